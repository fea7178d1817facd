//! Start-up: `ytseo --version` beside a program that only prints a line, built here with the same settings.

use std::path::PathBuf;
use std::process::Command;

use crate::measure::{Bar, Figure, Outcome, Usage, cache, median, run_silently, ytseo};

/// Runs of each command; they take turns, so that a busy moment hits all of them.
const RUNS: usize = 150;

const HELLO: &str = "fn main() {\n    println!(\"hello 1.0.0\");\n}\n";

/// Start-up of `--version`, and for information of `--help` and `completions`.
pub fn measure() -> Outcome<Vec<Figure>> {
    let hello = hello()?;
    let ours: [&[&str]; 3] = [&["--version"], &["--help"], &["completions", "bash"]];
    let mut costs: Vec<Vec<Usage>> = vec![Vec::new(); ours.len() + 1];
    for _ in 0..RUNS {
        for (arguments, costs) in ours.iter().zip(&mut costs) {
            costs.push(run_silently(ytseo().args(*arguments))?);
        }
        costs[ours.len()].push(run_silently(&mut Command::new(&hello))?);
    }
    let wall = |costs: &[Usage]| median(costs.iter().map(|usage| usage.wall_s * 1e3));
    let cpu = |costs: &[Usage]| median(costs.iter().map(|usage| usage.cpu_s * 1e3));
    let peer = &costs[ours.len()];
    let mut figures = Vec::new();
    for (arguments, costs) in ours.iter().zip(&costs) {
        let name = arguments.join(" ");
        let bar = if name == "--version" { Bar::AtMost(4.0) } else { Bar::None };
        let named = |what| format!("start-up, ytseo {name} / hello world, {what}");
        figures.push(Figure::new(named("wall"), wall(costs), wall(peer), "ms", bar));
        figures.push(Figure::new(named("CPU"), cpu(costs), cpu(peer), "ms", bar));
    }
    Ok(figures)
}

/// Builds the peer as the release profile builds ytseo.
fn hello() -> Outcome<PathBuf> {
    let (source, program) = (cache()?.join("hello.rs"), cache()?.join("hello"));
    std::fs::write(&source, HELLO)?;
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let built = Command::new(rustc)
        .args(["--edition", "2024", "-C", "opt-level=3", "-C", "strip=symbols", "-o"])
        .args([&program, &source])
        .status()?;
    if built.success() { Ok(program) } else { Err("hello world cannot be built".into()) }
}
