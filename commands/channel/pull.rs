//! `ytseo channel pull`: what stands on YouTube, as files.

use std::path::PathBuf;

use ytseo::error::{Error, Kind, Result};
use ytseo::model::YouTubeRef;
use ytseo::publish::estimate::{PullEstimate, estimate};
use ytseo::publish::pull::{PullReport, PullRequest, PulledFile, Pulling, Settle, pull};

use super::KindName;
use super::diff;
use crate::audit::plural;
use crate::context::Context;
use crate::keywords::escape;
use crate::quota;
use crate::terminal::{Human, Page};

/// Write your channel into files: one for each video, one for each playlist, one for the settings.
///
/// What you changed in a file stays. What was changed on YouTube is taken over. A field that was changed in both
/// places is shown and left; --mine and --theirs say who is right. Nothing is changed on YouTube.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Ids or addresses of videos, to pull these alone; the whole channel when none is given.
    #[arg(value_name = "VIDEO")]
    videos: Vec<String>,
    /// Only these kinds of things.
    #[arg(long, value_name = "KIND", value_enum, value_delimiter = ',', conflicts_with = "videos")]
    only: Vec<KindName>,
    /// The caption tracks of these videos as well, as videos/*.srt: 50 units for each video that has some, and 200 for
    /// each track that is new or was changed.
    #[arg(long)]
    captions: bool,
    /// The folder; the files go into videos/, playlists/ and channel.yaml in it.
    #[arg(long, short, value_name = "DIR", default_value = ".")]
    out: PathBuf,
    /// Only say what it would take of the daily quota.
    #[arg(long)]
    dry_run: bool,
    /// Where both sides changed a field, the file is right: the next plan writes it to YouTube.
    #[arg(long, conflicts_with = "theirs")]
    mine: bool,
    /// Where both sides changed a field, YouTube is right: it is taken into the file.
    #[arg(long)]
    theirs: bool,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let videos = args.videos.iter().map(|text| YouTubeRef::video(text)).collect::<Result<Vec<_>>>()?;
    let settle = match (args.mine, args.theirs) {
        (true, _) => Some(Settle::Mine),
        (_, true) => Some(Settle::Theirs),
        _ => None,
    };
    let services = context.services().await?;
    let watch = context.watch();
    let asked = !videos.is_empty();
    let youtube = services.youtube(&context.loaded)?.run_as("channel pull", &watch);
    let with = Pulling { youtube: &youtube, store: &services.store, watch: &watch };
    let request =
        PullRequest { out: args.out, videos, only: KindName::kinds(&args.only, args.captions), settle };
    if args.dry_run {
        return context.terminal.report(&estimate(&request, &with).await?);
    }
    let report = pull(&request, &with).await?;
    let (conflicts, unreadable) = (report.conflicts.len(), report.unreadable.len());
    let gone = report.gone.join(", ");
    if asked && report.read == 0 {
        return Err(not_there(&gone));
    }
    context.terminal.report(&Pulled(report))?;
    if unreadable > 0 {
        return Err(Error::new(Kind::Usage, format!("{} could not be read", plural(unreadable, "file")))
            .hint("mend them and pull again"));
    }
    if asked && !gone.is_empty() {
        return Err(not_there(&gone));
    }
    if conflicts > 0 {
        return Err(Error::findings(format!(
            "{} changed in the file and on YouTube",
            plural(conflicts, "field")
        ))
        .hint(
            "to keep the files: ytseo channel pull --mine; to take YouTube's: ytseo channel pull --theirs",
        ));
    }
    Ok(())
}

fn not_there(gone: &str) -> Error {
    Error::not_found(format!("YouTube does not have, or does not show: {gone}"))
        .hint("check the id, and who is signed in: ytseo auth status")
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Pulled(PullReport);

fn what(file: &PulledFile) -> String {
    if file.new { "new".into() } else { file.fields.join(", ") }
}

impl Pulled {
    /// What was read: `130 videos, 3 playlists, the settings`.
    fn what(&self) -> String {
        let mut what = Vec::new();
        if self.0.read > 0 {
            what.push(plural(self.0.read, "video"));
        }
        if self.0.playlists > 0 {
            what.push(plural(self.0.playlists, "playlist"));
        }
        if self.0.settings {
            what.push("the settings".into());
        }
        if self.0.captions > 0 {
            what.push(plural(self.0.captions, "caption track"));
        }
        if what.is_empty() { "nothing".into() } else { what.join(", ") }
    }

    fn count(&self) -> String {
        let new = self.0.written.iter().filter(|file| file.new).count();
        let changed = self.0.written.len() - new;
        format!("{new} new · {changed} brought up to date · {} unchanged", self.0.unchanged)
    }
}

/// Most files that are named; a first pull would name thousands.
const MOST_NAMED: usize = 20;

impl Human for Pulled {
    fn human(&self, page: &mut Page) {
        page.heading(&format!("Pulled {}", self.what()), &self.count());
        for file in self.0.written.iter().take(MOST_NAMED) {
            page.row(&format!("  {}", file.file), &what(file));
        }
        if let Some(more) = self.0.written.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
            page.line(&format!("  and {more} more"));
        }
        for conflict in &self.0.conflicts {
            page.line("");
            diff::conflict(page, conflict, diff::OF_FILES);
        }
        for gone in &self.0.gone {
            page.paragraph("  ", &format!("{gone} is not in this channel on YouTube; a file of it is left."));
        }
        for file in &self.0.unreadable {
            page.paragraph("  ", &file.why);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## Pulled {}\n\n{}\n\n", self.what(), self.count());
        for file in &self.0.written {
            text.push_str(&format!("- {}: {}\n", escape(&file.file), escape(&what(file))));
        }
        for conflict in &self.0.conflicts {
            text.push_str(&format!("\n{}", diff::conflict_markdown(conflict, diff::OF_FILES)));
        }
        text
    }
}

/// What a pull would take, a sentence each.
fn in_words(estimate: &PullEstimate) -> Vec<String> {
    let Some((videos, cost)) = estimate.videos.zip(estimate.cost) else {
        return vec!["YouTube does not say how many videos there are, so the cost is unknown.".into()];
    };
    let what = format!("{} and {}", plural(videos, "video"), plural(estimate.playlists, "playlist"));
    let mut lines = vec![format!("{what} would be read; that takes {cost}.")];
    if estimate.captions {
        lines.push(
            "Captions come on top: 50 units for each video that has some, 200 for each track that is new or changed."
                .into(),
        );
    }
    if let Some(verdict) = &estimate.verdict {
        lines.push(quota::fits_in_words(verdict));
    }
    if !estimate.took.is_zero() {
        lines.push(format!("Finding this out took {}.", estimate.took));
    }
    lines
}

impl Human for PullEstimate {
    fn human(&self, page: &mut Page) {
        page.heading("A pull", "what it takes");
        for line in in_words(self) {
            page.paragraph("  ", &line);
        }
    }

    fn markdown(&self) -> String {
        in_words(self).join("\n") + "\n"
    }
}
