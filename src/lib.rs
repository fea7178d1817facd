//! The core of ytseo: everything the command line, the HTTP server and scripts share.
//!
//! Data flows one way; a module may use only what stands to its left:
//!
//! ```text
//! model · error · progress · metrics -> config · rules · prompts -> ports -> services
//!   -> seo -> video · write -> optimize -> server          (this library)
//!                                        -> commands       (the binary)
//! ```

pub mod config;
pub mod error;
pub mod model;
pub mod ports;
pub mod progress;
pub mod rules;
pub mod seo;
pub mod video;
pub mod write;

pub use error::{Error, Kind, Result};
