//! Cutting lines into parts of about the same size, at pauses and where sentences end.

use unicode_segmentation::UnicodeSegmentation;

use super::lines::Line;
use crate::ports::llm::tokens_of;

/// How much of what may go into a part is aimed at; the rest is for finding a good place to cut.
const AIM: f64 = 0.85;
/// How far from the aim a cut may lie, as a share of it.
const REACH: f64 = 0.2;
/// A pause of so many milliseconds is as good as any longer one.
const LONGEST_PAUSE_MS: u64 = 4000;

/// Cuts lines into parts of at most `limit` tokens each. Nothing is lost, and the order stays. A line that alone is
/// larger is cut between its words, or between its characters.
pub(super) fn split(all: &[Line], limit: u64) -> Vec<Vec<Line>> {
    let limit = limit.max(16);
    let all: Vec<Line> = all.iter().flat_map(|line| shortened(line, limit)).collect();
    let sizes: Vec<u64> = all.iter().map(Line::tokens).collect();
    let mut left: u64 = sizes.iter().sum();
    let mut parts = Vec::new();
    let mut from = 0;
    while from < all.len() {
        let count = (left as f64 / (limit as f64 * AIM)).ceil().max(1.0);
        let end =
            if left <= limit { all.len() } else { cut(&all, &sizes, from, (left as f64 / count, limit)) };
        left -= sizes[from..end].iter().sum::<u64>();
        parts.push(all[from..end].to_vec());
        from = end;
    }
    parts
}

/// Where the part that begins at `from` ends: near the aim, where somebody pauses.
fn cut(all: &[Line], sizes: &[u64], from: usize, (aim, limit): (f64, u64)) -> usize {
    let mut size = 0;
    let mut best = (f64::MIN, from + 1);
    for end in from + 1..all.len() {
        size += sizes[end - 1];
        if size > limit {
            break;
        }
        let away = (size as f64 - aim).abs() / aim;
        let pause = all[end].pause_ms.min(LONGEST_PAUSE_MS) as f64 / LONGEST_PAUSE_MS as f64;
        let whole = if all[end - 1].whole { 0.5 } else { 0.0 };
        // Outside the reach only the distance counts.
        let worth = if away <= REACH { pause + whole - away } else { -1.0 - away };
        if worth > best.0 {
            best = (worth, end);
        }
    }
    best.1
}

/// The line in pieces that each fit `limit` tokens with their time, without splitting a character that people see.
fn shortened(line: &Line, limit: u64) -> Vec<Line> {
    if line.tokens() <= limit {
        return vec![line.clone()];
    }
    let mark = line.tokens().saturating_sub(tokens_of(&line.text));
    let most = limit.saturating_sub(mark + 1).max(8);
    let mut pieces: Vec<Line> = Vec::new();
    let mut push = |text: &str| {
        let text = text.trim();
        if !text.is_empty() {
            let pause_ms = if pieces.is_empty() { line.pause_ms } else { 0 };
            pieces.push(Line { text: text.to_string(), pause_ms, whole: false, ..line.clone() });
        }
    };
    let (mut piece, mut space) = (String::new(), None);
    for character in line.text.graphemes(true) {
        if tokens_of(&piece) + tokens_of(character) > most && !piece.is_empty() {
            let at = space.take().filter(|at| *at > 0).unwrap_or(piece.len());
            push(&piece[..at]);
            piece.drain(..at);
        }
        if character == " " {
            space = Some(piece.len());
        }
        piece.push_str(character);
    }
    push(&piece);
    if let Some(last) = pieces.last_mut() {
        last.whole = line.whole;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::research::lines;
    use proptest::prelude::*;

    fn line(text: &str, pause_ms: u64) -> Line {
        Line { start_ms: Some(0), end_ms: 0, pause_ms, whole: true, text: text.into() }
    }

    #[test]
    fn a_pause_near_the_middle_is_where_it_is_cut() {
        let mut all: Vec<Line> =
            (0..20).map(|_| line("Eight words that somebody says in one go.", 0)).collect();
        all[9].pause_ms = 3000;
        let limit = lines::tokens(&all) * 6 / 10;
        let parts = split(&all, limit);
        assert_eq!(parts.iter().map(Vec::len).collect::<Vec<_>>(), [9, 11]);
    }

    #[test]
    fn a_line_without_spaces_is_cut_between_characters_that_people_see() {
        let family = "👨‍👩‍👧‍👦";
        let parts = split(&[line(&family.repeat(40), 0)], 100);
        assert!(parts.len() > 5);
        let text: String = parts.iter().flatten().map(|line| line.text.as_str()).collect();
        assert_eq!(text, family.repeat(40));
        for piece in parts.iter().flatten() {
            assert_eq!(piece.text.replace(family, ""), "");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_every_part_fits(
            texts in prop::collection::vec(("[a-zäあ🙂 ]{1,80}", 0u64..6000), 1..40), limit in 40u64..300
        ) {
            let all: Vec<Line> = texts.iter().map(|(text, pause)| line(text, *pause)).collect();
            let parts = split(&all, limit);
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            let before: String = all.iter().map(|line| squeezed(&line.text)).collect();
            let after: String = parts.iter().flatten().map(|line| squeezed(&line.text)).collect();
            prop_assert_eq!(before, after);
            for part in &parts {
                prop_assert!(!part.is_empty());
                prop_assert!(lines::tokens(part) <= limit, "{} of {}", lines::tokens(part), limit);
            }
        }
    }
}
