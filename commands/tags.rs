//! `ytseo tags`: tags within YouTube's 500 characters, counted the way YouTube counts.

use std::path::PathBuf;

use ytseo::error::Result;
use ytseo::research::{self, Material};
use ytseo::write::model::{self, Subject, Wish};
use ytseo::write::tags::{self, TagReport};

use crate::context::Context;
use crate::input::{self, SourceArgs};
use crate::jsonl;
use crate::model_args::ModelArgs;
use crate::terminal::{Human, Page};
use crate::writing::{self, EstimateArgs, Estimated};

/// Tags within YouTube's limit, your own first.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The video, transcript, text or draft; - for standard input.
    file: Option<PathBuf>,
    #[command(flatten)]
    source: SourceArgs,
    #[command(flatten)]
    models: ModelArgs,
    #[command(flatten)]
    estimate: EstimateArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let voice = (&context.config().channel, &context.config().writing);
    let writer = args.models.writer_if_wanted(context).await?;
    if let Some(path) = &args.source.jsonl {
        let Some(writer) = &writer else {
            let suggest =
                |material: &Material| tags::suggest(material, &research::understand(material), voice.0);
            return if args.estimate.dry_run {
                context.terminal.report(&Estimated::default())
            } else {
                jsonl::run(path, context, |draft| Ok(suggest(&Material::of_draft(draft)?)))
            };
        };
        if args.estimate.dry_run {
            return writing::estimate_lines(path, Wish::Tags, voice, writer, context).await;
        }
        let write = async |material: Material| {
            let about = research::understand(&material);
            let subject = Subject::new(&material, &about, voice.0, voice.1);
            model::tags(subject, Some(writer), &context.watch()).await
        };
        return jsonl::ask(path, context, write).await;
    }
    let material = input::material(args.file.as_deref(), &args.source, context).await?;
    let about = research::understand(&material);
    let subject = Subject::new(&material, &about, voice.0, voice.1);
    if args.estimate.dry_run {
        return writing::estimate(subject, Wish::Tags, writer.as_ref(), context).await;
    }
    let watch = context.watch();
    let report = writing::watched(&watch, model::tags(subject, writer.as_ref(), &watch)).await?;
    context.terminal.report(&report)
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
        writing::draw(&self.written, &self.notes, page);
    }

    fn markdown(&self) -> String {
        format!("`{}`\n\n{}\n", self.tags.join(", ").replace('`', "'"), size(self))
    }
}
