//! `ytseo optimize ADDRESS`: the main job for videos that are on YouTube already, one or a whole playlist.

use std::path::{Path, PathBuf};

use console::style;
use similar::{ChangeTag, TextDiff};
use ytseo::error::{Error, Result};
use ytseo::model::timestamp::format_clock;
use ytseo::model::{VideoId, YouTubeRef};
use ytseo::optimize::published::{Change, PublishedReport, PublishedRequest, estimate, optimize_published};
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::process::quoted;
use ytseo::ports::youtube::YouTube;
use ytseo::research::published::find;
use ytseo::rules::YoutubeMethod;
use ytseo::services::Services;
use ytseo::write::model::{WriteEstimate, Writer};

use crate::audit::{self, on_youtube, plural};
use crate::context::Context;
use crate::keywords::{self, escape};
use crate::many::{self, InBatch};
use crate::optimize::Args;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};
use crate::titles;
use crate::writing::{self, Estimated};

/// Lines around a change in a description that are shown.
const AROUND: usize = 1;

/// What is meant on YouTube, when that is what was given; files and addresses do not go together.
pub(crate) fn meant(files: &[PathBuf]) -> Result<Option<Vec<YouTubeRef>>> {
    let meant: Vec<Option<YouTubeRef>> = files.iter().map(|file| on_youtube(file)).collect();
    if meant.iter().all(Option::is_none) {
        return Ok(None);
    }
    if let Some(at) = meant.iter().position(Option::is_none) {
        return Err(Error::usage(format!(
            "{} is a file, and the others are on YouTube",
            Path::new(&files[at]).display()
        ))
        .hint("give files in one run and addresses in another")
        .hint("the file of a published video is given with --file"));
    }
    Ok(Some(meant.into_iter().flatten().collect()))
}

pub(crate) async fn run(
    meant: &[YouTubeRef],
    (args, writer): (&Args, Option<Writer>),
    services: &Services,
    context: &Context,
) -> Result<()> {
    let watch = context.watch();
    let youtube = services.youtube(&context.loaded)?.run_as("optimize", &watch);
    let mut ids: Vec<VideoId> = Vec::new();
    for place in meant {
        for id in find(place, None, &youtube).await?.videos {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    let several = ids.len() > 1;
    if several && (args.file.is_some() || args.hearing.transcript.is_some()) {
        return Err(Error::usage("--file and --transcript are for one video, and several are meant")
            .hint("give the address of one video"));
    }
    if args.estimate.dry_run {
        return estimate_all(&ids, (args, writer), (&youtube, services), context).await;
    }
    let mut outcomes = Vec::new();
    for id in ids {
        watch.check()?;
        let request = request(&id, several, (args, &youtube), context)?;
        let outcome = optimize_published(&request, &youtube, writer.as_ref(), services, &watch).await;
        outcomes.push((id.address(), outcome));
    }
    let reports = many::finish(outcomes, several, context)?;
    reports.iter().try_for_each(|report| audit::passes(&report.audit, args.fail_under))
}

/// What quota and language models would cost for all videos together. Nothing is written.
async fn estimate_all(
    ids: &[VideoId],
    (args, writer): (&Args, Option<Writer>),
    (youtube, services): (&YouTube, &Services),
    context: &Context,
) -> Result<()> {
    let several = ids.len() > 1;
    let mut sum = WriteEstimate::default();
    let mut captions = 0;
    for id in ids {
        let request = request(id, several, (args, youtube), context)?;
        captions += usize::from(request.captions);
        if let Some(writer) = &writer {
            sum.join(&estimate(&request, youtube, writer, services, &context.watch()).await?);
        }
    }
    let cost = |method: YoutubeMethod| method.rule().cost as usize;
    let each = cost(YoutubeMethod::CaptionsList) + cost(YoutubeMethod::CaptionsDownload);
    let units = ids.len() * cost(YoutubeMethod::VideosList) + captions * each;
    context.terminal.status(&format!("quota: {} for {}", plural(units, "unit"), plural(ids.len(), "video")));
    context.terminal.report(&Estimated(sum))
}

fn request(
    id: &VideoId,
    several: bool,
    (args, youtube): (&Args, &YouTube),
    context: &Context,
) -> Result<PublishedRequest> {
    let mut writing = context.config().writing.clone();
    writing.titles = args.titles.unwrap_or(writing.titles);
    writing.seed = args.seed.unwrap_or(writing.seed);
    let file = args.file.as_ref().map(|file| Input::from_argument(file.as_os_str()));
    Ok(PublishedRequest {
        id: id.clone(),
        file: file.map(|file| args.hearing.request(file, context)).transpose()?,
        transcript: args.hearing.transcript.clone(),
        // One video's captions are read unasked; those of a playlist would eat the day's quota.
        captions: youtube.sign_in().is_some() && (args.captions || !several),
        language: args.hearing.language(context)?,
        channel: context.config().channel.clone(),
        writing,
        out: args.out.as_ref().map(|out| if several { out.join(id.as_str()) } else { out.clone() }),
        force: args.force,
    })
}

/// Draws the lines of a text that change.
fn draw_text(change: &Change<String>, page: &mut Page) {
    let diff = TextDiff::from_lines(&change.before, &change.after);
    let groups = diff.grouped_ops(AROUND);
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            page.line(&style("    …").dim().to_string());
        }
        for line in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let text = line.value().trim_end().to_string();
            let (mark, text) = match line.tag() {
                ChangeTag::Delete => (style("-").red(), style(text).red()),
                ChangeTag::Insert => (style("+").green(), style(text).green()),
                ChangeTag::Equal => (style(" "), style(text).dim()),
            };
            page.hanging(&format!("  {mark} "), "      ", &text.to_string());
        }
    }
}

