//! The typed view of `sign_in.yaml`: what a sign-in at Google can allow, and what each task needs of it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Source;
use super::limits::Grade;

/// What a user can allow. The names in JSON are the last part of the scope's address.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema,
)]
pub enum Scope {
    /// See the channel and its videos, private ones too.
    #[serde(rename = "youtube.readonly")]
    Readonly,
    /// Upload videos and set thumbnails.
    #[serde(rename = "youtube.upload")]
    Upload,
    /// Change the channel, its videos and playlists.
    #[serde(rename = "youtube")]
    Manage,
    /// The same with captions and comments.
    #[serde(rename = "youtube.force-ssl")]
    ForceSsl,
    /// For partners of YouTube.
    #[serde(rename = "youtubepartner")]
    Partner,
    /// See the channel's analytics.
    #[serde(rename = "yt-analytics.readonly")]
    Analytics,
    /// See the channel's analytics with revenue.
    #[serde(rename = "yt-analytics-monetary.readonly")]
    AnalyticsMonetary,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Scope; 7] = [
        Scope::Readonly,
        Scope::Upload,
        Scope::Manage,
        Scope::ForceSsl,
        Scope::Partner,
        Scope::Analytics,
        Scope::AnalyticsMonetary,
    ];

    /// What is known of it.
    pub fn facts(self) -> &'static ScopeFacts {
        // The test below finds each scope in the table, so no input can reach this panic.
        sign_in().scopes.iter().find(|facts| facts.id == self).expect("every scope is in sign_in.yaml")
    }

    /// Google's address of it, as it is sent.
    pub fn address(self) -> &'static str {
        &self.facts().address
    }

    /// What the user allows with it, in words.
    pub fn words(self) -> &'static str {
        &self.facts().words
    }

    /// Its short name: the last part of the address.
    pub fn name(self) -> &'static str {
        self.address().rsplit('/').next().unwrap_or_default()
    }

    /// The scope with this address or short name.
    pub fn of_name(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.address() == text || scope.name() == text)
    }

    /// Whether having this one is as good as having `other`.
    pub fn covers(self, other: Scope) -> bool {
        self == other || self.facts().includes.contains(&other)
    }
}

/// What is known of a scope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeFacts {
    /// Which one.
    pub id: Scope,
    /// Google's address of it.
    pub address: String,
    /// What the user allows with it.
    pub words: String,
    /// What is as good as given with it.
    pub includes: Vec<Scope>,
    /// Where that comes from: a key of [`SignInRules::sources`].
    pub source: String,
    /// The day somebody last looked, `YYYY-MM-DD`.
    pub checked: String,
    /// How far it can be trusted.
    pub grade: Grade,
}

/// Something people do, and what it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// What is typed: `ytseo auth login --for ID`.
    pub id: String,
    /// The smallest scopes that are enough.
    pub needs: Vec<Scope>,
    /// What they are for.
    pub why: String,
}

/// Scopes and tasks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInRules {
    /// Where the facts come from.
    pub sources: BTreeMap<String, Source>,
    /// Every scope.
    pub scopes: Vec<ScopeFacts>,
    /// Every task, the smallest first.
    pub tasks: Vec<Task>,
}

impl SignInRules {
    /// The task with this id.
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }

    /// The first task for which one of `scopes` is asked, for saying what to type.
    pub fn task_for(&self, scopes: &[Scope]) -> Option<&Task> {
        scopes.iter().find_map(|scope| self.tasks.iter().find(|task| task.needs.contains(scope)))
    }
}

/// What a sign-in can allow, and what for.
pub fn sign_in() -> &'static SignInRules {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    static SIGN_IN: LazyLock<SignInRules> = LazyLock::new(|| {
        serde_yaml::from_str(include_str!("sign_in.yaml")).expect("sign_in.yaml is checked by a test")
    });
    &SIGN_IN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_has_its_facts() {
        for scope in Scope::ALL {
            let facts = scope.facts();
            assert_eq!(serde_json::to_value(scope).expect("a name"), scope.name());
            assert_eq!(Scope::of_name(scope.name()), Some(scope));
            assert_eq!(Scope::of_name(scope.address()), Some(scope));
            assert!(facts.address.starts_with("https://www.googleapis.com/auth/"), "{scope:?}");
            assert!(sign_in().sources.contains_key(&facts.source), "{scope:?}");
            assert_eq!(facts.checked.len(), 10);
        }
        assert_eq!(sign_in().scopes.len(), Scope::ALL.len());
        assert_eq!(Scope::of_name("drive"), None);
    }

    #[test]
    fn what_is_included_includes_its_own() {
        for scope in Scope::ALL {
            for inner in &scope.facts().includes {
                assert!(inner.facts().includes.iter().all(|deeper| scope.covers(*deeper)), "{scope:?}");
                assert!(!inner.covers(scope), "{scope:?} and {inner:?} would be the same");
            }
        }
        assert!(Scope::ForceSsl.covers(Scope::Upload));
        assert!(!Scope::Upload.covers(Scope::Manage), "uploading does not allow changing");
        assert!(!Scope::Manage.covers(Scope::ForceSsl), "captions need more");
        assert!(!Scope::ForceSsl.covers(Scope::Analytics));
    }

    #[test]
    fn no_task_asks_for_the_same_twice() {
        for task in &sign_in().tasks {
            for (index, scope) in task.needs.iter().enumerate() {
                let others = task.needs.iter().enumerate().filter(|(at, _)| *at != index);
                assert!(!others.into_iter().any(|(_, other)| other.covers(*scope)), "{}", task.id);
            }
        }
        let task = |scopes: &[Scope]| sign_in().task_for(scopes).map(|task| task.id.as_str());
        assert_eq!(task(&[Scope::Upload, Scope::Manage]), Some("upload"));
        assert_eq!(task(&[Scope::Readonly]), Some("read"));
        assert_eq!(task(&[Scope::ForceSsl, Scope::Partner]), Some("captions"));
    }
}
