//! `ytseo rules`: what YouTube allows and what the linter checks, with the source of each.

use console::style;
use ytseo::error::{Error, Result};
use ytseo::model::Severity;
use ytseo::rules::{self, LimitRow, LintRule, RulesReport};

use crate::context::Context;
use crate::keywords::escape;
use crate::terminal::{Human, Page};

/// What YouTube allows and what the linter checks, each with its source and the day it was checked.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Words to look for, like `title length`; everything when not given.
    #[arg(value_name = "WORDS")]
    words: Vec<String>,
    /// Only one subject: title, description, tags, hashtags, chapters, thumbnails, captions, shorts, file ...
    #[arg(long, value_name = "FIELD")]
    field: Option<String>,
}

pub(crate) fn run(args: &Args, context: &Context) -> Result<()> {
    let words = args.words.join(" ");
    let report = rules::look_up(&words, args.field.as_deref());
    if report.limits.is_empty() && report.rules.is_empty() {
        return Err(Error::not_found(format!("no limit and no rule holds '{}'", what(&words, args)))
            .hint("try other words, or `ytseo rules` for all of them"));
    }
    context.terminal.report(&Found(report))
}

fn what(words: &str, args: &Args) -> String {
    let field = args.field.as_deref().unwrap_or_default();
    [words, field].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Found(RulesReport);

/// The limit with its unit; tables have none.
fn value(limit: &LimitRow) -> String {
    format!("{} {}", limit.value, limit.unit).trim().to_string()
}

fn origin(limit: &LimitRow) -> String {
    let source = limit.source.as_ref().map_or_else(|| "unknown source".into(), rules::Source::cite);
    format!("{source} · checked {} · grade {}", limit.checked, limit.grade)
}

fn draw_limit(limit: &LimitRow, page: &mut Page) {
    page.hanging("  ", "    ", &format!("{} {}: {}", limit.group, limit.name, style(value(limit)).bold()));
    page.paragraph("    ", &limit.meaning);
    page.dim("    ", &origin(limit));
}

fn draw_rule(rule: &LintRule, page: &mut Page) {
    let severity = rules::severity_name(rule.severity);
    let mark = match rule.severity {
        Severity::Error => style(severity).red(),
        Severity::Warning => style(severity).yellow(),
        Severity::Info => style(severity).dim(),
    };
    page.hanging("  ", "    ", &format!("{} {mark}: {}.", style(&rule.id).bold(), rule.summary));
    page.paragraph("    ", &rule.why);
    page.dim("    ", &rule.source.cite());
}

impl Human for Found {
    fn human(&self, page: &mut Page) {
        let RulesReport { limits, rules } = &self.0;
        if !limits.is_empty() {
            page.heading("Limits", &limits.len().to_string());
        }
        limits.iter().for_each(|limit| draw_limit(limit, page));
        if !rules.is_empty() {
            page.heading("Rules of the linter", &rules.len().to_string());
        }
        rules.iter().for_each(|rule| draw_rule(rule, page));
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| limit or rule | value | what | source |\n|---|---|---|---|\n");
        for limit in &self.0.limits {
            let name = format!("{} {}", limit.group, limit.name);
            let cells = [name, value(limit), limit.meaning.clone(), origin(limit)].map(|cell| escape(&cell));
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        for rule in &self.0.rules {
            let severity = rules::severity_name(rule.severity).to_string();
            let cells =
                [rule.id.clone(), severity, format!("{}. {}", rule.summary, rule.why), rule.source.cite()];
            text.push_str(&format!("| {} |\n", cells.map(|cell| escape(&cell)).join(" | ")));
        }
        text
    }
}
