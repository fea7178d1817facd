//! What commands that write share: who wrote it, in one line, and what it would cost.

use console::style;
use std::path::Path;

use ytseo::config::{Channel, Writing};
use ytseo::error::{Error, Result};
use ytseo::knowledge;
use ytseo::model::{Usd, Written};
use ytseo::progress::{Stage, Unit, Watch};
use ytseo::prompts::Prompts;
use ytseo::research::{self, Material};
use ytseo::services::Services;
use ytseo::write::model::{self, ModelTotal, Subject, Wish, WriteEstimate, Writer};

use crate::audit::plural;
use crate::context::Context;
use crate::jsonl;
use crate::keywords::escape;
use crate::model_args::ModelArgs;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// How many titles of one's own material are shown to a model for their manner.
const EXAMPLES: usize = 5;

/// Whether only an estimate is wanted.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Language models")]
pub(crate) struct EstimateArgs {
    /// Only say what the language models would cost at most; nothing is sent.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

impl ModelArgs {
    /// Who writes: the models of this run, or nothing for the offline writer.
    ///
    /// # Errors
    /// See [`ModelArgs::open`].
    pub(crate) async fn writer(&self, context: &Context, services: &Services) -> Result<Option<Writer>> {
        let Some(llm) = self.open(context, services)? else { return Ok(None) };
        let prompts = Prompts::new(context.config().llm.prompts_dir.clone());
        let examples = knowledge::best_titles(&services.store, EXAMPLES).await?;
        Ok(Some(Writer { llm, prompts, strict: self.is_strict(), examples }))
    }

