//! Lets a provider rest that keeps failing, so that nobody waits for it in vain.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Failures running after which a provider rests.
const FAILURES: u32 = 5;

#[derive(Debug, Default)]
struct Health {
    failures: u32,
    rests_until: Option<Instant>,
}

/// The health of all providers, shared by everything that asks them.
#[derive(Debug, Clone)]
pub(super) struct Breaker {
    rest: Duration,
    health: Arc<Mutex<BTreeMap<String, Health>>>,
}

impl Breaker {
    pub fn new(rest: Duration) -> Self {
        Self { rest, health: Arc::default() }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Health>> {
        self.health.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How much longer a provider rests. When the rest is over, one caller may try: until that is decided the
    /// others are told to wait on.
    pub fn rests(&self, provider: &str, now: Instant) -> Option<Duration> {
        let mut all = self.lock();
        let health = all.get_mut(provider)?;
        let until = health.rests_until?;
        if until > now {
            return Some(until - now);
        }
        health.rests_until = Some(now + self.rest);
        None
    }

    pub fn answered(&self, provider: &str) {
        self.lock().remove(provider);
    }

    /// Notes a failure; `asked` is how long the provider wants to be left alone.
    pub fn failed(&self, provider: &str, asked: Option<Duration>, now: Instant) {
        let mut all = self.lock();
        let health = all.entry(provider.to_string()).or_default();
        health.failures += 1;
        let rest = match asked {
            Some(asked) if asked > self.rest => Some(asked),
            _ if health.failures >= FAILURES => Some(self.rest),
            _ => None,
        };
        if let Some(until) = rest.and_then(|rest| now.checked_add(rest)) {
            health.rests_until = Some(until);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_provider_rests_and_one_try_decides() {
        let breaker = Breaker::new(Duration::from_secs(30));
        let start = Instant::now();
        for _ in 0..FAILURES {
            assert_eq!(breaker.rests("a", start), None);
            breaker.failed("a", None, start);
        }
        assert_eq!(breaker.rests("a", start), Some(Duration::from_secs(30)));
        assert_eq!(breaker.rests("b", start), None, "others are not concerned");
        let later = start + Duration::from_secs(31);
        assert_eq!(breaker.rests("a", later), None, "one may try");
        assert!(breaker.rests("a", later).is_some(), "the next one waits for the outcome");
        breaker.answered("a");
        assert_eq!(breaker.rests("a", later), None);
    }

    #[test]
    fn a_provider_that_asks_for_a_long_rest_gets_it_at_once() {
        let breaker = Breaker::new(Duration::from_secs(30));
        let start = Instant::now();
        breaker.failed("a", Some(Duration::from_secs(5)), start);
        assert_eq!(breaker.rests("a", start), None, "a short wait is what retries are for");
        breaker.failed("a", Some(Duration::from_secs(600)), start);
        assert_eq!(breaker.rests("a", start), Some(Duration::from_secs(600)));
    }
}
