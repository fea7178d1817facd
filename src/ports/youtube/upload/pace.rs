//! How fast it goes: no faster than was asked for, and told with the time that is left.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::progress::{Stage, Unit, Watch};

/// The speed that is told is that of this long.
const WINDOW: Duration = Duration::from_secs(8);
/// How often progress is told.
const TELL_EVERY: Duration = Duration::from_millis(200);

/// Holds a stream of bytes to a rate.
#[derive(Debug)]
pub struct Pace {
    limit: Option<u64>,
    /// When the next bytes may go.
    free: Mutex<Option<Instant>>,
}

impl Pace {
    /// At most `limit` bytes a second.
    pub fn new(limit: Option<u64>) -> Self {
        Self { limit: limit.filter(|limit| *limit > 0), free: Mutex::default() }
    }

    /// How many bytes are best sent at once: small ones when it goes slowly, so that it goes evenly.
    pub fn portion(&self, most: usize) -> usize {
        let quarter = self.limit.map_or(most, |limit| usize::try_from(limit / 4).unwrap_or(most));
        quarter.clamp(4 << 10, most)
    }

    /// Waits until `bytes` may go. What was not used of the time before is not made up for.
    pub async fn take(&self, bytes: usize) {
        if let Some(begin) = self.turn_of(bytes, Instant::now()) {
            tokio::time::sleep_until(begin).await;
        }
    }

    /// When `bytes` may go that want to go now; nothing without a limit.
    fn turn_of(&self, bytes: usize, now: Instant) -> Option<Instant> {
        let limit = self.limit?;
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let begin = free.map_or(now, |free| free.max(now));
        *free = Some(begin + Duration::from_secs_f64(bytes as f64 / limit as f64));
        Some(begin)
    }
}

/// Tells how far it is.
pub struct Meter {
    watch: Watch,
    total: u64,
    state: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    at: u64,
    /// When so much had been sent in all, whatever of it had to be sent again.
    samples: VecDeque<(Instant, u64)>,
    sent: u64,
    told: Option<Instant>,
}

impl Meter {
    /// Begins to tell of `total` bytes.
    pub fn new(watch: Watch, total: u64) -> Self {
        watch.started(Stage::Upload, Some(total), Unit::Bytes);
        Self { watch, total, state: Mutex::default() }
    }

    /// YouTube has so many bytes.
    pub fn is_at(&self, bytes: u64) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.at = bytes;
        self.tell(&mut state, Instant::now());
    }

    /// So many bytes more have gone.
    pub fn sent(&self, bytes: usize) {
        self.sent_at(bytes, Instant::now());
    }

    fn sent_at(&self, bytes: usize, now: Instant) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.at += bytes as u64;
        state.sent += bytes as u64;
        self.tell(&mut state, now);
    }

    fn tell(&self, state: &mut Progress, now: Instant) {
        if state.told.is_some_and(|told| now.saturating_duration_since(told) < TELL_EVERY)
            && state.at < self.total
        {
            return;
        }
        state.told = Some(now);
        let sent = state.sent;
        state.samples.push_back((now, sent));
        while state.samples.len() > 2 && state.samples.front().is_some_and(|(at, _)| now - *at > WINDOW) {
            state.samples.pop_front();
        }
        self.watch.advanced(Stage::Upload, state.at.min(self.total));
        if let Some(speed) = speed(&state.samples) {
            let left = self.total.saturating_sub(state.at);
            self.watch.pace(Stage::Upload, speed, left.checked_div(speed));
        }
    }
}

/// Bytes a second over the samples; nothing before there is something to judge it by.
fn speed(samples: &VecDeque<(Instant, u64)>) -> Option<u64> {
    let ((from, before), (to, after)) = (samples.front()?, samples.back()?);
    let seconds = (*to - *from).as_secs_f64();
    let bytes = after.saturating_sub(*before);
    (seconds > 0.1 && bytes > 0).then(|| (bytes as f64 / seconds) as u64)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::progress::{Event, Recorded};

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_rate_is_kept_and_pauses_are_not_made_up_for() {
        let (pace, now) = (Pace::new(Some(1000)), Instant::now());
        let turns: Vec<_> = (0..3).map(|_| pace.turn_of(500, now).map(|turn| turn - now)).collect();
        assert_eq!(turns, [0, 500, 1000].map(|wait| Some(Duration::from_millis(wait))));
        let later = now + 60 * SECOND;
        assert_eq!(pace.turn_of(500, later), Some(later));
        assert_eq!(pace.turn_of(500, later), Some(later + SECOND / 2));
        assert_eq!(Pace::new(None).turn_of(500, now), None);
        assert_eq!(Pace::new(None).portion(256 << 10), 256 << 10);
        assert_eq!(Pace::new(Some(100_000)).portion(256 << 10), 25_000);
        assert_eq!(Pace::new(Some(1)).portion(256 << 10), 4 << 10);
    }

    #[test]
    fn speed_and_time_left_are_told() {
        let recorded = Arc::new(Recorded::default());
        let meter = Meter::new(Watch::silent().with_sink(recorded.clone()), 10_000);
        meter.is_at(4000);
        let begin = Instant::now();
        for second in 1..=3 {
            meter.sent_at(1000, begin + second * SECOND);
        }
        let events = recorded.events();
        assert!(events.contains(&Event::Advanced { stage: Stage::Upload, done: 4000 }));
        // A hair over 3 seconds have passed since the first sample.
        let Some(Event::Pace { stage: Stage::Upload, bytes_per_s: 990..=1000, left_s: Some(3) }) =
            events.last()
        else {
            panic!("{events:?}");
        };
    }
}
