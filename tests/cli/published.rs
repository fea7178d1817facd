//! `ytseo audit` and `ytseo optimize` on what stands on YouTube, against the strict stand-in.

use serde_json::{Value, json};

use crate::support::sandbox::Call;
use crate::support::youtube::{Bucket, KEY, Seed, YouTubeServer};
use crate::support::{Run, Sandbox, example};

/// The binary, pointed at a stand-in, with a key and without a sign-in.
fn ytseo(sandbox: &Sandbox, youtube: &YouTubeServer, args: &[&str]) -> Call {
    sandbox
        .ytseo(args)
        .env("YOUTUBE_API_KEY", KEY)
        .env("YTSEO_YOUTUBE_API_URL", youtube.url(""))
        .env("YTSEO_YOUTUBE_UPLOAD_URL", youtube.url(""))
}

fn code(run: &Run) -> i32 {
    run.status.code().unwrap_or(-1)
}

fn document(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn every_video_of_a_channel_is_audited_for_a_few_units_and_never_searched() {
    let (sandbox, youtube) = (Sandbox::new(), YouTubeServer::start());
    let channel = youtube.seed(Seed::channel("Night Sky").videos(120));
    let before = youtube.snapshot();
    let run = ytseo(&sandbox, &youtube, &["audit", &channel, "--json"]).run();
    let report = document(&run.stdout);
    let videos = report["videos"].as_array().expect("videos");
    // Private ones are listed for nobody but their owner.
    let missing = report["missing"].as_u64().expect("a number") as usize;
    assert!(videos.len() > 60 && videos.len() + missing <= 120, "{} and {missing}", videos.len());
    let gains: Vec<f64> = videos.iter().map(|video| video["to_gain"].as_f64().expect("a number")).collect();
    assert!(gains.windows(2).all(|pair| pair[0] >= pair[1]), "{gains:?}");
    assert_eq!(youtube.count("search.list"), 0);
    let calls = ["channels.list", "playlistItems.list", "videos.list"].map(|method| youtube.count(method));
    assert!(calls[0] == 1 && calls[1] <= 3 && calls[2] <= 3, "{calls:?}");
    youtube.expect_no_refusals();
    assert_eq!(youtube.snapshot(), before, "an audit changes nothing");
    let errors = videos.iter().filter(|video| video["audit"]["errors"] != 0).count();
    assert_eq!(code(&run), i32::from(errors > 0), "{}", run.stderr);
}

#[test]
fn a_channel_that_is_not_good_enough_says_how_many_videos_are_not() {
    let (sandbox, youtube) = (Sandbox::new(), YouTubeServer::start());
    let channel = youtube.seed(Seed::channel("Night Sky"));
    for title in ["First light", "Second light"] {
        youtube.add_video(&channel, &json!({"snippet": {"title": title, "description": "Short."}}));
    }
    let run = ytseo(&sandbox, &youtube, &["audit", &channel, "--fail-under", "99"]).run();
    assert_eq!(code(&run), 1, "{}", run.stderr);
    assert!(run.stderr.contains("2 of 2 videos have errors or score below 99"), "{}", run.stderr);
    assert!(run.stdout.contains("First light") && run.stdout.contains("median score"), "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    let sarif = ytseo(&sandbox, &youtube, &["audit", &channel, "--format", "sarif"]).run();
    assert_eq!(document(&sarif.stdout)["version"], "2.1.0");
    let junit = ytseo(&sandbox, &youtube, &["audit", &channel, "--format", "junit"]).run();
    assert!(junit.stdout.contains("First light"), "{}", junit.stdout);
}

#[test]
fn one_video_is_audited_by_its_address() {
    let (sandbox, youtube) = (Sandbox::new(), YouTubeServer::start());
    let channel = youtube.seed(Seed::channel("Night Sky"));
    let id =
        youtube.add_video(&channel, &json!({"snippet": {"title": "Stars", "description": "About stars."}}));
    let run = ytseo(&sandbox, &youtube, &["audit", &format!("https://youtu.be/{id}?t=5")]).run();
    assert_eq!(code(&run), 0, "{}", run.stderr);
    assert!(run.stdout.contains("Stars") && run.stdout.contains("Score"), "{}", run.stdout);
    youtube.expect_no_refusals();
}

#[test]
fn what_is_not_there_and_a_missing_key_are_told() {
    let (sandbox, youtube) = (Sandbox::new(), YouTubeServer::start());
    let gone = ytseo(&sandbox, &youtube, &["audit", "aaaaaaaaaaa"]).run();
    assert_eq!(code(&gone), 8, "{}", gone.stderr);
    let run = sandbox.ytseo(["audit", "@nightsky"]).env("YTSEO_YOUTUBE_API_URL", youtube.url("")).run();
    assert_eq!(code(&run), 4, "{}", run.stderr);
    assert!(run.stderr.contains("YOUTUBE_API_KEY"), "{}", run.stderr);
    let offline = ytseo(&sandbox, &youtube, &["--offline", "audit", "@nightsky"]).run();
    assert_eq!(code(&offline), 2, "{}", offline.stderr);
}

/// A published talk whose description and tags are the creator's own.
fn talk(youtube: &YouTubeServer) -> String {
    let channel = youtube.seed(Seed::channel("Room Sound"));
    youtube.add_video(
        &channel,
        &json!({
            "snippet": {
                "title": "Room sound",
                "description": "My own words, and my shop: https://example.org/shop",
                "tags": ["room sound", "My Channel"],
                "defaultAudioLanguage": "en",
            },
            "contentDetails": {"duration": "PT2M6S"},
        }),
    )
}

#[test]
fn a_published_video_gets_changes_and_keeps_the_creators_words() {
    let (sandbox, youtube) = (Sandbox::new(), YouTubeServer::start());
    let id = talk(&youtube);
    let before = youtube.snapshot();
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    let args = ["optimize", &id, "--transcript", "talk.srt", "--json", "--out", "out"];
    let run = ytseo(&sandbox, &youtube, &args).run();
    assert_eq!(code(&run), 0, "{}", run.stderr);
    let report = document(&run.stdout);
    assert_eq!(report["video"]["id"], id.as_str());
    let description = report["changes"]["description"]["after"].as_str().expect("chapters are added");
    assert!(
        description.starts_with("My own words, and my shop: https://example.org/shop\n\n0:00 "),
        "{description}"
    );
    let tags = report["changes"]["tags"]["after"].as_array().expect("tags are added");
    assert_eq!(tags[..2], [json!("room sound"), json!("My Channel")]);
    assert!(tags.len() > 2);
    assert_eq!(report["changes"]["language"]["after"], "en");
    let proposal = sandbox.read("out/proposal.yaml");
    assert!(proposal.contains(&format!("id: {id}")), "{proposal}");
    assert!(sandbox.ytseo(["audit", "out/proposal.yaml"]).run().status.success(), "{proposal}");
    assert_eq!(youtube.snapshot(), before, "proposing changes nothing");
    youtube.expect_no_refusals();

    // What was proposed is good: with it in place, nothing is proposed any more.
    youtube.change(|world| {
        let parts = &mut world.videos.get_mut(&id).expect("there").parts;
        let snippet = parts.get_mut("snippet").expect("a snippet");
        snippet["title"] = report["proposal"]["title"].clone();
        snippet["description"] = report["proposal"]["description"].clone();
        snippet["tags"] = report["proposal"]["tags"].clone();
        snippet["defaultLanguage"] = json!("en");
    });
    let again = ytseo(&sandbox, &youtube, &["optimize", &id, "--transcript", "talk.srt", "--json"]).run();
    let changes = document(&again.stdout)["changes"].clone();
    assert_eq!(changes["description"], Value::Null, "{changes:#}");
    assert_eq!(changes["language"], Value::Null);
    assert_eq!(changes["title"], Value::Null, "{changes:#}");
}

#[test]
fn without_captions_it_goes_by_the_text_and_says_so() {
    let (sandbox, youtube) = (Sandbox::new(), YouTubeServer::start());
    let id = talk(&youtube);
    let run =
        ytseo(&sandbox, &youtube, &["optimize", &format!("https://www.youtube.com/watch?v={id}")]).run();
    assert_eq!(code(&run), 0, "{}", run.stderr);
    assert!(run.stderr.contains("going by title, description and tags alone"), "{}", run.stderr);
    assert!(run.stdout.contains("description stays") && run.stdout.contains("Next"), "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
}

#[test]
fn a_playlist_is_a_batch_and_files_do_not_mix_with_addresses() {
    let (sandbox, youtube) = (Sandbox::new(), YouTubeServer::start());
    let channel = youtube.seed(Seed::channel("Night Sky"));
    for title in ["First light", "Second light", "Third light"] {
        youtube.add_video(&channel, &json!({"snippet": {"title": title, "description": "How it was made."}}));
    }
    let run = ytseo(&sandbox, &youtube, &["optimize", &channel, "--json", "--out", "out"]).run();
    let report = document(&run.stdout);
    assert_eq!(report["results"].as_array().map(Vec::len), Some(3), "{}", run.stderr);
    assert_eq!(sandbox.list("out").len(), 3);
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    let mixed = ytseo(&sandbox, &youtube, &["optimize", "talk.srt", &channel]).run();
    assert_eq!(code(&mixed), 2, "{}", mixed.stderr);
    assert!(mixed.stderr.contains("--file"), "{}", mixed.stderr);
}

#[test]
fn what_an_audit_takes_is_said_before_and_what_does_not_fit_is_not_begun() {
    let (sandbox, youtube) = (Sandbox::new(), YouTubeServer::start());
    let channel = youtube.seed(Seed::channel("Night Sky").videos(120));
    let args = ["audit", channel.as_str(), "--dry-run", "--json"];
    let estimate = document(&ytseo(&sandbox, &youtube, &args).run().succeeds().stdout);
    let spent = |since: u64| youtube.spent(Bucket::Units) - since;
    assert_eq!(estimate["took"]["units"], spent(0), "it says what it took itself");
    assert_eq!(youtube.count("videos.list"), 0);
    let before = spent(0);
    let run = ytseo(&sandbox, &youtube, &["audit", &channel, "--json"]).run();
    let listed = document(&run.stdout);
    let videos = listed["videos"].as_array().expect("videos").len()
        + listed["missing"].as_u64().expect("a number") as usize;
    assert_eq!(estimate["videos"], videos);
    assert_eq!(estimate["cost"]["units"], spent(before), "neither more nor less than was said");

    let human = ytseo(&sandbox, &youtube, &["audit", &channel, "--dry-run", "--most", "10"]).run().succeeds();
    assert!(human.stdout.contains("10 videos would be read; that takes 3 units."), "{}", human.stdout);
    // A day that holds too little for it: the videos are not begun.
    let calls = youtube.count("videos.list");
    let enough = spent(0) + estimate["cost"]["units"].as_u64().expect("a number");
    sandbox.write("ytseo.yaml", format!("youtube: {{quota: {{units: {}}}}}\n", enough - 1));
    let call = sandbox.configured(["audit", &channel]).env("YOUTUBE_API_KEY", KEY);
    let call = call.env("YTSEO_DATA_DIR", sandbox.data());
    let small = call.env("YTSEO_YOUTUBE_API_URL", youtube.url("")).run();
    assert_eq!(code(&small), 5, "{}", small.stderr);
    assert!(small.stderr.contains("reading"), "{}", small.stderr);
    assert_eq!(youtube.count("videos.list"), calls);
    youtube.expect_no_refusals();
}
