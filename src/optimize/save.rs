//! Writing the results to a folder, without ever losing what the creator changed there.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::model::proposal::CaptionFile;
use crate::model::{Proposal, Transcript};
use crate::ports::files;
use crate::progress::Watch;
use crate::services::Services;
use crate::video::captions::{self, CaptionStyle, CaptionTarget, CueLimits};
use crate::video::chapters;
use crate::write::edit::quoted_times;
use crate::write::translate::LanguageTranslation;

/// What was written, and what was kept back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Saved {
    /// Files that were written.
    pub files: Vec<String>,
    /// Files that were changed by hand and are left as they are; the new text stands beside them.
    pub kept: Vec<String>,
}

const HEADER: &str = "\
# A proposal for one video. Edit it as you like: `ytseo optimize` never overwrites what you change here.
# Check it with: ytseo audit proposal.yaml
";

/// Makes the folder and sees that it can be written.
pub(super) fn check_folder(out: &Path) -> Result<()> {
    files::make_folder(out)?;
    tempfile::Builder::new()
        .prefix(".ytseo-")
        .tempfile_in(out)
        .map(|_| ())
        .map_err(|error| Error::io("write into", out, error))
}

/// What is written beside the proposal.
pub(super) struct Found<'a> {
    /// What is said.
    pub transcript: &'a Transcript,
    /// JPEG files to choose the thumbnail from, best first.
    pub pictures: Vec<Vec<u8>>,
    /// The proposal in other languages.
    pub translations: &'a [LanguageTranslation],
}

/// Writes `proposal.yaml`, captions, chapters, the transcript and thumbnails into a folder; with `force` also over
/// what was changed there.
pub(super) async fn save(
    (out, force): (&Path, bool),
    proposal: &mut Proposal,
    Found { transcript, pictures, translations }: Found<'_>,
    services: &Services,
    watch: &Watch,
) -> Result<Saved> {
    let mut texts: Vec<(String, Vec<u8>)> = Vec::new();
    let mut text = |name: &str, text: String| texts.push((name.into(), text.into_bytes()));
    if !transcript.is_empty() {
        let unwritable = |error| Error::internal("the transcript cannot be written down").caused_by(error);
        text("transcript.json", serde_json::to_string_pretty(transcript).map_err(unwritable)? + "\n");
    }
    if transcript.is_timed() && !transcript.is_empty() {
        let cues = captions::cues(transcript, &CueLimits::default());
        text("captions.srt", captions::write_srt(&cues));
        text("captions.vtt", captions::write_vtt(&cues));
        let language = proposal.language.clone();
        proposal.captions.push(CaptionFile { file: "captions.srt".into(), language });
    }
    let plain = CaptionStyle::named("plain")?;
    for translation in translations {
        let (code, Some(file)) = (translation.language(), &translation.caption_file) else { continue };
        let name = format!("captions.{code}.srt");
        text(&name, file.write(CaptionTarget::Srt, plain)?.text);
        text(&format!("captions.{code}.vtt"), file.write(CaptionTarget::Vtt, plain)?.text);
        proposal.captions.push(CaptionFile { file: name, language: Some(code.to_string()) });
    }
    if !proposal.chapters.is_empty() {
        text("chapters.txt", chapters::format(&proposal.chapters).trim_end().to_string() + "\n");
    }
    for (picture, number) in pictures.into_iter().zip(1..) {
        let name = format!("thumbnail-{number}.jpg");
        proposal.thumbnails.push(name.clone());
        texts.push((name, picture));
    }
    let yaml = serde_yaml::to_string(proposal)
        .map_err(|error| Error::internal("the proposal cannot be written down").caused_by(error))?;
    texts.push(("proposal.yaml".into(), format!("{HEADER}{}", quoted_times(&yaml)).into_bytes()));
    let mut saved = Saved::default();
    for (name, text) in texts {
        watch.check()?;
        let path = out.join(&name);
        let target = if force { path.clone() } else { free_place(&path, services).await? };
        if target != path {
            saved.kept.push(path.display().to_string());
            watch.warning(format!(
                "{} was changed since ytseo wrote it and is kept; the new one is {}",
                path.display(),
                target.display()
            ));
        }
        files::write_whole(&target, &text)?;
        services.store.keep_stage(&written_key(&target)?, "written", &files::sha256_of_bytes(&text)).await?;
        saved.files.push(target.display().to_string());
    }
    Ok(saved)
}

/// The path itself when nothing stands there or what stands there is our own; otherwise one beside it.
async fn free_place(path: &Path, services: &Services) -> Result<PathBuf> {
    let mut candidate = path.to_path_buf();
    for number in 1..1000 {
        let bytes = match std::fs::read(&candidate) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(candidate),
            Err(error) => return Err(Error::io("read", &candidate, error)),
        };
        let ours: Option<String> = services.store.stage(&written_key(&candidate)?).await?;
        if ours.as_deref() == Some(&files::sha256_of_bytes(&bytes)) {
            return Ok(candidate);
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let count = if number == 1 { String::new() } else { number.to_string() };
        candidate = path.with_file_name(format!("{stem}.new{count}.{ending}"));
    }
    Err(Error::usage(format!("there are too many versions of {}", path.display()))
        .hint("tidy up, or use --force"))
}

fn written_key(path: &Path) -> Result<String> {
    let whole = std::path::absolute(path).map_err(|error| Error::io("find", path, error))?;
    Ok(format!("written:{}", whole.display()))
}
