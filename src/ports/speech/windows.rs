//! Cuts a stream of sound into windows of speech of at most 28 seconds.
//!
//! A Whisper encoder always works on 30 seconds, so short windows waste time and cutting finely costs
//! words: speech is joined across gaps of less than three seconds, and a window that fills up is cut in the
//! longest pause of its last seconds. Only long stretches without speech are dropped.

use std::collections::VecDeque;

use super::{SAMPLE_RATE, samples_to_ms};

/// Samples per frame of the voice detector (16 ms).
pub const FRAME: usize = 256;
/// Longest window, in frames (27.984 s).
const LONGEST: usize = 28 * SAMPLE_RATE / FRAME - 1;
/// Gaps up to this many frames (3 s) are kept inside a window.
const GAP: usize = 3 * SAMPLE_RATE / FRAME;
/// Frames kept before the first and after the last speech of a window (0.4 s).
const PAD: usize = SAMPLE_RATE * 2 / 5 / FRAME;
/// Where in a full window the best pause is looked for first, and then, if there is none (frames).
const CUT_FROM: [usize; 2] = [21 * SAMPLE_RATE / FRAME, 12 * SAMPLE_RATE / FRAME];
/// Shortest pause worth cutting in (0.11 s).
const PAUSE: usize = 7;
/// A window with less speech than this many frames (0.16 s) is a click, not a word.
const LEAST: usize = 10;

/// Score from which a frame begins speech, and the one below which speech ends.
const ON: f32 = 0.5;
const OFF: f32 = 0.35;

/// The detector knows speech at the level of a good recording only, so quiet sound is raised before it listens:
/// recent loud frames to this level (-17 dB), by at most 36 dB; loudness is forgotten by half in about 10 s.
const LOUD: f32 = 0.14;
const MOST_GAIN: f32 = 64.0;
const FORGET: f32 = 0.9989;

/// A stretch of sound that holds speech.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Window {
    /// Where it starts in the media, in milliseconds.
    pub start_ms: u64,
    /// At most 28 s of 16 kHz mono sound, -1 to 1.
    pub samples: Vec<f32>,
    /// The stretches of speech inside, in milliseconds from the window's start, in order.
    pub speech: Vec<(u64, u64)>,
}

impl Window {
    /// Length in milliseconds.
    pub fn duration_ms(&self) -> u64 {
        samples_to_ms(self.samples.len() as u64)
    }

    /// Where it ends in the media, in milliseconds.
    pub fn end_ms(&self) -> u64 {
        self.start_ms + self.duration_ms()
    }
}

/// Takes sound of any chunk size and gives windows: detector and [`Cutter`] together.
pub struct Windows {
    detector: Box<earshot::Detector>,
    cutter: Cutter,
    rest: Vec<f32>,
    speaking: bool,
    /// Root mean square of the loudest recent frame.
    loudest: f32,
}

impl Default for Windows {
    fn default() -> Self {
        Self::new()
    }
}

impl Windows {
    /// Starts at time zero.
    pub fn new() -> Self {
        Self {
            detector: Box::default(),
            cutter: Cutter::default(),
            rest: Vec::with_capacity(FRAME),
            speaking: false,
            loudest: 0.0,
        }
    }

    /// Takes the next samples; finished windows are added to `out`.
    pub fn push(&mut self, samples: &[f32], out: &mut Vec<Window>) {
        let mut samples = samples;
        if !self.rest.is_empty() {
            let taken = samples.len().min(FRAME - self.rest.len());
            self.rest.extend_from_slice(&samples[..taken]);
            samples = &samples[taken..];
            if self.rest.len() < FRAME {
                return;
            }
            let frame = std::mem::take(&mut self.rest);
            self.frame(&frame, out);
        }
        let mut frames = samples.chunks_exact(FRAME);
        for frame in &mut frames {
            self.frame(frame, out);
        }
        self.rest.extend_from_slice(frames.remainder());
    }

    /// Takes the end of the sound; the last window, if any, is added to `out`.
    pub fn finish(&mut self, out: &mut Vec<Window>) {
        if !self.rest.is_empty() {
            let mut frame = std::mem::take(&mut self.rest);
            frame.resize(FRAME, 0.0);
            self.frame(&frame, out);
        }
        out.extend(self.cutter.finish());
    }

    /// The frame as loud as the detector likes it.
    fn raised(&mut self, frame: &[f32; FRAME]) -> [f32; FRAME] {
        let power = frame.iter().map(|sample| sample * sample).sum::<f32>() / FRAME as f32;
        self.loudest = power.sqrt().max(self.loudest * FORGET);
        let gain = (LOUD / self.loudest.max(f32::MIN_POSITIVE)).clamp(1.0, MOST_GAIN);
        frame.map(|sample| (sample * gain).clamp(-1.0, 1.0))
    }

