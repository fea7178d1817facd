//! What is asked for: a file, and what is said of it beside its proposal.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::model::Privacy;

/// Under which terms others may use a video; in YouTube's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum License {
    /// YouTube's own.
    #[serde(rename = "youtube")]
    YouTube,
    /// Creative Commons (CC BY).
    #[serde(rename = "creativeCommon")]
    CreativeCommon,
}

impl License {
    /// YouTube's word for it.
    pub const fn name(self) -> &'static str {
        match self {
            License::YouTube => "youtube",
            License::CreativeCommon => "creativeCommon",
        }
    }
}

/// A video to be uploaded. What is not said here comes from the proposal, then from the settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UploadRequest {
    /// The video.
    pub file: PathBuf,
    /// Its proposal; by default `NAME/proposal.yaml` beside `NAME.mp4`, where there is one.
    pub proposal: Option<PathBuf>,
    /// The title.
    pub title: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The tags.
    pub tags: Option<Vec<String>>,
    /// Language of title and description (BCP 47).
    pub language: Option<String>,
    /// Who may see it.
    pub privacy: Option<Privacy>,
    /// When YouTube makes it public: RFC 3339 with its zone.
    pub publish_at: Option<String>,
    /// Whether it is made for children.
    pub made_for_kids: Option<bool>,
    /// It shows something realistic that is altered or made by a machine.
    pub synthetic_media: bool,
    /// It holds a paid promotion.
    pub paid_promotion: bool,
    /// Playlists, by id or title; those of the settings when there are none.
    pub playlists: Vec<String>,
    /// The thumbnail.
    pub thumbnail: Option<PathBuf>,
    /// Caption files: `FILE`, or `LANGUAGE=FILE`; in place of those of the proposal.
    pub captions: Vec<String>,
    /// The category, by its number at YouTube.
    pub category: Option<String>,
    /// Under which terms others may use it.
    pub license: Option<License>,
    /// It cannot be shown on other pages.
    pub not_embeddable: bool,
    /// Subscribers are not told.
    pub no_notify: bool,
    /// Not to wait until YouTube has processed it.
    pub no_wait: bool,
    /// Upload it although this file was uploaded before.
    pub again: bool,
}

/// A rate such as `2M` or `500K`, in bytes a second; K and M are 1,024 and 1,048,576 bytes, as in curl.
///
/// # Errors
/// Usage for anything else.
pub fn parse_rate(text: &str) -> Result<u64> {
    let bad = || {
        Error::usage(format!("'{}' is no rate", text.escape_default()))
            .hint("write bytes a second, like 500K or 2M")
    };
    let plain = text.trim().trim_end_matches("/s").trim_end_matches(['B', 'b']);
    let (number, unit) = match plain.char_indices().last() {
        Some((at, 'k' | 'K')) => (&plain[..at], 1_u64 << 10),
        Some((at, 'm' | 'M')) => (&plain[..at], 1 << 20),
        Some((at, 'g' | 'G')) => (&plain[..at], 1 << 30),
        _ => (plain, 1),
    };
    let number: f64 = number.trim().parse().map_err(|_| bad())?;
    let rate = number * unit as f64;
    // Less would take a year for a film.
    if rate.is_finite() && (1024.0..1e15).contains(&rate) { Ok(rate as u64) } else { Err(bad()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rates_are_those_of_curl() {
        assert_eq!(parse_rate("2M").expect("a rate"), 2 << 20);
        assert_eq!(parse_rate(" 500K ").expect("a rate"), 500 << 10);
        assert_eq!(parse_rate("1.5m/s").expect("a rate"), 3 << 19);
        assert_eq!(parse_rate("1GB/s").expect("a rate"), 1 << 30);
        assert_eq!(parse_rate("4096").expect("a rate"), 4096);
        for bad in ["", "M", "fast", "-2M", "0", "1", "nan", "infM", "2T", "2 M M", "1e300G"] {
            assert!(parse_rate(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "\\PC{0,12}") {
            if let Ok(rate) = parse_rate(&text) {
                prop_assert!(rate >= 1024);
            }
        }
    }
}
