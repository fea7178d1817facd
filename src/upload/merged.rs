//! What is said of a video, put together: the request first, then the proposal, then the settings.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::request::UploadRequest;
use crate::config;
use crate::error::{Error, Result};
use crate::model::{Draft, Privacy, Proposal};
use crate::research::read_text;

/// What is said of one video.
#[derive(Debug, Clone)]
pub struct Merged {
    /// The texts, for the linter.
    pub draft: Draft,
    /// The resource for videos.insert.
    pub resource: Value,
    /// Who may see it.
    pub privacy: Privacy,
    /// The picture, as a path that is good from here.
    pub thumbnail: Option<PathBuf>,
    /// Caption files with the language that is said of them.
    pub captions: Vec<(PathBuf, Option<String>)>,
    /// Sentences about what keeps it from being sent.
    pub problems: Vec<String>,
}

/// The proposal of a video: the one that was named, or the one in the folder beside it.
///
/// # Errors
/// Not found for one that was named; usage for one that is none.
pub fn proposal(request: &UploadRequest) -> Result<Option<(PathBuf, Proposal)>> {
    let beside = request.file.with_extension("").join("proposal.yaml");
    let path = match &request.proposal {
        Some(path) => path.clone(),
        None if beside.is_file() => beside,
        None => return Ok(None),
    };
    let proposal: Proposal = serde_yaml::from_str(&read_text(&path)?).map_err(|error| {
        Error::usage(format!("{} is no proposal", path.display()))
            .hint("make one: ytseo optimize talk.mp4 --out DIR")
            .caused_by(error)
    })?;
    if proposal.ytseo > Proposal::VERSION {
        return Err(Error::usage(format!("{} is of a newer ytseo", path.display())).hint("update ytseo"));
    }
    Ok(Some((path, proposal)))
}

/// Puts together what is said. `now` is in seconds since 1970.
pub fn merge(
    request: &UploadRequest,
    proposal: Option<&(PathBuf, Proposal)>,
    settings: &config::Upload,
    now: i64,
) -> Merged {
    let said = proposal.map(|(_, proposal)| proposal);
    let mut problems = Vec::new();
    let draft = draft(request, said);
    if draft.title.is_none() {
        problems.push("It has no title: give one with --title, or make a proposal: ytseo optimize.".into());
    }
    let kids = request.made_for_kids.or(settings.made_for_kids);
    if kids.is_none() {
        problems.push("Nobody said whether it is made for children: --made-for-kids yes or no.".into());
    }
    let privacy = request.privacy.unwrap_or(match request.publish_at {
        Some(_) => Privacy::Private,
        None => settings.privacy,
    });
    let mut status = Map::new();
    status.insert("privacyStatus".into(), privacy.name().into());
    status.extend(kids.map(|kids| ("selfDeclaredMadeForKids".to_string(), kids.into())));
    if let Some(text) = &request.publish_at {
        match schedule(text, privacy, now) {
            Ok(time) => drop(status.insert("publishAt".into(), time.into())),
            Err(problem) => problems.push(problem),
        }
    }
    status.extend(request.license.map(|license| ("license".to_string(), license.name().into())));
    if request.not_embeddable {
        status.insert("embeddable".into(), false.into());
    }
    if request.synthetic_media {
        status.insert("containsSyntheticMedia".into(), true.into());
    }
    let mut resource = json!({"snippet": snippet(&draft, request, settings), "status": status});
    if let Some(said) = said {
        localizations(said, &draft, &mut resource, &mut problems);
    }
    if request.paid_promotion {
        resource["paidProductPlacementDetails"] = json!({"hasPaidProductPlacement": true});
    }
    let (thumbnail, captions) = files(request, proposal);
    Merged { draft, resource, privacy, thumbnail, captions, problems }
}

fn draft(request: &UploadRequest, said: Option<&Proposal>) -> Draft {
    let text = |given: &Option<String>, said: Option<&String>| {
        given.clone().or_else(|| said.cloned()).filter(|text| !text.trim().is_empty())
    };
    let from_proposal = said.map(Proposal::draft);
    Draft {
        title: text(&request.title, said.map(|said| &said.title)),
        description: text(&request.description, said.map(|said| &said.description)),
        tags: request.tags.clone().or_else(|| said.map(|said| said.tags.clone())),
        language: text(&request.language, said.and_then(|said| said.language.as_ref())),
        // A description of one's own has its own chapters.
        chapters: from_proposal.filter(|_| request.description.is_none()).and_then(|draft| draft.chapters),
        ..Draft::default()
    }
}

fn snippet(draft: &Draft, request: &UploadRequest, settings: &config::Upload) -> Value {
    let mut snippet = Map::new();
    let category = request.category.as_ref().unwrap_or(&settings.category);
    snippet.extend(draft.title.clone().map(|title| ("title".to_string(), title.into())));
    snippet.insert("categoryId".into(), category.as_str().into());
    snippet.extend(draft.description.clone().map(|text| ("description".to_string(), text.into())));
    if let Some(tags) = draft.tags.as_ref().filter(|tags| !tags.is_empty()) {
        snippet.insert("tags".into(), json!(tags));
    }
    snippet.extend(draft.language.clone().map(|code| ("defaultLanguage".to_string(), code.into())));
    Value::Object(snippet)
}

