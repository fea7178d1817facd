//! What speaks for a run of sentences and what against it, each in words and as a share of its points.

use super::super::rules::{Words, moment_rules, words_of};
use crate::model::score::ScorePart;
use crate::model::{Analysis, Keyword, Span};
use crate::seo::topics::Spoken;
use crate::seo::topics::sentences::{Sentence, is_cjk};

/// What one part of the score came to.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Which part, as in the data.
    pub id: &'static str,
    /// 0 to 1.
    pub share: f64,
    /// What was found.
    pub measured: String,
    /// What of it is worth telling.
    pub why: Vec<String>,
}

impl Part {
    fn new(id: &'static str, share: f64, measured: String) -> Self {
        Self { id, share: share.clamp(0.0, 1.0), measured, why: Vec::new() }
    }

    /// The same, with a reason to tell.
    fn because(mut self, why: impl Into<String>) -> Self {
        self.why.push(why.into());
        self
    }

    fn points(&self) -> f64 {
        moment_rules().parts.get(self.id).map_or(0.0, |rule| rule.weight) * self.share
    }

    /// As it stands in the report.
    pub(super) fn shown(&self) -> ScorePart {
        let rule = moment_rules().parts.get(self.id);
        ScorePart {
            id: self.id.to_string(),
            label: rule.map(|rule| rule.label.clone()).unwrap_or_default(),
            points: (self.points() * 10.0).round() / 10.0,
            weight: rule.map_or(0.0, |rule| rule.weight),
            measured: self.measured.clone(),
            advice: None,
            reason: rule.map(|rule| rule.reason.clone()).unwrap_or_default(),
        }
    }
}

/// A run of sentences.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// Its first sentence.
    pub first: usize,
    /// Its last sentence.
    pub last: usize,
    /// From the picture's start to its end.
    pub span: Span,
    /// Whether its first sentence leans on the one before.
    pub leans: bool,
    /// 0 to 100.
    pub score: f64,
    /// Weight of the key phrases in it, before it is compared with other runs; then 0 to 1.
    phrases: f64,
}

/// How a first sentence opens.
#[derive(Debug, Clone)]
struct Opening {
    share: f64,
    measured: String,
    why: String,
    leans: bool,
}

