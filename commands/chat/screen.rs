//! Where an answer goes: plain text into a pipe, blocks of Markdown on a terminal, or events as JSON Lines;
//! and who is asked before a tool costs or changes something.

use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;

use console::style;
use futures::FutureExt;
use futures::future::BoxFuture;
use indicatif::ProgressBar;
use serde::Serialize;
use tokio_util::sync::CancellationToken;
use ytseo::chat::tools::Effect;
use ytseo::chat::{ChatEvent, ChatReport, Front, Proposed};
use ytseo::error::{Error, Result};

use crate::global_args::Format;
use crate::terminal::Terminal;
use crate::terminal::clean::{Cleaner, shown, shown_on_a_line};
use crate::terminal::markdown::{Block, Blocks, Painter};
use crate::terminal::page::thousands;

/// Columns, when the terminal does not say.
const COLUMNS: usize = 80;

/// Which tools may cost or change something.
#[derive(Debug, Clone, Default)]
pub(crate) struct Allowed(BTreeSet<String>);

impl Allowed {
    pub(crate) fn new(names: impl IntoIterator<Item = String>) -> Self {
        Self(names.into_iter().collect())
    }

    pub(crate) fn allow(&mut self, name: &str) {
        self.0.insert(name.to_string());
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// How an answer is written.
enum Form {
    /// Each event as a line of JSON.
    Lines,
    /// Text as it comes.
    Plain { cleaner: Cleaner, fresh_line: bool, apart: bool },
    /// Markdown, block by block.
    Painted { painter: Box<Painter>, cleaner: Cleaner, blocks: Blocks, written: bool },
}

/// A front for one answer.
pub(crate) struct Screen<'a> {
    terminal: &'a Terminal,
    allowed: &'a mut Allowed,
    /// Stops the answer when nobody reads any more.
    stop: CancellationToken,
    form: Form,
    spinner: Option<ProgressBar>,
    /// Words of each model, where two are asked side by side.
    words: BTreeMap<String, usize>,
    /// Why nothing can be written any more.
    closed: Option<Error>,
}

/// Columns of the terminal.
pub(crate) fn columns() -> usize {
    console::Term::stdout().size_checked().map_or(COLUMNS, |(_, columns)| usize::from(columns))
}

impl<'a> Screen<'a> {
    /// For an answer that `stop` ends.
    pub(crate) fn new(terminal: &'a Terminal, allowed: &'a mut Allowed, stop: CancellationToken) -> Self {
        let painted = terminal.format() == Format::Human && std::io::stdout().is_terminal();
        let form = match terminal.format() {
            Format::Json => Form::Lines,
            _ if painted => Form::Painted {
                painter: Box::new(Painter::new(columns())),
                cleaner: Cleaner::default(),
                blocks: Blocks::default(),
                written: false,
            },
            _ => Form::Plain { cleaner: Cleaner::default(), fresh_line: true, apart: false },
        };
        let mut screen =
            Self { terminal, allowed, stop, form, spinner: None, words: BTreeMap::new(), closed: None };
        if painted {
            screen.wait("thinking");
        }
        screen
    }

    /// Whether the answer is drawn for people on a terminal.
    pub(crate) fn is_painted(&self) -> bool {
        matches!(self.form, Form::Painted { .. })
    }

    /// The error of an answer, or why it could not be written.
    pub(crate) fn end(mut self, outcome: Result<ChatReport>) -> Result<ChatReport> {
        self.still();
        match self.closed.take() {
            Some(closed) => Err(closed),
            None => outcome,
        }
    }

    /// The same for several answers.
    pub(crate) fn end_all(mut self, outcome: Result<Vec<ChatReport>>) -> Result<Vec<ChatReport>> {
        self.still();
        match self.closed.take() {
            Some(closed) => Err(closed),
            None => outcome,
        }
    }

    fn wait(&mut self, what: &str) {
        let spinner = self.spinner.get_or_insert_with(|| self.terminal.spinner());
        spinner.set_message(what.to_string());
    }

