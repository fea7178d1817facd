//! What happens while an answer is given, and who is asked before a tool costs or changes something.

use futures::future::BoxFuture;
use serde::Serialize;
use serde_json::Value;

use super::said::Ended;
use super::talk::SessionName;
use super::tools::Effect;
use crate::error::{ErrorBody, Result};
use crate::model::Usd;
use crate::ports::llm::Usage;

/// One thing that happened. Texts of models, tools and documents are untrusted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ChatEvent {
    /// A model begins to answer.
    Started {
        /// `provider/model`.
        model: String,
    },
    /// More of the answer. Whole characters.
    Text {
        /// What is new.
        text: String,
    },
    /// The text so far does not hold: it begins anew.
    Again {
        /// Why.
        problem: String,
    },
    /// The model calls a tool.
    Tool {
        /// Connects it with its result.
        id: String,
        /// Name of the tool.
        name: String,
        /// Its arguments, as the model wrote them.
        arguments: Value,
        /// What calling it does; nothing for a tool that is none.
        effect: Option<Effect>,
    },
    /// Somebody was asked whether a tool may cost or change something.
    Approval {
        /// Connects it with the call.
        id: String,
        /// Name of the tool.
        name: String,
        /// Whether it may.
        allowed: bool,
    },
    /// What a tool gave.
    ToolResult {
        /// Connects it with the call.
        id: String,
        /// Name of the tool.
        name: String,
        /// Whether it did what it was called for.
        ok: bool,
        /// What the model reads.
        content: String,
        /// The same document as `--json` of the command, when there is one.
        report: Option<Value>,
    },
    /// Older messages were shortened, so that the talk fits the model's window.
    Compressed {
        /// How many messages are no longer sent.
        messages: usize,
        /// What that cost, when the price is known.
        cost_usd: Option<Usd>,
    },
    /// Something worth saying.
    Note {
        /// The sentence.
        text: String,
    },
    /// The answer is there.
    Done(Box<ChatReport>),
    /// There is no answer, or no whole one. What came is kept.
    Failed {
        /// Why.
        error: ErrorBody,
        /// The session, when it was begun.
        session: Option<SessionName>,
    },
}

/// An answer with what it took.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChatReport {
    /// Its session.
    pub session: SessionName,
    /// The model that answered: `provider/model`.
    pub model: String,
    /// The text.
    pub text: String,
    /// How it ended.
    pub stop: Ended,
    /// Tokens of all calls together.
    pub usage: Usage,
    /// What all calls together cost; nothing when a price is not known.
    pub cost_usd: Option<Usd>,
    /// Whether it was answered before and nobody was asked.
    pub cached: bool,
    /// Milliseconds to the first word of the first call.
    pub first_token_ms: u64,
    /// Milliseconds that models took.
    pub total_ms: u64,
    /// How often a model was asked.
    pub calls: usize,
    /// Tools that ran, in order.
    pub tools: Vec<String>,
}

/// A call that needs consent.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// Name of the tool.
    pub name: String,
    /// What calling it does.
    pub effect: Effect,
    /// Its arguments, as the model wrote them. Untrusted.
    pub arguments: Value,
}

/// Where an answer goes, and who can say yes.
pub trait Front: Send {
    /// Takes an event. `of` is the model, where two are asked side by side. Must not block.
    fn event(&mut self, event: ChatEvent, of: Option<&str>);

    /// Whether a tool may cost or change something.
    ///
    /// # Errors
    /// When the answer is to end here.
    fn approve<'a>(&'a mut self, proposed: &'a Proposed) -> BoxFuture<'a, Result<bool>>;
}
