//! Health without Redis; with one, see `redis`.

use serde_json::json;

use super::app::App;

#[tokio::test]
async fn live_and_ready() {
    let app = App::start().await;
    let live = app.get("/health/live").await;
    assert_eq!(live.status, 200);
    assert_eq!(live.json(), json!({"status": "ok", "version": env!("CARGO_PKG_VERSION"), "checks": []}));
    let ready = app.get("/health/ready").await;
    assert_eq!(ready.status, 200);
    let checks = json!([{"name": "database", "status": "ok"}, {"name": "cache (memory)", "status": "ok"}]);
    assert_eq!(ready.json()["checks"], checks);
}

#[tokio::test]
async fn an_address_that_is_none_or_taken() {
    let error = ytseo::server::bind("here").await.expect_err("no address");
    assert_eq!(error.kind(), ytseo::Kind::Usage);
    let (listener, address) = ytseo::server::bind("127.0.0.1:0").await.expect("a free port");
    let error = ytseo::server::bind(&address.to_string()).await.expect_err("taken");
    assert_eq!(error.kind(), ytseo::Kind::Config);
    assert!(error.hints()[0].contains("--address"), "{:?}", error.hints());
    drop(listener);
}
