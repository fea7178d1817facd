//! `ytseo keywords SEED...`: research against the strict stand-in, with Google's sign-in.

use serde_json::{Value, json};

use crate::support::llm::{KEY, LlmServer, Reply, Wire};
use crate::support::oauth::OAuth;
use crate::support::sandbox::Call;
use crate::support::youtube::{Bucket, Call as Recorded, Failure, Seed, Term, YouTubeServer};
use crate::support::{Run, Sandbox, example};

/// What people type, as the stand-in's autocomplete knows it.
const TYPED: [&str; 6] = [
    "sourdough starter",
    "sourdough bread",
    "sourdough bread recipe",
    "how to sourdough starter feed",
    "sourdough vs yeast",
    "what is sourdough",
];

/// A creator with a channel.
struct Scene {
    sandbox: Sandbox,
    youtube: YouTubeServer,
    channel: String,
    oauth: OAuth,
}

impl Scene {
    fn new() -> Self {
        let youtube = YouTubeServer::start();
        let channel = youtube.seed(Seed::channel("Night Bakery"));
        let oauth = OAuth::start(&youtube.tokens);
        oauth.behave(|manner| manner.channel = Some(channel.clone()));
        youtube.suggest(&TYPED);
        let sandbox = Sandbox::new();
        sandbox.write("ytseo.yaml", "youtube: {suggest_wait_ms: 0}\n");
        Self { sandbox, youtube, channel, oauth }
    }

    fn call(&self, args: &[&str]) -> Call {
        let call =
            self.sandbox.configured(["keywords"]).args(args).env("YTSEO_DATA_DIR", self.sandbox.data());
        self.youtube.env().into_iter().fold(call, |call, (name, value)| call.env(name, value))
    }

    fn run(&self, args: &[&str]) -> Run {
        self.call(args).run()
    }

    /// As the owner, who may read statistics.
    fn owner(&self, args: &[&str]) -> Run {
        let credentials = self.oauth.authorized_user(&["yt-analytics.readonly", "youtube.readonly"]);
        self.call(args).env("YOUTUBE_CREDENTIALS", credentials).run()
    }

    fn video(&self, title: &str) -> String {
        let parts = json!({"snippet": {"title": title, "description": "How it is baked.", "tags": []}});
        self.youtube.add_video(&self.channel, &parts)
    }
}

fn code(run: &Run) -> i32 {
    run.status.code().unwrap_or(-1)
}

/// A parameter of a request that was recorded.
fn param<'a>(call: &'a Recorded, name: &str) -> Option<&'a str> {
    call.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn idea<'a>(report: &'a Value, phrase: &str) -> &'a Value {
    let ideas = report["ideas"].as_array().expect("ideas");
    ideas.iter().find(|idea| idea["phrase"] == phrase).unwrap_or_else(|| panic!("{phrase}: {report:#}"))
}

fn source<'a>(report: &'a Value, name: &str) -> &'a Value {
    let sources = report["sources"].as_array().expect("sources");
    sources.iter().find(|source| source["source"] == name).unwrap_or_else(|| panic!("{name}: {report:#}"))
}

const LIST: &str = "Keyword,Volume\nsourdough starter,\"12,100\"\nsourdough flour,\nrye bread,50\n";

