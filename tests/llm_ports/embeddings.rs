//! Vectors of texts: every provider that has them, with the same budget, ledger and retries as a question.

use serde_json::{Value, json};
use ytseo::Kind;
use ytseo::model::Usd;
use ytseo::ports::llm::{EmbedPurpose, EmbedRequest, Embeddings, Llm, Parts};
use ytseo::ports::store::{CostKey, Store};
use ytseo::progress::Watch;
use ytseo::{Error, Result};

use crate::llm::{KEY, LlmServer, Reply, Wire};
use crate::setup::{SECRET_PROMPT, Setup, settings};

const WIRES: [Wire; 3] = [Wire::OpenAi, Wire::Gemini, Wire::Ollama];

fn embedding(server: &LlmServer, wire: Wire, model: &str) -> Value {
    let mut settings = settings(&[(wire.name(), server)]);
    settings["knowledge"]["embedding_model"] = json!(format!("{}/{model}", wire.name()));
    settings
}

fn texts(purpose: EmbedPurpose) -> EmbedRequest {
    let texts = ["the mic is near", "a bright lamp", SECRET_PROMPT];
    EmbedRequest { texts: texts.map(String::from).to_vec(), purpose }
}

async fn embed(setup: &Setup) -> Result<Embeddings> {
    setup.llm.embed(&texts(EmbedPurpose::Passage), &Watch::silent()).await
}

async fn fails(setup: &Setup) -> Error {
    let error = embed(setup).await.expect_err("no vectors");
    let all = format!("{error:?} {} {:?}", error.chain(), error.hints());
    assert!(!all.contains(KEY) && !all.contains(SECRET_PROMPT), "a secret came out: {all}");
    assert!(!error.hints().is_empty(), "no hint: {all}");
    error
}

#[tokio::test]
async fn vectors_come_in_the_order_of_the_texts_and_are_in_the_ledger() {
    for wire in WIRES {
        let server = LlmServer::start(wire, vec![Reply::Vectors]);
        let setup = Setup::new(embedding(&server, wire, "small")).await;
        let answer = embed(&setup).await;
        let answer =
            answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
        assert_eq!(answer.vectors.len(), 3);
        assert!(answer.vectors[0][0] > 0.9 && answer.vectors[1][1] > 1.9, "{wire:?} {:?}", answer.vectors);
        // Gemini does not say how many tokens they were.
        assert_eq!(answer.usage.estimated, wire == Wire::Gemini, "{wire:?}");
        assert!(answer.usage.input_tokens >= 11 && answer.usage.output_tokens == 0);
        let row = &setup.ledger(CostKey::Task).await[0];
        assert_eq!((row.key.as_str(), row.calls, row.failed, row.unfinished), ("embed", 1, 0, 0));
        assert_eq!(Some(row.cost), answer.cost_usd);
        assert!(row.cost > Usd::ZERO);
    }
}

#[tokio::test]
async fn models_are_asked_as_they_want_it() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Vectors]);
    let setup = Setup::new(embedding(&server, Wire::OpenAi, "text-embedding-3-small")).await;
    let answer = embed(&setup).await.expect("vectors");
    assert_eq!(answer.vectors[0].len(), 768);
    let body = &server.asked()[0].body;
    let texts = ["the mic is near", "a bright lamp", SECRET_PROMPT];
    assert_eq!(*body, json!({"input": texts, "model": "text-embedding-3-small", "dimensions": 768}));
    assert_eq!(setup.llm.embedding_model().expect("set").space, "openai/text-embedding-3-small 768");

    let server = LlmServer::start(Wire::Ollama, vec![Reply::Vectors]);
    let setup = Setup::new(embedding(&server, Wire::Ollama, "nomic-embed-text")).await;
    for purpose in [EmbedPurpose::Passage, EmbedPurpose::Question] {
        let request = EmbedRequest { texts: vec!["sound".into()], purpose };
        setup.llm.embed(&request, &Watch::silent()).await.expect("vectors");
    }
    let sent: Vec<Value> = server.asked().into_iter().map(|asked| asked.body["input"].clone()).collect();
    assert_eq!(sent, [json!(["search_document: sound"]), json!(["search_query: sound"])]);

    let server = LlmServer::start(Wire::Gemini, vec![Reply::Vectors]);
    let setup = Setup::new(embedding(&server, Wire::Gemini, "gemini-embedding-001")).await;
    let question = EmbedRequest { texts: vec!["sound".into()], purpose: EmbedPurpose::Question };
    setup.llm.embed(&question, &Watch::silent()).await.expect("vectors");
    let asked = &server.asked()[0];
    assert_eq!(asked.path, "/v1beta/models/gemini-embedding-001:batchEmbedContents");
    assert_eq!(asked.body["requests"][0]["taskType"], "RETRIEVAL_QUERY");
    assert_eq!(asked.body["requests"][0]["outputDimensionality"], 768);
}

