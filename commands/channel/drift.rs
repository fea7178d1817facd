//! `ytseo channel drift`: what was changed on YouTube by others.

use std::path::PathBuf;

use console::style;
use serde_json::Value;
use ytseo::error::Result;
use ytseo::publish::drift::{DriftReport, Drifted, DriftedField, drift};
use ytseo::publish::plan::{Change, Planning};

use super::{counted, diff, plan};
use crate::context::Context;
use crate::keywords::escape;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// What was changed on YouTube since the last pull or apply: in Studio, or by another program.
///
/// Compares with channel.lock.json, so it works on a machine that never pulled. Nothing is changed.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder with channel.lock.json.
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
    /// Exit with 2 when something was changed, and with 0 when nothing was.
    #[arg(long)]
    exit_code: bool,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let watch = context.watch();
    let youtube = services.youtube(&context.loaded)?.run_as("channel drift", &watch);
    let with = Planning { youtube: &youtube, store: &services.store, watch: &watch };
    let report = drift(&args.folder, &with).await?;
    let nothing = report.is_empty();
    context.terminal.report(&Found(report))?;
    if args.exit_code && !nothing {
        plan::end(plan::SOMETHING_TO_DO);
    }
    Ok(())
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Found(DriftReport);

impl Found {
    fn nothing(&self) -> String {
        format!("Nothing was changed elsewhere: {} compared.", thousands(self.0.compared))
    }

    fn count(&self) -> String {
        format!("{} of {} compared", counted(self.0.items.iter().map(|item| item.kind)), self.0.compared)
    }
}

const GONE: &str = "YouTube does not have it any more, or does not show it to you.";
const NEXT: &str = "Take it over: ytseo channel pull";

fn title(item: &Drifted) -> String {
    if item.title.is_empty() { item.id.clone() } else { shown_on_a_line(&item.title) }
}

/// The change, when both sides of it are known.
fn change(field: &DriftedField) -> Option<Change> {
    let before = match &field.before {
        Some(before) => before.clone(),
        None if field.was_empty => Value::Null,
        None => return None,
    };
    Some(Change { field: field.field.clone(), before, after: field.now.clone() })
}

/// The change when it is only known what it is now: as if it had been empty.
fn now(field: &DriftedField) -> Change {
    let name = format!("{} (before: not known on this machine)", field.field);
    Change { field: name, before: Value::Null, after: field.now.clone() }
}

impl Human for Found {
    fn human(&self, page: &mut Page) {
        if self.0.is_empty() {
            page.line(&format!("{} {}", style("✓").green(), self.nothing()));
            return;
        }
        page.heading("Changed elsewhere", &self.count());
        for item in &self.0.items {
            page.line("");
            page.line(&format!("{} {}", style(title(item)).bold(), style(&item.id).dim()));
            if item.gone {
                page.paragraph("  ", GONE);
            }
            for field in &item.fields {
                match change(field) {
                    Some(change) => diff::change(page, &change),
                    None => diff::value(page, &now(field)),
                }
            }
        }
        page.line("");
        page.dim("", NEXT);
    }

    fn markdown(&self) -> String {
        if self.0.is_empty() {
            return self.nothing() + "\n";
        }
        let mut text = format!("## Changed elsewhere\n\n{}\n", self.count());
        for item in &self.0.items {
            text.push_str(&format!("\n### {} (`{}`)\n\n", escape(&title(item)), item.id));
            if item.gone {
                text.push_str(&format!("{GONE}\n"));
            }
            for field in &item.fields {
                text.push_str(&diff::change_markdown(&change(field).unwrap_or_else(|| now(field))));
                text.push('\n');
            }
        }
        text
    }
}
