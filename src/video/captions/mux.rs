//! Captions put into the video file as streams of their own: they can be switched on and off, nothing is encoded anew.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::film::Film;
use super::{CaptionFile, CaptionStyle, CaptionTarget, TimedCue, mismatch, source};
use crate::error::{Error, Result};
use crate::model::{MediaInfo, TranscriptSource};
use crate::ports::ffmpeg::{Ffmpeg, Input, Render, check_output};
use crate::ports::files::write_whole;
use crate::progress::Watch;
use crate::rules::languages;
use crate::video::output::{Target, ending_or};
use crate::video::transcript_file::language_in_name;

/// What is put into what.
#[derive(Debug, Clone)]
pub struct MuxRequest {
    /// The video.
    pub video: PathBuf,
    /// The caption files; with none, those beside the video.
    pub captions: Vec<PathBuf>,
    /// Their languages (BCP 47) in the same order, where the names do not say.
    pub languages: Vec<String>,
    /// Which language is shown unless the viewer chooses (BCP 47); by default the first one.
    pub default: Option<String>,
    /// Where the result goes.
    pub target: Target,
    /// Only say what would be done.
    pub dry_run: bool,
}

/// A caption stream that was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MuxedTrack {
    /// The file it came from.
    pub from: String,
    /// Its language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How many cues it has.
    pub cues: usize,
    /// Whether it is shown unless the viewer chooses.
    pub default: bool,
}

/// What was put into a video.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct MuxReport {
    /// The video, as given.
    pub file: String,
    /// The new streams.
    pub tracks: Vec<MuxedTrack>,
    /// How many subtitle streams it had already; they are kept.
    pub kept: usize,
    /// The result.
    pub output: String,
    /// The command that makes it, for a dry run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// What the result holds; absent for a dry run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<MediaInfo>,
    /// What the user should look at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// Captions on their way into a file.
struct Track {
    file: CaptionFile,
    about: MuxedTrack,
}

/// Puts captions into a video as streams. Everything else is copied, the source is not touched.
///
/// # Errors
/// Not found without captions; usage when the result exists or the container holds no captions; tool when the result
/// does not hold what it should.
pub fn mux(request: &MuxRequest, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<MuxReport> {
    let input = Input::File(request.video.clone());
    let media = ffmpeg.probe(&input)?;
    let output = output(request)?;
    check_output(&output, request.target.force)?;
    let (tracks, warnings) = tracks(request, &media)?;
    let folder = tempfile::Builder::new().prefix("ytseo-captions-").tempdir().map_err(|error| {
        Error::storage("cannot make a temporary folder for the captions")
            .hint("free some space, or set TMPDIR to a folder you may write to")
            .caused_by(error)
    })?;
    let mut files = Vec::new();
    for (index, track) in tracks.iter().enumerate() {
        let path = folder.path().join(format!("{index}.srt"));
        let style = CaptionStyle::named("plain")?;
        write_whole(&path, track.file.write(CaptionTarget::Srt, style)?.text.as_bytes())?;
        files.push(path);
    }
    let about: Vec<MuxedTrack> = tracks.iter().map(|track| track.about.clone()).collect();
    let render = Render {
        args: args(&input, &media, &files, &about, &output),
        feed: None,
        output: &output,
        force: request.target.force,
        duration_ms: media.duration_ms,
        video: media.main_video().is_some(),
        audio: !media.audio.is_empty(),
    };
    let command = request.dry_run.then(|| ffmpeg.shown(&render));
    let made = if request.dry_run { None } else { Some(ffmpeg.render(render, watch)?) };
    if let Some(made) = &made {
        verify(made, media.subtitles.len(), &about)?;
    }
    Ok(MuxReport {
        file: request.video.display().to_string(),
        tracks: about,
        kept: media.subtitles.len(),
        output: output.display().to_string(),
        command,
        media: made,
        warnings,
    })
}

/// What text captions are called in a container, by its ending.
fn codec(output: &Path) -> Option<&'static str> {
    match ending_or(output, "").as_str() {
        "mp4" | "m4v" | "mov" => Some("mov_text"),
        "mkv" => Some("subrip"),
        "webm" => Some("webvtt"),
        _ => None,
    }
}

