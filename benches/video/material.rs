//! The file that analysing is measured on: ten minutes at 1080p30 with sound and hundreds of cuts at known times.
//!
//! Shots of 0.7 to 3.3 seconds with texture, film grain, slow and fast motion, zooms, fades, flashes and stills
//! follow each other in five parts of 20 seconds; each part comes six times, in another order. x264 decides about key frames.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Frames a second.
pub const RATE: u64 = 30;
const PARTS: u64 = 5;
const PART_FRAMES: u64 = 20 * RATE;
const REPEATS: u64 = 6;

/// What goes wrong.
pub type Failed = Box<dyn std::error::Error>;

/// A video, and when its cuts are.
pub struct Material {
    /// The file.
    pub file: PathBuf,
    /// Times of the first frames after the cuts, in milliseconds.
    pub cuts_ms: Vec<u64>,
}

/// Makes the file, or takes it from `folder`.
pub fn material(folder: &Path) -> Result<Material, Failed> {
    let file = folder.join("analyze-1080p30-10min.mp4");
    let parts: Vec<Vec<Shot>> = (0..PARTS).map(shots).collect();
    if !file.is_file() {
        eprintln!("bench: making ten minutes of 1080p30 (a few minutes)");
        let work = folder.join("analyze-parts");
        std::fs::create_dir_all(&work)?;
        for (index, shots) in parts.iter().enumerate() {
            let part = work.join(format!("{index}.mp4"));
            if !part.is_file() {
                render(shots, &part)?;
            }
        }
        join(&work, &file)?;
        std::fs::remove_dir_all(&work)?;
    }
    Ok(Material { file, cuts_ms: cuts(&parts) })
}

/// A version of two hours: the same file again and again, copied.
pub fn two_hours(of: &Path, small: bool) -> Result<PathBuf, Failed> {
    let (size, rate) = if small { ("320x180", "150k") } else { ("1280x720", "600k") };
    let ending = if small { "small" } else { "large" };
    let ten = of.with_file_name(format!("analyze-10min-{ending}.mp4"));
    if !ten.is_file() {
        let fresh = ten.with_extension("part.mp4");
        let mut command = ffmpeg();
        command.arg("-i").arg(of).args(["-s", size, "-c:v", "libx264", "-preset", "ultrafast", "-b:v", rate]);
        run(command.args(["-g", "250", "-c:a", "copy"]).arg(&fresh))?;
        std::fs::rename(fresh, &ten)?;
    }
    let two = of.with_file_name(format!("analyze-2h-{ending}.mp4"));
    if !two.is_file() {
        let fresh = two.with_extension("part.mp4");
        run(ffmpeg().args(["-stream_loop", "11", "-i"]).arg(&ten).args(["-c", "copy"]).arg(&fresh))?;
        std::fs::rename(fresh, &two)?;
    }
    Ok(two)
}

/// One shot: how many frames, and the filters that make them.
struct Shot {
    frames: u64,
    graph: String,
    /// Whether a cut leads to it (and not a fade).
    cut: bool,
}

/// Numbers that look random and are the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn shots(part: u64) -> Vec<Shot> {
    let mut dice = Dice(part * 7919 + 17);
    let (mut shots, mut left, mut last, mut faded) = (Vec::new(), PART_FRAMES, 99, false);
    while left > 0 {
        let mut frames = 20 + dice.below(80);
        if left < frames + 20 {
            frames = left;
        }
        let mut source = dice.below(9);
        if source == last {
            source = (source + 1) % 9;
        }
        last = source;
        let fades = frames > 50 && left > frames && dice.below(12) == 0;
        let graph = graph(source, frames, (faded, fades), &mut dice);
        shots.push(Shot { frames, graph, cut: !faded });
        faded = fades;
        left -= frames;
    }
    shots
}

