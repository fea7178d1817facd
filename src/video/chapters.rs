//! stub
use crate::model::*;
use serde::{Deserialize, Serialize};
/// r
pub struct ChapterRequest<'a> {
    /// a
    pub transcript: &'a Transcript,
    /// a
    pub keywords: &'a [Keyword],
    /// a
    pub duration_ms: Option<u64>,
    /// a
    pub wanted: Option<usize>,
    /// a
    pub min_length_ms: u64,
}
/// r
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ChapterReport {
    /// a
    pub chapters: Vec<Chapter>,
    /// a
    pub reason: Option<String>,
}
/// p
pub fn propose(_r: &ChapterRequest) -> ChapterReport {
    ChapterReport { chapters: vec![], reason: Some("stub".into()) }
}
/// f
pub fn format(_c: &[Chapter]) -> String {
    String::new()
}
