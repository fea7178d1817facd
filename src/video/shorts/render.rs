//! Rendering a stretch upright, with its words burnt in.

use std::ffi::OsString;
use std::path::PathBuf;

use super::frame::{Fit, Frame, Shape};
use super::look::look;
use super::path::{ScenePath, paths};
use super::report::{Burnt, Framed, Short};
use super::rules::short_rules;
use crate::error::Result;
use crate::model::media::VideoStream;
use crate::model::{Analysis, MediaInfo, Segment, Span, Transcript, Word};
use crate::ports::ffmpeg::{Ffmpeg, Input, Render, check_output};
use crate::progress::Watch;
use crate::seo::lint;
use crate::video::captions::{BurnFiles, CaptionStyle, Position, TimedCue, write_ass};
use crate::video::clip::{self, EVEN, frames_a_second};
use crate::video::encoding::{self, Quality};
use crate::video::output::Target;
use crate::video::range::Opened;
use crate::video::times;

/// A source and how Shorts are made of it.
pub(super) struct Source {
    pub ffmpeg: Ffmpeg,
    pub media: MediaInfo,
    pub input: Input,
    /// What results are named after.
    pub path: PathBuf,
    pub audio_track: Option<u32>,
    pub transcript: Transcript,
    pub analysis: Option<Analysis>,
    pub fit: Fit,
    pub captions: Option<String>,
    pub target: Target,
    pub quality: Quality,
}

impl Source {
    /// Renders stretches one after the other, each with the number of its moment. Nothing is begun when a result is
    /// there already.
    pub(super) fn render_all(
        &self,
        stretches: &[(Option<usize>, Span)],
        watch: &Watch,
    ) -> Result<Vec<Short>> {
        let style = self.captions.as_deref().map(CaptionStyle::named).transpose()?;
        let mut outputs = Vec::new();
        for (number, span) in stretches {
            let word = match number {
                // Moments lie seconds apart; a stretch that was typed is named as it was typed.
                Some(_) => format!("short-{}-{}", whole_seconds(span.start_ms), whole_seconds(span.end_ms)),
                None => format!("short-{}-{}", times::in_name(span.start_ms), times::in_name(span.end_ms)),
            };
            let output = self.target.path(&self.path, &word, "mp4")?;
            check_output(&output, self.target.force)?;
            outputs.push(output);
        }
        let mut made = Vec::new();
        for ((number, span), output) in stretches.iter().zip(outputs) {
            watch.check()?;
            made.push(self.render(*number, *span, (output, style), watch)?);
        }
        Ok(made)
    }

    fn render(
        &self,
        moment: Option<usize>,
        span: Span,
        (output, style): (PathBuf, Option<&CaptionStyle>),
        watch: &Watch,
    ) -> Result<Short> {
        let opened = Opened::of(&self.ffmpeg, &self.media, &self.input, (span, self.audio_track))?;
        let picture = opened.picture.clone().unwrap_or_default();
        let frame = Frame::of(&picture, self.fit, short_rules());
        // The stretch as it is rendered: to the frame.
        let start_ms = (opened.start_us.max(0) as u64 + 500) / 1000;
        let span = Span::new(start_ms, start_ms + opened.length_ms());
        let paths = self.paths(&picture, &frame, span, watch)?;
        let segments = words_of(&clip::cut(&self.transcript.segments, span));
        let (segments, burnt) = if style.is_some() { segments } else { (Vec::new(), Burnt::None) };
        let files = match style {
            Some(style) if !segments.is_empty() => Some(burn_files(&segments, style, frame.size)?),
            _ => None,
        };
        let filters = graph(&opened, &frame, &paths, files.as_ref().map(BurnFiles::filter));
        let render = Render {
            args: self.args(&opened, &frame, &picture, filters),
            feed: None,
            output: &output,
            force: self.target.force,
            duration_ms: Some(opened.length_ms()),
            video: true,
            audio: opened.sound.is_some(),
        };
        let result = self.ffmpeg.render(render, watch)?;
        let findings = lint::media(&result).into_iter().filter(|one| one.rule.starts_with("short")).collect();
        Ok(Short {
            file: output.display().to_string(),
            moment,
            span,
            width: frame.size[0],
            height: frame.size[1],
            framed: Framed { shape: frame.shape, follows: paths.iter().map(|path| path.follow).collect() },
            captions: burnt,
            findings,
        })
    }

    /// Where the crop goes; nothing when nothing is cropped.
    fn paths(
        &self,
        picture: &VideoStream,
        frame: &Frame,
        span: Span,
        watch: &Watch,
    ) -> Result<Vec<ScenePath>> {
        if frame.shape != Shape::Crop || frame.share() >= 1.0 {
            return Ok(Vec::new());
        }
        let crop = &short_rules().crop;
        let looked = look(
            (&self.ffmpeg, &self.input),
            (picture, span),
            frame.share(),
            (self.analysis.as_ref(), crop),
            watch,
        )?;
        Ok(paths(&looked.sights, &looked.cuts, span, frame.share(), crop))
    }

