//! Reads files of every known kind into parts with their places. Files of others are hostile until read: each reader
//! bounds what it unpacks, and works on a thread of its own whose end harms nobody.

mod docx;
mod html;
mod markdown;
mod pdf;
mod proposal;
mod transcript;

use std::path::Path;

use super::rules::rules;
use super::types::SourceKind;
use crate::error::{Error, Result};
use crate::ports::files;
use crate::progress::Watch;
use crate::seo::text::detect_language;

/// Counts up when the same file would be read or split into other passages: sources are read again then.
pub(super) const READER_VERSION: i64 = 1;

/// Name of the threads that read files of others. A reader that breaks off is an error of the file, not a bug to
/// report: whoever prints panics leaves those of threads with this name out.
pub const READER_THREAD: &str = "knowledge-reader";

/// Stack of such a thread, in bytes: deeply nested files are walked by functions that call themselves.
const STACK_BYTES: usize = 64 << 20;

/// Endings of files that can be read.
pub(super) const ENDINGS: &[&str] = &[
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "pdf", "docx", "srt", "vtt", "sbv", "ass",
    "ssa", "json", "yaml", "yml",
];

/// What a source says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Content {
    pub title: String,
    pub kind: SourceKind,
    pub language: Option<String>,
    pub parts: Vec<Part>,
}

/// A paragraph, a caption, a line of a list: text that belongs together, and where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub at_ms: Option<u64>,
    pub end_ms: Option<u64>,
    pub page: Option<u32>,
    pub heading: Option<String>,
    pub text: String,
}

/// A file as it was read, with its hash.
#[derive(Debug, Clone)]
pub(super) struct FileContent {
    pub content: Content,
    pub sha256: String,
}

/// The bytes of a file of a bearable size.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    use std::io::Read;
    let failed = |error| Error::io("read", path, error);
    let most = match ending(path).as_str() {
        "html" | "htm" | "xhtml" => rules().most_html_bytes,
        _ => rules().most_file_bytes,
    };
    let about = std::fs::metadata(path).map_err(failed)?;
    if !about.is_file() {
        return Err(
            Error::usage(format!("{} is no file", path.display())).hint("give files, folders or patterns")
        );
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path).map_err(failed)?.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(Error::usage(format!("{} is larger than {} MiB", path.display(), most >> 20))
            .hint("split it, or save its text as a .txt file"));
    }
    Ok(bytes)
}

/// Reads the bytes of a file on a thread of its own. Blocks.
pub(super) fn parse(path: &Path, bytes: Vec<u8>, watch: &Watch) -> Result<FileContent> {
    let sha256 = files::sha256_of_bytes(&bytes);
    let (owned, watch) = (path.to_path_buf(), watch.clone());
    let reader = std::thread::Builder::new()
        .name(READER_THREAD.into())
        .stack_size(STACK_BYTES)
        .spawn(move || by_ending(&owned, &bytes, &watch))
        .map_err(|error| Error::internal("no thread to read with").caused_by(error))?;
    let damaged = || {
        Error::usage(format!("{} is damaged: its reader broke off", path.display()))
            .hint("open it, save it anew, or save its text as a .txt file")
    };
    let mut content = reader.join().map_err(|_| damaged())??;
    bounded(&content, path)?;
    for part in &mut content.parts {
        part.text = plain(&part.text);
        part.heading = part.heading.as_deref().map(one_line).filter(|heading| !heading.is_empty());
    }
    content.parts.retain(|part| !part.text.trim().is_empty());
    if content.parts.is_empty() {
        return Err(Error::usage(format!("there is no text in {}", path.display()))
            .hint("a scanned page holds a picture of text: run it through text recognition first"));
    }
    let title = Some(one_line(&content.title)).filter(|title| !title.is_empty());
    content.title = title.unwrap_or_else(|| stem(path));
    if content.language.is_none() {
        content.language = language_of(&content.parts);
    }
    Ok(FileContent { content, sha256 })
}

/// The text of a file of any known kind, its paragraphs apart, each page and heading named where it begins. Blocks.
///
/// # Errors
/// Not found; usage for a file of an unknown kind, a damaged one, or one without text.
pub fn text_of_file(path: &Path, watch: &Watch) -> Result<String> {
    let content = parse(path, bytes_of(path)?, watch)?.content;
    let mut text = String::new();
    let (mut page, mut heading) = (None, None);
    for part in &content.parts {
        if part.page.is_some() && part.page != page {
            page = part.page;
            text.push_str(&format!("[page {}]\n\n", page.unwrap_or_default()));
        }
        if part.heading.is_some() && part.heading != heading {
            heading.clone_from(&part.heading);
            text.push_str(&format!("# {}\n\n", heading.as_deref().unwrap_or_default()));
        }
        text.push_str(part.text.trim_end());
        text.push_str("\n\n");
    }
    Ok(text)
}

/// A text that was given as it is.
pub(super) fn note(name: &str, text: &str) -> Result<FileContent> {
    if text.len() > rules().most_text_bytes {
        return Err(too_much(name));
    }
    let mut content = markdown::read(text, None);
    content.kind = SourceKind::Note;
    content.title = one_line(name);
    for part in &mut content.parts {
        part.text = plain(&part.text);
    }
    content.parts.retain(|part| !part.text.trim().is_empty());
    if content.parts.is_empty() {
        return Err(Error::usage("the text is empty").hint("write it behind --text, or pipe it in"));
    }
    content.language = language_of(&content.parts);
    Ok(FileContent { content, sha256: files::sha256_of_bytes(text.as_bytes()) })
}