#[test]
fn autocomplete_is_asked_around_the_seed_and_its_order_is_no_number() {
    let scene = Scene::new();
    let report = scene.run(&["sourdough", "--language", "en", "--country", "us", "--json"]).succeeds().json();
    for phrase in TYPED {
        let typed = idea(&report, phrase)["demand"]["autocomplete"].as_array().expect("questions");
        assert!(!typed.is_empty(), "{phrase}");
        assert!(idea(&report, phrase)["demand"].get("volumes").is_none(), "{phrase}");
    }
    let orders: Vec<&Value> = TYPED.iter().map(|phrase| &idea(&report, phrase)["opportunity"]).collect();
    assert!(
        orders.iter().all(|order| **order == json!(0.3)),
        "the place in an answer counts for nothing: {orders:?}"
    );
    assert_eq!(idea(&report, "sourdough vs yeast")["intent"]["intent"], "comparison");
    assert_eq!(source(&report, "autocomplete")["official"], false);
    let asked = scene.youtube.calls_of("suggest");
    let typed = |text: &str| asked.iter().filter(|call| param(call, "q") == Some(text)).count();
    assert_eq!((typed("sourdough"), typed("how to sourdough"), typed("sourdough b")), (1, 1, 1));
    assert!(asked.iter().all(|call| param(call, "hl") == Some("en") && param(call, "gl") == Some("US")));
    scene.youtube.expect_no_refusals();
    // Answers are kept: the same again asks nobody.
    let again = scene.run(&["sourdough", "--language", "en", "--country", "us", "--json"]).succeeds().json();
    assert_eq!(scene.youtube.count("suggest"), asked.len());
    assert_eq!(again["ideas"], report["ideas"]);
    assert_eq!(source(&again, "autocomplete")["requests"], 0);
}

#[test]
fn the_budget_of_questions_holds_and_depth_asks_again_with_what_came() {
    let scene = Scene::new();
    scene.run(&["sourdough", "--suggest-budget", "5", "--json"]).succeeds();
    assert_eq!(scene.youtube.count("suggest"), 5);
    scene.youtube.forget_calls();
    let args = ["sourdough", "bread", "--expand", "none", "--depth", "2", "--json"];
    scene.run(&args).succeeds();
    let asked: Vec<String> = scene
        .youtube
        .calls_of("suggest")
        .iter()
        .filter_map(|call| param(call, "q").map(str::to_string))
        .collect();
    assert!(
        asked.contains(&"sourdough starter".to_string()) && asked.contains(&"bread".to_string()),
        "{asked:?}"
    );
    scene.youtube.expect_no_refusals();
}

#[test]
fn both_forms_and_any_charset_give_the_same() {
    let scene = Scene::new();
    scene.youtube.suggest(&["sourdough käse"]);
    scene.youtube.suggest_in_charset("ISO-8859-1");
    let plain = scene.run(&["sourdough", "--json"]).succeeds().json();
    idea(&plain, "sourdough käse");
    scene.sandbox.write("ytseo.yaml", "youtube: {suggest_wait_ms: 0, suggest_client: youtube}\n");
    let called = scene.run(&["sourdough", "--json"]).succeeds().json();
    assert_eq!(plain["ideas"], called["ideas"]);
    let clients: std::collections::BTreeSet<String> = scene
        .youtube
        .calls_of("suggest")
        .iter()
        .filter_map(|call| param(call, "client").map(str::to_string))
        .collect();
    assert_eq!(clients.into_iter().collect::<Vec<_>>(), ["firefox", "youtube"]);
    scene.youtube.expect_no_refusals();
}

#[test]
fn a_blocked_autocomplete_is_no_data_and_not_an_error_of_the_run() {
    let scene = Scene::new();
    scene.sandbox.write("list.csv", LIST);
    scene.youtube.fail_from("suggest", 1, Failure::Page(429));
    let run = scene.run(&["sourdough", "--volumes", "list.csv", "--json"]).succeeds();
    let report = run.json();
    let blocked = source(&report, "autocomplete");
    assert_eq!(blocked["state"], "no_data", "{blocked:#}");
    assert!(blocked["notes"][0].as_str().is_some_and(|note| note.contains("429")), "{blocked:#}");
    assert!(run.stderr.contains("429"), "{}", run.stderr);
    assert_eq!(scene.youtube.count("suggest"), 3, "after three failures nobody is asked any more");
    assert_eq!(idea(&report, "sourdough starter")["demand"]["volumes"][0]["low"], 12_100);
    let alone = scene.run(&["sourdough", "--json"]);
    assert_eq!(code(&alone), 6, "{}", alone.stderr);
    assert!(alone.stderr.contains("no source gave a phrase"), "{}", alone.stderr);
}

