//! `ytseo channel`: files and YouTube compared, against the strict stand-in, with Google's sign-in.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::oauth::OAuth;
use crate::support::youtube::{Bucket, Seed, YouTubeServer};
use crate::support::{Run, Sandbox};

/// A creator with a channel, signed in as CI is.
pub(super) struct Scene {
    pub(super) sandbox: Sandbox,
    pub(super) youtube: YouTubeServer,
    pub(super) channel: String,
    credentials: String,
    pub(super) oauth: OAuth,
}

impl Scene {
    pub(super) fn new(seed: Seed) -> Self {
        let youtube = YouTubeServer::start();
        let channel = youtube.seed(seed);
        let oauth = OAuth::start(&youtube.tokens);
        oauth.behave(|manner| manner.channel = Some(channel.clone()));
        let credentials = oauth.authorized_user(&["youtube", "youtube.force-ssl"]);
        Self { sandbox: Sandbox::new(), youtube, channel, credentials, oauth }
    }

    /// One plain video.
    pub(super) fn one() -> (Self, String) {
        let scene = Self::new(Seed::channel("Night Sky"));
        let id = scene.youtube.add_video(
            &scene.channel,
            &json!({
                "snippet": {
                    "title": "Stars over the lake",
                    "description": "How it was made.\n\nThe second paragraph.",
                    "tags": ["stars", "night sky"],
                    "defaultLanguage": "en",
                    "defaultAudioLanguage": "en",
                },
                "localizations": {"de": {"title": "Sterne am See", "description": "Wie es ging."}},
            }),
        );
        (scene, id)
    }

    pub(super) fn call(&self, args: &[&str]) -> crate::support::sandbox::Call {
        self.signed_in(self.sandbox.ytseo(args))
    }

    /// Like `call`, with the settings of `ytseo.yaml`.
    pub(super) fn configured(&self, args: &[&str]) -> crate::support::sandbox::Call {
        self.signed_in(self.sandbox.configured(args))
    }

    /// The sign-in, and what leads to the stand-in.
    pub(super) fn signed_in(&self, call: crate::support::sandbox::Call) -> crate::support::sandbox::Call {
        let call = call.env("YTSEO_DATA_DIR", self.sandbox.data());
        let call = self.youtube.env().into_iter().fold(call, |call, (name, value)| call.env(name, value));
        call.env("YOUTUBE_CREDENTIALS", &self.credentials)
    }

    pub(super) fn run(&self, args: &[&str]) -> Run {
        self.call(args).run()
    }

    /// The only file of a video.
    pub(super) fn file(&self) -> String {
        let files = self.sandbox.list("videos");
        assert_eq!(files.len(), 1, "{files:?}");
        Path::new("videos").join(PathBuf::from(&files[0]).file_name().expect("a name")).display().to_string()
    }

    /// Changes the file by hand.
    pub(super) fn edit(&self, from: &str, to: &str) {
        let file = self.file();
        let text = self.sandbox.read(&file);
        assert!(text.contains(from), "{text}");
        self.sandbox.write(&file, text.replace(from, to));
    }

    /// Changes the video in Studio.
    pub(super) fn studio(&self, id: &str, field: &str, value: Value) {
        self.youtube.change(|world| {
            let parts = &mut world.videos.get_mut(id).expect("there").parts;
            parts.get_mut("snippet").expect("a snippet")[field] = value;
        });
    }

    pub(super) fn plan(&self) -> Value {
        self.run(&["channel", "plan", "--json"]).succeeds().json()
    }
}

#[test]
fn a_channel_is_pulled_once_and_then_there_is_nothing_to_do() {
    let scene = Scene::new(Seed::channel("Night Sky").videos(130));
    let before = scene.youtube.snapshot();
    let report = scene.run(&["channel", "pull", "--json"]).succeeds().json();
    assert_eq!(report["read"], 130, "{report}");
    assert_eq!(scene.sandbox.list("videos").len(), 130);
    let calls = ["channels.list", "playlistItems.list", "videos.list"].map(|name| scene.youtube.count(name));
    assert_eq!(calls, [1, 3, 3]);
    let lock = scene.sandbox.read("channel.lock.json");
    assert_eq!(lock.lines().count(), 130 + 5 + 3, "one line per video, and the settings");
    let plan = scene.run(&["channel", "plan", "--json", "--exit-code"]).succeeds().json();
    assert_eq!(plan["items"], json!([]), "{plan:#}");
    assert_eq!(plan["compared"], 131, "the settings as well");
    let again = scene.run(&["channel", "pull", "--json"]).succeeds().json();
    assert_eq!((&again["unchanged"], &again["written"]), (&json!(131), &json!([])));
    assert_eq!(scene.sandbox.read("channel.lock.json"), lock);
    assert_eq!(scene.youtube.snapshot(), before, "pull and plan change nothing");
    scene.youtube.expect_no_refusals();
}

