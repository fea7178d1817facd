//! Editing many files of videos at once. Only the files change; `plan` says what that means for YouTube.

mod footer;
mod rules;
mod select;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;

pub use footer::Block;
pub use rules::{Find, Footer, Place, Rules, assignments};
pub use select::Selection;

use super::fields::{Fields, place, same};
use super::file::{self, ThingFile};
use super::kind::Kind;
use super::lock::Lock;
use super::merge::Base;
use super::plan::Change;
use super::{check, entries, yaml};
use crate::error::{Error, Result};
use crate::model::Finding;
use crate::ports::files;
use crate::progress::Watch;

/// What is edited, and how.
#[derive(Debug, Clone)]
pub struct EditRequest {
    /// Files of videos, and folders of them.
    pub paths: Vec<PathBuf>,
    /// Which of them.
    pub select: Selection,
    /// What is done.
    pub rules: Rules,
    /// Whether nothing is written.
    pub dry_run: bool,
}

/// What was edited.
#[derive(Debug, Clone, Default, Serialize)]
pub struct EditReport {
    /// How many files were read.
    pub read: usize,
    /// How many of them were meant.
    pub selected: usize,
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Files that were changed, or would be.
    pub edited: Vec<EditedFile>,
    /// Files whose change would break a rule of YouTube, or cannot be made. They were left.
    pub refused: Vec<RefusedFile>,
    /// Files that do not say when their video was published, where that was asked for. They were left.
    pub day_unknown: Vec<String>,
}

/// A file that was changed.
#[derive(Debug, Clone, Serialize)]
pub struct EditedFile {
    /// Its path.
    pub file: String,
    /// The video.
    pub id: String,
    /// The title that stood in it.
    pub title: String,
    /// What changed: before and after, as in the file.
    pub changes: Vec<Change>,
}

/// A file that was left.
#[derive(Debug, Clone, Serialize)]
pub struct RefusedFile {
    /// Its path.
    pub file: String,
    /// The video.
    pub id: String,
    /// The title that stands in it.
    pub title: String,
    /// What the linter would find that it does not find now.
    pub findings: Vec<Finding>,
    /// What is wrong besides, as sentences.
    pub problems: Vec<String>,
}

impl EditReport {
    /// How many fields were changed.
    pub fn fields(&self) -> usize {
        self.edited.iter().map(|file| file.changes.len()).sum()
    }
}

/// Edits files. All are read before the first is written.
///
/// # Errors
/// Usage for rules that do nothing and for files that cannot be read; not found when no file is meant; storage.
pub fn edit(request: &EditRequest, watch: &Watch) -> Result<EditReport> {
    if request.rules.is_empty() {
        return Err(Error::usage("nothing is said that is to be changed").hint(
            "say what: --find TEXT --replace TEXT, --footer-block FILE, --add-tag TAG, --set FIELD=VALUE",
        ));
    }
    let mut report = EditReport { dry_run: request.dry_run, ..EditReport::default() };
    let mut selected = Vec::new();
    let mut lists: HashMap<PathBuf, Memberships> = HashMap::new();
    for path in file::find(&request.paths, &[Kind::Video])? {
        watch.check()?;
        let file = ThingFile::read(&path)?;
        if file.kind != Kind::Video {
            continue;
        }
        report.read += 1;
        let root = file.root();
        if request.select.asks_for_playlists() && !lists.contains_key(&root) {
            lists.insert(root.clone(), memberships(&root)?);
        }
        let playlists = lists.get(&root).and_then(|lists| lists.get(&file.id));
        match request.select.holds(&file, playlists.map(Vec::as_slice).unwrap_or_default()) {
            Some(true) => selected.push(file),
            Some(false) => {}
            None => report.day_unknown.push(path.display().to_string()),
        }
    }
    report.selected = selected.len();
    if selected.is_empty() {
        let unknown = match report.day_unknown.len() {
            0 => String::new(),
            count => format!(", and {count} do not say when they were published"),
        };
        return Err(Error::not_found(format!("none of {} videos is meant{unknown}", report.read))
            .hint("look at the conditions of --select; without it all videos are meant"));
    }
    let mut locks: HashMap<PathBuf, Lock> = HashMap::new();
    let mut written = Vec::new();
    for file in &selected {
        watch.check()?;
        let root = file.root();
        if !locks.contains_key(&root) {
            locks.insert(root.clone(), Lock::read(&root)?);
        }
        if let Some(text) = edit_one(file, &request.rules, locks.get(&root), &mut report) {
            written.push((file.path.as_path(), text));
        }
    }
    if !request.dry_run {
        write(&written, watch)?;
    }
    Ok(report)
}

