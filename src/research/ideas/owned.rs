//! What the channel itself knows: its search terms, YouTube's tag suggestions for a video, the titles of its videos.

use super::sources::{reader, reads_video};
use super::{SourceState, Work};
use crate::error::{Error, Result};
use crate::model::{IdeaSource, OwnSearch};
use crate::ports::clock;
use crate::ports::store::Store;
use crate::ports::youtube::{Cost, Reader, VideosRequest, day};
use crate::progress::Watch;
use crate::research::Material;
use crate::research::published::PublishedVideo;

/// Most titles of the channel that phrases are compared with.
const MOST_TITLES: i64 = 2000;
/// The kinds of the creator's own material whose titles count: what they publish and what they work from.
const KINDS: [&str; 5] = ["proposal", "transcript", "document", "page", "note"];
/// Days after which a day is complete in Analytics for certain.
const LATE_DAYS: i64 = 3;

/// Titles of the channel's videos as they were pulled, and those of the creator's own material. Nobody is asked.
pub(super) async fn titles(store: &Store) -> Result<Vec<String>> {
    let mut titles = store.own_titles(MOST_TITLES).await?;
    for kind in KINDS {
        titles.extend(store.knowledge_titles(kind, MOST_TITLES).await?);
    }
    Ok(titles)
}

/// Reads the video that was named: its words, and YouTube's suggestions of tags when its owner asks.
pub(super) async fn video(work: &mut Work, watch: &Watch) -> Result<()> {
    let Some(id) = work.request.video.clone() else { return Ok(()) };
    let (Some(youtube), Some(method)) = (work.youtube(watch), reads_video(&work.request, &work.chosen))
    else {
        let why = "the video cannot be read: there is no key and no sign-in, or no network";
        work.report(IdeaSource::Suggestions).notes.push(why.into());
        return Ok(());
    };
    let suggests = work.uses(IdeaSource::Suggestions);
    let parts: &[&str] = if suggests { &["snippet", "suggestions"] } else { &["snippet"] };
    let how = VideosRequest { parts, reader: reader(&work.chosen), ..VideosRequest::default() };
    let answer = youtube.videos(std::slice::from_ref(&id), &how).await.map_err(Error::from);
    let source = work.report(IdeaSource::Suggestions);
    source.requests += 1;
    source.cost += Cost::of(method);
    let found = match answer {
        Ok(found) => found,
        Err(error) => return source.failed(error, watch),
    };
    let Some(found) = found.first() else {
        return Err(Error::not_found(format!("there is no video {id}, or it may not be seen"))
            .hint("sign in as its owner when it is private: ytseo auth login"));
    };
    if suggests {
        let list = found.json().pointer("/suggestions/tagSuggestions").and_then(|list| list.as_array());
        let tags: Vec<String> = list
            .into_iter()
            .flatten()
            .filter_map(|entry| entry["tag"].as_str())
            .map(|tag| tag.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|tag| !tag.is_empty())
            .collect();
        let source = work.report(IdeaSource::Suggestions);
        source.phrases = tags.len();
        source.state = SourceState::Used;
        if tags.is_empty() {
            source.notes.push("YouTube suggests no tags for this video".into());
        }
        for tag in tags {
            work.pool.idea(&tag, IdeaSource::Suggestions).demand.suggested_tag = true;
        }
    }
    if work.material.is_none() {
        work.material = Material::of_draft(&PublishedVideo::of(found).draft()).ok();
        if let Some(language) = found.text("/snippet/defaultAudioLanguage")
            && work.language.is_none()
        {
            work.language = Some(language.to_string());
        }
    }
    Ok(())
}

/// The days that are asked for: so many, up to the last one that is complete for certain (Pacific).
pub(super) fn span(days: u32, now: i64) -> (String, String) {
    let ago = |days: i64| day::pacific_day(day::reset_after(now, -days));
    (ago(LATE_DAYS + i64::from(days.max(1)) - 1), ago(LATE_DAYS))
}

/// The best 25 terms that led viewers from YouTube's search to the channel, or to the video that was named.
pub(super) async fn search_terms(work: &mut Work, watch: &Watch) -> Result<()> {
    if !work.uses(IdeaSource::OwnSearch) {
        return Ok(());
    }
    let Some(youtube) = work.youtube(watch) else { return Ok(()) };
    let (from, to) = span(work.request.days, clock::unix_seconds());
    let video = work.request.video.clone();
    let answer = youtube.search_terms(video.as_ref(), &from, &to).await.map_err(Error::from);
    let source = work.report(IdeaSource::OwnSearch);
    source.requests += 1;
    (source.from, source.to) = (Some(from), Some(to));
    let terms = match answer {
        Ok(terms) => terms,
        Err(error) => {
            let error = match error.kind() {
                crate::Kind::Auth => {
                    error.hint("only the owner's sign-in may read them, not a manager's (R-57)")
                }
                _ => error,
            };
            return source.failed(error, watch);
        }
    };
    let whose = if video.is_some() { "of this video" } else { "of the whole channel" };
    source
        .notes
        .push(format!("the 25 best terms {whose}; days are Pacific, the last two or three are missing"));
    (source.state, source.phrases) = (SourceState::Used, terms.len());
    if terms.is_empty() {
        source.notes.push("YouTube shows none: there are too few views from search".into());
    }
    for term in terms {
        let own = OwnSearch { views: term.views, minutes: term.minutes };
        work.pool.idea(&term.term, IdeaSource::OwnSearch).demand.own_search = Some(own);
    }
    Ok(())
}

/// As whom searches for the competition are sent.
pub(super) const ANYONE: Reader = Reader::Anyone;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_complete_pacific_days_are_asked_for() {
        let now = "2026-11-26T07:30:00Z".parse::<jiff::Timestamp>().expect("a time").as_second();
        // It is still the 25th in the Pacific zone.
        assert_eq!(span(1, now), ("2026-11-22".into(), "2026-11-22".into()));
        // The clocks went back in between.
        assert_eq!(span(90, now).0, "2026-08-25");
    }
}
