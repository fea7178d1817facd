//! What goes wrong: retries, fallbacks, rests, cut streams, and errors that tell nothing they must not.

use std::time::Duration;

use serde_json::json;
use tokio_util::sync::CancellationToken;
use ytseo::Kind;
use ytseo::model::Usd;
use ytseo::ports::llm::StreamEvent;
use ytseo::ports::store::CostKey;
use ytseo::progress::{Silent, Watch};

use crate::llm::{LlmServer, MODEL, Reply, Wire};
use crate::setup::{SECRET_PROMPT, Setup, question, settings};

#[tokio::test]
async fn what_may_pass_is_tried_again_and_the_wait_is_the_providers() {
    for wire in Wire::ALL {
        for code in [429, 500, 502, 503, 529] {
            let script = vec![Reply::status(code), Reply::busy(7), Reply::text("at last")];
            let server = LlmServer::start(wire, script);
            let setup = Setup::one(&server, wire).await;
            let answer =
                setup.ask().await.unwrap_or_else(|error| panic!("{wire:?} {code}: {}", error.chain()));
            assert_eq!((answer.text.as_str(), answer.tries.len()), ("at last", 3));
            let waits = setup.waits();
            assert!(waits[0] > Duration::ZERO && waits[0] <= Duration::from_secs(2), "{waits:?}");
            assert_eq!(waits[1], Duration::from_secs(7), "as Retry-After says");
            assert_eq!(answer.cost_usd, Some(Usd::of_nanos(25_000)), "a refused try costs nothing");
            let row = &setup.ledger(CostKey::Model).await[0];
            assert_eq!((row.calls, row.failed), (3, 2), "each try is in the ledger");
        }
    }
}

#[tokio::test]
async fn a_connection_that_breaks_before_the_first_word_is_tried_again() {
    for wire in Wire::ALL {
        let server = LlmServer::start(wire, vec![Reply::Reset, Reply::text("here")]);
        let setup = Setup::one(&server, wire).await;
        assert_eq!(setup.ask().await.expect("answered").text, "here", "{wire:?}");
    }
}

#[tokio::test]
async fn what_cannot_succeed_is_asked_once() {
    for wire in Wire::ALL {
        for (code, kind) in
            [(400, Kind::Remote), (402, Kind::Limit), (403, Kind::Auth), (404, Kind::NotFound)]
        {
            let server = LlmServer::start(wire, vec![Reply::status(code)]);
            let setup = Setup::one(&server, wire).await;
            assert_eq!(setup.fails().await.kind(), kind, "{wire:?} {code}");
            assert_eq!((server.asked().len(), setup.waits().len()), (1, 0), "{wire:?} {code}");
        }
    }
}

#[tokio::test]
async fn a_provider_that_wants_a_day_is_not_waited_for() {
    let busy = LlmServer::start(Wire::OpenAi, vec![Reply::busy(86_400)]);
    let free = LlmServer::start(Wire::Anthropic, vec![Reply::text("mine")]);
    let setup = Setup::new(settings(&[("openai", &busy), ("anthropic", &free)])).await;
    for _ in 0..3 {
        let mut request = question();
        request.fresh = true;
        let answer = setup.llm.ask(&request, &Watch::silent()).await.expect("answered");
        assert_eq!(answer.model, format!("anthropic/{MODEL}"));
    }
    assert_eq!(busy.asked().len(), 1, "it rests as long as it asked for");
    assert!(setup.waits().is_empty());
}

#[tokio::test]
async fn used_up_credit_is_not_tried_again() {
    let body = "You exceeded your current quota: insufficient_quota";
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Status(429, body, vec![])]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    let error = setup.fails().await;
    assert_eq!(error.kind(), Kind::Limit);
    assert!(error.to_string().contains("no credit left"), "{error}");
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn the_next_model_answers_and_the_report_says_so() {
    let broken = LlmServer::start(Wire::OpenAi, vec![Reply::status(500)]);
    let works = LlmServer::start(Wire::Gemini, vec![Reply::text("Quiet Rooms")]);
    let setup = Setup::new(settings(&[("openai", &broken), ("gemini", &works)])).await;
    let answer = setup.ask().await.expect("answered");
    assert_eq!(answer.model, format!("gemini/{MODEL}"));
    let tries: Vec<(&str, &str)> =
        answer.tries.iter().map(|attempt| (attempt.model.as_str(), attempt.outcome.as_str())).collect();
    assert_eq!(
        tries,
        [
            ("openai/small", "failed"),
            ("openai/small", "failed"),
            ("openai/small", "failed"),
            ("gemini/small", "ok")
        ]
    );
    assert!(
        answer.tries[0].problem.as_deref().is_some_and(|problem| problem.contains("openai failed (500)"))
    );
}

