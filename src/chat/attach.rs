//! Files that belong to a question: texts as documents, pictures for models that can look at them.

use std::path::Path;

use base64::Engine;

use super::said::{Document, Picture};
use crate::error::{Error, Result};
use crate::knowledge;
use crate::ports::llm::Image;
use crate::progress::Watch;
use crate::write::clean;

/// Largest picture that providers take, in bytes (Anthropic's limit; the others take more).
const MOST_PICTURE_BYTES: u64 = 5_000_000;
/// Largest text that is read, in bytes; how much fits is the model's business.
const MOST_TEXT_BYTES: u64 = 16 << 20;

/// What a file is to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attached {
    /// A text.
    Document(Document),
    /// A picture.
    Picture(Picture),
}

/// Documents that have readers of their own, by their endings.
const DOCUMENTS: &[&str] = &["pdf", "docx", "html", "htm", "xhtml"];

/// Reads a file: text, PDF, Word, a web page, or a picture. Blocks.
///
/// # Errors
/// Not found; usage for a file that is neither text nor picture, or too large.
pub fn read(path: &Path, watch: &Watch) -> Result<Attached> {
    let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
    let name = name_of(path);
    if about.is_dir() {
        return Err(Error::usage(format!("{name} is a folder")).hint("attach its files one by one"));
    }
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    if DOCUMENTS.contains(&ending.as_str()) {
        return Ok(Attached::Document(Document { name, text: knowledge::text_of_file(path, watch)? }));
    }
    if about.len() > MOST_TEXT_BYTES {
        return Err(Error::usage(format!("{name} is too large to be attached"))
            .hint("bring a video in with --video; give a part of a long text"));
    }
    let bytes = std::fs::read(path).map_err(|error| Error::io("read", path, error))?;
    of_bytes(name, bytes)
}

/// A text or a picture of this name.
///
/// # Errors
/// See [`read`].
pub fn of_bytes(name: String, bytes: Vec<u8>) -> Result<Attached> {
    if let Some(media_type) = picture_type(&bytes) {
        if bytes.len() as u64 > MOST_PICTURE_BYTES {
            return Err(Error::usage(format!("the picture {name} is larger than 5 MB"))
                .hint("make it smaller: about 1500 pixels on its long side is what models look at"));
        }
        let base64 = base64::engine::general_purpose::STANDARD.encode(&bytes);
        return Ok(Attached::Picture(Picture {
            name,
            image: Image { media_type: media_type.into(), base64 },
        }));
    }
    let text = String::from_utf8(bytes).map_err(|_| not_text(&name))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.contains('\0') {
        return Err(not_text(&name));
    }
    if text.trim().is_empty() {
        return Err(Error::usage(format!("{name} is empty")).hint("attach a file with words in it"));
    }
    let text: String =
        text.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    Ok(Attached::Document(Document { name, text }))
}

fn not_text(name: &str) -> Error {
    Error::usage(format!(
        "{name} is neither a text (UTF-8, PDF, Word, HTML) nor a picture (PNG, JPEG, WebP, GIF)"
    ))
    .hint("bring a video or captions in with --video")
}

/// The name of a file without its folders, fit to be shown.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), std::ffi::OsStr::to_string_lossy);
    clean::one_line(&name)
}

/// What a picture is, by its first bytes.
fn picture_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn texts_and_pictures_are_told_apart_by_what_is_in_them() {
        let png = b"\x89PNG\r\n\x1a\nrest".to_vec();
        let Attached::Picture(picture) = of_bytes("a.txt".into(), png).expect("read") else {
            panic!("no picture")
        };
        assert_eq!(
            (picture.image.media_type.as_str(), picture.image.base64.as_str()),
            ("image/png", "iVBORw0KGgpyZXN0")
        );
        let text = of_bytes("a.png".into(), "\u{feff}one\r\n\u{1b}[31mtwo\tthree".into()).expect("read");
        let document = Document { name: "a.png".into(), text: "one\n[31mtwo\tthree".into() };
        assert_eq!(text, Attached::Document(document));
        for bad in [&b""[..], b"  \n", b"\xff\xfe\x00", b"a\0b"] {
            assert_eq!(of_bytes("x".into(), bad.to_vec()).expect_err("refused").kind(), Kind::Usage);
        }
        assert_eq!(
            read(Path::new("/no/such.txt"), &Watch::silent()).expect_err("refused").kind(),
            Kind::NotFound
        );
        assert_eq!(name_of(Path::new("/a/b\u{1b}c.txt")), "b c.txt");
    }
}
