//! `ytseo description`: a description with hook, summary, chapters, links and hashtags.

use std::path::PathBuf;

use ytseo::error::Result;
use ytseo::research::{self, Material};
use ytseo::rules;
use ytseo::write::description::{self, DescriptionReport};
use ytseo::write::model::{self, Subject, Wish};

use crate::context::Context;
use crate::input::{self, SourceArgs};
use crate::jsonl;
use crate::model_args::ModelArgs;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};
use crate::writing::{self, EstimateArgs, Estimated};

/// A description: hook, what is in the video, chapters, your links and footer, hashtags.
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
            let compose = |material: &Material| {
                description::compose(material, &research::understand(material), voice.0, voice.1)
            };
            return if args.estimate.dry_run {
                context.terminal.report(&Estimated::default())
            } else {
                jsonl::run(path, context, |draft| compose(&Material::of_draft(draft)?))
            };
        };
        if args.estimate.dry_run {
            return writing::estimate_lines(path, Wish::Description, voice, writer, context).await;
        }
        let write = async |material: Material| {
            let about = research::understand(&material);
            let subject = Subject::new(&material, &about, voice.0, voice.1);
            model::description(subject, Some(writer), &context.watch()).await
        };
        return jsonl::ask(path, context, write).await;
    }
    let material = input::material(args.file.as_deref(), &args.source, context).await?;
    let about = research::understand(&material);
    let subject = Subject::new(&material, &about, voice.0, voice.1);
    if args.estimate.dry_run {
        return writing::estimate(subject, Wish::Description, writer.as_ref(), context).await;
    }
    let watch = context.watch();
    let report = writing::watched(&watch, model::description(subject, writer.as_ref(), &watch)).await?;
    context.terminal.report(&report)
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
        writing::draw(&self.written, &[], page);
    }

    fn markdown(&self) -> String {
        format!("```text\n{}\n```\n", self.description.replace("```", "'''"))
    }
}