#[test]
fn unknown_demand_stands_apart_and_is_never_zero() {
    let scene = Scene::new();
    scene.sandbox.write("list.csv", LIST);
    let args = ["sourdough", "--volumes", "list.csv", "--offline", "--json"];
    let report = scene.run(&args).succeeds().json();
    let flour = idea(&report, "sourdough flour");
    assert!(flour.get("opportunity").is_none(), "{flour:#}");
    assert!(flour["demand"]["volumes"][0].get("low").is_none(), "{flour:#}");
    assert_eq!(report["unrelated"], 1, "rye bread holds nothing of the seed");
    assert_eq!(report["volumes"][0]["columns"]["volume"], "Volume");
    let known: Vec<bool> = report["ideas"]
        .as_array()
        .expect("ideas")
        .iter()
        .map(|idea| idea.get("opportunity").is_some())
        .collect();
    assert!(known.is_sorted_by(|a, b| a >= b), "{known:?}");
    assert!(report["order"]["formula"].as_str().is_some_and(|formula| formula.starts_with("demand x")));
    let csv = scene.run(&["sourdough", "--volumes", "list.csv", "--offline", "--format", "csv"]).succeeds();
    let row = csv.stdout.lines().find(|line| line.starts_with("sourdough flour")).expect("a row");
    assert!(!row.contains(",0"), "an unknown number is an empty cell: {row}");
    assert_eq!(scene.youtube.calls().len(), 0);
}

#[test]
fn own_search_terms_are_read_by_the_owner_with_their_days() {
    let scene = Scene::new();
    let id = scene.video("Sourdough, baked slowly");
    scene.youtube.change(|world| {
        let terms = &mut world.channels.get_mut(&scene.channel).expect("the channel").terms;
        terms.push(Term { words: "sourdough crumb".into(), video: id.clone(), views: 37, minutes: 90 });
    });
    let args = ["sourdough", "--source", "own-search", "--json"];
    let report = scene.owner(&args).succeeds().json();
    assert_eq!(
        idea(&report, "sourdough crumb")["demand"]["own_search"],
        json!({"views": 37, "minutes": 90.0})
    );
    let own = source(&report, "own-search");
    assert!(own["from"].as_str() < own["to"].as_str(), "{own:#}");
    assert_eq!(scene.youtube.count("suggest"), 0);
    scene.youtube.expect_no_refusals();
    // Without a sign-in, a source that was named is an error that says how to sign in.
    let run = scene.run(&args);
    assert_eq!(code(&run), 4, "{}", run.stderr);
    assert!(run.stderr.contains("ytseo auth login"), "{}", run.stderr);
    // Not named, it is left out, with the reason.
    let report = scene.run(&["sourdough", "--json"]).succeeds().json();
    assert_eq!(source(&report, "own-search")["state"], "not_used");
}

#[test]
fn the_search_terms_are_those_of_the_video_when_one_is_named() {
    let scene = Scene::new();
    let (here, there) = (scene.video("Sourdough, baked slowly"), scene.video("Sourdough, baked fast"));
    scene.youtube.change(|world| {
        let terms = &mut world.channels.get_mut(&scene.channel).expect("the channel").terms;
        for (video, words, views) in [(&here, "slow sourdough", 5), (&there, "fast sourdough", 900)] {
            terms.push(Term { words: words.into(), video: video.clone(), views, minutes: 9 });
        }
    });
    let report =
        scene.owner(&["sourdough", "--video", &here, "--source", "own-search", "--json"]).succeeds().json();
    let phrases: Vec<&Value> =
        report["ideas"].as_array().expect("ideas").iter().map(|idea| &idea["phrase"]).collect();
    assert_eq!(phrases, ["slow sourdough"]);
    scene.youtube.expect_no_refusals();
}

