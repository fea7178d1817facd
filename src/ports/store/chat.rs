//! Talks with language models: sessions and what was said in them, in order.

use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row};

use super::{Store, failed};
use crate::error::Result;
use crate::model::Usd;
use crate::ports::clock;

/// A session, with sums over what was said in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatSessionRow {
    /// Its number.
    pub id: i64,
    /// Its name; no two are the same, capitals aside.
    pub name: String,
    /// When it began, in seconds since 1970.
    pub created_at: i64,
    /// When something was said last, in seconds since 1970.
    pub updated_at: i64,
    /// Whether the name was made from the first question.
    pub named_by_us: bool,
    /// Role, models and video, as JSON.
    pub settings: String,
    /// Questions that were asked and not taken back.
    pub questions: i64,
    /// What the answers of known price cost.
    pub cost: Usd,
    /// Answers whose price is not known; `cost` leaves them out.
    pub unknown_price: i64,
}

/// A message as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatMessageRow {
    /// Its number; later ones are higher.
    pub id: i64,
    /// Its session.
    pub session: i64,
    /// When it was said, in seconds since 1970.
    pub at: i64,
    /// `question`, `answer`, `aside`, `tool_result` or `summary`.
    pub kind: String,
    /// The words of it.
    pub text: String,
    /// All of it, as JSON.
    pub body: String,
    /// The model that said it.
    pub model: Option<String>,
    /// What it cost, when a model said it and its price is known.
    pub cost: Option<Usd>,
    /// Of a summary: the last message that it stands for.
    pub covers: Option<i64>,
}

/// A message before it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewChatMessage {
    /// See [`ChatMessageRow::kind`].
    pub kind: &'static str,
    /// The words of it.
    pub text: String,
    /// All of it, as JSON.
    pub body: String,
    /// The model that said it.
    pub model: Option<String>,
    /// What it cost, when known.
    pub cost: Option<Usd>,
    /// Of a summary: the last message that it stands for.
    pub covers: Option<i64>,
}

/// A message that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatHit {
    /// The message.
    pub message: ChatMessageRow,
    /// Name of its session.
    pub session_name: String,
}

const SESSION: &str = "SELECT s.id, s.name, s.created_at, s.updated_at, s.named_by_us, s.settings,
    (SELECT COUNT(*) FROM chat_messages m WHERE m.session = s.id AND m.kind = 'question' AND NOT m.withdrawn)
        AS questions,
    (SELECT COALESCE(SUM(m.cost), 0) FROM chat_messages m WHERE m.session = s.id) AS cost,
    (SELECT COUNT(*) FROM chat_messages m WHERE m.session = s.id AND m.model IS NOT NULL AND m.cost IS NULL)
        AS unknown_price
    FROM chat_sessions s";

impl FromRow<'_, SqliteRow> for ChatSessionRow {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.try_get("id")?,
            name: row.try_get("name")?,
            created_at: row.try_get("created_at")?,
            updated_at: row.try_get("updated_at")?,
            named_by_us: row.try_get("named_by_us")?,
            settings: row.try_get("settings")?,
            questions: row.try_get("questions")?,
            cost: Usd::of_nanos(row.try_get("cost")?),
            unknown_price: row.try_get("unknown_price")?,
        })
    }
}

impl FromRow<'_, SqliteRow> for ChatMessageRow {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.try_get("id")?,
            session: row.try_get("session")?,
            at: row.try_get("at")?,
            kind: row.try_get("kind")?,
            text: row.try_get("text")?,
            body: row.try_get("body")?,
            model: row.try_get("model")?,
            cost: row.try_get::<Option<i64>, _>("cost")?.map(Usd::of_nanos),
            covers: row.try_get("covers")?,
        })
    }
}

impl Store {
    /// Begins a session. When its name is taken, it gets a number behind it. Gives its number and name.
    ///
    /// # Errors
    /// Storage.
    pub async fn start_chat(&self, name: &str, named_by_us: bool, settings: &str) -> Result<(i64, String)> {
        let _turn = self.turn().await;
        let now = clock::unix_seconds();
        for count in 1u32.. {
            let tried = if count == 1 { name.to_string() } else { format!("{name} {count}") };
            let row: Option<(i64,)> = sqlx::query_as(
                "INSERT INTO chat_sessions (name, created_at, updated_at, named_by_us, settings)
                 VALUES (?1, ?2, ?2, ?3, ?4) ON CONFLICT (name) DO NOTHING RETURNING id",
            )
            .bind(&tried)
            .bind(now)
            .bind(named_by_us)
            .bind(settings)
            .fetch_optional(&self.pool)
            .await
            .map_err(failed)?;
            if let Some((id,)) = row {
                return Ok((id, tried));
            }
        }
        Err(crate::error::Error::internal("no name is left for a chat session"))
    }

