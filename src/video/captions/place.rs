//! Where a changed caption file goes: beside its source, with the language still at the end of the name.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::ports::ffmpeg::check_output;
use crate::ports::files::make_folder;
use crate::video::output::Target;
use crate::video::transcript_file::language_in_name;

/// The path of the result: `talk.en.srt` with the word `shifted` becomes `talk.shifted.en.srt`, without a word and with
/// the ending `vtt` it becomes `talk.en.vtt`; in the folder of the source or in the target's.
///
/// # Errors
/// [`crate::error::Kind::Usage`] when it would be the source itself or exists; I/O errors when the folder cannot be
/// made.
pub fn place(source: &Path, word: Option<&str>, ending: &str, target: &Target) -> Result<PathBuf> {
    let (base, code) = base_and_code(source);
    placed(source, &[base, word, code, Some(ending)], target)
}

/// The path of the result in another language: `talk.en.srt` becomes `talk.de.srt`, `talk.srt` becomes `talk.de.srt`
/// too; in the folder of the source or in the target's.
///
/// # Errors
/// See [`place`].
pub fn place_in_language(source: &Path, language: &str, ending: &str, target: &Target) -> Result<PathBuf> {
    placed(source, &[base_and_code(source).0, Some(language), Some(ending)], target)
}

/// What stands before the language in a file's name, and the language.
fn base_and_code(source: &Path) -> (Option<&str>, Option<&str>) {
    let stem = source.file_stem().unwrap_or_default();
    let (base, code) = match language_in_name(source) {
        Some(_) => (Path::new(stem).file_stem(), Path::new(stem).extension()),
        None => (Some(stem), None),
    };
    (base.and_then(|base| base.to_str()), code.and_then(|code| code.to_str()))
}

fn placed(source: &Path, parts: &[Option<&str>], target: &Target) -> Result<PathBuf> {
    let name: Vec<&str> = parts.iter().copied().flatten().collect();
    let name = name.join(".");
    let path = match &target.out {
        Some(out) if target.several || out.is_dir() || out.to_string_lossy().ends_with(['/', '\\']) => {
            make_folder(out)?;
            out.join(name)
        }
        Some(out) => out.clone(),
        None => source.with_file_name(name),
    };
    if path.canonicalize().is_ok_and(|path| source.canonicalize().is_ok_and(|source| source == path)) {
        return Err(Error::usage(format!("{} is the source itself", path.display()))
            .hint("the source is never changed; choose another name with --out"));
    }
    check_output(&path, target.force)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_stays_at_the_end() {
        let name = |source: &str, word| {
            place(Path::new(source), word, "vtt", &Target::default()).expect("a path").display().to_string()
        };
        assert_eq!(name("a/talk.pt-BR.srt", Some("shifted")), "a/talk.shifted.pt-BR.vtt");
        assert_eq!(name("a/talk.v2.srt", Some("fixed")), "a/talk.v2.fixed.vtt");
        assert_eq!(name("talk.en.srt", None), "talk.en.vtt");
        assert_eq!(name("talk.srt", None), "talk.vtt");
    }

    #[test]
    fn another_language_takes_the_place_of_the_first() {
        let name = |source: &str| {
            let place = place_in_language(Path::new(source), "pt-BR", "srt", &Target::default());
            place.expect("a path").display().to_string()
        };
        assert_eq!(name("a/talk.en.srt"), "a/talk.pt-BR.srt");
        assert_eq!(name("captions.srt"), "captions.pt-BR.srt");
    }
}
