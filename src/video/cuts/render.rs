//! Rendering a cut list: the picture through one filter, the sound cut to the sample in this process.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use base64::Engine;

use super::expression::{Held, filter};
use super::retime::retime_chapters;
use super::sound::SoundCutter;
use crate::error::{Error, Result};
use crate::model::media::{AudioStream, VideoStream};
use crate::model::{Chapter, CutList, MediaInfo};
use crate::ports::ffmpeg::{Feed, Ffmpeg, Input, Render, Timing};
use crate::progress::Watch;
use crate::video::encoding::{Quality, audio_args, video_args};
use crate::video::output::ending_or;

/// Endings of results with a picture; H.264 and AAC go into all of them.
pub const VIDEO_ENDINGS: &[&str] = &["mp4", "mov", "m4v", "mkv"];

/// Endings of results of sound alone.
pub const AUDIO_ENDINGS: &[&str] = &["m4a", "mp3", "wav", "flac"];

/// A filter longer than this goes through a file: Windows takes 32,767 characters on a command line, Linux 131,072
/// in a word.
const MOST_TYPED: usize = 24_000;

/// Most channels that the encoders take.
const MOST_CHANNELS: u32 = 8;

/// Containers in which each stream starts at a time of its own.
const PROGRAM_STREAMS: &[&str] = &["mpegts", "mpeg"];

/// What is rendered.
pub struct Rendering<'a> {
    /// The source.
    pub input: &'a Input,
    /// What it holds.
    pub media: &'a MediaInfo,
    /// The audio track that is kept; none without sound.
    pub audio: Option<&'a AudioStream>,
    /// What is kept.
    pub list: &'a CutList,
    /// How the picture is compressed.
    pub quality: &'a Quality,
    /// Where it goes.
    pub output: &'a Path,
    /// Replace what stands there.
    pub force: bool,
}

/// Renders, verifies and puts the result in its place.
///
/// # Errors
/// As [`Ffmpeg::render`].
pub fn render(rendering: &Rendering<'_>, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<MediaInfo> {
    let held = held(rendering, ffmpeg, watch)?;
    let graph = rendering.media.main_video().map(|video| graph(video, rendering.list, &held));
    let script = graph.as_deref().filter(|graph| graph.len() > MOST_TYPED).map(script).transpose()?;
    let major = ffmpeg.major_version()?;
    let filters = match (&graph, &script) {
        (_, Some(file)) => Some((script_option(major), file.path().as_os_str().to_owned())),
        (Some(graph), None) => Some(("-filter_complex", graph.into())),
        (None, None) => None,
    };
    let feed = rendering.audio.map(|audio| feed(rendering, audio, ffmpeg, watch));
    let render = Render {
        args: arguments(rendering, filters, major),
        feed,
        output: rendering.output,
        force: rendering.force,
        duration_ms: Some(rendering.list.kept_ms()),
        video: rendering.media.main_video().is_some(),
        audio: rendering.audio.is_some(),
    };
    ffmpeg.render(render, watch)
}

/// Which frame is shown when a kept stretch begins; only asked where frames do not follow a grid.
fn held(rendering: &Rendering<'_>, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<Vec<Option<u64>>> {
    let Some(video) = rendering.media.main_video().filter(|_| rendering.list.frame_rate.is_none()) else {
        return Ok(Vec::new());
    };
    let mut held = Held::new(rendering.list);
    ffmpeg.every_frame_time(rendering.input, video.index, watch, &mut |at| held.frame(at))?;
    Ok(held.finish())
}

/// The filter graph from the video stream to `[v]`.
fn graph(video: &VideoStream, list: &CutList, held: &[Option<u64>]) -> String {
    let even = if video.width % 2 + video.height % 2 > 0 { ",pad=ceil(iw/2)*2:ceil(ih/2)*2" } else { "" };
    format!("[0:{}]{}{even}[v]", video.index, filter(list, held))
}

fn script(graph: &str) -> Result<tempfile::NamedTempFile> {
    let failed = |error| Error::io("write into", &std::env::temp_dir(), error);
    let mut file = tempfile::Builder::new().prefix("ytseo-").suffix(".filter").tempfile().map_err(failed)?;
    file.write_all(graph.as_bytes()).map_err(failed)?;
    file.flush().map_err(failed)?;
    Ok(file)
}

/// How a filter graph in a file is given; the old way ended with version 8, the new one began with version 7.
fn script_option(major: Option<u32>) -> &'static str {
    if major.is_some_and(|major| major < 7) { "-filter_complex_script" } else { "-/filter_complex" }
}

