//! The typed view of `volumes.yaml`: how columns of exported keyword lists are recognised.

use std::sync::LazyLock;

use serde::Deserialize;

/// Names of columns, in lower case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VolumeColumns {
    /// The phrase.
    pub phrase: Vec<String>,
    /// How often it is searched for.
    pub volume: Vec<String>,
    /// How hard somebody thinks it is.
    pub difficulty: Vec<String>,
    /// What somebody says of the competition; in Google's exports that of advertisers.
    pub competition: Vec<String>,
}

/// Words that say what time a volume is for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VolumePeriods {
    /// A day.
    pub day: Vec<String>,
    /// A year.
    pub year: Vec<String>,
}

/// An export that is known.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VolumeExport {
    /// Whose it is.
    pub name: String,
    /// Columns that stand together.
    pub has: Vec<String>,
    /// What its volumes count.
    pub counts: String,
}

/// How columns are recognised.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VolumeRules {
    /// Names of columns.
    pub columns: VolumeColumns,
    /// Words that say what time a volume is for.
    pub periods: VolumePeriods,
    /// Columns beside which a volume of at most 100 is a mark and no count.
    pub marks: Vec<String>,
    /// Exports that are known, the first that fits.
    pub exports: Vec<VolumeExport>,
}

/// How columns of exported keyword lists are recognised.
pub fn volumes() -> &'static VolumeRules {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    static RULES: LazyLock<VolumeRules> = LazyLock::new(|| {
        serde_yaml::from_str(include_str!("volumes.yaml")).expect("volumes.yaml is checked by a test")
    });
    &RULES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_lower_case_and_of_one_kind_only() {
        let columns = &volumes().columns;
        let all = [&columns.phrase, &columns.volume, &columns.difficulty, &columns.competition];
        let names: Vec<&String> = all.into_iter().flatten().collect();
        assert!(names.iter().all(|name| **name == name.to_lowercase()));
        let unique: std::collections::BTreeSet<&&String> = names.iter().collect();
        assert_eq!(unique.len(), names.len());
        assert!(volumes().exports.iter().all(|export| !export.has.is_empty()));
    }
}
