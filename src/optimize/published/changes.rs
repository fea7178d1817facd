//! Decides, field by field, whether a published text is changed. Pure.
//!
//! What has no finding and no clearly better text is left alone. A description is mended and added to, never replaced;
//! tags are added, never removed (repeated ones excepted).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{Draft, Finding, Severity};
use crate::research::Understanding;
use crate::research::published::PublishedVideo;
use crate::rules;
use crate::seo::lint;
use crate::seo::measure::tags_length;
use crate::video::chapters;
use crate::write::model::Texts;
use crate::write::titles::{TitleCandidate, TitleKind};

/// A field that would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Change<T> {
    /// What stands there.
    pub before: T,
    /// What is proposed.
    pub after: T,
    /// Why.
    pub why: Vec<String>,
}

/// A field that is left alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Kept {
    /// Its name.
    pub field: String,
    /// Why.
    pub why: String,
}

/// What would change, and what is left alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Changes {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Change<String>>,
    /// The description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Change<String>>,
    /// The tags.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Change<Vec<String>>>,
    /// The language of title and description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Change<Option<String>>>,
    /// The fields that are left alone.
    pub kept: Vec<Kept>,
}

impl Changes {
    /// Whether anything would change.
    pub fn is_empty(&self) -> bool {
        self.title.is_none() && self.description.is_none() && self.tags.is_none() && self.language.is_none()
    }
}

/// Decides, and gives the text as it would be.
pub(super) fn decide(
    video: &PublishedVideo,
    texts: &Texts,
    about: &Understanding,
    findings: &[Finding],
) -> (Changes, Draft) {
    let mut kept = Vec::new();
    let mut keep = |field: &str, why: String| kept.push(Kept { field: field.into(), why });
    let title = title(&video.title, &texts.titles.titles, findings).map_err(|why| keep("title", why)).ok();
    let description = description(video, texts, about).map_err(|why| keep("description", why)).ok();
    let tags = tags(&video.tags, &texts.tags.tags).map_err(|why| keep("tags", why)).ok();
    let language = language(video, about).map_err(|why| keep("language", why)).ok();
    let draft = Draft {
        title: Some(title.as_ref().map_or(&video.title, |change| &change.after).clone()),
        description: Some(description.as_ref().map_or(&video.description, |change| &change.after).clone()),
        tags: Some(tags.as_ref().map_or(&video.tags, |change| &change.after).clone()),
        language: language.as_ref().map_or(&video.language, |change| &change.after).clone(),
        ..video.draft()
    };
    (Changes { title, description, tags, language, kept }, draft)
}

/// A change, or why there is none.
type Decision<T> = Result<Change<T>, String>;

fn title(before: &str, candidates: &[TitleCandidate], findings: &[Finding]) -> Decision<String> {
    let own = candidates.iter().find(|candidate| candidate.kind == TitleKind::Yours);
    let best = candidates
        .iter()
        .find(|candidate| candidate.kind != TitleKind::Yours)
        .ok_or("there is no other to propose")?;
    let change = |why| Ok(Change { before: before.into(), after: best.title.clone(), why });
    let wrong: Vec<String> = findings
        .iter()
        .filter(|finding| finding.field == "title" && finding.severity != Severity::Info)
        .map(|finding| finding.message.clone())
        .collect();
    if !wrong.is_empty() {
        return change(wrong);
    }
    let Some(own) = own else {
        return Err("it has no finding, and was not compared with the others".into());
    };
    let gain = best.score - own.score;
    if gain >= rules::published().title_points {
        return change(vec![format!("it scores {:.0}, the other {:.0}", own.score, best.score)]);
    }
    let other = match gain > 0.0 {
        true => format!("the best other scores {:.0}, which is no reason to change it", best.score),
        false => "no other scores more".into(),
    };
    Err(format!("it scores {:.0}; {other}", own.score))
}

fn description(video: &PublishedVideo, texts: &Texts, about: &Understanding) -> Decision<String> {
    let before = video.description.clone();
    if before.trim().is_empty() {
        let after = texts.description.description.clone();
        if after.trim().is_empty() {
            return Err("there is too little to go by to write one".into());
        }
        return Ok(Change { before, after, why: vec!["there is none".into()] });
    }
    let mut draft = Draft { description: Some(before.clone()), ..Draft::default() };
    let mut why: Vec<String> = lint::fix(&mut draft).into_iter().map(|mend| mend.what).collect();
    let mut after = draft.description.unwrap_or_else(|| before.clone());
    let longest = rules::limits().description.length.count();
    let listed = !lint::parse_chapters(&after).is_empty();
    if !listed && !about.chapters.chapters.is_empty() {
        let with =
            format!("{}\n\n{}", after.trim_end(), chapters::format(&about.chapters.chapters).trim_end());
        if with.len() <= longest {
            after = with;
            why.push("it has no chapters".into());
        }
    }
    match why.is_empty() {
        true => Err("there is nothing to mend, and your words stay".into()),
        false => Ok(Change { before, after, why }),
    }
}