#[test]
fn an_embedding_model_brings_together_what_shares_no_word() {
    let scene = Scene::new();
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Vectors]);
    let list = "Keyword,Volume\nfirst loudspeaker,90\nhear clearly,40\nbright evening,70\nlens cap,20\n";
    scene.sandbox.write("list.csv", list);
    let args = ["--volumes", "list.csv", "--source", "volumes", "--json"];
    let words = scene.run(&args).succeeds().json();
    assert_eq!(
        (&words["clustered_by"], words["clusters"].as_array().map(Vec::len)),
        (&json!("words"), Some(4))
    );
    let settings = |url: &str| {
        format!(
            "knowledge: {{embedding_model: openai/small}}\nllm:\n  retries: 0\n  providers:\n    openai:\n      \
             base_url: {url}\n      api_key: {KEY}\n      price: {{input: 1, output: 2}}\n"
        )
    };
    scene.sandbox.write("ytseo.yaml", settings(&server.base_url()));
    let meaning = scene.run(&args).succeeds().json();
    assert_eq!(meaning["clustered_by"], "openai/small");
    let clusters = meaning["clusters"].as_array().expect("clusters");
    assert_eq!(clusters[0]["phrases"], json!(["first loudspeaker", "hear clearly"]), "{clusters:#?}");
    // Nobody listens there.
    scene.sandbox.write("ytseo.yaml", settings("http://127.0.0.1:1/v1"));
    let alone = scene.run(&args).succeeds();
    assert_eq!(alone.json()["clustered_by"], "words");
    assert!(alone.stderr.contains("clusters are made by words alone"), "{}", alone.stderr);
}

#[test]
fn ctrl_c_ends_it_while_autocomplete_is_silent() {
    let scene = Scene::new();
    scene.youtube.fail_from("suggest", 1, Failure::Hang);
    let running = scene.call(&["sourdough"]).spawn();
    scene.youtube.wait_for("suggest", 1);
    running.signal(libc::SIGINT);
    running.wait().exits(130);
}

#[test]
fn a_video_of_ones_own_gives_its_tags_and_its_words() {
    let scene = Scene::new();
    let id = scene.video("Sourdough bread in a cold oven");
    scene.youtube.change(|world| {
        let video = world.videos.get_mut(&id).expect("the video");
        video.parts["suggestions"] = json!({"tagSuggestions": [{"tag": "cold oven bread"}]});
    });
    let report = scene.owner(&["--video", &id, "--json"]).succeeds().json();
    assert_eq!(idea(&report, "cold oven bread")["demand"]["suggested_tag"], true);
    assert_eq!(source(&report, "suggestions")["cost"]["units"], 1);
    assert_eq!(report["seeds_from_material"], true);
    assert_eq!(scene.youtube.count("videos.list"), 1);
    scene.youtube.expect_no_refusals();
}

#[test]
fn competition_is_looked_at_within_the_budget_and_shown_as_it_is() {
    let scene = Scene::new();
    for title in
        ["Sourdough starter & me", "Sourdough starter day 1", "My bread: a sourdough without a starter"]
    {
        scene.video(title);
    }
    scene.sandbox.write("list.csv", LIST);
    let args = ["sourdough", "--volumes", "list.csv", "--search-budget", "1", "--json"];
    let report = scene.run(&args).succeeds().json();
    let found = &idea(&report, "sourdough starter")["competition"];
    assert_eq!((&found["results"], &found["titles_with_phrase"]), (&json!(3), &json!(2)), "{found:#}");
    assert_eq!(found["channels"], 1);
    assert_eq!(scene.youtube.count("search.list"), 1);
    let others = report["ideas"].as_array().expect("ideas").iter().skip(1);
    assert!(others.clone().count() > 0 && others.clone().all(|idea| idea.get("competition").is_none()));
    let worked_out =
        idea(&report, "sourdough starter")["worked_out"].as_str().expect("a formula").to_string();
    assert!(!worked_out.contains("(1 - "), "nothing is derived unasked: {worked_out}");
    // Kept answers are used again, and what is derived is asked for and labelled.
    let args = ["sourdough", "--volumes", "list.csv", "--search-budget", "1", "--derived", "--json"];
    let derived = scene.run(&args).succeeds().json();
    assert_eq!(scene.youtube.count("search.list"), 1);
    assert_eq!(source(&derived, "competition")["kept"], 1);
    assert_eq!(derived["order"]["derived"], true);
    let order = |report: &Value| idea(report, "sourdough starter")["opportunity"].as_f64().expect("a number");
    assert!(order(&derived) < order(&report));
    scene.youtube.expect_no_refusals();
}

