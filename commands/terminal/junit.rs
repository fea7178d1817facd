//! Findings as JUnit XML, which most CI systems show as test results.

use std::fmt::Write;

use ytseo::model::{Finding, Severity};
use ytseo::rules::{LintRule, lint_rules};

use super::subject::{Subject, UNREADABLE};

/// Writes one test suite per subject with one test case per rule that was checked.
///
/// A case fails when the rule has a finding of at least `fail_from`; findings below it are told in `system-out`.
/// Rules about the media file count only for subjects whose file was checked.
pub fn render(subjects: &[Subject], fail_from: Severity) -> String {
    let suites: Vec<Suite> = subjects.iter().map(|subject| suite(subject, fail_from)).collect();
    let tests: usize = suites.iter().map(|suite| suite.tests).sum();
    let failures: usize = suites.iter().map(|suite| suite.failures).sum();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        xml,
        "<testsuites name=\"ytseo\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" time=\"0\">"
    );
    for suite in suites {
        xml.push_str(&suite.xml);
    }
    xml.push_str("</testsuites>\n");
    xml
}

struct Suite {
    xml: String,
    tests: usize,
    failures: usize,
}

fn suite(subject: &Subject, fail_from: Severity) -> Suite {
    let name = escaped(&subject.name);
    let unread = subject.findings.iter().any(|finding| finding.rule == UNREADABLE);
    let is_checked = |rule: &&LintRule| !unread && (subject.media || rule.field != "file");
    let mut rules: Vec<&str> = lint_rules().iter().filter(is_checked).map(|rule| rule.id.as_str()).collect();
    for finding in &subject.findings {
        if !rules.contains(&finding.rule.as_str()) {
            rules.push(&finding.rule);
        }
    }
    let (mut cases, mut failures) = (String::new(), 0);
    for rule in &rules {
        let findings: Vec<&Finding> =
            subject.findings.iter().filter(|finding| finding.rule == *rule).collect();
        failures += usize::from(case(&mut cases, &name, rule, &findings, fail_from));
    }
    let tests = rules.len();
    let file = subject.file.as_ref().map(|file| format!(" file=\"{}\"", escaped(file))).unwrap_or_default();
    let mut xml = format!(
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\" \
         time=\"0\"{file}>\n"
    );
    if let Some(score) = subject.score {
        let _ = writeln!(
            xml,
            "    <properties>\n      <property name=\"score\" value=\"{score:.1}\"/>\n    </properties>"
        );
    }
    xml.push_str(&cases);
    xml.push_str("  </testsuite>\n");
    Suite { xml, tests, failures }
}

/// Writes one case. Says whether it failed.
fn case(xml: &mut String, class: &str, rule: &str, findings: &[&Finding], fail_from: Severity) -> bool {
    let start = format!("    <testcase classname=\"{class}\" name=\"{}\" time=\"0\"", escaped(rule));
    let (failed, told): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| finding.severity >= fail_from);
    if findings.is_empty() {
        let _ = writeln!(xml, "{start}/>");
        return false;
    }
    let _ = writeln!(xml, "{start}>");
    if let Some(first) = failed.first() {
        // One failure per case: several of one rule are told in its text.
        let text: Vec<String> = failed.iter().map(|finding| describe(finding)).collect();
        let _ = writeln!(
            xml,
            "      <failure message=\"{}\" type=\"{}\">{}</failure>",
            escaped(&first.message),
            severity_name(first.severity),
            escaped_text(&text.join("\n\n"))
        );
    }
    if !told.is_empty() {
        let text: Vec<String> = told.iter().map(|finding| describe(finding)).collect();
        let _ = writeln!(xml, "      <system-out>{}</system-out>", escaped_text(&text.join("\n\n")));
    }
    xml.push_str("    </testcase>\n");
    !failed.is_empty()
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// A finding in a few lines.
fn describe(finding: &Finding) -> String {
    let mut text = format!("{} in {}: {}", severity_name(finding.severity), finding.field, finding.message);
    for (label, value) in [("measured", &finding.measured), ("limit", &finding.limit)] {
        if let Some(value) = value {
            let _ = write!(text, "\n{label}: {value}");
        }
    }
    let _ = write!(text, "\nsource: {}", finding.source);
    if let Some(fix) = &finding.fix {
        let _ = write!(text, "\nfix: {}", fix.what);
    }
    text
}

