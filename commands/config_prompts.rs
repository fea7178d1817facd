//! `ytseo config prompts`: what language models are told, to be read and to be changed.

use std::path::PathBuf;

use console::style;
use serde::Serialize;
use ytseo::error::{Error, Result};
use ytseo::ports::files;
use ytseo::prompts::{Prompts, TASKS, Task};

use crate::context::Context;
use crate::keywords::escape;
use crate::terminal::{Human, Page};

/// What language models are told: list the tasks, show one filled in, or write the templates to edit them.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// The tasks, and which of them use a template of your own.
    List,
    /// A task filled in with its example: what would be sent.
    Show {
        /// A name of the list.
        task: String,
    },
    /// Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`).
    Export {
        /// The folder.
        dir: PathBuf,
        /// Replace templates that are there.
        #[arg(long)]
        force: bool,
    },
}

pub(crate) fn run(command: &Command, context: &Context) -> Result<()> {
    let folder = context.config().llm.prompts_dir.clone();
    match command {
        Command::List => {
            let tasks = TASKS.iter().map(|task| listed(task, folder.as_ref())).collect();
            context.terminal.report(&List { folder, tasks })
        }
        Command::Show { task } => {
            let task = of_name(task)?;
            let prompt = Prompts::new(folder).fill(task, &task.example())?;
            context.terminal.report(&Shown {
                task: task.name,
                system: prompt.system,
                user: prompt.user,
                schema: prompt.schema,
            })
        }
        Command::Export { dir, force } => export(dir, *force, context),
    }
}

fn of_name(name: &str) -> Result<&'static Task> {
    Task::of_name(name).ok_or_else(|| {
        let names: Vec<&str> = TASKS.iter().map(|task| task.name).collect();
        Error::usage(format!("there is no task '{name}'")).hint(format!("tasks are: {}", names.join(", ")))
    })
}

fn listed(task: &Task, folder: Option<&PathBuf>) -> Listed {
    let own = task
        .files()
        .into_iter()
        .filter(|(name, _)| folder.is_some_and(|folder| folder.join(task.name).join(name).is_file()));
    Listed { task: task.name, own: own.map(|(name, _)| name).collect() }
}

fn export(dir: &std::path::Path, force: bool, context: &Context) -> Result<()> {
    let all = TASKS.iter().flat_map(|task| {
        task.files().into_iter().map(move |(name, text)| (dir.join(task.name).join(name), text))
    });
    let all: Vec<(PathBuf, &str)> = all.collect();
    if let Some((path, _)) = all.iter().find(|(path, _)| path.exists() && !force) {
        return Err(Error::usage(format!("{} is there already", path.display()))
            .hint("choose an empty folder, or replace your templates with --force"));
    }
    for (path, text) in &all {
        if let Some(folder) = path.parent() {
            files::make_folder(folder)?;
        }
        files::write_whole(path, text.as_bytes())?;
    }
    let shown = dir.display().to_string();
    context.terminal.report(&Exported { folder: shown, files: all.len() })
}

/// One line of the list.
#[derive(Serialize)]
struct Listed {
    task: &'static str,
    /// Files of the user's own.
    own: Vec<&'static str>,
}

#[derive(Serialize)]
struct List {
    folder: Option<PathBuf>,
    tasks: Vec<Listed>,
}

impl Listed {
    fn from(&self) -> String {
        if self.own.is_empty() { "built in".into() } else { format!("yours: {}", self.own.join(", ")) }
    }
}

impl Human for List {
    fn human(&self, page: &mut Page) {
        let folder = self.folder.as_ref().map(|folder| folder.display().to_string());
        page.heading("What language models are told", &folder.unwrap_or_default());
        let rows = self.tasks.iter().map(|task| vec![task.task.to_string(), task.from()]);
        page.table(&["task", "templates"], rows.collect());
        page.line("");
        page.paragraph(
            "  ",
            "`ytseo config prompts show TASK` shows one; `export DIR` writes them to edit, and llm.prompts_dir: DIR takes \
             what is there.",
        );
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| task | templates |\n|---|---|\n");
        for task in &self.tasks {
            text.push_str(&format!("| {} | {} |\n", task.task, task.from()));
        }
        text
    }
}

#[derive(Serialize)]
struct Shown {
    task: &'static str,
    system: String,
    user: String,
    schema: Option<serde_json::Value>,
}

impl Human for Shown {
    fn human(&self, page: &mut Page) {
        page.heading(self.task, "with its example");
        for (name, text) in [("system", &self.system), ("user", &self.user)] {
            page.line("");
            page.line(&format!("  {}", style(name).bold()));
            page.quoted(text);
        }
        if let Some(schema) = &self.schema {
            page.line("");
            page.line(&format!("  {}", style("form of the answer").bold()));
            page.quoted(&format!("{schema:#}"));
        }
    }

    fn markdown(&self) -> String {
        let fenced = |text: &str| format!("```text\n{}\n```\n", text.replace("```", "'''"));
        let schema =
            self.schema.as_ref().map(|schema| format!("\n### form\n\n{}", fenced(&format!("{schema:#}"))));
        format!(
            "## {}\n\n### system\n\n{}\n### user\n\n{}{}",
            escape(self.task),
            fenced(&self.system),
            fenced(&self.user),
            schema.unwrap_or_default()
        )
    }
}

#[derive(Serialize)]
struct Exported {
    folder: String,
    files: usize,
}

impl Human for Exported {
    fn human(&self, page: &mut Page) {
        page.line(&format!("wrote {} templates into {}", self.files, self.folder));
        page.line("  edit them, delete those you do not change, and take them into use in ytseo.yaml:");
        page.line(&format!("  llm: {{prompts_dir: {}}}", self.folder));
    }

    fn markdown(&self) -> String {
        format!("{} templates in `{}`\n", self.files, self.folder)
    }
}
