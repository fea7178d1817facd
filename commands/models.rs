//! `ytseo models`: the speech models on this machine.

use std::path::PathBuf;

use console::style;
use serde::Serialize;
use ytseo::config::shown_address;
use ytseo::error::{Error, Result};
use ytseo::ports::http;
use ytseo::ports::speech::models::{self, Listed, Verified};

use crate::context::Context;
use crate::terminal::{Human, Page};

/// List, download, check and remove speech models.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// The models there are, and which are on this machine.
    List,
    /// Download a model, after saying its size and origin.
    Pull {
        /// Name of the model; the configured one when not given.
        id: Option<String>,
    },
    /// Compare a model with the checksum it should have.
    Verify {
        /// Name of the model; the configured one when not given.
        id: Option<String>,
    },
    /// Where a model is.
    Path {
        /// Name of the model; the configured one when not given.
        id: Option<String>,
    },
    /// Remove a model and what is left of an unfinished download.
    Rm {
        /// Name of the model.
        id: String,
    },
    /// Convert a faster-whisper folder (model.bin and vocabulary) into a model.
    Import {
        /// The folder.
        folder: PathBuf,
        /// Name to give it.
        #[arg(long)]
        id: String,
    },
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    let dir = context.loaded.paths.models(context.config());
    let named = |id: Option<String>| id.unwrap_or_else(|| context.config().speech.model.clone());
    match command {
        Command::List => context.terminal.report(&List { folder: dir.clone(), models: models::list(&dir)? }),
        Command::Pull { id } => pull(&named(id), context).await,
        Command::Verify { id } => {
            let verified = models::verify(&dir, &named(id), &context.watch())?;
            context.terminal.report(&Check(&verified))?;
            if verified.ok { Ok(()) } else { Err(broken(&verified)) }
        }
        Command::Path { id } => {
            context.terminal.answer(&models::path(&dir, &named(id))?.display().to_string())
        }
        Command::Rm { id } => {
            let freed = models::remove(&dir, &id)?;
            context.terminal.status(&format!("removed {id}, {} MB", freed / 1_000_000));
            Ok(())
        }
        Command::Import { folder, id } => {
            let path = models::import(&dir, &folder, &id)?;
            context.terminal.answer(&path.display().to_string())
        }
    }
}

async fn pull(id: &str, context: &Context) -> Result<()> {
    if context.config().offline {
        return Err(Error::usage("a download needs the network, and it is forbidden (--offline)"));
    }
    let dir = context.loaded.paths.models(context.config());
    let model = models::known(id)?;
    let catalogue = models::catalogue();
    let base_url = context.config().speech.models_url.as_deref().unwrap_or(&catalogue.base_url);
    let size = model.bytes.div_ceil(1_000_000);
    context.terminal.status(&format!(
        "{id}: {size} MB from {}, {} ({})",
        shown_address(base_url),
        model.origin,
        model.licence
    ));
    if models::path(&dir, id).is_err()
        && !context.terminal.consent("download it", &format!("ytseo models pull {id} --yes"))?
    {
        return Err(Error::interrupted());
    }
    let path = models::pull(&http::client()?, base_url, &dir, id, &context.watch()).await?;
    context.terminal.answer(&path.display().to_string())
}

fn broken(verified: &Verified) -> Error {
    Error::tool(format!("the speech model {} is damaged", verified.id))
        .hint(format!("ytseo models rm {0} && ytseo models pull {0}", verified.id))
}

#[derive(Serialize)]
struct List {
    folder: PathBuf,
    models: Vec<Listed>,
}

impl Human for List {
    fn human(&self, page: &mut Page) {
        page.heading("Speech models", &self.folder.display().to_string());
        let row = |listed: &Listed| {
            let here = if listed.path.is_some() { style("✓").green().to_string() } else { String::new() };
            let note = listed.model.as_ref().map_or("yours", |model| model.note.as_str());
            let default = if listed.default { " (default)" } else { "" };
            let size = format!("{} MB", listed.bytes.div_ceil(1_000_000));
            vec![here, format!("{}{default}", listed.id), size, note.to_string()]
        };
        page.table(&["here", "name", "size", "good for"], self.models.iter().map(row).collect());
        page.line("");
        page.line(&style("  ytseo models pull NAME downloads one").dim().to_string());
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| model | MB | here |\n|---|---:|---|\n");
        for listed in &self.models {
            let here = if listed.path.is_some() { "yes" } else { "" };
            text.push_str(&format!("| {} | {} | {here} |\n", listed.id, listed.bytes.div_ceil(1_000_000)));
        }
        text
    }
}

#[derive(Serialize)]
#[serde(transparent)]
struct Check<'a>(&'a Verified);

impl Human for Check<'_> {
    fn human(&self, page: &mut Page) {
        let mark = if self.0.ok { style("✓").green() } else { style("✗").red() };
        page.line(&format!("{mark} {}  {}", self.0.id, self.0.path.display()));
        page.line(&format!("  sha256 {}", self.0.sha256));
        if let Some(problem) = &self.0.problem {
            page.paragraph("  ", problem);
        }
    }

    fn markdown(&self) -> String {
        format!("{}: {}\n", self.0.id, if self.0.ok { "ok" } else { "damaged" })
    }
}
