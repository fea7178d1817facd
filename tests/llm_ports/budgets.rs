//! Limits are hard: before each try, over retries, fallbacks and everything that shares the database.

use serde_json::{Value, json};
use ytseo::Kind;
use ytseo::model::Usd;
use ytseo::ports::llm::{LlmRequest, RunLimits};
use ytseo::ports::store::{CostKey, Period, Store};
use ytseo::progress::Watch;

use crate::llm::{LlmServer, Reply, Wire};
use crate::setup::{Setup, question, settings};

/// One OpenAI stand-in at $1 and $2 a million, 1000 tokens an answer at most: a call may need some $0.0021.
fn limited(server: &LlmServer, budget: Value) -> Value {
    let mut settings = settings(&[("openai", server)]);
    settings["llm"]["budget"] = budget;
    settings["llm"]["max_output_tokens"] = json!(1000);
    settings["llm"]["cache_s"] = json!(0);
    settings
}

#[tokio::test]
async fn a_call_that_may_cost_too_much_is_not_made() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("x")]);
    for (budget, word) in [
        (json!({"per_call": 0.001}), "the limit for a call is $0.0010"),
        (json!({"per_run": 0.001}), "the limit of $0.0010 for this run"),
    ] {
        let setup = Setup::new(limited(&server, budget)).await;
        let error = setup.fails().await;
        assert_eq!((error.kind(), error.kind().exit_code()), (Kind::Limit, 5));
        assert!(error.to_string().contains(word), "{error}");
        assert!(setup.ledger(CostKey::Day).await.is_empty());
    }
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_limit_over_days_needs_a_database_that_lasts() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("x")]);
    let setup = Setup::new(limited(&server, json!({"per_day": 5}))).await;
    assert_eq!(setup.fails().await.kind(), Kind::Storage);
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn the_end_says_what_was_spent_on_what() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("y.db")).await.expect("opened");
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("x")]);
    // Room for one reservation, but each call settles at 25 microdollars.
    let setup = Setup::with_store(limited(&server, json!({"per_day": 0.0022})), store).await;
    let mut answered = 0;
    let error = loop {
        match setup.ask().await {
            Ok(_) => answered += 1,
            Err(error) => break error,
        }
        assert!(answered < 20, "the limit never held");
    };
    assert!(answered >= 2, "what was set aside and not spent is free again");
    assert_eq!(error.kind(), Kind::Limit);
    let text = error.to_string();
    assert!(text.contains("today") && text.contains("on openai/small for titles"), "{text}");
    assert!(error.hints()[0].contains("ytseo costs"), "{:?}", error.hints());
    assert!(setup.store.spent(Period::Day, "").await.expect("read") <= Usd::of_dollars(0.0022));
}

#[tokio::test]
async fn fallbacks_and_retries_count_and_cannot_escape() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("y.db")).await.expect("opened");
    // The first model breaks off each time, which is paid for; the second is never reached.
    let cheap = LlmServer::start(Wire::OpenAi, vec![Reply::Cut("x".repeat(2000))]);
    let dear = LlmServer::start(Wire::Anthropic, vec![Reply::text("mine")]);
    let mut settings = settings(&[("openai", &cheap), ("anthropic", &dear)]);
    settings["llm"]["providers"]["anthropic"]["price"] = json!({"input": 100, "output": 500});
    settings["llm"]["budget"] = json!({"per_month": 0.02});
    let setup = Setup::with_store(settings, store).await;
    let error = setup.fails().await;
    assert_eq!(error.kind(), Kind::Limit);
    assert!(error.to_string().contains("this month"), "{error}");
    assert_eq!((cheap.asked().len(), dear.asked().len()), (1, 0));
    let spent = setup.store.spent(Period::Month, "").await.expect("read");
    assert!(spent > Usd::ZERO && spent < Usd::of_dollars(0.02), "{spent}");
}