/// The result stands in the container of the source where that holds captions, else in Matroska.
fn output(request: &MuxRequest) -> Result<PathBuf> {
    let ending =
        if codec(&request.video).is_some() { ending_or(&request.video, "mkv") } else { "mkv".into() };
    let output = request.target.path(&request.video, "subtitled", &ending)?;
    if codec(&output).is_none() {
        return Err(Error::usage(format!("{} cannot hold captions", output.display()))
            .hint("name the result .mp4, .mov, .mkv or .webm"));
    }
    Ok(output)
}

fn tracks(request: &MuxRequest, media: &MediaInfo) -> Result<(Vec<Track>, Vec<String>)> {
    let paths =
        if request.captions.is_empty() { source::beside(&request.video) } else { request.captions.clone() };
    if paths.is_empty() {
        let shown = request.video.display();
        return Err(Error::not_found(format!("there are no captions beside {shown}")).hint(format!(
            "name them: `ytseo video captions mux {shown} talk.en.srt`, or hear it first: `ytseo video transcribe`"
        )));
    }
    if request.languages.len() > paths.len() {
        return Err(Error::usage("more languages than caption files")
            .hint("give --language once for each file, in the same order"));
    }
    let (mut tracks, mut warnings) = (Vec::new(), Vec::new());
    for (index, path) in paths.iter().enumerate() {
        let whole = CaptionFile::open(path)?;
        let shown = path.display().to_string();
        let about = |warning: String| format!("{shown}: {warning}");
        warnings.extend(mismatch(&whole, &Film::of(media)).into_iter().map(about));
        let language = match request.languages.get(index) {
            Some(code) => Some(known(code)?),
            None => language_in_name(path).or(whole.language.clone()),
        };
        if language.is_none() {
            warnings.push(format!("{shown}: no language; name it talk.en.srt or say --language en"));
        }
        let file = within(whole, media.duration_ms);
        if file.is_empty() {
            return Err(Error::usage(format!("no caption of {shown} lies within the video"))
                .hint("check that they belong to it: `ytseo video captions lint`"));
        }
        let about = MuxedTrack { from: shown, language, cues: file.len(), default: false };
        tracks.push(Track { file, about });
    }
    choose_default(request, &mut tracks)?;
    Ok((tracks, warnings))
}

fn choose_default(request: &MuxRequest, tracks: &mut [Track]) -> Result<()> {
    let chosen = match &request.default {
        Some(wanted) => {
            let is = |track: &Track| {
                let own = track.about.language.as_deref();
                own == Some(wanted) || own.is_some_and(|code| source::short(code) == source::short(wanted))
            };
            Some(tracks.iter().position(is).ok_or_else(|| {
                Error::usage(format!("none of the captions is in '{wanted}'"))
                    .hint("--default takes the language of one of them")
            })?)
        }
        None => Some(0),
    };
    if let Some(track) = chosen.and_then(|index| tracks.get_mut(index)) {
        track.about.default = true;
    }
    Ok(())
}

/// A language code that exists, in its usual form.
fn known(code: &str) -> Result<String> {
    let code = code.replace('_', "-");
    let base = code.split('-').next().unwrap_or_default().to_lowercase();
    if languages().is_language(&base) || languages().shorter(&base).is_some() {
        return Ok(code);
    }
    Err(Error::usage(format!("'{code}' is no language code")).hint("write en, de, pt-BR, zh-CN ..."))
}

/// The cues that lie within the video: a stream that is longer would make the file longer.
fn within(file: CaptionFile, duration_ms: Option<u64>) -> CaptionFile {
    let Some(duration) = duration_ms else { return file };
    if file.end_ms() <= duration {
        return file;
    }
    let mut cues: Vec<TimedCue> = file.timed_cues();
    cues.retain(|cue| cue.start_ms < duration);
    for cue in &mut cues {
        cue.end_ms = cue.end_ms.min(duration);
    }
    file.with_cues(cues)
}

