//! The player strip: everything that happens over time, on one axis.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::ReportRequest;
use super::curve::{self, Point, Scale};
use super::stills::Still;
use super::words::{count, decimal, length};
use crate::model::analysis::{LoudnessPoint, PictureAnalysis, SoundAnalysis};
use crate::model::timestamp::format_clock;
use crate::model::{Chapter, Segment, Span, Transcript};
use crate::rules;

/// How many stills of the strip are seen at once on a wide page, and on a phone; upright ones are narrower.
const SHOWN: [(usize, usize); 2] = [(12, 4), (24, 8)];

/// Stretches of time that the loudness curve is thinned to.
const CURVE_BUCKETS: usize = 600;

/// Stretches of time that true peaks are marked in.
const PEAK_BUCKETS: usize = 300;

/// Most values that the page looks loudness up in; one a second up to four hours.
const MOST_VALUES: u64 = 14_400;

/// Least distance of two cuts on the page, in parts of the width.
const CUTS_APART: f64 = 1.5;

/// Longest line of the transcript before it is broken at the next segment, in characters.
const LINE_CHARS: usize = 170;

/// A pause after which a new line of the transcript begins, in milliseconds.
const PAUSE_MS: u64 = 1_500;

/// A mark on the time axis.
#[derive(Debug, Serialize)]
pub struct Tick {
    left: f64,
    label: String,
    /// Left out on a narrow page.
    minor: bool,
}

/// A still of the strip.
#[derive(Debug, Serialize)]
pub struct StillView {
    src: String,
    width: u32,
    height: u32,
    at_ms: u64,
    wide: bool,
    narrow: bool,
}

/// A chapter on the axis.
#[derive(Debug, Serialize)]
pub struct ChapterView {
    number: usize,
    at_ms: u64,
    clock: String,
    title: String,
    left: f64,
    width: f64,
}

/// A line of the transcript.
#[derive(Debug, Serialize)]
pub struct Line {
    at_ms: u64,
    end_ms: u64,
    clock: String,
    text: String,
}

/// The loudness curve.
#[derive(Debug, Serialize)]
pub struct LoudnessView {
    line: String,
    area: String,
    silence: String,
    peaks: String,
    target_y: f64,
    target: String,
    bottom: String,
    summary: String,
    peak_note: Option<String>,
}

/// A row of stretches or cuts.
#[derive(Debug, Serialize)]
pub struct Row {
    id: &'static str,
    name: &'static str,
    path: String,
    summary: String,
}

/// The player strip.
#[derive(Debug, Serialize)]
pub struct Timeline {
    pub(super) duration_ms: u64,
    pub(super) length: String,
    ticks: Vec<Tick>,
    stills: Vec<StillView>,
    /// Width and height of a tile of the filmstrip.
    aspect: String,
    upright: bool,
    loudness: Option<LoudnessView>,
    rows: Vec<Row>,
    cuts: Option<Row>,
    chapters: Vec<ChapterView>,
    /// What the script looks loudness up in.
    #[serde(skip)]
    pub(super) values: Option<Values>,
    /// Where scenes begin, in milliseconds.
    #[serde(skip)]
    pub(super) scenes: Vec<u64>,
}

/// Values on an even grid, and where they stand in the drawing.
#[derive(Debug, Serialize)]
pub struct Values {
    top: f64,
    bottom: f64,
    step_ms: u64,
    tenths: Vec<Option<i32>>,
}

/// Puts it together; nothing without a length.
pub fn timeline(request: &ReportRequest) -> Option<Timeline> {
    let duration_ms = duration(request)?;
    let (sound, picture) = (request.analysis.sound.as_ref(), request.analysis.picture.as_ref());
    let points = sound.map(short_term).unwrap_or_default();
    let (width, height) = request.strip.first().map_or((16, 9), |still| (still.width, still.height));
    Some(Timeline {
        duration_ms,
        length: format_clock(duration_ms, false),
        ticks: ticks(duration_ms),
        stills: stills(request.strip, duration_ms),
        aspect: format!("{width}/{height}"),
        upright: height > width,
        loudness: sound.and_then(|sound| loudness(sound, &points, duration_ms)),
        rows: rows(sound, picture, duration_ms),
        cuts: picture.and_then(|picture| cuts(picture, duration_ms)),
        chapters: chapters(request.chapters, duration_ms),
        values: values(&points, duration_ms),
        scenes: picture
            .map(|picture| picture.scenes.iter().map(|scene| scene.start_ms).collect())
            .unwrap_or_default(),
    })
}

