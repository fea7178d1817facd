//! Making the files: choosing with faces, framing, writing on them, saving, reading back.

use std::path::{Path, PathBuf};

use image::{GrayImage, RgbImage, imageops};

use super::choose::{self, Choice};
use super::crop::{self, Part};
use super::frame::Frames;
use super::sheet::{self, Shown};
use super::template::{self, templates};
use super::text::Setting;
use super::{Format, Shape, Thumbnail, ThumbnailReport, ThumbnailRequest, ThumbnailText, encode};
use crate::error::{Error, Result};
use crate::model::MediaInfo;
use crate::model::analysis::{Analysis, Face};
use crate::ports::ffmpeg::{Ffmpeg, Input, check_output};
use crate::ports::files;
use crate::progress::{Stage, Unit, Watch};
use crate::rules::limits;
use crate::seo::lint;
use crate::video::faces;

/// How many frames are searched for faces, for each that is wanted.
const SEARCHED: usize = 3;

/// Longer side of the picture that faces are searched on, in pixels.
const SEARCH_SIZE: u32 = 320;

/// Quality of the JPEGs for pages.
const PAGE_QUALITY: u8 = 82;

/// The widest thumbnail of a Short that is made unasked, in pixels.
const TALL_WIDTH: u32 = 1080;

/// Everything that can be wrong before any work: the file, the names, the text, the size.
pub(super) fn check(request: &ThumbnailRequest, ffmpeg: &Ffmpeg) -> Result<MediaInfo> {
    setting(request)?;
    if let Some(width) = request.width {
        let least = least_width(request.shape);
        if width < least {
            return Err(Error::usage(format!("{width} pixels are too few for a thumbnail"))
                .hint(format!("give --width {least} or more; 1280 is what YouTube recommends")));
        }
    }
    let Input::File(source) = &request.input else {
        return Err(Error::usage("thumbnails are made of files").hint("download the video first"));
    };
    let media = ffmpeg.probe(&request.input)?;
    Frames::new(ffmpeg, &request.input, &media)?;
    let count = if request.at.is_empty() { request.count } else { request.at.len() };
    for number in 1..=count {
        check_output(&path(request, source, number, count)?, request.target.force)?;
    }
    for (wanted, word) in [(request.sheet, sheet_word(request)), (request.previews, preview_word(request))] {
        if wanted {
            check_output(&beside(request, source)?.path(source, &word, "jpg")?, request.target.force)?;
        }
    }
    Ok(media)
}

fn least_width(shape: Shape) -> u32 {
    let least = u32::try_from(limits().thumbnail.width_min.value).unwrap_or(640);
    match shape {
        Shape::Wide => least,
        Shape::Tall => least * 9 / 16,
    }
}

fn setting(request: &ThumbnailRequest) -> Result<Option<Setting<'static>>> {
    let template = template::named(request.template.as_deref().unwrap_or(template::DEFAULT))?;
    let Some(text) = &request.text else { return Ok(None) };
    Setting::new(text, template, request.font.as_deref(), request.shape == Shape::Tall).map(Some)
}

/// Word in the names of the files, so that wide and tall ones stand side by side.
fn word(request: &ThumbnailRequest) -> &'static str {
    match request.shape {
        Shape::Wide => "thumbnail",
        Shape::Tall => "short-thumbnail",
    }
}

fn sheet_word(request: &ThumbnailRequest) -> String {
    format!("{}s", word(request))
}

fn preview_word(request: &ThumbnailRequest) -> String {
    format!("{}-previews", word(request))
}

/// Whether `--out` names the one picture that is made.
fn names_picture(request: &ThumbnailRequest, count: usize) -> bool {
    let ending = request.target.out.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    let picture =
        ending.is_some_and(|ending| ["jpg", "jpeg", "png"].contains(&ending.to_lowercase().as_str()));
    picture && count == 1 && !request.target.several
}

