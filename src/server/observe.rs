//! Counts and times every request, by route and never by raw path.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use metrics::{Counter, Histogram};

use crate::metrics::{HTTP_REQUESTS, HTTP_SECONDS};

/// The metrics of every route seen so far. A request finds its own here and builds no labels.
#[derive(Default)]
pub(super) struct Observed {
    routes: RwLock<HashMap<String, RouteMetrics>>,
}

struct RouteMetrics {
    seconds: Histogram,
    /// By method and status: a handful for each route.
    requests: Vec<(&'static str, StatusCode, Counter)>,
}

impl RouteMetrics {
    fn new(route: &str) -> Self {
        Self {
            seconds: metrics::histogram!(HTTP_SECONDS, "route" => route.to_string()),
            requests: Vec::new(),
        }
    }

    fn requests(&self, method: &'static str, status: StatusCode) -> Option<&Counter> {
        let found = self.requests.iter().find(|(of, with, _)| *of == method && *with == status);
        found.map(|(_, _, counter)| counter)
    }
}

impl Observed {
    fn note(&self, route: &str, method: &'static str, status: StatusCode, seconds: f64) {
        let known = self.routes.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(metrics) = known.get(route)
            && let Some(requests) = metrics.requests(method, status)
        {
            metrics.seconds.record(seconds);
            requests.increment(1);
            return;
        }
        drop(known);
        let mut known = self.routes.write().unwrap_or_else(PoisonError::into_inner);
        let metrics = known.entry(route.to_string()).or_insert_with(|| RouteMetrics::new(route));
        metrics.seconds.record(seconds);
        let requests = metrics::counter!(HTTP_REQUESTS, "route" => route.to_string(), "method" => method,
            "status" => status.as_str().to_string());
        requests.increment(1);
        if metrics.requests(method, status).is_none() {
            metrics.requests.push((method, status, requests));
        }
    }
}

/// The method as a label. A client can make up methods, but not labels.
fn label(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

pub(super) async fn observe(State(observed): State<Arc<Observed>>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = label(request.method());
    let start = Instant::now();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    observed.note(route, method, response.status(), start.elapsed().as_secs_f64());
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_methods_share_a_label() {
        assert_eq!(label(&Method::GET), "GET");
        let made_up = Method::from_bytes(b"BREW").unwrap();
        assert_eq!(label(&made_up), "other");
    }

    #[test]
    fn each_route_method_and_status_has_its_own_counter() {
        let observed = Observed::default();
        for (method, status) in [
            ("GET", StatusCode::OK),
            ("GET", StatusCode::OK),
            ("POST", StatusCode::OK),
            ("GET", StatusCode::NOT_FOUND),
        ] {
            observed.note("/a", method, status, 0.1);
        }
        observed.note("/b", "GET", StatusCode::OK, 0.1);
        let routes = observed.routes.read().unwrap();
        assert_eq!(routes["/a"].requests.len(), 3);
        assert_eq!(routes["/b"].requests.len(), 1);
    }
}
