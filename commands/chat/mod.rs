//! `ytseo chat`: a talk with a language model that knows the video, the rules and the toolkit.

mod desk;
mod editor;
mod interactive;
mod screen;
mod sessions;
mod side_by_side;
mod slash;

use std::io::IsTerminal;
use std::path::PathBuf;

use ytseo::chat::{Question, compare};
use ytseo::error::{Error, Result};
use ytseo::progress::Watch;

use crate::context::Context;
use crate::global_args::Format;
use crate::input;
use crate::model_args::ModelArgs;

use desk::Desk;
use screen::Screen;

/// Talk with a language model about a video: on a terminal, or one question in a script.
///
/// Without a question a talk begins on the terminal (/help lists its commands); a question, or text from a
/// pipe, is answered on standard output. Talks are kept: --continue goes on with the last one.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    /// The question; - reads it from standard input.
    question: Option<String>,
    /// Go on with this talk: its number, its name, or the beginning of its name.
    #[arg(long, value_name = "NAME|ID", conflicts_with_all = ["continue", "name"])]
    session: Option<String>,
    /// Go on with the last talk.
    #[arg(long, conflicts_with = "name")]
    r#continue: bool,
    /// Name of the new talk; made from the first question when not given.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Bring a video into the talk: a video, a transcript, captions, a draft or a proposal.
    #[arg(long, value_name = "FILE")]
    video: Option<PathBuf>,
    /// Who answers: colleague, editor, researcher, critic, or a role of your own (chat.roles_dir).
    #[arg(long, value_name = "NAME")]
    role: Option<String>,
    /// Attach texts, and pictures where the model can look at them; - for standard input.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    attach: Vec<PathBuf>,
    /// Ask two models side by side; the talk goes on from the first.
    #[arg(long, value_name = "MODEL,MODEL", value_delimiter = ',', conflicts_with = "models")]
    compare: Vec<String>,
    /// Let this tool cost money or change files without asking.
    #[arg(long, value_name = "TOOL,...", value_delimiter = ',')]
    allow: Vec<String>,
    /// Talk without tools.
    #[arg(long, conflicts_with = "allow")]
    no_tools: bool,
    #[command(flatten)]
    models: ModelArgs,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// The talks that were kept: list, show, search, rename, export, remove.
    #[command(subcommand)]
    Sessions(sessions::Command),
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    if let Some(Command::Sessions(command)) = args.command {
        if args.question.is_some() {
            return Err(Error::usage("a question and `sessions` do not go together")
                .hint("ytseo chat sessions list, or: ytseo chat \"your question\""));
        }
        return sessions::run(command, context).await;
    }
    if !matches!(context.terminal.format(), Format::Human | Format::Json | Format::Markdown) {
        return Err(Error::usage("a talk is written as text, Markdown or JSON Lines")
            .hint("leave --format out, or use --json"));
    }
    let question = question(&args)?;
    let pair = pair(&args.compare)?;
    let mut desk = Desk::open(&args, context).await?;
    let Some(text) = question else {
        if context.terminal.format() != Format::Human {
            return Err(Error::usage(
                "a talk on the terminal is for people; there is no question to answer as a document",
            )
            .hint("ytseo chat --json \"your question\""));
        }
        return interactive::run(desk, pair).await;
    };
    let question = Question { text, ..desk.take_attached() };
    let outcome = match pair {
        None => desk.answer(question, &context.watch()).await.map(|_| ()),
        Some(pair) => side_by_side(&mut desk, question, &pair, &context.watch()).await,
    };
    outcome.map_err(|error| match desk.talk.session().filter(|_| desk.services.store.is_lasting()) {
        Some(session) => {
            error.hint(format!("what was said is kept: ytseo chat --session {} goes on", session.id))
        }
        None => error,
    })
}

/// The question, from the command line or from standard input; nothing when a talk on the terminal is meant.
fn question(args: &Args) -> Result<Option<String>> {
    let attaches_input = args.attach.iter().any(|path| path.as_os_str() == "-");
    let text = match args.question.as_deref() {
        Some("-") if attaches_input => {
            return Err(Error::usage("standard input cannot be the question and attached too")
                .hint("write the question: ytseo chat --attach - \"your question\""));
        }
        Some("-") => input::read_stdin()?,
        Some(text) => text.to_string(),
        None if std::io::stdin().is_terminal() => {
            if std::io::stdout().is_terminal() {
                return Ok(None);
            }
            return Err(Error::usage("there is no question").hint("ytseo chat \"your question\""));
        }
        None if attaches_input => return Err(no_question()),
        None => input::read_stdin()?,
    };
    match text.trim() {
        "" => Err(no_question()),
        text => Ok(Some(text.to_string())),
    }
}

fn no_question() -> Error {
    Error::usage("the question is empty")
        .hint("ytseo chat \"your question\", or: echo \"your question\" | ytseo chat")
}

/// The two models of `--compare`.
fn pair(models: &[String]) -> Result<Option<[String; 2]>> {
    match models {
        [] => Ok(None),
        [first, second] if first.trim() != second.trim() => {
            Ok(Some([first.trim().to_string(), second.trim().to_string()]))
        }
        _ => Err(Error::usage("--compare takes two different models")
            .hint("for example: --compare openai/gpt-4.1-mini,anthropic/claude-haiku-4-5")),
    }
}

/// Two answers to one question, on standard output.
async fn side_by_side(
    desk: &mut Desk<'_>,
    question: Question,
    pair: &[String; 2],
    watch: &Watch,
) -> Result<()> {
    let context = desk.context;
    let (talk, colleague, allowed) = desk.parts();
    let mut screen = Screen::new(&context.terminal, allowed, watch.cancel().clone());
    let painted = screen.is_painted();
    let outcome = compare(talk, question, pair, (&colleague, watch), &mut screen).await;
    let reports = screen.end_all(outcome)?;
    match context.terminal.format() {
        Format::Json => Ok(()),
        _ if painted => context.terminal.piece(&side_by_side::painted(&reports)),
        _ => context.terminal.answer(&side_by_side::plain(&reports)),
    }
}
