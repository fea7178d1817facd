//! `ytseo doctor`: what is found, what is missing, and what to type.

use console::style;
use serde::Serialize;
use ytseo::config::{SpeechEngine, shown_address};
use ytseo::error::{Error, Result};
use ytseo::ports::cache;
use ytseo::ports::ffmpeg::INSTALL;
use ytseo::ports::speech::models;
use ytseo::ports::store::Store;
use ytseo::ports::youtube::auth;
use ytseo::services::Services;

use crate::context::Context;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::{Human, Page};

/// Check what ytseo needs: what is found, what is missing, and what to type.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Download ffmpeg into ytseo's own folder, after asking.
    #[arg(long)]
    install_ffmpeg: bool,
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Outcome {
    Ok,
    /// It works without, but not everything does.
    Missing,
    Failing,
}

#[derive(Debug, Serialize)]
struct Check {
    name: &'static str,
    outcome: Outcome,
    found: String,
    hints: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Report {
    version: &'static str,
    checks: Vec<Check>,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    if args.install_ffmpeg {
        install_ffmpeg(context).await?;
    }
    let checks = vec![
        check("settings", Ok(settings(context))),
        check("ffmpeg", ffmpeg(context)),
        check("database", database(context).await),
        check("material", material(context).await),
        speech(context),
        shared_cache(context).await,
        youtube(context),
    ];
    let report = Report { version: env!("CARGO_PKG_VERSION"), checks };
    context.terminal.report(&report)?;
    match report.checks.iter().find(|check| check.outcome == Outcome::Failing) {
        Some(failing) => Err(Error::tool(format!("{} does not work", failing.name))),
        None => Ok(()),
    }
}

fn check(name: &'static str, outcome: Result<String>) -> Check {
    match outcome {
        Ok(found) => Check { name, outcome: Outcome::Ok, found, hints: Vec::new() },
        Err(error) => {
            Check { name, outcome: Outcome::Failing, found: error.chain(), hints: error.hints().to_vec() }
        }
    }
}

fn settings(context: &Context) -> String {
    let files: Vec<String> = context.loaded.files.iter().map(|file| file.display().to_string()).collect();
    if files.is_empty() { "no file; built-in defaults".into() } else { files.join(", ") }
}

fn ffmpeg(context: &Context) -> Result<String> {
    let ffmpeg = Services::ffmpeg_of(&context.loaded);
    let version = ffmpeg.version()?;
    ffmpeg.probe_version()?;
    Ok(format!("{version} ({})", ffmpeg.path().display()))
}

async fn database(context: &Context) -> Result<String> {
    let path = context.loaded.paths.database();
    Store::open(&path).await?.ping().await?;
    Ok(path.display().to_string())
}

/// What `ytseo knowledge` holds.
async fn material(context: &Context) -> Result<String> {
    let (sources, passages) = Store::open(&context.loaded.paths.database()).await?.knowledge_size().await?;
    let meaning = match &context.config().knowledge.embedding_model {
        Some(model) => format!("; by meaning with {model}"),
        None => String::new(),
    };
    Ok(format!("sources: {sources}, passages: {passages}{meaning}"))
}

fn speech(context: &Context) -> Check {
    let config = &context.config().speech;
    let name = "speech";
    match config.engine {
        SpeechEngine::None => {
            Check { name, outcome: Outcome::Missing, found: "switched off".into(), hints: vec![] }
        }
        SpeechEngine::Api => match &config.api_base {
            Some(base) => {
                let base = shown_address(base);
                check(name, Ok(format!("API at {base}, model {}", config.api_model)))
            }
            None => {
                check(name, Err(Error::config("the API's address is not set").hint("set speech.api_base")))
            }
        },
        SpeechEngine::Local if !cfg!(feature = "whisper") => Check {
            name,
            outcome: Outcome::Missing,
            found: "not built in; captions and transcripts only".into(),
            hints: vec!["build with the feature `whisper`, or set speech.engine to api".into()],
        },
        SpeechEngine::Local => {
            match models::resolve(&context.loaded.paths.models(context.config()), &config.model) {
                Ok(model) => {
                    check(name, Ok(format!("whisper.cpp, model {} ({})", model.id, model.path.display())))
                }
                Err(error) => Check {
                    name,
                    outcome: Outcome::Missing,
                    found: error.chain(),
                    hints: error.hints().to_vec(),
                },
            }
        }
    }
}

async fn shared_cache(context: &Context) -> Check {
    let name = "cache";
    let Some(url) = context.config().redis_url.get() else {
        return check(name, Ok("in memory (set REDIS_URL to share it)".into()));
    };
    match cache::open(Some(url)) {
        Ok(cache) if cache.healthy().await => check(name, Ok("Redis answers".into())),
        Ok(_) => check(
            name,
            Err(Error::remote("Redis does not answer").hint("check REDIS_URL and that the server runs")),
        ),
        Err(error) => check(name, Err(error)),
    }
}

/// Who is signed in, without asking anybody; `ytseo auth doctor` asks.
fn youtube(context: &Context) -> Check {
    let name = "youtube";
    let status = match auth::status(&context.loaded) {
        Ok(status) => status,
        Err(error) => return check(name, Err(error)),
    };
    let key = if status.api_key { "; a key for public data" } else { "" };
    let found = match (&status.channel, status.signed_in, status.read_only) {
        (_, _, true) => "a token for CI".to_string(),
        (Some(channel), true, _) => {
            let title = shown_on_a_line(&channel.title);
            format!("signed in to {title} (profile {})", status.profile)
        }
        (None, true, _) => format!("signed in (profile {})", status.profile),
        (_, false, _) => "nobody is signed in; needed only for what is on YouTube".into(),
    };
    let outcome = if status.signed_in { Outcome::Ok } else { Outcome::Missing };
    let mut hints = status.hints;
    if status.signed_in {
        hints.push("whether it works: `ytseo auth doctor`".into());
    }
    Check { name, outcome, found: format!("{found}{key}"), hints }
}

async fn install_ffmpeg(context: &Context) -> Result<()> {
    if context.config().offline {
        return Err(
            Error::usage("a download needs the network, and it is forbidden (--offline)").hint(INSTALL)
        );
    }
    let url = ytseo::ports::ffmpeg::download_address()?;
    let action = format!("download ffmpeg (some 80 MB) from {url}");
    if !context.terminal.consent(&action, "ytseo doctor --install-ffmpeg --yes")? {
        return Err(Error::interrupted());
    }
    let folder = context.loaded.paths.tools();
    ytseo::ports::ffmpeg::download(&folder).await?;
    context.terminal.status(&format!("ffmpeg is in {}", folder.display()));
    Ok(())
}

impl Human for Report {
    fn human(&self, page: &mut Page) {
        page.heading("ytseo doctor", &format!("version {}", self.version));
        for check in &self.checks {
            let mark = match check.outcome {
                Outcome::Ok => style("✓").green(),
                Outcome::Missing => style("○").yellow(),
                Outcome::Failing => style("✗").red().bold(),
            };
            page.hanging(&format!("  {mark} {:<10}", check.name), "              ", &check.found);
            for hint in &check.hints {
                page.hanging(&format!("              {} ", style("→").cyan()), "                ", hint);
            }
        }
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| check | | |\n|---|---|---|\n");
        for check in &self.checks {
            text.push_str(&format!(
                "| {} | {:?} | {} |\n",
                check.name,
                check.outcome,
                crate::keywords::escape(&check.found)
            ));
        }
        text
    }
}
