//! `ytseo translate` and `ytseo video captions translate`, with a stand-in that translates.

use serde_json::Value;

use crate::support::Sandbox;
use crate::support::llm::{Asked, KEY, LlmServer, MODEL, Reply, Wire, german};
use crate::support::sandbox::Call;

const SRT: &str = "1\n00:00:00,000 --> 00:00:03,000\nToday we treat a small room\n\n\
2\n00:00:03,100 --> 00:00:06,000\nwith 48 square metres.\n\n3\n00:00:07,000 --> 00:00:08,000\n♪♪\n";

const PROPOSAL: &str = "\
# mine, do not touch
ytseo: 1
title: How to treat a small room   # the best one
description: |-
  Four steps make a small room sound better.

  0:00 Why rooms echo
  1:30 The corner behind the desk
  3:00 All 4 steps at once

  https://example.com/about
tags:
- room acoustics
language: en
# the captions
captions:
- file: captions.srt
  language: en
";

fn project(sandbox: &Sandbox, server: &LlmServer) {
    let url = server.base_url();
    sandbox.write(
        "ytseo.yaml",
        format!(
            "llm:\n  retry_wait_ms: 1\n  models: [openai/{MODEL}]\n  providers:\n    openai:\n      base_url: {url}\n      \
             api_key: {KEY}\n      price: {{input: 1, output: 2}}\n"
        ),
    );
}

fn call(sandbox: &Sandbox, args: &[&str]) -> Call {
    sandbox.configured(args).env("YTSEO_DATA_DIR", sandbox.data())
}

fn times(srt: &str) -> Vec<&str> {
    srt.lines().filter(|line| line.contains("-->")).collect()
}

#[test]
fn captions_get_another_language_and_keep_their_times() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Made(german::good)]);
    let sandbox = Sandbox::new();
    project(&sandbox, &server);
    sandbox.write("talk.en.srt", SRT);
    let args = ["video", "captions", "translate", "talk.en.srt", "--to", "de,pt-br"];
    let report = call(&sandbox, &[&args[..], &["--json"]].concat()).run().succeeds().json();
    assert_eq!(report["from"], "en");
    assert_eq!(report["outputs"][0]["output"], "talk.de.srt");
    assert_eq!(report["outputs"][1]["language"], "pt-BR");
    assert_eq!(
        (report["outputs"][0]["cues"].as_u64(), report["outputs"][0]["kept"].is_null()),
        (Some(3), true)
    );
    assert!(report["cost_usd"].as_f64().is_some_and(|cost| cost > 0.0));
    let german = sandbox.read("talk.de.srt");
    assert_eq!(times(&german), times(SRT));
    assert!(german.contains("48") && german.contains("♪♪") && !german.contains("small room"), "{german}");
    assert!(sandbox.path("talk.pt-BR.srt").is_file());
    call(&sandbox, &args).run().refuses(2, "talk.de.srt", "--force");
    let before = server.asked().len();
    let estimate = call(&sandbox, &[&args[..], &["--dry-run", "--json"]].concat()).run().succeeds().json();
    assert_eq!((estimate["totals"][0]["calls"].as_u64(), server.asked().len()), (Some(2), before));
    assert!(estimate["totals"][0]["most_usd"].as_f64().is_some_and(|cost| cost > 0.0), "{estimate}");
    let run = call(&sandbox, &[&args[..], &["--force", "--show-prompt"]].concat()).run().succeeds();
    assert!(run.stdout.contains("talk.en.srt → talk.de.srt"), "{}", run.stdout);
    assert!(run.stdout.contains("3 of 3 translated"), "{}", run.stdout);
    assert!(!format!("{}{}", run.stdout, run.stderr).contains(KEY));
}

#[test]
fn without_a_model_it_says_what_to_set() {
    let sandbox = Sandbox::new();
    sandbox.write("talk.en.srt", SRT);
    sandbox.write("proposal.yaml", PROPOSAL);
    for args in [
        ["video", "captions", "translate", "talk.en.srt", "--to", "de"].as_slice(),
        &["translate", "proposal.yaml", "--to", "de"],
        &["--offline", "translate", "proposal.yaml", "--to", "de"],
        &["translate", "proposal.yaml", "--to", "de", "--models", "offline"],
    ] {
        sandbox.ytseo(args).run().refuses(3, "translating needs a language model", "OPENAI_API_KEY");
    }
    sandbox.ytseo(["translate", "proposal.yaml", "--to", "jp"]).run().refuses(2, "'ja'", "codes like");
    assert_eq!(sandbox.read("proposal.yaml"), PROPOSAL);
    assert!(!sandbox.path("talk.de.srt").exists());
}