/// The ids and titles of the playlists that videos are in.
type Memberships = HashMap<String, Vec<String>>;

/// Which playlists a folder has files of, and what is in them.
fn memberships(root: &Path) -> Result<Memberships> {
    let (mut found, mut any) = (Memberships::new(), false);
    for path in file::yaml_files(&root.join(Kind::Playlist.plural()))? {
        let playlist = ThingFile::read(&path)?;
        any = true;
        let title = playlist.fields.get("title").and_then(Value::as_str).unwrap_or_default();
        let items = playlist.fields.get(entries::PART).unwrap_or(&Value::Null);
        for entry in entries::of_value(items) {
            found.entry(entry.video).or_default().extend([playlist.id.clone(), title.to_string()]);
        }
    }
    if !any {
        return Err(Error::not_found(format!("there are no files of playlists in {}", root.display()))
            .hint("write them: ytseo channel pull --only playlists"));
    }
    Ok(found)
}

fn write(texts: &[(&Path, String)], watch: &Watch) -> Result<()> {
    for (path, text) in texts {
        watch.check()?;
        files::write_whole(path, text.as_bytes())?;
    }
    Ok(())
}

/// The new text of a file, if it changes and may.
fn edit_one(file: &ThingFile, rules: &Rules, lock: Option<&Lock>, report: &mut EditReport) -> Option<String> {
    let title = file.fields.get("title").and_then(Value::as_str).unwrap_or_default();
    let refused = |findings, problems| RefusedFile {
        file: file.path.display().to_string(),
        id: file.id.clone(),
        title: title.into(),
        findings,
        problems,
    };
    let is_free =
        |name: &str| lock.is_some_and(|lock| lock.base(Kind::Video, &file.id, name) == Base::Hash(None));
    let after = match rules.applied(&file.fields, &is_free) {
        Ok(after) => after,
        Err(problems) => {
            report.refused.push(refused(Vec::new(), problems));
            return None;
        }
    };
    let changes = changes(&file.fields, &after);
    if changes.is_empty() {
        return None;
    }
    let findings = check::new_errors(&spoken(&file.fields), &spoken(&after));
    let mut problems = check::problems(Kind::Video, &spoken(&file.fields), &spoken(&after));
    let known = check::problems(Kind::Video, &spoken(&file.fields), &spoken(&file.fields));
    problems.retain(|problem| !known.contains(problem));
    if after.get("title").is_some_and(|title| title.as_str().is_none_or(|title| title.trim().is_empty())) {
        problems.push("The title would be empty.".into());
    }
    let edits: Vec<(String, Option<Value>)> =
        changes.iter().map(|change| (change.field.clone(), Some(change.after.clone()))).collect();
    let text = yaml::changed(&file.text, &file.fields, &edits, &yaml::Remarks::new());
    if let Err(error) = &text {
        problems.push(format!("{error}: {}", error.hints().join("; ")));
    }
    if !findings.is_empty() || !problems.is_empty() {
        report.refused.push(refused(findings, problems));
        return None;
    }
    report.edited.push(EditedFile {
        file: file.path.display().to_string(),
        id: file.id.clone(),
        title: title.into(),
        changes,
    });
    text.ok()
}

/// The fields that differ, in their order.
fn changes(before: &Fields, after: &Fields) -> Vec<Change> {
    let mut changes = Vec::new();
    for (name, new) in after {
        let old = before.get(name);
        if !same(old.unwrap_or(&Value::Null), new) || (old.is_none() && new.is_null()) {
            let before = old.cloned().unwrap_or(Value::Null);
            changes.push(Change { field: name.clone(), before, after: new.clone() });
        }
    }
    changes.sort_by_key(|change| place(&change.field));
    changes
}

/// The fields without those that are to be emptied.
fn spoken(fields: &Fields) -> Fields {
    fields
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

#[cfg(test)]
mod tests;
