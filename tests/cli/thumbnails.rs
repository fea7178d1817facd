//! `ytseo video thumbnails`: real files from generated videos, read back pixel by pixel.

use std::path::{Path, PathBuf};

use image::RgbImage;

use crate::support::{Sandbox, media};

const H264: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-g", "5", "-pix_fmt", "yuv420p"];

/// Three scenes of two seconds that look nothing like each other, then black.
fn scenes() -> PathBuf {
    let inputs: &[&str] = &[
        "-f",
        "lavfi",
        "-i",
        "testsrc=size=160x90:rate=10:duration=2",
        "-f",
        "lavfi",
        "-i",
        "smptebars=size=160x90:rate=10:duration=2",
        "-f",
        "lavfi",
        "-i",
        "mandelbrot=size=160x90:rate=10",
        "-f",
        "lavfi",
        "-i",
        "color=black:size=160x90:rate=10:duration=2",
    ];
    let graph: &[&str] = &[
        "-filter_complex",
        "[0]setsar=1[a];[1]setsar=1[b];[2]trim=duration=2,setsar=1[c];[3]setsar=1[d];[a][b][c][d]concat=n=4",
    ];
    media::made("scenes.mp4", &[inputs, graph, H264])
}

/// 50 even frames, each a step brighter than the one before: frame n has the luma 20 + 4 n.
fn steps() -> PathBuf {
    let source: &[&str] = &["-f", "lavfi", "-i", "nullsrc=size=160x90:rate=10:duration=5"];
    media::made("steps.mp4", &[source, &["-vf", "geq=lum='20+4*N':cb=128:cr=128"], H264, &["-crf", "4"]])
}

fn picture(path: &Path) -> RgbImage {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    image::load_from_memory(&bytes).expect("a picture").into_rgb8()
}

#[test]
fn the_best_frames_of_different_scenes_with_sheet_and_previews() {
    let sandbox = Sandbox::new();
    sandbox.take(&scenes(), "clip.mp4");
    let report = sandbox
        .ytseo([
            "video",
            "thumbnails",
            "clip.mp4",
            "-n",
            "3",
            "--width",
            "640",
            "--sheet",
            "--previews",
            "--json",
        ])
        .run()
        .succeeds()
        .json();
    let made = report["thumbnails"].as_array().expect("thumbnails");
    assert_eq!(made.len(), 3, "{report:#}");
    let mut scenes: Vec<u64> = made.iter().map(|one| one["at_ms"].as_u64().expect("a time") / 2000).collect();
    scenes.sort_unstable();
    scenes.dedup();
    assert!(scenes.len() >= 2 && !scenes.contains(&3), "different scenes, never the black one: {report:#}");
    for one in made {
        let path = sandbox.path(one["path"].as_str().expect("a path"));
        assert_eq!(picture(&path).dimensions(), (640, 360));
        let bytes = std::fs::read(&path).expect("read");
        assert!(bytes.starts_with(&[0xFF, 0xD8]) && bytes.len() as u64 == one["bytes"], "a JPEG");
        assert!(one["score"].as_f64().is_some_and(|score| (0.0..=100.0).contains(&score)));
    }
    assert_eq!(report["findings"][0]["rule"], "thumbnail-enlarged");
    assert!(picture(&sandbox.path("clip.thumbnails.jpg")).width() > 3 * 480);
    assert!(picture(&sandbox.path("clip.thumbnail-previews.jpg")).width() > 1200);
}

#[test]
fn a_chosen_time_gives_the_very_frame_that_is_shown_then() {
    let sandbox = Sandbox::new();
    sandbox.take(&steps(), "steps.mp4");
    for (at, frame) in [("0", 0), ("2.05", 20), ("0:02.1", 21), ("4.95", 49), ("5", 49)] {
        let args =
            ["video", "thumbnails", "steps.mp4", "--at", at, "--width", "640", "--out", "one.png", "--force"];
        sandbox.ytseo(args).run().succeeds();
        let drawn = picture(&sandbox.path("one.png"));
        let wanted = ((20 + 4 * frame - 16) as f64 * 255.0 / 219.0).round() as i32;
        let pixel = drawn.get_pixel(320, 180).0.map(i32::from);
        assert!(pixel.iter().all(|value| (value - wanted).abs() <= 2), "{at}: {pixel:?}, not {wanted}");
    }
    assert_eq!(sandbox.list(""), ["one.png", "steps.mp4"]);
}

#[test]
fn upright_video_and_pixels_that_are_not_square_come_out_right() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::rotated(), "turned.mp4");
    let args = ["video", "thumbnails", "turned.mp4", "--shorts", "--at", "1", "--width", "360", "--json"];
    let report = sandbox.ytseo(args).run().succeeds().json();
    let path = sandbox.path("turned.short-thumbnail-1.jpg");
    assert_eq!(picture(&path).dimensions(), (360, 640), "{report:#}");
    assert_eq!(report["findings"][0]["measured"], "90x160 pixels", "of 120x160: {report:#}");

    let source: &[&str] = &["-f", "lavfi", "-i", "testsrc=size=80x90:rate=10:duration=1", "-vf", "setsar=2"];
    sandbox.take(&media::made("flat-pixels.mp4", &[source, H264]), "flat.mp4");
    let args = ["video", "thumbnails", "flat.mp4", "--at", "0.5", "--width", "640", "--json"];
    let report = sandbox.ytseo(args).run().succeeds().json();
    assert_eq!(report["findings"][0]["measured"], "160x90 pixels", "{report:#}");
}

