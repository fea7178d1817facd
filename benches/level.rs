//! `video normalize` beside ffmpeg-normalize (Python) on ten minutes of 1080p: time, work, and how near the result comes
//! to the target.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::measure::{Bar, Figure, Outcome, Usage, cache, median, run_silently, ytseo};

/// Runs of each side; they take turns.
const RUNS: usize = 3;
/// Loudness to reach, in LUFS.
const TARGET: f64 = -14.0;
/// How far the result may be from it, in LU.
const WITHIN: f64 = 0.3;
/// Length of the film, in seconds.
const SECONDS: u32 = 600;

/// Wall time, processor time and the error of the result.
pub fn measure() -> Outcome<Vec<Figure>> {
    let peer = cache()?.join("ffmpeg-normalize/bin/ffmpeg-normalize");
    if !peer.exists() {
        return Err("ffmpeg-normalize is not installed (benches/run.sh does it)".into());
    }
    let film = film()?;
    let (ours_out, peer_out) = (cache()?.join("level-ours.mp4"), cache()?.join("level-peer.mp4"));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let mut command = ytseo();
        command.args(["--config", "none", "video", "normalize", "--force", "--quiet", "--out"]);
        ours.push(run_silently(command.arg(&ours_out).arg(&film))?);
        let mut command = Command::new(&peer);
        command.args(["-t", "-14", "-tp", "-1", "-c:a", "aac", "-b:a", "384k", "-ar", "48000", "-f", "-o"]);
        theirs.push(run_silently(command.arg(&peer_out).arg(&film))?);
    }
    let of = |usages: &[Usage], part: fn(&Usage) -> f64| median(usages.iter().map(part));
    let wall = |usage: &Usage| usage.wall_s;
    let cpu = |usage: &Usage| usage.cpu_s;
    let off = (loudness(&ours_out)? - TARGET).abs();
    let peers_off = (loudness(&peer_out)? - TARGET).abs();
    eprintln!("bench: ffmpeg-normalize is {peers_off:.2} LU off the target");
    Ok(vec![
        Figure::new(
            "normalize, 10 min 1080p, time, ytseo / ffmpeg-normalize",
            of(&ours, wall),
            of(&theirs, wall),
            "s",
            Bar::AtMost(1.0),
        ),
        Figure::new(
            "normalize, 10 min 1080p, processor time, ytseo / ffmpeg-normalize",
            of(&ours, cpu),
            of(&theirs, cpu),
            "s",
            Bar::AtMost(1.0),
        ),
        Figure::new("normalize, distance from -14 LUFS / 0.3 LU", off, WITHIN, "LU", Bar::AtMost(1.0)),
    ])
}

/// Ten minutes of 1080p with sound that rises and falls like speech. Made once.
fn film() -> Outcome<PathBuf> {
    let path = cache()?.join("level-film.mp4");
    if path.exists() {
        return Ok(path);
    }
    let (clip, part) = (cache()?.join("level-clip.mp4"), cache()?.join("level-film.part.mp4"));
    // The picture is only copied, so a short one over and over does.
    let mut command = Command::new("ffmpeg");
    command.args(["-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=size=1920x1080:rate=25:duration=10"]);
    command.args(["-vf", "noise=alls=12:allf=t", "-c:v", "libx264", "-preset", "ultrafast", "-b:v", "5M"]);
    run_silently(command.args(["-pix_fmt", "yuv420p"]).arg(&clip))?;
    let sound = format!(
        "aevalsrc=0.04*(1+sin(2*PI*t/3))*(sin(2*PI*(180+60*sin(2*PI*t/7))*t)+0.4*(random(0)-0.5))\
         |0.03*(1+sin(2*PI*t/4))*(sin(2*PI*(240+50*sin(2*PI*t/5))*t)+0.4*(random(1)-0.5)):s=48000:d={SECONDS}"
    );
    let mut command = Command::new("ffmpeg");
    command.args(["-v", "error", "-y", "-stream_loop", "-1", "-i"]).arg(&clip);
    command.args(["-f", "lavfi", "-i", &sound, "-map", "0:v", "-map", "1:a", "-t", &SECONDS.to_string()]);
    command.args(["-c:v", "copy", "-c:a", "aac", "-b:a", "192k", "-movflags", "+faststart"]);
    run_silently(command.arg(&part))?;
    std::fs::rename(&part, &path)?;
    Ok(path)
}

/// Integrated loudness as ffmpeg's own filter measures it.
fn loudness(path: &Path) -> Outcome<f64> {
    let mut command = Command::new("ffmpeg");
    command.args(["-hide_banner", "-nostats", "-i"]).arg(path);
    let output = command.args(["-map", "0:a:0", "-af", "ebur128", "-f", "null", "-"]).output()?;
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    let summary = log.rsplit_once("Summary:").ok_or("ffmpeg measured nothing")?.1;
    let rest = summary.split_once("I:").ok_or("ffmpeg measured nothing")?.1;
    Ok(rest.split_whitespace().next().ok_or("ffmpeg measured nothing")?.parse()?)
}
