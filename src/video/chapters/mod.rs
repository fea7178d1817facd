//! Chapters that obey every rule of YouTube, titled with what is said.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::chapter::Chapter;
use crate::model::keyword::Keyword;
use crate::model::timestamp::format_clock;
use crate::model::transcript::Transcript;
use crate::seo::topics::{self, Spoken, TopicOptions};

mod announced;
mod embed;
mod rules;
#[cfg(test)]
mod tests;
mod titles;
mod words;

pub use embed::{EmbedReport, EmbedRequest, embed, read};
use rules::rules;

/// What to make chapters of.
#[derive(Debug, Clone)]
pub struct ChapterRequest<'a> {
    /// What is said, with times.
    pub transcript: &'a Transcript,
    /// Key phrases of the whole video; may be empty. They are preferred as titles.
    pub keywords: &'a [Keyword],
    /// The video's length in milliseconds; the transcript's when absent.
    pub duration_ms: Option<u64>,
    /// Times of the cuts, in milliseconds and in order; a chapter begins with the picture when a cut is near.
    pub cuts: &'a [u64],
    /// How many chapters; by the video's length when absent.
    pub wanted: Option<usize>,
    /// No chapter is shorter, in milliseconds. YouTube's own limit holds in any case.
    pub min_length_ms: u64,
}

/// Chapters, or why there are none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ChapterReport {
    /// The chapters; either none or as many as YouTube asks for. Starts are whole seconds.
    pub chapters: Vec<Chapter>,
    /// Why there are none, as a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl ChapterReport {
    fn none(reason: impl Into<String>) -> Self {
        Self { chapters: Vec::new(), reason: Some(reason.into()) }
    }
}

/// Proposes chapters: borders where the subject changes, titles from what is said.
pub fn propose(request: &ChapterRequest) -> ChapterReport {
    let rules = rules();
    let duration_ms = request.duration_ms.unwrap_or_else(|| request.transcript.end_ms());
    let min_ms = request.min_length_ms.max(rules.min_length_ms);
    if !request.transcript.is_timed() {
        return ChapterReport::none("The transcript has no times.");
    }
    if duration_ms < min_ms.saturating_mul(rules.min_count as u64) {
        return ChapterReport::none(format!(
            "The video is too short: YouTube wants at least {} chapters of at least {} seconds.",
            rules.min_count,
            min_ms / 1000
        ));
    }
    if request.wanted.is_some_and(|wanted| wanted < rules.min_count) {
        return ChapterReport::none(format!("YouTube shows chapters only from {} on.", rules.min_count));
    }
    let spoken = Spoken::new(request.transcript, None);
    let words: usize = spoken.sentences.iter().map(|sentence| sentence.words.len()).sum();
    if words < rules.min_words || spoken.sentences.len() < rules.min_count {
        return ChapterReport::none("Too little is said.");
    }
    let announced = announced::parts(&spoken, rules.title_length);
    if request.wanted.is_none()
        && let Some(chapters) = of_announced(&spoken, &announced, request, duration_ms, min_ms)
    {
        return ChapterReport { chapters, reason: None };
    }
    let most = usize::try_from(duration_ms / min_ms.max(1)).unwrap_or(usize::MAX).min(rules.max_count);
    let usual = topics::usual_count(duration_ms).max(rules.min_count);
    let options = TopicOptions {
        wanted: Some(request.wanted.unwrap_or(usual).min(most)),
        min_length_ms: min_ms,
        language: None,
    };
    let mut starts = topics::starts(&spoken, duration_ms, &options);
    if request.wanted.is_none() && duration_ms < rules.short_ms {
        starts.retain(|start| start.1 >= rules.short_sharpness);
    }
    let starts = spaced(&spoken, &starts, request.cuts, (duration_ms, min_ms));
    if starts.len() < rules.min_count {
        return ChapterReport::none("The subject does not change often enough for chapters.");
    }
    let chapters = named(&spoken, starts, request, &|_| None);
    if chapters.len() < rules.min_count {
        return ChapterReport::none("Too few parts have a name of their own.");
    }
    ChapterReport { chapters, reason: None }
}

/// Chapters with their titles: what `said` knows for the sentence that begins a part, else what is found. A part
/// without either goes to the neighbour it resembles.
fn named(
    spoken: &Spoken,
    mut starts: Vec<(usize, u64)>,
    request: &ChapterRequest,
    said: &dyn Fn(usize) -> Option<String>,
) -> Vec<Chapter> {
    loop {
        let firsts: Vec<usize> = starts.iter().map(|start| start.0).collect();
        let found = titles::titles(spoken, &firsts, request.keywords, rules().title_length);
        let titles: Vec<Option<String>> =
            firsts.iter().zip(found).map(|(sentence, title)| said(*sentence).or(title)).collect();
        let nameless = |part: &usize| titles[*part].is_none();
        let goes: HashSet<usize> = (0..starts.len())
            .filter(nameless)
            .map(|part| {
                part + usize::from(resembles_next(spoken, &firsts, part) && said_none(said, &firsts, part))
            })
            .collect();
        if goes.is_empty() {
            let chapter = |(&(_, start_ms), title): (&(usize, u64), String)| Chapter::new(start_ms, title);
            return starts.iter().zip(titles.into_iter().flatten()).map(chapter).collect();
        }
        starts = (0..starts.len()).filter(|part| !goes.contains(part)).map(|part| starts[part]).collect();
        if starts.len() < rules().min_count {
            return Vec::new();
        }
    }
}