fn by_ending(path: &Path, bytes: &[u8], watch: &Watch) -> Result<Content> {
    match ending(path).as_str() {
        "pdf" => pdf::read(path, bytes, watch),
        "docx" => docx::read(path, bytes),
        "html" | "htm" | "xhtml" => html::read(path, bytes),
        "md" | "markdown" => Ok(markdown::read(&text_of(path, bytes)?, Some(path))),
        "txt" | "text" => {
            let text = text_of(path, bytes)?;
            // Captions are often saved as plain text.
            let named = path.with_extension("srt");
            match text.contains("-->").then(|| transcript::read(&named, bytes, watch).ok()).flatten() {
                Some(content) => Ok(content),
                None => Ok(markdown::read_plain(&text, path)),
            }
        }
        "srt" | "vtt" | "sbv" | "ass" | "ssa" => transcript::read(path, bytes, watch),
        "json" | "yaml" | "yml" if not_too_deep(bytes, path).is_err() => Err(too_deep(path)),
        "json" => transcript::read(path, bytes, watch).or_else(|_| proposal::read(path, bytes)),
        "yaml" | "yml" => proposal::read(path, bytes),
        _ => Err(unknown(path)),
    }
}

/// The error of a file whose kind is not known.
pub(super) fn unknown(path: &Path) -> Error {
    Error::usage(format!("{} is of no kind that can be read", path.display()))
        .hint(format!("files that can: {}", ENDINGS.join(", ")))
        .hint("for a video add its transcript: ytseo video transcribe talk.mp4")
}

/// Whether a file's name says that it can be read.
pub(super) fn is_known(path: &Path) -> bool {
    ENDINGS.contains(&ending(path).as_str())
}

/// Whether a file of this name may as well be something else than material: settings, data.
pub(super) fn is_doubtful(path: &Path) -> bool {
    matches!(ending(path).as_str(), "json" | "yaml" | "yml")
}

fn ending(path: &Path) -> String {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase()
}

/// The name of a file without folder and ending.
fn stem(path: &Path) -> String {
    one_line(&path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default())
}

/// A file as text: UTF-8, or UTF-16 with its mark, or Windows-1252, which everything is.
fn text_of(path: &Path, bytes: &[u8]) -> Result<String> {
    let (text, encoding, _) = match std::str::from_utf8(bytes) {
        Ok(_) => encoding_rs::UTF_8.decode(bytes),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes),
    };
    // A program or picture under the name of a text.
    let odd = bytes.iter().take(4096).filter(|byte| **byte == 0).count();
    if odd > 0 && encoding == encoding_rs::WINDOWS_1252 || text.contains('\0') {
        return Err(Error::usage(format!("{} is not text", path.display()))
            .hint("its name ends like a text's; what is in it does not"));
    }
    Ok(text.into_owned())
}

fn bounded(content: &Content, path: &Path) -> Result<()> {
    let bytes: usize = content.parts.iter().map(|part| part.text.len()).sum();
    if bytes > rules().most_text_bytes { Err(too_much(&path.display().to_string())) } else { Ok(()) }
}

fn too_much(name: &str) -> Error {
    let most = rules().most_text_bytes >> 20;
    Error::usage(format!("{name} holds more than {most} MiB of text")).hint("split it into several files")
}

/// Refuses brackets in brackets without end: readers of data take ever longer over them.
fn not_too_deep(text: &[u8], path: &Path) -> Result<()> {
    let mut depth = 0usize;
    for byte in text {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > rules().most_depth {
            return Err(too_deep(path));
        }
    }
    Ok(())
}

/// The error of a file that is nested without end.
fn too_deep(path: &Path) -> Error {
    Error::usage(format!("{} is nested too deeply", path.display()))
        .hint("it is refused; save its text as a .txt file if you trust it")
}

/// The error of a file that unpacks to more than is bearable.
fn bomb(path: &Path) -> Error {
    Error::usage(format!("{} unpacks to far more than a document holds", path.display()))
        .hint("it is refused; save its text as a .txt file if you trust it")
}

fn language_of(parts: &[Part]) -> Option<String> {
    let mut sample = String::new();
    for part in parts {
        sample.push_str(&part.text);
        sample.push('\n');
        if sample.len() > 20_000 {
            break;
        }
    }
    detect_language(&sample).map(|(code, _)| code)
}

/// Text without control characters and without marks that turn what follows around. New lines stay.
fn plain(text: &str) -> String {
    let keep = |c: char| match c {
        '\n' => Some('\n'),
        '\r' | '\u{FEFF}' | '\u{AD}' => None,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '\u{2028}' | '\u{2029}' => Some('\n'),
        c if c.is_control() || c == '\u{A0}' => Some(' '),
        c => Some(c),
    };
    text.chars().filter_map(keep).collect()
}

/// The same on one line.
fn one_line(text: &str) -> String {
    let line = plain(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(300) {
        Some((at, _)) => line[..at].to_string(),
        None => line,
    }
}
