//! `ytseo research`: what stands out in a channel.

mod show;

use ytseo::error::Result;
use ytseo::model::YouTubeRef;
use ytseo::ports::youtube::Verdict;
use ytseo::research::outliers::{DEFAULT_VIDEOS, ResearchRequest, estimate, research};

use crate::context::Context;
use crate::input::parse_count;
use crate::terminal::{Human, Page};

/// What stands out in a channel: outliers against its own median, what their titles have in common, and what people
/// search for that no title covers.
///
/// Of other people's channels YouTube's public numbers are shown as they stand: its policy does not allow figures
/// derived from them. --derived computes them all the same; nothing of it is stored.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A channel by handle, id or address, or one of its videos, to see where it stands.
    #[arg(value_name = "CHANNEL|VIDEO")]
    meant: String,
    /// Look at so many videos at most, the newest first.
    #[arg(long, value_name = "NUMBER", default_value_t = DEFAULT_VIDEOS, value_parser = parse_count)]
    limit: usize,
    /// Derive medians and outliers from the numbers of somebody else's channel too, on your own responsibility.
    #[arg(long)]
    derived: bool,
    /// Do not ask YouTube's autocomplete, which is unofficial, what people type about the subjects of the channel.
    #[arg(long)]
    no_autocomplete: bool,
    /// Say what it would cost, and ask YouTube nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let request =
        ResearchRequest { meant: YouTubeRef::parse(&args.meant)?, most: args.limit, derived: args.derived };
    let services = context.services().await?;
    let watch = context.watch();
    let youtube = services.youtube(&context.loaded)?.run_as("research", &watch);
    if args.dry_run {
        return context.terminal.report(&Costs(estimate(&request, &youtube).await?));
    }
    let suggest = if args.no_autocomplete { None } else { Some(services.suggest(&context.loaded)?) };
    context.terminal.report(&research(&request, &youtube, suggest.as_ref(), &watch).await?)
}

/// What something would cost.
#[derive(serde::Serialize)]
#[serde(transparent)]
pub(crate) struct Costs(pub(crate) Verdict);

impl Costs {
    fn words(&self) -> String {
        let left = match self.0.fits() {
            true => format!("{} are left today", self.0.left),
            false => format!("only {} are left today; full again at {}", self.0.left, self.0.resets_at),
        };
        format!("It would cost at most {}; {left}.", self.0.cost)
    }
}

impl Human for Costs {
    fn human(&self, page: &mut Page) {
        page.paragraph("", &self.words());
    }

    fn markdown(&self) -> String {
        format!("{}\n", self.words())
    }
}
