//! A finding of the linter.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// How serious a finding is. Ordered: `Info < Warning < Error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// It works, but it is worse than it could be.
    Warning,
    /// YouTube refuses it or silently drops it.
    Error,
}

/// A mend that is certain: setting `field` to `value` removes the finding and changes nothing else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Fix {
    /// What it does, as a sentence fragment: `remove the repeated tag`.
    pub what: String,
    /// The field's new value.
    #[schema(value_type = Value)]
    pub value: Value,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Finding {
    /// Stable id, for example `title-too-long`.
    pub rule: String,
    /// `title`, `description`, `tags`, `chapters`, `hashtags`, `links`, `language`, `file` ...
    pub field: String,
    /// How serious it is.
    pub severity: Severity,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What was measured, with its unit: `104 UTF-16 units`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured: Option<String>,
    /// What is allowed, with its unit: `100 UTF-16 units`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    /// Where the rule comes from (a title and, where there is one, an address).
    pub source: String,
    /// The mend, where one is certain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}