/// How frames get times of their own instead of an even rate: `-vsync` was renamed in version 5.1.
fn rate_option(major: Option<u32>) -> &'static str {
    if major.is_some_and(|major| major < 6) { "-vsync" } else { "-fps_mode" }
}

/// Everything between the global flags and the output.
fn arguments(
    rendering: &Rendering<'_>,
    filters: Option<(&str, OsString)>,
    major: Option<u32>,
) -> Vec<OsString> {
    let mut args = Ffmpeg::input(rendering.input);
    let mut inputs = 1;
    let mut audio_input = 0;
    if let Some(audio) = rendering.audio {
        let (rate, channels) = (rate(audio).to_string(), channels(audio).to_string());
        args.extend(words(&["-f", "f32le", "-ar", &rate, "-ac", &channels, "-i", "pipe:0"]));
        (audio_input, inputs) = (inputs, inputs + 1);
    }
    let chapters = chapters(rendering);
    if !chapters.is_empty() {
        let document =
            base64::engine::general_purpose::STANDARD.encode(chapter_document(&chapters, rendering.list));
        args.extend(words(&["-protocol_whitelist", "data", "-f", "ffmetadata", "-i"]));
        args.push(format!("data:text/plain;base64,{document}").into());
        inputs += 1;
    }
    if let Some((option, graph)) = filters {
        args.extend([option.into(), graph]);
    }
    if let Some(audio) = rendering.audio.filter(|_| beside_video(rendering.media)) {
        // Reading the sound as well keeps the times of the picture where they are.
        args.extend(words(&["-map", &format!("0:{}", audio.index), "-c", "copy", "-f", "null", "-"]));
    }
    args.extend(words(&["-map_metadata", "0", "-map_chapters"]));
    args.push(if chapters.is_empty() { "-1".into() } else { (inputs - 1).to_string().into() });
    if let Some(video) = rendering.media.main_video() {
        args.extend(words(&["-map", "[v]"]));
        args.extend(picture_args(video, rendering, major));
    }
    if let Some(audio) = rendering.audio {
        args.extend(["-map".into(), format!("{audio_input}:a").into()]);
        args.extend(layout_args(audio));
        args.extend(sound_args(audio, rendering));
        if let Some(language) = &audio.language {
            args.extend(words(&["-metadata:s:a:0", &format!("language={language}")]));
        }
    }
    args
}

fn words(words: &[&str]) -> Vec<OsString> {
    words.iter().map(OsString::from).collect()
}

/// How the picture is encoded: as YouTube recommends, with 10 bits as HEVC, with the colours of the source.
fn picture_args(video: &VideoStream, rendering: &Rendering<'_>, major: Option<u32>) -> Vec<OsString> {
    let even = VideoStream {
        width: video.width + video.width % 2,
        height: video.height + video.height % 2,
        ..video.clone()
    };
    let mut args = video_args(&even, rendering.quality);
    if has_ten_bits(video) {
        args = ten_bits(args, rendering);
    }
    match rendering.list.frame_rate {
        Some([above, below]) => args.extend(words(&["-r", &format!("{above}/{below}")])),
        // Times of their own, not those of an average rate.
        None => args.extend(words(&[rate_option(major), "vfr", "-enc_time_base", "1:90000"])),
    }
    let colors = [
        ("-color_primaries", &video.color_primaries),
        ("-color_trc", &video.color_transfer),
        ("-colorspace", &video.color_space),
        ("-color_range", &video.color_range),
    ];
    for (option, value) in colors {
        // RGB becomes YUV: its matrix does not hold any more.
        if let Some(value) = value.as_deref().filter(|value| *value != "gbr") {
            args.extend(words(&[option, value]));
        }
    }
    args
}

/// Whether a picture has more than 8 bits a sample.
pub fn has_ten_bits(video: &VideoStream) -> bool {
    video.pixel_format.as_deref().is_some_and(|format| {
        ["p10", "p12", "p14", "p16", "p010", "p210", "gray10", "gray12", "p9"]
            .iter()
            .any(|deep| format.contains(deep))
            || format.ends_with("48le")
            || format.ends_with("64le")
    })
}

/// H.264 with 8 bits turned into HEVC with 10.
fn ten_bits(args: Vec<OsString>, rendering: &Rendering<'_>) -> Vec<OsString> {
    let mut args: Vec<OsString> = args
        .into_iter()
        .map(|arg| match arg.to_str() {
            Some("libx264") => "libx265".into(),
            Some("yuv420p") => "yuv420p10le".into(),
            Some("high") => "main10".into(),
            _ => arg,
        })
        .collect();
    args.extend(words(&["-x265-params", "log-level=error:open-gop=0"]));
    if ending_or(rendering.output, "mp4") != "mkv" {
        args.extend(words(&["-tag:v", "hvc1"]));
    }
    args
}

