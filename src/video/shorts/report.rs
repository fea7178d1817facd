//! What came of it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Follow, Moment, Shape};
use crate::model::{Finding, Span};

/// How a Short was framed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Framed {
    /// What was done with the picture.
    pub shape: Shape,
    /// What the crop followed, scene by scene; empty when nothing was cropped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follows: Vec<Follow>,
}

/// What was burnt in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Burnt {
    /// Nothing.
    None,
    /// Words at the times they are said.
    Words,
    /// Words spread evenly over their captions.
    Spread,
}

/// A rendered Short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Short {
    /// The new file.
    pub file: String,
    /// Number of its moment, from 1; absent for a stretch that was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<usize>,
    /// Where it lies in the source.
    pub span: Span,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// How it was framed.
    pub framed: Framed,
    /// What was burnt in.
    pub captions: Burnt,
    /// What YouTube's rules for Shorts say about it.
    pub findings: Vec<Finding>,
}

/// Moments and Shorts of a video.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ShortsReport {
    /// The source, as given.
    pub file: String,
    /// The moments that are proposed, best first; none for a stretch that was named.
    pub moments: Vec<Moment>,
    /// What was rendered.
    pub shorts: Vec<Short>,
    /// What is worth knowing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}
