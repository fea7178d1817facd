//! Condensing a long transcript by a model: cut into parts at pauses and sentence ends, each turned into notes that keep
//! their times, several at a time.
//!
//! What a model answers is checked: each time lies where its part does, and times are in order. What does not hold is
//! asked for again with the exact finding; then the part's own sentences are taken instead.

use futures::future::BoxFuture;
use futures::{FutureExt, StreamExt, stream};
use serde::Deserialize;
use serde_json::json;

use super::TellRequest;
use super::lines::{self, Line, line_at, plain};
use super::parts::split;
use crate::error::{Error, Kind, Result};
use crate::model::Usd;
use crate::model::timestamp::{format_clock, parse_clock};
use crate::ports::llm::{Llm, LlmRequest, Message, tokens_of};
use crate::progress::{Stage, Unit, Watch};
use crate::prompts::{self, CONDENSE, Prompts};

/// Most tokens of a part: about half an hour of speech. Longer parts lose detail and keep fewer calls busy.
const MOST_OF_A_PART: u64 = 8000;

/// The fewest tokens that the notes of a part may take.
const LEAST_OF_NOTES: u64 = 120;

/// How often a part is asked for again.
const ROUNDS: usize = 2;

/// How often notes are condensed again, before the offline extract makes them fit.
const MOST_LEVELS: usize = 4;

/// Most findings that are told at once.
const MOST_FINDINGS: usize = 5;

/// What came of it.
pub(super) struct Condensed {
    pub lines: Vec<Line>,
    /// Parts of the whole transcript.
    pub parts: usize,
    /// Parts whose notes are the transcript's own sentences, because no model gave good ones.
    pub offline_parts: usize,
    /// Nothing where it is not known.
    pub cost: Option<Usd>,
}

/// What all parts need.
pub(super) struct Condenser<'a> {
    pub request: &'a TellRequest<'a>,
    pub llm: &'a Llm,
    pub prompts: &'a Prompts,
    pub watch: &'a Watch,
}

/// A part on its way to a model.
struct Part<'a> {
    number: usize,
    of: usize,
    lines: &'a [Line],
    /// What its notes may take, in tokens.
    room: u64,
}

/// The notes of a part.
struct Notes {
    number: usize,
    lines: Vec<Line>,
    cost: Option<Usd>,
    /// Why they are the part's own sentences.
    problem: Option<Error>,
}

#[derive(Deserialize)]
struct Answered {
    notes: Vec<AnsweredNote>,
}

#[derive(Deserialize)]
struct AnsweredNote {
    at: String,
    note: String,
}

