//! What ytseo adds to a streamed answer, beside a bare HTTP client at the same stand-in; and what a chat
//! takes of memory when a thousand are answered at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use futures::StreamExt;
use futures::future::BoxFuture;
use serde_json::{Value, json};
use ytseo::chat::tools::{Toolbox, Workplace};
use ytseo::chat::{ChatEvent, Colleague, Front, Proposed, Question, Role, Roles, Talk, TalkSettings, answer};
use ytseo::config::{LoadRequest, Loaded, load};
use ytseo::ports::http;
use ytseo::ports::llm::Llm;
use ytseo::progress::Watch;
use ytseo::prompts::Prompts;
use ytseo::services::Services;

use crate::measure::{Bar, Figure, Outcome, median, peer, run};
use crate::serve::Server;

/// Answers of each client; they take turns.
const ROUNDS: usize = 15;
/// How long the stand-in thinks, and how long it waits between two words, in milliseconds: 200 words a
/// second, which few providers reach.
const PACE: (u64, u64) = (30, 5);
/// Words of an answer.
const WORDS: usize = 200;
/// Chats at once.
const CHATS: usize = 1000;
/// Most memory that each may take, in bytes.
const MOST_BYTES: f64 = 65_536.0;
/// Most that ytseo may add before the first word, in milliseconds.
const MOST_ADDED_MS: f64 = 5.0;

/// First word, whole answer, memory.
pub fn measure() -> Outcome<Vec<Figure>> {
    let server = Server::start(peer(&["chat-server"])?)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let [ours, bare] = runtime.block_on(both(&server.address))?;
    let of = |times: &[Times], value: fn(&Times) -> f64| median(times.iter().map(value));
    let added = of(&ours, |times| times.first_ms) - of(&bare, |times| times.first_ms);
    let whole = |times: &[Times]| of(times, |times| times.last_ms - times.first_ms) / (WORDS - 1) as f64;
    let usage = run(&mut peer(&["chats", &server.address])?);
    usage.map_err(|error| format!("the {CHATS} chats failed: {error}"))?;
    let bytes: f64 = std::fs::read_to_string(memory_file()?)?.trim().parse()?;
    Ok(vec![
        Figure::new(
            "chat, first word: what ytseo adds to a bare client / its limit",
            added,
            MOST_ADDED_MS,
            "ms",
            Bar::AtMost(1.0),
        ),
        Figure::new(
            format!("chat, a word of {WORDS} at 200 words/s, ytseo / bare client"),
            whole(&ours),
            whole(&bare),
            "ms",
            Bar::AtMost(1.05),
        ),
        Figure::new(
            format!("memory of a chat when {CHATS} are streamed at once / its limit"),
            bytes / 1024.0,
            MOST_BYTES / 1024.0,
            "KiB",
            Bar::AtMost(1.0),
        ),
    ])
}

fn memory_file() -> Outcome<std::path::PathBuf> {
    Ok(crate::measure::cache()?.join("chat-memory.txt"))
}

/// When the first and the last word of an answer came, in milliseconds.
struct Times {
    first_ms: f64,
    last_ms: f64,
}

async fn both(address: &str) -> Outcome<[Vec<Times>; 2]> {
    let base = format!("http://{address}/{}/{}/{WORDS}/v1", PACE.0, PACE.1);
    let folder = tempfile::tempdir()?;
    let desk = Desk::open(&base, folder.path()).await?;
    let client = http::model_client()?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for first in [round % 2 == 0, round % 2 == 1] {
            if first {
                ours.push(desk.timed(round).await?);
            } else {
                bare.push(bare_answer(&client, &base).await?);
            }
        }
    }
    Ok([ours, bare])
}

/// All that a chat needs, opened once for all of them.
struct Desk {
    loaded: Loaded,
    services: Services,
    llm: Llm,
    prompts: Prompts,
    toolbox: Toolbox,
    role: Role,
}

