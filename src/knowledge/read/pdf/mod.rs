//! PDF: the text of every page, in the order in which it is drawn. Spaces and lines are told from where words stand,
//! because a page knows no others.

mod fonts;
mod page;

use std::path::Path;

use lopdf::content::Content as Drawing;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::{Content, Part, bomb, stem};
use crate::error::{Error, Result};
use crate::knowledge::rules::rules;
use crate::knowledge::types::SourceKind;
use crate::progress::Watch;

use fonts::Fonts;
use page::Page;

/// Most that the drawing of one page may unpack to, in bytes. Its operations take some forty times that.
const MOST_PAGE_BYTES: usize = 4 << 20;
/// Forms may hold forms, so deep.
const MOST_FORMS: usize = 4;
/// A stream of objects may always unpack to so much.
const LEAST_STREAM_BYTES: usize = 256 << 10;
/// And never to more.
const MOST_STREAM_BYTES: usize = 16 << 20;

/// Reads a PDF. What cannot be drawn is left out; what unpacks to too much is refused.
pub(super) fn read(path: &Path, bytes: &[u8], watch: &Watch) -> Result<Content> {
    let document = open(path, bytes)?;
    let (mut parts, mut too_large) = (Vec::new(), Vec::new());
    let mut left = rules().most_unpacked_bytes * 4;
    for (number, id) in document.get_pages() {
        watch.check()?;
        let mut reading = Reading {
            document: &document,
            left: left.min(MOST_PAGE_BYTES),
            page: Page::default(),
            too_large: false,
        };
        let before = reading.left;
        reading.page_of(id);
        let used = before - reading.left;
        left = left.checked_sub(used).filter(|left| *left > 0).ok_or_else(|| bomb(path))?;
        if reading.too_large {
            too_large.push(number.to_string());
        }
        let paragraphs = reading.page.paragraphs().into_iter();
        parts.extend(paragraphs.map(|text| Part { page: Some(number), text, ..Part::default() }));
    }
    if !too_large.is_empty() {
        if parts.is_empty() {
            return Err(bomb(path));
        }
        watch.warning(format!("{}: too large to be read: page {}", path.display(), too_large.join(", ")));
    }
    let title = title(&document).unwrap_or_else(|| stem(path));
    Ok(Content { title, kind: SourceKind::Document, language: None, parts })
}

fn open(path: &Path, bytes: &[u8]) -> Result<Document> {
    // Streams of objects are unpacked when the file is opened: all of them together have one bound.
    let streams = bytes.windows(6).filter(|window| window == b"ObjStm").count();
    let most = (rules().most_unpacked_bytes / (streams + 1)).clamp(LEAST_STREAM_BYTES, MOST_STREAM_BYTES);
    let document = Document::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(most));
    let document = document.map_err(|error| match error {
        error if is_too_much(&error) => bomb(path),
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => locked(path),
        // What it says quotes the file.
        _ => Error::usage(format!("{} is no PDF that can be read", path.display()))
            .hint("open it and save it anew, or save its text as a .txt file"),
    })?;
    if document.is_encrypted() { Err(locked(path)) } else { Ok(document) }
}

fn is_too_much(error: &lopdf::Error) -> bool {
    matches!(error, lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }))
}

fn locked(path: &Path) -> Error {
    Error::usage(format!("{} is locked with a password", path.display()))
        .hint("save a copy without the password, or its text as a .txt file")
}

/// The title in the properties, unless it is only a file's name.
fn title(document: &Document) -> Option<String> {
    let info = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict).ok()?;
    let title = lopdf::decode_text_string(info.get_deref(b"Title", document).ok()?).ok()?;
    let title = title.trim();
    let lower = title.to_lowercase();
    let is_name =
        [".doc", ".docx", ".pdf", ".odt", ".indd", ".tex"].iter().any(|ending| lower.ends_with(ending));
    (!title.is_empty() && !is_name && lower != "untitled").then(|| title.to_string())
}

/// A page that is being read.
struct Reading<'d> {
    document: &'d Document,
    /// Bytes that may still be unpacked for it.
    left: usize,
    page: Page<'d>,
    /// Whether something was left out because it unpacks to too much.
    too_large: bool,
}

impl<'d> Reading<'d> {
    fn page_of(&mut self, id: ObjectId) {
        let drawing = match self.document.get_page_content_with_limit(id, self.left) {
            Ok(drawing) => drawing,
            Err(error) => {
                self.too_large |= is_too_much(&error);
                return;
            }
        };
        self.left -= drawing.len().min(self.left);
        let (own, inherited) = match self.document.get_page_resources(id) {
            Ok((own, ids)) => {
                let inherited = ids.into_iter().filter_map(|id| self.document.get_dictionary(id).ok());
                (own, inherited.collect())
            }
            Err(_) => (None, Vec::new()),
        };
        let resources: Vec<&Dictionary> = own.into_iter().chain(inherited).collect();
        self.draw(&drawing, &resources, 0);
    }

    fn draw(&mut self, drawing: &[u8], resources: &[&'d Dictionary], depth: usize) {
        let Ok(drawing) = Drawing::decode(drawing) else { return };
        let mut fonts = Fonts::of(self.document, resources);
        self.page.begin();
        for operation in &drawing.operations {
            match operation.operator.as_str() {
                "Do" => {
                    let name = operation.operands.first().and_then(|name| name.as_name().ok());
                    if let Some(name) = name.filter(|_| depth < MOST_FORMS) {
                        self.form(name, resources, depth);
                    }
                }
                "Tf" => {
                    let name = operation.operands.first().and_then(|name| name.as_name().ok());
                    self.page.font(name.and_then(|name| fonts.find(name)), operation.operands.get(1));
                }
                operator => self.page.operation(operator, &operation.operands),
            }
        }
        self.page.end();
    }

    fn form(&mut self, name: &[u8], resources: &[&'d Dictionary], depth: usize) {
        let document = self.document;
        let form = resources.iter().find_map(|resources| {
            let objects = resources.get_deref(b"XObject", document).and_then(Object::as_dict).ok()?;
            objects.get_deref(name, document).and_then(Object::as_stream).ok()
        });
        let Some(form) = form else { return };
        let is_form = form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form");
        if !is_form {
            return;
        }
        let drawing = match form.get_plain_content_with_limit(self.left) {
            Ok(drawing) => drawing,
            Err(error) => {
                self.too_large |= is_too_much(&error);
                return;
            }
        };
        // A form that is drawn again and again costs each time.
        self.left -= drawing.len().max(64).min(self.left);
        let own = form.dict.get_deref(b"Resources", document).and_then(Object::as_dict).ok();
        let own: Vec<&Dictionary> = own.into_iter().chain(resources.iter().copied()).take(16).collect();
        self.page.matrix(form.dict.get_deref(b"Matrix", document).and_then(Object::as_array).ok());
        self.draw(&drawing, &own, depth + 1);
        self.page.restore();
    }
}