#[tokio::test]
async fn when_all_are_down_each_says_why() {
    let one = LlmServer::start(Wire::OpenAi, vec![Reply::status(503)]);
    let two = LlmServer::start(Wire::Anthropic, vec![Reply::status(529)]);
    let setup = Setup::new(settings(&[("openai", &one), ("anthropic", &two)])).await;
    let error = setup.fails().await;
    assert_eq!(error.kind(), Kind::Remote);
    let text = error.to_string();
    assert!(
        text.contains("openai is overloaded (503)") && text.contains("anthropic is overloaded (529)"),
        "{text}"
    );
    assert_eq!((one.asked().len(), two.asked().len()), (3, 3));
}

#[tokio::test]
async fn a_provider_that_keeps_failing_rests() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::status(500)]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    for _ in 0..2 {
        let _ = setup.fails().await;
    }
    let asked = server.asked().len();
    let error = setup.fails().await;
    assert!(error.to_string().contains("rests"), "{error}");
    assert_eq!(server.asked().len(), asked, "it is left alone");
}

#[tokio::test]
async fn a_cut_answer_is_never_taken_for_whole() {
    let half = "Quiet rooms are no emp";
    let cuts = [
        Reply::Cut(half.into()),
        Reply::CutNeatly(half.into()),
        Reply::HalfFrame(half.into()),
        Reply::ErrorAfter(half.into()),
    ];
    for wire in Wire::ALL {
        for cut in &cuts {
            let server = LlmServer::start(wire, vec![cut.clone()]);
            let setup = Setup::one(&server, wire).await;
            let error = setup.fails().await;
            assert_eq!(error.kind(), Kind::Remote, "{wire:?} {cut:?}: {}", error.chain());
            assert_eq!(
                server.asked().len(),
                1,
                "{wire:?} {cut:?}: it was paid for, and is not paid for twice"
            );
            let row = &setup.ledger(CostKey::Model).await[0];
            assert_eq!((row.calls, row.failed, row.unfinished), (1, 1, 0));
            assert!(
                row.cost > Usd::ZERO && row.output_tokens > 0,
                "{wire:?} {cut:?}: what came may be charged"
            );
        }
    }
}

