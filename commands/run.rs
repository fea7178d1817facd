//! `ytseo run`: a declared sequence of steps for many files.

use std::path::{Path, PathBuf};

use console::style;
use ytseo::error::{Error, Result};
use ytseo::ports::ffmpeg::Input;
use ytseo::workflow::{self, FileRun, Setup, StepState, Workflow, WorkflowReport};

use crate::context::Context;
use crate::input::{HearingArgs, read_text};
use crate::keywords::escape;
use crate::many;
use crate::model_args::ModelArgs;
use crate::terminal::{Human, Page};

/// Do the steps of a workflow for many files; finished steps are remembered.
///
/// A workflow is a YAML file with `steps:` (analyze, cut, normalize, captions, thumbnails, optimize ...), and, if
/// you like, `files:`, `out:` and `jobs:`. Killed or failed, the same command goes on where it stopped.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The workflow.
    #[arg(value_name = "WORKFLOW.yaml")]
    workflow: PathBuf,
    /// Videos, folders or patterns, instead of those in the workflow.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Folder of the results; each file gets one of its own inside. Default: out/ beside the workflow.
    #[arg(long, short, value_name = "DIR")]
    out: Option<PathBuf>,
    /// How many files at once.
    #[arg(long, value_name = "NUMBER")]
    jobs: Option<usize>,
    /// Do finished steps again, and replace results even when they were changed by hand.
    #[arg(long)]
    force: bool,
    /// Only say what would be done.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    hearing: HearingArgs,
    #[command(flatten)]
    models: ModelArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let workflow = Workflow::parse(&read_text(&args.workflow)?, &args.workflow)?;
    let folder = args.workflow.parent().unwrap_or(Path::new(""));
    let inputs = inputs(&workflow, &args, folder)?;
    let out = match (&args.out, &workflow.out) {
        (Some(out), _) => out.clone(),
        (None, Some(out)) => folder.join(out),
        (None, None) => folder.join("out"),
    };
    if args.dry_run {
        return context.terminal.report(&Plan { workflow: &workflow, files: &inputs, out: &out });
    }
    let services = context.services().await?;
    let setup = Setup {
        hearing: args.hearing.request(Input::File(PathBuf::new()), context)?,
        channel: context.config().channel.clone(),
        writing: context.config().writing.clone(),
        writer: args.models.writer(context, &services).await?,
        out,
        force: args.force,
        jobs: args.jobs.or(workflow.jobs).unwrap_or(2),
    };
    let several = inputs.len() > 1;
    let watch_of = |file: &Path| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
        context.watch().with_sink(context.terminal.sink(several.then_some(name.as_deref()).flatten()))
    };
    let report = workflow::run(&workflow, inputs, &setup, &services, &watch_of).await?;
    context.terminal.report(&report)?;
    let failed = report.files.iter().filter(|run| run.failed.is_some()).count();
    match report.files.iter().find_map(|run| run.failed.as_ref()) {
        None => Ok(()),
        Some(first) => Err(Error::new(
            ytseo::error::Kind::of_name(&first.kind),
            format!("{failed} of {} files could not be done", report.files.len()),
        )
        .hint("the same command goes on from the finished steps")),
    }
}

fn inputs(workflow: &Workflow, args: &Args, folder: &Path) -> Result<Vec<PathBuf>> {
    let named: Vec<PathBuf> = if args.files.is_empty() {
        workflow.files.iter().map(|file| folder.join(file)).collect()
    } else {
        args.files.clone()
    };
    if named.is_empty() {
        return Err(Error::usage("the workflow names no files")
            .hint(format!("ytseo run {} talk.mp4, or `files:` in it", args.workflow.display())));
    }
    let found = many::find(&named)?.inputs;
    found
        .into_iter()
        .map(|input| match input {
            Input::File(path) => Ok(path),
            Input::Url(url) => Err(Error::usage(format!("a workflow works on files, not on {url}"))),
        })
        .collect()
}

/// What would be done.
#[derive(serde::Serialize)]
struct Plan<'a> {
    #[serde(serialize_with = "only_steps")]
    workflow: &'a Workflow,
    files: &'a [PathBuf],
    out: &'a Path,
}

fn only_steps<S: serde::Serializer>(workflow: &Workflow, serializer: S) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&workflow.steps, serializer)
}

impl Human for Plan<'_> {
    fn human(&self, page: &mut Page) {
        page.heading(&self.workflow.name, &self.out.display().to_string());
        page.line(&format!("  {}", self.workflow.step_names().join(" → ")));
        for file in self.files {
            page.line(&format!("  {}", file.display()));
        }
    }

    fn markdown(&self) -> String {
        let steps = self.workflow.step_names().join(" → ");
        let files: String =
            self.files.iter().map(|file| format!("- {}\n", escape(&file.display().to_string()))).collect();
        format!("## {}\n\n{steps}\n\n{files}", escape(&self.workflow.name))
    }
}

fn cell(state: StepState) -> String {
    match state {
        StepState::Done => style("✓ done").green().to_string(),
        StepState::Cached => style("✓ before").dim().to_string(),
        StepState::Failed => style("✗ failed").red().bold().to_string(),
        StepState::Skipped => style("- skipped").dim().to_string(),
    }
}

/// The name of the file alone: the folders stand in the outputs.
fn short(run: &FileRun) -> String {
    let name = Path::new(&run.file).file_name();
    name.map_or_else(|| run.file.clone(), |name| name.to_string_lossy().into_owned())
}

impl Human for WorkflowReport {
    fn human(&self, page: &mut Page) {
        page.heading(&self.workflow, &crate::audit::plural(self.files.len(), "file"));
        let header: Vec<&str> =
            std::iter::once("file").chain(self.steps.iter().map(String::as_str)).collect();
        let row = |run: &FileRun| {
            std::iter::once(short(run)).chain(run.steps.iter().map(|step| cell(step.state))).collect()
        };
        page.table(&header, self.files.iter().map(row).collect());
        for run in &self.files {
            page.line("");
            page.line(&format!("  {}", style(&run.file).bold()));
            for step in run.steps.iter().filter(|step| !step.summary.is_empty()) {
                let head = format!("    {:<11} ", step.step);
                page.hanging(&head, "                ", &step.summary);
                for output in &step.outputs {
                    page.line(&style(format!("                {output}")).dim().to_string());
                }
            }
            for hint in run.failed.iter().flat_map(|failed| &failed.hints) {
                page.hanging(&format!("    {} ", style("hint:").cyan()), "      ", hint);
            }
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n| file |", escape(&self.workflow));
        text.extend(self.steps.iter().map(|step| format!(" {step} |")));
        text.push_str("\n|---|");
        text.push_str(&"---|".repeat(self.steps.len()));
        for run in &self.files {
            text.push_str(&format!("\n| {} |", escape(&short(run))));
            for step in &run.steps {
                let word = match step.state {
                    StepState::Done => "done",
                    StepState::Cached => "before",
                    StepState::Failed => "**failed**",
                    StepState::Skipped => "skipped",
                };
                text.push_str(&format!(" {word} |"));
            }
        }
        text.push('\n');
        for failed in self.files.iter().filter_map(|run| run.failed.as_ref()) {
            text.push_str(&format!("\n{}: {}\n", escape(&failed.file), escape(&failed.message)));
        }
        text
    }
}
