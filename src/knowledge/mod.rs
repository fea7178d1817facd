//! The creator's own material: transcripts, scripts, documents, pages, past titles and descriptions; split into
//! passages, searched, and cited with source and time.
//!
//! ```text
//! add:    find -> read (a reader for each kind) -> split -> terms -> store (passages, FTS5)  [-> meaning: vectors]
//! search: question -> store (bm25)  [+ meaning: nearest vectors -> fusion] -> passages with citation and excerpt
//! ```
//!
//! [`search`] and [`best_titles`] are what chat, tools and the writer use. Passages are untrusted text: whoever puts
//! them into a prompt fences them.

mod add;
mod excerpt;
mod find;
mod meaning;
mod question;
mod read;
mod rules;
mod search;
mod shelf;
mod split;
mod terms;
mod types;

pub use add::{AddReport, AddRequest, AddedSource, Outcome, add, refresh};
pub use meaning::Embedding;
pub use read::{READER_THREAD, text_of_file};
pub use search::{SearchReport, SearchRequest, search};
pub use shelf::{PassageReport, RemovedReport, SourcesReport, best_titles, list, remove, show};
pub use types::{Excerpt, FoundBy, Passage, Source, SourceKind, SourceState};
