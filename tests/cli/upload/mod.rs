//! `ytseo upload`, against the strict stand-in; `breaks` kills it at every step and at any byte.

mod breaks;

use serde_json::{Value, json};

use crate::support::oauth::OAuth;
use crate::support::youtube::{Bucket, End, Failure, Processing, Seed, YouTubeServer};
use crate::support::{Run, Sandbox, media};

const SIGKILL: i32 = 9;
const SRT: &str =
    "1\n00:00:00,000 --> 00:00:02,000\nGood evening.\n\n2\n00:00:02,000 --> 00:00:04,000\nStars.\n";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0 a picture";
const PROPOSAL: &str = "ytseo: 1\ntitle: Stars over the lake\ndescription: How it was made.\ntags: [stars, night sky]\n\
    language: en\nlocalizations:\n  de: {title: Sterne am See, description: Wie es ging.}\n\
    captions: [{file: talk.en.srt, language: en}]\nthumbnails: [thumbnail.jpg]\n";

/// A creator with a channel, a finished video and its proposal.
struct Scene {
    sandbox: Sandbox,
    youtube: YouTubeServer,
    channel: String,
    credentials: String,
    _oauth: OAuth,
}

impl Scene {
    fn new() -> Self {
        Self::with(&media::large())
    }

    fn with(file: &std::path::Path) -> Self {
        Self::allowing(file, &["youtube", "youtube.force-ssl"])
    }

    /// The owner allows this.
    fn allowing(file: &std::path::Path, scopes: &[&str]) -> Self {
        let youtube = YouTubeServer::start();
        let channel = youtube.seed(Seed::channel("Night Sky").videos(2).playlists(1));
        let oauth = OAuth::start(&youtube.tokens);
        oauth.behave(|manner| manner.channel = Some(channel.clone()));
        let credentials = oauth.authorized_user(scopes);
        let sandbox = Sandbox::new();
        sandbox.take(file, "talk.mp4");
        sandbox.write(
            "ytseo.yaml",
            "youtube: {retry_wait_ms: 1, timeout_s: 20}\nupload: {made_for_kids: false, piece_mib: 1, poll_wait_ms: 1}\n",
        );
        Self { sandbox, youtube, channel, credentials, _oauth: oauth }
    }

    /// The proposal with captions and thumbnail, in the folder beside the video.
    fn proposal(&self) {
        self.sandbox.write("talk/proposal.yaml", PROPOSAL);
        self.sandbox.write("talk/talk.en.srt", SRT);
        self.sandbox.write("talk/thumbnail.jpg", JPEG);
    }

    fn call(&self, args: &[&str]) -> crate::support::sandbox::Call {
        let call = self.sandbox.configured(args).env("YTSEO_DATA_DIR", self.sandbox.data());
        let call = self.youtube.env().into_iter().fold(call, |call, (name, value)| call.env(name, value));
        call.env("YOUTUBE_CREDENTIALS", &self.credentials)
    }

    fn run(&self, args: &[&str]) -> Run {
        self.call(args).run()
    }

    /// The playlist of the channel that is no list of uploads.
    fn playlist(&self) -> String {
        let uploads = crate::support::youtube::uploads_of(&self.channel);
        self.youtube
            .see(|world| world.playlists.keys().find(|id| **id != uploads).cloned())
            .expect("a playlist")
    }

    /// Kills a run at a call.
    fn kill_at(&self, args: &[&str], method: &str, count: usize) {
        let running = self.call(args).spawn();
        self.youtube.wait_for(method, count);
        running.signal(SIGKILL);
        let _ = running.wait();
    }

    /// The only video that is new.
    fn new_video(&self) -> String {
        let ids = self.new_videos();
        assert_eq!(ids.len(), 1, "{ids:?}");
        ids.into_iter().next().expect("one")
    }

    fn new_videos(&self) -> Vec<String> {
        self.youtube.see(|world| {
            world.videos.values().filter(|video| video.file.is_some()).map(|video| video.id.clone()).collect()
        })
    }

