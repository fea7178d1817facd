//! `/metrics`: every metric with its help after a request of each kind, and no raw path in a label.

use ytseo::metrics::ALL;

use super::app::App;

#[tokio::test]
async fn every_metric_is_there_with_its_help() {
    let app = App::start().await;
    let draft = r#"{"title": "Bread", "tags": ["metrics", "metrics"]}"#;
    let made = app.post("/api/v1/audits", draft).await;
    let _ = app.get(made.header("location")).await;
    let _ = app.get("/some/path/nobody/knows").await;
    let answer = app.get("/metrics").await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-type").starts_with("text/plain"));
    // Counted where the library talks to YouTube or searches one's own material; no route of the server does that.
    let served = |name: &str| !name.starts_with("ytseo_youtube_") && !name.starts_with("ytseo_knowledge_");
    for metric in ALL.iter().filter(|metric| served(metric.name)) {
        let help = format!("# HELP {} {}\n", metric.name, metric.help);
        assert!(answer.text.contains(&help), "no '{help}' in:\n{}", answer.text);
        assert!(answer.text.contains(&format!("# TYPE {} ", metric.name)), "{}", metric.name);
        let value = answer.text.lines().any(|line| line.starts_with(metric.name) && !line.starts_with('#'));
        assert!(value, "{} has no value:\n{}", metric.name, answer.text);
    }
    let line = |parts: &[&str]| {
        let has = |line: &&str| parts.iter().all(|part| line.contains(part));
        answer.text.lines().find(has).unwrap_or_else(|| panic!("{parts:?} in:\n{}", answer.text)).to_string()
    };
    line(&["ytseo_http_requests_total{", "route=\"/api/v1/audits\"", "method=\"POST\"", "status=\"200\""]);
    line(&["ytseo_http_requests_total{", "route=\"/api/v1/audits/{id}\"", "method=\"GET\""]);
    line(&["ytseo_http_requests_total{", "route=\"none\"", "status=\"404\""]);
    line(&["ytseo_cache_lookups_total{", "result=\"hit\""]);
    line(&["ytseo_cache_lookups_total{", "result=\"miss\""]);
    line(&["ytseo_findings_total{", "severity=\"warning\""]);
    line(&["ytseo_http_request_duration_seconds_bucket{", "le=\"+Inf\""]);
    assert!(!answer.text.contains("nobody"), "raw paths would make endless series");
}

#[tokio::test]
async fn a_cached_audit_counts_its_findings_once() {
    let app = App::start().await;
    let count = |text: &str| -> u64 {
        let line = text.lines().find(|line| line.starts_with("ytseo_findings_total{severity=\"error\"}"));
        line.and_then(|line| line.rsplit(' ').next()?.parse().ok()).unwrap_or(0)
    };
    let draft = format!("{{\"title\": \"{}\"}}", "only here ".repeat(12).trim());
    let before = count(&app.get("/metrics").await.text);
    let first = app.post("/api/v1/audits", draft.clone()).await.json()["errors"].as_u64().expect("a count");
    assert!(first > 0);
    let _ = app.post("/api/v1/audits", draft).await;
    let after = count(&app.get("/metrics").await.text);
    assert!(after >= before + first);
}
