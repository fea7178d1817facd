//! The cache that several processes share. Redis is optional: short limits, and every failure is a miss.

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use redis::AsyncCommands;
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use tokio::sync::OnceCell;

use super::Cache;
use crate::error::{Error, Result};

/// What all keys begin with.
const PREFIX: &str = "ytseo:v1:";

/// A cache in Redis. It connects when it is first used.
pub struct RedisCache {
    client: redis::Client,
    connection: OnceCell<ConnectionManager>,
}

impl RedisCache {
    /// Takes an address like `redis://127.0.0.1:6379/0`. Nothing is connected yet.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] for an address that is none.
    pub fn new(url: &str) -> Result<Self> {
        // The error of the parser is not passed on: the address may hold a password.
        let client = redis::Client::open(url).map_err(|_| {
            Error::config("REDIS_URL is not an address of Redis")
                .hint("write redis://[user:password@]host:port/number")
        })?;
        Ok(Self { client, connection: OnceCell::new() })
    }

    async fn connection(&self) -> redis::RedisResult<ConnectionManager> {
        let config = ConnectionManagerConfig::new()
            .set_number_of_retries(1)
            .set_max_delay(Duration::from_millis(300))
            .set_connection_timeout(Some(Duration::from_secs(1)))
            .set_response_timeout(Some(Duration::from_secs(1)));
        let connect = || ConnectionManager::new_with_config(self.client.clone(), config);
        self.connection.get_or_try_init(connect).await.cloned()
    }

    /// Runs a command that may be repeated, once more when the connection was dropped before it.
    async fn twice<T, F>(&self, run: impl Fn(ConnectionManager) -> F) -> redis::RedisResult<T>
    where
        F: Future<Output = redis::RedisResult<T>>,
    {
        match run(self.connection().await?).await {
            Err(error) if error.is_connection_dropped() => run(self.connection().await?).await,
            answer => answer,
        }
    }
}

impl Cache for RedisCache {
    fn name(&self) -> &'static str {
        "redis"
    }

    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Option<Arc<Vec<u8>>>> {
        async move {
            let key = format!("{PREFIX}{key}");
            let read = |mut connection: ConnectionManager| {
                let key = key.clone();
                async move { connection.get::<_, Option<Vec<u8>>>(key).await }
            };
            match self.twice(read).await {
                Ok(bytes) => bytes.map(Arc::new),
                Err(error) => {
                    tracing::warn!(category = ?error.kind(), "redis did not answer; the result is worked out again");
                    None
                }
            }
        }
        .boxed()
    }

    fn put<'a>(&'a self, key: &'a str, bytes: Arc<Vec<u8>>, age: Duration) -> BoxFuture<'a, ()> {
        async move {
            let key = format!("{PREFIX}{key}");
            let write = |mut connection: ConnectionManager| {
                let (key, bytes) = (key.clone(), bytes.clone());
                async move { connection.set_ex::<_, _, ()>(key, bytes.as_slice(), age.as_secs().max(1)).await }
            };
            if let Err(error) = self.twice(write).await {
                tracing::warn!(category = ?error.kind(), "redis did not take a result");
            }
        }
        .boxed()
    }

    fn healthy(&self) -> BoxFuture<'_, bool> {
        async {
            let ping = |mut connection: ConnectionManager| async move {
                redis::cmd("PING").query_async::<String>(&mut connection).await
            };
            self.twice(ping).await.is_ok()
        }
        .boxed()
    }
}