#[tokio::test]
async fn an_answer_that_was_read_is_not_continued_by_another_model() {
    let cut = LlmServer::start(Wire::OpenAi, vec![Reply::Cut("Quiet ro".into())]);
    let works = LlmServer::start(Wire::Anthropic, vec![Reply::text("Something else")]);
    let setup = Setup::new(settings(&[("openai", &cut), ("anthropic", &works)])).await;
    let (answer, events) = setup.streams(&question()).await;
    assert_eq!(answer.expect_err("broken").kind(), Kind::Remote);
    let text: String = events
        .iter()
        .filter_map(|event| match event {
            StreamEvent::Text { text } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(text, "Quiet ro");
    assert!(works.asked().is_empty());
    // Nobody reads along: the next model may answer.
    assert_eq!(setup.ask().await.expect("answered").text, "Something else");
}

#[tokio::test]
async fn silence_and_endless_talk_end() {
    let mut cases = Vec::new();
    for wire in Wire::ALL {
        for (reply, word) in [
            (Reply::Silence, "gave no word"),
            (Reply::Stall("Quiet".into()), "said nothing more"),
            (Reply::Endless, "does not end"),
        ] {
            cases.push(ends(wire, reply, word));
        }
    }
    futures::future::join_all(cases).await;
}

#[tokio::test]
async fn slow_words_are_words() {
    let slow = |wire| async move {
        // More than two seconds in all, and never two without a word.
        let server = LlmServer::start(wire, vec![Reply::Slow("Quiet Room".into(), 400)]);
        let mut settings = settings(&[(wire.name(), &server)]);
        settings["llm"]["silence_s"] = json!(2);
        assert_eq!(Setup::new(settings).await.ask().await.expect("answered").text, "Quiet Room");
    };
    futures::future::join_all(Wire::ALL.map(slow)).await;
}

async fn ends(wire: Wire, reply: Reply, word: &str) {
    let server = LlmServer::start(wire, vec![reply.clone()]);
    let mut settings = settings(&[(wire.name(), &server)]);
    settings["llm"]["max_output_tokens"] = json!(64);
    if !matches!(reply, Reply::Endless) {
        settings["llm"]["first_token_s"] = json!(1);
        settings["llm"]["silence_s"] = json!(1);
    }
    let setup = Setup::new(settings).await;
    let error = setup.fails().await;
    assert!(error.to_string().contains(word), "{wire:?} {reply:?}: {error}");
    let row = &setup.ledger(CostKey::Model).await[0];
    assert_eq!((row.calls, row.failed), (1, 1));
    assert!(row.cost > Usd::ZERO, "what was sent may be charged");
}

#[tokio::test]
async fn a_wrong_key_is_not_repeated() {
    for wire in [Wire::OpenAi, Wire::Anthropic, Wire::Gemini] {
        let server = LlmServer::start(wire, vec![Reply::text("never")]);
        let mut settings = settings(&[(wire.name(), &server)]);
        settings["llm"]["providers"][wire.name()]["api_key"] = json!("sk-wrong-4711-wrong");
        let setup = Setup::new(settings).await;
        let error = setup.fails().await;
        assert_eq!(error.kind(), Kind::Auth, "{wire:?}");
        let all = format!("{error:?} {} {:?}", error.chain(), error.hints());
        assert!(!all.contains("4711"), "{all}");
        assert!(error.hints()[0].contains("_API_KEY"), "{:?}", error.hints());
        assert_eq!(server.refused().len(), 1, "once is enough");
    }
}

#[tokio::test]
async fn a_public_provider_is_not_asked_without_a_key() {
    let works = LlmServer::start(Wire::OpenAi, vec![Reply::text("mine")]);
    let mut both = settings(&[("here", &works)]);
    both["llm"]["models"] = json!(["anthropic", "here/small"]);
    assert_eq!(Setup::new(both).await.ask().await.expect("answered").text, "mine");
    for name in ["openai", "anthropic", "gemini"] {
        let setup = Setup::new(json!({"llm": {"models": [name]}})).await;
        let error = setup.fails().await;
        assert_eq!(error.kind(), Kind::Auth);
        assert!(error.to_string().contains("wants a key, and none is set"), "{error}");
        assert!(error.hints()[0].starts_with("set the key: "), "{:?}", error.hints());
        assert!(setup.ledger(CostKey::Model).await.is_empty());
    }
}

#[tokio::test]
async fn a_provider_that_quotes_the_prompt_is_not_quoted() {
    let told = Reply::Status(400, SECRET_PROMPT, vec![]);
    let server = LlmServer::start(Wire::OpenAi, vec![told]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    let error = setup.fails().await;
    assert!(!error.chain().contains("dog"), "{}", error.chain());
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Status(400, "maximum context length", vec![])]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    assert!(setup.fails().await.to_string().contains("maximum context length"), "other words help");
}

#[tokio::test]
async fn nobody_there_and_the_wrong_house_are_told_apart() {
    for (wire, hint) in [(Wire::Ollama, "ollama serve"), (Wire::OpenAi, "start the server")] {
        let server = LlmServer::start(wire, vec![Reply::text("x")]);
        let mut gone = settings(&[(wire.name(), &server)]);
        gone["llm"]["providers"][wire.name()]["base_url"] = json!("http://127.0.0.1:1/v1");
        let setup = Setup::new(gone).await;
        let error = setup.fails().await;
        assert!(error.to_string().contains("does not answer"), "{error}");
        assert!(error.hints()[0].contains(hint), "{:?}", error.hints());
        assert!(setup.waits().is_empty(), "a server that is not running does not start by waiting");
        assert_eq!(setup.ledger(CostKey::Model).await[0].cost, Usd::ZERO);
    }
    let server = LlmServer::start(Wire::Ollama, vec![Reply::text("x")]);
    let mut other = settings(&[("ollama", &server)]);
    other["llm"]["models"] = json!(["ollama/large"]);
    let error = Setup::new(other).await.fails().await;
    assert!(error.hints()[0].contains("ollama pull large"), "{:?}", error.hints());
    for wire in Wire::ALL {
        let server = LlmServer::start(wire, vec![Reply::Page]);
        let error = Setup::one(&server, wire).await.fails().await;
        assert_eq!(error.kind(), Kind::Remote, "{wire:?}");
    }
}

#[tokio::test]
async fn a_key_does_not_travel_along_a_redirect() {
    for wire in Wire::ALL {
        let other = LlmServer::start(wire, vec![Reply::text("mine now")]);
        let there = vec![("location", other.base_url())];
        let server = LlmServer::start(wire, vec![Reply::Status(307, "moved", there)]);
        assert_eq!(Setup::one(&server, wire).await.fails().await.kind(), Kind::Remote, "{wire:?}");
        assert!(other.asked().is_empty() && other.refused().is_empty(), "{wire:?}");
    }
}

#[tokio::test]
async fn an_empty_or_held_back_answer_is_none() {
    for wire in Wire::ALL {
        for reply in [Reply::Filtered, Reply::text(" \n "), Reply::Length(String::new())] {
            let server = LlmServer::start(wire, vec![reply.clone()]);
            let setup = Setup::one(&server, wire).await;
            assert_eq!(setup.fails().await.kind(), Kind::Remote, "{wire:?} {reply:?}");
            assert_eq!(server.asked().len(), 1);
        }
    }
}

#[tokio::test]
async fn a_stopped_question_is_settled() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Stall("Quiet rooms".into())]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    let cancel = CancellationToken::new();
    let watch = Watch::new(std::sync::Arc::new(Silent), cancel.clone());
    let mut stop = |event| {
        if matches!(event, StreamEvent::Text { .. }) {
            cancel.cancel();
        }
    };
    let error = setup.llm.stream(&question(), &watch, &mut stop).await.expect_err("stopped");
    assert_eq!(error.kind(), Kind::Interrupted);
    let row = &setup.ledger(CostKey::Model).await[0];
    assert_eq!((row.calls, row.unfinished), (1, 0));
    assert!(row.cost > Usd::ZERO);
}
