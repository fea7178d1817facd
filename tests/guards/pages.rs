//! The pages of `docs/reference/`, written from what the program says about itself.

use std::collections::BTreeMap;
use std::fmt::Write;

use ytseo::Kind;
use ytseo::config::{VARIABLES, keys};

use super::tree;
use crate::support::Sandbox;

/// The heading of the flags that every command has.
const GLOBAL: &str = "Global options:";

/// `ytseo COMMAND --help` at 80 columns.
fn help(path: &[String]) -> String {
    let sandbox = Sandbox::new();
    sandbox.configured(path).arg("--help").run().succeeds().stdout
}

/// The names under `Commands:`.
fn subcommands(help: &str) -> Vec<String> {
    let Some((_, rest)) = help.split_once("\nCommands:\n") else { return Vec::new() };
    let names = rest.lines().take_while(|line| !line.is_empty()).filter_map(|line| {
        let name = line.strip_prefix("  ")?;
        (!name.starts_with(' ')).then(|| name.split_whitespace().next().unwrap_or_default().to_string())
    });
    names.filter(|name| name != "help").collect()
}

/// Every command with its help, in the order the program lists them.
fn commands() -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    let mut open = vec![Vec::new()];
    while let Some(path) = open.pop() {
        let text = help(&path);
        for name in subcommands(&text).into_iter().rev() {
            open.push([path.clone(), vec![name]].concat());
        }
        found.push((path, text));
    }
    found
}

/// The words of every command.
pub fn command_names() -> Vec<Vec<String>> {
    commands().into_iter().map(|(path, _)| path).filter(|path| !path.is_empty()).collect()
}

/// `cli.md`: the help of every command; the flags that all have stand once.
pub fn cli() -> String {
    let mut page = String::from(
        "# Commands\n\nWhat `ytseo COMMAND --help` says. The global options stand once, under the first heading.\n",
    );
    for (path, text) in commands() {
        let (own, global) = text.split_once(GLOBAL).unwrap_or((&text, ""));
        let name = [vec!["ytseo".to_string()], path.clone()].concat().join(" ");
        let body = if path.is_empty() { format!("{own}{GLOBAL}{global}") } else { own.to_string() };
        let _ = write!(page, "\n## {name}\n\n```text\n{}\n```\n", body.trim_end());
    }
    page
}

/// `exit-codes.md`: the one table.
pub fn exit_codes() -> String {
    let mut page = String::from(
        "# Exit codes\n\nOne table gives a command its exit code and an HTTP answer its status. `kind` is what \
         stands in the error document of `--json` and of the server.\n\n\
         | code | HTTP | kind | meaning |\n|---:|---:|---|---|\n| 0 | 200 | | it worked |\n",
    );
    for kind in Kind::ALL {
        let (code, status) = (kind.exit_code(), kind.http_status());
        let _ = writeln!(page, "| {code} | {status} | `{}` | {} |", kind.name(), kind.meaning());
    }
    page.push_str("\nA closed pipe (`ytseo ... | head -1`) is no error: 0, in silence.\n");
    page
}

/// What the fields of the settings are for, read from their doc comments: struct and field to text and type.
fn field_comments() -> BTreeMap<(String, String), (String, String)> {
    let text: String = tree::files("src/config", &[".rs"]).iter().map(|path| tree::text(path)).collect();
    let mut found = BTreeMap::new();
    let (mut owner, mut comment) = (String::new(), String::new());
    for line in text.lines().map(str::trim) {
        if let Some(more) = line.strip_prefix("///") {
            comment.push_str(more);
        } else if let Some(rest) = line.strip_prefix("pub struct ") {
            owner = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            comment.clear();
        } else if let Some((name, kind)) = line.strip_prefix("pub ").and_then(|rest| rest.split_once(": ")) {
            let about = comment.trim().to_string();
            found.insert((owner.clone(), name.to_string()), (about, kind.trim_end_matches(',').to_string()));
            comment.clear();
        } else if !line.starts_with("#[") {
            comment.clear();
        }
    }
    found
}

/// What a dotted key is for.
fn about(key: &str, comments: &BTreeMap<(String, String), (String, String)>) -> String {
    let mut owner = "Config".to_string();
    let mut text = String::new();
    for part in key.split('.') {
        let (about, kind) = comments
            .get(&(owner, part.to_string()))
            .unwrap_or_else(|| panic!("the setting {key} has no doc comment in src/config/"));
        (owner, text) = (kind.clone(), about.clone());
    }
    text.replace('|', "\\|")
}

/// `settings.md`: every key with its default, variable and meaning.
pub fn settings() -> String {
    let comments = field_comments();
    let mut page = String::from(
        "# Settings\n\nFrom weak to strong: built-in default, the user's file, `ytseo.yaml` in this folder, `.env`, \
         the environment, flags. `ytseo config show` prints each value with where it comes from, \
         `ytseo config path` where the files are. A dotted key is a section and a key in the file: `speech.model` \
         is `model:` under `speech:`.\n\n| setting | default | variable | meaning |\n|---|---|---|---|\n",
    );
    for (key, default) in keys() {
        let variable = VARIABLES.iter().find(|variable| variable.key == key);
        let variable = variable.map(|variable| format!("`{}`", variable.name)).unwrap_or_default();
        let default = if default.is_null() { "not set".into() } else { format!("`{default}`") };
        let _ = writeln!(page, "| `{key}` | {default} | {variable} | {} |", about(&key, &comments));
    }
    page
}

/// `metrics.md`: what `/metrics` shows.
pub fn metrics() -> String {
    let mut page = String::from(
        "# Metrics\n\nWhat `ytseo serve` shows at `/metrics`.\n\n| metric | meaning |\n|---|---|\n",
    );
    for metric in ytseo::metrics::ALL {
        let _ = writeln!(page, "| `{}` | {} |", metric.name, metric.help);
    }
    page
}

/// The completion script of a shell.
pub fn completions(shell: &str) -> String {
    Sandbox::new().configured(["completions", shell]).run().succeeds().stdout
}
