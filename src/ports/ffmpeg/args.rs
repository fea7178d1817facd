//! What ffmpeg and ffprobe are asked: pure tables of arguments, tested without running anything.

use std::ffi::OsString;
use std::path::Path;

use super::{DecodeRequest, Input, SAMPLE_RATE, Timing};
use crate::model::media::AudioStream;

fn list(items: &[&str]) -> Vec<OsString> {
    items.iter().map(OsString::from).collect()
}

/// A time as ffmpeg takes it.
fn seconds(ms: u64) -> String {
    format!("{}.{:03}", ms / 1000, ms % 1000)
}

/// `-i` with what may be reached from there.
pub fn open(input: &Input) -> Vec<OsString> {
    let mut args = list(&["-protocol_whitelist", input.protocols(), "-i"]);
    args.push(input.argument());
    args
}

/// Streams, format and chapters as JSON.
pub fn probe(input: &Input) -> Vec<OsString> {
    let mut args = list(&["-v", "error", "-of", "json", "-show_format", "-show_streams", "-show_chapters"]);
    args.extend(open(input));
    args
}

/// When the file starts, in seconds.
pub fn start_time(input: &Input) -> Vec<OsString> {
    let mut args = list(&["-v", "error", "-of", "csv=p=0", "-show_entries", "format=start_time"]);
    args.extend(open(input));
    args
}

/// Times (in seconds) and flags of the packets of a stream (index in the file), one packet a line; all, or those in an
/// interval in the words of ffprobe. Most containers begin with the key frame before.
pub fn packets(input: &Input, stream: u32, interval: Option<&str>) -> Vec<OsString> {
    let mut args = list(&["-v", "error", "-of", "csv=p=0", "-show_entries", "packet=pts_time,flags"]);
    args.extend(["-select_streams".into(), stream.to_string().into()]);
    args.extend(interval.map(|interval| list(&["-read_intervals", interval])).into_iter().flatten());
    args.extend(open(input));
    args
}

/// What comes with the first frame of a stream (index in the file), as JSON.
pub fn first_frame(input: &Input, stream: u32) -> Vec<OsString> {
    let mut args = list(&["-v", "error", "-of", "json", "-show_frames", "-show_entries"]);
    args.extend(list(&["frame=side_data_list", "-read_intervals", "%+#1", "-select_streams"]));
    args.push(stream.to_string().into());
    args.extend(open(input));
    args
}

/// `count` frames from a moment on, run through `filter`, as portable pixmaps one after the other on standard output.
/// They are given an even rate, so that none is repeated or dropped on the way out.
pub fn stills(input: &Input, at_ms: u64, count: u32, filter: &str) -> Vec<OsString> {
    let mut args = list(&["-hide_banner", "-nostdin", "-v", "error", "-an", "-sn", "-dn", "-ss"]);
    args.push(seconds(at_ms).into());
    args.extend(open(input));
    args.extend(list(&["-map", "0:V:0", "-vf"]));
    args.push(format!("{filter},settb=1/25,setpts=N").into());
    args.extend(list(&["-r", "25", "-frames:v", &count.to_string()]));
    args.extend(list(&["-pix_fmt", "rgb24", "-c:v", "ppm", "-f", "image2pipe", "pipe:1"]));
    args
}

/// What stands before and after the arguments of a [`super::Render`]: quiet, nothing asked, progress on standard
/// output, the index at the front of an MP4.
pub fn render(args: &[OsString], fed: bool, output: &Path) -> Vec<OsString> {
    let mut all = list(&["-hide_banner", "-v", "error", "-y", "-nostats", "-progress", "pipe:1"]);
    if !fed {
        all.push("-nostdin".into());
    }
    all.extend_from_slice(args);
    let ending = output.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    if matches!(ending.as_str(), "mp4" | "mov" | "m4v" | "m4a") {
        all.extend(list(&["-movflags", "+faststart"]));
    }
    all.push(Input::File(output.to_path_buf()).argument());
    all
}

/// One audio track (from 1) as raw 16 kHz mono 32-bit float on standard output.
///
/// Gaps and jumps in the timestamps are filled, so that times in the sound are times in the video.
pub fn sound(input: &Input, track: u32) -> Vec<OsString> {
    let mut args = list(&["-hide_banner", "-nostdin", "-v", "error", "-vn", "-sn", "-dn"]);
    args.extend(open(input));
    args.push(OsString::from("-map"));
    args.push(OsString::from(format!("0:a:{}", track.saturating_sub(1))));
    args.extend(list(&["-af", "aresample=async=1:first_pts=0", "-ac", "1", "-ar"]));
    args.push(OsString::from(SAMPLE_RATE.to_string()));
    args.extend(list(&["-c:a", "pcm_f32le", "-f", "f32le", "pipe:1"]));
    args
}