fn path(request: &ThumbnailRequest, source: &Path, number: usize, count: usize) -> Result<PathBuf> {
    if names_picture(request, count) {
        return request.target.path(source, word(request), request.format.ending());
    }
    beside(request, source)?.path(source, &format!("{}-{number}", word(request)), request.format.ending())
}

/// Where files go of which there are several: a folder.
fn beside(request: &ThumbnailRequest, source: &Path) -> Result<crate::video::output::Target> {
    let mut target = request.target.clone();
    let count = if request.at.is_empty() { request.count } else { request.at.len() };
    if names_picture(request, count) {
        target.out = target.out.as_deref().and_then(Path::parent).map(Path::to_path_buf);
        target.out = target.out.filter(|folder| !folder.as_os_str().is_empty()).or(Some(".".into()));
    } else if let Some(out) = &target.out
        && out.is_file()
    {
        return Err(Error::usage(format!("{} is a file, and {count} thumbnails are made", out.display()))
            .hint(format!(
                "give a folder with --out, or --count 1; beside {} when left out",
                source.display()
            )));
    }
    target.several = target.out.is_some();
    Ok(target)
}

/// Makes the thumbnails of a video that was looked at (`analysis`; not needed when the request gives times).
///
/// # Errors
/// As for [`super::thumbnails`]. Blocks while ffmpeg works.
pub fn make(
    request: &ThumbnailRequest,
    media: &MediaInfo,
    analysis: Option<&Analysis>,
    ffmpeg: &Ffmpeg,
    watch: &Watch,
) -> Result<ThumbnailReport> {
    let Input::File(source) = &request.input else {
        return Err(Error::usage("thumbnails are made of files").hint("download the video first"));
    };
    let choices = match analysis {
        Some(analysis) if request.at.is_empty() => {
            best(&request.input, analysis, request.count, ffmpeg, watch)?
        }
        _ => Vec::new(),
    };
    let frames = Frames::new(ffmpeg, &request.input, media)?;
    let wanted: Vec<(u64, Option<&Choice>)> = match request.at.is_empty() {
        true => choices.iter().map(|choice| (choice.at_ms, Some(choice))).collect(),
        false => request.at.iter().map(|at| (*at, None)).collect(),
    };
    if wanted.is_empty() {
        return Err(Error::usage(format!("{} shows no frame that can be used", request.input.shown()))
            .hint("choose one yourself with --at 1:23"));
    }
    let (setting, count) = (setting(request)?, wanted.len());
    watch.started(Stage::Render, Some(count as u64), Unit::Items);
    let (mut made, mut shown, mut facts) = (Vec::new(), Vec::new(), Vec::new());
    for (index, (at_ms, choice)) in wanted.into_iter().enumerate() {
        watch.check()?;
        let whole = match choice {
            Some(choice) => frames.measured(at_ms, &choice.hash)?,
            None => frames.shown_at(at_ms)?,
        };
        let mut drawn = Drawn::new(whole, request)?;
        let text = setting.as_ref().map(|setting| setting.set(&mut drawn.picture, &drawn.faces));
        let bytes = encode::encode(&drawn.picture, request.format)?;
        let planned = if request.at.is_empty() { request.count } else { request.at.len() };
        let path = path(request, source, index + 1, planned)?;
        write(&path, &bytes, request, drawn.picture.dimensions())?;
        let (width, height) = drawn.picture.dimensions();
        facts.push(drawn.facts(bytes.len() as u64, text.as_ref()));
        let score = choice.map(|choice| choice.score);
        shown.push(Shown { picture: kept(&drawn.picture)?, at_ms, score });
        made.push(Thumbnail {
            path: path.display().to_string(),
            width,
            height,
            bytes: bytes.len() as u64,
            at_ms,
            score,
            parts: choice.map(|choice| choice.parts),
            faces: drawn.faces,
            text,
        });
        watch.advanced(Stage::Render, index as u64 + 1);
    }
    let sheet = request.sheet.then(|| sheet::contact(&shown));
    let sheet = written(request, source, &sheet_word(request), sheet)?;
    let previews = request.previews.then(|| sheet::previews(&shown, media.duration_ms));
    let previews = written(request, source, &preview_word(request), previews)?;
    watch.finished(Stage::Render, false);
    let asked = if request.at.is_empty() { request.count } else { count };
    let set =
        lint::ThumbnailSet { wanted: asked, made: facts, flat: frames.flat, contrast: templates().contrast };
    Ok(ThumbnailReport {
        file: request.input.shown(),
        shape: request.shape,
        thumbnails: made,
        sheet,
        previews,
        findings: lint::thumbnails(&set),
    })
}

