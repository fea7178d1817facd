//! `ytseo channel` with playlists and the channel's settings: pulled, planned, applied, taken back.

use serde_json::{Value, json};

use super::channel::Scene;
use super::channel_apply::{apply, plan};
use crate::support::youtube::{Failure, Seed};

const SIGKILL: i32 = 9;

/// A channel with one playlist, pulled.
struct OneList {
    scene: Scene,
    id: String,
    file: String,
}

impl OneList {
    fn new() -> Self {
        let scene = Scene::new(Seed::channel("Night Sky").videos(45).playlists(1));
        let _ = scene.run(&["channel", "pull"]).succeeds();
        let snapshot = scene.youtube.snapshot();
        let lists = snapshot["playlists"].as_object().expect("playlists");
        let id = lists.keys().find(|id| id.starts_with("PL")).expect("one").clone();
        let files = scene.sandbox.list("playlists");
        assert_eq!(files.len(), 1, "{files:?}");
        let file = format!("playlists/{}", files[0].rsplit('/').next().expect("a name"));
        Self { scene, id, file }
    }

    /// What is in it on YouTube: videos and notes.
    fn items(&self) -> Vec<Value> {
        self.scene.youtube.snapshot()["playlists"][&self.id]["items"].as_array().expect("items").clone()
    }

    fn videos(&self) -> Vec<String> {
        self.items().iter().map(|item| item[0].as_str().expect("a video").to_string()).collect()
    }

    /// A video of the channel that is not in it.
    fn other(&self) -> String {
        let inside = self.videos();
        let snapshot = self.scene.youtube.snapshot();
        let all = snapshot["videos"].as_object().expect("videos");
        all.keys().find(|id| !inside.contains(id)).expect("one").clone()
    }

    /// Writes the file with these lines of videos.
    fn write(&self, lines: &[String]) {
        let text = self.scene.sandbox.read(&self.file);
        let before = text.lines().take_while(|line| *line != "items:").map(|line| format!("{line}\n"));
        let items: String = lines.iter().map(|line| format!("- {line}\n")).collect();
        self.scene.sandbox.write(&self.file, format!("{}items:\n{items}", before.collect::<String>()));
    }

    /// The lines of videos in the file.
    fn lines(&self) -> Vec<String> {
        let text = self.scene.sandbox.read(&self.file);
        text.lines().filter_map(|line| line.strip_prefix("- ").map(str::to_string)).collect()
    }
}

#[test]
fn playlists_and_settings_have_files_and_then_there_is_nothing_to_do() {
    for number in 1..=4 {
        let seed = Seed::channel("Night Sky").videos(60).playlists(3).number(number);
        let scene = Scene::new(seed);
        let before = scene.youtube.snapshot();
        let report = scene.run(&["channel", "pull", "--json"]).succeeds().json();
        assert_eq!((&report["playlists"], &report["settings"]), (&json!(3), &json!(true)), "{report}");
        assert_eq!(scene.sandbox.list("playlists").len(), 3);
        let plan = scene.run(&["channel", "plan", "--json", "--exit-code"]).succeeds().json();
        assert_eq!((&plan["items"], &plan["compared"]), (&json!([]), &json!(64)), "{plan:#}");
        let again = scene.run(&["channel", "pull", "--json"]).succeeds().json();
        assert_eq!((&again["unchanged"], &again["written"]), (&json!(64), &json!([])));
        assert_eq!(scene.youtube.snapshot(), before);
        scene.youtube.expect_no_refusals();
    }
}

#[test]
fn the_files_read_well() {
    let list = OneList::new();
    let text = list.scene.sandbox.read(&list.file);
    assert!(text.starts_with(&format!("# https://www.youtube.com/playlist?list={}", list.id)), "{text}");
    let videos = list.videos();
    let snapshot = list.scene.youtube.snapshot();
    for (line, video) in list.lines().iter().zip(&videos) {
        assert!(line.contains(video.as_str()), "{line}");
        let title = snapshot["videos"][video]["snippet"]["title"].as_str().expect("a title");
        if title.chars().count() < 50 && title.is_ascii() {
            let plain = title.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(line.ends_with(&format!(" # {plain}")), "{line}: {title}");
        }
    }
    let settings = list.scene.sandbox.read("channel.yaml");
    assert!(settings.starts_with("# https://www.youtube.com/channel/UC") && settings.contains("Night Sky"));
    assert!(settings.contains("keywords: stars \"night sky\" camera\ncountry: GB\n"), "{settings}");
    let only = list.scene.run(&["channel", "pull", "--only", "playlists", "--json"]).succeeds().json();
    assert_eq!((&only["read"], &only["playlists"], &only["settings"]), (&json!(0), &json!(1), &json!(false)));
    let only = list.scene.run(&["channel", "plan", "--only", "settings", "--json"]).succeeds().json();
    assert_eq!(only["compared"], 1);
    assert_eq!(
        list.scene.run(&["channel", "plan", "channel.yaml", "--json"]).succeeds().json()["compared"],
        1
    );
}

