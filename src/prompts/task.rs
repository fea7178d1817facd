//! Tasks for language models: what each is told, the form of its answer, and a filled-in example.
//!
//! A task is a folder beside this file: `system.md` and `user.md` are templates, `schema.json` is the form of the
//! answer (where it has one), `example.yaml` is a context that fills every place. A user's folder
//! (`llm.prompts_dir`) may hold `TASK/system.md` and `TASK/user.md`, which are taken instead.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;

use super::render_for;
use crate::error::{Error, Result};

/// One task, as built in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// Its name: that of its folder, and of its line in the ledger.
    pub name: &'static str,
    system: &'static str,
    user: &'static str,
    schema: Option<&'static str>,
    example: &'static str,
}

macro_rules! task {
    ($name:literal) => {
        Task {
            name: $name,
            system: include_str!(concat!($name, "/system.md")),
            user: include_str!(concat!($name, "/user.md")),
            schema: None,
            example: include_str!(concat!($name, "/example.yaml")),
        }
    };
    ($name:literal, schema) => {
        Task { schema: Some(include_str!(concat!($name, "/schema.json"))), ..task!($name) }
    };
}

/// Title candidates.
pub const TITLES: Task = task!("titles", schema);

/// A talk about a video.
pub const CHAT: Task = task!("chat");

/// The older part of a talk, shortened.
pub const COMPRESS: Task = task!("compress", schema);

/// Notes of a part of a long transcript.
pub const CONDENSE: Task = task!("condense", schema);

/// Title, description and chapters in another language.
pub const TRANSLATE: Task = task!("translate", schema);

/// Captions in another language.
pub const TRANSLATE_CAPTIONS: Task = task!("translate_captions", schema);

/// The parts of a description, and titles of chapters.
pub const DESCRIPTION_PARTS: Task = task!("description", schema);

/// Tags.
pub const TAGS: Task = task!("tags", schema);

/// The order of title candidates, by a judge.
pub const JUDGE: Task = task!("judge", schema);

/// Every task.
pub const TASKS: &[Task] =
    &[TITLES, CHAT, COMPRESS, DESCRIPTION_PARTS, TAGS, JUDGE, CONDENSE, TRANSLATE, TRANSLATE_CAPTIONS];

/// A task, filled in: what a model is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Prompt {
    /// The task.
    pub task: &'static str,
    /// The rules it follows.
    pub system: String,
    /// What it is asked.
    pub user: String,
    /// The form of the answer, as a JSON schema.
    pub schema: Option<Value>,
}

/// The templates: the built-in ones, and the user's own.
#[derive(Debug, Clone, Default)]
pub struct Prompts {
    folder: Option<PathBuf>,
}

impl Prompts {
    /// With the user's folder of templates, when there is one.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// Fills a task in. Every name in a template must be in `context`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`], saying which template is wrong and where.
    pub fn fill(&self, task: &Task, context: &impl Serialize) -> Result<Prompt> {
        let part = |name: &str, built_in: &str| {
            let own = self.own(task, name)?;
            let shown = own
                .as_ref()
                .map_or_else(|| format!("{}/{name}", task.name), |(path, _)| path.display().to_string());
            let text = own.as_ref().map_or(built_in, |(_, text)| text);
            let hint = if own.is_some() { "delete the file to use the built-in template" } else { "" };
            render_for(&shown, text, context, hint).map(|text| text.trim().to_string())
        };
        Ok(Prompt {
            task: task.name,
            system: part("system.md", task.system)?,
            user: part("user.md", task.user)?,
            schema: task.schema(),
        })
    }

    /// The user's template, when there is one, with its path.
    fn own(&self, task: &Task, name: &str) -> Result<Option<(PathBuf, String)>> {
        let Some(folder) = &self.folder else { return Ok(None) };
        let path = folder.join(task.name).join(name);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Some((path, text))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(unreadable(&path, error)),
        }
    }
}

fn unreadable(path: &Path, error: std::io::Error) -> Error {
    Error::config(format!("the template {} cannot be read", path.display())).caused_by(error)
}

impl Task {
    /// The form of the answer.
    pub fn schema(&self) -> Option<Value> {
        self.schema.map(|text| serde_json::from_str(text).unwrap_or_default())
    }

    /// The task of this name.
    pub fn of_name(name: &str) -> Option<&'static Self> {
        TASKS.iter().find(|task| task.name == name)
    }

    /// A context that fills every place of its templates.
    pub fn example(&self) -> serde_yaml::Value {
        serde_yaml::from_str(self.example).unwrap_or_default()
    }

    /// The built-in templates: file name and text.
    pub fn files(&self) -> [(&'static str, &'static str); 2] {
        [("system.md", self.system), ("user.md", self.user)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_renders_its_example_and_its_schema_is_one() {
        for task in TASKS {
            let prompt = Prompts::default().fill(task, &task.example()).expect(task.name);
            assert!(!prompt.system.is_empty() && !prompt.user.is_empty(), "{}", task.name);
            if task.schema.is_some() {
                assert_eq!(prompt.schema.expect("a schema")["type"], "object", "{}", task.name);
            }
        }
    }

    #[test]
    fn the_users_template_wins_and_a_wrong_one_names_its_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = folder.path().join("titles");
        std::fs::create_dir(&own).expect("a folder");
        std::fs::write(own.join("system.md"), "Write like a pirate.").expect("written");
        let prompts = Prompts::new(Some(folder.path().into()));
        let prompt = prompts.fill(&TITLES, &TITLES.example()).expect("rendered");
        assert_eq!(prompt.system, "Write like a pirate.");
        assert!(prompt.user.len() > 20);
        std::fs::write(own.join("system.md"), "{{ tonee }}").expect("written");
        let error = prompts.fill(&TITLES, &TITLES.example()).expect_err("wrong");
        assert_eq!(error.kind(), crate::error::Kind::Config);
        assert!(error.chain().contains("titles/system.md"), "{}", error.chain());
    }
}
