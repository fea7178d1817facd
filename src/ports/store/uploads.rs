//! Videos on their way to YouTube, with their steps.
//!
//! What must not be forgotten, whatever happens to the machine (where the file goes, which video it became, which step
//! was begun), is on the disk when a call returns.

use sqlx::FromRow;
use sqlx::Sqlite;

use super::{Store, failed};
use crate::error::Result;
use crate::ports::clock;

/// An upload to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUpload {
    /// As whom it is sent.
    pub profile: String,
    /// Absolute path of the file.
    pub file: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Everything that is going to be sent, as JSON.
    pub plan: String,
    /// Name and target of each step, in order.
    pub steps: Vec<(String, Option<String>)>,
    /// When it may begin, in seconds since 1970.
    pub not_before: Option<i64>,
}

/// An upload as it is noted.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct UploadRow {
    /// Its number.
    pub id: i64,
    /// When it was noted, in seconds since 1970.
    pub created_at: i64,
    /// When something last happened.
    pub changed_at: i64,
    /// As whom it is sent.
    pub profile: String,
    /// Absolute path of the file.
    pub file: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Everything that is sent, as JSON.
    pub plan: String,
    /// How far it is.
    pub state: String,
    /// Where the file goes; who has this may send there.
    pub session: Option<String>,
    /// How many bytes YouTube was last known to have.
    pub sent_bytes: i64,
    /// The video it became.
    pub video: Option<String>,
    /// When it may go on.
    pub not_before: Option<i64>,
}

/// A step as it is noted.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct UploadStepRow {
    /// Where it stands, from 0.
    pub place: i64,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub target: Option<String>,
    /// How far it is.
    pub state: String,
    /// How often it was begun.
    pub tries: i64,
    /// When something last happened.
    pub changed_at: i64,
    /// What came of it, as JSON.
    pub detail: Option<String>,
    /// What went wrong, as JSON.
    pub error: Option<String>,
    /// When it may be tried again.
    pub retry_at: Option<i64>,
}

/// How a step stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepNote {
    /// How far it is.
    pub state: String,
    /// What came of it, as JSON.
    pub detail: Option<String>,
    /// What went wrong, as JSON.
    pub error: Option<String>,
    /// When it may be tried again.
    pub retry_at: Option<i64>,
}

/// A statement with its values.
type Change<'a> = sqlx::query::Query<'a, Sqlite, sqlx::sqlite::SqliteArguments>;

impl Store {
    /// Notes an upload; its number. Nothing when the same file is under way for that profile already.
    ///
    /// # Errors
    /// Storage.
    pub async fn add_upload(&self, new: &NewUpload) -> Result<Option<i64>> {
        let now = clock::unix_seconds();
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        let added = sqlx::query(
            "INSERT INTO uploads (created_at, changed_at, profile, file, sha256, plan, state, not_before)
             VALUES (?1, ?1, ?2, ?3, ?4, ?5, 'waiting', ?6) ON CONFLICT DO NOTHING",
        )
        .bind(now)
        .bind(&new.profile)
        .bind(&new.file)
        .bind(&new.sha256)
        .bind(&new.plan)
        .bind(new.not_before)
        .execute(&mut *transaction)
        .await
        .map_err(failed)?;
        if added.rows_affected() == 0 {
            return Ok(None);
        }
        let id = added.last_insert_rowid();
        for (place, (name, target)) in (0_i64..).zip(&new.steps) {
            sqlx::query(
                "INSERT INTO upload_steps (upload, place, name, target, state, changed_at)
                 VALUES (?, ?, ?, ?, 'waiting', ?)",
            )
            .bind(id)
            .bind(place)
            .bind(name)
            .bind(target)
            .bind(now)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        }
        transaction.commit().await.map_err(failed)?;
        Ok(Some(id))
    }

    /// An upload by its number.
    ///
    /// # Errors
    /// Storage.
    pub async fn upload(&self, id: i64) -> Result<Option<UploadRow>> {
        sqlx::query_as("SELECT * FROM uploads WHERE id = ?")
            .bind(id)
            .fetch_optional(&self.pool)
            .await
            .map_err(failed)
    }

