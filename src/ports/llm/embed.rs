//! Vectors of texts, by the embedding model of the settings: with the budget, the ledger, the retries and the breaker
//! of every other question. There is no second model to fall back to: vectors of two models cannot be compared.

use genai::embed::{EmbedOptions, EmbedRequest as Asked};
use serde::Serialize;
use tokio::time::Instant;

use super::ask::Ended;
use super::budget::end;
use super::count;
use super::failure::{Explain, Failure};
use super::types::{LlmRequest, Message, Usage};
use super::wire::{Wire, usage_of};
use super::{Llm, Target};
use crate::config::LlmKind;
use crate::error::{Error, Result};
use crate::model::Usd;
use crate::progress::Watch;

/// What it is called in the ledger.
const TASK: &str = "embed";

/// What texts are embedded for. Some models want to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EmbedPurpose {
    /// To be found.
    Passage,
    /// To find passages.
    Question,
}

/// Texts whose vectors are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbedRequest {
    /// The texts. One request to the provider, so not too many.
    pub texts: Vec<String>,
    /// What they are embedded for.
    pub purpose: EmbedPurpose,
}

/// Vectors of texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Embeddings {
    /// One vector for each text, in their order, all of one size.
    pub vectors: Vec<Vec<f32>>,
    /// Tokens of the call that gave the answer.
    pub usage: Usage,
    /// What all tries together cost; nothing when a price is not known.
    pub cost_usd: Option<Usd>,
}

/// The embedding model of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbeddingModel {
    /// `provider/model`.
    pub id: String,
    /// Which vectors can be compared: the model, and the dimensions that are asked for.
    pub space: String,
}

impl Llm {
    /// The embedding model of the settings (`knowledge.embedding_model`), when one is set.
    pub fn embedding_model(&self) -> Option<EmbeddingModel> {
        let target = self.embedding.as_deref()?;
        let id = target.id();
        let space = match target.dimensions() {
            Some(dimensions) => format!("{id} {dimensions}"),
            None => id.clone(),
        };
        Some(EmbeddingModel { id, space })
    }

    /// The vectors of some texts.
    ///
    /// # Errors
    /// Config when no embedding model is set; limit when a budget does not allow the call; interrupted; otherwise
    /// that of the provider.
    pub async fn embed(&self, request: &EmbedRequest, watch: &Watch) -> Result<Embeddings> {
        let target = self.embedding.as_deref().ok_or_else(|| {
            Error::config("no embedding model is set")
                .hint("set knowledge.embedding_model, for example openai/text-embedding-3-small")
        })?;
        let texts: Vec<String> =
            request.texts.iter().map(|text| target.prefixed(text, request.purpose)).collect();
        // What must not be repeated when something goes wrong, and what is counted.
        let asked = LlmRequest {
            task: TASK.into(),
            messages: texts.iter().map(Message::user).collect(),
            ..LlmRequest::default()
        };
        let explain = Explain { target, request: &asked };
        if target.provider.kind == LlmKind::Anthropic {
            return Err(Failure::unable(format!("{} offers no embeddings", target.provider.name))
                .hinting("name a model of another provider in knowledge.embedding_model")
                .error);
        }
        if target.provider.wants_key && target.provider.key.is_none() {
            return Err(explain.no_key().error);
        }
        let provider = &target.provider.name;
        if let Some(rest) = self.breaker.rests(provider, Instant::now()) {
            return Err(Failure::resting(provider, rest.as_secs() + 1).error);
        }
        let mut waits = self.waits();
        let mut cost = Some(Usd::ZERO);
        loop {
            let failure = match self.embed_once(&explain, &texts, (request.purpose, &mut cost), watch).await {
                Ok((vectors, usage)) => {
                    self.breaker.answered(provider);
                    return Ok(Embeddings { vectors, usage, cost_usd: cost });
                }
                Err(Ended::Failed(failure)) => failure,
                Err(Ended::Stopped(error)) => return Err(error),
            };
            let Some(wait) = self.again(provider, &failure, &mut waits) else { return Err(failure.error) };
            watch.note(format!("{}; trying again", failure.error));
            self.wait(wait, watch).await?;
        }
    }

