//! Which videos are edited: conditions on what their files say, such as `title~stars, published>2024-01`.

use serde_json::Value;

use crate::error::{Error, Result};
use crate::publish::fields::{self, LOCALIZATIONS, translation};
use crate::publish::file::ThingFile;

/// Names that a condition may have besides the fields of a video.
const MORE: [&str; 6] = ["id", "file", "playlist", "published", "tag", LOCALIZATIONS];

/// Conditions that all have to hold; none holds for every video.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    conditions: Vec<Condition>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Condition {
    name: String,
    how: How,
    value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Is,
    IsNot,
    Holds,
    HoldsNot,
    After,
    Before,
    From,
    Until,
}

/// The signs, longer ones first.
const SIGNS: [(&str, How); 8] = [
    ("!=", How::IsNot),
    ("!~", How::HoldsNot),
    (">=", How::From),
    ("<=", How::Until),
    ("=", How::Is),
    ("~", How::Holds),
    (">", How::After),
    ("<", How::Before),
];

impl Selection {
    /// Reads conditions, separated by commas. A value with a comma goes into double quotes.
    ///
    /// # Errors
    /// Usage for what is no condition, with the names there are.
    pub fn parse(text: &str) -> Result<Self> {
        let mut conditions = Vec::new();
        for part in parts(text)? {
            conditions.push(condition(&part)?);
        }
        Ok(Self { conditions })
    }

    /// These conditions and others.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.conditions.extend(other.conditions);
        self
    }

    /// Whether it asks in which playlists a video is.
    pub(super) fn asks_for_playlists(&self) -> bool {
        self.conditions.iter().any(|condition| condition.name == "playlist")
    }

    /// Whether a file is meant; nothing when a condition asks for a day that the file does not say. `playlists` are the
    /// ids and titles of those that the video is in.
    pub(super) fn holds(&self, file: &ThingFile, playlists: &[String]) -> Option<bool> {
        let mut known = true;
        for condition in &self.conditions {
            match condition.holds(file, playlists) {
                Some(false) => return Some(false),
                Some(true) => {}
                None => known = false,
            }
        }
        known.then_some(true)
    }
}

/// The text between commas, without those in quotes.
fn parts(text: &str) -> Result<Vec<String>> {
    let (mut parts, mut part, mut quoted) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => parts.push(std::mem::take(&mut part)),
            c => part.push(c),
        }
    }
    if quoted {
        return Err(Error::usage(format!("a quote is not closed in '{}'", shown(text)))
            .hint("write it like title~\"salt, pepper\""));
    }
    parts.push(part);
    Ok(parts.into_iter().map(|part| part.trim().to_string()).filter(|part| !part.is_empty()).collect())
}

fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

fn condition(text: &str) -> Result<Condition> {
    let at = text.find(['=', '~', '<', '>', '!']).unwrap_or(text.len());
    let (name, rest) = text.split_at(at);
    let (name, names) = (name.trim(), names());
    if !names.contains(&name) {
        let what = if rest.is_empty() { "no condition" } else { "nothing that videos are selected by" };
        return Err(Error::usage(format!(
            "'{}' is {what}",
            shown(if rest.is_empty() { text } else { name })
        ))
        .hint(format!("write NAME=VALUE; the names are {}", names.join(", ")))
        .hint("the signs are = != ~ (holds the words) !~ and, for days, > >= < <="));
    }
    let found = SIGNS.iter().find_map(|(sign, how)| Some((*how, rest.strip_prefix(sign)?.trim())));
    let Some((how, value)) = found else {
        return Err(Error::usage(format!("the condition '{}' has no sign", shown(text)))
            .hint("the signs are = != ~ (holds the words) !~ and, for days, > >= < <="));
    };
    let ordered = matches!(how, How::After | How::Before | How::From | How::Until);
    let is_day = matches!(name, "published" | "publish_at");
    if ordered && !is_day {
        return Err(Error::usage(format!("{name} has no order, so < and > mean nothing for it"))
            .hint(format!("write {name}=... or {name}~...")));
    }
    if is_day && !value.is_empty() && !day(value) {
        return Err(
            Error::usage(format!("'{}' is no day", shown(value))).hint("write 2024, 2024-05 or 2024-05-31")
        );
    }
    Ok(Condition { name: name.into(), how, value: value.into() })
}

fn names() -> Vec<&'static str> {
    let fields = fields::names().filter(|name| *name != "tags");
    MORE.into_iter().chain(fields).collect()
}

/// A year, a month or a day.
fn day(text: &str) -> bool {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = text.split('-');
    parts.next().is_some_and(|year| digits(year, 4))
        && parts.clone().count() <= 2
        && parts.all(|part| digits(part, 2))
}