    /// The video is there whole, once, with all that belongs to it.
    fn expect_complete(&self, why: &str) {
        let id = self.new_video();
        let (file, thumbnail) =
            self.youtube.see(|world| (world.videos[&id].file.clone(), world.videos[&id].thumbnail.clone()));
        let own = std::fs::read(self.sandbox.path("talk.mp4")).expect("read");
        assert!(file.expect("kept") == own, "{why}: the file is another one");
        assert_eq!(thumbnail.as_deref(), Some(JPEG), "{why}");
        let captions =
            self.youtube.see(|world| world.captions.values().filter(|track| track.video == id).count());
        assert_eq!(captions, 1, "{why}");
        let playlist = self.playlist();
        let entries = self
            .youtube
            .see(|world| world.playlists[&playlist].items.iter().filter(|item| item.video == id).count());
        assert_eq!(entries, 1, "{why}");
        let video = self.youtube.video(&id);
        assert_eq!(video["status"]["privacyStatus"], "public", "{why}");
        assert_eq!(video["localizations"]["de"]["title"], "Sterne am See", "{why}");
    }
}

fn states(document: &Value) -> Vec<(String, String)> {
    let steps = document["steps"].as_array().expect("steps");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    steps.iter().map(|step| (text(&step["step"]), text(&step["state"]))).collect()
}

const PLAIN: [&str; 8] =
    ["upload", "talk.mp4", "--title", "Stars over the lake", "--privacy", "private", "--yes", "--json"];

#[test]
fn a_video_is_sent_with_all_that_belongs_to_it() {
    let scene = Scene::new();
    scene.proposal();
    let playlist = scene.playlist();
    let args = ["upload", "talk.mp4", "--privacy", "public", "--playlist", &playlist, "--yes", "--json"];
    let dry: Vec<&str> = args.iter().copied().chain(["--dry-run"]).collect();
    let plan = scene.run(&dry).succeeds().json();
    assert_eq!(scene.youtube.count("videos.insert"), 0);
    assert_eq!(plan["cost"], json!({"searches": 0, "uploads": 1, "units": 554, "batch_stats": 0}));
    let before = scene.youtube.spent(Bucket::Units);
    let report = scene.run(&args).succeeds().json();
    assert_eq!(report["status"], "done", "{report:#}");
    let names = ["send", "metadata", "thumbnail", "captions", "playlist", "processing", "verify", "open"];
    assert_eq!(states(&report), names.map(|name| (name.to_string(), "done".to_string())));
    scene.expect_complete("at once");
    let id = scene.new_video();
    assert_eq!(report["video"]["id"], json!(id));
    assert!(report.to_string().find("upload_id").is_none(), "the session is nobody's business");
    let video = scene.youtube.video(&id);
    assert_eq!(video["status"]["selfDeclaredMadeForKids"], false);
    assert_eq!(video["snippet"]["tags"], json!(["stars", "night sky"]));
    // Preflight asks for the channel and its playlists; YouTube was asked three times whether it has finished.
    let spent = scene.youtube.spent(Bucket::Units) - before;
    assert_eq!((spent, scene.youtube.spent(Bucket::Uploads)), (554 + 2 + 1, 1));
    scene.youtube.expect_no_refusals();
    // The same file is not sent again by accident.
    let again = scene.run(&args).exits(1);
    assert!(again.stdout.contains("was uploaded before"), "{}", again.stdout);
    assert_eq!(scene.new_videos().len(), 1);
}

#[test]
fn privacy_is_always_said_and_the_schedule_and_flags_with_it() {
    let scene = Scene::new();
    let more = [
        "upload",
        "talk.mp4",
        "--title",
        "Stars",
        "--yes",
        "--json",
        "--publish-at",
        "2027-05-01T10:00:00+02:00",
        "--synthetic-media",
        "--paid-promotion",
        "--license",
        "creative-common",
        "--not-embeddable",
        "--no-notify",
        "--category",
        "Science & Technology",
        "--language",
        "en",
        "--tags",
        "a, b",
    ];
    let _ = scene.run(&more).succeeds();
    let video = scene.youtube.video(&scene.new_video());
    let status = &video["status"];
    assert_eq!(
        (&status["privacyStatus"], &status["publishAt"]),
        (&json!("private"), &json!("2027-05-01T08:00:00Z"))
    );
    assert_eq!((&status["containsSyntheticMedia"], &status["embeddable"]), (&json!(true), &json!(false)));
    assert_eq!(status["license"], "creativeCommon");
    assert_eq!(video["paidProductPlacementDetails"]["hasPaidProductPlacement"], true);
    assert_eq!(
        (&video["snippet"]["categoryId"], &video["snippet"]["tags"]),
        (&json!("28"), &json!(["a", "b"]))
    );
    let insert = &scene.youtube.calls_of("videos.insert")[0];
    assert!(format!("{insert:?}").contains("notifySubscribers"), "{insert:?}");
    scene.youtube.expect_no_refusals();
}