/// Everything that is known about the sentences, looked up once.
pub(super) struct Judge<'a> {
    /// The sentences.
    pub spoken: &'a Spoken,
    /// The word lists of the language.
    pub words: &'static Words,
    keywords: Vec<&'a Keyword>,
    openings: Vec<Opening>,
    endings: Vec<Part>,
    /// Key phrases of each sentence, as indexes.
    phrases: Vec<Vec<usize>>,
    boilerplate: Vec<bool>,
    topics: Vec<usize>,
    /// Silent, black and frozen stretches.
    dull: Vec<(Span, bool)>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        spoken: &'a Spoken,
        keywords: &'a [Keyword],
        analysis: Option<&Analysis>,
        borders: &[usize],
    ) -> Self {
        let words = words_of(&spoken.language);
        let keywords: Vec<&Keyword> = keywords.iter().collect();
        let sentences = &spoken.sentences;
        let phrases: Vec<Vec<usize>> =
            sentences.iter().map(|one| phrases_of(spoken, one, &keywords)).collect();
        let boilerplate =
            sentences.iter().map(|one| spoken.speech.boilerplate.anywhere(&one.words)).collect();
        let topics = (0..sentences.len()).map(|at| borders.partition_point(|border| *border <= at)).collect();
        let mut judge = Self {
            spoken,
            words,
            keywords,
            openings: Vec::new(),
            endings: Vec::new(),
            phrases,
            boilerplate,
            topics,
            dull: analysis.map(dull).unwrap_or_default(),
        };
        judge.openings = (0..sentences.len()).map(|at| judge.opening(at)).collect();
        judge.endings = (0..sentences.len()).map(|at| judge.ending(at, borders)).collect();
        judge
    }

    /// Scores a run; the key phrases are compared later ([`Judge::weigh_phrases`]).
    pub(super) fn run(&self, first: usize, last: usize, span: Span) -> Run {
        let mut phrases: Vec<usize> = self.phrases[first..=last].iter().flatten().copied().collect();
        phrases.sort_unstable();
        let mut weight = 0.0;
        for same in phrases.chunk_by(|a, b| a == b) {
            weight += self.keywords[same[0]].score * (1.0 + 0.4 * (same.len() as f64).ln());
        }
        let score = self.parts_but_phrases(first, last, span).iter().map(Part::points).sum();
        let phrases = weight / seconds(span.length_ms()).max(1.0).sqrt();
        Run { first, last, span, leans: self.openings[first].leans, score, phrases }
    }

    fn parts_but_phrases(&self, first: usize, last: usize, span: Span) -> [Part; 5] {
        let opening = &self.openings[first];
        [
            Part::new("opening", opening.share, opening.measured.clone()).because(opening.why.clone()),
            self.endings[last].clone(),
            self.subject(first, last),
            self.flow(first, last, span),
            length(span.length_ms()),
        ]
    }

    /// The parts of the score of a run, in the order of their weight.
    pub(super) fn parts(&self, run: &Run) -> Vec<Part> {
        let said = self.said(run);
        let measured = match said.len() {
            0 => "none of the key phrases".to_string(),
            1 => format!("1 key phrase: {}", said[0]),
            count => format!("{count} key phrases: {}", first_few(&said)),
        };
        let phrases = Part::new("phrases", run.phrases, measured);
        let phrases =
            if said.is_empty() { phrases } else { phrases.because(format!("about {}", first_few(&said))) };
        let mut parts = self.parts_but_phrases(run.first, run.last, run.span).to_vec();
        parts.insert(1, phrases);
        parts
    }

    /// Gives each run its points for key phrases, the densest one all of them.
    pub(super) fn weigh_phrases(&self, runs: &mut [Run]) {
        let most = runs.iter().map(|run| run.phrases).fold(0.0, f64::max);
        for run in runs {
            run.phrases = if most > 0.0 { run.phrases / most } else { 0.0 };
            run.score += Part::new("phrases", run.phrases, String::new()).points();
        }
    }

    /// The key phrases that are said in a run, strongest first.
    pub(super) fn said(&self, run: &Run) -> Vec<String> {
        let mut indexes: Vec<usize> = self.phrases[run.first..=run.last].iter().flatten().copied().collect();
        indexes.sort_by(|a, b| self.keywords[*b].score.total_cmp(&self.keywords[*a].score).then(a.cmp(b)));
        indexes.dedup();
        indexes.into_iter().map(|index| self.keywords[index].phrase.clone()).collect()
    }

    /// Weight of the key phrases in a sentence.
    pub(super) fn phrase_weight(&self, sentence: usize) -> f64 {
        self.phrases[sentence].iter().map(|index| self.keywords[*index].score).sum()
    }

    fn opening(&self, at: usize) -> Opening {
        let sentence = &self.spoken.sentences[at];
        let said = &sentence.words;
        let found = |share: f64, measured: &str, leans: bool| Opening {
            share,
            measured: measured.to_string(),
            why: measured.to_string(),
            leans,
        };
        let connector = self.words.connectors.at_start(said);
        let rest = &said[connector.min(said.len())..];
        let question = is_question(&sentence.text) || self.words.questions.at_start(rest) > 0;
        if at > 0 && !question && self.leans(said, rest, connector) {
            return found(0.0, "opens in the middle of a thought", true);
        }
        if self.boilerplate[at] {
            return found(0.0, "opens with a greeting or a call to subscribe", false);
        }
        let head = &rest[..rest.len().min(moment_rules().opening_words)];
        let number = head.iter().any(|word| word.chars().any(char::is_numeric));
        let claim = self.words.claims.anywhere(head);
        let mut opening = if is_question(&sentence.text) {
            found(1.0, "opens with a question", false)
        } else if question {
            found(0.8, "opens like a question", false)
        } else if number && claim {
            found(0.95, "opens with a number and a claim", false)
        } else if number {
            found(0.8, "opens with a number", false)
        } else if claim {
            found(0.8, "opens with a claim", false)
        } else if self.spoken.speech.opens.at_start(said) > 0 {
            found(0.6, "opens a new point", false)
        } else if !self.phrases[at].is_empty() {
            found(0.5, "opens with what it is about", false)
        } else {
            found(0.3, "opens plainly", false)
        };
        if connector > 0 && at > 0 {
            opening.share *= 0.8;
        }
        if said.len() > 30 {
            opening.share *= 0.8;
            opening.measured.push_str(" in a long sentence");
        }
        if self.words.backwards.anywhere(said) {
            opening.share *= 0.4;
            opening.measured.push_str(", but points back to what was said before");
            opening.why.clone_from(&opening.measured);
        }
        opening
    }

    /// Whether a sentence goes on with what was said before it.
    fn leans(&self, said: &[String], rest: &[String], connector: usize) -> bool {
        let hangs = |words: &[String]| {
            self.words.dangling.at_start(words) > 0
                || (self.spoken.speech.continues.at_start(words) > 0
                    && self.words.connectors.at_start(words) == 0)
        };
        (connector == 0 && hangs(said)) || hangs(rest)
    }

    fn ending(&self, at: usize, borders: &[usize]) -> Part {
        let (rules, sentences) = (moment_rules(), &self.spoken.sentences);
        let sentence = &sentences[at];
        let next = sentences.get(at + 1);
        let pause = next.map_or(u64::MAX, |next| next.start_ms.saturating_sub(sentence.end_ms));
        let closes = pause >= rules.closing_pause_ms;
        if self.words.announces.at_end(&sentence.words) > 0 || sentence.text.ends_with([':', ',', '，', '、'])
        {
            return Part::new("ending", 0.0, "ends in the middle of a thought".into())
                .because("ends in the middle of a thought");
        }
        if is_question(&sentence.text) {
            return Part::new("ending", 0.15, "ends with an open question".into())
                .because("ends with an open question");
        }
        let whole = if sentence.complete {
            0.5
        } else if closes {
            0.4
        } else {
            0.1
        };
        let new = next.is_none() || borders.contains(&(at + 1));
        let goes_on = next.is_some_and(|next| {
            self.words.dangling.at_start(&next.words) > 0
                || self.spoken.speech.continues.at_start(&next.words) > 0
        });
        if new {
            let what = if next.is_none() { "ends with the video" } else { "ends where the subject ends" };
            return Part::new("ending", whole + 0.5, what.into()).because(what);
        }
        let opens = next.is_some_and(|next| self.spoken.speech.opens.at_start(&next.words) > 0);
        let share = whole
            + if opens {
                0.4
            } else if closes {
                0.3
            } else if goes_on {
                -0.3
            } else {
                0.1
            };
        let what = match (opens || closes, goes_on) {
            (true, _) => "ends with a finished thought",
            (false, true) => "the next sentence goes on with it",
            (false, false) if sentence.complete => "ends with a whole sentence",
            (false, false) => "ends without a pause",
        };
        Part::new("ending", share, what.into()).because(what)
    }

    fn subject(&self, first: usize, last: usize) -> Part {
        let borders = self.topics[last] - self.topics[first];
        let calls = self.boilerplate[first..=last].iter().filter(|boilerplate| **boilerplate).count();
        let share =
            0.5f64.powi(i32::try_from(borders).unwrap_or(i32::MAX)) * if calls > 0 { 0.3 } else { 1.0 };
        let mut measured = match borders {
            0 => "keeps to one subject".to_string(),
            borders => format!("touches {} subjects", borders + 1),
        };
        if calls > 0 {
            measured.push_str("; holds a greeting or a call to subscribe");
        }
        let part = Part::new("subject", share, measured.clone());
        if share < 1.0 { part.because(measured) } else { part }
    }

    fn flow(&self, first: usize, last: usize, span: Span) -> Part {
        let pause = |sentence: &Sentence| sentence.pause_ms;
        let sentences = &self.spoken.sentences[first + 1..=last];
        let quiet: u64 = sentences.iter().map(pause).filter(|pause| *pause >= moment_rules().pause_ms).sum();
        let common = |still: bool| -> u64 {
            let dull = self.dull.iter().filter(|(_, picture)| *picture == still);
            dull.filter_map(|(dull, _)| dull.common(span)).map(Span::length_ms).sum()
        };
        let (silent, still) = (common(false).max(quiet), common(true));
        let of = |ms: u64| ms as f64 / span.length_ms().max(1) as f64;
        let mut measured = format!("pauses {:.1} s of {:.0} s", seconds(silent), seconds(span.length_ms()));
        let mut part = Part::new("flow", 1.0 - 4.0 * of(silent) - of(still), String::new());
        if still > 0 {
            measured.push_str(&format!(", black or frozen {:.1} s", seconds(still)));
            part = part.because(format!("the picture is black or frozen for {:.1} s", seconds(still)));
        }
        if part.share < 0.4 {
            part = part.because("many pauses");
        }
        part.measured = measured;
        part
    }
}