impl Condenser<'_> {
    /// Condenses until it fits.
    pub(super) async fn condense(&self, all: Vec<Line>) -> Result<Condensed> {
        let room = self.request.room_tokens;
        let mut done = Condensed { lines: all, parts: 0, offline_parts: 0, cost: Some(Usd::ZERO) };
        for level in 0..MOST_LEVELS {
            let before = lines::tokens(&done.lines);
            if before <= room {
                break;
            }
            let parts = self.parts(&done.lines)?;
            let notes = self.level(&parts, level).await?;
            if level == 0 {
                done.parts = parts.len();
                done.offline_parts = notes.iter().filter(|notes| notes.problem.is_some()).count();
            }
            done.cost = notes.iter().map(|notes| notes.cost).chain([done.cost]).sum();
            done.lines = notes.into_iter().flat_map(|notes| notes.lines).collect();
            if lines::tokens(&done.lines) >= before {
                break;
            }
        }
        done.lines = lines::extract(&done.lines, room, self.language());
        Ok(done)
    }

    /// The questions of the first level, as they would be asked.
    pub(super) fn questions(&self, all: &[Line]) -> Result<Vec<LlmRequest>> {
        let parts = self.parts(all)?;
        let room = self.room_of_notes(&parts, 0)?;
        let question = |(index, lines): (usize, &Vec<Line>)| {
            self.question(&Part { number: index + 1, of: parts.len(), lines, room: room(lines) })
        };
        parts.iter().enumerate().map(question).collect()
    }

    fn language(&self) -> Option<&str> {
        let material = self.request.material;
        material.language.as_deref().or(material.transcript.language.as_deref())
    }

    /// Cuts lines so that each part fits the smallest window beside the prompt and what is asked again.
    fn parts(&self, all: &[Line]) -> Result<Vec<Vec<Line>>> {
        let empty = self.question(&Part { number: 1, of: 1, lines: &[], room: 0 })?;
        let prompt =
            self.llm.estimate(&empty)?.iter().map(|estimate| estimate.input_tokens).max().unwrap_or(0);
        let room = super::room(self.llm, &self.request.models, prompt)?;
        Ok(split(all, (room * 3 / 4).min(MOST_OF_A_PART)))
    }

    /// How many tokens the notes of a part may take: its share of the room, but of speech at most a third.
    fn room_of_notes(&self, parts: &[Vec<Line>], level: usize) -> Result<impl Fn(&[Line]) -> u64> {
        let all: u64 = parts.iter().map(|part| lines::tokens(part)).sum();
        let request = LlmRequest { models: self.request.models.clone(), ..LlmRequest::default() };
        let answer =
            self.llm.estimate(&request)?.iter().map(|estimate| estimate.output_tokens).min().unwrap_or(0);
        let room = self.request.room_tokens;
        Ok(move |part: &[Line]| {
            let own = lines::tokens(part);
            // Notes are dense already: they need only lose what does not fit.
            let most = if level == 0 { own / 3 } else { own * 9 / 10 };
            (room * own / all.max(1)).min(most).min(answer / 2).max(LEAST_OF_NOTES)
        })
    }

    /// Every part turned into notes, several at a time, in their order.
    async fn level(&self, parts: &[Vec<Line>], level: usize) -> Result<Vec<Notes>> {
        let room = self.room_of_notes(parts, level)?;
        let of = parts.len();
        self.watch.started(Stage::Condense, Some(of as u64), Unit::Items);
        // Boxed, so that whoever waits for it can be sent to another thread.
        let mut asked: Vec<BoxFuture<'_, Result<Notes>>> = Vec::with_capacity(of);
        for (index, lines) in parts.iter().enumerate() {
            let part = Part { number: index + 1, of, lines, room: room(lines) };
            asked.push(async move { self.part(&part).await }.boxed());
        }
        let mut asked = stream::iter(asked).buffer_unordered(self.request.in_flight.max(1));
        let mut all = Vec::with_capacity(of);
        while let Some(notes) = asked.next().await {
            all.push(notes?);
            self.watch.advanced(Stage::Condense, all.len() as u64);
        }
        self.watch.finished(Stage::Condense, false);
        if all.iter().all(|notes| notes.problem.as_ref().is_some_and(|error| error.kind() != Kind::Usage)) {
            // Nobody answered at all: that is no transcript that is hard to condense.
            return Err(all.into_iter().find_map(|notes| notes.problem).unwrap_or_else(Error::interrupted));
        }
        all.sort_by_key(|notes| notes.number);
        for notes in &all {
            if let Some(error) = &notes.problem {
                let (number, why) = (notes.number, error.chain());
                self.watch.warning(format!("part {number} of {of} is told in its own sentences: {why}"));
            }
        }
        Ok(all)
    }

    /// A part turned into notes; into its own sentences where no model gives good ones.
    async fn part(&self, part: &Part<'_>) -> Result<Notes> {
        let mut question = self.question(part)?;
        let mut cost = Some(Usd::ZERO);
        let mut problem = Error::usage("the notes do not hold");
        for _ in 0..=ROUNDS {
            self.watch.check()?;
            let answer = match self.llm.ask(&question, self.watch).await {
                Ok(answer) => answer,
                Err(error) if matches!(error.kind(), Kind::Interrupted | Kind::Limit) => return Err(error),
                // What the failed tries cost is in the ledger, but not known here.
                Err(error) => {
                    (problem, cost) = (error, None);
                    break;
                }
            };
            cost = [cost, answer.cost_usd].into_iter().sum();
            let findings = match read(answer.json, part) {
                Ok(lines) => return Ok(Notes { number: part.number, lines, cost, problem: None }),
                Err(findings) => findings,
            };
            problem = Error::usage(format!("{}: {}", answer.model, findings.join("; ")));
            question.messages.push(Message::assistant(answer.text));
            let again = json!({ "problems": findings, "wanted": "Write all notes of this part again." });
            question.messages.push(Message::user(prompts::render("again", prompts::AGAIN, &again)?));
        }
        let lines = lines::extract(part.lines, part.room, self.language());
        Ok(Notes { number: part.number, lines, cost, problem: Some(problem) })
    }

    fn question(&self, part: &Part<'_>) -> Result<LlmRequest> {
        let clock = |at: Option<u64>| at.map(|at| format_clock(at, false));
        let from = clock(part.lines.first().and_then(|line| line.start_ms));
        let to = clock(part.lines.last().filter(|_| from.is_some()).map(|line| line.end_ms));
        let text = lines::text(part.lines);
        let (limit, unit) = limit_in_words(&text, part.room);
        let context = json!({
            "part": part.number, "parts": part.of, "timed": from.is_some(), "from": from, "to": to,
            "limit": limit, "unit": unit, "lines": text,
        });
        let mut request = LlmRequest::of_prompt(self.prompts.fill(&CONDENSE, &context)?);
        request.models.clone_from(&self.request.models);
        request.fresh = self.request.fresh;
        request.options.temperature = Some(0.0);
        Ok(request)
    }
}