#[tokio::test]
async fn what_passes_is_tried_again_and_paid_once() {
    for wire in WIRES {
        let server = LlmServer::start(wire, vec![Reply::busy(7), Reply::status(500), Reply::Vectors]);
        let setup = Setup::new(embedding(&server, wire, "small")).await;
        embed(&setup).await.expect("vectors in the end");
        assert_eq!(setup.waits()[0].as_secs(), 7, "{wire:?}");
        let row = &setup.ledger(CostKey::Task).await[0];
        assert_eq!((row.calls, row.failed, row.unfinished), (3, 2, 0), "{wire:?}");
    }
}

#[tokio::test]
async fn what_cannot_succeed_is_said() {
    for (reply, kind, words) in [
        (Reply::status(401), Kind::Auth, "refuses the key"),
        (Reply::status(404), Kind::NotFound, "has no model small"),
        (Reply::FewVectors, Kind::Remote, "there are 2 for 3 texts"),
        (Reply::UnevenVectors, Kind::Remote, "not of one size"),
        (Reply::Page, Kind::Remote, "openai"),
        (Reply::Reset, Kind::Remote, "openai"),
    ] {
        let server = LlmServer::start(Wire::OpenAi, vec![reply.clone()]);
        let setup = Setup::new(embedding(&server, Wire::OpenAi, "small")).await;
        let error = fails(&setup).await;
        assert_eq!(error.kind(), kind, "{reply:?}: {}", error.chain());
        assert!(error.chain().contains(words), "{reply:?}: {}", error.chain());
        assert_eq!(setup.ledger(CostKey::Task).await[0].unfinished, 0);
    }
    let server = LlmServer::start(Wire::Anthropic, vec![Reply::Vectors]);
    let setup = Setup::new(embedding(&server, Wire::Anthropic, "claude-haiku-4-5")).await;
    assert!(fails(&setup).await.to_string().contains("offers no embeddings"));
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_limit_holds_before_anything_is_sent() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Vectors]);
    let mut settings = embedding(&server, Wire::OpenAi, "small");
    settings["llm"]["budget"] = json!({"per_run": 0.000_001});
    let setup = Setup::new(settings).await;
    let error = fails(&setup).await;
    assert_eq!(error.kind(), Kind::Limit);
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_model_must_be_named_whole() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Vectors]);
    let setup = Setup::new(settings(&[("openai", &server)])).await;
    assert_eq!(fails(&setup).await.kind(), Kind::Config, "none is set");
    for wrong in ["openai", "openai/", "nobody/small"] {
        let mut settings = settings(&[("openai", &server)]);
        settings["knowledge"]["embedding_model"] = json!(wrong);
        let config = serde_json::from_value(settings).expect("settings");
        let parts = Parts {
            http: ytseo::ports::http::model_client().expect("a client"),
            store: Store::in_memory().await.expect("a store"),
            cache: std::sync::Arc::new(ytseo::ports::cache::MemoryCache::default()),
        };
        let error = Llm::open(&config, parts).err().expect("refused");
        assert_eq!(error.kind(), Kind::Config, "{wrong}");
    }
}
