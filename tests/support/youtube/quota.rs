//! Quota as YouTube counts it since June 2026: four buckets a project and a Pacific day.
//!
//! A table of its own, so that a mistake in ytseo's rules is seen here.

use std::collections::HashMap;

use super::refusal::Refusal;

/// What a call is paid from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bucket {
    /// All that has no bucket of its own.
    Units,
    Searches,
    Uploads,
    BatchStats,
}

/// Bucket and cost of a method of the Data API. Analytics spends none of it.
pub fn cost(method: &str) -> (Bucket, u64) {
    match method {
        "search.list" => (Bucket::Searches, 1),
        "videos.insert" => (Bucket::Uploads, 1),
        "videos.batchGetStats" => (Bucket::BatchStats, 1),
        "captions.list" => (Bucket::Units, 50),
        "captions.insert" => (Bucket::Units, 400),
        "captions.update" => (Bucket::Units, 450),
        "captions.download" => (Bucket::Units, 200),
        "videos.getRating" => (Bucket::Units, 1),
        other if other.ends_with(".list") => (Bucket::Units, 1),
        _ => (Bucket::Units, 50),
    }
}

/// What was spent, and how much there is.
#[derive(Debug)]
pub struct Quota {
    limits: HashMap<Bucket, u64>,
    spent: HashMap<(String, String, Bucket), u64>,
}

impl Default for Quota {
    fn default() -> Self {
        let limits = [
            (Bucket::Units, 10_000),
            (Bucket::Searches, 100),
            (Bucket::Uploads, 100),
            (Bucket::BatchStats, 10_000),
        ];
        Self { limits: limits.into(), spent: HashMap::new() }
    }
}

impl Quota {
    pub fn limit(&mut self, bucket: Bucket, limit: u64) {
        self.limits.insert(bucket, limit);
    }

    pub fn spent(&self, project: &str, day: &str, bucket: Bucket) -> u64 {
        *self.spent.get(&(project.into(), day.into(), bucket)).unwrap_or(&0)
    }

    /// Takes the cost of a call, or refuses it; a refused call takes nothing, for there is nothing left.
    pub fn take(&mut self, project: &str, day: &str, method: &str) -> Result<(), Refusal> {
        let (bucket, cost) = cost(method);
        let limit = self.limits[&bucket];
        let spent = self.spent.entry((project.into(), day.into(), bucket)).or_default();
        if *spent + cost > limit {
            return Err(exhausted(bucket, limit));
        }
        *spent += cost;
        Ok(())
    }
}

/// How an empty bucket answers: the pool with 403, the buckets of their own with 429.
pub fn exhausted(bucket: Bucket, limit: u64) -> Refusal {
    let name = match bucket {
        Bucket::Units => return Refusal::quota_exceeded(),
        Bucket::Searches => "defaultSearchListPerDayPerProject",
        Bucket::Uploads => "defaultVideosInsertPerDayPerProject",
        Bucket::BatchStats => "defaultVideosBatchGetStatsPerDayPerProject",
    };
    Refusal::rate_limited(name, limit, "1/d/{project}")
}
