//! `ytseo auth`: signing in to YouTube, and what is there of it.

mod login;
mod show;

pub(crate) use login::on_the_spot;

use std::io::IsTerminal;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::ExposeSecret;
use ytseo::error::{Error, Result};
use ytseo::ports::files;
use ytseo::ports::youtube::auth::{self, Export, Health};

use crate::context::Context;

/// Sign in to YouTube, see what is allowed, sign out, take a token along to CI.
///
/// You need a client of your own Google Cloud project in YOUTUBE_CREDENTIALS; docs/guides/signing-in.md says
/// how to make one. Several channels have a profile each: --profile NAME.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Login(login::Args),
    /// Who is signed in, what is allowed and until when.
    Status {
        /// Ask YouTube whose channel it is; costs one unit of quota.
        #[arg(long)]
        check: bool,
    },
    /// Every profile that is signed in.
    Profiles,
    /// Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was
    /// allowed.
    Export {
        /// Write it into a file that only you can read, instead of standard output.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Write base64, which fits on one line and in every kind of secret store.
        #[arg(long)]
        base64: bool,
    },
    /// Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at
    /// most.
    Doctor,
    /// Take the sign-in back at Google, and forget it here.
    Logout {
        /// Only forget it on this machine; at Google it stays allowed.
        #[arg(long)]
        local: bool,
    },
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Login(args) => login::run(args, context).await,
        Command::Status { check: false } => {
            context.terminal.report(&show::Status(auth::status(&context.loaded)?))
        }
        Command::Status { check: true } => {
            let (store, watch) = (context.services().await?.store, context.watch());
            let report = tokio::select! {
                report = auth::status_asked(&context.loaded, &store, &watch) => report?,
                () = context.cancel.cancelled() => return Err(Error::interrupted()),
            };
            context.terminal.report(&show::Status(report))
        }
        Command::Profiles => context.terminal.report(&show::Profiles(auth::profiles(&context.loaded)?)),
        Command::Export { out, base64 } => export(out, base64, context),
        Command::Doctor => doctor(context).await,
        Command::Logout { local } => {
            let work = auth::logout(&context.loaded, !local);
            let report = tokio::select! {
                report = work => report?,
                () = context.cancel.cancelled() => return Err(Error::interrupted()),
            };
            context.terminal.report(&show::Logout(report))
        }
    }
}

async fn doctor(context: &Context) -> Result<()> {
    let store = context.services().await?.store;
    let watch = context.watch();
    let report = tokio::select! {
        report = auth::check(&context.loaded, &store, &watch) => report,
        () = context.cancel.cancelled() => return Err(Error::interrupted()),
    };
    let failing = report.checks.iter().find(|check| check.health == Health::Failing).map(|check| check.name);
    context.terminal.report(&show::Doctor(report))?;
    match failing {
        Some(name) => Err(Error::auth(format!("{name} is not as it should be; what to do stands above"))),
        None => Ok(()),
    }
}

fn export(out: Option<PathBuf>, base64: bool, context: &Context) -> Result<()> {
    let export = auth::export(&context.loaded)?;
    if let Some(path) = out.as_ref().filter(|path| path.exists()) {
        return Err(Error::usage(format!("{} is there already", path.display()))
            .hint("choose another name, or remove it first"));
    }
    if !context
        .terminal
        .consent(&format!("write out a token that allows all that {} allowed", whose(&export)), FLAG)?
    {
        return Err(Error::interrupted());
    }
    if let Some(end) = &export.ends_at {
        context.terminal.notice(&format!(
            "warning: the consent screen is in testing, so this token ends at {end}; publish the app and \
             sign in again"
        ));
    }
    let document = export.document.expose_secret();
    let text = if base64 { STANDARD.encode(document) } else { document.to_string() };
    match out {
        Some(path) => {
            files::write_private(&path, format!("{text}\n").as_bytes())?;
            context.terminal.status(&format!("{} holds it; only you can read it", path.display()));
        }
        None => {
            let seen = if std::io::stdout().is_terminal() { " and stands on your screen now" } else { "" };
            context.terminal.notice(&format!(
                "warning: what follows is a secret{seen}. Put it into the secret YOUTUBE_CREDENTIALS of \
                 your CI, and \
                 nowhere else."
            ));
            context.terminal.answer(&text)?;
        }
    }
    context.terminal.status("to take it back: ytseo auth logout");
    Ok(())
}

/// What to type to agree beforehand.
const FLAG: &str = "ytseo auth export --yes";

fn whose(export: &Export) -> String {
    match &export.channel {
        Some(channel) => format!("the owner of {}", channel.title),
        None => format!("the profile '{}'", export.profile),
    }
}
