//! What holds for every channel: a file reads back as what it was written from, and a merge loses nothing.

use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::fields::{Fields, is_empty, of_document, of_resource, same, settled};
use super::merge::{Base, Sides, compare};
use super::plan::Change;
use super::write::merged_video as merged;
use super::{check, yaml};

/// Text as people and machines write it.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,30}",
        "(\\PC{0,12}\n){0,4}\\PC{0,8}",
        "[ \t]{0,2}[a-z#:|>'\"\\\\-]{0,10}[ \t\n]{0,3}[a-z]{0,4}\r?\n?",
        Just("null".to_string()),
        Just("\u{feff}\u{2028}🎹 \u{7f}\u{85}".to_string()),
        Just("1e3".to_string()),
    ]
}

fn resource() -> impl Strategy<Value = Value> {
    let tags = prop::collection::vec(text(), 0..4);
    let local = prop::collection::btree_map("[a-z]{2}", (text(), text()), 0..3);
    (text(), text(), tags, prop::option::of("[a-z]{2}"), local, any::<Option<bool>>()).prop_map(
        |(title, description, tags, language, local, kids)| {
            let local: serde_json::Map<String, Value> = local
                .into_iter()
                .map(|(language, (title, description))| {
                    (language, json!({"title": format!("t{title}"), "description": description}))
                })
                .collect();
            let mut video = json!({
                "snippet": {"title": format!("t{title}"), "description": description, "tags": tags,
                    "categoryId": "22", "defaultLanguage": language, "channelId": "UC"},
                "status": {"privacyStatus": "private", "publishAt": "2030-01-02T03:04:05.000Z",
                    "embeddable": true, "selfDeclaredMadeForKids": kids},
                "localizations": local,
            });
            if video["snippet"]["defaultLanguage"].is_null() {
                video["snippet"].as_object_mut().expect("an object").remove("defaultLanguage");
            }
            video
        },
    )
}

