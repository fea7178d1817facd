//! The loop: models in order, retries, the form of the answer, the cache, and the ledger around every try.

use std::sync::Arc;
use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::time::Instant;

use super::budget::end;
use super::failure::{Explain, Failure, Then, nobody};
use super::structured;
use super::types::{Answer, LlmRequest, Stop, StreamEvent, ToolCall, Try, Usage};
use super::wire::{Prepared, Whole};
use super::{Llm, Target, count};
use crate::error::{Error, Result};
use crate::model::Usd;
use crate::ports::files;
use crate::progress::Watch;

/// Counts up when the same question would get another answer: another prompt of ours, another reading.
const CACHE_VERSION: u32 = 1;

/// Takes what happens while an answer is given. It must not block.
pub(super) type OnEvent<'a> = dyn FnMut(StreamEvent) + Send + 'a;

/// Why a model gave no answer.
pub(super) enum Ended {
    /// This model did not, others may.
    Failed(Failure),
    /// Nobody may be asked any more: a limit, Ctrl-C, a broken ledger.
    Stopped(Error),
}

impl From<Error> for Ended {
    fn from(error: Error) -> Self {
        Ended::Stopped(error)
    }
}

impl From<Failure> for Ended {
    fn from(failure: Failure) -> Self {
        Ended::Failed(failure)
    }
}

/// A question on its way through the models.
struct Job<'a> {
    request: &'a LlmRequest,
    watch: &'a Watch,
    on_event: &'a mut OnEvent<'a>,
    /// Whether words of an answer were handed out that was not finished.
    shown: bool,
    tries: Vec<Try>,
}

/// What is kept of an answer.
#[derive(Serialize, Deserialize)]
struct Kept {
    text: String,
    json: Option<Value>,
    calls: Vec<ToolCall>,
    stop: Stop,
    usage: Usage,
}

impl Llm {
    /// Asks the models in order until one answers.
    ///
    /// # Errors
    /// Limit when a budget does not allow the call (nobody is asked then, also not the next model); interrupted
    /// when the user stops it; otherwise that of the first model, with the problems of the others.
    pub async fn ask(&self, request: &LlmRequest, watch: &Watch) -> Result<Answer> {
        self.run(request, watch, &mut |_| {}, false).await
    }

    /// The same, word by word. After the first word no other model is asked, unless the answer had the wrong form
    /// and is asked for again ([`StreamEvent::Again`]).
    ///
    /// # Errors
    /// See [`Llm::ask`]. What was spent on a broken answer is in the ledger.
    pub async fn stream(
        &self,
        request: &LlmRequest,
        watch: &Watch,
        on_event: &mut (dyn FnMut(StreamEvent) + Send),
    ) -> Result<Answer> {
        self.run(request, watch, on_event, true).await
    }

    async fn run(
        &self,
        request: &LlmRequest,
        watch: &Watch,
        on_event: &mut OnEvent<'_>,
        read_along: bool,
    ) -> Result<Answer> {
        let targets = self.targets(request)?;
        let mut forward = |event| on_event(event);
        let mut job = Job { request, watch, on_event: &mut forward, shown: false, tries: Vec::new() };
        let mut problems = Vec::new();
        for target in &targets {
            watch.check()?;
            let failure = match self.one_model(&mut job, target).await {
                Ok(answer) => return Ok(answer),
                Err(Ended::Stopped(error)) => return Err(error),
                Err(Ended::Failed(failure)) => failure,
            };
            // Somebody has read the beginning of this answer: another one would not continue it.
            if read_along && job.shown {
                return Err(failure.error);
            }
            problems.push((target.id(), failure.error));
        }
        Err(nobody(problems))
    }

    async fn one_model(&self, job: &mut Job<'_>, target: &Target) -> Result<Answer, Ended> {
        unsuitable(job.request, target)?;
        if target.provider.wants_key && target.provider.key.is_none() {
            return Err(Explain { target, request: job.request }.no_key().into());
        }
        let (request, form) = structured::prepare(job.request, target)?;
        let max_output = self.max_output(&request, target);
        let key = cache_key(&request, target, max_output);
        if !(job.request.fresh || self.fresh)
            && let Some(answer) = self.kept(job, target, &key).await?
        {
            return Ok(answer);
        }
        if let Some(rest) = self.breaker.rests(&target.provider.name, Instant::now()) {
            let seconds = rest.as_secs() + 1;
            return Err(Failure::resting(&target.provider.name, seconds).into());
        }
        let prepared = Prepared { target, request: &request, form: &form, max_output };
        let (mut text, mut whole) = self.patiently(job, &prepared).await?;
        let mut json = None;
        if let Some(schema) = job.request.schema.as_ref().filter(|_| whole.calls.is_empty()) {
            let checked = match structured::read(schema, &text) {
                Err(problem) if whole.stop != Stop::Length => {
                    (job.on_event)(StreamEvent::Again { problem: problem.clone() });
                    let again = structured::repaired(&request, &text, &problem)?;
                    let prepared = Prepared { request: &again, ..prepared };
                    (text, whole) = self.patiently(job, &prepared).await?;
                    structured::read(schema, &text)
                }
                checked => checked,
            };
            json = Some(checked.map_err(|problem| wrong_form(target, whole.stop, &problem))?);
        }
        let kept =
            Kept { text, json, calls: whole.calls, stop: whole.stop, usage: whole.usage.unwrap_or_default() };
        self.keep(&key, &kept).await;
        let mut answer = answer(job, target, kept, false);
        (answer.first_token_ms, answer.total_ms) = (whole.first_token_ms, whole.total_ms);
        Ok(answer)
    }

