//! The `ytseo` command: parse, dispatch, exit code. Each command has a file of its own.

mod audit;
mod auth;
mod channel;
mod chat;
mod completions;
mod config;
mod config_prompts;
mod context;
mod costs;
mod data;
mod description;
mod doctor;
mod global_args;
mod input;
mod jsonl;
mod keywords;
mod knowledge;
mod llm;
mod man;
mod many;
mod mcp;
mod model_args;
mod models;
mod optimize;
mod published;
mod quota;
mod research;
mod rules;
mod run;
mod serve;
mod tags;
mod terminal;
mod titles;
mod translate;
mod upload;
mod video;
mod writing;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use ytseo::error::{Error, Kind, Remedy, Result};

use crate::context::Context;
use crate::global_args::GlobalArgs;

/// Get a video found: titles, descriptions, tags, chapters and captions from what is in it.
///
/// Works without an account, a key or the network. Start with `ytseo optimize talk.mp4`.
#[derive(Debug, Parser)]
#[command(name = "ytseo", version, propagate_version = true, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "Exit codes: 0 ok, 1 findings, 2 usage, 3 configuration, 4 sign-in, 5 limit, 6 remote, 7 tool, \
8 not found, 9 storage, 70 bug, 130 interrupted.";

#[derive(Debug, Subcommand)]
enum Command {
    Optimize(optimize::Args),
    Keywords(keywords::Args),
    Research(research::Args),
    Titles(titles::Args),
    Description(description::Args),
    Tags(tags::Args),
    Translate(translate::Args),
    Audit(audit::Args),
    Rules(rules::Args),
    #[command(subcommand)]
    Video(video::Command),
    Run(run::Args),
    Serve(serve::Args),
    Mcp(mcp::Args),
    #[command(subcommand)]
    Models(models::Command),
    #[command(subcommand)]
    Llm(llm::Command),
    Chat(chat::Args),
    Costs(costs::Args),
    Quota(quota::Args),
    #[command(subcommand)]
    Data(data::Command),
    Upload(upload::Args),
    #[command(subcommand)]
    Channel(channel::Command),
    #[command(subcommand)]
    Auth(auth::Command),
    #[command(subcommand)]
    Knowledge(knowledge::Command),
    Doctor(doctor::Args),
    #[command(subcommand)]
    Config(config::Command),
    Completions(completions::Args),
    Man(man::Args),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let global = cli.global.clone();
    terminal::error::catch_panics();
    let attempt = |cli| {
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| dispatch(cli)));
        outcome.unwrap_or_else(|_| Err(Error::internal("ytseo broke off").hint(REPORT_BUG)))
    };
    let outcome = match attempt(cli) {
        // The same command, once more.
        Err(error) => sign_in_instead(error, &global).and_then(|()| attempt(Cli::parse())),
        Ok(()) => Ok(()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => terminal::error::report(&error, &global),
    }
}

/// Offers to sign in when that is all that was missing, and somebody is there.
///
/// # Errors
/// The error itself when nobody can be asked or the answer is no; what keeps the sign-in from working.
fn sign_in_instead(error: Error, global: &GlobalArgs) -> Result<()> {
    let Some(Remedy::SignIn { task }) = error.helped_by().cloned() else { return Err(error) };
    let mut context = Context::new(global)?;
    if !context.terminal.can_ask() {
        return Err(error);
    }
    let why = task.as_deref().and_then(|id| ytseo::rules::sign_in().task(id));
    let why = why.map_or_else(String::new, |task| format!(", for {}", task.why));
    context.terminal.notice(&format!("{}{why}.", ytseo::write::clean::capitalised(&error.chain())));
    if !context.terminal.agreed("Sign in now?")? {
        return Err(error);
    }
    context::runtime(false)?.block_on(async {
        context.listen_for_signals();
        auth::on_the_spot(task.as_deref(), &context).await
    })
}

/// What a user can do about a bug.
const REPORT_BUG: &str =
    concat!("please report it with the line above: ", env!("CARGO_PKG_REPOSITORY"), "/issues");

fn dispatch(cli: Cli) -> Result<()> {
    // What needs no settings and no runtime is answered before either is made.
    match &cli.command {
        Command::Completions(args) => return completions::run(args, &mut Cli::command()),
        Command::Man(args) => return man::run(args, Cli::command()),
        _ => {}
    }
    let mut context = Context::new(&cli.global)?;
    if let Command::Config(command) = cli.command {
        return config::run(command, &context);
    }
    let runtime = context::runtime(matches!(cli.command, Command::Serve(_)))?;
    let reads_input = matches!(cli.command, Command::Mcp(_));
    let outcome = runtime.block_on(async {
        context.listen_for_signals();
        match cli.command {
            Command::Optimize(args) => optimize::run(args, &context).await,
            Command::Keywords(args) => keywords::run(args, &context).await,
            Command::Research(args) => research::run(args, &context).await,
            Command::Titles(args) => titles::run(args, &context).await,
            Command::Description(args) => description::run(args, &context).await,
            Command::Tags(args) => tags::run(args, &context).await,
            Command::Translate(args) => translate::run(args, &context).await,
            Command::Audit(args) => audit::run(args, &context).await,
            Command::Rules(args) => rules::run(&args, &context),
            Command::Video(command) => video::run(command, &context).await,
            Command::Run(args) => run::run(args, &context).await,
            Command::Serve(args) => serve::run(args, &context).await,
            Command::Mcp(args) => mcp::run(args, &context, &cli.global).await,
            Command::Models(command) => models::run(command, &context).await,
            Command::Llm(command) => llm::run(command, &context).await,
            Command::Chat(args) => chat::run(args, &context).await,
            Command::Costs(args) => costs::run(args, &context).await,
            Command::Upload(args) => upload::run(args, &context).await,
            Command::Channel(command) => channel::run(command, &context).await,
            Command::Auth(command) => auth::run(command, &context).await,
            Command::Quota(args) => quota::run(args, &context).await,
            Command::Data(command) => data::run(command, &context).await,
            Command::Knowledge(command) => knowledge::run(command, &context).await,
            Command::Doctor(args) => doctor::run(args, &context).await,
            Command::Config(_) | Command::Completions(_) | Command::Man(_) => Ok(()),
        }
    });
    // Work that was told to stop is not waited for, nor is a read of standard input that may never end.
    if reads_input || matches!(&outcome, Err(error) if error.kind() == Kind::Interrupted) {
        ytseo::ports::process::end_all();
        runtime.shutdown_background();
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