/// Reduced pictures (8-bit YUV 4:2:0) and sound (32-bit float in its own rate and channels) in one Matroska stream on
/// standard output, with their times in milliseconds.
///
/// The encoder's time base keeps the times of frames at a variable rate from being rounded to a nominal one, and
/// Matroska makes ffmpeg neither repeat nor drop frames for a steady rate.
///
/// `rough` leaves out the frames that no other frame needs, and the smoothing of block edges: less than half the work.
pub fn decode(input: &Input, request: &DecodeRequest, rough: bool) -> Vec<OsString> {
    let mut args = list(&["-hide_banner", "-nostdin", "-v", "error"]);
    if request.picture.is_some_and(|picture| picture.key_frames_only) {
        args.extend(list(&["-skip_frame", "nokey"]));
    } else if rough {
        args.extend(list(&["-skip_frame", "noref", "-skip_loop_filter", "all"]));
    }
    if let Some(range) = request.range {
        args.extend(["-ss".into(), seconds(range.start_ms).into()]);
        args.extend(["-t".into(), seconds(range.length_ms()).into()]);
    }
    args.extend(open(input));
    if let Some(picture) = &request.picture {
        let [width, height] = picture.size;
        let rate = picture.rate.map(|rate| format!("fps={rate},")).unwrap_or_default();
        args.extend(["-map".into(), format!("0:{}", picture.stream).into()]);
        args.extend([
            "-vf".into(),
            format!("{rate}scale={width}:{height}:flags=area,setsar=1,format=yuv420p").into(),
        ]);
        args.extend(list(&["-c:v", "rawvideo", "-enc_time_base:v", "1:1000"]));
    }
    if let Some(stream) = request.sound {
        args.extend(["-map".into(), format!("0:{stream}").into()]);
        args.extend(list(&["-af", "aresample=async=1:first_pts=0", "-c:a", "pcm_f32le"]));
    }
    args.extend(list(&["-map_metadata", "-1", "-map_chapters", "-1", "-avoid_negative_ts", "disabled"]));
    args.extend(list(&["-f", "matroska", "pipe:1"]));
    args
}

/// One audio track as interleaved 32-bit float on standard output, with the rate, channels and layout that `track`
/// names; they are said, so that a track that changes them on the way comes out as it began. The layout goes before
/// the number of channels, which alone would be mixed into the usual layout for that number.
///
/// Filled, gaps and overlaps from 20 ms on are filled and trimmed. In a transport stream each stream starts at a time
/// of its own unless all are read: the picture is then read as well, and dropped.
pub fn samples(input: &Input, track: &AudioStream, timing: Timing) -> Vec<OsString> {
    let mut args = list(&["-hide_banner", "-nostdin", "-v", "error"]);
    args.extend(open(input));
    if timing == (Timing::Filled { beside_video: true }) {
        args.extend(list(&["-map", "0:V:0", "-c:v", "copy", "-f", "null", "-"]));
    }
    args.extend(["-map".into(), format!("0:{}", track.index).into()]);
    let mut form = Vec::new();
    form.extend(track.sample_rate.map(|rate| format!("sample_rates={rate}")));
    form.extend(layout(track).map(|layout| format!("channel_layouts={layout}")));
    let mut filters = Vec::new();
    if timing != Timing::Stored {
        filters.push("aresample=async=1:min_hard_comp=0.02:first_pts=0".to_string());
    }
    if !form.is_empty() {
        filters.push(format!("aformat={}", form.join(":")));
    }
    if !filters.is_empty() {
        args.extend(["-af".into(), filters.join(",").into()]);
    }
    if let Some(channels) = track.channels.filter(|_| layout(track).is_none()) {
        args.extend(["-ac".into(), channels.to_string().into()]);
    }
    args.extend(list(&["-c:a", "pcm_f32le", "-f", "f32le", "pipe:1"]));
    args
}

/// The layout as every version reads it: newer ones write `3 channels (FL+FR+LFE)` where there is no name for it.
fn layout(track: &AudioStream) -> Option<&str> {
    let layout = track.channel_layout.as_deref()?;
    match layout.split_once(" channels") {
        Some((_, channels)) => channels.trim().strip_prefix('(')?.strip_suffix(')'),
        None => Some(layout),
    }
}

