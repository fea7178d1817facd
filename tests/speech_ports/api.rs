//! The server engine: what is sent, what is understood, and what goes wrong.

use std::time::Duration;

use tokio_util::sync::CancellationToken;
use ytseo::ports::http;
use ytseo::ports::speech::api::{Api, Settings};
use ytseo::ports::speech::{Heard, Options, Transcriber, Window};
use ytseo::{Error, Kind, Result};

use crate::speech_server::{Reply, SpeechServer};

const KEY: &str = "sk-test-123456";

fn settings(base_url: String) -> Settings {
    let timeout = Duration::from_secs(20);
    Settings { base_url, model: "whisper-1".into(), key: Some(KEY.into()), timeout }
}

/// Four seconds that start at ten, with speech from 0.5 to 3.
fn window() -> Window {
    Window { start_ms: 10_000, samples: vec![0.1; 64_000], speech: vec![(500, 3000)] }
}

struct Setup {
    runtime: tokio::runtime::Runtime,
    server: SpeechServer,
}

impl Setup {
    fn new(script: Vec<Reply>) -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let server = runtime.block_on(SpeechServer::start(script, Some(KEY)));
        Self { runtime, server }
    }

    fn api(&self, settings: Settings) -> Api {
        Api::new(http::client().unwrap(), settings, self.runtime.handle().clone()).unwrap()
    }

    fn ask_with(&self, options: &Options) -> Result<Heard> {
        let mut api = self.api(settings(self.server.base_url()));
        api.transcribe(&window(), options, &CancellationToken::new())
    }

    fn ask(&self) -> Result<Heard> {
        self.ask_with(&Options::default())
    }
}

#[test]
fn times_are_made_absolute() {
    let setup = Setup::new(vec![Reply::Verbose]);
    let heard = setup.ask_with(&Options { language: Some("en".into()), ..Options::default() }).unwrap();
    assert_eq!(heard.language.as_deref(), Some("en"));
    let segment = &heard.segments[0];
    assert_eq!((segment.start_ms, segment.end_ms, segment.text.as_str()), (10_500, 12_000, "Answer 0."));
    let words: Vec<(u64, &str)> =
        segment.words.iter().map(|word| (word.start_ms, word.text.as_str())).collect();
    assert_eq!(words, [(10_500, "Answer"), (11_200, "0.")]);
    let asked = &setup.server.asked()[0];
    assert_eq!(asked["path"], "/v1/audio/transcriptions");
    assert_eq!(asked["file"], "64000 samples");
    assert_eq!(asked["timestamp_granularities[]"], "word+segment");
    assert_eq!((asked["model"].as_str(), asked["language"].as_str()), ("whisper-1", "en"));
}

#[test]
fn translation_has_its_own_address() {
    let setup = Setup::new(vec![Reply::Verbose]);
    setup.ask_with(&Options { translate: true, language: Some("de".into()), ..Options::default() }).unwrap();
    assert_eq!(setup.server.asked()[0]["path"], "/v1/audio/translations");
}

#[test]
fn text_alone_gets_the_bounds_of_the_speech() {
    let bare = Reply::Json(r#"{"text": " Only text. ", "usage": {"type": "duration"}}"#.into());
    for reply in [bare, Reply::Text("Only text.\n")] {
        let heard = Setup::new(vec![reply]).ask().unwrap();
        assert_eq!(heard.segments.len(), 1);
        let segment = &heard.segments[0];
        assert_eq!((segment.start_ms, segment.end_ms, segment.text.as_str()), (10_500, 13_000, "Only text."));
        assert!(segment.words.is_empty() && heard.language.is_none());
    }
}

#[test]
fn wild_times_stay_inside_the_window() {
    let wild = r#"{"text": "a b", "segments": [{"start": -3, "end": 1e300, "text": "a b"}],
        "words": [{"word": "b", "start": 99, "end": 5}, {"word": "a", "start": -1, "end": 0.5}]}"#;
    let heard = Setup::new(vec![Reply::Json(wild.into())]).ask().unwrap();
    let segment = &heard.segments[0];
    assert_eq!((segment.start_ms, segment.end_ms), (10_000, 14_000));
    assert_eq!(segment.words[0].text, "a");
    assert!(segment.words.iter().all(|word| word.start_ms <= word.end_ms && word.end_ms <= 14_000));
}

