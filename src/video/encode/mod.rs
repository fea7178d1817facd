//! Makes the file to upload: what differs from YouTube's recommended settings is put right, the rest is copied.

mod check;
mod plan;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::encoding::{self, Encoder, Hardware, Quality};
use super::output::Target;
use crate::error::{Error, Kind, Result};
use crate::model::MediaInfo;
use crate::model::media::VideoStream;
use crate::ports::ffmpeg::{Abilities, Ffmpeg, HdrMetadata, Input, Render, check_output};
use crate::progress::Watch;

pub use check::{Fault, Part};

/// So much of the beginning is looked at for key frames, in seconds.
const KEY_FRAMES_WITHIN_S: u32 = 20;

/// Whether a graphics processor encodes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Device {
    /// The processor does.
    #[default]
    Software,
    /// The first kind of hardware encoder that works.
    AnyHardware,
    /// This kind.
    Hardware(Hardware),
}

/// What to do.
#[derive(Debug, Clone)]
pub struct EncodeRequest {
    /// The file.
    pub input: Input,
    /// Where the result goes.
    pub place: Target,
    /// Bring HDR to standard range instead of keeping it.
    pub sdr: bool,
    /// Who encodes.
    pub device: Device,
    /// How well.
    pub quality: Quality,
    /// An average bit rate of the picture, in kbit/s, instead of a constant quality.
    pub kbit_per_s: Option<u64>,
    /// Encode everything again, even what is right.
    pub reencode: bool,
    /// Only say what would be done.
    pub dry_run: bool,
}

impl EncodeRequest {
    /// With the usual settings, beside the source.
    pub fn new(input: Input) -> Self {
        Self {
            input,
            place: Target::default(),
            sdr: false,
            device: Device::Software,
            quality: Quality::default(),
            kbit_per_s: None,
            reencode: false,
            dry_run: false,
        }
    }
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The file is right as it is.
    AlreadyRight,
    /// Picture and sound were copied into a new container.
    Remuxed,
    /// Picture or sound were encoded again.
    Encoded,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct EncodeReport {
    /// The source, as given.
    pub file: String,
    /// What was done, or would be in a dry run.
    pub outcome: Outcome,
    /// What differed from the recommended settings.
    pub found: Vec<Fault>,
    /// What was done about it, part by part.
    pub done: Vec<String>,
    /// The result; absent when nothing had to be done, or in a dry run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Size of the source, in bytes.
    pub size_before: u64,
    /// Size of the result, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size_after: Option<u64>,
    /// What still differs in the result.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<Fault>,
    /// The command of a dry run, as it can be typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
}

/// Looks at the file, and renders what has to be rendered. Blocking.
///
/// # Errors
/// Usage for a file without a moving picture, an address, or an output that exists; tool when ffmpeg is missing, fails,
/// or lacks what is needed; storage; interrupted.
pub fn encode(request: &EncodeRequest, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<EncodeReport> {
    let source = request.input.file()?;
    let media = ffmpeg.probe(&request.input)?;
    let picture = media.main_video().ok_or_else(|| {
        Error::usage(format!("{} has no moving picture", request.input.shown()))
            .hint("YouTube takes no sound alone; make a video of it with a picture first")
    })?;
    let gap = ffmpeg.key_frame_gap_ms(&request.input, picture.index, KEY_FRAMES_WITHIN_S).unwrap_or(None);
    let found = check::faults(&media, gap, request.sdr);
    let mut report = EncodeReport {
        file: request.input.shown(),
        outcome: Outcome::AlreadyRight,
        found,
        done: Vec::new(),
        output: None,
        size_before: media.size_bytes,
        size_after: None,
        left: Vec::new(),
        command: None,
    };
    if !request.reencode && report.found.iter().all(|fault| !fault.worth) {
        return Ok(report);
    }
    let output = request.place.path(source, "upload", "mp4")?;
    if !request.dry_run {
        check_output(&output, request.place.force)?;
    }
    let settings = settings(request, &media, picture, &report.found, ffmpeg)?;
    let plan = plan::plan(&media, &report.found, &settings)?;
    report.outcome = plan.outcome;
    report.done.clone_from(&plan.done);
    let render = rendering(request, &media, plan, &output);
    if request.dry_run {
        report.command = Some(ffmpeg.shown(&render));
        return Ok(report);
    }
    let copied = report.outcome == Outcome::Remuxed;
    let result = ffmpeg.render(render, watch).map_err(|error| advised(error, copied))?;
    let gap = match result.main_video() {
        Some(picture) => {
            ffmpeg.key_frame_gap_ms(&Input::File(output.clone()), picture.index, KEY_FRAMES_WITHIN_S)?
        }
        None => None,
    };
    report.left = check::faults(&result, gap, request.sdr);
    report.size_after = Some(result.size_bytes);
    report.output = Some(output.display().to_string());
    Ok(report)
}

/// A copy that fails can still be made by encoding.
fn advised(error: Error, copied: bool) -> Error {
    if copied && error.kind() == Kind::Tool {
        error.hint("the streams cannot be copied as they are; encode them again with --reencode")
    } else {
        error
    }
}

fn rendering<'a>(
    request: &EncodeRequest,
    media: &MediaInfo,
    plan: plan::Plan,
    output: &'a PathBuf,
) -> Render<'a> {
    let mut args = plan.before;
    args.extend(Ffmpeg::input(&request.input));
    args.extend(plan.args);
    Render {
        args,
        feed: None,
        output,
        force: request.place.force,
        duration_ms: media.duration_ms,
        video: true,
        audio: !media.audio.is_empty(),
    }
}