/// Whether the speaker has no name for the part after `part`, which would be lost.
fn said_none(said: &dyn Fn(usize) -> Option<String>, firsts: &[usize], part: usize) -> bool {
    part == 0 || firsts.get(part + 1).is_none_or(|next| said(*next).is_none())
}

/// Whether a part shares more of its words with the part after it than with the one before.
fn resembles_next(spoken: &Spoken, firsts: &[usize], part: usize) -> bool {
    let terms = |part: usize| -> HashSet<u32> {
        let end = firsts.get(part + 1).copied().unwrap_or(spoken.sentences.len());
        spoken.sentences[firsts[part]..end].iter().flat_map(|said| said.terms.iter().copied()).collect()
    };
    if part == 0 || part + 1 == firsts.len() {
        return part == 0 && firsts.len() > 1;
    }
    let own = terms(part);
    let share = |other: HashSet<u32>| {
        own.intersection(&other).count() as f64 / ((own.len() * other.len()) as f64).sqrt().max(1.0)
    };
    share(terms(part + 1)) > share(terms(part - 1))
}

/// Chapters at the parts the speaker numbers, with one in front for what is said before the first. `None`
/// when that makes too few, or the numbered parts cover only a stretch of the video.
fn of_announced(
    spoken: &Spoken,
    announced: &[announced::Announced],
    request: &ChapterRequest,
    duration_ms: u64,
    min_ms: u64,
) -> Option<Vec<Chapter>> {
    let (first, last) = (announced.first()?, announced.last()?);
    let covered = spoken.sentences[last.sentence].start_ms - spoken.sentences[first.sentence].start_ms;
    let mut borders: Vec<(usize, f64)> = announced.iter().map(|part| (part.sentence, 1.0)).collect();
    if spoken.sentences[first.sentence].start_ms >= min_ms {
        borders.insert(0, (0, 1.0));
    }
    let starts = spaced(spoken, &borders, request.cuts, (duration_ms, min_ms));
    if starts.len() < rules().min_count || starts.len() < borders.len() || covered * 2 < duration_ms {
        return None;
    }
    let said = |sentence: usize| announced.iter().find(|part| part.sentence == sentence)?.title.clone();
    let chapters = named(spoken, starts, request, &said);
    (chapters.len() >= rules().min_count).then_some(chapters)
}

/// The starts as whole seconds at or just before the first word, or at the cut before it, each far enough from
/// the next and from the end: `(sentence, milliseconds)`.
fn spaced(
    spoken: &Spoken,
    starts: &[(usize, f64)],
    cuts: &[u64],
    (duration_ms, min_ms): (u64, u64),
) -> Vec<(usize, u64)> {
    let mut spaced: Vec<(usize, u64)> = Vec::with_capacity(starts.len());
    let end_ms = duration_ms / 1000 * 1000;
    for &(sentence, _) in starts {
        let said_ms = spoken.sentences[sentence].start_ms;
        let start_ms = if spaced.is_empty() { 0 } else { with_the_picture(said_ms, cuts) };
        let far = spaced.last().is_none_or(|last| start_ms >= last.1 + min_ms);
        if far && start_ms + min_ms <= end_ms {
            spaced.push((sentence, start_ms));
        }
    }
    spaced
}

/// The whole second in which a chapter whose first word is said at `said_ms` begins: the one after the last cut
/// that lies shortly before the word, so that no frame of the old picture is seen; without one, the word's own.
fn with_the_picture(said_ms: u64, cuts: &[u64]) -> u64 {
    let near = cuts[..cuts.partition_point(|cut| *cut <= said_ms)].last();
    match near {
        Some(cut) if said_ms - cut <= rules().cut_before_ms => {
            let after = cut.div_ceil(1000) * 1000;
            if after <= said_ms { after } else { cut / 1000 * 1000 }
        }
        _ => said_ms / 1000 * 1000,
    }
}

/// The lines for the description, `0:00 Title`, one clock format for all; without a line end at the end.
pub fn format(chapters: &[Chapter]) -> String {
    let hours = chapters.iter().any(|chapter| chapter.start_ms >= 3_600_000);
    let lines: Vec<String> = chapters
        .iter()
        .map(|chapter| format!("{} {}", format_clock(chapter.start_ms, hours), chapter.title.trim()))
        .collect();
    lines.join("\n")
}