#[test]
fn silence_is_no_text() {
    let heard = Setup::new(vec![Reply::Json(r#"{"text": ""}"#.into())]).ask().unwrap();
    assert!(heard.segments.is_empty());
}

#[test]
fn what_may_pass_is_tried_again() {
    let (limit, broken) = (Reply::Fail(429, Some(0)), Reply::Fail(500, Some(0)));
    let setup = Setup::new(vec![limit, broken, Reply::Verbose]);
    assert_eq!(setup.ask().unwrap().segments[0].text, "Answer 2.");
    let setup = Setup::new(vec![Reply::Truncated, Reply::Verbose]);
    assert_eq!(setup.ask().unwrap().segments[0].text, "Answer 1.");
}

fn fails(script: Vec<Reply>) -> (Error, usize) {
    let setup = Setup::new(script);
    let error = setup.ask().unwrap_err();
    assert!(!error.chain().contains(KEY) && !error.hints().is_empty() || error.kind() == Kind::Remote);
    (error, setup.server.asked().len())
}

#[test]
fn what_does_not_pass_ends_in_the_right_kind() {
    let (error, tries) = fails(vec![Reply::Fail(429, Some(0))]);
    assert_eq!((error.kind(), tries), (Kind::Limit, 3));
    let (error, tries) = fails(vec![Reply::Fail(429, Some(86_400))]);
    assert_eq!((error.kind(), tries), (Kind::Limit, 1), "a day is not waited for");
    let (error, tries) = fails(vec![Reply::Fail(503, Some(0))]);
    assert_eq!((error.kind(), tries), (Kind::Remote, 3));
    let (error, tries) = fails(vec![Reply::Fail(404, None)]);
    assert_eq!((error.kind(), tries), (Kind::Remote, 1));
    assert!(error.chain().contains("scripted failure"));
    let (error, _) = fails(vec![Reply::Text("<html>Welcome</html>")]);
    assert_eq!(error.kind(), Kind::Remote);
}

#[test]
fn a_wrong_key_is_not_repeated() {
    let setup = Setup::new(vec![Reply::Verbose]);
    let wrong = Settings { key: Some("sk-wrong-key".into()), ..settings(setup.server.base_url()) };
    assert!(!format!("{wrong:?}").contains("sk-wrong"));
    let mut api = setup.api(wrong);
    let error = api.transcribe(&window(), &Options::default(), &CancellationToken::new()).unwrap_err();
    assert_eq!(error.kind(), Kind::Auth);
    assert!(!error.chain().contains("sk-wrong"), "{}", error.chain());
}

#[test]
fn servers_without_times_are_asked_without() {
    let setup = Setup::new(vec![Reply::Text("unused"), Reply::Json(r#"{"text": "Hello."}"#.into())]);
    setup.server.plain_only();
    let mut api = setup.api(settings(setup.server.base_url()));
    for _ in 0..2 {
        let heard = api.transcribe(&window(), &Options::default(), &CancellationToken::new()).unwrap();
        assert_eq!(heard.segments[0].text, "Hello.");
    }
    assert_eq!(setup.server.asked().len(), 3, "the refusal is remembered");
}

#[test]
fn nobody_there_and_nobody_answering_are_remote_errors() {
    let setup = Setup::new(vec![Reply::Never]);
    let quick = Settings { timeout: Duration::from_millis(50), ..settings(setup.server.base_url()) };
    let error =
        setup.api(quick).transcribe(&window(), &Options::default(), &CancellationToken::new()).unwrap_err();
    assert_eq!(error.kind(), Kind::Remote);
    assert!(error.to_string().contains("too long"), "{error}");
}

#[test]
fn a_request_can_be_stopped() {
    let setup = Setup::new(vec![Reply::Never]);
    let cancel = CancellationToken::new();
    let mut api = setup.api(settings(setup.server.base_url()));
    let stopper = cancel.clone();
    setup.runtime.spawn(async move { stopper.cancel() });
    let error = api.transcribe(&window(), &Options::default(), &cancel).unwrap_err();
    assert_eq!(error.kind(), Kind::Interrupted);
}

#[test]
fn addresses_are_checked_and_keys_stay_out_of_the_identity() {
    let setup = Setup::new(vec![Reply::Verbose]);
    for bad in ["", "api.openai.com", "file:///etc", "ftp://x/v1"] {
        let handle = setup.runtime.handle().clone();
        let error = Api::new(http::client().unwrap(), settings(bad.into()), handle).err().unwrap();
        assert_eq!(error.kind(), Kind::Config, "{bad}");
    }
    let api = setup.api(settings("https://user:secret@example.org/v1/".into()));
    assert_eq!(api.id(), "api example.org/v1/ whisper-1 1");
}
