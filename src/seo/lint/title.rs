//! Rules for the title.

use super::characters::{
    cut_at, is_angle_bracket, is_blank, is_line_break, is_refused_control, one_line, places, seen,
    without_controls,
};
use super::{counted, finding, mend, named};
use crate::model::Finding;
use crate::rules::limits;
use crate::seo::measure::utf16_units;

/// Lints a title.
pub(super) fn check(title: &str, found: &mut Vec<Finding>) {
    let limit = &limits().title;
    if title.chars().all(is_blank) {
        found.push(Finding {
            measured: Some("0 characters".into()),
            limit: Some(format!("1 to {}", limit.length.show())),
            ..finding("title-empty", "the title is empty; YouTube refuses a video without one".into())
        });
    }
    let units = utf16_units(title);
    if units > limit.length.count() {
        let (over, longest) = (units - limit.length.count(), limit.length.count());
        // What is at most 100 code points has been seen to pass; it is the strictest reading that is kept to.
        let answer =
            if title.chars().count() > longest { "YouTube refuses it" } else { "YouTube may refuse it" };
        found.push(Finding {
            measured: Some(format!(
                "{units} UTF-16 units, {}",
                counted(seen(title), "character", "characters")
            )),
            limit: Some(limit.length.show()),
            ..finding(
                "title-too-long",
                format!("the title is {} too long; {answer}", counted(over, "character", "characters")),
            )
        });
    }
    refused_characters(title, found);
    if units > limit.shown.count() && !found.iter().any(|finding| finding.rule == "title-too-long") {
        check_cut(title, limit.shown.count(), found);
    }
    if title != title.trim() && !title.chars().all(is_blank) {
        found.push(Finding {
            fix: mend("remove the spaces at the ends of the title", title.trim()),
            ..finding("title-outer-space", "the title starts or ends with a space".into())
        });
    }
    if is_all_caps(title) {
        found.push(finding("title-all-caps", "the title is written in capitals only".into()));
    }
}

fn refused_characters(title: &str, found: &mut Vec<Finding>) {
    if title.contains(is_angle_bracket) {
        let at = places(title, is_angle_bracket);
        found.push(Finding {
            measured: Some(named(&at)),
            limit: Some("no `<` and no `>`".into()),
            ..finding(
                "title-angle-bracket",
                format!("YouTube refuses `<` and `>` in a title: {}; ‹ and › look alike", named(&at)),
            )
        });
    }
    if title.contains(is_refused_control) {
        let at = places(title, is_refused_control);
        found.push(Finding {
            measured: Some(named(&at)),
            limit: Some("no control characters".into()),
            fix: mend("remove the control characters", without_controls(title, ' ')),
            ..finding(
                "title-control-character",
                format!("the title holds control characters: {}", named(&at)),
            )
        });
    }
    if title.contains(is_line_break) {
        let at = places(title, is_line_break);
        found.push(Finding {
            measured: Some(named(&at)),
            fix: mend("put a space for line breaks and tabs", one_line(title)),
            ..finding("title-line-break", format!("the title holds line breaks or tabs: {}", named(&at)))
        });
    }
}

fn check_cut(title: &str, shown: usize, found: &mut Vec<Finding>) {
    let Some(end) = cut_at(title, shown) else { return };
    found.push(Finding {
        measured: Some(counted(seen(title), "character", "characters")),
        limit: Some(limits().title.shown.show()),
        ..finding("title-cut", format!("search results show about \"{}...\"", title[..end].trim_end()))
    });
}

/// Whether every letter that has a case is a capital, in a title long enough to say so.
fn is_all_caps(title: &str) -> bool {
    if title.chars().any(char::is_lowercase) {
        return false;
    }
    let practice = &limits().practice;
    let letters = title.chars().filter(|c| c.is_uppercase()).count();
    let words = title
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().filter(|c| c.is_uppercase()).count() >= 4)
        .count();
    letters >= practice.caps_letters.count() && words >= practice.caps_words.count()
}