/// How the sound is encoded: AAC beside a picture, else what the ending says.
fn sound_args(audio: &AudioStream, rendering: &Rendering<'_>) -> Vec<OsString> {
    let channels = channels(audio);
    if rendering.media.main_video().is_some() {
        return audio_args(channels);
    }
    let deep = ["24", "32", "f32", "f64", "64"].iter().any(|bits| audio.codec.contains(bits));
    match ending_or(rendering.output, "m4a").as_str() {
        "wav" => words(&["-c:a", if deep { "pcm_s24le" } else { "pcm_s16le" }]),
        "mp3" => words(&["-c:a", "libmp3lame", "-q:a", "0"]),
        "flac" => words(&["-c:a", "flac", "-sample_fmt", if deep { "s32" } else { "s16" }]),
        _ => audio_args(channels),
    }
}

/// The chapters of the source at their new times.
fn chapters(rendering: &Rendering<'_>) -> Vec<Chapter> {
    retime_chapters(&rendering.media.chapters, rendering.list).0
}

/// Chapters as ffmpeg reads them (its metadata format).
fn chapter_document(chapters: &[Chapter], list: &CutList) -> String {
    let mut text = String::from(";FFMETADATA1\n");
    let ends = chapters.iter().skip(1).map(|chapter| chapter.start_ms).chain([list.kept_ms()]);
    for (chapter, end_ms) in chapters.iter().zip(ends) {
        let mut title = String::new();
        for c in chapter.title.chars() {
            if matches!(c, '=' | ';' | '#' | '\\' | '\n') {
                title.push('\\');
            }
            title.push(c);
        }
        let start_ms = chapter.start_ms;
        text.push_str(&format!(
            "[CHAPTER]\nTIMEBASE=1/1000\nSTART={start_ms}\nEND={end_ms}\ntitle={title}\n"
        ));
    }
    text
}

fn channels(audio: &AudioStream) -> u32 {
    match audio.channels.unwrap_or(2) {
        0 => 2,
        channels if channels > MOST_CHANNELS => 2,
        channels => channels,
    }
}

fn beside_video(media: &MediaInfo) -> bool {
    let names: Vec<&str> = media.container.split(',').collect();
    media.main_video().is_some() && PROGRAM_STREAMS.iter().any(|name| names.contains(name))
}

/// The form in which sound goes through the cutter: that of the track, within what encoders take.
fn form(audio: &AudioStream) -> AudioStream {
    let channels = channels(audio);
    AudioStream {
        sample_rate: Some(rate(audio)),
        channels: Some(channels),
        channel_layout: audio.channel_layout.clone().filter(|_| audio.channels == Some(channels)),
        ..audio.clone()
    }
}

fn rate(audio: &AudioStream) -> u32 {
    audio.sample_rate.filter(|rate| *rate > 0).unwrap_or(48_000)
}

/// Names the layout of the cut samples where their number alone would stand for another one. Nothing is mixed.
fn layout_args(audio: &AudioStream) -> Vec<OsString> {
    let form = form(audio);
    match form.channel_layout.as_deref() {
        Some(
            layout @ ("3.0" | "3.0(back)" | "quad" | "quad(side)" | "3.1" | "6.0" | "6.0(front)"
            | "hexagonal"),
        ) => words(&["-af", &format!("channelmap=channel_layout={layout}")]),
        _ => Vec::new(),
    }
}

