//! The explainable score of a draft.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One part of the score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ScorePart {
    /// Stable id, for example `description-length`.
    pub id: String,
    /// What people read.
    pub label: String,
    /// Points reached, 0 to `weight`.
    pub points: f64,
    /// Most points this part can give. All weights add up to 100.
    pub weight: f64,
    /// What was measured, with its unit.
    pub measured: String,
    /// What would raise it; absent when nothing would.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
    /// Why the part has this weight, with its source.
    pub reason: String,
}

/// A score from 0 to 100, from the draft and the file only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Score {
    /// 0 to 100, to one decimal place.
    pub value: f64,
    /// The parts it is made of.
    pub parts: Vec<ScorePart>,
    /// What the number means and does not mean.
    pub basis: String,
}
