//! A stretch of a file, opened so that its first frame is the one asked for and its sound begins with it: what
//! `clip` and `shorts` render. The arguments and filters are pure; only [`Opened::of`] looks at the file.

use std::ffi::OsString;

use crate::error::{Error, Result};
use crate::model::media::{AudioStream, VideoStream};
use crate::model::timestamp::format_clock;
use crate::model::{MediaInfo, Span};
use crate::ports::ffmpeg::{Ffmpeg, FrameTime, Input};

/// How long before the stretch decoding begins, in microseconds: enough for filters to settle, and for a frame of a
/// variable rate to be still on the screen.
const RUN_UP_US: i64 = 1_000_000;
const RUN_UP_VARIABLE_US: i64 = 10_000_000;

/// Shortest stretch, in milliseconds.
const SHORTEST_MS: u64 = 100;

/// A stretch of a file, to the frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    input: Input,
    /// Where its first frame is shown, in microseconds since the start of the file.
    pub start_us: i64,
    /// Its length, in microseconds: a whole number of frames.
    pub length_us: i64,
    /// The picture, if there is one.
    pub picture: Option<VideoStream>,
    /// The sound, if there is any.
    pub sound: Option<AudioStream>,
    /// Frames a second of the result, as a fraction.
    pub rate: [u32; 2],
    /// Where reading begins, in microseconds.
    seek_us: i64,
}

impl Opened {
    /// Finds the frames at the borders of a stretch.
    ///
    /// # Errors
    /// Usage for a stretch that is empty or lies outside of the file, or an audio track that is not there; what
    /// ffprobe reports.
    pub fn of(
        ffmpeg: &Ffmpeg,
        media: &MediaInfo,
        input: &Input,
        wanted: (Span, Option<u32>),
    ) -> Result<Self> {
        let (span, track) = wanted;
        let span = within(span, media)?;
        let sound = sound_of(media, track)?.cloned();
        let picture = media.main_video().cloned();
        let frames = match &picture {
            Some(picture) if !picture.variable_frame_rate => {
                ffmpeg.frame_times_around(input, picture.index, span.start_ms)?
            }
            _ => Vec::new(),
        };
        Ok(Self::at(input, (picture, sound), span, &frames))
    }

    /// The same, with the frames around the start known.
    fn at(
        input: &Input,
        (picture, sound): (Option<VideoStream>, Option<AudioStream>),
        span: Span,
        frames: &[FrameTime],
    ) -> Self {
        let wanted = micros(span.start_ms);
        let nearest = frames.iter().min_by_key(|frame| (frame.at_us - wanted).abs());
        let start_us = nearest.map_or(wanted, |frame| frame.at_us.max(0));
        let rate = picture.as_ref().map_or([1000, 1], rate_of);
        let frame = frame_us(rate);
        let count = (micros(span.length_ms()) as f64 / frame).round().max(1.0);
        let variable = picture.as_ref().is_some_and(|picture| picture.variable_frame_rate);
        let run_up = if variable { RUN_UP_VARIABLE_US } else { RUN_UP_US };
        // The grid of a new, constant rate begins where reading begins.
        let steps = (run_up.min(start_us) as f64 / frame).floor();
        let seek_us = start_us - (steps * frame).round() as i64;
        let length_us = (count * frame).round() as i64;
        Self { input: input.clone(), start_us, length_us, picture, sound, rate, seek_us }
    }

    /// Its length in milliseconds.
    pub fn length_ms(&self) -> u64 {
        (self.length_us.max(0) as u64 + 500) / 1000
    }

    /// The arguments that open it.
    pub fn args(&self) -> Vec<OsString> {
        let mut args = Vec::new();
        if self.seek_us > 0 {
            args.extend(["-ss".into(), seconds(self.seek_us).into()]);
        }
        args.extend(Ffmpeg::input(&self.input));
        args
    }

