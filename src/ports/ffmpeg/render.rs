//! Rendering a new file: under a temporary name, verified by probing, then renamed. The source is never changed.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use super::{Ffmpeg, INSTALL, Input, args, last_line, samples};
use crate::error::{Error, Result};
use crate::model::MediaInfo;
use crate::ports::process::{self, Guard};
use crate::progress::{Stage, Unit, Watch};

/// What is written into ffmpeg's standard input while it renders. It runs on a thread of its own; an error of the
/// kind "broken pipe" means that ffmpeg has enough and is not reported.
pub type Feed = Box<dyn FnOnce(&mut dyn Write) -> Result<()> + Send>;

/// One rendering: what ffmpeg is told, and what must come of it.
pub struct Render<'a> {
    /// Everything between the global flags and the output's name: inputs (with [`Ffmpeg::input`]), filters, codecs.
    pub args: Vec<OsString>,
    /// Raw data for `pipe:0`, when an input is that.
    pub feed: Option<Feed>,
    /// Where the result goes; its ending chooses the container.
    pub output: &'a Path,
    /// Replace what stands there.
    pub force: bool,
    /// Expected length in milliseconds, for the progress and for the verification.
    pub duration_ms: Option<u64>,
    /// Whether the result must hold a moving picture.
    pub video: bool,
    /// Whether the result must hold sound.
    pub audio: bool,
}

/// A verified rendering that is not in its place yet.
pub struct Rendered<'a> {
    /// What it holds; named after the place it is meant for.
    pub media: MediaInfo,
    part: tempfile::TempPath,
    output: &'a Path,
    force: bool,
}

impl Rendered<'_> {
    /// Where it is for now.
    pub fn path(&self) -> &Path {
        &self.part
    }

    /// Puts it in its place.
    ///
    /// # Errors
    /// Usage when something came to stand there meanwhile (and it was not to be replaced); storage.
    pub fn keep(self) -> Result<MediaInfo> {
        keep(self.part, self.output, self.force)?;
        Ok(self.media)
    }
}

/// How far the length of a result may be from what was expected, in milliseconds: a frame or two of the slowest
/// rates and a packet of sound at each end.
const TOLERANCE_MS: u64 = 500;

impl Ffmpeg {
    /// The arguments that open an input and let it reach nothing else: `-protocol_whitelist ... -i ...`.
    pub fn input(input: &Input) -> Vec<OsString> {
        args::open(input)
    }

    /// The command line of a rendering as it can be typed, for `--dry-run`.
    pub fn shown(&self, render: &Render<'_>) -> String {
        let mut words = vec![self.ffmpeg.clone().into_os_string()];
        words.extend(args::render(&render.args, render.feed.is_some(), render.output));
        words.iter().map(|word| process::quoted(&word.to_string_lossy())).collect::<Vec<_>>().join(" ")
    }

    /// Renders, verifies and puts the result in its place. Reports as [`Stage::Encode`].
    ///
    /// # Errors
    /// Usage when the output exists (and `force` is not set); storage when it cannot be written; tool when ffmpeg
    /// fails or the result is not what was expected; interrupted. In every case what stood there is unchanged.
    pub fn render(&self, render: Render<'_>, watch: &Watch) -> Result<MediaInfo> {
        self.render_aside(render, watch)?.keep()
    }

