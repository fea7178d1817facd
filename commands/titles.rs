//! `ytseo titles`: title candidates of different kinds, scored, with where each comes from.

use std::path::PathBuf;

use console::style;
use ytseo::error::Result;
use ytseo::model::timestamp::format_clock;
use ytseo::research::{self, Material};
use ytseo::write::model::{self, Subject, TitleWish, Wish};
use ytseo::write::titles::{self, TitleCandidate, TitleKind, TitleOrigin, TitleReport};

use crate::context::Context;
use crate::input::{self, SourceArgs};
use crate::jsonl;
use crate::keywords::escape;
use crate::model_args::ModelArgs;
use crate::terminal::{Human, Page};
use crate::writing::{self, EstimateArgs, Estimated};

/// Title candidates of different kinds, best first, each with its evidence.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The video, transcript, text or draft; - for standard input.
    file: Option<PathBuf>,
    /// How many candidates at most.
    #[arg(long, value_name = "NUMBER", value_parser = input::parse_count)]
    limit: Option<usize>,
    #[command(flatten)]
    source: SourceArgs,
    #[command(flatten)]
    models: ModelArgs,
    /// Ask each of the models, and rank all candidates together.
    #[arg(long, help_heading = "Language models")]
    compare: bool,
    /// Let this model put the candidates in order; its word stands beside the score.
    #[arg(long, value_name = "MODEL", help_heading = "Language models")]
    judge: Option<String>,
    #[command(flatten)]
    estimate: EstimateArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let mut writing = context.config().writing.clone();
    writing.titles = args.limit.unwrap_or(writing.titles);
    let channel = &context.config().channel;
    let writer = args.models.writer_if_wanted(context).await?;
    let wish = TitleWish { compare: args.compare, judge: args.judge };
    if writer.is_none() && wish != TitleWish::default() {
        return Err(writing::needs_models(if wish.compare { "--compare" } else { "--judge" }));
    }
    if let Some(path) = &args.source.jsonl {
        let Some(writer) = &writer else {
            let suggest = |material: &Material| {
                titles::suggest(material, &research::understand(material), channel, &writing)
            };
            return if args.estimate.dry_run {
                context.terminal.report(&Estimated::default())
            } else {
                jsonl::run(path, context, |draft| Ok(suggest(&Material::of_draft(draft)?)))
            };
        };
        let voice = (channel, &writing);
        if args.estimate.dry_run {
            return writing::estimate_lines(path, Wish::Titles(&wish), voice, writer, context).await;
        }
        let write = async |material: Material| {
            let about = research::understand(&material);
            let subject = Subject::new(&material, &about, channel, &writing);
            model::titles(subject, &wish, Some(writer), &context.watch()).await
        };
        return jsonl::ask(path, context, write).await;
    }
    let material = input::material(args.file.as_deref(), &args.source, context).await?;
    let about = research::understand(&material);
    let subject = Subject::new(&material, &about, channel, &writing);
    if args.estimate.dry_run {
        return writing::estimate(subject, Wish::Titles(&wish), writer.as_ref(), context).await;
    }
    let watch = context.watch();
    let report = writing::watched(&watch, model::titles(subject, &wish, writer.as_ref(), &watch)).await?;
    context.terminal.report(&report)
}

/// What kind of title it is, in words.
fn kind(kind: TitleKind) -> &'static str {
    match kind {
        TitleKind::HowTo => "how-to",
        TitleKind::Question => "question",
        TitleKind::List => "list",
        TitleKind::Quote => "quote",
        TitleKind::Plain => "plain",
        TitleKind::Yours => "yours",
    }
}

/// Where a title comes from, in words.
fn origin(origin: &TitleOrigin) -> String {
    match origin {
        TitleOrigin::Said { at_ms: Some(at) } => format!("said at {}", format_clock(*at, false)),
        TitleOrigin::Said { at_ms: None } => "said in the text".into(),
        TitleOrigin::Built => "from key phrases".into(),
        TitleOrigin::Given => "given by you".into(),
        TitleOrigin::Model { model, at_ms: Some(at) } => {
            format!("{model}, said at {}", format_clock(*at, false))
        }
        TitleOrigin::Model { model, at_ms: None } => model.clone(),
    }
}

/// Draws candidates: number, title, score, then kind, evidence and what would raise it.
pub(crate) fn draw(titles: &[TitleCandidate], page: &mut Page) {
    for (index, candidate) in titles.iter().enumerate() {
        let title = if index == 0 { style(&candidate.title).bold() } else { style(&candidate.title) };
        page.row(&format!(" {:>2}  {title}", index + 1), &format!("{:>3.0}", candidate.score));
        let about = format!(
            "{} · {} · {} characters",
            kind(candidate.kind),
            origin(&candidate.from),
            candidate.characters
        );
        page.line(&format!("     {}", style(about).dim()));
        if let Some(judged) = &candidate.judged {
            let head = format!("     {} ", style(format!("{}. for {}:", judged.place, judged.by)).dim());
            page.hanging(&head, "       ", &judged.reason);
        }
        let mut parts: Vec<_> = candidate.parts.iter().collect();
        parts.sort_by(|a, b| (b.weight - b.points).total_cmp(&(a.weight - a.points)));
        if let Some(advice) = parts.iter().find_map(|part| part.advice.as_ref()).filter(|_| index < 3) {
            page.hanging(&format!("     {} ", style("↑").green()), "       ", advice);
        }
    }
}

impl Human for TitleReport {
    fn human(&self, page: &mut Page) {
        page.heading("Titles", "score");
        if self.titles.is_empty() {
            page.line("  none: there are too few words");
        }
        draw(&self.titles, page);
        writing::draw(&self.written, &self.notes, page);
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| title | kind | score | from |\n|---|---|---:|---|\n");
        for candidate in &self.titles {
            text.push_str(&format!(
                "| {} | {} | {:.0} | {} |\n",
                escape(&candidate.title),
                kind(candidate.kind),
                candidate.score,
                origin(&candidate.from)
            ));
        }
        text
    }
}
