//! `ytseo tags`: tags within YouTube's 500 characters, counted the way YouTube counts.

use std::path::PathBuf;

use ytseo::error::Result;
use ytseo::research::{self, Material};
use ytseo::write::tags::{self, TagReport};

use crate::context::Context;
use crate::input::{self, SourceArgs};
use crate::jsonl;
use crate::terminal::{Human, Page};

/// Tags within YouTube's limit, your own first.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The video, transcript, text or draft; - for standard input.
    file: Option<PathBuf>,
    #[command(flatten)]
    source: SourceArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let suggest = |material: &Material| {
        let about = research::understand(material);
        tags::suggest(material, &about, &context.config().channel)
    };
    if let Some(path) = &args.source.jsonl {
        return jsonl::run(path, context, |draft| Ok(suggest(&Material::of_draft(draft)?)));
    }
    let material = input::material(args.file.as_deref(), &args.source, context).await?;
    context.terminal.report(&suggest(&material))
}

/// How much of the limit the tags take.
pub(crate) fn size(report: &TagReport) -> String {
    let plural = if report.tags.len() == 1 { "" } else { "s" };
    format!("{} tag{plural} · {} of {} characters", report.tags.len(), report.characters, report.limit)
}

impl Human for TagReport {
    fn human(&self, page: &mut Page) {
        page.heading("Tags", &size(self));
        page.paragraph("  ", &self.tags.join(", "));
    }

    fn markdown(&self) -> String {
        format!("`{}`\n\n{}\n", self.tags.join(", ").replace('`', "'"), size(self))
    }
}
