//! The line that is typed: several lines, history, completion of commands and files, hints.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use reedline::{
    Color, ColumnarMenu, Completer, CompletionResult, DefaultHinter, Emacs, FileBackedHistory, KeyCode,
    KeyModifiers, MenuBuilder, Prompt, PromptEditMode, PromptHistorySearch, Reedline, ReedlineEvent,
    ReedlineMenu, Signal, Span, Suggestion, ValidationResult, Validator, default_emacs_keybindings,
};
use ytseo::error::{Error, Result};

use super::slash;

/// Lines of history that are kept.
const HISTORY: usize = 2000;
/// Most files that are offered.
const MOST_FILES: usize = 200;
const MENU: &str = "completion";

/// What was typed.
pub(super) enum Typed {
    /// A line, or several.
    Line(String),
    /// Ctrl-C: what was typed is dropped.
    Cleared,
    /// Ctrl-D.
    Left,
    /// The program is to end.
    Broken,
}

/// The editor. It blocks: it belongs on a thread of its own.
pub(super) struct Editor {
    line: Reedline,
    multi_line: PromptOf,
}

impl Editor {
    /// With the history of a file. `leave` ends a line that is being typed.
    pub(super) fn new(history: &Path, words: Words, leave: Arc<AtomicBool>) -> Self {
        let mut keys = default_emacs_keybindings();
        let next = ReedlineEvent::UntilFound(vec![ReedlineEvent::Menu(MENU.into()), ReedlineEvent::MenuNext]);
        keys.add_binding(KeyModifiers::NONE, KeyCode::Tab, next);
        keys.add_binding(KeyModifiers::SHIFT, KeyCode::BackTab, ReedlineEvent::MenuPrevious);
        let colors = console::colors_enabled();
        let mut line = Reedline::create()
            .with_edit_mode(Box::new(Emacs::new(keys)))
            .with_validator(Box::new(Continued))
            .with_hinter(Box::new(DefaultHinter::default().with_style(Color::DarkGray.normal())))
            .with_completer(Box::new(Offers(words)))
            .with_menu(ReedlineMenu::EngineCompleter(Box::new(ColumnarMenu::default().with_name(MENU))))
            .with_quick_completions(true)
            .with_partial_completions(true)
            .with_ansi_colors(colors)
            .use_bracketed_paste(true)
            .with_break_signal(leave);
        // A history that cannot be kept is no reason not to talk.
        if let Ok(history) = FileBackedHistory::with_file(HISTORY, history.to_path_buf()) {
            line = line.with_history(Box::new(history));
        }
        Self { line, multi_line: PromptOf { colors } }
    }

    /// Reads until Enter.
    pub(super) fn read(&mut self) -> Result<Typed> {
        let signal = self.line.read_line(&self.multi_line);
        let signal = signal.map_err(|error| {
            Error::usage("the terminal cannot be read").hint("ytseo chat \"your question\"").caused_by(error)
        })?;
        Ok(match signal {
            Signal::Success(text) => Typed::Line(joined(&text)),
            Signal::CtrlC => Typed::Cleared,
            Signal::CtrlD => Typed::Left,
            _ => Typed::Broken,
        })
    }
}

/// Lines that end with a backslash go on without it.
fn joined(text: &str) -> String {
    text.replace("\\\n", "\n")
}

/// A line that ends with a backslash goes on.
struct Continued;

impl Validator for Continued {
    fn validate(&self, line: &str) -> ValidationResult {
        if line.ends_with('\\') { ValidationResult::Incomplete } else { ValidationResult::Complete }
    }
}

/// What stands before a line.
#[derive(Clone, Copy)]
struct PromptOf {
    colors: bool,
}

impl Prompt for PromptOf {
    fn render_prompt_left(&self) -> std::borrow::Cow<'_, str> {
        "".into()
    }

    fn render_prompt_right(&self) -> std::borrow::Cow<'_, str> {
        "".into()
    }

    fn render_prompt_indicator(&self, _: PromptEditMode) -> std::borrow::Cow<'_, str> {
        if self.colors { Color::Cyan.bold().paint("› ").to_string().into() } else { "> ".into() }
    }

    fn render_prompt_multiline_indicator(&self) -> std::borrow::Cow<'_, str> {
        "  ".into()
    }

    fn render_prompt_history_search_indicator(
        &self,
        search: PromptHistorySearch,
    ) -> std::borrow::Cow<'_, str> {
        format!("(search: {}) ", search.term).into()
    }
}

/// What can be offered behind a command.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    /// Names of roles.
    pub(super) roles: Vec<String>,
    /// Models.
    pub(super) models: Vec<String>,
    /// Names of tools.
    pub(super) tools: Vec<String>,
    /// The working folder.
    pub(super) folder: PathBuf,
}

