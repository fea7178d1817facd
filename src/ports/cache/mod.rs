//! Answers that may be given again: in this process, or shared through Redis.

mod memory;
mod redis;

use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use secrecy::{ExposeSecret, SecretString};

use crate::error::Result;

pub use memory::MemoryCache;
pub use redis::RedisCache;

/// A cache. A failing cache is the same as an empty one: work is done again, nothing breaks.
pub trait Cache: Send + Sync {
    /// Which kind it is, for health and metrics.
    fn name(&self) -> &'static str;
    /// The bytes under `key`, when they are there and not too old.
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Option<Arc<Vec<u8>>>>;
    /// Keeps bytes under `key` for `age`.
    fn put<'a>(&'a self, key: &'a str, bytes: Arc<Vec<u8>>, age: Duration) -> BoxFuture<'a, ()>;
    /// Whether it answers.
    fn healthy(&self) -> BoxFuture<'_, bool>;
}

/// Opens the shared cache when there is an address, otherwise one of this process.
///
/// # Errors
/// [`crate::error::Kind::Config`] for an address that is none.
pub fn open(redis_url: Option<&SecretString>) -> Result<Arc<dyn Cache>> {
    match redis_url {
        Some(url) => Ok(Arc::new(RedisCache::new(url.expose_secret())?)),
        None => Ok(Arc::new(MemoryCache::default())),
    }
}
