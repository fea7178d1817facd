//! The texts of a caption file, to be translated, and the same file with other texts: as many cues, at the same times.

use super::file::FileCue;
use super::layout::wrapped;
use super::rich::{Mark, RichLine};
use super::{CaptionFile, CaptionFormat, CueLimits, mend, script};

/// A mark at the start of a line that tells whose turn it is.
const DASHES: [char; 4] = ['-', '–', '—', '‐'];

/// What a cue shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueText {
    /// When it appears, in milliseconds.
    pub start_ms: u64,
    /// When it goes, in milliseconds; estimated where the file has it before the start.
    pub end_ms: u64,
    /// Its text without marks: on one line, or a line for each speaker of a dialogue, each with its dash.
    pub text: String,
}

impl CaptionFile {
    /// The texts of the cues that show something, in the order of the file.
    pub fn texts(&self) -> Vec<CueText> {
        let text = |cue: &FileCue| {
            let lines = cue.texts();
            let text = match is_dialogue(&lines) {
                true => lines.join("\n"),
                false => script::join(lines.iter().map(String::as_str)),
            };
            CueText {
                start_ms: cue.start_ms,
                end_ms: mend::end_or_estimate(cue.start_ms, cue.end_ms, &text),
                text,
            }
        };
        self.shown().map(text).collect()
    }

    /// The same cues at the same times with other texts, one for each of [`CaptionFile::texts`], cut into lines anew.
    /// A cue without a new text keeps its own lines.
    ///
    /// Gives the file, and what the old texts held that the new ones do not, one sentence each.
    pub fn with_texts(
        &self,
        texts: &[Option<String>],
        language: &str,
        limits: &CueLimits,
    ) -> (Self, Vec<String>) {
        let (mut inner, mut placed) = (0, 0);
        let cues = self.shown().zip(texts).map(|(cue, text)| {
            let Some(text) = text else { return cue.clone() };
            let whole = whole_marks(&cue.lines);
            let marked = cue.lines.iter().any(|line| !line.marks.is_empty());
            inner += usize::from(marked && whole.is_empty());
            // Of ASS these are the columns of the line, which are written anew.
            placed += usize::from(!cue.settings.is_empty() && self.format != Some(CaptionFormat::Ass));
            let parts: Vec<&str> = text.lines().map(str::trim).filter(|part| !part.is_empty()).collect();
            let lines = parts.iter().flat_map(|part| wrapped(part, language, limits));
            let lines: Vec<RichLine> = lines.map(|text| marked_line(text, &whole)).collect();
            FileCue { raw: Vec::new(), settings: String::new(), lines, ..cue.clone() }
        });
        let cues = cues.collect();
        let mut lost = Vec::new();
        let mut note = |what: &str, count: usize| {
            if count > 0 {
                let cues = if count == 1 { "1 cue".into() } else { format!("{count} cues") };
                lost.push(format!("{what} ({cues})"));
            }
        };
        note("italic, bold and underlined words, and the times of words", inner);
        note("positions on the screen", placed);
        let language = Some(language.to_string());
        (Self { cues, language, head: String::new(), verbatim: false, ..self.clone() }, lost)
    }

    fn shown(&self) -> impl Iterator<Item = &FileCue> {
        self.cues.iter().filter(|cue| cue.lines.iter().any(|line| !line.text.is_empty()))
    }
}

/// Whether each line is another speaker's.
fn is_dialogue(lines: &[String]) -> bool {
    lines.len() > 1 && lines.iter().all(|line| line.starts_with(DASHES))
}

/// The marks (italic, bold, underlined) that hold from the first to the last character.
fn whole_marks(lines: &[RichLine]) -> Vec<char> {
    let lines: Vec<&RichLine> = lines.iter().filter(|line| !line.text.is_empty()).collect();
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return Vec::new() };
    let opens = first.marks.iter().filter_map(|mark| match mark {
        (0, Mark::Tag(name, true)) => Some(*name),
        _ => None,
    });
    let closes = |name: &char| last.marks.contains(&(last.text.len(), Mark::Tag(*name, false)));
    opens.filter(closes).collect()
}

