//! The competition: the first results of a search for a phrase, as they are. Each phrase is one search of the day's
//! hundred, so the user says how many; answers that are kept are used again.

use super::{SourceState, Work, owned};
use crate::error::{Error, Result};
use crate::model::{Competition, Idea, IdeaSource, SearchHit};
use crate::ports::clock;
use crate::ports::youtube::{Cost, Freshness, SearchKind, SearchRequest, YouTube, plain_title};
use crate::progress::{Stage, Unit, Watch};
use crate::rules::YoutubeMethod;
use crate::seo::ideas::holds_phrase;
use crate::seo::text::base_language;

/// Results that are looked at: a page of a phone, twice over.
const RESULTS: usize = 20;
/// Seconds of a day.
const DAY_S: i64 = 86_400;

/// Looks at the competition of the first phrases.
pub(super) async fn look(work: &mut Work, ideas: &mut [Idea], watch: &Watch) -> Result<()> {
    if !work.uses(IdeaSource::Competition) {
        return Ok(());
    }
    let Some(youtube) = work.youtube(watch) else { return Ok(()) };
    let most = ideas.len().min(work.request.searches as usize);
    watch.started(Stage::Ask, Some(most as u64), Unit::Items);
    let mut done = 0;
    for idea in &mut ideas[..most] {
        let found = first_results(work, &youtube, &idea.phrase).await;
        let source = work.report(IdeaSource::Competition);
        match found {
            Ok((hits, kept)) => {
                if kept {
                    source.kept += 1;
                } else {
                    source.requests += 1;
                    source.cost += Cost::of(YoutubeMethod::SearchList);
                }
                source.state = SourceState::Used;
                idea.competition = Some(evidence(&idea.phrase, hits, clock::unix_seconds()));
                idea.sources.push(IdeaSource::Competition);
                done += 1;
                watch.advanced(Stage::Ask, done);
            }
            Err(error) => {
                source.failed(error, watch)?;
                break;
            }
        }
    }
    watch.finished(Stage::Ask, false);
    let source = work.report(IdeaSource::Competition);
    source.phrases = done as usize;
    source.notes.push(format!(
        "the first {RESULTS} results, as they are; YouTube's data is kept for 30 days at most"
    ));
    Ok(())
}

async fn first_results(work: &Work, youtube: &YouTube, phrase: &str) -> Result<(Vec<SearchHit>, bool)> {
    let search = SearchRequest {
        query: phrase.to_string(),
        kind: SearchKind::Videos,
        region: work.request.country.as_ref().map(|country| country.to_uppercase()),
        language: work.language.as_deref().map(base_language),
        freshness: Freshness::Recent,
        ..SearchRequest::default()
    };
    let request = search.request()?.param("maxResults", RESULTS.to_string()).reader(owned::ANYONE);
    let answer = youtube.call(&request).await.map_err(Error::from)?;
    let hits = answer.items().iter().filter_map(|item| {
        let text = |path: &str| item.pointer(path).and_then(|value| value.as_str());
        Some(SearchHit {
            id: text("/id/videoId")?.to_string(),
            title: plain_title(text("/snippet/title").unwrap_or_default()),
            channel_id: text("/snippet/channelId").unwrap_or_default().to_string(),
            channel: plain_title(text("/snippet/channelTitle").unwrap_or_default()),
            published_at: text("/snippet/publishedAt").map(str::to_string),
        })
    });
    Ok((hits.collect(), answer.kept))
}

/// What stands there, counted.
fn evidence(phrase: &str, hits: Vec<SearchHit>, now: i64) -> Competition {
    let age = |hit: &SearchHit| {
        let published: jiff::Timestamp = hit.published_at.as_deref()?.parse().ok()?;
        Some((now - published.as_second()).max(0) / DAY_S)
    };
    let mut ages: Vec<i64> = hits.iter().filter_map(age).collect();
    ages.sort_unstable();
    let channels: std::collections::BTreeSet<&str> = hits.iter().map(|hit| hit.channel_id.as_str()).collect();
    Competition {
        results: hits.len(),
        titles_with_phrase: hits.iter().filter(|hit| holds_phrase(&hit.title, phrase)).count(),
        channels: channels.len(),
        newest_days: ages.first().copied(),
        middle_days: ages.get(ages.len() / 2).copied(),
        hits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(title: &str, channel: &str, published_at: Option<&str>) -> SearchHit {
        SearchHit {
            id: "x".into(),
            title: title.into(),
            channel_id: channel.into(),
            channel: channel.into(),
            published_at: published_at.map(str::to_string),
        }
    }

    #[test]
    fn results_are_counted_and_unknown_dates_are_no_dates() {
        let now = "2026-11-26T00:00:00Z".parse::<jiff::Timestamp>().expect("a time").as_second();
        let hits = vec![
            hit("Rust book, chapter 1", "a", Some("2026-11-24T00:00:00Z")),
            hit("The rust  book", "a", Some("2025-11-26T00:00:00Z")),
            hit("Booking rust", "b", None),
        ];
        let found = evidence("rust book", hits, now);
        assert_eq!((found.results, found.titles_with_phrase, found.channels), (3, 2, 2));
        assert_eq!((found.newest_days, found.middle_days), (Some(2), Some(365)));
        let none = evidence("x", vec![hit("y", "a", None)], now);
        assert_eq!((none.newest_days, none.middle_days), (None, None));
    }
}
