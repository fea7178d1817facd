//! What the scripts need: which are written without spaces, and how wide a text is.

use unicode_width::UnicodeWidthStr;

/// Columns a text takes: 1 a letter, 2 a Chinese, Japanese or Korean character.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// Whether the script of this character puts no spaces between words.
pub(super) fn unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF        // Thai, Lao
        | 0x1000..=0x109F      // Myanmar
        | 0x1780..=0x17FF      // Khmer
        | 0x2E80..=0x303F      // radicals, CJK punctuation
        | 0x3040..=0x30FF      // kana
        | 0x3100..=0x312F      // bopomofo
        | 0x31C0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF
        | 0xFF00..=0xFFEF      // full-width forms
        | 0x20000..=0x3FFFF)
}

/// Whether two neighbouring pieces are written without a space between them.
pub(super) fn joins(left: &str, right: &str) -> bool {
    match (left.chars().next_back(), right.chars().next()) {
        (Some(a), Some(b)) => unspaced(a) && unspaced(b),
        _ => true,
    }
}

/// Joins lines into one text.
pub(super) fn join<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if !joins(&text, line) {
            text.push(' ');
        }
        text.push_str(line);
    }
    text
}

/// Whether this character is hiragana; a word border is likely after it when another script follows.
pub(super) fn hiragana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{309F}')
}

/// Characters that must not begin a line.
pub(super) fn closing(c: char) -> bool {
    "、。，．・：；？！゛゜ヽヾゝゞ々ー）」』】〕〉》〙〗’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ%‰℃.,!?;:)]}…"
        .contains(c)
}

/// Characters that must not end a line.
pub(super) fn opening(c: char) -> bool {
    "（「『【〔〈《〘〖‘“([{$£¥".contains(c)
}