    /// Uploads, the newest first; with `sha256`, those of that file.
    ///
    /// # Errors
    /// Storage.
    pub async fn uploads(&self, profile: Option<&str>, sha256: Option<&str>) -> Result<Vec<UploadRow>> {
        sqlx::query_as(
            "SELECT * FROM uploads WHERE (?1 IS NULL OR profile = ?1) AND (?2 IS NULL OR sha256 = ?2)
             ORDER BY id DESC",
        )
        .bind(profile)
        .bind(sha256)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)
    }

    /// The steps of an upload, in their order.
    ///
    /// # Errors
    /// Storage.
    pub async fn upload_steps(&self, id: i64) -> Result<Vec<UploadStepRow>> {
        sqlx::query_as(
            "SELECT place, name, target, state, tries, changed_at, detail, error, retry_at
             FROM upload_steps WHERE upload = ? ORDER BY place",
        )
        .bind(id)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)
    }

    /// Notes where the file of an upload goes, or that the place is gone.
    ///
    /// # Errors
    /// Storage.
    pub async fn set_upload_session(&self, id: i64, session: Option<&str>) -> Result<()> {
        let change =
            sqlx::query("UPDATE uploads SET session = ?, sent_bytes = 0, changed_at = ? WHERE id = ?");
        self.for_good(change.bind(session).bind(clock::unix_seconds()).bind(id)).await
    }

    /// Notes how many bytes have arrived.
    ///
    /// # Errors
    /// Storage.
    pub async fn set_upload_sent(&self, id: i64, bytes: i64) -> Result<()> {
        let _turn = self.turn().await;
        sqlx::query("UPDATE uploads SET sent_bytes = ?, changed_at = ? WHERE id = ?")
            .bind(bytes)
            .bind(clock::unix_seconds())
            .bind(id)
            .execute(&self.pool)
            .await
            .map(|_| ())
            .map_err(failed)
    }

    /// Notes which video an upload became. Its session has served.
    ///
    /// # Errors
    /// Storage.
    pub async fn set_upload_video(&self, id: i64, video: &str) -> Result<()> {
        let change = sqlx::query("UPDATE uploads SET video = ?, session = NULL, changed_at = ? WHERE id = ?");
        self.for_good(change.bind(video).bind(clock::unix_seconds()).bind(id)).await
    }

    /// Notes how far an upload is, and when it may go on.
    ///
    /// # Errors
    /// Storage.
    pub async fn set_upload_state(&self, id: i64, state: &str, not_before: Option<i64>) -> Result<()> {
        let change = sqlx::query("UPDATE uploads SET state = ?, not_before = ?, changed_at = ? WHERE id = ?");
        self.for_good(change.bind(state).bind(not_before).bind(clock::unix_seconds()).bind(id)).await
    }

    /// Notes that a step is begun.
    ///
    /// # Errors
    /// Storage.
    pub async fn begin_upload_step(&self, id: i64, place: i64) -> Result<()> {
        let change = sqlx::query(
            "UPDATE upload_steps SET state = 'begun', tries = tries + 1, changed_at = ?, error = NULL,
             retry_at = NULL WHERE upload = ? AND place = ?",
        );
        self.for_good(change.bind(clock::unix_seconds()).bind(id).bind(place)).await
    }

    /// Notes what came of a step.
    ///
    /// # Errors
    /// Storage.
    pub async fn note_upload_step(&self, id: i64, place: i64, note: &StepNote) -> Result<()> {
        let change = sqlx::query(
            "UPDATE upload_steps SET state = ?, detail = ?, error = ?, retry_at = ?, changed_at = ?
             WHERE upload = ? AND place = ?",
        );
        let change = change.bind(&note.state).bind(&note.detail).bind(&note.error).bind(note.retry_at);
        self.for_good(change.bind(clock::unix_seconds()).bind(id).bind(place)).await
    }

    /// Forgets an upload. Whether it was there.
    ///
    /// # Errors
    /// Storage.
    pub async fn forget_upload(&self, id: i64) -> Result<bool> {
        let _turn = self.turn().await;
        let gone = sqlx::query("DELETE FROM uploads WHERE id = ?").bind(id).execute(&self.pool).await;
        gone.map(|gone| gone.rows_affected() > 0).map_err(failed)
    }

    /// Carries out a change so that not even a power cut takes it back.
    async fn for_good(&self, change: Change<'_>) -> Result<()> {
        let _turn = self.turn().await;
        let mut connection = self.pool.acquire().await.map_err(failed)?;
        sqlx::query("PRAGMA synchronous = FULL").execute(&mut *connection).await.map_err(failed)?;
        let outcome = change.execute(&mut *connection).await;
        // The connection goes back to the others.
        sqlx::query("PRAGMA synchronous = NORMAL").execute(&mut *connection).await.map_err(failed)?;
        outcome.map(|_| ()).map_err(failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(sha256: &str) -> NewUpload {
        NewUpload {
            profile: "default".into(),
            file: "/a.mp4".into(),
            sha256: sha256.into(),
            plan: "{}".into(),
            steps: vec![("send".into(), None), ("captions".into(), Some("en".into()))],
            not_before: None,
        }
    }

    #[tokio::test]
    async fn a_file_is_under_way_once_and_its_steps_are_kept() {
        let store = Store::in_memory().await.expect("opened");
        let id = store.add_upload(&new("abc")).await.expect("added").expect("new");
        assert_eq!(store.add_upload(&new("abc")).await.expect("asked"), None);
        assert!(store.add_upload(&new("def")).await.expect("added").is_some());
        store.set_upload_session(id, Some("https://x")).await.expect("noted");
        store.set_upload_sent(id, 5).await.expect("noted");
        store.begin_upload_step(id, 0).await.expect("noted");
        let row = store.upload(id).await.expect("read").expect("there");
        assert_eq!((row.session.as_deref(), row.sent_bytes), (Some("https://x"), 5));
        let steps = store.upload_steps(id).await.expect("read");
        assert_eq!((steps[0].state.as_str(), steps[0].tries, steps[1].tries), ("begun", 1, 0));
        let note = StepNote { state: "failed".into(), error: Some("{}".into()), ..StepNote::default() };
        store.note_upload_step(id, 1, &note).await.expect("noted");
        store.set_upload_video(id, "v").await.expect("noted");
        store.set_upload_state(id, "done", None).await.expect("noted");
        let row = store.upload(id).await.expect("read").expect("there");
        assert_eq!((row.session, row.video.as_deref()), (None, Some("v")));
        assert!(store.add_upload(&new("abc")).await.expect("asked").is_some(), "the first one is over");
        assert_eq!(store.uploads(Some("default"), Some("abc")).await.expect("read").len(), 2);
        assert!(store.forget_upload(id).await.expect("forgotten"));
        assert!(store.upload_steps(id).await.expect("read").is_empty());
        assert!(!store.forget_upload(id).await.expect("asked"));
    }
}