    /// One question to one model, with retries.
    async fn patiently(&self, job: &mut Job<'_>, prepared: &Prepared<'_>) -> Result<(String, Whole), Ended> {
        let mut waits = self.waits();
        let provider = &prepared.target.provider.name;
        loop {
            let failure = match self.once(job, prepared).await {
                Ok(answered) => {
                    self.breaker.answered(provider);
                    return Ok(answered);
                }
                Err(Ended::Failed(failure)) => failure,
                stopped => return stopped,
            };
            let Some(wait) = self.again(provider, &failure, &mut waits) else { return Err(failure.into()) };
            job.watch.note(format!("{}; trying again", failure.error));
            self.wait(wait, job.watch).await?;
        }
    }

    /// The waits between tries, as many as there are.
    pub(super) fn waits(&self) -> ExponentialBackoff {
        ExponentialBuilder::default()
            .with_min_delay(self.settings.retry_wait)
            .with_max_delay(self.settings.longest_wait.max(self.settings.retry_wait))
            .with_max_times(self.settings.retries)
            .with_jitter()
            .build()
    }

    /// Notes a failure, and says how long to wait before the same is tried again, if it is.
    pub(super) fn again(
        &self,
        provider: &str,
        failure: &Failure,
        waits: &mut ExponentialBackoff,
    ) -> Option<Duration> {
        if failure.unwell {
            self.breaker.failed(provider, failure.wait, Instant::now());
        } else {
            // It refuses this question, and is well otherwise.
            self.breaker.answered(provider);
        }
        let too_long = failure.wait.is_some_and(|wait| wait > self.settings.longest_wait);
        if failure.then != Then::Retry || too_long {
            return None;
        }
        let wait = waits.next()?;
        Some(failure.wait.unwrap_or(wait))
    }

    /// Waits, unless the user stops it.
    pub(super) async fn wait(&self, wait: Duration, watch: &Watch) -> Result<()> {
        tokio::select! {
            biased;
            () = watch.cancel().cancelled() => Err(Error::interrupted()),
            () = (self.waiter)(wait) => Ok(()),
        }
    }

    /// One try, with its money set aside before and settled after it, however it ends.
    async fn once(&self, job: &mut Job<'_>, prepared: &Prepared<'_>) -> Result<(String, Whole), Ended> {
        let target = prepared.target;
        let input = count::request_tokens(prepared.request, target);
        let most = count::most(target, input, prepared.max_output);
        let reserved = self.ledger.reserve(target, &job.request.task, most).await?;
        if let Some(shower) = &self.shower {
            shower(target, prepared.request);
        }
        let mut text = String::new();
        let cancel = job.watch.cancel().clone();
        let mut started = false;
        let (on_event, shown) = (&mut *job.on_event, &mut job.shown);
        let mut on_text = |piece: &str| {
            if !std::mem::replace(&mut started, true) {
                on_event(StreamEvent::Started { model: target.id() });
            }
            *shown = true;
            on_event(StreamEvent::Text { text: piece.to_string() });
        };
        let asked = tokio::select! {
            biased;
            () = cancel.cancelled() => None,
            asked = self.wire.ask(prepared, &self.patience, &mut text, &mut on_text) => Some(asked),
        };
        let explain = Explain { target, request: prepared.request };
        let asked = asked.map(|asked| asked.and_then(|whole| not_nothing(&explain, &text, whole)));
        let (outcome, usage, problem) = match &asked {
            Some(Ok(whole)) => ("ok", whole.usage.unwrap_or_else(|| count::guessed(input, &text)), None),
            Some(Err(failure)) => {
                let usage = if failure.charged { count::guessed(input, &text) } else { Usage::default() };
                (failure.outcome, usage, Some(failure.error.chain()))
            }
            None => ("stopped", count::guessed(input, &text), Some("stopped by the user".to_string())),
        };
        let ended = end(target, outcome, &usage);
        job.tries.push(Try {
            model: target.id(),
            outcome: outcome.into(),
            problem,
            usage,
            cost_usd: ended.cost,
        });
        self.ledger.settle(reserved, &ended).await?;
        match asked {
            Some(Ok(whole)) => Ok((text, Whole { usage: Some(usage), ..whole })),
            Some(Err(failure)) => Err(failure.into()),
            None => Err(Error::interrupted().into()),
        }
    }

