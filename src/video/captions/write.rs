//! Writes cues as SubRip and WebVTT.

use std::fmt::Write;

use super::Cue;

/// Writes SubRip: UTF-8, numbered from 1, `\n` line ends. No cues give an empty text.
pub fn write_srt(cues: &[Cue]) -> String {
    let mut text = String::new();
    for (index, cue) in cues.iter().enumerate() {
        let _ = writeln!(text, "{}\n{} --> {}", index + 1, Stamp(cue.start_ms, ','), Stamp(cue.end_ms, ','));
        for line in said(cue) {
            text.push_str(&line.replace("-->", "->"));
            text.push('\n');
        }
        text.push('\n');
    }
    close(text)
}

/// Writes WebVTT; `&`, `<` and `>` are escaped. Source: W3C WebVTT, 4 Syntax.
pub fn write_vtt(cues: &[Cue]) -> String {
    let mut text = String::from("WEBVTT\n\n");
    for cue in cues {
        let _ = writeln!(text, "{} --> {}", Stamp(cue.start_ms, '.'), Stamp(cue.end_ms, '.'));
        for line in said(cue) {
            text.push_str(&line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
            text.push('\n');
        }
        text.push('\n');
    }
    close(text)
}

/// The lines of a cue that hold text: an empty line would end the cue.
fn said(cue: &Cue) -> impl Iterator<Item = &str> {
    cue.lines.iter().flat_map(|line| line.split(['\n', '\r'])).map(str::trim).filter(|line| !line.is_empty())
}

/// One line end at the end.
fn close(mut text: String) -> String {
    if text.ends_with("\n\n") {
        text.pop();
    }
    text
}

/// A time as `HH:MM:SS,mmm`, with the given decimal sign.
pub(super) struct Stamp(pub u64, pub char);

impl std::fmt::Display for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Stamp(ms, sign) = self;
        write!(f, "{:02}:{:02}:{:02}{sign}{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
    }
}
