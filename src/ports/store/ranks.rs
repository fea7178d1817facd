//! Keywords whose place in YouTube's search is watched, and what was seen on which day.

use super::{Store, failed};
use crate::error::Result;

/// A keyword to watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRankKeyword {
    /// The id of the channel whose videos are looked for.
    pub channel: String,
    /// Its title.
    pub channel_title: String,
    /// The words.
    pub keyword: String,
    /// Language of the viewer; empty where none is set.
    pub language: String,
    /// Country of the viewer; empty where none is set.
    pub country: String,
    /// Pages of 50 results that are looked at, at most.
    pub pages: u32,
}

/// A keyword that is watched.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RankKeywordRow {
    /// Its number.
    pub id: i64,
    /// The id of the channel whose videos are looked for.
    pub channel: String,
    /// Its title.
    pub channel_title: String,
    /// The words.
    pub keyword: String,
    /// Language of the viewer; empty where none is set.
    pub language: String,
    /// Country of the viewer; empty where none is set.
    pub country: String,
    /// Pages of 50 results that are looked at, at most.
    pub pages: u32,
    /// When it was added, in seconds since 1970.
    pub added_at: i64,
    /// The Pacific day of the last look.
    pub last_day: Option<String>,
    /// How many looks are kept.
    pub checks: i64,
}

/// A video among the results.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RankedVideo {
    /// Its place, from 1.
    pub position: u32,
    /// Its id.
    pub video: String,
    /// Its title.
    pub title: String,
    /// The title of its channel.
    pub channel: String,
}

/// A look at the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRankCheck {
    /// The number of the keyword.
    pub keyword: i64,
    /// The Pacific day.
    pub day: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// How many results were looked at.
    pub depth: u32,
    /// Whether the channel itself was signed in.
    pub authorized: bool,
    /// Videos of the channel.
    pub own: Vec<RankedVideo>,
    /// The first videos of others.
    pub others: Vec<RankedVideo>,
}

/// What was seen of a keyword on a day: a row for the best own video, or one without.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RankDay {
    /// The Pacific day.
    pub day: String,
    /// How many results were looked at.
    pub depth: u32,
    /// The best place of an own video; nothing when none was among them.
    pub position: Option<u32>,
    /// That video.
    pub video: Option<String>,
    /// Its title.
    pub title: Option<String>,
}

