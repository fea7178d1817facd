//! `ytseo costs`: what was spent on language models, by day, model or task.

use clap::ValueEnum;
use console::style;
use ytseo::error::Result;
use ytseo::model::Usd;
use ytseo::ports::llm::{CostsReport, CostsRequest, LimitState, costs};
use ytseo::ports::store::{CostKey, CostRow, Period};

use crate::context::Context;
use crate::keywords::escape;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// What was spent on language models: by day, model or task.
///
/// Every try counts, failed ones too. Days and months are UTC.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// What to sum by.
    #[arg(long, value_enum, default_value_t)]
    by: By,
    /// From when on: a day (2026-11-01), a number of days (7d), today or month; 30 days when not given.
    #[arg(long, value_name = "WHEN")]
    since: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum By {
    /// The newest day first.
    #[default]
    Day,
    /// The dearest model first.
    Model,
    /// The dearest task first.
    Task,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let by = match args.by {
        By::Day => CostKey::Day,
        By::Model => CostKey::Model,
        By::Task => CostKey::Task,
    };
    let store = context.services().await?.store;
    let report = costs(context.config(), &store, &CostsRequest { by, since: args.since }).await?;
    context.terminal.report(&Costs(report))
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Costs(CostsReport);

const HEADER: [&str; 6] = ["calls", "failed", "tokens in", "tokens out", "cost", ""];

impl Costs {
    fn name(&self) -> &'static str {
        match self.0.by {
            CostKey::Day => "day",
            CostKey::Model => "model",
            CostKey::Task => "task",
            CostKey::ModelAndTask => "model and task",
        }
    }
}

fn cells(row: &CostRow) -> [String; 6] {
    let count = |number: i64| thousands(usize::try_from(number).unwrap_or(0));
    [
        count(row.calls),
        if row.failed > 0 { count(row.failed) } else { String::new() },
        count(row.input_tokens),
        count(row.output_tokens),
        row.cost.to_string(),
        remarks(row).join(", "),
    ]
}

fn remarks(row: &CostRow) -> Vec<String> {
    let mut remarks = Vec::new();
    if row.cached > 0 {
        remarks.push(format!("{} more from the cache", row.cached));
    }
    if row.unknown_price > 0 {
        remarks.push(format!("{} of unknown price", row.unknown_price));
    }
    if row.unfinished > 0 {
        remarks.push(format!("{} without an end, at most", row.unfinished));
    }
    remarks
}

fn limit(state: &LimitState) -> String {
    let name = match state.period {
        Period::Run => "this run",
        Period::Day => "today",
        Period::Month => "this month",
    };
    let left = if state.spent_usd >= state.limit_usd { Usd::ZERO } else { state.limit_usd - state.spent_usd };
    format!("{name}: {} of {}, {left} left", state.spent_usd, state.limit_usd)
}

impl Human for Costs {
    fn human(&self, page: &mut Page) {
        let report = &self.0;
        page.heading("Spent on language models", &format!("since {} (UTC)", report.since));
        if report.rows.is_empty() {
            page.line("  Nothing was asked.");
        } else {
            let row = |row: &CostRow| {
                let mut line = vec![row.key.clone()];
                line.extend(cells(row));
                line
            };
            let mut rows: Vec<Vec<String>> = report.rows.iter().map(row).collect();
            if report.rows.len() > 1 {
                rows.push(row(&report.total).iter().map(|cell| style(cell).bold().to_string()).collect());
            }
            let header: Vec<&str> = std::iter::once(self.name()).chain(HEADER).collect();
            page.table(&header, rows);
        }
        if !report.limits.is_empty() {
            page.line("");
        }
        for state in &report.limits {
            page.paragraph("  ", &limit(state));
        }
    }

    fn markdown(&self) -> String {
        let mut text =
            format!("| {} | {} |\n|---|---:|---:|---:|---:|---:|---|\n", self.name(), HEADER.join(" | "));
        for row in self.0.rows.iter().chain(std::iter::once(&self.0.total)) {
            text.push_str(&format!("| {} | {} |\n", escape(&row.key), cells(row).join(" | ")));
        }
        for state in &self.0.limits {
            text.push_str(&format!("\n{}\n", limit(state)));
        }
        text
    }
}
