//! `ytseo channel undo`: puts back what a run changed.

use std::path::PathBuf;

use console::style;
use ytseo::error::{Error, Result};
use ytseo::publish::apply::{Applying, Prepared};
use ytseo::publish::plan::Plan;
use ytseo::publish::undo::{self, Undo};

use super::{apply, diff, plan};
use crate::context::Context;
use crate::terminal::{Human, Page};

/// Put back what a run changed on YouTube: every field as it was before.
///
/// Takes back the last run that was applied, or that with the number given. What others changed since then is shown and
/// left. Taking back is a run as well, and can be taken back. The files are not touched.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The run: ytseo channel runs.
    #[arg(value_name = "RUN")]
    run: Option<i64>,
    /// Take back a run of another machine, such as CI: the folder that --journal wrote there (DIR/run-NUMBER).
    #[arg(long, value_name = "DIR", conflicts_with = "run")]
    from: Option<PathBuf>,
    #[command(flatten)]
    how: apply::How,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let watch = context.watch();
    let youtube = services.youtube(&context.loaded)?.run_as("channel undo", &watch);
    let data = &context.loaded.paths.data_dir;
    let with = Applying { youtube: &youtube, store: &services.store, watch: &watch, data };
    let found = match &args.from {
        Some(folder) => undo::plan_from(folder, &with).await?,
        None => undo::plan(args.run, &with).await?,
    };
    let prepared = match found {
        Undo::Begun(prepared) => *prepared,
        Undo::Plan { run, plan } => {
            if args.how.dry_run || plan.is_empty() {
                return tell(run, *plan, context);
            }
            Prepared::of_undo(run, *plan, &with).await?
        }
    };
    let outlook = prepared.outlook(&with).await?;
    if args.how.dry_run {
        return context.terminal.report(&apply::Looked(outlook));
    }
    apply::carry_out(prepared, &outlook, &args.how, &with, context).await
}

fn tell(run: Option<i64>, plan: Plan, context: &Context) -> Result<()> {
    let blocked = plan.blocked();
    context.terminal.report(&Planned { run, plan })?;
    if blocked > 0 {
        return Err(Error::findings("not everything can be put back: others changed it since")
            .hint("take over what YouTube has: ytseo channel pull"));
    }
    Ok(())
}

/// What would be put back.
#[derive(serde::Serialize)]
struct Planned {
    run: Option<i64>,
    plan: Plan,
}

impl Planned {
    fn nothing(&self) -> String {
        format!("Nothing to do: everything of {} is as it was before.", self.name())
    }

    fn name(&self) -> String {
        self.run.map_or_else(|| "the run".into(), |run| format!("run {run}"))
    }
}

impl Human for Planned {
    fn human(&self, page: &mut Page) {
        if self.plan.items.is_empty() {
            page.line(&format!("{} {}", style("✓").green(), self.nothing()));
            return;
        }
        page.heading(&format!("Taking back {}", self.name()), &plan::kinds(&self.plan));
        self.plan.items.iter().for_each(|item| plan::draw(page, item, diff::OF_UNDO));
        page.line("");
        page.paragraph("", &format!("Cost: at most {}.", self.plan.cost));
    }

    fn markdown(&self) -> String {
        if self.plan.items.is_empty() {
            return self.nothing() + "\n";
        }
        let mut text = format!("## Taking back {}\n\n{}\n", self.name(), plan::kinds(&self.plan));
        text.extend(self.plan.items.iter().map(|item| plan::markdown(item, diff::OF_UNDO)));
        text
    }
}
