//! The stand-in's time: the machine's, or one that a test sets.

use std::time::SystemTime;

use jiff::Timestamp;

/// What time it is for the stand-in.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    fixed: Option<Timestamp>,
}

impl Clock {
    /// Stops at a time, such as `2026-11-22T12:00:00Z`.
    pub fn fixed(time: &str) -> Self {
        Self { fixed: Some(time.parse().expect("a time")) }
    }

    pub fn now(self) -> Timestamp {
        self.fixed.unwrap_or_else(|| Timestamp::try_from(SystemTime::now()).expect("a time of this age"))
    }

    /// The day that quotas belong to, such as `2026-11-22`.
    pub fn pacific_day(self) -> String {
        // Compiled in: a slim machine has no zones.
        let zone = jiff::tz::get!("America/Los_Angeles");
        self.now().to_zoned(zone).date().to_string()
    }

    /// As YouTube writes times: whole seconds, Z.
    pub fn stamp(self) -> String {
        stamp(self.now())
    }

    /// As HTTP writes times.
    pub fn http_date(self) -> String {
        httpdate::fmt_http_date(self.now().into())
    }
}

pub fn stamp(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
