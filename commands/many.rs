//! One file or many: files, folders, patterns and YAML lists as arguments, done side by side, reported as one.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::Args;
use futures::{StreamExt, stream};
use serde::Serialize;
use ytseo::error::{Error, Kind, Result};
use ytseo::model::{Batch, FailedFile};
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::video::output::Target;

use crate::context::Context;
use crate::terminal::{Human, Page};

/// Endings of files that are taken from a folder.
const VIDEO_ENDINGS: &[&str] = &[
    "mp4", "mov", "m4v", "mkv", "webm", "avi", "wmv", "flv", "mpg", "mpeg", "ts", "mts", "m2ts", "3gp",
    "ogv", "mxf",
];

/// Which files, and how many at once.
#[derive(Debug, Clone, Args)]
pub(crate) struct FilesArgs {
    /// Videos, folders, patterns like "talks/*.mp4", or a YAML list of them; for optimize also addresses on YouTube.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// How many files at once.
    #[arg(long, value_name = "NUMBER", default_value_t = 2)]
    pub jobs: usize,
}

/// Where results go.
#[derive(Debug, Clone, Args)]
pub(crate) struct OutArgs {
    /// The result: a file, or a folder for several; beside the source when not given.
    #[arg(long, short, value_name = "FILE|DIR")]
    pub out: Option<PathBuf>,
    /// Replace what stands there.
    #[arg(long)]
    pub force: bool,
}

impl OutArgs {
    /// Where results go, for one file or for several.
    pub(crate) fn target(&self, several: bool) -> Target {
        Target { out: self.out.clone(), several, force: self.force }
    }
}

/// A report of one file of several.
pub(crate) trait InBatch: Human {
    /// Draws it in short, below its siblings. By default as it stands alone.
    fn in_batch(&self, page: &mut Page) {
        self.human(page);
    }

    /// Draws what stands above all of them.
    fn before_all(_page: &mut Page)
    where
        Self: Sized,
    {
    }

    /// Draws what follows from all of them.
    fn after_all(_reports: &[Self], _page: &mut Page)
    where
        Self: Sized,
    {
    }
}

/// The files that are meant.
pub(crate) struct Inputs {
    /// Each file once, in order.
    pub inputs: Vec<Input>,
    /// Whether several are meant: two arguments, a folder, a pattern or a list.
    pub several: bool,
}

/// Does `work` for each file and reports: one file as itself, several as a batch. A failing file does not stop the
/// rest; the exit code is that of the first failure. Gives the reports for what the caller wants to check.
pub(crate) async fn each<R, W>(args: &FilesArgs, context: &Context, work: W) -> Result<Vec<R>>
where
    R: InBatch + Serialize,
    W: AsyncFn(Input, bool, Watch) -> Result<R>,
{
    let Inputs { inputs, several } = find(&args.files)?;
    let work = &work;
    let outcomes: Vec<(String, Result<R>)> = stream::iter(inputs)
        .map(|input| {
            let shown = input.shown();
            let name = Path::new(&shown).file_name().map(|name| name.to_string_lossy().into_owned());
            let sink = context.terminal.sink(several.then_some(name.as_deref()).flatten());
            let watch = context.watch().with_sink(sink);
            async move { (shown, work(input, several, watch).await) }
        })
        .buffered(args.jobs.max(1))
        .collect()
        .await;
    finish(outcomes, several, context)
}

/// Reports what came of each: one as itself, several as a batch.
pub(crate) fn finish<R: InBatch + Serialize>(
    outcomes: Vec<(String, Result<R>)>,
    several: bool,
    context: &Context,
) -> Result<Vec<R>> {
    if several { finish_many(outcomes, context) } else { finish_one(outcomes, context) }
}

fn finish_one<R: InBatch + Serialize>(
    outcomes: Vec<(String, Result<R>)>,
    context: &Context,
) -> Result<Vec<R>> {
    let mut reports = Vec::new();
    for (_, outcome) in outcomes {
        let report = outcome?;
        context.terminal.report(&report)?;
        reports.push(report);
    }
    Ok(reports)
}

fn finish_many<R: InBatch + Serialize>(
    outcomes: Vec<(String, Result<R>)>,
    context: &Context,
) -> Result<Vec<R>> {
    let mut batch = Batch { results: Vec::new(), failed: Vec::new() };
    let mut first: Option<Kind> = None;
    for (file, outcome) in outcomes {
        match outcome {
            Ok(report) => batch.results.push(report),
            Err(error) if error.kind() == Kind::Interrupted => return Err(error),
            Err(error) => {
                first.get_or_insert(error.kind());
                batch.failed.push(FailedFile::new(file, &error));
            }
        }
    }
    context.terminal.report(&batch)?;
    if let Some(kind) = first {
        let total = batch.results.len() + batch.failed.len();
        return Err(Error::new(kind, format!("{} of {total} files could not be done", batch.failed.len())));
    }
    Ok(batch.results)
}

