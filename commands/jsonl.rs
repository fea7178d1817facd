//! Many drafts at once: JSON Lines in, JSON Lines out, in the same order, in parallel.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use futures::{StreamExt, stream};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ytseo::error::{Error, ErrorBody, ErrorDocument, Kind, Result};
use ytseo::model::Draft;
use ytseo::research::Material;

use crate::context::Context;

/// Lines that are worked on together.
const BATCH: usize = 256;
/// Lines about which language models are asked at the same time.
const ASKED: usize = 4;

#[derive(Deserialize)]
struct Named {
    #[serde(default)]
    id: Value,
}

#[derive(Serialize)]
struct Answer<T> {
    id: Value,
    #[serde(flatten)]
    report: T,
}

#[derive(Serialize)]
struct Refusal {
    id: Value,
    line: usize,
    error: ErrorBody,
}

/// Runs `work` on every draft of `source` (a file, or `-`). A bad line gives an `error` in its place.
///
/// # Errors
/// Usage at the end when lines were bad; what reading and writing report.
pub(crate) fn run<T, F>(source: &Path, context: &Context, work: F) -> Result<()>
where
    T: Serialize,
    F: Fn(&Draft) -> Result<T> + Sync,
{
    let reader = open(source)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let unwritable = |error| Error::storage("cannot write the answer").caused_by(error);
    let mut lines = reader.split(b'\n').enumerate().map(|(index, line)| (index + 1, line));
    let (mut good, mut bad) = (0usize, 0usize);
    loop {
        context.watch().check()?;
        let mut batch = Vec::with_capacity(BATCH);
        for (number, line) in lines.by_ref() {
            let line = line.map_err(|error| Error::io("read", source, error))?;
            if !line.iter().all(u8::is_ascii_whitespace) {
                batch.push((number, line));
            }
            if batch.len() == BATCH {
                break;
            }
        }
        if batch.is_empty() {
            break;
        }
        let answers: Vec<Result<String, String>> =
            batch.par_iter().map(|(number, line)| answer(*number, line, &work)).collect();
        for answer in answers {
            match &answer {
                Ok(_) => good += 1,
                Err(_) => bad += 1,
            }
            let (Ok(text) | Err(text)) = answer;
            out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(unwritable)?;
        }
        out.flush().map_err(unwritable)?;
    }
    if bad > 0 {
        return Err(Error::usage(format!("{bad} of {} lines could not be used", good + bad))
            .hint("the answers to them hold an \"error\" that says why"));
    }
    Ok(())
}

fn open(source: &Path) -> Result<Box<dyn BufRead>> {
    Ok(if source == Path::new("-") {
        Box::new(BufReader::new(std::io::stdin()))
    } else {
        Box::new(BufReader::new(File::open(source).map_err(|error| Error::io("read", source, error))?))
    })
}

/// Every draft of `source`, one after the other; an error for a line that is none.
pub(crate) fn drafts(source: &Path) -> Result<impl Iterator<Item = Result<Draft>>> {
    let lines = open(source)?.split(b'\n');
    let filled =
        lines.filter(|line| line.as_ref().map_or(true, |line| !line.iter().all(u8::is_ascii_whitespace)));
    let path = source.to_path_buf();
    Ok(filled.map(move |line| {
        let line = line.map_err(|error| Error::io("read", &path, error))?;
        Draft::of_json(line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line))
    }))
}

/// Like [`run`], for work that asks language models: a few lines at a time. The exit code is that of the
/// first line that failed; a budget that is used up fails every line after it.
///
/// # Errors
/// See [`run`]; interrupted.
pub(crate) async fn ask<T, W>(source: &Path, context: &Context, work: W) -> Result<()>
where
    T: Serialize,
    W: AsyncFn(Material) -> Result<T>,
{
    let work = &work;
    let lines = open(source)?.split(b'\n').enumerate().map(|(index, line)| (index + 1, line));
    let filled = lines
        .filter(|(_, line)| line.as_ref().map_or(true, |line| !line.iter().all(u8::is_ascii_whitespace)));
    let mut answers = stream::iter(filled)
        .map(|(number, line)| async move {
            let line = line.map_err(|error| Error::io("read", source, error))?;
            let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line).to_vec();
            let id =
                serde_json::from_slice::<Value>(&line).map(|value| value["id"].clone()).unwrap_or_default();
            let written = match read(number, &line).and_then(|draft| Material::of_draft(&draft)) {
                Ok(material) => work(material).await,
                Err(error) => Err(error),
            };
            match written {
                Ok(report) => Ok((text(&Answer { id, report })?, None)),
                Err(error) if error.kind() == Kind::Interrupted => Err(error),
                Err(error) => {
                    let refusal = Refusal { id, line: number, error: ErrorDocument::from(&error).error };
                    Ok((text(&refusal)?, Some(error.kind())))
                }
            }
        })
        .buffered(ASKED);
    let (mut good, mut failed, mut first) = (0usize, 0usize, None);
    while let Some(answer) = answers.next().await {
        let (line, kind) = answer?;
        context.terminal.answer(&line)?;
        match kind {
            None => good += 1,
            Some(kind) => {
                failed += 1;
                first.get_or_insert(kind);
            }
        }
    }
    match first {
        None => Ok(()),
        Some(kind) => Err(Error::new(kind, format!("{failed} of {} lines could not be used", good + failed))
            .hint("the answers to them hold an \"error\" that says why")),
    }
}

fn text<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value)
        .map_err(|error| Error::internal("a report cannot be written down").caused_by(error))
}

/// Reads a line as a draft.
fn read(number: usize, line: &[u8]) -> Result<Draft> {
    Draft::of_json(line).map_err(|cause| {
        let error = Error::usage(format!("line {number} is not a draft in JSON"));
        cause.hints().iter().fold(error, |error, hint| error.hint(hint)).caused_by(cause)
    })
}

/// The line's answer as text; `Err` holds a refusal.
fn answer<T: Serialize>(
    number: usize,
    line: &[u8],
    work: &(impl Fn(&Draft) -> Result<T> + Sync),
) -> Result<String, String> {
    let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
    let refuse = |id: Value, error: &Error| {
        let refusal = Refusal { id, line: number, error: ErrorDocument::from(error).error };
        serde_json::to_string(&refusal).unwrap_or_default()
    };
    let draft = read(number, line).map_err(|error| {
        let id = serde_json::from_slice::<Value>(line).map(|value| value["id"].clone()).unwrap_or_default();
        refuse(id, &error)
    })?;
    let id = serde_json::from_slice::<Named>(line).map(|named| named.id).unwrap_or_default();
    let report = work(&draft).map_err(|error| refuse(id.clone(), &error))?;
    serde_json::to_string(&Answer { id: id.clone(), report })
        .map_err(|error| refuse(id, &Error::internal("a report cannot be written down").caused_by(error)))
}
