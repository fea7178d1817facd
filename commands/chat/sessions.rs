//! `ytseo chat sessions`: the talks that were kept.

use std::path::PathBuf;

use clap::ValueEnum;
use console::style;
use ytseo::chat::sessions::{self, ListedSession, SearchReport, SessionReport, SessionsReport};
use ytseo::chat::{Body, SessionName};
use ytseo::error::{Error, Result};
use ytseo::ports::{clock, files};

use super::screen::columns;
use crate::context::Context;
use crate::input::parse_count;
use crate::keywords::escape;
use crate::terminal::clean::{shown, shown_on_a_line};
use crate::terminal::markdown::Painter;
use crate::terminal::{Human, Page};

/// The talks that were kept.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// All talks, the last one first.
    List,
    /// What was said in a talk.
    Show {
        /// Number, name, or the beginning of a name.
        session: String,
    },
    /// Questions and answers that hold all of the words, the newest first.
    Search {
        /// What to look for.
        #[arg(required = true)]
        words: Vec<String>,
        /// How many at most.
        #[arg(long, value_name = "NUMBER", default_value = "20", value_parser = parse_count)]
        limit: usize,
    },
    /// Give a talk another name.
    Rename {
        /// Number, name, or the beginning of a name.
        session: String,
        /// The new name.
        name: String,
    },
    /// Write a talk down, as Markdown or JSON.
    Export {
        /// Number, name, or the beginning of a name.
        session: String,
        /// In which form.
        #[arg(long = "as", value_enum, default_value_t, value_name = "FORM")]
        form: Form,
        /// Write it here instead of on standard output.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Remove talks for good.
    Rm {
        /// Numbers, names, or beginnings of names.
        #[arg(required = true)]
        sessions: Vec<String>,
    },
}

/// The form of an export.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// To be read.
    #[default]
    Markdown,
    /// To be worked with.
    Json,
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    let store = context.services().await?.store;
    let terminal = &context.terminal;
    match command {
        Command::List => terminal.report(&Listed(sessions::list(&store).await?)),
        Command::Show { session } => terminal.report(&Shown(sessions::show(&store, &session).await?)),
        Command::Search { words, limit } => {
            terminal.report(&Found(sessions::search(&store, &words.join(" "), limit).await?))
        }
        Command::Rename { session, name } => {
            terminal.report(&Renamed(sessions::rename(&store, &session, &name).await?))
        }
        Command::Export { session, form, out } => {
            let report = sessions::show(&store, &session).await?;
            export(&report, form, out, context)
        }
        Command::Rm { sessions: wanted } => {
            let mut found = Vec::new();
            // All of them are there before the first one goes.
            for one in &wanted {
                let row = sessions::find(&store, one).await?;
                found.push(SessionName { id: row.id, name: row.name });
            }
            let names: Vec<String> =
                found.iter().map(|session| format!("'{}'", shown_on_a_line(&session.name))).collect();
            if !terminal.consent(&format!("remove {} for good", names.join(", ")), "--yes")? {
                return Err(Error::interrupted());
            }
            for session in &found {
                sessions::remove(&store, &session.id.to_string()).await?;
            }
            terminal.report(&Removed { removed: found })
        }
    }
}

/// Writes a talk down, into a file or to standard output.
pub(super) fn export(
    report: &SessionReport,
    form: Form,
    out: Option<PathBuf>,
    context: &Context,
) -> Result<()> {
    let text = match form {
        Form::Markdown => shown(&report.markdown()),
        Form::Json => serde_json::to_string_pretty(report)
            .map(|text| text + "\n")
            .map_err(|error| Error::internal("a talk cannot be written down").caused_by(error))?,
    };
    match out {
        None => context.terminal.answer(&text),
        Some(path) => {
            if path.exists() && !context.terminal.consent(&format!("replace {}", path.display()), "--yes")? {
                return Err(Error::interrupted());
            }
            files::write_whole(&path, text.as_bytes())?;
            context.terminal.status(&format!("written: {}", path.display()));
            Ok(())
        }
    }
}

#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Listed(pub(super) SessionsReport);

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Shown(SessionReport);

#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Found(pub(super) SearchReport);

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Renamed(SessionName);

#[derive(serde::Serialize)]
struct Removed {
    removed: Vec<SessionName>,
}

fn cost(session: &ListedSession) -> String {
    match session.unknown_price {
        0 => session.cost_usd.to_string(),
        _ => format!("{} + ?", session.cost_usd),
    }
}