#[test]
fn what_a_pull_takes_is_said_before() {
    let scene = Scene::new(Seed::channel("Night Sky").videos(130).playlists(3));
    for args in [&["channel", "pull"][..], &["channel", "pull", "--only", "settings"]] {
        let estimate = scene.run(&[args, &["--dry-run", "--json"]].concat()).succeeds().json();
        assert!(scene.sandbox.list("videos").is_empty(), "nothing is written");
        let before = scene.youtube.spent(Bucket::Units);
        scene.youtube.forget_calls();
        let text = scene.run(&[args, &["--dry-run"]].concat()).succeeds().stdout;
        assert_eq!(estimate["took"]["units"], scene.youtube.spent(Bucket::Units) - before, "{text}");
        assert!(text.contains("units are left today"), "{text}");
        let other = Scene::new(Seed::channel("Night Sky").videos(130).playlists(3));
        let _ = other.run(args).succeeds();
        assert_eq!(estimate["cost"]["units"], other.youtube.spent(Bucket::Units), "{estimate}");
    }
    scene.youtube.expect_no_refusals();
}

#[test]
fn a_file_reads_well_and_a_change_in_it_is_planned() {
    let (scene, id) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    let text = scene.sandbox.read(scene.file());
    assert!(scene.file().contains(&format!("stars-over-the-lake-{id}.yaml")));
    assert!(text.contains("description: |-\n  How it was made.\n\n  The second paragraph.\n"), "{text}");
    assert!(text.starts_with(&format!("# https://www.youtube.com/watch?v={id}")), "{text}");
    assert!(!text.contains("viewCount") && !text.contains("publishedAt"), "{text}");
    scene.edit("title: Stars over the lake", "title: Stars over the quiet lake # better");
    scene.edit("title: Sterne am See", "title: Sterne am stillen See");
    let run = scene.run(&["channel", "plan", "--exit-code", "--out", "plan.json"]).exits(2);
    assert!(run.stdout.contains("quiet") && run.stdout.contains("52 units"), "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    let plan: Value = serde_json::from_str(&scene.sandbox.read("plan.json")).expect("a plan");
    let changes = plan["items"][0]["changes"].as_array().expect("changes");
    let fields: Vec<_> = changes.iter().map(|change| change["field"].as_str().expect("text")).collect();
    assert_eq!(fields, ["title", "localizations.de"]);
    assert_eq!(changes[0]["before"], "Stars over the lake");
    assert_eq!(changes[0]["after"], "Stars over the quiet lake");
    let markdown = scene.run(&["channel", "plan", "--format", "markdown"]).succeeds();
    assert!(markdown.stdout.starts_with("<!-- ytseo channel plan -->\n"), "{}", markdown.stdout);
    assert!(
        markdown.stdout.contains("-Stars over the lake\n+Stars over the quiet lake\n"),
        "{}",
        markdown.stdout
    );
    scene.youtube.expect_no_refusals();
}

#[test]
fn what_a_file_does_not_say_is_left_and_what_it_empties_is_emptied() {
    let (scene, _) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.edit("tags:\n- stars\n- night sky\n", "");
    assert_eq!(scene.plan()["items"], json!([]));
    scene.edit("title: Stars", "tags: []\ntitle: Stars");
    let plan = scene.plan();
    let change = &plan["items"][0]["changes"][0];
    assert_eq!((&change["field"], &change["after"]), (&json!("tags"), &Value::Null));
}

#[test]
fn a_pull_takes_what_youtube_changed_and_keeps_what_the_file_changed() {
    let (scene, id) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.edit("title: Stars over the lake", "# my remark\ntitle: My own title");
    scene.studio(&id, "tags", json!(["stars", "lake"]));
    let plan = scene.plan();
    assert_eq!(plan["items"][0]["behind"], json!(["tags"]));
    assert_eq!(plan["items"][0]["changes"].as_array().map(Vec::len), Some(1));
    let report = scene.run(&["channel", "pull", "--json"]).succeeds().json();
    assert_eq!(report["written"][0]["fields"], json!(["tags"]));
    let text = scene.sandbox.read(scene.file());
    assert!(text.contains("# my remark\ntitle: My own title\n"), "{text}");
    assert!(text.contains("- stars\n- lake\n") && !text.contains("night sky"), "{text}");
    let plan = scene.plan();
    assert_eq!(plan["items"][0]["behind"], Value::Null);
    assert_eq!(plan["items"][0]["changes"][0]["field"], "title");
}

#[test]
fn a_conflict_is_shown_three_ways_and_settled_by_word() {
    for (flag, expected) in [("--mine", "Mine"), ("--theirs", "Theirs")] {
        let (scene, id) = Scene::one();
        let _ = scene.run(&["channel", "pull"]).succeeds();
        scene.edit("title: Stars over the lake", "title: Mine");
        scene.studio(&id, "title", json!("Theirs"));
        let file = scene.sandbox.read(scene.file());
        for command in ["pull", "plan"] {
            let run = scene.run(&["channel", command]).exits(1);
            for word in ["Stars over the lake", "Theirs", "Mine"] {
                assert!(run.stdout.contains(word), "{command}: {}", run.stdout);
            }
            assert!(run.stderr.contains("--mine"), "{}", run.stderr);
        }
        assert_eq!(scene.sandbox.read(scene.file()), file, "a conflict is left");
        let _ = scene.run(&["channel", "pull", flag]).succeeds();
        assert!(scene.sandbox.read(scene.file()).contains(&format!("title: {expected}\n")));
        let planned = scene.plan()["items"].as_array().map(Vec::len);
        assert_eq!(planned, Some(usize::from(flag == "--mine")));
        assert_eq!(scene.youtube.video(&id)["snippet"]["title"], "Theirs");
    }
}

#[test]
fn another_machine_tells_by_the_lock_file_who_changed_what() {
    let (scene, id) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.edit("title: Stars over the lake", "title: Mine");
    scene.studio(&id, "title", json!("Theirs"));
    scene.studio(&id, "tags", json!(["lake"]));
    let elsewhere = scene.sandbox.path("elsewhere");
    let run = scene.call(&["channel", "plan", "--json"]).env("YTSEO_DATA_DIR", elsewhere).run().exits(1);
    let plan: Value = serde_json::from_str(&run.stdout).expect("a plan");
    let video = &plan["items"][0];
    assert_eq!((&video["behind"], &video["changes"]), (&json!(["tags"]), &json!([])));
    assert_eq!(video["conflicts"][0]["field"], "title");
    assert_eq!(video["conflicts"][0]["base"], Value::Null, "only its hash is known here");
}

#[test]
fn errors_block_and_are_told_before_youtube_tells_them() {
    let (scene, _) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.edit("title: Stars over the lake", &format!("title: {}", "x".repeat(101)));
    let run = scene.run(&["channel", "plan"]).exits(1);
    assert!(run.stdout.contains("title-too-long"), "{}", run.stdout);
    scene.edit(&"x".repeat(101), "Short");
    scene.edit("language: en\naudio", "language: null\naudio");
    let run = scene.run(&["channel", "plan"]).exits(1);
    assert!(run.stdout.contains("set language"), "{}", run.stdout);
    scene.edit("language: null", "langauge: en");
    scene.run(&["channel", "plan"]).refuses(2, "'langauge' is no field", "the fields are");
    assert_eq!(scene.youtube.count("videos.update"), 0);
}

#[test]
fn a_proposal_is_planned_for_a_video() {
    let (scene, id) = Scene::one();
    scene.sandbox.write("proposal.yaml", "ytseo: 1\ntitle: A better title\ndescription: ''\ntags: [stars]\n");
    let args = ["channel", "plan", "--proposal", "proposal.yaml", "--video", &id, "--json"];
    let plan = scene.run(&args).succeeds().json();
    let changes = plan["items"][0]["changes"].as_array().expect("changes");
    let fields: Vec<_> = changes.iter().map(|change| change["field"].as_str().expect("text")).collect();
    assert_eq!(fields, ["title", "tags"], "what is empty is left as it is");
}

#[test]
fn what_is_not_there_or_not_ours_is_told() {
    let (scene, id) = Scene::one();
    scene.run(&["channel", "plan"]).refuses(8, "no files of videos", "ytseo channel pull");
    let other = scene.youtube.seed(Seed::channel("Other"));
    let theirs = scene.youtube.add_video(&other, &json!({"snippet": {"title": "Not ours"}}));
    let address = format!("https://youtu.be/{theirs}");
    scene.run(&["channel", "pull", &address]).refuses(2, "not of the channel", "ytseo auth login");
    scene.run(&["channel", "pull", "aaaaaaaaaaa"]).refuses(8, "aaaaaaaaaaa", "check the id");
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.youtube.change(|world| world.remove_video(&id));
    let run = scene.run(&["channel", "plan"]).exits(1);
    assert!(run.stdout.contains("does not have this video"), "{}", run.stdout);
    let nobody = scene.call(&["channel", "pull"]).without_env("YOUTUBE_CREDENTIALS").run();
    let _ = nobody.exits(4);
}