fn read(text: &str) -> Fields {
    let document: Value = serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    of_document(document.as_object().expect("fields")).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn nothing_to_do(there: &Fields, file: &Fields) -> bool {
    there.iter().all(|(name, value)| {
        let hidden = is_empty(&settled(value));
        matches!(compare(&Base::of(value), value, file.get(name)), Sides::Same) || hidden
    })
}

proptest! {
    #[test]
    fn what_is_pulled_plans_nothing(video in resource()) {
        let there = of_resource(&video);
        let text = yaml::file(&super::schema::VIDEO, "dQw4w9WgXcQ", "facts", &there, &yaml::Remarks::new());
        let file = read(&text);
        prop_assert!(nothing_to_do(&there, &file), "{text}\n{there:#?}\n{file:#?}");
    }

    #[test]
    fn a_file_that_is_brought_up_to_date_says_what_youtube_says(old in resource(), new in resource()) {
        let (old, new) = (of_resource(&old), of_resource(&new));
        let text = yaml::file(&super::schema::VIDEO, "dQw4w9WgXcQ", "facts", &old, &yaml::Remarks::new());
        let text = format!("# mine\n{text}# end\n");
        let file = read(&text);
        let names: std::collections::BTreeSet<&String> = file.keys().chain(new.keys()).collect();
        let changes: Vec<(String, Option<Value>)> = names
            .into_iter()
            .filter(|name| {
                let wanted = new.get(*name).unwrap_or(&Value::Null);
                !same(file.get(*name).unwrap_or(&Value::Null), wanted)
            })
            .map(|name| (name.clone(), new.get(name).cloned()))
            .collect();
        // A layout that cannot be edited safely is refused; it is never edited wrongly.
        if let Ok(edited) = yaml::changed(&text, &file, &changes, &yaml::Remarks::new()) {
            prop_assert!(nothing_to_do(&new, &read(&edited)), "{edited}");
            prop_assert!(edited.starts_with("# mine\n") && edited.contains("# end\n"));
        }
    }

    #[test]
    fn playlists_and_settings_that_are_pulled_plan_nothing(
        video in resource(), videos in prop::collection::vec("[a-zA-Z0-9_-]{11}", 0..5), note in prop::option::of(text()),
        titles in prop::collection::vec(text(), 5),
    ) {
        let texts = &video["snippet"];
        let items: Vec<Value> = videos.iter().map(|id| {
            json!({"snippet": {"resourceId": {"videoId": id}}, "contentDetails": {"note": note}})
        }).collect();
        let playlist = json!({"snippet": texts, "status": {"privacyStatus": "unlisted"},
            "localizations": video["localizations"], "items": items});
        let settings = json!({"brandingSettings": {"channel": {"description": texts["description"],
            "keywords": texts["title"], "defaultLanguage": texts["defaultLanguage"]}},
            "localizations": video["localizations"]});
        let remarks: yaml::Remarks = videos.iter().cloned().zip(titles).collect();
        for (schema, thing) in [(&super::schema::PLAYLIST, playlist), (&super::schema::SETTINGS, settings)] {
            let there = schema.of_resource(&thing);
            let text = yaml::file(schema, "PLx", "facts", &there, &remarks);
            let document: Value = serde_yaml::from_str(&text).expect("YAML");
            let file = schema.of_document(document.as_object().expect("fields"));
            let file = file.unwrap_or_else(|error| panic!("{error}: {text}"));
            prop_assert!(nothing_to_do(&there, &file), "{text}\n{there:#?}\n{file:#?}");
        }
    }

    #[test]
    fn a_change_touches_no_other_field(video in resource(), title in "[a-z]{1,9}") {
        let before = of_resource(&video);
        let value = json!(title);
        let after = check::with_changes(&before, [("title", &value), ("tags", &Value::Null)].into_iter());
        for (name, old) in &before {
            match name.as_str() {
                "title" => prop_assert_eq!(&after[name], &value),
                "tags" => prop_assert!(!after.contains_key(name)),
                _ => prop_assert_eq!(&after[name], old),
            }
        }
    }
}

/// What can be written of each part of a video, as a list of its own, so that a mistake is seen here.
const WRITABLE: [(&str, &[&str]); 3] = [
    ("snippet", &["title", "description", "tags", "categoryId", "defaultLanguage", "defaultAudioLanguage"]),
    (
        "status",
        &[
            "privacyStatus",
            "publishAt",
            "license",
            "embeddable",
            "publicStatsViewable",
            "selfDeclaredMadeForKids",
            "containsSyntheticMedia",
        ],
    ),
    ("localizations", &[]),
];

/// What YouTube makes of an update: each part that is sent replaces everything of it that can be written.
fn put(video: &Value, body: &Value) -> Value {
    let mut after = video.clone();
    for (part, keys) in WRITABLE {
        let Some(sent) = body.get(part) else { continue };
        if part == "localizations" {
            after[part] = sent.clone();
            continue;
        }
        let kept = after[part].as_object_mut().expect("an object");
        kept.retain(|key, _| !keys.contains(&key.as_str()));
        kept.extend(sent.as_object().expect("an object").clone());
    }
    after
}

/// All changes that lead from one video's fields to another's.
fn changes_between(before: &Fields, after: &Fields) -> Vec<Change> {
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let value = |fields: &Fields, name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
    names
        .into_iter()
        .map(|name| Change { field: name.clone(), before: value(before, name), after: value(after, name) })
        .filter(|change| !same(&change.before, &change.after))
        .collect()
}

proptest! {
    #[test]
    fn a_merge_never_drops_a_field(video in resource(), wanted in resource(), choice in any::<u32>()) {
        let (there, wanted) = (of_resource(&video), of_resource(&wanted));
        let mut changes = changes_between(&there, &wanted);
        let mut place = 0;
        changes.retain(|_| { place += 1; choice >> (place % 32) & 1 == 1 });
        let body = merged("id", &video, &changes, None);
        for (part, keys) in WRITABLE {
            let touched = changes.iter().any(|change| super::fields::part_of(&change.field) == Some(part));
            prop_assert_eq!(body.get(part).is_some(), touched, "{} is sent when something of it changes", part);
            let sent = body[part].as_object().into_iter().flatten();
            for (key, _) in sent {
                prop_assert!(part == "localizations" || keys.contains(&key.as_str()), "{part}/{key}");
            }
        }
        let after = of_resource(&put(&video, &body));
        let planned = |name: &str| changes.iter().find(|change| change.field == name);
        let names: std::collections::BTreeSet<&String> = there.keys().chain(after.keys()).collect();
        // What is a translation into the language that becomes the own one stays, and is not shown as one.
        let own = after.get("language").and_then(Value::as_str).map(|own| format!("localizations.{own}"));
        for name in names.into_iter().filter(|name| own.as_ref() != Some(*name)) {
            let expected = planned(name).map_or_else(|| there.get(name), |change| Some(&change.after));
            let (now, expected) = (after.get(name).unwrap_or(&Value::Null), expected.unwrap_or(&Value::Null));
            prop_assert!(same(now, expected), "{name}: {now} and not {expected}");
        }
    }

    #[test]
    fn applying_and_taking_back_is_the_identity(video in resource(), wanted in resource()) {
        let there = of_resource(&video);
        let changes = changes_between(&there, &of_resource(&wanted));
        let after = put(&video, &merged("id", &video, &changes, None));
        let back: Vec<Change> = changes_between(&of_resource(&after), &there);
        let again = put(&after, &merged("id", &after, &back, Some(&video)));
        prop_assert_eq!(without_nothing(&again), without_nothing(&video));
    }
}

/// A video without what says nothing.
fn without_nothing(video: &Value) -> Value {
    let mut video = video.clone();
    for part in video.as_object_mut().expect("an object").values_mut() {
        if let Some(part) = part.as_object_mut() {
            part.retain(|_, value| !is_empty(value));
        }
    }
    video
}

#[test]
fn who_changed_a_field_is_told_by_three_values() {
    let (a, b, c) = (json!("a"), json!("b"), json!("c"));
    let base = Base::of(&a);
    assert_eq!(compare(&base, &a, Some(&a)), Sides::Same);
    assert_eq!(compare(&base, &a, Some(&b)), Sides::Mine);
    assert_eq!(compare(&base, &b, Some(&a)), Sides::Theirs);
    assert_eq!(compare(&base, &b, Some(&b)), Sides::Same);
    assert_eq!(compare(&base, &b, Some(&c)), Sides::Conflict);
    assert_eq!(compare(&base, &a, Some(&Value::Null)), Sides::Mine);
    assert_eq!(compare(&base, &b, None), Sides::Unspoken);
    assert_eq!(compare(&Base::of(&Value::Null), &b, None), Sides::Theirs);
    assert_eq!(compare(&Base::Unknown, &a, Some(&b)), Sides::Unknown);
}

#[test]
fn a_description_reads_as_text_and_names_are_stable() {
    let there = Fields::from([
        ("title".to_string(), json!("Piano 🎹: the start")),
        ("description".to_string(), json!("First line 🎹\n\n0:00 Start\nend")),
        ("tags".to_string(), json!(["piano", "how to"])),
    ]);
    let text = yaml::file(&super::schema::VIDEO, "dQw4w9WgXcQ", "facts", &there, &yaml::Remarks::new());
    assert_eq!(
        text,
        "# facts\nytseo: 1\nid: dQw4w9WgXcQ\ntitle: 'Piano 🎹: the start'\ndescription: |-\n  First line 🎹\n\n  \
         0:00 Start\n  end\ntags:\n- piano\n- how to\n"
    );
    let place = |title: &str| super::file::place(super::Kind::Video, title, "dQw4w9WgXcQ");
    assert_eq!(place("Piano 🎹: the start!"), Path::new("videos/piano-the-start-dQw4w9WgXcQ.yaml"));
    assert_eq!(place("…"), Path::new("videos/video-dQw4w9WgXcQ.yaml"));
    assert!(super::file::ThingFile::read(Path::new("/nowhere/x.yaml")).is_err());
}

#[test]
fn what_a_file_cannot_say_is_told() {
    let wrong = |text: &str| {
        let document: Value = serde_yaml::from_str(text).expect("yaml");
        of_document(document.as_object().expect("fields")).expect_err(text).to_string()
    };
    assert!(wrong("titel: a").contains("is no field"));
    assert!(wrong("title: 12").contains("has to be text"));
    assert!(wrong("title: ''").contains("cannot be without"));
    assert!(wrong("tags: a, b").contains("list"));
    assert!(wrong("publish_at: tomorrow").contains("time"));
    assert!(wrong("embeddable: 'yes'").contains("true or false"));
    assert!(wrong("localizations: {}").contains("languages"));
    assert_eq!(read("description: ''\ntags: []\nlocalizations: {de: null}").len(), 3);
}