const HEADER: [&str; 6] = ["id", "name", "last", "questions", "cost", "video"];

fn cells(session: &ListedSession) -> Vec<String> {
    vec![
        session.id.to_string(),
        shown_on_a_line(&session.name),
        clock::day_of(session.updated_at),
        session.questions.to_string(),
        cost(session),
        shown_on_a_line(session.video.as_deref().unwrap_or_default()),
    ]
}

impl Human for Listed {
    fn human(&self, page: &mut Page) {
        page.heading("Talks", "days are UTC");
        if self.0.sessions.is_empty() {
            page.line("  none yet; begin one: ytseo chat \"your question\"");
            return;
        }
        page.table(&HEADER, self.0.sessions.iter().map(cells).collect());
        if self.0.sessions.iter().any(|session| session.unknown_price > 0) {
            page.line("");
            page.paragraph("  ", "?: answers whose price is not known, or that were stopped.");
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("| {} |\n|---:|---|---|---:|---:|---|\n", HEADER.join(" | "));
        for session in &self.0.sessions {
            let cells: Vec<String> = cells(session).iter().map(|cell| escape(cell)).collect();
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        text
    }
}

impl Human for Shown {
    fn human(&self, page: &mut Page) {
        let session = &self.0.session;
        page.heading(&shown_on_a_line(&session.name), &format!("{} · {}", session.id, cost(session)));
        let painter = Painter::new(columns());
        for said in &self.0.said {
            let model = said.model.as_deref().unwrap_or("model");
            let (who, text) = match &said.body {
                Body::Question(question) => {
                    let names: Vec<&str> = question
                        .documents
                        .iter()
                        .map(|document| document.name.as_str())
                        .chain(question.pictures.iter().map(|picture| picture.name.as_str()))
                        .collect();
                    let with = if names.is_empty() {
                        String::new()
                    } else {
                        format!(" (with {})", names.join(", "))
                    };
                    (format!("you{with}"), question.text.clone())
                }
                Body::Answer { text, calls, .. } if text.trim().is_empty() => {
                    let names: Vec<&str> = calls.iter().map(|call| call.name.as_str()).collect();
                    page.line(
                        &style(format!("  → {}", shown_on_a_line(&names.join(", ")))).dim().to_string(),
                    );
                    continue;
                }
                Body::Answer { text, .. } => (model.to_string(), text.clone()),
                Body::Aside { text, .. } => (format!("{model}, beside it"), text.clone()),
                Body::Summary { text } => ("until here, in short".into(), text.clone()),
                Body::ToolResult { .. } => continue,
            };
            page.line("");
            page.line(&style(shown_on_a_line(&who)).bold().to_string());
            for line in painter.text(&shown(&text)).lines() {
                page.line(line);
            }
        }
    }

    fn markdown(&self) -> String {
        shown(&self.0.markdown())
    }
}

impl Human for Found {
    fn human(&self, page: &mut Page) {
        page.heading(&format!("Said about {}", shown_on_a_line(&self.0.query)), "newest first");
        if self.0.hits.is_empty() {
            page.line("  nothing was found");
        }
        for hit in &self.0.hits {
            let name = format!("{} {}", hit.session.id, shown_on_a_line(&hit.session.name));
            page.row(&format!("  {}", style(name).bold()), &clock::day_of(hit.at));
            let who = if hit.kind == "question" { "you: " } else { "" };
            page.paragraph("    ", &format!("{who}{}", shown_on_a_line(&hit.around)));
        }
        if self.0.more {
            page.line("  there are more; --limit shows them");
        }
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| talk | name | said | words |\n|---:|---|---|---|\n");
        for hit in &self.0.hits {
            text.push_str(&format!(
                "| {} | {} | {} | {} |\n",
                hit.session.id,
                escape(&shown_on_a_line(&hit.session.name)),
                clock::day_of(hit.at),
                escape(&shown_on_a_line(&hit.around))
            ));
        }
        text
    }
}

impl Human for Renamed {
    fn human(&self, page: &mut Page) {
        page.line(&self.markdown());
    }

    fn markdown(&self) -> String {
        format!("Talk {} is called '{}' now.", self.0.id, self.0.name)
    }
}

impl Human for Removed {
    fn human(&self, page: &mut Page) {
        page.line(&self.markdown());
    }

    fn markdown(&self) -> String {
        let names: Vec<String> = self.removed.iter().map(|session| format!("'{}'", session.name)).collect();
        format!("Removed: {}.", names.join(", "))
    }
}
