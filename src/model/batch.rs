//! What came of several files: a failing one does not stop the rest.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::Error;

/// A file that could not be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FailedFile {
    /// The file, as given.
    pub file: String,
    /// The kind of error (`usage`, `tool` ...).
    pub kind: String,
    /// What failed and why.
    pub message: String,
    /// What to type next.
    pub hints: Vec<String>,
}

impl FailedFile {
    /// What happened to `file`.
    pub fn new(file: String, error: &Error) -> Self {
        let (kind, hints) = (error.kind().name().to_string(), error.hints().to_vec());
        Self { file, kind, message: error.chain(), hints }
    }
}

/// Several files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Batch<T> {
    /// The files that were done, in the order given.
    pub results: Vec<T>,
    /// The files that were not.
    pub failed: Vec<FailedFile>,
}
