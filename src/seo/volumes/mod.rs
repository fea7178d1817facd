//! Lists of volumes as keyword tools export them: the table is found in the file, the columns by their names, and
//! what was taken for what is said.

mod columns;
mod file;
mod numbers;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::model::VolumePeriod;
use columns::Columns;
use numbers::Range;

/// Most rows that are read.
const MOST_ROWS: usize = 500_000;
/// Longest phrase that is taken, in characters.
const LONGEST: usize = 200;

/// Which columns were taken, by their headers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TakenColumns {
    /// For the phrase.
    pub phrase: String,
    /// For the volume.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// For the difficulty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<String>,
    /// For the competition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competition: Option<String>,
}

/// What is known of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VolumeList {
    /// Its file.
    pub file: String,
    /// Whose export it looks like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub export: Option<String>,
    /// What its volumes count, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<String>,
    /// How its text is written: `UTF-8`, `UTF-16LE` ...
    pub encoding: String,
    /// What stands between its columns: `,`, `;`, tab ...
    pub delimiter: String,
    /// Lines before its table.
    pub skipped_lines: usize,
    /// The columns that were taken.
    pub columns: TakenColumns,
    /// The time that its volumes are for.
    pub period: VolumePeriod,
    /// Whether the volumes are marks of 0 to 100, and no counts.
    pub marks: bool,
    /// Rows with a phrase.
    pub phrases: usize,
    /// Those of them with a volume.
    pub with_volume: usize,
}

/// A row of a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeRow {
    /// The phrase.
    pub phrase: String,
    /// The lower end of the volume.
    pub low: Option<u64>,
    /// The upper end.
    pub high: Option<u64>,
    /// The mark that stands in place of a volume.
    pub mark: Option<f64>,
    /// The difficulty, as it stands there.
    pub difficulty: Option<String>,
    /// The competition, as it stands there.
    pub competition: Option<String>,
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Volumes {
    /// What is known of it.
    pub list: VolumeList,
    /// Its rows. A phrase that stands there twice comes once, with what its first row says.
    pub rows: Vec<VolumeRow>,
}

/// Reads an exported list. `name` is what the report and errors call it.
///
/// # Errors
/// Usage, when no column of phrases is found, or the file is no table.
pub fn read(name: &str, bytes: &[u8]) -> Result<Volumes> {
    let (text, encoding) = file::decode(bytes)
        .ok_or_else(|| Error::usage(format!("{name} is no text")).hint("export it as CSV"))?;
    let table = file::find_table(&text).ok_or_else(|| no_table(name, &text))?;
    let columns = Columns::of(&table.header).ok_or_else(|| no_table(name, &text))?;
    let mut rows: Vec<VolumeRow> = Vec::new();
    let mut known = std::collections::HashSet::new();
    let mut marks = columns.may_be_marks;
    let mut volumes: Vec<Option<String>> = Vec::new();
    for record in table.records() {
        let phrase = record.get(columns.phrase).map(clean).unwrap_or_default();
        let fits = !phrase.is_empty() && phrase.chars().count() <= LONGEST;
        if !fits || !known.insert(phrase.to_lowercase()) {
            continue;
        }
        if rows.len() == MOST_ROWS {
            return Err(Error::usage(format!("{name} has more than {MOST_ROWS} phrases"))
                .hint("give a part of it: keep the rows that matter"));
        }
        let cell = |column: Option<usize>| {
            column.and_then(|at| record.get(at)).map(clean).filter(|text| !text.is_empty())
        };
        let volume = cell(columns.volume);
        marks &= volume.as_deref().is_none_or(|text| numbers::mark(text).is_some() || is_blank(text));
        volumes.push(volume);
        rows.push(VolumeRow {
            phrase,
            difficulty: cell(columns.difficulty).filter(|text| !is_blank(text)),
            competition: cell(columns.competition).filter(|text| !is_blank(text)),
            ..VolumeRow::default()
        });
    }
    for (row, volume) in rows.iter_mut().zip(volumes) {
        let Some(volume) = volume else { continue };
        if marks {
            row.mark = numbers::mark(&volume);
        } else if let Some(Range { low, high }) = numbers::range(&volume) {
            (row.low, row.high) = (low, high);
        }
    }
    let with_volume =
        rows.iter().filter(|row| row.low.is_some() || row.high.is_some() || row.mark.is_some()).count();
    let list = VolumeList {
        file: name.to_string(),
        export: columns.export.map(|export| export.name.clone()),
        counts: columns.export.map(|export| export.counts.clone()),
        encoding: encoding.into(),
        delimiter: file::delimiter_name(table.delimiter).into(),
        skipped_lines: table.skipped,
        columns: columns.taken(&table.header),
        period: columns.period,
        marks: marks && columns.volume.is_some(),
        phrases: rows.len(),
        with_volume,
    };
    Ok(Volumes { list, rows })
}

/// A cell without control characters and with single spaces.
fn clean(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a cell says that there is nothing.
fn is_blank(text: &str) -> bool {
    matches!(text, "-" | "--" | "–" | "—") || ["n/a", "na", "null"].contains(&text.to_lowercase().as_str())
}

fn no_table(name: &str, text: &str) -> Error {
    let first: String = text.lines().find(|line| !line.trim().is_empty()).map(clean).unwrap_or_default();
    let first: String = first.chars().take(80).collect();
    Error::usage(format!("no column of phrases is found in {name}"))
        .hint("its table needs a header such as: Keyword,Volume")
        .hint(format!("it begins with: {first}"))
}

#[cfg(test)]
mod tests;