fn seconds(ms: u64) -> f64 {
    ms as f64 / 1000.0
}

fn length(ms: u64) -> Part {
    let [least, most] = moment_rules().best_length_ms;
    let share = if ms < least {
        1.0 - (least - ms) as f64 / least as f64 * 2.0
    } else if ms > most {
        1.0 - (ms - most) as f64 / (2 * most) as f64
    } else {
        1.0
    };
    Part::new("length", share.max(0.1), format!("{:.0} s", seconds(ms)))
}

/// Silences, and black or frozen pictures (with `true`).
fn dull(analysis: &Analysis) -> Vec<(Span, bool)> {
    let silences = analysis.sound.iter().flat_map(|sound| &sound.silences).map(|span| (*span, false));
    let still = analysis.picture.iter().flat_map(|picture| picture.black.iter().chain(&picture.frozen));
    silences.chain(still.map(|span| (*span, true))).collect()
}

/// Whether a sentence ends with a question mark.
pub(super) fn is_question(text: &str) -> bool {
    text.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»', '」', '』', '!']).ends_with(['?', '？', '؟'])
}

/// The key phrases in a sentence, as indexes; once for each time they are said.
fn phrases_of(spoken: &Spoken, sentence: &Sentence, keywords: &[&Keyword]) -> Vec<usize> {
    let text = sentence.text.to_lowercase();
    let mut found = Vec::new();
    for (index, keyword) in keywords.iter().enumerate() {
        let count = if keyword.phrase.chars().any(is_cjk) {
            text.matches(&keyword.phrase.to_lowercase()).count()
        } else {
            let terms: Vec<u32> =
                keyword.phrase.split_whitespace().filter_map(|word| spoken.term(word)).collect();
            match terms.len() {
                0 => 0,
                length => sentence.terms.windows(length).filter(|window| *window == terms).count(),
            }
        };
        found.extend(std::iter::repeat_n(index, count));
    }
    found
}

fn first_few(phrases: &[String]) -> String {
    phrases[..phrases.len().min(3)].join(", ")
}
