//! CMX 3600 edit decision lists: one event for each kept piece; and reading them back.

use std::fmt::Write;

use super::{Cutting, Timecode};
use crate::model::Span;

/// Longest reel name of the format.
const REEL: usize = 8;

/// Writes the list.
pub fn write(cutting: &Cutting<'_>) -> String {
    let timecode = Timecode::of_rate(cutting.rate);
    let title: String = cutting.name.chars().filter(|c| !c.is_control()).take(70).collect();
    let mode = if timecode.drops() { "DROP FRAME" } else { "NON-DROP FRAME" };
    let mut text = format!("TITLE: {title}\nFCM: {mode}\n\n");
    let (reel, channels) = (reel(&cutting.name), channels(cutting));
    for (index, [source, result, length]) in cutting.pieces().into_iter().enumerate() {
        let [a, b, c, d] = [source, source + length, result, result + length].map(|at| timecode.write(at));
        let number = index + 1;
        let _ = writeln!(text, "{number:03}  {reel:<8} {channels:<5} C        {a} {b} {c} {d}");
        let _ = writeln!(text, "* FROM CLIP NAME: {title}");
    }
    text
}

/// Up to eight letters and digits of the file's name.
fn reel(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let reel: String =
        stem.chars().filter(char::is_ascii_alphanumeric).take(REEL).collect::<String>().to_uppercase();
    // BL would be black, and AX is what programs take for a file without a reel.
    if reel.is_empty() || reel == "BL" { "AX".into() } else { reel }
}

fn channels(cutting: &Cutting<'_>) -> &'static str {
    match (cutting.has_video(), cutting.channels()) {
        (true, 0) => "V",
        (true, 1) => "B",
        (true, _) => "AA/V",
        (false, 0 | 1) => "A",
        (false, _) => "AA",
    }
}

/// Reads which stretches of the source the events play, in milliseconds.
///
/// # Errors
/// A sentence when there is no event, a timecode is wrong, or events are out of order.
pub fn read(text: &str, frame_rate: Option<[u32; 2]>) -> Result<Vec<Span>, String> {
    let rate = frame_rate.ok_or("an EDL counts frames, and this file has no constant frame rate")?;
    let drop_frame = text.lines().any(|line| line.trim().eq_ignore_ascii_case("FCM: DROP FRAME"));
    let timecode = Timecode::of_rate(rate);
    if drop_frame && !timecode.drops() {
        return Err("it is drop-frame, and the video has a frame rate without".into());
    }
    let to_ms = |frame: u64| {
        let (above, below) = (u128::from(rate[0]), u128::from(rate[1]));
        ((u128::from(frame) * 1000 * below + above / 2) / above.max(1)) as u64
    };
    let mut spans: Vec<Span> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let is_event = words.len() >= 8 && words[0].bytes().all(|b| b.is_ascii_digit());
        if !is_event || words[1] == "BL" {
            continue;
        }
        let source = [words[words.len() - 4], words[words.len() - 3]].map(|word| timecode.read(word));
        let [Some(start), Some(end)] = source else {
            return Err(format!("line {} holds a timecode that this frame rate does not have", number + 1));
        };
        let span = Span::new(to_ms(start), to_ms(end));
        // Sound and picture may have events of their own for the same piece.
        match spans.last() {
            Some(last) if *last == span => {}
            Some(last) if span.start_ms < last.end_ms => {
                return Err(format!(
                    "line {} goes back in the source; only removing is possible",
                    number + 1
                ));
            }
            _ => spans.push(span),
        }
    }
    if spans.is_empty() { Err("there is no event in it".into()) } else { Ok(spans) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cutting, media};
    use super::*;

    #[test]
    fn events_as_the_format_has_them() {
        let media = media();
        insta::assert_snapshot!(write(&cutting(&media)), @r#"
        TITLE: tom & "jerry".mp4
        FCM: DROP FRAME

        001  TOMJERRY AA/V  C        00:00:01;00 00:00:03;00 00:00:00;00 00:00:02;00
        * FROM CLIP NAME: tom & "jerry".mp4
        002  TOMJERRY AA/V  C        00:00:10;00 00:00:19;29 00:00:02;00 00:00:11;29
        * FROM CLIP NAME: tom & "jerry".mp4
        "#);
    }

    #[test]
    fn what_is_written_is_read() {
        let media = media();
        let cutting = cutting(&media);
        let spans = read(&write(&cutting), Some(cutting.rate)).expect("read");
        assert_eq!(spans[0], Span::new(1001, 3003));
        assert_eq!(spans[1].start_ms, 10_010);
        assert!(spans[1].end_ms.abs_diff(20_000) <= 34);
    }

    #[test]
    fn lists_that_cannot_be_followed_are_refused() {
        let event = |from: &str, to: &str| format!("001  AX V C {from} {to} 00:00:00:00 00:00:01:00\n");
        let rate = Some([25, 1]);
        assert!(read("TITLE: x\n", rate).is_err());
        assert!(read(&event("00:00:00:00", "00:00:01:00"), None).is_err());
        assert!(read(&event("00:00:00:30", "00:00:01:00"), rate).is_err());
        let back = event("00:00:05:00", "00:00:06:00") + &event("00:00:01:00", "00:00:02:00");
        assert!(read(&back, rate).expect_err("out of order").contains("goes back"));
    }
}
