//! Key phrases of a text, ranked, with their evidence.
