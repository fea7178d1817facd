//! Titles, descriptions and tags, written offline from what is in the video, or by language models and
//! checked against it. Nothing is invented.

pub mod clean;
pub mod description;
pub mod edit;
pub mod model;
pub mod tags;
pub mod titles;
pub mod translate;

#[cfg(test)]
mod tests;
