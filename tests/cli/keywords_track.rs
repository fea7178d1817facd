//! `ytseo keywords track`: places in search within the day's searches, and what is kept of them.

use serde_json::{Value, json};
use ytseo::ports::clock;
use ytseo::ports::store::{NewRankCheck, RankedVideo, Store};
use ytseo::ports::youtube::day;

use crate::support::oauth::OAuth;
use crate::support::sandbox::Call;
use crate::support::youtube::{Bucket, Failure, Seed, YouTubeServer};
use crate::support::{Run, Sandbox};

/// A creator among others; the stand-in's search puts most views first.
struct Scene {
    sandbox: Sandbox,
    youtube: YouTubeServer,
    own: String,
    credentials: String,
    _oauth: OAuth,
}

impl Scene {
    fn new() -> Self {
        let youtube = YouTubeServer::start();
        let own = youtube.seed(Seed::channel("Bread Lab"));
        let other = youtube.seed(Seed::channel("Big Bakery").number(2));
        let add = |channel: &str, title: &str, views: u64| {
            youtube.add_video(
                channel,
                &json!({"snippet": {"title": title}, "statistics": {"viewCount": views.to_string()}}),
            )
        };
        for number in 0..60 {
            add(&other, &format!("Sourdough bread & more, part {number}"), 1_000 + 2 * number);
        }
        add(&own, "My sourdough bread", 1_113);
        add(&own, "Rye rolls", 5);
        for number in 0..55 {
            add(&other, &format!("Rye rolls {number}"), 1_000);
        }
        let oauth = OAuth::start(&youtube.tokens);
        oauth.behave(|manner| manner.channel = Some(own.clone()));
        let credentials = oauth.authorized_user(&["youtube.readonly"]);
        Self { sandbox: Sandbox::new(), youtube, own, credentials, _oauth: oauth }
    }

    fn with(&self, call: Call) -> Call {
        self.youtube.env().into_iter().fold(call, |call, (name, value)| call.env(name, value))
    }

    /// With a key alone.
    fn by_key(&self, args: &[&str]) -> Call {
        self.with(self.sandbox.ytseo(["keywords", "track"]).args(args))
    }

    /// As the creator.
    fn call(&self, args: &[&str]) -> Call {
        self.by_key(args).env("YOUTUBE_CREDENTIALS", &self.credentials)
    }

    fn run(&self, args: &[&str]) -> Run {
        self.call(args).run()
    }

    /// Works on the database as another ytseo would.
    fn with_store<F: Future<Output = ()>>(&self, work: impl FnOnce(Store) -> F) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            work(Store::open(&self.sandbox.data().join("ytseo.db")).await.expect("opened")).await;
        });
    }

    /// Looks of earlier days at the first keyword: days ago, and the place.
    fn history(&self, places: &[(i64, Option<u32>)], id: &str, authorized: bool) {
        let video = |position| RankedVideo {
            position,
            video: id.into(),
            title: "An old video".into(),
            channel: "Bread Lab".into(),
        };
        self.with_store(async |store| {
            let now = clock::unix_seconds();
            for (ago, place) in places {
                let check = NewRankCheck {
                    keyword: 1,
                    day: day::pacific_day(day::reset_after(now, -ago)),
                    at: now - ago * 86_400,
                    depth: 50,
                    authorized,
                    own: place.iter().map(|place| video(*place)).collect(),
                    others: vec![RankedVideo {
                        video: "other000001".into(),
                        channel: "Others".into(),
                        ..video(1)
                    }],
                };
                store.keep_rank_check(&check).await.expect("kept");
            }
        });
    }

    fn rows(&self, name: &str) -> u64 {
        let json = self.sandbox.ytseo(["data", "show", "--json"]).run().succeeds().json();
        let kinds = json["kinds"].as_array().expect("kinds").clone();
        kinds.iter().find(|kind| kind["name"] == name).and_then(|kind| kind["rows"].as_u64()).expect("a kind")
    }
}

