//! `ytseo knowledge`: your own material, searchable and cited.

use std::path::PathBuf;

use clap::ValueEnum;
use console::style;
use ytseo::error::{Error, Kind, Result};
use ytseo::knowledge::{
    self, AddReport, AddRequest, Excerpt, Outcome, Passage, PassageReport, RemovedReport, SearchReport,
    SearchRequest, Source, SourceKind, SourceState, SourcesReport,
};
use ytseo::ports::llm::{EmbeddingModel, Llm};
use ytseo::services::Services;

use crate::context::Context;
use crate::input::{parse_count, read_stdin};
use crate::keywords::escape;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// Your own material: transcripts, scripts, PDF, DOCX, pages, past titles and descriptions; searched and cited.
///
/// Everything stays on this machine, in ytseo's database. With an embedding model (`knowledge.embedding_model`)
/// passages are found by meaning too; they are sent to that model's provider then.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Add files, folders, patterns or a text. What is there already stays; what was changed is read again.
    Add(AddArgs),
    /// What was added, and whether its files are still there and the same.
    List,
    /// Find passages, each with its source and time, page or heading.
    Search(SearchArgs),
    /// A passage by its number, with what stands around it.
    Show {
        /// The number, as `search` shows it.
        id: i64,
    },
    /// Read changed files again.
    Refresh,
    /// Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone.
    Rm {
        /// Names as `list` shows them.
        #[arg(required = true, value_name = "NAME")]
        names: Vec<String>,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct AddArgs {
    /// Files, folders, patterns like "scripts/*.md"; - for a text from standard input, with --name.
    #[arg(value_name = "PATH", required_unless_present = "text")]
    paths: Vec<PathBuf>,
    /// A text of your own, with --name.
    #[arg(long, value_name = "TEXT", requires = "name")]
    text: Option<String>,
    /// What the text is called.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct SearchArgs {
    /// What to look for, in words; put words that belong together in quotation marks.
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,
    /// How many passages at most.
    #[arg(long, value_name = "NUMBER", value_parser = parse_count, default_value_t = 8)]
    limit: usize,
    /// Only sources of this kind; may be given several times.
    #[arg(long, value_enum, value_name = "KIND")]
    kind: Vec<KindArg>,
    /// Show whole passages.
    #[arg(long)]
    full: bool,
    /// By words only, even when an embedding model is set.
    #[arg(long)]
    words: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum KindArg {
    /// Captions and transcripts.
    Transcript,
    /// Text, Markdown, PDF, DOCX.
    Document,
    /// Saved web pages.
    Page,
    /// Proposals and drafts.
    Proposal,
    /// Texts given on the command line.
    Note,
}

impl From<KindArg> for SourceKind {
    fn from(kind: KindArg) -> Self {
        match kind {
            KindArg::Transcript => Self::Transcript,
            KindArg::Document => Self::Document,
            KindArg::Page => Self::Page,
            KindArg::Proposal => Self::Proposal,
            KindArg::Note => Self::Note,
        }
    }
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    let services = context.services().await?;
    if !services.store.is_lasting() {
        return Err(Error::storage("your material is kept in the database, and it cannot be opened")
            .hint("`ytseo doctor` says what is wrong with it"));
    }
    let store = &services.store;
    match command {
        Command::Add(args) => add(args, &services, context).await,
        Command::List => {
            let model = model(&services, context)?;
            context.terminal.report(&List(knowledge::list(store, model.as_ref()).await?))
        }
        Command::Search(args) => search(args, &services, context).await,
        Command::Show { id } => context.terminal.report(&Shown(knowledge::show(store, id).await?)),
        Command::Refresh => {
            let llm = embedder(&services, context)?;
            finish(knowledge::refresh(store, llm.as_ref(), &context.watch()).await?, context)
        }
        Command::Rm { names } => context.terminal.report(&Removed(knowledge::remove(store, &names).await?)),
    }
}

/// The language models, where an embedding model is set and may be asked.
fn embedder(services: &Services, context: &Context) -> Result<Option<Llm>> {
    let config = context.config();
    match config.knowledge.embedding_model {
        Some(_) if !config.offline => services.llm(&context.loaded).map(Some),
        _ => Ok(None),
    }
}

fn model(services: &Services, context: &Context) -> Result<Option<EmbeddingModel>> {
    Ok(embedder(services, context)?.and_then(|llm| llm.embedding_model()))
}

async fn add(args: AddArgs, services: &Services, context: &Context) -> Result<()> {
    let (mut paths, mut notes) = (Vec::new(), Vec::new());
    for path in args.paths {
        match path.as_os_str() == "-" {
            true => notes.push((named(args.name.as_ref())?, read_stdin()?)),
            false => paths.push(path),
        }
    }
    if let Some(text) = args.text {
        notes.push((named(args.name.as_ref())?, text));
    }
    if notes.len() > 1 {
        return Err(Error::usage("one text at a time").hint("give --text or -, not both"));
    }
    let llm = embedder(services, context)?;
    let request = AddRequest { paths, notes, embed: llm.as_ref() };
    finish(knowledge::add(&services.store, &request, &context.watch()).await?, context)
}

fn named(name: Option<&String>) -> Result<String> {
    name.cloned().ok_or_else(|| {
        Error::usage("a text needs a name").hint("ytseo knowledge add - --name \"brand voice\" < voice.txt")
    })
}

/// Shows what was done, and fails when a part of it was not.
fn finish(report: AddReport, context: &Context) -> Result<()> {
    let report = Added(report);
    context.terminal.report(&report)?;
    let report = report.0;
    if let Some(kind) = report.failure() {
        let total = report.sources.len() + report.failed.len();
        return Err(Error::new(kind, format!("{} of {total} files could not be read", report.failed.len())));
    }
    match report.embedding.and_then(|embedding| embedding.problem) {
        Some(problem) => {
            let error = Error::new(
                Kind::of_name(&problem.kind),
                format!("added, but not everything is found by meaning: {}", problem.message),
            );
            let hints = problem.hints.into_iter().chain(["`ytseo knowledge refresh` goes on".into()]);
            Err(hints.fold(error, |error, hint| error.hint(hint)))
        }
        None => Ok(()),
    }
}

async fn search(args: SearchArgs, services: &Services, context: &Context) -> Result<()> {
    let llm = if args.words { None } else { embedder(services, context)? };
    let request = SearchRequest {
        query: args.query.join(" "),
        limit: args.limit,
        kinds: args.kind.into_iter().map(SourceKind::from).collect(),
        embed: llm.as_ref(),
    };
    let report = knowledge::search(&services.store, &request, &context.watch()).await?;
    context.terminal.report(&Found { report, full: args.full })
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Added(AddReport);

#[derive(serde::Serialize)]
#[serde(transparent)]
struct List(SourcesReport);

#[derive(serde::Serialize)]
struct Found {
    #[serde(flatten)]
    report: SearchReport,
    #[serde(skip)]
    full: bool,
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Shown(PassageReport);

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Removed(RemovedReport);

/// Most sources that are named one by one when many were added.
const MOST_NAMED: usize = 20;

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Added => "added",
        Outcome::Updated => "read again",
        Outcome::Unchanged => "unchanged",
    }
}

/// A path as it is shortest: below the working folder without that, otherwise as it is.
fn short(name: &str) -> String {
    let here = std::env::current_dir().ok().and_then(|here| here.canonicalize().ok());
    let below = here.and_then(|here| std::path::Path::new(name).strip_prefix(here).ok().map(PathBuf::from));
    below
        .filter(|path| !path.as_os_str().is_empty())
        .map_or_else(|| name.into(), |path| path.display().to_string())
}

/// A path that fits: what is too long loses its first folders.
fn fitting(path: &str, room: usize) -> String {
    let mut shown = path.to_string();
    while console::measure_text_width(&shown) > room {
        match shown.trim_start_matches("…/").split_once('/') {
            Some((_, rest)) if !rest.is_empty() => shown = format!("…/{rest}"),
            _ => break,
        }
    }
    shown
}

fn count(number: u64) -> String {
    thousands(usize::try_from(number).unwrap_or(usize::MAX))
}

fn passages(number: u64) -> String {
    if number == 1 { "1 passage".into() } else { format!("{} passages", count(number)) }
}

impl Added {
    fn sum(&self) -> String {
        let of = |wanted: Outcome| self.0.sources.iter().filter(|source| source.outcome == wanted).count();
        let counts =
            [Outcome::Added, Outcome::Updated, Outcome::Unchanged].map(|one| (of(one), outcome(one)));
        let parts: Vec<String> = counts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        if parts.is_empty() { "nothing".into() } else { parts.join(", ") }
    }

    /// What else is worth saying.
    fn remarks(&self) -> Vec<String> {
        let report = &self.0;
        let mut remarks = Vec::new();
        if report.passed_over > 0 {
            remarks.push(format!("{} files of other kinds were passed over", report.passed_over));
        }
        for gone in &report.gone {
            remarks.push(format!("{} is gone; what it said is kept until `ytseo knowledge rm`", short(gone)));
        }
        if let Some(embedding) = &report.embedding {
            if embedding.passages > 0 {
                let cost = embedding.cost_usd.map_or("price not known".into(), |cost| cost.to_string());
                let made = passages(embedding.passages);
                remarks.push(format!("{made} can be found by meaning now ({}, {cost})", embedding.model));
            }
            if embedding.missing > 0 {
                remarks.push(format!("{} cannot yet", passages(embedding.missing)));
            }
        }
        remarks
    }
}

impl Human for Added {
    fn human(&self, page: &mut Page) {
        page.heading("Your material", &self.sum());
        let (news, rest): (Vec<_>, Vec<_>) =
            self.0.sources.iter().partition(|source| source.outcome != Outcome::Unchanged);
        let shown = if news.is_empty() { &rest } else { &news };
        for source in shown.iter().take(MOST_NAMED) {
            let mark = match source.outcome {
                Outcome::Added => style("+").green(),
                Outcome::Updated => style("~").yellow(),
                Outcome::Unchanged => style("=").dim(),
            };
            let about = format!("{}, {}", source.kind.name(), passages(source.passages));
            page.row(&format!("  {mark} {}", short(&source.name)), &style(about).dim().to_string());
        }
        if shown.len() > MOST_NAMED {
            page.line(&format!("  and {} more", shown.len() - MOST_NAMED));
        }
        for failed in &self.0.failed {
            page.hanging(&format!("  {} ", style("✗").red()), "    ", &failed.message);
            for hint in &failed.hints {
                page.hanging(&format!("    {} ", style("→").cyan()), "      ", hint);
            }
        }
        for remark in self.remarks() {
            page.paragraph("  ", &remark);
        }
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| source | kind | passages | |\n|---|---|---:|---|\n");
        for source in &self.0.sources {
            text.push_str(&format!(
                "| {} | {} | {} | {} |\n",
                escape(&short(&source.name)),
                source.kind.name(),
                source.passages,
                outcome(source.outcome)
            ));
        }
        for failed in &self.0.failed {
            text.push_str(&format!(
                "| {} | | | {} |\n",
                escape(&short(&failed.file)),
                escape(&failed.message)
            ));
        }
        for remark in self.remarks() {
            text.push_str(&format!("\n{}\n", escape(&remark)));
        }
        text
    }
}

fn state(source: &Source) -> &'static str {
    match source.state {
        SourceState::Current => "",
        SourceState::Changed => "changed",
        SourceState::Gone => "gone",
    }
}

impl List {
    fn cells(&self, source: &Source) -> Vec<String> {
        let mut cells = vec![
            short(&source.name),
            source.kind.name().into(),
            source.language.clone().unwrap_or_default(),
            count(source.passages),
        ];
        if self.0.model.is_some() {
            cells.push(count(source.embedded));
        }
        cells.push(state(source).into());
        cells
    }

    fn header(&self) -> Vec<&'static str> {
        let mut header = vec!["source", "kind", "language", "passages"];
        if self.0.model.is_some() {
            header.push("by meaning");
        }
        header.push("");
        header
    }

    fn hint(&self) -> Option<&'static str> {
        let has = |state| self.0.sources.iter().any(|source| source.state == state);
        match (has(SourceState::Changed), has(SourceState::Gone)) {
            (true, _) => Some("`ytseo knowledge refresh` reads changed files again."),
            (false, true) => Some("What a gone file said is kept until `ytseo knowledge rm NAME`."),
            _ => None,
        }
    }
}

