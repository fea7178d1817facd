//! SMPTE timecode: frames as `HH:MM:SS:FF`, with frame numbers dropped at 29.97 and 59.94 (`HH:MM:SS;FF`).
//!
//! Source: SMPTE ST 12-1. Two (four) frame numbers are left out each minute, except every tenth.

/// How frames are numbered at a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timecode {
    /// Frames of a counted second.
    nominal: u64,
    /// Frame numbers left out each minute.
    dropped: u64,
}

impl Timecode {
    /// For a rate such as `[30000, 1001]`.
    pub fn of_rate(rate: [u32; 2]) -> Self {
        let exact = f64::from(rate[0]) / f64::from(rate[1].max(1));
        let nominal = (exact.round() as u64).max(1);
        let fractional = (exact - exact.round()).abs() > 0.001;
        let dropped = if fractional && nominal.is_multiple_of(30) { nominal / 30 * 2 } else { 0 };
        Self { nominal, dropped }
    }

    /// Whether frame numbers are dropped.
    pub fn drops(self) -> bool {
        self.dropped > 0
    }

    /// The timecode of a frame, counted from 0.
    pub fn write(self, frame: u64) -> String {
        let minute = self.nominal * 60 - self.dropped;
        let ten = minute * 10 + self.dropped;
        let (tens, rest) = (frame / ten, frame % ten);
        // The first minute of ten has all its numbers.
        let minutes = rest.saturating_sub(self.dropped) / minute;
        let number = frame + self.dropped * (9 * tens + minutes);
        let (seconds, frames) = (number / self.nominal, number % self.nominal);
        let sign = if self.drops() { ';' } else { ':' };
        format!("{:02}:{:02}:{:02}{sign}{frames:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    /// The frame of a timecode; a `;` or `.` before the frames, or not, makes no difference.
    pub fn read(self, text: &str) -> Option<u64> {
        let mut numbers = [0u64; 4];
        let mut parts = text.split([':', ';', '.']);
        for number in &mut numbers {
            let part = parts.next()?;
            let digits = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            *number = if digits { part.parse().ok()? } else { return None };
        }
        let [hours, minutes, seconds, frames] = numbers;
        if parts.next().is_some() || minutes >= 60 || seconds >= 60 || frames >= self.nominal {
            return None;
        }
        let minutes = hours * 60 + minutes;
        let number = (minutes * 60 + seconds) * self.nominal + frames;
        number.checked_sub(self.dropped * (minutes - minutes / 10))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NTSC: [u32; 2] = [30_000, 1001];

    #[test]
    fn known_drop_frame_values() {
        let ntsc = Timecode::of_rate(NTSC);
        for (frame, text) in [
            (0, "00:00:00;00"),
            (1799, "00:00:59;29"),
            (1800, "00:01:00;02"),
            (17_981, "00:09:59;29"),
            (17_982, "00:10:00;00"),
            (107_892, "01:00:00;00"),
        ] {
            assert_eq!(ntsc.write(frame), text);
        }
        let fast = Timecode::of_rate([60_000, 1001]);
        assert_eq!((fast.write(3599), fast.write(3600)), ("00:00:59;59".into(), "00:01:00;04".into()));
    }

    #[test]
    fn other_rates_drop_nothing() {
        for rate in [[25, 1], [24_000, 1001], [30, 1], [50, 1]] {
            assert!(!Timecode::of_rate(rate).drops(), "{rate:?}");
        }
        assert_eq!(Timecode::of_rate([24_000, 1001]).write(24 * 3661 + 5), "01:01:01:05");
        assert_eq!(Timecode::of_rate([25, 1]).read("00:00:10:25"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(frame in 0u64..20_000_000, rate in prop_oneof![
            Just(NTSC), Just([60_000, 1001]), Just([25, 1]), Just([24_000, 1001]), Just([120_000, 1001])]) {
            let timecode = Timecode::of_rate(rate);
            prop_assert_eq!(timecode.read(&timecode.write(frame)), Some(frame));
        }

        #[test]
        fn timecode_and_clock_stay_together(frame in 0u64..5_000_000) {
            let text = Timecode::of_rate(NTSC).write(frame);
            let part = |from: usize| text[from..from + 2].parse::<f64>().expect("digits");
            let shown = part(0) * 3600.0 + part(3) * 60.0 + part(6) + part(9) / 30.0;
            let real = frame as f64 * 1001.0 / 30_000.0;
            prop_assert!((shown - real).abs() < 0.08 * (1.0 + real / 3600.0), "{text} is {real}");
        }

        #[test]
        fn anything_may_be_read(text in "\\PC{0,14}") {
            let _ = Timecode::of_rate(NTSC).read(&text);
        }
    }
}