    fn still(&mut self) {
        if let Some(spinner) = self.spinner.take() {
            spinner.finish_and_clear();
        }
    }

    fn write(&mut self, text: &str) {
        if self.closed.is_some() || text.is_empty() {
            return;
        }
        if let Err(error) = self.terminal.piece(text) {
            self.closed = Some(error);
            self.stop.cancel();
        }
    }

    /// A remark beside the answer.
    fn remark(&mut self, text: &str) {
        self.break_line();
        self.terminal.status(&style(text).dim().for_stderr().to_string());
    }

    /// What was written so far stands on lines of its own.
    fn break_line(&mut self) {
        match &mut self.form {
            Form::Plain { fresh_line, apart, .. } if !*fresh_line => {
                (*fresh_line, *apart) = (true, true);
                self.write("\n");
            }
            Form::Painted { blocks, .. } => {
                let left = blocks.finish();
                self.draw(left);
            }
            _ => {}
        }
    }

    fn text(&mut self, piece: &str) {
        match &mut self.form {
            Form::Lines => {}
            Form::Plain { cleaner, fresh_line, apart } => {
                let mut clean = cleaner.push(piece);
                if clean.is_empty() {
                    return;
                }
                // Another round of the same answer.
                if std::mem::take(apart) {
                    clean.insert(0, '\n');
                }
                *fresh_line = clean.ends_with('\n');
                self.write(&clean);
            }
            Form::Painted { cleaner, blocks, .. } => {
                let clean = cleaner.push(piece);
                let ready = blocks.push(&clean);
                let waiting: String = blocks.waiting().chars().rev().take(columns()).collect();
                let waiting: String = waiting.chars().rev().collect();
                self.draw(ready);
                self.wait(waiting.trim_start());
            }
        }
    }

    fn draw(&mut self, ready: Vec<Block>) {
        let Form::Painted { painter, written, .. } = &mut self.form else { return };
        let mut text = String::new();
        for block in ready {
            if block.apart && *written {
                text.push('\n');
            }
            *written = true;
            text.push_str(&painter.draw(&block));
        }
        self.write(&text);
    }

    fn side(&mut self, event: &ChatEvent, model: &str) {
        match event {
            ChatEvent::Text { text } => {
                let spaces = text.split_whitespace().count();
                *self.words.entry(model.to_string()).or_default() += spaces;
                let so_far: Vec<String> =
                    self.words.iter().map(|(model, words)| format!("{model}: {words} words")).collect();
                if self.is_painted() {
                    self.wait(&so_far.join(" · "));
                }
            }
            ChatEvent::Failed { error, .. } => {
                let text = format!("{model}: {}", shown_on_a_line(&error.message));
                self.terminal.status(&text);
            }
            ChatEvent::Note { text } => self.terminal.status(&format!("{model}: {}", shown_on_a_line(text))),
            _ => {}
        }
    }

