//! What YouTube refuses of playlists, of the channel's settings and of captions, as sentences. Only what changes is looked at.

use serde_json::Value;

use super::fields::{Fields, translation};
use super::{captions, entries};
use crate::model::VideoId;
use crate::rules::{self, limits};

fn text<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A text that is too long, or holds signs that YouTube refuses.
fn too_long(what: &str, text: &str, count: usize, limit: &rules::Limit, found: &mut Vec<String>) {
    if count > limit.count() {
        found.push(format!("{what} has {count} {}, and {} are allowed.", limit.unit, limit.value));
    }
    if text.contains(['<', '>']) {
        found.push(format!("{what} holds < or >, which YouTube refuses."));
    }
}

pub fn playlist(before: &Fields, after: &Fields, found: &mut Vec<String>) {
    let limits = &limits().playlist;
    let both = |what: &str, title: &str, description: &str, found: &mut Vec<String>| {
        too_long(&format!("The title{what}"), title, title.chars().count(), &limits.title, found);
        too_long(
            &format!("The description{what}"),
            description,
            description.len(),
            &limits.description,
            found,
        );
    };
    if before.get("title") != after.get("title") || before.get("description") != after.get("description") {
        both("", text(after, "title"), text(after, "description"), found);
    }
    for (name, value) in after.iter().filter(|(name, value)| before.get(*name) != Some(value)) {
        let Some(language) = translation(name) else { continue };
        let part = |key: &str| value[key].as_str().unwrap_or_default();
        both(&format!(" in {language}"), part("title"), part("description"), found);
    }
    let items = entries::of_value(after.get(entries::PART).unwrap_or(&Value::Null));
    if before.get(entries::PART) == after.get(entries::PART) {
        return;
    }
    if items.len() > limits.videos.count() {
        found.push(format!(
            "There are {} videos in it, and {} are allowed.",
            items.len(),
            limits.videos.value
        ));
    }
    for entry in &items {
        let note = entry.note.as_deref().unwrap_or_default();
        too_long(&format!("The note of {}", entry.video), note, note.chars().count(), &limits.note, found);
    }
}

pub fn settings(before: &Fields, after: &Fields, found: &mut Vec<String>) {
    let limits = &limits().channel;
    let changed = |name: &str| before.get(name) != after.get(name);
    for (name, limit) in [("description", &limits.description), ("keywords", &limits.keywords)] {
        if changed(name) {
            let text = text(after, name);
            too_long(&format!("{name} of the channel"), text, text.chars().count(), limit, found);
        }
    }
    for (name, value) in after.iter().filter(|(name, value)| before.get(*name) != Some(value)) {
        let Some(language) = translation(name) else { continue };
        let description = value["description"].as_str().unwrap_or_default();
        let count = description.chars().count();
        too_long(&format!("The description in {language}"), description, count, &limits.description, found);
    }
    let country = text(after, "country");
    let is_country = country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_uppercase());
    if changed("country") && !country.is_empty() && !is_country {
        found.push("country has to be two capital letters, such as GB.".into());
    }
    let trailer = text(after, "trailer");
    if changed("trailer") && !trailer.is_empty() && VideoId::of_id(trailer).is_none() {
        found.push("trailer has to be the id of a video.".into());
    }
    if text(after, "keywords").matches('"').count() % 2 == 1 && changed("keywords") {
        found.push("keywords holds a quote that is not closed; YouTube cuts keywords there.".into());
    }
}

pub fn captions(after: &Fields, found: &mut Vec<String>) {
    let text = text(after, "text");
    if !text.is_empty() && captions::settled(text).is_none() {
        found.push("The file holds no times; YouTube takes timed captions only.".into());
    }
    if text.len() > limits().captions.size.count() {
        found.push(format!("The file is larger than {}.", limits().captions.size.show()));
    }
}
