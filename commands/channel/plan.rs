//! `ytseo channel plan`: what the files would change on YouTube.

use std::path::PathBuf;

use console::style;
use ytseo::error::{Error, Result};
use ytseo::model::{Proposal, Severity, VideoId, YouTubeRef};
use ytseo::ports::files;
use ytseo::ports::youtube::{Reader, SpreadDay};
use ytseo::publish::plan::{Item, Plan, PlanRequest, Planning, plan};

use super::{KindName, counted, diff};
use crate::audit::plural;
use crate::context::Context;
use crate::input::read_text;
use crate::keywords::escape;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// How the Markdown begins, so that a comment of earlier is found and replaced.
const MARK: &str = "<!-- ytseo channel plan -->";
/// The exit code of `--exit-code` when there is something to do.
pub(super) const SOMETHING_TO_DO: i32 = 2;

/// Compare files with YouTube: field by field, with findings, conflicts and what it costs.
///
/// Nothing is changed on YouTube. Exits with 1 when errors or conflicts keep a change from being made.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files, or folders of them.
    #[arg(value_name = "PATH", default_value = ".", conflicts_with = "proposal")]
    paths: Vec<PathBuf>,
    /// Only these kinds of things.
    #[arg(long, value_name = "KIND", value_enum, value_delimiter = ',', conflicts_with = "proposal")]
    only: Vec<KindName>,
    /// Compare caption files (videos/*.srt) as well; 250 units for each that was changed.
    #[arg(long, conflicts_with = "proposal")]
    captions: bool,
    /// Keep the plan in this file.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Exit with 2 when there is something to do, and with 0 when there is nothing.
    #[arg(long)]
    exit_code: bool,
    /// Say on which days it fits into the quota.
    #[arg(long)]
    spread: bool,
    /// Plan what this proposal says of one video, instead of files.
    #[arg(long, value_name = "FILE")]
    proposal: Option<PathBuf>,
    /// The video that the proposal is for, when it does not say so itself: its id or address.
    #[arg(long, value_name = "VIDEO", requires = "proposal")]
    video: Option<String>,
}

fn request(args: &Args) -> Result<PlanRequest> {
    let Some(path) = &args.proposal else {
        return Ok(PlanRequest::Files(args.paths.clone(), KindName::kinds(&args.only, args.captions)));
    };
    let proposal: Proposal = serde_yaml::from_str(&read_text(path)?).map_err(|error| {
        Error::usage(format!("{} is no proposal", path.display()))
            .hint("make one: ytseo optimize talk.mp4 --out DIR")
            .caused_by(error)
    })?;
    let video = match (&args.video, &proposal.video.id) {
        (Some(video), _) => YouTubeRef::video(video)?,
        (None, Some(id)) => VideoId::of_id(id).ok_or_else(|| {
            Error::usage(format!("the video.id in {} is none", path.display()))
                .hint("say which video it is for: --video ID")
        })?,
        (None, None) => {
            return Err(Error::usage(format!("{} does not say which video it is for", path.display()))
                .hint("say it: --video ID, or write `id:` below `video:`"));
        }
    };
    Ok(PlanRequest::Proposal(Box::new(proposal), video))
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let request = request(&args)?;
    let services = context.services().await?;
    let watch = context.watch();
    let youtube = services.youtube(&context.loaded)?.run_as("channel plan", &watch);
    let with = Planning { youtube: &youtube, store: &services.store, watch: &watch };
    let plan = plan(request, &with).await?;
    if let Some(path) = &args.out {
        let text = serde_json::to_string_pretty(&plan)
            .map_err(|error| Error::internal("the plan cannot be written down").caused_by(error))?;
        files::write_whole(path, (text + "\n").as_bytes())?;
    }
    let (blocked, nothing) = (plan.blocked(), plan.is_empty());
    let blocks = counted(plan.items.iter().filter(|item| item.blocked).map(|item| item.kind));
    let days = match args.spread {
        true => youtube.quota(Reader::Owner).spread(&plan.costs()).await?,
        false => Vec::new(),
    };
    context.terminal.report(&Planned { plan, days })?;
    if blocked > 0 {
        return Err(Error::findings(format!("{blocks} cannot be changed like this"))
            .hint("mend what is named above, and plan again")
            .hint("of conflicts, say who is right: ytseo channel pull --mine, or --theirs"));
    }
    if args.exit_code && !nothing {
        end(SOMETHING_TO_DO);
    }
    Ok(())
}

#[expect(clippy::exit, reason = "something to do is no failure: no error is told, and everything is written")]
pub(super) fn end(code: i32) -> ! {
    std::process::exit(code)
}

