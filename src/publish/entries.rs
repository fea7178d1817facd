//! The videos of a playlist in their order: as lines of a file, as resources, and as the steps from one order to another.
//!
//! Each step is one call of 50 units (`playlistItems.insert`, `.update`, `.delete`), so a change takes as few as there
//! can be: of what stays, the longest run that is in order already is left where it is.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::error::{Error, Result};
use crate::model::VideoId;

/// Where a playlist's entries stand in what is read of it: the resources of `playlistItems`, in their order.
pub const PART: &str = "items";

/// A video in a playlist.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    /// The video.
    pub video: String,
    /// The owner's note, at most 280 characters.
    pub note: Option<String>,
}

/// One call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Takes out the entry at a place.
    Remove {
        /// The place, from 0.
        at: usize,
    },
    /// Puts a new entry at a place.
    Insert {
        /// The place, from 0.
        at: usize,
        /// What is put there.
        entry: Entry,
    },
    /// Takes an entry from a place to another, and gives it its note.
    Move {
        /// The place, from 0.
        from: usize,
        /// The new place, once it was taken out.
        to: usize,
        /// Its note when that changes.
        note: Option<Option<String>>,
    },
}

/// The list in a file: the id of each video, or the id with a note.
pub fn value_of(entries: &[Entry]) -> Value {
    let one = |entry: &Entry| match &entry.note {
        None => json!(entry.video),
        Some(note) => json!({"video": entry.video, "note": note}),
    };
    entries.iter().map(one).collect()
}

/// The list back from its value; what is no entry is left out.
pub fn of_value(value: &Value) -> Vec<Entry> {
    let one = |item: &Value| match item {
        Value::String(video) => Some(Entry { video: video.clone(), note: None }),
        item => Some(Entry {
            video: item["video"].as_str()?.to_string(),
            note: item["note"].as_str().map(str::trim).filter(|note| !note.is_empty()).map(str::to_string),
        }),
    };
    value.as_array().into_iter().flatten().filter_map(one).collect()
}

/// The list of a file, checked.
///
/// # Errors
/// Usage for what is no list of videos.
pub fn of_document(value: &Value) -> Result<Value> {
    let wrong = |what: &str| {
        Error::usage(format!("items has to be a list of videos; {what} is none"))
            .hint("write the id of a video on each line, or {video: ID, note: TEXT}; ids that begin with - go into quotes")
    };
    let Some(items) = value.as_array() else { return Err(wrong("this")) };
    for item in items {
        let known =
            item.as_object().is_none_or(|map| map.keys().all(|key| matches!(key.as_str(), "video" | "note")));
        let id = item.as_str().or_else(|| item["video"].as_str()).and_then(VideoId::of_id);
        let noted = item.get("note").is_none_or(|note| note.is_string() || note.is_null());
        if !known || id.is_none() || !noted {
            let shown: String = item.to_string().chars().filter(|c| !c.is_control()).take(40).collect();
            return Err(wrong(&shown));
        }
    }
    Ok(value_of(&of_value(value)))
}

/// The list of resources of YouTube.
pub fn of_resources(items: &Value) -> Value {
    let one = |item: &Value| {
        let note = item["contentDetails"]["note"].as_str().map(str::trim);
        Some(Entry {
            video: video_of(item)?.to_string(),
            note: note.filter(|note| !note.is_empty()).map(str::to_string),
        })
    };
    value_of(&items.as_array().into_iter().flatten().filter_map(one).collect::<Vec<_>>())
}

/// The video of an entry.
pub fn video_of(item: &Value) -> Option<&str> {
    item["snippet"]["resourceId"]["videoId"].as_str().or_else(|| item["contentDetails"]["videoId"].as_str())
}

/// The steps that make one list of another, in their order: first what goes, from the end, then the rest from the front.
pub fn steps(there: &[Entry], wanted: &[Entry]) -> Vec<Step> {
    let mut steps = Vec::new();
    let places = pairs(there, wanted);
    let mut now: Vec<Option<usize>> = places;
    for at in (0..now.len()).rev() {
        if now.get(at).is_some_and(Option::is_none) {
            steps.push(Step::Remove { at });
            now.remove(at);
        }
    }
    let stays = longest_rising(&now.iter().map(|place| place.unwrap_or(0)).collect::<Vec<_>>());
    let notes: HashMap<usize, &Option<String>> = pairs(there, wanted)
        .into_iter()
        .zip(there)
        .filter_map(|(place, entry)| Some((place?, &entry.note)))
        .collect();
    for (target, entry) in wanted.iter().enumerate() {
        let found = now.iter().position(|place| *place == Some(target));
        let note = notes.get(&target).filter(|note| **note != &entry.note).map(|_| entry.note.clone());
        if let (Some(at), true) = (found, stays.contains(&target)) {
            if note.is_some() {
                steps.push(Step::Move { from: at, to: at, note });
            }
            continue;
        }
        if let Some(at) = found {
            now.remove(at);
        }
        let before =
            target.checked_sub(1).and_then(|before| now.iter().position(|place| *place == Some(before)));
        let to = before.map_or(0, |before| before + 1);
        now.insert(to, Some(target));
        match found {
            Some(from) => steps.push(Step::Move { from, to, note }),
            None => steps.push(Step::Insert { at: to, entry: entry.clone() }),
        }
    }
    steps
}

