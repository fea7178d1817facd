//! The files that go with a video: the thumbnail and the captions, looked at before anything is sent.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::plan::PlannedCaptions;
use crate::rules::{languages, limits};
use crate::video::captions;

/// What was found out about the files beside a video.
#[derive(Debug, Default)]
pub struct Beside {
    /// Sentences about what keeps it from being sent.
    pub problems: Vec<String>,
    /// Sentences worth reading.
    pub remarks: Vec<String>,
}

impl Beside {
    /// A picture that YouTube takes as a thumbnail. Its absolute path.
    pub fn thumbnail(&mut self, path: &Path) -> Option<String> {
        let shown = path.display();
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.problems.push(format!("The thumbnail {shown} cannot be read: {error}."));
                return None;
            }
        };
        let rules = &limits().thumbnail;
        let size = bytes.len() as u64;
        if content_type(&bytes).is_none() {
            self.problems.push(format!("The thumbnail {shown} is neither JPEG nor PNG."));
        } else if size > rules.size.value {
            self.problems
                .push(format!("The thumbnail {shown} has {size} bytes; {} is the most.", rules.size.show()));
        } else if size > rules.size_cautious.value {
            self.remarks.push(format!("The thumbnail {shown} is over 2 MB, which not every tool takes."));
        }
        let reader = image::ImageReader::new(std::io::Cursor::new(&bytes)).with_guessed_format();
        if let Some((width, height)) = reader.ok().and_then(|reader| reader.into_dimensions().ok())
            && u64::from(width) < rules.width.value
        {
            self.remarks.push(format!(
                "The thumbnail {shown} is {width}x{height}; YouTube recommends {}x{} or more.",
                rules.width.value, rules.height.value
            ));
        }
        absolute(path)
    }

    /// Caption files, each with its language: the one that is said, the one in its name, or that of the video.
    pub fn captions(
        &mut self,
        files: &[(PathBuf, Option<String>)],
        language: Option<&str>,
    ) -> Vec<PlannedCaptions> {
        let mut planned: Vec<PlannedCaptions> = Vec::new();
        let mut seen = BTreeSet::new();
        for (path, said) in files {
            let shown = path.display();
            let bytes = match std::fs::read(path) {
                Ok(bytes) => bytes,
                Err(error) => {
                    self.problems.push(format!("The captions {shown} cannot be read: {error}."));
                    continue;
                }
            };
            if bytes.len() as u64 > limits().captions.size.value {
                let most = limits().captions.size.show();
                self.problems.push(format!("The captions {shown} are larger than {most}."));
                continue;
            }
            // Only timed files are taken since March 2024.
            if let Err(error) = captions::read(&bytes) {
                self.problems.push(format!("The captions {shown} are no timed captions: {error}."));
                continue;
            }
            let code = said.clone().or_else(|| in_name(path)).or_else(|| language.map(str::to_string));
            let (Some(language), Some(file)) = (code, absolute(path)) else {
                self.problems.push(format!(
                    "Nobody said in which language {shown} is: --captions de={shown}, or --language."
                ));
                continue;
            };
            if !is_language(&language) {
                self.problems.push(format!("'{}' is no language code.", language.escape_default()));
            } else if !seen.insert(language.to_lowercase()) {
                self.problems
                    .push(format!("There are two caption files in '{language}'; YouTube takes one."));
            }
            planned.push(PlannedCaptions { file, language });
        }
        planned
    }
}

/// The MIME type of a picture that YouTube takes as a thumbnail, by its first bytes.
pub fn content_type(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some("image/jpeg");
    }
    bytes.starts_with(b"\x89PNG\r\n\x1a\n").then_some("image/png")
}

/// The language in a name such as `talk.pt-BR.srt`.
fn in_name(path: &Path) -> Option<String> {
    let code = Path::new(path.file_stem()?).extension()?.to_str()?;
    is_language(code).then(|| code.replace('_', "-"))
}

fn is_language(code: &str) -> bool {
    let base = code.split(['-', '_']).next().unwrap_or(code).to_lowercase();
    languages().is_language(&base)
}

fn absolute(path: &Path) -> Option<String> {
    std::path::absolute(path).ok().map(|path| path.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SRT: &str = "1\n00:00:01,000 --> 00:00:02,000\nHello\n";

    #[test]
    fn captions_get_the_language_that_is_said_then_that_of_their_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("written");
            path
        };
        let mut beside = Beside::default();
        let files = [
            (file("talk.srt", SRT), None),
            (file("talk.pt-BR.srt", SRT), None),
            (file("x.de.srt", SRT), Some("fr".into())),
        ];
        let planned = beside.captions(&files, Some("en"));
        let codes: Vec<&str> = planned.iter().map(|captions| captions.language.as_str()).collect();
        assert_eq!((codes, beside.problems.len()), (vec!["en", "pt-BR", "fr"], 0));
        let bad = [
            (file("a.srt", SRT), None),
            (file("b.en.srt", "no times here"), None),
            (file("c.srt", SRT), Some("en".into())),
            (file("d.srt", SRT), Some("EN".into())),
            (folder.path().join("missing.srt"), None),
        ];
        let mut beside = Beside::default();
        beside.captions(&bad, None);
        assert_eq!(beside.problems.len(), 4, "{:?}", beside.problems);
    }

    #[test]
    fn a_thumbnail_is_a_picture_by_its_content() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.jpg");
        std::fs::write(&path, b"GIF89a").expect("written");
        let mut beside = Beside::default();
        beside.thumbnail(&path);
        beside.thumbnail(&folder.path().join("missing.png"));
        assert_eq!(beside.problems.len(), 2, "{:?}", beside.problems);
        assert_eq!(content_type(b"\x89PNG\r\n\x1a\n..."), Some("image/png"));
    }
}
