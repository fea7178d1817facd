//! Hashtags: what YouTube reads as one, and which to propose.
