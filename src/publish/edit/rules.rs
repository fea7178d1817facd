//! What is done with a video's fields: texts found and replaced, the footer, tags, values that are set.

use regex::{NoExpand, Regex, RegexBuilder};
use serde_json::{Map, Value};

use super::footer::Block;
use crate::error::{Error, Result};
use crate::publish::fields::{self, Fields, is_empty, translation};

/// A text that is replaced.
#[derive(Debug, Clone)]
pub struct Find {
    pattern: Regex,
    replace: String,
    /// Whether `$1` in the new text stands for a group.
    expands: bool,
}

impl Find {
    /// What is looked for. With `is_regex` it is a regular expression: `^` and `$` stand for the begin and the end of
    /// lines, and `$1` in `replace` for what the first group found.
    ///
    /// # Errors
    /// Usage for an empty text and for what is no regular expression.
    pub fn new(find: &str, replace: &str, is_regex: bool, ignore_case: bool) -> Result<Self> {
        if find.is_empty() {
            return Err(Error::usage("there is nothing to find").hint("write the text behind --find"));
        }
        let pattern = if is_regex { find.to_string() } else { regex::escape(find) };
        let pattern = RegexBuilder::new(&pattern).multi_line(true).case_insensitive(ignore_case).build();
        let pattern = pattern.map_err(|error| {
            Error::usage("--find is no regular expression")
                .hint("without --regex it is taken as plain text")
                .caused_by(error)
        })?;
        Ok(Self { pattern, replace: replace.into(), expands: is_regex })
    }

    fn replaced(&self, text: &str) -> String {
        match self.expands {
            true => self.pattern.replace_all(text, self.replace.as_str()).into_owned(),
            false => self.pattern.replace_all(text, NoExpand(&self.replace)).into_owned(),
        }
    }
}

/// Where texts are found and replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The title.
    Title,
    /// The description.
    Description,
    /// The tags.
    Tags,
    /// Titles and descriptions in other languages.
    Localizations,
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Title, Self::Description, Self::Tags, Self::Localizations];
}

/// What becomes of the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Footer {
    /// It is added, or put in the place of the one before.
    Put(Block),
    /// It is taken away.
    Take(Block),
}

/// What is done, in this order.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// A text that is replaced.
    pub find: Option<Find>,
    /// Where; empty means everywhere, and for the footer the description alone.
    pub places: Vec<Place>,
    /// The footer.
    pub footer: Option<Footer>,
    /// Tags that are added behind the others.
    pub add_tags: Vec<String>,
    /// Tags that are taken away, whatever their case.
    pub remove_tags: Vec<String>,
    /// Fields that get a value; null empties.
    pub set: Fields,
}

impl Rules {
    /// Whether they do nothing.
    pub fn is_empty(&self) -> bool {
        self.find.is_none()
            && self.footer.is_none()
            && self.add_tags.is_empty()
            && self.remove_tags.is_empty()
            && self.set.is_empty()
    }

    /// The fields as they become. `is_free` tells of a field that the file is silent about whether it is empty on
    /// YouTube; where it may not be, nothing is added to it, because that would replace what is there.
    ///
    /// # Errors
    /// Sentences that say what cannot be done.
    pub(super) fn applied(
        &self,
        before: &Fields,
        is_free: &dyn Fn(&str) -> bool,
    ) -> Result<Fields, Vec<String>> {
        let mut after = before.clone();
        let mut problems = Vec::new();
        if let Some(find) = &self.find {
            self.replace(find, &mut after);
        }
        if let Some(footer) = &self.footer {
            self.put_footer(footer, &mut after, is_free, &mut problems);
        }
        self.change_tags(&mut after, is_free, &mut problems);
        after.extend(self.set.clone());
        if problems.is_empty() { Ok(after) } else { Err(problems) }
    }