#[test]
fn hdr_is_mapped_so_that_white_is_white() {
    // Code 572 of 10 bits is 203 cd/m2 in PQ, the white of graphics; unmapped it would come out as a middle grey.
    let source: &[&str] = &["-f", "lavfi", "-i", "color=gray:size=160x90:rate=10:duration=1"];
    let tags: &[&str] = &["-color_trc", "smpte2084", "-color_primaries", "bt2020", "-colorspace", "bt2020nc"];
    let depth: &[&str] = &["-vf", "format=yuv420p10le,geq=lum=572:cb=512:cr=512", "-c:v", "libx264"];
    let clip = media::made("hdr.mp4", &[source, depth, &["-preset", "ultrafast"], tags]);
    let sandbox = Sandbox::new();
    sandbox.take(&clip, "hdr.mp4");
    let args = ["video", "thumbnails", "hdr.mp4", "--at", "0.5", "--width", "640", "--json"];
    let report = sandbox.ytseo(args).run().succeeds().json();
    let flat =
        report["findings"].as_array().expect("findings").iter().any(|one| one["rule"] == "thumbnail-hdr");
    let pixel = picture(&sandbox.path("hdr.thumbnail-1.jpg")).get_pixel(320, 180).0;
    assert!(flat || pixel.iter().all(|value| *value > 175), "{pixel:?}");
}

#[test]
fn text_is_written_and_its_contrast_told() {
    let sandbox = Sandbox::new();
    sandbox.take(&steps(), "steps.mp4");
    let plain = ["video", "thumbnails", "steps.mp4", "--at", "2", "--width", "640", "--out", "a.png"];
    sandbox.ytseo(plain).run().succeeds();
    let with =
        ["video", "thumbnails", "steps.mp4", "--at", "2", "--width", "640", "--out", "b.png", "--json"];
    let report = sandbox
        .ytseo(with)
        .args(["--text", "Never\\ndo this", "--template", "label"])
        .run()
        .succeeds()
        .json();
    let text = &report["thumbnails"][0]["text"];
    assert_eq!(text["lines"], serde_json::json!(["NEVER", "DO THIS"]));
    assert!(text["contrast"].as_f64() >= Some(4.5), "{text:#}");
    let (before, after) = (picture(&sandbox.path("a.png")), picture(&sandbox.path("b.png")));
    let yellow = after.pixels().filter(|pixel| pixel[0] > 240 && pixel[1] > 200 && pixel[2] < 40).count();
    assert!(yellow > 2000, "{yellow} pixels of the strips");
    assert!(before.pixels().all(|pixel| pixel[2] > 40), "without text there are none");
}

#[test]
fn what_cannot_be_done_is_refused_before_any_work() {
    let sandbox = Sandbox::new();
    sandbox.take(&steps(), "a.mp4");
    sandbox.take(&media::sound_only(), "sound.m4a");
    sandbox.write("a.thumbnail-2.jpg", "mine");
    let run = |args: &[&str]| sandbox.ytseo(["video", "thumbnails"]).args(args).run();
    run(&["a.mp4"]).refuses(2, "a.thumbnail-2.jpg exists already", "--force");
    assert_eq!(sandbox.read("a.thumbnail-2.jpg"), "mine");
    run(&["a.mp4", "--at", "9"]).refuses(2, "0:05 long", "--at");
    run(&["sound.m4a"]).refuses(2, "no moving picture", "ytseo video probe");
    run(&["a.mp4", "--at", "1", "--text", "ok 👍"]).refuses(2, "'👍' (U+1F44D)", "--font FILE.ttf");
    run(&["a.mp4", "--at", "1", "--text", "שלום"]).refuses(2, "Hebrew", "without --text");
    run(&["a.mp4", "--at", "1", "--text", "x", "--template", "no"]).refuses(2, "no template 'no'", "bold");
    run(&["a.mp4", "--at", "1", "--text", "x", "--font", "a.mp4"]).refuses(2, "not a font", "--font");
    run(&["a.mp4", "--at", "1", "--width", "200"]).refuses(2, "too few", "--width 640");
    run(&["gone.mp4"]).exits(8);
    assert_eq!(sandbox.list(""), ["a.mp4", "a.thumbnail-2.jpg", "sound.m4a"]);
}

#[test]
fn a_folder_is_done_and_a_broken_file_does_not_stop_the_rest() {
    let sandbox = Sandbox::new();
    sandbox.take(&steps(), "in/a.mp4");
    sandbox.take(&steps(), "in/b.mp4");
    sandbox.write("in/c.mp4", "no video");
    let args = ["video", "thumbnails", "in", "--at", "1", "--width", "640", "--out", "out", "--json"];
    let run = sandbox.ytseo(args).run().exits(2);
    assert_eq!(sandbox.list("out"), ["a.thumbnail-1.jpg", "b.thumbnail-1.jpg"]);
    assert_eq!(run.json()["failed"][0]["file"], "in/c.mp4");
}

#[test]
fn templates_are_listed_without_a_file() {
    let sandbox = Sandbox::new();
    let listed = sandbox.ytseo(["video", "thumbnails", "--list-templates"]).run().succeeds();
    assert!(listed.stdout.contains("bold") && listed.stdout.contains("White capitals"), "{}", listed.stdout);
    let json = sandbox.ytseo(["video", "thumbnails", "--list-templates", "--json"]).run().succeeds().json();
    assert_eq!(json["templates"][0]["name"], "bold");
    let none = sandbox.ytseo(["video", "thumbnails"]).run().exits(2);
    assert!(none.stderr.contains("<FILE>"), "{}", none.stderr);
}
