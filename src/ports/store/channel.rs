//! The fields of the user's own videos as they were last seen on YouTube.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{Store, failed};
use crate::error::{Error, Result};
use crate::ports::clock;

/// Fields of a video by their names in its file; those that are empty are left out.
pub type KeptFields = BTreeMap<String, Value>;

impl Store {
    /// The fields of a video as they were last seen. Unreadable ones count as absent.
    ///
    /// # Errors
    /// Storage.
    pub async fn channel_fields(&self, video: &str) -> Result<Option<KeptFields>> {
        let row: Option<(String,)> = sqlx::query_as("SELECT fields FROM channel_fields WHERE video = ?")
            .bind(video)
            .fetch_optional(&self.pool)
            .await
            .map_err(failed)?;
        Ok(row.and_then(|(fields,)| serde_json::from_str(&fields).ok()))
    }

    /// The same of many at once; those that were never seen are missing.
    ///
    /// # Errors
    /// Storage.
    pub async fn channel_fields_of(&self, ids: &[&str]) -> Result<HashMap<String, KeptFields>> {
        let list = serde_json::to_string(ids)
            .map_err(|error| Error::internal("ids cannot be written down").caused_by(error))?;
        let rows: Vec<(String, String)> = sqlx::query_as(
            "SELECT video, fields FROM channel_fields WHERE video IN (SELECT value FROM json_each(?))",
        )
        .bind(list)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        let read = |(id, fields): (String, String)| Some((id, serde_json::from_str(&fields).ok()?));
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// Titles of the user's own videos as they were last seen, at most `most`.
    ///
    /// # Errors
    /// Storage.
    pub async fn own_titles(&self, most: i64) -> Result<Vec<String>> {
        let rows: Vec<(Option<String>,)> = sqlx::query_as(
            "SELECT json_extract(fields, '$.title') FROM channel_fields WHERE length(video) = 11 \
             ORDER BY seen_at DESC, video LIMIT ?",
        )
        .bind(most)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        Ok(rows.into_iter().filter_map(|(title,)| title).collect())
    }

    /// Keeps the fields of videos as they are seen now: all of them or, when it fails, none.
    ///
    /// # Errors
    /// Storage.
    pub async fn keep_channel_fields(&self, videos: &[(String, KeptFields)]) -> Result<()> {
        let now = clock::unix_seconds();
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        for (video, fields) in videos {
            let fields = serde_json::to_string(fields)
                .map_err(|error| Error::internal("fields cannot be written down").caused_by(error))?;
            sqlx::query("INSERT OR REPLACE INTO channel_fields (video, fields, seen_at) VALUES (?, ?, ?)")
                .bind(video)
                .bind(fields)
                .bind(now)
                .execute(&mut *transaction)
                .await
                .map_err(failed)?;
        }
        transaction.commit().await.map_err(failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn fields_are_kept_and_replaced() {
        const VIDEO: &str = "aaaaaaaaaaa";
        let store = Store::in_memory().await.expect("opened");
        assert_eq!(store.channel_fields(VIDEO).await.expect("read"), None);
        let playlist = KeptFields::from([("title".to_string(), Value::from("A playlist"))]);
        store.keep_channel_fields(&[("PLaaaaaaaaaaaaaaaaaaaaaa".into(), playlist)]).await.expect("kept");
        for title in ["Old", "New"] {
            let fields = KeptFields::from([("title".to_string(), Value::from(title))]);
            store.keep_channel_fields(&[(VIDEO.into(), fields)]).await.expect("kept");
        }
        assert_eq!(store.channel_fields(VIDEO).await.expect("read").expect("there")["title"], "New");
        let some = store.channel_fields_of(&[VIDEO, "b\"c"]).await.expect("read");
        assert_eq!((some.len(), &some[VIDEO]["title"]), (1, &Value::from("New")));
        assert_eq!(store.own_titles(9).await.expect("read"), ["New"]);
    }
}