/// Draws why a field changes.
fn draw_why(why: &[String], page: &mut Page) {
    for reason in why {
        page.paragraph("    ", &style(reason).dim().to_string());
    }
}

fn draw_changes(report: &PublishedReport, page: &mut Page) {
    let changes = &report.changes;
    let count = [
        changes.title.is_some(),
        changes.description.is_some(),
        changes.tags.is_some(),
        changes.language.is_some(),
    ];
    let count = count.iter().filter(|changed| **changed).count();
    page.heading("Changes", &if count == 0 { "none".into() } else { plural(count, "field") });
    if let Some(change) = &changes.title {
        page.line("  title");
        draw_text(change, page);
        draw_why(&change.why, page);
    }
    if let Some(change) = &changes.description {
        page.line("  description");
        draw_text(change, page);
        draw_why(&change.why, page);
    }
    if let Some(change) = &changes.tags {
        page.line("  tags");
        let gone: Vec<&String> = change.before.iter().filter(|tag| !change.after.contains(tag)).collect();
        let new: Vec<&String> = change.after.iter().filter(|tag| !change.before.contains(tag)).collect();
        for (mark, tags) in [(style("-").red(), gone), (style("+").green(), new)] {
            if !tags.is_empty() {
                let tags = tags.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
                page.hanging(&format!("  {mark} "), "      ", &tags);
            }
        }
        draw_why(&change.why, page);
    }
    if let Some(change) = &changes.language {
        page.line("  language");
        page.line(&format!("  {} {}", style("+").green(), change.after.as_deref().unwrap_or("none")));
        draw_why(&change.why, page);
    }
    for kept in &changes.kept {
        page.hanging("  ", "    ", &style(format!("{} stays: {}", kept.field, kept.why)).dim().to_string());
    }
}

/// One line about a video: length, privacy, where the words come from.
fn about(report: &PublishedReport) -> String {
    let length = report.video.duration_s.map(|seconds| format_clock((seconds * 1000.0) as u64, false));
    let mut parts: Vec<String> = length.into_iter().chain(report.video.privacy.clone()).collect();
    parts.push(keywords::source_in_words(&report.transcript.source));
    if report.transcript.words > 0 {
        parts.push(format!("{} words", thousands(report.transcript.words)));
    }
    parts.push(report.language.clone().unwrap_or_else(|| "language unknown".into()));
    parts.join(" · ")
}

