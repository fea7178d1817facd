//! What is stored of YouTube's data, and how it is forgotten: by age, by profile, or all of it.
//!
//! A table with data of YouTube belongs into [`SUBJECTS`]; nothing else has to be done for `ytseo data`.

use serde::Serialize;

use super::{Store, failed};
use crate::error::Result;

/// A kind of data.
#[derive(Debug, Clone, Copy)]
struct Subject {
    /// Name in the report.
    name: &'static str,
    /// What it is.
    about: &'static str,
    table: &'static str,
    /// The column with the time in seconds since 1970.
    at: &'static str,
    /// A condition on the profile, which is `?2`; data without one belongs to nobody in particular.
    profile: Option<&'static str>,
}

/// Every kind of data of YouTube that is stored.
const SUBJECTS: &[Subject] = &[
    Subject {
        name: "answers",
        about: "answers of YouTube, kept to be checked by their ETag instead of being sent again",
        table: "youtube_answers",
        at: "fetched_at",
        profile: Some("reader = 'profile:' || ?2"),
    },
    Subject {
        name: "channel",
        about: "fields of your own channel as they were last seen, to tell who changed what",
        table: "channel_fields",
        at: "seen_at",
        profile: None,
    },
    Subject {
        name: "uploads",
        about: "your uploads, with what they became; one that is under way cannot go on when it is forgotten",
        table: "uploads",
        at: "changed_at",
        profile: Some("profile = ?2"),
    },
    Subject {
        name: "journal",
        about: "your own resources as they were before ytseo changed them; what is forgotten cannot be undone",
        table: "journal_items",
        at: "at",
        profile: Some("run IN (SELECT id FROM journal_runs WHERE profile = ?2)"),
    },
    Subject {
        name: "runs",
        about: "when ytseo changed something on your channel, and as whom",
        table: "journal_runs",
        at: "started_at",
        profile: Some("profile = ?2"),
    },
    Subject {
        name: "ranks",
        about: "looks at search results for your keywords, with the places of your own videos",
        table: "rank_checks",
        at: "at",
        profile: None,
    },
    Subject {
        name: "ranks of others",
        about: "the first results of others in those looks",
        table: "rank_others",
        at: "at",
        profile: None,
    },
];

/// What is to be forgotten. Both together mean both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forget {
    /// Only what is older than this time, in seconds since 1970.
    pub before: Option<i64>,
    /// Only what was read as this profile.
    pub profile: Option<String>,
}

/// How much of a kind is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct KeptData {
    /// Name of the kind.
    pub name: String,
    /// What it is.
    pub about: String,
    /// How many rows.
    pub rows: u64,
    /// The time of the oldest, in seconds since 1970; nothing when there is none.
    pub oldest: Option<i64>,
}

impl Store {
    /// What is stored of YouTube's data that [`Store::forget_data`] would forget; everything by default.
    ///
    /// # Errors
    /// Storage.
    pub async fn kept_data(&self, what: &Forget) -> Result<Vec<KeptData>> {
        let mut kept = Vec::new();
        for subject in SUBJECTS {
            let Some(filter) = filter(subject, what) else { continue };
            // Only words of this file are put together; what comes from outside is bound.
            let query = sqlx::AssertSqlSafe(format!(
                "SELECT COUNT(*), MIN({}) FROM {} WHERE {filter}",
                subject.at, subject.table
            ));
            let (rows, oldest): (i64, Option<i64>) = sqlx::query_as(query)
                .bind(what.before)
                .bind(&what.profile)
                .fetch_one(&self.pool)
                .await
                .map_err(failed)?;
            kept.push(KeptData {
                name: subject.name.into(),
                about: subject.about.into(),
                rows: u64::try_from(rows).unwrap_or(0),
                oldest,
            });
        }
        Ok(kept)
    }

    /// Forgets data of YouTube. Gives what it was.
    ///
    /// # Errors
    /// Storage.
    pub async fn forget_data(&self, what: &Forget) -> Result<Vec<KeptData>> {
        let kept = self.kept_data(what).await?;
        for subject in SUBJECTS {
            let Some(filter) = filter(subject, what) else { continue };
            let query = sqlx::AssertSqlSafe(format!("DELETE FROM {} WHERE {filter}", subject.table));
            sqlx::query(query)
                .bind(what.before)
                .bind(&what.profile)
                .execute(&self.pool)
                .await
                .map_err(failed)?;
        }
        Ok(kept)
    }
}

/// The condition on a subject's rows; nothing when none of them can be meant.
fn filter(subject: &Subject, what: &Forget) -> Option<String> {
    let age = format!("(?1 IS NULL OR {} < ?1)", subject.at);
    match (&what.profile, subject.profile) {
        (None, _) => Some(format!("{age} AND ?2 IS NULL")),
        (Some(_), Some(condition)) => Some(format!("{age} AND {condition}")),
        (Some(_), None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{AnswerKey, KeptAnswer};
    use super::*;

    #[tokio::test]
    async fn data_is_forgotten_by_age_and_by_profile() {
        let store = Store::in_memory().await.expect("opened");
        for (key, reader, fetched_at) in [
            ("a", "key:1", 100),
            ("b", "profile:main", 200),
            ("c", "profile:main", 300),
            ("d", "profile:x", 50),
        ] {
            let key = AnswerKey { key: key.into(), reader: reader.into(), method: "videos.list" };
            let answer = KeptAnswer { etag: None, body: "{}".into(), fetched_at };
            store.keep_answer(&key, &answer).await.expect("kept");
        }
        let rows = |what: Forget| {
            let store = store.clone();
            async move { store.kept_data(&what).await.expect("read")[0].rows }
        };
        assert_eq!(rows(Forget::default()).await, 4);
        assert_eq!(rows(Forget { before: Some(200), profile: None }).await, 2);
        let main = Forget { before: Some(250), profile: Some("main".into()) };
        assert_eq!(rows(main.clone()).await, 1);
        let gone = store.forget_data(&main).await.expect("forgotten");
        assert_eq!((gone[0].rows, gone[0].oldest), (1, Some(200)));
        assert_eq!(rows(Forget::default()).await, 3);
        store.forget_data(&Forget::default()).await.expect("forgotten");
        let left = store.kept_data(&Forget::default()).await.expect("read");
        assert_eq!((left[0].rows, left[0].oldest), (0, None));
    }
}
