//! The typed view of `youtube_errors.yaml`: what an error of YouTube means and what comes next.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Grade, Source, YoutubeMethod};
use crate::error::Kind;

/// What comes after an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorAction {
    /// The same once more, soon.
    Retry,
    /// Nothing more until midnight Pacific.
    Day,
    /// Not before some time has passed.
    Later,
    /// The owner signs in again.
    SignIn,
    /// Nothing helps but another request.
    GiveUp,
    /// What was wanted is there.
    AlreadyThere,
    /// It was changed in the meantime.
    Conflict,
    /// It does not exist, or may not be seen.
    NotFound,
}

/// What is known of some reasons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorRule {
    /// The reasons, as YouTube writes them.
    pub reasons: Vec<String>,
    /// Only for these methods; for all when empty.
    #[serde(default)]
    pub methods: Vec<YoutubeMethod>,
    /// Number of the rule in the project's notes.
    pub rule: String,
    /// What comes next.
    pub then: ErrorAction,
    /// For [`ErrorAction::Later`]: after how many seconds.
    #[serde(default)]
    pub wait_s: Option<u64>,
    /// Name of the [`Kind`].
    pub kind: String,
    /// What it means, for people.
    pub message: String,
    /// What to do.
    pub hints: Vec<String>,
    /// Where it comes from: a key of [`YoutubeErrors::sources`].
    pub source: String,
    /// How far it can be trusted.
    pub grade: Grade,
}

impl ErrorRule {
    /// The kind of error it becomes.
    pub fn kind(&self) -> Kind {
        Kind::of_name(&self.kind)
    }
}

/// What statuses mean whose reason is not listed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusRule {
    /// The first status.
    pub from: u16,
    /// The last status.
    pub to: u16,
    /// They mean the same as this reason.
    pub like: String,
}

/// How the end of the day is told from a burst limit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayRule {
    /// Number of the rule in the project's notes.
    pub rule: String,
    /// The key in the metadata of the details.
    pub key: String,
    /// What its value holds at the end of the day.
    pub holds: String,
    /// It means the same as this reason.
    pub like: String,
    /// Where it comes from: a key of [`YoutubeErrors::sources`].
    pub source: String,
    /// How far it can be trusted.
    pub grade: Grade,
}

/// Everything that is known of YouTube's errors.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YoutubeErrors {
    /// Where it is from.
    pub sources: BTreeMap<String, Source>,
    /// The reasons; the first entry that fits decides.
    pub errors: Vec<ErrorRule>,
    /// Statuses; the first that fits decides.
    pub statuses: Vec<StatusRule>,
    /// The end of the day.
    pub day: DayRule,
}

static ERRORS: LazyLock<YoutubeErrors> = LazyLock::new(|| {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    serde_yaml::from_str(include_str!("youtube_errors.yaml"))
        .expect("youtube_errors.yaml is checked by a test")
});

/// What YouTube's errors mean.
pub fn youtube_errors() -> &'static YoutubeErrors {
    &ERRORS
}

impl YoutubeErrors {
    /// What a reason means in the answer of a method.
    pub fn of_reason(&self, reason: &str, method: YoutubeMethod) -> Option<&ErrorRule> {
        self.errors.iter().find(|rule| {
            rule.reasons.iter().any(|known| known == reason)
                && (rule.methods.is_empty() || rule.methods.contains(&method))
        })
    }

    /// What a status means whose reason is not known.
    pub fn of_status(&self, status: u16, method: YoutubeMethod) -> Option<&ErrorRule> {
        let rule = self.statuses.iter().find(|rule| (rule.from..=rule.to).contains(&status))?;
        self.of_reason(&rule.like, method)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_sound() {
        let table = youtube_errors();
        for rule in &table.errors {
            let name = &rule.reasons[0];
            assert!(table.sources.contains_key(&rule.source), "{name}");
            assert!(Kind::ALL.iter().any(|kind| kind.name() == rule.kind), "{name}: {}", rule.kind);
            assert!(!rule.hints.is_empty() && rule.rule.starts_with("R-"), "{name}");
            assert_eq!(rule.then == ErrorAction::Later, rule.wait_s.is_some(), "{name}");
            assert!(!rule.message.ends_with('.') && !rule.message.contains(['<', '>']), "{name}");
        }
        for method in YoutubeMethod::ALL {
            for status in 400..600 {
                assert!(table.of_status(status, *method).is_some(), "{status}");
            }
            assert!(table.of_reason(&table.day.like, *method).is_some());
        }
    }

    #[test]
    fn no_reason_is_listed_behind_one_that_hides_it() {
        let table = youtube_errors();
        for (index, rule) in table.errors.iter().enumerate() {
            for reason in &rule.reasons {
                let method = rule.methods.first().copied().unwrap_or(YoutubeMethod::VideosList);
                let found = table.of_reason(reason, method).expect("listed");
                assert_eq!(found, &table.errors[index], "{reason}");
            }
        }
    }
}
