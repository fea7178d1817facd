//! Phrases of keyword research, judged by their words: clusters, intent, relevance, and the order. Pure: what is
//! known of them is handed in.

mod clusters;
mod intent;
mod opportunity;
mod relevance;
mod stems;

pub use clusters::{Cluster, cluster};
pub use intent::intent;
pub use opportunity::{Worth, WorthRequest, worth};
pub use relevance::{Corpus, in_corpus, of_seeds};
pub use stems::{Stems, holds_phrase, plain};
