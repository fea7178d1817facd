//! The linter: what YouTube refuses, silently drops, or shows badly.
