//! What goes: silence without its margins, filler words and given ranges, and what is then too short to stay.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{CutList, Span};

/// How much of a silence stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SilenceSettings {
    /// Level in dBFS below which it counts, in hundredths; found from the file when absent.
    pub threshold_centi_db: Option<i32>,
    /// Shortest silence, in milliseconds.
    pub min_silence_ms: u64,
    /// What stays before something is heard, in milliseconds.
    pub margin_before_ms: u64,
    /// What stays after something was heard, in milliseconds.
    pub margin_after_ms: u64,
}

impl Default for SilenceSettings {
    fn default() -> Self {
        Self { threshold_centi_db: None, min_silence_ms: 600, margin_before_ms: 150, margin_after_ms: 200 }
    }
}

impl SilenceSettings {
    /// The given threshold, in dBFS.
    pub fn threshold_db(&self) -> Option<f64> {
        self.threshold_centi_db.map(|centi| f64::from(centi) / 100.0)
    }
}

/// Shortest piece that stays when nothing else is said, in milliseconds.
pub const MIN_CLIP_MS: u64 = 100;

/// Why something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// Nobody speaks.
    Silence,
    /// A filler word.
    Filler,
    /// The user said so.
    Range,
    /// The cut list says so.
    List,
    /// What was left between two removals was too short.
    Short,
}

/// Something that might go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// From when to when.
    pub span: Span,
    /// Why.
    pub why: Why,
    /// The filler word.
    pub word: Option<String>,
}

impl Candidate {
    /// Puts one together.
    pub fn new(span: Span, why: Why) -> Self {
        Self { span, why, word: None }
    }
}

/// A stretch that goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Removal {
    /// Where it begins, in milliseconds.
    pub start_ms: u64,
    /// Where it ends, in milliseconds.
    pub end_ms: u64,
    /// Why it goes.
    pub why: Vec<Why>,
    /// Filler words in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

impl Removal {
    /// Its length, in milliseconds.
    pub fn length_ms(&self) -> u64 {
        self.end_ms - self.start_ms
    }
}

/// Takes the margins off silences. At the ends of the file there is nothing to keep a margin for.
pub fn without_margins(silences: &[Span], settings: &SilenceSettings, duration_ms: u64) -> Vec<Candidate> {
    let shrunk = silences.iter().filter_map(|silence| {
        let start = if silence.start_ms == 0 { 0 } else { silence.start_ms + settings.margin_after_ms };
        let last = silence.end_ms + WINDOW_MS >= duration_ms;
        let end = if last { duration_ms } else { silence.end_ms.saturating_sub(settings.margin_before_ms) };
        (start < end).then(|| Candidate::new(Span::new(start, end), Why::Silence))
    });
    shrunk.collect()
}

/// How much sooner than the file the measured sound may end, in milliseconds.
const WINDOW_MS: u64 = 60;

/// The cut list that follows from what might go, and what goes with its reasons. `keep` is never removed, except by
/// ranges of the user's own.
pub fn choose(
    whole: &CutList,
    mut candidates: Vec<Candidate>,
    keep: &[Span],
    min_clip_ms: u64,
) -> (CutList, Vec<Removal>) {
    let (duration_ms, rate) = (whole.duration_ms, whole.frame_rate);
    let mut protected: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for candidate in candidates.drain(..) {
        let end_ms = candidate.span.end_ms.min(duration_ms);
        let span = Span::new(candidate.span.start_ms.min(end_ms), end_ms);
        if candidate.why == Why::Range {
            protected.push(Candidate { span, ..candidate });
            continue;
        }
        let left = CutList::of_removed(span.end_ms, None, keep.iter().copied()).kept;
        protected.extend(
            left.into_iter()
                .filter_map(|left| left.common(span))
                .map(|span| Candidate { span, ..candidate.clone() }),
        );
    }
    let spans = |candidates: &[Candidate]| -> Vec<Span> { candidates.iter().map(|one| one.span).collect() };
    let list = CutList::of_removed(duration_ms, rate, spans(&protected));
    if list.is_whole() {
        return (list, Vec::new());
    }
    let short = list.kept.iter().filter(|span| {
        span.length_ms() < min_clip_ms && !keep.iter().any(|keep| keep.common(**span).is_some())
    });
    protected.extend(short.map(|span| Candidate::new(*span, Why::Short)).collect::<Vec<_>>());
    let list = CutList::of_removed(duration_ms, rate, spans(&protected));
    let removals = reasons(&list, &protected);
    (list, removals)
}

/// What a list removes, each with the reasons of the candidates that lie in it.
pub fn reasons(list: &CutList, candidates: &[Candidate]) -> Vec<Removal> {
    let mut sorted: Vec<&Candidate> = candidates.iter().collect();
    sorted.sort_by_key(|candidate| candidate.span);
    let mut next = 0;
    let removed = list.removed().into_iter().map(|span| {
        let mut why = Vec::new();
        let mut words = Vec::new();
        while let Some(candidate) = sorted.get(next).filter(|candidate| candidate.span.start_ms < span.end_ms)
        {
            next += 1;
            if candidate.span.end_ms > span.start_ms {
                why.push(candidate.why);
                words.extend(candidate.word.clone());
            }
        }
        why.sort_unstable();
        why.dedup();
        Removal { start_ms: span.start_ms, end_ms: span.end_ms, why, words }
    });
    removed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> CutList {
        CutList::whole(10_000, None)
    }

    #[test]
    fn margins_stay_around_what_is_heard() {
        let silences =
            [Span::new(0, 1000), Span::new(3000, 5000), Span::new(6000, 6300), Span::new(9000, 9990)];
        let spans: Vec<Span> = without_margins(&silences, &SilenceSettings::default(), 10_000)
            .into_iter()
            .map(|candidate| candidate.span)
            .collect();
        assert_eq!(spans, [Span::new(0, 850), Span::new(3200, 4850), Span::new(9200, 10_000)]);
    }

    #[test]
    fn reasons_go_with_what_is_removed() {
        let mut word = Candidate::new(Span::new(4000, 4300), Why::Filler);
        word.word = Some("um".into());
        let candidates = vec![
            Candidate::new(Span::new(8000, u64::MAX), Why::Range),
            word,
            Candidate::new(Span::new(4250, 5000), Why::Silence),
        ];
        let (list, removals) = choose(&whole(), candidates, &[], 100);
        assert_eq!(list.kept, [Span::new(0, 4000), Span::new(5000, 8000)]);
        assert_eq!(removals[0].why, [Why::Silence, Why::Filler]);
        assert_eq!(removals[0].words, ["um"]);
        assert_eq!((removals[1].start_ms, removals[1].end_ms), (8000, 10_000));
    }

    #[test]
    fn what_is_to_be_kept_stays_and_scraps_go() {
        let silence = |start, end| Candidate::new(Span::new(start, end), Why::Silence);
        let (list, _) = choose(&whole(), vec![silence(1000, 5000)], &[Span::new(2000, 2500)], 100);
        assert_eq!(list.removed(), [Span::new(1000, 2000), Span::new(2500, 5000)]);
        let (list, removals) = choose(&whole(), vec![silence(1000, 2000), silence(2050, 3000)], &[], 100);
        assert_eq!(list.removed(), [Span::new(1000, 3000)]);
        assert_eq!(removals[0].why, [Why::Silence, Why::Short]);
    }

    #[test]
    fn a_short_file_with_nothing_to_remove_stays() {
        let (list, removals) = choose(&CutList::whole(40, None), Vec::new(), &[], 100);
        assert!(list.is_whole() && removals.is_empty());
    }
}
