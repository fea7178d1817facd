//! The very frame that was chosen, at full resolution: upright, square pixels, deinterlaced, as 8-bit sRGB.

use image::RgbImage;

use super::likeness;
use crate::error::{Error, Result};
use crate::model::media::VideoStream;
use crate::model::timestamp::format_clock;
use crate::model::{MediaInfo, media};
use crate::ports::ffmpeg::{Ffmpeg, Input};

/// Bits in which the hash of a frame may differ from what was measured on a reduced one.
const SAME: u32 = 10;

/// How many neighbours are compared when the frame at the time is another one, and from how long before, in
/// milliseconds.
const NEIGHBOURS: (u32, u64) = (12, 200);

/// Steps back from the end, in milliseconds, for a file whose picture ends before its sound.
const STEPS_BACK: [u64; 3] = [120, 500, 2000];

/// Takes frames out of one video.
pub struct Frames<'a> {
    ffmpeg: &'a Ffmpeg,
    input: &'a Input,
    media: &'a MediaInfo,
    rate: f64,
    filter: String,
    /// Whether the colours of an HDR video are left as they are, because this ffmpeg cannot convert them.
    pub flat: bool,
}

impl<'a> Frames<'a> {
    /// Looks at what the file holds, and how its frames become pictures.
    ///
    /// # Errors
    /// Usage when there is no moving picture in it; tool when ffmpeg cannot be asked for its filters.
    pub fn new(ffmpeg: &'a Ffmpeg, input: &'a Input, media: &'a MediaInfo) -> Result<Self> {
        let video = media.main_video().ok_or_else(|| {
            Error::usage(format!("{} holds no moving picture", input.shown()))
                .hint("give the video; `ytseo video probe FILE` shows what a file holds")
        })?;
        let wide = is_wide(video);
        let able = wide && can_map_tones(ffmpeg)?;
        let filter = filter(video, able);
        let rate = video.frame_rate.filter(|rate| *rate > 0.0).unwrap_or(25.0);
        Ok(Self { ffmpeg, input, media, rate, filter, flat: wide && !able })
    }

    /// The video stream.
    pub fn video(&self) -> Option<&media::VideoStream> {
        self.media.main_video()
    }

    /// The frame of a candidate: the one at this time whose hash is like this, else the neighbour that is most alike.
    ///
    /// # Errors
    /// Tool when ffmpeg fails; not found when there is no frame.
    pub fn measured(&self, at_ms: u64, hash: &str) -> Result<RgbImage> {
        let alike = |picture: &RgbImage| likeness::distance(&likeness::hash(picture), hash).unwrap_or(0);
        // Times are rounded to milliseconds: one before finds the frame whichever way.
        let from = at_ms.saturating_sub(1);
        let first = self.ffmpeg.still(self.input, from, &self.filter)?;
        if let Some(first) = &first
            && alike(first) <= SAME
        {
            return Ok(first.clone());
        }
        let start = at_ms.saturating_sub(NEIGHBOURS.1);
        let small = format!("{},scale=160:-2", self.filter);
        let near = self.ffmpeg.stills(self.input, start, NEIGHBOURS.0, &small)?;
        let best = near.iter().map(alike).enumerate().min_by_key(|(_, bits)| *bits);
        let wanted = match (best, &first) {
            (Some((index, bits)), Some(first)) if bits < alike(first) => index,
            (Some((index, _)), None) => index,
            _ => return first.ok_or_else(|| self.nothing(at_ms)),
        };
        let chosen = format!("select='eq(n,{wanted})',{}", self.filter);
        let found = self.ffmpeg.still(self.input, start, &chosen)?;
        found.or(first).ok_or_else(|| self.nothing(at_ms))
    }

    /// The frame that is shown at a moment.
    ///
    /// # Errors
    /// Usage for a time behind the end; tool when ffmpeg fails; not found when there is no frame.
    pub fn shown_at(&self, at_ms: u64) -> Result<RgbImage> {
        if let Some(end) = self.media.duration_ms
            && at_ms > end
        {
            let (shown, end) = (self.input.shown(), format_clock(end, false));
            return Err(Error::usage(format!(
                "{shown} is {end} long; there is nothing at {}",
                format_clock(at_ms, false)
            ))
            .hint("give --at a time inside the video, like 1:23.5"));
        }
        // ffmpeg gives the first frame that begins at or after the moment; the one shown began up to a frame before.
        let before = ((1000.0 / self.rate).ceil() as u64).saturating_sub(1);
        for back in [0, before].into_iter().chain(STEPS_BACK) {
            let from = at_ms.saturating_sub(before + back);
            if let Some(picture) = self.ffmpeg.still(self.input, from, &self.filter)? {
                return Ok(picture);
            }
        }
        Err(self.nothing(at_ms))
    }

