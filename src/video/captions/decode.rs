//! Bytes to text: byte order marks, UTF-16, UTF-8 with a few broken bytes, Windows-1252.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::mend::{Mend, Mended};
use crate::error::{Error, Result};

/// Decodes a caption file. Line ends become `\n`, control characters go.
///
/// Fails with a usage error for empty and binary input.
pub(super) fn decode(bytes: &[u8], mended: &mut Mended) -> Result<String> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::usage("the caption file is empty").hint("export the captions again"));
    }
    let text = if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        if broken {
            mended.note(Mend::BrokenText);
        }
        text.into_owned()
    } else if let Some(encoding) = utf16_without_mark(bytes) {
        mended.note(Mend::Utf16);
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    } else {
        utf8_or_latin(bytes, mended)
    };
    tidy(&text, mended)
}

/// UTF-16 without a mark: almost every other byte of the first kilobyte is zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(1024) & !1];
    if head.len() < 8 {
        return None;
    }
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if odd * 10 >= half * 6 && even * 10 < half {
        Some(UTF_16LE)
    } else if even * 10 >= half * 6 && odd * 10 < half {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 where it is, UTF-8 with replacements where it nearly is, else Windows-1252.
fn utf8_or_latin(bytes: &[u8], mended: &mut Mended) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_string();
    }
    let mut good = 0;
    let mut broken = 0;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if good > broken * 2 {
        mended.note(Mend::BrokenText);
        return String::from_utf8_lossy(bytes).into_owned();
    }
    mended.note(Mend::Latin);
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

/// One kind of line end, no control characters; refuses text that is mostly not text.
fn tidy(text: &str, mended: &mut Mended) -> Result<String> {
    let mut tidied = String::with_capacity(text.len());
    let (mut all, mut odd) = (0usize, 0usize);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        all += 1;
        match c {
            '\r' => {
                if chars.peek() == Some(&'\n') {
                    chars.next();
                }
                tidied.push('\n');
            }
            '\n' | '\t' => tidied.push(c),
            '\u{FEFF}' | '\u{200B}' => {}
            '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{B}' | '\u{C}' => tidied.push('\n'),
            '\u{FFFD}' => {
                odd += 1;
                tidied.push(c);
            }
            c if c.is_control() => odd += 1,
            c => tidied.push(c),
        }
    }
    if odd * 20 > all {
        return Err(Error::usage("this is not a caption file: it is binary")
            .hint("give an .srt, .vtt or .sbv file; for a video, leave the captions option out"));
    }
    if odd > 0 {
        mended.note(Mend::Control);
    }
    Ok(tidied)
}
