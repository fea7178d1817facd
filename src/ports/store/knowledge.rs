//! The creator's own material: sources, passages, the index over their words, and vectors.
//!
//! A source is written whole or not at all: its passages, their words in the index and the removal of what was
//! there before are one transaction.

use futures::TryStreamExt;
use sqlx::{QueryBuilder, Row, Sqlite, Transaction};

use super::{Store, failed};
use crate::error::Result;
use crate::ports::clock;

/// A source as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SourceRow {
    /// Its number.
    pub id: i64,
    /// Absolute path of the file, or the name of the note.
    pub name: String,
    /// What it is, in a word.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its language (BCP 47), where that is known.
    pub language: Option<String>,
    /// Whether it is a file, and no note.
    pub is_file: bool,
    /// SHA-256 of what was read.
    pub sha256: String,
    /// Size of the file in bytes when it was read.
    pub size_bytes: i64,
    /// The file's time of change in nanoseconds since 1970 when it was read; for a note when it was added.
    pub modified_ns: i64,
    /// Version of the code that read it.
    pub reader: i64,
    /// How many passages it has.
    pub passages: i64,
    /// When it was added, in seconds since 1970.
    pub added_at: i64,
    /// When it was read last, in seconds since 1970.
    pub indexed_at: i64,
    /// How many of its passages have a vector.
    #[sqlx(default)]
    pub embedded: i64,
}

/// A source to be written. The fields mean what they mean in [`SourceRow`].
#[derive(Debug, Clone)]
pub struct NewSource<'a> {
    /// Absolute path, or name of the note.
    pub name: &'a str,
    /// What it is, in a word.
    pub kind: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its language.
    pub language: Option<&'a str>,
    /// Whether it is a file.
    pub is_file: bool,
    /// SHA-256 of what was read.
    pub sha256: &'a str,
    /// Size in bytes.
    pub size_bytes: i64,
    /// Time of change in nanoseconds since 1970.
    pub modified_ns: i64,
    /// Version of the code that read it.
    pub reader: i64,
}

/// A passage to be written, with its words as the index takes them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewPassage {
    /// When it is said, in milliseconds.
    pub at_ms: Option<i64>,
    /// The page it is on, from 1.
    pub page: Option<i64>,
    /// The heading above it.
    pub heading: Option<String>,
    /// What it says.
    pub text: String,
    /// Where in the text something is said at another time: `byte:milliseconds`, with spaces between.
    pub times: Option<String>,
    /// Words of the source's title, folded and stemmed.
    pub title_words: String,
    /// Words of the heading.
    pub heading_words: String,
    /// Words of the text.
    pub words: String,
}

/// A passage with its source.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PassageRow {
    /// Its number.
    pub id: i64,
    /// Number of its source.
    pub source: i64,
    /// Its place in the source, from 0.
    pub ordinal: i64,
    /// When it is said, in milliseconds.
    pub at_ms: Option<i64>,
    /// The page it is on, from 1.
    pub page: Option<i64>,
    /// The heading above it.
    pub heading: Option<String>,
    /// What it says.
    pub text: String,
    /// Where in the text something is said at another time, as in [`NewPassage::times`].
    pub times: Option<String>,
    /// Name of its source.
    pub name: String,
    /// Kind of its source.
    pub kind: String,
    /// Title of its source.
    pub title: String,
    /// Language of its source.
    pub language: Option<String>,
}

/// What is looked for in the index.
#[derive(Debug, Clone)]
pub struct IndexQuery<'a> {
    /// An FTS5 expression.
    pub expression: &'a str,
    /// Weights of title, heading and text.
    pub weights: [f64; 3],
    /// Only sources of these kinds; all when empty.
    pub kinds: &'a [&'a str],
    /// Most matches that are ranked; the newest passages are taken when there are more.
    pub most_ranked: i64,
    /// Most that are given.
    pub limit: i64,
}

/// Vectors of passages of a source that follow each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VectorBlock<'a> {
    /// Number of the source.
    pub source: i64,
    /// Place of the first passage in the source.
    pub first: i64,
    /// Signed bytes of each vector.
    pub dimensions: usize,
    /// The vectors, one after the other: each its length as four bytes of a float, and its signed bytes.
    pub vectors: &'a [u8],
}

const SOURCES: &str = "SELECT s.*, COALESCE((SELECT SUM(length(v.vectors) / (v.dimensions + 4))
    FROM knowledge_vectors v WHERE v.source = s.id AND v.space = ?1), 0) AS embedded
    FROM knowledge_sources s";

const PASSAGES: &str = "SELECT p.*, s.name, s.kind, s.title, s.language
    FROM knowledge_passages p JOIN knowledge_sources s ON s.id = p.source";