    /// One try, with its money set aside before and settled after it, however it ends.
    async fn embed_once(
        &self,
        explain: &Explain<'_>,
        texts: &[String],
        (purpose, cost): (EmbedPurpose, &mut Option<Usd>),
        watch: &Watch,
    ) -> Result<(Vec<Vec<f32>>, Usage), Ended> {
        let target = explain.target;
        let input = count::request_tokens(explain.request, target);
        let reserved = self.ledger.reserve(target, TASK, count::most(target, input, 0)).await?;
        if let Some(shower) = &self.shower {
            shower(target, explain.request);
        }
        let asked = tokio::select! {
            biased;
            () = watch.cancel().cancelled() => None,
            asked = tokio::time::timeout(self.patience.answer, self.wire.embed(explain, texts, purpose)) => Some(
                asked.unwrap_or_else(|_| {
                    Err(explain.too_slow("gave no vectors", self.patience.answer.as_secs_f64()))
                }),
            ),
        };
        let guessed = || count::guessed(input, "");
        let (outcome, usage) = match &asked {
            Some(Ok((_, usage))) => ("ok", usage.unwrap_or_else(guessed)),
            Some(Err(failure)) => {
                (failure.outcome, if failure.charged { guessed() } else { Usage::default() })
            }
            None => ("stopped", guessed()),
        };
        let ended = end(target, outcome, &usage);
        *cost = cost.zip(ended.cost).map(|(a, b)| a + b);
        self.ledger.settle(reserved, &ended).await?;
        match asked {
            Some(Ok((vectors, _))) => Ok((vectors, usage)),
            Some(Err(failure)) => Err(failure.into()),
            None => Err(Error::interrupted().into()),
        }
    }
}

impl Target {
    /// The dimensions that are asked for, where the model lets one ask.
    fn dimensions(&self) -> Option<u32> {
        self.known.as_ref()?.embeds.as_ref()?.dimensions
    }

    /// A text as the model wants it.
    fn prefixed(&self, text: &str, purpose: EmbedPurpose) -> String {
        let embeds = self.known.as_ref().and_then(|known| known.embeds.as_ref());
        let prefix = embeds.map_or("", |embeds| match purpose {
            EmbedPurpose::Passage => &embeds.passage_prefix,
            EmbedPurpose::Question => &embeds.question_prefix,
        });
        format!("{prefix}{text}")
    }
}

impl Wire {
    /// Asks for vectors once.
    async fn embed(
        &self,
        explain: &Explain<'_>,
        texts: &[String],
        purpose: EmbedPurpose,
    ) -> Result<(Vec<Vec<f32>>, Option<Usage>), Failure> {
        let target = explain.target;
        let mut options = EmbedOptions::new().with_capture_usage(true);
        if let Some(dimensions) = target.dimensions() {
            options = options.with_dimensions(dimensions as usize);
        }
        if target.provider.kind == LlmKind::Gemini {
            options = options.with_embedding_type(match purpose {
                EmbedPurpose::Passage => "RETRIEVAL_DOCUMENT",
                EmbedPurpose::Question => "RETRIEVAL_QUERY",
            });
        }
        let answer = self
            .client
            .exec_embed(super::wire::service(target), Asked::new_batch(texts.to_vec()), Some(&options))
            .await
            .map_err(|error| explain.failure(&error, false))?;
        let usage = usage_of(&answer.usage);
        let mut embeddings = answer.embeddings;
        embeddings.sort_by_key(|embedding| embedding.index);
        let vectors: Vec<Vec<f32>> = embeddings.into_iter().map(|embedding| embedding.vector).collect();
        match problem(&vectors, texts.len()) {
            None => Ok((vectors, usage)),
            Some(problem) => {
                let failure =
                    Failure::bad_answer(format!("the vectors of {} cannot be used: {problem}", target.id()));
                Err(failure.hinting("name another model in knowledge.embedding_model"))
            }
        }
    }
}

/// What is wrong with vectors.
fn problem(vectors: &[Vec<f32>], wanted: usize) -> Option<String> {
    let size = vectors.first().map_or(0, Vec::len);
    if vectors.len() != wanted {
        return Some(format!("there are {} for {wanted} texts", vectors.len()));
    }
    if size == 0 || vectors.iter().any(|vector| vector.len() != size) {
        return Some("they are not of one size".into());
    }
    let finite = vectors.iter().flatten().all(|number| number.is_finite());
    (!finite).then(|| "a number in them is none".into())
}