/// The length of the video, from whatever knows it.
fn duration(request: &ReportRequest) -> Option<u64> {
    let analysis = request.analysis;
    let heard = analysis.sound.as_ref().map(|sound| sound.duration_ms);
    let seen = analysis.picture.as_ref().and_then(|picture| picture.scenes.last()).map(|scene| scene.end_ms);
    analysis.media.duration_ms.or(heard.max(seen)).filter(|duration| *duration > 0)
}

fn short_term(sound: &SoundAnalysis) -> Vec<Point> {
    let finite = |value: Option<f64>| value.filter(|value| value.is_finite());
    sound.loudness.curve.iter().map(|point| (point.at_ms, finite(point.short_term_lufs))).collect()
}

/// A share of the length as a percentage.
fn percent(at_ms: u64, duration_ms: u64) -> f64 {
    let share = at_ms as f64 / duration_ms.max(1) as f64;
    (share.clamp(0.0, 1.0) * 100_000.0).round() / 1000.0
}

/// Six to twelve marks at round times.
fn ticks(duration_ms: u64) -> Vec<Tick> {
    const STEPS_S: [u64; 16] =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600];
    let step_ms = STEPS_S.iter().map(|step| step * 1000).find(|step| duration_ms / step <= 12);
    let step_ms = step_ms.unwrap_or(duration_ms / 10).max(1);
    // A mark close to the end would run out of the page.
    let end = duration_ms - duration_ms / 40;
    let times = (0..).map(|index| index * step_ms).take_while(|at| *at == 0 || *at <= end);
    let every = if duration_ms / step_ms > 5 { 3 } else { 1 };
    times
        .enumerate()
        .map(|(index, at)| Tick {
            left: percent(at, duration_ms),
            label: format_clock(at, false),
            minor: index % every != 0,
        })
        .collect()
}

/// A JPEG as an address that needs no request.
pub fn data_address(jpeg: &[u8]) -> String {
    format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg))
}

fn stills(strip: &[Still], duration_ms: u64) -> Vec<StillView> {
    let upright = strip.first().is_some_and(|still| still.height > still.width);
    let (wide, narrow) = SHOWN[usize::from(upright)];
    let (wide, narrow) = (evenly(strip, wide, duration_ms), evenly(strip, narrow, duration_ms));
    let view = |(index, still): (usize, &Still)| StillView {
        src: data_address(&still.jpeg),
        width: still.width,
        height: still.height,
        at_ms: still.at_ms,
        wide: wide.contains(&index),
        narrow: narrow.contains(&index),
    };
    strip.iter().enumerate().map(view).collect()
}

/// Which stills are nearest to the middle of each of `wanted` equal parts.
fn evenly(strip: &[Still], wanted: usize, duration_ms: u64) -> Vec<usize> {
    let wanted = wanted.min(strip.len());
    let middle = |part: usize| duration_ms * (2 * part as u64 + 1) / (2 * wanted as u64);
    let nearest = |at: u64| {
        let distance = |index: &usize| strip[*index].at_ms.abs_diff(at);
        (0..strip.len()).min_by_key(distance)
    };
    (0..wanted).filter_map(|part| nearest(middle(part))).collect()
}

