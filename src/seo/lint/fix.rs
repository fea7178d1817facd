//! Applies the mends that are certain, and look-alikes for `<` and `>` when asked.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::characters::is_angle_bracket;
use crate::model::{Draft, Finding};
use crate::rules::limits;

/// A mend that was applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Applied {
    /// Id of the rule.
    pub rule: String,
    /// The field that was changed.
    pub field: String,
    /// What was done: `remove the repeated tags`.
    pub what: String,
}

/// What [`fix_with`] may do besides the certain mends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fixes {
    /// Put `‹` and `›` in place of `<` and `>`, which YouTube refuses.
    pub look_alikes: bool,
}

/// More rounds than fields times rules with a fix; a draft needs far fewer.
const MOST_ROUNDS: usize = 64;

/// Applies the certain mends until none is left. A second run does nothing.
///
/// Never removes a word the creator wrote, repeated tags excepted.
pub fn fix(draft: &mut Draft) -> Vec<Applied> {
    fix_with(draft, Fixes::default())
}

/// Applies the certain mends, and what `fixes` allows, until none is left.
pub fn fix_with(draft: &mut Draft, fixes: Fixes) -> Vec<Applied> {
    let mut applied = Vec::new();
    if fixes.look_alikes {
        replace_angle_brackets(draft, &mut applied);
    }
    for _ in 0..MOST_ROUNDS {
        // Each mend changes a whole field, so the next one is looked for in the new text.
        let next = super::draft(draft).into_iter().find(|finding| finding.fix.is_some());
        let Some(finding) = next else { break };
        if !apply(draft, &finding) {
            break;
        }
        let what = finding.fix.map(|fix| fix.what).unwrap_or_default();
        applied.push(Applied { rule: finding.rule, field: finding.field, what });
    }
    applied
}

/// Sets the field of a finding to the value of its fix. Says whether that changed anything.
fn apply(draft: &mut Draft, finding: &Finding) -> bool {
    let Some(fix) = &finding.fix else { return false };
    let text = || fix.value.as_str().map(str::to_string);
    match finding.field.as_str() {
        "title" => set(&mut draft.title, text()),
        "description" => set(&mut draft.description, text()),
        "language" => set(&mut draft.language, text()),
        "tags" => {
            let strings = |items: &Vec<Value>| -> Option<Vec<String>> {
                items.iter().map(|item| item.as_str().map(str::to_string)).collect()
            };
            set(&mut draft.tags, fix.value.as_array().and_then(strings))
        }
        _ => false,
    }
}

fn set<T: PartialEq>(field: &mut Option<T>, value: Option<T>) -> bool {
    let changed = value.is_some() && *field != value;
    if changed {
        *field = value;
    }
    changed
}

/// `‹` takes three bytes, so a description is left alone when it would become too long.
fn replace_angle_brackets(draft: &mut Draft, applied: &mut Vec<Applied>) {
    let longest = limits().description.length.count();
    let mut done = |rule: &str, field: &str| {
        let what = "put ‹ and › in place of `<` and `>`".to_string();
        applied.push(Applied { rule: rule.to_string(), field: field.to_string(), what });
    };
    let replaced = |text: &str| text.replace('<', "‹").replace('>', "›");
    if let Some(title) = draft.title.as_mut().filter(|title| title.contains(is_angle_bracket)) {
        *title = replaced(title);
        done("title-angle-bracket", "title");
    }
    if let Some(description) = draft.description.as_mut().filter(|text| text.contains(is_angle_bracket)) {
        let text = replaced(description);
        if text.len() <= longest {
            *description = text;
            done("description-angle-bracket", "description");
        }
    }
    if let Some(tags) =
        draft.tags.as_mut().filter(|tags| tags.iter().any(|tag| tag.contains(is_angle_bracket)))
    {
        for tag in tags.iter_mut() {
            *tag = replaced(tag);
        }
        done("tag-angle-bracket", "tags");
    }
}
