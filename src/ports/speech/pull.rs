//! Fetching a model: resumable, checked, and never half there.

use std::fs::TryLockError;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures::StreamExt;
use reqwest::StatusCode;
use reqwest::header::{ACCEPT_ENCODING, CONTENT_RANGE, RANGE, RETRY_AFTER};
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;

use super::models::{Model, catalogue, known, noted_hash, write_note};
use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::ports::files;
use crate::progress::{Stage, Unit, Watch};

/// How often a download that gets nowhere is tried again.
const TRIES: u32 = 4;
/// First wait between tries; it doubles.
const WAIT: Duration = Duration::from_millis(500);
/// Longest wait a server may ask for.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// How often a pull that waits for another one looks again.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// Progress is reported every so many bytes.
const STEP: u64 = 1 << 20;

/// Fetches the model `id` into `dir` and gives its path; does nothing if it is there and right.
///
/// `base_url` is [`super::models::Catalogue::base_url`] or a mirror that serves `REVISION/FILE` below it.
/// The bytes go to a `.part` file that survives errors, Ctrl-C and being killed; the next call goes on
/// there. A second pull of the same model, also of another process, waits for the first.
///
/// # Errors
/// Not-found (no such model, or the server has none), remote (no network, wrong content), storage (disk
/// full), interrupted. After a wrong hash the `.part` file is deleted.
pub async fn pull(
    client: &reqwest::Client,
    base_url: &str,
    dir: &Path,
    id: &str,
    watch: &Watch,
) -> Result<PathBuf> {
    pull_model(client, base_url, dir, known(id)?, watch).await
}

/// As [`pull`], for a model that need not be in the catalogue.
///
/// # Errors
/// See [`pull`].
pub async fn pull_model(
    client: &reqwest::Client,
    base_url: &str,
    dir: &Path,
    model: &Model,
    watch: &Watch,
) -> Result<PathBuf> {
    let target = dir.join(&model.file);
    std::fs::create_dir_all(dir).map_err(|error| Error::io("create", dir, error))?;
    let _lock = lock(&dir.join(format!(".{}.lock", model.file)), watch).await?;
    if target.is_file() {
        let path = target.clone();
        let sha256 = blocking("a file task", move || files::sha256_of(&path, &Watch::silent())).await?;
        if sha256 == model.sha256 || noted_hash(&target).is_some_and(|noted| noted == sha256) {
            return Ok(target);
        }
    }
    let url = format!("{}/{}/{}", base_url.trim_end_matches('/'), catalogue().revision, model.file);
    let part = Part { path: dir.join(format!("{}.part", model.file)), model };
    watch.started(Stage::Download, Some(model.bytes), Unit::Bytes);
    let hash = fetch_all(client, &url, &part, watch).await?;
    if hash != model.sha256 {
        let _ = std::fs::remove_file(&part.path);
        return Err(Error::remote(format!(
            "what was downloaded is not the model {}: its sha256 is wrong",
            model.id
        ))
        .hint("it was deleted; try again, or choose another mirror"));
    }
    std::fs::rename(&part.path, &target).map_err(|error| Error::io("write", &target, error))?;
    write_note(&target, &hash)?;
    watch.finished(Stage::Download, false);
    Ok(target)
}

struct Part<'a> {
    path: PathBuf,
    model: &'a Model,
}

/// How one try ended.
enum Try {
    /// All bytes are there; their hash.
    Whole(String),
    /// Worth another try, after the wait the server asked for.
    Again(Error, Option<Duration>),
}

async fn fetch_all(client: &reqwest::Client, url: &str, part: &Part<'_>, watch: &Watch) -> Result<String> {
    let mut wait = WAIT;
    let mut fruitless = 0;
    loop {
        let before = part.length();
        let (error, asked) = match fetch(client, url, part, watch).await? {
            Try::Whole(hash) => return Ok(hash),
            Try::Again(error, asked) => (error, asked),
        };
        if part.length() > before {
            // It moved: go on at once, and start counting anew.
            fruitless = 0;
            continue;
        }
        fruitless += 1;
        if fruitless >= TRIES {
            return Err(error);
        }
        sleep(asked.unwrap_or(wait).min(LONGEST_WAIT), watch).await?;
        wait *= 2;
    }
}

impl Part<'_> {
    fn length(&self) -> u64 {
        std::fs::metadata(&self.path).map_or(0, |data| data.len())
    }

    /// Opens the file for appending and hashes what is there; starts anew when it is too long.
    async fn open(&self) -> Result<(tokio::fs::File, Sha256, u64)> {
        let (path, most) = (self.path.clone(), self.model.bytes);
        let (file, hash, length) = blocking("a file task", move || {
            let failed = |error| Error::io("write", &path, error);
            let mut options = std::fs::OpenOptions::new();
            let mut file =
                options.read(true).write(true).create(true).truncate(false).open(&path).map_err(failed)?;
            if file.metadata().map_err(failed)?.len() > most {
                file.set_len(0).map_err(failed)?;
            }
            let mut hash = Sha256::new();
            let length = std::io::copy(&mut file, &mut hash).map_err(failed)?;
            Ok((file, hash, length))
        })
        .await?;
        Ok((tokio::fs::File::from_std(file), hash, length))
    }
}