fn loudness(sound: &SoundAnalysis, points: &[Point], duration_ms: u64) -> Option<LoudnessView> {
    let (low, high) = range(points)?;
    let limits = &rules::limits().loudness;
    let (target, ceiling) = (limits.target.value, limits.true_peak.value);
    let scale = scale(low, high);
    let (line, area) =
        curve::line_and_area(&curve::thin(points, duration_ms, CURVE_BUCKETS), duration_ms, scale);
    let peak = |point: &&LoudnessPoint| point.true_peak_dbtp.is_some_and(|peak| peak > ceiling);
    let over: Vec<u64> = sound.loudness.curve.iter().filter(peak).map(|point| point.at_ms).collect();
    let middle: Vec<u64> = over.iter().map(|at| at.saturating_sub(500)).collect();
    Some(LoudnessView {
        line,
        area,
        silence: curve::bands(&sound.silences, duration_ms),
        peaks: curve::strokes(middle, duration_ms, curve::BOX.0 / PEAK_BUCKETS as f64),
        target_y: scale.y(target),
        target: format!("{} target", decimal(target).trim_end_matches(".0")),
        bottom: decimal(scale.bottom).trim_end_matches(".0").into(),
        summary: format!(
            "Short-term loudness between {} and {} LUFS, the target being {}",
            decimal(low),
            decimal(high),
            decimal(target)
        ),
        peak_note: (!over.is_empty()).then(|| {
            let seconds = count(over.len(), "second");
            format!("{seconds} with a true peak above {} dBTP", decimal(ceiling))
        }),
    })
}

/// The lowest and the highest value.
fn range(points: &[Point]) -> Option<(f64, f64)> {
    let known = || points.iter().filter_map(|point| point.1);
    Some((known().reduce(f64::min)?, known().reduce(f64::max)?))
}

/// Both the loud part and the target are always seen; what is far below is as good as silent.
fn scale(low: f64, high: f64) -> Scale {
    let target = rules::limits().loudness.target.value;
    Scale {
        top: (((high.max(target) + 3.0) / 5.0).ceil() * 5.0).min(10.0),
        bottom: ((low - 2.0) / 10.0).floor().clamp(-6.0, -3.0) * 10.0,
    }
}

fn values(points: &[Point], duration_ms: u64) -> Option<Values> {
    let (low, high) = range(points)?;
    let Scale { top, bottom } = scale(low, high);
    let step_ms = duration_ms.div_ceil(MOST_VALUES).max(1000);
    let grid = curve::grid(points, duration_ms, step_ms);
    let tenths: Vec<Option<i32>> =
        grid.iter().map(|value| value.map(|value| (value * 10.0).round() as i32)).collect();
    Some(Values { top, bottom, step_ms, tenths })
}

fn rows(sound: Option<&SoundAnalysis>, picture: Option<&PictureAnalysis>, duration_ms: u64) -> Vec<Row> {
    let silences = sound.map_or(&[][..], |sound| &sound.silences);
    let black = picture.map_or(&[][..], |picture| &picture.black);
    let frozen = picture.map_or(&[][..], |picture| &picture.frozen);
    [("silence", "Silence", silences), ("black", "Black", black), ("frozen", "Still", frozen)]
        .into_iter()
        .filter(|(_, _, spans)| !spans.is_empty())
        .map(|(id, name, spans)| Row {
            id,
            name,
            path: curve::bands(spans, duration_ms),
            summary: format!(
                "{}, {} in all",
                count(spans.len(), "stretch").replace("chs", "ches"),
                length(sum(spans))
            ),
        })
        .collect()
}

/// The length of all stretches together, in milliseconds.
pub fn sum(spans: &[Span]) -> u64 {
    spans.iter().map(|span| span.length_ms()).sum()
}

fn cuts(picture: &PictureAnalysis, duration_ms: u64) -> Option<Row> {
    if picture.scenes.is_empty() {
        return None;
    }
    let times = picture.scenes.iter().skip(1).map(|scene| scene.start_ms);
    let summary = match picture.scenes.len() {
        1 => "one scene, without a cut".into(),
        scenes => format!("{}, {}", count(scenes, "scene"), count(scenes - 1, "cut")),
    };
    Some(Row { id: "scenes", name: "Scenes", path: curve::strokes(times, duration_ms, CUTS_APART), summary })
}

fn chapters(chapters: &[Chapter], duration_ms: u64) -> Vec<ChapterView> {
    let inside = || chapters.iter().filter(|chapter| chapter.start_ms < duration_ms);
    let ends = inside().skip(1).map(|chapter| chapter.start_ms).chain([duration_ms]);
    inside()
        .zip(ends)
        .enumerate()
        .map(|(index, (chapter, end))| {
            let left = percent(chapter.start_ms, duration_ms);
            ChapterView {
                number: index + 1,
                at_ms: chapter.start_ms,
                clock: format_clock(chapter.start_ms, false),
                title: chapter.title.clone(),
                left,
                width: (percent(end, duration_ms) - left).max(0.0),
            }
        })
        .collect()
}

