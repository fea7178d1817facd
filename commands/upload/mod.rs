//! `ytseo upload`: videos to YouTube, with what belongs to them, so that nothing is sent twice and nothing is lost.

mod requests;
mod resume;
mod show;

use std::path::PathBuf;

use clap::ValueEnum;
use ytseo::config;
use ytseo::error::{Error, Result};
use ytseo::model::Privacy;
use ytseo::progress::Watch;
use ytseo::services::Services;
use ytseo::upload::resume::run_all;
use ytseo::upload::{Preflight, UploadState, Uploading, Uploads, parse_rate, prepare, record};

use crate::audit::plural;
use crate::context::Context;

use show::{Planned, Several, Shown};

/// Upload videos to YouTube: texts, thumbnail, captions and playlists come from their proposals.
///
/// Everything is looked at before a byte is sent. Every step is noted: after a crash, a power cut or a limit,
/// `ytseo upload resume` goes on where it stopped, and nothing is done twice. A public video is opened as the last
/// step, when all that belongs to it is there.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    what: UploadArgs,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Resume(resume::ResumeArgs),
    List(resume::ListArgs),
    Status(resume::StatusArgs),
    Forget(resume::ForgetArgs),
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum YesNo {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// Who may see a video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum PrivacyArg {
    /// Only you.
    Private,
    /// Whoever has the address.
    Unlisted,
    /// Everybody.
    Public,
}

impl From<PrivacyArg> for Privacy {
    fn from(privacy: PrivacyArg) -> Self {
        match privacy {
            PrivacyArg::Private => Privacy::Private,
            PrivacyArg::Unlisted => Privacy::Unlisted,
            PrivacyArg::Public => Privacy::Public,
        }
    }
}

/// Under which terms others may use a video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LicenseArg {
    /// YouTube's own.
    Youtube,
    /// Creative Commons (CC BY).
    CreativeCommon,
}

#[derive(Debug, clap::Args)]
struct UploadArgs {
    /// Videos, folders, patterns like "talks/*.mp4", or a YAML list of uploads.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The proposal; by default NAME/proposal.yaml beside NAME.mp4.
    #[arg(long, value_name = "FILE")]
    proposal: Option<PathBuf>,
    /// The title, in place of the proposal's.
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The description, in place of the proposal's.
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// The tags with commas between them, in place of the proposal's.
    #[arg(long, value_name = "TAG,...", value_delimiter = ',')]
    tags: Vec<String>,
    /// Language of title and description (BCP 47).
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Who may see it; private unless a setting says otherwise (upload.privacy).
    #[arg(long, value_enum)]
    privacy: Option<PrivacyArg>,
    /// When YouTube makes it public, with the zone: 2026-12-24T17:00:00+01:00.
    #[arg(long, value_name = "TIME")]
    publish_at: Option<String>,
    /// Whether it is made for children. YouTube has to know (upload.made_for_kids).
    #[arg(long, value_enum, value_name = "yes|no")]
    made_for_kids: Option<YesNo>,
    /// It shows something realistic that was altered or made by a machine.
    #[arg(long)]
    synthetic_media: bool,
    /// It holds a paid promotion.
    #[arg(long)]
    paid_promotion: bool,
    /// A playlist it goes into, by id, address or title; may be given several times.
    #[arg(long, value_name = "ID|TITLE")]
    playlist: Vec<String>,
    /// The thumbnail (JPEG or PNG), in place of the proposal's.
    #[arg(long, value_name = "FILE")]
    thumbnail: Option<PathBuf>,
    /// Caption files, in place of the proposal's: FILE, or LANGUAGE=FILE.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    captions: Vec<String>,
    /// The category, by number or by its English title (upload.category).
    #[arg(long, value_name = "ID|TITLE")]
    category: Option<String>,
    /// Under which terms others may use it.
    #[arg(long, value_enum)]
    license: Option<LicenseArg>,
    /// Other pages cannot show it.
    #[arg(long)]
    not_embeddable: bool,
    /// Do not tell subscribers.
    #[arg(long)]
    no_notify: bool,
    /// Do not wait until YouTube has processed it; `ytseo upload resume` looks later.
    #[arg(long)]
    no_wait: bool,
    /// Upload it although this file was uploaded before.
    #[arg(long)]
    again: bool,
    /// Most bytes a second: 2M, 500K (upload.limit_rate).
    #[arg(long, value_name = "RATE", value_parser = rate)]
    limit_rate: Option<String>,
    /// Spread what does not fit into today's quota over the next days.
    #[arg(long)]
    spread: bool,
    /// Show what would be sent and what it costs, and send nothing.
    #[arg(long)]
    dry_run: bool,
}

