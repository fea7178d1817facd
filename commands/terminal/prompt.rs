//! Questions. Without a terminal nothing is asked: the answer is no, unless `--yes` was given.

use std::io::IsTerminal;

use ytseo::error::{Error, Result};

use super::Terminal;

impl Terminal {
    /// Asks for consent. `action` is what will be done, `flag` what to type to consent beforehand.
    ///
    /// # Errors
    /// Usage, when nobody can be asked.
    pub(crate) fn consent(&self, action: &str, flag: &str) -> Result<bool> {
        if self.yes {
            return Ok(true);
        }
        if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
            return Err(Error::usage(format!("nobody is here to agree to this: {action}"))
                .hint(format!("to agree: {flag}")));
        }
        dialoguer::Confirm::new()
            .with_prompt(format!("{}?", ytseo::write::clean::capitalised(action)))
            .default(false)
            .interact_opt()
            .map(|answer| answer == Some(true))
            .map_err(|error| Error::usage("the question could not be asked").caused_by(error))
    }

    /// Asks a question that is meant to be agreed to: Enter is yes. Leaving it is no.
    ///
    /// # Errors
    /// Usage, when the terminal cannot be read.
    pub(crate) fn agreed(&self, question: &str) -> Result<bool> {
        dialoguer::Confirm::new()
            .with_prompt(question)
            .default(true)
            .interact_opt()
            .map(|answer| answer == Some(true))
            .map_err(|error| Error::usage("the question could not be asked").caused_by(error))
    }

    /// Whether a question can be asked here. With `--yes` none is.
    pub(crate) fn can_ask(&self) -> bool {
        !self.yes && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// Asks for one of a few letters. Nothing when the user leaves the question.
    ///
    /// # Errors
    /// Usage, when the terminal cannot be read.
    pub(crate) fn letter(&self, question: &str, letters: &[char]) -> Result<Option<char>> {
        let ask = || {
            let terminal = console::Term::stderr();
            terminal.write_str(&format!("{question} "))?;
            loop {
                match terminal.read_key()? {
                    console::Key::Char(c) if letters.contains(&c.to_ascii_lowercase()) => {
                        terminal.write_line(&c.to_string())?;
                        return Ok(Some(c.to_ascii_lowercase()));
                    }
                    console::Key::Escape | console::Key::CtrlC => {
                        terminal.write_line("")?;
                        return Ok(None);
                    }
                    _ => {}
                }
            }
        };
        let answer: std::io::Result<Option<char>> = match &self.bars {
            Some(bars) => bars.suspend(ask),
            None => ask(),
        };
        answer.map_err(|error| Error::usage("the question could not be asked").caused_by(error))
    }
}
