//! What YouTube knows of regions: video categories, countries, languages. It hardly changes, so it is kept.

use google_youtube3::api::{I18nLanguage, I18nRegion, VideoCategory};

use super::resource::Resource;
use super::{Failure, Freshness, Request, YouTube};
use crate::rules::YoutubeMethod;

impl YouTube {
    /// The video categories of a region, with names in a language; only those with `/snippet/assignable` can be given
    /// to a video.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn categories(
        &self,
        region: &str,
        language: &str,
    ) -> Result<Vec<Resource<VideoCategory>>, Failure> {
        let request = Request::new(YoutubeMethod::VideoCategoriesList)
            .parts(&["snippet"])
            .param("regionCode", region)
            .param("hl", language)
            .freshness(Freshness::Recent);
        self.all(&request, None).await
    }

    /// The regions that YouTube has pages for.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn regions(&self, language: &str) -> Result<Vec<Resource<I18nRegion>>, Failure> {
        let request = Request::new(YoutubeMethod::I18nRegionsList).parts(&["snippet"]).param("hl", language);
        self.all(&request.freshness(Freshness::Recent), None).await
    }

    /// The languages that YouTube has pages in.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn languages(&self, language: &str) -> Result<Vec<Resource<I18nLanguage>>, Failure> {
        let request =
            Request::new(YoutubeMethod::I18nLanguagesList).parts(&["snippet"]).param("hl", language);
        self.all(&request.freshness(Freshness::Recent), None).await
    }
}