/// The transcript in lines that read like sentences: segments are joined until one ends a sentence, a pause
/// comes, or the line is long enough.
pub fn lines(transcript: &Transcript) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut open = false;
    for segment in &transcript.segments {
        let text = segment.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            continue;
        }
        let ends = ends_a_sentence(&text);
        match lines.last_mut().filter(|line| open && goes_on(line, segment, &text)) {
            Some(line) => {
                line.text.push(' ');
                line.text.push_str(&text);
                line.end_ms = line.end_ms.max(segment.end_ms);
            }
            None => lines.push(Line {
                at_ms: segment.start_ms,
                end_ms: segment.end_ms,
                clock: format_clock(segment.start_ms, false),
                text,
            }),
        }
        open = !ends;
    }
    lines
}

fn goes_on(line: &Line, segment: &Segment, text: &str) -> bool {
    let short = line.text.chars().count() + text.chars().count() <= LINE_CHARS;
    short && segment.start_ms.saturating_sub(line.end_ms) < PAUSE_MS
}

fn ends_a_sentence(text: &str) -> bool {
    let last = text.trim_end_matches(['"', '\'', '”', '’', ')', '»']).chars().last();
    last.is_some_and(|last| ".!?…。！？؟।".contains(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TranscriptSource;

    fn segment(start_ms: u64, end_ms: u64, text: &str) -> Segment {
        Segment { start_ms, end_ms, text: text.into(), words: Vec::new() }
    }

    #[test]
    fn captions_are_joined_to_sentences() {
        let transcript = Transcript {
            source: TranscriptSource::Text,
            language: None,
            duration_ms: None,
            segments: vec![
                segment(0, 900, "Sound travels about\n340 meters"),
                segment(1000, 2000, "in one second."),
                segment(2100, 3000, "So"),
                segment(9000, 9900, "after a pause"),
                segment(9900, 9950, "  "),
            ],
        };
        let lines = lines(&transcript);
        let shown: Vec<(u64, u64, &str)> =
            lines.iter().map(|line| (line.at_ms, line.end_ms, line.text.as_str())).collect();
        assert_eq!(
            shown,
            [
                (0, 2000, "Sound travels about 340 meters in one second."),
                (2100, 3000, "So"),
                (9000, 9900, "after a pause"),
            ]
        );
    }

    #[test]
    fn speech_without_punctuation_is_broken_all_the_same() {
        let segments =
            (0..40).map(|at| segment(at * 1000, at * 1000 + 990, "and so it goes on and on")).collect();
        let transcript =
            Transcript { source: TranscriptSource::Text, language: None, duration_ms: None, segments };
        let lines = lines(&transcript);
        assert!(lines.len() > 4 && lines.iter().all(|line| line.text.chars().count() <= LINE_CHARS + 1));
    }

    #[test]
    fn the_axis_has_a_bearable_number_of_round_marks() {
        for duration_ms in [1, 40, 1000, 9_999, 119_000, 3_600_000, 10_800_000, 360_000_000] {
            let ticks = ticks(duration_ms);
            assert!((1..=13).contains(&ticks.len()), "{duration_ms}: {}", ticks.len());
            assert!(ticks.iter().filter(|tick| !tick.minor).count() <= 6, "{duration_ms}");
            assert_eq!((ticks[0].left, ticks[0].label.as_str()), (0.0, "0:00"));
        }
    }

    #[test]
    fn the_shown_stills_are_spread_over_the_video() {
        let still = |at_ms| Still { at_ms, width: 16, height: 9, jpeg: Vec::new() };
        let strip: Vec<Still> = (0..48).map(|index| still(index * 1000 + 500)).collect();
        assert_eq!(evenly(&strip, 4, 48_000), [5, 17, 29, 41]);
        assert_eq!(evenly(&strip[..2], 4, 2_000), [0, 1]);
        assert!(evenly(&[], 4, 2_000).is_empty());
    }
}
