//! Localizations added to a proposal that is there already, without touching what somebody edited in it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_yaml::Value;
use utoipa::ToSchema;

use super::{
    CaptionsRequest, LanguageRequest, LanguageTranslation, MetadataRequest, Translator, languages, questions,
    translate,
};
use crate::error::{Error, Result};
use crate::model::proposal::CaptionFile as Listed;
use crate::model::{Draft, Proposal, Usd};
use crate::ports::files;
use crate::ports::llm::LlmRequest;
use crate::seo::text::base_language;
use crate::video::captions::{CaptionFile, CaptionStyle, CaptionTarget, CueLimits, place_in_language};
use crate::video::output::{Target, ending_or};
use crate::write::edit::set_fields;

/// How many tags tell a model what the video is about.
const TAGS: usize = 8;

/// What is wanted.
#[derive(Debug, Clone)]
pub struct ProposalTranslateRequest {
    /// The proposal.
    pub path: PathBuf,
    /// The languages (BCP 47).
    pub to: Vec<String>,
    /// Whether its captions are translated too.
    pub captions: bool,
    /// Replaces localizations and caption files that are there.
    pub force: bool,
}

/// What was added to a proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ProposalTranslation {
    /// The proposal.
    pub file: String,
    /// The language it is in (BCP 47).
    pub from: String,
    /// What was added.
    pub translations: Vec<LanguageTranslation>,
    /// Languages that were there already, and are as they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<String>,
    /// Files that were written.
    pub files: Vec<String>,
    /// What it cost; absent when a price is not known.
    #[serde(default, skip_serializing_if = "Option::is_none", skip_deserializing)]
    #[schema(value_type = Option<f64>)]
    pub cost_usd: Option<Usd>,
}

/// The captions of a proposal, and where they are.
struct Captions {
    path: PathBuf,
    file: CaptionFile,
}

/// Translates a proposal and writes each language into it as soon as it is there.
///
/// # Errors
/// Not found; usage for what is no proposal, one that does not say its language, and wrong languages; what
/// [`translate`] reports. What was written before stays.
pub async fn translate_proposal(
    request: &ProposalTranslateRequest,
    translator: &Translator<'_>,
) -> Result<ProposalTranslation> {
    let proposal = read(&request.path)?.1;
    let from = language_of(&proposal, &request.path)?;
    let wanted = languages(&request.to, Some(&from))?;
    let there = |code: &String| proposal.localizations.contains_key(code) && !request.force;
    let (skipped, codes): (Vec<String>, Vec<String>) = wanted.into_iter().partition(there);
    if !skipped.is_empty() {
        translator
            .watch
            .note(format!("{} is there already and is kept (--force replaces it)", skipped.join(", ")));
    }
    let captions = if request.captions { captions_of(&proposal, &request.path, translator)? } else { None };
    let about: Vec<String> = proposal.tags.iter().take(TAGS).cloned().collect();
    let limits = CueLimits::default();
    let mut report = ProposalTranslation {
        file: request.path.display().to_string(),
        from: from.clone(),
        translations: Vec::new(),
        skipped,
        files: Vec::new(),
        cost_usd: Some(Usd::ZERO),
    };
    for code in &codes {
        translator.watch.check()?;
        let targets = match &captions {
            Some(captions) => caption_targets(captions, code, request.force, translator)?,
            None => Vec::new(),
        };
        let translation = translate(
            &LanguageRequest {
                text: texts(&proposal, (&from, code), &about),
                captions: captions.as_ref().filter(|_| !targets.is_empty()).map(|captions| &captions.file),
                limits: &limits,
            },
            translator,
        )
        .await?;
        let mut written = Vec::new();
        if let Some(file) = &translation.caption_file {
            for (path, target) in &targets {
                let text = file.write(*target, CaptionStyle::named("plain")?)?.text;
                files::write_whole(path, text.as_bytes())?;
                written.push(path.clone());
            }
        }
        add(&request.path, &translation, written.first().map(PathBuf::as_path))?;
        report.files.extend(written.iter().map(|path| path.display().to_string()));
        report.cost_usd = [report.cost_usd, translation.cost_usd()].into_iter().sum();
        report.translations.push(translation);
    }
    if !codes.is_empty() {
        report.files.insert(0, request.path.display().to_string());
    }
    Ok(report)
}