    /// The same for commands that open the services only when a model is asked.
    ///
    /// # Errors
    /// See [`ModelArgs::open`].
    pub(crate) async fn writer_if_wanted(&self, context: &Context) -> Result<Option<Writer>> {
        if self.is_wanted(context)? {
            self.writer(context, &context.services().await?).await
        } else {
            Ok(None)
        }
    }
}

/// Runs the writing of one thing with its progress.
pub(crate) async fn watched<T>(watch: &Watch, work: impl Future<Output = Result<T>>) -> Result<T> {
    watch.started(Stage::Write, None, Unit::Items);
    let done = work.await;
    watch.finished(Stage::Write, false);
    done
}

/// The error for a flag that makes sense with language models only.
pub(crate) fn needs_models(flag: &str) -> Error {
    Error::usage(format!("{flag} needs language models, and none is asked"))
        .hint("name some: --models openai,anthropic (`ytseo llm list` shows what is configured)")
}

/// Draws who wrote a text, in a dim line, and what was filled in and left out. The offline writer alone is
/// not news.
pub(crate) fn draw(written: &Written, notes: &[String], page: &mut Page) {
    if !written.by_model() && written.filled_offline.is_empty() {
        return;
    }
    page.dim("  ", &in_words(written));
    for filled in &written.filled_offline {
        page.hanging(&format!("  {} ", style("offline:").yellow()), "           ", filled);
    }
    draw_notes(notes, page);
}

/// Draws what was left out.
pub(crate) fn draw_notes(notes: &[String], page: &mut Page) {
    for note in notes {
        page.hanging(&format!("  {} ", style("note:").dim()), "        ", note);
    }
}

/// `written by openai/gpt-4.1-mini · asked again once · $0.0012`.
pub(crate) fn in_words(written: &Written) -> String {
    let mut parts = vec![format!("written by {}", written.written_by.join(", "))];
    match written.rounds {
        0 => {}
        1 => parts.push("asked again once".into()),
        rounds => parts.push(format!("asked again {rounds} times")),
    }
    let cached = written.tries.iter().filter(|attempt| attempt.outcome == "cached").count();
    if cached > 0 && cached == written.tries.len() {
        parts.push("answered before".into());
    }
    let failed = written.tries.iter().filter(|attempt| !matches!(attempt.outcome.as_str(), "ok" | "cached"));
    match failed.count() {
        0 => {}
        failed => parts.push(plural(failed, "failed try").replace("trys", "tries")),
    }
    if !written.tries.is_empty() {
        let cost = written.cost_usd.map(|cost| Usd::of_dollars(cost).to_string());
        parts.push(cost.unwrap_or_else(|| "price not known".into()));
    }
    parts.join(" · ")
}

/// Prints what writing about one subject would cost.
pub(crate) async fn estimate(
    subject: Subject<'_>,
    wish: Wish<'_>,
    writer: Option<&Writer>,
    context: &Context,
) -> Result<()> {
    let estimate = match writer {
        Some(writer) => model::estimate(subject, wish, writer).await?,
        None => WriteEstimate::default(),
    };
    context.terminal.report(&Estimated(estimate))
}

/// Prints what writing about all drafts of a file of JSON Lines would cost. Lines that are no draft cost
/// nothing.
pub(crate) async fn estimate_lines(
    path: &Path,
    wish: Wish<'_>,
    (channel, writing): (&Channel, &Writing),
    writer: &Writer,
    context: &Context,
) -> Result<()> {
    let mut sum = WriteEstimate::default();
    for draft in jsonl::drafts(path)? {
        context.watch().check()?;
        let Ok(material) = draft.and_then(|draft| Material::of_draft(&draft)) else { continue };
        let about = research::understand(&material);
        let subject = Subject::new(&material, &about, channel, writing);
        sum.join(&model::estimate(subject, wish, writer).await?);
    }
    context.terminal.report(&Estimated(sum))
}

/// What writing would cost.
#[derive(Default, serde::Serialize)]
#[serde(transparent)]
pub(crate) struct Estimated(pub WriteEstimate);

const NOBODY: &str = "No language model would be asked. The offline writer costs nothing.";

fn money(amount: Option<Usd>) -> String {
    amount.map_or_else(|| "not known".into(), |amount| amount.to_string())
}

fn cells(total: &ModelTotal) -> Vec<String> {
    let count = |number: u64| thousands(usize::try_from(number).unwrap_or(usize::MAX));
    vec![
        total.model.clone(),
        total.calls.to_string(),
        count(total.input_tokens),
        count(total.output_tokens),
        money(total.most_usd),
        money(total.most_with_repairs_usd),
    ]
}

const HEADER: [&str; 6] = ["model", "calls", "tokens in", "tokens out", "at most", "with repairs"];

impl Human for Estimated {
    fn human(&self, page: &mut Page) {
        let about =
            if self.0.subjects == 1 { String::new() } else { format!("{} texts or videos", self.0.subjects) };
        page.heading("What writing would cost at most", &about);
        if self.0.totals.is_empty() {
            page.paragraph("  ", NOBODY);
            return;
        }
        let tasks: Vec<String> =
            self.0.tasks.iter().map(|task| format!("{} ({})", task.task, task.calls)).collect();
        page.paragraph("  ", &format!("Calls: {}. Nothing was sent.", tasks.join(", ")));
        page.table(&HEADER, self.0.totals.iter().map(cells).collect());
        page.line("");
        page.paragraph(
            "  ",
            "Each line is what it costs when that model answers everything, with the longest answers; tokens are \
             counted on the safe side. Retries and answers in the wrong form come on top; --max-cost holds in any case.",
        );
    }

    fn markdown(&self) -> String {
        if self.0.totals.is_empty() {
            return format!("{NOBODY}\n");
        }
        let mut text = format!("| {} |\n|---|---:|---:|---:|---:|---:|\n", HEADER.join(" | "));
        for total in &self.0.totals {
            let cells: Vec<String> = cells(total).iter().map(|cell| escape(cell)).collect();
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use ytseo::model::WriterTry;

    use super::*;

    #[test]
    fn one_line_says_who_wrote_it() {
        let call = |outcome: &str| WriterTry {
            model: "a/b".into(),
            outcome: outcome.into(),
            problem: None,
            input_tokens: 1,
            output_tokens: 1,
            cost_usd: Some(0.5),
        };
        let mut written = Written {
            written_by: vec!["a/b".into(), "offline".into()],
            tries: vec![call("limited"), call("ok")],
            rounds: 1,
            cost_usd: Some(0.5),
            filled_offline: Vec::new(),
        };
        assert_eq!(in_words(&written), "written by a/b, offline · asked again once · 1 failed try · $0.50");
        written.cost_usd = None;
        written.rounds = 2;
        written.tries = vec![call("cached")];
        assert_eq!(
            in_words(&written),
            "written by a/b, offline · asked again 2 times · answered before · price not known"
        );
    }
}