    fn nothing(&self, at_ms: u64) -> Error {
        Error::not_found(format!("{} shows nothing at {}", self.input.shown(), format_clock(at_ms, false)))
            .hint("choose another time with --at")
    }
}

/// Whether the colours need more than a conversion to RGB: HDR, or the primaries of BT.2020.
fn is_wide(video: &VideoStream) -> bool {
    is_hdr(video) || video.color_primaries.as_deref() == Some("bt2020")
}

/// Whether the brightness is coded for HDR (PQ or HLG).
pub fn is_hdr(video: &VideoStream) -> bool {
    matches!(video.color_transfer.as_deref(), Some("smpte2084" | "arib-std-b67"))
}

/// Whether this ffmpeg was built with what wide colours need.
fn can_map_tones(ffmpeg: &Ffmpeg) -> Result<bool> {
    let filters = ffmpeg.abilities()?.filters;
    Ok(["zscale", "tonemap"].iter().all(|name| filters.contains(*name)))
}

/// The filters that make an upright, square, progressive sRGB picture. `able`: zscale and tonemap are there.
pub fn filter(video: &VideoStream, able: bool) -> String {
    let mut steps = Vec::new();
    if video.interlaced {
        steps.push("yadif".to_string());
    }
    if is_wide(video) && able {
        steps.push(narrowed(video));
    }
    // Untagged colours: small pictures are BT.601, larger ones BT.709, as players take them.
    let tagged = video.color_space.as_deref().is_some_and(|name| name != "unknown");
    let matrix = if tagged || video.width.max(video.height) < 1280 || able && is_wide(video) {
        ""
    } else {
        ":in_color_matrix=bt709"
    };
    steps.push(format!("scale='trunc(iw*sar)':ih:flags=lanczos+accurate_rnd+full_chroma_int{matrix}"));
    steps.push("format=rgb24".into());
    steps.join(",")
}

/// Wide colours as BT.709: HDR is mapped to the range of a thumbnail, what is only wide is converted.
fn narrowed(video: &VideoStream) -> String {
    let or = |value: &Option<String>, other: &str| match value.as_deref() {
        Some(value) if value != "unknown" && value != "reserved" => value.to_string(),
        _ => other.to_string(),
    };
    let primaries = or(&video.color_primaries, "bt2020");
    let matrix = or(&video.color_space, "bt2020nc");
    let transfer = or(&video.color_transfer, "bt709");
    let range = if video.color_range.as_deref() == Some("pc") { "full" } else { "limited" };
    let from = format!("tin={transfer}:pin={primaries}:min={matrix}:rin={range}");
    // 203 cd/m2 is the white of graphics in HDR (ITU-R BT.2408).
    let tone = if is_hdr(video) { "tonemap=tonemap=mobius:param=0.5:desat=2:peak=5," } else { "" };
    format!(
        "zscale={from}:t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,{tone}zscale=t=iec61966-2-1:m=gbr:r=full,format=gbrp"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stream() -> VideoStream {
        VideoStream { width: 1920, height: 1080, ..VideoStream::default() }
    }

    #[test]
    fn plain_video_is_only_squared() {
        let tagged = VideoStream { color_space: Some("bt709".into()), ..stream() };
        assert_eq!(
            filter(&tagged, false),
            "scale='trunc(iw*sar)':ih:flags=lanczos+accurate_rnd+full_chroma_int,format=rgb24"
        );
        assert!(filter(&stream(), false).contains("in_color_matrix=bt709"));
        let small = VideoStream { width: 640, height: 480, ..stream() };
        assert!(!filter(&small, false).contains("in_color_matrix"));
    }

    #[test]
    fn interlaced_video_is_deinterlaced_first() {
        let video = VideoStream { interlaced: true, ..stream() };
        assert!(filter(&video, false).starts_with("yadif,scale="));
    }

    #[test]
    fn hdr_is_tone_mapped_when_ffmpeg_can() {
        let video = VideoStream { color_transfer: Some("smpte2084".into()), ..stream() };
        let mapped = filter(&video, true);
        assert!(
            mapped.starts_with("zscale=tin=smpte2084:pin=bt2020:min=bt2020nc:rin=limited:t=linear"),
            "{mapped}"
        );
        assert!(mapped.contains("tonemap="));
        assert!(!filter(&video, false).contains("zscale"));
        let wide = VideoStream { color_primaries: Some("bt2020".into()), ..stream() };
        assert!(filter(&wide, true).contains("zscale=") && !filter(&wide, true).contains("tonemap"));
    }
}
