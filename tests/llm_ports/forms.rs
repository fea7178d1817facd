//! Answers in a form: checked, asked for once more, then left to the next model.

use serde_json::{Value, json};
use ytseo::Kind;
use ytseo::ports::llm::{LlmRequest, Schema, StreamEvent};
use ytseo::ports::store::CostKey;
use ytseo::progress::Watch;

use crate::llm::{LlmServer, MODEL, Reply, Wire};
use crate::setup::{Setup, question, settings};

fn formed() -> LlmRequest {
    let schema = json!({
        "type": "object",
        "properties": {"titles": {"type": "array", "items": {"type": "string", "maxLength": 100}, "minItems": 1}},
        "required": ["titles"],
        "additionalProperties": false
    });
    LlmRequest { schema: Some(Schema { name: "titles".into(), schema }), ..question() }
}

fn good() -> Reply {
    Reply::text(r#"{"titles": ["Quiet Rooms"]}"#)
}

/// The texts of the last question.
fn last_words(server: &LlmServer) -> String {
    server.asked().last().expect("asked").body.to_string()
}

#[tokio::test]
async fn a_wrong_form_is_asked_for_again_with_what_is_wrong() {
    let long = "x".repeat(140);
    let wrong = [
        ("I would rather not.".to_string(), "there is no JSON in it"),
        (r#"{"titles": ["Quiet"#.to_string(), "breaks off"),
        (r#"{"titles": []}"#.to_string(), "at least 1"),
        (format!(r#"{{"titles": ["{long}"]}}"#), "is 140, and must be at most 100"),
        (r#"{"titles": ["a"], "notes": "b"}"#.to_string(), "not in the schema"),
    ];
    for wire in Wire::ALL {
        for (text, problem) in &wrong {
            let server = LlmServer::start(wire, vec![Reply::text(text), good()]);
            let setup = Setup::one(&server, wire).await;
            let (answer, events) = setup.streams(&formed()).await;
            let answer =
                answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
            assert_eq!(answer.json, Some(json!({"titles": ["Quiet Rooms"]})));
            assert_eq!(answer.tries.len(), 2);
            assert!(last_words(&server).contains(problem), "{wire:?}: {problem}");
            let again = |event: &StreamEvent| matches!(event, StreamEvent::Again { problem: told } if told.contains(problem));
            assert_eq!(events.iter().filter(|event| again(event)).count(), 1);
            assert_eq!(setup.ledger(CostKey::Task).await[0].calls, 2, "both are paid for");
        }
    }
}

#[tokio::test]
async fn a_form_that_stays_wrong_is_left_to_the_next_model() {
    let stubborn = LlmServer::start(Wire::Ollama, vec![Reply::text("no")]);
    let works = LlmServer::start(Wire::Anthropic, vec![good()]);
    let setup = Setup::new(settings(&[("ollama", &stubborn), ("anthropic", &works)])).await;
    let answer = setup.llm.ask(&formed(), &Watch::silent()).await.expect("answered");
    assert_eq!(answer.model, format!("anthropic/{MODEL}"));
    assert_eq!(stubborn.asked().len(), 2, "one repair, no more");
    let setup = Setup::one(&stubborn, Wire::Ollama).await;
    let error = setup.llm.ask(&formed(), &Watch::silent()).await.expect_err("no form");
    assert_eq!(error.kind(), Kind::Remote);
    assert!(error.to_string().contains("there is no JSON in it"), "{error}");
}

#[tokio::test]
async fn an_answer_cut_by_its_length_is_not_repaired() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Length(r#"{"titles": ["Qui"#.into())]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    let error = setup.llm.ask(&formed(), &Watch::silent()).await.expect_err("cut");
    assert!(error.to_string().contains("cut off at its most tokens"), "{error}");
    assert!(error.hints()[0].contains("max_output_tokens"));
    assert_eq!(server.asked().len(), 1, "it would be cut again");
}

#[tokio::test]
async fn the_schema_is_in_the_prompt_only_where_it_is_not_enforced() {
    for (wire, model, enforced) in [
        (Wire::OpenAi, "openai/gpt-4o", true),
        (Wire::Anthropic, "anthropic/claude-3-5-haiku-latest", false),
        (Wire::Gemini, "gemini/gemini-2.5-pro", true),
        (Wire::Ollama, "ollama/small", false),
    ] {
        let server = LlmServer::start(wire, vec![good()]);
        let setup = Setup::one(&server, wire).await;
        let request = LlmRequest { models: vec![model.into()], ..formed() };
        setup.llm.ask(&request, &Watch::silent()).await.expect("answered");
        let told = last_words(&server).contains("must follow this JSON schema");
        assert_eq!(told, !enforced, "{model}");
        let native = server.asked()[0].body.clone();
        let native = native.get("response_format").or(native.get("output_config")).is_some()
            || native.pointer("/generationConfig/responseJsonSchema").is_some_and(Value::is_object);
        assert_eq!(native, enforced, "{model}");
    }
}

#[tokio::test]
async fn the_same_question_is_answered_from_the_cache() {
    let server = LlmServer::start(Wire::OpenAi, vec![good(), Reply::text(r#"{"titles": ["Another"]}"#)]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    let first = setup.llm.ask(&formed(), &Watch::silent()).await.expect("answered");
    let (second, events) = setup.streams(&formed()).await;
    let second = second.expect("answered");
    assert!(second.cached && !first.cached);
    assert_eq!((second.json, second.cost_usd), (first.json, Some(ytseo::model::Usd::ZERO)));
    assert!(matches!(&events[..], [StreamEvent::Started { .. }, StreamEvent::Text { .. }]), "{events:?}");
    assert_eq!(server.asked().len(), 1);
    let row = &setup.ledger(CostKey::Task).await[0];
    assert_eq!((row.calls, row.cached), (1, 1));
    let fresh = LlmRequest { fresh: true, ..formed() };
    let third = setup.llm.ask(&fresh, &Watch::silent()).await.expect("answered");
    assert_eq!(third.json, Some(json!({"titles": ["Another"]})));
    let mut settings = settings(&[("openai", &server)]);
    settings["llm"]["cache_s"] = json!(0);
    let setup = Setup::new(settings).await;
    for _ in 0..2 {
        assert!(!setup.llm.ask(&formed(), &Watch::silent()).await.expect("answered").cached);
    }
}
