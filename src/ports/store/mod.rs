//! What ytseo remembers: runs, finished stages, file hashes, proposals, talks, what language models cost, YouTube's
//! quota and answers, and the creator's own material, in one SQLite file.

mod channel;
mod chat;
mod journal;
mod kept_data;
mod knowledge;
mod llm_calls;
mod proposals;
mod quota;
mod ranks;
mod uploads;
mod youtube_answers;

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::error::{Error, Kind, Result};
use crate::model::Proposal;
use crate::ports::{clock, files};

pub use channel::KeptFields;
pub use chat::{ChatHit, ChatMessageRow, ChatSessionRow, NewChatMessage};
pub use journal::{JournalItem, JournalMark, JournalRun, NewJournalRun};
pub use kept_data::{Forget, KeptData};
pub use knowledge::{IndexQuery, NewPassage, NewSource, PassageRow, SourceRow, VectorBlock};
pub use llm_calls::{CallEnd, CallStart, Caps, CostKey, CostRow, Period};
pub use proposals::KeptProposal;
pub use quota::{QuotaCall, QuotaSpent};
pub use ranks::{NewRankCheck, NewRankKeyword, RankDay, RankKeywordRow, RankedVideo};
pub use uploads::{NewUpload, StepNote, UploadRow, UploadStepRow};
pub use youtube_answers::{AnswerKey, KeptAnswer};

static MIGRATIONS: Migrator = sqlx::migrate!("src/ports/store/migrations");

/// How long a finished stage is kept, in seconds: 90 days.
const STAGE_AGE_S: i64 = 90 * 24 * 3600;

/// How often a migration is tried again that another process disturbed.
const MIGRATION_RETRIES: usize = 3;

/// The database.
#[derive(Debug, Clone)]
pub struct Store {
    pool: SqlitePool,
    /// One writer at a time within this process, in the order they came: SQLite lets one write, and its own way of
    /// waiting lets others starve while hundreds of chats go on.
    writer: Arc<Semaphore>,
    lasting: bool,
}

/// What the system says about a file: enough to know that it has not changed since it was hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileState {
    /// Absolute path.
    pub path: String,
    /// Size in bytes.
    pub size_bytes: i64,
    /// Time of the last change in nanoseconds since 1970.
    pub modified_ns: i64,
}

impl Store {
    /// Opens the database at `path`, creating and migrating it.
    ///
    /// # Errors
    /// Config when it was written by a newer ytseo; storage when it cannot be opened or is damaged.
    pub async fn open(path: &Path) -> Result<Self> {
        if let Some(folder) = path.parent() {
            files::make_folder(folder)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await;
        let opened = Self::migrate(pool.map_err(|error| cannot_open(path, error))?, path).await?;
        Ok(Self { lasting: true, ..opened })
    }

    /// The turn to write; it ends when what is given is dropped. Never held while another one is waited for.
    async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        // The semaphore is never closed.
        self.writer.acquire().await.ok()
    }

    /// Whether it is still there when the process has ended.
    pub fn is_lasting(&self) -> bool {
        self.lasting
    }

