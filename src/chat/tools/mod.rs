//! The toolkit's functions as tools that a language model may call, in a chat or over the Model Context
//! Protocol.
//!
//! A tool calls the same library function as the command of that name and gives the same document. Arguments
//! are checked strictly: a name that is not known is an error, told in words. Files are read only below one
//! folder, or where the user pointed; nothing is executed.

mod audit;
mod change;
mod costs;
mod keywords;
mod knowledge;
mod plan;
mod proposals;
mod reach;
mod rules;
mod schema;
mod source;
mod transcript;
mod write;

use std::path::PathBuf;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::config::Loaded;
use crate::error::{Error, Result};
use crate::ports::llm::Llm;
use crate::ports::store::Store;
use crate::progress::Watch;
use crate::prompts::{self, Prompts};
use crate::research::Material;
use crate::services::Services;
use crate::write::model::Writer;

pub use change::{ChangeReport, FieldChange, take_back};
pub use reach::Reach;

/// Most characters that a model is told; the report is whole.
const MOST_CONTENT: usize = 24_000;

/// What calling a tool does to the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Reads only: may run unasked.
    Reads,
    /// Spends money or quota: the user is asked first.
    Costs,
    /// Changes a file or a channel: the user is asked first.
    Writes,
}

/// A tool, as a model is told about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ToolSpec {
    /// Its name: lower case letters and `_`.
    pub name: &'static str,
    /// What it does, for the model.
    pub description: &'static str,
    /// JSON schema of its arguments: an object without unknown properties.
    pub parameters: Arc<Value>,
    /// What calling it does.
    pub effect: Effect,
}

/// What a tool gave.
#[derive(Debug, Clone, PartialEq)]
pub struct ToolOutcome {
    /// In words, for the model. Text that others wrote is fenced.
    pub content: String,
    /// The same document as `--json` of the command.
    pub report: Value,
}

/// Where the tools work.
#[derive(Clone, Default)]
pub struct Workplace {
    /// The folder below which files may be read and written.
    pub folder: PathBuf,
    /// Files and folders elsewhere that the user named: they may be read.
    pub named: Vec<PathBuf>,
    /// The video that is talked about.
    pub video: Option<Material>,
    /// The language models that write, within the limits of this run; without them the offline writer does.
    pub llm: Option<Llm>,
    /// Whether YouTube's autocomplete may be asked, which is no official interface.
    pub suggest: bool,
}

/// The tools, ready to be called.
#[derive(Clone)]
pub struct Toolbox {
    loaded: Arc<Loaded>,
    services: Services,
    reach: Reach,
    video: Option<Arc<Material>>,
    writer: Option<Writer>,
    suggest: bool,
    specs: Arc<Vec<ToolSpec>>,
}

impl Toolbox {
    /// Lays the tools out.
    ///
    /// # Errors
    /// When the folder is not there.
    pub fn open(loaded: &Loaded, services: Services, workplace: Workplace) -> Result<Self> {
        let prompts = Prompts::new(loaded.config.llm.prompts_dir.clone());
        let writer = workplace.llm.map(|llm| Writer { llm, prompts, strict: false, examples: Vec::new() });
        Ok(Self {
            loaded: Arc::new(loaded.clone()),
            services,
            reach: Reach::new(&workplace.folder, &workplace.named)?,
            video: workplace.video.map(Arc::new),
            suggest: workplace.suggest,
            specs: Arc::new(specs(writer.is_some())?),
            writer,
        })
    }

    /// The tools, in a stable order.
    pub fn specs(&self) -> &[ToolSpec] {
        &self.specs
    }

    /// The tool of this name.
    pub fn spec(&self, name: &str) -> Option<&ToolSpec> {
        self.specs.iter().find(|spec| spec.name == name)
    }

    /// Talks about this video from now on.
    pub fn set_video(&mut self, video: Option<Material>) {
        self.video = video.map(Arc::new);
    }

    /// The video that is talked about.
    pub fn video(&self) -> Option<&Material> {
        self.video.as_deref()
    }

    /// What is known about a file: a transcript, text, draft or proposal, or a video that was heard before.
    /// Nobody listens to anything.
    ///
    /// # Errors
    /// When it is not there, or nothing is known of what is said in it.
    pub async fn read_video(&self, path: &std::path::Path, watch: &Watch) -> Result<Material> {
        self.of_file(path, watch).await
    }

    /// The database.
    pub fn store(&self) -> &Store {
        &self.services.store
    }

    /// Lets a file or folder outside the working folder be read, because the user named it.
    ///
    /// # Errors
    /// When it is not there.
    pub fn name_file(&mut self, path: &std::path::Path) -> Result<()> {
        self.reach.name(path)
    }

