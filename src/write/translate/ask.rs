//! Asking for numbered texts: every number exactly once, checked, and asked for again where something does not hold.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::json;

use super::Translator;
use crate::error::{Kind, Result};
use crate::model::Usd;
use crate::ports::llm::{Answer, LlmRequest, Message};
use crate::prompts;

/// Most findings that are told at once.
const MOST_FINDINGS: usize = 12;

/// Something about an answer that does not hold.
pub(super) struct Wrong {
    /// The texts that are asked for again.
    pub numbers: Vec<usize>,
    /// What is wrong, as a fragment.
    pub what: String,
    /// Whether the texts are better left in the original language than taken with it.
    pub hard: bool,
}

impl Wrong {
    pub(super) fn hard(number: usize, what: impl std::fmt::Display) -> Self {
        Self { numbers: vec![number], what: what.to_string(), hard: true }
    }

    pub(super) fn soft(number: usize, what: impl std::fmt::Display) -> Self {
        Self { hard: false, ..Self::hard(number, what) }
    }

    /// With the number of the text, where it is about one.
    fn named(&self) -> String {
        match self.numbers.as_slice() {
            [number] => format!("text {number}: {}", self.what),
            _ => self.what.clone(),
        }
    }
}

/// What came of it.
#[derive(Default)]
pub(super) struct Answers {
    /// The translations that hold.
    pub texts: BTreeMap<usize, String>,
    /// Why the others do not.
    pub problems: BTreeMap<usize, String>,
    /// Who translated.
    pub models: BTreeSet<String>,
    /// Nothing where it is not known.
    pub cost: Option<Usd>,
}

#[derive(Deserialize)]
struct Answered {
    texts: Vec<AnsweredText>,
}

#[derive(Deserialize)]
struct AnsweredText {
    n: usize,
    text: String,
}

/// Asks for the texts of `numbers`. `check` sees all translations so far and tells what does not hold.
///
/// # Errors
/// Interrupted, limit; that of the models when none answers the first time.
pub(super) async fn ask(
    translator: &Translator<'_>,
    mut request: LlmRequest,
    numbers: &[usize],
    check: impl Fn(&BTreeMap<usize, String>) -> Vec<Wrong>,
) -> Result<Answers> {
    let mut done = Answers { cost: Some(Usd::ZERO), ..Answers::default() };
    let mut open: BTreeSet<usize> = numbers.iter().copied().collect();
    for round in 0..=translator.rounds {
        translator.watch.check()?;
        let answer = match translator.llm.ask(&request, translator.watch).await {
            Ok(answer) => answer,
            Err(error) if round == 0 || matches!(error.kind(), Kind::Interrupted | Kind::Limit) => {
                return Err(error);
            }
            // What is there is kept; the rest is named with the finding before.
            Err(error) => {
                translator.watch.warning(format!("asking again failed: {}", error.chain()));
                done.cost = None;
                break;
            }
        };
        done.cost = [done.cost, answer.cost_usd].into_iter().sum();
        done.models.insert(answer.model.clone());
        let (fresh, mut wrong) = read(&answer, &open);
        for (number, text) in fresh {
            done.texts.insert(number, text);
            done.problems.remove(&number);
        }
        wrong.extend(check(&done.texts));
        wrong.retain(|wrong| wrong.hard || round == 0);
        open = wrong.iter().flat_map(|wrong| wrong.numbers.iter().copied()).collect();
        for wrong in wrong.iter().filter(|wrong| wrong.hard) {
            for number in &wrong.numbers {
                done.problems.entry(*number).or_insert_with(|| wrong.what.clone());
            }
        }
        if open.is_empty() {
            break;
        }
        let problems: Vec<String> = wrong.iter().map(Wrong::named).take(MOST_FINDINGS).collect();
        let numbers: Vec<String> = open.iter().map(usize::to_string).collect();
        let wanted = format!("Answer with these numbers only, each exactly once: {}.", numbers.join(", "));
        let again = json!({ "problems": problems, "wanted": wanted });
        let again = prompts::render("again", prompts::AGAIN, &again)?;
        request.messages.push(Message::assistant(answer.text));
        request.messages.push(Message::user(again));
    }
    done.texts.retain(|number, _| !done.problems.contains_key(number));
    Ok(done)
}

/// The texts of an answer, and what is wrong with its numbers.
fn read(answer: &Answer, open: &BTreeSet<usize>) -> (BTreeMap<usize, String>, Vec<Wrong>) {
    let all = |what: String| Wrong { numbers: open.iter().copied().collect(), what, hard: true };
    let answered: Answered = match serde_json::from_value(answer.json.clone().unwrap_or_default()) {
        Ok(answered) => answered,
        Err(error) => return (BTreeMap::new(), vec![all(format!("the form is wrong ({error})"))]),
    };
    let mut found: BTreeMap<usize, String> = BTreeMap::new();
    let mut twice: BTreeSet<usize> = BTreeSet::new();
    for answered in answered.texts {
        if !open.contains(&answered.n) {
            // A text that was split shifts all that follow.
            let what = format!("there is no text {}: none may be split or added", answered.n);
            return (BTreeMap::new(), vec![all(what)]);
        }
        if found.insert(answered.n, clean(&answered.text)).is_some() {
            twice.insert(answered.n);
        }
    }
    let mut wrong: Vec<Wrong> =
        twice.iter().map(|number| Wrong::hard(*number, "it is there twice")).collect();
    found.retain(|number, text| {
        if text.is_empty() {
            wrong.push(Wrong::hard(*number, "it is empty"));
        }
        !text.is_empty() && !twice.contains(number)
    });
    let missing: Vec<usize> = open
        .iter()
        .copied()
        .filter(|number| {
            !found.contains_key(number) && !wrong.iter().any(|wrong| wrong.numbers.contains(number))
        })
        .collect();
    // Two texts that were joined shift all that follow, and then the last one is missing.
    if let (Some(last), true) = (open.last(), open.len() > 1)
        && missing.contains(last)
    {
        let what = format!("text {last} is missing: none may be left out, and no two joined");
        return (BTreeMap::new(), vec![all(what)]);
    }
    wrong.extend(missing.into_iter().map(|number| Wrong::hard(number, "it is missing")));
    (found, wrong)
}

/// Without control characters, single spaces; line breaks stay.
fn clean(text: &str) -> String {
    let line = |line: &str| {
        let plain: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let lines: Vec<String> = text.lines().map(line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