impl Human for PublishedReport {
    fn human(&self, page: &mut Page) {
        page.line(&format!("{}  {}", style(&self.video.title).bold(), style(&self.video.address).dim()));
        page.line(&style(about(self)).dim().to_string());
        draw_changes(self, page);
        page.heading("Titles", "score");
        titles::draw(&self.titles, page);
        self.audit.human(page);
        if self.written.by_model() {
            page.line("");
            page.dim("  ", &writing::in_words(&self.written));
        }
        if let (Some(before), Some(after)) = (self.before.score, self.audit.score) {
            page.line("");
            page.line(&format!("  score of what stands there: {before:.0}, of the proposal: {after:.0}"));
        }
        let proposal = self.saved.files.iter().find(|file| file.ends_with(".yaml"));
        match proposal {
            Some(proposal) => {
                page.heading("Next", "");
                let (proposal, id) = (quoted(proposal), &self.video.id);
                page.line(&format!("  ytseo channel plan --proposal {proposal} --video {id}"));
                page.line(&style("  shows what would be written, field by field").dim().to_string());
            }
            None if !self.changes.is_empty() => {
                page.heading("Next", "");
                page.line(&format!("  ytseo optimize {} --out DIR", self.video.address));
                page.line(&style("  writes the proposal to edit and to publish").dim().to_string());
            }
            None => {}
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## [{}]({})\n\n", escape(&self.video.title), self.video.address);
        text.push_str("| field | before | after | why |\n|---|---|---|---|\n");
        let mut row = |field: &str, before: &str, after: &str, why: &[String]| {
            text.push_str(&format!(
                "| {field} | {} | {} | {} |\n",
                escape(before),
                escape(after),
                escape(&why.join("; "))
            ));
        };
        let changes = &self.changes;
        if let Some(change) = &changes.title {
            row("title", &change.before, &change.after, &change.why);
        }
        if let Some(change) = &changes.description {
            row("description", &change.before, &change.after, &change.why);
        }
        if let Some(change) = &changes.tags {
            row("tags", &change.before.join(", "), &change.after.join(", "), &change.why);
        }
        if let Some(change) = &changes.language {
            let code = |language: &Option<String>| language.clone().unwrap_or_default();
            row("language", &code(&change.before), &code(&change.after), &change.why);
        }
        for kept in &changes.kept {
            row(&kept.field, "", "stays", std::slice::from_ref(&kept.why));
        }
        text.push_str(&format!("\n{}", self.audit.markdown()));
        text
    }
}

impl InBatch for PublishedReport {
    fn before_all(page: &mut Page) {
        page.heading("Videos", "score");
    }

    fn in_batch(&self, page: &mut Page) {
        let score = self.audit.score.map_or_else(|| "unknown".into(), |score| format!("{score:>3.0}"));
        page.row(&format!("  {}", style(&self.video.title).bold()), &score);
        let changes = &self.changes;
        let named = [
            ("title", changes.title.is_some()),
            ("description", changes.description.is_some()),
            ("tags", changes.tags.is_some()),
            ("language", changes.language.is_some()),
        ];
        let fields: Vec<&str> = named.iter().filter(|(_, changed)| *changed).map(|(name, _)| *name).collect();
        let fields = if fields.is_empty() { "nothing to change".into() } else { fields.join(", ") };
        page.line(&style(format!("    {} · {fields}", self.video.id)).dim().to_string());
        if let Some(change) = &changes.title {
            page.hanging(&format!("    {} ", style("+").green()), "      ", &change.after);
        }
    }

    fn after_all(reports: &[Self], page: &mut Page) {
        if reports.iter().all(|report| report.saved.files.is_empty()) && !reports.is_empty() {
            page.line("");
            page.line("  --out DIR writes each proposal into a folder of its own");
        }
    }
}
