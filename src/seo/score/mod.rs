//! The score of a draft: explainable, from the draft and the file only.
