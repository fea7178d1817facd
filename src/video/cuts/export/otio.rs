//! OpenTimelineIO JSON: a timeline with a track for the picture and one for the sound.
//!
//! Source: the OTIO file format specification (Timeline.1, Stack.1, Track.1, Clip.2).

use serde_json::{Value, json};

use super::Cutting;
use crate::error::{Error, Result};

/// Writes the timeline.
///
/// # Errors
/// None that an input can cause.
pub fn otio(cutting: &Cutting<'_>) -> Result<String> {
    let mut tracks = Vec::new();
    if cutting.has_video() {
        tracks.push(track(cutting, "Video"));
    }
    if cutting.channels() > 0 {
        tracks.push(track(cutting, "Audio"));
    }
    let timeline = json!({
        "OTIO_SCHEMA": "Timeline.1",
        "metadata": {},
        "name": cutting.name,
        "global_start_time": null,
        "tracks": {
            "OTIO_SCHEMA": "Stack.1",
            "metadata": {},
            "name": "tracks",
            "source_range": null,
            "effects": [],
            "markers": [],
            "enabled": true,
            "children": tracks,
        },
    });
    let text = serde_json::to_string_pretty(&timeline);
    text.map(|text| text + "\n")
        .map_err(|error| Error::internal("the timeline cannot be written down").caused_by(error))
}

fn track(cutting: &Cutting<'_>, kind: &str) -> Value {
    let clips: Vec<Value> =
        cutting.pieces().into_iter().map(|[source, _, length]| clip(cutting, source, length)).collect();
    json!({
        "OTIO_SCHEMA": "Track.1",
        "metadata": {},
        "name": kind,
        "source_range": null,
        "effects": [],
        "markers": [],
        "enabled": true,
        "kind": kind,
        "children": clips,
    })
}

fn clip(cutting: &Cutting<'_>, start: u64, length: u64) -> Value {
    json!({
        "OTIO_SCHEMA": "Clip.2",
        "metadata": {},
        "name": cutting.name,
        "source_range": range(cutting, start, length),
        "effects": [],
        "markers": [],
        "enabled": true,
        "media_references": {
            "DEFAULT_MEDIA": {
                "OTIO_SCHEMA": "ExternalReference.1",
                "metadata": {},
                "name": cutting.name,
                "available_range": range(cutting, 0, cutting.source_frames()),
                "available_image_bounds": null,
                "target_url": cutting.address,
            },
        },
        "active_media_reference_key": "DEFAULT_MEDIA",
    })
}

fn range(cutting: &Cutting<'_>, start: u64, length: u64) -> Value {
    let rate = f64::from(cutting.rate[0]) / f64::from(cutting.rate[1]);
    let time = |frames: u64| json!({"OTIO_SCHEMA": "RationalTime.1", "rate": rate, "value": frames as f64});
    json!({"OTIO_SCHEMA": "TimeRange.1", "start_time": time(start), "duration": time(length)})
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cutting, media};
    use super::*;

    #[test]
    fn a_timeline_with_a_clip_for_each_piece() {
        let media = media();
        let timeline: Value = serde_json::from_str(&otio(&cutting(&media)).expect("written")).expect("JSON");
        let tracks = timeline["tracks"]["children"].as_array().expect("tracks");
        assert_eq!(tracks.iter().map(|track| &track["kind"]).collect::<Vec<_>>(), ["Video", "Audio"]);
        let clip = &tracks[0]["children"][1];
        assert_eq!(clip["source_range"]["start_time"]["value"], 300.0);
        assert_eq!(clip["source_range"]["duration"]["value"], 299.0);
        let rate = clip["source_range"]["start_time"]["rate"].as_f64().expect("a rate");
        assert!((rate - 30_000.0 / 1001.0).abs() < 1e-9);
        assert_eq!(
            clip["media_references"]["DEFAULT_MEDIA"]["target_url"],
            "file:///a%20b/tom%20%26%20%22jerry%22.mp4"
        );
    }
}
