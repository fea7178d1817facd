//! A second `optimize` of an unchanged file, with other writing flags, beside the first.

use std::path::Path;

use crate::measure::{Bar, Figure, Outcome, Usage, cache, median, root, run_silently, ytseo};
use crate::speech::model;

/// Rounds, each from nothing.
const ROUNDS: usize = 3;

/// The sample talk, heard by the speech engine, then written again.
pub fn measure() -> Outcome<Vec<Figure>> {
    let folder = cache()?.join("again");
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        let video = folder.join("talk.mp4");
        std::fs::copy(root().join("examples/talk.mp4"), &video)?;
        first.push(optimize(&folder, &video, &[])?);
        second.push(optimize(&folder, &video, &["--seed", "2", "--titles", "20"])?);
    }
    let wall = |costs: &[Usage]| median(costs.iter().map(|usage| usage.wall_s));
    let cpu = |costs: &[Usage]| median(costs.iter().map(|usage| usage.cpu_s));
    let name = "ytseo optimize of the sample talk, first with speech / again with other flags";
    Ok(vec![
        Figure::new(format!("{name}, wall"), wall(&first), wall(&second), "s", Bar::AtLeast(20.0)),
        Figure::new(format!("{name}, CPU"), cpu(&first), cpu(&second), "s", Bar::AtLeast(20.0)),
    ])
}

fn optimize(folder: &Path, video: &Path, flags: &[&str]) -> Outcome<Usage> {
    let mut command = ytseo();
    command.env("YTSEO_DATA_DIR", folder.join("data")).env("YTSEO_CACHE_DIR", folder.join("cache"));
    command.args(["optimize", "--config", "none", "--json", "--listen", "--threads", "1", "--model"]);
    run_silently(command.arg(model()?).args(flags).arg(video))
}