#[test]
fn a_proposal_gets_a_language_and_nothing_else_in_it_changes() {
    let server = LlmServer::start(Wire::Ollama, vec![Reply::Made(german::good)]);
    let sandbox = Sandbox::new();
    let settings = format!(
        "llm:\n  models: [ollama/{MODEL}]\n  providers:\n    ollama: {{base_url: '{}'}}\n",
        server.base_url()
    );
    sandbox.write("ytseo.yaml", settings);
    sandbox.write("out/proposal.yaml", PROPOSAL);
    sandbox.write("out/captions.srt", SRT);
    sandbox.write("out/captions.vtt", "WEBVTT\n");
    let run = call(&sandbox, &["translate", "out", "--to", "de"]).run().succeeds();
    assert!(run.stdout.contains("de ") && run.stdout.contains("out/proposal.yaml"), "{}", run.stdout);
    let after = sandbox.read("out/proposal.yaml");
    for line in PROPOSAL.lines() {
        assert!(after.lines().any(|other| other == line), "{line} is gone:\n{after}");
    }
    let read: Value = serde_yaml::from_str(&after).expect("yaml");
    assert_eq!(read["captions"][1]["file"], "captions.de.srt");
    assert_eq!(read["captions"][1]["language"], "de");
    let german = &read["localizations"]["de"];
    let description = german["description"].as_str().expect("a description");
    assert!(
        description.contains("\n1:30 ") && description.contains("https://example.com/about"),
        "{description}"
    );
    assert_ne!(german["title"], read["title"]);
    assert_eq!(times(&sandbox.read("out/captions.de.srt")), times(SRT));
    assert!(sandbox.read("out/captions.de.vtt").starts_with("WEBVTT"));
    let asked = server.asked().len();
    let run = call(&sandbox, &["translate", "out/proposal.yaml", "--to", "de"]).run().succeeds();
    assert!(run.stdout.contains("nothing to do"), "{}", run.stdout);
    assert_eq!(server.asked().len(), asked);
    assert_eq!(sandbox.read("out/proposal.yaml"), after);
    sandbox
        .write("out/proposal.yaml", PROPOSAL.replace("language: en\n#", "#").replace("  language: en\n", ""));
    call(&sandbox, &["translate", "out", "--to", "de"]).run().refuses(
        2,
        "does not say which language",
        "language: en",
    );
}

#[test]
fn a_budget_that_does_not_allow_it_ends_it_before_anything_is_written() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Made(german::good)]);
    let sandbox = Sandbox::new();
    project(&sandbox, &server);
    sandbox.write("talk.en.srt", SRT);
    let run = call(
        &sandbox,
        &["video", "captions", "translate", "talk.en.srt", "--to", "de", "--max-cost", "0.000001"],
    )
    .run();
    run.refuses(5, "limit", "--max-cost");
    assert!(server.asked().is_empty() && !sandbox.path("talk.de.srt").exists());
}

/// Loses a number whatever it is told.
fn careless(asked: &Asked) -> String {
    german::answer(
        german::translated(asked).into_iter().map(|(number, text)| (number, text.replace("48", "many"))),
    )
}

#[test]
fn what_is_not_translated_is_named() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Made(careless)]);
    let sandbox = Sandbox::new();
    project(&sandbox, &server);
    sandbox.write("talk.en.srt", SRT);
    let run =
        call(&sandbox, &["video", "captions", "translate", "talk.en.srt", "--to", "de"]).run().succeeds();
    assert!(run.stdout.contains("2 of 3 translated"), "{}", run.stdout);
    assert!(run.stdout.contains("caption 2 is not translated: the number 48 is missing"), "{}", run.stdout);
    assert!(sandbox.read("talk.de.srt").contains("with 48 square metres."));
}

#[test]
fn the_main_job_writes_its_proposal_in_other_languages() {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Made(write_or_translate)]);
    let sandbox = Sandbox::new();
    project(&sandbox, &server);
    sandbox.take(&talk(), "talk.mp4");
    sandbox.write("talk.en.srt", SRT);
    let args = [
        "optimize",
        "talk.mp4",
        "--look",
        "off",
        "--thumbnails",
        "0",
        "--out",
        "out",
        "--translate",
        "de,en",
    ];
    let report = call(&sandbox, &[&args[..], &["--json"]].concat()).run().succeeds().json();
    assert_eq!(report["translations"][0]["text"]["language"], "de");
    assert_eq!(report["translations"].as_array().map(Vec::len), Some(1), "it is in English already");
    let proposal: Value = serde_yaml::from_str(&sandbox.read("out/proposal.yaml")).expect("yaml");
    assert_eq!(proposal["localizations"]["de"]["title"], report["translations"][0]["text"]["title"]);
    assert_eq!(proposal["captions"][1]["file"], "captions.de.srt");
    assert_eq!(times(&sandbox.read("out/captions.de.srt")), times(&sandbox.read("out/captions.srt")));
    assert!(sandbox.read("out/captions.de.vtt").starts_with("WEBVTT"));
    let again = call(&sandbox, &args).run().succeeds();
    assert!(again.stdout.contains("Languages"), "{}", again.stdout);
    assert!(!sandbox.path("out/proposal.new.yaml").exists(), "{:?}", sandbox.list("out"));
    let alone = sandbox.ytseo(["optimize", "talk.mp4", "--look", "off", "--translate", "de"]).run();
    alone.refuses(3, "translating needs a language model", "OPENAI_API_KEY");
}

/// Writes nothing that can be used, so that the offline writer does it; translates well.
fn write_or_translate(asked: &Asked) -> String {
    let first = asked.texts().concat();
    let translates = first.contains("</texts id=") || first.contains("</captions id=");
    if translates { german::good(asked) } else { "I would rather not.".into() }
}

fn talk() -> std::path::PathBuf {
    crate::support::root().join("examples/talk.mp4")
}
