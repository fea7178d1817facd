//! DOCX: the paragraphs of the document's body, their headings, tables and lists. Pictures, comments and what was
//! deleted are left out.

use std::io::{Cursor, Read};
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::{Content, Part, bomb, stem, too_deep};
use crate::error::{Error, Result};
use crate::knowledge::rules::rules;
use crate::knowledge::types::SourceKind;

/// Deepest heading.
const LEVELS: usize = 9;

/// Reads a document of Word or of a program that writes like it.
pub(super) fn read(path: &Path, bytes: &[u8]) -> Result<Content> {
    let damaged = |cause: zip::result::ZipError| not_docx(path).caused_by(cause);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let body = entry(&mut archive, "word/document.xml", path)?.ok_or_else(|| not_docx(path))?;
    let title = entry(&mut archive, "docProps/core.xml", path)?.and_then(|core| title_of(&core));
    let mut document = Document::default();
    document.read(&body, path)?;
    let title = title.or(document.title).unwrap_or_else(|| stem(path));
    Ok(Content { title, kind: SourceKind::Document, language: None, parts: document.parts })
}

fn not_docx(path: &Path) -> Error {
    Error::usage(format!("{} is no DOCX document", path.display()))
        .hint("open it and save it as .docx; the old .doc cannot be read")
}

/// A file of the archive, unpacked up to what is bearable: what the archive says of its size is not believed.
fn entry(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, path: &Path) -> Result<Option<String>> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(not_docx(path).caused_by(error)),
    };
    let most = rules().most_unpacked_bytes;
    let mut bytes = Vec::new();
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|error| not_docx(path).caused_by(error))?;
    if bytes.len() > most {
        return Err(bomb(path));
    }
    Ok(Some(encoding_rs::UTF_8.decode(&bytes).0.into_owned()))
}

/// `dc:title` of the properties.
fn title_of(core: &str) -> Option<String> {
    let mut reader = Reader::from_str(core);
    let (mut inside, mut title) = (false, String::new());
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => inside = start.local_name().as_ref() == "title",
            Event::End(_) => inside = false,
            Event::Text(text) if inside => title.push_str(&text),
            Event::GeneralRef(entity) if inside => push_entity(&entity, &mut title),
            Event::Eof => break,
            _ => {}
        }
    }
    Some(title).filter(|title| !title.trim().is_empty())
}

fn push_entity(entity: &quick_xml::events::BytesRef<'_>, text: &mut String) {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        text.push(c);
        return;
    }
    // No document type is read, so these five are all there are: nothing expands.
    text.push_str(match entity.as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    });
}

#[derive(Default)]
struct Document {
    title: Option<String>,
    parts: Vec<Part>,
    above: [Option<String>; LEVELS],
    paragraph: String,
    style: Option<Style>,
    /// How many elements are open whose text is left out.
    hidden: usize,
    in_text: bool,
    in_row: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Style {
    Title,
    Heading(usize),
}

impl Document {
    fn read(&mut self, xml: &str, path: &Path) -> Result<()> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = false;
        let mut depth = 0usize;
        loop {
            let event = reader.read_event().map_err(|error| not_docx(path).caused_by(error))?;
            match event {
                Event::Start(start) => {
                    depth += 1;
                    if depth > rules().most_depth {
                        return Err(too_deep(path));
                    }
                    self.opened(&start);
                }
                Event::Empty(start) => {
                    self.opened(&start);
                    self.closed(start.local_name().as_ref());
                }
                Event::End(end) => {
                    depth = depth.saturating_sub(1);
                    self.closed(end.local_name().as_ref());
                }
                Event::Text(text) if self.in_text && self.hidden == 0 => self.paragraph.push_str(&text),
                Event::GeneralRef(entity) if self.in_text && self.hidden == 0 => {
                    push_entity(&entity, &mut self.paragraph);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        self.close_paragraph();
        Ok(())
    }

    fn opened(&mut self, start: &BytesStart<'_>) {
        match start.local_name().as_ref() {
            // Fallbacks repeat what stands before them; `del` was deleted.
            "del" | "Fallback" | "instrText" => self.hidden += 1,
            "t" => self.in_text = true,
            "tab" => self.paragraph.push(' '),
            "br" | "cr" => self.paragraph.push('\n'),
            "pStyle" => self.style = value(start).and_then(|name| style(&name)),
            "outlineLvl" if self.style.is_none() => {
                let level = value(start).and_then(|level| level.parse::<usize>().ok());
                self.style = level.filter(|level| *level < LEVELS).map(|level| Style::Heading(level + 1));
            }
            "tr" => self.in_row += 1,
            _ => {}
        }
    }

    fn closed(&mut self, name: &str) {
        match name {
            "del" | "Fallback" | "instrText" => self.hidden = self.hidden.saturating_sub(1),
            "t" => self.in_text = false,
            "p" if self.in_row > 0 => self.paragraph.push(' '),
            "p" => self.close_paragraph(),
            "tc" => self.paragraph.push_str("· "),
            "tr" => {
                self.in_row = self.in_row.saturating_sub(1);
                let row = self.paragraph.trim_end().trim_end_matches('·').to_string();
                self.paragraph = row;
                self.close_paragraph();
            }
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let text = std::mem::take(&mut self.paragraph);
        let style = self.style.take();
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        match style {
            Some(Style::Title) if self.title.is_none() => self.title = Some(text.into()),
            Some(Style::Heading(level)) => {
                for lower in &mut self.above[level - 1..] {
                    *lower = None;
                }
                self.above[level - 1] = Some(text.into());
            }
            _ => {
                let above: Vec<&str> = self.above.iter().flatten().map(String::as_str).collect();
                let heading = (!above.is_empty()).then(|| above.join(" › "));
                self.parts.push(Part { heading, text: text.into(), ..Part::default() });
            }
        }
    }
}

/// `w:val` of an element.
fn value(start: &BytesStart<'_>) -> Option<String> {
    let attribute = start.attributes().flatten().find(|one| one.key.local_name().as_ref() == "val")?;
    Some(attribute.value.into_owned())
}

/// What the name of a style means: its id is `Heading2` in every language of Word, or the translated `berschrift2`.
fn style(name: &str) -> Option<Style> {
    let level = name.chars().last()?.to_digit(10).and_then(|level| usize::try_from(level).ok());
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end().to_lowercase();
    match (word.as_str(), level) {
        ("title" | "titel" | "titre" | "ttulo", None) => Some(Style::Title),
        ("heading" | "berschrift" | "überschrift" | "titre" | "ttulo" | "titolo" | "kop", Some(level)) => {
            (1..=LEVELS).contains(&level).then_some(Style::Heading(level))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(xml: &str) -> Vec<(Option<String>, String)> {
        let mut document = Document::default();
        document.read(xml, Path::new("a.docx")).expect("read");
        document.parts.into_iter().map(|part| (part.heading, part.text)).collect()
    }

    #[test]
    fn headings_tables_and_entities() {
        let xml = r#"<w:document xmlns:w="w"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Light</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Key &amp; </w:t></w:r><w:r><w:t>fill &#x1F4A1;</w:t></w:r></w:p>
            <w:p><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            </w:body></w:document>"#;
        let light = Some("Light".to_string());
        assert_eq!(body(xml), [(light.clone(), "Key & fill 💡".to_string()), (light, "a · b".into())]);
    }

    #[test]
    fn what_nests_too_deeply_is_refused() {
        let xml = "<a>".repeat(100_000);
        let error = Document::default().read(&xml, Path::new("a.docx")).expect_err("refused");
        assert!(error.to_string().contains("nested too deeply"), "{error}");
    }
}