    fn replace(&self, find: &Find, after: &mut Fields) {
        let goes_in = |place| self.places.is_empty() || self.places.contains(&place);
        for (name, value) in after.iter_mut() {
            let place = match name.as_str() {
                "title" => Place::Title,
                "description" => Place::Description,
                "tags" => Place::Tags,
                name if translation(name).is_some() => Place::Localizations,
                _ => continue,
            };
            if !goes_in(place) {
                continue;
            }
            match value {
                Value::String(text) => *text = find.replaced(text),
                Value::Array(tags) => replace_in_tags(find, tags),
                Value::Object(texts) => {
                    for text in texts.values_mut() {
                        if let Value::String(text) = text {
                            *text = find.replaced(text);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn put_footer(
        &self,
        footer: &Footer,
        after: &mut Fields,
        is_free: &dyn Fn(&str) -> bool,
        problems: &mut Vec<String>,
    ) {
        let done = |text: &str| match footer {
            Footer::Put(block) => block.put(text),
            Footer::Take(block) => block.take(text),
        };
        let goes_in = |place| self.places.contains(&place);
        if self.places.is_empty() || goes_in(Place::Description) {
            if !after.contains_key("description") && !is_free("description") {
                problems.push(silent("description"));
            } else {
                let text = after.get("description").and_then(Value::as_str).unwrap_or_default();
                match done(text) {
                    Ok(new) if new == text => {}
                    Ok(new) => drop(after.insert("description".into(), new.into())),
                    Err(why) => problems.push(format!("The description {why}.")),
                }
            }
        }
        if goes_in(Place::Localizations) {
            for (name, value) in after.iter_mut() {
                let (Some(language), Some(texts)) = (translation(name), value.as_object_mut()) else {
                    continue;
                };
                let text = texts.get("description").and_then(Value::as_str).unwrap_or_default();
                match done(text) {
                    Ok(new) if new == text => {}
                    Ok(new) => drop(texts.insert("description".into(), new.into())),
                    Err(why) => problems.push(format!("The description in {language} {why}.")),
                }
            }
        }
    }

    fn change_tags(&self, after: &mut Fields, is_free: &dyn Fn(&str) -> bool, problems: &mut Vec<String>) {
        if self.add_tags.is_empty() && self.remove_tags.is_empty() {
            return;
        }
        let Some(value) = after.get("tags") else {
            if is_free("tags") {
                if !self.add_tags.is_empty() {
                    after.insert("tags".into(), self.add_tags.clone().into());
                }
            } else {
                problems.push(silent("tags"));
            }
            return;
        };
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let old = value.as_array().cloned().unwrap_or_default();
        let mut tags: Vec<String> = old.iter().filter_map(|tag| tag.as_str().map(str::to_string)).collect();
        tags.retain(|tag| !self.remove_tags.iter().any(|gone| same(gone, tag)));
        for new in &self.add_tags {
            if !tags.iter().any(|tag| same(tag, new)) {
                tags.push(new.clone());
            }
        }
        let new: Value = tags.into();
        if new.as_array() != Some(&old) {
            after.insert("tags".into(), if is_empty(&new) { Value::Null } else { new });
        }
    }
}

fn silent(name: &str) -> String {
    format!(
        "The file does not say {name}, and there may be some on YouTube, which would be replaced: pull the video \
         into a new file, or write the field into this one."
    )
}

/// A tag that becomes empty, or the same as another, goes.
fn replace_in_tags(find: &Find, tags: &mut Vec<Value>) {
    let old: Vec<String> = tags.iter().filter_map(|tag| tag.as_str().map(str::to_string)).collect();
    let new: Vec<String> = old.iter().map(|tag| find.replaced(tag).trim().to_string()).collect();
    let stays = |at: usize| {
        let changed = |at: usize| old.get(at) != new.get(at);
        let twin = |other: usize| {
            other != at
                && new.get(other).map(|tag| tag.to_lowercase()) == new.get(at).map(|tag| tag.to_lowercase())
                && (!changed(other) || other < at)
        };
        !changed(at) || (new.get(at).is_some_and(|tag| !tag.is_empty()) && !(0..new.len()).any(twin))
    };
    let kept: Vec<Value> = new
        .iter()
        .enumerate()
        .filter(|(at, _)| stays(*at))
        .map(|(at, tag)| {
            let same = old.get(at).is_some_and(|old| old.trim() == tag);
            if same { old.get(at).cloned().unwrap_or_default().into() } else { tag.clone().into() }
        })
        .collect();
    *tags = kept;
}

/// Fields from words such as `category=22`; nothing behind the sign empties the field.
///
/// # Errors
/// Usage for what is no field with a value, or a value of another form.
pub fn assignments(words: &[String]) -> Result<Fields> {
    let mut document = Map::new();
    for word in words {
        let Some((name, value)) = word.split_once('=') else {
            return Err(Error::usage(format!("'{word}' is no field with a value"))
                .hint("write it like category=22; nothing behind the sign empties the field"));
        };
        let (name, value) = (name.trim(), value.trim());
        if matches!(name, "tags" | fields::LOCALIZATIONS) || name.starts_with("localizations.") {
            return Err(Error::usage(format!("{name} cannot be set for many videos"))
                .hint("tags: --add-tag and --remove-tag; texts: --find and --replace"));
        }
        let value = match value {
            "" => Value::Null,
            "true" if fields::is_flag(name) => Value::Bool(true),
            "false" if fields::is_flag(name) => Value::Bool(false),
            text => text.into(),
        };
        if document.insert(name.into(), value).is_some() {
            return Err(Error::usage(format!("{name} is set twice")).hint("set it once"));
        }
    }
    document.remove("ytseo");
    if document.remove("id").is_some() {
        return Err(Error::usage("the id of a video cannot be set").hint("it says which video a file is of"));
    }
    fields::of_document(&document)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn before() -> Fields {
        Fields::from([
            ("title".to_string(), json!("Stars of 2025")),
            ("description".to_string(), json!("The year 2025.\n2025 again")),
            ("tags".to_string(), json!(["stars 2025", "stars", "Sky"])),
            ("localizations.de".to_string(), json!({"title": "Sterne 2025", "description": "2025"})),
        ])
    }

    fn applied(rules: &Rules) -> Fields {
        rules.applied(&before(), &|_| false).expect("applied")
    }

    fn find(find: &str, replace: &str, is_regex: bool) -> Rules {
        Rules { find: Some(Find::new(find, replace, is_regex, false).expect("found")), ..Rules::default() }
    }

    #[test]
    fn a_text_is_replaced_everywhere_or_where_it_is_asked_for() {
        let after = applied(&find("2025", "$1 2026", false));
        assert_eq!(after["title"], "Stars of $1 2026", "plain text is plain");
        assert_eq!(after["tags"], json!(["stars $1 2026", "stars", "Sky"]));
        assert_eq!(after["localizations.de"]["description"], "$1 2026");
        let rules =
            Rules { places: vec![Place::Description], ..find("^(\\d+) again$", "once more $1", true) };
        let after = applied(&rules);
        assert_eq!(after["description"], "The year 2025.\nonce more 2025");
        assert_eq!(after["title"], before()["title"]);
        assert!(Find::new("(", "", true, false).is_err() && Find::new("", "", false, false).is_err());
    }

    #[test]
    fn a_tag_that_becomes_the_same_as_another_goes() {
        assert_eq!(applied(&find(" 2025", "", false))["tags"], json!(["stars", "Sky"]));
        assert_eq!(applied(&find("stars", "sky", false))["tags"], json!(["sky 2025", "Sky"]));
        assert_eq!(applied(&find("Sky", "", false))["tags"], json!(["stars 2025", "stars"]));
    }

    #[test]
    fn tags_are_added_once_and_removed_whatever_their_case() {
        let tags = |add: &[&str], remove: &[&str]| Rules {
            add_tags: add.iter().map(ToString::to_string).collect(),
            remove_tags: remove.iter().map(ToString::to_string).collect(),
            ..Rules::default()
        };
        assert_eq!(
            applied(&tags(&["SKY", "moon"], &["Stars"]))["tags"],
            json!(["stars 2025", "Sky", "moon"])
        );
        let none = Fields::from([("title".to_string(), json!("a"))]);
        let add = tags(&["moon"], &[]);
        assert_eq!(add.applied(&none, &|_| true).expect("added")["tags"], json!(["moon"]));
        assert!(add.applied(&none, &|_| false).expect_err("unknown")[0].contains("does not say tags"));
        assert_eq!(applied(&tags(&[], &["stars 2025", "stars", "sky"]))["tags"], Value::Null);
    }

    #[test]
    fn values_are_set_in_the_form_of_their_field() {
        let words = |words: &[&str]| assignments(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
        let set = words(&["category=27", "embeddable=false", "publish_at="]).expect("set");
        assert_eq!(set["embeddable"], false);
        assert_eq!((&set["category"], &set["publish_at"]), (&json!("27"), &Value::Null));
        for wrong in
            ["category", "category=", "tags=a", "id=x", "embeddable=yes", "colour=red", "publish_at=soon"]
        {
            let _ = words(&[wrong]).expect_err(wrong);
        }
        let _ = words(&["category=1", "category=2"]).expect_err("twice");
    }
}