struct Offers(Words);

impl Completer for Offers {
    fn complete(&mut self, line: &str, pos: usize) -> CompletionResult {
        let line = line.get(..pos).unwrap_or(line);
        let suggestions: Vec<Suggestion> = offers(&self.0, line)
            .into_iter()
            .map(|offer| Suggestion {
                value: offer.text,
                description: offer.about,
                span: Span::new(offer.from, pos),
                append_whitespace: offer.whole,
                ..Suggestion::default()
            })
            .collect();
        CompletionResult::fresh(suggestions)
    }
}

/// A completion.
#[derive(Debug, PartialEq, Eq)]
struct Offer {
    text: String,
    about: Option<String>,
    /// Where in the line it begins, in bytes.
    from: usize,
    /// Whether a space follows.
    whole: bool,
}

/// What may follow at the end of a line.
fn offers(words: &Words, line: &str) -> Vec<Offer> {
    if !line.starts_with('/') {
        return Vec::new();
    }
    let Some((command, rest)) = line.split_once(' ') else {
        return slash::COMMANDS
            .iter()
            .filter(|command| command.name.starts_with(line))
            .map(|command| Offer {
                text: command.name.into(),
                about: Some(command.about.into()),
                from: 0,
                whole: !command.takes.is_empty(),
            })
            .collect();
    };
    let word = rest.rsplit([' ', ',']).next().unwrap_or(rest);
    let from = line.len() - word.len();
    let of = |names: &[String]| -> Vec<Offer> {
        names
            .iter()
            .filter(|name| name.starts_with(word))
            .map(|name| Offer { text: name.clone(), about: None, from, whole: false })
            .collect()
    };
    match command {
        "/role" => of(&words.roles),
        "/model" | "/compare" => of(&words.models),
        "/allow" => of(&words.tools),
        // A path may hold spaces: all that follows is one.
        "/video" | "/attach" | "/export" => files(&words.folder, rest, line.len() - rest.len()),
        _ => Vec::new(),
    }
}

/// Files and folders that begin like this.
fn files(folder: &Path, typed: &str, from: usize) -> Vec<Offer> {
    let (above, start) = match typed.rfind('/') {
        Some(at) => typed.split_at(at + 1),
        None => ("", typed),
    };
    let Ok(entries) = std::fs::read_dir(folder.join(above)) else { return Vec::new() };
    let mut offers: Vec<Offer> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let hidden = name.starts_with('.') && !start.starts_with('.');
            if !name.starts_with(start) || hidden || name.chars().any(char::is_control) {
                return None;
            }
            let end = if entry.path().is_dir() { "/" } else { "" };
            Some(Offer { text: format!("{above}{name}{end}"), about: None, from, whole: false })
        })
        .take(MOST_FILES)
        .collect();
    offers.sort_by(|a, b| a.text.cmp(&b.text));
    offers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_names_and_files_are_offered() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("my talk.mp4"), "").expect("written");
        std::fs::write(folder.path().join(".hidden"), "").expect("written");
        std::fs::create_dir(folder.path().join("more")).expect("a folder");
        std::fs::write(folder.path().join("more/a.srt"), "").expect("written");
        let words = Words {
            roles: vec!["critic".into(), "editor".into()],
            models: vec!["openai/a".into(), "here/b".into()],
            tools: vec!["write_titles".into()],
            folder: folder.path().into(),
        };
        let texts = |line: &str| -> Vec<String> {
            offers(&words, line).into_iter().map(|offer| offer.text).collect()
        };
        assert!(texts("/").len() >= 15);
        assert_eq!(texts("/und"), ["/undo"]);
        assert_eq!(texts("/role e"), ["editor"]);
        assert_eq!(texts("/compare openai/a,h"), ["here/b"]);
        assert_eq!(offers(&words, "/compare openai/a,h")[0].from, 18);
        assert_eq!(texts("/video m"), ["more/", "my talk.mp4"]);
        assert_eq!(texts("/video my t"), ["my talk.mp4"]);
        assert_eq!(texts("/attach more/"), ["more/a.srt"]);
        assert_eq!(texts("/video "), ["more/", "my talk.mp4"]);
        assert!(texts("hello /").is_empty() && texts("/quit x").is_empty());
    }

    #[test]
    fn a_backslash_at_the_end_goes_on() {
        assert!(matches!(Continued.validate("one\\"), ValidationResult::Incomplete));
        assert!(matches!(Continued.validate("one\\\ntwo"), ValidationResult::Complete));
        assert_eq!(joined("one\\\ntwo\nthree"), "one\ntwo\nthree");
    }
}
