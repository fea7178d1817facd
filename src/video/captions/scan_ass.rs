//! Finds the cues of an ASS or SSA file: the lines of its `[Events]`.

use super::CaptionFormat;
use super::mend::{Mend, Mended};
use super::scan::{LATEST_MS, RawCue, Scan, clock};

/// Stands for the start in [`RawCue::settings`].
pub(super) const START: char = '\u{1}';
/// Stands for the end in [`RawCue::settings`].
pub(super) const END: char = '\u{2}';

/// Columns of an event where the file does not name them.
const COLUMNS: [&str; 10] =
    ["Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text"];

/// Whether this is ASS: it opens with a section of it.
pub(super) fn is_ass(lines: &[&str]) -> bool {
    let opens = |line: &&str| line.trim().eq_ignore_ascii_case("[Script Info]");
    lines.iter().find(|line| !line.trim().is_empty() && !line.starts_with(';')).is_some_and(opens)
}

/// Takes the events out of the lines of a file, in order of their start (ASS knows no order).
pub(super) fn scan(lines: &[&str], mended: &mut Mended) -> Scan {
    let mut columns: Vec<String> = COLUMNS.map(String::from).to_vec();
    let (mut cues, mut head, mut events) = (Vec::new(), String::new(), false);
    for line in lines {
        let trimmed = line.trim();
        if trimmed.starts_with('[') {
            events = trimmed.eq_ignore_ascii_case("[Events]");
        }
        match trimmed.split_once(':') {
            Some((kind, rest)) if events && kind.eq_ignore_ascii_case("Dialogue") => {
                match event(rest, &columns) {
                    Some(cue) => cues.push(cue),
                    None => mended.note(Mend::BadTime),
                }
                continue;
            }
            Some((kind, rest)) if events && kind.eq_ignore_ascii_case("Format") => {
                columns = rest.split(',').map(|name| name.trim().to_string()).collect();
            }
            _ => {}
        }
        head.push_str(line);
        head.push('\n');
    }
    cues.sort_by_key(|cue: &RawCue| cue.start_ms);
    Scan { format: CaptionFormat::Ass, language: None, cues, head: format!("{}\n", head.trim_end()) }
}

/// An event: its times, its text cut at `\N`, and the line with gaps for the times.
fn event(rest: &str, columns: &[String]) -> Option<RawCue> {
    let fields: Vec<&str> = rest.trim_start().splitn(columns.len(), ',').collect();
    let place = |name: &str| columns.iter().position(|column| column.eq_ignore_ascii_case(name));
    let (start, end, text) = (place("Start")?, place("End")?, place("Text")?);
    let time = |at: usize| fields.get(at).and_then(|field| clock(field.trim())).filter(|ms| *ms <= LATEST_MS);
    let (start_ms, end_ms) = (time(start)?, time(end)?);
    let said = fields.get(text)?.replace("\\n", "\\N");
    let kept: Vec<String> = fields
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != text)
        .map(|(at, field)| match at {
            at if at == start => START.to_string(),
            at if at == end => END.to_string(),
            _ => (*field).to_string(),
        })
        .collect();
    let settings = format!("Dialogue: {}", kept.join(","));
    Some(RawCue { start_ms, end_ms, lines: said.split("\\N").map(String::from).collect(), settings })
}
