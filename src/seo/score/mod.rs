//! The score of a draft: explainable, from the draft and the file only.
//!
//! Linear on purpose: the value is the sum of the parts' points, so each part says exactly what it did. What counts,
//! how much and why is data in `rules/score.yaml`; the weights of words are in `rules/score/words.yaml`. YouTube's
//! API numbers are never used: its terms forbid new metrics derived from them (Developer Policies III.E.4.h).

mod evidence;
mod title;
mod tokens;
mod weights;

#[cfg(test)]
mod tests;

pub use title::{TitleContext, title_score};

use std::sync::LazyLock;

use evidence::{Evidence, WeighedWord, evidence};
use weights::{PartRule, RULES};

use crate::model::{Draft, Finding, Score, ScorePart, Severity};

/// Scores a draft from its text and the length of the video. 0 when nothing is written.
///
/// The value is the sum of the parts' points, 0 to 100, to one decimal place. Pure and deterministic.
pub fn score(draft: &Draft) -> Score {
    score_with_findings(draft, &[])
}

/// Scores a draft; with any finding of severity error the value is halved.
///
/// The parts stay as they are; the basis says that the value was halved.
pub fn score_with_findings(draft: &Draft, findings: &[Finding]) -> Score {
    let found = evidence(draft);
    let parts = vec![
        title_words(&found),
        title_in_description(&found),
        title_in_tags(&found),
        description_sentences(&found),
        description_links(&found),
        tag_phrases(&found),
        tag_words(&found),
        video_length(&found, draft.duration_s),
    ];
    let mut basis = RULES.basis.clone();
    let mut value = total(&parts);
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    if errors > 0 {
        let what = if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") };
        let cut = (value * RULES.error_share * 10.0).round() / 10.0;
        basis = format!("Cut from {value} to {cut} because of {what}. {basis}");
        value = cut;
    }
    Score { value, parts, basis }
}

/// The sum of the points, to one decimal place.
fn total(parts: &[ScorePart]) -> f64 {
    let sum: f64 = parts.iter().map(|part| part.points).sum();
    (sum * 10.0).round() / 10.0
}

/// The rule of a part; the data test holds that each exists.
fn rule(id: &str) -> &'static PartRule {
    static ABSENT: LazyLock<PartRule> = LazyLock::new(PartRule::default);
    RULES.parts.get(id).unwrap_or(&ABSENT)
}

fn title_words(found: &Evidence) -> ScorePart {
    let rule = rule("title-words");
    let id = "title-words";
    if !found.has_title {
        return rule.part(id, 0.0, "no title".to_owned(), Some("Write a title.".to_owned()));
    }
    if !found.english {
        let measured = "not English: half of the points, as words were measured in English only";
        return rule.part(id, 0.5, measured.to_owned(), None);
    }
    let value = word_value(&found.title_words, rule.scale);
    let advice = if value < 0.5 { rule.advice.clone() } else { None };
    rule.part(id, value, tell_words(&found.title_words), advice)
}

/// 0 to 1: one half when the words are unknown or cancel out.
fn word_value(words: &[WeighedWord], scale: f64) -> f64 {
    let sum: f64 = words.iter().map(|word| word.weight).sum();
    1.0 / (1.0 + (-sum / scale).exp())
}

/// Words too faint to be worth naming; they still count.
const FAINT: f64 = 0.05;

/// Up to six words on each side, the strongest first.
fn tell_words(words: &[WeighedWord]) -> String {
    let side = |sign: f64| {
        let mut some: Vec<&WeighedWord> = words.iter().filter(|word| word.weight * sign >= FAINT).collect();
        some.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then_with(|| a.text.cmp(&b.text)));
        some.iter().take(6).map(|word| format!("'{}'", word.text)).collect::<Vec<_>>().join(", ")
    };
    let (better, worse) = (side(1.0), side(-1.0));
    match (better.is_empty(), worse.is_empty()) {
        (true, true) => "no word that did clearly better or worse elsewhere".to_owned(),
        (false, true) => format!("did better elsewhere: {better}"),
        (true, false) => format!("did worse elsewhere: {worse}"),
        (false, false) => format!("did better elsewhere: {better}; worse: {worse}"),
    }
}

fn title_in_description(found: &Evidence) -> ScorePart {
    share_of_title("title-in-description", found, found.subjects_in_description)
}

fn title_in_tags(found: &Evidence) -> ScorePart {
    share_of_title("title-in-tags", found, found.subjects_in_tags)
}

fn share_of_title(id: &str, found: &Evidence, covered: usize) -> ScorePart {
    let rule = rule(id);
    let all = found.title_subjects;
    let value = if all == 0 { 0.0 } else { covered as f64 / all as f64 };
    rule.part(id, value, format!("{covered} of {}", count(all, "title word")), rule.advice_below(value))
}

/// Sentences about something else than the title count for less.
fn description_sentences(found: &Evidence) -> ScorePart {
    let id = "description-sentences";
    let rule = rule(id);
    let mut value = rule.saturate(found.sentences as f64);
    let mut measured = count(found.sentences, "different full sentence");
    if found.sentences > 0 && !found.on_subject {
        value *= RULES.off_subject_share;
        measured.push_str(", not about what the title names: counted in part");
    }
    rule.part(id, value, measured, rule.advice_below(value))
}

fn description_links(found: &Evidence) -> ScorePart {
    counted("description-links", found.links, "different link")
}

fn tag_phrases(found: &Evidence) -> ScorePart {
    let id = "tag-phrases";
    let rule = rule(id);
    let value = rule.saturate(found.tag_phrases as f64);
    let measured = format!("{} on the subject, of {}", found.tag_phrases, count(found.tags, "different tag"));
    rule.part(id, value, measured, rule.advice_below(value))
}

fn counted(id: &str, number: usize, unit: &str) -> ScorePart {
    let rule = rule(id);
    let value = rule.saturate(number as f64);
    rule.part(id, value, count(number, unit), rule.advice_below(value))
}

fn tag_words(found: &Evidence) -> ScorePart {
    let id = "tag-words";
    let rule = rule(id);
    if found.tags == 0 {
        return rule.part(id, 0.0, "no tags".to_owned(), None);
    }
    if !found.english {
        let measured = "not English: half of the points, as words were measured in English only";
        return rule.part(id, 0.5, measured.to_owned(), None);
    }
    let sum: f64 = found.tag_words.iter().map(|word| word.weight).sum();
    rule.part(id, rule.saturate(sum), tell_words(&found.tag_words), None)
}

fn video_length(found: &Evidence, duration_s: Option<f64>) -> ScorePart {
    let id = "video-length";
    let rule = rule(id);
    if !found.has_text {
        return rule.part(id, 0.0, "nothing written yet".to_owned(), None);
    }
    match duration_s.filter(|seconds| seconds.is_finite() && *seconds > 0.0) {
        None => rule.part(id, 0.5, "not known".to_owned(), None),
        Some(seconds) => {
            let measured = format!("{} s", seconds.round());
            let value = if seconds <= rule.scale {
                0.5
            } else {
                (seconds / rule.scale).ln() / (rule.full / rule.scale).ln()
            };
            rule.part(id, value, measured, None)
        }
    }
}

/// `1 link`, `2 links`.
fn count(number: usize, unit: &str) -> String {
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}
