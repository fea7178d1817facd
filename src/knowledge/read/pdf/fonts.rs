//! Fonts of a PDF page: which letters the bytes mean, and how wide they are.

use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document, Encoding, Object};

/// Most that the table of a font's letters may unpack to, in bytes.
const MOST_TABLE_BYTES: usize = 4 << 20;
/// Width of a letter whose font does not say, in thousandths of its size.
const USUAL_WIDTH: f32 = 500.0;
/// Most widths that are read of a font.
const MOST_WIDTHS: usize = 70_000;

/// A font.
pub(super) struct Font<'d> {
    encoding: Option<Encoding<'d>>,
    widths: BTreeMap<u32, f32>,
    usual: f32,
    /// Whether two bytes are a letter.
    double: bool,
}

impl Font<'_> {
    /// The text of some bytes, and its width in thousandths of the font's size with the count of letters and
    /// spaces, which may be set wider.
    pub fn read(&self, bytes: &[u8]) -> (String, f32, usize, usize) {
        let text = self.encoding.as_ref().and_then(|encoding| encoding.bytes_to_string(bytes).ok());
        let codes: Vec<u32> = match self.double {
            true => bytes
                .chunks(2)
                .map(|pair| pair.iter().fold(0, |code, byte| code << 8 | u32::from(*byte)))
                .collect(),
            false => bytes.iter().map(|byte| u32::from(*byte)).collect(),
        };
        let width = codes.iter().map(|code| self.widths.get(code).copied().unwrap_or(self.usual)).sum();
        let spaces = if self.double { 0 } else { codes.iter().filter(|code| **code == 32).count() };
        (text.unwrap_or_default(), width, codes.len(), spaces)
    }
}

/// The fonts of some resources, each read when it is first used.
pub(super) struct Fonts<'d> {
    document: &'d Document,
    dictionaries: BTreeMap<&'d [u8], &'d Dictionary>,
    read: BTreeMap<Vec<u8>, Rc<FontOf<'d>>>,
}

/// A font whose letters belong to it.
pub(super) type FontOf<'d> = Font<'d>;

impl<'d> Fonts<'d> {
    pub fn of(document: &'d Document, resources: &[&'d Dictionary]) -> Self {
        let mut dictionaries = BTreeMap::new();
        for resources in resources {
            let Ok(fonts) = resources.get_deref(b"Font", document).and_then(Object::as_dict) else {
                continue;
            };
            for (name, _) in fonts.iter() {
                if let Ok(font) = fonts.get_deref(name, document).and_then(Object::as_dict) {
                    dictionaries.entry(name.as_slice()).or_insert(font);
                }
            }
        }
        Self { document, dictionaries, read: BTreeMap::new() }
    }

    /// The font of this name.
    pub fn find(&mut self, name: &[u8]) -> Option<Rc<FontOf<'d>>> {
        if let Some(font) = self.read.get(name) {
            return Some(font.clone());
        }
        let font = Rc::new(font(self.document, self.dictionaries.get(name)?));
        self.read.insert(name.to_vec(), font.clone());
        Some(font)
    }
}

fn font<'d>(document: &'d Document, dictionary: &'d Dictionary) -> Font<'d> {
    let kind = dictionary.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    let double = kind == b"Type0";
    let encoding = dictionary.get_font_encoding_with_limit(document, MOST_TABLE_BYTES).ok();
    let (widths, usual) = if double { wide(document, dictionary) } else { simple(document, dictionary) };
    Font { encoding, widths, usual: usual.unwrap_or(USUAL_WIDTH), double }
}

/// `Widths` of a font with a byte for each letter.
fn simple(document: &Document, font: &Dictionary) -> (BTreeMap<u32, f32>, Option<f32>) {
    let first = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or(0);
    let list = font.get_deref(b"Widths", document).and_then(Object::as_array).ok();
    let first = u32::try_from(first).unwrap_or(0);
    let widths = (first..).zip(list.into_iter().flatten().take(MOST_WIDTHS));
    (widths.filter_map(|(code, width)| Some((code, number(document, width)?))).collect(), None)
}

/// `W` and `DW` of a font with two bytes for each letter: `[1 [500 600] 10 20 700]`.
fn wide(document: &Document, font: &Dictionary) -> (BTreeMap<u32, f32>, Option<f32>) {
    let mut widths = BTreeMap::new();
    let below = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
    let below = below.and_then(|list| list.first()).and_then(|font| document.dereference(font).ok());
    let Some(below) = below.and_then(|(_, font)| font.as_dict().ok()) else { return (widths, None) };
    let usual =
        below.get_deref(b"DW", document).ok().and_then(|width| number(document, width)).unwrap_or(1000.0);
    let list = below.get_deref(b"W", document).and_then(Object::as_array).ok();
    let mut list = list.into_iter().flatten().take(MOST_WIDTHS);
    while let (Some(first), Some(second)) = (list.next(), list.next()) {
        let Some(first) = number(document, first).map(|first| first as u32) else { break };
        let resolved = document.dereference(second).map_or(second, |(_, object)| object);
        if let Ok(several) = resolved.as_array() {
            let several = several.iter().take(MOST_WIDTHS);
            widths.extend(
                (first..).zip(several).filter_map(|(code, width)| Some((code, number(document, width)?))),
            );
        } else {
            let last = number(document, second).map_or(first, |last| last as u32);
            let width = list.next().and_then(|width| number(document, width)).unwrap_or(usual);
            widths.extend((first..=last).take(MOST_WIDTHS).map(|code| (code, width)));
        }
        if widths.len() > MOST_WIDTHS {
            break;
        }
    }
    (widths, Some(usual))
}

fn number(document: &Document, object: &Object) -> Option<f32> {
    document
        .dereference(object)
        .ok()
        .and_then(|(_, object)| object.as_float().ok())
        .filter(|width| width.is_finite())
}
