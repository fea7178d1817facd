//! Runs that are killed at every step and at any byte, lines that break, answers that are lost: nothing twice, nothing
//! lost.

use serde_json::json;

use super::{PLAIN, SIGKILL, Scene};
use crate::support::media;
use crate::support::youtube::{Bucket, Failure};

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
    // Pieces double: 1, 2, 4 MiB.
    let (mut pieces, mut left) = (0, std::fs::metadata(media::large()).expect("made").len());
    while left > 0 {
        left = left.saturating_sub(1 << (20 + pieces));
        pieces += 1;
    }
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
