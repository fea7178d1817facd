//! Errors over HTTP: the status of the one table, the document the commands write.

use super::app::{Answer, App};

#[track_caller]
fn is_error(answer: &Answer, status: u16, kind: &str) {
    assert_eq!(answer.status, status, "{}", answer.text);
    assert!(answer.header("content-type").starts_with("application/json"), "{:?}", answer.headers);
    let document = answer.json();
    let keys: Vec<&String> = document["error"].as_object().expect("an error").keys().collect();
    assert_eq!(keys, ["kind", "message", "hints"], "the document of the commands");
    assert_eq!(document["error"]["kind"], kind);
    assert!(!document["error"]["hints"].as_array().expect("hints").is_empty(), "{}", answer.text);
}

#[tokio::test]
async fn malformed_bodies() {
    let app = App::start().await;
    for body in [
        "",
        "{",
        "[]",
        "{\"title\": 5}",
        "{}",
        "{\"id\": 1}",
        "{\"title\": \"x\", \"duration_s\": -1}",
        "null",
        "\u{1}",
    ] {
        for route in ["audits", "keywords", "titles", "descriptions", "tags"] {
            is_error(&app.post(&format!("/api/v1/{route}"), body).await, 400, "usage");
        }
    }
    let invalid: &[u8] = b"{\"title\": \"\xff\"}";
    is_error(&app.post("/api/v1/audits", invalid).await, 400, "usage");
}

#[tokio::test]
async fn unknown_paths_and_methods() {
    let app = App::start().await;
    for path in ["/nowhere", "/api/v1/nowhere", "/api/v2/audits", "/../etc/passwd"] {
        is_error(&app.get(path).await, 404, "not_found");
    }
    is_error(&app.get("/api/v1/audits/0000").await, 404, "not_found");
    let wrong_method = app.get("/api/v1/tags").await;
    assert_eq!(wrong_method.status, 405);
}

#[tokio::test]
async fn a_body_that_is_too_large() {
    let app = App::start().await;
    let body = format!("{{\"text\": \"{}\"}}", "word ".repeat(2 << 20));
    let answer = app.post("/api/v1/keywords", body).await;
    is_error(&answer, 413, "usage");
    assert_eq!(answer.json()["error"]["message"], "the request is larger than 8 MB");
    // Without a length the limit holds as well.
    let chunks = (0..12).map(|_| Ok::<_, std::io::Error>(vec![b'x'; 1 << 20]));
    let stream = reqwest::Body::wrap_stream(futures::stream::iter(chunks));
    let response = app.client().post(app.url("/api/v1/keywords")).body(stream).send().await;
    // The server may close before everything is sent.
    if let Ok(response) = response {
        assert!(response.status().as_u16() == 413, "{}", response.status());
    }
    assert_eq!(app.get("/health/live").await.status, 200, "and it goes on");
}

#[tokio::test]
async fn a_large_body_within_the_limit_is_answered() {
    let app = App::start().await;
    let body = format!("{{\"title\": \"Bread\", \"description\": \"{}\"}}", "word ".repeat(600_000));
    let answer = app.post("/api/v1/audits", body).await;
    assert_eq!(answer.status, 200);
    assert!(answer.text.contains("description-too-long"));
}
