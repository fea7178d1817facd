//! Cutting ten minutes of 1080p against one ffmpeg command that renders the same cut list by hand.
//!
//! Both decode, drop the same frames and encode with the same settings (`ultrafast`, so that the cutting and not the
//! compressing is what is measured). The peer cuts the sound at packets, ours at samples with an ffmpeg of its own for decoding.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::measure::{self, Bar, Figure, Outcome};

/// Length of the file, in seconds.
const SECONDS: u32 = 600;

/// A second goes out of every ten.
const EVERY: u32 = 10;

/// The figures of this group.
pub fn measure() -> Outcome<Vec<Figure>> {
    let source = source()?;
    let folder = tempfile::tempdir()?;
    let list = folder.path().join("cuts.yaml");
    let removed: Vec<String> =
        (0..SECONDS / EVERY).map(|n| format!("\"{}-{}\"", n * EVERY + 4, n * EVERY + 5)).collect();
    std::fs::write(&list, format!("remove: [{}]\n", removed.join(", ")))?;
    let (ours, peer) = (folder.path().join("ours.mp4"), folder.path().join("peer.mp4"));
    let mut command = measure::ytseo();
    command.args(["--config", "none", "video", "cut", "--preset", "ultrafast", "--list"]).arg(&list);
    command.env("YTSEO_DATA_DIR", folder.path().join("data"));
    let own = measure::run_silently(command.arg("--out").arg(&ours).arg(&source))?;
    let other = measure::run_silently(&mut by_hand(&source, &peer))?;
    Ok(vec![
        Figure::new(
            "cut 10 min of 1080p, CPU, against one ffmpeg command with select and aselect",
            own.cpu_s,
            other.cpu_s,
            "s",
            Bar::AtMost(1.1),
        ),
        Figure::new(
            "cut 10 min of 1080p, memory of the largest process",
            own.memory_bytes as f64 / 1e6,
            other.memory_bytes as f64 / 1e6,
            "MB",
            Bar::None,
        ),
    ])
}

/// What somebody would type who knows ffmpeg: the same encoder settings, the same frames.
fn by_hand(source: &Path, result: &Path) -> Command {
    let gone: Vec<String> =
        (0..SECONDS / EVERY).map(|n| format!("gte(t,{0})*lt(t,{1})", n * EVERY + 4, n * EVERY + 5)).collect();
    let keep = format!("not({})", gone.join("+"));
    let mut command = Command::new("ffmpeg");
    command.stdin(Stdio::null()).args(["-hide_banner", "-v", "error", "-y", "-i"]).arg(source);
    command.args(["-vf", &format!("select='{keep}',setpts=N/FRAME_RATE/TB")]);
    command.args(["-af", &format!("aselect='{keep}',asetpts=N/SR/TB")]);
    command.args(["-c:v", "libx264", "-profile:v", "high", "-pix_fmt", "yuv420p", "-preset", "ultrafast"]);
    command.args(["-crf", "18", "-maxrate", "8000k", "-bufsize", "16000k", "-bf", "2", "-g", "15"]);
    command.args(["-flags", "+cgop", "-r", "30", "-c:a", "aac", "-b:a", "384k", "-ar", "48000"]);
    command.args(["-movflags", "+faststart"]).arg(result);
    command
}

/// The file, made once and kept.
fn source() -> Outcome<PathBuf> {
    let path = measure::cache()?.join("cut-1080p.mp4");
    if path.is_file() {
        return Ok(path);
    }
    eprintln!("bench: making {SECONDS} s of 1080p");
    let part = path.with_extension("part.mp4");
    let picture = format!("testsrc2=size=1920x1080:rate=30:duration={SECONDS}");
    let sound = format!("sine=frequency=440:sample_rate=48000:duration={SECONDS}");
    let mut command = Command::new("ffmpeg");
    command.stdin(Stdio::null()).args(["-hide_banner", "-v", "error", "-y", "-f", "lavfi", "-i", &picture]);
    command.args(["-f", "lavfi", "-i", &sound, "-c:v", "libx264", "-preset", "ultrafast", "-crf", "23"]);
    command.args(["-pix_fmt", "yuv420p", "-c:a", "aac", "-ac", "2"]);
    measure::run_silently(command.arg(&part))?;
    std::fs::rename(&part, &path)?;
    Ok(path)
}