/// What ffmpeg is told: all streams as they are, the captions behind them in the form the container takes.
fn args(
    input: &Input,
    media: &MediaInfo,
    files: &[PathBuf],
    tracks: &[MuxedTrack],
    output: &Path,
) -> Vec<OsString> {
    let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
    let codec = codec(output).unwrap_or("subrip");
    let mut args = Ffmpeg::input(input);
    for file in files {
        args.extend(words(&["-f", "srt"]));
        args.extend(Ffmpeg::input(&Input::File(file.clone())));
    }
    args.extend(words(&["-map", "0:v?", "-map", "0:a?", "-map", "0:s?"]));
    if codec == "subrip" {
        args.extend(words(&["-map", "0:t?"]));
    }
    for index in 0..files.len() {
        args.extend(words(&["-map", &format!("{}:0", index + 1)]));
    }
    args.extend(words(&["-map_metadata", "0", "-map_chapters", "0", "-c", "copy"]));
    let same = ending_or(Path::new(&media.file), "") == ending_or(output, "");
    for (index, _) in media.subtitles.iter().enumerate().filter(|(_, stream)| stream.text && !same) {
        args.extend(words(&[&format!("-c:s:{index}"), codec]));
    }
    let kept = media.subtitles.len();
    let chosen = tracks.iter().any(|track| track.default);
    for index in (0..kept).filter(|_| chosen) {
        args.extend(words(&[&format!("-disposition:s:{index}"), "0"]));
    }
    for (index, track) in tracks.iter().enumerate() {
        let at = kept + index;
        args.extend(words(&[&format!("-c:s:{at}"), codec]));
        let disposition = if track.default { "default" } else { "0" };
        args.extend(words(&[&format!("-disposition:s:{at}"), disposition]));
        let code = track.language.as_deref().map_or_else(|| "und".into(), |tag| three_letters(tag, codec));
        args.extend(words(&[&format!("-metadata:s:s:{at}"), &format!("language={code}")]));
        if let Some(tag) = track.language.as_deref().filter(|tag| tag.contains('-')) {
            args.extend(words(&[&format!("-metadata:s:s:{at}"), &format!("title={tag}")]));
        }
    }
    args
}

/// The code containers take: ISO 639-2, in Matroska the one of libraries (`ger`), else the other (`deu`).
fn three_letters(tag: &str, codec: &str) -> String {
    let base = source::short(tag);
    let long = if codec == "mov_text" { languages().longer(&base) } else { languages().library(&base) };
    long.map_or(base, String::from)
}

/// Whether the result holds what it should.
fn verify(made: &MediaInfo, kept: usize, tracks: &[MuxedTrack]) -> Result<()> {
    let wrong = |why: String| {
        Error::tool(format!("{} is not what it should be: {why}", made.file))
            .hint("do not use it; `ytseo video probe` lists what it holds")
    };
    if made.subtitles.len() != kept + tracks.len() {
        let (got, wanted) = (made.subtitles.len(), kept + tracks.len());
        return Err(wrong(format!("it has {got} subtitle streams, not {wanted}")));
    }
    for (stream, track) in made.subtitles[kept..].iter().zip(tracks) {
        let wanted = track.language.as_deref().map(source::short);
        let got = stream.language.as_deref().filter(|code| *code != "und").map(source::short);
        if !stream.text || wanted.as_ref().is_some_and(|wanted| got.as_ref() != Some(wanted)) {
            return Err(wrong(format!("the captions of {} are not in it as they should be", track.from)));
        }
    }
    Ok(())
}

/// What was taken out of a video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ExtractReport {
    /// The video, as given.
    pub file: String,
    /// The files that were written.
    pub tracks: Vec<ExtractedTrack>,
    /// What was left, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<String>,
}

/// A caption stream that was written to a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ExtractedTrack {
    /// Index of the stream in the video.
    pub stream: u32,
    /// Its language, where the video says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How many cues it has.
    pub cues: usize,
    /// The file.
    pub output: String,
}