    fn frame(&mut self, samples: &[f32], out: &mut Vec<Window>) {
        let mut frame = [0.0; FRAME];
        for (to, from) in frame.iter_mut().zip(samples) {
            *to = if from.is_finite() { from.clamp(-1.0, 1.0) } else { 0.0 };
        }
        let raised = self.raised(&frame);
        let score = self.detector.predict_f32(&raised);
        self.speaking = score >= if self.speaking { OFF } else { ON };
        out.extend(self.cutter.push(&frame, self.speaking));
    }
}

/// Decides where windows begin and end, from frames already marked as speech or not.
#[derive(Debug, Default)]
pub struct Cutter {
    /// Frames seen so far.
    seen: u64,
    /// The open window, or the last frames before the next one.
    frames: VecDeque<Marked>,
    /// Whether a window is open.
    open: bool,
    /// Frames since the last speech of the open window.
    silent: usize,
}

#[derive(Debug, Clone)]
struct Marked {
    samples: [f32; FRAME],
    speech: bool,
}

impl Cutter {
    /// Takes one frame of [`FRAME`] samples; gives a window when one is finished.
    pub fn push(&mut self, samples: &[f32; FRAME], speech: bool) -> Option<Window> {
        self.seen += 1;
        self.frames.push_back(Marked { samples: *samples, speech });
        if !self.open {
            if speech {
                self.open = true;
                self.silent = 0;
            } else if self.frames.len() > PAD {
                self.frames.pop_front();
            }
            return None;
        }
        self.silent = if speech { 0 } else { self.silent + 1 };
        if self.silent >= GAP {
            return self.close(self.frames.len());
        }
        if self.frames.len() >= LONGEST {
            return self.close(self.best_cut());
        }
        None
    }

    /// Takes the end of the sound.
    pub fn finish(&mut self) -> Option<Window> {
        if self.open { self.close(self.frames.len()) } else { None }
    }

    /// The frame before which a full window is best cut.
    fn best_cut(&self) -> usize {
        for from in CUT_FROM {
            if let Some(cut) = self.longest_pause(from) {
                return cut;
            }
        }
        self.quietest(CUT_FROM[0])
    }

    /// The middle of the longest pause that ends after frame `from`; of equal ones the last.
    fn longest_pause(&self, from: usize) -> Option<usize> {
        let mut best: Option<(usize, usize)> = None;
        let mut length = 0;
        for (index, frame) in self.frames.iter().enumerate() {
            if frame.speech {
                length = 0;
                continue;
            }
            length += 1;
            let ends = self.frames.get(index + 1).is_none_or(|next| next.speech);
            if ends && index >= from && length >= PAUSE && best.is_none_or(|(most, _)| length >= most) {
                best = Some((length, index + 1 - length / 2));
            }
        }
        best.map(|(_, cut)| cut)
    }

    /// The quietest frame from `from` on, over five frames.
    fn quietest(&self, from: usize) -> usize {
        let power = |frame: &Marked| frame.samples.iter().map(|s| s * s).sum::<f32>();
        let powers: Vec<f32> = self.frames.iter().skip(from).map(power).collect();
        let loudness = powers.windows(5).map(|five| five.iter().sum::<f32>());
        let quietest = loudness.enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).map_or(0, |(index, _)| index);
        from + quietest + 2
    }

    /// Ends the open window before frame `cut`; what follows begins the next one.
    fn close(&mut self, cut: usize) -> Option<Window> {
        let start = self.seen - self.frames.len() as u64;
        let rest = self.frames.split_off(cut.clamp(1, self.frames.len()));
        let mut frames = std::mem::replace(&mut self.frames, rest);
        let speech = frames.iter().filter(|frame| frame.speech).count();
        let last = frames.iter().rposition(|frame| frame.speech).unwrap_or(0);
        let keep = frames.len().min(last + 1 + PAD);
        let unused = frames.split_off(keep);
        self.carry_on(unused);
        (speech >= LEAST).then(|| to_window(start, &frames))
    }

    /// Puts the dropped tail of a window before the rest, and opens a window there if speech follows.
    fn carry_on(&mut self, unused: VecDeque<Marked>) {
        let rest = std::mem::replace(&mut self.frames, unused);
        self.frames.extend(rest);
        let first = self.frames.iter().position(|frame| frame.speech);
        self.open = first.is_some();
        let before = first.unwrap_or(self.frames.len());
        self.frames.drain(..before.saturating_sub(PAD));
        self.silent = match self.frames.iter().rposition(|frame| frame.speech) {
            Some(last) => self.frames.len() - 1 - last,
            None => 0,
        };
    }
}

