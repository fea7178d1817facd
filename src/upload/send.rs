//! The first step: the file goes to YouTube, once.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use futures::FutureExt;

use super::look_up::{Found, look_up};
use super::request::parse_rate;
use super::saga::{Done, Job, Trouble};
use crate::error::{Error, Result};
use crate::model::VideoId;
use crate::ports::clock;
use crate::ports::youtube::{Arrived, NewVideo, SendingRules, UploadFile, UploadSession};
use crate::video::hash;

/// How often it is looked whether a video came of a session that is gone: a new one may not be listed at once.
const LOOKS: u32 = 3;
/// How often a file is sent from the beginning in one run.
const BEGINNINGS: u32 = 2;

/// Sends the file, from wherever it stands. What is not certain is looked up before anything is sent again.
pub(super) async fn send(job: &mut Job<'_>) -> Result<Done, Trouble> {
    if job.row.video.is_some() {
        return Ok(Done::Yes("the video is there".into()));
    }
    same_file(job).await?;
    for _ in 0..BEGINNINGS {
        let known = job.row.session.clone();
        let session = match &known {
            Some(address) => UploadSession::new(address.as_str()),
            None => begin(job).await?,
        };
        let uploader = job.youtube().uploader(file(job), &session, rules(job)?)?;
        let (store, id) = (job.store(), job.row.id);
        let told_at = Mutex::new(clock::unix_seconds());
        let told = move |bytes: u64| {
            let now = clock::unix_seconds();
            let mut last = told_at.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let is_news = std::mem::replace(&mut *last, now) != now;
            async move {
                match is_news {
                    true => store.set_upload_sent(id, i64::try_from(bytes).unwrap_or(i64::MAX)).await,
                    false => Ok(()),
                }
            }
            .boxed()
        };
        match uploader.send(known.is_some(), &told).await? {
            Arrived::Video(video) => {
                let id = VideoId::of_id(video.id())
                    .ok_or_else(|| Error::remote("YouTube gave the new video an id that is none"))?;
                return there(job, &id, "sent").await;
            }
            Arrived::Gone | Arrived::Bytes(_) => {
                if let Some(id) = after_all(job).await? {
                    return there(job, &id, "it was there already, although no answer came").await;
                }
                job.store().set_upload_session(job.row.id, None).await?;
                job.row.session = None;
                job.with.watch.note(
                    "the session has ended and no video came of it; the file is sent from its beginning",
                );
            }
        }
    }
    Err(Error::remote("YouTube forgot the upload again and again")
        .hint(format!("try again later: ytseo upload resume {}", job.row.id))
        .into())
}

/// Opens a session, and notes it before the first byte.
async fn begin(job: &mut Job<'_>) -> Result<UploadSession, Trouble> {
    let plan = &job.plan;
    let video = NewVideo {
        resource: plan.resource.clone(),
        parts: &plan.parts(),
        size_bytes: plan.size_bytes,
        notify: plan.notify,
    };
    let session = job.youtube().begin_upload(&video).await?;
    job.store().set_upload_session(job.row.id, Some(session.address())).await?;
    job.row.session = Some(session.address().into());
    Ok(session)
}

async fn there(job: &mut Job<'_>, id: &VideoId, how: &str) -> Result<Done, Trouble> {
    job.store().set_upload_video(job.row.id, id.as_str()).await?;
    job.row.video = Some(id.to_string());
    job.row.session = None;
    Ok(Done::Yes(how.into()))
}

/// The video that came of a session although its answer was lost.
async fn after_all(job: &Job<'_>) -> Result<Option<VideoId>, Trouble> {
    let mut wait = Duration::from_millis(job.with.settings.poll_wait_ms.max(1));
    let mut unclear = None;
    for look in 0..LOOKS {
        if look > 0 {
            job.youtube().pause(wait).await?;
            wait *= 2;
        }
        match look_up(job).await? {
            Found::Video(id) => return Ok(Some(id)),
            Found::Nothing => unclear = None,
            Found::Unclear(id) => unclear = Some(id),
        }
    }
    match unclear {
        None => Ok(None),
        Some(id) => Err(Error::remote(format!(
            "{id} may be this video, and YouTube does not say yet how large it is"
        ))
        .hint(format!("nothing was sent again; look in some minutes: ytseo upload resume {}", job.row.id))
        .into()),
    }
}

/// The file is the one that was planned.
async fn same_file(job: &Job<'_>) -> Result<()> {
    let path = PathBuf::from(&job.plan.file);
    let now = hash::of_file(&path, job.with.services, job.with.watch).await?;
    if now == job.plan.sha256 {
        return Ok(());
    }
    let id = job.row.id;
    Err(Error::usage(format!("{} has changed since its upload was planned", path.display()))
        .hint(format!("put the old file back and resume, or give up: ytseo upload forget {id}")))
}

fn file(job: &Job<'_>) -> UploadFile {
    UploadFile { path: job.plan.file.clone().into(), size_bytes: job.plan.size_bytes }
}

fn rules(job: &Job<'_>) -> Result<SendingRules> {
    let settings = job.with.settings;
    Ok(SendingRules {
        piece_bytes: settings.piece_mib.clamp(1, 1024) << 20,
        limit_rate: settings.limit_rate.as_deref().map(parse_rate).transpose()?,
        retries: settings.retries,
    })
}
