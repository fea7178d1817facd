//! `ytseo auth login`: shows the question, waits with the library for the answer.

use std::io::{BufRead, IsTerminal};
use std::time::Duration;

use tokio::sync::mpsc;
use ytseo::config::has_browser;
use ytseo::error::{Error, Result};
use ytseo::ports::youtube::auth::{self, Desk, Invitation, LoginReport, LoginRequest};
use ytseo::rules::{Scope, sign_in};

use super::show::Login;
use crate::context::Context;
use crate::terminal::clean::shown_on_a_line;

/// Sign in as the owner of a channel, in a browser.
///
/// Asks for as little as the task needs. What was allowed before stays allowed.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// What you want to do: read, upload, channel, captions, comments, analytics, revenue. With commas
    /// between several; read when nothing is given.
    #[arg(long = "for", value_name = "TASK", value_delimiter = ',', value_parser = task)]
    tasks: Vec<String>,
    /// Ask for this scope of Google's, for example youtube.upload.
    #[arg(long = "scope", value_name = "SCOPE", value_delimiter = ',', value_parser = scope)]
    scopes: Vec<Scope>,
    /// Print the address only; open no browser.
    #[arg(long)]
    no_browser: bool,
    /// Port of this machine that the browser is sent back to; any free one when not given.
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
    /// How many seconds to wait for you.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = seconds())]
    wait: u32,
}

fn seconds() -> clap::builder::RangedI64ValueParser<u32> {
    clap::value_parser!(u32).range(1..)
}

fn task(text: &str) -> Result<String, String> {
    let known = || sign_in().tasks.iter().map(|task| task.id.as_str()).collect::<Vec<_>>().join(", ");
    match sign_in().task(text) {
        Some(task) => Ok(task.id.clone()),
        None => Err(format!("choose one of {}", known())),
    }
}

fn scope(text: &str) -> Result<Scope, String> {
    let known = || Scope::ALL.map(Scope::name).join(", ");
    Scope::of_name(text).ok_or_else(|| format!("choose one of {}", known()))
}

impl Args {
    /// The scopes of the tasks and those named, each once; the smallest sign-in when there are none.
    fn wanted(&self) -> Vec<Scope> {
        let tasks: Vec<&str> = match self.tasks.is_empty() && self.scopes.is_empty() {
            true => vec!["read"],
            false => self.tasks.iter().map(String::as_str).collect(),
        };
        let needs =
            tasks.iter().filter_map(|id| sign_in().task(id)).flat_map(|task| task.needs.iter().copied());
        let mut wanted: Vec<Scope> = Vec::new();
        for scope in needs.chain(self.scopes.iter().copied()) {
            if !wanted.contains(&scope) {
                wanted.push(scope);
            }
        }
        // What a larger one includes is not asked for beside it.
        let all = wanted.clone();
        wanted.retain(|scope| !all.iter().any(|other| other != scope && other.covers(*scope)));
        wanted
    }
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let on_terminal = std::io::stderr().is_terminal();
    let pasted = (on_terminal && std::io::stdin().is_terminal()).then(lines);
    let report = sign_in_with(&args, pasted, context).await?;
    let missing = unticked(&report);
    context.terminal.report(&Login(report))?;
    missing.map_or(Ok(()), Err)
}

/// Signs in for a task that needs it, on the way to something else: nothing is written to standard output, and
/// standard input is left to what comes after.
pub(crate) async fn on_the_spot(task: Option<&str>, context: &Context) -> Result<()> {
    let tasks = task.map(str::to_string).into_iter().collect();
    let args = Args { tasks, scopes: Vec::new(), no_browser: false, port: None, wait: 300 };
    let report = sign_in_with(&args, None, context).await?;
    if let Some(missing) = unticked(&report) {
        return Err(missing);
    }
    let whose = report
        .channel
        .as_ref()
        .map_or_else(String::new, |channel| format!(" to {}", shown_on_a_line(&channel.title)));
    context.terminal.status(&format!("Signed in{whose}."));
    Ok(())
}

async fn sign_in_with(
    args: &Args,
    pasted: Option<mpsc::Receiver<String>>,
    context: &Context,
) -> Result<LoginReport> {
    let request = LoginRequest {
        scopes: args.wanted(),
        port: args.port,
        open_browser: !args.no_browser && std::io::stderr().is_terminal() && has_browser(),
        patience: Duration::from_secs(args.wait.into()),
    };
    let can_paste = pasted.is_some();
    let mut show = |invitation: &Invitation| invite(invitation, can_paste, context);
    let mut desk = Desk { show: &mut show, pasted };
    let store = context.services().await?.store;
    auth::login(&context.loaded, &store, &request, &mut desk, &context.watch()).await
}

/// Shows the question. The address stands on a line of its own, so that it can be copied.
fn invite(invitation: &Invitation, can_paste: bool, context: &Context) {
    if let Some(why) = invitation.again {
        context.terminal.notice(&format!("{why}."));
    }
    let first = match invitation.opened {
        true => "Your browser was opened. If you do not see it, open this address:",
        false => "Open this address in a browser to sign in:",
    };
    context.terminal.notice(&format!("{first}\n\n{}\n", invitation.address));
    if invitation.opened {
        return;
    }
    let port = invitation.answer_to.rsplit(':').next().unwrap_or_default().trim_matches('/');
    let elsewhere = match can_paste {
        true => {
            "Is the browser on another machine? It ends at a page that cannot be reached: paste its address \
             here."
        }
        false => "Is the browser on another machine? Run this there first, so that it finds its way back:",
    };
    context.terminal.notice(elsewhere);
    if !can_paste {
        context.terminal.notice(&format!("  ssh -L {port}:127.0.0.1:{port} HOST"));
    }
}

/// The lines of standard input, read by a thread that ends with the process.
fn lines() -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel(4);
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if sender.blocking_send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

/// The error for boxes that were left unticked: what does not work, and what to type.
fn unticked(report: &LoginReport) -> Option<Error> {
    let first = report.missing.first()?;
    let names: Vec<&str> = report.missing.iter().map(|missing| missing.scope.name()).collect();
    let tasks = first.tasks.first().copied().unwrap_or("read");
    let profile = match report.profile.as_str() {
        auth::DEFAULT_PROFILE => String::new(),
        other => format!(" --profile {other}"),
    };
    Some(
        Error::auth(format!("signed in, but not everything was allowed: {} is missing", names.join(", ")))
            .hint("on Google's page, tick every box")
            .hint(format!("ytseo auth login{profile} --for {tasks}")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(tasks: &[&str], scopes: &[Scope]) -> Vec<Scope> {
        let args = Args {
            tasks: tasks.iter().map(|task| (*task).to_string()).collect(),
            scopes: scopes.to_vec(),
            no_browser: true,
            port: None,
            wait: 1,
        };
        args.wanted()
    }

    #[test]
    fn as_little_as_possible_is_asked_for() {
        assert_eq!(wanted(&[], &[]), [Scope::Readonly]);
        assert_eq!(wanted(&["upload"], &[]), [Scope::Upload, Scope::Readonly]);
        assert_eq!(wanted(&["upload", "captions"], &[]), [Scope::ForceSsl], "it includes uploading");
        assert_eq!(wanted(&["analytics", "upload"], &[Scope::Upload]).len(), 3);
        assert_eq!(wanted(&[], &[Scope::Analytics]), [Scope::Analytics]);
    }
}
