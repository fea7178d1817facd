//! Markdown and plain text: headings, paragraphs, lists, code. Line by line; nothing of it is rendered.

use std::path::Path;

use super::{Content, Part, stem};
use crate::knowledge::types::SourceKind;

/// Deepest heading.
const LEVELS: usize = 6;

/// Reads Markdown. The title is that of the front matter, the first heading of the first level, or the file's name.
pub(super) fn read(text: &str, path: Option<&Path>) -> Content {
    let text = text.trim_start_matches('\u{FEFF}');
    let (front, body) = front_matter(text);
    let mut reader = Reader { title: front, ..Reader::default() };
    for line in body.lines() {
        reader.line(line);
    }
    reader.close();
    let title = reader.title.or_else(|| path.map(stem)).unwrap_or_default();
    Content { title, kind: SourceKind::Document, language: None, parts: reader.parts }
}

/// Reads text without any markup: paragraphs are what empty lines are between.
pub(super) fn read_plain(text: &str, path: &Path) -> Content {
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let parts = text
        .split("\n\n")
        .map(|paragraph| Part { text: paragraph.trim().into(), ..Part::default() })
        .filter(|part| !part.text.is_empty())
        .collect();
    Content { title: stem(path), kind: SourceKind::Document, language: None, parts }
}

/// The title of a front matter, and what stands below it.
fn front_matter(text: &str) -> (Option<String>, &str) {
    let Some(rest) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else {
        return (None, text);
    };
    let Some((front, body)) = rest.split_once("\n---") else { return (None, text) };
    let title = front.lines().find_map(|line| line.strip_prefix("title:"));
    let title = title.map(|title| title.trim().trim_matches(['"', '\'']).to_string());
    (title.filter(|title| !title.is_empty()), body.split_once('\n').map_or("", |(_, body)| body))
}

#[derive(Default)]
struct Reader {
    title: Option<String>,
    parts: Vec<Part>,
    paragraph: String,
    /// Headings that stand above, by level.
    above: [Option<String>; LEVELS],
    fence: Option<String>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let bare = line.trim();
        if let Some(fence) = &self.fence {
            if bare.starts_with(fence.as_str()) {
                self.fence = None;
            } else {
                self.push(line.trim_end());
            }
            return;
        }
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)) {
            self.fence = Some(mark.into());
            return;
        }
        if let Some((level, heading)) = heading(bare) {
            self.heading(level, heading);
        } else if bare.is_empty() {
            self.close();
        } else if is_underline(bare, '=') && self.is_one_line() {
            let heading = std::mem::take(&mut self.paragraph);
            self.heading(1, &heading);
        } else if is_underline(bare, '-') && bare.len() > 1 && self.is_one_line() {
            let heading = std::mem::take(&mut self.paragraph);
            self.heading(2, &heading);
        } else if !is_rule(bare) {
            self.push(&inline(bare));
        }
    }

    fn is_one_line(&self) -> bool {
        !self.paragraph.is_empty() && !self.paragraph.contains('\n')
    }

    fn push(&mut self, line: &str) {
        if !self.paragraph.is_empty() {
            self.paragraph.push('\n');
        }
        self.paragraph.push_str(line);
    }

    fn heading(&mut self, level: usize, heading: &str) {
        self.close();
        let heading = inline(heading);
        if heading.is_empty() {
            return;
        }
        for lower in &mut self.above[level - 1..] {
            *lower = None;
        }
        // The title of the document is not repeated above every passage.
        if level == 1 && self.title.is_none() {
            self.title = Some(heading);
        } else if self.title.as_ref() != Some(&heading) {
            self.above[level - 1] = Some(heading);
        }
    }

    fn close(&mut self) {
        let text = std::mem::take(&mut self.paragraph);
        if text.trim().is_empty() {
            return;
        }
        let above: Vec<&str> = self.above.iter().flatten().map(String::as_str).collect();
        let heading = (!above.is_empty()).then(|| above.join(" › "));
        self.parts.push(Part { heading, text, ..Part::default() });
    }
}

/// `## Heading ##` with its level.
fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = line.get(level..)?;
    let heading = (1..=LEVELS).contains(&level) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    heading.then(|| (level, rest.trim().trim_end_matches('#').trim_end()))
}

fn is_underline(line: &str, mark: char) -> bool {
    !line.is_empty() && line.chars().all(|c| c == mark)
}

/// A line across the page, or the frame of a table.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '*' | '_' | '=' | '|' | ':' | '+' | ' ' | '─'))
}

/// A line without the marks of links, pictures, emphasis and quotation.
fn inline(line: &str) -> String {
    let line = line.trim_start_matches('>').trim_start();
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('[') {
        let (before, link) = rest.split_at(at);
        let shown = link[1..].split_once("](").and_then(|(shown, after)| {
            let (_, after) = after.split_once(')')?;
            (!shown.contains(['[', ']'])).then_some((shown, after))
        });
        match shown {
            Some((shown, after)) => {
                text.push_str(before.strip_suffix('!').unwrap_or(before));
                text.push_str(shown);
                rest = after;
            }
            None => {
                text.push_str(before);
                text.push('[');
                rest = &link[1..];
            }
        }
    }
    text.push_str(rest);
    let text = text.replace("**", "").replace("__", "").replace('`', "");
    match text.strip_prefix('|').and_then(|cells| cells.strip_suffix('|')) {
        Some(cells) => cells.split('|').map(str::trim).collect::<Vec<_>>().join(" · "),
        None => text.trim().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts(text: &str) -> Vec<(Option<String>, String)> {
        read(text, None).parts.into_iter().map(|part| (part.heading, part.text)).collect()
    }

    #[test]
    fn headings_stand_above_what_is_below_them() {
        let text = "# Lighting\n\nIntro.\n\n## Key light\nSoft, **large**.\n\n### Place\n45 degrees.\n\nBack\n----\nRim.";
        assert_eq!(read(text, None).title, "Lighting");
        let some = |text: &str| Some(text.to_string());
        assert_eq!(
            parts(text),
            [
                (None, "Intro.".to_string()),
                (some("Key light"), "Soft, large.".into()),
                (some("Key light › Place"), "45 degrees.".into()),
                (some("Back"), "Rim.".into()),
            ]
        );
    }

    #[test]
    fn marks_are_left_out_and_code_stays() {
        assert_eq!(
            inline("> see [the guide](https://x.example/a) and ![pic](p.png)"),
            "see the guide and pic"
        );
        assert_eq!(inline("| a | b |"), "a · b");
        assert_eq!(inline("a[0] = [x](y"), "a[0] = [x](y");
        assert_eq!(parts("```\n# no heading\n```")[0].1, "# no heading");
        assert_eq!(read("---\ntitle: \"Mine\"\n---\ntext", None).title, "Mine");
        assert!(parts("---\n***\n").is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,40}(\n[#>|`\\[\\]()!*=~ -]{0,12}\\PC{0,20}){0,8}") {
            read(&text, None);
        }
    }
}
