//! Days of YouTube's quota: they begin and end at midnight Pacific Time, whatever the season.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

/// The zone of the quota. Its rules are compiled in, so that no machine lacks them.
static PACIFIC: TimeZone = jiff::tz::get!("America/Los_Angeles");

fn at(unix_seconds: i64) -> Zoned {
    Timestamp::from_second(unix_seconds).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(PACIFIC.clone())
}

fn start_of(date: Date) -> i64 {
    // A day that begins twice or not at all does not exist in this zone; the error is only one of range.
    date.to_zoned(PACIFIC.clone()).map_or(i64::MAX, |zoned| zoned.timestamp().as_second())
}

/// The Pacific day of a time, as `2026-11-22`.
pub fn pacific_day(unix_seconds: i64) -> String {
    at(unix_seconds).date().to_string()
}

/// When the quota is reset next: the first second of the following Pacific day.
pub fn next_reset(unix_seconds: i64) -> i64 {
    reset_after(unix_seconds, 1)
}

/// The first second of the Pacific day that comes `days` days later; 0 is the day itself.
pub fn reset_after(unix_seconds: i64, days: i64) -> i64 {
    let date = at(unix_seconds).date();
    start_of(date.checked_add(days.clamp(-100_000, 100_000).days()).unwrap_or(date))
}

/// A time for people: in UTC, to the minute, as `2026-11-23 08:00 UTC`.
pub fn shown_utc(unix_seconds: i64) -> String {
    let time = Timestamp::from_second(unix_seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    time.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// A time for programs: RFC 3339 in UTC.
pub fn rfc3339(unix_seconds: i64) -> String {
    Timestamp::from_second(unix_seconds).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unix(text: &str) -> i64 {
        text.parse::<Timestamp>().expect("a time").as_second()
    }

    #[test]
    fn the_day_ends_at_midnight_pacific_in_winter_and_summer() {
        let cases = [
            // Winter: 08:00 UTC.
            ("2026-11-22T07:59:59Z", "2026-11-21", "2026-11-22T08:00:00Z"),
            ("2026-11-22T08:00:00Z", "2026-11-22", "2026-11-23T08:00:00Z"),
            // Summer: 07:00 UTC.
            ("2026-07-01T06:59:59Z", "2026-06-30", "2026-07-01T07:00:00Z"),
            ("2026-07-01T07:00:00Z", "2026-07-01", "2026-07-02T07:00:00Z"),
            // The day the clocks go forward has 23 hours.
            ("2026-03-08T08:00:00Z", "2026-03-08", "2026-03-09T07:00:00Z"),
            ("2026-03-09T06:59:59Z", "2026-03-08", "2026-03-09T07:00:00Z"),
            // The day they go back has 25.
            ("2026-11-01T07:00:00Z", "2026-11-01", "2026-11-02T08:00:00Z"),
            ("2026-11-02T07:59:59Z", "2026-11-01", "2026-11-02T08:00:00Z"),
        ];
        for (now, day, reset) in cases {
            assert_eq!(pacific_day(unix(now)), day, "{now}");
            assert_eq!(next_reset(unix(now)), unix(reset), "{now}");
        }
    }

    #[test]
    fn every_day_of_years_is_23_24_or_25_hours_long_and_follows_the_last() {
        let mut now = unix("2026-01-01T08:00:00Z");
        let mut lengths = std::collections::BTreeMap::new();
        for _ in 0..(365 * 10) {
            let next = next_reset(now);
            *lengths.entry((next - now) / 3600).or_insert(0) += 1;
            assert_ne!(pacific_day(now), pacific_day(next));
            assert_eq!(pacific_day(now), pacific_day(next - 1));
            assert_eq!(reset_after(next, -1), now);
            now = next;
        }
        assert_eq!(lengths.get(&23), Some(&10));
        assert_eq!(lengths.get(&25), Some(&10));
        assert_eq!(lengths.len(), 3);
    }

    #[test]
    fn times_read_well() {
        assert_eq!(shown_utc(unix("2026-11-23T08:00:00Z")), "2026-11-23 08:00 UTC");
        assert_eq!(rfc3339(unix("2026-11-23T08:00:00Z")), "2026-11-23T08:00:00Z");
        for wild in [i64::MIN, i64::MAX] {
            let _ = (pacific_day(wild), next_reset(wild), shown_utc(wild));
        }
    }
}
