//! Clock times: what is read is written and read again as the same second.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ytseo::model::timestamp::{format_clock, parse_clock};

fuzz_target!(|text: &str| {
    let Some(millis) = parse_clock(text) else { return };
    for hours in [false, true] {
        assert_eq!(parse_clock(&format_clock(millis, hours)), Some(millis / 1000 * 1000));
    }
});
