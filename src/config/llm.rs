//! The settings of language models: providers, order, budget and patience. Keys are secrets.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Secret, serialize_address};

/// The wire format a provider speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LlmKind {
    /// OpenAI's chat completions, and everything that speaks like it.
    Openai,
    /// Anthropic's messages.
    Anthropic,
    /// Google's generateContent.
    Gemini,
    /// Ollama's own chat API.
    Ollama,
}

/// What a million tokens cost, in US dollars.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LlmPrice {
    /// A million tokens that are sent, in US dollars; wins over the built-in table.
    pub input: Option<f64>,
    /// A million tokens that are answered, in US dollars.
    pub output: Option<f64>,
    /// A million tokens that the provider had in its own cache, in US dollars; like `input` when unset.
    pub cached: Option<f64>,
}

/// Where a provider is and how it is reached.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LlmProvider {
    /// What it speaks: openai, anthropic, gemini or ollama; a provider of your own speaks openai when unset.
    pub kind: Option<LlmKind>,
    /// Its address, for example `http://127.0.0.1:8080/v1`; the provider's public one when unset.
    #[serde(serialize_with = "serialize_address")]
    pub base_url: Option<String>,
    /// Its key.
    pub api_key: Secret,
    /// The model that is used when only the provider is named.
    pub model: Option<String>,
    /// What its models cost, where the built-in table does not know or is out of date.
    pub price: LlmPrice,
}

/// The providers: four that are known, and any number of others by a name of your own.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LlmProviders {
    /// OpenAI.
    pub openai: LlmProvider,
    /// Anthropic.
    pub anthropic: LlmProvider,
    /// Google Gemini.
    pub gemini: LlmProvider,
    /// Ollama, on this machine or another.
    pub ollama: LlmProvider,
    /// Others, each by its name: llama.cpp, vLLM, OpenRouter, Groq, DeepSeek, Mistral, LM Studio ...
    #[serde(flatten)]
    pub named: BTreeMap<String, LlmProvider>,
}

impl LlmProviders {
    /// Every provider with its name: the known ones first, then the others by name.
    pub fn all(&self) -> Vec<(&str, &LlmProvider)> {
        let known = [
            ("openai", &self.openai),
            ("anthropic", &self.anthropic),
            ("gemini", &self.gemini),
            ("ollama", &self.ollama),
        ];
        known.into_iter().chain(self.named.iter().map(|(name, provider)| (name.as_str(), provider))).collect()
    }
}

/// Hard limits on what may be spent, in US dollars. A limit that is not set does not limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LlmBudget {
    /// Most that one call may cost, in US dollars.
    pub per_call: Option<f64>,
    /// Most that one run of a command may cost, in US dollars (the same as `--max-cost`).
    pub per_run: Option<f64>,
    /// Most that may be spent on a day (UTC), in US dollars.
    pub per_day: Option<f64>,
    /// Most that may be spent in a calendar month (UTC), in US dollars.
    pub per_month: Option<f64>,
    /// Lets models be used whose price is not known, although a limit is set; their calls count nothing.
    pub allow_unknown: bool,
}

/// Language models.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Llm {
    /// Models in order of preference, each as `provider/model`; when one fails, the next answers. `offline` is
    /// the offline writer: nobody behind it is asked, and `[offline]` alone asks no model at all.
    pub models: Vec<String>,
    /// Where the providers are.
    pub providers: LlmProviders,
    /// What may be spent.
    pub budget: LlmBudget,
    /// A file like `src/rules/llm_models.yaml` whose entries win over the built-in ones.
    pub models_file: Option<PathBuf>,
    /// A folder with templates of your own (`titles/system.md` ...), taken instead of the built-in ones of
    /// `src/prompts/`.
    pub prompts_dir: Option<PathBuf>,
    /// Most tokens of an answer, unless a task asks for fewer.
    pub max_output_tokens: u32,
    /// Tries after the first one, before the next model is asked.
    pub retries: usize,
    /// First wait between two tries, in milliseconds; it doubles, with jitter.
    pub retry_wait_ms: u64,
    /// Longest wait between two tries, in seconds; a provider that asks for more is not waited for.
    pub longest_wait_s: u64,
    /// How long the first word of an answer may take, in seconds.
    pub first_token_s: u64,
    /// How long an answer may stop in the middle, in seconds.
    pub silence_s: u64,
    /// How long a whole answer may take, in seconds.
    pub answer_s: u64,
    /// How long a provider rests that failed five times running, in seconds.
    pub rest_s: u64,
    /// How long an answer is kept for the same question, in seconds; 0 keeps nothing.
    pub cache_s: u64,
}

impl Default for Llm {
    fn default() -> Self {
        Self {
            models: Vec::new(),
            providers: LlmProviders::default(),
            budget: LlmBudget::default(),
            models_file: None,
            prompts_dir: None,
            max_output_tokens: 4096,
            retries: 2,
            retry_wait_ms: 500,
            longest_wait_s: 60,
            first_token_s: 180,
            silence_s: 60,
            answer_s: 900,
            rest_s: 30,
            cache_s: 86_400,
        }
    }
}