fn tags(before: &[String], proposed: &[String]) -> Decision<Vec<String>> {
    let mut draft = Draft { tags: Some(before.to_vec()), ..Draft::default() };
    let mut why: Vec<String> = lint::fix(&mut draft).into_iter().map(|mend| mend.what).collect();
    let mut after = draft.tags.unwrap_or_default();
    let limit = rules::limits().tags.length.count();
    let used = tags_length(&after);
    if used as f64 <= rules::published().tags_used * limit as f64 {
        let had = after.len();
        for tag in proposed {
            let same = |other: &String| other.to_lowercase() == tag.to_lowercase();
            if after.iter().any(same) {
                continue;
            }
            after.push(tag.clone());
            if tags_length(&after) > limit {
                after.pop();
            }
        }
        if after.len() > had {
            why.push(format!("{used} of {limit} characters are used, {} tags are added", after.len() - had));
        }
    }
    match why.is_empty() {
        true => Err(format!("{used} of {limit} characters are used, and nothing is to be mended")),
        false => Ok(Change { before: before.to_vec(), after, why }),
    }
}

fn language(video: &PublishedVideo, about: &Understanding) -> Decision<Option<String>> {
    match (&video.language, &about.language) {
        (Some(language), _) => Err(format!("it is set: {language}")),
        (None, None) => Err("it is not known".into()),
        (None, Some(found)) => Ok(Change {
            before: None,
            after: Some(found.clone()),
            why: vec!["it is not set, and translations need it".into()],
        }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Chapter;
    use crate::video::chapters::ChapterReport;

    fn video(title: &str, description: &str, tags: &[&str]) -> PublishedVideo {
        PublishedVideo {
            id: "aaaaaaaaaaa".into(),
            address: String::new(),
            title: title.into(),
            description: description.into(),
            tags: tags.iter().map(|tag| (*tag).to_string()).collect(),
            category: None,
            language: None,
            audio_language: None,
            duration_s: Some(600.0),
            privacy: None,
            published_at: None,
            has_captions: None,
        }
    }

    fn about(chapters: &[(u64, &str)]) -> Understanding {
        let chapter =
            |(start_ms, title): &(u64, &str)| Chapter { start_ms: *start_ms, title: (*title).into() };
        Understanding {
            language: Some("en".into()),
            keywords: Vec::new(),
            summary: Vec::new(),
            chapters: ChapterReport { chapters: chapters.iter().map(chapter).collect(), reason: None },
        }
    }

    fn candidate(title: &str, score: f64, kind: TitleKind) -> TitleCandidate {
        serde_json::from_value(serde_json::json!({"title": title, "score": score, "kind": kind,
            "from": {"kind": "built"}, "characters": title.len(), "parts": []}))
        .expect("a candidate")
    }

    #[test]
    fn a_good_title_stays_and_a_refused_one_goes() {
        let titles = [candidate("Other", 60.0, TitleKind::Plain), candidate("Mine", 55.0, TitleKind::Yours)];
        assert!(title("Mine", &titles, &[]).expect_err("kept").contains("no reason to change"));
        let titles = [candidate("Other", 66.0, TitleKind::Plain), candidate("Mine", 55.0, TitleKind::Yours)];
        assert_eq!(title("Mine", &titles, &[]).expect("changed").after, "Other");
        let long = "x".repeat(101);
        let draft = Draft { title: Some(long.clone()), ..Draft::default() };
        let change = title(&long, &titles, &lint::draft(&draft)).expect("changed");
        assert!(change.why[0].contains("1 character too long"), "{:?}", change.why);
    }

    fn texts(tags: &[&str]) -> Texts {
        let tags: Vec<&str> = tags.to_vec();
        serde_json::from_value(serde_json::json!({
            "titles": {"titles": []},
            "description": {"description": "New.", "bytes": 4, "hook": "New.", "chapters": [], "hashtags": [], "notes": []},
            "tags": {"tags": tags, "characters": 0, "limit": 500, "details": []},
            "whole": true,
        }))
        .expect("texts")
    }

    #[test]
    fn a_description_is_added_to_and_never_replaced() {
        let chapters = about(&[(0, "Start"), (60_000, "Middle"), (300_000, "End")]);
        let mine = video("T", "My own words.\nhttps://example.org", &[]);
        let change = description(&mine, &texts(&[]), &chapters).expect("changed");
        assert_eq!(change.after, "My own words.\nhttps://example.org\n\n0:00 Start\n1:00 Middle\n5:00 End");
        let with = video("T", &change.after, &[]);
        assert!(description(&with, &texts(&[]), &chapters).is_err(), "a second run changes nothing");
        let empty = video("T", " ", &[]);
        assert_eq!(description(&empty, &texts(&[]), &chapters).expect("changed").after, "New.");
        let full = video("T", &"é".repeat(2490), &[]);
        assert!(description(&full, &texts(&[]), &chapters).is_err(), "what does not fit is not added");
    }

    proptest! {
        #[test]
        fn no_tag_is_lost_and_the_limit_holds(
            own in prop::collection::vec("[a-z]{1,12}( [a-z]{1,8})?", 0..30),
            new in prop::collection::vec("[a-z]{1,12}( [a-z]{1,8})?", 0..60),
        ) {
            let fits = tags_length(&own) <= 500;
            if let Ok(change) = tags(&own, &new) {
                for tag in &own {
                    prop_assert!(change.after.contains(tag), "{tag}");
                }
                prop_assert!(!fits || tags_length(&change.after) <= 500);
                if let Ok(again) = tags(&change.after, &new) {
                    prop_assert_ne!(again.after, change.after);
                }
            }
        }
    }
}
