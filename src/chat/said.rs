//! What is said in a talk: questions with what is attached to them, answers, what tools gave, summaries.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::model::Usd;
use crate::ports::llm::{Image, ToolCall};
use crate::ports::store::{ChatMessageRow, NewChatMessage};

/// A text that belongs to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What people call it: the name of its file.
    pub name: String,
    /// Its words. Untrusted: they are fenced in prompts.
    pub text: String,
}

/// A picture that belongs to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// What people call it: the name of its file.
    pub name: String,
    /// The picture itself.
    pub image: Image,
}

/// What the user asks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The words.
    pub text: String,
    /// Texts that belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Pictures that belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Picture>,
}

impl Question {
    /// A question in words alone.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// How an answer ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// The model was done.
    #[default]
    Done,
    /// It wants tools to be called; the answer goes on after them.
    Tools,
    /// It reached the most tokens it may answer.
    Length,
    /// The provider held the rest back.
    Filtered,
    /// It called tools again and again, and was ended here.
    Rounds,
    /// The user stopped it.
    Stopped,
    /// It broke off.
    Broken,
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    /// The user asks.
    Question(Question),
    /// A model answers.
    Answer {
        /// The words.
        text: String,
        /// Tools it wants to call.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        calls: Vec<ToolCall>,
        /// How it ended.
        ended: Ended,
    },
    /// What another model answered to the same question; the talk does not go on from it.
    Aside {
        /// The words.
        text: String,
        /// How it ended.
        ended: Ended,
    },
    /// What a tool gave.
    ToolResult {
        /// Connects it with its call.
        id: String,
        /// Name of the tool.
        name: String,
        /// Whether it did what it was called for.
        ok: bool,
        /// What the model reads.
        content: String,
    },
    /// What a model wrote down of older messages; they are still there, and are no longer sent.
    Summary {
        /// The words.
        text: String,
    },
}

impl Body {
    /// The word it is kept under.
    pub const fn kind(&self) -> &'static str {
        match self {
            Body::Question(_) => "question",
            Body::Answer { .. } => "answer",
            Body::Aside { .. } => "aside",
            Body::ToolResult { .. } => "tool_result",
            Body::Summary { .. } => "summary",
        }
    }

    /// The words of it.
    pub fn text(&self) -> &str {
        match self {
            Body::Question(Question { text, .. })
            | Body::Answer { text, .. }
            | Body::Aside { text, .. }
            | Body::Summary { text } => text,
            Body::ToolResult { content, .. } => content,
        }
    }
}

/// A message of a talk.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Its number; later ones are higher.
    pub id: i64,
    /// When it was said, in seconds since 1970.
    pub at: i64,
    /// What was said.
    pub body: Body,
    /// The model that said it.
    pub model: Option<String>,
    /// What it cost, when a model said it and its price is known.
    pub cost: Option<Usd>,
    /// Of a summary: the last message that it stands for.
    pub covers: Option<i64>,
}

/// A message before it has a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Saying {
    /// What is said.
    pub body: Body,
    /// The model that says it.
    pub model: Option<String>,
    /// What it costs, when known.
    pub cost: Option<Usd>,
    /// Of a summary: the last message that it stands for.
    pub covers: Option<i64>,
}

impl Saying {
    /// Said by the user or a tool.
    pub fn of(body: Body) -> Self {
        Self { body, model: None, cost: None, covers: None }
    }

    pub(super) fn row(&self) -> Result<NewChatMessage> {
        let body = serde_json::to_string(&self.body)
            .map_err(|error| Error::internal("a message cannot be written down").caused_by(error))?;
        Ok(NewChatMessage {
            kind: self.body.kind(),
            text: self.body.text().to_string(),
            body,
            model: self.model.clone(),
            cost: self.cost,
            covers: self.covers,
        })
    }

    pub(super) fn with_id(self, id: i64, at: i64) -> Said {
        Said { id, at, body: self.body, model: self.model, cost: self.cost, covers: self.covers }
    }
}

impl Said {
    /// A kept message; nothing when a newer ytseo wrote it in a form of its own.
    pub(super) fn of(row: ChatMessageRow) -> Option<Self> {
        let body = serde_json::from_str(&row.body).ok()?;
        Some(Self { id: row.id, at: row.at, body, model: row.model, cost: row.cost, covers: row.covers })
    }

    /// As a document: pictures by name only.
    pub fn document(&self) -> Value {
        let mut value = serde_json::to_value(&self.body).unwrap_or_default();
        for picture in value["pictures"].as_array_mut().into_iter().flatten() {
            *picture = picture["name"].take();
        }
        let mut document = serde_json::json!({ "id": self.id, "at": self.at });
        if let (Some(all), Value::Object(body)) = (document.as_object_mut(), value) {
            all.extend(body);
            if let Some(model) = &self.model {
                all.insert("model".into(), model.clone().into());
                all.insert("cost_usd".into(), self.cost.map(Usd::dollars).into());
            }
            if let Some(covers) = self.covers {
                all.insert("covers".into(), covers.into());
            }
        }
        document
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_as_it_was_written() {
        let image = Image { media_type: "image/png".into(), base64: "AAAA".into() };
        let picture = Picture { name: "a.png".into(), image };
        let bodies = [
            Body::Question(Question { text: "what?".into(), documents: Vec::new(), pictures: vec![picture] }),
            Body::Answer { text: "that".into(), calls: Vec::new(), ended: Ended::Length },
            Body::ToolResult { id: "1".into(), name: "audit".into(), ok: false, content: "no".into() },
            Body::Summary { text: "short".into() },
        ];
        for body in bodies {
            let row = Saying::of(body.clone()).row().expect("written");
            assert_eq!(serde_json::from_str::<Body>(&row.body).expect("read"), body);
            let said = Saying::of(body).with_id(3, 4);
            assert!(!said.document().to_string().contains("AAAA"), "no picture in a document");
        }
    }
}