async fn fetch(client: &reqwest::Client, url: &str, part: &Part<'_>, watch: &Watch) -> Result<Try> {
    let (mut file, mut hash, mut done) = part.open().await?;
    let total = part.model.bytes;
    watch.advanced(Stage::Download, done);
    if done < total {
        // Compressed transfer would make byte ranges meaningless.
        let mut request = client.get(url).header(ACCEPT_ENCODING, "identity");
        if done > 0 {
            request = request.header(RANGE, format!("bytes={done}-"));
        }
        let response = match interruptible(request.send(), watch).await? {
            Ok(response) => response,
            Err(error) => return Ok(Try::Again(unreachable(error), None)),
        };
        if done > 0 && !continues_at(&response, done, total) {
            if response.status() == StatusCode::PARTIAL_CONTENT
                || response.status() == StatusCode::RANGE_NOT_SATISFIABLE
            {
                file.set_len(0).await.map_err(|error| Error::io("write", &part.path, error))?;
                return Ok(Try::Again(Error::remote("the server resumes at a wrong place"), None));
            }
            if response.status().is_success() {
                // The server does not know ranges and sends all of it.
                restart(&mut file, &part.path).await?;
                (hash, done) = (Sha256::new(), 0);
            }
        }
        if let Some(outcome) = refused(&response, part.model)? {
            return Ok(outcome);
        }
        let mut body = response.bytes_stream();
        let mut reported = done;
        let outcome = loop {
            match interruptible(body.next(), watch).await {
                Err(error) => break Some(Err(error)),
                Ok(None) => break None,
                Ok(Some(Err(error))) => break Some(Ok(Try::Again(unreachable(error), None))),
                Ok(Some(Ok(bytes))) => {
                    done += bytes.len() as u64;
                    if done > total {
                        break None;
                    }
                    hash.update(&bytes);
                    if let Err(error) = file.write_all(&bytes).await {
                        break Some(Err(Error::io("write", &part.path, error)));
                    }
                }
            }
            if done - reported >= STEP {
                reported = done;
                watch.advanced(Stage::Download, done);
            }
        };
        file.flush().await.map_err(|error| Error::io("write", &part.path, error))?;
        if let Some(outcome) = outcome {
            return outcome;
        }
    }
    finish(&file, part, done, hash).await
}

async fn finish(file: &tokio::fs::File, part: &Part<'_>, done: u64, hash: Sha256) -> Result<Try> {
    let total = part.model.bytes;
    if done > total {
        let _ = std::fs::remove_file(&part.path);
        return Err(Error::remote(format!("the server sends more than the {total} bytes of the model"))
            .hint("it was deleted; try again, or choose another mirror"));
    }
    if done < total {
        let error = Error::remote(format!("the download broke off at {done} of {total} bytes"))
            .hint("run the command again: it goes on where it stopped");
        return Ok(Try::Again(error, None));
    }
    file.sync_all().await.map_err(|error| Error::io("write", &part.path, error))?;
    Ok(Try::Whole(files::hex(&hash.finalize())))
}

async fn restart(file: &mut tokio::fs::File, path: &Path) -> Result<()> {
    use tokio::io::AsyncSeekExt;
    file.set_len(0).await.map_err(|error| Error::io("write", path, error))?;
    file.rewind().await.map_err(|error| Error::io("write", path, error))?;
    Ok(())
}

/// Whether the answer is the rest from byte `from` on of a file of `total` bytes.
fn continues_at(response: &reqwest::Response, from: u64, total: u64) -> bool {
    let range = response.headers().get(CONTENT_RANGE).and_then(|value| value.to_str().ok());
    response.status() == StatusCode::PARTIAL_CONTENT
        && range.is_some_and(|range| {
            range.starts_with(&format!("bytes {from}-"))
                && (range.ends_with(&format!("/{total}")) || range.ends_with("/*"))
        })
}

/// What to do about an answer that is no file.
fn refused(response: &reqwest::Response, model: &Model) -> Result<Option<Try>> {
    let status = response.status();
    if status.is_success() {
        return Ok(None);
    }
    if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() {
        let asked = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        let error = Error::remote(format!("the model server answers {}", status.as_u16())).hint("try later");
        return Ok(Some(Try::Again(error, asked.map(Duration::from_secs))));
    }
    Err(match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => {
            Error::not_found(format!("the server has no {}", model.file))
                .hint("check the address of the mirror; it has to serve REVISION/FILE")
        }
        _ => Error::remote(format!("the model server answers {}", status.as_u16()))
            .hint("check the address of the mirror"),
    })
}

fn unreachable(error: reqwest::Error) -> Error {
    Error::remote("cannot download the speech model")
        .hint("check the network and run it again: it goes on where it stopped")
        .hint("without a model, use captions you have: --transcript FILE")
        .caused_by(error.without_url())
}

/// Waits for `work`, or for the user to stop it.
async fn interruptible<T>(work: impl Future<Output = T>, watch: &Watch) -> Result<T> {
    tokio::select! {
        biased;
        () = watch.cancel().cancelled() => Err(Error::interrupted()),
        done = work => Ok(done),
    }
}

async fn sleep(time: Duration, watch: &Watch) -> Result<()> {
    interruptible(tokio::time::sleep(time), watch).await
}

/// Takes the lock of one model; waits while somebody else holds it. It ends with the value.
async fn lock(path: &Path, watch: &Watch) -> Result<std::fs::File> {
    let failed = |error| Error::io("lock", path, error);
    let file = std::fs::OpenOptions::new().create(true).append(true).open(path).map_err(failed)?;
    let mut told = false;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {
                if !told {
                    watch.note("another ytseo is downloading this model; waiting for it");
                    told = true;
                }
                sleep(LOOK_AGAIN, watch).await?;
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
    }
}
