//! Guards: rules of the house that the compiler does not hold.

mod commands_exist;
mod docs_current;
mod files;
mod layers;
mod pages;
mod rules;
mod tree;