#[test]
fn what_is_wrong_is_told_before_a_byte_is_sent() {
    let scene = Scene::new();
    let title = "x".repeat(101);
    let cases: [(&[&str], &str); 8] = [
        (&["--title", &title], "title-too-long"),
        (&[], "no title"),
        (&["--title", "A", "--publish-at", "2020-01-01T00:00:00Z"], "is over"),
        (
            &["--title", "A", "--publish-at", "2027-01-01T00:00:00Z", "--privacy", "public"],
            "private until then",
        ),
        (&["--title", "A", "--playlist", "Nothing like it"], "no playlist"),
        (&["--title", "A", "--category", "30"], "lets no video be put"),
        (&["--title", "A", "--category", "Cooking"], "no category 'Cooking'"),
        (&["--title", "A", "--thumbnail", "ytseo.yaml"], "neither JPEG nor PNG"),
    ];
    for (args, told) in cases {
        let all: Vec<&str> = ["upload", "talk.mp4", "--yes", "--json"].iter().chain(args).copied().collect();
        let run = scene.run(&all).exits(1);
        assert!(run.stdout.contains(told), "{told}: {}", run.stdout);
    }
    let sound = scene.sandbox.take(&media::sound_only(), "sound.m4a");
    let run = scene.run(&["upload", &sound.display().to_string(), "--title", "A", "--yes"]).exits(1);
    assert!(run.stdout.contains("audioFile"), "{}", run.stdout);
    assert_eq!(scene.youtube.count("videos.insert"), 0);
    scene.run(&["upload", "talk.mp4", "--title", "A"]).refuses(2, "nobody is here to agree", "--yes");
    scene.sandbox.write("ytseo.yaml", "youtube: {retry_wait_ms: 1}\n");
    scene.run(&["upload", "talk.mp4", "--title", "A", "--yes"]).refuses(
        2,
        "made for children",
        "--made-for-kids",
    );
    let nobody = scene.call(&PLAIN).arg("--made-for-kids").arg("no").without_env("YOUTUBE_CREDENTIALS").run();
    let _ = nobody.exits(4);
}

#[test]
fn a_truncated_video_is_found_out_and_stays_private() {
    let scene = Scene::new();
    scene.youtube.fail("upload.put", 2, Failure::Truncate(1 << 20));
    let args = ["upload", "talk.mp4", "--title", "Stars", "--privacy", "public", "--yes", "--json"];
    let run = scene.run(&args).exits(1);
    assert_eq!(run.json()["status"], "failed", "{}", run.stdout);
    assert!(run.stderr.contains("only a part"), "{}", run.stderr);
    assert_eq!(scene.youtube.video(&scene.new_video())["status"]["privacyStatus"], "private");
    // It is over: the file can be sent again.
    scene.run(&args).succeeds();
}