/// Decodes the sound with an ffmpeg of its own, cuts it and writes what is kept.
fn feed(rendering: &Rendering<'_>, audio: &AudioStream, ffmpeg: &Ffmpeg, watch: &Watch) -> Feed {
    let mut cutter = SoundCutter::new(rendering.list, rate(audio), channels(audio));
    let (ffmpeg, input, watch, track) = (ffmpeg.clone(), rendering.input.clone(), watch.clone(), form(audio));
    let timing = Timing::Filled { beside_video: beside_video(rendering.media) };
    Box::new(move |out: &mut dyn Write| {
        let (mut kept, mut bytes) = (Vec::new(), Vec::new());
        let mut write = |kept: &mut Vec<f32>| {
            bytes.clear();
            bytes.extend(kept.iter().flat_map(|sample| sample.to_le_bytes()));
            kept.clear();
            out.write_all(&bytes).map_err(|error| Error::tool("ffmpeg takes no sound").caused_by(error))
        };
        let mut samples = ffmpeg.samples(&input, &track, timing, &watch)?;
        while let Some(chunk) = samples.read()? {
            cutter.push(chunk, &mut kept);
            write(&mut kept)?;
            if cutter.is_done() {
                return Ok(());
            }
        }
        while !cutter.is_done() {
            watch.check()?;
            cutter.pad(&mut kept);
            write(&mut kept)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn media() -> MediaInfo {
        let video = VideoStream {
            width: 160,
            height: 121,
            frame_rate: Some(25.0),
            color_space: Some("bt709".into()),
            ..VideoStream::default()
        };
        let audio = AudioStream {
            index: 1,
            track: 1,
            channels: Some(6),
            sample_rate: Some(44_100),
            language: Some("eng".into()),
            ..AudioStream::default()
        };
        let chapters = vec![Chapter::new(0, "A = b"), Chapter::new(5000, "C")];
        MediaInfo {
            video: vec![video],
            audio: vec![audio],
            chapters,
            container: "mpegts".into(),
            ..MediaInfo::default()
        }
    }

    fn line(media: &MediaInfo, output: &str) -> String {
        let list = CutList::of_kept(10_000, Some([25, 1]), [Span::new(2000, 9000)]);
        let (input, quality) = (Input::File("a.ts".into()), Quality::default());
        let rendering = Rendering {
            input: &input,
            media,
            audio: media.audio.first(),
            list: &list,
            quality: &quality,
            output: Path::new(output),
            force: false,
        };
        let filters = media.main_video().map(|video| ("-filter_complex", graph(video, &list, &[]).into()));
        let args = arguments(&rendering, filters, Some(5));
        args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_command_says_everything_once() {
        let line = line(&media(), "a.cut.mp4");
        for part in [
            "-i file:a.ts -f f32le -ar 44100 -ac 6 -i pipe:0 -protocol_whitelist data -f ffmetadata -i data:",
            ",pad=ceil(iw/2)*2:ceil(ih/2)*2[v] -map 0:1 -c copy -f null - -map_metadata 0 -map_chapters 2 -map [v] -c:v libx264",
            "-r 25/1 -colorspace bt709 -map 1:a -c:a aac",
            "-metadata:s:a:0 language=eng",
        ] {
            assert!(line.contains(part), "{part}\n{line}");
        }
    }

    #[test]
    fn the_layout_of_the_channels_is_kept() {
        let mut media = media();
        let audio = &mut media.audio[0];
        (audio.channels, audio.channel_layout) = (Some(4), Some("quad".into()));
        assert_eq!(form(audio).channel_layout.as_deref(), Some("quad"));
        assert!(line(&media, "a.cut.mp4").contains("-map 1:a -af channelmap=channel_layout=quad -c:a aac"));
        media.audio[0].channel_layout = Some("4.0".into());
        assert!(!line(&media, "a.cut.mp4").contains("channelmap"));
        (media.audio[0].channels, media.audio[0].channel_layout) = (Some(16), Some("hexadecagonal".into()));
        assert_eq!((form(&media.audio[0]).channels, form(&media.audio[0]).channel_layout), (Some(2), None));
    }

    #[test]
    fn ten_bits_stay_ten_bits() {
        let mut media = media();
        media.video[0].pixel_format = Some("yuv422p10le".into());
        let deep = line(&media, "a.cut.mp4");
        assert!(
            deep.contains("-c:v libx265 -profile:v main10 -pix_fmt yuv420p10le")
                && deep.contains("-tag:v hvc1")
        );
        media.video[0].pixel_format = Some("yuv420p".into());
        assert!(!line(&media, "a.cut.mp4").contains("x265"));
        assert_eq!(
            (rate_option(Some(4)), rate_option(Some(7)), rate_option(None)),
            ("-vsync", "-fps_mode", "-fps_mode")
        );
    }

    #[test]
    fn sound_alone_is_encoded_by_its_ending() {
        let mut media = media();
        media.video.clear();
        assert!(line(&media, "a.cut.mp3").contains("libmp3lame"));
        media.audio[0].codec = "pcm_s24le".into();
        assert!(line(&media, "a.cut.wav").ends_with("-c:a pcm_s24le -metadata:s:a:0 language=eng"));
    }

    #[test]
    fn chapters_are_written_as_ffmpeg_reads_them() {
        let list = CutList::whole(10_000, None);
        let text = chapter_document(&media().chapters, &list);
        assert!(text.contains("START=0\nEND=5000\ntitle=A \\= b\n[CHAPTER]"));
        assert_eq!(
            (script_option(Some(6)), script_option(Some(8)), script_option(None)),
            ("-filter_complex_script", "-/filter_complex", "-/filter_complex")
        );
    }
}