/// What the plan is made with: the encoder is chosen and, for hardware, tried.
fn settings(
    request: &EncodeRequest,
    media: &MediaInfo,
    picture: &VideoStream,
    found: &[Fault],
    ffmpeg: &Ffmpeg,
) -> Result<plan::Settings> {
    let hdr_in = encoding::is_hdr(picture);
    let hdr_out = hdr_in && !request.sdr;
    let encodes = request.reencode || plan::picture_is_encoded(media, found);
    let able = if encodes { ffmpeg.abilities()? } else { Abilities::default() };
    let encoder = match request.device {
        _ if !encodes => Encoder::Software,
        Device::Software => software(hdr_out, &able)?,
        Device::AnyHardware => Encoder::Hardware(encoding::hardware::choose(None, hdr_out, &able, ffmpeg)?),
        Device::Hardware(kind) => {
            Encoder::Hardware(encoding::hardware::choose(Some(kind), hdr_out, &able, ffmpeg)?)
        }
    };
    let hdr = match hdr_out && encodes {
        true => ffmpeg.hdr_metadata(&request.input, picture.index).unwrap_or_default(),
        false => HdrMetadata::default(),
    };
    let video =
        encoding::Settings { encoder, quality: request.quality.clone(), kbit_per_s: request.kbit_per_s, hdr };
    Ok(plan::Settings { video, able, sdr: request.sdr, reencode: request.reencode })
}

/// The encoder on the processor: H.264, or the first that keeps HDR.
fn software(hdr: bool, able: &Abilities) -> Result<Encoder> {
    let has = |name: &str| able.encoders.contains(name);
    if !hdr {
        return match has("libx264") {
            true => Ok(Encoder::Software),
            false => Err(Error::tool("this ffmpeg was built without the encoder libx264")
                .hint(crate::ports::ffmpeg::INSTALL)),
        };
    }
    let known = [("libx265", Encoder::Hevc), ("libsvtav1", Encoder::Av1), ("libvpx-vp9", Encoder::Vp9)];
    known.into_iter().find(|(name, _)| has(name)).map(|(_, encoder)| encoder).ok_or_else(|| {
        Error::tool("this ffmpeg has no encoder that keeps HDR (libx265, libsvtav1 or libvpx-vp9)")
            .hint("bring the picture to standard range with --sdr")
            .hint(crate::ports::ffmpeg::INSTALL)
    })
}
