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
}
