//! What YouTube took of texts, schedule and flags is read back; what is missing is written, and what somebody changed
//! meanwhile is left. A video is opened as its last step.

use google_youtube3::api::Video;
use serde_json::{Map, Value};

use super::saga::{Done, Job, Trouble};
use crate::error::{Error, Result};
use crate::model::{Privacy, VideoId};
use crate::ports::clock;
use crate::ports::youtube::{Failure, Reader, Resource, Then, VideosRequest};
use crate::publish::fields::{self, LOCALIZATIONS, is_empty, same};

/// How often it is read and written when somebody else writes at the same time, or when an answer was lost and the
/// second try meets what the first one wrote.
const ROUNDS: usize = 3;

/// Reads the video back and writes what is missing of what was asked for. One unit, 50 more when something is.
pub(super) async fn metadata(job: &Job<'_>) -> Result<Done, Trouble> {
    let mut named = None;
    let mut conflict = None;
    for _ in 0..ROUNDS {
        let parts = job.plan.parts();
        let id = job.video()?;
        let video = read(job, &id, &parts).await?;
        let wanted = wanted(&job.plan.resource, clock::unix_seconds());
        let gaps = gaps(&wanted, video.json());
        if gaps.missing.is_empty() {
            return Ok(Done::Yes(named.unwrap_or_else(|| gaps.told())));
        }
        let (body, written) = update(&id, &video, &wanted, &gaps);
        match job.youtube().update_video(body, &written, video.etag()).await {
            Ok(after) => {
                lost(job, &self::gaps(&wanted, after.json()), &written)?;
                return Ok(Done::Yes(format!("{} written", gaps.named())));
            }
            Err(failure) if failure.then == Then::Conflict => {
                named = Some(format!("{} written", gaps.named()));
                conflict = Some(failure);
            }
            Err(failure) => return Err(failure.into()),
        }
    }
    Err(unsettled(conflict))
}

/// The resource that fills the gaps and keeps all else, and the parts of it.
fn update<'a>(
    id: &VideoId,
    video: &Resource<Video>,
    wanted: &'a Value,
    gaps: &Gaps,
) -> (Value, Vec<&'a str>) {
    let parts = wanted.as_object().into_iter().flatten().map(|(part, _)| part.as_str());
    let written: Vec<&str> = parts.filter(|part| gaps.missing.iter().any(|(of, _)| of == part)).collect();
    let mut body = Map::from_iter([("id".to_string(), Value::from(id.as_str()))]);
    for part in &written {
        let mut whole = writable(part, video.json());
        for (_, key) in gaps.missing.iter().filter(|(of, _)| of == part) {
            whole.insert(key.clone(), wanted[*part][key].clone());
        }
        body.insert((*part).to_string(), Value::Object(whole));
    }
    (Value::Object(body), written)
}

/// Fails when YouTube left out again what was written.
fn lost(job: &Job<'_>, left: &Gaps, written: &[&str]) -> Result<()> {
    let Some((part, key)) = left.missing.iter().find(|(part, _)| written.contains(&part.as_str())) else {
        return Ok(());
    };
    let video = job.video()?;
    Err(Error::remote(format!("YouTube does not take {part}.{key}"))
        .hint(format!("set it in YouTube Studio: https://studio.youtube.com/video/{video}/edit"))
        .hint(format!("or do without: ytseo upload resume {} --skip metadata", job.row.id)))
}

/// Opens the video to those who may see it. 51 units.
pub(super) async fn open(job: &Job<'_>) -> Result<Done, Trouble> {
    let privacy = job.plan.opens.unwrap_or(Privacy::Private).name();
    let id = job.video()?;
    let mut conflict = None;
    for _ in 0..ROUNDS {
        let video = read(job, &id, &["status"]).await?;
        if video.text("/status/privacyStatus") == Some(privacy) {
            return Ok(Done::Yes(privacy.into()));
        }
        let mut status = writable("status", video.json());
        status.insert("privacyStatus".into(), privacy.into());
        status.remove("publishAt");
        let body = serde_json::json!({"id": id, "status": status});
        match job.youtube().update_video(body, &["status"], video.etag()).await {
            Ok(after) if after.text("/status/privacyStatus") == Some(privacy) => {
                return Ok(Done::Yes(privacy.into()));
            }
            Ok(_) => {
                return Err(Error::remote(format!("YouTube did not make the video {privacy}"))
                    .hint(format!("see why: https://studio.youtube.com/video/{id}/edit"))
                    .into());
            }
            Err(failure) if failure.then == Then::Conflict => conflict = Some(failure),
            Err(failure) => return Err(failure.into()),
        }
    }
    Err(unsettled(conflict))
}

fn unsettled(conflict: Option<Failure>) -> Trouble {
    let error = || Error::internal("a video was not settled");
    conflict.unwrap_or_else(|| error().into()).into()
}

