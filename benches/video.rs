//! Looking at a whole video: against decoding it, and against PySceneDetect and ffmpeg's filters one after the other.

mod material;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::measure::{Bar, Figure, Outcome, Usage, cache, run_silently, ytseo};

/// Two frames at 30 frames a second, and a little for rounding, in milliseconds.
const TWO_FRAMES_MS: u64 = 68;

/// Most memory, ffmpeg included, in MB.
const MEMORY_MB: f64 = 200.0;

/// Every figure of `video analyze`.
pub fn measure() -> Outcome<Vec<Figure>> {
    let folder = cache()?;
    let made = material::material(&folder)?;
    let file = made.file.as_path();
    let decode =
        run_silently(Command::new("ffmpeg").args(["-nostdin", "-i"]).arg(file).args(["-f", "null", "-"]))?;
    let (full, full_cuts) = analyzed(file, false)?;
    let (fast, fast_cuts) = analyzed(file, true)?;
    let mut figures = vec![
        against("analyze / decoding it", full, decode, 1.2),
        against("analyze --fast / decoding it", fast, decode, 0.25),
    ];
    match peers(file, &folder) {
        Ok((peers, their_cuts)) => {
            let theirs = f1(&their_cuts, &made.cuts_ms, TWO_FRAMES_MS);
            figures.push(against("analyze / PySceneDetect, ebur128, silencedetect", full, peers, 0.6));
            figures.push(against("analyze --fast / the same", fast, peers, 0.1));
            figures.push(quality("PySceneDetect: F1 of the cuts within 2 frames", theirs, Bar::None));
        }
        Err(error) => println!("PySceneDetect: not measured: {error}"),
    }
    let cuts = |cuts: &[u64], within| f1(cuts, &made.cuts_ms, within);
    let (in_full, in_fast) = (cuts(&full_cuts, TWO_FRAMES_MS), cuts(&fast_cuts, 1000));
    figures.push(quality("analyze: F1 of the cuts within 2 frames", in_full, Bar::AtLeast(0.95)));
    figures.push(quality("analyze --fast: F1 of the cuts within 1 s", in_fast, Bar::AtLeast(0.9)));
    figures.extend(memory(file)?);
    Ok(figures)
}

fn against(name: &str, ours: Usage, theirs: Usage, bar: f64) -> Figure {
    Figure::new(name, ours.cpu_s, theirs.cpu_s, "s CPU", Bar::AtMost(bar))
}

fn quality(name: &str, f1: f64, bar: Bar) -> Figure {
    Figure::new(name, f1, 1.0, "", bar)
}

/// Two hours are looked at in full at 320x180, and at key frames at 1280x720.
fn memory(file: &Path) -> Outcome<Vec<Figure>> {
    let mut figures = Vec::new();
    for (name, small, fast) in [("in full, 320x180", true, false), ("--fast, 1280x720", false, true)] {
        let long = material::two_hours(file, small)?;
        let short =
            long.with_file_name(format!("analyze-10min-{}.mp4", if small { "small" } else { "large" }));
        let (ten, two) = (most_memory(&short, fast)?, most_memory(&long, fast)?);
        figures.push(Figure::new(format!("memory, 2 h / 10 min ({name})"), two, ten, "MB", Bar::AtMost(1.1)));
    }
    let most = most_memory(file, false)?;
    figures.push(Figure::new(
        "memory with ffmpeg, 10 min of 1080p in full",
        most,
        MEMORY_MB,
        "MB",
        Bar::AtMost(1.0),
    ));
    Ok(figures)
}

fn command(file: &Path, fast: bool, home: &Path) -> Command {
    let mut command = ytseo();
    command.env("HOME", home).env("YTSEO_DATA_DIR", home);
    command.args(["video", "analyze", "--json", "--no-progress"]).arg(file);
    if fast {
        command.arg("--fast");
    }
    command
}

/// Looks at a file that nothing is remembered of: what it cost, and the cuts.
fn analyzed(file: &Path, fast: bool) -> Outcome<(Usage, Vec<u64>)> {
    let home = tempfile::tempdir()?;
    let answer = home.path().join("answer.json");
    let mut command = command(file, fast, home.path());
    let usage = crate::measure::run(command.stdout(std::fs::File::create(&answer)?).stderr(Stdio::null()))?;
    let analysis: Value = serde_json::from_slice(&std::fs::read(answer)?)?;
    let scenes = analysis["picture"]["scenes"].as_array().ok_or("no scenes")?;
    Ok((usage, scenes.iter().skip(1).filter_map(|scene| scene["start_ms"].as_u64()).collect()))
}

/// PySceneDetect, then ffmpeg's loudness filter, then its silence filter; and PySceneDetect's cuts.
fn peers(file: &Path, folder: &Path) -> Outcome<(Usage, Vec<u64>)> {
    let program = folder.join("scenedetect/bin/scenedetect");
    if !program.exists() {
        return Err("it is not installed; run benches/run.sh".into());
    }
    let out = tempfile::tempdir()?;
    let scenes =
        run_silently(Command::new(program).args(["-q", "-i"]).arg(file).arg("-o").arg(out.path()).args([
            "detect-adaptive",
            "list-scenes",
            "-s",
            "-f",
            "scenes.csv",
        ]))?;
    let filter = |filter: &str| {
        let mut command = Command::new("ffmpeg");
        command.args(["-nostdin", "-i"]).arg(file);
        run_silently(command.args(["-map", "0:a", "-af", filter, "-f", "null", "-"]))
    };
    let (loudness, silence) = (filter("ebur128=peak=true")?, filter("silencedetect=n=-40dB:d=0.5")?);
    let table = std::fs::read_to_string(out.path().join("scenes.csv"))?;
    let cuts = table.lines().skip(2).filter_map(|line| {
        let start: f64 = line.split(',').nth(3)?.parse().ok()?;
        Some((start * 1000.0).round() as u64)
    });
    let usage = Usage { cpu_s: scenes.cpu_s + loudness.cpu_s + silence.cpu_s, ..scenes };
    Ok((usage, cuts.collect()))
}

/// Each cut found is right when it lies near a true one that no other was taken for.
fn f1(found: &[u64], truth: &[u64], within_ms: u64) -> f64 {
    let mut left: Vec<u64> = truth.to_vec();
    let right = found
        .iter()
        .filter(|cut| {
            let near = |place: &usize| left[*place].abs_diff(**cut);
            let nearest = (0..left.len()).min_by_key(near).filter(|place| near(place) <= within_ms);
            nearest.map(|place| left.remove(place)).is_some()
        })
        .count();
    2.0 * right as f64 / (found.len() + truth.len()).max(1) as f64
}

/// The most memory that ytseo and its children held together, in MB: looked at twenty times a second.
fn most_memory(file: &Path, fast: bool) -> Outcome<f64> {
    let home = tempfile::tempdir()?;
    let mut child = command(file, fast, home.path()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let mut most = 0;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        let children = children(child.id());
        most = most.max(resident(child.id()) + children.iter().copied().map(resident).sum::<u64>());
        std::thread::sleep(Duration::from_millis(50));
    };
    if status.success() { Ok(most as f64 / 1000.0) } else { Err("a measured command failed".into()) }
}

fn children(parent: u32) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{parent}/task")).into_iter().flatten().flatten();
    let lists = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    lists
        .flat_map(|list| list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>())
        .collect()
}

/// Memory of a process, in kB; what it shares with others (the pages of its program) counts as well.
fn resident(id: u32) -> u64 {
    let status = std::fs::read_to_string(PathBuf::from(format!("/proc/{id}/status"))).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
