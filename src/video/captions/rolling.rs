//! Rolling captions (YouTube's automatic ones, live captions): each cue shows the line before once more.
//! Keeps every line once, at the time it is said.

use super::markup::{CleanCue, Line};
use super::mend::{Mend, Mended};

/// Cues further apart than this do not roll into each other, in milliseconds.
const ADJACENT_MS: u64 = 500;

/// A cue as short as this shows a finished line once more; it says nothing new. In milliseconds.
const FLASH_MS: u64 = 50;

/// Lines that are compared; captions show two to four.
const MOST_LINES: usize = 8;

/// Removes repeated lines if the file rolls; leaves it as it is otherwise.
pub(super) fn unroll(cues: Vec<CleanCue>, mended: &mut Mended) -> Vec<CleanCue> {
    if !rolls(&cues) {
        return cues;
    }
    let mut kept: Vec<CleanCue> = Vec::with_capacity(cues.len());
    let mut shown: Vec<Line> = Vec::new();
    let mut shown_until = 0;
    for cue in cues {
        let near = cue.start_ms <= shown_until + ADJACENT_MS;
        let mut fresh = cue.clone();
        if near {
            let repeated = repeated_lines(&shown, &cue.lines);
            let grown = if repeated == 0 { grown_words(&shown, &cue.lines) } else { 0 };
            fresh.lines.drain(..repeated);
            if grown > 0 {
                drop_words(&mut fresh.lines, grown);
            }
            if repeated + grown > 0 {
                mended.note(Mend::Rolling);
            }
        }
        if !cue.lines.is_empty() {
            shown = cue.lines;
            shown_until = cue.end_ms;
        }
        if !fresh.lines.is_empty() {
            kept.push(fresh);
        }
    }
    kept
}

/// Whether this is rolling text rather than a speaker who repeats himself.
pub(super) fn rolls(cues: &[CleanCue]) -> bool {
    let timed = cues.iter().flat_map(|cue| &cue.lines).any(|line| !line.marks.is_empty());
    let said: Vec<&CleanCue> = cues.iter().filter(|cue| !cue.lines.is_empty()).collect();
    let rolling = said
        .windows(2)
        .filter(|pair| {
            let (before, cue) = (pair[0], pair[1]);
            let near = cue.start_ms >= before.start_ms && cue.start_ms <= before.end_ms + ADJACENT_MS;
            let repeated = repeated_lines(&before.lines, &cue.lines);
            let adds = repeated > 0 && cue.lines.len() > repeated;
            let flash = repeated > 0 && cue.end_ms.saturating_sub(cue.start_ms) <= FLASH_MS;
            near && (adds || flash || grown_words(&before.lines, &cue.lines) > 0)
        })
        .count();
    let pairs = said.len().saturating_sub(1);
    if timed { rolling > 0 } else { rolling >= 2 && rolling * 4 >= pairs }
}

/// How many lines at the start of `lines` were the last ones shown.
fn repeated_lines(shown: &[Line], lines: &[Line]) -> usize {
    (1..=shown.len().min(lines.len()).min(MOST_LINES))
        .rev()
        .find(|&count| {
            shown[shown.len() - count..].iter().zip(&lines[..count]).all(|(old, new)| old.text == new.text)
        })
        .unwrap_or(0)
}

/// How many words of `lines` were shown before, when the new text is the old one with more words.
fn grown_words(shown: &[Line], lines: &[Line]) -> usize {
    let old = shown.iter().flat_map(|line| line.text.split(' '));
    let mut new = lines.iter().flat_map(|line| line.text.split(' '));
    let mut count = 0;
    for word in old {
        if new.next() != Some(word) {
            return 0;
        }
        count += 1;
    }
    if new.next().is_some() { count } else { 0 }
}

/// Drops the first words of some lines.
fn drop_words(lines: &mut Vec<Line>, mut count: usize) {
    while count > 0 && !lines.is_empty() {
        let here = lines[0].text.split(' ').count();
        if here <= count {
            lines.remove(0);
            count -= here;
            continue;
        }
        let cut: usize = lines[0].text.split(' ').take(count).map(|word| word.len() + 1).sum();
        let line = &mut lines[0];
        line.text.drain(..cut);
        line.marks.retain(|mark| mark.0 >= cut);
        for mark in &mut line.marks {
            mark.0 -= cut;
        }
        count = 0;
    }
}