impl Human for List {
    fn human(&self, page: &mut Page) {
        let report = &self.0;
        let sources = if report.sources.len() == 1 { "source" } else { "sources" };
        let sum = format!("{} {sources}, {}", thousands(report.sources.len()), passages(report.passages));
        page.heading("Your material", &sum);
        if report.sources.is_empty() {
            page.paragraph("  ", "Nothing was added. Begin with: ytseo knowledge add scripts/ talk.srt");
            return;
        }
        let mut rows: Vec<Vec<String>> = Vec::new();
        let room = page.width() / 2;
        for source in &report.sources {
            let mut cells = self.cells(source);
            cells[0] = fitting(&cells[0], room);
            if let Some(last) = cells.last_mut() {
                *last = style(last.as_str()).yellow().to_string();
            }
            rows.push(cells);
        }
        page.table(&self.header(), rows);
        if let Some(hint) = self.hint() {
            page.line("");
            page.paragraph("  ", hint);
        }
    }

    fn markdown(&self) -> String {
        let header = self.header();
        let mut text = format!("| {} |\n|{}\n", header.join(" | "), "---|".repeat(header.len()));
        for source in &self.0.sources {
            let cells: Vec<String> = self.cells(source).iter().map(|cell| escape(cell)).collect();
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        text
    }
}

/// An excerpt with its words made bold.
fn marked(excerpt: &Excerpt, bold: impl Fn(&str) -> String) -> String {
    let (mut text, mut at) = (String::new(), 0);
    for (start, end) in &excerpt.marks {
        if *start >= at {
            text.push_str(&excerpt.text[at..*start]);
            text.push_str(&bold(&excerpt.text[*start..*end]));
            at = *end;
        }
    }
    text + &excerpt.text[at..]
}

fn place(passage: &Passage) -> String {
    match &passage.heading {
        Some(heading) if !passage.citation.ends_with(heading.as_str()) => {
            format!("{} · {heading}", passage.citation)
        }
        _ => passage.citation.clone(),
    }
}

impl Human for Found {
    fn human(&self, page: &mut Page) {
        let report = &self.report;
        page.heading("Found", &format!("in {}", passages(report.searched)));
        if report.passages.is_empty() {
            let hint = match report.searched {
                0 => "Nothing was added yet. Begin with: ytseo knowledge add scripts/ talk.srt",
                _ => "Nothing. Try other or fewer words.",
            };
            page.paragraph("  ", hint);
        }
        for passage in &report.passages {
            let id = style(format!("[{}]", passage.id)).dim().to_string();
            page.row(&format!("  {}", style(place(passage)).bold()), &id);
            match &passage.excerpt {
                Some(excerpt) if !self.full => {
                    let text = marked(excerpt, |word| style(word).yellow().to_string());
                    page.paragraph("    ", &text);
                }
                _ => passage.text.lines().for_each(|line| page.paragraph("    ", line)),
            }
        }
    }

