//! Captions: SRT and WebVTT, read forgivingly and written correctly.
