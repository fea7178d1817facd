//! Waiting until YouTube has processed a video, and comparing what it has with what was sent.

use std::time::Duration;

use serde_json::Value;

use super::saga::{Done, Job, Trouble};
use super::settle::read;
use crate::error::{Error, Result};
use crate::progress::{Stage, Unit};

/// Longest wait between two looks.
const LONGEST: Duration = Duration::from_secs(60);
/// Lengths that differ by less are the same, in seconds: YouTube counts whole seconds, and tracks end apart.
const SAME_S: f64 = 2.0;

/// Waits until YouTube has processed the video (R-20f). A unit for each look.
pub(super) async fn wait(job: &Job<'_>) -> Result<Done, Trouble> {
    let (settings, watch, id) = (job.with.settings, job.with.watch, job.video()?);
    let most = Duration::from_secs(settings.processing_wait_s);
    let mut next = Duration::from_millis(settings.poll_wait_ms.max(1)).min(LONGEST);
    let mut waited = Duration::ZERO;
    watch.started(Stage::Process, None, Unit::Items);
    loop {
        let video = read(job, &id, &["status", "processingDetails"]).await?;
        let outcome = judge(video.json());
        if !matches!(outcome, Ok(Done::NotYet(_))) || !job.plan.wait || waited >= most {
            watch.finished(Stage::Process, false);
            return outcome.map_err(Trouble::Final);
        }
        job.youtube().pause(next).await?;
        waited += next;
        next = (next * 2).min(LONGEST);
    }
}

fn judge(video: &Value) -> Result<Done, Error> {
    let (status, details) = (&video["status"], &video["processingDetails"]);
    let reason = |value: &Value| value.as_str().filter(|text| is_word(text)).map(str::to_string);
    match status["uploadStatus"].as_str() {
        Some("processed") => Ok(Done::Yes("processed".into())),
        Some("failed") => {
            let why =
                reason(&status["failureReason"]).or_else(|| reason(&details["processingFailureReason"]));
            let why = why.unwrap_or_else(|| "YouTube does not say why".into());
            Err(Error::findings(format!("YouTube could not process the video: {why}"))
                .hint(meaning(&why))
                .hint("mend the file and upload it anew; remove the failed video in YouTube Studio"))
        }
        Some("rejected") => {
            let why = reason(&status["rejectionReason"]).unwrap_or_else(|| "YouTube does not say why".into());
            Err(Error::findings(format!("YouTube rejected the video: {why}")).hint(meaning(&why)))
        }
        Some("deleted") => Err(Error::findings("the video was removed while YouTube processed it")),
        _ => {
            let progress = &details["processingProgress"];
            let number = |name: &str| progress[name].as_str().and_then(|text| text.parse::<u64>().ok());
            Ok(Done::NotYet(match (number("partsProcessed"), number("partsTotal")) {
                (Some(done), Some(total)) if total > 0 => format!("{done} of {total} parts"),
                _ => "YouTube is processing it".into(),
            }))
        }
    }
}

fn is_word(text: &str) -> bool {
    text.len() <= 60 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// What a reason means, as far as YouTube's documentation says so.
fn meaning(reason: &str) -> &'static str {
    match reason {
        "codec" => "the codec is one that YouTube does not know: ytseo video encode",
        "conversion" | "transcodeFailed" => {
            "YouTube could not convert the file: ytseo video encode makes one that it can"
        }
        "emptyFile" | "tooSmall" => "the file is empty or too small: check it with ytseo video probe",
        "invalidFile" => "the file is no video, or damaged: check it with ytseo video probe",
        "uploadAborted" | "uploadFailed" => "the upload was broken off",
        "duplicate" => "the channel has this video already",
        "length" => {
            "the video is longer than this channel may upload: verify it at https://www.youtube.com/verify"
        }
        "copyright" | "claim" | "trademark" | "legal" => "see what is claimed in YouTube Studio",
        "inappropriate" | "termsOfUse" => "see YouTube's rules: https://www.youtube.com/t/terms",
        "uploaderAccountSuspended" | "uploaderAccountClosed" => {
            "the account of the channel is closed or suspended"
        }
        _ => "see the video in YouTube Studio: https://studio.youtube.com",
    }
}