    /// A database that is gone with the process.
    ///
    /// # Errors
    /// Storage, when SQLite cannot be used at all.
    pub async fn in_memory() -> Result<Self> {
        let path = Path::new(":memory:");
        let options =
            SqliteConnectOptions::from_str("sqlite::memory:").map_err(|error| cannot_open(path, error))?;
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options)
            .await;
        Self::migrate(pool.map_err(|error| cannot_open(path, error))?, path).await
    }

    async fn migrate(pool: SqlitePool, path: &Path) -> Result<Self> {
        let mut outcome = MIGRATIONS.run(&pool).await;
        // Another ytseo that opens a new database at the same time may be first; what it did is found then.
        for _ in 0..MIGRATION_RETRIES {
            if matches!(outcome, Ok(()) | Err(MigrateError::VersionMissing(_))) {
                break;
            }
            outcome = MIGRATIONS.run(&pool).await;
        }
        outcome.map_err(|error| match error {
            MigrateError::VersionMissing(version) => Error::config(format!(
                "the database {} was written by a newer ytseo (its version is {version})",
                path.display()
            ))
            .hint("update ytseo; the database is unchanged")
            .hint("or use another folder: YTSEO_DATA_DIR=/path"),
            other => Error::storage(format!("the database {} cannot be used", path.display()))
                .hint("move it away and start again; only caches and history are in it")
                .caused_by(other),
        })?;
        Ok(Self { pool, writer: Arc::new(Semaphore::new(1)), lasting: false })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// Storage, when it does not.
    pub async fn ping(&self) -> Result<()> {
        sqlx::query("SELECT 1").execute(&self.pool).await.map(|_| ()).map_err(failed)
    }

    /// The result of a stage, when it was finished before. An unreadable one counts as absent.
    ///
    /// # Errors
    /// Storage.
    pub async fn stage<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let row: Option<(String,)> = sqlx::query_as("SELECT output FROM stages WHERE key = ?")
            .bind(key)
            .fetch_optional(&self.pool)
            .await
            .map_err(failed)?;
        Ok(row.and_then(|(output,)| serde_json::from_str(&output).ok()))
    }

    /// Keeps the result of a stage.
    ///
    /// # Errors
    /// Storage.
    pub async fn keep_stage<T: Serialize>(&self, key: &str, stage: &str, output: &T) -> Result<()> {
        let output = serde_json::to_string(output)
            .map_err(|error| Error::internal("a result cannot be written down").caused_by(error))?;
        sqlx::query("INSERT OR REPLACE INTO stages (key, stage, output, created_at) VALUES (?, ?, ?, ?)")
            .bind(key)
            .bind(stage)
            .bind(output)
            .bind(clock::unix_seconds())
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// Removes stages whose key starts with `prefix`.
    ///
    /// # Errors
    /// Storage.
    pub async fn drop_stages(&self, prefix: &str) -> Result<()> {
        sqlx::query("DELETE FROM stages WHERE substr(key, 1, length(?1)) = ?1")
            .bind(prefix)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// The hash of a file, when it has not changed since it was taken.
    ///
    /// # Errors
    /// Storage.
    pub async fn file_hash(&self, state: &FileState) -> Result<Option<String>> {
        let row: Option<(String,)> =
            sqlx::query_as("SELECT sha256 FROM files WHERE path = ? AND size_bytes = ? AND modified_ns = ?")
                .bind(&state.path)
                .bind(state.size_bytes)
                .bind(state.modified_ns)
                .fetch_optional(&self.pool)
                .await
                .map_err(failed)?;
        Ok(row.map(|(hash,)| hash))
    }

    /// Remembers the hash of a file.
    ///
    /// # Errors
    /// Storage.
    pub async fn keep_file_hash(&self, state: &FileState, sha256: &str) -> Result<()> {
        sqlx::query(
            "INSERT OR REPLACE INTO files (path, size_bytes, modified_ns, sha256) VALUES (?, ?, ?, ?)",
        )
        .bind(&state.path)
        .bind(state.size_bytes)
        .bind(state.modified_ns)
        .bind(sha256)
        .execute(&self.pool)
        .await
        .map_err(failed)?;
        Ok(())
    }

    /// Notes the start of a run and forgets stages that are too old. Returns the run's number.
    ///
    /// # Errors
    /// Storage.
    pub async fn start_run(&self, command: &str, subject: &str) -> Result<i64> {
        let now = clock::unix_seconds();
        sqlx::query("DELETE FROM stages WHERE created_at < ? AND stage <> 'written'")
            .bind(now - STAGE_AGE_S)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        let done = sqlx::query("INSERT INTO runs (command, subject, started_at) VALUES (?, ?, ?)")
            .bind(command)
            .bind(subject)
            .bind(now)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(done.last_insert_rowid())
    }

    /// Notes the end of a run and the proposal it gave.
    ///
    /// # Errors
    /// Storage.
    pub async fn finish_run(&self, run: i64, outcome: Result<&Proposal, Kind>) -> Result<()> {
        let now = clock::unix_seconds();
        let word = outcome.map_or_else(Kind::name, |_| "ok");
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        sqlx::query("UPDATE runs SET finished_at = ?, outcome = ? WHERE id = ?")
            .bind(now)
            .bind(word)
            .bind(run)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        if let Ok(proposal) = outcome {
            let text = serde_json::to_string(proposal)
                .map_err(|error| Error::internal("a proposal cannot be written down").caused_by(error))?;
            sqlx::query("INSERT INTO proposals (run_id, sha256, proposal, created_at) VALUES (?, ?, ?, ?)")
                .bind(run)
                .bind(&proposal.video.sha256)
                .bind(text)
                .bind(now)
                .execute(&mut *transaction)
                .await
                .map_err(failed)?;
        }
        transaction.commit().await.map_err(failed)
    }
}

fn cannot_open(path: &Path, error: sqlx::Error) -> Error {
    Error::storage(format!("cannot open the database {}", path.display()))
        .hint("check the folder's permissions and the free space, or choose another: YTSEO_DATA_DIR=/path")
        .caused_by(error)
}

fn failed(error: sqlx::Error) -> Error {
    Error::storage("the database failed").hint("check the free space of the data folder").caused_by(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_stage_is_found_again_after_reopening() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/er/ytseo.db");
        let store = Store::open(&path).await.expect("opened");
        store.keep_stage("k1", "hear", &vec![1, 2]).await.expect("kept");
        let run = store.start_run("optimize", "a.mp4").await.expect("started");
        store.finish_run(run, Err(Kind::Tool)).await.expect("finished");
        drop(store);
        let store = Store::open(&path).await.expect("opened again");
        assert_eq!(store.stage::<Vec<i32>>("k1").await.expect("read"), Some(vec![1, 2]));
        assert_eq!(store.stage::<String>("k1").await.expect("read"), None, "another shape counts as absent");
        store.drop_stages("k").await.expect("dropped");
        assert_eq!(store.stage::<Vec<i32>>("k1").await.expect("read"), None);
    }

    #[tokio::test]
    async fn a_changed_file_has_no_known_hash() {
        let store = Store::in_memory().await.expect("opened");
        let state = FileState { path: "/a".into(), size_bytes: 5, modified_ns: 7 };
        store.keep_file_hash(&state, "abc").await.expect("kept");
        assert_eq!(store.file_hash(&state).await.expect("read").as_deref(), Some("abc"));
        let changed = FileState { modified_ns: 8, ..state };
        assert_eq!(store.file_hash(&changed).await.expect("read"), None);
    }

    #[tokio::test]
    async fn a_newer_database_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ytseo.db");
        let store = Store::open(&path).await.expect("opened");
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'later', 1, x'00', 0)",
        )
        .execute(&store.pool)
        .await
        .expect("inserted");
        store.pool.close().await;
        let error = Store::open(&path).await.expect_err("refused");
        assert_eq!(error.kind(), Kind::Config);
        assert!(error.to_string().contains("newer"));
    }
}