/// Writes the text subtitle streams of a video to files: `talk.en.srt` beside `talk.mkv`.
///
/// # Errors
/// Not found when there is none; usage when a file exists already (nothing is written then).
pub fn extract(
    video: &Path,
    to: CaptionTarget,
    target: &Target,
    ffmpeg: &Ffmpeg,
    watch: &Watch,
) -> Result<ExtractReport> {
    let media = ffmpeg.probe(&Input::File(video.into()))?;
    let (mut tracks, mut left, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    for stream in &media.subtitles {
        watch.check()?;
        if !stream.text {
            left.push(format!("stream {} holds pictures of text ({})", stream.index, stream.codec));
            continue;
        }
        let language = stream.language.as_deref().filter(|code| *code != "und").map(source::short);
        let mut file = match source::inside(video, stream.index, ffmpeg) {
            Ok(file) => file,
            Err(error) => {
                left.push(error.chain());
                continue;
            }
        };
        file.language.clone_from(&language);
        let taken = |path: &PathBuf| texts.iter().any(|(known, _): &(PathBuf, String)| known == path);
        let mut output = named(video, language.as_deref(), to, target)?;
        if taken(&output) {
            let number = format!("{}-{}", language.as_deref().unwrap_or("stream"), stream.index);
            output = named(video, Some(&number), to, target)?;
        }
        check_output(&output, target.force)?;
        let text = match to {
            CaptionTarget::Json => {
                let source = TranscriptSource::Embedded { stream: stream.index };
                let transcript = file.to_transcript(source);
                serde_json::to_string_pretty(&transcript)
                    .map_err(|error| Error::internal("a transcript cannot be written").caused_by(error))?
            }
            _ => file.write(to, CaptionStyle::named("plain")?)?.text,
        };
        let (stream, cues, shown) = (stream.index, file.len(), output.display().to_string());
        tracks.push(ExtractedTrack { stream, language, cues, output: shown });
        texts.push((output, text));
    }
    if tracks.is_empty() {
        let error = Error::not_found(format!("{} holds no captions as text", video.display()));
        return Err(left
            .iter()
            .fold(error, |error, why| error.hint(why.clone()))
            .hint("`ytseo video probe` lists what is in it; `ytseo video transcribe` hears what is said"));
    }
    texts.iter().try_for_each(|(path, text)| write_whole(path, text.as_bytes()))?;
    Ok(ExtractReport { file: video.display().to_string(), tracks, left })
}

/// `talk.en.srt` beside `talk.mkv`, or what the user named.
fn named(video: &Path, code: Option<&str>, to: CaptionTarget, target: &Target) -> Result<PathBuf> {
    let stem = video.file_stem().unwrap_or_default().to_string_lossy();
    let code = code.map(|code| format!(".{code}")).unwrap_or_default();
    let name = format!("{stem}{code}.{}", to.ending());
    Ok(match &target.out {
        Some(out) if target.several || out.is_dir() || out.to_string_lossy().ends_with(['/', '\\']) => {
            crate::ports::files::make_folder(out)?;
            out.join(name)
        }
        Some(out) => out.clone(),
        None => video.with_file_name(name),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_copied_and_captions_named() {
        let track = |language: &str, default| MuxedTrack {
            from: "a.srt".into(),
            language: Some(language.into()),
            cues: 1,
            default,
        };
        let media = MediaInfo { file: "a.mkv".into(), ..MediaInfo::default() };
        let (input, files) = (Input::File("a.mkv".into()), ["0.srt".into(), "1.srt".into()]);
        let tracks = [track("de", true), track("pt-BR", false)];
        let shown = |output: &str| {
            let args = args(&input, &media, &files, &tracks, Path::new(output));
            args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
        };
        let mkv = shown("b.mkv");
        assert!(mkv.contains("-map 0:v? -map 0:a? -map 0:s? -map 0:t? -map 1:0 -map 2:0"), "{mkv}");
        assert!(
            mkv.contains("-c copy -c:s:0 subrip -disposition:s:0 default -metadata:s:s:0 language=ger"),
            "{mkv}"
        );
        assert!(mkv.ends_with("-metadata:s:s:1 language=por -metadata:s:s:1 title=pt-BR"), "{mkv}");
        let mp4 = shown("b.mp4");
        assert!(
            mp4.contains("-c:s:0 mov_text -disposition:s:0 default -metadata:s:s:0 language=deu"),
            "{mp4}"
        );
        assert!(shown("b.webm").contains("-c:s:1 webvtt"));
    }
}
