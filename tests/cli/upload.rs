//! `ytseo upload`: against the strict stand-in, killed at every step and at any byte: nothing twice, nothing lost.

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
        let youtube = YouTubeServer::start();
        let channel = youtube.seed(Seed::channel("Night Sky").videos(2).playlists(1));
        let oauth = OAuth::start(&youtube.tokens);
        oauth.behave(|manner| manner.channel = Some(channel.clone()));
        let credentials = oauth.authorized_user(&["youtube", "youtube.force-ssl"]);
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
    let cases: [(&[&str], &str); 6] = [
        (&["--title", &title], "title-too-long"),
        (&[], "no title"),
        (&["--title", "A", "--publish-at", "2020-01-01T00:00:00Z"], "is over"),
        (
            &["--title", "A", "--publish-at", "2027-01-01T00:00:00Z", "--privacy", "public"],
            "private until then",
        ),
        (&["--title", "A", "--playlist", "Nothing like it"], "no playlist"),
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
fn a_run_that_is_killed_at_any_byte_goes_on_there() {
    let size = std::fs::metadata(media::large()).expect("made").len();
    assert!(size > 2 << 20, "several pieces: {size}");
    for (piece, cut) in [(1, 1), (1, 300_000), (2, 0), (2, 77_777)] {
        let scene = Scene::new();
        scene.youtube.change(|world| world.settings.whole_steps_only = cut == 77_777);
        scene.youtube.fail("upload.put", piece, Failure::StallUpload(cut));
        scene.kill_at(&PLAIN, "upload.put", piece);
        assert!(scene.new_videos().is_empty());
        let waiting = scene.run(&["upload", "status", "--json"]).succeeds().json();
        assert_eq!(waiting["status"], "sending", "{waiting:#}");
        let report = scene.run(&["upload", "resume", "1", "--json"]).succeeds().json();
        assert_eq!(report["status"], "done", "{piece} {cut}: {report:#}");
        let id = scene.new_video();
        let file = scene.youtube.see(|world| world.videos[&id].file.clone());
        assert!(file.expect("kept") == std::fs::read(media::large()).expect("read"), "{piece} {cut}");
        assert_eq!(scene.youtube.spent(Bucket::Uploads), 1, "the session was gone on with");
        scene.youtube.expect_no_refusals();
    }
}

#[test]
fn breaks_of_the_line_are_gone_over_in_the_same_run() {
    let failures = [
        Failure::CutUpload(123_456),
        Failure::Reset,
        Failure::Status(503),
        Failure::Status(500),
        Failure::Unavailable(0),
        Failure::LostAnswer,
        Failure::ExpiredToken,
    ];
    for failure in failures {
        let scene = Scene::new();
        // A sign-in that is refused twice is over.
        let times = if matches!(failure, Failure::ExpiredToken) { 1 } else { 2 };
        scene.youtube.fail_times("upload.put", times, failure.clone());
        let report = scene.run(&PLAIN).succeeds().json();
        assert_eq!(report["status"], "done", "{failure:?}: {report:#}");
        let file = scene
            .youtube
            .see(|world| world.videos[report["video"]["id"].as_str().unwrap_or("")].file.clone());
        assert!(file.expect("kept") == std::fs::read(media::large()).expect("read"), "{failure:?}");
        assert_eq!((scene.new_videos().len(), scene.youtube.spent(Bucket::Uploads)), (1, 1), "{failure:?}");
    }
}

#[test]
fn a_run_that_is_killed_at_any_step_does_nothing_twice() {
    let playlist_args = |playlist: &str| {
        ["upload", "talk.mp4", "--privacy", "public", "--playlist", playlist, "--yes", "--json"]
            .map(String::from)
    };
    let steps = [
        ("videos.insert", 1),
        ("upload.put", 3),
        ("videos.list", 1),
        ("thumbnails.set", 1),
        ("captions.insert", 1),
        ("playlistItems.insert", 1),
        ("videos.list", 3),
        ("videos.update", 1),
    ];
    for (method, nth) in steps {
        for failure in [Failure::HangAfter, Failure::Hang] {
            let why = format!("{method} {nth} {failure:?}");
            let scene = Scene::new();
            scene.proposal();
            let args = playlist_args(&scene.playlist());
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            scene.youtube.fail(method, nth, failure);
            scene.kill_at(&args, method, nth);
            let report = scene.run(&["upload", "resume", "--json"]).succeeds().json();
            assert_eq!(report["uploads"][0]["status"], "done", "{why}: {report:#}");
            scene.expect_complete(&why);
            let sessions = if method == "videos.insert" { 2 } else { 1 };
            assert_eq!(scene.youtube.count("videos.insert"), sessions, "{why}");
            scene.youtube.expect_no_refusals();
        }
    }
}

#[test]
fn the_same_command_goes_on_as_well() {
    let scene = Scene::new();
    scene.youtube.fail("upload.put", 2, Failure::StallUpload(5));
    scene.kill_at(&PLAIN, "upload.put", 2);
    // Another title is another wish.
    let other = ["upload", "talk.mp4", "--title", "Another", "--yes", "--json"];
    let run = scene.run(&other).exits(1);
    assert!(run.stdout.contains("under way with other texts"), "{}", run.stdout);
    let report = scene.run(&PLAIN).succeeds().json();
    assert_eq!((&report["id"], &report["status"]), (&json!(1), &json!("done")));
    assert_eq!((scene.new_videos().len(), scene.youtube.spent(Bucket::Uploads)), (1, 1));
}

#[test]
fn committed_but_the_answer_was_lost_and_the_session_too() {
    let scene = Scene::new();
    let pieces = usize::try_from(std::fs::metadata(media::large()).expect("made").len().div_ceil(1 << 20))
        .expect("few");
    scene.youtube.fail("upload.put", pieces, Failure::HangAfter);
    scene.kill_at(&PLAIN, "upload.put", pieces);
    assert_eq!(scene.new_videos().len(), 1, "YouTube has it");
    scene.youtube.expire_sessions();
    let report = scene.run(&["upload", "resume", "1", "--json"]).succeeds().json();
    assert_eq!(report["status"], "done");
    assert!(report["steps"][0]["detail"].as_str().expect("text").contains("there already"), "{report:#}");
    assert_eq!((scene.new_videos().len(), scene.youtube.spent(Bucket::Uploads)), (1, 1));
}

#[test]
fn a_session_that_is_gone_without_a_video_is_begun_anew() {
    let scene = Scene::new();
    scene.youtube.fail("upload.put", 2, Failure::StallUpload(5));
    scene.kill_at(&PLAIN, "upload.put", 2);
    scene.youtube.expire_sessions();
    let report = scene.run(&["upload", "resume", "1", "--json"]).succeeds().json();
    assert_eq!(report["status"], "done");
    assert_eq!((scene.new_videos().len(), scene.youtube.spent(Bucket::Uploads)), (1, 2));
    assert!(scene.youtube.count("playlistItems.list") > 0, "it was looked up first");
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
fn two_processes_do_not_send_the_same_upload() {
    let scene = Scene::new();
    scene.youtube.fail("upload.put", 1, Failure::StallUpload(5));
    let running = scene.call(&PLAIN).spawn();
    scene.youtube.wait_for("upload.put", 1);
    scene.run(&["upload", "resume", "1"]).refuses(2, "another ytseo", "upload status 1");
    running.signal(SIGKILL);
    let _ = running.wait();
    let _ = scene.run(&["upload", "resume", "1"]).succeeds();
    assert_eq!(scene.new_videos().len(), 1);
}

#[test]
fn answers_that_are_lost_are_looked_up_and_409_is_done() {
    for (method, failure) in [
        ("thumbnails.set", Failure::LostAnswer),
        ("captions.insert", Failure::LostAnswer),
        ("playlistItems.insert", Failure::LostAnswer),
        ("videos.update", Failure::LostAnswer),
        ("videos.insert", Failure::LostAnswer),
        ("captions.insert", Failure::Reason(409, "captionExists")),
        ("playlistItems.insert", Failure::Reason(409, "videoAlreadyInPlaylist")),
    ] {
        let scene = Scene::new();
        scene.proposal();
        let playlist = scene.playlist();
        let args = ["upload", "talk.mp4", "--privacy", "public", "--playlist", &playlist, "--yes", "--json"];
        scene.youtube.fail(method, 1, failure.clone());
        let run = scene.run(&args);
        match failure {
            // It says that it is there, and it is not: that is no success.
            Failure::Reason(..) => {
                let run = run.exits(2);
                assert_eq!(run.json()["status"], "unfinished", "{method}");
                let _ = scene.run(&["upload", "resume", "1"]).succeeds();
            }
            _ => assert_eq!(run.succeeds().json()["status"], "done", "{method}"),
        }
        scene.expect_complete(method);
    }
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
    assert_eq!(report["steps"][1]["detail"], "de written", "{report:#}");
    let video = scene.youtube.video(&id);
    assert_eq!(video["localizations"]["de"]["title"], "Sterne am See");
    assert_eq!(video["snippet"]["title"], "Changed in Studio");
}

#[test]
fn ctrl_c_stops_at_once_and_says_how_to_go_on() {
    let scene = Scene::new();
    scene.youtube.fail("upload.put", 2, Failure::StallUpload(5));
    let running = scene.call(&PLAIN).spawn();
    scene.youtube.wait_for("upload.put", 2);
    running.signal(2);
    let run = running.wait().exits(130);
    assert!(run.stderr.contains("ytseo upload resume 1"), "{}", run.stderr);
    let report = scene.run(&["upload", "resume", "1", "--json"]).succeeds().json();
    assert_eq!((&report["status"], &report["steps"][0]["tries"]), (&json!("done"), &json!(2)));
    assert_eq!((scene.new_videos().len(), scene.youtube.spent(Bucket::Uploads)), (1, 1));
}
