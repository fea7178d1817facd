//! Everything about a video in several languages: texts and captions, language by language.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    CaptionsRequest, CaptionsTranslation, MetadataRequest, MetadataTranslation, Translator,
    translate_captions, translate_metadata,
};
use crate::error::Result;
use crate::model::Usd;
use crate::video::captions::{CaptionFile, CueLimits};

/// What is to be translated into a language.
#[derive(Debug, Clone, Copy)]
pub struct LanguageRequest<'a> {
    /// Title, description and chapters; the language that is wanted is [`MetadataRequest::to`].
    pub text: MetadataRequest<'a>,
    /// The captions, when there are any.
    pub captions: Option<&'a CaptionFile>,
    /// How captions are laid out.
    pub limits: &'a CueLimits,
}

/// A video in another language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct LanguageTranslation {
    /// Title, description and chapters.
    pub text: MetadataTranslation,
    /// The captions, when there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captions: Option<CaptionsTranslation>,
    /// The captions as they are to be written.
    #[serde(skip)]
    pub caption_file: Option<CaptionFile>,
}

impl LanguageTranslation {
    /// The language (BCP 47).
    pub fn language(&self) -> &str {
        &self.text.language
    }

    /// What it cost; nothing when a price is not known.
    pub fn cost_usd(&self) -> Option<Usd> {
        let captions = self.captions.as_ref().map_or(Some(Usd::ZERO), |captions| captions.cost_usd);
        [self.text.cost_usd, captions].into_iter().sum()
    }
}

/// Translates texts and captions into one language, side by side.
///
/// # Errors
/// See [`translate_metadata`] and [`translate_captions`].
pub async fn translate(
    request: &LanguageRequest<'_>,
    translator: &Translator<'_>,
) -> Result<LanguageTranslation> {
    let captions = async {
        let Some(file) = request.captions else { return Ok(None) };
        let MetadataRequest { from, to, about, .. } = request.text;
        let request = CaptionsRequest { file, from, to, about, limits: request.limits };
        translate_captions(&request, translator).await.map(Some)
    };
    let (text, captions) = futures::try_join!(translate_metadata(&request.text, translator), captions)?;
    let (caption_file, captions) = captions.unzip();
    Ok(LanguageTranslation { text, captions, caption_file })
}
