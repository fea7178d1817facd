//! Lists that come in pages, and lists of ids that are asked for 50 at a time.

use std::collections::{HashMap, HashSet};

use futures::future::BoxFuture;
use futures::{FutureExt, StreamExt, TryStreamExt, stream};
use serde_json::Value;

use super::resource::Resource;
use super::{Failure, Request, YouTube};

/// How many requests for ids are under way at a time.
const AT_ONCE: usize = 4;

impl YouTube {
    /// Reads page after page, up to `most` items. `on_page` takes each page and says whether to go on.
    ///
    /// # Errors
    /// See [`YouTube::call`]; what `on_page` was given before stays given.
    pub async fn each_page(
        &self,
        request: &Request,
        most: Option<usize>,
        on_page: &mut (dyn FnMut(Vec<Value>) -> bool + Send),
    ) -> Result<(), Failure> {
        let page = request.method().rule().page;
        let (mut left, mut token) = (most.unwrap_or(usize::MAX), None::<String>);
        let mut seen = HashSet::new();
        while left > 0 {
            let size = page.map(|page| page.min(left).to_string());
            let next = request.clone().maybe("maxResults", size).maybe("pageToken", token.as_deref());
            let answer = self.call(&next).await?;
            token = answer.next_page().map(str::to_string);
            let mut items = take_items(answer.value);
            items.truncate(left);
            left -= items.len();
            let go_on = on_page(items);
            match &token {
                // A token that comes again would go round in circles.
                Some(token) if go_on && seen.insert(token.clone()) => {}
                _ => return Ok(()),
            }
        }
        Ok(())
    }

    /// All items of a list, up to `most`.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn all<T>(&self, request: &Request, most: Option<usize>) -> Result<Vec<Resource<T>>, Failure> {
        let mut found = Vec::new();
        self.each_page(request, most, &mut |items| {
            found.extend(items.into_iter().map(Resource::new));
            true
        })
        .await?;
        Ok(found)
    }

    /// The resources with these ids, in their order, 50 a call and a few calls at a time. Ids that YouTube does not
    /// know, or does not show, are left out.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn by_ids<T: Send>(
        &self,
        request: &Request,
        ids: &[&str],
    ) -> Result<Vec<Resource<T>>, Failure> {
        let page = request.method().rule().page.unwrap_or(50);
        let mut distinct = HashSet::new();
        let wanted: Vec<&str> = ids.iter().copied().filter(|id| distinct.insert(*id)).collect();
        // Each call owns what it needs, so that the whole can be moved between threads.
        let calls: Vec<BoxFuture<'static, Result<Vec<Value>, Failure>>> = wanted
            .chunks(page)
            .map(|chunk| {
                let (youtube, request) = (self.clone(), request.clone().param("id", chunk.join(",")));
                async move { Ok(take_items(youtube.call(&request).await?.value)) }.boxed()
            })
            .collect();
        let answers: Vec<Vec<Value>> = stream::iter(calls).buffered(AT_ONCE).try_collect().await?;
        let mut found: HashMap<String, Value> = HashMap::new();
        for item in answers.into_iter().flatten() {
            if let Some(id) = item["id"].as_str() {
                found.insert(id.to_string(), item);
            }
        }
        Ok(wanted.iter().filter_map(|id| found.remove(*id)).map(Resource::new).collect())
    }
}

fn take_items(mut value: Value) -> Vec<Value> {
    match value["items"].take() {
        Value::Array(items) => items,
        _ => Vec::new(),
    }
}