/// Text for an attribute, where line breaks and tabs would be read as spaces.
fn escaped(text: &str) -> String {
    escape(text, true)
}

/// Text between two tags.
fn escaped_text(text: &str) -> String {
    escape(text, false)
}

fn escape(text: &str, in_attribute: bool) -> String {
    let mut xml = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\'' => xml.push_str("&apos;"),
            '\n' | '\t' if !in_attribute => xml.push(c),
            '\n' | '\t' | '\r' => {
                let _ = write!(xml, "&#{};", u32::from(c));
            }
            // XML 1.0 has no way to write these.
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            _ => xml.push(c),
        }
    }
    xml
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::subject::tests::subjects;

    /// Reads XML strictly enough to see broken nesting and escaping; gives the names of the elements.
    fn elements(xml: &str) -> Vec<String> {
        let body = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").expect("a declaration");
        let (mut names, mut open) = (Vec::new(), Vec::new());
        let mut rest = body;
        while let Some(start) = rest.find('<') {
            check_text(&rest[..start]);
            let end = start + rest[start..].find('>').expect("every tag is closed");
            let tag = &rest[start + 1..end];
            assert!(!tag.contains('<'), "{tag}");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop().as_deref(), Some(name));
            } else {
                let (inner, empty) = tag.strip_suffix('/').map_or((tag, false), |inner| (inner, true));
                let name = inner.split(' ').next().unwrap_or_default().to_string();
                for (at, part) in inner.split('"').enumerate() {
                    if at % 2 == 1 {
                        check_text(part);
                    }
                }
                assert_eq!(inner.matches('"').count() % 2, 0, "{inner}");
                names.push(name.clone());
                if !empty {
                    open.push(name);
                }
            }
            rest = &rest[end + 1..];
        }
        assert_eq!(rest.trim(), "");
        assert_eq!(open, [""; 0]);
        names
    }

    /// Every ampersand starts an entity, and there is nothing XML 1.0 cannot hold.
    fn check_text(text: &str) {
        for after in text.split('&').skip(1) {
            let name = after.split_once(';').expect("an entity ends").0;
            assert!(matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") || name.starts_with('#'), "{name}");
        }
        let allowed = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
        assert!(text.chars().all(|c| allowed(c) && !matches!(c, '\u{fffe}' | '\u{ffff}')), "{text:?}");
    }

    fn count(names: &[String], wanted: &str) -> usize {
        names.iter().filter(|name| *name == wanted).count()
    }

    #[test]
    fn one_suite_per_subject_and_one_case_per_rule() {
        let xml = render(&subjects(), Severity::Error);
        let names = elements(&xml);
        assert_eq!(count(&names, "testsuite"), 2);
        let draft_rules = lint_rules().iter().filter(|rule| rule.field != "file").count();
        assert_eq!(count(&names, "testcase"), draft_rules + 1 + lint_rules().len());
        let errors = |subject: &Subject| {
            subject.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
        };
        let wanted: usize = subjects().iter().map(errors).sum();
        assert!(wanted >= 4);
        assert_eq!(count(&names, "failure"), wanted);
        assert!(xml.contains(&format!("failures=\"{wanted}\" errors=\"0\"")));
        assert!(xml.contains("<property name=\"score\" value=\"61.5\"/>"));
    }

    #[test]
    fn the_threshold_decides_what_fails() {
        let strict = elements(&render(&subjects(), Severity::Info));
        let findings: usize = subjects().iter().map(|subject| subject.findings.len()).sum();
        assert_eq!(count(&strict, "failure"), findings);
        assert_eq!(count(&strict, "system-out"), 0);
        let lax = elements(&render(&subjects(), Severity::Error));
        assert_eq!(count(&lax, "failure") + count(&lax, "system-out"), findings);
        assert_eq!(elements(&render(&[], Severity::Error)), ["testsuites"]);
    }
}
