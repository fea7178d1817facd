//! What is asked and what is answered, in words of our own: no provider's format is seen outside this folder.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::Usd;
use crate::prompts::Prompt;

/// A picture for a model that can look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Its type: `image/png`, `image/jpeg`, `image/webp`.
    pub media_type: String,
    /// Its bytes in base64.
    pub base64: String,
}

/// A call of a tool that a model asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolCall {
    /// Connects it with its result.
    pub id: String,
    /// Name of the tool.
    pub name: String,
    /// Its arguments, as the model wrote them: usually an object. A text when they are no JSON.
    pub arguments: Value,
    /// What some providers want back unchanged with the call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<String>,
}

/// A message of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum Message {
    /// From the user.
    User {
        /// The text.
        text: String,
        /// Pictures that belong to it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        images: Vec<Image>,
    },
    /// From the model.
    Assistant {
        /// The text.
        text: String,
        /// Tools it wanted to call.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        calls: Vec<ToolCall>,
    },
    /// What a tool gave.
    ToolResult {
        /// [`ToolCall::id`] of the call.
        id: String,
        /// Name of the tool.
        name: String,
        /// What it gave, as text or JSON.
        content: String,
    },
}

impl Message {
    /// A text from the user.
    pub fn user(text: impl Into<String>) -> Self {
        Self::User { text: text.into(), images: Vec::new() }
    }

    /// A text from the model.
    pub fn assistant(text: impl Into<String>) -> Self {
        Self::Assistant { text: text.into(), calls: Vec::new() }
    }
}

/// A tool that a model may call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tool {
    /// Its name: letters, digits, `_` and `-`.
    pub name: String,
    /// What it does, for the model.
    pub description: String,
    /// JSON schema of its arguments: an object.
    pub parameters: Arc<Value>,
}

/// The form an answer must have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schema {
    /// Its name: letters, digits, `_` and `-`.
    pub name: String,
    /// JSON schema. All properties should be required and no others allowed: that is what providers enforce.
    pub schema: Value,
}

/// How to answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// 0 always takes the likeliest word, 1 and more vary. The provider's own when unset; left out for models
    /// that take none.
    pub temperature: Option<f64>,
    /// Most tokens of the answer; [`crate::config::Llm::max_output_tokens`] when unset.
    pub max_output_tokens: Option<u32>,
    /// The same seed gives the same answer, where a provider can do that.
    pub seed: Option<u64>,
}

/// A question to language models.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LlmRequest {
    /// What it is for, as the ledger shows it: `titles`, `chat`, `test` ...
    pub task: String,
    /// What the model is told about its role.
    pub system: Option<String>,
    /// The conversation so far; the last message is the user's or a tool's.
    pub messages: Vec<Message>,
    /// Tools it may call.
    pub tools: Vec<Tool>,
    /// The form of the answer, when it has to be JSON.
    pub schema: Option<Schema>,
    /// How to answer.
    pub options: Options,
    /// Asks these models instead of the configured ones: `provider/model`, or `provider`.
    pub models: Vec<String>,
    /// Asks even when the same was answered before.
    pub fresh: bool,
}

impl LlmRequest {
    /// A question for a task.
    pub fn new(task: impl Into<String>, text: impl Into<String>) -> Self {
        Self { task: task.into(), messages: vec![Message::user(text)], ..Self::default() }
    }

    /// A filled-in task.
    pub fn of_prompt(prompt: Prompt) -> Self {
        let schema = prompt.schema.map(|schema| Schema { name: prompt.task.into(), schema });
        Self { system: Some(prompt.system), schema, ..Self::new(prompt.task, prompt.user) }
    }
}

/// Tokens of a call.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// Tokens that were sent, with those from the provider's cache.
    pub input_tokens: u64,
    /// Tokens that were answered, with those of the model's own thinking.
    pub output_tokens: u64,
    /// Tokens of those sent that the provider had in its cache.
    pub cached_tokens: u64,
    /// Whether they were counted here (more rather than fewer), because the provider did not say.
    pub estimated: bool,
}

/// Why an answer ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    /// The model was done.
    #[default]
    Done,
    /// It wants tools to be called.
    Tools,
    /// It reached the most tokens it may answer.
    Length,
    /// The provider held the rest back.
    Filtered,
}

/// One try of one model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Try {
    /// `provider/model`.
    pub model: String,
    /// `ok`, `cached`, or in a word why there was no answer.
    pub outcome: String,
    /// What went wrong, when something did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// Its tokens.
    pub usage: Usage,
    /// What it cost, when the price is known.
    pub cost_usd: Option<Usd>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// The model that answered: `provider/model`.
    pub model: String,
    /// The text.
    pub text: String,
    /// The text as JSON that follows the schema, when there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub json: Option<Value>,
    /// Tools it wants to call.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<ToolCall>,
    /// Why it ended.
    pub stop: Stop,
    /// Tokens of the call that gave the answer.
    pub usage: Usage,
    /// What all tries together cost; nothing when a price is not known.
    pub cost_usd: Option<Usd>,
    /// Whether it was answered before and nobody was asked.
    pub cached: bool,
    /// Milliseconds to the first word.
    pub first_token_ms: u64,
    /// Milliseconds to the last word, tries before it not counted.
    pub total_ms: u64,
    /// Every try, in order.
    pub tries: Vec<Try>,
}

/// What happens while an answer is given.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum StreamEvent {
    /// This model begins to answer.
    Started {
        /// `provider/model`.
        model: String,
    },
    /// More of the text. Whole characters, never half of one.
    Text {
        /// What is new.
        text: String,
    },
    /// The text so far does not hold (its form was wrong): it begins anew.
    Again {
        /// Why.
        problem: String,
    },
}
