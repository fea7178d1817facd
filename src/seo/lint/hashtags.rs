//! Rules for hashtags in title and description. The limit is 60; 15 is out of date.

use std::collections::HashSet;

use super::{finding, named};
use crate::model::Finding;
use crate::rules::limits;
use crate::seo::hashtags::parse;

/// Lints the hashtags of title and description. Says whether the video is marked `#shorts`.
pub(super) fn check(title: Option<&str>, description: Option<&str>, found: &mut Vec<Finding>) -> bool {
    let in_title = title.map(parse).unwrap_or_default();
    let in_description = description.map(parse).unwrap_or_default();
    let total = in_title.len() + in_description.len();
    let limit = &limits().hashtags;
    if total > limit.count.count() {
        let distinct: HashSet<String> =
            in_title.iter().chain(&in_description).map(|tag| tag.to_lowercase()).collect();
        found.push(Finding {
            measured: Some(format!("{total} hashtags, {} different", distinct.len())),
            limit: Some(limit.count.show()),
            ..finding(
                "hashtags-too-many",
                format!(
                    "with {total} hashtags YouTube ignores every one of them; remove {}",
                    total - limit.count.count()
                ),
            )
        });
    } else if total > limit.shown.count() {
        let (shown, place) = if in_title.is_empty() {
            (&in_description, "the first of the description")
        } else {
            (&in_title, "those in the title first")
        };
        let shown = &shown[..shown.len().min(limit.shown.count())];
        found.push(Finding {
            measured: Some(format!("{total} hashtags")),
            limit: Some(format!("{} shown", limit.shown.show())),
            ..finding(
                "hashtags-only-three-shown",
                format!("of {total} hashtags YouTube shows {} by the title ({place})", named(shown)),
            )
        });
    }
    let marks_short = |tag: &&str| {
        let body = tag.trim_start_matches(['#', '＃']);
        body.eq_ignore_ascii_case("shorts") || body.eq_ignore_ascii_case("short")
    };
    in_title.iter().any(marks_short) || in_description.iter().any(marks_short)
}