#[test]
fn searches_that_do_not_fit_are_refused_before_anybody_is_asked() {
    let scene = Scene::new();
    let run = scene.run(&["sourdough", "--search-budget", "101"]);
    assert_eq!(code(&run), 5, "{}", run.stderr);
    assert!(run.stderr.contains("101 searches"), "{}", run.stderr);
    assert_eq!(scene.youtube.calls().len(), 0);
    let without = scene.run(&["sourdough", "--source", "competition"]);
    assert_eq!(code(&without), 2, "{}", without.stderr);
    assert!(without.stderr.contains("--search-budget"), "{}", without.stderr);
}

#[test]
fn quota_that_ends_in_the_middle_leaves_what_was_found() {
    let scene = Scene::new();
    scene.video("Sourdough starter day 1");
    scene.youtube.limit(Bucket::Searches, 1);
    let run = scene.run(&["sourdough", "--search-budget", "3", "--json"]).succeeds();
    let report = run.json();
    assert_eq!(source(&report, "competition")["state"], "partly", "{}", run.stderr);
    let with =
        report["ideas"].as_array().expect("ideas").iter().filter(|idea| idea.get("competition").is_some());
    assert_eq!(with.count(), 1);
}

#[test]
fn a_dry_run_asks_nobody_and_says_what_it_would_cost() {
    let scene = Scene::new();
    let args = ["sourdough", "--language", "en", "--search-budget", "4", "--dry-run"];
    let run = scene.run(&args).succeeds();
    assert_eq!(scene.youtube.calls().len(), 0);
    insta::assert_snapshot!(run.stdout);
    let plan = scene.run(&[&args[..], &["--json"]].concat()).succeeds().json();
    assert_eq!((&plan["cost"]["searches"], &plan["fits"]), (&json!(4), &json!(true)));
    let report = scene.run(&["sourdough", "--language", "en", "--json"]).succeeds().json();
    let planned =
        plan["sources"].as_array().expect("sources").iter().find(|row| row["source"] == "autocomplete");
    assert_eq!(planned.expect("planned")["requests"], source(&report, "autocomplete")["requests"]);
}

#[test]
fn a_file_alone_is_ranked_as_ever_and_beside_seeds_it_is_what_they_are_compared_with() {
    let scene = Scene::new();
    scene.sandbox.take(&example("talk.en.srt"), "talk.srt");
    let named = scene.run(&["talk.srt", "--json"]).succeeds();
    let flagged = scene.run(&["--from", "talk.srt", "--json"]).succeeds();
    assert_eq!(named.stdout, flagged.stdout);
    assert!(named.json().get("keywords").is_some(), "{}", named.stdout);
    let report = scene.run(&["talk.srt", "--offline", "--source", "transcript", "--json"]).succeeds().json();
    assert_eq!(report["seeds_from_material"], true);
    let first = &report["ideas"][0];
    assert!(first["said"]["count"].as_u64() > Some(0) && first.get("opportunity").is_none(), "{first:#}");
    assert_eq!(first["relevance"]["video"], 1.0);
    let missing = scene.run(&["nowhere.srt"]);
    assert_eq!(code(&missing), 8, "{}", missing.stderr);
    let offline = scene.run(&["sourdough", "--offline"]);
    assert_eq!(code(&offline), 2, "{}", offline.stderr);
    assert_eq!(scene.youtube.calls().len(), 0);
}

#[test]
fn people_read_it_in_80_columns() {
    let scene = Scene::new();
    scene.video("Sourdough starter day 1");
    scene.sandbox.write("list.csv", LIST);
    scene.sandbox.take(&example("talk.en.srt"), "talk.srt");
    let args = ["sourdough", "--language", "en", "--volumes", "list.csv", "--limit", "12", "talk.srt"];
    let run = scene.run(&args).succeeds();
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    insta::assert_snapshot!(run.stdout);
    let markdown = scene.run(&[&args[..], &["--format", "markdown"]].concat()).succeeds();
    assert!(markdown.stdout.contains("| sourdough starter | "), "{}", markdown.stdout);
    let audit = scene.sandbox.configured(["rules", "--format", "csv"]).run();
    assert_eq!(code(&audit), 2, "{}", audit.stderr);
}
