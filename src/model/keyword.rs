//! A key phrase and the evidence for it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One place where a phrase is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Mention {
    /// When, in milliseconds; absent for text without times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_ms: Option<u64>,
    /// The words around it.
    pub context: String,
}

/// A key phrase. Volume and competition are not here: they are not known from the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Keyword {
    /// The phrase as a person would type it: lower case unless it is a name.
    pub phrase: String,
    /// Weight in this text, 0 to 1, the best phrase being 1.
    pub score: f64,
    /// How often it is said.
    pub count: u32,
    /// The first few places where it is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Mention>,
}

/// What somebody wants who types a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// To do something: a tutorial, a recipe, a repair.
    HowTo,
    /// To know something.
    Question,
    /// To weigh things against each other.
    Comparison,
    /// To buy something, or to read what others think of it.
    Buying,
    /// To find one channel, brand or place.
    Navigational,
    /// To be entertained.
    Entertainment,
}

impl Intent {
    /// The word for people.
    pub const fn label(self) -> &'static str {
        match self {
            Self::HowTo => "how-to",
            Self::Question => "question",
            Self::Comparison => "comparison",
            Self::Buying => "buying",
            Self::Navigational => "navigational",
            Self::Entertainment => "entertainment",
        }
    }
}
