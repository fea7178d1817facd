//! Encoders on the graphics processor: how they are told, and which of them really work on this machine.

use std::ffi::OsString;

use super::{Settings, ceiling, group, is_hdr, words};
use crate::error::{Error, Result};
use crate::model::media::VideoStream;
use crate::ports::ffmpeg::{Abilities, Ffmpeg};
use crate::rules::limits;

/// A kind of encoder on the graphics processor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hardware {
    /// NVIDIA.
    Nvenc,
    /// Intel Quick Sync.
    Qsv,
    /// Linux, Intel and AMD.
    Vaapi,
    /// macOS.
    Videotoolbox,
}

/// Where Linux has its first graphics processor.
const VAAPI_DEVICE: &str = "/dev/dri/renderD128";

impl Hardware {
    /// All of them, the one to prefer first.
    pub const ALL: [Self; 4] = [Self::Nvenc, Self::Videotoolbox, Self::Qsv, Self::Vaapi];

    /// As it is named on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nvenc => "nvenc",
            Self::Qsv => "qsv",
            Self::Vaapi => "vaapi",
            Self::Videotoolbox => "videotoolbox",
        }
    }

    /// ffmpeg's name of the encoder: H.264, or HEVC for HDR.
    pub fn encoder(self, hdr: bool) -> String {
        format!("{}_{}", if hdr { "hevc" } else { "h264" }, self.name())
    }

    /// Arguments before the inputs.
    pub fn before(self) -> Vec<OsString> {
        match self {
            Self::Vaapi => ["-vaapi_device", VAAPI_DEVICE].map(OsString::from).to_vec(),
            _ => Vec::new(),
        }
    }

    /// The filters that hand a picture to it.
    pub fn upload(self, hdr: bool) -> Vec<String> {
        let format = if hdr { "format=p010le" } else { "format=nv12" };
        match self {
            Self::Vaapi => vec![format.into(), "hwupload".into()],
            _ => vec![format.into()],
        }
    }
}

/// The codec arguments of one.
pub(super) fn codec_args(hardware: Hardware, picture: &VideoStream, settings: &Settings) -> Vec<String> {
    let hdr = is_hdr(picture);
    let (most, buffer) = ceiling(picture, settings);
    let profile = if hdr { "main10" } else { "high" };
    let mut args = words(&format!("-c:v {} -profile:v {profile}", hardware.encoder(hdr)));
    if hdr {
        args.extend(words("-tag:v hvc1"));
    }
    let crf = settings.quality.crf;
    args.extend(words(&match (hardware, settings.kbit_per_s) {
        (_, Some(rate)) => format!("-b:v {rate}k"),
        (Hardware::Nvenc, None) => format!("-preset slow -rc vbr -cq {crf} -b:v 0"),
        (Hardware::Qsv, None) => format!("-preset slow -global_quality {crf}"),
        (Hardware::Vaapi, None) => format!("-rc_mode CQP -qp {crf}"),
        // It knows no constant quality on every Mac.
        (Hardware::Videotoolbox, None) => format!("-b:v {most}k"),
    }));
    let constant = hardware == Hardware::Vaapi && settings.kbit_per_s.is_none();
    if !constant {
        args.extend(words(&format!("-maxrate {most}k -bufsize {buffer}k")));
    }
    let b_frames = limits().encoding.b_frames.value;
    args.extend(words(&format!("-bf {b_frames} -g {} -flags +cgop", group(picture))));
    args
}

/// Finds out whether an encoder works, with one frame. `None` takes the first that does.
///
/// # Errors
/// [`crate::error::Kind::Tool`] when it does not; the hint lists those that do.
pub fn choose(wanted: Option<Hardware>, hdr: bool, able: &Abilities, ffmpeg: &Ffmpeg) -> Result<Hardware> {
    let Some(wanted) = wanted else {
        let works = |kind: &Hardware| try_one(*kind, hdr, able, ffmpeg).is_ok();
        return Hardware::ALL.into_iter().find(works).ok_or_else(|| {
            Error::tool("no hardware encoder works here")
                .hint("leave --hardware out to encode on the processor")
        });
    };
    let Err(why) = try_one(wanted, hdr, able, ffmpeg) else { return Ok(wanted) };
    let others: Vec<&str> = Hardware::ALL
        .into_iter()
        .filter(|kind| *kind != wanted && try_one(*kind, hdr, able, ffmpeg).is_ok())
        .map(Hardware::name)
        .collect();
    let hint = match others.as_slice() {
        [] => "no hardware encoder works here; leave --hardware out to encode on the processor".to_string(),
        [first, ..] => format!("these work here: {}; type --hardware {first}", others.join(", ")),
    };
    Err(Error::tool(format!("the hardware encoder {} does not work here: {why}", wanted.name())).hint(hint))
}

fn try_one(kind: Hardware, hdr: bool, able: &Abilities, ffmpeg: &Ffmpeg) -> Result<()> {
    let encoder = kind.encoder(hdr);
    if !able.encoders.contains(&encoder) {
        return Err(Error::tool(format!("this ffmpeg was built without {encoder}")));
    }
    ffmpeg.works(&one_frame(kind, hdr))
}

/// One black frame, encoded and thrown away.
fn one_frame(kind: Hardware, hdr: bool) -> Vec<OsString> {
    let transfer = hdr.then(|| "smpte2084".to_string());
    let (width, height, frame_rate) = (640, 360, Some(30.0));
    let picture =
        VideoStream { width, height, frame_rate, color_transfer: transfer, ..VideoStream::default() };
    let mut args = kind.before();
    args.extend(["-f", "lavfi", "-i", "color=c=black:s=640x360:r=30", "-frames:v", "1"].map(OsString::from));
    args.extend(["-vf".into(), kind.upload(hdr).join(",").into()]);
    args.extend(codec_args(kind, &picture, &Settings::default()).into_iter().map(OsString::from));
    args.extend(["-f", "null", "-"].map(OsString::from));
    args
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(args: &[OsString]) -> String {
        args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_is_tried_with_one_frame() {
        assert_eq!(
            shown(&one_frame(Hardware::Vaapi, false)),
            "-vaapi_device /dev/dri/renderD128 -f lavfi -i color=c=black:s=640x360:r=30 -frames:v 1 \
             -vf format=nv12,hwupload -c:v h264_vaapi -profile:v high -rc_mode CQP -qp 18 -bf 2 -g 15 \
             -flags +cgop -f null -"
        );
        assert!(shown(&one_frame(Hardware::Nvenc, true)).contains(
            "-vf format=p010le -c:v hevc_nvenc -profile:v main10 -tag:v hvc1 -preset slow -rc vbr -cq 18 -b:v 0"
        ));
    }

    #[test]
    fn an_average_bit_rate_goes_to_every_one() {
        let settings = Settings { kbit_per_s: Some(4000), ..Settings::default() };
        for kind in Hardware::ALL {
            let args = codec_args(kind, &VideoStream::default(), &settings).join(" ");
            assert!(args.contains("-b:v 4000k -maxrate 6000k"), "{args}");
        }
    }
}
