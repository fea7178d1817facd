//! The settings of the creator's own material.

use serde::{Deserialize, Serialize};

/// The creator's own material (`ytseo knowledge`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Knowledge {
    /// Model that makes vectors, as `provider/model`: passages are found by meaning too, not only by their words. The
    /// passages and each question are sent to the provider.
    pub embedding_model: Option<String>,
}