    fn markdown(&self) -> String {
        let mut text = String::new();
        for passage in &self.report.passages {
            let shown = match &passage.excerpt {
                Some(excerpt) if !self.full => escape(&excerpt.text),
                _ => escape(&passage.text),
            };
            let shown = shown.replace('\n', "\n> ");
            text.push_str(&format!("**{}** ({})\n\n> {shown}\n\n", escape(&place(passage)), passage.id));
        }
        text
    }
}

impl Human for Shown {
    fn human(&self, page: &mut Page) {
        let report = &self.0;
        page.heading(&place(&report.passage), report.passage.kind.name());
        page.paragraph("  ", &style(short(&report.passage.source)).dim().to_string());
        for passage in &report.before {
            page.line("");
            passage.text.lines().for_each(|line| page.paragraph("    ", &style(line).dim().to_string()));
        }
        page.line("");
        report.passage.text.lines().for_each(|line| page.paragraph("  ", line));
        for passage in &report.after {
            page.line("");
            passage.text.lines().for_each(|line| page.paragraph("    ", &style(line).dim().to_string()));
        }
    }

    fn markdown(&self) -> String {
        let passage = &self.0.passage;
        format!("**{}**\n\n> {}\n", escape(&place(passage)), escape(&passage.text).replace('\n', "\n> "))
    }
}

impl Human for Removed {
    fn human(&self, page: &mut Page) {
        page.heading("Removed", &passages(self.0.passages));
        for name in &self.0.removed {
            page.row(&format!("  {} {}", style("-").red(), short(name)), "");
        }
    }

    fn markdown(&self) -> String {
        self.0.removed.iter().map(|name| format!("- {}\n", escape(&short(name)))).collect()
    }
}
