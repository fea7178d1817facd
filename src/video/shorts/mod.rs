//! Shorts: the moments of a video that can stand alone, framed upright and captioned word by word.

mod moments;
mod rules;

pub use moments::{Moment, MomentOptions, moments};
pub use rules::{ShortRules, short_rules};
