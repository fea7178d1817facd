//! The same title, description, chapters and captions in another language, by a language model.
//!
//! Each text is numbered and must come back exactly once. What a model answers is checked (links, numbers, hashtags and
//! names stay, the linter's rules hold, the times are ours); what does not hold is asked for again with the exact
//! finding, and what still does not hold stays in the original language and is named.

mod all;
mod ask;
mod captions;
mod keep;
mod language;
mod metadata;
mod proposal;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use all::{LanguageRequest, LanguageTranslation, translate};
pub use captions::{CaptionsRequest, CaptionsTranslation, translate_captions};
pub use language::{language_code, languages};
pub use metadata::{MetadataRequest, MetadataTranslation, translate_metadata};
pub use proposal::{ProposalTranslateRequest, ProposalTranslation, proposal_questions, translate_proposal};

use crate::error::{Error, Result};
use crate::ports::llm::{Llm, LlmRequest};
use crate::progress::Watch;
use crate::prompts::Prompts;

/// What every translation needs.
pub struct Translator<'a> {
    /// Who translates.
    pub llm: &'a Llm,
    /// What they are told.
    pub prompts: &'a Prompts,
    /// Names and words that stay as they are.
    pub keep: &'a [String],
    /// How often it is asked again.
    pub rounds: usize,
    /// Most calls at a time.
    pub in_flight: usize,
    /// Where to report, and whether to stop.
    pub watch: &'a Watch,
}

impl<'a> Translator<'a> {
    /// How often it is asked again unless told otherwise.
    pub const ROUNDS: usize = 2;
    /// Calls at a time unless told otherwise.
    pub const IN_FLIGHT: usize = 8;

    /// A translator with the usual patience.
    pub fn new(llm: &'a Llm, prompts: &'a Prompts, watch: &'a Watch) -> Self {
        Self { llm, prompts, keep: &[], rounds: Self::ROUNDS, in_flight: Self::IN_FLIGHT, watch }
    }
}

/// A text that stays in the original language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct KeptText {
    /// Which one: `title`, `line 3 of the description`, `caption 12`.
    pub what: String,
    /// The text.
    pub text: String,
    /// Why it is not translated.
    pub why: String,
}

/// What would be asked first for these texts and captions, for an estimate of what it costs.
///
/// # Errors
/// Config: no model, or a wrong template.
pub fn questions(
    texts: &[MetadataRequest<'_>],
    captions: &[CaptionsRequest<'_>],
    translator: &Translator<'_>,
) -> Result<Vec<LlmRequest>> {
    let mut all = Vec::new();
    for request in texts {
        all.push(metadata::question(request, translator)?);
    }
    for request in captions {
        all.extend(captions::questions(request, translator)?);
    }
    Ok(all)
}

/// The error where there is nobody to translate.
pub fn nobody_translates() -> Error {
    Error::config("translating needs a language model, and none is configured")
        .hint("set a key (OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY), or llm.models: [ollama/llama3.2]")
        .hint("`ytseo llm list` shows what is configured; nothing is translated offline")
}
