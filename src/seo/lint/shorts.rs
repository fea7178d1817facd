//! Rules for Shorts: how long they may be, and when a Content ID claim blocks them.

use super::finding;
use crate::model::Finding;
use crate::model::media::VideoStream;
use crate::model::timestamp::format_clock;
use crate::rules::limits;

/// Lints a draft that is marked `#shorts`. Without the picture it is not known whether it can be a Short.
pub(super) fn check_marked(duration_ms: Option<u64>, video: Option<&VideoStream>, found: &mut Vec<Finding>) {
    let limit = &limits().shorts;
    if let Some(video) = video.filter(|video| video.width > video.height) {
        found.push(Finding {
            measured: Some(format!("{}x{}", video.width, video.height)),
            limit: Some("square or taller".into()),
            ..finding(
                "short-too-wide",
                "it is marked #shorts, but wider than square: YouTube will not make it a Short".into(),
            )
        });
        return;
    }
    let Some(length) = duration_ms else { return };
    if length > limit.length.millis() {
        found.push(Finding {
            measured: Some(format_clock(length, false)),
            limit: Some(limit.length.show()),
            ..finding("short-too-long", "it is marked #shorts, but it is too long to be one".into())
        });
    } else if video.is_none() {
        check_claims(length, "if it is square or taller, it is a Short, and one", found);
    }
}

/// Says when a file will be a Short.
pub(super) fn check_file(video: &VideoStream, duration_ms: Option<u64>, found: &mut Vec<Finding>) {
    let limit = &limits().shorts;
    let Some(length) = duration_ms.filter(|length| *length > 0 && *length <= limit.length.millis()) else {
        return;
    };
    if video.width == 0 || video.height < video.width {
        return;
    }
    found.push(Finding {
        measured: Some(format!("{}x{}, {}", video.width, video.height, format_clock(length, false))),
        limit: Some(format!("square or taller, up to {}", limit.length.show())),
        ..finding("short", "YouTube will make this a Short".into())
    });
    check_claims(length, "a Short", found);
}

fn check_claims(length: u64, what: &str, found: &mut Vec<Finding>) {
    let limit = &limits().shorts.content_id_length;
    if length > limit.millis() {
        found.push(Finding {
            measured: Some(format_clock(length, false)),
            limit: Some(limit.show()),
            ..finding(
                "short-content-id",
                format!("{what} of this length with any active Content ID claim is blocked worldwide; check its music"),
            )
        });
    }
}