    /// Calls a tool. Whether it may run is the caller's business: see [`Effect`].
    ///
    /// # Errors
    /// Not found for a tool that is none; usage for wrong arguments; what the tool reports. [`told`] says it
    /// to a model.
    pub async fn call(&self, name: &str, arguments: &Value, watch: &Watch) -> Result<ToolOutcome> {
        watch.check()?;
        let outcome = match name {
            "audit" => audit::call(self, schema::read(name, arguments)?, watch).await,
            "research_keywords" => keywords::call(self, schema::read(name, arguments)?, watch).await,
            "look_up_transcript" => transcript::look_up(self, schema::read(name, arguments)?, watch).await,
            "list_chapters" => transcript::chapters(self, schema::read(name, arguments)?, watch).await,
            "write_titles" => write::titles(self, schema::read(name, arguments)?, watch).await,
            "write_description" => write::description(self, schema::read(name, arguments)?, watch).await,
            "write_tags" => write::tags(self, schema::read(name, arguments)?, watch).await,
            "search_knowledge" => knowledge::call(self, schema::read(name, arguments)?, watch).await,
            "list_videos" => proposals::list(self, schema::read(name, arguments)?).await,
            "read_proposal" => proposals::read(self, schema::read(name, arguments)?).await,
            "youtube_rules" => rules::call(schema::read(name, arguments)?),
            "costs" => costs::call(self, schema::read(name, arguments)?).await,
            "save_draft" => change::save(self, schema::read(name, arguments)?),
            "edit_proposal" => change::edit(self, schema::read(name, arguments)?),
            "plan_change" => plan::call(self, schema::read(name, arguments)?, watch).await,
            _ => Err(self.unknown(name)),
        }?;
        watch.check()?;
        Ok(outcome)
    }

    fn unknown(&self, name: &str) -> Error {
        let names: Vec<&str> = self.specs.iter().map(|spec| spec.name).collect();
        Error::not_found(format!("there is no tool '{}'", one_line(name, 60)))
            .hint(format!("the tools are {}", names.join(", ")))
    }
}

/// Every tool. Writing costs when language models do it.
fn specs(models_write: bool) -> Result<Vec<ToolSpec>> {
    use Effect::{Costs, Reads, Writes};
    let writing = if models_write { Costs } else { Reads };
    Ok(vec![
        spec::<audit::Arguments>("audit", Reads)?,
        spec::<keywords::Arguments>("research_keywords", Reads)?,
        spec::<transcript::LookUpArguments>("look_up_transcript", Reads)?,
        spec::<transcript::ChapterArguments>("list_chapters", Reads)?,
        spec::<write::TitleArguments>("write_titles", writing)?,
        spec::<write::TextArguments>("write_description", writing)?,
        spec::<write::TextArguments>("write_tags", writing)?,
        spec::<knowledge::Arguments>("search_knowledge", Reads)?,
        spec::<proposals::ListArguments>("list_videos", Reads)?,
        spec::<proposals::ReadArguments>("read_proposal", Reads)?,
        spec::<rules::Arguments>("youtube_rules", Reads)?,
        spec::<costs::Arguments>("costs", Reads)?,
        spec::<change::SaveArguments>("save_draft", Writes)?,
        spec::<change::EditArguments>("edit_proposal", Writes)?,
        spec::<plan::Arguments>("plan_change", Writes)?,
    ])
}

fn spec<A: JsonSchema>(name: &'static str, effect: Effect) -> Result<ToolSpec> {
    let description = prompts::tool_description(name)
        .ok_or_else(|| Error::internal(format!("the tool {name} is not described")))?;
    Ok(ToolSpec { name, description, parameters: Arc::new(schema::of::<A>()), effect })
}

/// An error in words for a model: what failed, why, and what to do next.
pub fn told(error: &Error) -> String {
    let mut text = format!("error: {}", error.chain());
    for hint in error.hints() {
        text.push_str("\nhint: ");
        text.push_str(hint);
    }
    clipped(text)
}

/// A report and what a model is told of it.
fn outcome<T: Serialize>(report: &T, content: String) -> Result<ToolOutcome> {
    let report = serde_json::to_value(report)
        .map_err(|error| Error::internal("a report cannot be written down").caused_by(error))?;
    Ok(ToolOutcome { content: clipped(content), report })
}

/// Cut at a line when it is too much for a model, saying so.
fn clipped(text: String) -> String {
    let Some((end, _)) = text.char_indices().nth(MOST_CONTENT) else { return text };
    let end = text[..end].rfind('\n').unwrap_or(end);
    format!("{}\n[cut here: ask for less at a time to see the rest]", &text[..end])
}

/// A text on one line without control characters, cut at `most` characters.
fn one_line(text: &str, most: usize) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests;