impl Desk {
    async fn open(base: &str, folder: &std::path::Path) -> Outcome<Self> {
        let flags: Vec<(&str, Value)> = vec![
            ("data_dir", json!(folder)),
            ("llm.models", json!(["openai/gpt-4o-mini"])),
            ("llm.providers.openai.base_url", json!(base)),
            ("llm.providers.openai.api_key", json!("sk-bench")),
        ];
        let flags = flags.into_iter().map(|(key, value)| (key.to_string(), value)).collect();
        let loaded = load(&LoadRequest { config: Some("none".into()), flags })?;
        let services = Services::open(&loaded, &Watch::silent()).await?;
        let workplace = Workplace { folder: folder.into(), ..Workplace::default() };
        Ok(Self {
            llm: services.llm(&loaded)?,
            toolbox: Toolbox::open(&loaded, services.clone(), workplace)?,
            prompts: Prompts::default(),
            role: Roles::default().get(None)?,
            loaded,
            services,
        })
    }

    fn colleague(&self) -> Colleague<'_> {
        Colleague {
            config: &self.loaded.config,
            llm: &self.llm,
            store: &self.services.store,
            prompts: &self.prompts,
            toolbox: Some(&self.toolbox),
            role: &self.role,
            fresh: true,
        }
    }

    async fn timed(&self, round: usize) -> Outcome<Times> {
        let mut talk = Talk::new(TalkSettings::default(), None)?;
        let mut clock = Clock { start: Instant::now(), first: None, last: None, words: 0 };
        let question = Question::new(format!("What is said in part {round}?"));
        answer(&mut talk, question, &self.colleague(), &mut clock, &Watch::silent()).await?;
        clock.times()
    }
}

/// Notes when words come.
struct Clock {
    start: Instant,
    first: Option<f64>,
    last: Option<f64>,
    words: usize,
}

impl Clock {
    fn word(&mut self) {
        let now = self.start.elapsed().as_secs_f64() * 1000.0;
        self.first.get_or_insert(now);
        self.last = Some(now);
        self.words += 1;
    }

    fn times(&self) -> Outcome<Times> {
        match (self.first, self.last) {
            (Some(first_ms), Some(last_ms)) if self.words == WORDS => Ok(Times { first_ms, last_ms }),
            _ => Err(format!("{} of {WORDS} words came", self.words).into()),
        }
    }
}

impl Front for Clock {
    fn event(&mut self, event: ChatEvent, _: Option<&str>) {
        if let ChatEvent::Text { .. } = event {
            self.word();
        }
    }

    fn approve<'a>(&'a mut self, _: &'a Proposed) -> BoxFuture<'a, ytseo::Result<bool>> {
        Box::pin(async { Ok(false) })
    }
}

/// What a program does that only wants the words: asks, reads events, takes the text out of each.
async fn bare_answer(client: &reqwest::Client, base: &str) -> Outcome<Times> {
    let mut clock = Clock { start: Instant::now(), first: None, last: None, words: 0 };
    let body = json!({
        "model": "gpt-4o-mini", "stream": true, "messages": [{"role": "user", "content": "What is said?"}]
    });
    let request = client.post(format!("{base}/chat/completions")).bearer_auth("sk-bench").json(&body);
    let mut stream = request.send().await?.error_for_status()?.bytes_stream();
    let mut text = String::new();
    while let Some(bytes) = stream.next().await {
        text.push_str(std::str::from_utf8(&bytes?)?);
        while let Some(end) = text.find("\n\n") {
            let event: String = text.drain(..end + 2).collect();
            let data = event.trim().strip_prefix("data: ").unwrap_or_default();
            let value: Value = serde_json::from_str(data).unwrap_or_default();
            if value["choices"][0]["delta"]["content"].as_str().is_some_and(|word| !word.is_empty()) {
                clock.word();
            }
        }
    }
    clock.times()
}

/// The stand-in: thinks, then sends a word at a time, at a steady pace. Address: thinks/waits/words.
pub fn stand_in() -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        eprintln!("listening on http://{}", listener.local_addr()?);
        let route = "/{thinks}/{waits}/{words}/v1/chat/completions";
        axum::serve(listener, axum::Router::new().route(route, post(words))).await?;
        Ok(())
    })
}