    /// Renders and verifies, but leaves the result under its temporary name, so that it can be looked at before
    /// [`Rendered::keep`] puts it in its place. Dropping it removes it.
    ///
    /// # Errors
    /// As [`Self::render`].
    pub fn render_aside<'a>(&self, mut render: Render<'a>, watch: &Watch) -> Result<Rendered<'a>> {
        check_output(render.output, render.force)?;
        let part = part_beside(render.output)?;
        let mut child = self.started(args::render(&render.args, render.feed.is_some(), &part))?;
        let (stdin, stdout, stderr) = (child.take_stdin(), child.take_stdout(), child.take_stderr());
        let mut guard = Guard::new(child);
        let log = samples::collect_log(stderr);
        let feeding = feed(render.feed.take(), stdin);
        watch.started(Stage::Encode, render.duration_ms, Unit::MediaMs);
        let lines = lines_of(stdout);
        loop {
            // Asked several times a second, so that a rendering that makes no progress can be stopped, too.
            watch.check()?;
            match lines.recv_timeout(ASK) {
                Ok(line) => progress(&line).into_iter().for_each(|done| watch.advanced(Stage::Encode, done)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        let status = guard.wait().map_err(|error| Error::tool("ffmpeg was lost").caused_by(error))?;
        watch.check()?;
        let log = log.join().unwrap_or_default();
        let fed = feeding.map_or(Ok(()), |thread| thread.join().unwrap_or(Ok(())));
        // A small result fits into ffmpeg's buffer: then only closing the file fails, and ffmpeg still ends well.
        if !status.success() || is_unfinished(&log) {
            fed?;
            return Err(failed(&log, render.output));
        }
        fed?;
        let media = self.verify(&render, &part)?;
        watch.finished(Stage::Encode, false);
        Ok(Rendered { media, part, output: render.output, force: render.force })
    }

    fn verify(&self, render: &Render<'_>, part: &Path) -> Result<MediaInfo> {
        let broken = |why: String| {
            Error::tool(format!("the rendered {} is not what it should be: {why}", render.output.display()))
                .hint("nothing was replaced; check that the source plays to its end")
        };
        let mut media = self
            .probe(&Input::File(part.into()))
            .map_err(|error| broken("it cannot be read".into()).caused_by(error))?;
        if render.video && media.main_video().is_none() {
            return Err(broken("the picture is missing".into()));
        }
        if render.audio && media.audio.is_empty() {
            return Err(broken("the sound is missing".into()));
        }
        if let Some((wanted, got)) = render.duration_ms.zip(media.duration_ms)
            && wanted.abs_diff(got) > TOLERANCE_MS.max(wanted / 100)
        {
            let seconds = |ms: u64| ms as f64 / 1000.0;
            return Err(broken(format!("it is {:.2} s long, not {:.2} s", seconds(got), seconds(wanted))));
        }
        media.file = render.output.display().to_string();
        Ok(media)
    }
}

/// How often a rendering looks whether it is to stop.
const ASK: Duration = Duration::from_millis(100);

/// The lines of ffmpeg's progress, read on a thread of its own.
fn lines_of(stdout: Option<ChildStdout>) -> mpsc::Receiver<String> {
    let (sender, lines) = mpsc::channel();
    std::thread::spawn(move || {
        let lines = stdout.map(|stdout| BufReader::new(stdout).lines());
        let mut lines = lines.into_iter().flatten().map_while(std::result::Result::ok);
        lines.try_for_each(|line| sender.send(line))
    });
    lines
}

/// Refuses an output that stands there already, before any work is done.
///
/// # Errors
/// [`crate::error::Kind::Usage`] when it exists and `force` is not set, or when it is a folder.
pub fn check_output(output: &Path, force: bool) -> Result<()> {
    if output.is_dir() {
        return Err(Error::usage(format!("{} is a folder", output.display())).hint("name a file"));
    }
    if !force && output.exists() {
        return Err(Error::usage(format!("{} exists already", output.display()))
            .hint("choose another name with --out, or replace it with --force"));
    }
    Ok(())
}

/// A temporary file in the same folder with the same ending; gone when dropped.
fn part_beside(output: &Path) -> Result<tempfile::TempPath> {
    let folder = match output.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let ending =
        output.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    tempfile::Builder::new()
        .prefix(".ytseo-")
        .suffix(&ending)
        .tempfile_in(folder)
        .map(tempfile::NamedTempFile::into_temp_path)
        .map_err(|error| Error::io("write into", folder, error))
}

fn keep(part: tempfile::TempPath, output: &Path, force: bool) -> Result<()> {
    let wrong = |error| Error::io("write", output, error);
    let file = std::fs::OpenOptions::new().write(true).open(&part).map_err(wrong)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(std::fs::Permissions::from_mode(0o644)).map_err(wrong)?;
    }
    file.sync_all().map_err(wrong)?;
    if force {
        return part.persist(output).map_err(|error| wrong(error.error));
    }
    part.persist_noclobber(output).map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Error::usage(format!("{} was made by someone else meanwhile", output.display()))
                .hint("choose another name with --out, or replace it with --force")
        }
        _ => wrong(error.error),
    })
}

fn feed(feed: Option<Feed>, stdin: Option<ChildStdin>) -> Option<std::thread::JoinHandle<Result<()>>> {
    let (feed, mut stdin) = (feed?, stdin?);
    Some(std::thread::spawn(move || match feed(&mut stdin) {
        Err(error) if is_broken_pipe(&error) => Ok(()),
        fed => fed,
    }))
}

fn is_broken_pipe(error: &Error) -> bool {
    let cause = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<std::io::Error>());
    cause.is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
}

/// Milliseconds of the output that are done, from a line of ffmpeg's progress.
fn progress(line: &str) -> Option<u64> {
    line.strip_prefix("out_time_us=")?.trim().parse::<i64>().ok().map(|us| us.max(0) as u64 / 1000)
}

/// Whether ffmpeg could not write the end of a file, which it reports but does not count as a failure.
fn is_unfinished(log: &str) -> bool {
    is_full(log) || log.contains("Error writing trailer") || log.contains("Error closing file")
}

/// Whether ffmpeg ran out of room.
fn is_full(log: &str) -> bool {
    log.contains("No space left on device") || log.contains("Disk quota exceeded")
}

/// Puts what ffmpeg says about a failed rendering into words.
fn failed(log: &str, output: &Path) -> Error {
    let shown = output.display();
    let last = last_line(log);
    if is_full(log) {
        return Error::storage(format!("no room on the disk for {shown}"))
            .hint("free some space or choose another folder; what was there before is unchanged");
    }
    if let Some(encoder) =
        log.lines().find_map(|line| line.split_once("Unknown encoder '")).map(|(_, rest)| rest)
    {
        let encoder = encoder.split('\'').next().unwrap_or_default();
        return Error::tool(format!("this ffmpeg was built without the encoder {encoder}")).hint(INSTALL);
    }
    if log.contains("not on whitelist") || log.contains("Unsafe file name") {
        return Error::usage("an input is a playlist that points elsewhere")
            .hint("give the media file itself");
    }
    Error::tool(format!("ffmpeg cannot render {shown}: {last}"))
        .hint("nothing was replaced; `ytseo doctor` shows whether ffmpeg works")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_named_even_when_only_closing_the_file_fails() {
        let log = "Error writing trailer of full/x.mp4: No space left on device\n\
            Error closing file full/x.mp4: No space left on device";
        assert!(is_unfinished(log) && !is_unfinished("[h264] error while decoding MB 3 4"));
        assert_eq!(failed(log, Path::new("full/x.mp4")).kind(), crate::error::Kind::Storage);
        assert!(is_unfinished("Error closing file: Input/output error"));
    }
}
