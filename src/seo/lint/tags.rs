//! Rules for the tags. There is no limit of 30 tags and none of 30 characters per tag.

use std::collections::HashMap;

use super::characters::{is_angle_bracket, is_line_break, is_refused_control, one_line, without_controls};
use super::{counted, finding, mend, named};
use crate::model::Finding;
use crate::rules::limits;
use crate::seo::measure::tags_length;

/// A rule about single tags: its id, what is wrong with them, what the fix does, and the mended tag.
///
/// The mended tag is `None` where the rule is not broken, `Some(None)` where there is no certain fix.
struct TagRule {
    id: &'static str,
    wrong: &'static str,
    what: &'static str,
    mended: fn(&str) -> Option<Option<String>>,
}

const RULES: [TagRule; 7] = [
    TagRule {
        id: "tag-angle-bracket",
        wrong: "hold `<` or `>`, which YouTube refuses",
        what: "",
        mended: |tag| tag.contains(is_angle_bracket).then_some(None),
    },
    TagRule {
        id: "tag-control-character",
        wrong: "hold control characters, which YouTube refuses",
        what: "remove the control characters",
        mended: |tag| tag.contains(is_refused_control).then(|| Some(without_controls(tag, ' '))),
    },
    TagRule {
        id: "tag-line-break",
        wrong: "hold line breaks or tabs",
        what: "put a space for line breaks and tabs",
        mended: |tag| tag.contains(is_line_break).then(|| Some(one_line(tag))),
    },
    TagRule {
        id: "tag-hash",
        wrong: "start with `#`; hashtags belong in the title or the description",
        what: "remove the `#`",
        mended: |tag| {
            let bare = tag.trim_start().strip_prefix('#')?.trim_start_matches(['#', ' ']);
            bare.starts_with(char::is_alphabetic).then(|| Some(bare.to_string()))
        },
    },
    TagRule {
        id: "tag-quote",
        wrong: "hold double quotes, which nobody searches for",
        what: "remove the quotes around the tag",
        mended: |tag| tag.contains('"').then(|| unquoted(tag)),
    },
    TagRule {
        id: "tag-comma",
        wrong: "hold a comma; write several tags",
        what: "",
        mended: |tag| tag.contains(',').then_some(None),
    },
    TagRule {
        id: "tag-outer-space",
        wrong: "start or end with a space, which makes YouTube count them as quoted",
        what: "remove the spaces at the ends of the tags",
        mended: |tag| {
            let trimmed = tag.trim();
            (trimmed.len() < tag.len() && !trimmed.is_empty()).then(|| Some(trimmed.to_string()))
        },
    },
];

/// Lints the tags.
pub(super) fn check(tags: &[String], found: &mut Vec<Finding>) {
    let limit = &limits().tags.length;
    let length = tags_length(tags);
    if length > limit.count() {
        found.push(Finding {
            measured: Some(format!(
                "{length} characters, quotes and commas counted, in {}",
                counted(tags.len(), "tag", "tags")
            )),
            limit: Some(limit.show()),
            ..finding(
                "tags-too-long",
                format!(
                    "the tags are {} too long",
                    counted(length - limit.count(), "character", "characters")
                ),
            )
        });
    }
    for rule in &RULES {
        check_single(rule, tags, found);
    }
    let empty = tags.iter().filter(|tag| tag.trim().is_empty()).count();
    if empty > 0 {
        let kept: Vec<&String> = tags.iter().filter(|tag| !tag.trim().is_empty()).collect();
        found.push(Finding {
            measured: Some(counted(empty, "empty tag", "empty tags")),
            fix: mend("remove the empty tags", strings(&kept)),
            ..finding("tag-empty", format!("{} without text", counted(empty, "tag is", "tags are")))
        });
    }
    check_repeated(tags, found);
}

fn strings<S: AsRef<str>>(tags: &[S]) -> Vec<String> {
    tags.iter().map(|tag| tag.as_ref().to_string()).collect()
}

fn check_single(rule: &TagRule, tags: &[String], found: &mut Vec<Finding>) {
    let mended: Vec<Option<Option<String>>> = tags.iter().map(|tag| (rule.mended)(tag)).collect();
    let broken: Vec<String> = broken_tags(tags, &mended);
    if broken.is_empty() {
        return;
    }
    // A fix must remove the finding, so it is offered only when every broken tag has one.
    let certain = mended.iter().flatten().all(Option::is_some);
    let value = || -> Vec<String> {
        let pairs = tags.iter().zip(mended);
        pairs.map(|(tag, mended)| mended.flatten().unwrap_or_else(|| tag.clone())).collect()
    };
    found.push(Finding {
        measured: Some(counted(broken.len(), "tag", "tags")),
        fix: if certain { mend(rule.what, value()) } else { None },
        ..finding(rule.id, format!("tags {}: {}", rule.wrong, named(&broken)))
    });
}

fn broken_tags(tags: &[String], mended: &[Option<Option<String>>]) -> Vec<String> {
    let pairs = tags.iter().zip(mended).filter(|(_, mended)| mended.is_some());
    pairs.map(|(tag, _)| format!("'{}'", tag.escape_debug())).collect()
}

/// The tag inside a pair of quotes, when the quotes are around it and nowhere else.
fn unquoted(tag: &str) -> Option<String> {
    let inner = tag.trim().strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('"')).then(|| inner.to_string())
}

/// Repeated tags: the same again (certain to mend), and the same but for capitals (the creator decides).
fn check_repeated(tags: &[String], found: &mut Vec<Finding>) {
    let mut first: HashMap<String, &str> = HashMap::with_capacity(tags.len());
    let (mut kept, mut same, mut similar) = (Vec::new(), Vec::new(), Vec::new());
    for tag in tags {
        let trimmed = tag.trim();
        if trimmed.is_empty() {
            kept.push(tag);
            continue;
        }
        // Forms of one tag that were seen: exact ones under themselves, any under the lower case.
        let lower = format!("\u{0}{}", trimmed.to_lowercase());
        if first.contains_key(trimmed) {
            same.push(format!("'{trimmed}'"));
            continue;
        }
        kept.push(tag);
        match first.get(&lower) {
            Some(earlier) => similar.push(format!("'{trimmed}' repeats '{earlier}'")),
            None => {
                first.insert(lower, trimmed);
            }
        }
        first.insert(trimmed.to_string(), trimmed);
    }
    if !same.is_empty() {
        found.push(Finding {
            measured: Some(counted(same.len(), "repeated tag", "repeated tags")),
            fix: mend("remove the repeated tags", strings(&kept)),
            ..finding("tag-duplicate", format!("tags are there twice: {}", named(&same)))
        });
    }
    if !similar.is_empty() {
        found.push(Finding {
            measured: Some(counted(similar.len(), "repeated tag", "repeated tags")),
            ..finding("tag-duplicate-case", format!("tags differ only in capitals: {}", named(&similar)))
        });
    }
}