    fn people(&mut self, event: ChatEvent) {
        match event {
            ChatEvent::Started { .. } => {}
            ChatEvent::Text { text } => self.text(&text),
            ChatEvent::Again { problem } => self.remark(&format!("again: {}", shown_on_a_line(&problem))),
            ChatEvent::Tool { name, arguments, .. } => {
                let call = shown_on_a_line(&format!("→ {name} {arguments}"));
                self.remark(&console::truncate_str(&call, columns().saturating_sub(1), "…"));
                if self.is_painted() {
                    self.wait(&format!("{} works", shown_on_a_line(&name)));
                }
            }
            ChatEvent::ToolResult { name, ok: false, content, .. } => {
                let first = content.lines().next().unwrap_or_default();
                self.remark(&shown_on_a_line(&format!("✗ {name}: {first}")));
            }
            ChatEvent::ToolResult { .. } => {
                if self.is_painted() {
                    self.wait("thinking");
                }
            }
            ChatEvent::Approval { name, allowed: false, .. } if !self.terminal.can_ask() => {
                let text = format!(
                    "{} was not run: nobody agreed to it. To agree beforehand: --yes --allow {name}",
                    shown_on_a_line(&name)
                );
                self.remark(&text);
            }
            ChatEvent::Approval { .. } => {}
            ChatEvent::Compressed { messages, cost_usd } => {
                let cost = cost_usd.map(|cost| format!(" ({cost})")).unwrap_or_default();
                self.remark(&format!(
                    "the talk was long: {messages} older messages are sent in short from now on{cost}"
                ));
            }
            ChatEvent::Note { text } => self.remark(&shown_on_a_line(&text)),
            ChatEvent::Done(report) => {
                self.break_line();
                self.still();
                if self.is_painted() {
                    self.terminal.status(&style(footer(&report)).dim().for_stderr().to_string());
                }
            }
            ChatEvent::Failed { .. } => {
                self.break_line();
                self.still();
            }
        }
    }
}

/// What an answer took, in a line.
pub(crate) fn footer(report: &ChatReport) -> String {
    let cost = match (report.cost_usd, report.cached) {
        (_, true) => "answered before".into(),
        (Some(cost), _) => cost.to_string(),
        (None, _) => "price not known".into(),
    };
    let usage = &report.usage;
    let about = if usage.estimated { "about " } else { "" };
    let seconds = report.total_ms as f64 / 1000.0;
    let count = |tokens: u64| thousands(usize::try_from(tokens).unwrap_or(usize::MAX));
    format!(
        "{} · {about}{} tokens in, {} out · {cost} · {seconds:.1} s",
        shown_on_a_line(&report.model),
        count(usage.input_tokens),
        count(usage.output_tokens)
    )
}

/// An event as a line of JSON.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'a str>,
    #[serde(flatten)]
    event: &'a ChatEvent,
}

impl Front for Screen<'_> {
    fn event(&mut self, event: ChatEvent, of: Option<&str>) {
        if matches!(self.form, Form::Lines) {
            // Control characters are escaped in JSON.
            let line = serde_json::to_string(&Line { of, event: &event }).unwrap_or_default();
            self.write(&(line + "\n"));
            return;
        }
        match of {
            Some(model) => self.side(&event, model),
            None => self.people(event),
        }
    }

    fn approve<'a>(&'a mut self, proposed: &'a Proposed) -> BoxFuture<'a, Result<bool>> {
        if self.allowed.0.contains(&proposed.name) {
            return async { Ok(true) }.boxed();
        }
        if !self.terminal.can_ask() {
            return async { Ok(false) }.boxed();
        }
        self.still();
        let does = match proposed.effect {
            Effect::Costs => "may cost money",
            Effect::Writes => "changes something",
            Effect::Reads => "reads",
        };
        // The line that told of the call holds them when they are short.
        if proposed.arguments.to_string().len() + proposed.name.len() + 4 >= columns() {
            let arguments = serde_json::to_string_pretty(&proposed.arguments).unwrap_or_default();
            self.terminal.status(&shown(&arguments));
        }
        let question = format!(
            "{} {} {does}. [y]es, [n]o, [a]lways in this talk?",
            style("?").yellow().for_stderr(),
            proposed.name
        );
        let (terminal, stop) = (self.terminal.clone(), self.stop.clone());
        async move {
            let asked = tokio::task::spawn_blocking(move || terminal.letter(&question, &['y', 'n', 'a']));
            let answer = tokio::select! {
                biased;
                () = stop.cancelled() => return Err(Error::interrupted()),
                answer = asked => answer.map_err(|error| {
                    Error::internal("a question broke off").caused_by(error)
                })??,
            };
            if answer == Some('a') {
                self.allowed.allow(&proposed.name);
            }
            if self.is_painted() {
                self.wait("thinking");
            }
            match answer {
                Some(letter) => Ok(letter != 'n'),
                None => Err(Error::interrupted()),
            }
        }
        .boxed()
    }
}
