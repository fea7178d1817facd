//! The text of an exported file, and the table in it: encoding, delimiter, and the lines before the header.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::columns;

/// Lines among which the header is looked for.
const HEADER_WITHIN: usize = 30;
/// What may stand between columns.
const DELIMITERS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// A table inside a text.
#[derive(Debug)]
pub(super) struct Table<'t> {
    /// The names of its columns.
    pub header: Vec<String>,
    pub delimiter: u8,
    /// Lines before the header.
    pub skipped: usize,
    /// From the header on.
    text: &'t str,
}

impl Table<'_> {
    /// The rows below the header. What cannot be read is left out.
    pub fn records(&self) -> impl Iterator<Item = StringRecord> + '_ {
        reader(self.text, self.delimiter).into_records().skip(1).filter_map(Result::ok)
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The text of a file and the name of its encoding; nothing for what is no text.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let (text, broken) = encoding.decode_without_bom_handling(bytes.get(mark..)?);
    (!broken && !text.contains('\0')).then(|| (text.into_owned(), encoding.name()))
}

/// The encoding of a text without a mark.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let many = sample.len() / 4;
    if sample.len() >= 8 && zeros(1) > many {
        UTF_16LE
    } else if sample.len() >= 8 && zeros(0) > many {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

/// The table: the first line with a column of phrases, and of the delimiters the one that gives most that is known.
pub(super) fn find_table(text: &str) -> Option<Table<'_>> {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').take(HEADER_WITHIN).enumerate() {
        let rest = &text[at..];
        at += line.len();
        let candidates = DELIMITERS.iter().filter_map(|delimiter| {
            let record = reader(line, *delimiter).into_records().next()?.ok()?;
            let header: Vec<String> = record.iter().map(str::to_string).collect();
            let known = columns::Columns::of(&header)?.known();
            Some((known, header.len(), *delimiter, header))
        });
        // The first delimiter wins where several give as much: a list of one column has none.
        let best =
            candidates.reduce(|best, next| if (next.0, next.1) > (best.0, best.1) { next } else { best });
        if let Some((_, _, delimiter, header)) = best {
            return Some(Table { header, delimiter, skipped: number, text: rest });
        }
    }
    None
}

/// What a delimiter is called.
pub(super) fn delimiter_name(delimiter: u8) -> &'static str {
    match delimiter {
        b'\t' => "tab",
        b';' => ";",
        b'|' => "|",
        _ => ",",
    }
}
