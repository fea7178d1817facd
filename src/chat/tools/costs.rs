//! The tool `costs`: what was spent on language models.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ToolOutcome, Toolbox, outcome};
use crate::error::Result;
use crate::ports::llm::{self, CostsReport, CostsRequest};
use crate::ports::store::{CostKey, CostRow, Period};

/// What to sum.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arguments {
    /// What to sum by; day when not given.
    by: Option<By>,
    /// From when on: a day (2026-11-01), a number of days (7d), today or month; 30 days when not given.
    since: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum By {
    Day,
    Model,
    Task,
}

pub(super) async fn call(toolbox: &Toolbox, arguments: Arguments) -> Result<ToolOutcome> {
    let by = match arguments.by {
        None | Some(By::Day) => CostKey::Day,
        Some(By::Model) => CostKey::Model,
        Some(By::Task) => CostKey::Task,
    };
    let request = CostsRequest { by, since: arguments.since };
    let report = llm::costs(&toolbox.loaded.config, &toolbox.services.store, &request).await?;
    outcome(&report, words(&report))
}

fn words(report: &CostsReport) -> String {
    let line = |row: &CostRow| {
        let mut line = format!(
            "- {}: {} for {} calls ({} failed), {} tokens in, {} out",
            row.key, row.cost, row.calls, row.failed, row.input_tokens, row.output_tokens
        );
        if row.unknown_price > 0 {
            line.push_str(&format!("; {} calls of unknown price are not in it", row.unknown_price));
        }
        line
    };
    let mut text = format!("Since {} (UTC):", report.since);
    for row in &report.rows {
        text.push('\n');
        text.push_str(&line(row));
    }
    if report.rows.is_empty() {
        text.push_str(" nothing was asked.");
    } else {
        text.push_str(&format!("\n{}", line(&report.total)));
    }
    for limit in &report.limits {
        let period = match limit.period {
            Period::Run => "this run",
            Period::Day => "today",
            Period::Month => "this month",
        };
        text.push_str(&format!("\nlimit {period}: {} of {}", limit.spent_usd, limit.limit_usd));
    }
    text
}
