//! `ytseo channel apply`: makes a saved plan come true on YouTube.

use std::path::{Path, PathBuf};

use console::style;
use ytseo::error::{Error, Kind, Result};
use ytseo::publish::apply::{ApplyOptions, Applying, Outlook, Prepared};
use ytseo::publish::journal::{Applied, ApplyReport, State};
use ytseo::publish::plan::Plan;

use super::{counted, diff, in_words};
use crate::audit::plural;
use crate::context::Context;
use crate::input::read_text;
use crate::keywords::escape;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// Most things that are named before the question; a plan may hold hundreds.
const MOST_NAMED: usize = 20;

/// Do on YouTube what a saved plan says, and nothing else.
///
/// Asks first; --yes agrees beforehand. What was changed on YouTube since the plan was made is left and shown, and so is
/// a video whose file was changed since. Before each change the whole video is written into a journal: `ytseo channel
/// undo` puts it back. A run that was interrupted, or that used up the quota, goes on with --resume.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan: ytseo channel plan --out plan.json.
    #[arg(value_name = "PLAN", required_unless_present = "resume")]
    plan: Option<PathBuf>,
    /// Go on with a run that was left unfinished: the last one, or that with this number.
    #[arg(long, value_name = "RUN", num_args = 0..=1, conflicts_with = "plan")]
    resume: Option<Option<i64>>,
    #[command(flatten)]
    how: How,
}

/// How something is applied.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(crate) struct How {
    /// Say what it would do and take, and change nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Do what fits into today's quota, and say on which days the rest fits.
    #[arg(long)]
    spread: bool,
    /// Write each thing as it was before into this folder as well, as JSON.
    #[arg(long, value_name = "DIR")]
    journal: Option<PathBuf>,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let plan = args.plan.as_deref().map(read_plan).transpose()?;
    let services = context.services().await?;
    let watch = context.watch();
    let youtube = services.youtube(&context.loaded)?.run_as("channel apply", &watch);
    let data = &context.loaded.paths.data_dir;
    let with = Applying { youtube: &youtube, store: &services.store, watch: &watch, data };
    let prepared = match plan {
        Some(plan) => Prepared::of_plan(plan, &with).await?,
        None => Prepared::of_run(args.resume.flatten(), &with).await?,
    };
    let outlook = prepared.outlook(&with).await?;
    if args.how.dry_run || (outlook.items == 0 && outlook.run.is_none()) {
        return tell(outlook, context);
    }
    carry_out(prepared, &outlook, &args.how, &with, context).await
}

fn read_plan(path: &Path) -> Result<Plan> {
    serde_json::from_str(&read_text(path)?).map_err(|error| {
        Error::usage(format!("{} is no plan", path.display()))
            .hint("make one: ytseo channel plan --out plan.json")
            .caused_by(error)
    })
}

fn tell(outlook: Outlook, context: &Context) -> Result<()> {
    let refused = counted(outlook.refused.iter().map(|refused| refused.kind));
    let some = !outlook.refused.is_empty();
    context.terminal.report(&Looked(outlook))?;
    if some {
        return Err(Error::findings(format!("{refused} cannot be changed like this"))
            .hint("mend what is named above, and plan again: ytseo channel plan --out plan.json"));
    }
    Ok(())
}

/// Asks, does it, and tells.
pub(super) async fn carry_out(
    prepared: Prepared,
    outlook: &Outlook,
    how: &How,
    with: &Applying<'_>,
    context: &Context,
) -> Result<()> {
    if !how.spread {
        outlook
            .quota
            .require(if outlook.command == "undo" { "taking it back" } else { "the plan" })
            .map_err(|error| {
                error.hint("or do today what fits into today: the same command with --spread")
            })?;
    }
    if context.terminal.can_ask() {
        let named = prepared.titles().take(MOST_NAMED).map(|title| format!("  {}", shown_on_a_line(title)));
        let more = outlook.items.saturating_sub(MOST_NAMED);
        let more = (more > 0).then(|| format!("  and {more} more"));
        context.terminal.status(&named.chain(more).collect::<Vec<_>>().join("\n"));
    }
    if !context.terminal.consent(&question(outlook), "--yes")? {
        return Err(Error::new(Kind::Interrupted, "nothing was changed").hint("to agree beforehand: --yes"));
    }
    let options = ApplyOptions { spread: how.spread, journal: how.journal.clone() };
    let report = prepared.carry_out(&options, with).await?;
    finish(report, context)
}

