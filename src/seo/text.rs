//! Sentences, words, stems, stop words and language of a text, in any script.