/// A subtitle stream (index in the file) as SubRip on standard output.
pub fn subtitles(input: &Input, stream: u32) -> Vec<OsString> {
    let mut args = list(&["-hide_banner", "-nostdin", "-v", "error", "-vn", "-an", "-dn"]);
    args.extend(open(input));
    args.push(OsString::from("-map"));
    args.push(OsString::from(format!("0:{stream}")));
    args.extend(list(&["-c:s", "subrip", "-f", "srt", "pipe:1"]));
    args
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::ffmpeg::PictureRequest;

    fn shown(args: &[OsString]) -> String {
        args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_file_reaches_only_files() {
        let args = shown(&sound(&Input::File("-a: b%d.mp4".into()), 2));
        assert_eq!(
            args,
            "-hide_banner -nostdin -v error -vn -sn -dn -protocol_whitelist file,pipe,crypto,data \
             -i file:-a: b%d.mp4 -map 0:a:1 -af aresample=async=1:first_pts=0 -ac 1 -ar 16000 \
             -c:a pcm_f32le -f f32le pipe:1"
        );
    }

    #[test]
    fn samples_keep_their_form() {
        let track = AudioStream {
            index: 3,
            sample_rate: Some(44_100),
            channel_layout: Some("5.1(side)".into()),
            ..AudioStream::default()
        };
        let args = shown(&samples(&Input::File("a.mkv".into()), &track, Timing::Stored));
        let form =
            "-map 0:3 -af aformat=sample_rates=44100:channel_layouts=5.1(side) -c:a pcm_f32le -f f32le";
        assert!(args.contains(form), "{args}");
        let unknown = AudioStream { index: 1, ..AudioStream::default() };
        assert!(!shown(&samples(&Input::File("a.mkv".into()), &unknown, Timing::Stored)).contains("-af"));
    }

    #[test]
    fn an_address_reaches_no_file() {
        let args = shown(&probe(&Input::Url("https://example.org/a.mp4".into())));
        assert_eq!(
            args,
            "-v error -of json -show_format -show_streams -show_chapters -protocol_whitelist \
             http,https,tcp,tls,httpproxy,crypto,data -i https://example.org/a.mp4"
        );
    }

    #[test]
    fn one_process_gives_picture_and_sound() {
        let picture = PictureRequest { stream: 0, size: [256, 144], rate: None, key_frames_only: false };
        let request = DecodeRequest { picture: Some(picture), sound: Some(1), range: None };
        assert_eq!(
            shown(&decode(&Input::File("a.mp4".into()), &request, false)),
            "-hide_banner -nostdin -v error -protocol_whitelist file,pipe,crypto,data -i file:a.mp4 \
             -map 0:0 -vf scale=256:144:flags=area,setsar=1,format=yuv420p -c:v rawvideo \
             -enc_time_base:v 1:1000 -map 0:1 -af aresample=async=1:first_pts=0 -c:a pcm_f32le \
             -map_metadata -1 -map_chapters -1 -avoid_negative_ts disabled -f matroska pipe:1"
        );
    }

    #[test]
    fn a_stretch_at_a_rate_and_key_frames_can_be_asked_for() {
        let picture = PictureRequest { stream: 2, size: [320, 180], rate: Some(10.0), key_frames_only: true };
        let range = Some(crate::model::Span::new(61_500, 63_000));
        let request = DecodeRequest { picture: Some(picture), sound: None, range };
        let args = shown(&decode(&Input::File("a.mp4".into()), &request, false));
        assert!(args.contains("-skip_frame nokey -ss 61.500 -t 1.500 -protocol_whitelist"), "{args}");
        assert!(args.contains("-map 0:2 -vf fps=10,scale=320:180:"), "{args}");
        assert!(!args.contains("-c:a"), "{args}");
        let picture = Some(PictureRequest { key_frames_only: false, ..picture });
        let args = shown(&decode(&Input::File("a.mp4".into()), &DecodeRequest { picture, ..request }, true));
        assert!(args.contains("-skip_frame noref -skip_loop_filter all -ss 61.500"), "{args}");
    }

    #[test]
    fn filled_samples_keep_their_form_beside_the_picture_where_that_matters() {
        let track = AudioStream {
            index: 1,
            sample_rate: Some(44_100),
            channels: Some(3),
            channel_layout: Some("3.0".into()),
            ..AudioStream::default()
        };
        let filled = |track: &AudioStream, beside_video| {
            shown(&samples(&Input::File("a.ts".into()), track, Timing::Filled { beside_video }))
        };
        assert!(filled(&track, true).ends_with(
            "-map 0:V:0 -c:v copy -f null - -map 0:1 -af aresample=async=1:min_hard_comp=0.02:first_pts=0,\
             aformat=sample_rates=44100:channel_layouts=3.0 -c:a pcm_f32le -f f32le pipe:1"
        ));
        assert!(!filled(&track, false).contains("null"));
        let listed = AudioStream { channel_layout: Some("3 channels (FL+FR+LFE)".into()), ..track.clone() };
        assert!(filled(&listed, false).contains(":channel_layouts=FL+FR+LFE -c:a"));
        let unknown = AudioStream { channel_layout: None, ..track };
        assert!(filled(&unknown, false).contains("aformat=sample_rates=44100 -ac 3 -c:a"));
    }

    #[test]
    fn a_still_is_asked_for_by_time_and_filter() {
        let args = stills(&Input::File("a.mp4".into()), 61_040, 3, "yadif");
        let shown: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
        assert_eq!(
            shown.join(" "),
            "-hide_banner -nostdin -v error -an -sn -dn -ss 61.040 -protocol_whitelist file,pipe,crypto,data \
             -i file:a.mp4 -map 0:V:0 -vf yadif,settb=1/25,setpts=N -r 25 -frames:v 3 -pix_fmt rgb24 -c:v ppm \
             -f image2pipe pipe:1"
        );
    }

    #[test]
    fn a_subtitle_stream_is_chosen_by_its_index() {
        assert!(
            shown(&subtitles(&Input::File("a.mkv".into()), 3)).contains("-map 0:3 -c:s subrip -f srt pipe:1")
        );
    }
}