/// The best frames of a video, best first: measured, then searched for faces.
///
/// # Errors
/// Tool when ffmpeg fails; interruption. Blocks while ffmpeg works.
pub fn best(
    input: &Input,
    analysis: &Analysis,
    count: usize,
    ffmpeg: &Ffmpeg,
    watch: &Watch,
) -> Result<Vec<Choice>> {
    let duration_ms = analysis.media.duration_ms;
    let mut choices =
        choose::spread(choose::ranked(analysis, count), duration_ms, count.saturating_mul(SEARCHED));
    watch.started(Stage::Look, Some(choices.len() as u64), Unit::Items);
    let mut aspect = 16.0 / 9.0;
    for (index, choice) in choices.iter_mut().enumerate() {
        watch.check()?;
        let fit = Some([SEARCH_SIZE, SEARCH_SIZE]);
        // A frame that cannot be decoded on its own shows no face.
        if let Ok(small) = ffmpeg.frame(input, choice.at_ms.saturating_sub(1), fit) {
            aspect = f64::from(small.width()) / f64::from(small.height().max(1));
            choice.faces = faces_in(&small)?;
        }
        watch.advanced(Stage::Look, index as u64 + 1);
    }
    watch.finished(Stage::Look, false);
    Ok(choose::spread(choose::with_faces(choices, aspect), duration_ms, count))
}

fn faces_in(picture: &RgbImage) -> Result<Vec<Face>> {
    let grey: GrayImage = imageops::grayscale(picture);
    faces::find(grey.as_raw(), grey.width(), grey.height())
}

/// A frame that was framed.
struct Drawn {
    picture: RgbImage,
    part: Part,
    faces: Vec<Face>,
}

impl Drawn {
    fn new(whole: RgbImage, request: &ThumbnailRequest) -> Result<Self> {
        let (width, height) = whole.dimensions();
        let most = width.max(height).max(1);
        let fit = |side: u32| (u64::from(side) * u64::from(SEARCH_SIZE) / u64::from(most)).max(1) as u32;
        let all = Part { x: 0, y: 0, width, height };
        let found = match most > SEARCH_SIZE {
            true => faces_in(&crop::scaled(&whole, all, fit(width), fit(height))?)?,
            false => faces_in(&whole)?,
        };
        let aspect = match request.shape {
            Shape::Wide => limits().thumbnail.aspect.value,
            Shape::Tall => limits().thumbnail.aspect_short.value,
        };
        let part = crop::frame(&whole, aspect, &found);
        let [across, down] = size(request, part, aspect);
        let picture = crop::scaled(&whole, part, across, down)?;
        let faces = found.iter().filter_map(|face| part.face(face, width, height)).collect();
        Ok(Self { picture, part, faces })
    }

    /// What the linter looks at.
    fn facts(&self, bytes: u64, text: Option<&ThumbnailText>) -> lint::ThumbnailFacts {
        let (width, height) = self.picture.dimensions();
        lint::ThumbnailFacts {
            part: [self.part.width, self.part.height],
            size: [width, height],
            bytes,
            contrast: text.map(|text| text.contrast),
            small_text: text.is_some_and(|text| text.small),
            over_face: text.is_some_and(|text| text.over_face),
        }
    }
}