/// What [`translate_proposal`] would ask first, for an estimate.
///
/// # Errors
/// As there; nobody is asked.
pub fn proposal_questions(
    request: &ProposalTranslateRequest,
    translator: &Translator<'_>,
) -> Result<Vec<LlmRequest>> {
    let proposal = read(&request.path)?.1;
    let from = language_of(&proposal, &request.path)?;
    let captions = if request.captions { captions_of(&proposal, &request.path, translator)? } else { None };
    let (about, limits) = (Vec::new(), CueLimits::default());
    let mut all = Vec::new();
    for code in languages(&request.to, Some(&from))? {
        if proposal.localizations.contains_key(&code) && !request.force {
            continue;
        }
        let text = texts(&proposal, (&from, &code), &about);
        let captions = captions.as_ref().map(|captions| CaptionsRequest {
            file: &captions.file,
            from: Some(&from),
            to: &code,
            about: &about,
            limits: &limits,
        });
        all.extend(questions(&[text], captions.as_slice(), translator)?);
    }
    Ok(all)
}

/// The texts of a proposal, from one language into another.
fn texts<'a>(
    proposal: &'a Proposal,
    (from, to): (&'a str, &'a str),
    about: &'a [String],
) -> MetadataRequest<'a> {
    MetadataRequest {
        title: &proposal.title,
        description: &proposal.description,
        chapters: &proposal.chapters,
        duration_s: proposal.video.duration_s,
        from: Some(from),
        to,
        about,
    }
}

/// The text of a proposal, and what it says.
fn read(path: &Path) -> Result<(String, Proposal)> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::io("read", path, error))?;
    let named = |cause: Error| {
        let error = Error::new(cause.kind(), format!("{} cannot be used", path.display()));
        cause.hints().iter().fold(error, |error, hint| error.hint(hint)).caused_by(cause)
    };
    Draft::of_yaml(&text).map_err(named)?;
    let proposal = serde_yaml::from_str(&text).map_err(|error| {
        Error::usage(format!("{} is a draft and no proposal", path.display()))
            .hint("`ytseo optimize --out DIR` writes proposals")
            .caused_by(error)
    })?;
    Ok((text, proposal))
}

fn language_of(proposal: &Proposal, path: &Path) -> Result<String> {
    proposal.language.clone().ok_or_else(|| {
        Error::usage(format!("{} does not say which language it is in", path.display()))
            .hint("add a line like `language: en`; YouTube takes no translations without it")
    })
}

/// The captions in the proposal's own language.
fn captions_of(proposal: &Proposal, path: &Path, translator: &Translator<'_>) -> Result<Option<Captions>> {
    let own = |listed: &&Listed| match (&listed.language, &proposal.language) {
        (Some(code), Some(own)) => base_language(code) == base_language(own),
        _ => true,
    };
    let Some(listed) = proposal.captions.iter().find(own) else { return Ok(None) };
    let path = path.with_file_name(&listed.file);
    if !path.is_file() {
        translator.watch.warning(format!("{} is not there; its captions are not translated", path.display()));
        return Ok(None);
    }
    Ok(Some(Captions { file: CaptionFile::open(&path)?, path }))
}

/// The files that translated captions are written to: in the format of the original, and as WebVTT when it is beside it.
/// None when the first is there already.
fn caption_targets(
    captions: &Captions,
    code: &str,
    force: bool,
    translator: &Translator<'_>,
) -> Result<Vec<(PathBuf, CaptionTarget)>> {
    let to = captions.file.format.map_or(CaptionTarget::Srt, CaptionTarget::from);
    let ending = ending_or(&captions.path, to.ending());
    let place = |ending: &str| {
        place_in_language(&captions.path, code, ending, &Target { out: None, several: false, force: true })
    };
    let first = place(&ending)?;
    if first.exists() && !force {
        translator
            .watch
            .note(format!("{} is there already and is kept (--force replaces it)", first.display()));
        return Ok(Vec::new());
    }
    let mut targets = vec![(first, to)];
    if to != CaptionTarget::Vtt && captions.path.with_extension("vtt").is_file() {
        targets.push((place("vtt")?, CaptionTarget::Vtt));
    }
    Ok(targets)
}

/// Adds a language to the proposal as it stands now.
fn add(path: &Path, translation: &LanguageTranslation, captions: Option<&Path>) -> Result<()> {
    let (text, mut proposal) = read(path)?;
    let code = translation.language().to_string();
    proposal.localizations.insert(code.clone(), translation.text.localization());
    let value = |value: serde_yaml::Result<Value>| {
        value.map_err(|error| Error::internal("a localization cannot be written down").caused_by(error))
    };
    let mut fields = vec![("localizations", value(serde_yaml::to_value(&proposal.localizations))?)];
    let name = captions.and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    if let Some(file) = name.filter(|name| proposal.captions.iter().all(|listed| listed.file != *name)) {
        proposal.captions.push(Listed { file, language: Some(code) });
        fields.push(("captions", value(serde_yaml::to_value(&proposal.captions))?));
    }
    files::write_whole(path, set_fields(&text, &fields)?.as_bytes())
}
