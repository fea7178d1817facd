//! Searching 100,000 passages of one's own material: processor time of a search, against the limit and against reading
//! all of the text once.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use ytseo::config::Config;
use ytseo::knowledge::{SearchRequest, search};
use ytseo::ports::cache::MemoryCache;
use ytseo::ports::http;
use ytseo::ports::llm::{Llm, Parts};
use ytseo::ports::store::{NewPassage, NewSource, Store, VectorBlock};
use ytseo::progress::Watch;

use crate::measure::{Bar, Figure, Outcome, cache, median, own_cpu_s};
use crate::words::Dice;

/// Sources, and passages of each.
const SOURCES: usize = 200;
const PASSAGES: usize = 500;
/// Words of a passage.
const WORDS: usize = 90;
/// Words there are.
const VOCABULARY: usize = 50_000;
/// Dimensions of a vector, as the settings ask for.
const DIMENSIONS: usize = 768;
/// The most that a search may take, in milliseconds.
const LIMIT_MS: f64 = 50.0;
/// Runs of each question.
const RUNS: usize = 7;

/// Questions by how common their words are: the tenth word of the language is in most passages, the thousandth in few.
const QUESTIONS: &[(&str, &[usize])] = &[
    ("one rare word", &[4000]),
    ("one common word", &[30]),
    ("four words", &[60, 200, 700, 3000]),
    ("eight words", &[40, 80, 160, 320, 640, 1280, 2560, 5120]),
];

/// By words, and by words and meaning.
pub fn measure() -> Outcome<Vec<Figure>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(figures())
}

async fn figures() -> Outcome<Vec<Figure>> {
    let folder = cache()?.join("knowledge");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let store = Store::open(&folder.join("ytseo.db")).await?;
    let text = fill(&store).await?;
    let mut figures = Vec::new();
    let mut dearest = 0.0f64;
    for (name, ranks) in QUESTIONS {
        let question = ranks.iter().map(|rank| word(*rank)).collect::<Vec<_>>().join(" ");
        let ours = cost_ms(&store, &question, None).await?;
        dearest = dearest.max(ours);
        let scan = scan_ms(&text, ranks);
        let title = format!("search of 100,000 passages by words, {name}, CPU / a scan of the text");
        figures.push(Figure::new(title, ours, scan, "ms", Bar::AtMost(1.0)));
    }
    let title = "search of 100,000 passages by words, the dearest of these, CPU / limit";
    figures.insert(0, Figure::new(title, dearest, LIMIT_MS, "ms", Bar::AtMost(1.0)));
    let llm = with_vectors(&store).await?;
    let question: String = [60, 200, 700, 3000].map(word).join(" ");
    let ours = cost_ms(&store, &question, Some(&llm)).await?;
    let title = "the same by words and meaning (768 dimensions, all compared), four words, CPU / limit";
    figures.push(Figure::new(title, ours, LIMIT_MS, "ms", Bar::None));
    std::fs::remove_dir_all(&folder)?;
    Ok(figures)
}

fn word(rank: usize) -> String {
    // No stemmer and no list of stop words knows these.
    format!("w{rank}q")
}

/// Writes the passages; gives their text.
async fn fill(store: &Store) -> Outcome<String> {
    let mut dice = Dice::new(5);
    let mut all = String::new();
    for source in 0..SOURCES {
        let passages: Vec<NewPassage> = (0..PASSAGES)
            .map(|_| {
                let words: Vec<String> = (0..WORDS).map(|_| word(dice.zipf(VOCABULARY))).collect();
                let text = words.join(" ");
                all.push_str(&text);
                all.push('\n');
                NewPassage {
                    words: text.clone(),
                    text,
                    title_words: format!("source{source}"),
                    ..NewPassage::default()
                }
            })
            .collect();
        let name = format!("/material/{source}.md");
        let new = NewSource {
            name: &name,
            kind: "document",
            title: "made up",
            language: None,
            is_file: true,
            sha256: "",
            size_bytes: 0,
            modified_ns: 0,
            reader: 1,
        };
        store.put_knowledge(&new, &passages).await?;
    }
    Ok(all)
}

/// Median processor time of a search.
async fn cost_ms(store: &Store, question: &str, llm: Option<&Llm>) -> Outcome<f64> {
    let request = SearchRequest { query: question.into(), limit: 8, kinds: Vec::new(), embed: llm };
    let mut costs = Vec::new();
    for _ in 0..RUNS {
        let before = own_cpu_s();
        let report = search(store, &request, &Watch::silent()).await?;
        costs.push((own_cpu_s() - before) * 1000.0);
        if report.passages.is_empty() || report.model.is_some() != llm.is_some() {
            return Err(format!("'{question}' found nothing, or not by meaning").into());
        }
    }
    Ok(median(costs))
}

/// Processor time of looking at every passage for the words, without any order of what is found.
fn scan_ms(text: &str, ranks: &[usize]) -> f64 {
    let words: Vec<String> = ranks.iter().map(|rank| word(*rank)).collect();
    let costs = (0..RUNS).map(|_| {
        let before = own_cpu_s();
        let found = text.lines().filter(|line| words.iter().any(|word| line.contains(word.as_str()))).count();
        std::hint::black_box(found);
        (own_cpu_s() - before) * 1000.0
    });
    median(costs.collect::<Vec<_>>())
}

/// Gives every passage a vector, and a client whose provider answers every question with one.
async fn with_vectors(store: &Store) -> Outcome<Llm> {
    let mut dice = Dice::new(9);
    for row in store.knowledge_sources("").await? {
        for first in (0..PASSAGES).step_by(50) {
            let mut vectors = Vec::with_capacity(50 * (DIMENSIONS + 4));
            for _ in 0..50 {
                vectors.extend(1000.0f32.to_le_bytes());
                vectors.extend((0..DIMENSIONS).map(|_| u8::try_from(dice.below(256)).unwrap_or(0)));
            }
            let first = i64::try_from(first)?;
            let block = VectorBlock { source: row.id, first, dimensions: DIMENSIONS, vectors: &vectors };
            store.put_vectors("stub/vectors", &block).await?;
        }
    }
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| drop(answer(stream))));
    let config: Config = serde_json::from_value(serde_json::json!({
        "knowledge": {"embedding_model": "stub/vectors"},
        "llm": {"providers": {"stub": {"base_url": format!("http://{address}/v1"), "price": {"input": 0, "output": 0}}}},
    }))?;
    let parts =
        Parts { http: http::model_client()?, store: store.clone(), cache: Arc::new(MemoryCache::default()) };
    Ok(Llm::open(&config, parts)?)
}

/// Reads one request and answers it with a vector.
fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let mut read = Vec::new();
    let mut buffer = [0; 4096];
    while !read.ends_with(b"}") {
        let count = stream.read(&mut buffer)?;
        if count == 0 {
            return Ok(());
        }
        read.extend(&buffer[..count]);
    }
    let vector: Vec<f64> = (0..DIMENSIONS).map(|at| (at as f64 * 0.7).sin()).collect();
    let body = serde_json::json!({
        "data": [{"index": 0, "embedding": vector}], "model": "vectors",
        "usage": {"prompt_tokens": 4, "total_tokens": 4},
    })
    .to_string();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}
