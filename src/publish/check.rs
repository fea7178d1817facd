//! What is wrong with a change before YouTube says so: the linter's findings, and fields that do not go together.

use serde_json::Value;

use super::fields::{Fields, is_empty, translation};
use super::kind::Kind;
use super::refused;
use crate::model::{Draft, Finding, Localization, Severity};
use crate::seo::lint;

/// The fields of a video with changes made; what is emptied is gone.
pub fn with_changes<'a>(before: &Fields, changes: impl Iterator<Item = (&'a str, &'a Value)>) -> Fields {
    let mut after = before.clone();
    for (name, value) in changes {
        match is_empty(value) {
            true => after.remove(name),
            false => after.insert(name.to_string(), value.clone()),
        };
    }
    after
}

/// What the linter finds in the video as it will be, and whether an error is new. What YouTube holds already does not
/// keep anything from being changed.
pub fn findings(kind: Kind, before: &Fields, after: &Fields, seconds: Option<f64>) -> (Vec<Finding>, bool) {
    if kind != Kind::Video {
        return (Vec::new(), false);
    }
    let old = lint_all(before, seconds);
    let found = lint_all(after, seconds);
    let known = |finding: &Finding| {
        old.iter().any(|old| (&old.rule, &old.message) == (&finding.rule, &finding.message))
    };
    let blocks = found.iter().any(|finding| finding.severity == Severity::Error && !known(finding));
    (found.into_iter().filter(|finding| finding.severity > Severity::Info).collect(), blocks)
}

/// The errors that the linter finds in the fields as they become, and not as they are.
pub fn new_errors(before: &Fields, after: &Fields) -> Vec<Finding> {
    let old = lint_all(before, None);
    let known = |finding: &Finding| {
        old.iter().any(|old| (&old.rule, &old.message) == (&finding.rule, &finding.message))
    };
    let found = lint_all(after, None).into_iter();
    found.filter(|finding| finding.severity == Severity::Error && !known(finding)).collect()
}

fn lint_all(fields: &Fields, duration_s: Option<f64>) -> Vec<Finding> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_string);
    let tags = fields.get("tags").and_then(Value::as_array);
    let tags = tags.map(|tags| tags.iter().filter_map(|tag| tag.as_str().map(str::to_string)).collect());
    let draft = Draft {
        title: text("title"),
        description: text("description"),
        tags,
        duration_s,
        language: text("language"),
        ..Draft::default()
    };
    let mut found = lint::draft(&draft);
    for (name, value) in fields {
        let Some(language) = translation(name) else { continue };
        let part = |key: &str| value[key].as_str().unwrap_or_default().to_string();
        let texts = Localization { title: part("title"), description: part("description") };
        // That it has no title is told as a problem.
        let refused = lint::translation(language, &texts).into_iter();
        found.extend(refused.filter(|finding| finding.rule != "title-empty"));
    }
    found
}

/// What YouTube refuses: fields that do not go together, and of playlists and settings what is too long. As sentences.
pub fn problems(kind: Kind, before: &Fields, after: &Fields) -> Vec<String> {
    let mut found = Vec::new();
    match kind {
        Kind::Video => {}
        Kind::Playlist => refused::playlist(before, after, &mut found),
        Kind::Settings => refused::settings(before, after, &mut found),
        Kind::Captions => refused::captions(after, &mut found),
    }
    let translated = after.keys().any(|name| translation(name).is_some());
    if translated && !after.contains_key("language") {
        found.push(
            "There are translations, and no language that they are translated from: set language.".into(),
        );
    }
    for (name, value) in after {
        if kind != Kind::Settings && translation(name).is_some() && is_empty(&value["title"]) {
            found.push(format!("The translation {name} has no title."));
        }
    }
    let changed = |name: &str| before.get(name) != after.get(name);
    if after.contains_key("publish_at")
        && after.get("privacy").is_some_and(|privacy| privacy != "private")
        && (changed("publish_at") || changed("privacy"))
    {
        found.push(
            "publish_at needs `privacy: private`; to publish now, empty it as well: `publish_at: null`."
                .into(),
        );
    }
    let word = |name: &str, words: &[&str]| {
        let known = after.get(name).and_then(Value::as_str).is_none_or(|value| words.contains(&value));
        (!known && changed(name)).then(|| format!("{name} has to be one of {}.", words.join(", ")))
    };
    found.extend(word("privacy", &["public", "unlisted", "private"]));
    found.extend(word("license", &["youtube", "creativeCommon"]));
    found.extend(word("podcast", &["enabled", "disabled"]));
    found
}
