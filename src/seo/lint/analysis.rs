//! Findings about what is seen and heard. Only what was measured is said.

use super::{counted, finding, media, sort};
use crate::model::analysis::{LoudnessPoint, PictureAnalysis, SoundAnalysis};
use crate::model::timestamp::format_clock;
use crate::model::{Analysis, Finding, Span};
use crate::rules::limits;

/// How far from the target the loudness may be, in LU: less is hardly heard.
const LOUDNESS_TOLERANCE_LU: f64 = 1.0;

/// A black start or end of this length is noticed, in milliseconds.
const BLACK_MS: u64 = 1000;

/// A silent start of this length makes viewers leave, in milliseconds.
const SILENT_START_MS: u64 = 2000;

/// A still picture of this length is noticed, in milliseconds.
const FROZEN_MS: u64 = 10_000;

/// Sound and picture may end this far apart, in milliseconds: a frame and a packet of sound.
const ENDS_APART_MS: u64 = 500;

/// What begins this early begins at the start, in milliseconds.
const AT_START_MS: u64 = 100;

/// Lints what a look at the whole video told, and the file as [`super::media`] does.
pub fn analysis(analysis: &Analysis) -> Vec<Finding> {
    let mut found = media(&analysis.media);
    if let Some(sound) = &analysis.sound {
        check_loudness(sound, &mut found);
        check_peak(sound, &mut found);
        check_silent_start(sound, &mut found);
    }
    if let Some(picture) = &analysis.picture {
        check_black(picture, &mut found);
        check_frozen(picture, &mut found);
    }
    if let (Some(sound), Some(picture)) = (&analysis.sound, &analysis.picture) {
        check_ends(sound, picture, &mut found);
    }
    sort(&mut found);
    found
}

fn check_loudness(sound: &SoundAnalysis, found: &mut Vec<Finding>) {
    let target = &limits().loudness.target;
    let Some(loudness) = sound.loudness.integrated_lufs else {
        let short = sound.duration_ms < 400;
        if !short {
            found
                .push(finding("sound-silent", "there is sound in the file, but nothing can be heard".into()));
        }
        return;
    };
    let apart = loudness - target.value;
    let (rule, message) = if apart > LOUDNESS_TOLERANCE_LU {
        ("loudness-high", format!("the sound is {apart:.1} LU too loud; YouTube turns it down"))
    } else if apart < -LOUDNESS_TOLERANCE_LU {
        ("loudness-low", format!("the sound is {:.1} LU too quiet; YouTube does not turn it up", -apart))
    } else {
        return;
    };
    found.push(Finding {
        measured: Some(format!("{loudness:.1} LUFS")),
        limit: Some(target.show()),
        ..finding(rule, message)
    });
}

fn check_peak(sound: &SoundAnalysis, found: &mut Vec<Finding>) {
    let limit = &limits().loudness.true_peak;
    let Some(peak) = sound.loudness.true_peak_dbtp else { return };
    let over: Vec<&LoudnessPoint> = sound
        .loudness
        .curve
        .iter()
        .filter(|point| point.true_peak_dbtp.is_some_and(|peak| peak > 0.0))
        .collect();
    let (rule, message) = if let Some(first) = over.first() {
        let at = format_clock(first.at_ms.saturating_sub(1000), false);
        let seconds = counted(over.len(), "second", "seconds");
        ("sound-clipped", format!("the sound goes over full scale in {seconds}, first near {at}"))
    } else if peak > limit.value {
        ("true-peak-high", "the highest peaks may distort once YouTube has encoded the sound".into())
    } else {
        return;
    };
    found.push(Finding {
        measured: Some(format!("{peak:.1} dBTP")),
        limit: Some(limit.show()),
        ..finding(rule, message)
    });
}

fn check_silent_start(sound: &SoundAnalysis, found: &mut Vec<Finding>) {
    let Some(first) = sound.silences.first().filter(|first| first.start_ms <= AT_START_MS) else { return };
    if first.end_ms < sound.duration_ms && first.length_ms() >= SILENT_START_MS {
        found.push(Finding {
            measured: Some(format!("{} s", seconds(first.length_ms()))),
            ..finding(
                "silent-start",
                format!("nothing is heard for the first {} s", seconds(first.length_ms())),
            )
        });
    }
}

fn check_black(picture: &PictureAnalysis, found: &mut Vec<Finding>) {
    let end_ms = picture.scenes.last().map_or(0, |scene| scene.end_ms);
    let long = |span: &&Span| span.length_ms() >= BLACK_MS;
    if let Some(first) = picture.black.first().filter(|span| span.start_ms <= AT_START_MS).filter(long) {
        let length = seconds(first.length_ms());
        found.push(Finding {
            measured: Some(format!("{length} s")),
            ..finding("black-start", format!("the first {length} s are black"))
        });
    }
    let last = picture.black.last().filter(|span| span.end_ms + AT_START_MS >= end_ms && span.start_ms > 0);
    if let Some(last) = last.filter(long) {
        let length = seconds(last.length_ms());
        found.push(Finding {
            measured: Some(format!("{length} s")),
            ..finding("black-end", format!("the last {length} s are black"))
        });
    }
}

fn check_frozen(picture: &PictureAnalysis, found: &mut Vec<Finding>) {
    let long: Vec<&Span> = picture.frozen.iter().filter(|span| span.length_ms() >= FROZEN_MS).collect();
    let Some(longest) = long.iter().max_by_key(|span| span.length_ms()) else { return };
    let whole: u64 = long.iter().map(|span| span.length_ms()).sum();
    let message = format!(
        "nothing moves for {} s from {} on{}",
        seconds(longest.length_ms()),
        format_clock(longest.start_ms, false),
        if long.len() > 1 {
            format!(
                ", and in {} more, {} s together",
                counted(long.len() - 1, "stretch", "stretches"),
                seconds(whole)
            )
        } else {
            String::new()
        }
    );
    found.push(Finding {
        measured: Some(format!("{} s", seconds(longest.length_ms()))),
        ..finding("picture-frozen", message)
    });
}