impl Store {
    /// Begins to watch a keyword; its pages are set anew when it is watched already. Gives whether it is new.
    ///
    /// # Errors
    /// Storage.
    pub async fn add_rank_keyword(&self, new: &NewRankKeyword, now: i64) -> Result<bool> {
        let _turn = self.turn().await;
        let known: Option<(i64,)> = sqlx::query_as(
            "UPDATE rank_keywords SET pages = ?, channel_title = ?
             WHERE channel = ? AND keyword = ? AND language = ? AND country = ? RETURNING id",
        )
        .bind(new.pages)
        .bind(&new.channel_title)
        .bind(&new.channel)
        .bind(&new.keyword)
        .bind(&new.language)
        .bind(&new.country)
        .fetch_optional(&self.pool)
        .await
        .map_err(failed)?;
        if known.is_some() {
            return Ok(false);
        }
        sqlx::query(
            "INSERT OR IGNORE INTO rank_keywords
             (channel, channel_title, keyword, language, country, pages, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(&new.channel)
        .bind(&new.channel_title)
        .bind(&new.keyword)
        .bind(&new.language)
        .bind(&new.country)
        .bind(new.pages)
        .bind(now)
        .execute(&self.pool)
        .await
        .map(|done| done.rows_affected() > 0)
        .map_err(failed)
    }

    /// The keywords that are watched: those first that were looked at longest ago, or never.
    ///
    /// # Errors
    /// Storage.
    pub async fn rank_keywords(&self) -> Result<Vec<RankKeywordRow>> {
        sqlx::query_as(
            "SELECT k.id, k.channel, k.channel_title, k.keyword, k.language, k.country, k.pages, k.added_at,
                    MAX(c.day) AS last_day, COUNT(c.id) AS checks
             FROM rank_keywords k LEFT JOIN rank_checks c ON c.keyword = k.id
             GROUP BY k.id ORDER BY last_day IS NOT NULL, last_day, k.id",
        )
        .fetch_all(&self.pool)
        .await
        .map_err(failed)
    }

    /// Stops watching keywords, and forgets what was seen of them.
    ///
    /// # Errors
    /// Storage.
    pub async fn remove_rank_keywords(&self, ids: &[i64]) -> Result<()> {
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        for id in ids {
            let query = sqlx::query("DELETE FROM rank_keywords WHERE id = ?").bind(id);
            query.execute(&mut *transaction).await.map_err(failed)?;
        }
        transaction.commit().await.map_err(failed)
    }

    /// Keeps a look, in place of an earlier one of the same day: all of it or, when it fails, nothing.
    ///
    /// # Errors
    /// Storage.
    pub async fn keep_rank_check(&self, check: &NewRankCheck) -> Result<()> {
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        sqlx::query("DELETE FROM rank_checks WHERE keyword = ? AND day = ?")
            .bind(check.keyword)
            .bind(&check.day)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        let (id,): (i64,) = sqlx::query_as(
            "INSERT INTO rank_checks (keyword, day, at, depth, authorized) VALUES (?, ?, ?, ?, ?) RETURNING id",
        )
        .bind(check.keyword)
        .bind(&check.day)
        .bind(check.at)
        .bind(check.depth)
        .bind(check.authorized)
        .fetch_one(&mut *transaction)
        .await
        .map_err(failed)?;
        for video in &check.own {
            sqlx::query(
                "INSERT INTO rank_own (rank_check, position, video, title, confirmed_at) VALUES (?, ?, ?, ?, ?)",
            )
            .bind(id)
            .bind(video.position)
            .bind(&video.video)
            .bind(&video.title)
            .bind(check.at)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        }
        for video in &check.others {
            sqlx::query(
                "INSERT INTO rank_others (rank_check, position, video, title, channel, at) VALUES (?, ?, ?, ?, ?, ?)",
            )
            .bind(id)
            .bind(video.position)
            .bind(&video.video)
            .bind(&video.title)
            .bind(&video.channel)
            .bind(check.at)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        }
        transaction.commit().await.map_err(failed)
    }

    /// What was seen of a keyword since a Pacific day (included), a row for each day, the oldest first.
    ///
    /// # Errors
    /// Storage.
    pub async fn rank_days(&self, keyword: i64, since: &str) -> Result<Vec<RankDay>> {
        sqlx::query_as(
            "SELECT c.day, c.depth, o.position, o.video, o.title
             FROM rank_checks c LEFT JOIN rank_own o ON o.rank_check = c.id
                AND o.position = (SELECT MIN(position) FROM rank_own WHERE rank_check = c.id)
             WHERE c.keyword = ? AND c.day >= ? ORDER BY c.day",
        )
        .bind(keyword)
        .bind(since)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)
    }

    /// The first videos of others on a day, as far as they are still kept.
    ///
    /// # Errors
    /// Storage.
    pub async fn rank_others(&self, keyword: i64, day: &str) -> Result<Vec<RankedVideo>> {
        sqlx::query_as(
            "SELECT o.position, o.video, o.title, o.channel FROM rank_others o
             JOIN rank_checks c ON c.id = o.rank_check
             WHERE c.keyword = ? AND c.day = ? ORDER BY o.position",
        )
        .bind(keyword)
        .bind(day)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)
    }

    /// Own videos of a channel in the history whose being there was last confirmed before `oldest` (seconds since
    /// 1970).
    ///
    /// # Errors
    /// Storage.
    pub async fn unconfirmed_ranked(&self, channel: &str, oldest: i64) -> Result<Vec<String>> {
        let rows: Vec<(String,)> = sqlx::query_as(
            "SELECT DISTINCT o.video FROM rank_own o JOIN rank_checks c ON c.id = o.rank_check
             JOIN rank_keywords k ON k.id = c.keyword
             WHERE k.channel = ? AND c.authorized = 1 AND o.confirmed_at < ? ORDER BY o.video",
        )
        .bind(channel)
        .bind(oldest)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        Ok(rows.into_iter().map(|(video,)| video).collect())
    }

