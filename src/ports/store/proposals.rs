//! The proposals that were made, as they were when they were made.

use serde::{Deserialize, Serialize};

use super::{Store, failed};
use crate::error::Result;
use crate::model::Proposal;
use crate::ports::clock;

/// A proposal that is remembered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptProposal {
    /// Its number.
    pub id: i64,
    /// The file it was made from, as it was given.
    pub subject: String,
    /// The day it was made (UTC), `2026-11-22`.
    pub made_on: String,
    /// The proposal.
    pub proposal: Proposal,
}

type Row = (i64, String, i64, String);

fn kept((id, subject, created_at, text): Row) -> Option<KeptProposal> {
    // One that an older or newer ytseo wrote in another shape counts as absent.
    let proposal = serde_json::from_str(&text).ok()?;
    Some(KeptProposal { id, subject, made_on: clock::day_of(created_at), proposal })
}

impl Store {
    /// The last proposal of each video, the newest first, and how many videos there are.
    ///
    /// # Errors
    /// Storage.
    pub async fn proposals(&self, limit: usize) -> Result<(Vec<KeptProposal>, usize)> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT p.id, r.subject, p.created_at, p.proposal FROM proposals p JOIN runs r ON r.id = p.run_id
             WHERE p.id IN (SELECT MAX(q.id) FROM proposals q JOIN runs s ON s.id = q.run_id
                            GROUP BY COALESCE(q.sha256, s.subject))
             ORDER BY p.id DESC LIMIT ?",
        )
        .bind(limit)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        let (count,): (i64,) = sqlx::query_as(
            "SELECT COUNT(DISTINCT COALESCE(p.sha256, r.subject))
             FROM proposals p JOIN runs r ON r.id = p.run_id",
        )
        .fetch_one(&self.pool)
        .await
        .map_err(failed)?;
        Ok((rows.into_iter().filter_map(kept).collect(), usize::try_from(count).unwrap_or(0)))
    }

    /// The proposal with this number.
    ///
    /// # Errors
    /// Storage.
    pub async fn proposal(&self, id: i64) -> Result<Option<KeptProposal>> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT p.id, r.subject, p.created_at, p.proposal FROM proposals p JOIN runs r ON r.id = p.run_id
             WHERE p.id = ?",
        )
        .bind(id)
        .fetch_optional(&self.pool)
        .await
        .map_err(failed)?;
        Ok(row.and_then(kept))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_video_is_listed_once_with_its_last_proposal() {
        let store = Store::in_memory().await.expect("opened");
        for (subject, sha256, title) in
            [("a.mp4", Some("aa"), "First"), ("b.mp4", None, "Other"), ("moved/a.mp4", Some("aa"), "Second")]
        {
            let run = store.start_run("optimize", subject).await.expect("started");
            let text = serde_json::json!({ "ytseo": 1, "title": title, "video": { "sha256": sha256 } });
            let proposal: Proposal = serde_json::from_value(text).expect("a proposal");
            store.finish_run(run, Ok(&proposal)).await.expect("finished");
        }
        let (list, count) = store.proposals(10).await.expect("listed");
        let shown: Vec<_> = list.iter().map(|p| (p.subject.as_str(), p.proposal.title.as_str())).collect();
        assert_eq!(shown, [("moved/a.mp4", "Second"), ("b.mp4", "Other")]);
        assert_eq!(count, 2);
        assert_eq!(store.proposals(1).await.expect("listed").0.len(), 1);
        let first = store.proposal(1).await.expect("read").expect("there");
        assert_eq!(first.proposal.title, "First");
        assert!(store.proposal(99).await.expect("read").is_none());
    }
}
