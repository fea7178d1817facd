//! Final Cut Pro XML 1.10: one project whose spine plays the kept pieces. Times are exact fractions of a second.

use std::fmt::Write;

use super::{Cutting, Timecode};

/// Writes the document.
pub fn fcpxml(cutting: &Cutting<'_>) -> String {
    let name = escaped(&cutting.name);
    let [above, below] = cutting.rate;
    let time = |frames: u64| time(frames, cutting.rate);
    let tc = if Timecode::of_rate(cutting.rate).drops() { "DF" } else { "NDF" };
    let size = cutting
        .media
        .main_video()
        .map_or(String::new(), |video| format!(" width=\"{}\" height=\"{}\"", video.width, video.height));
    let mut holds = String::new();
    if cutting.has_video() {
        holds.push_str(" hasVideo=\"1\" videoSources=\"1\" format=\"r1\"");
    }
    let audio = cutting.track.and_then(|track| cutting.media.main_audio(Some(track)));
    if let Some(audio) = audio {
        let (channels, rate) = (audio.channels.unwrap_or(2), audio.sample_rate.unwrap_or(48_000));
        let _ = write!(
            holds,
            " hasAudio=\"1\" audioSources=\"1\" audioChannels=\"{channels}\" audioRate=\"{rate}\""
        );
    }
    let pieces = cutting.pieces();
    let length: u64 = pieces.iter().map(|piece| piece[2]).sum();
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE fcpxml>\n<fcpxml version=\"1.10\">\n  <resources>\n    \
         <format id=\"r1\" frameDuration=\"{below}/{above}s\"{size}/>\n    \
         <asset id=\"r2\" name=\"{name}\" start=\"0s\" duration=\"{}\"{holds}>\n      \
         <media-rep kind=\"original-media\" src=\"{}\"/>\n    </asset>\n  </resources>\n  \
         <library>\n    <event name=\"{name}\">\n      <project name=\"{name}\">\n        \
         <sequence format=\"r1\" duration=\"{}\" tcStart=\"0s\" tcFormat=\"{tc}\">\n          <spine>\n",
        time(cutting.source_frames()),
        escaped(&cutting.address),
        time(length),
    );
    for [source, result, length] in pieces {
        let _ = writeln!(
            text,
            "            <asset-clip ref=\"r2\" name=\"{name}\" offset=\"{}\" start=\"{}\" duration=\"{}\" tcFormat=\"{tc}\"/>",
            time(result),
            time(source),
            time(length),
        );
    }
    text.push_str(
        "          </spine>\n        </sequence>\n      </project>\n    </event>\n  </library>\n</fcpxml>\n",
    );
    text
}

/// `60 frames` at 29.97 as `60060/30000s`.
fn time(frames: u64, rate: [u32; 2]) -> String {
    let above = u128::from(frames) * u128::from(rate[1]);
    let below = u128::from(rate[0]);
    if above.is_multiple_of(below) { format!("{}s", above / below) } else { format!("{above}/{below}s") }
}

/// Text for an attribute; characters that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cutting, media};
    use super::*;

    #[test]
    fn a_project_with_a_clip_for_each_piece() {
        let media = media();
        insta::assert_snapshot!(fcpxml(&cutting(&media)));
    }

    #[test]
    fn every_element_is_closed_and_every_name_escaped() {
        let mut media = media();
        media.video[0].width = 5;
        let mut cutting = cutting(&media);
        cutting.name = "a<b>&\"'\u{0}c".into();
        let text = fcpxml(&cutting);
        let mut open: Vec<&str> = Vec::new();
        for tag in text.split('<').skip(1).filter(|tag| !tag.starts_with(['?', '!'])) {
            let (inside, behind) = tag.split_once('>').expect("closed");
            assert!(behind.trim().is_empty() && inside.matches('"').count() % 2 == 0, "{tag}");
            let name = inside.split([' ', '/']).next().unwrap_or_default();
            match inside.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed)),
                None if inside.ends_with('/') => {}
                None => open.push(name),
            }
        }
        assert!(open.is_empty(), "{open:?}");
        assert!(text.contains("name=\"a&lt;b&gt;&amp;&quot;&apos;c\""));
    }
}