/// A line that is italic, bold or underlined as a whole.
fn marked_line(text: String, whole: &[char]) -> RichLine {
    let end = text.len();
    let opening = whole.iter().map(|name| (0, Mark::Tag(*name, true)));
    let closing = whole.iter().rev().map(|name| (end, Mark::Tag(*name, false)));
    RichLine { marks: opening.chain(closing).collect(), text, lossy: false }
}

#[cfg(test)]
mod tests {
    use super::super::{CaptionStyle, CaptionTarget};
    use super::*;
    use proptest::prelude::*;

    const SRT: &str = "1\n00:00:01,000 --> 00:00:03,500\n<i>Hello\nthere</i>\n\n2\n00:00:04,000 --> 00:00:06,000\n\
                       - Who is it?\n- Me.\n\n3\n00:00:07,000 --> 00:00:08,000\n♪\n";

    fn read(text: &str) -> CaptionFile {
        CaptionFile::read(text.as_bytes()).expect("read")
    }

    fn srt(file: &CaptionFile) -> String {
        file.write(CaptionTarget::Srt, CaptionStyle::named("plain").expect("a style")).expect("written").text
    }

    #[test]
    fn texts_are_whole_and_dialogues_keep_their_lines() {
        let texts: Vec<String> = read(SRT).texts().into_iter().map(|cue| cue.text).collect();
        assert_eq!(texts, ["Hello there", "- Who is it?\n- Me.", "♪"]);
    }

    #[test]
    fn times_stay_and_long_texts_are_cut_anew() {
        let long = "Guten Tag und herzlich willkommen zu unserer kleinen Reihe".to_string();
        let texts = [Some(long), Some("- Wer ist da?\n- Ich.".into()), None];
        let (file, lost) = read(SRT).with_texts(&texts, "de", &CueLimits::default());
        assert_eq!(
            srt(&file),
            "1\n00:00:01,000 --> 00:00:03,500\n<i>Guten Tag und herzlich willkommen</i>\n<i>zu unserer kleinen Reihe</i>\n\n\
             2\n00:00:04,000 --> 00:00:06,000\n- Wer ist da?\n- Ich.\n\n3\n00:00:07,000 --> 00:00:08,000\n♪\n"
        );
        assert!(lost.is_empty(), "{lost:?}");
        assert_eq!(file.language.as_deref(), Some("de"));
    }

    #[test]
    fn what_cannot_stay_is_named() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:03.000 line:0\nHello <b>there</b> you\n";
        let (file, lost) = read(vtt).with_texts(&[Some("Hallo".into())], "de", &CueLimits::default());
        assert_eq!(file.texts()[0].text, "Hallo");
        assert_eq!(lost.len(), 2, "{lost:?}");
    }

    #[test]
    fn scripts_without_spaces_and_from_right_to_left_fit_their_lines() {
        let japanese = "この部屋の音響をよくするには、まず最初の反射を抑えることが大切です。".to_string();
        let arabic = "لتحسين صوت هذه الغرفة، من المهم أولاً التحكم في الانعكاسات الأولى للصوت".to_string();
        let texts = [Some(japanese.clone()), Some(arabic.clone()), None];
        let (file, _) = read(SRT).with_texts(&texts, "ja", &CueLimits::default());
        for (cue, text) in file.cues.iter().zip([japanese, arabic]) {
            assert!(cue.lines.iter().all(|line| script::width(&line.text) <= 42));
            assert_eq!(script::join(cue.texts().iter().map(String::as_str)), text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn nothing_of_a_new_text_is_lost(text in "[a-zäöあ字🙂👩‍👩‍👧.,! ]{1,90}") {
            let (file, _) = read(SRT).with_texts(&[Some(text.clone()), None, None], "de", &CueLimits::default());
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            let shown = file.cues[0].texts().concat();
            prop_assert_eq!(squeezed(&shown), squeezed(&text));
            let old = read(SRT);
            let times = |file: &CaptionFile| file.cues.iter().map(|cue| (cue.start_ms, cue.end_ms)).collect::<Vec<_>>();
            prop_assert_eq!(times(&file), times(&old));
        }
    }
}