    /// The answer to the same question, when it was given before.
    async fn kept(&self, job: &mut Job<'_>, target: &Target, key: &str) -> Result<Option<Answer>> {
        if self.settings.cache_age.is_zero() {
            return Ok(None);
        }
        let Some(bytes) = self.cache.get(key).await else { return Ok(None) };
        let Ok(kept) = serde_json::from_slice::<Kept>(&bytes) else { return Ok(None) };
        let nothing = Usage::default();
        let reserved = self.ledger.note_cached(target, &job.request.task).await?;
        self.ledger.settle(reserved, &super::budget::free("cached")).await?;
        job.tries.push(Try {
            model: target.id(),
            outcome: "cached".into(),
            problem: None,
            usage: nothing,
            cost_usd: Some(Usd::ZERO),
        });
        (job.on_event)(StreamEvent::Started { model: target.id() });
        (job.on_event)(StreamEvent::Text { text: kept.text.clone() });
        Ok(Some(answer(job, target, kept, true)))
    }

    async fn keep(&self, key: &str, kept: &Kept) {
        let whole = matches!(kept.stop, Stop::Done | Stop::Tools);
        if let (true, false, Ok(bytes)) = (whole, self.settings.cache_age.is_zero(), serde_json::to_vec(kept))
        {
            self.cache.put(key, Arc::new(bytes), self.settings.cache_age).await;
        }
    }
}

fn answer(job: &mut Job<'_>, target: &Target, kept: Kept, cached: bool) -> Answer {
    let tries = std::mem::take(&mut job.tries);
    Answer {
        model: target.id(),
        text: kept.text,
        json: kept.json,
        calls: kept.calls,
        stop: kept.stop,
        usage: kept.usage,
        cost_usd: tries.iter().map(|attempt| attempt.cost_usd).sum(),
        cached,
        first_token_ms: 0,
        total_ms: 0,
        tries,
    }
}

/// What the model cannot do at all is not sent to it.
fn unsuitable(request: &LlmRequest, target: &Target) -> Result<(), Failure> {
    let has_images = request
        .messages
        .iter()
        .any(|message| matches!(message, super::Message::User { images, .. } if !images.is_empty()));
    let id = target.id();
    if !request.tools.is_empty() && !target.abilities.tools {
        return Err(Failure::unable(format!("{id} cannot call tools")));
    }
    if has_images && !target.abilities.images {
        return Err(Failure::unable(format!("{id} cannot look at images")));
    }
    Ok(())
}

/// An answer that says nothing is none.
fn not_nothing(explain: &Explain<'_>, text: &str, whole: Whole) -> Result<Whole, Failure> {
    if !text.trim().is_empty() || !whole.calls.is_empty() {
        return Ok(whole);
    }
    let id = explain.target.id();
    Err(match whole.stop {
        Stop::Filtered => explain.filtered(),
        Stop::Length => Failure::bad_answer(format!("{id} used up its tokens before it said anything"))
            .hinting("give it more: llm.max_output_tokens"),
        _ => {
            Failure::bad_answer(format!("{id} answered nothing")).hinting("try again, or name another model")
        }
    })
}

fn wrong_form(target: &Target, stop: Stop, problem: &str) -> Failure {
    let id = target.id();
    match stop {
        Stop::Length => Failure::bad_answer(format!("the answer of {id} is cut off at its most tokens"))
            .hinting("give it more: llm.max_output_tokens"),
        _ => Failure::bad_answer(format!("the answer of {id} does not have the form asked for: {problem}"))
            .hinting("name a model with structured output; `ytseo llm list` shows which have it"),
    }
}

/// The same rendered prompt, form, model and options.
fn cache_key(request: &LlmRequest, target: &Target, max_output: u32) -> String {
    let form = request.schema.as_ref();
    let what = serde_json::json!([
        CACHE_VERSION,
        target.id(),
        target.provider.base_url,
        request.system,
        request.messages,
        request.tools,
        form,
        request.options,
        max_output,
    ]);
    format!("llm:{}", files::sha256_of_bytes(what.to_string().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn only_the_same_question_has_the_same_key() {
        let catalogue = super::super::Catalogue::of(&Config::default()).expect("read");
        let target = catalogue.target("openai/gpt-4o").expect("found");
        let request = LlmRequest::new("a", "hello");
        let key = |request: &LlmRequest| cache_key(request, &target, 10);
        let other_task = LlmRequest { task: "b".into(), fresh: true, ..request.clone() };
        assert_eq!(key(&request), key(&other_task), "what it is for does not change the answer");
        assert_ne!(key(&request), cache_key(&request, &target, 11));
        let mut warm = request.clone();
        warm.options.temperature = Some(1.0);
        let told = LlmRequest { system: Some("be brief".into()), ..request.clone() };
        let other = catalogue.target("openai/gpt-4o-mini").expect("found");
        let keys = [key(&request), key(&warm), key(&told), cache_key(&request, &other, 10)];
        let distinct: std::collections::BTreeSet<_> = keys.iter().collect();
        assert_eq!(distinct.len(), keys.len());
    }
}
