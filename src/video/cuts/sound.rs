//! Cutting sound to the sample: what is kept is passed on, and the joins are faded so that they do not click.

use crate::model::CutList;

/// Length of a fade, in milliseconds.
const FADE_MS: u64 = 5;

/// A kept stretch in frames of sound (one sample of every channel).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    start: u64,
    end: u64,
}

/// Takes interleaved samples of the source in order and gives those of the result.
///
/// A join is a cross-fade of equal power over 5 ms: the end of one piece goes on (into what is removed) while the
/// next one comes in. It takes no time away, so the length of the result is exact.
pub struct SoundCutter {
    pieces: Vec<Piece>,
    channels: usize,
    fade: u64,
    /// Piece that is being read or waited for.
    current: usize,
    /// Frames of the source so far.
    at: u64,
    /// What came right behind the piece before, for the fade.
    tail: Vec<f32>,
    /// Less than one frame, left over from the last chunk.
    rest: Vec<f32>,
    /// Length of the source, in frames.
    total: u64,
}

impl SoundCutter {
    /// For sound with this many samples a second and channels.
    pub fn new(list: &CutList, sample_rate: u32, channels: u32) -> Self {
        let [above, below] = list.rate().map(u128::from);
        let sample =
            |unit: u64| ((u128::from(unit) * u128::from(sample_rate) * below + above / 2) / above) as u64;
        let mut pieces = Vec::with_capacity(list.kept.len());
        let mut before = 0;
        for [start, end] in list.units() {
            // The length comes from the times in the result: rounding does not add up over many cuts.
            let length = sample(before + end - start) - sample(before);
            pieces.push(Piece { start: sample(start), end: sample(start) + length });
            before += end - start;
        }
        Self {
            pieces,
            channels: channels.max(1) as usize,
            fade: u64::from(sample_rate) * FADE_MS / 1000,
            current: 0,
            at: 0,
            tail: Vec::new(),
            rest: Vec::new(),
            total: u64::from(sample_rate) * list.duration_ms / 1000,
        }
    }

    /// Takes the next samples and adds what is kept of them to `kept`.
    pub fn push(&mut self, samples: &[f32], kept: &mut Vec<f32>) {
        let mut joined = std::mem::take(&mut self.rest);
        let samples = if joined.is_empty() {
            samples
        } else {
            joined.extend_from_slice(samples);
            &joined[..]
        };
        let whole = samples.len() - samples.len() % self.channels;
        self.frames(&samples[..whole], kept);
        self.rest = samples[whole..].to_vec();
    }

    /// Whether everything that is kept has been given.
    pub fn is_done(&self) -> bool {
        self.current == self.pieces.len()
    }

    /// Gives some of what is missing when the source ended early, as silence; nothing when all is given.
    pub fn pad(&mut self, kept: &mut Vec<f32>) {
        let silence = vec![0.0; 4096 * self.channels];
        // Past what is removed in one step.
        if let Some(piece) = self.pieces.get(self.current)
            && self.at < piece.start
        {
            self.at = piece.start;
        }
        if !self.is_done() {
            self.frames(&silence, kept);
        }
    }

    fn frames(&mut self, samples: &[f32], kept: &mut Vec<f32>) {
        let frames = (samples.len() / self.channels) as u64;
        let (from, to) = (self.at, self.at + frames);
        let slice = |start: u64, end: u64| {
            &samples[(start - from) as usize * self.channels..(end - from) as usize * self.channels]
        };
        while self.at < to {
            let Some(piece) = self.pieces.get(self.current).copied() else {
                self.at = to;
                return;
            };
            if self.at < piece.start {
                let end = piece.start.min(to);
                let room = (self.fade as usize * self.channels).saturating_sub(self.tail.len());
                if self.current > 0 && room > 0 {
                    let removed = slice(self.at, end);
                    self.tail.extend_from_slice(&removed[..room.min(removed.len())]);
                }
                self.at = end;
                continue;
            }
            let end = piece.end.min(to);
            let first = kept.len();
            kept.extend_from_slice(slice(self.at, end));
            self.blend(piece, &mut kept[first..]);
            self.at = end;
            if end == piece.end {
                self.current += 1;
                self.tail.clear();
            }
        }
    }

