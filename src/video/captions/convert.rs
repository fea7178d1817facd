//! A caption file written in another format: what the new one can hold is kept, what it cannot is named.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::file::{CaptionFile, FileCue};
use super::rich::{Mark, RichLine};
use super::scan_ass::{END, START};
use super::write::Stamp;
use super::{CaptionFormat, CaptionStyle, ass, write_ass};
use crate::error::{Error, Result};
use crate::model::TranscriptSource;

/// What captions can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum CaptionTarget {
    /// SubRip.
    Srt,
    /// WebVTT; holds word times.
    Vtt,
    /// YouTube's SubViewer.
    Sbv,
    /// Advanced SubStation Alpha, in one of our styles.
    Ass,
    /// Text without times.
    Txt,
    /// A transcript; holds word times.
    Json,
}

impl CaptionTarget {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Srt, Self::Vtt, Self::Sbv, Self::Ass, Self::Txt, Self::Json];

    /// Its ending, which is also its name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Srt => "srt",
            Self::Vtt => "vtt",
            Self::Sbv => "sbv",
            Self::Ass => "ass",
            Self::Txt => "txt",
            Self::Json => "json",
        }
    }

    /// The target of this name or ending.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL.into_iter().find(|target| target.ending() == name)
    }
}

impl From<CaptionFormat> for CaptionTarget {
    fn from(format: CaptionFormat) -> Self {
        match format {
            CaptionFormat::Srt => Self::Srt,
            CaptionFormat::Vtt => Self::Vtt,
            CaptionFormat::Sbv => Self::Sbv,
            CaptionFormat::Ass => Self::Ass,
        }
    }
}

/// Captions in their new form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    /// The file's text.
    pub text: String,
    /// What the new form does not hold, one sentence each.
    pub lost: Vec<String>,
}

impl CaptionFile {
    /// Writes it as `target`. In its own format everything is kept; ASS from another format is written in `style`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Internal`] when a transcript cannot be written as JSON.
    pub fn write(&self, target: CaptionTarget, style: &CaptionStyle) -> Result<Converted> {
        if self.verbatim && self.format.map(CaptionTarget::from) == Some(target) {
            return Ok(Converted { text: self.as_it_is(), lost: Vec::new() });
        }
        let text = match target {
            CaptionTarget::Srt => self.srt(),
            CaptionTarget::Vtt => self.vtt(),
            CaptionTarget::Sbv => self.sbv(),
            CaptionTarget::Ass => write_ass(&self.timed_cues(), style, ass::USUAL_SIZE),
            CaptionTarget::Txt => self.txt(),
            CaptionTarget::Json => {
                let transcript = self.to_transcript(TranscriptSource::File { path: String::new() });
                serde_json::to_string_pretty(&transcript).map(|text| text + "\n").map_err(|error| {
                    Error::internal("the transcript cannot be written down").caused_by(error)
                })?
            }
        };
        Ok(Converted { text, lost: self.lost(target) })
    }

    /// What `target` does not hold.
    fn lost(&self, target: CaptionTarget) -> Vec<String> {
        use CaptionTarget::{Ass, Json, Sbv, Srt, Txt, Vtt};
        let count = |holds: &dyn Fn(&FileCue) -> bool| self.cues.iter().filter(|cue| holds(cue)).count();
        let any = |cue: &FileCue, holds: fn(&RichLine) -> bool| cue.lines.iter().any(holds);
        let mut lost = Vec::new();
        let mut note = |what: &str, count: usize| {
            if count > 0 {
                let cues = if count == 1 { "1 cue".into() } else { format!("{count} cues") };
                lost.push(format!("{what} ({cues})"));
            }
        };
        if matches!(target, Sbv | Txt | Json | Ass) {
            note("italic, bold and underlined text", count(&|cue| any(cue, RichLine::has_tags)));
        }
        if matches!(target, Srt | Sbv | Txt) {
            note("the times of single words", count(&|cue| any(cue, RichLine::has_times)));
        }
        note("colours, fonts, voices and effects", count(&|cue| any(cue, |line| line.lossy)));
        let placed = |cue: &FileCue| !cue.settings.is_empty() && self.format != Some(CaptionFormat::Ass);
        note("positions on the screen", count(&placed));
        if target == Txt {
            note("the times", self.len());
        }
        let notes = self.format == Some(CaptionFormat::Vtt) && self.head.contains("\n\n");
        if notes && target != Vtt {
            lost.push("notes and styles in the head of the file".into());
        }
        if self.format == Some(CaptionFormat::Ass) && !self.head.is_empty() && target != Ass {
            lost.push("the styles of the file".into());
        }
        lost
    }

    /// The cues that show something, in the order of the file.
    fn said(&self) -> impl Iterator<Item = &FileCue> {
        self.cues.iter().filter(|cue| cue.lines.iter().any(|line| !line.text.is_empty()))
    }