/// How long notes of `room` tokens are, in a unit that a writer counts in. Part of it is left free: each note has a time
/// too, and writers count badly.
fn limit_in_words(text: &str, room: u64) -> (u64, &'static str) {
    let tokens = tokens_of(text).max(1);
    let (words, characters) = (text.split_whitespace().count() as u64, text.chars().count() as u64);
    let share = |count: u64| (count * room * 3 / 5 / tokens).max(1);
    // Scripts without spaces are counted in characters.
    if words * 15 > characters {
        (share(words).max(20), "words")
    } else {
        (share(characters).max(60), "characters")
    }
}

/// The notes in an answer as lines.
///
/// # Errors
/// What does not hold, in words for the model.
fn read(answer: Option<serde_json::Value>, part: &Part<'_>) -> Result<Vec<Line>, Vec<String>> {
    let answered: Answered = serde_json::from_value(answer.unwrap_or_default())
        .map_err(|error| vec![format!("the form is wrong ({error})")])?;
    let (Some(first), Some(last)) = (part.lines.first(), part.lines.last()) else { return Ok(Vec::new()) };
    let from = first.start_ms.map(|start| start / 1000 * 1000);
    let mut findings = Vec::new();
    let mut found: Vec<Line> = Vec::new();
    let mut before = 0;
    for (note, number) in answered.notes.iter().zip(1..) {
        let text = plain(&note.note);
        if text.is_empty() {
            findings.push(format!("note {number} says nothing"));
            continue;
        }
        let mut start_ms = None;
        if let Some(from) = from {
            let shown = plain(note.at.trim_matches(['[', ']', ' ']));
            let Some(at) = parse_clock(&shown) else {
                let shown: String = shown.chars().take(20).collect();
                findings.push(format!("'{shown}' (note {number}) is no time like 1:05"));
                continue;
            };
            let clock = |at| format_clock(at, false);
            if at < from || at > last.end_ms.max(from) {
                let (from, to) = (clock(from), clock(last.end_ms));
                findings.push(format!(
                    "{} (note {number}) is not in this part, which goes from {from} to {to}",
                    clock(at)
                ));
                continue;
            }
            if at < before {
                findings.push(format!("{} (note {number}) comes after {}", clock(at), clock(before)));
                continue;
            }
            before = at;
            start_ms = line_at(part.lines, at).start_ms;
        }
        found.push(Line { start_ms, end_ms: last.end_ms, pause_ms: 0, whole: true, text });
    }
    if answered.notes.is_empty() {
        findings.push("there is no note".into());
    }
    let size = lines::tokens(&found);
    if findings.is_empty() && size > part.room.max(lines::tokens(part.lines) / 2) {
        let share = (size * 100).div_ceil(part.room.max(1));
        findings.push(format!("the notes are too long, {share} % of what they may be"));
    }
    if !findings.is_empty() {
        findings.truncate(MOST_FINDINGS);
        return Err(findings);
    }
    // A note ends where the next one begins; after the part there is a border worth cutting at.
    for index in 1..found.len() {
        found[index - 1].end_ms = found[index].start_ms.unwrap_or(0);
    }
    found[0].pause_ms = 1000;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(start_ms: u64) -> Line {
        Line {
            start_ms: Some(start_ms),
            end_ms: start_ms + 4000,
            pause_ms: 0,
            whole: true,
            text: "Some words that are said.".into(),
        }
    }

    fn notes(notes: &[(&str, &str)]) -> Option<serde_json::Value> {
        let notes: Vec<_> = notes.iter().map(|(at, note)| json!({"at": at, "note": note})).collect();
        Some(json!({ "notes": notes }))
    }

    fn found(lines: &[Line], answer: Option<serde_json::Value>) -> Result<Vec<Line>, String> {
        read(answer, &Part { number: 1, of: 1, lines, room: 100 }).map_err(|findings| findings.join("; "))
    }

    #[test]
    fn notes_keep_the_times_of_their_lines() {
        let lines = [line(60_400), line(65_000), line(70_000)];
        let good =
            found(&lines, notes(&[("1:00", "Rooms."), ("[1:07]", " Bass\nand treble. ")])).expect("good");
        assert_eq!(
            good.iter().map(Line::shown).collect::<Vec<_>>(),
            ["[1:00] Rooms.", "[1:05] Bass and treble."]
        );
        assert_eq!(good[0].end_ms, 65_000);
    }

    #[test]
    fn what_does_not_hold_is_named() {
        let lines = [line(60_400), line(65_000), line(70_000)];
        let problem = |answer| found(&lines, answer).expect_err("wrong");
        assert_eq!(problem(notes(&[])), "there is no note");
        assert_eq!(problem(notes(&[("1:00", " \n")])), "note 1 says nothing");
        assert_eq!(problem(notes(&[("soon", "A.")])), "'soon' (note 1) is no time like 1:05");
        assert_eq!(
            problem(notes(&[("1:00", "A."), ("2:00", "B.")])),
            "2:00 (note 2) is not in this part, which goes from 1:00 to 1:14"
        );
        assert_eq!(problem(notes(&[("1:10", "A."), ("1:05", "B.")])), "1:05 (note 2) comes after 1:10");
        let long = "far too many words ".repeat(60);
        assert!(problem(notes(&[("1:00", &long)])).starts_with("the notes are too long, "));
        assert!(problem(Some(json!({"notes": 1}))).starts_with("the form is wrong"));
    }

    #[test]
    fn a_text_without_times_needs_none() {
        let lines = [Line { start_ms: None, end_ms: 0, ..line(0) }];
        assert_eq!(found(&lines, notes(&[("9:99", "A.")])).expect("good")[0].shown(), "A.");
    }

    #[test]
    fn limits_are_in_a_unit_that_can_be_counted() {
        assert_eq!(limit_in_words(&"some words here ".repeat(50), 200).1, "words");
        let (limit, unit) = limit_in_words(&"これは長い文章です。".repeat(50), 200);
        assert_eq!(unit, "characters");
        assert!(
            tokens_of(&"これは長い文章です。".repeat(50).chars().take(limit as usize).collect::<String>())
                <= 200
        );
    }

    proptest! {
        #[test]
        fn whatever_is_answered_times_stay_in_order_and_in_the_part(
            answered in prop::collection::vec(("[0-9]{1,2}:[0-9]{2}", "\\PC{0,20}"), 0..8)
        ) {
            let lines = [line(60_400), line(65_000), line(70_000)];
            let answer: Vec<(&str, &str)> = answered.iter().map(|(at, note)| (at.as_str(), note.as_str())).collect();
            if let Ok(good) = found(&lines, notes(&answer)) {
                prop_assert!(good.iter().all(|note| lines.iter().any(|line| line.start_ms == note.start_ms)));
                prop_assert!(good.windows(2).all(|pair| pair[0].start_ms <= pair[1].start_ms));
            }
        }
    }
}
