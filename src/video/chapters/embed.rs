//! Chapters into the container, for players that show them: everything else is copied as it is.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::model::{Chapter, Draft};
use crate::ports::ffmpeg::{Feed, Ffmpeg, Input, Render, check_output};
use crate::progress::Watch;
use crate::seo::lint;
use crate::video::output::{Target, ending_or};

/// Endings of containers that hold chapters.
const ENDINGS: &[&str] = &["mp4", "m4v", "mov", "m4a", "mkv", "mka", "webm"];

/// A start may be so far from where it was put, in milliseconds: containers count in units of their own.
const READ_BACK_WITHIN_MS: u64 = 1;

/// What to do.
#[derive(Debug, Clone)]
pub struct EmbedRequest {
    /// The file.
    pub input: Input,
    /// The chapters, in any order.
    pub chapters: Vec<Chapter>,
    /// Where the result goes.
    pub place: Target,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct EmbedReport {
    /// The source, as given.
    pub file: String,
    /// The result.
    pub output: String,
    /// The chapters in it, as they were read back.
    pub chapters: Vec<Chapter>,
    /// How many chapters of the source they replaced.
    pub replaced: usize,
}

/// Copies a file with these chapters and no others, and reads them back. Blocking.
///
/// # Errors
/// Usage for chapters that do not fit the file, a container without chapters, an address, or an output that exists;
/// tool when ffmpeg is missing or fails; storage; interrupted.
pub fn embed(request: &EmbedRequest, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<EmbedReport> {
    let source = request.input.file()?;
    let media = ffmpeg.probe(&request.input)?;
    let output = request.place.path(source, "chapters", &ending_or(source, "mkv"))?;
    let ending = ending_or(&output, "");
    if !ENDINGS.contains(&ending.as_str()) {
        return Err(Error::usage(format!("a file with the ending '{ending}' holds no chapters"))
            .hint("make an MP4 of it first with `ytseo video encode`, or name an .mkv with --out"));
    }
    check_output(&output, request.place.force)?;
    let chapters = fitting(&request.chapters, media.duration_ms)?;
    let text = ffmetadata(&chapters, media.duration_ms);
    let feed: Feed = Box::new(move |stdin: &mut dyn Write| {
        stdin
            .write_all(text.as_bytes())
            .map_err(|error| Error::tool("cannot write to ffmpeg").caused_by(error))
    });
    let render = Render {
        args: args(&request.input),
        feed: Some(feed),
        output: &output,
        force: request.place.force,
        duration_ms: media.duration_ms,
        video: media.main_video().is_some(),
        audio: !media.audio.is_empty(),
    };
    let rendered = ffmpeg.render_aside(render, watch)?;
    if !same(&rendered.media.chapters, &chapters) {
        return Err(Error::tool(format!(
            "the chapters in {} are not those that were put in",
            output.display()
        ))
        .hint("nothing was written; name an .mkv with --out"));
    }
    let media_after = rendered.keep()?;
    Ok(EmbedReport {
        file: request.input.shown(),
        output: output.display().to_string(),
        chapters: media_after.chapters,
        replaced: media.chapters.len(),
    })
}

/// Reads chapters from a proposal or draft (YAML or JSON), or from lines like `1:05 Title`.
///
/// # Errors
/// [`crate::error::Kind::Usage`] when there is none.
pub fn read(text: &str, path: &Path) -> Result<Vec<Chapter>> {
    let ending = ending_or(path, "");
    let chapters = if matches!(ending.as_str(), "yaml" | "yml" | "json") {
        let draft = Draft::of_yaml(text)?;
        let of_description = || draft.description.as_deref().map(of_lines).unwrap_or_default();
        draft.chapters.clone().filter(|chapters| !chapters.is_empty()).unwrap_or_else(of_description)
    } else {
        of_lines(text)
    };
    if chapters.is_empty() {
        return Err(Error::usage(format!("{} holds no chapters", path.display()))
            .hint("write one per line, like 1:05 Title, or give a proposal with chapters"));
    }
    Ok(chapters)
}

fn of_lines(text: &str) -> Vec<Chapter> {
    lint::parse_chapters(text).into_iter().map(|line| Chapter::new(line.start_ms, line.title)).collect()
}

/// The chapters in order, when each lies in the file and none starts with another.
fn fitting(chapters: &[Chapter], duration_ms: Option<u64>) -> Result<Vec<Chapter>> {
    let mut chapters: Vec<Chapter> =
        chapters.iter().map(|chapter| Chapter::new(chapter.start_ms, one_line(&chapter.title))).collect();
    chapters.sort_by_key(|chapter| chapter.start_ms);
    if chapters.is_empty() {
        return Err(Error::usage("there are no chapters to put into the file")
            .hint("give them with --from chapters.txt, a line each: 1:05 Title"));
    }
    let clock = |ms| crate::model::timestamp::format_clock(ms, false);
    if let Some(pair) = chapters.windows(2).find(|pair| pair[0].start_ms == pair[1].start_ms) {
        return Err(Error::usage(format!(
            "two chapters start at {}: {} and {}",
            clock(pair[0].start_ms),
            pair[0].title,
            pair[1].title
        )));
    }
    if let Some((duration, last)) = duration_ms.zip(chapters.last())
        && last.start_ms >= duration
    {
        return Err(Error::usage(format!(
            "the chapter '{}' starts at {}, but the video ends at {}",
            last.title,
            clock(last.start_ms),
            clock(duration)
        ))
        .hint("check that the chapters belong to this video"));
    }
    Ok(chapters)
}

fn one_line(title: &str) -> String {
    title
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// ffmpeg's own format for metadata.
fn ffmetadata(chapters: &[Chapter], duration_ms: Option<u64>) -> String {
    let mut text = String::from(";FFMETADATA1\n");
    for (at, chapter) in chapters.iter().enumerate() {
        let next = chapters.get(at + 1).map(|next| next.start_ms).or(duration_ms);
        let end = next.unwrap_or(0).max(chapter.start_ms + 1);
        let (start, title) = (chapter.start_ms, escaped(&chapter.title));
        text.push_str(&format!("[CHAPTER]\nTIMEBASE=1/1000\nSTART={start}\nEND={end}\ntitle={title}\n"));
    }
    text
}

/// The signs that mean something in ffmetadata, made harmless.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '=' | ';' | '#' | '\\' | '\n') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// The file, and the chapters on standard input. The streams of data are left out: in an MP4 one of them holds the old
/// chapters.
fn args(input: &Input) -> Vec<OsString> {
    let mut args = Ffmpeg::input(input);
    let rest = "-protocol_whitelist pipe -f ffmetadata -i pipe:0 -map 0 -map -0:d? -ignore_unknown \
                -map_metadata 0 -map_chapters 1 -c copy -max_muxing_queue_size 4096";
    args.extend(rest.split_whitespace().map(OsString::from));
    args
}

fn same(found: &[Chapter], wanted: &[Chapter]) -> bool {
    let near = |(found, wanted): (&Chapter, &Chapter)| {
        found.title == wanted.title && found.start_ms.abs_diff(wanted.start_ms) <= READ_BACK_WITHIN_MS
    };
    found.len() == wanted.len() && found.iter().zip(wanted).all(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn metadata_is_escaped() {
        let chapters = [Chapter::new(0, "A=B; #1 \\o/"), Chapter::new(65_000, "End")];
        assert_eq!(
            ffmetadata(&chapters, Some(90_000)),
            ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=65000\ntitle=A\\=B\\; \\#1 \\\\o/\n\
             [CHAPTER]\nTIMEBASE=1/1000\nSTART=65000\nEND=90000\ntitle=End\n"
        );
    }

    #[test]
    fn chapters_come_from_lines_and_from_proposals() {
        let of_lines = read("0:00 Start\n1:05 The end\n", Path::new("chapters.txt")).expect("read");
        assert_eq!(of_lines, [Chapter::new(0, "Start"), Chapter::new(65_000, "The end")]);
        let yaml = "ytseo: 1\ntitle: T\nchapters:\n- {time: '0:00', title: Start}\n- {start_s: 65, title: The end}\n";
        assert_eq!(read(yaml, Path::new("proposal.yaml")).expect("read"), of_lines);
        assert!(read("nothing", Path::new("a.txt")).is_err());
    }

    #[test]
    fn chapters_that_do_not_fit_are_refused() {
        let at = |ms| Chapter::new(ms, "x");
        assert!(fitting(&[], None).is_err());
        assert!(fitting(&[at(0), at(0)], None).is_err());
        assert!(fitting(&[at(0), at(5000)], Some(5000)).is_err());
        let sorted = fitting(&[at(5), Chapter::new(0, " two\nlines\u{0} ")], Some(10)).expect("they fit");
        assert_eq!(sorted, [Chapter::new(0, "two lines"), at(5)]);
    }

    proptest! {
        #[test]
        fn no_title_breaks_out(title in "\\PC{0,40}") {
            let text = ffmetadata(&[Chapter::new(0, one_line(&title))], None);
            prop_assert_eq!(text.lines().count(), 6);
        }
    }
}
