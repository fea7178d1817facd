//! Who wrote a text, a language model or the offline writer, and what it took.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One call of a language model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct WriterTry {
    /// `provider/model`.
    pub model: String,
    /// `ok`, `cached`, or in a word why there was no answer.
    pub outcome: String,
    /// What went wrong, when something did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// Tokens that were sent.
    pub input_tokens: u64,
    /// Tokens that were answered.
    pub output_tokens: u64,
    /// What it cost in US dollars; absent when the price is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_usd: Option<f64>,
}

/// Who wrote a text, and what it took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Written {
    /// `offline`, or the language models that wrote it (`provider/model`), and `offline` last where the offline writer
    /// filled in.
    #[serde(default = "offline")]
    pub written_by: Vec<String>,
    /// Every call of a model that ended in an answer, with the tries that came before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tries: Vec<WriterTry>,
    /// How often a model was asked again because a rule was broken or a claim had no support.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub rounds: usize,
    /// What the calls cost together, in US dollars; absent when nobody was asked, or a price is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_usd: Option<f64>,
    /// What the offline writer filled in, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filled_offline: Vec<String>,
}

/// The offline writer's name.
pub const OFFLINE_WRITER: &str = "offline";

fn offline() -> Vec<String> {
    vec![OFFLINE_WRITER.to_string()]
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands in a reference")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl Default for Written {
    fn default() -> Self {
        Self {
            written_by: offline(),
            tries: Vec::new(),
            rounds: 0,
            cost_usd: None,
            filled_offline: Vec::new(),
        }
    }
}

impl Written {
    /// Whether a language model had a part in it.
    pub fn by_model(&self) -> bool {
        self.written_by.iter().any(|name| name != OFFLINE_WRITER)
    }
}