/// For each entry that is there, the place it is to have; none when it goes. A video that stands there several times is
/// paired in its order.
fn pairs(there: &[Entry], wanted: &[Entry]) -> Vec<Option<usize>> {
    let mut open: HashMap<&str, std::collections::VecDeque<usize>> = HashMap::new();
    for (at, entry) in wanted.iter().enumerate() {
        open.entry(&entry.video).or_default().push_back(at);
    }
    there.iter().map(|entry| open.get_mut(entry.video.as_str())?.pop_front()).collect()
}

/// The numbers of the longest part of a list that rises.
fn longest_rising(list: &[usize]) -> std::collections::HashSet<usize> {
    // For each length the place of the smallest last number, and for each place the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(list.len());
    for (at, number) in list.iter().enumerate() {
        let length = ends.partition_point(|end| list.get(*end).is_some_and(|last| last < number));
        before.push(length.checked_sub(1).and_then(|length| ends.get(length).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut found = std::collections::HashSet::new();
    let mut at = ends.last().copied();
    while let Some(place) = at {
        found.extend(list.get(place));
        at = before.get(place).copied().flatten();
    }
    found
}

/// A list after one step.
pub fn after(list: &mut Vec<Entry>, step: &Step) {
    match step {
        Step::Remove { at } => {
            if *at < list.len() {
                list.remove(*at);
            }
        }
        Step::Insert { at, entry } => list.insert((*at).min(list.len()), entry.clone()),
        Step::Move { from, to, note } => {
            if *from < list.len() {
                let mut entry = list.remove(*from);
                if let Some(note) = note {
                    entry.note.clone_from(note);
                }
                list.insert((*to).min(list.len()), entry);
            }
        }
    }
}

/// Whether a list is one that the steps from one to another pass through: a change that was cut short.
pub fn is_on_the_way(before: &Value, now: &Value, wanted: &Value) -> bool {
    let (mut list, now, wanted) = (of_value(before), of_value(now), of_value(wanted));
    let steps = steps(&list, &wanted);
    list == now
        || steps.iter().any(|step| {
            after(&mut list, step);
            list == now
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn list(videos: &str) -> Vec<Entry> {
        videos.chars().map(|video| Entry { video: video.to_string(), note: None }).collect()
    }

    fn done(there: &[Entry], steps: &[Step]) -> Vec<Entry> {
        let mut list = there.to_vec();
        steps.iter().for_each(|step| after(&mut list, step));
        list
    }

    fn entry() -> impl Strategy<Value = Entry> {
        ("[a-f]", prop::option::weighted(0.2, "[xy]")).prop_map(|(video, note)| Entry { video, note })
    }

    #[test]
    fn a_change_takes_as_few_calls_as_there_can_be() {
        for (there, wanted, count) in [
            ("abcde", "abcde", 0),
            ("abcde", "eabcd", 1),
            ("abcde", "bcdea", 1),
            ("abcde", "acde", 1),
            ("abcde", "abxcde", 1),
            ("abcde", "edcba", 4),
            ("aabb", "abab", 1),
            ("", "abc", 3),
            ("abc", "", 3),
            ("abc", "xyz", 6),
        ] {
            let steps = steps(&list(there), &list(wanted));
            assert_eq!(steps.len(), count, "{there} {wanted}: {steps:?}");
            assert_eq!(done(&list(there), &steps), list(wanted));
        }
    }

    #[test]
    fn a_file_says_ids_and_notes() {
        let value =
            json!(["aaaaaaaaaa1", {"video": "aaaaaaaaaa2", "note": " look "}, {"video": "aaaaaaaaaa3"}]);
        let read = of_document(&value).expect("a list");
        assert_eq!(read, json!(["aaaaaaaaaa1", {"video": "aaaaaaaaaa2", "note": "look"}, "aaaaaaaaaa3"]));
        for wrong in [
            json!("x"),
            json!(["short"]),
            json!([{"id": "aaaaaaaaaa1"}]),
            json!([{"video": "aaaaaaaaaa1", "note": 3}]),
        ] {
            let error = of_document(&wrong).expect_err("refused");
            assert!(error.to_string().contains("list of videos"), "{error}");
        }
    }

    proptest! {
        #[test]
        fn steps_lead_where_they_shall(there in prop::collection::vec(entry(), 0..9), wanted in prop::collection::vec(entry(), 0..9)) {
            let steps = steps(&there, &wanted);
            prop_assert_eq!(done(&there, &steps), wanted.clone());
            prop_assert!(steps.len() <= there.len() + wanted.len());
        }

        #[test]
        fn from_anywhere_on_the_way_the_rest_is_done(
            there in prop::collection::vec(entry(), 0..9), wanted in prop::collection::vec(entry(), 0..9), cut in 0_usize..18,
        ) {
            let all = steps(&there, &wanted);
            let cut = cut.min(all.len());
            let halfway = done(&there, &all[..cut]);
            prop_assert!(is_on_the_way(&value_of(&there), &value_of(&halfway), &value_of(&wanted)));
            let rest = steps(&halfway, &wanted);
            prop_assert_eq!(done(&halfway, &rest), wanted);
        }
    }
}