    fn args(&self, opened: &Opened, frame: &Frame, picture: &VideoStream, graph: String) -> Vec<OsString> {
        let mut args = opened.args();
        args.extend(["-filter_complex".into(), graph.into(), "-map".into(), "[v]".into()]);
        let rendered = VideoStream {
            width: frame.size[0],
            height: frame.size[1],
            frame_rate: Some(frames_a_second(opened.rate)),
            ..picture.clone()
        };
        args.extend(encoding::video_args(&rendered, &self.quality));
        if let Some(sound) = &opened.sound {
            args.extend(["-map".into(), "[a]".into()]);
            args.extend(encoding::audio_args(sound.channels.unwrap_or(2)));
        }
        args.extend(["-map_chapters", "-1", "-t"].map(OsString::from));
        args.push(opened.length_arg().into());
        args
    }
}

fn whole_seconds(ms: u64) -> String {
    times::in_name((ms + 500) / 1000 * 1000)
}

/// The whole filter graph, from the streams of the file to `[v]` and `[a]`.
fn graph(opened: &Opened, frame: &Frame, paths: &[ScenePath], burn: Option<String>) -> String {
    let frame_us = 1e6 / frames_a_second(opened.rate).max(1e-3);
    let mut chain = opened.picture_filters().unwrap_or_default();
    chain.push(',');
    chain.push_str(&frame.filters(paths, opened.start_us, frame_us));
    for filter in burn.iter().map(String::as_str).chain([EVEN]) {
        chain.push(',');
        chain.push_str(filter);
    }
    chain.push_str("[v]");
    match opened.sound_filters() {
        Some(sound) => format!("{chain};{sound}[a]"),
        None => chain,
    }
}

/// The captions, written for a frame of this size, and the fonts.
fn burn_files(segments: &[Segment], style: &CaptionStyle, size: [u32; 2]) -> Result<BurnFiles> {
    let cues: Vec<TimedCue> = segments.iter().map(TimedCue::from).collect();
    let rules = &short_rules().captions;
    let [width, height] = size.map(f64::from);
    let short = width.min(height).max(1.0);
    let margin = (1.0 - rules.lower_edge) * height / short;
    let style = CaptionStyle {
        position: Position::Bottom,
        margin,
        upright: margin,
        side: (rules.side * width / short).max(style.side),
        size: (rules.size * width / short).min(style.size),
        ..style.clone()
    };
    BurnFiles::write(&write_ass(&cues, &style, size))
}

/// Gives each segment word times: its own, or its time shared out by characters. Says which.
fn words_of(segments: &[Segment]) -> (Vec<Segment>, Burnt) {
    let mut burnt = if segments.is_empty() { Burnt::None } else { Burnt::Words };
    let timed = segments
        .iter()
        .map(|segment| {
            if TimedCue::from(segment).has_word_times() {
                return segment.clone();
            }
            burnt = Burnt::Spread;
            Segment { words: spread(segment), ..segment.clone() }
        })
        .collect();
    (timed, burnt)
}

/// The words of a segment, its time shared out by their characters.
fn spread(segment: &Segment) -> Vec<Word> {
    let texts: Vec<&str> = segment.text.split_whitespace().collect();
    // A space, and the breath it stands for, counts as a character.
    let total: usize = texts.iter().map(|text| text.chars().count() + 1).sum();
    let length = segment.end_ms.saturating_sub(segment.start_ms);
    let mut done = 0;
    let mut words = Vec::with_capacity(texts.len());
    for text in texts {
        let at = |done: usize| segment.start_ms + length * done as u64 / total.max(1) as u64;
        let next = done + text.chars().count() + 1;
        words.push(Word { start_ms: at(done), end_ms: at(next), text: text.to_string(), confidence: None });
        done = next;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_times_share_the_time_of_their_caption() {
        let segment =
            Segment { start_ms: 1_000, end_ms: 3_000, text: "a  longer word".into(), words: Vec::new() };
        let (spread, burnt) = words_of(&[segment]);
        assert_eq!(burnt, Burnt::Spread);
        let times: Vec<_> = spread[0].words.iter().map(|word| (word.start_ms, word.end_ms)).collect();
        assert_eq!(times, [(1_000, 1_285), (1_285, 2_285), (2_285, 3_000)]);
        assert!(TimedCue::from(&spread[0]).has_word_times());
        assert_eq!(words_of(&spread).1, Burnt::Words);
        assert_eq!(words_of(&[]).1, Burnt::None);
    }

    #[test]
    fn captions_stand_above_what_the_app_covers() {
        let segment = Segment { start_ms: 0, end_ms: 900, text: "Hello there".into(), words: Vec::new() };
        let style = CaptionStyle::named("shorts").expect("a style");
        let files = burn_files(&words_of(&[segment]).0, style, [1080, 1920]).expect("written");
        let ass = std::fs::read_to_string(files.ass()).expect("read");
        let line = ass.lines().find(|line| line.starts_with("Style: ")).expect("a style");
        let fields: Vec<&str> = line.split(',').collect();
        // Alignment 2 stands above the lower edge; then the margins left, right and vertical.
        assert_eq!(fields[18..22], ["2", "108", "108", "538"], "{line}");
    }
}