    /// The session of a number.
    ///
    /// # Errors
    /// Storage.
    pub async fn chat_session(&self, id: i64) -> Result<Option<ChatSessionRow>> {
        let query = sqlx::query_as(sqlx::AssertSqlSafe(format!("{SESSION} WHERE s.id = ?")));
        query.bind(id).fetch_optional(&self.pool).await.map_err(failed)
    }

    /// All sessions, the one that was used last first.
    ///
    /// # Errors
    /// Storage.
    pub async fn chat_sessions(&self) -> Result<Vec<ChatSessionRow>> {
        let query =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("{SESSION} ORDER BY s.updated_at DESC, s.id DESC")));
        query.fetch_all(&self.pool).await.map_err(failed)
    }

    /// Gives a session another name. False when another session has it.
    ///
    /// # Errors
    /// Storage.
    pub async fn rename_chat(&self, id: i64, name: &str) -> Result<bool> {
        let _turn = self.turn().await;
        let done = sqlx::query("UPDATE OR IGNORE chat_sessions SET name = ?, named_by_us = 0 WHERE id = ?")
            .bind(name)
            .bind(id)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(done.rows_affected() > 0)
    }

    /// Keeps what a session goes on with: role, models, video.
    ///
    /// # Errors
    /// Storage.
    pub async fn keep_chat_settings(&self, id: i64, settings: &str) -> Result<()> {
        let _turn = self.turn().await;
        sqlx::query("UPDATE chat_sessions SET settings = ? WHERE id = ?")
            .bind(settings)
            .bind(id)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// Keeps what is known of the video of a session; nothing takes it away.
    ///
    /// # Errors
    /// Storage.
    pub async fn keep_chat_video(&self, id: i64, video: Option<&str>) -> Result<()> {
        let _turn = self.turn().await;
        sqlx::query("UPDATE chat_sessions SET video = ? WHERE id = ?")
            .bind(video)
            .bind(id)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// What is known of the video of a session.
    ///
    /// # Errors
    /// Storage.
    pub async fn chat_video(&self, id: i64) -> Result<Option<String>> {
        let row: Option<(Option<String>,)> = sqlx::query_as("SELECT video FROM chat_sessions WHERE id = ?")
            .bind(id)
            .fetch_optional(&self.pool)
            .await
            .map_err(failed)?;
        Ok(row.and_then(|(video,)| video))
    }

    /// Removes a session with all that was said in it.
    ///
    /// # Errors
    /// Storage.
    pub async fn remove_chat(&self, id: i64) -> Result<()> {
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        for query in ["DELETE FROM chat_messages WHERE session = ?", "DELETE FROM chat_sessions WHERE id = ?"]
        {
            sqlx::query(query).bind(id).execute(&mut *transaction).await.map_err(failed)?;
        }
        transaction.commit().await.map_err(failed)
    }

    /// Adds a message to a session. Gives its number.
    ///
    /// # Errors
    /// Storage.
    pub async fn add_chat_message(&self, session: i64, message: &NewChatMessage) -> Result<i64> {
        let now = clock::unix_seconds();
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        let (id,): (i64,) = sqlx::query_as(
            "INSERT INTO chat_messages (session, at, kind, text, body, model, cost, covers)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        )
        .bind(session)
        .bind(now)
        .bind(message.kind)
        .bind(&message.text)
        .bind(&message.body)
        .bind(&message.model)
        .bind(message.cost.map(Usd::nanos))
        .bind(message.covers)
        .fetch_one(&mut *transaction)
        .await
        .map_err(failed)?;
        sqlx::query("UPDATE chat_sessions SET updated_at = ? WHERE id = ?")
            .bind(now)
            .bind(session)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        transaction.commit().await.map_err(failed)?;
        Ok(id)
    }

    /// What was said in a session and not taken back, in order.
    ///
    /// # Errors
    /// Storage.
    pub async fn chat_messages(&self, session: i64) -> Result<Vec<ChatMessageRow>> {
        sqlx::query_as("SELECT * FROM chat_messages WHERE session = ? AND NOT withdrawn ORDER BY id")
            .bind(session)
            .fetch_all(&self.pool)
            .await
            .map_err(failed)
    }

    /// Takes back everything from a message on. Gives how many messages that are.
    ///
    /// # Errors
    /// Storage.
    pub async fn withdraw_chat_messages(&self, session: i64, from: i64) -> Result<u64> {
        let _turn = self.turn().await;
        let done = sqlx::query(
            "UPDATE chat_messages SET withdrawn = 1 WHERE session = ? AND id >= ? AND NOT withdrawn",
        )
        .bind(session)
        .bind(from)
        .execute(&self.pool)
        .await
        .map_err(failed)?;
        Ok(done.rows_affected())
    }

    /// The newest messages that hold all of the words, in any session.
    ///
    /// # Errors
    /// Storage.
    pub async fn search_chats(&self, words: &[&str], most: usize) -> Result<Vec<ChatHit>> {
        let quoted = |word: &&&str| format!("\"{}\"", word.replace('"', "\"\""));
        // The index knows three letters in a row; shorter words are looked for one message after the other.
        let long: Vec<String> =
            words.iter().filter(|word| word.chars().count() >= 3).map(|word| quoted(&word)).collect();
        let short: Vec<&&str> = words.iter().filter(|word| word.chars().count() < 3).collect();
        let mut sql = String::from(
            "SELECT m.*, s.name AS session_name FROM chat_messages m JOIN chat_sessions s ON s.id = m.session
             WHERE NOT m.withdrawn AND m.kind IN ('question', 'answer', 'aside')",
        );
        if !long.is_empty() {
            sql.push_str(" AND m.id IN (SELECT rowid FROM chat_words WHERE chat_words MATCH ?)");
        }
        for _ in &short {
            sql.push_str(" AND instr(lower(m.text), lower(?)) > 0");
        }
        sql.push_str(" ORDER BY m.id DESC LIMIT ?");
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        if !long.is_empty() {
            query = query.bind(long.join(" AND "));
        }
        for word in short {
            query = query.bind((*word).to_string());
        }
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = query.bind(most).fetch_all(&self.pool).await.map_err(failed)?;
        let hit = |row: &SqliteRow| {
            Ok(ChatHit {
                message: ChatMessageRow::from_row(row)?,
                session_name: row.try_get("session_name")?,
            })
        };
        rows.iter().map(hit).collect::<sqlx::Result<_>>().map_err(failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: &'static str, text: &str) -> NewChatMessage {
        NewChatMessage { kind, text: text.into(), body: "{}".into(), ..NewChatMessage::default() }
    }

    #[tokio::test]
    async fn names_are_unique_and_what_was_said_is_found_again() {
        let store = Store::in_memory().await.expect("opened");
        let (first, name) = store.start_chat("Room echo", true, "{}").await.expect("started");
        assert_eq!(name, "Room echo");
        let (second, name) = store.start_chat("room echo", true, "{}").await.expect("started");
        assert_eq!(name, "room echo 2");
        assert!(!store.rename_chat(second, "ROOM ECHO").await.expect("asked"));
        assert!(store.rename_chat(second, "Lights").await.expect("renamed"));
        store.add_chat_message(first, &said("question", "Wie dämpfe ich Räume?")).await.expect("kept");
        let answer = store.add_chat_message(first, &said("answer", "用厚的窗帘 100%")).await.expect("kept");
        store.add_chat_message(second, &said("summary", "Räume")).await.expect("kept");
        for words in [&["räume"][..], &["RÄU", "ich"], &["厚的窗"], &["帘"], &["%"], &["\"", "厚"]] {
            let hits = store.search_chats(words, 9).await.expect("searched");
            assert_eq!(hits.len(), usize::from(words[0] != "\""), "{words:?}");
        }
        assert_eq!(store.withdraw_chat_messages(first, answer).await.expect("taken back"), 1);
        assert!(store.search_chats(&["厚的窗"], 9).await.expect("searched").is_empty());
        assert_eq!(store.chat_messages(first).await.expect("read").len(), 1);
    }

    #[tokio::test]
    async fn a_removed_session_leaves_nothing() {
        let store = Store::in_memory().await.expect("opened");
        let (id, _) = store.start_chat("a", false, "{}").await.expect("started");
        let message = NewChatMessage {
            model: Some("mine/m".into()),
            cost: Some(Usd::of_dollars(0.5)),
            ..said("answer", "some words")
        };
        store.add_chat_message(id, &message).await.expect("kept");
        store.add_chat_message(id, &NewChatMessage { cost: None, ..message }).await.expect("kept");
        let row = store.chat_session(id).await.expect("read").expect("there");
        assert_eq!((row.cost, row.unknown_price, row.questions), (Usd::of_dollars(0.5), 1, 0));
        store.remove_chat(id).await.expect("removed");
        assert!(store.chat_sessions().await.expect("read").is_empty());
        assert!(store.search_chats(&["some"], 9).await.expect("searched").is_empty());
        let left: (i64,) =
            sqlx::query_as("SELECT COUNT(*) FROM chat_words WHERE chat_words MATCH '\"some\"'")
                .fetch_one(&store.pool)
                .await
                .expect("counted");
        assert_eq!(left.0, 0);
    }
}