/// A video of the own channel.
pub(super) async fn read(job: &Job<'_>, id: &VideoId, parts: &[&str]) -> Result<Resource<Video>, Trouble> {
    let how = VideosRequest { parts, reader: Reader::Owner, ..VideosRequest::default() };
    let found = job.youtube().videos(std::slice::from_ref(id), &how).await?;
    found.into_iter().next().ok_or_else(|| {
        Trouble::Again(
            Error::not_found(format!("YouTube does not have the video {id} any more"))
                .hint(format!("it was removed; give the upload up: ytseo upload forget {}", job.row.id))
                .into(),
        )
    })
}

/// What of the resource can still be asked for: a schedule that has passed has done its work.
fn wanted(resource: &Value, now: i64) -> Value {
    let mut wanted = resource.clone();
    let due = |time: &str| time.parse::<jiff::Timestamp>().is_ok_and(|time| time.as_second() <= now);
    if wanted["status"]["publishAt"].as_str().is_some_and(due)
        && let Some(status) = wanted["status"].as_object_mut()
    {
        status.remove("publishAt");
        status.remove("privacyStatus");
    }
    wanted
}

/// Where a video is not as it was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Gaps {
    /// Part and field that hold nothing, or `false` where `true` was asked for.
    missing: Vec<(String, String)>,
    /// Fields that hold something else.
    other: Vec<String>,
}

impl Gaps {
    fn named(&self) -> String {
        let name = |(part, key): &(String, String)| match part.as_str() {
            "localizations" => format!("{part}.{key}"),
            _ => key.clone(),
        };
        self.missing.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    fn told(&self) -> String {
        match self.other.is_empty() {
            true => "as it was asked for".into(),
            false => format!("changed on YouTube meanwhile, and left: {}", self.other.join(", ")),
        }
    }
}

fn gaps(wanted: &Value, there: &Value) -> Gaps {
    let mut gaps = Gaps::default();
    for (part, fields) in wanted.as_object().into_iter().flatten() {
        for (key, value) in fields.as_object().into_iter().flatten() {
            let now = &there[part][key];
            if is_empty(value) || is_same(value, now) {
                continue;
            }
            let denied = value == &Value::Bool(true) && now == &Value::Bool(false);
            // YouTube may leave out a flag that is not set.
            let unset = value == &Value::Bool(false) && now.is_null();
            if denied || (is_empty(now) && !unset) {
                gaps.missing.push((part.clone(), key.clone()));
            } else if !unset {
                gaps.other.push(key.clone());
            }
        }
    }
    gaps
}

fn is_same(one: &Value, other: &Value) -> bool {
    let time = |value: &Value| value.as_str().and_then(|text| text.parse::<jiff::Timestamp>().ok());
    same(one, other) || time(one).is_some_and(|one| time(other) == Some(one))
}

/// What can be written of a part, so that an update keeps all of it.
fn writable(part: &str, video: &Value) -> Map<String, Value> {
    let kept = match part {
        LOCALIZATIONS => Value::Object(fields::translations(video)),
        // It is not among what the files of a channel hold, and its only field can be written.
        "paidProductPlacementDetails" => video[part].clone(),
        part => fields::writable(video, part),
    };
    match kept {
        Value::Object(kept) => kept,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_missing_is_told_from_what_was_changed() {
        let wanted = json!({
            "snippet": {"title": "A", "description": "text\n", "tags": ["a"], "defaultLanguage": "en"},
            "status": {"privacyStatus": "private", "publishAt": "2026-12-24T17:00:00Z", "embeddable": false,
                "containsSyntheticMedia": true},
            "localizations": {"de": {"title": "B", "description": ""}},
        });
        let there = json!({
            "snippet": {"title": "C", "description": "text", "channelId": "x"},
            "status": {"privacyStatus": "private", "publishAt": "2026-12-24T18:00:00+01:00", "containsSyntheticMedia": false},
            "localizations": {"de": {"title": "B"}},
        });
        let gaps = gaps(&wanted, &there);
        let names: Vec<&str> = gaps.missing.iter().map(|(_, key)| key.as_str()).collect();
        assert_eq!(names, ["tags", "defaultLanguage", "containsSyntheticMedia"]);
        assert_eq!(gaps.other, ["title"]);
        assert!(super::gaps(&wanted, &wanted).missing.is_empty());
        assert_eq!(writable("snippet", &there).len(), 2, "the channel is not ours to write");
    }

    #[test]
    fn a_schedule_that_has_passed_is_not_asked_for_again() {
        let resource = json!({"status": {"privacyStatus": "private", "publishAt": "2026-12-24T17:00:00Z", "license": "youtube"}});
        let at = "2026-12-24T17:00:00Z".parse::<jiff::Timestamp>().expect("a time").as_second();
        assert_eq!(wanted(&resource, at - 1), resource);
        assert_eq!(wanted(&resource, at)["status"], json!({"license": "youtube"}));
    }
}