/// Days of the calendar differ from run to run.
fn without_days(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_inclusive([' ', '\n']) {
        let day = word.trim_end();
        let is_day = day.len() == 10 && day.starts_with("20") && day.matches('-').count() == 2;
        words.push(if is_day { word.replace(day, "YYYY-MM-DD") } else { word.to_string() });
    }
    words.concat()
}

#[test]
fn keywords_are_watched_looked_at_once_a_day_and_shown() {
    let scene = Scene::new();
    let added = scene.run(&["add", "Sourdough  bread", "rye rolls", "--json"]).succeeds().json();
    assert_eq!(added["added"], json!(["sourdough bread", "rye rolls"]));
    assert_eq!((&added["channel"], &added["searches"]), (&json!(scene.own), &json!(2)));
    scene.youtube.forget_calls();
    let dry = scene.run(&["run", "--dry-run", "--json"]).succeeds().json();
    assert_eq!((&dry["due"], &dry["cost"]["searches"]), (&json!(2), &json!(2)), "{dry}");
    assert_eq!(scene.youtube.calls().len(), 0, "a dry run asks nobody");

    let report = scene.run(&["run", "--json"]).succeeds().json();
    let look = &report["looks"][0];
    assert_eq!(
        (&look["keyword"], &look["rank"], &look["depth"]),
        (&json!("sourdough bread"), &json!(4), &json!(50))
    );
    assert_eq!(look["own"][0]["title"], "My sourdough bread");
    assert!(report["looks"][1]["rank"].is_null(), "not found is no place: {report:#}");
    assert_eq!(scene.youtube.spent(Bucket::Searches), 2);

    let again = scene.run(&["run", "--json"]).succeeds().json();
    assert_eq!((&again["looks"], &again["not_due"]), (&json!([]), &json!(2)));
    assert_eq!(scene.youtube.spent(Bucket::Searches), 2, "once a day");

    let shown = scene.run(&["show"]).succeeds();
    assert!(shown.stdout.contains("not in 50") && shown.stdout.contains('×'), "{}", shown.stdout);
    assert!(shown.stdout.lines().all(|line| line.chars().count() <= 80), "{}", shown.stdout);
    let csv = scene.run(&["show", "--format", "csv"]).succeeds().stdout;
    assert!(csv.starts_with("keyword,language,country,channel,day,depth,rank,video,title\n"), "{csv}");
    assert!(csv.lines().any(|line| line.starts_with("rye rolls,") && line.ends_with(",50,,,")), "{csv}");
    let list = scene.run(&["list", "--json"]).succeeds().json();
    assert_eq!(list["keywords"][0]["looks"], 1);
    scene.run(&["add", "qqqq zzzz"]).succeeds();
    let nothing = scene.run(&["run"]).succeeds();
    assert!(
        nothing.stdout.contains("no results") && !nothing.stdout.contains("first 0"),
        "{}",
        nothing.stdout
    );
    scene.youtube.expect_no_refusals();
}

#[test]
fn further_pages_cost_further_searches_and_end_at_the_first_own_video() {
    let scene = Scene::new();
    let add = ["add", "rye rolls", "sourdough bread", "--pages", "3", "--language", "EN", "--country", "gb"];
    let _ = scene.run(&add).succeeds();
    let report = scene.run(&["run", "--json"]).succeeds().json();
    let ranks: Vec<&Value> =
        report["looks"].as_array().expect("looks").iter().map(|look| &look["rank"]).collect();
    assert_eq!(ranks, [&json!(56), &json!(4)]);
    assert_eq!(scene.youtube.spent(Bucket::Searches), 3, "two pages and one");
    let call = &scene.youtube.calls_of("search.list")[0];
    let query = format!("{call:?}");
    assert!(
        query.contains("regionCode") && query.contains("GB") && query.contains("relevanceLanguage"),
        "{query}"
    );
    let people = scene.run(&["show", "rye rolls"]).succeeds();
    assert!(people.stdout.contains("rye rolls (en, GB)"), "{}", people.stdout);
    scene.youtube.expect_no_refusals();
}

