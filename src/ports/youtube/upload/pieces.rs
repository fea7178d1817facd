//! A piece of a file as the body of a request: read ahead by a thread, never more than a few portions in memory.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::stream;
use tokio::sync::mpsc;

use super::pace::{Meter, Pace};

/// Most bytes that are read at once.
const PORTION: usize = 256 << 10;
/// How many portions are read ahead.
const AHEAD: usize = 3;

/// Counts what was taken of a body, so that a standstill is seen.
#[derive(Debug, Default)]
pub struct Activity(AtomicU64);

impl Activity {
    /// How many portions were taken.
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A piece.
pub struct Piece {
    /// The file.
    pub path: PathBuf,
    /// Its first byte.
    pub from: u64,
    /// How many bytes.
    pub length: u64,
    /// How fast it may go.
    pub pace: Arc<Pace>,
    /// Who is told.
    pub meter: Arc<Meter>,
    /// What counts the portions.
    pub activity: Arc<Activity>,
}

impl Piece {
    /// The piece as a body; reading begins at once.
    pub fn body(self) -> reqwest::Body {
        let (give, take) = mpsc::channel(AHEAD);
        let Self { path, from, length, pace, meter, activity } = self;
        let portion = pace.portion(PORTION);
        // Ends when all is read, or when nobody takes any more.
        tokio::task::spawn_blocking(move || {
            if let Err(error) = portions(&path, (from, length), portion, &give) {
                let _ = give.blocking_send(Err(error));
            }
        });
        let portions =
            stream::unfold((take, pace, meter, activity), async |(mut take, pace, meter, activity)| {
                let next: io::Result<Vec<u8>> = take.recv().await?;
                if let Ok(bytes) = &next {
                    pace.take(bytes.len()).await;
                    meter.sent(bytes.len());
                    activity.0.fetch_add(1, Ordering::Relaxed);
                }
                Some((next, (take, pace, meter, activity)))
            });
        reqwest::Body::wrap_stream(portions)
    }
}

fn portions(
    path: &Path,
    (from, length): (u64, u64),
    portion: usize,
    give: &mpsc::Sender<io::Result<Vec<u8>>>,
) -> io::Result<()> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut left = length;
    while left > 0 {
        let size = left.min(portion as u64);
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(portion));
        file.by_ref().take(size).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != size {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the file has become shorter"));
        }
        left -= size;
        if give.blocking_send(Ok(bytes)).is_err() {
            break;
        }
    }
    Ok(())
}
