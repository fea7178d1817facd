//! The cache of one process, bounded by size.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::FutureExt;
use futures::future::BoxFuture;

use super::Cache;

/// Most bytes that are kept.
const MOST_BYTES: u64 = 64 << 20;

#[derive(Clone)]
struct Entry {
    bytes: Arc<Vec<u8>>,
    age: Duration,
}

struct ByEntry;

impl moka::Expiry<String, Entry> for ByEntry {
    fn expire_after_create(&self, _key: &String, entry: &Entry, _now: Instant) -> Option<Duration> {
        Some(entry.age)
    }
}

/// A cache in memory.
pub struct MemoryCache {
    entries: moka::future::Cache<String, Entry>,
}

impl Default for MemoryCache {
    fn default() -> Self {
        let entries = moka::future::Cache::builder()
            .max_capacity(MOST_BYTES)
            .weigher(|key: &String, entry: &Entry| {
                u32::try_from(key.len() + entry.bytes.len()).unwrap_or(u32::MAX)
            })
            .expire_after(ByEntry)
            .build();
        Self { entries }
    }
}

impl Cache for MemoryCache {
    fn name(&self) -> &'static str {
        "memory"
    }

    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Option<Arc<Vec<u8>>>> {
        async move { self.entries.get(key).await.map(|entry| entry.bytes) }.boxed()
    }

    fn put<'a>(&'a self, key: &'a str, bytes: Arc<Vec<u8>>, age: Duration) -> BoxFuture<'a, ()> {
        async move { self.entries.insert(key.to_string(), Entry { bytes, age }).await }.boxed()
    }

    fn healthy(&self) -> BoxFuture<'_, bool> {
        async { true }.boxed()
    }
}