#[test]
fn when_the_days_searches_are_used_up_it_says_when_to_go_on() {
    let scene = Scene::new();
    let _ = scene.run(&["add", "sourdough bread", "rye rolls", "sourdough", "rolls"]).succeeds();
    scene.sandbox.write("ytseo.yaml", "youtube:\n  quota: {searches: 3}\n");
    let limited = |args: &[&str]| {
        let call = scene.sandbox.configured(["keywords", "track"]).args(args);
        scene
            .with(call)
            .env("YTSEO_DATA_DIR", scene.sandbox.data())
            .env("YOUTUBE_CREDENTIALS", &scene.credentials)
    };
    let dry = limited(&["run", "--dry-run"]).run().succeeds();
    assert!(dry.stdout.contains("4 searches") && dry.stdout.contains("3 are left"), "{}", dry.stdout);
    // Another program took one that ytseo does not know of.
    scene.youtube.fail("search.list", 3, Failure::DayOver(Bucket::Searches));
    let run = limited(&["run", "--json"]).run().exits(5);
    let report = run.json();
    assert_eq!(report["looks"].as_array().map(Vec::len), Some(2), "{report:#}");
    assert_eq!(report["waiting"], json!(["sourdough", "rolls"]));
    let at = report["goes_on_at"].as_str().expect("a time");
    assert!(run.stderr.contains(at) && run.stderr.contains("2 keywords wait"), "{}", run.stderr);
    // The rest is first, and nothing is asked for while there is nothing left.
    scene.youtube.forget_calls();
    let rest = limited(&["run", "--json"]).run().exits(5).json();
    assert_eq!((&rest["looks"], &rest["not_due"]), (&json!([]), &json!(2)));
    assert_eq!(scene.youtube.count("search.list"), 0);
}

#[test]
fn a_budget_ends_a_run_without_an_error() {
    let scene = Scene::new();
    let _ = scene.run(&["add", "sourdough bread", "rye rolls"]).succeeds();
    let first = scene.run(&["run", "--budget", "1", "--json"]).succeeds().json();
    assert_eq!((&first["waiting"], &first["goes_on_at"]), (&json!(["rye rolls"]), &Value::Null));
    let second = scene.run(&["run", "--budget", "1", "--json"]).succeeds().json();
    assert_eq!(second["looks"][0]["keyword"], "rye rolls");
}

#[test]
fn places_over_time_are_a_chart_of_80_columns() {
    let scene = Scene::new();
    let _ = scene.run(&["add", "sourdough bread"]).succeeds();
    let places = [
        (60, None),
        (50, Some(44)),
        (40, Some(30)),
        (30, Some(31)),
        (20, None),
        (10, Some(12)),
        (5, Some(9)),
    ];
    let id = scene.youtube.see(|world| {
        let mine = world.videos.values().find(|video| video.channel == scene.own);
        mine.expect("there").id.clone()
    });
    scene.history(&places, &id, true);
    let _ = scene.run(&["run"]).succeeds();
    let run = scene.run(&["show", "sourdough bread"]).succeeds();
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    assert!(!run.stdout.contains('\u{1b}'));
    insta::assert_snapshot!(without_days(&run.stdout));
    let json = scene.run(&["show", "--json", "--days", "45"]).succeeds().json();
    let ranks: Vec<&Value> = json["keywords"][0]["points"]
        .as_array()
        .expect("points")
        .iter()
        .map(|point| &point["rank"])
        .collect();
    assert_eq!(ranks, [&json!(30), &json!(31), &Value::Null, &json!(12), &json!(9), &json!(4)]);
}

