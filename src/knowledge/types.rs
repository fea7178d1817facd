//! The nouns of the room: kinds of sources, passages with their citation, requests and reports.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::timestamp::format_clock;
use crate::ports::store::PassageRow;

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Something said, with times: captions and transcripts.
    Transcript,
    /// A script, an article, notes: text, Markdown, PDF, DOCX.
    Document,
    /// A web page that was saved.
    Page,
    /// What was written for a video: title, description and tags of a proposal or draft.
    Proposal,
    /// A text that was given on the command line.
    Note,
}

impl SourceKind {
    /// All of them.
    pub const ALL: [SourceKind; 5] =
        [Self::Transcript, Self::Document, Self::Page, Self::Proposal, Self::Note];

    /// The word for it, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transcript => "transcript",
            Self::Document => "document",
            Self::Page => "page",
            Self::Proposal => "proposal",
            Self::Note => "note",
        }
    }

    /// The kind of this name; a document for words that are none.
    pub fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.name() == name).unwrap_or(Self::Document)
    }
}

/// How a passage was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FoundBy {
    /// By its words.
    Words,
    /// By its meaning: its vector is near that of the question.
    Meaning,
}

/// An excerpt, and where the words that were looked for stand in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Excerpt {
    /// The text, on one line. Begins or ends with `…` where it is cut.
    pub text: String,
    /// Where the words stand: first byte, and the byte after the last.
    pub marks: Vec<(usize, usize)>,
}

/// A passage of a source.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Passage {
    /// Its number, as `show` takes it. It changes when the source is read again.
    pub id: i64,
    /// Path of the file, or name of the note.
    pub source: String,
    /// What the source is.
    pub kind: SourceKind,
    /// Title of the source.
    pub title: String,
    /// Where it stands, for people: `talk.srt, 12:04`.
    pub citation: String,
    /// When it is said, in milliseconds from the start of the video: what was looked for, or else its beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_ms: Option<u64>,
    /// The page it is on, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The heading above it; with those above that one, `›` between them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What it says.
    pub text: String,
    /// The piece of it that shows the words that were looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<Excerpt>,
    /// How well it matches: more is better, and only within one report.
    pub score: f64,
    /// How it was found.
    pub found_by: Vec<FoundBy>,
}

impl Passage {
    /// A passage that was not searched for.
    pub(super) fn of_row(row: PassageRow) -> Self {
        Self::of_row_at(row, None)
    }

    /// The same, cited at the time at which the text says what stands at this byte.
    pub(super) fn of_row_at(row: PassageRow, byte: Option<usize>) -> Self {
        let said = byte.and_then(|byte| time_at(row.times.as_deref()?, byte));
        let at_ms = said.or_else(|| row.at_ms.and_then(|at| u64::try_from(at).ok()));
        let page = row.page.and_then(|page| u32::try_from(page).ok());
        let place = match (at_ms, page, &row.heading) {
            (Some(at), _, _) => Some(format_clock(at, false)),
            (None, Some(page), _) => Some(format!("page {page}")),
            (None, None, heading) => heading.clone(),
        };
        let name = short_name(&row.name);
        Self {
            id: row.id,
            kind: SourceKind::of_name(&row.kind),
            citation: place.map_or_else(|| name.to_string(), |place| format!("{name}, {place}")),
            source: row.name,
            title: row.title,
            at_ms,
            page,
            heading: row.heading,
            text: row.text,
            excerpt: None,
            score: 0.0,
            found_by: Vec::new(),
        }
    }
}

/// The time at a byte of a text, from times as they are kept.
fn time_at(times: &str, byte: usize) -> Option<u64> {
    let pairs = times.split(' ').filter_map(|pair| {
        let (at, ms) = pair.split_once(':')?;
        Some((at.parse::<usize>().ok()?, ms.parse::<u64>().ok()?))
    });
    pairs.take_while(|(at, _)| *at <= byte).last().map(|(_, ms)| ms)
}

/// The last part of a path; a note's whole name.
pub(super) fn short_name(name: &str) -> &str {
    std::path::Path::new(name).file_name().and_then(|name| name.to_str()).unwrap_or(name)
}

/// How a source stands to what is there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceState {
    /// As it was read.
    Current,
    /// The file was changed since; `refresh` reads it again.
    Changed,
    /// The file is gone; what it said is kept until `rm`.
    Gone,
}

/// A source in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Source {
    /// Path of the file, or name of the note.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// Its language (BCP 47), where that is known.
    pub language: Option<String>,
    /// How many passages it has.
    pub passages: u64,
    /// How many of them can be found by meaning.
    pub embedded: u64,
    /// How it stands to what is there now.
    pub state: SourceState,
    /// When it was added, in seconds since 1970.
    pub added_at: i64,
    /// When it was read last, in seconds since 1970.
    pub indexed_at: i64,
}
