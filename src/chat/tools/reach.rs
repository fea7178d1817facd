//! Which files tools may touch: those below one folder, and what the user named. Never hidden ones, never
//! settings.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use crate::config::PROJECT_FILE;
use crate::error::{Error, Result};

/// The part of the disk that tools may see.
#[derive(Debug, Clone)]
pub struct Reach {
    folder: PathBuf,
    named: Vec<PathBuf>,
}

impl Reach {
    /// A folder, and what the user named elsewhere.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn new(folder: &Path, named: &[PathBuf]) -> Result<Self> {
        let mut reach = Self { folder: real(folder)?, named: Vec::new() };
        named.iter().try_for_each(|path| reach.name(path))?;
        Ok(reach)
    }

    /// Adds what the user named: a file, or a folder with all that is in it.
    ///
    /// # Errors
    /// When it is not there.
    pub fn name(&mut self, path: &Path) -> Result<()> {
        let path = real(path)?;
        if !self.named.contains(&path) {
            self.named.push(path);
        }
        Ok(())
    }

    /// The working folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A file that is there and may be read. Relative names start in the working folder.
    ///
    /// # Errors
    /// Not found; usage for a file that is out of reach.
    pub fn to_read(&self, name: &str) -> Result<PathBuf> {
        let path = self.whole(name)?;
        let found = real(&path).map_err(|error| error.hint("paths are relative to the working folder"))?;
        if self.named.contains(&found) {
            return Ok(found);
        }
        self.check(&found, name, self.named.iter().chain([&self.folder]))?;
        Ok(found)
    }

    /// A file that is there and may be changed: only below the working folder, or a file that was named
    /// itself.
    ///
    /// # Errors
    /// As [`Reach::to_read`].
    pub fn to_change(&self, name: &str) -> Result<PathBuf> {
        let found = real(&self.whole(name)?)?;
        if self.named.contains(&found) && found.is_file() {
            return Ok(found);
        }
        self.check(&found, name, [&self.folder])?;
        Ok(found)
    }

    /// A name for a new file below the working folder, in a folder that is there.
    ///
    /// # Errors
    /// Usage for a place that is out of reach, or where something stands already.
    pub fn to_make(&self, name: &str) -> Result<PathBuf> {
        let path = self.whole(name)?;
        let (Some(folder), Some(file)) = (path.parent(), path.file_name()) else {
            return Err(Error::usage(format!("'{name}' is no name for a file")));
        };
        let place = real(folder)?.join(file);
        self.check(&place, name, [&self.folder])?;
        // Also a link that leads nowhere is something.
        if place.symlink_metadata().is_ok() {
            return Err(Error::usage(format!("there is a file {name} already"))
                .hint("choose another name, or change it with edit_proposal"));
        }
        Ok(place)
    }

    /// How a path is shown: relative to the working folder where it lies below it.
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.folder).unwrap_or(path).display().to_string()
    }

    fn whole(&self, name: &str) -> Result<PathBuf> {
        if name.trim().is_empty() || name.contains('\0') {
            return Err(Error::usage("the name of the file is empty").hint("give a path like proposal.yaml"));
        }
        Ok(self.folder.join(name))
    }

    /// Whether a real path lies below one of the folders, with nothing hidden on the way and no settings at
    /// its end.
    fn check<'a>(
        &self,
        found: &Path,
        name: &str,
        folders: impl IntoIterator<Item = &'a PathBuf>,
    ) -> Result<()> {
        let below = folders
            .into_iter()
            .filter(|folder| folder.is_dir())
            .find_map(|folder| found.strip_prefix(folder).ok());
        let Some(below) = below else {
            return Err(Error::usage(format!("{name} is outside the folder that tools may use")).hint(
                format!("use a file below {}, or ask the user to name this one", self.folder.display()),
            ));
        };
        let hidden = |part: Component| part.as_os_str().to_string_lossy().starts_with('.');
        let settings = below.file_name() == Some(OsStr::new(PROJECT_FILE));
        if settings || below.components().any(hidden) {
            return Err(Error::usage(format!(
                "{name} is not for tools: hidden files and settings may hold keys"
            )));
        }
        Ok(())
    }
}

/// The path without links and `..`.
fn real(path: &Path) -> Result<PathBuf> {
    path.canonicalize().map_err(|error| Error::io("find", path, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn only_what_is_below_the_folder_or_was_named_is_in_reach() {
        let outside = tempfile::tempdir().expect("a folder");
        let secret = outside.path().join("secret.txt");
        std::fs::write(&secret, "x").expect("written");
        let inside = tempfile::tempdir().expect("a folder");
        let work = inside.path();
        for name in ["talk.srt", ".env", "ytseo.yaml"] {
            std::fs::write(work.join(name), "x").expect("written");
        }
        std::fs::create_dir(work.join("sub")).expect("a folder");
        let mut reach = Reach::new(work, &[]).expect("a reach");
        assert!(reach.to_read("talk.srt").is_ok() && reach.to_read("sub/../talk.srt").is_ok());
        assert_eq!(reach.shown(&reach.to_read("talk.srt").expect("read")), "talk.srt");
        let up = format!("../{}/secret.txt", outside.path().file_name().expect("a name").to_string_lossy());
        for name in
            [up.as_str(), secret.to_str().expect("a path"), "/etc/passwd", ".env", "ytseo.yaml", "", "a\0b"]
        {
            assert_eq!(reach.to_read(name).expect_err(name).kind(), Kind::Usage, "{name}");
            assert!(reach.to_change(name).is_err() && reach.to_make(name).is_err(), "{name}");
        }
        assert_eq!(reach.to_read("none.srt").expect_err("absent").kind(), Kind::NotFound);
        assert!(reach.to_make("new.yaml").is_ok() && reach.to_make("sub/new.yaml").is_ok());
        for name in ["talk.srt", "no/new.yaml", ".new.yaml", "../new.yaml", "..", "."] {
            assert!(reach.to_make(name).is_err(), "{name}");
        }
        reach.name(&secret).expect("named");
        assert!(reach.to_read(secret.to_str().expect("a path")).is_ok());
        reach.name(outside.path()).expect("named");
        let other = outside.path().join("other.txt");
        std::fs::write(&other, "x").expect("written");
        assert!(reach.to_read(other.to_str().expect("a path")).is_ok());
        assert!(reach.to_change(other.to_str().expect("a path")).is_err(), "a named folder is for reading");
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_nowhere_else() {
        let outside = tempfile::tempdir().expect("a folder");
        std::fs::write(outside.path().join("a.txt"), "x").expect("written");
        let inside = tempfile::tempdir().expect("a folder");
        std::os::unix::fs::symlink(outside.path(), inside.path().join("link")).expect("linked");
        std::os::unix::fs::symlink("/nowhere", inside.path().join("dead.yaml")).expect("linked");
        let reach = Reach::new(inside.path(), &[]).expect("a reach");
        assert!(reach.to_read("link/a.txt").is_err());
        assert!(reach.to_make("link/new.yaml").is_err());
        assert!(reach.to_make("dead.yaml").is_err());
    }
}
