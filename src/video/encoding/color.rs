//! Colours: what is carried from the source, what an HDR picture needs, and how it becomes one of standard range.

use crate::model::media::VideoStream;
use crate::ports::ffmpeg::HdrMetadata;
use crate::rules::limits;

/// Whether a picture has high dynamic range (PQ or HLG).
pub fn is_hdr(picture: &VideoStream) -> bool {
    picture.color_transfer.as_deref().is_some_and(|transfer| limits().formats.hdr_transfers.holds(transfer))
}

/// The colours of the source as arguments, where it names them. A picture in RGB gets those of HD video, which
/// [`from_rgb`] converts it to.
pub(super) fn tags(picture: &VideoStream) -> Vec<String> {
    let rgb = is_rgb(picture);
    let tagged = [
        ("-color_primaries", &picture.color_primaries),
        ("-color_trc", &picture.color_transfer),
        ("-colorspace", &picture.color_space),
    ];
    let mut args = Vec::new();
    for (flag, value) in tagged {
        let value = if rgb { Some("bt709") } else { value.as_deref() };
        if let Some(value) = value.filter(|value| *value != "gbr" && *value != "reserved") {
            args.extend([flag.to_string(), value.to_string()]);
        }
    }
    args
}

/// Whether the samples are red, green and blue.
fn is_rgb(picture: &VideoStream) -> bool {
    let format = picture.pixel_format.as_deref().unwrap_or_default();
    ["rgb", "bgr", "gbr", "argb", "abgr", "0rgb", "pal8"].iter().any(|start| format.starts_with(start))
}

/// The filter that turns RGB into the colours of HD video; nothing for pictures that are not RGB.
pub(in crate::video) fn from_rgb(picture: &VideoStream) -> Option<String> {
    is_rgb(picture).then(|| "scale=out_color_matrix=bt709:out_range=tv".into())
}

/// What x265 has to know of an HDR picture.
pub(super) fn x265_params(picture: &VideoStream, hdr: &HdrMetadata) -> Vec<String> {
    let mut params = vec!["hdr-opt=1".to_string()];
    if let Some([gx, gy, bx, by, rx, ry, wx, wy, most, least]) = hdr.mastering {
        params.push(format!(
            "master-display=G({gx},{gy})B({bx},{by})R({rx},{ry})WP({wx},{wy})L({most},{least})"
        ));
    }
    params.extend(hdr.light.map(|[most, average]| format!("max-cll={most},{average}")));
    params.push(format!(
        "colorprim={}:transfer={}:colormatrix={}",
        picture.color_primaries.as_deref().unwrap_or("bt2020"),
        picture.color_transfer.as_deref().unwrap_or("smpte2084"),
        picture.color_space.as_deref().unwrap_or("bt2020nc"),
    ));
    params
}

/// The filters that bring an HDR picture to standard range (BT.709). They need ffmpeg's `zscale` and `tonemap`.
pub fn to_sdr(picture: &VideoStream) -> Vec<String> {
    let transfer = picture.color_transfer.as_deref().unwrap_or("smpte2084");
    let primaries = picture.color_primaries.as_deref().unwrap_or("bt2020");
    // zscale names two matrices otherwise than ffprobe does.
    let matrix = match picture.color_space.as_deref() {
        Some("bt2020c") => "bt2020c",
        Some("bt709") => "bt709",
        _ => "bt2020nc",
    };
    vec![
        format!("zscale=tin={transfer}:pin={primaries}:min={matrix}:t=linear:npl=100"),
        "format=gbrpf32le".into(),
        "zscale=p=bt709".into(),
        "tonemap=tonemap=hable:desat=0".into(),
        "zscale=t=bt709:m=bt709:r=tv".into(),
        "format=yuv420p".into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rgb_is_not_labelled_as_rgb() {
        let screen = VideoStream {
            pixel_format: Some("gbrp".into()),
            color_space: Some("gbr".into()),
            ..VideoStream::default()
        };
        assert_eq!(tags(&screen).join(" "), "-color_primaries bt709 -color_trc bt709 -colorspace bt709");
        assert!(from_rgb(&screen).is_some());
        assert!(tags(&VideoStream::default()).is_empty() && from_rgb(&VideoStream::default()).is_none());
    }

    #[test]
    fn tone_mapping_says_what_comes_in() {
        let hlg = VideoStream { color_transfer: Some("arib-std-b67".into()), ..VideoStream::default() };
        assert!(is_hdr(&hlg));
        assert!(to_sdr(&hlg)[0].starts_with("zscale=tin=arib-std-b67:pin=bt2020:min=bt2020nc:t=linear"));
    }
}