impl Store {
    /// Every source, the newest last. `space` is the one whose vectors are counted.
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_sources(&self, space: &str) -> Result<Vec<SourceRow>> {
        let query = sqlx::AssertSqlSafe(format!("{SOURCES} ORDER BY s.id"));
        sqlx::query_as(query).bind(space).fetch_all(&self.pool).await.map_err(failed)
    }

    /// The source of this name.
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_source(&self, name: &str) -> Result<Option<SourceRow>> {
        let query = sqlx::AssertSqlSafe(format!("{SOURCES} WHERE s.name = ?2"));
        sqlx::query_as(query).bind("").bind(name).fetch_optional(&self.pool).await.map_err(failed)
    }

    /// Writes a source in place of what was there under its name. Gives its number.
    ///
    /// # Errors
    /// Storage.
    pub async fn put_knowledge(&self, source: &NewSource<'_>, passages: &[NewPassage]) -> Result<i64> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await.map_err(failed)?;
        let now = clock::unix_seconds();
        let added: Option<(i64,)> =
            sqlx::query_as("DELETE FROM knowledge_sources WHERE name = ? RETURNING added_at")
                .bind(source.name)
                .fetch_optional(&mut *transaction)
                .await
                .map_err(failed)?;
        let done = sqlx::query(
            "INSERT INTO knowledge_sources (name, kind, title, language, is_file, sha256, size_bytes,
                modified_ns, reader, passages, added_at, indexed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(source.name)
        .bind(source.kind)
        .bind(source.title)
        .bind(source.language)
        .bind(source.is_file)
        .bind(source.sha256)
        .bind(source.size_bytes)
        .bind(source.modified_ns)
        .bind(source.reader)
        .bind(i64::try_from(passages.len()).unwrap_or(i64::MAX))
        .bind(added.map_or(now, |(at,)| at))
        .bind(now)
        .execute(&mut *transaction)
        .await
        .map_err(failed)?;
        let id = done.last_insert_rowid();
        for (ordinal, passage) in (0..).zip(passages) {
            put_passage(&mut transaction, id, ordinal, passage).await?;
        }
        transaction.commit().await.map_err(failed)?;
        Ok(id)
    }

    /// Notes that a file is as it was read, although its time of change is another.
    ///
    /// # Errors
    /// Storage.
    pub async fn touch_knowledge(&self, id: i64, modified_ns: i64) -> Result<()> {
        sqlx::query("UPDATE knowledge_sources SET modified_ns = ? WHERE id = ?")
            .bind(modified_ns)
            .bind(id)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// Removes a source with all that belongs to it.
    ///
    /// # Errors
    /// Storage.
    pub async fn drop_knowledge(&self, id: i64) -> Result<()> {
        sqlx::query("DELETE FROM knowledge_sources WHERE id = ?")
            .bind(id)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// The languages of the sources, as they are kept.
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_languages(&self) -> Result<Vec<Option<String>>> {
        let rows: Vec<(Option<String>,)> =
            sqlx::query_as("SELECT DISTINCT language FROM knowledge_sources ORDER BY language")
                .fetch_all(&self.pool)
                .await
                .map_err(failed)?;
        Ok(rows.into_iter().map(|(language,)| language).collect())
    }

    /// Numbers of the passages that match, with how well: the best first, smaller is better (bm25).
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_matches(&self, query: &IndexQuery<'_>) -> Result<Vec<(i64, f64)>> {
        let mut sql: QueryBuilder<Sqlite> =
            QueryBuilder::new("SELECT id, score FROM (SELECT i.rowid AS id, ");
        sql.push("bm25(knowledge_index, ").push_bind(query.weights[0]);
        sql.push(", ").push_bind(query.weights[1]).push(", ").push_bind(query.weights[2]);
        sql.push(") AS score FROM knowledge_index i ");
        if !query.kinds.is_empty() {
            sql.push(
                "JOIN knowledge_passages p ON p.id = i.rowid JOIN knowledge_sources s ON s.id = p.source ",
            );
        }
        sql.push("WHERE knowledge_index MATCH ").push_bind(query.expression);
        if !query.kinds.is_empty() {
            sql.push(" AND s.kind IN (");
            let mut kinds = sql.separated(", ");
            for kind in query.kinds {
                kinds.push_bind(*kind);
            }
            sql.push(")");
        }
        sql.push(" ORDER BY i.rowid DESC LIMIT ").push_bind(query.most_ranked);
        sql.push(") ORDER BY score, id LIMIT ").push_bind(query.limit);
        sql.build_query_as().fetch_all(&self.pool).await.map_err(failed)
    }

    /// Passages by their numbers, in no order.
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_passages(&self, ids: &[i64]) -> Result<Vec<PassageRow>> {
        let mut sql: QueryBuilder<Sqlite> = QueryBuilder::new(PASSAGES);
        sql.push(" WHERE p.id IN (");
        let mut list = sql.separated(", ");
        for id in ids {
            list.push_bind(*id);
        }
        sql.push(")");
        sql.build_query_as().fetch_all(&self.pool).await.map_err(failed)
    }

    /// Passages of a source from place `from` up to, not including, `to`, in order.
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_passages_of(&self, source: i64, from: i64, to: i64) -> Result<Vec<PassageRow>> {
        let query = sqlx::AssertSqlSafe(format!(
            "{PASSAGES} WHERE p.source = ? AND p.ordinal >= ? AND p.ordinal < ? ORDER BY p.ordinal"
        ));
        sqlx::query_as(query).bind(source).bind(from).bind(to).fetch_all(&self.pool).await.map_err(failed)
    }

    /// Titles of the sources of a kind, the one changed last first.
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_titles(&self, kind: &str, limit: i64) -> Result<Vec<String>> {
        let rows: Vec<(String,)> = sqlx::query_as(
            "SELECT title FROM knowledge_sources WHERE kind = ? GROUP BY title
             ORDER BY MAX(modified_ns) DESC, MAX(id) DESC LIMIT ?",
        )
        .bind(kind)
        .bind(limit)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        Ok(rows.into_iter().map(|(title,)| title).collect())
    }

    /// How many sources and passages there are.
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_size(&self) -> Result<(i64, i64)> {
        sqlx::query_as("SELECT COUNT(*), COALESCE(SUM(passages), 0) FROM knowledge_sources")
            .fetch_one(&self.pool)
            .await
            .map_err(failed)
    }

    /// Removes the vectors of a source that are of another space.
    ///
    /// # Errors
    /// Storage.
    pub async fn drop_other_vectors(&self, source: i64, space: &str) -> Result<()> {
        sqlx::query("DELETE FROM knowledge_vectors WHERE source = ? AND space <> ?")
            .bind(source)
            .bind(space)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// Keeps vectors of passages, unless their source is gone by now.
    ///
    /// # Errors
    /// Storage.
    pub async fn put_vectors(&self, space: &str, block: &VectorBlock<'_>) -> Result<()> {
        sqlx::query(
            "INSERT OR REPLACE INTO knowledge_vectors (source, first, space, dimensions, vectors)
             SELECT id, ?2, ?3, ?4, ?5 FROM knowledge_sources WHERE id = ?1",
        )
        .bind(block.source)
        .bind(block.first)
        .bind(space)
        .bind(i64::try_from(block.dimensions).unwrap_or(i64::MAX))
        .bind(block.vectors)
        .execute(&self.pool)
        .await
        .map_err(failed)?;
        Ok(())
    }

    /// Shows every block of vectors of a space to `look`, in no order.
    ///
    /// # Errors
    /// Storage.
    pub async fn each_vector_block(
        &self,
        space: &str,
        mut look: impl FnMut(VectorBlock<'_>) + Send,
    ) -> Result<()> {
        let mut rows =
            sqlx::query("SELECT source, first, dimensions, vectors FROM knowledge_vectors WHERE space = ?")
                .bind(space)
                .fetch(&self.pool);
        while let Some(row) = rows.try_next().await.map_err(failed)? {
            let dimensions: i64 = row.try_get(2).map_err(failed)?;
            look(VectorBlock {
                source: row.try_get(0).map_err(failed)?,
                first: row.try_get(1).map_err(failed)?,
                dimensions: usize::try_from(dimensions).unwrap_or(0),
                vectors: row.try_get(3).map_err(failed)?,
            });
        }
        Ok(())
    }

    /// Numbers of passages by source and place, as (number, source, place).
    ///
    /// # Errors
    /// Storage.
    pub async fn knowledge_ids(&self, places: &[(i64, i64)]) -> Result<Vec<(i64, i64, i64)>> {
        if places.is_empty() {
            return Ok(Vec::new());
        }
        let mut sql: QueryBuilder<Sqlite> = QueryBuilder::new(
            "SELECT id, source, ordinal FROM knowledge_passages WHERE (source, ordinal) IN (VALUES ",
        );
        let mut list = sql.separated(", ");
        for (source, ordinal) in places {
            list.push("(").push_bind_unseparated(*source).push_unseparated(", ");
            list.push_bind_unseparated(*ordinal).push_unseparated(")");
        }
        sql.push(")");
        sql.build_query_as().fetch_all(&self.pool).await.map_err(failed)
    }
}

async fn put_passage(
    transaction: &mut Transaction<'_, Sqlite>,
    source: i64,
    ordinal: i64,
    passage: &NewPassage,
) -> Result<()> {
    let done = sqlx::query(
        "INSERT INTO knowledge_passages (source, ordinal, at_ms, page, heading, text, times)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(source)
    .bind(ordinal)
    .bind(passage.at_ms)
    .bind(passage.page)
    .bind(&passage.heading)
    .bind(&passage.text)
    .bind(&passage.times)
    .execute(&mut **transaction)
    .await
    .map_err(failed)?;
    sqlx::query("INSERT INTO knowledge_index (rowid, title, heading, body) VALUES (?, ?, ?, ?)")
        .bind(done.last_insert_rowid())
        .bind(&passage.title_words)
        .bind(&passage.heading_words)
        .bind(&passage.words)
        .execute(&mut **transaction)
        .await
        .map_err(failed)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source<'a>(name: &'a str, kind: &'a str) -> NewSource<'a> {
        NewSource {
            name,
            kind,
            title: name,
            language: None,
            is_file: true,
            sha256: "h",
            size_bytes: 1,
            modified_ns: 1,
            reader: 1,
        }
    }

    fn passage(words: &str) -> NewPassage {
        NewPassage { text: words.into(), words: words.into(), ..NewPassage::default() }
    }

    async fn found(store: &Store, expression: &str, kinds: &[&str]) -> Vec<i64> {
        let query = IndexQuery { expression, weights: [1.0; 3], kinds, most_ranked: 100, limit: 10 };
        store.knowledge_matches(&query).await.expect("searched").into_iter().map(|(id, _)| id).collect()
    }

    #[tokio::test]
    async fn what_is_written_anew_leaves_nothing_behind() {
        let store = Store::in_memory().await.expect("opened");
        let old = [passage("red lamp"), passage("blue lamp")];
        store.put_knowledge(&source("a", "document"), &old).await.expect("put");
        assert_eq!(found(&store, "\"lamp\"", &[]).await.len(), 2);
        let id = store.put_knowledge(&source("a", "document"), &[passage("green")]).await.expect("put");
        assert!(found(&store, "\"lamp\"", &[]).await.is_empty(), "the index forgets too");
        assert_eq!(found(&store, "\"green\"", &["document"]).await.len(), 1);
        assert!(found(&store, "\"green\"", &["page", "note"]).await.is_empty());
        assert_eq!(store.knowledge_size().await.expect("counted"), (1, 1));
        store.drop_knowledge(id).await.expect("dropped");
        assert!(found(&store, "\"green\"", &[]).await.is_empty());
        assert_eq!(store.knowledge_size().await.expect("counted"), (0, 0));
    }

    #[tokio::test]
    async fn vectors_belong_to_a_source_and_a_space() {
        let store = Store::in_memory().await.expect("opened");
        let two = [passage("a"), passage("b")];
        let id = store.put_knowledge(&source("a", "document"), &two).await.expect("put");
        let block = VectorBlock { source: id, first: 0, dimensions: 2, vectors: &[0; 12] };
        store.put_vectors("m", &block).await.expect("kept");
        store
            .put_vectors("m", &VectorBlock { source: id + 1, ..block })
            .await
            .expect("a gone source is no matter");
        let counted = |rows: Vec<SourceRow>| rows[0].embedded;
        assert_eq!(counted(store.knowledge_sources("m").await.expect("read")), 2);
        assert_eq!(counted(store.knowledge_sources("other").await.expect("read")), 0);
        let mut seen = 0;
        store.each_vector_block("m", |block| seen += block.vectors.len()).await.expect("looked");
        assert_eq!(seen, 12);
        let ids = store.knowledge_ids(&[(id, 1), (id, 9)]).await.expect("found");
        assert_eq!(ids.len(), 1);
        store.drop_other_vectors(id, "other").await.expect("dropped");
        assert_eq!(counted(store.knowledge_sources("m").await.expect("read")), 0);
    }

    #[tokio::test]
    async fn titles_are_the_newest_first_and_each_once() {
        let store = Store::in_memory().await.expect("opened");
        for (name, title, modified_ns) in [("a", "Old", 1), ("b", "New", 3), ("c", "Old", 2)] {
            let new = NewSource { title, modified_ns, ..source(name, "proposal") };
            store.put_knowledge(&new, &[passage("x")]).await.expect("put");
        }
        store.put_knowledge(&source("d", "document"), &[passage("x")]).await.expect("put");
        assert_eq!(store.knowledge_titles("proposal", 9).await.expect("read"), ["New", "Old"]);
        assert_eq!(store.knowledge_titles("proposal", 1).await.expect("read"), ["New"]);
    }
}
