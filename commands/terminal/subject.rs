//! What was checked, as the outputs for CI systems take it.

use ytseo::model::Finding;

/// The rule of the one finding of a file that could not be read: nothing else was checked.
pub(crate) const UNREADABLE: &str = "unreadable";

/// One thing that was checked: a proposal, a video file, a video of a channel.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// What people call it: a path, a video id, a title.
    pub name: String,
    /// The file it stands in, relative to where the program runs if possible.
    pub file: Option<String>,
    /// What the linter found.
    pub findings: Vec<Finding>,
    /// The score, where one was computed.
    pub score: Option<f64>,
    /// Whether the media file itself was checked, and not only the draft.
    pub media: bool,
}

#[cfg(test)]
pub(crate) mod tests {
    use ytseo::model::{Draft, Finding, Severity};
    use ytseo::seo::lint;

    use super::Subject;

    /// Subjects with errors, warnings, awkward names and characters XML does not allow.
    pub(crate) fn subjects() -> Vec<Subject> {
        let bad = Draft {
            title: Some("x".repeat(104)),
            description: Some("0:00 a <b> & \"c\" \u{1}\u{fffe}\n0:05 d".into()),
            tags: Some(vec!["one".into(), "one".into()]),
            ..Draft::default()
        };
        let foreign = Finding {
            rule: "house-style".into(),
            field: "title".into(),
            severity: Severity::Warning,
            message: "control \u{1b}[31m & ]]> in a message".into(),
            measured: None,
            limit: None,
            source: "our own".into(),
            fix: None,
        };
        let mut findings = lint::draft(&bad);
        findings.sort_by_key(|finding| finding.rule != "title-too-long");
        findings.push(foreign);
        let good = Draft { title: Some("Bread".into()), ..Draft::default() };
        vec![
            Subject {
                name: "a <b> & \"c\"\u{8}".into(),
                file: Some("drafts/a b.yaml".into()),
                findings,
                score: Some(61.5),
                media: false,
            },
            Subject {
                name: "good".into(),
                file: None,
                findings: lint::draft(&good),
                score: None,
                media: true,
            },
        ]
    }
}
