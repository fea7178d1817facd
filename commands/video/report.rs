//! The page of `--report FILE.html`: what was measured, and what is known of the words without listening.

use std::path::{Path, PathBuf};

use ytseo::blocking::blocking;
use ytseo::error::{Error, Result};
use ytseo::model::{Analysis, Chapter};
use ytseo::optimize::OptimizeReport;
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::files;
use ytseo::progress::{Stage, Unit, Watch};
use ytseo::report::{self, About, Picture, ReportRequest, Still};
use ytseo::services::Services;
use ytseo::video::output::Target;
use ytseo::video::{hash, known_transcript};

use crate::context::Context;
use crate::input::HearingArgs;

/// How many frames are offered as pictures for the title.
const PICTURES: usize = 4;

/// What the page is about, and where it goes.
pub(crate) struct PageRequest<'a> {
    /// The video.
    pub input: &'a Input,
    /// What was measured.
    pub analysis: &'a Analysis,
    /// What `optimize` proposed; what the words give is found out without listening when absent.
    pub proposed: Option<&'a OptimizeReport>,
    /// Pictures that may become the thumbnail; frames of the video when empty.
    pub thumbnails: Vec<Picture>,
    /// The file.
    pub to: &'a Path,
    /// Replace what stands there.
    pub force: bool,
}

impl<'a> PageRequest<'a> {
    /// A page about what was measured.
    pub(crate) fn new(input: &'a Input, analysis: &'a Analysis, to: &'a Path, force: bool) -> Self {
        Self { input, analysis, proposed: None, thumbnails: Vec::new(), to, force }
    }
}

/// Refuses what would be refused in the end: better before an hour of work than after it.
pub(crate) fn check(to: &Path, force: bool) -> Result<()> {
    let shown = to.display();
    if to.is_dir() {
        return Err(Error::usage(format!("{shown} is a folder")).hint("name the file, like report.html"));
    }
    let ending = to.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    if ending != "html" && ending != "htm" {
        return Err(Error::usage(format!("the report is a web page; {shown} does not look like one"))
            .hint("give it a name that ends in .html"));
    }
    if to.exists() && !force {
        return Err(Error::usage(format!("{shown} is there already")).hint("replace it with --force"));
    }
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder.filter(|folder| !folder.is_dir()) {
        Some(folder) => Err(Error::not_found(format!("there is no folder {}", folder.display()))
            .hint("make it first, or choose another place for --report")),
        None => Ok(()),
    }
}

/// The path of the page: the one that was given, or `talk.report.html` in the given folder.
pub(crate) fn path(to: &Path, source: &Input, several: bool) -> Result<PathBuf> {
    let target = Target { out: Some(to.to_path_buf()), several, force: false };
    let source = match source {
        Input::File(path) => path.clone(),
        Input::Url(url) => url.rsplit('/').next().unwrap_or(url).into(),
    };
    target.path(&source, "report", "html")
}

/// Writes the page.
pub(crate) async fn write(
    request: PageRequest<'_>,
    context: &Context,
    services: &Services,
    watch: &Watch,
) -> Result<()> {
    check(request.to, request.force)?;
    let about = about(request.input, request.analysis, context, services, watch).await?;
    let about = match (about, request.proposed) {
        (Some(about), Some(proposed)) => Some(as_proposed(about, proposed)),
        (about, _) => about,
    };
    let (strip, frames) = pictures(request.input, request.analysis, services, watch).await?;
    let thumbnails = if request.thumbnails.is_empty() { frames } else { request.thumbnails };
    let own: Vec<Chapter> = report::own_chapters(&request.analysis.media).unwrap_or_default();
    let page = ReportRequest { chapters: &own, ..ReportRequest::new(request.analysis) };
    let page = about.as_ref().map_or(page, |about| page.with(about));
    let page = ReportRequest {
        strip: &strip,
        thumbnails: &thumbnails,
        channel: context.config().channel.name.as_deref(),
        ..page
    };
    files::write_whole(request.to, report::render(&page)?.as_bytes())?;
    context.terminal.status(&format!("wrote {}", request.to.display()));
    Ok(())
}

/// What was proposed takes the place of what the words alone give.
fn as_proposed(about: About, proposed: &OptimizeReport) -> About {
    About {
        language: proposed.language.clone(),
        keywords: proposed.keywords.clone(),
        chapters: proposed.chapters.chapters.clone(),
        titles: proposed.titles.clone(),
        description: proposed.description.description.clone(),
        audit: Some(proposed.audit.clone()),
        ..about
    }
}

/// What the words give, when there are words without listening.
async fn about(
    input: &Input,
    analysis: &Analysis,
    context: &Context,
    services: &Services,
    watch: &Watch,
) -> Result<Option<About>> {
    let hearing = HearingArgs {
        transcript: None,
        language: None,
        audio_track: analysis.sound.as_ref().map(|sound| sound.track),
        listen: false,
        model: None,
        engine: None,
        threads: None,
    };
    let hearing = hearing.request(input.clone(), context)?;
    let sha256 = match input {
        Input::File(path) if path.is_file() => Some(hash::of_file(path, services, watch).await?),
        _ => None,
    };
    let media = analysis.media.clone();
    let found = match known_transcript(&hearing, &media, sha256.as_deref(), services, watch).await {
        Ok(found) => found.filter(|transcript| !transcript.is_empty()),
        // Captions that cannot be read take nothing away from what was measured.
        Err(error) => {
            watch.warning(format!("the report is without a transcript: {}", error.chain()));
            None
        }
    };
    let Some(transcript) = found else {
        watch.note("no captions and no earlier transcript: the report shows what was measured");
        return Ok(None);
    };
    let (channel, writing) = (context.config().channel.clone(), context.config().writing.clone());
    watch.started(Stage::Understand, None, Unit::Items);
    let work = move || report::about(transcript, &media, &channel, &writing);
    let about = blocking("the report", work).await?;
    watch.finished(Stage::Understand, false);
    Ok(Some(about))
}

/// The strip, and frames that may become the thumbnail.
async fn pictures(
    input: &Input,
    analysis: &Analysis,
    services: &Services,
    watch: &Watch,
) -> Result<(Vec<Still>, Vec<Picture>)> {
    let (Some(_), Some(duration_ms)) = (&analysis.picture, analysis.media.duration_ms) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let (ffmpeg, input, analysis) = (services.ffmpeg.clone(), input.clone(), analysis.clone());
    let watch = watch.clone();
    let work = move || {
        let strip = report::strip(&ffmpeg, &input, duration_ms, &watch)?;
        let frames = report::frames(&ffmpeg, &input, &analysis, PICTURES, &watch)?;
        Ok((strip, frames))
    };
    blocking("the report", work).await
}