/// Width and height of a thumbnail made of this part: what was asked for or is recommended, never more than the part
/// has, and never less than is recommended unless asked for.
fn size(request: &ThumbnailRequest, part: Part, [across, down]: [u32; 2]) -> [u32; 2] {
    let rules = &limits().thumbnail;
    let pixels = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
    let (least, usual) = match request.shape {
        Shape::Wide => (pixels(rules.width.value), pixels(rules.width.value)),
        Shape::Tall => (pixels(rules.height.value), TALL_WIDTH),
    };
    let has = part.width.max(least);
    let width = request.width.unwrap_or(usual).min(has);
    let height = u64::from(width) * u64::from(down);
    [width, pixels((height + u64::from(across) / 2) / u64::from(across))]
}

/// The picture at the width that sheets show.
fn kept(picture: &RgbImage) -> Result<RgbImage> {
    let (width, height) = picture.dimensions();
    let part = Part { x: 0, y: 0, width, height };
    let wide = if height > width { sheet::KEPT * 2 / 3 } else { sheet::KEPT };
    crop::scaled(picture, part, wide, wide * height / width.max(1))
}

/// Writes a file whole and reads it back.
fn write(path: &Path, bytes: &[u8], request: &ThumbnailRequest, size: (u32, u32)) -> Result<()> {
    check_output(path, request.target.force)?;
    files::write_whole(path, bytes)?;
    let broken = || {
        Error::storage(format!("{} was not written as it should be", path.display()))
            .hint("check the disk, then run the command again with --force")
    };
    let read = std::fs::read(path).map_err(|error| Error::io("read back", path, error))?;
    let format = image::guess_format(&read).map_err(|error| broken().caused_by(error))?;
    let picture =
        image::load_from_memory_with_format(&read, format).map_err(|error| broken().caused_by(error))?;
    let right = format == request.format.image() && (picture.width(), picture.height()) == size;
    if right && read.len() == bytes.len() { Ok(()) } else { Err(broken()) }
}

fn written(
    request: &ThumbnailRequest,
    source: &Path,
    word: &str,
    picture: Option<Result<RgbImage>>,
) -> Result<Option<String>> {
    let Some(picture) = picture.transpose()? else { return Ok(None) };
    let path = beside(request, source)?.path(source, word, Format::Jpg.ending())?;
    check_output(&path, request.target.force)?;
    files::write_whole(&path, &encode::jpeg(&picture, PAGE_QUALITY + 8)?)?;
    Ok(Some(path.display().to_string()))
}

/// Which small pictures a page wants.
pub struct PictureRequest<'a> {
    /// The video.
    pub input: &'a Input,
    /// What was seen of it.
    pub analysis: &'a Analysis,
    /// How many at most.
    pub count: usize,
    /// Largest width and height, in pixels: 640 by 360, say.
    pub fit: [u32; 2],
}

/// A chosen frame as a small JPEG.
#[derive(Debug, Clone, PartialEq)]
pub struct SmallPicture {
    /// The frame.
    pub choice: Choice,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The file.
    pub jpeg: Vec<u8>,
}

/// The best frames of a video as small JPEGs in the shape of a thumbnail (16:9), for pages; nothing is written.
///
/// # Errors
/// Usage when there is no picture; tool when ffmpeg fails; interruption. Blocks while ffmpeg works.
pub fn pictures(request: &PictureRequest<'_>, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<Vec<SmallPicture>> {
    let choices = best(request.input, request.analysis, request.count, ffmpeg, watch)?;
    let frames = Frames::new(ffmpeg, request.input, &request.analysis.media)?;
    let one = |choice: Choice| {
        watch.check()?;
        let whole = frames.measured(choice.at_ms, &choice.hash)?;
        let [across, down] = limits().thumbnail.aspect.value;
        let part = crop::frame(&whole, [across, down], &choice.faces);
        let width = request.fit[0].min(request.fit[1] * across / down).max(16);
        let height = (width * down / across).max(9);
        let picture = crop::scaled(&whole, part, width, height)?;
        Ok(SmallPicture { choice, width, height, jpeg: encode::jpeg(&picture, PAGE_QUALITY)? })
    };
    choices.into_iter().map(one).collect()
}