    /// Notes that own videos are still there, and forgets those that are gone: with their places, and the looks in which
    /// one was the best, since nobody could say what was the best then.
    ///
    /// # Errors
    /// Storage.
    pub async fn confirm_ranked(&self, there: &[String], gone: &[String], now: i64) -> Result<()> {
        let _turn = self.turn().await;
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        for video in there {
            let query =
                sqlx::query("UPDATE rank_own SET confirmed_at = ? WHERE video = ?").bind(now).bind(video);
            query.execute(&mut *transaction).await.map_err(failed)?;
        }
        for video in gone {
            for query in [
                "DELETE FROM rank_checks WHERE id IN (SELECT o.rank_check FROM rank_own o WHERE o.video = ? AND o.position
                 = (SELECT MIN(position) FROM rank_own WHERE rank_check = o.rank_check))",
                "DELETE FROM rank_own WHERE video = ?",
            ] {
                sqlx::query(query).bind(video).execute(&mut *transaction).await.map_err(failed)?;
            }
        }
        transaction.commit().await.map_err(failed)
    }

    /// Forgets what may not be kept longer: others' places, and looks that were made without the channel's sign-in,
    /// from before `oldest` (seconds since 1970).
    ///
    /// # Errors
    /// Storage.
    pub async fn forget_old_ranks(&self, oldest: i64) -> Result<()> {
        let _turn = self.turn().await;
        for query in [
            "DELETE FROM rank_others WHERE at < ?",
            "DELETE FROM rank_checks WHERE authorized = 0 AND at < ?",
        ] {
            sqlx::query(query).bind(oldest).execute(&self.pool).await.map_err(failed)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keyword(words: &str) -> NewRankKeyword {
        NewRankKeyword {
            channel: "UCme".into(),
            channel_title: "Me".into(),
            keyword: words.into(),
            language: String::new(),
            country: String::new(),
            pages: 1,
        }
    }

    fn ranked(position: u32, video: &str) -> RankedVideo {
        RankedVideo { position, video: video.into(), title: "T".into(), channel: "C".into() }
    }

    fn check(keyword: i64, day: &str, at: i64, authorized: bool, own: Vec<RankedVideo>) -> NewRankCheck {
        let others = vec![ranked(1, "other")];
        NewRankCheck { keyword, day: day.into(), at, depth: 50, authorized, own, others }
    }

    #[tokio::test]
    async fn a_keyword_is_watched_once_and_the_longest_waiting_is_first() {
        let store = Store::in_memory().await.expect("opened");
        assert!(store.add_rank_keyword(&keyword("bread"), 1).await.expect("added"));
        assert!(store.add_rank_keyword(&keyword("rolls"), 1).await.expect("added"));
        let more = NewRankKeyword { pages: 3, ..keyword("bread") };
        assert!(!store.add_rank_keyword(&more, 2).await.expect("set"));
        let german = NewRankKeyword { language: "de".into(), ..keyword("bread") };
        assert!(store.add_rank_keyword(&german, 2).await.expect("added"));
        for (id, day) in [(1, "2026-11-24"), (2, "2026-11-20")] {
            store.keep_rank_check(&check(id, day, 5, true, vec![])).await.expect("kept");
        }
        let order: Vec<i64> = store.rank_keywords().await.expect("read").iter().map(|row| row.id).collect();
        assert_eq!(order, [3, 2, 1]);
        store.remove_rank_keywords(&[1, 3]).await.expect("removed");
        let left = store.rank_keywords().await.expect("read");
        assert_eq!((left.len(), left[0].pages, left[0].checks), (1, 1, 1));
        assert_eq!(store.rank_days(1, "").await.expect("read"), []);
    }

    #[tokio::test]
    async fn days_have_the_best_place_and_data_of_others_is_forgotten() {
        let store = Store::in_memory().await.expect("opened");
        store.add_rank_keyword(&keyword("bread"), 1).await.expect("added");
        let both = vec![ranked(9, "mine2"), ranked(4, "mine1")];
        store.keep_rank_check(&check(1, "2026-10-01", 100, true, both)).await.expect("kept");
        store
            .keep_rank_check(&check(1, "2026-10-02", 150, false, vec![ranked(5, "mine1")]))
            .await
            .expect("kept");
        store.keep_rank_check(&check(1, "2026-11-01", 300, true, vec![])).await.expect("kept");
        store
            .keep_rank_check(&check(1, "2026-11-01", 301, true, vec![ranked(7, "mine1")]))
            .await
            .expect("again");
        let days = store.rank_days(1, "2026-10-01").await.expect("read");
        let places: Vec<(&str, Option<u32>)> =
            days.iter().map(|day| (day.day.as_str(), day.position)).collect();
        assert_eq!(places, [("2026-10-01", Some(4)), ("2026-10-02", Some(5)), ("2026-11-01", Some(7))]);
        store.forget_old_ranks(200).await.expect("forgotten");
        let days = store.rank_days(1, "").await.expect("read");
        assert_eq!(days.len(), 2, "the look without a sign-in is gone");
        assert_eq!(store.rank_others(1, "2026-10-01").await.expect("read"), []);
        assert_eq!(store.rank_others(1, "2026-11-01").await.expect("read").len(), 1);
        assert_eq!(store.unconfirmed_ranked("UCme", 300).await.expect("read"), ["mine1", "mine2"]);
        store.confirm_ranked(&["mine2".into()], &["mine1".into()], 400).await.expect("noted");
        assert_eq!(store.unconfirmed_ranked("UCme", 300).await.expect("read"), Vec::<String>::new());
        let days = store.rank_days(1, "").await.expect("read");
        assert_eq!(days, [], "in both looks the video that is gone was the best");
    }
}
