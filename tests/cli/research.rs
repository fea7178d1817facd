//! `ytseo research`: outliers, titles and gaps, of one's own channel and of others.

use serde_json::{Value, json};

use crate::support::oauth::OAuth;
use crate::support::sandbox::Call;
use crate::support::youtube::{Failure, Seed, Term, YouTubeServer};
use crate::support::{Run, Sandbox};

/// Two channels with the same videos; the creator of one of them is signed in.
struct Scene {
    sandbox: Sandbox,
    youtube: YouTubeServer,
    own: String,
    other: String,
    credentials: String,
    _oauth: OAuth,
}

/// Forty videos of some years ago, three of them with many views and titles that resemble each other.
fn fill(youtube: &YouTubeServer, channel: &str) {
    for number in 0..40 {
        let (title, views) = match number {
            7 | 19 | 31 => (format!("Milky Way for beginners: {number} mistakes?"), 9_000 + number),
            12 => ("A quiet evening".to_string(), 40),
            _ => (format!("Evening walk, part {number}"), 1_000 + number),
        };
        youtube.add_video(
            channel,
            &json!({
                "snippet": {"title": title, "publishedAt": format!("202{}-{:02}-{:02}T12:00:00Z", number / 20, number % 12 + 1, number % 20 + 1)},
                "statistics": {"viewCount": views.to_string()},
            }),
        );
    }
    youtube
        .add_video(channel, &json!({"snippet": {"title": "Hidden"}, "status": {"privacyStatus": "private"}}));
}

impl Scene {
    fn new(scopes: &[&str]) -> Self {
        let youtube = YouTubeServer::start();
        let own = youtube.seed(Seed::channel("Night Sky"));
        let other = youtube.seed(Seed::channel("Other Sky").number(2));
        for channel in [&own, &other] {
            fill(&youtube, channel);
        }
        youtube.change(|world| {
            let term = |words: &str, views| Term {
                video: String::new(),
                words: words.into(),
                views,
                minutes: views,
            };
            let channel = world.channels.get_mut(&own).expect("there");
            channel.terms = vec![
                term("milky way beginner", 900),
                term("moon photography", 500),
                term("evening walks", 20),
            ];
        });
        let oauth = OAuth::start(&youtube.tokens);
        oauth.behave(|manner| manner.channel = Some(own.clone()));
        let credentials = oauth.authorized_user(scopes);
        Self { sandbox: Sandbox::new(), youtube, own, other, credentials, _oauth: oauth }
    }

    fn call(&self, args: &[&str]) -> Call {
        let call = self.sandbox.ytseo(args);
        self.youtube.env().into_iter().fold(call, |call, (name, value)| call.env(name, value))
    }

    /// As the creator.
    fn run(&self, args: &[&str]) -> Run {
        self.call(args).env("YOUTUBE_CREDENTIALS", &self.credentials).run()
    }
}

const ALL: &[&str] = &["youtube.readonly", "yt-analytics.readonly"];

fn titles(report: &Value, kind: &str) -> Vec<String> {
    let videos = report["videos"].as_array().expect("videos");
    let of_kind = videos.iter().filter(|video| video["standing"]["kind"] == kind);
    of_kind.map(|video| video["title"].as_str().expect("a title").to_string()).collect()
}

#[test]
fn ones_own_channel_shows_outliers_their_titles_and_gaps() {
    let scene = Scene::new(ALL);
    let report = scene.run(&["research", &scene.own, "--json"]).succeeds().json();
    assert_eq!((&report["channel"]["own"], &report["derived"]), (&json!(true), &json!(true)), "{report:#}");
    assert_eq!(titles(&report, "above").len(), 3, "{report:#}");
    assert_eq!(titles(&report, "below"), ["A quiet evening"]);
    let best = &report["videos"][0]["standing"];
    assert!(best["times"].as_f64().is_some_and(|times| times > 8.0) && best["place"] == 1, "{best}");
    let phrases = report["titles"]["phrases"].as_array().expect("phrases");
    assert!(
        phrases.iter().any(|one| one["what"] == "milky way for beginners"
            && one["outliers"] == 3
            && one["others"] == 0)
    );
    let forms = report["titles"]["forms"].as_array().expect("forms");
    assert!(forms.iter().any(|one| one["what"] == "question"), "{forms:?}");
    assert_eq!(
        report["gaps"]["gaps"],
        json!([{"phrase": "moon photography", "source": "own_search_terms", "views": 500}])
    );
    scene.youtube.expect_no_refusals();
    assert_eq!(scene.youtube.count("search.list"), 0);
}

