//! A conversation with the models about one task: asked, and asked again with what was wrong.

use serde::Serialize;
use serde_json::Value;

use super::brief::Brief;
use super::{Writer, may_be_filled};
use crate::error::{Error, Result};
use crate::model::{Usd, WriterTry, Written};
use crate::ports::llm::{Answer, LlmRequest, Message};
use crate::progress::Watch;
use crate::prompts::{self, Prompt};

/// What a question led to.
pub(super) enum Reply {
    /// An answer in the form asked for, and the model it is from.
    Answer { json: Value, model: String },
    /// None of the models answered.
    Nothing(Error),
}

/// What was asked, answered and paid.
#[derive(Debug, Clone)]
pub(super) struct Log {
    tries: Vec<WriterTry>,
    rounds: usize,
    asked: usize,
    cost: Option<Usd>,
    telling: Option<Usd>,
}

impl Log {
    /// Begins with what the condensing of the transcript cost.
    pub(super) fn new(telling: Option<Usd>) -> Self {
        Self { tries: Vec::new(), rounds: 0, asked: 0, cost: Some(Usd::ZERO), telling }
    }

    /// Leaves the condensing of the transcript to another report.
    pub(super) fn without_telling(&mut self) {
        self.telling = Some(Usd::ZERO);
    }

    /// Whether any question was answered.
    pub(super) fn answered(&self) -> bool {
        self.asked > 0
    }

    fn note(&mut self, answer: &Answer) {
        self.asked += 1;
        self.cost = self.cost.zip(answer.cost_usd).map(|(sum, cost)| sum + cost);
        self.tries.extend(answer.tries.iter().map(|attempt| WriterTry {
            model: attempt.model.clone(),
            outcome: attempt.outcome.clone(),
            problem: attempt.problem.clone(),
            input_tokens: attempt.usage.input_tokens,
            output_tokens: attempt.usage.output_tokens,
            cost_usd: attempt.cost_usd.map(Usd::dollars),
        }));
    }

    /// Puts several conversations together.
    pub(super) fn join(mut self, other: Self) -> Self {
        self.tries.extend(other.tries);
        self.rounds += other.rounds;
        self.asked += other.asked;
        self.cost = self.cost.zip(other.cost).map(|(a, b)| a + b);
        self
    }

    /// Who wrote it: `models` gave what is in it, the offline writer `filled` in.
    pub(super) fn written(self, models: Vec<String>, filled: Vec<String>) -> Written {
        let mut written_by: Vec<String> = Vec::new();
        for model in models {
            if !written_by.contains(&model) {
                written_by.push(model);
            }
        }
        let offline = Written::default();
        if !filled.is_empty() || written_by.is_empty() {
            written_by.extend(offline.written_by);
        }
        let paid = self.cost.zip(self.telling).map(|(asked, told)| (asked + told).dollars());
        Written {
            written_by,
            tries: self.tries,
            rounds: self.rounds,
            cost_usd: paid.filter(|_| self.asked > 0),
            filled_offline: filled,
        }
    }
}

/// What the template that asks again is filled with.
#[derive(Serialize)]
struct Again<'a> {
    problems: &'a [String],
    wanted: &'a str,
}

/// A conversation.
pub(super) struct Talk<'a> {
    writer: &'a Writer,
    watch: &'a Watch,
    request: LlmRequest,
    last: String,
}

impl<'a> Talk<'a> {
    /// Begins with a filled-in task. `models` are asked, the configured ones when there are none.
    pub(super) fn new(brief: &'a Brief<'a>, prompt: Prompt, models: Vec<String>, watch: &'a Watch) -> Self {
        let mut request = LlmRequest { models, ..LlmRequest::of_prompt(prompt) };
        request.options.max_output_tokens = brief.answer_tokens;
        Self { writer: brief.writer, watch, request, last: String::new() }
    }

    /// Asks.
    ///
    /// # Errors
    /// What no other writer can make good: interrupted, wrong settings, a broken ledger.
    pub(super) async fn ask(&mut self, log: &mut Log) -> Result<Reply> {
        match self.writer.llm.ask(&self.request, self.watch).await {
            Ok(answer) => {
                log.note(&answer);
                self.last = answer.text;
                Ok(Reply::Answer { json: answer.json.unwrap_or_default(), model: answer.model })
            }
            Err(error) => may_be_filled(error).map(Reply::Nothing),
        }
    }

    /// Says what was wrong with the last answer, and what is wanted now.
    pub(super) fn again(&mut self, problems: &[String], wanted: &str, log: &mut Log) -> Result<()> {
        let told = prompts::render("again", prompts::AGAIN, &Again { problems, wanted })?;
        self.request.messages.push(Message::assistant(std::mem::take(&mut self.last)));
        self.request.messages.push(Message::user(told.trim_end()));
        log.rounds += 1;
        Ok(())
    }
}