    /// The filters that give its picture from time 0, from the input's stream to whatever follows.
    pub fn picture_filters(&self) -> Option<String> {
        let picture = self.picture.as_ref()?;
        let half = (frame_us(self.rate) / 2.0).round() as i64;
        let from = self.start_us - self.seek_us - half;
        let mut filters = format!("[0:{}]", picture.index);
        if picture.interlaced {
            filters.push_str("yadif=deint=interlaced,");
        }
        if picture.variable_frame_rate {
            filters.push_str(&format!("fps={}/{},", self.rate[0], self.rate[1]));
        }
        filters.push_str(&format!(
            "trim=start={}:end={},setpts=PTS-STARTPTS",
            seconds(from.max(0)),
            seconds(from + self.length_us)
        ));
        Some(filters)
    }

    /// The filters that give its sound from time 0, as long as the picture.
    pub fn sound_filters(&self) -> Option<String> {
        let sound = self.sound.as_ref()?;
        Some(format!(
            "[0:{}]aresample=async=1:first_pts=0,apad,atrim=start={}:end={},asetpts=PTS-STARTPTS",
            sound.index,
            seconds(self.start_us - self.seek_us),
            seconds(self.start_us - self.seek_us + self.length_us)
        ))
    }

    /// The length as ffmpeg takes it.
    pub fn length_arg(&self) -> String {
        seconds(self.length_us)
    }
}

/// A stretch that lies in the file; an end a little behind the file's is taken for its end.
fn within(span: Span, media: &MediaInfo) -> Result<Span> {
    let Some(end) = media.duration_ms else { return Ok(span) };
    let clock = |ms| format_clock(ms, false);
    if span.start_ms >= end || span.end_ms > end + 1000 {
        return Err(Error::usage(format!(
            "{} ends at {}, before {}",
            media.file,
            clock(end),
            clock(if span.start_ms >= end { span.start_ms } else { span.end_ms })
        ))
        .hint("`ytseo video probe` shows the length"));
    }
    let span = Span::new(span.start_ms, span.end_ms.min(end));
    if span.length_ms() < SHORTEST_MS {
        return Err(Error::usage(format!("there is nothing between {} and the end", clock(span.start_ms)))
            .hint("`ytseo video probe` shows the length"));
    }
    Ok(span)
}

fn sound_of(media: &MediaInfo, track: Option<u32>) -> Result<Option<&AudioStream>> {
    let sound = media.main_audio(track);
    match track {
        Some(track) if sound.is_none() => {
            Err(Error::usage(format!("{} has no audio track {track}", media.file))
                .hint(format!("it has {}: `ytseo video probe` lists them", media.audio.len())))
        }
        _ => Ok(sound),
    }
}

/// The constant rate that is rendered: the one that was recorded. For a variable one the nominal rate where it is
/// plausible, else the usual one next to the average.
pub fn rate_of(picture: &VideoStream) -> [u32; 2] {
    let nominal = picture.nominal_rate.filter(|[top, bottom]| *top > 0 && *bottom > 0);
    let value = |[top, bottom]: [u32; 2]| f64::from(top) / f64::from(bottom);
    let average = picture.frame_rate.filter(|rate| rate.is_finite() && *rate > 0.0);
    match (nominal, average) {
        (Some(nominal), None) if value(nominal) <= 240.0 => nominal,
        (Some(nominal), Some(average))
            if value(nominal) >= average * 0.95 && value(nominal) <= (average * 2.05).max(60.0) =>
        {
            nominal
        }
        (_, Some(average)) => {
            const USUAL: [u32; 5] = [24, 25, 30, 50, 60];
            let next = USUAL.into_iter().find(|rate| f64::from(*rate) >= average - 0.5);
            [next.unwrap_or(60), 1]
        }
        _ => [30, 1],
    }
}

/// Length of a frame in microseconds.
fn frame_us([top, bottom]: [u32; 2]) -> f64 {
    1e6 * f64::from(bottom.max(1)) / f64::from(top.max(1))
}

