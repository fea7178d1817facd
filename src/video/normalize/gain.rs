//! How much a track is turned up or down: pure arithmetic over what was measured.

use super::{Action, Level};
use crate::error::{Error, Result};

/// So near to the target a track is right, in LU.
const RIGHT_WITHIN_LU: f64 = 0.5;

/// A peak may be so much above the ceiling in a file that is otherwise right, in dB: lossy encoders move it.
const PEAK_WITHIN_DB: f64 = 0.3;

/// The shortest sound that has a loudness: one block of BS.1770, in milliseconds.
const SHORTEST_MS: u64 = 400;

/// What to do with a track.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Choice {
    pub action: Action,
    /// In dB; absent when the track is left alone.
    pub gain_db: Option<f64>,
}

/// One gain that brings a track to the target, or as near as its peak allows.
pub(super) fn choose(before: &Level, length_ms: u64, target_lufs: f64, ceiling_dbtp: f64) -> Choice {
    let leave = |action| Choice { action, gain_db: None };
    let (Some(level), Some(peak)) = (before.integrated_lufs, before.true_peak_dbtp) else {
        let short = length_ms < SHORTEST_MS && before.true_peak_dbtp.is_some();
        return leave(if short { Action::TooShort } else { Action::Silent });
    };
    let (wanted, room) = (target_lufs - level, ceiling_dbtp - peak);
    let peak_is_fine = room >= -PEAK_WITHIN_DB;
    if wanted.abs() <= RIGHT_WITHIN_LU && peak_is_fine {
        return leave(Action::AlreadyRight);
    }
    if wanted <= room {
        return Choice { action: Action::Leveled, gain_db: Some(wanted) };
    }
    if peak_is_fine && room <= RIGHT_WITHIN_LU {
        return leave(Action::AtItsPeak);
    }
    Choice { action: Action::LimitedByPeak, gain_db: Some(room) }
}

/// Refuses targets that are a slip of the hand.
pub(super) fn check_target(target_lufs: f64, ceiling_dbtp: f64) -> Result<()> {
    if !(-40.0..=-5.0).contains(&target_lufs) {
        return Err(Error::usage(format!("a target of {target_lufs} LUFS is out of reach"))
            .hint("write a number from -40 to -5, like --target -14"));
    }
    if !(-20.0..=0.0).contains(&ceiling_dbtp) {
        return Err(Error::usage(format!("a peak of {ceiling_dbtp} dBTP cannot be kept"))
            .hint("write a number from -20 to 0, like --peak -1"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn level(integrated: f64, peak: f64) -> Level {
        Level { integrated_lufs: Some(integrated), range_lu: None, true_peak_dbtp: Some(peak) }
    }

    fn chosen(integrated: f64, peak: f64) -> (Action, Option<f64>) {
        let choice = choose(&level(integrated, peak), 10_000, -14.0, -1.0);
        (choice.action, choice.gain_db)
    }

    #[test]
    fn the_gain_reaches_the_target_unless_the_peak_forbids() {
        assert_eq!(chosen(-24.0, -20.0), (Action::Leveled, Some(10.0)));
        assert_eq!(chosen(-8.0, 0.5), (Action::Leveled, Some(-6.0)));
        assert_eq!(chosen(-24.0, -6.0), (Action::LimitedByPeak, Some(5.0)));
        assert_eq!(chosen(-14.0, 1.5), (Action::LimitedByPeak, Some(-2.5)));
    }

    #[test]
    fn what_is_right_is_left_alone() {
        assert_eq!(chosen(-14.4, -1.0), (Action::AlreadyRight, None));
        assert_eq!(chosen(-13.6, -0.8), (Action::AlreadyRight, None));
        assert_eq!(chosen(-17.0, -1.2), (Action::AtItsPeak, None));
        let silent = Level::default();
        assert_eq!(choose(&silent, 10_000, -14.0, -1.0).action, Action::Silent);
        let blink = Level { true_peak_dbtp: Some(-6.0), ..silent };
        assert_eq!(choose(&blink, 300, -14.0, -1.0).action, Action::TooShort);
        assert_eq!(choose(&blink, 9000, -14.0, -1.0).action, Action::Silent);
    }

    #[test]
    fn slips_of_the_hand_are_refused() {
        assert!(check_target(-14.0, -1.0).is_ok());
        for (target, peak) in [(14.0, -1.0), (-14.0, 1.0), (f64::NAN, -1.0), (-14.0, -60.0)] {
            assert!(check_target(target, peak).is_err(), "{target} {peak}");
        }
    }

    proptest! {
        #[test]
        fn the_ceiling_holds_and_a_second_run_changes_nothing(
            integrated in -69.0..3.0f64, crest in 0.0..30.0f64, target in -30.0..-5.0f64, ceiling in -9.0..0.0f64,
        ) {
            let before = level(integrated, integrated + crest);
            let choice = choose(&before, 10_000, target, ceiling);
            if let Some(gain) = choice.gain_db {
                let (loudness, peak) = (integrated + gain, integrated + crest + gain);
                prop_assert!(peak <= ceiling + 1e-9);
                prop_assert!(loudness <= target + 1e-9);
                let again = choose(&level(loudness, peak), 10_000, target, ceiling);
                prop_assert_eq!(again.gain_db, None);
            }
        }
    }
}