    fn srt(&self) -> String {
        let mut text = String::new();
        for (index, cue) in self.said().enumerate() {
            let times = (Stamp(cue.start_ms, ','), Stamp(cue.end_ms.max(cue.start_ms), ','));
            text.push_str(&format!("{}\n{} --> {}\n", index + 1, times.0, times.1));
            for line in cue.lines.iter().filter(|line| !line.text.is_empty()) {
                text.push_str(&line.written(|piece| piece.replace("-->", "->"), tag));
                text.push('\n');
            }
            text.push('\n');
        }
        closed(text)
    }

    fn vtt(&self) -> String {
        let mut text = String::from("WEBVTT\n");
        if let Some(language) = &self.language {
            text.push_str(&format!("Language: {language}\n"));
        }
        text.push('\n');
        let escape = |piece: &str| piece.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        for cue in self.said() {
            let end_ms = cue.end_ms.max(cue.start_ms);
            text.push_str(&format!("{} --> {}\n", Stamp(cue.start_ms, '.'), Stamp(end_ms, '.')));
            // A time within a cue lies after its start; the first word needs none.
            let mark = |mark: Mark| match mark {
                Mark::Time(time) if time > cue.start_ms && time < end_ms => format!("<{}>", Stamp(time, '.')),
                Mark::Time(_) => String::new(),
                Mark::Tag(..) => tag(mark),
            };
            for line in cue.lines.iter().filter(|line| !line.text.is_empty()) {
                text.push_str(&line.written(escape, mark));
                text.push('\n');
            }
            text.push('\n');
        }
        closed(text)
    }

    fn sbv(&self) -> String {
        let mut text = String::new();
        for cue in self.said() {
            let end_ms = cue.end_ms.max(cue.start_ms);
            text.push_str(&format!("{},{}\n", sbv_stamp(cue.start_ms), sbv_stamp(end_ms)));
            text.push_str(&cue.texts().join("\n"));
            text.push_str("\n\n");
        }
        closed(text)
    }

    /// A line a cue; cues that follow a pause of two seconds begin a paragraph.
    fn txt(&self) -> String {
        let (mut text, mut last) = (String::new(), None::<u64>);
        for cue in self.timed_cues() {
            if last.is_some_and(|end| cue.start_ms >= end.saturating_add(2_000)) {
                text.push('\n');
            }
            text.push_str(&super::script::join(cue.lines.iter().map(String::as_str)));
            text.push('\n');
            last = Some(cue.end_ms);
        }
        text
    }

    /// In its own format, with everything that stood in it.
    fn as_it_is(&self) -> String {
        let mut text = self.head.clone();
        let format = self.format.unwrap_or(CaptionFormat::Srt);
        if format == CaptionFormat::Vtt {
            text.push('\n');
        }
        for (index, cue) in self.cues.iter().enumerate() {
            let (start, end) = (cue.start_ms, cue.end_ms);
            let raw = cue.raw.iter().map(|line| line.trim_end()).filter(|line| !line.is_empty());
            match format {
                CaptionFormat::Ass => {
                    let line = cue.settings.replace(START, &ass::Stamp(start).to_string());
                    let line = line.replace(END, &ass::Stamp(end).to_string());
                    text.push_str(&format!("{line},{}\n", cue.raw.join("\\N")));
                    continue;
                }
                CaptionFormat::Srt => {
                    text.push_str(&format!("{}\n{} --> {}", index + 1, Stamp(start, ','), Stamp(end, ',')));
                }
                CaptionFormat::Vtt => {
                    text.push_str(&format!("{} --> {}", Stamp(start, '.'), Stamp(end, '.')));
                }
                CaptionFormat::Sbv => {
                    text.push_str(&format!("{},{}", sbv_stamp(start), sbv_stamp(end)));
                }
            }
            let settings = if cue.settings.is_empty() { String::new() } else { format!(" {}", cue.settings) };
            text.push_str(&format!("{settings}\n"));
            for line in raw {
                text.push_str(line);
                text.push('\n');
            }
            text.push('\n');
        }
        closed(text)
    }
}

/// `H:MM:SS.mmm`.
fn sbv_stamp(ms: u64) -> String {
    let rest = Stamp(ms % 3_600_000, '.').to_string();
    format!("{}{}", ms / 3_600_000, &rest[2..])
}

fn tag(mark: Mark) -> String {
    match mark {
        Mark::Tag(name, true) => format!("<{name}>"),
        Mark::Tag(name, false) => format!("</{name}>"),
        Mark::Time(_) => String::new(),
    }
}

/// One line end at the end.
fn closed(mut text: String) -> String {
    while text.ends_with("\n\n") {
        text.pop();
    }
    text
}
