//! Which column is which, by the names in the header.

use super::TakenColumns;
use crate::model::VolumePeriod;
use crate::rules::{VolumeExport, volumes};

/// The columns of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub phrase: usize,
    pub volume: Option<usize>,
    pub difficulty: Option<usize>,
    pub competition: Option<usize>,
    pub period: VolumePeriod,
    /// Whether the volume may be a mark of 0 to 100.
    pub may_be_marks: bool,
    pub export: Option<&'static VolumeExport>,
}

impl Columns {
    /// The columns of a header; nothing where none holds phrases.
    pub fn of(header: &[String]) -> Option<Self> {
        let rules = volumes();
        let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
        let phrase = whole(&names, &rules.columns.phrase)?;
        let volume = find(&names, &rules.columns.volume);
        let has = |name: &String| names.contains(name);
        let period = volume.map_or(VolumePeriod::Month, |at| period(&names[at]));
        Some(Self {
            phrase,
            volume,
            difficulty: find(&names, &rules.columns.difficulty),
            competition: find(&names, &rules.columns.competition),
            period,
            may_be_marks: volume.is_some() && rules.marks.iter().any(has),
            export: rules.exports.iter().find(|export| export.has.iter().all(has)),
        })
    }

    /// How many are known.
    pub fn known(&self) -> usize {
        let others = [self.volume, self.difficulty, self.competition];
        1 + others.iter().filter(|column| column.is_some()).count()
    }

    /// Their names as they stand there.
    pub fn taken(&self, header: &[String]) -> TakenColumns {
        let name = |at: usize| header.get(at).map(|name| super::clean(name)).unwrap_or_default();
        TakenColumns {
            phrase: name(self.phrase),
            volume: self.volume.map(name),
            difficulty: self.difficulty.map(name),
            competition: self.competition.map(name),
        }
    }
}

/// A name in lower case, with single spaces and nothing around it.
fn plain(name: &str) -> String {
    let name: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\u{feff}' | ':' | '*'));
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The column that is called so. Names that are preferred stand first in the rules.
fn whole(names: &[String], wanted: &[String]) -> Option<usize> {
    wanted.iter().find_map(|name| names.iter().position(|found| found == name))
}

/// The same, or the one whose name begins so: `Volume (US)`, `KD, %`.
fn find(names: &[String], wanted: &[String]) -> Option<usize> {
    whole(names, wanted).or_else(|| {
        wanted.iter().find_map(|name| {
            names.iter().position(|found| {
                found
                    .strip_prefix(name.as_str())
                    .is_some_and(|rest| rest.starts_with([' ', '(', ':', ',', '/']))
            })
        })
    })
}

fn period(name: &str) -> VolumePeriod {
    let holds = |words: &[String]| words.iter().any(|word| name.contains(word.as_str()));
    let periods = &volumes().periods;
    match (holds(&periods.day), holds(&periods.year)) {
        (true, _) => VolumePeriod::Day,
        (_, true) => VolumePeriod::Year,
        _ => VolumePeriod::Month,
    }
}