#[derive(serde::Serialize)]
struct Planned {
    #[serde(flatten)]
    plan: Plan,
    /// What would be done on which day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    days: Vec<SpreadDay>,
}

impl Planned {
    fn count(&self) -> String {
        let fields: usize = self.plan.items.iter().map(|item| item.changes.len()).sum();
        format!("{} · {}", kinds(&self.plan), plural(fields, "field"))
    }

    fn cost(&self) -> String {
        let number = |count: u64| thousands(usize::try_from(count).unwrap_or(usize::MAX));
        format!("{} units; {} are left today", number(self.plan.cost.units), number(self.plan.units_left))
    }

    fn days(&self) -> impl Iterator<Item = String> {
        self.days
            .iter()
            .map(|day| format!("{}: {}, at most {}", day.day, plural(day.items, "thing"), day.cost))
    }

    fn nothing(&self) -> String {
        format!("Nothing to do: {} compared.", plural(self.plan.compared, "thing"))
    }
}

/// How many of each kind would be changed: `2 videos, 1 playlist`.
pub(super) fn kinds(plan: &Plan) -> String {
    counted(plan.items.iter().filter(|item| !item.changes.is_empty()).map(|item| item.kind))
}

fn title(item: &Item) -> String {
    if item.title.is_empty() { item.id.clone() } else { shown_on_a_line(&item.title) }
}

/// What is behind, as a sentence.
fn behind(item: &Item) -> Option<String> {
    (!item.behind.is_empty()).then(|| {
        format!(
            "Changed on YouTube since it was pulled, and left: {}. Take it over: ytseo channel pull",
            item.behind.join(", ")
        )
    })
}

/// An item of a plan: what would be changed of it, and what keeps it from being changed.
pub(super) fn draw(page: &mut Page, item: &Item, names: diff::Names) {
    page.line("");
    page.line(&format!("{} {}", style(title(item)).bold(), style(&item.id).dim()));
    item.changes.iter().for_each(|change| diff::change(page, &diff::with_names(change, &item.names)));
    item.conflicts.iter().for_each(|conflict| diff::conflict(page, conflict, names));
    page.findings(&item.findings);
    for problem in &item.problems {
        page.hanging(&format!("  {} ", style("✗ error  ").red().bold()), "            ", problem);
    }
    if let Some(behind) = behind(item) {
        page.dim("  ", &behind);
    }
}

/// The same as Markdown.
pub(super) fn markdown(item: &Item, names: diff::Names) -> String {
    let id = match item.kind.address(&item.id) {
        Some(address) => format!("[{}]({address})", item.id),
        None => format!("`{}`", item.id),
    };
    let mut text = format!("\n### {} ({id})\n\n", escape(&title(item)));
    for change in &item.changes {
        text.push_str(&diff::change_markdown(&diff::with_names(change, &item.names)));
        text.push('\n');
    }
    for conflict in &item.conflicts {
        text.push_str(&diff::conflict_markdown(conflict, names));
    }
    for finding in &item.findings {
        let word = if finding.severity == Severity::Error { "Error" } else { "Warning" };
        text.push_str(&format!("- {word}: {} `{}`\n", escape(&finding.message), finding.rule));
    }
    for problem in &item.problems {
        text.push_str(&format!("- Error: {}\n", escape(problem)));
    }
    if let Some(behind) = behind(item) {
        text.push_str(&format!("- {}\n", escape(&behind)));
    }
    text
}

impl Human for Planned {
    fn human(&self, page: &mut Page) {
        if self.plan.items.is_empty() {
            page.line(&format!("{} {}", style("✓").green(), self.nothing()));
            return;
        }
        page.heading("Plan", &self.count());
        self.plan.items.iter().for_each(|item| draw(page, item, diff::OF_FILES));
        page.line("");
        page.paragraph("", &format!("Cost: {}.", self.cost()));
        self.days().for_each(|day| page.line(&format!("  {day}")));
    }

    fn markdown(&self) -> String {
        let mut text = format!("{MARK}\n## Plan for the channel\n\n");
        if self.plan.items.is_empty() {
            return text + &self.nothing() + "\n";
        }
        text.push_str(&format!("{} · {}\n", self.count(), self.cost()));
        if !self.days.is_empty() {
            text.push('\n');
            text.extend(self.days().map(|day| format!("- {day}\n")));
        }
        text.extend(self.plan.items.iter().map(|item| markdown(item, diff::OF_FILES)));
        text
    }
}
