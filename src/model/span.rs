//! A stretch of time in a medium.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// From `start_ms` up to, not including, `end_ms`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub struct Span {
    /// Where it begins, in milliseconds.
    pub start_ms: u64,
    /// Where it ends, in milliseconds; never before the start.
    pub end_ms: u64,
}

impl Span {
    /// Makes one; an end before the start is taken for the start.
    pub fn new(start_ms: u64, end_ms: u64) -> Self {
        Self { start_ms, end_ms: end_ms.max(start_ms) }
    }

    /// Its length, in milliseconds.
    pub fn length_ms(self) -> u64 {
        self.end_ms.saturating_sub(self.start_ms)
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.start_ms >= self.end_ms
    }

    /// Whether a moment is in it.
    pub fn contains(self, at_ms: u64) -> bool {
        (self.start_ms..self.end_ms).contains(&at_ms)
    }

    /// What both have in common, if anything.
    pub fn common(self, other: Self) -> Option<Self> {
        let (start_ms, end_ms) = (self.start_ms.max(other.start_ms), self.end_ms.min(other.end_ms));
        (start_ms < end_ms).then_some(Self { start_ms, end_ms })
    }
}