#[test]
fn what_youtube_makes_of_it_is_reported() {
    for (end, told) in [(End::Failed("codec"), "codec"), (End::Rejected("duplicate"), "duplicate")] {
        let scene = Scene::new();
        scene.youtube.change(|world| world.settings.processing = Processing::ending(end));
        let run = scene.run(&PLAIN).exits(1);
        assert_eq!(run.json()["status"], "failed");
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
    let scene = Scene::new();
    scene
        .youtube
        .change(|world| world.settings.processing = Processing { stuck: true, ..Processing::default() });
    let quick: Vec<&str> = PLAIN.iter().copied().chain(["--no-wait"]).collect();
    let report = scene.run(&quick).succeeds().json();
    assert_eq!(report["status"], "processing");
    scene.youtube.change(|world| world.videos.values_mut().for_each(|video| video.processing.stuck = false));
    for _ in 0..3 {
        let _ = scene.run(&["upload", "resume", "1", "--json"]).succeeds();
    }
    assert_eq!(scene.run(&["upload", "status", "1", "--json"]).succeeds().json()["status"], "done");
}

#[test]
fn a_step_that_fails_is_tried_again_alone_and_can_be_left_out() {
    let scene = Scene::new();
    scene.proposal();
    scene.youtube.change(|world| {
        world.channels.get_mut(&scene.channel).expect("there").thumbnails_allowed = false;
    });
    let playlist = scene.playlist();
    let args = ["upload", "talk.mp4", "--privacy", "public", "--playlist", &playlist, "--yes", "--json"];
    let run = scene.run(&args).exits(4);
    assert!(run.stderr.contains("youtube.com/verify") && run.stderr.contains("resume 1"), "{}", run.stderr);
    let report = run.json();
    assert_eq!(report["status"], "unfinished");
    assert_eq!(scene.youtube.count("captions.insert"), 1, "the others were done");
    assert_eq!(scene.youtube.video(&scene.new_video())["status"]["privacyStatus"], "private");
    scene.youtube.forget_calls();
    let report = scene.run(&["upload", "resume", "1", "--skip", "thumbnail", "--json"]).succeeds().json();
    assert_eq!(report["status"], "done", "{report:#}");
    assert_eq!(states(&report)[2], ("thumbnail".into(), "skipped".into()));
    assert_eq!((scene.youtube.count("captions.insert"), scene.youtube.count("playlistItems.insert")), (0, 0));
    assert_eq!(scene.youtube.video(&scene.new_video())["status"]["privacyStatus"], "public");
    scene.run(&["upload", "resume", "1", "--skip", "send"]).refuses(2, "no step", "thumbnail");
    scene.run(&["upload", "resume", "9"]).refuses(8, "no upload 9", "upload list");
}

#[test]
fn a_limit_of_the_channel_ends_the_batch_and_says_when_to_go_on() {
    let scene = Scene::new();
    scene.sandbox.take(&media::plain(), "b.mp4");
    scene.youtube.change(|world| world.channels.get_mut(&scene.channel).expect("there").uploads_left = 1);
    scene.sandbox.write(
        "list.yaml",
        "- {file: talk.mp4, title: One, privacy: unlisted}\n- {file: b.mp4, title: Two}\n",
    );
    let run = scene.run(&["upload", "list.yaml", "--yes", "--json"]).exits(5);
    let report = run.json();
    let all = report["uploads"].as_array().expect("uploads");
    assert_eq!((&all[0]["status"], &all[1]["status"]), (&json!("done"), &json!("waiting")));
    assert!(all[1]["not_before"].is_string(), "{report:#}");
    // Going on too early asks nothing of YouTube.
    scene.youtube.forget_calls();
    let _ = scene.run(&["upload", "resume"]).succeeds();
    scene.run(&["upload", "resume", "2"]).refuses(5, "cannot go on yet", "go on after");
    assert_eq!(scene.youtube.count("videos.insert"), 0);
    scene.youtube.change(|world| world.channels.get_mut(&scene.channel).expect("there").uploads_left = 1);
    let done = scene.run(&["upload", "resume", "2", "--now", "--json"]).succeeds().json();
    assert_eq!(done["status"], "done");
    let list = scene.run(&["upload", "list", "--open", "--json"]).succeeds().json();
    assert_eq!(list["uploads"], json!([]));
}

#[test]
fn what_does_not_fit_into_the_day_is_refused_or_spread() {
    let scene = Scene::new();
    scene.sandbox.write(
        "ytseo.yaml",
        "youtube: {retry_wait_ms: 1, quota: {uploads: 1}}\nupload: {made_for_kids: false, poll_wait_ms: 1}\n",
    );
    scene.sandbox.take(&media::plain(), "b.mp4");
    for name in ["talk", "b"] {
        scene.sandbox.write(format!("{name}/proposal.yaml"), format!("ytseo: 1\ntitle: About {name}\n"));
    }
    let run = scene.run(&["upload", "*.mp4", "--yes"]);
    run.refuses(5, "2 uploads of which 1", "--spread");
    assert_eq!(scene.youtube.count("videos.insert"), 0);
    let report = scene.run(&["upload", ".", "--yes", "--spread", "--json"]).succeeds().json();
    let all = report["uploads"].as_array().expect("uploads");
    assert_eq!((&all[0]["status"], &all[1]["status"]), (&json!("done"), &json!("waiting")));
    assert_eq!(report["days"].as_array().map(Vec::len), Some(2));
    assert!(all[1]["not_before"].is_string());
}

#[test]
fn people_read_it_at_80_columns_and_in_markdown() {
    let scene = Scene::new();
    scene.proposal();
    let dry = scene.run(&["upload", "talk.mp4", "--dry-run"]).succeeds();
    assert!(dry.stdout.contains("1 upload, 4") && dry.stdout.contains("Night Sky"), "{}", dry.stdout);
    let run = scene.run(&["upload", "talk.mp4", "--yes", "--limit-rate", "200M"]).succeeds();
    for text in [&dry.stdout, &run.stdout] {
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
    assert!(run.stdout.contains("https://www.youtube.com/watch?v="), "{}", run.stdout);
    let list = scene.run(&["upload", "list"]).succeeds();
    assert!(list.stdout.contains("is done"), "{}", list.stdout);
    let markdown = scene.run(&["upload", "status", "1", "--format", "markdown"]).succeeds();
    assert!(markdown.stdout.contains("| send | done |"), "{}", markdown.stdout);
    scene.run(&["upload", "talk.mp4", "--limit-rate", "fast"]).exits(2);
    let _ = scene.run(&["upload", "forget", "1"]).succeeds();
    assert_eq!(scene.run(&["upload", "list", "--json"]).succeeds().json()["uploads"], json!([]));
}

#[test]
fn quota_that_ends_in_the_middle_is_gone_on_with_the_next_day() {
    let scene = Scene::new();
    scene.proposal();
    let playlist = scene.playlist();
    let args = ["upload", "talk.mp4", "--privacy", "public", "--playlist", &playlist, "--yes", "--json"];
    scene.youtube.fail("captions.insert", 1, Failure::QuotaExceeded);
    let run = scene.run(&args).exits(5);
    let report = run.json();
    assert_eq!(report["status"], "unfinished");
    assert!(report["not_before"].is_string(), "{report:#}");
    assert_eq!(scene.youtube.count("playlistItems.insert"), 0, "the rest would fail too");
    scene.run(&["upload", "resume", "1"]).refuses(5, "cannot go on yet", "--now");
    let _ = scene.run(&["quota", "--recheck"]).succeeds();
    let _ = scene.run(&["upload", "resume", "1", "--now"]).succeeds();
    scene.expect_complete("on another day");
}

#[test]
fn what_youtube_did_not_take_is_written_and_what_was_changed_is_left() {
    let scene = Scene::new();
    scene.proposal();
    scene.youtube.fail("videos.list", 1, Failure::Hang);
    scene.kill_at(&["upload", "talk.mp4", "--yes"], "videos.list", 1);
    let id = scene.new_video();
    scene.youtube.change(|world| {
        let parts = &mut world.videos.get_mut(&id).expect("there").parts;
        parts.remove("localizations");
        parts["snippet"]["title"] = json!("Changed in Studio");
    });
    // The answer of the writing is lost, and the second try meets what the first one wrote.
    scene.youtube.fail("videos.update", 1, Failure::LostAnswer);
    let report = scene.run(&["upload", "resume", "1", "--json"]).succeeds().json();
    assert_eq!(report["steps"][1]["detail"], "localizations.de written", "{report:#}");
    let video = scene.youtube.video(&id);
    assert_eq!(video["localizations"]["de"]["title"], "Sterne am See");
    assert_eq!(video["snippet"]["title"], "Changed in Studio");
}

#[test]
fn rights_are_asked_for_before_a_byte_is_sent_and_the_smallest_are_enough() {
    let scene = Scene::allowing(&media::plain(), &["youtube.upload", "youtube.readonly"]);
    scene.sandbox.write("talk.en.srt", SRT);
    let public = ["upload", "talk.mp4", "--title", "Stars", "--privacy", "public", "--yes", "--json"];
    let with_captions: Vec<&str> = public.iter().copied().chain(["--captions", "talk.en.srt"]).collect();
    let run = scene.run(&with_captions).exits(4);
    assert!(run.stderr.contains("auth login --for captions"), "{}", run.stderr);
    assert_eq!(scene.youtube.count("videos.insert"), 0);
    let dry: Vec<&str> = public.iter().copied().chain(["--dry-run"]).collect();
    let plan = scene.run(&dry).succeeds().json();
    assert!(plan["uploads"][0]["remarks"].to_string().contains("public at once"), "{plan:#}");
    let report = scene.run(&public).succeeds().json();
    assert_eq!(report["status"], "done", "{report:#}");
    assert_eq!(scene.youtube.video(&scene.new_video())["status"]["privacyStatus"], "public");
    assert_eq!(scene.youtube.count("videos.update"), 0);
    scene.youtube.expect_no_refusals();
}