async fn words(Path((thinks, waits, words)): Path<(u64, u64, usize)>, _: Bytes) -> Response {
    let start = tokio::time::Instant::now() + Duration::from_millis(thinks);
    let stream = futures::stream::unfold(0, move |index| async move {
        let at = start + Duration::from_millis(waits) * u32::try_from(index.min(words)).unwrap_or(0);
        tokio::time::sleep_until(at).await;
        let frame = |delta: Value, finish: Option<&str>| {
            let choice = json!({"index": 0, "delta": delta, "finish_reason": finish});
            format!(
                "data: {}\n\n",
                json!({"id": "1", "object": "chat.completion.chunk", "choices": [choice]})
            )
        };
        let text = match index {
            index if index < words => frame(json!({"content": format!("word{index} ")}), None),
            index if index == words => {
                let usage =
                    json!({"prompt_tokens": 9, "completion_tokens": words, "total_tokens": words + 9});
                let usage = json!({"id": "1", "choices": [], "usage": usage});
                format!("{}data: {usage}\n\ndata: [DONE]\n\n", frame(json!({}), Some("stop")))
            }
            _ => return None,
        };
        Some((Ok::<_, std::io::Error>(Bytes::from(text)), index + 1))
    });
    ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(stream)).into_response()
}

/// Counts the words of all chats.
struct Counter(Arc<AtomicUsize>, bool);

impl Front for Counter {
    fn event(&mut self, event: ChatEvent, _: Option<&str>) {
        if matches!(event, ChatEvent::Text { .. }) && !std::mem::replace(&mut self.1, true) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn approve<'a>(&'a mut self, _: &'a Proposed) -> BoxFuture<'a, ytseo::Result<bool>> {
        Box::pin(async { Ok(false) })
    }
}

/// Answers a thousand chats at once and writes down what each takes of memory while all of them are in the
/// middle of their answers.
pub fn many(address: &str) -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let folder = tempfile::tempdir()?;
        // The answers outlast the measurement by far: a word in half a second.
        let desk = Arc::new(Desk::open(&format!("http://{address}/50/500/400/v1"), folder.path()).await?);
        // What is made once (connections to the database, templates, TLS) is not a chat's.
        in_the_middle(&desk, 8).await?;
        let before = resident()?;
        in_the_middle(&desk, CHATS).await.map(|now| now.saturating_sub(before) / CHATS).and_then(|each| {
            std::fs::write(memory_file()?, each.to_string())?;
            Ok(())
        })
    })
}

/// Memory of the process while so many chats are all in the middle of their answers.
async fn in_the_middle(desk: &Arc<Desk>, count: usize) -> Outcome<usize> {
    let begun = Arc::new(AtomicUsize::new(0));
    let mut running = tokio::task::JoinSet::new();
    let watch = Watch::silent();
    for index in 0..count {
        let (desk, begun, watch) = (desk.clone(), begun.clone(), watch.clone());
        running.spawn(async move {
            let mut talk = Talk::new(TalkSettings::default(), None)?;
            let question = Question::new(format!("What is said in part {index}?"));
            answer(&mut talk, question, &desk.colleague(), &mut Counter(begun, false), &watch)
                .await
                .map(|_| ())
        });
    }
    let start = Instant::now();
    while begun.load(Ordering::Relaxed) < count {
        if let Some(ended) = running.try_join_next() {
            return Err(format!("a chat ended early: {:?}", ended?).into());
        }
        if start.elapsed() > Duration::from_secs(120) {
            return Err(format!("only {} of {count} chats began", begun.load(Ordering::Relaxed)).into());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let now = resident()?;
    watch.cancel().cancel();
    while running.join_next().await.is_some() {}
    Ok(now)
}

/// Memory that the process holds, in bytes.
fn resident() -> Outcome<usize> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").trim().parse::<usize>()? * 1024)
}