#[test]
fn people_read_it_in_80_columns() {
    let scene = Scene::new(ALL);
    scene.youtube.suggest(&["evening walk music", "evening walk part 3", "milky way for beginners camera"]);
    let run = scene.run(&["research", &scene.own]).succeeds();
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    let ids = scene.youtube.see(|world| world.videos.keys().cloned().collect::<Vec<_>>());
    let text = ids.iter().fold(run.stdout, |text, id| text.replace(id, "[VIDEO....]"));
    insta::assert_snapshot!(text);
}

#[test]
fn of_another_channel_only_public_numbers_are_shown_unless_asked_for() {
    let scene = Scene::new(ALL);
    let plain = scene.run(&["research", &scene.other, "--json"]).succeeds().json();
    assert_eq!((&plain["channel"]["own"], &plain["derived"]), (&json!(false), &json!(false)));
    let text = plain.to_string();
    for derived in ["standing", "median_views", "times\"", "by_chance", "\"titles\""] {
        assert!(!text.contains(derived), "{derived} is derived:\n{plain:#}");
    }
    let views: Vec<u64> = plain["videos"]
        .as_array()
        .expect("videos")
        .iter()
        .filter_map(|video| video["views"].as_u64())
        .collect();
    assert_eq!(views.len(), 40, "a private video is not to be seen");
    assert!(views.windows(2).all(|pair| pair[0] >= pair[1]));
    assert_eq!(plain["gaps"]["gaps"], json!([]), "search terms are the owner's");
    let people = scene.run(&["research", &scene.other]).succeeds();
    assert!(people.stdout.contains("--derived") && !people.stdout.contains("median"), "{}", people.stdout);
    assert!(people.stdout.lines().all(|line| line.chars().count() <= 80), "{}", people.stdout);

    let derived = scene.run(&["research", &scene.other, "--derived", "--json"]).succeeds().json();
    assert_eq!(titles(&derived, "above").len(), 3);
    assert!(derived["remark"].as_str().is_some_and(|text| text.contains("ytseo's own arithmetic")));
    scene.youtube.expect_no_refusals();
}

#[test]
fn a_video_says_where_it_stands_with_a_key_alone() {
    let scene = Scene::new(ALL);
    let id = scene.youtube.see(|world| {
        let is = |video: &&crate::support::youtube::Video| {
            video.channel == scene.other && video.parts["statistics"]["viewCount"] == "9019"
        };
        world.videos.values().find(is).expect("there").id.clone()
    });
    let run = scene.call(&["research", &format!("https://youtu.be/{id}"), "--derived"]).run().succeeds();
    assert!(run.stdout.contains("Milky Way for beginners: 19 mistakes?"), "{}", run.stdout);
    assert!(run.stdout.contains("place 1 of 21"), "{}", run.stdout);
    let markdown = scene.call(&["research", &id, "--derived", "--format", "markdown"]).run().succeeds();
    assert!(
        markdown.stdout.contains("| video | published |")
            && markdown.stdout.contains("### Titles of outliers")
    );
    let csv = scene.call(&["research", &id, "--format", "csv"]).run().succeeds().stdout;
    assert!(csv.starts_with("id,title,published_at") && csv.lines().count() == 41, "{csv}");
    assert!(csv.lines().skip(1).all(|line| line.ends_with(",,,,")), "nothing is derived unasked:\n{csv}");
    scene.youtube.expect_no_refusals();
}