impl Condition {
    fn holds(&self, file: &ThingFile, playlists: &[String]) -> Option<bool> {
        match self.name.as_str() {
            "published" => file.published().map(|day| self.on_day(day)),
            "publish_at" => Some(self.on_day(&self.text(file, "publish_at"))),
            "tag" => Some(self.on_any(&tags(file))),
            "playlist" => Some(self.on_any(playlists)),
            LOCALIZATIONS => {
                let filled = file.fields.iter().filter(|(_, value)| !fields::is_empty(value));
                let languages = filled.filter_map(|(name, _)| translation(name).map(str::to_string));
                Some(self.on_any(&languages.collect::<Vec<_>>()))
            }
            "id" => Some(self.on_any(std::slice::from_ref(&file.id))),
            "file" => {
                let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned());
                Some(self.on_any(&[name.unwrap_or_default()]))
            }
            name => Some(self.on_any(&[self.text(file, name)])),
        }
    }

    fn text(&self, file: &ThingFile, name: &str) -> String {
        match file.fields.get(name) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Bool(flag)) => flag.to_string(),
            _ => String::new(),
        }
    }

    /// Whether one of the texts is meant; with a sign of denial, whether none is. Case does not count.
    fn on_any(&self, texts: &[String]) -> bool {
        let wanted = self.value.to_lowercase();
        let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
        match self.how {
            How::Holds => texts.iter().any(|text| text.contains(&wanted)),
            How::HoldsNot => !texts.iter().any(|text| text.contains(&wanted)),
            How::IsNot if wanted.is_empty() => texts.iter().any(|text| !text.is_empty()),
            How::IsNot => !texts.contains(&wanted),
            _ if wanted.is_empty() => texts.iter().all(String::is_empty),
            _ => texts.contains(&wanted),
        }
    }

    /// Compares as much of the day as the value has: `2024` is the whole year.
    fn on_day(&self, day: &str) -> bool {
        let known = day.get(..self.value.len()).unwrap_or(day);
        let wanted = self.value.as_str();
        if self.value.is_empty() {
            return day.is_empty() == (self.how == How::Is);
        }
        match self.how {
            How::Is | How::Holds => known == wanted,
            How::IsNot | How::HoldsNot => known != wanted,
            _ if day.is_empty() => false,
            How::After => known > wanted,
            How::Before => known < wanted,
            How::From => known >= wanted,
            How::Until => known <= wanted,
        }
    }
}

fn tags(file: &ThingFile) -> Vec<String> {
    let tags = file.fields.get("tags").and_then(Value::as_array);
    tags.into_iter().flatten().filter_map(|tag| tag.as_str().map(str::to_string)).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const FILE: &str = "# https://www.youtube.com/watch?v=dQw4w9WgXcQ · published 2024-05-06 · 3:20\nytseo: 1\n\
        id: dQw4w9WgXcQ\ntitle: 'Salt, pepper and Stars'\ntags:\n- night sky\nprivacy: public\nembeddable: true\n\
        localizations:\n  de:\n    title: Salz\n";

    fn holds(conditions: &str) -> Option<bool> {
        let file = ThingFile::parse(Path::new("videos/salt.yaml"), FILE.into()).expect("a file");
        Selection::parse(conditions).expect(conditions).holds(&file, &["Best of it".into()])
    }

    #[test]
    fn conditions_are_told_apart() {
        for yes in [
            "",
            "title~stars",
            "title~\"salt, pepper\", privacy=public",
            "tag=Night Sky",
            "tag~night",
            "tag!=day",
            "published>2023",
            "published=2024-05",
            "published>=2024-05-06",
            "published<2024-05-07",
            "embeddable=true",
            "localizations=de",
            "localizations!=fr",
            "id=dQw4w9WgXcQ",
            "file~salt",
            "description=",
            "title!=",
            "publish_at=",
            "playlist~best",
        ] {
            assert_eq!(holds(yes), Some(true), "{yes}");
        }
        for no in [
            "title=stars",
            "title!~stars",
            "tag=night",
            "tag!=night sky",
            "published>2024",
            "published<2024-05-06",
            "privacy!=public",
            "localizations=fr",
            "description!=",
            "title~stars, privacy=private",
            "publish_at>2020",
            "playlist=other",
        ] {
            assert_eq!(holds(no), Some(false), "{no}");
        }
    }

    #[test]
    fn what_is_no_condition_is_told() {
        for (text, why) in [
            ("stars", "no condition"),
            ("titel=stars", "nothing that videos are selected by"),
            ("title>a", "no order"),
            ("published>yesterday", "is no day"),
            ("published>2024-1", "is no day"),
            ("title~\"a", "not closed"),
            ("title!a", "no sign"),
        ] {
            let error = Selection::parse(text).expect_err(text);
            assert!(error.to_string().contains(why), "{text}: {error}");
            assert!(!error.hints().is_empty(), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_not_known_is_not_taken_for_an_early_one() {
        let text = "id: dQw4w9WgXcQ\ntitle: a\n";
        let file = ThingFile::parse(Path::new("a.yaml"), text.into()).expect("a file");
        let holds = |text: &str| Selection::parse(text).expect("conditions").holds(&file, &[]);
        assert_eq!(holds("published<2030"), None);
        assert_eq!(holds("published<2030, title=b"), Some(false));
    }
}
