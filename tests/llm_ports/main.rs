//! The port of language models against strict stand-ins on real sockets: no network, no waiting.

#[path = "../support/llm/mod.rs"]
mod llm;

mod budgets;
mod embeddings;
mod failures;
mod forms;
mod setup;
mod told;
mod translate;
mod wires;