/// What is asked: `change 3 fields of 2 videos on YouTube (at most 105 units)`.
fn question(outlook: &Outlook) -> String {
    let (what, fields) = (in_words(&outlook.kinds), plural(outlook.fields, "field"));
    let verb = if outlook.command == "undo" { "put back" } else { "change" };
    format!("{verb} {fields} of {what} on YouTube (at most {})", outlook.quota.cost)
}

fn finish(report: ApplyReport, context: &Context) -> Result<()> {
    let stopped = report.stopped.clone();
    let bad = report.items.iter().filter(|item| item.state.is_bad());
    let (some, bad) = (report.bad() > 0, counted(bad.map(|item| item.kind)));
    let undo = report.command == "undo";
    context.terminal.report(&Done(report))?;
    if let Some(stopped) = stopped {
        let error = Error::new(Kind::of_name(&stopped.kind), stopped.message);
        return Err(stopped.hints.into_iter().fold(error, Error::hint));
    }
    if some {
        let error = Error::findings(format!("{bad} could not be changed"));
        return Err(match undo {
            true => error.hint("what others changed since is left; settle it by hand: ytseo channel pull"),
            false => {
                error.hint("see what YouTube has: ytseo channel pull; then plan again: ytseo channel plan")
            }
        });
    }
    Ok(())
}

/// What would be done.
#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Looked(pub(super) Outlook);

impl Looked {
    fn heading(&self) -> String {
        format!("{} of {}", plural(self.0.fields, "field"), in_words(&self.0.kinds))
    }

    fn days(&self) -> impl Iterator<Item = String> {
        self.0.days.iter().map(|day| format!("{}: {}, at most {}", day.day, thousands(day.items), day.cost))
    }
}

