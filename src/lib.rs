//! The core of ytseo: everything the command line, the HTTP server and scripts share.
//!
//! Data flows one way; a module may use only what stands to its left:
//!
//! ```text
//! model · error · progress · metrics -> config · rules · prompts -> ports -> services
//!   -> seo -> video · research · write -> knowledge · publish · upload -> optimize -> server   (this library)
//!                                                               -> commands  (the binary)
//! ```
//!
//! The pure part needs nothing opened:
//!
//! ```
//! use ytseo::model::Draft;
//! use ytseo::seo::audit::audit;
//!
//! let draft = Draft { title: Some("x".repeat(101)), ..Draft::default() };
//! let report = audit(&draft, None);
//! assert_eq!(report.findings[0].rule, "title-too-long");
//! ```

pub mod blocking;
pub mod chat;
pub mod config;
pub mod error;
pub mod knowledge;
pub mod mcp;
pub mod metrics;
pub mod model;
pub mod optimize;
pub mod ports;
pub mod progress;
pub mod prompts;
pub mod publish;
pub mod report;
pub mod research;
pub mod rules;
pub mod seo;
pub mod server;
pub mod services;
pub mod upload;
pub mod video;
pub mod workflow;
pub mod write;

pub use error::{Error, Kind, Result};
