//! Audits: made, named, read again, and not sent twice to who has them.

use std::time::Duration;

use super::app::{Answer, App};
use ytseo::config::Channel;

const DRAFT: &str = r#"{"title": "Bread", "tags": ["a", "a"]}"#;

#[tokio::test]
async fn an_audit_is_read_again_by_its_location() {
    let app = App::start().await;
    let made = app.post("/api/v1/audits", DRAFT).await;
    assert_eq!(made.status, 200);
    assert_eq!(made.header("content-type"), "application/json");
    let location = made.header("location").to_string();
    assert!(location.starts_with("/api/v1/audits/"), "{location}");
    let read = app.get(&location).await;
    assert_eq!((read.status, &read.text), (200, &made.text));
    assert_eq!(read.header("etag"), made.header("etag"));
    let again = app.post("/api/v1/audits", DRAFT).await;
    assert_eq!((again.header("location"), &again.text), (location.as_str(), &made.text));
    let other = app.post("/api/v1/audits", DRAFT.replace("Bread", "Butter")).await;
    assert_ne!(other.header("location"), location);
}

#[tokio::test]
async fn who_has_it_already_gets_304() {
    let app = App::start().await;
    let made = app.post("/api/v1/audits", DRAFT).await;
    let (location, tag) = (made.header("location").to_string(), made.header("etag").to_string());
    assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}");
    let ask = |tag: String| {
        let request = app.client().get(app.url(&location)).header("if-none-match", tag);
        async move { Answer::of(request.send().await).await }
    };
    let known = ask(tag.clone()).await;
    assert_eq!((known.status, known.text.as_str()), (304, ""));
    assert_eq!(known.header("etag"), tag);
    assert_eq!(ask("\"another\"".into()).await.status, 200);
    // RFC 9110: a list, weak tags and the star match as well.
    assert_eq!(ask(format!("\"another\", {tag}")).await.status, 304);
    assert_eq!(ask(format!("W/{tag}")).await.status, 304);
    assert_eq!(ask("*".into()).await.status, 304);
}

#[tokio::test]
async fn without_a_cache_nothing_can_be_read_again() {
    let app = App::start_with(None, Channel::default(), Duration::ZERO).await;
    let made = app.post("/api/v1/audits", DRAFT).await;
    assert_eq!(made.status, 200);
    assert_eq!(app.get(made.header("location")).await.status, 404);
}

#[tokio::test]
async fn one_report_is_not_taken_for_another() {
    let app = App::start().await;
    let titles = app.post("/api/v1/titles", DRAFT).await;
    let tags = app.post("/api/v1/tags", DRAFT).await;
    assert_ne!(titles.text, tags.text);
    let id = titles.header("etag").trim_matches('"').to_string();
    assert_eq!(app.get(&format!("/api/v1/audits/{id}")).await.status, 404);
    assert_eq!(app.get("/api/v1/audits/..%2F..%2Fetc").await.status, 404);
}

#[tokio::test]
async fn many_at_once() {
    let app = App::start().await;
    let calls = (0..200).map(|i| app.post("/api/v1/audits", format!("{{\"title\": \"Bread {}\"}}", i % 50)));
    let answers = futures::future::join_all(calls).await;
    assert!(answers.iter().all(|answer| answer.status == 200));
    for (i, answer) in answers.iter().enumerate() {
        assert_eq!(answer.text, answers[i % 50].text);
    }
}