    /// Fades the start of a piece in over the tail of the one before, and the very end out.
    fn blend(&self, piece: Piece, kept: &mut [f32]) {
        let fade = self.fade.min(piece.end - piece.start);
        let last = self.current + 1 == self.pieces.len() && piece.end < self.total;
        for (index, frame) in kept.chunks_mut(self.channels).enumerate() {
            let at = self.at - piece.start + index as u64;
            if at < fade && piece.start > 0 {
                let turn = std::f32::consts::FRAC_PI_2 * (at as f32 + 0.5) / fade as f32;
                let tail = self.tail.get(at as usize * self.channels..).unwrap_or_default();
                for (channel, sample) in frame.iter_mut().enumerate() {
                    *sample = *sample * turn.sin() + tail.get(channel).unwrap_or(&0.0) * turn.cos();
                }
            }
            let left = piece.end - piece.start - at;
            if last && left <= fade {
                let turn = std::f32::consts::FRAC_PI_2 * (left as f32 - 0.5) / fade as f32;
                frame.iter_mut().for_each(|sample| *sample *= turn.sin());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;
    use proptest::prelude::*;

    fn cut(list: &CutList, samples: &[f32], channels: u32, chunk: usize) -> Vec<f32> {
        let mut cutter = SoundCutter::new(list, 1000, channels);
        let mut kept = Vec::new();
        for chunk in samples.chunks(chunk.max(1)) {
            cutter.push(chunk, &mut kept);
        }
        while !cutter.is_done() {
            cutter.pad(&mut kept);
        }
        kept
    }

    #[test]
    fn samples_stay_where_they_belong() {
        let list = CutList::of_kept(100, None, [Span::new(0, 20), Span::new(50, 100)]);
        let samples: Vec<f32> = (0..100).map(|n| n as f32).collect();
        let kept = cut(&list, &samples, 1, 7);
        assert_eq!(kept.len(), 70);
        assert_eq!((kept[19], kept[25], kept[69]), (19.0, 55.0, 99.0));
        // The join goes from one to the other.
        assert!(kept[20] > 20.0 && kept[20] < 50.0, "{}", kept[20]);
    }

    #[test]
    fn channels_stay_apart_and_early_ends_are_filled() {
        let list = CutList::of_kept(50, None, [Span::new(10, 20), Span::new(30, 50)]);
        let samples: Vec<f32> = (0..80).map(|n| if n % 2 == 0 { 1.0 } else { -1.0 }).collect();
        let kept = cut(&list, &samples, 2, 3);
        assert_eq!(kept.len(), 60);
        assert!(kept[10..20].chunks(2).all(|frame| frame == [1.0, -1.0]), "{kept:?}");
        assert_eq!(kept[59], 0.0);
    }

    #[test]
    fn frames_at_29_97_do_not_drift() {
        let list = CutList::of_kept(
            600_000,
            Some([30_000, 1001]),
            (0..5000).map(|n| Span::new(n * 120, n * 120 + 60)),
        );
        let cutter = SoundCutter::new(&list, 48_000, 2);
        let samples: u64 = cutter.pieces.iter().map(|piece| piece.end - piece.start).sum();
        let frames: u64 = list.units().iter().map(|[start, end]| end - start).sum();
        let exact = (frames * 48_000 * 1001 + 15_000) / 30_000;
        assert_eq!(samples, exact);
    }

    proptest! {
        #[test]
        fn chunks_do_not_matter(spans in prop::collection::vec((0u64..400, 1u64..60), 0..12), chunk in 1usize..90, channels in 1u32..4) {
            let list = CutList::of_kept(400, None, spans.into_iter().map(|(at, length)| Span::new(at, at + length)));
            let samples: Vec<f32> = (0..400 * channels).map(|n| (n as f32 * 0.37).sin()).collect();
            let whole = cut(&list, &samples, channels, samples.len());
            prop_assert_eq!(whole.len() as u64, list.kept_ms() * u64::from(channels));
            prop_assert_eq!(cut(&list, &samples, channels, chunk), whole);
        }
    }
}
