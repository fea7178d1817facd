//! Pages and scripts that are written by the program are as the program would write them now.

use std::path::PathBuf;

use super::pages;
use crate::support::root;

/// Compares a file with what it should be; with `UPDATE_REFERENCE=1` it is written instead.
#[track_caller]
fn is_current(name: &str, text: &str) {
    let path: PathBuf = root().join(name);
    let text = text.trim_end().to_string() + "\n";
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    if found == text {
        return;
    }
    if std::env::var("UPDATE_REFERENCE").is_ok_and(|value| value == "1") {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, text).expect("written");
        return;
    }
    let differs = text.lines().zip(found.lines()).position(|(new, old)| new != old);
    let line = differs.unwrap_or_else(|| text.lines().count().min(found.lines().count()));
    panic!(
        "{name} is not current, from line {}; run `make reference`\n  there: {}\n  now:   {}",
        line + 1,
        found.lines().nth(line).unwrap_or("(nothing)"),
        text.lines().nth(line).unwrap_or("(nothing)"),
    );
}

#[test]
fn commands() {
    is_current("docs/reference/cli.md", &pages::cli());
}

#[test]
fn exit_codes() {
    is_current("docs/reference/exit-codes.md", &pages::exit_codes());
}

#[test]
fn settings() {
    is_current("docs/reference/settings.md", &pages::settings());
}

#[test]
fn rules() {
    is_current("docs/reference/rules.md", &ytseo::rules::reference_page());
}

#[test]
fn youtube() {
    is_current("docs/reference/youtube.md", &ytseo::rules::youtube_page());
}

#[test]
fn metrics() {
    is_current("docs/reference/metrics.md", &pages::metrics());
}

#[test]
fn openapi() {
    is_current("docs/reference/openapi.json", &ytseo::server::openapi());
}

#[test]
fn environment() {
    is_current(".env.example", &ytseo::config::env_example());
}

#[test]
fn completions() {
    for (shell, name) in [
        ("bash", "ytseo.bash"),
        ("zsh", "_ytseo"),
        ("fish", "ytseo.fish"),
        ("powershell", "_ytseo.ps1"),
        ("elvish", "ytseo.elv"),
    ] {
        is_current(&format!("completions/{name}"), &pages::completions(shell));
    }
}