/// Compares size and length with the file. One unit.
pub(super) async fn verify(job: &Job<'_>) -> Result<Done, Trouble> {
    let id = job.video()?;
    let video = read(job, &id, &["fileDetails", "contentDetails"]).await?;
    let size = video.number("/fileDetails/fileSize");
    let length = match video.number("/fileDetails/durationMs") {
        Some(length) => Some(length as f64 / 1000.0),
        None => {
            let text = video.text("/contentDetails/duration");
            text.and_then(|text| text.parse::<jiff::SignedDuration>().ok()).map(|length| length.as_secs_f64())
        }
    };
    compare((job.plan.size_bytes, job.plan.duration_s), (size, length.filter(|length| *length > 0.0)))
        .map(Done::Yes)
        .map_err(Trouble::Final)
}

/// Size in bytes and length in seconds of the file and of the video; what they say together.
fn compare(file: (u64, Option<f64>), video: (Option<u64>, Option<f64>)) -> Result<String, Error> {
    let truncated = |what: String| {
        Error::findings(format!("YouTube has only a part of the video: {what}"))
            .hint("remove it in YouTube Studio and upload the file anew: ytseo upload --again")
    };
    if let Some(size) = video.0.filter(|size| *size != file.0) {
        return Err(truncated(format!("{size} of {} bytes", file.0)));
    }
    let apart = file.1.zip(video.1).map(|(own, theirs)| (own, theirs, theirs - own));
    match (video.0, apart) {
        (None, Some((own, theirs, apart))) if apart < -SAME_S => {
            Err(truncated(format!("{theirs:.1} of {own:.1} seconds")))
        }
        (Some(_), Some((own, theirs, apart))) if apart.abs() > SAME_S => {
            Ok(format!("same size; YouTube measures {theirs:.1} s, the file says {own:.1} s"))
        }
        (Some(_), Some(_)) => Ok("same size and length".into()),
        (Some(_), None) => Ok("same size; YouTube does not say how long it is".into()),
        (None, Some(_)) => Ok("same length; YouTube does not say how large it is".into()),
        (None, None) => Ok("YouTube says neither size nor length".into()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn states_are_told_apart() {
        let judge = |status: Value| judge(&json!({"status": status}));
        assert!(matches!(judge(json!({"uploadStatus": "processed"})), Ok(Done::Yes(_))));
        assert!(matches!(judge(json!({"uploadStatus": "uploaded"})), Ok(Done::NotYet(_))));
        let error = judge(json!({"uploadStatus": "failed", "failureReason": "codec"})).expect_err("failed");
        assert!(error.to_string().contains("codec") && error.hints()[0].contains("encode"));
        let error =
            judge(json!({"uploadStatus": "rejected", "rejectionReason": "duplicate"})).expect_err("rejected");
        assert!(error.to_string().contains("duplicate"));
        let error =
            judge(json!({"uploadStatus": "failed", "failureReason": "\u{1b}[31m"})).expect_err("failed");
        assert!(!error.to_string().contains('\u{1b}'));
    }

    #[test]
    fn a_part_is_found_out_by_size_then_by_length() {
        let file = (1000, Some(60.0));
        assert!(compare(file, (Some(999), Some(60.0))).is_err());
        assert!(compare(file, (None, Some(50.0))).is_err());
        assert!(compare(file, (None, Some(58.5))).expect("same").contains("same length"));
        assert_eq!(compare(file, (Some(1000), Some(61.0))).expect("same"), "same size and length");
        assert!(compare(file, (Some(1000), Some(50.0))).expect("same size").contains("50.0 s"));
        assert!(compare((1000, None), (None, None)).is_ok());
    }
}
