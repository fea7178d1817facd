//! Key phrases: documents a second on one thread, beside YAKE (Python) on the same documents.
//!
//! `BENCH_DOCUMENTS=FILE` takes documents of your own: JSON Lines with `id` and `text`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::measure::{Bar, Figure, Outcome, cache, median, root, run_silently, ytseo};
use crate::words::{self, Dice};

/// Documents of each size.
const DOCUMENTS: usize = 80;
/// Runs of each side; they take turns.
const RUNS: usize = 3;
/// Where Debian and its kin keep licences: free text that is on most machines.
const LICENCES: &str = "/usr/share/common-licenses";

/// Documents like abstracts and like short articles, or the caller's own.
pub fn measure() -> Outcome<Vec<Figure>> {
    if let Some(own) = std::env::var_os("BENCH_DOCUMENTS") {
        return Ok(vec![compare("own documents", Path::new(&own))?]);
    }
    let sentences = sentences()?;
    let sizes = [("abstracts, 130 words", 130), ("articles, 500 words", 500), ("talks, 5000 words", 5_000)];
    sizes.iter().map(|(name, words)| compare(name, &documents(&sentences, *words)?)).collect()
}

fn compare(name: &str, documents: &Path) -> Outcome<Figure> {
    let count = std::fs::read_to_string(documents)?.lines().count() as f64;
    let yake = cache()?.join("yake/bin/python");
    if !yake.exists() {
        return Err("YAKE is not installed (benches/run.sh does it)".into());
    }
    let (mut ours, mut peer) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let mut command = ytseo();
        command
            .env("RAYON_NUM_THREADS", "1")
            .args(["keywords", "--config", "none", "--jsonl"])
            .arg(documents);
        ours.push(count / run_silently(&mut command)?.cpu_s);
        let script = root().join("benches/yake_peer.py");
        let mut command = Command::new(&yake);
        command.env("OMP_NUM_THREADS", "1").arg(script).arg(documents).stderr(Stdio::inherit());
        let seconds: f64 = String::from_utf8(command.output()?.stdout)?.trim().parse()?;
        peer.push(count / seconds);
    }
    let name = format!("key phrases, {name}, ytseo / YAKE, one thread");
    Ok(Figure::new(name, median(ours), median(peer), "docs/s", Bar::AtLeast(8.0)))
}

/// Prose that may be used: the sample talk, this repository's documents, and the licences of the system.
fn sentences() -> Outcome<Vec<String>> {
    let mut sentences = words::sentences_of(&root().join("examples/transcript.txt"))?;
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in [root().to_path_buf(), root().join("docs"), LICENCES.into()] {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        let found = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let wanted = |path: &PathBuf| path.is_file() && (path.starts_with(LICENCES) || ends_md(path));
        files.extend(found.filter(wanted));
    }
    files.sort();
    for file in files {
        sentences.extend(words::sentences_of(&file).unwrap_or_default());
    }
    sentences.dedup();
    Ok(sentences)
}

fn ends_md(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "md")
}

/// Documents of `words` words, each made of runs of neighbouring sentences from three places.
fn documents(sentences: &[String], words: usize) -> Outcome<PathBuf> {
    let path = cache()?.join(format!("documents-{words}.jsonl"));
    let mut dice = Dice::new(words as u64);
    let mut lines = String::new();
    for id in 0..if words > 1_000 { DOCUMENTS / 8 } else { DOCUMENTS } {
        let mut text: Vec<&str> = Vec::new();
        let (mut made, mut at, mut place_ends) = (0, 0, 0);
        while made < words {
            if made >= place_ends {
                at = dice.below(sentences.len());
                place_ends += words / 3;
            }
            let sentence = &sentences[at % sentences.len()];
            made += sentence.split_whitespace().count();
            text.push(sentence);
            at += 1;
        }
        lines.push_str(&serde_json::json!({ "id": id, "text": text.join(" ") }).to_string());
        lines.push('\n');
    }
    std::fs::write(&path, lines)?;
    Ok(path)
}
