//! Roles: who answers. Each is a file, built in or the user's own.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::error::{Error, Result};
use crate::prompts;

/// Largest file that is taken for a role, in bytes.
const MOST_BYTES: u64 = 64 << 10;

/// Who answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Role {
    /// Its name: that of its file, without `.md`.
    pub name: String,
    /// What it is, in a line: its first line when that is a heading.
    pub about: String,
    /// The file it stands in; nothing when it is built in.
    pub file: Option<PathBuf>,
    /// What a model is told.
    #[serde(skip)]
    pub text: String,
}

impl Role {
    fn of(name: &str, text: &str, file: Option<PathBuf>) -> Self {
        let trimmed = text.trim();
        let (about, rest) = match trimmed.strip_prefix('#') {
            Some(heading) => {
                let (line, rest) = heading.split_once('\n').unwrap_or((heading, ""));
                (line.trim_start_matches('#').trim().to_string(), rest.trim())
            }
            None => (String::new(), trimmed),
        };
        // A file that is only a heading says it all there.
        let text = if rest.is_empty() { about.clone() } else { rest.to_string() };
        Self { name: name.to_string(), about, file, text }
    }
}

/// The roles of this user: the built-in ones, and those of a folder, which win.
#[derive(Debug, Clone, Default)]
pub struct Roles {
    folder: Option<PathBuf>,
}

impl Roles {
    /// With a folder of the user's own roles, which need not exist.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// All of them, by name.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] for a file that cannot be read.
    pub fn list(&self) -> Result<Vec<Role>> {
        let mut roles: Vec<Role> =
            prompts::ROLES.iter().map(|(name, text)| Role::of(name, text, None)).collect();
        let entries = self.folder.as_ref().and_then(|folder| std::fs::read_dir(folder).ok());
        for entry in entries.into_iter().flatten().flatten() {
            let path = entry.path();
            let is_role = path.extension().is_some_and(|ending| ending == "md") && path.is_file();
            let name = path.file_stem().and_then(|name| name.to_str()).map(str::to_string);
            if let (true, Some(name)) = (is_role, name) {
                roles.retain(|role| role.name != name);
                roles.push(read(&name, &path)?);
            }
        }
        roles.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(roles)
    }

    /// The role of this name; the first built-in one when none is named.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when there is none, with those there are.
    pub fn get(&self, name: Option<&str>) -> Result<Role> {
        let Some(name) = name else {
            let (name, text) = prompts::ROLES[0];
            return Ok(Role::of(name, text, None));
        };
        let roles = self.list()?;
        let names: Vec<String> = roles.iter().map(|role| role.name.clone()).collect();
        roles.into_iter().find(|role| role.name.eq_ignore_ascii_case(name)).ok_or_else(|| {
            let error = Error::usage(format!("there is no role '{name}'"))
                .hint(format!("roles are: {}", names.join(", ")));
            match &self.folder {
                Some(folder) => error.hint(format!("write your own: {}/{name}.md", folder.display())),
                None => error,
            }
        })
    }
}

fn read(name: &str, path: &Path) -> Result<Role> {
    let failed = |error| {
        Error::config(format!("the role {} cannot be read", path.display()))
            .hint("make it a text in UTF-8, or take it out of the folder (chat.roles_dir)")
            .caused_by(error)
    };
    let about = std::fs::metadata(path).map_err(failed)?;
    if about.len() > MOST_BYTES {
        return Err(Error::config(format!("the role {} is longer than 64 KiB", path.display()))
            .hint("keep a role short, and attach long texts with --attach"));
    }
    let text = std::fs::read_to_string(path).map_err(failed)?;
    let role = Role::of(name, &text, Some(path.to_path_buf()));
    match role.text.is_empty() {
        true => Err(Error::config(format!("the role {} is empty", path.display()))
            .hint("write what a model is told: You are ...")),
        false => Ok(role),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn built_in_roles_say_what_they_are_and_the_users_win() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("editor.md"), "Write like a pirate.").expect("written");
        std::fs::write(folder.path().join("notes.txt"), "no role").expect("written");
        let roles = Roles::new(Some(folder.path().into()));
        let names: Vec<String> = roles.list().expect("listed").into_iter().map(|role| role.name).collect();
        assert_eq!(names, ["colleague", "critic", "editor", "researcher"]);
        assert_eq!(roles.get(Some("Editor")).expect("found").text, "Write like a pirate.");
        for role in Roles::default().list().expect("listed") {
            assert!(role.about.len() > 10 && role.text.starts_with("You are"), "{role:?}");
        }
        assert_eq!(roles.get(None).expect("one").name, "colleague");
        let error = roles.get(Some("pirate")).expect_err("none");
        assert_eq!(error.kind(), Kind::Usage);
        assert!(error.hints()[0].contains("colleague, critic"), "{:?}", error.hints());
        std::fs::write(folder.path().join("empty.md"), " \n").expect("written");
        assert_eq!(roles.get(Some("empty")).expect_err("empty").kind(), Kind::Config);
    }
}
