//! ffmpeg and ffprobe: finding them, asking what a file holds, and streaming its sound and picture.

mod able;
mod args;
mod decode;
mod hdr;
mod install;
mod matroska;
#[cfg(not(fuzzing))]
mod mp4;
#[cfg(fuzzing)]
pub mod mp4;
mod packets;
#[cfg(not(fuzzing))]
mod parse;
#[cfg(fuzzing)]
pub mod parse;
mod render;
mod samples;
mod still;

use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};

use ffmpeg_sidecar::child::FfmpegChild;

use crate::config::Tools;
use crate::error::{Error, Result};
use crate::model::MediaInfo;
use crate::ports::process::{self, Guard};

pub use able::Abilities;
pub use decode::{Damage, DecodeRequest, Decoded, Picture, PictureRequest, Piece, SoundForm, fitted};
pub use hdr::HdrMetadata;
pub use install::{download, download_address};
pub use packets::FrameTime;
pub use render::{Feed, Render, Rendered, check_output};
pub use samples::{Samples, Sound, Timing};

/// The oldest major version of ffmpeg that is known to work.
pub const OLDEST_MAJOR: u32 = 4;

/// Sampling rate of [`Sound`], in samples per second.
pub const SAMPLE_RATE: u32 = 16_000;

/// What is read: a local file, or an address that the user typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file. It can pull in nothing from the network, whatever it says inside.
    File(PathBuf),
    /// An address with `http` or `https`.
    Url(String),
}

impl Input {
    /// Tells addresses from paths.
    pub fn from_argument(argument: &std::ffi::OsStr) -> Self {
        match argument.to_str() {
            Some(text) if text.starts_with("http://") || text.starts_with("https://") => {
                Self::Url(text.into())
            }
            _ => Self::File(PathBuf::from(argument)),
        }
    }

    /// How it is shown to people.
    pub fn shown(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Url(url) => url.clone(),
        }
    }

    /// The file, for what is rendered beside its source.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] for an address.
    pub fn file(&self) -> Result<&Path> {
        match self {
            Self::File(path) => Ok(path),
            Self::Url(url) => Err(Error::usage(format!("{url} is an address and not a file"))
                .hint("download it first, then give the file")),
        }
    }

    /// What ffmpeg takes after `-i`. The prefix keeps dashes, colons and percent signs in a path harmless.
    fn argument(&self) -> OsString {
        match self {
            Self::File(path) => {
                let mut argument = OsString::from("file:");
                argument.push(path);
                argument
            }
            Self::Url(url) => url.into(),
        }
    }

    fn protocols(&self) -> &'static str {
        match self {
            Self::File(_) => "file,pipe,crypto,data",
            Self::Url(_) => "http,https,tcp,tls,httpproxy,crypto,data",
        }
    }
}

/// The two programs.
#[derive(Debug, Clone)]
pub struct Ffmpeg {
    ffmpeg: PathBuf,
    ffprobe: PathBuf,
}

impl Ffmpeg {
    /// Takes the programs from the settings, from `downloaded` (where `doctor --install-ffmpeg` puts them), or
    /// from PATH. Nothing is started.
    pub fn new(tools: &Tools, downloaded: &Path) -> Self {
        let named = |name: &str| {
            let own = downloaded.join(name).with_extension(std::env::consts::EXE_EXTENSION);
            if own.is_file() { own } else { PathBuf::from(name) }
        };
        let ffmpeg = tools.ffmpeg.clone().unwrap_or_else(|| named("ffmpeg"));
        let beside = || {
            let sibling = tools.ffmpeg.as_ref()?.parent()?.join("ffprobe");
            let sibling = sibling.with_extension(std::env::consts::EXE_EXTENSION);
            sibling.is_file().then_some(sibling)
        };
        let ffprobe = tools.ffprobe.clone().or_else(beside).unwrap_or_else(|| named("ffprobe"));
        Self { ffmpeg, ffprobe }
    }

    /// The version of ffmpeg, for example `5.1.9-0+deb12u1`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when it is missing, broken or too old.
    pub fn version(&self) -> Result<String> {
        let output = process::output(process::command(&self.ffmpeg).arg("-version"))
            .map_err(|error| missing("ffmpeg", &self.ffmpeg, error))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let version = text
            .strip_prefix("ffmpeg version ")
            .and_then(|rest| rest.split_whitespace().next())
            .ok_or_else(|| Error::tool(format!("{} is not ffmpeg", self.ffmpeg.display())).hint(INSTALL))?;
        match parse::major_version(version) {
            Some(major) if major < OLDEST_MAJOR => Err(Error::tool(format!(
                "ffmpeg {version} is too old; version {OLDEST_MAJOR} or newer is needed"
            ))
            .hint(INSTALL)),
            _ => Ok(version.to_string()),
        }
    }

    /// Whether ffprobe answers.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when it does not.
    pub fn probe_version(&self) -> Result<()> {
        let output = process::output(process::command(&self.ffprobe).arg("-version"));
        output.map(|_| ()).map_err(|error| missing("ffprobe", &self.ffprobe, error))
    }

    /// The major version, where the version says so (builds from git do not).
    ///
    /// # Errors
    /// As [`Ffmpeg::version`].
    pub fn major_version(&self) -> Result<Option<u32>> {
        Ok(parse::major_version(&self.version()?))
    }

    /// The path of ffmpeg.
    pub fn path(&self) -> &Path {
        &self.ffmpeg
    }

