//! stub
use serde::{Deserialize, Serialize};
/// s
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SummarySentence {
    /// a
    pub at_ms: Option<u64>,
    /// t
    pub text: String,
}
/// s
pub fn summarise(
    _t: &crate::model::Transcript,
    _k: &[crate::model::Keyword],
    _m: usize,
    _l: Option<&str>,
) -> Vec<SummarySentence> {
    vec![]
}
