//! One tiny real call, to see whether a model answers, how fast, and what it costs.

use serde::Serialize;

use super::Llm;
use super::types::{LlmRequest, Options, Try, Usage};
use crate::error::Result;
use crate::model::Usd;
use crate::progress::Watch;
use crate::prompts;

/// Enough for a word, and for a model that thinks before it says one.
const MOST_TOKENS: u32 = 512;

/// How the call went.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trial {
    /// The model that answered: `provider/model`.
    pub model: String,
    /// What it said.
    pub answer: String,
    /// Milliseconds to the first word.
    pub first_token_ms: u64,
    /// Milliseconds to the last word.
    pub total_ms: u64,
    /// Its tokens.
    pub usage: Usage,
    /// What it cost, when the price is known.
    pub cost_usd: Option<Usd>,
    /// The day the price was noted; absent for prices of the settings.
    pub price_noted: Option<String>,
    /// Every try, in order.
    pub tries: Vec<Try>,
}

impl Llm {
    /// Asks one model one small question: `model` (`provider/model` or `provider`), or the first of the configured
    /// ones. No other model stands in, and no earlier answer.
    ///
    /// # Errors
    /// See [`Llm::ask`].
    pub async fn test(&self, model: Option<&str>, watch: &Watch) -> Result<Trial> {
        let mut request = LlmRequest::new("test", prompts::LLM_TEST.trim_end());
        request.models = model.map(str::to_string).into_iter().collect();
        let target = self.targets(&request)?.swap_remove(0);
        request.models = vec![target.id()];
        request.fresh = true;
        request.options = Options { max_output_tokens: Some(MOST_TOKENS), ..Options::default() };
        let answer = self.ask(&request, watch).await?;
        let from_table = target.known.as_ref().filter(|known| known.price == target.price());
        Ok(Trial {
            model: answer.model,
            answer: answer.text.trim().to_string(),
            first_token_ms: answer.first_token_ms,
            total_ms: answer.total_ms,
            usage: answer.usage,
            cost_usd: answer.cost_usd,
            price_noted: from_table.map(|known| known.noted.clone()),
            tries: answer.tries,
        })
    }
}
