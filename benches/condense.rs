//! A transcript of three hours condensed with eight calls in flight, beside the calls' own time: a bare client that asks
//! the same provider once, times the rounds it takes.

use std::sync::Arc;
use std::time::Instant;

use serde_json::json;
use ytseo::config::Config;
use ytseo::ports::cache::MemoryCache;
use ytseo::ports::http;
use ytseo::ports::llm::{Llm, Parts};
use ytseo::ports::store::Store;
use ytseo::progress::Watch;
use ytseo::prompts::Prompts;
use ytseo::research::{Material, TellRequest, tell};
use ytseo::video::captions;

use crate::llm::{Asked, KEY, LlmServer, MODEL, Reply, Wire};
use crate::measure::{Bar, Figure, Outcome, median};
use crate::words;

/// Words of three hours of speech.
const WORDS: usize = 27_000;
/// How long the provider thinks before each answer, in milliseconds. Real ones take several seconds.
const THINKS_MS: u64 = 400;
/// Runs of each.
const RUNS: usize = 5;

/// Wall time of condensing, beside the calls' own.
pub fn measure() -> Outcome<Vec<Figure>> {
    let srt = words::srt(&words::talk(WORDS, 1));
    let read = captions::read(srt.as_bytes())?;
    let material = Material::of_transcript(ytseo::model::Transcript {
        source: ytseo::model::TranscriptSource::File { path: "talk.srt".into() },
        language: Some("en".into()),
        duration_ms: None,
        segments: read.segments,
    });
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?.block_on(async {
        let mut ours = Vec::new();
        let mut own = Vec::new();
        let mut calls = 0;
        for _ in 0..RUNS {
            let server =
                LlmServer::start(Wire::OpenAi, vec![Reply::Late(THINKS_MS, Box::new(Reply::Made(notes)))]);
            let folder = tempfile::tempdir()?;
            let llm = open(&server, Store::open(&folder.path().join("bench.db")).await?)?;
            let start = Instant::now();
            let request = TellRequest::new(&material, 20_000);
            let told = tell(&request, &llm, &Prompts::default(), &Watch::silent()).await?;
            ours.push(start.elapsed().as_secs_f64() * 1000.0);
            if told.offline_parts > 0 || !told.condensed || !server.refused().is_empty() {
                return Err("the transcript was not condensed as it should".into());
            }
            calls = server.asked().len();
            own.push(bare(&server).await? * calls.div_ceil(TellRequest::IN_FLIGHT) as f64);
        }
        let name = format!("condensing 3 h of speech in {calls} calls, 8 in flight / the calls' own time");
        Ok(vec![Figure::new(name, median(ours), median(own), "ms", Bar::AtMost(1.2))])
    })
}

fn open(server: &LlmServer, store: Store) -> Outcome<Llm> {
    let settings = json!({"llm": {"models": [format!("openai/{MODEL}")], "providers": {"openai": {
        "base_url": server.base_url(), "api_key": KEY, "price": {"input": 1.0, "output": 2.0}
    }}}});
    let config: Config = serde_json::from_value(settings)?;
    let parts = Parts { http: http::model_client()?, store, cache: Arc::new(MemoryCache::default()) };
    Ok(Llm::open(&config, parts)?)
}

/// Milliseconds of one of the calls, made by a bare client.
async fn bare(server: &LlmServer) -> Outcome<f64> {
    let asked = server.asked().pop().ok_or("nothing was asked")?;
    let client = http::model_client()?;
    let start = Instant::now();
    let request = client.post(format!("{}/chat/completions", server.base_url())).bearer_auth(KEY);
    let answer = request.json(&asked.body).send().await?.error_for_status()?.text().await?;
    if answer.is_empty() {
        return Err("the bare call was not answered".into());
    }
    Ok(start.elapsed().as_secs_f64() * 1000.0)
}

/// A note for every tenth line.
fn notes(asked: &Asked) -> String {
    let texts = asked.texts();
    let part = texts.iter().find(|text| text.contains("<lines id=")).map(String::as_str).unwrap_or_default();
    let lines = part.lines().filter_map(|line| line.strip_prefix('[')?.split_once("] "));
    let note =
        |(time, words): (&str, &str)| json!({"at": time, "note": words.chars().take(60).collect::<String>()});
    json!({"notes": lines.step_by(10).map(note).collect::<Vec<_>>()}).to_string()
}