impl Human for Looked {
    fn human(&self, page: &mut Page) {
        page.heading("What it would do", &self.heading());
        for refused in &self.0.refused {
            page.line(&format!("  {} {}", style("✗").red(), name(&refused.title, &refused.id)));
            page.paragraph("    ", &refused.why);
        }
        let rows = self.0.calls.iter();
        let rows =
            rows.map(|calls| vec![calls.method.clone(), calls.calls.to_string(), calls.cost.to_string()]);
        page.table(&["method", "calls at most", "cost at most"], rows.collect());
        page.paragraph(
            "",
            &format!("Cost: at most {}; {} are left today.", self.0.quota.cost, left(&self.0)),
        );
        if !self.0.quota.fits() || self.0.days.len() > 1 {
            page.paragraph("", "With --spread, by the Pacific day:");
            self.days().for_each(|day| page.line(&format!("  {day}")));
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## What it would do\n\n{}\n\n", self.heading());
        for refused in &self.0.refused {
            text.push_str(&format!(
                "- {}: {}\n",
                escape(&name(&refused.title, &refused.id)),
                escape(&refused.why)
            ));
        }
        text.push_str(&format!("- Cost: at most {}; {} are left today\n", self.0.quota.cost, left(&self.0)));
        text.extend(self.days().map(|day| format!("- {day}\n")));
        text
    }
}

fn left(outlook: &Outlook) -> String {
    thousands(usize::try_from(outlook.quota.left.units).unwrap_or(usize::MAX))
}

fn name(title: &str, id: &str) -> String {
    if title.is_empty() { id.to_string() } else { shown_on_a_line(title) }
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Done(ApplyReport);

impl Done {
    fn title(&self) -> String {
        match (self.0.undoes, self.0.command.as_str()) {
            (Some(undone), _) => format!("Run {}: run {undone} taken back", self.0.run),
            (None, "undo") => format!("Run {}: a run of another machine taken back", self.0.run),
            _ => format!("Run {}", self.0.run),
        }
    }

    fn names(&self) -> diff::Names {
        if self.0.command == "undo" { diff::OF_UNDO } else { diff::OF_FILES }
    }

    fn count(&self) -> String {
        let words = [
            (State::Done, "changed"),
            (State::Unchanged, "as planned already"),
            (State::Conflict, "in conflict"),
            (State::Refused, "not tried"),
            (State::Failed, "failed"),
        ];
        let counts = words.into_iter().map(|(state, word)| (self.0.count(state), word));
        let counts = counts.chain([(self.0.left(), "left")]).filter(|(count, _)| *count > 0);
        counts.map(|(count, word)| format!("{} {word}", thousands(count))).collect::<Vec<_>>().join(" · ")
    }

    /// When what is left fits, line by line.
    fn left(&self) -> Vec<String> {
        let days = self.0.left_on.iter();
        days.map(|day| format!("{}: {}, at most {}", day.day, thousands(day.items), day.cost)).collect()
    }

    fn next(&self) -> Option<String> {
        let sent = self.0.count(State::Done) + self.0.count(State::Failed);
        let (run, left) = (self.0.run, self.0.left());
        match (left, sent) {
            (left, _) if left > 0 => Some(format!("Go on: ytseo channel apply --resume {run}")),
            (_, 0) => None,
            _ if self.0.command == "undo" => {
                Some("The files still say what was taken back: take it back there as well.".into())
            }
            _ => Some(format!("Take it back: ytseo channel undo {run}")),
        }
    }
}

pub(super) fn fields(item: &Applied) -> String {
    item.changes.iter().map(|change| change.field.as_str()).collect::<Vec<_>>().join(", ")
}

pub(super) fn draw(page: &mut Page, item: &Applied, names: diff::Names) {
    let mark = match item.state {
        State::Done | State::Unchanged => style("✓").green(),
        State::Planned | State::Sending => style("·").dim(),
        State::Conflict | State::Refused | State::Failed => style("✗").red(),
    };
    page.line(&format!("  {mark} {} {}", name(&item.title, &item.id), style(&item.id).dim()));
    page.dim(
        "    ",
        &match item.state {
            State::Done => fields(item),
            State::Unchanged => format!("{}: as planned already", fields(item)),
            State::Planned => format!("{}: left", fields(item)),
            State::Sending => {
                format!("{}: was being sent; it is looked at when the run goes on", fields(item))
            }
            State::Conflict | State::Refused | State::Failed => fields(item),
        },
    );
    if let Some(why) = &item.why {
        page.paragraph("    ", why);
    }
    item.conflicts.iter().for_each(|conflict| diff::conflict(page, conflict, names));
}

pub(super) fn markdown(item: &Applied, names: diff::Names) -> String {
    let why = item.why.as_deref().map(|why| format!(": {}", escape(why))).unwrap_or_default();
    let (title, state) = (escape(&name(&item.title, &item.id)), item.state.name());
    let mut text = format!("- **{state}** {title} (`{}`), {}{why}\n", item.id, escape(&fields(item)));
    for conflict in &item.conflicts {
        text.push_str(&format!("\n{}", diff::conflict_markdown(conflict, names)));
    }
    text
}

impl Human for Done {
    fn human(&self, page: &mut Page) {
        page.heading(&self.title(), &self.count());
        for item in self.0.items.iter().filter(|item| !item.state.is_open()) {
            draw(page, item, self.names());
        }
        let left = self.0.left();
        if left > 0 {
            page.line(&format!("{left} left, by the Pacific day:"));
            Done::left(self).iter().for_each(|day| page.line(&format!("  {day}")));
        }
        if let Some(next) = self.next() {
            page.line("");
            page.dim("", &next);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}\n\n", self.title(), self.count());
        text.extend(self.0.items.iter().map(|item| markdown(item, self.names())));
        text.extend(Done::left(self).iter().map(|day| format!("- Left for {day}\n")));
        if let Some(next) = self.next() {
            text.push_str(&format!("\n{next}\n"));
        }
        text
    }
}
