//! Exported lists of keyword volumes, and autocomplete's answers: whatever the bytes are, ranges are in order.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ytseo::config::SuggestClient;
use ytseo::ports::suggest::read_answer;
use ytseo::seo::volumes;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(list) = volumes::read("list.csv", bytes) {
        assert_eq!(list.rows.len(), list.list.phrases);
        for row in list.rows {
            assert!(!row.phrase.is_empty() && !row.phrase.contains(char::is_control));
            assert!(row.low.zip(row.high).is_none_or(|(low, high)| low <= high), "{row:?}");
        }
    }
    for client in [SuggestClient::Firefox, SuggestClient::Youtube] {
        let _ = read_answer(client, Some("text/javascript; charset=ISO-8859-1"), bytes);
    }
});
