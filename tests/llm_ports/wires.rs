//! Every wire format: what is sent, exactly, and what is understood.

use serde_json::{Value, json};
use ytseo::model::Usd;
use ytseo::ports::llm::{LlmRequest, Message, Options, Schema, Stop, StreamEvent, Tool, ToolCall};
use ytseo::ports::store::CostKey;
use ytseo::progress::Watch;
use ytseo::prompts::{Prompts, TITLES};

use crate::llm::{LlmServer, MODEL, Reply, Wire};
use crate::setup::{Setup, question, settings};

/// Two characters of four bytes, one of two joined by a third, and one of three bytes.
const EMOJI: &str = "Ein Gruß 🙂🚀 an 👩‍💻 und 日本";

#[tokio::test]
async fn a_text_is_told_word_by_word_with_its_tokens_and_cost() {
    for wire in Wire::ALL {
        let server = LlmServer::start(wire, vec![Reply::text(EMOJI)]);
        let setup = Setup::one(&server, wire).await;
        let (answer, events) = setup.streams(&question()).await;
        let answer =
            answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
        assert_eq!(answer.text, EMOJI, "{wire:?}");
        assert_eq!(answer.model, format!("{}/{MODEL}", wire.name()));
        assert_eq!((answer.stop, answer.cached, answer.tries.len()), (Stop::Done, false, 1), "{wire:?}");
        let usage = answer.usage;
        assert_eq!((usage.input_tokens, usage.cached_tokens, usage.output_tokens), (11, 3, 7), "{wire:?}");
        assert!(!usage.estimated);
        assert_eq!(answer.cost_usd, Some(Usd::of_nanos(25_000)), "11 at $1 and 7 at $2 a million");
        assert_eq!(events[0], StreamEvent::Started { model: answer.model.clone() });
        let pieces: Vec<&str> = events[1..]
            .iter()
            .map(|event| match event {
                StreamEvent::Text { text } => text.as_str(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(pieces.concat(), EMOJI);
        assert!(pieces.len() > 5, "{wire:?} came in one piece");
        let row = &setup.ledger(CostKey::Task).await[0];
        assert_eq!((row.key.as_str(), row.calls, row.failed, row.unfinished), ("titles", 1, 0, 0));
        assert_eq!((row.input_tokens, row.output_tokens, row.cost), (11, 7, Usd::of_nanos(25_000)));
    }
}

#[tokio::test]
async fn characters_split_between_packets_stay_whole() {
    for wire in Wire::ALL {
        let server = LlmServer::start(wire, vec![Reply::Bytewise(EMOJI.into())]);
        let setup = Setup::one(&server, wire).await;
        let (answer, events) = setup.streams(&question()).await;
        assert_eq!(answer.expect("answered").text, EMOJI, "{wire:?}");
        assert!(events.len() > 2);
    }
}

#[tokio::test]
async fn tokens_that_nobody_counts_are_counted_on_the_safe_side() {
    for wire in Wire::ALL {
        let server = LlmServer::start(wire, vec![Reply::NoUsage("Quiet rooms".into())]);
        let setup = Setup::one(&server, wire).await;
        let answer = setup.ask().await.expect("answered");
        assert!(answer.usage.estimated, "{wire:?}");
        assert!(answer.usage.input_tokens >= 20 && answer.usage.output_tokens >= 5, "{:?}", answer.usage);
        assert!(answer.cost_usd > Some(Usd::ZERO));
    }
}

fn tool() -> Tool {
    Tool {
        name: "research".into(),
        description: "Finds keywords".into(),
        parameters:
            json!({"type": "object", "properties": {"topic": {"type": "string"}}, "required": ["topic"]})
                .into(),
    }
}

#[tokio::test]
async fn tools_are_called_and_answered() {
    for wire in Wire::ALL {
        let arguments = json!({"topic": "grüne 🌱 rooms"});
        let script = vec![Reply::Tool("research", arguments.clone()), Reply::text("Found.")];
        let server = LlmServer::start(wire, script);
        let setup = Setup::one(&server, wire).await;
        let mut request = LlmRequest { tools: vec![tool()], ..question() };
        let answer = setup.llm.ask(&request, &Watch::silent()).await;
        let answer =
            answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
        assert_eq!(answer.calls.len(), 1, "{wire:?}");
        let call = answer.calls[0].clone();
        assert_eq!((call.name.as_str(), &call.arguments), ("research", &arguments), "{wire:?}");
        assert!(!call.id.is_empty());
        let (id, name) = (call.id.clone(), call.name.clone());
        request.messages.push(Message::Assistant { text: String::new(), calls: vec![call] });
        request.messages.push(Message::ToolResult { id, name, content: r#"{"found": 3}"#.into() });
        let answer = setup.llm.ask(&request, &Watch::silent()).await;
        let answer =
            answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
        assert_eq!(answer.text, "Found.");
    }
}

#[tokio::test]
async fn several_tools_at_once_are_answered_together() {
    for wire in Wire::ALL {
        let server = LlmServer::start(wire, vec![Reply::text("Both.")]);
        let setup = Setup::one(&server, wire).await;
        let call = |id: &str| ToolCall {
            id: id.into(),
            name: "research".into(),
            arguments: json!({"topic": id}),
            signatures: vec![],
        };
        let result = |id: &str| Message::ToolResult {
            id: id.into(),
            name: "research".into(),
            content: format!("result of {id}"),
        };
        let mut request = LlmRequest { tools: vec![tool()], ..question() };
        let calls = vec![call("one"), call("two")];
        request.messages.push(Message::Assistant { text: String::new(), calls });
        request.messages.extend([result("one"), result("two")]);
        let answer = setup.llm.ask(&request, &Watch::silent()).await;
        answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
        let body = server.asked()[0].body.to_string();
        assert!(body.contains("result of one") && body.contains("result of two"), "{wire:?}: {body}");
    }
}

/// A conversation that uses everything.
fn everything() -> LlmRequest {
    LlmRequest {
        task: "titles".into(),
        system: Some("You write titles.".into()),
        messages: vec![
            Message::user("Which words do people search for?"),
            Message::Assistant {
                text: "I look.".into(),
                calls: vec![ToolCall {
                    id: "call_1".into(),
                    name: "research".into(),
                    arguments: json!({"topic": "quiet rooms"}),
                    signatures: vec![],
                }],
            },
            Message::ToolResult {
                id: "call_1".into(),
                name: "research".into(),
                content: "calm, silence".into(),
            },
        ],
        tools: vec![tool()],
        schema: None,
        options: Options { temperature: Some(0.5), max_output_tokens: Some(300), seed: Some(7) },
        models: vec![],
        fresh: false,
    }
}

/// What was sent, without what varies.
fn sent(server: &LlmServer) -> Value {
    let asked = server.asked().swap_remove(0);
    let mut headers: Vec<String> = asked
        .headers
        .iter()
        .filter(|(name, _)| {
            !matches!(name.as_str(), "host" | "content-length" | "user-agent" | "accept-encoding")
        })
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    headers.sort();
    json!({"path": asked.path, "headers": headers, "body": asked.body})
}

#[tokio::test]
async fn a_recorded_conversation_is_sent_exactly_so() {
    for wire in Wire::ALL {
        let server = LlmServer::start(wire, vec![Reply::text("Quiet Rooms")]);
        let setup = Setup::one(&server, wire).await;
        setup.llm.ask(&everything(), &Watch::silent()).await.expect("answered");
        insta::assert_json_snapshot!(format!("conversation_{}", wire.name()), sent(&server));
    }
}

#[tokio::test]
async fn a_form_is_sent_exactly_so() {
    let schema = json!({
        "type": "object", "properties": {"title": {"type": "string"}}, "required": ["title"],
        "additionalProperties": false
    });
    let models = [
        (Wire::OpenAi, "openai/gpt-4.1-mini"),
        (Wire::Anthropic, "anthropic/claude-haiku-4-5"),
        (Wire::Gemini, "gemini/gemini-2.5-flash"),
        (Wire::Ollama, "ollama/small"),
    ];
    for (wire, model) in models {
        let server = LlmServer::start(wire, vec![Reply::text(r#"{"title": "Quiet Rooms"}"#)]);
        let setup = Setup::one(&server, wire).await;
        let mut request = LlmRequest::new("titles", "Write a title.");
        request.schema = Some(Schema { name: "title".into(), schema: schema.clone() });
        request.models = vec![model.into()];
        let answer = setup.llm.ask(&request, &Watch::silent()).await;
        let answer =
            answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
        assert_eq!(answer.json, Some(json!({"title": "Quiet Rooms"})));
        insta::assert_json_snapshot!(format!("form_{}", wire.name()), sent(&server)["body"]);
    }
}

#[tokio::test]
async fn the_question_for_titles_is_sent_exactly_so() {
    let models = [
        (Wire::OpenAi, "openai/gpt-4.1-mini"),
        (Wire::Anthropic, "anthropic/claude-haiku-4-5"),
        (Wire::Gemini, "gemini/gemini-2.5-flash"),
        (Wire::Ollama, "ollama/small"),
    ];
    for (wire, model) in models {
        let server = LlmServer::start(wire, vec![Reply::text(r#"{"titles": []}"#)]);
        let setup = Setup::one(&server, wire).await;
        let prompt = Prompts::default().fill(&TITLES, &TITLES.example()).expect("filled");
        let request = LlmRequest { models: vec![model.into()], ..LlmRequest::of_prompt(prompt) };
        let answer = setup.llm.ask(&request, &Watch::silent()).await;
        answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
        insta::assert_json_snapshot!(format!("titles_{}", wire.name()), sent(&server)["body"]);
    }
}

#[tokio::test]
async fn names_and_parameters_of_models_are_respected() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("ok")]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    for model in ["gpt-5-mini", "small-max", "small-high"] {
        let mut request = LlmRequest { models: vec![format!("openai/{model}")], ..question() };
        request.options.temperature = Some(0.2);
        let answer = setup.llm.ask(&request, &Watch::silent()).await;
        answer.unwrap_or_else(|error| panic!("{model}: {} {:?}", error.chain(), server.refused()));
    }
    let asked = server.asked();
    assert_eq!(asked[0].body["max_completion_tokens"], 4096);
    assert!(asked[0].body.get("temperature").is_none(), "this model takes none");
    assert_eq!(
        (&asked[1].body["model"], &asked[2].body["model"]),
        (&json!("small-max"), &json!("small-high"))
    );
}

#[tokio::test]
async fn models_that_do_not_stream_answer_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("models.yaml");
    for wire in Wire::ALL {
        let entry = format!(
            "models:\n  - {{id: {}/{MODEL}, context: 1000, output: 100, noted: 2026-01-01, source: mine, abilities: \
             {{tools: false, structured: false, images: false, streaming: false, temperature: true}}}}\n",
            wire.name()
        );
        std::fs::write(&table, entry).expect("written");
        let server = LlmServer::start(wire, vec![Reply::text(EMOJI)]);
        let mut settings = settings(&[(wire.name(), &server)]);
        settings["llm"]["models_file"] = json!(table);
        let setup = Setup::new(settings).await;
        let answer = setup.ask().await;
        let answer =
            answer.unwrap_or_else(|error| panic!("{wire:?}: {} {:?}", error.chain(), server.refused()));
        assert_eq!((answer.text.as_str(), answer.usage.output_tokens), (EMOJI, 7), "{wire:?}");
        let asked = &server.asked()[0];
        let most =
            asked.body.pointer("/max_tokens").or(asked.body.pointer("/generationConfig/maxOutputTokens"));
        let most = most.or(asked.body.pointer("/options/num_predict"));
        assert_eq!(most, Some(&json!(100)), "no more than the model can answer");
        let request = LlmRequest { tools: vec![tool()], ..question() };
        let error = setup.llm.ask(&request, &Watch::silent()).await.expect_err("refused");
        assert!(error.to_string().contains("cannot call tools"), "{error}");
        assert_eq!(server.asked().len(), 1, "nobody is asked in vain");
    }
}

#[tokio::test]
async fn two_servers_of_one_kind_are_told_apart() {
    let one = LlmServer::start(Wire::OpenAi, vec![Reply::text("one")]);
    let two = LlmServer::start(Wire::OpenAi, vec![Reply::text("two")]);
    let setup = Setup::new(settings(&[("here", &one), ("there", &two)])).await;
    assert_eq!(setup.ask().await.expect("answered").text, "one");
    let request = LlmRequest { models: vec![format!("there/{MODEL}")], ..question() };
    let answer = setup.llm.ask(&request, &Watch::silent()).await.expect("answered");
    assert_eq!((answer.text.as_str(), answer.model.as_str()), ("two", "there/small"));
}