#[test]
fn data_of_others_is_forgotten_after_30_days_and_ones_own_is_confirmed() {
    let scene = Scene::new();
    let _ = scene.run(&["add", "sourdough bread"]).succeeds();
    scene.history(&[(45, Some(8)), (40, Some(9)), (3, Some(7))], "oldvideo001", true);
    scene.history(&[(35, Some(10)), (2, Some(6))], "oldvideo001", false);
    assert_eq!((scene.rows("ranks"), scene.rows("ranks of others")), (5, 5));
    let _ = scene.run(&["list"]).succeeds();
    assert_eq!(
        (scene.rows("ranks"), scene.rows("ranks of others")),
        (4, 2),
        "a key alone keeps nothing longer"
    );
    // The old video is not on YouTube any more: its places go, and no look says that nothing was found.
    scene.youtube.forget_calls();
    let _ = scene.run(&["run"]).succeeds();
    assert_eq!(scene.youtube.count("videos.list"), 1);
    let json = scene.run(&["show", "--json"]).succeeds().json();
    let points = json["keywords"][0]["points"].as_array().expect("points").clone();
    assert_eq!((points.len(), &points[0]["rank"]), (1, &json!(4)), "{points:?}");
    let _ = scene.sandbox.ytseo(["data", "purge", "--all", "--yes"]).run().succeeds();
    assert_eq!((scene.rows("ranks"), scene.rows("ranks of others")), (0, 0));
    let list = scene.run(&["list", "--json"]).succeeds().json();
    assert_eq!(list["keywords"][0]["looks"], 0, "the keywords are the user's and stay");
}

#[test]
fn keywords_come_from_a_file_or_standard_input_and_a_key_alone_needs_a_channel() {
    let scene = Scene::new();
    let document = json!({"language": "en", "keywords": [{"phrase": "Rye rolls", "score": 1.0}]}).to_string();
    scene.by_key(&["add", "--from", "-"]).stdin(document.clone()).run().refuses(
        2,
        "nobody is signed in",
        "--channel",
    );
    let call = scene.by_key(&["add", "--from", "-", "--channel", &scene.own, "--json"]).stdin(document);
    assert_eq!(call.run().succeeds().json()["added"], json!(["rye rolls"]));
    scene.sandbox.write("words.txt", "# mine\nrye rolls\nbread\n");
    let call = scene.by_key(&["add", "--from", "words.txt", "--channel", &scene.own, "--json"]);
    let report = call.run().succeeds().json();
    assert_eq!((&report["added"], &report["known"]), (&json!(["bread"]), &json!(["rye rolls"])));
    let _ = scene.by_key(&["run"]).run().succeeds();
    assert_eq!(scene.rows("ranks"), 2);
}

#[test]
fn removing_asks_and_mistakes_say_what_to_do() {
    let scene = Scene::new();
    scene.run(&["run"]).refuses(8, "no keyword is watched", "track add");
    let _ = scene.run(&["add", "sourdough bread", "rye rolls"]).succeeds();
    scene.run(&["show", "pizza"]).refuses(8, "'pizza' is not watched", "track list");
    scene.run(&["add", "bread", "--language", "german"]).refuses(2, "is no language", "two letters");
    scene.run(&["add", "\u{1b}[31m"]).refuses(2, "control characters", "search box");
    scene.run(&["show", "--days", "0"]).refuses(2, "0 days", "--days 90");
    let _ = scene.run(&["add", "bread", "--pages", "11"]).exits(2);
    let _ = scene.run(&["rm", "rye rolls"]).succeeds();
    let _ = scene.run(&["run"]).succeeds();
    scene.run(&["rm", "--all"]).refuses(2, "nobody is here to agree", "--yes");
    let gone = scene.run(&["rm", "Sourdough Bread", "--yes", "--json"]).succeeds().json();
    assert_eq!(gone["keywords"][0]["keyword"], "sourdough bread");
    assert_eq!(scene.rows("ranks"), 0);
}