fn micros(ms: u64) -> i64 {
    i64::try_from(ms.saturating_mul(1000)).unwrap_or(i64::MAX)
}

/// Microseconds as seconds.
fn seconds(us: i64) -> String {
    format!("{}.{:06}", us / 1_000_000, us % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(nominal: [u32; 2], average: f64) -> VideoStream {
        let variable_frame_rate =
            (f64::from(nominal[0]) / f64::from(nominal[1]) / average - 1.0).abs() > 0.01;
        VideoStream {
            nominal_rate: Some(nominal),
            frame_rate: Some(average),
            variable_frame_rate,
            ..VideoStream::default()
        }
    }

    fn opened(picture: VideoStream, span: Span, frames: &[FrameTime]) -> Opened {
        let sound = AudioStream { index: 1, track: 1, ..AudioStream::default() };
        Opened::at(&Input::File("a.mp4".into()), (Some(picture), Some(sound)), span, frames)
    }

    #[test]
    fn a_stretch_begins_with_the_nearest_frame_and_its_sound() {
        let frames = [4_960_000, 5_000_000, 5_040_000].map(|at_us| FrameTime { at_us, key: false });
        let opened = opened(picture([25, 1], 25.0), Span::new(5_021, 7_000), &frames);
        assert_eq!((opened.start_us, opened.length_us), (5_040_000, 1_960_000));
        assert_eq!(opened.args()[1], "4.040000");
        assert_eq!(
            opened.picture_filters().as_deref(),
            Some("[0:0]trim=start=0.980000:end=2.940000,setpts=PTS-STARTPTS")
        );
        assert_eq!(
            opened.sound_filters().as_deref(),
            Some(
                "[0:1]aresample=async=1:first_pts=0,apad,atrim=start=1.000000:end=2.960000,asetpts=PTS-STARTPTS"
            )
        );
    }

    #[test]
    fn a_variable_rate_becomes_a_constant_one_that_begins_at_the_start() {
        let opened = opened(picture([30, 1], 24.0), Span::new(20_000, 25_000), &[]);
        assert_eq!(opened.rate, [30, 1]);
        assert_eq!(opened.args()[1], "10.000000");
        let filters = opened.picture_filters().expect("a picture");
        assert_eq!(filters, "[0:0]fps=30/1,trim=start=9.983333:end=14.983333,setpts=PTS-STARTPTS");
    }

    #[test]
    fn the_rate_is_the_recorded_one() {
        assert_eq!(rate_of(&picture([60, 1], 11.0)), [60, 1]);
        assert_eq!(rate_of(&picture([30_000, 1001], 29.97)), [30_000, 1001]);
        assert_eq!(rate_of(&picture([90_000, 1], 28.3)), [30, 1]);
        assert_eq!(rate_of(&picture([1000, 1], 3.0)), [24, 1]);
        assert_eq!(rate_of(&VideoStream::default()), [30, 1]);
    }

    #[test]
    fn a_stretch_outside_of_the_file_is_refused() {
        let media = MediaInfo { duration_ms: Some(10_000), ..MediaInfo::default() };
        assert_eq!(within(Span::new(9_000, 10_400), &media).expect("near"), Span::new(9_000, 10_000));
        assert!(within(Span::new(10_000, 11_000), &media).is_err());
        assert!(within(Span::new(9_000, 12_000), &media).is_err());
        assert!(within(Span::new(9_950, 10_000), &media).is_err());
    }

    proptest::proptest! {
        #[test]
        fn any_stretch_can_be_opened(start in 0u64..100_000_000, length in 1u64..10_000_000, top in 0u32..200_000, bottom in 0u32..2_000) {
            let opened = opened(picture([top, bottom.max(1)], 30.0), Span::new(start, start + length), &[]);
            proptest::prop_assert!(opened.seek_us >= 0 && opened.seek_us <= opened.start_us);
            proptest::prop_assert!(opened.length_us > 0);
            proptest::prop_assert!(!opened.picture_filters().expect("a picture").contains("=-"));
        }
    }
}