/// The filters of a shot: a source, a camera, a look, grain.
fn graph(source: u64, frames: u64, (fade_in, fade_out): (bool, bool), dice: &mut Dice) -> String {
    let seed = dice.below(1000);
    let mut filters = vec![match source {
        0 => "testsrc2=s=640x360:r=30".to_string(),
        1 => format!("mandelbrot=s=480x270:r=30:start_scale={}:end_pts=400", 1.0 + seed as f64 / 500.0),
        2 => format!("cellauto=s=320x180:r=30:rule={}:seed={seed}", [110, 30, 90][seed as usize % 3]),
        3 => format!(
            "life=s=320x180:r=30:mold=10:ratio=0.3:seed={seed}:life_color=#40A0F0:death_color=#C04020"
        ),
        4 => format!("gradients=s=640x360:r=30:seed={seed}:speed=0.03:n=4"),
        5 => format!(
            "sierpinski=s=480x270:r=30:seed={seed}:type={}",
            ["carpet", "triangle"][seed as usize % 2]
        ),
        6 => "smptehdbars=s=640x360:r=30".into(),
        7 => format!("gradients=s=640x360:r=30:seed={seed}:speed=0.00001:n=6"),
        _ => format!("mandelbrot=s=480x270:r=30:start_scale=0.{:03}:end_pts=400:inner=mincol", 50 + seed),
    }];
    filters.push("scale=960:540".into());
    filters.push(match dice.below(6) {
        0 => "crop=640:360:x='min(320,n*1.5)':y=90".into(),
        1 => "crop=640:360:x='min(320,n*9)':y='min(180,n*4)'".into(),
        2 => "crop=640:360:x='160+150*sin(n/7)':y='90+80*cos(n/9)'".into(),
        3 => "rotate='0.3*t',crop=640:360".into(),
        4 => "crop=640:360:x='160+4*sin(n*1.7)':y='90+4*cos(n*2.3)'".into(),
        _ => "crop=640:360".into(),
    });
    filters.push(match dice.below(7) {
        0 => format!("hue=h={}", 40 + seed % 280),
        1 => "hflip,eq=contrast=0.8:brightness=0.08".into(),
        2 => "negate".into(),
        3 => "eq=brightness=-0.15:saturation=0.6".into(),
        4 => format!("hue=h={}:s=0.5,vflip", seed % 360),
        5 => "eq=contrast=1.2:saturation=1.4".into(),
        _ => "null".into(),
    });
    if frames > 40 && dice.below(8) == 0 {
        filters.push(format!("eq=brightness='if(between(n,{0},{0}+1),0.7,0)':eval=frame", frames / 2));
    }
    if fade_in {
        filters.push("fade=in:0:18".into());
    }
    if fade_out {
        filters.push(format!("fade=out:{}:18", frames - 18));
    }
    if dice.below(3) == 0 {
        filters.push(format!("noise=alls={}:allf=t", 2 + dice.below(5)));
    }
    filters.push(format!("scale=1920:1080:flags=bilinear,setsar=1,format=yuv420p,trim=end_frame={frames}"));
    filters.push("setpts=PTS-STARTPTS".into());
    filters.join(",")
}

fn render(shots: &[Shot], to: &Path) -> Result<(), Failed> {
    let mut graph: String =
        shots.iter().enumerate().map(|(index, shot)| format!("{}[s{index}];", shot.graph)).collect();
    (0..shots.len()).for_each(|index| graph.push_str(&format!("[s{index}]")));
    graph.push_str(&format!("concat=n={}[out]", shots.len()));
    let fresh = to.with_extension("part.mp4");
    let mut command = ffmpeg();
    command.args(["-filter_complex", &graph, "-map", "[out]", "-r", "30"]);
    run(command.args(["-c:v", "libx264", "-preset", "veryfast"]).arg(&fresh))?;
    Ok(std::fs::rename(fresh, to)?)
}

/// Puts the parts behind each other six times, each time in another order, and the sound below.
fn join(work: &Path, to: &Path) -> Result<(), Failed> {
    let list: String = order().map(|part| format!("file '{part}.mp4'\n")).collect();
    let list_file = work.join("list.txt");
    std::fs::write(&list_file, list)?;
    let fresh = to.with_extension("part.mp4");
    // Sentences of a voice-like sound in a quiet room: on for some seconds, then a pause.
    let sound = "anoisesrc=c=pink:r=48000:a=0.5:d=600,volume='if(lt(mod(t,7.3),5.9),0.2+0.15*sin(t*17),0.002)':eval=frame,\
                 asetnsamples=960,aformat=channel_layouts=stereo";
    let mut command = ffmpeg();
    command.args(["-f", "concat", "-safe", "0", "-i"]).arg(&list_file).args(["-f", "lavfi", "-i", sound]);
    command.args(["-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac", "-b:a", "128k", "-shortest"]);
    run(command.arg(&fresh))?;
    Ok(std::fs::rename(fresh, to)?)
}

fn order() -> impl Iterator<Item = u64> {
    (0..REPEATS).flat_map(|repeat| {
        (0..PARTS).map(move |at| (at * [1, 2, 3, 4][repeat as usize % 4] + repeat / 4) % PARTS)
    })
}

fn cuts(parts: &[Vec<Shot>]) -> Vec<u64> {
    let (mut cuts, mut frame) = (Vec::new(), 0);
    for part in order() {
        for shot in &parts[part as usize] {
            if shot.cut && frame > 0 {
                cuts.push((frame as f64 * 1000.0 / RATE as f64).round() as u64);
            }
            frame += shot.frames;
        }
    }
    cuts
}

fn ffmpeg() -> Command {
    let mut command = Command::new("ffmpeg");
    command.args(["-hide_banner", "-nostdin", "-v", "error", "-y"]).stdin(Stdio::null());
    command
}

fn run(command: &mut Command) -> Result<(), Failed> {
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(format!("making the material failed: {status}").into()) }
}
