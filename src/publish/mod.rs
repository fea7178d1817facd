//! The channel as code: videos, playlists, settings and captions as files, what differs from YouTube as a plan.
//!
//! [`pull`](pull::pull) writes what stands on YouTube into files, [`plan`](plan::plan) says what a change of the
//! files would change there, [`edit`](edit::edit) changes many files at once, [`drift`](drift::drift) says what was
//! changed there by others. Of each field three values are compared ([`merge`]): as it was last seen, as it is on YouTube,
//! and as it is in the file. [`apply`] alone changes something on YouTube: what a saved plan says, or what [`undo`] plans
//! to put a run back.
//!
//! A plan holds items of several kinds ([`Kind`]). What is particular to a kind stands in a file of its own; a new kind
//! is a variant there, and what the compiler asks for then.

pub mod apply;
mod captions;
mod check;
pub mod drift;
pub mod edit;
pub mod entries;
pub mod estimate;
pub mod fields;
mod file;
pub mod journal;
pub mod kind;
mod lock;
mod merge;
pub mod plan;
mod playlist;
pub mod pull;
mod refused;
mod remote;
pub mod schema;
mod settings;
pub mod undo;
mod write;
mod yaml;

#[cfg(test)]
mod tests;

pub use fields::Fields;
pub use kind::Kind;
