//! `ytseo config`: what the settings are and where each comes from.

use std::path::PathBuf;

use console::style;
use serde::Serialize;
use ytseo::config::{Origin, PROJECT_FILE, Setting, TEMPLATE};
use ytseo::error::{Error, Result};
use ytseo::ports::files;

use crate::config_prompts;
use crate::context::Context;
use crate::terminal::{Human, Page};

/// Show the settings, where each comes from, or write a file to start with.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Write a commented ytseo.yaml into this folder (or the user's file with --user).
    Init {
        /// Write the user's file, which holds for every project.
        #[arg(long)]
        user: bool,
        /// Replace the file when it is there.
        #[arg(long)]
        force: bool,
    },
    /// Every setting with its value and where it comes from.
    Show,
    /// Where settings, data and models are kept.
    Path,
    #[command(subcommand)]
    Prompts(config_prompts::Command),
}

pub(crate) fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Init { user, force } => init(user, force, context),
        Command::Show => {
            let settings = Settings { settings: context.loaded.settings() };
            context.terminal.report(&settings)
        }
        Command::Prompts(command) => config_prompts::run(&command, context),
        Command::Path => {
            let paths = &context.loaded.paths;
            context.terminal.report(&Places {
                user_file: paths.user_file(),
                project_file: PROJECT_FILE.into(),
                read: context.loaded.files.clone(),
                database: paths.database(),
                models: paths.models(context.config()),
            })
        }
    }
}

fn init(user: bool, force: bool, context: &Context) -> Result<()> {
    let path = if user { context.loaded.paths.user_file() } else { PathBuf::from(PROJECT_FILE) };
    if path.exists() && !force {
        return Err(
            Error::usage(format!("{} is there already", path.display())).hint("replace it with --force")
        );
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        files::make_folder(folder)?;
    }
    files::write_whole(&path, TEMPLATE.as_bytes())?;
    context.terminal.status(&format!("wrote {}", path.display()));
    Ok(())
}

#[derive(Serialize)]
struct Settings<'a> {
    settings: &'a [Setting],
}

/// Where a value comes from, in words.
fn origin(origin: &Origin) -> String {
    match origin {
        Origin::Default => "default".into(),
        Origin::File { path } => path.clone(),
        Origin::DotEnv { variable } => format!("{variable} in .env"),
        Origin::Environment { variable } => format!("${variable}"),
        Origin::Flag => "flag".into(),
    }
}

impl Human for Settings<'_> {
    fn human(&self, page: &mut Page) {
        page.heading("Settings", "");
        let row = |setting: &Setting| {
            let value = match &setting.value {
                serde_json::Value::Null => style("not set").dim().to_string(),
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            vec![setting.key.clone(), value, style(origin(&setting.origin)).dim().to_string()]
        };
        // Four providers with seven settings each, mostly not set, would hide everything else.
        let unused = |setting: &Setting| setting.key.starts_with("llm.providers.") && setting.value.is_null();
        let shown = self.settings.iter().filter(|setting| !unused(setting));
        page.table(&["setting", "value", "from"], shown.map(row).collect());
        if self.settings.iter().any(unused) {
            page.line("");
            page.paragraph(
                "  ",
                "Left out: settings of llm.providers that are not set. `--json` has them too.",
            );
        }
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| setting | value | from |\n|---|---|---|\n");
        for setting in self.settings {
            text.push_str(&format!(
                "| `{}` | `{}` | {} |\n",
                setting.key,
                setting.value,
                origin(&setting.origin)
            ));
        }
        text
    }
}

#[derive(Serialize)]
struct Places {
    user_file: PathBuf,
    project_file: PathBuf,
    read: Vec<PathBuf>,
    database: PathBuf,
    models: PathBuf,
}

impl Human for Places {
    fn human(&self, page: &mut Page) {
        let mut row = |name: &str, path: &PathBuf| page.line(&format!("{name:<14}{}", path.display()));
        row("user file", &self.user_file);
        row("project file", &self.project_file);
        row("database", &self.database);
        row("models", &self.models);
        let read: Vec<String> = self.read.iter().map(|path| path.display().to_string()).collect();
        page.line(&format!(
            "{:<14}{}",
            "read now",
            if read.is_empty() { "none".into() } else { read.join(", ") }
        ));
    }

    fn markdown(&self) -> String {
        format!(
            "- user file: `{}`\n- database: `{}`\n- models: `{}`\n",
            self.user_file.display(),
            self.database.display(),
            self.models.display()
        )
    }
}
