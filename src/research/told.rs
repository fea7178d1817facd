//! What a language model is told about a video: every line with its time, whole where it fits and condensed where it
//! does not.

use crate::error::{Error, Result};
use crate::model::Usd;
use crate::ports::llm::{Llm, LlmRequest};
use crate::progress::Watch;
use crate::prompts::Prompts;

use super::condense::Condenser;
use super::{Material, lines};

/// The least room that is of any use, in tokens.
const LEAST_ROOM: u64 = 256;

/// What a model is told about a video.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The lines, each as `[m:ss] words` (`[h:mm:ss]` from an hour on; without a mark where no times are known).
    /// Untrusted text: fence it.
    pub text: String,
    /// Whether it is shorter than what is said.
    pub condensed: bool,
    /// In how many parts it was condensed; 1 when it is whole.
    pub parts: usize,
    /// How many of the parts are told in sentences of their own, because no model gave good notes.
    pub offline_parts: usize,
    /// What it takes of a model's window at most, in tokens.
    pub tokens: u64,
    /// What the condensing cost: nothing ($0) when no model was asked, unknown when a price is not known.
    pub cost_usd: Option<Usd>,
}

/// What is to be told.
pub struct TellRequest<'a> {
    /// The video.
    pub material: &'a Material,
    /// What fits beside the rest of the prompt, in tokens ([`room`]).
    pub room_tokens: u64,
    /// Models that condense; the configured ones when empty.
    pub models: Vec<String>,
    /// Condenses even when the same was condensed before.
    pub fresh: bool,
    /// Most calls at a time.
    pub in_flight: usize,
}

impl<'a> TellRequest<'a> {
    /// Calls at a time unless told otherwise.
    pub const IN_FLIGHT: usize = 8;

    /// Everything about a video within `room_tokens`, by the configured models.
    pub fn new(material: &'a Material, room_tokens: u64) -> Self {
        Self { material, room_tokens, models: Vec::new(), fresh: false, in_flight: Self::IN_FLIGHT }
    }
}

/// Transcript lines with their times; without a transcript, topic, title, description and tags. What does not fit
/// `room_tokens` is condensed by the models, part by part; a part that no model condenses well is told in its own
/// sentences, with a warning. The same parts are answered from the cache.
///
/// # Errors
/// Interrupted; limit when a budget does not allow it; that of the models when none of them answers at all.
pub async fn tell(request: &TellRequest<'_>, llm: &Llm, prompts: &Prompts, watch: &Watch) -> Result<Told> {
    watch.check()?;
    let all = lines::of_material(request.material);
    if lines::tokens(&all) <= request.room_tokens {
        return Ok(told(&all, false));
    }
    let condensed = Condenser { request, llm, prompts, watch }.condense(all).await?;
    Ok(Told {
        parts: condensed.parts,
        offline_parts: condensed.offline_parts,
        cost_usd: condensed.cost,
        ..told(&condensed.lines, true)
    })
}

fn told(lines: &[lines::Line], condensed: bool) -> Told {
    Told {
        text: lines::text(lines),
        condensed,
        parts: 1,
        offline_parts: 0,
        tokens: lines::tokens(lines),
        cost_usd: Some(Usd::ZERO),
    }
}

/// What [`tell`] would ask the models first, for an estimate; nothing when everything fits.
///
/// # Errors
/// Config: no model, or a window that is too small.
pub fn questions(request: &TellRequest<'_>, llm: &Llm, prompts: &Prompts) -> Result<Vec<LlmRequest>> {
    let all = lines::of_material(request.material);
    if lines::tokens(&all) <= request.room_tokens {
        return Ok(Vec::new());
    }
    let watch = Watch::silent();
    Condenser { request, llm, prompts, watch: &watch }.questions(&all)
}

/// How many tokens beside a prompt of `prompt_tokens` fit the smallest context window of the models that may answer,
/// fallbacks too, with room left for the answer.
///
/// # Errors
/// [`crate::error::Kind::Config`] when there is no model, or a window that the prompt alone fills.
pub fn room(llm: &Llm, models: &[String], prompt_tokens: u64) -> Result<u64> {
    let request = LlmRequest { models: models.to_vec(), ..LlmRequest::default() };
    let targets = llm.targets(&request)?;
    let estimates = llm.estimate(&request)?;
    let mut least: Option<(u64, String)> = None;
    for (target, estimate) in targets.iter().zip(estimates) {
        // What a request takes besides its text is in the estimate of an empty one.
        let taken = estimate.output_tokens + estimate.input_tokens + prompt_tokens;
        let left = target.context().saturating_sub(taken);
        if least.as_ref().is_none_or(|(room, _)| left < *room) {
            least = Some((left, target.id()));
        }
    }
    match least {
        Some((room, _)) if room >= LEAST_ROOM => Ok(room),
        Some((_, model)) => Err(Error::config(format!("the window of {model} is too small for this prompt"))
            .hint("name a model with a larger window; `ytseo llm list` shows them")
            .hint("or leave less room for the answer: llm.max_output_tokens")),
        None => Err(Error::internal("there is no model to ask")),
    }
}
