//! Speech recognition: the engines, their models, and windows of speech.