#[test]
fn autocomplete_is_asked_politely_and_may_refuse_or_be_left_out() {
    let scene = Scene::new(ALL);
    scene.youtube.suggest(&["evening walk music", "evening walk part 3"]);
    let gaps = |args: &[&str]| {
        let run = scene.call(&[&["research", &scene.other, "--json"], args].concat()).run().succeeds();
        run.json()["gaps"].clone()
    };
    assert_eq!(gaps(&["--no-autocomplete"])["gaps"], json!([]));
    assert_eq!(scene.youtube.count("suggest"), 0);
    scene.youtube.fail_from("suggest", 1, Failure::Reason(403, "forbidden"));
    let blocked = gaps(&[]);
    assert_eq!(blocked["gaps"], json!([]), "{blocked:#}");
    assert!(blocked["asked"][1]["remark"].is_string(), "{blocked:#}");
    scene.youtube.recover();
    assert_eq!(gaps(&[])["gaps"], json!([{"phrase": "evening walk music", "source": "autocomplete"}]));
    assert!(scene.youtube.count("suggest") <= 8 + 3);
}

#[test]
fn what_it_costs_is_said_first_and_what_cannot_fit_is_refused() {
    let scene = Scene::new(ALL);
    let run = scene.run(&["research", &scene.own, "--limit", "500", "--dry-run", "--json"]).succeeds();
    assert_eq!((&run.json()["cost"]["units"], &run.json()["left"]["units"]), (&json!(22), &json!(10_000)));
    assert_eq!(scene.youtube.calls().len(), 0, "a dry run asks nobody");
    let people = scene.run(&["research", &scene.own, "--dry-run"]).succeeds();
    assert!(people.stdout.contains("at most 10 units"), "{}", people.stdout);
    scene.sandbox.write("ytseo.yaml", "youtube:\n  quota: {units: 2}\n");
    let call =
        scene.sandbox.configured(["research", &scene.other]).env("YTSEO_DATA_DIR", scene.sandbox.data());
    let call = scene.youtube.env().into_iter().fold(call, |call, (name, value)| call.env(name, value));
    call.run().refuses(5, "the research needs 2 units", "--limit");
}

#[test]
fn a_second_look_within_the_hour_costs_nothing() {
    let scene = Scene::new(ALL);
    let first = scene.call(&["research", &scene.other, "--json"]).run().succeeds().stdout;
    scene.youtube.forget_calls();
    let second = scene.call(&["research", &scene.other, "--json"]).run().succeeds().stdout;
    assert_eq!(scene.youtube.calls().len(), 0);
    assert_eq!(first, second);
}

#[test]
fn what_cannot_be_researched_says_what_to_do() {
    let scene = Scene::new(&["youtube.readonly"]);
    let playlist = format!("UU{}", &scene.own[2..]);
    scene.run(&["research", &playlist]).refuses(2, "is a playlist", "@name");
    scene.run(&["research", "@nobodyatall"]).refuses(8, "no channel", "handle");
    scene.run(&["research", "aaaaaaaaaaa"]).refuses(8, "no public video", "public");
    scene.run(&["research", "two words"]).refuses(2, "no video, channel or playlist", "@name");
    // Analytics may refuse, as it does to managers of a channel: there are no search terms then, and all the rest.
    scene.youtube.fail("reports.query", 1, Failure::Reason(403, "forbidden"));
    let report = scene.run(&["research", &scene.own, "--json"]).succeeds().json();
    let asked = &report["gaps"]["asked"][0];
    assert!(asked["phrases"] == 0 && asked["remark"].is_string(), "{asked}");
    assert_eq!(titles(&report, "above").len(), 3);
    let empty = scene.youtube.seed(Seed::channel("Empty").number(3));
    scene.run(&["research", &empty]).refuses(8, "no public video", "handle");
}

#[test]
fn titles_cannot_steer_a_terminal() {
    let scene = Scene::new(ALL);
    let channel = scene.youtube.seed(Seed::channel("Odd").number(4));
    scene.youtube.add_video(&channel, &json!({"snippet": {"title": "a\u{1b}[31mred\u{9b}2J | b"}}));
    let run = scene.run(&["research", &channel]).succeeds();
    assert!(!run.stdout.contains('\u{1b}') && run.stdout.contains("ared | b"), "{:?}", run.stdout);
}
