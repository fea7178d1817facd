//! The proposal in other languages, before it is saved.

use super::OptimizeRequest;
use crate::error::{Error, Result};
use crate::model::{Proposal, Transcript};
use crate::progress::Watch;
use crate::video::captions::{CaptionFile, CueLimits};
use crate::write::translate::{
    LanguageRequest, LanguageTranslation, MetadataRequest, Translator, languages, nobody_translates,
    translate,
};

/// How many tags tell a model what the video is about.
const TAGS: usize = 8;

/// Fails early where nobody could translate: an hour of hearing comes before it.
pub(super) fn check(request: &OptimizeRequest) -> Result<()> {
    if request.translate.is_empty() {
        return Ok(());
    }
    languages(&request.translate, None)?;
    if request.writer.is_some() { Ok(()) } else { Err(nobody_translates()) }
}

/// Translates the proposal and the captions into each language that is wanted and not its own.
pub(super) async fn translate_all(
    request: &OptimizeRequest,
    proposal: &mut Proposal,
    transcript: &Transcript,
    watch: &Watch,
) -> Result<Vec<LanguageTranslation>> {
    if request.translate.is_empty() {
        return Ok(Vec::new());
    }
    let writer = request.writer.as_ref().ok_or_else(nobody_translates)?;
    let from = proposal.language.clone().ok_or_else(|| {
        Error::usage("the language of the video is not known, and YouTube takes no translations without it")
            .hint("say it with --language")
    })?;
    let Ok(codes) = languages(&request.translate, Some(&from)) else {
        watch.note(format!("it is in '{from}' already; nothing is translated"));
        return Ok(Vec::new());
    };
    let spoken = transcript.is_timed() && !transcript.is_empty();
    let captions = if spoken { Some(CaptionFile::of_transcript(transcript)?) } else { None };
    let about: Vec<String> = proposal.tags.iter().take(TAGS).cloned().collect();
    let limits = CueLimits::default();
    let translator =
        Translator { keep: &request.keep, ..Translator::new(&writer.llm, &writer.prompts, watch) };
    let mut all = Vec::with_capacity(codes.len());
    for code in &codes {
        let text = MetadataRequest {
            title: &proposal.title,
            description: &proposal.description,
            chapters: &proposal.chapters,
            duration_s: proposal.video.duration_s,
            from: Some(&from),
            to: code,
            about: &about,
        };
        let wanted = LanguageRequest { text, captions: captions.as_ref(), limits: &limits };
        let mut translation = translate(&wanted, &translator).await?;
        if let Some(captions) = &mut translation.captions {
            // The captions in the proposal's own language do not hold the times of words either.
            captions.lost.clear();
        }
        all.push(translation);
    }
    for translation in &all {
        proposal.localizations.insert(translation.language().to_string(), translation.text.localization());
    }
    Ok(all)
}
