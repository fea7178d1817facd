//! The tools `save_draft` and `edit_proposal`, and taking back what they did.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{ToolOutcome, Toolbox, audit::words as audit_words, one_line, outcome};
use crate::error::{Error, Result};
use crate::model::{Chapter, Draft};
use crate::ports::files;
use crate::research;
use crate::seo::audit::{AuditReport, audit};
use crate::seo::lint;
use crate::write::edit;

/// A new draft.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SaveArguments {
    /// Name of the new file, ending in .yaml; nothing may stand there.
    file: String,
    /// The title.
    title: String,
    /// The whole description.
    description: Option<String>,
    /// The tags.
    tags: Option<Vec<String>>,
    /// Language of title and description (BCP 47, like en or pt-BR).
    language: Option<String>,
}

/// What is to be changed; what is not given stays.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EditArguments {
    /// The proposal or draft (YAML or JSON).
    file: String,
    /// The new title.
    title: Option<String>,
    /// The whole new description. Chapters that stand in it replace those of the proposal.
    description: Option<String>,
    /// All tags, the new ones too.
    tags: Option<Vec<String>>,
    /// The new language (BCP 47).
    language: Option<String>,
}

/// A field before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Its name.
    pub field: String,
    /// What stood there; `null` when nothing did.
    pub before: Value,
    /// What stands there now.
    pub after: Value,
}

/// A change of a file, with what it takes to undo it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangeReport {
    /// The file, as a whole path.
    pub file: String,
    /// What changed.
    pub fields: Vec<FieldChange>,
    /// The whole text before; absent when the file is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// SHA-256 of the text that was written.
    pub written_sha256: String,
    /// Findings and score of what stands there now.
    pub audit: AuditReport,
}

pub(super) fn save(toolbox: &Toolbox, arguments: SaveArguments) -> Result<ToolOutcome> {
    let path = toolbox.reach.to_make(&arguments.file)?;
    if !matches!(path.extension().and_then(|ending| ending.to_str()), Some("yaml" | "yml")) {
        return Err(Error::usage(format!("{} is no name for a draft", arguments.file))
            .hint("give a name that ends in .yaml"));
    }
    let draft = Draft {
        title: Some(arguments.title),
        description: arguments.description,
        tags: arguments.tags,
        language: arguments.language,
        ..Draft::default()
    };
    let text = serde_yaml::to_string(&draft).map_err(unwritable)?;
    let fields = changes(&Draft::default(), &draft);
    let report = write(&path, text, fields, None, &draft)?;
    outcome(&report, words(&report, &toolbox.reach.shown(&path)))
}

pub(super) fn edit(toolbox: &Toolbox, arguments: EditArguments) -> Result<ToolOutcome> {
    let path = toolbox.reach.to_change(&arguments.file)?;
    if !research::is_draft(&path) {
        return Err(Error::usage(format!("{} is no proposal or draft", arguments.file))
            .hint("proposals and drafts are YAML or JSON files"));
    }
    let text = research::read_text(&path)?;
    let before = research::parse_draft(&text, &arguments.file)?;
    let mut after = before.clone();
    if before.chapters.is_some()
        && let Some(chapters) =
            arguments.description.as_deref().map(chapters_of).filter(|list| !list.is_empty())
    {
        after.chapters = Some(chapters);
    }
    after.title = arguments.title.or(after.title);
    after.description = arguments.description.or(after.description);
    after.tags = arguments.tags.or(after.tags);
    after.language = arguments.language.or(after.language);
    let fields = changes(&before, &after);
    if fields.is_empty() {
        return Err(Error::usage(format!("nothing would change in {}", arguments.file))
            .hint("give a `title`, `description`, `tags` or `language` that differs"));
    }
    let values: Vec<(&str, serde_yaml::Value)> = fields
        .iter()
        .map(|change| Ok((change.field.as_str(), serde_yaml::to_value(&change.after).map_err(unwritable)?)))
        .collect::<Result<_>>()?;
    let json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let edited =
        if json { edit::set_json_fields(&text, &values)? } else { edit::set_fields(&text, &values)? };
    let read = research::parse_draft(&edited, &arguments.file)?;
    let report = write(&path, edited, fields, Some(text), &read)?;
    outcome(&report, words(&report, &toolbox.reach.shown(&path)))
}

fn chapters_of(description: &str) -> Vec<Chapter> {
    lint::parse_chapters(description)
        .into_iter()
        .map(|line| Chapter::new(line.start_ms, line.title))
        .collect()
}

/// The fields that differ.
fn changes(before: &Draft, after: &Draft) -> Vec<FieldChange> {
    let (before, after) = (as_object(before), as_object(after));
    let differs = |field: &&str| before[*field] != after[*field];
    ["title", "description", "tags", "language", "chapters"]
        .iter()
        .copied()
        .filter(|field| differs(field))
        .map(|field| FieldChange {
            field: field.into(),
            before: before[field].clone(),
            after: after[field].clone(),
        })
        .collect()
}

fn as_object(draft: &Draft) -> Value {
    serde_json::to_value(draft).unwrap_or_default()
}

fn write(
    path: &Path,
    text: String,
    fields: Vec<FieldChange>,
    previous: Option<String>,
    draft: &Draft,
) -> Result<ChangeReport> {
    files::write_whole(path, text.as_bytes())?;
    Ok(ChangeReport {
        file: path.display().to_string(),
        fields,
        previous,
        written_sha256: files::sha256_of_bytes(text.as_bytes()),
        audit: audit(draft, None),
    })
}

/// Undoes a change: what stood in the file before stands there again, a new file is gone.
///
/// # Errors
/// Usage when the file was changed since; I/O errors.
pub fn take_back(change: &ChangeReport) -> Result<()> {
    let path = PathBuf::from(&change.file);
    let now = std::fs::read(&path).map_err(|error| Error::io("read", &path, error))?;
    if files::sha256_of_bytes(&now) != change.written_sha256 {
        return Err(Error::usage(format!("{} was changed since and is left as it is", path.display()))
            .hint("mend it by hand"));
    }
    match &change.previous {
        Some(text) => files::write_whole(&path, text.as_bytes()),
        None => std::fs::remove_file(&path).map_err(|error| Error::io("remove", &path, error)),
    }
}

fn words(report: &ChangeReport, shown: &str) -> String {
    let mut text = match report.previous {
        Some(_) => format!("{shown} is changed."),
        None => format!("{shown} is written."),
    };
    for change in report.fields.iter().filter(|change| !change.before.is_null()) {
        let before = match &change.before {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        text.push_str(&format!("\n{} was: {}", change.field, one_line(&before, 300)));
    }
    format!("{text}\n{}", audit_words(&report.audit))
}

fn unwritable(error: serde_yaml::Error) -> Error {
    Error::internal("a draft cannot be written down").caused_by(error)
}
