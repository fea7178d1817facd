//! Talking about a video with a language model that can use the toolkit.
//!
//! [`Talk`] is a session as it goes on; [`answer`] answers a question in it and keeps everything as it is
//! said. What happens goes to a [`Front`] as [`ChatEvent`]s, which is also asked before a tool costs or
//! changes something. What is sent of a long talk is decided in `memory`.

pub mod attach;
mod engine;
mod event;
mod memory;
mod roles;
mod said;
pub mod sessions;
mod talk;
pub mod tools;

pub use engine::{Colleague, answer, compare, preview};
pub use event::{ChatEvent, ChatReport, Front, Proposed};
pub use roles::{Role, Roles};
pub use said::{Body, Document, Ended, Picture, Question, Said};
pub use talk::{SessionName, Talk, TalkSettings, Video};