impl<R: InBatch> Human for Batch<R> {
    fn human(&self, page: &mut Page) {
        R::before_all(page);
        for report in &self.results {
            report.in_batch(page);
        }
        for failed in &self.failed {
            let file = console::style(&failed.file).bold();
            page.row(&format!("  {file}"), &console::style("failed").red().to_string());
            page.paragraph("    ", &failed.message);
            for hint in &failed.hints {
                page.hanging(&format!("    {} ", console::style("hint:").cyan()), "      ", hint);
            }
        }
        R::after_all(&self.results, page);
    }

    fn markdown(&self) -> String {
        let parts: Vec<String> = self.results.iter().map(Human::markdown).collect();
        let mut text = parts.join("\n");
        for failed in &self.failed {
            text.push_str(&format!(
                "\n## {}\n\nFailed: {}\n",
                crate::keywords::escape(&failed.file),
                crate::keywords::escape(&failed.message)
            ));
        }
        text
    }
}

/// The files that are meant by files, folders, patterns and lists.
pub(crate) fn find(files: &[PathBuf]) -> Result<Inputs> {
    let mut inputs = Vec::new();
    let mut several = files.len() > 1;
    for file in files {
        let text = file.to_string_lossy();
        if file.is_dir() {
            several = true;
            inputs.extend(videos_in(file)?);
        } else if is_list(file) {
            several = true;
            inputs.extend(listed(file)?);
        } else if !file.exists() && text.contains(['*', '?', '[']) && !text.contains("://") {
            several = true;
            inputs.extend(matching(&text)?);
        } else {
            inputs.push(Input::from_argument(file.as_os_str()));
        }
    }
    let mut seen = std::collections::HashSet::new();
    inputs.retain(|input| seen.insert(input.shown()));
    Ok(Inputs { inputs, several })
}

fn is_list(file: &Path) -> bool {
    file.is_file() && matches!(file.extension().and_then(OsStr::to_str), Some("yaml" | "yml"))
}

/// A YAML list of paths, or of maps with `file`. Relative paths start at the list's own folder.
fn listed(list: &Path) -> Result<Vec<Input>> {
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Entry {
        Path(PathBuf),
        Map { file: PathBuf },
    }
    let text = crate::input::read_text(list)?;
    let entries: Vec<Entry> = serde_yaml::from_str(&text).map_err(|error| {
        Error::usage(format!("{} is not a list of files", list.display()))
            .hint("write one path per line, each after a dash: - talks/one.mp4")
            .caused_by(error)
    })?;
    if entries.is_empty() {
        return Err(Error::usage(format!("{} lists no file", list.display())));
    }
    let folder = list.parent().unwrap_or(Path::new(""));
    let input = |path: PathBuf| match Input::from_argument(path.as_os_str()) {
        Input::File(path) => Input::File(folder.join(path)),
        url => url,
    };
    Ok(entries
        .into_iter()
        .map(|entry| match entry {
            Entry::Path(file) | Entry::Map { file } => input(file),
        })
        .collect())
}

fn videos_in(folder: &Path) -> Result<Vec<Input>> {
    let entries = std::fs::read_dir(folder).map_err(|error| Error::io("read", folder, error))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && is_video(path) && !is_hidden(path))
        .collect();
    found.sort();
    if found.is_empty() {
        return Err(Error::not_found(format!("there is no video in {}", folder.display()))
            .hint(format!("endings that count: {}", VIDEO_ENDINGS.join(", "))));
    }
    Ok(found.into_iter().map(Input::File).collect())
}

fn is_video(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    VIDEO_ENDINGS.contains(&ending.as_str())
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn matching(pattern: &str) -> Result<Vec<Input>> {
    // As in a shell, a star does not stand for the dot of a hidden file.
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..Default::default() };
    let paths = glob::glob_with(pattern, options).map_err(|error| {
        Error::usage(format!("'{pattern}' is no pattern")).hint("write \"talks/*.mp4\"").caused_by(error)
    })?;
    let found: Vec<Input> =
        paths.filter_map(Result::ok).filter(|path| path.is_file()).map(Input::File).collect();
    if found.is_empty() {
        return Err(Error::not_found(format!("nothing matches {pattern}"))
            .hint("quote the pattern and check the folder"));
    }
    Ok(found)
}
