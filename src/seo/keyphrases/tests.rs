//! Tests of key phrase extraction as a whole.