/// A time at which it becomes public.
fn schedule(text: &str, privacy: Privacy, now: i64) -> Result<String, String> {
    let Ok(time) = text.trim().parse::<jiff::Timestamp>() else {
        let shown: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
        return Err(format!("'{shown}' is no time with its zone, such as 2026-12-24T17:00:00+01:00."));
    };
    if privacy != Privacy::Private {
        return Err(format!(
            "A video that is published later is private until then, and not {}: leave --privacy out.",
            privacy.name()
        ));
    }
    if time.as_second() <= now {
        return Err("The time of publication is over; YouTube would publish it at once.".into());
    }
    Ok(time.to_string())
}

fn localizations(said: &Proposal, draft: &Draft, resource: &mut Value, problems: &mut Vec<String>) {
    let own = draft.language.as_deref();
    let others: Map<String, Value> = said
        .localizations
        .iter()
        .filter(|(language, _)| Some(language.as_str()) != own)
        .map(|(language, texts)| {
            (language.clone(), json!({"title": texts.title, "description": texts.description}))
        })
        .collect();
    if others.is_empty() {
        return;
    }
    if own.is_none() {
        problems.push(
            "There are translations, and no language that they are translated from: --language, or language in the \
             proposal."
                .into(),
        );
    }
    resource["localizations"] = Value::Object(others);
}

fn files(
    request: &UploadRequest,
    proposal: Option<&(PathBuf, Proposal)>,
) -> (Option<PathBuf>, Vec<(PathBuf, Option<String>)>) {
    let beside = |file: &str| match proposal.and_then(|(path, _)| path.parent()) {
        Some(folder) => folder.join(file),
        None => PathBuf::from(file),
    };
    let said = proposal.map(|(_, proposal)| proposal);
    let own = said.and_then(|said| said.thumbnails.first()).map(|file| beside(file));
    let thumbnail = request.thumbnail.clone().or(own);
    let captions = match request.captions.is_empty() {
        false => request.captions.iter().map(|text| named(text)).collect(),
        true => {
            let listed = said.into_iter().flat_map(|said| &said.captions);
            listed.map(|captions| (beside(&captions.file), captions.language.clone())).collect()
        }
    };
    (thumbnail, captions)
}

/// `LANGUAGE=FILE` or `FILE`.
fn named(text: &str) -> (PathBuf, Option<String>) {
    match text.split_once('=') {
        Some((language, file)) if !Path::new(text).exists() => {
            (file.into(), Some(language.trim().to_string()))
        }
        _ => (text.into(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_795_348_800;

    fn proposal() -> (PathBuf, Proposal) {
        let text = "ytseo: 1\ntitle: Stars\ndescription: How.\ntags: [a]\nlanguage: en\n\
            localizations: {en: {title: Own}, de: {title: Sterne}}\nthumbnails: [one.jpg, two.jpg]\n\
            captions: [{file: a.srt, language: en}]\n";
        ("videos/talk/proposal.yaml".into(), serde_yaml::from_str(text).expect("a proposal"))
    }

    fn merge_one(request: UploadRequest) -> Merged {
        let request = UploadRequest { made_for_kids: Some(false), ..request };
        merge(&request, Some(&proposal()), &config::Upload::default(), NOW)
    }

    #[test]
    fn what_is_said_wins_over_the_proposal() {
        let merged = merge_one(UploadRequest { title: Some("Mine".into()), ..UploadRequest::default() });
        let resource = &merged.resource;
        assert_eq!(
            (&resource["snippet"]["title"], &resource["snippet"]["tags"]),
            (&json!("Mine"), &json!(["a"]))
        );
        assert_eq!(resource["status"], json!({"privacyStatus": "private", "selfDeclaredMadeForKids": false}));
        let languages: Vec<_> = resource["localizations"].as_object().expect("some").keys().collect();
        assert_eq!(languages, ["de"], "the own language is title and description");
        assert_eq!(merged.thumbnail, Some("videos/talk/one.jpg".into()));
        assert_eq!(merged.captions, [("videos/talk/a.srt".into(), Some("en".to_string()))]);
        assert!(merged.problems.is_empty(), "{:?}", merged.problems);
        let own = merge_one(UploadRequest { captions: vec!["de=b.srt".into()], ..UploadRequest::default() });
        assert_eq!(own.captions, [("b.srt".into(), Some("de".to_string()))]);
    }

    #[test]
    fn privacy_and_schedule_are_never_left_to_youtube() {
        let settings = config::Upload { privacy: Privacy::Public, ..config::Upload::default() };
        let request = UploadRequest {
            made_for_kids: Some(true),
            publish_at: Some("2026-12-24T17:00:00+01:00".into()),
            ..UploadRequest::default()
        };
        let merged = merge(&request, Some(&proposal()), &settings, NOW);
        let status = &merged.resource["status"];
        assert_eq!(
            (&status["privacyStatus"], &status["publishAt"]),
            (&json!("private"), &json!("2026-12-24T16:00:00Z"))
        );
        assert!(merged.problems.is_empty(), "{:?}", merged.problems);
        for (time, privacy) in [
            ("2026-11-22T12:00:00Z", None),
            ("tomorrow", None),
            ("2027-01-01T00:00:00Z", Some(Privacy::Unlisted)),
        ] {
            let request = UploadRequest { publish_at: Some(time.into()), privacy, ..request.clone() };
            assert_eq!(merge(&request, Some(&proposal()), &settings, NOW).problems.len(), 1, "{time}");
        }
        let nothing = merge(&UploadRequest::default(), None, &config::Upload::default(), NOW);
        assert_eq!(nothing.problems.len(), 2, "title and children: {:?}", nothing.problems);
        assert_eq!(nothing.resource["status"]["privacyStatus"], "private");
    }
}
