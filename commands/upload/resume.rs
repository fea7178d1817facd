//! `ytseo upload resume`, `list`, `status` and `forget`.

use ytseo::error::{Error, Kind, Result};
use ytseo::ports::youtube::{SignIn, day};
use ytseo::upload::resume::{ResumeRequest, due, list as list_all, resume as resume_one, run_all};
use ytseo::upload::saga::state;
use ytseo::upload::{Uploads, parse_rate};

use super::show::{Listed, Shown};
use super::{Desk, report};
use crate::context::Context;

/// Go on with uploads that were cut off, failed in part, or wait for their day.
#[derive(Debug, clap::Args)]
pub(super) struct ResumeArgs {
    /// Number of the upload; all that can go on when not given.
    id: Option<i64>,
    /// Do without a step: thumbnail, captions, captions:de, playlist, processing, verify, open, metadata.
    #[arg(long, value_name = "STEP", requires = "id")]
    skip: Vec<String>,
    /// Do not wait for the time that is noted for it.
    #[arg(long, requires = "id")]
    now: bool,
    /// Most bytes a second: 2M, 500K.
    #[arg(long, value_name = "RATE", value_parser = super::rate)]
    limit_rate: Option<String>,
}

/// Show uploads, the newest first.
#[derive(Debug, clap::Args)]
pub(super) struct ListArgs {
    /// Only those with something left to do.
    #[arg(long)]
    open: bool,
}

/// Show one upload: what came of it, and how far each step is.
#[derive(Debug, clap::Args)]
pub(super) struct StatusArgs {
    /// Number of the upload; the newest when not given.
    id: Option<i64>,
}

/// Give an upload up: it is not gone on with. What is on YouTube stays there.
#[derive(Debug, clap::Args)]
pub(super) struct ForgetArgs {
    /// Number of the upload.
    id: i64,
}

pub(super) async fn resume(args: ResumeArgs, context: &Context) -> Result<()> {
    args.limit_rate.as_deref().map(parse_rate).transpose()?;
    let desk = Desk::open(args.limit_rate, context).await?;
    let with = desk.uploading();
    let sign_in = desk.youtube.sign_in().ok_or_else(|| {
        Error::auth("uploads need the sign-in of the channel's owner")
            .hint("sign in: ytseo auth login --for upload")
    })?;
    if let Some(id) = args.id {
        let request = ResumeRequest { id, skip: args.skip, now: args.now };
        let state = resume_one(&request, &with).await?;
        return report(Uploads { uploads: vec![state], days: Vec::new() }, false, context);
    }
    let (ids, next) = due(&desk.services.store, SignIn::profile(sign_in)).await?;
    if ids.is_empty()
        && let Some(at) = next
    {
        context.terminal.status(&format!("nothing can go on before {}", day::shown_utc(at)));
    }
    let states = run_all(&ids, &with).await?;
    report(Uploads { uploads: states, days: Vec::new() }, true, context)
}

pub(super) async fn list(args: ListArgs, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let uploads = list_all(&services.store, args.open).await?;
    context.terminal.report(&Listed(&Uploads { uploads, days: Vec::new() }))
}

pub(super) async fn status(args: StatusArgs, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let id = match args.id {
        Some(id) => id,
        None => {
            let newest = list_all(&services.store, false).await?.into_iter().next();
            newest.map(|upload| upload.id).ok_or_else(|| {
                Error::not_found("nothing was uploaded yet").hint("begin: ytseo upload talk.mp4 --dry-run")
            })?
        }
    };
    context.terminal.report(&Shown(&state(id, &services.store).await?))
}

pub(super) async fn forget(args: ForgetArgs, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let known = state(args.id, &services.store).await;
    if let Ok(upload) = &known
        && upload.is_open()
        && !context.terminal.consent(&format!("give up upload {}, which is not done", args.id), "--yes")?
    {
        return Err(Error::new(Kind::Interrupted, "nothing was given up"));
    }
    if !services.store.forget_upload(args.id).await? {
        return known.map(|_| ());
    }
    let there =
        known.ok().and_then(|upload| upload.video).map(|video| format!("; the video stays: {}", video.url));
    context.terminal.status(&format!("upload {} is forgotten{}", args.id, there.unwrap_or_default()));
    Ok(())
}
