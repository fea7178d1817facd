//! `ytseo description`: a description with hook, summary, chapters, links and hashtags.

use std::path::PathBuf;

use ytseo::error::Result;
use ytseo::research::{self, Material};
use ytseo::rules;
use ytseo::write::description::{self, DescriptionReport};

use crate::context::Context;
use crate::input::{self, SourceArgs};
use crate::jsonl;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// A description: hook, what is in the video, chapters, your links and footer, hashtags.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The video, transcript, text or draft; - for standard input.
    file: Option<PathBuf>,
    #[command(flatten)]
    source: SourceArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let compose = |material: &Material| {
        let about = research::understand(material);
        description::compose(material, &about, &context.config().channel, &context.config().writing)
    };
    if let Some(path) = &args.source.jsonl {
        return jsonl::run(path, context, |draft| compose(&Material::of_draft(draft)?));
    }
    let material = input::material(args.file.as_deref(), &args.source, context).await?;
    context.terminal.report(&compose(&material)?)
}

/// How much of the limit a description takes.
pub(crate) fn size(report: &DescriptionReport) -> String {
    format!("{} of {} bytes", thousands(report.bytes), thousands(rules::limits().description.length.count()))
}

impl Human for DescriptionReport {
    fn human(&self, page: &mut Page) {
        page.heading("Description", &size(self));
        page.quoted(&self.description);
        for note in &self.notes {
            page.hanging("  note: ", "        ", note);
        }
    }

    fn markdown(&self) -> String {
        format!("```text\n{}\n```\n", self.description.replace("```", "'''"))
    }
}