fn to_window(start: u64, frames: &VecDeque<Marked>) -> Window {
    let mut window = Window {
        start_ms: samples_to_ms(start * FRAME as u64),
        samples: Vec::with_capacity(frames.len() * FRAME),
        speech: Vec::new(),
    };
    for (index, frame) in frames.iter().enumerate() {
        window.samples.extend_from_slice(&frame.samples);
        if frame.speech {
            let (from, to) =
                (samples_to_ms((index * FRAME) as u64), samples_to_ms(((index + 1) * FRAME) as u64));
            match window.speech.last_mut() {
                Some(last) if last.1 == from => last.1 = to,
                _ => window.speech.push((from, to)),
            }
        }
    }
    window
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Runs the cutter over frames that carry their own number, so that windows show what they hold.
    fn cut(marks: &[bool]) -> Vec<Window> {
        let mut cutter = Cutter::default();
        let mut windows = Vec::new();
        for (index, speech) in marks.iter().enumerate() {
            windows.extend(cutter.push(&[index as f32; FRAME], *speech));
        }
        windows.extend(cutter.finish());
        windows
    }

    /// Numbers of the first frame and the one after the last.
    fn span(window: &Window) -> (usize, usize) {
        let first = window.samples[0] as usize;
        (first, first + window.samples.len() / FRAME)
    }

    fn runs() -> impl Strategy<Value = Vec<bool>> {
        let run = (any::<bool>(), 1usize..900).prop_map(|(speech, length)| vec![speech; length]);
        let flicker = proptest::collection::vec(any::<bool>(), 1..200);
        proptest::collection::vec(prop_oneof![3 => run, 1 => flicker], 0..12).prop_map(|runs| runs.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
        #[test]
        fn windows_are_ordered_short_and_hold_all_speech(marks in runs()) {
            let windows = cut(&marks);
            let mut covered = vec![false; marks.len()];
            let mut end = 0;
            for window in &windows {
                let (from, to) = span(window);
                prop_assert!(from >= end, "windows overlap");
                prop_assert!(to - from <= LONGEST && window.duration_ms() <= 28_000);
                prop_assert_eq!(window.start_ms, samples_to_ms((from * FRAME) as u64));
                for (index, frame) in window.samples.chunks(FRAME).enumerate() {
                    prop_assert_eq!(frame[0] as usize, from + index, "samples are in place");
                }
                covered[from..to].fill(true);
                end = to;
            }
            // All speech is inside a window, but for clicks that stand alone.
            let lost = marks.iter().zip(&covered).filter(|(speech, inside)| **speech && !**inside).count();
            let clicks = (marks.len() / GAP + 2) * LEAST;
            prop_assert!(lost <= clicks, "{lost} frames of speech lost");
            if marks.iter().filter(|speech| **speech).count() == marks.len() {
                prop_assert!(marks.len() < LEAST || lost == 0);
            }
        }

        #[test]
        fn any_chunk_size_gives_the_same_windows(sizes in proptest::collection::vec(1usize..5000, 1..40)) {
            let samples: Vec<f32> =
                (0..60_000).map(|n| (n as f32 * 0.07).sin() * ((n / 3000 % 3) as f32) / 4.0).collect();
            let mut whole = Vec::new();
            let mut windows = Windows::new();
            windows.push(&samples, &mut whole);
            windows.finish(&mut whole);
            let mut pieces = Vec::new();
            let mut windows = Windows::new();
            let mut rest = &samples[..];
            for size in sizes.iter().cycle() {
                let taken = rest.len().min(*size);
                windows.push(&rest[..taken], &mut pieces);
                rest = &rest[taken..];
                if rest.is_empty() {
                    break;
                }
            }
            windows.finish(&mut pieces);
            prop_assert_eq!(whole, pieces);
        }
    }

    fn seconds(speech: bool, seconds: f64) -> Vec<bool> {
        vec![speech; (seconds * SAMPLE_RATE as f64 / FRAME as f64) as usize]
    }

    #[test]
    fn short_gaps_join_and_long_ones_part() {
        let near = [seconds(true, 5.0), seconds(false, 2.5), seconds(true, 5.0)].concat();
        assert_eq!(cut(&near).len(), 1);
        let far = [seconds(true, 5.0), seconds(false, 60.0), seconds(true, 5.0)].concat();
        let windows = cut(&far);
        assert_eq!(windows.len(), 2);
        assert!(windows[0].duration_ms() < 5_500, "silence is dropped");
        assert!((64_500..65_000).contains(&windows[1].start_ms), "{}", windows[1].start_ms);
        assert_eq!(windows[1].speech.len(), 1);
    }

    #[test]
    fn full_windows_are_cut_in_the_longest_late_pause() {
        let marks = [
            seconds(true, 22.0),
            seconds(false, 0.5),
            seconds(true, 3.0),
            seconds(false, 0.2),
            seconds(true, 20.0),
        ]
        .concat();
        let windows = cut(&marks);
        assert_eq!(windows.len(), 2);
        assert!((22_000..22_500).contains(&windows[0].end_ms()), "{}", windows[0].end_ms());
    }

    #[test]
    fn silence_and_clicks_give_nothing() {
        assert!(cut(&seconds(false, 100.0)).is_empty());
        assert!(cut(&[seconds(false, 5.0), vec![true; 3], seconds(false, 5.0)].concat()).is_empty());
        let mut out = Vec::new();
        let mut windows = Windows::new();
        windows.push(&[f32::NAN; 40_000], &mut out);
        windows.push(&[f32::INFINITY; 40_000], &mut out);
        windows.finish(&mut out);
        assert!(out.is_empty());
    }
}