fn rate(text: &str) -> Result<String, String> {
    parse_rate(text).map(|_| text.to_string()).map_err(|error| error.to_string())
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    match args.command {
        None => upload(args.what, context).await,
        Some(Command::Resume(args)) => resume::resume(args, context).await,
        Some(Command::List(args)) => resume::list(args, context).await,
        Some(Command::Status(args)) => resume::status(args, context).await,
        Some(Command::Forget(args)) => resume::forget(args, context).await,
    }
}

/// What uploads stand on, kept together for the length of a command.
struct Desk {
    services: Services,
    youtube: ytseo::ports::youtube::YouTube,
    settings: config::Upload,
    locks: PathBuf,
    watch: Watch,
}

impl Desk {
    async fn open(limit_rate: Option<String>, context: &Context) -> Result<Self> {
        let watch = context.watch();
        let services = context.services().await?;
        let youtube = services.youtube(&context.loaded)?.run_as("upload", &watch);
        let mut settings = context.config().upload.clone();
        settings.limit_rate = limit_rate.or(settings.limit_rate);
        let database = context.loaded.paths.database();
        let locks = database.parent().map(|folder| folder.join("uploads")).unwrap_or_default();
        Ok(Self { services, youtube, settings, locks, watch })
    }

    fn uploading(&self) -> Uploading<'_> {
        Uploading {
            services: &self.services,
            youtube: &self.youtube,
            settings: &self.settings,
            locks: self.locks.clone(),
            watch: &self.watch,
        }
    }
}

async fn upload(args: UploadArgs, context: &Context) -> Result<()> {
    let requests = requests::requests(&args, context)?;
    let desk = Desk::open(args.limit_rate.clone(), context).await?;
    let with = desk.uploading();
    let preflight = prepare(&requests.all, args.spread, &with).await?;
    if args.dry_run || preflight.blocked() > 0 {
        context.terminal.report(&Planned(&preflight))?;
        return verdict(&preflight);
    }
    agree(&preflight, context)?;
    let ids = record(&preflight, &with).await?;
    let states = run_all(&ids, &with).await?;
    finish(states, &preflight, requests.several, context)
}

/// Says what is wrong with a plan that was shown.
fn verdict(preflight: &Preflight) -> Result<()> {
    let blocked = preflight.blocked();
    if blocked > 0 {
        return Err(Error::findings(format!(
            "{} cannot be uploaded like this; nothing was sent",
            plural(blocked, "video")
        ))
        .hint("mend what is named above, and try again"));
    }
    if preflight.days.is_empty() { preflight.quota.require("the upload") } else { Ok(()) }
}

/// Shows what will be sent and asks. What goes on was agreed to when it was begun.
fn agree(preflight: &Preflight, context: &Context) -> Result<()> {
    let new: Vec<_> = preflight.uploads.iter().filter(|upload| upload.goes_on_with.is_none()).collect();
    let Some(first) = new.first() else { return Ok(()) };
    if context.terminal.can_ask() {
        context.terminal.notice(&show::page(preflight));
    }
    let what = match new.len() {
        1 => format!("'{}'", crate::terminal::clean::shown_on_a_line(first.plan.title())),
        count => plural(count, "video"),
    };
    let channel = crate::terminal::clean::shown_on_a_line(&first.plan.channel.title);
    match context.terminal.consent(&format!("upload {what} to the channel {channel}"), "--yes")? {
        true => Ok(()),
        false => Err(Error::new(ytseo::Kind::Interrupted, "nothing was sent")),
    }
}

/// Reports what came of it; fails with the first upload that is not what was asked for.
fn finish(states: Vec<UploadState>, preflight: &Preflight, several: bool, context: &Context) -> Result<()> {
    let days = preflight.days.clone();
    report(Uploads { uploads: states, days }, several, context)
}

fn report(uploads: Uploads, several: bool, context: &Context) -> Result<()> {
    let failed: Vec<Error> = uploads.uploads.iter().filter_map(|state| state.outcome().err()).collect();
    let count = uploads.uploads.len();
    match (several, uploads.uploads.first()) {
        (false, Some(only)) => context.terminal.report(&Shown(only))?,
        _ => context.terminal.report(&Several(&uploads))?,
    }
    let failures = failed.len();
    match failed.into_iter().next() {
        None => Ok(()),
        Some(only) if !several => Err(only),
        Some(first) => {
            Err(Error::new(first.kind(), format!("{failures} of {count} uploads are not done: {first}"))
                .hint("go on with them: ytseo upload resume"))
        }
    }
}
