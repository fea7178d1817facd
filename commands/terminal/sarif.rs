//! Findings as SARIF 2.1.0, for code scanning in a CI system.

use serde_json::{Map, Value, json};
use ytseo::model::{Finding, Severity};
use ytseo::rules::lint_rules;

use super::subject::Subject;

/// Where the schema of SARIF 2.1.0 is published.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Writes the findings of all subjects as one SARIF 2.1.0 document with one run.
///
/// Every rule of the linter is described with a help address; each result names the file (or the subject where
/// there is no file) and, as a logical location, the field. Measured, limit, source and fix are properties.
pub fn render(subjects: &[Subject]) -> String {
    let mut rules: Vec<Value> = lint_rules().iter().map(known_rule).collect();
    let mut ids: Vec<&str> = lint_rules().iter().map(|rule| rule.id.as_str()).collect();
    let mut results = Vec::new();
    for subject in subjects {
        for finding in &subject.findings {
            let at = ids.iter().position(|id| *id == finding.rule).unwrap_or_else(|| {
                ids.push(&finding.rule);
                rules.push(foreign_rule(finding));
                ids.len() - 1
            });
            results.push(result(subject, finding, at));
        }
    }
    let checked: Vec<Value> = subjects
        .iter()
        .map(|subject| json!({ "name": subject.name, "file": subject.file, "score": subject.score }))
        .collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "ytseo",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
            "properties": { "subjects": checked },
        }],
    });
    format!("{document:#}\n")
}

/// The level SARIF has for a severity.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A rule of the linter, with its documentation.
fn known_rule(rule: &ytseo::rules::LintRule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": format!("{}.", rule.summary) },
        "fullDescription": { "text": rule.why },
        "help": { "text": format!("{} Source: {}.", rule.why, rule.source.cite()) },
        "helpUri": rule.help_address(),
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [rule.field], "field": rule.field },
    })
}

/// A rule the linter does not know, described by its finding.
fn foreign_rule(finding: &Finding) -> Value {
    json!({
        "id": finding.rule,
        "shortDescription": { "text": finding.rule },
        "help": { "text": format!("Source: {}.", finding.source) },
        "defaultConfiguration": { "level": level(finding.severity) },
        "properties": { "tags": [finding.field], "field": finding.field },
    })
}

fn result(subject: &Subject, finding: &Finding, rule_index: usize) -> Value {
    let uri = artifact_uri(subject.file.as_deref().unwrap_or(&subject.name));
    let mut properties = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            properties.insert(key.to_string(), value);
        }
    };
    put("subject", Some(subject.name.clone().into()));
    put("measured", finding.measured.clone().map(Value::from));
    put("limit", finding.limit.clone().map(Value::from));
    put("source", Some(finding.source.clone().into()));
    put("fix", finding.fix.as_ref().map(|fix| json!({ "what": fix.what, "value": fix.value })));
    json!({
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": level(finding.severity),
        "message": { "text": message(finding) },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri },
                "region": { "startLine": 1 },
            },
            "logicalLocations": [{
                "name": finding.field,
                "fullyQualifiedName": format!("{}/{}", subject.name, finding.field),
                "kind": "member",
            }],
        }],
        "partialFingerprints": { "ytseo/v1": format!("{uri}#{}#{}", finding.field, finding.rule) },
        "properties": properties,
    })
}

/// The message with what was measured and what is allowed.
fn message(finding: &Finding) -> String {
    let mut text = finding.message.clone();
    match (&finding.measured, &finding.limit) {
        (Some(measured), Some(limit)) => text.push_str(&format!(" ({measured}; limit {limit})")),
        (Some(measured), None) => text.push_str(&format!(" ({measured})")),
        (None, Some(limit)) => text.push_str(&format!(" (limit {limit})")),
        (None, None) => {}
    }
    text
}

/// A path as a URI reference (RFC 3986): forward slashes, everything unusual percent-encoded.
fn artifact_uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let bytes = path.as_bytes();
    let has_drive = bytes.len() > 2 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':' && bytes[2] == b'/';
    let mut uri = String::with_capacity(path.len() + 8);
    if has_drive {
        uri.push_str("file:///");
    } else if path.starts_with('/') {
        uri.push_str("file://");
    }
    // A colon in the first segment of a relative reference would read as a scheme.
    for (at, byte) in path.bytes().enumerate() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte))
            }
            b':' if has_drive && at == 1 => uri.push(':'),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::terminal::subject::tests::subjects;

    #[test]
    fn every_result_names_a_rule_a_file_and_a_field() {
        let document: Value = serde_json::from_str(&render(&subjects())).unwrap();
        assert_eq!(document["version"], "2.1.0");
        let run = &document["runs"][0];
        let driver = &run["tool"]["driver"];
        let rules = driver["rules"].as_array().unwrap();
        let ids: HashSet<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), rules.len());
        assert_eq!(rules.len(), lint_rules().len() + 1, "one rule is not the linter's");
        for rule in &rules[..lint_rules().len()] {
            assert!(rule["helpUri"].as_str().unwrap().starts_with("https://"), "{rule}");
            assert!(rule["shortDescription"]["text"].as_str().unwrap().len() > 5);
        }
        let results = run["results"].as_array().unwrap();
        assert_eq!(results.len(), subjects().iter().map(|subject| subject.findings.len()).sum::<usize>());
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert!(matches!(result["level"].as_str(), Some("error" | "warning" | "note")));
            let location = &result["locations"][0];
            let uri = location["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
            assert!(uri.is_ascii() && !uri.contains([' ', '\\', '<']), "{uri}");
            assert!(location["logicalLocations"][0]["name"].is_string());
        }
        let first = &results[0];
        assert_eq!(first["ruleId"], "title-too-long");
        assert_eq!(first["level"], "error");
        assert_eq!(first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "drafts/a%20b.yaml");
        assert_eq!(run["properties"]["subjects"][0]["score"], 61.5);
    }

    #[test]
    fn paths_become_uris() {
        assert_eq!(artifact_uri("a b/ü.yaml"), "a%20b/%C3%BC.yaml");
        assert_eq!(artifact_uri("/tmp/x.mp4"), "file:///tmp/x.mp4");
        assert_eq!(artifact_uri("C:\\v\\x.mp4"), "file:///C:/v/x.mp4");
        assert_eq!(artifact_uri("dQw4:x"), "dQw4%3Ax");
    }
}
