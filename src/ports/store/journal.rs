//! The journal of changes made on YouTube: runs, their items, and what stood there before.
//!
//! What is written before a change is on the disk when the call returns, even if the power fails then.

use sqlx::Acquire;

use super::{Store, failed};
use crate::error::Result;
use crate::ports::clock;

/// A run that begins.
#[derive(Debug, Clone)]
pub struct NewJournalRun {
    /// `apply` or `undo`.
    pub command: &'static str,
    /// The id of the channel.
    pub channel: String,
    /// Who is signed in.
    pub profile: String,
    /// SHA-256 of the plan.
    pub seal: String,
    /// The run that is taken back.
    pub undoes: Option<i64>,
    /// The folder that the paths of files are relative to.
    pub folder: String,
    /// Kind, id and item of the plan (as JSON) of everything that is to be changed, in order.
    pub items: Vec<(String, String, String)>,
}

/// A run.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct JournalRun {
    /// Its number.
    pub id: i64,
    /// `apply` or `undo`.
    pub command: String,
    /// The id of the channel.
    pub channel: String,
    /// Who was signed in.
    pub profile: String,
    /// SHA-256 of the plan.
    pub seal: String,
    /// The run that it takes back.
    pub undoes: Option<i64>,
    /// The folder that the paths of files are relative to.
    pub folder: String,
    /// When it began, in seconds since 1970.
    pub started_at: i64,
    /// When nothing was left to do; nothing while something is.
    pub ended_at: Option<i64>,
    /// The run that took it back.
    pub undone_by: Option<i64>,
}

/// An item of a run.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct JournalItem {
    /// Its place in the run, from 0.
    pub position: i64,
    /// The kind's name.
    pub kind: String,
    /// Id of the thing.
    pub id: String,
    /// The item of the plan, as JSON.
    pub item: String,
    /// `planned`, `sending`, `done`, `unchanged`, `conflict`, `refused` or `failed`.
    pub state: String,
    /// What was sent, as JSON.
    pub changes: Option<String>,
    /// The thing as it was, as JSON.
    pub before: Option<String>,
    /// Why it ended as it did.
    pub why: Option<String>,
}

/// How an item stands.
#[derive(Debug, Clone, Default)]
pub struct JournalMark<'a> {
    /// The new state.
    pub state: &'static str,
    /// What was sent, as JSON; what is known stays when this is absent.
    pub changes: Option<&'a str>,
    /// The thing as it was, as JSON; what is known stays when this is absent.
    pub before: Option<&'a str>,
    /// Why.
    pub why: Option<&'a str>,
}

const RUN: &str = "SELECT id, command, channel, profile, seal, undoes, folder, started_at, ended_at,
    (SELECT MAX(u.id) FROM journal_runs u WHERE u.undoes = journal_runs.id) AS undone_by FROM journal_runs";

