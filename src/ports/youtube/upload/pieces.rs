//! A piece of a file as the body of a request: read ahead by a thread, never more than a few portions in memory.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use futures::stream;
use tokio::sync::mpsc;

use super::UPLOAD_STEP;
use super::pace::{Meter, Pace};

/// Most bytes that are read at once.
const PORTION: usize = 256 << 10;
/// How many portions are read ahead, also of the piece after the one that is sent.
const AHEAD: usize = 8;

/// Counts what was taken of a body, so that a standstill is seen.
#[derive(Debug, Default)]
pub struct Activity(AtomicU64);

impl Activity {
    /// How many portions were taken.
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A file that is sent in pieces.
pub struct Source {
    path: PathBuf,
    size: u64,
    pace: Pace,
    /// The thread that has read ahead of the last piece that went out whole.
    ahead: Mutex<Option<Ahead>>,
}

/// A thread that reads, and where it stands: the place of the next portion that is taken.
struct Ahead {
    portions: mpsc::Receiver<io::Result<Vec<u8>>>,
    at: u64,
}

impl Source {
    /// A file of `size` bytes, no faster than `pace`.
    pub fn new(path: PathBuf, size: u64, pace: Pace) -> Self {
        Self { path, size, pace, ahead: Mutex::default() }
    }

    /// The piece from one byte to before another one, as a body. Its length is a multiple of [`UPLOAD_STEP`], or it
    /// ends with the file.
    pub fn body(
        self: &Arc<Self>,
        (from, end): (u64, u64),
        meter: Arc<Meter>,
        activity: Arc<Activity>,
    ) -> reqwest::Body {
        let state = (Some(self.reader(from)), self.clone(), meter, activity);
        reqwest::Body::wrap_stream(stream::unfold(
            state,
            move |(ahead, source, meter, activity)| async move {
                let mut ahead = ahead?;
                let next = ahead.portions.recv().await?;
                if let Ok(bytes) = &next {
                    source.pace.take(bytes.len()).await;
                    meter.sent(bytes.len());
                    activity.0.fetch_add(1, Ordering::Relaxed);
                    ahead.at += bytes.len() as u64;
                }
                // Nobody asks for more than was announced, so the last portion has to put the thread back.
                let rest = if ahead.at < end { Some(ahead) } else { source.keep(ahead) };
                Some((next, (rest, source, meter, activity)))
            },
        ))
    }

    /// The thread that stands at `from`: the one of the piece before, or a new one.
    fn reader(&self, from: u64) -> Ahead {
        let kept = self.ahead.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(ahead) = kept.filter(|ahead| ahead.at == from) {
            return ahead;
        }
        let (give, portions) = mpsc::channel(AHEAD);
        let (path, size, portion) = (self.path.clone(), self.size, self.pace.portion(PORTION) as u64);
        // Ends when all is read, or when nobody takes any more.
        tokio::task::spawn_blocking(move || {
            if let Err(error) = read(&path, from..size, portion, &give) {
                let _ = give.blocking_send(Err(error));
            }
        });
        Ahead { portions, at: from }
    }

    /// Keeps a thread for the piece that comes next.
    fn keep(&self, ahead: Ahead) -> Option<Ahead> {
        *self.ahead.lock().unwrap_or_else(PoisonError::into_inner) = Some(ahead);
        None
    }
}

/// Reads a range in portions. None reaches over the end of a step, so that pieces of any number of steps end with one.
fn read(
    path: &Path,
    range: std::ops::Range<u64>,
    portion: u64,
    give: &mpsc::Sender<io::Result<Vec<u8>>>,
) -> io::Result<()> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(range.start))?;
    let mut at = range.start;
    while at < range.end {
        let size = (range.end - at).min(UPLOAD_STEP - (at - range.start) % UPLOAD_STEP).min(portion);
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(PORTION));
        file.by_ref().take(size).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != size {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the file has become shorter"));
        }
        at += size;
        if give.blocking_send(Ok(bytes)).is_err() {
            break;
        }
    }
    Ok(())
}