#[test]
fn a_playlist_is_changed_as_its_file_says_and_put_back() {
    let list = OneList::new();
    let before = list.scene.youtube.snapshot();
    let mut lines = list.lines();
    let last = lines.pop().expect("a video");
    lines.remove(1);
    lines.insert(0, last);
    lines.push(format!("{{video: {}, note: The new one}}", list.other()));
    list.write(&lines);
    let text = list.scene.sandbox.read(&list.file);
    let text = text.replace("items:\n", "language: en\nlocalizations:\n  de: {title: Die besten}\nitems:\n");
    let text = text.lines().map(|line| match line.starts_with("title: ") {
        true => "title: The very best\n".to_string(),
        false => format!("{line}\n"),
    });
    list.scene.sandbox.write(&list.file, text.collect::<String>());
    let run = list.scene.run(&["channel", "plan"]).succeeds();
    // Reading twice, the texts once, and three steps of 50 units.
    assert!(
        run.stdout.contains("1 playlist · 4 fields") && run.stdout.contains("204 units"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    plan(&list.scene);
    list.scene.youtube.forget_calls();
    let report = list.scene.run(&["channel", "apply", "plan.json", "--yes", "--json"]).succeeds().json();
    assert_eq!(report["items"][0]["state"], "done", "{report:#}");
    let calls = ["playlists.update", "playlistItems.insert", "playlistItems.update", "playlistItems.delete"];
    assert_eq!(calls.map(|method| list.scene.youtube.count(method)), [1, 1, 1, 1]);
    let snapshot = list.scene.youtube.snapshot();
    let after = &snapshot["playlists"][&list.id];
    assert_eq!(after["snippet"]["title"], "The very best");
    assert_eq!(after["snippet"]["description"], before["playlists"][&list.id]["snippet"]["description"]);
    assert_eq!(after["status"], before["playlists"][&list.id]["status"]);
    assert_eq!(after["localizations"]["de"]["title"], "Die besten");
    assert_eq!(list.items().last().expect("one")[1], "The new one");
    assert_eq!(list.scene.plan()["items"], json!([]));
    let _ = list.scene.run(&["channel", "drift", "--exit-code"]).succeeds();
    let _ = list.scene.run(&["channel", "undo", "--yes"]).succeeds();
    let put_back = list.scene.youtube.snapshot();
    assert_eq!(put_back["playlists"][&list.id], before["playlists"][&list.id]);
    assert_eq!(put_back, before);
    list.scene.youtube.expect_no_refusals();
}

#[test]
fn a_note_and_a_place_are_changed_with_one_call() {
    let list = OneList::new();
    let videos = list.videos();
    let mut lines = list.lines();
    let last = videos.last().expect("one");
    lines.pop();
    lines.insert(0, format!("{{video: {last}, note: First}}"));
    list.write(&lines);
    plan(&list.scene);
    let _ = apply(&list.scene).succeeds();
    assert_eq!(list.scene.youtube.count("playlistItems.update"), 1);
    assert_eq!(list.items()[0], json!([last, "First"]));
    assert_eq!(list.items().len(), videos.len());
}

#[test]
fn the_settings_are_changed_and_nothing_else_is_lost() {
    let scene = Scene::new(Seed::channel("Night Sky").videos(2));
    scene.youtube.change(|world| {
        let parts = &mut world.channels.get_mut(&scene.channel).expect("there").parts;
        parts["brandingSettings"]["channel"]["trackingAnalyticsAccountId"] = json!("UA-1");
    });
    let before = scene.youtube.snapshot();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    let text = scene.sandbox.read("channel.yaml");
    let text =
        text.replace("keywords: stars", "keywords: moon stars").replace("country: GB\n", "country: CH\n");
    let more = "language: en\nlocalizations:\n  de: {title: Nachthimmel, description: Alles}\n";
    scene.sandbox.write("channel.yaml", format!("{text}{more}"));
    plan(&scene);
    let report = scene.run(&["channel", "apply", "plan.json", "--yes", "--json"]).succeeds().json();
    assert_eq!(report["items"][0]["state"], "done", "{report:#}");
    assert_eq!(scene.youtube.count("channels.update"), 2, "one for each part");
    let snapshot = scene.youtube.snapshot();
    let (old, new) = (&before["channels"][&scene.channel], &snapshot["channels"][&scene.channel]);
    let settings = &new["brandingSettings"]["channel"];
    assert_eq!(settings["keywords"], "moon stars \"night sky\" camera");
    assert_eq!((&settings["country"], &settings["title"]), (&json!("CH"), &json!("Night Sky")));
    assert_eq!(settings["trackingAnalyticsAccountId"], "UA-1");
    assert_eq!(settings["description"], old["brandingSettings"]["channel"]["description"]);
    assert_eq!(new["brandingSettings"]["image"], old["brandingSettings"]["image"]);
    assert_eq!(new["localizations"]["de"]["description"], "Alles");
    let _ = scene.run(&["channel", "undo", "--yes"]).succeeds();
    assert_eq!(scene.youtube.snapshot(), before);
    scene.youtube.expect_no_refusals();
}

#[test]
fn who_changed_a_playlist_is_told_three_ways() {
    let list = OneList::new();
    let mut lines = list.lines();
    lines.reverse();
    list.write(&lines);
    list.scene.youtube.change(|world| world.playlists.get_mut(&list.id).expect("there").items.pop());
    let run = list.scene.run(&["channel", "plan"]).exits(1);
    assert!(run.stdout.contains("conflict") && run.stdout.contains("items of PL"), "{}", run.stdout);
    let _ = list.scene.run(&["channel", "pull"]).exits(1);
    assert_eq!(list.lines(), lines, "a conflict is left");
    let _ = list.scene.run(&["channel", "pull", "--theirs"]).succeeds();
    assert_eq!(list.lines().len(), list.videos().len());
    assert_eq!(list.scene.plan()["items"], json!([]));
    assert!(list.lines().iter().any(|line| line.contains(" # ")), "titles stand behind: {:?}", list.lines());
}

#[test]
fn what_youtube_refuses_is_told_before() {
    let list = OneList::new();
    let refused = |file: &str, from: &str, to: &str, why: &str| {
        let text = list.scene.sandbox.read(file);
        list.scene.sandbox.write(file, text.replacen(from, to, 1));
        let run = list.scene.run(&["channel", "plan"]).exits(1);
        assert!(run.stdout.contains(why), "{why}: {}", run.stdout);
        list.scene.sandbox.write(file, text);
    };
    refused(&list.file, "title: ", &format!("title: {}", "long ".repeat(40)), "150");
    refused(&list.file, "items:", "localizations: {de: {title: Beste}}\nitems:", "set language");
    refused("channel.yaml", "country: GB", "country: Britain", "two capital letters");
    refused("channel.yaml", "keywords: stars", &format!("keywords: {}", "star ".repeat(101)), "500");
    let lines = list.lines();
    list.write(&["no video".to_string()]);
    list.scene.run(&["channel", "plan"]).refuses(2, "list of videos", "the id of a video");
    list.write(&lines);
    let text = list.scene.sandbox.read(&list.file);
    list.scene.sandbox.write(&list.file, format!("{text}dQw4w9WgXcQ\n"));
    list.scene.run(&["channel", "plan"]).refuses(2, "at line ", "mend the line");
    list.scene.sandbox.write(&list.file, text);
    list.scene.youtube.change(|world| world.playlists.remove(&list.id));
    let run = list.scene.run(&["channel", "pull"]).succeeds();
    assert!(run.stdout.contains(&list.id), "it is gone: {}", run.stdout);
}

#[test]
fn a_change_of_a_playlist_goes_on_wherever_it_was_killed() {
    // Before YouTube carries a call out, and after.
    let steps = [
        ("playlists.update", 1),
        ("playlistItems.delete", 1),
        ("playlistItems.insert", 1),
        ("playlistItems.update", 1),
        ("playlistItems.update", 2),
    ];
    for (method, nth) in steps {
        killed_and_gone_on(method, nth, false);
        killed_and_gone_on(method, nth, true);
    }
    for (method, nth) in [("playlists.list", 1), ("playlistItems.list", 2)] {
        killed_and_gone_on(method, nth, true);
    }
}

fn killed_and_gone_on(method: &str, nth: usize, carried_out: bool) {
    let list = OneList::new();
    let scene = &list.scene;
    let before = scene.youtube.snapshot();
    let mut lines = list.lines();
    let (last, other) = (lines.pop().expect("a video"), list.other());
    lines.remove(0);
    let second = lines.remove(1);
    lines.insert(0, last);
    lines.push(second);
    lines.insert(2, other);
    list.write(&lines);
    let text = scene.sandbox.read(&list.file).replacen("title: ", "title: New ", 1);
    scene.sandbox.write(&list.file, text);
    plan(scene);
    scene.youtube.forget_calls();
    scene.youtube.fail(method, nth, if carried_out { Failure::HangAfter } else { Failure::Hang });
    let running = scene.call(&["channel", "apply", "plan.json", "--yes"]).spawn();
    scene.youtube.wait_for(method, nth);
    running.signal(SIGKILL);
    let _ = running.wait();
    scene.youtube.recover();
    let at = format!("{method} {nth} {carried_out}");
    let report = scene.run(&["channel", "apply", "plan.json", "--yes", "--json"]).succeeds().json();
    assert_eq!(
        (&report["run"], &report["items"][0]["state"]),
        (&json!(1), &json!("done")),
        "{at}: {report:#}"
    );
    assert_eq!(scene.plan()["items"], json!([]), "{at}");
    assert_eq!(list.items().len(), lines.len(), "{at}: nothing twice");
    let _ = scene.run(&["channel", "undo", "--yes"]).succeeds();
    assert_eq!(scene.youtube.snapshot()["playlists"], before["playlists"], "{at}: undo is exact");
    scene.youtube.expect_no_refusals();
}

#[test]
fn a_change_that_stopped_halfway_can_be_taken_back() {
    let list = OneList::new();
    let scene = &list.scene;
    let before = scene.youtube.snapshot();
    let mut lines = list.lines();
    lines.reverse();
    list.write(&lines);
    plan(scene);
    scene.youtube.fail_from("playlistItems.update", 3, Failure::Reason(403, "playlistItemsNotAccessible"));
    let _ = apply(scene).exits(1);
    assert_ne!(scene.youtube.snapshot(), before);
    scene.youtube.recover();
    let _ = scene.run(&["channel", "undo", "--yes"]).succeeds();
    assert_eq!(scene.youtube.snapshot(), before);
}

/// A channel with one video that has captions in German, and their file.
fn captioned() -> (Scene, String, String) {
    let (scene, id) = Scene::one();
    scene.youtube.add_caption(&id, "de", "", "1\n00:00:00,000 --> 00:00:02,000\nSterne\n");
    let _ = scene.run(&["channel", "pull", "--captions"]).succeeds();
    let file = format!("videos/stars-over-the-lake-{id}.de.srt");
    (scene, id, file)
}

#[test]
fn captions_are_pulled_on_demand_and_cost_what_is_said() {
    let (scene, id, file) = captioned();
    assert_eq!(scene.sandbox.read(&file), "1\n00:00:00,000 --> 00:00:02,000\nSterne\n");
    let calls =
        |scene: &Scene| ["captions.list", "captions.download"].map(|method| scene.youtube.count(method));
    assert_eq!(calls(&scene), [1, 1]);
    let run = scene.run(&["channel", "pull", "--captions"]).succeeds();
    assert!(run.stderr.contains("50 units") && run.stderr.contains("200 units"), "{}", run.stderr);
    assert_eq!(calls(&scene), [2, 1], "what was not changed is not read again");
    let _ = scene.run(&["channel", "pull"]).succeeds();
    let plan = scene.run(&["channel", "plan", "--captions", "--json"]).succeeds().json();
    assert_eq!((&plan["items"], &plan["compared"]), (&json!([]), &json!(3)));
    let _ = scene.run(&["channel", "drift", "--exit-code"]).succeeds();
    assert_eq!(calls(&scene), [2, 1], "what was not changed is not compared");
    scene.youtube.change(|world| {
        let track = world.captions.values_mut().next().expect("one");
        track.content = b"1\n00:00:00,000 --> 00:00:02,000\nMond\n".to_vec();
        track.snippet["lastUpdated"] = json!("2026-11-26T00:00:00Z");
    });
    let _ = scene.run(&["channel", "pull", "--captions"]).succeeds();
    assert!(scene.sandbox.read(&file).contains("Mond"));
    scene.youtube.change(|world| world.captions.clear());
    let report = scene.run(&["channel", "pull", "--captions", "--json"]).succeeds().json();
    assert_eq!(report["gone"], json!([format!("{id}.de")]), "the file is left, and named: {report}");
    assert!(scene.sandbox.read(&file).contains("Mond"));
}

#[test]
fn captions_are_written_added_taken_away_and_put_back() {
    let (scene, id, file) = captioned();
    let texts = |scene: &Scene| {
        let snapshot = scene.youtube.snapshot();
        let tracks = snapshot["captions"].as_object().expect("captions").clone();
        let mut texts: Vec<String> = tracks
            .values()
            .map(|track| format!("{} {}", track["snippet"]["language"], track["content"]))
            .collect();
        texts.sort();
        texts
    };
    let before = texts(&scene);
    scene.sandbox.write(&file, "1\n00:00:00,000 --> 00:00:02,000\n<i>Sterne</i> und Mond\n");
    let french = format!("videos/stars-over-the-lake-{id}.fr.srt");
    scene.sandbox.write(&french, "00:00.000 --> 00:02.000\nDes étoiles\n");
    let run = scene.run(&["channel", "plan"]).succeeds();
    assert!(run.stdout.contains("Nothing to do"), "without --captions they are left: {}", run.stdout);
    let run = scene.run(&["channel", "plan", "--captions", "--out", "plan.json"]).succeeds();
    assert!(
        run.stdout.contains("2 caption tracks") && run.stderr.contains("500 units"),
        "{}{}",
        run.stdout,
        run.stderr
    );
    let report = scene.run(&["channel", "apply", "plan.json", "--yes", "--json"]).succeeds().json();
    assert_eq!(
        (&report["items"][0]["state"], &report["items"][1]["state"]),
        (&json!("done"), &json!("done"))
    );
    let after = texts(&scene);
    assert!(
        after.len() == 2 && after[0].contains("<i>Sterne</i> und Mond") && after[1].contains("Des étoiles")
    );
    assert_eq!(scene.run(&["channel", "plan", "--captions", "--json"]).succeeds().json()["items"], json!([]));
    let _ = scene.run(&["channel", "undo", "--yes"]).succeeds();
    assert_eq!(texts(&scene), before);
    scene.sandbox.write(&file, "no times in it");
    let run = scene.run(&["channel", "plan", &file, "--only", "captions"]).exits(1);
    assert!(run.stdout.contains("holds no times"), "{}", run.stdout);
    scene.youtube.expect_no_refusals();
}

#[test]
fn the_days_of_a_plan_are_shown() {
    let scene = Scene::new(Seed::channel("Night Sky").videos(3));
    let _ = scene.run(&["channel", "pull"]).succeeds();
    super::channel_apply::retitle(&scene, "New");
    scene.sandbox.write("ytseo.yaml", "youtube:\n  quota: {units: 120}\n");
    let report = scene.configured(&["channel", "plan", "--spread", "--json"]).run().succeeds().json();
    let days: Vec<u64> = report["days"]
        .as_array()
        .expect("days")
        .iter()
        .map(|day| day["items"].as_u64().expect("a count"))
        .collect();
    assert_eq!(days, [2, 1], "{report:#}");
}

#[test]
fn a_file_that_was_edited_is_audited_with_its_translations() {
    let (scene, _) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    let audit = |scene: &Scene| {
        let run = scene.sandbox.ytseo(["audit", &scene.file(), "--json"]).run();
        serde_json::from_str::<Value>(&run.stdout).expect("a report").to_string()
    };
    assert!(!audit(&scene).contains("localization"), "{}", audit(&scene));
    scene.edit("title: Sterne am See", &format!("title: {}", "Sterne ".repeat(20)));
    scene.edit("language: en\naudio", "audio");
    let report = audit(&scene);
    assert!(report.contains("localizations.de") && report.contains("title-too-long"), "{report}");
    assert!(report.contains("localization-without-language"), "{report}");
}

#[test]
fn a_proposal_says_which_video_it_is_for() {
    let (scene, id) = Scene::one();
    scene.sandbox.write("proposal.yaml", format!("ytseo: 1\nvideo: {{id: {id}}}\ntitle: A better title\n"));
    let plan = scene.run(&["channel", "plan", "--proposal", "proposal.yaml", "--json"]).succeeds().json();
    assert_eq!(plan["items"][0]["changes"][0]["after"], "A better title");
    scene.sandbox.write("proposal.yaml", "ytseo: 1\ntitle: A better title\n");
    let run = scene.run(&["channel", "plan", "--proposal", "proposal.yaml"]);
    run.refuses(2, "does not say which video", "--video");
}

#[test]
fn videos_of_a_playlist_are_edited_together() {
    let list = OneList::new();
    let title = list.scene.youtube.snapshot()["playlists"][&list.id]["snippet"]["title"].clone();
    let select = format!("playlist={}", title.as_str().expect("a title"));
    let args = ["channel", "edit", "--select", &select, "--set", "license=creativeCommon", "--json"];
    let report = list.scene.sandbox.ytseo(args).run().succeeds().json();
    assert_eq!(report["selected"].as_u64().map(|count| count as usize), Some(list.videos().len()));
}