impl Store {
    /// Begins a run with all its items planned. Gives its number.
    ///
    /// # Errors
    /// Storage.
    pub async fn begin_journal(&self, run: &NewJournalRun) -> Result<i64> {
        let now = clock::unix_seconds();
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        let done = sqlx::query(
            "INSERT INTO journal_runs (command, channel, profile, seal, undoes, folder, started_at)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(run.command)
        .bind(&run.channel)
        .bind(&run.profile)
        .bind(&run.seal)
        .bind(run.undoes)
        .bind(&run.folder)
        .bind(now)
        .execute(&mut *transaction)
        .await
        .map_err(failed)?;
        let number = done.last_insert_rowid();
        for (position, (kind, id, item)) in run.items.iter().enumerate() {
            sqlx::query(
                "INSERT INTO journal_items (run, position, kind, id, item, state, at)
                 VALUES (?, ?, ?, ?, ?, 'planned', ?)",
            )
            .bind(number)
            .bind(i64::try_from(position).unwrap_or(i64::MAX))
            .bind(kind)
            .bind(id)
            .bind(item)
            .bind(now)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        }
        transaction.commit().await.map_err(failed)?;
        Ok(number)
    }

    /// Writes down how an item stands. On the disk when it returns.
    ///
    /// # Errors
    /// Storage.
    pub async fn mark_journal(&self, run: i64, position: i64, mark: &JournalMark<'_>) -> Result<()> {
        let _turn = self.turn().await;
        let mut connection = self.pool.acquire().await.map_err(failed)?;
        // With WAL a commit is otherwise synced later only, and a failing power could take it back.
        sqlx::query("PRAGMA synchronous = FULL").execute(&mut *connection).await.map_err(failed)?;
        let mut transaction = connection.begin().await.map_err(failed)?;
        let marked = sqlx::query(
            "UPDATE journal_items SET state = ?, changes = COALESCE(?, changes),
                 before = COALESCE(?, before), why = ?, at = ? WHERE run = ? AND position = ?",
        )
        .bind(mark.state)
        .bind(mark.changes)
        .bind(mark.before)
        .bind(mark.why)
        .bind(clock::unix_seconds())
        .bind(run)
        .bind(position)
        .execute(&mut *transaction)
        .await
        .map_err(failed)?;
        transaction.commit().await.map_err(failed)?;
        sqlx::query("PRAGMA synchronous = NORMAL").execute(&mut *connection).await.map_err(failed)?;
        if marked.rows_affected() == 0 {
            return Err(crate::error::Error::storage(format!(
                "the journal of run {run} is gone while it goes on"
            ))
            .hint("was `ytseo data purge` run meanwhile? plan again: ytseo channel plan"));
        }
        Ok(())
    }

    /// Notes that nothing of a run is left to do.
    ///
    /// # Errors
    /// Storage.
    pub async fn end_journal(&self, run: i64) -> Result<()> {
        let _turn = self.turn().await;
        sqlx::query("UPDATE journal_runs SET ended_at = COALESCE(ended_at, ?) WHERE id = ?")
            .bind(clock::unix_seconds())
            .bind(run)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// The last runs, the newest first.
    ///
    /// # Errors
    /// Storage.
    pub async fn journal_runs(&self, most: usize) -> Result<Vec<JournalRun>> {
        let query = sqlx::AssertSqlSafe(format!("{RUN} ORDER BY id DESC LIMIT ?"));
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        sqlx::query_as(query).bind(most).fetch_all(&self.pool).await.map_err(failed)
    }

    /// The run with this number.
    ///
    /// # Errors
    /// Storage.
    pub async fn journal_run(&self, id: i64) -> Result<Option<JournalRun>> {
        let query = sqlx::AssertSqlSafe(format!("{RUN} WHERE id = ?"));
        sqlx::query_as(query).bind(id).fetch_optional(&self.pool).await.map_err(failed)
    }

    /// How many items of a run are in each state.
    ///
    /// # Errors
    /// Storage.
    pub async fn journal_states(&self, run: i64) -> Result<Vec<(String, i64)>> {
        sqlx::query_as(
            "SELECT state, COUNT(*) FROM journal_items WHERE run = ? GROUP BY state ORDER BY state",
        )
        .bind(run)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)
    }

    /// The items of a run, in their order.
    ///
    /// # Errors
    /// Storage.
    pub async fn journal_items(&self, run: i64) -> Result<Vec<JournalItem>> {
        sqlx::query_as(
            "SELECT position, kind, id, item, state, changes, before, why FROM journal_items
             WHERE run = ? ORDER BY position",
        )
        .bind(run)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_run_is_written_down_item_by_item() {
        let store = Store::in_memory().await.expect("opened");
        let new = NewJournalRun {
            command: "apply",
            channel: "UC".into(),
            profile: "main".into(),
            seal: "abc".into(),
            undoes: None,
            folder: "/x".into(),
            items: vec![("video".into(), "a".into(), "{}".into()), ("video".into(), "b".into(), "{}".into())],
        };
        let run = store.begin_journal(&new).await.expect("begun");
        let begin = JournalMark {
            state: "sending",
            changes: Some("[1]"),
            before: Some("{\"x\":1}"),
            ..JournalMark::default()
        };
        store.mark_journal(run, 1, &begin).await.expect("marked");
        let end = JournalMark { state: "failed", why: Some("so"), ..JournalMark::default() };
        store.mark_journal(run, 1, &end).await.expect("marked");
        assert!(store.mark_journal(run, 7, &end).await.is_err(), "what is not there is told");
        let items = store.journal_items(run).await.expect("read");
        assert_eq!((items[0].state.as_str(), items[0].before.as_deref()), ("planned", None));
        assert_eq!(
            (items[1].state.as_str(), items[1].before.as_deref(), items[1].why.as_deref()),
            ("failed", Some("{\"x\":1}"), Some("so"))
        );
        let states = store.journal_states(run).await.expect("read");
        assert_eq!(states, [("failed".to_string(), 1), ("planned".to_string(), 1)]);
        store.end_journal(run).await.expect("ended");
        let undo = NewJournalRun { command: "undo", undoes: Some(run), items: Vec::new(), ..new };
        let undo = store.begin_journal(&undo).await.expect("begun");
        let found = store.journal_run(run).await.expect("read").expect("there");
        assert!(found.ended_at.is_some());
        assert_eq!(found.undone_by, Some(undo));
        let all: Vec<i64> =
            store.journal_runs(9).await.expect("read").into_iter().map(|run| run.id).collect();
        assert_eq!(all, [undo, run]);
    }
}
