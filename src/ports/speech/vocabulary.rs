//! The token list of a faster-whisper folder, as the bytes each token stands for.

use std::path::Path;

use crate::error::{Error, Result};

/// The first special token: everything before it is text.
const END_OF_TEXT: &str = "<|endoftext|>";

/// Text tokens of the English-only models; the others have one more, an empty one.
const ENGLISH_ONLY: usize = 50_256;

/// Reads `vocabulary.txt` or `vocabulary.json` and gives the text tokens in order.
pub(super) fn read_vocabulary(folder: &Path) -> Result<Vec<Vec<u8>>> {
    let plain = folder.join("vocabulary.txt");
    let json = folder.join("vocabulary.json");
    let (path, tokens) = if plain.is_file() {
        let text = std::fs::read_to_string(&plain).map_err(|error| Error::io("read", &plain, error))?;
        // One token a line; a token may itself be empty, so only line feeds separate.
        let tokens = text.split('\n').map(|line| line.trim_end_matches('\r').to_string()).collect();
        (plain, tokens)
    } else {
        let text = std::fs::read_to_string(&json).map_err(|error| Error::io("read", &json, error))?;
        let tokens: Vec<String> = serde_json::from_str(&text).map_err(|error| {
            Error::tool(format!("{} is not a list of tokens", json.display())).caused_by(error)
        })?;
        (json, tokens)
    };
    text_tokens(&tokens)
        .ok_or_else(|| Error::tool(format!("{} is not the token list of a Whisper model", path.display())))
}

/// The tokens before `<|endoftext|>`. In English-only models that one itself makes 50257, the number all
/// files of whisper.cpp begin with.
fn text_tokens(tokens: &[String]) -> Option<Vec<Vec<u8>>> {
    let end = tokens.iter().position(|token| token == END_OF_TEXT)?;
    let end = if end == ENGLISH_ONLY { end + 1 } else { end };
    let decode = byte_of_char();
    tokens[..end]
        .iter()
        .map(|token| token.chars().map(|c| decode.get(c as usize).copied().flatten()).collect())
        .collect()
}

/// The byte each character of a GPT-2 token stands for: printable bytes are themselves, the others are
/// moved to U+0100 and up in their order (`bytes_to_unicode` of GPT-2's encoder.py).
fn byte_of_char() -> Vec<Option<u8>> {
    let mut table = vec![None; 0x200];
    let mut moved = 0x100;
    for byte in 0..=255u8 {
        if matches!(byte, b'!'..=b'~' | 0xa1..=0xac | 0xae..=0xff) {
            table[usize::from(byte)] = Some(byte);
        } else {
            table[moved] = Some(byte);
            moved += 1;
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(list: &[&str]) -> Vec<String> {
        list.iter().map(|token| (*token).to_string()).collect()
    }

    #[test]
    fn decodes_bytes_and_stops_at_the_specials() {
        let list = tokens(&["!", "ĠCollider", "Ċ", "Ã©", "", "<|endoftext|>", "<|en|>"]);
        let expected: Vec<Vec<u8>> =
            vec![b"!".to_vec(), b" Collider".to_vec(), b"\n".to_vec(), "é".into(), Vec::new()];
        assert_eq!(text_tokens(&list), Some(expected));
        assert_eq!(text_tokens(&tokens(&["no", "end"])), None);
        assert_eq!(text_tokens(&tokens(&["語", "<|endoftext|>"])), None);
    }
}