#[tokio::test]
async fn an_unknown_price_needs_consent() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("x")]);
    let mut settings = limited(&server, json!({"per_run": 1}));
    settings["llm"]["providers"]["openai"]["price"] = json!({});
    let setup = Setup::new(settings.clone()).await;
    let error = setup.fails().await;
    assert_eq!(error.kind(), Kind::Limit);
    assert!(error.to_string().contains("the price of openai/small is not known"), "{error}");
    assert!(error.hints().iter().any(|hint| hint.contains("--allow-unknown-cost")), "{:?}", error.hints());
    assert!(server.asked().is_empty());
    let consent = RunLimits { allow_unknown_cost: true, ..RunLimits::default() };
    let answer = setup.llm.limited(consent).ask(&question(), &Watch::silent()).await.expect("answered");
    assert_eq!(answer.cost_usd, None, "unknown, not zero");
    assert_eq!(setup.ledger(CostKey::Model).await[0].unknown_price, 1);
    // Without a limit nobody has to agree.
    settings["llm"]["budget"] = json!({});
    assert_eq!(Setup::new(settings).await.ask().await.expect("answered").cost_usd, None);
}

#[tokio::test]
async fn a_run_has_its_own_sum_and_the_lower_limit_counts() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("x")]);
    let setup = Setup::new(limited(&server, json!({"per_run": 0.0022}))).await;
    for _ in 0..3 {
        let run = setup.llm.limited(RunLimits::default());
        run.ask(&question(), &Watch::silent()).await.expect("each run begins at zero");
        assert_eq!(run.spent().await.expect("read"), Usd::of_nanos(25_000));
    }
    let tight = RunLimits { max_cost: Some(Usd::of_dollars(0.0001)), allow_unknown_cost: false };
    let error = setup.llm.limited(tight).ask(&question(), &Watch::silent()).await.expect_err("refused");
    assert_eq!(error.kind(), Kind::Limit);
    let wide = RunLimits { max_cost: Some(Usd::of_dollars(9.0)), allow_unknown_cost: false };
    let mut large = question();
    large.options.max_output_tokens = Some(4000);
    let error =
        setup.llm.limited(wide).ask(&large, &Watch::silent()).await.expect_err("the settings' limit holds");
    assert_eq!(error.kind(), Kind::Limit);
}

#[tokio::test]
async fn parallel_calls_of_two_processes_stay_under_the_limit() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("y.db");
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Cut("never whole".into())]);
    let mut setups = Vec::new();
    for _ in 0..2 {
        let store = Store::open(&path).await.expect("opened");
        setups.push(Setup::with_store(limited(&server, json!({"per_day": 0.01})), store).await);
    }
    let calls = (0..24).map(|number| {
        let llm = setups[number % 2].llm.clone();
        tokio::spawn(async move { llm.ask(&question(), &Watch::silent()).await.expect_err("cut or refused") })
    });
    for call in calls.collect::<Vec<_>>() {
        let error = call.await.expect("ran");
        assert!(matches!(error.kind(), Kind::Limit | Kind::Remote), "{}", error.chain());
    }
    let row = &setups[0].ledger(CostKey::Day).await[0];
    assert!(row.cost <= Usd::of_dollars(0.01), "{}", row.cost);
    assert_eq!(row.unfinished, 0);
}

#[tokio::test]
async fn an_estimate_is_never_below_what_it_costs() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::NoUsage("a few words".into())]);
    let setup = Setup::new(limited(&server, json!({}))).await;
    let request = LlmRequest::new("titles", "日本語 and English, 1234567890! ".repeat(50));
    let estimate = setup.llm.estimate(&request).expect("estimated").swap_remove(0);
    let answer = setup.llm.ask(&request, &Watch::silent()).await.expect("answered");
    assert_eq!(estimate.model, "openai/small");
    assert!(estimate.most_usd >= answer.cost_usd, "{estimate:?} {:?}", answer.cost_usd);
    assert_eq!(server.asked().len(), 1, "estimating asks nobody");
}