    /// Tells what a file holds.
    ///
    /// # Errors
    /// Not found; usage for a file that is empty, cut off or no media; tool when ffprobe is missing.
    pub fn probe(&self, input: &Input) -> Result<MediaInfo> {
        let size_bytes = match input {
            Input::File(path) => file_size(path)?,
            Input::Url(_) => 0,
        };
        let mut media = parse::media(self.asked(input, args::probe(input))?.as_bytes(), input)?;
        media.size_bytes = size_bytes;
        if let Input::File(path) = input
            && parse::is_mp4(&media.container)
            && let Ok(layout) = mp4::layout(path)
        {
            if layout.encrypted {
                return Err(parse::encrypted(&input.shown()));
            }
            media.moov_first = layout.moov_first;
            media.edit_list = Some(layout.edit_list);
        }
        Ok(media)
    }

    /// Reads a text subtitle stream (index in the file) as SubRip.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffmpeg is missing or cannot read it.
    pub fn subtitles(&self, input: &Input, stream: u32) -> Result<Vec<u8>> {
        self.read_all(args::subtitles(input, stream), input)
    }

    /// What ffprobe answers.
    fn asked(&self, input: &Input, args: Vec<OsString>) -> Result<String> {
        let output = process::output(process::command(&self.ffprobe).args(args))
            .map_err(|error| missing("ffprobe", &self.ffprobe, error))?;
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        if output.status.success() {
            Ok(text(&output.stdout))
        } else {
            Err(unreadable(input, &text(&output.stderr)))
        }
    }

    /// Starts ffmpeg.
    fn started(&self, args: Vec<OsString>) -> Result<FfmpegChild> {
        let mut command = process::ffmpeg_command(&self.ffmpeg);
        command.args(args);
        command.spawn().map_err(|error| missing("ffmpeg", &self.ffmpeg, error))
    }

    /// Everything that ffmpeg writes to its standard output.
    fn read_all(&self, args: Vec<OsString>, input: &Input) -> Result<Vec<u8>> {
        let mut child = self.started(args)?;
        let (stdout, stderr) = (child.take_stdout(), child.take_stderr());
        let mut guard = Guard::new(child);
        let log = samples::collect_log(stderr);
        let mut bytes = Vec::new();
        if let Some(mut stdout) = stdout {
            stdout
                .read_to_end(&mut bytes)
                .map_err(|error| Error::tool("cannot read from ffmpeg").caused_by(error))?;
        }
        let status = guard.wait().map_err(|error| Error::tool("ffmpeg was lost").caused_by(error))?;
        if status.success() { Ok(bytes) } else { Err(unreadable(input, &log.join().unwrap_or_default())) }
    }
}

/// How to get ffmpeg.
pub const INSTALL: &str = "install it (`apt install ffmpeg`, `brew install ffmpeg`, `winget install ffmpeg`), or run `ytseo doctor --install-ffmpeg`";

fn missing(name: &str, path: &Path, error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::NotFound if path == Path::new(name) => {
            Error::tool(format!("{name} is not installed")).hint(INSTALL)
        }
        std::io::ErrorKind::NotFound => Error::tool(format!("there is no {name} at {}", path.display()))
            .hint(format!("check the setting tools.{name} (`ytseo config show`)")),
        _ => Error::tool(format!("cannot start {}", path.display())).hint(INSTALL).caused_by(error),
    }
}

fn file_size(path: &Path) -> Result<u64> {
    let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
    let shown = path.display();
    if about.is_dir() {
        return Err(
            Error::usage(format!("{shown} is a folder")).hint("give a file, or use `ytseo optimize FOLDER`")
        );
    }
    if about.len() == 0 {
        return Err(
            Error::usage(format!("{shown} is empty")).hint("check that the recording or copy has finished")
        );
    }
    std::fs::File::open(path).map_err(|error| Error::io("read", path, error))?;
    Ok(about.len())
}

/// Whether a file begins with a box of MP4 or MOV. ffmpeg goes by the name and misses the index in a text, too.
fn opens_like_mp4(input: &Input) -> bool {
    let Input::File(path) = input else { return true };
    let mut head = [0u8; 8];
    let read = std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok()
        && [b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot"]
            .contains(&&head[4..].try_into().unwrap_or(*b"    "))
}

/// What ffmpeg said last: most often the reason.
fn last_line(log: &str) -> &str {
    log.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("no reason given").trim()
}

/// Puts what ffmpeg says about a bad file into words.
fn unreadable(input: &Input, log: &str) -> Error {
    let shown = input.shown();
    let last = last_line(log);
    if log.contains("moov atom not found") && opens_like_mp4(input) {
        return Error::usage(format!("{shown} is cut off: its index (moov) is missing"))
            .hint("copy or download it again, or recover the recording with the program that made it");
    }
    if log.contains("not on whitelist") || log.contains("Unsafe file name") {
        return Error::usage(format!("{shown} is a playlist that points elsewhere"))
            .hint("give the media file itself, or its address");
    }
    let no_media = ["Invalid data found", "could not find codec parameters", "moov atom not found"];
    if no_media.iter().any(|sign| log.contains(sign)) {
        return Error::usage(format!("{shown} is not a video or audio file that ffmpeg can read"))
            .hint("check that the file plays; a transcript or captions go in with --transcript");
    }
    match input {
        Input::Url(_) => Error::remote(format!("cannot read {shown}: {last}")).hint("check the address"),
        Input::File(_) => Error::tool(format!("ffmpeg cannot read {shown}: {last}"))
            .hint("`ytseo doctor` shows whether ffmpeg works"),
    }
}