fn check_ends(sound: &SoundAnalysis, picture: &PictureAnalysis, found: &mut Vec<Finding>) {
    let (heard, seen) = (sound.duration_ms, picture.scenes.last().map_or(0, |scene| scene.end_ms));
    let apart = seconds(heard.abs_diff(seen));
    let tolerance = ENDS_APART_MS;
    if heard + tolerance < seen {
        found.push(finding("sound-short", format!("the sound ends {apart} s before the picture")));
    } else if seen + tolerance < heard {
        found.push(finding("picture-short", format!("the picture ends {apart} s before the sound")));
    }
}

/// Seconds with a digit after the point where there is something.
fn seconds(ms: u64) -> String {
    format!("{:.1}", ms as f64 / 1000.0).trim_end_matches(".0").to_string()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::MediaInfo;
    use crate::model::analysis::{Depth, Loudness, Scene};

    fn good(media: &MediaInfo) -> Analysis {
        let point = |second: u64| LoudnessPoint {
            at_ms: second * 1000,
            short_term_lufs: Some(-14.0),
            momentary_lufs: Some(-13.0),
            true_peak_dbtp: Some(-1.5),
        };
        Analysis {
            file: "a.mp4".into(),
            media: media.clone(),
            depth: Depth::Full,
            sound: Some(SoundAnalysis {
                track: 1,
                duration_ms: 60_000,
                loudness: Loudness {
                    integrated_lufs: Some(-14.2),
                    range_lu: Some(5.0),
                    true_peak_dbtp: Some(-1.5),
                    curve: (1..=60).map(point).collect(),
                },
                noise_floor_db: Some(-60.0),
                speech_level_db: Some(-18.0),
                silence_threshold_db: -45.0,
                silences: vec![Span::new(0, 1500), Span::new(20_000, 25_000)],
            }),
            picture: Some(PictureAnalysis {
                frames: 1800,
                scenes: vec![Scene { start_ms: 0, end_ms: 60_000, strength: 0.0 }],
                black: vec![Span::new(0, 600), Span::new(30_000, 33_000), Span::new(59_300, 60_000)],
                frozen: vec![Span::new(40_000, 45_000)],
                candidates: Vec::new(),
            }),
            findings: Vec::new(),
            warnings: Vec::new(),
        }
    }

    type Damage = (&'static str, fn(&mut SoundAnalysis, &mut PictureAnalysis));

    const EXAMPLES: [Damage; 11] = [
        ("loudness-low", |sound, _| sound.loudness.integrated_lufs = Some(-15.1)),
        ("loudness-high", |sound, _| sound.loudness.integrated_lufs = Some(-12.9)),
        ("sound-clipped", |sound, _| {
            sound.loudness.true_peak_dbtp = Some(0.3);
            sound.loudness.curve[4].true_peak_dbtp = Some(0.3);
        }),
        ("true-peak-high", |sound, _| sound.loudness.true_peak_dbtp = Some(-0.4)),
        ("sound-silent", |sound, _| sound.loudness.integrated_lufs = None),
        ("silent-start", |sound, _| sound.silences[0].end_ms = 2000),
        ("black-start", |_, picture| picture.black[0].end_ms = 1000),
        ("black-end", |_, picture| picture.black[2].start_ms = 59_000),
        ("picture-frozen", |_, picture| picture.frozen[0].end_ms = 50_000),
        ("sound-short", |sound, _| sound.duration_ms = 59_000),
        ("picture-short", |sound, _| sound.duration_ms = 61_000),
    ];

    /// Checks that each rule is broken by its example and nothing else is; gives the rules.
    pub(in super::super) fn broken_rules(media: &MediaInfo) -> Vec<&'static str> {
        assert_eq!(analysis(&good(media)), []);
        for (rule, damage) in EXAMPLES {
            let mut bad = good(media);
            if let (Some(sound), Some(picture)) = (&mut bad.sound, &mut bad.picture) {
                damage(sound, picture);
            }
            let rules: Vec<String> = analysis(&bad).into_iter().map(|finding| finding.rule).collect();
            assert_eq!(rules, [rule]);
        }
        EXAMPLES.iter().map(|(rule, _)| *rule).collect()
    }

    fn messages(change: impl FnOnce(&mut Analysis)) -> Vec<String> {
        let mut analysis = good(&MediaInfo::default());
        change(&mut analysis);
        let mut found = Vec::new();
        if let Some(sound) = &analysis.sound {
            check_loudness(sound, &mut found);
            check_peak(sound, &mut found);
        }
        if let Some(picture) = &analysis.picture {
            check_frozen(picture, &mut found);
        }
        found.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn messages_say_what_was_measured() {
        let found = messages(|analysis| {
            if let Some(sound) = &mut analysis.sound {
                sound.loudness.integrated_lufs = Some(-20.0);
                sound.loudness.true_peak_dbtp = Some(1.2);
                sound.loudness.curve[9].true_peak_dbtp = Some(1.2);
            }
            if let Some(picture) = &mut analysis.picture {
                picture.frozen = vec![Span::new(0, 12_000), Span::new(20_000, 30_500)];
            }
        });
        assert_eq!(
            found,
            [
                "the sound is 6.0 LU too quiet; YouTube does not turn it up",
                "the sound goes over full scale in 1 second, first near 0:09",
                "nothing moves for 12 s from 0:00 on, and in 1 stretch more, 22.5 s together",
            ]
        );
    }
}
