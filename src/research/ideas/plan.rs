//! What a run would ask and cost, before anybody is asked.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::sources::{self, Chosen, reads_video};
use super::{IdeasRequest, autocomplete};
use crate::config::Loaded;
use crate::error::Result;
use crate::model::IdeaSource;
use crate::ports::youtube::{Cost, Reader, Verdict, YouTube};
use crate::research;
use crate::rules::YoutubeMethod;
use crate::services::Services;

/// A source, and what asking it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PlannedSource {
    /// Which.
    pub source: IdeaSource,
    /// Whether it is asked.
    pub used: bool,
    /// Most requests that are sent for it.
    pub requests: u64,
    /// Answers that are kept from earlier and save a request.
    pub kept: u64,
    /// Least time that its requests take, in milliseconds: they are sent one after the other.
    pub wait_ms: u64,
    /// What it takes of YouTube's quota at most.
    pub cost: Cost,
    /// Why it is not asked, or what else there is to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a run would ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IdeasPlan {
    /// The words it begins with.
    pub seeds: Vec<String>,
    /// The sources.
    pub sources: Vec<PlannedSource>,
    /// What it takes of YouTube's quota at most.
    pub cost: Cost,
    /// Whether that fits into what is left today (an estimate).
    pub fits: bool,
    /// What is left today of the quota (an estimate); absent where there is no key and no sign-in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Cost>,
    /// The embedding model that phrases are sent to for the clusters, when one is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embedding_model: Option<String>,
}

/// Whether the searches fit into today; nothing when there are none.
pub(super) async fn verdict(request: &IdeasRequest, chosen: &Chosen) -> Result<Option<Verdict>> {
    let Some(youtube) = chosen.youtube.as_ref().filter(|youtube| youtube.can_read()) else { return Ok(None) };
    let cost = cost(request, chosen);
    if cost.is_zero() {
        return Ok(None);
    }
    youtube.quota(Reader::Anyone).fits(&cost).await.map(Some)
}

fn cost(request: &IdeasRequest, chosen: &Chosen) -> Cost {
    let searches = match chosen.uses(IdeaSource::Competition) {
        true => Cost::of(YoutubeMethod::SearchList) * u64::from(request.searches),
        false => Cost::ZERO,
    };
    searches + reads_video(request, chosen).map_or(Cost::ZERO, Cost::of)
}

/// What [`super::ideas`] would ask. Nobody is asked for it.
///
/// # Errors
/// See [`super::ideas`], but for what the sources themselves say.
pub async fn plan(request: &IdeasRequest, services: &Services, loaded: &Loaded) -> Result<IdeasPlan> {
    let chosen = sources::choose(request, services, loaded).await?;
    let (mut seeds, mut language) = (request.seeds.clone(), request.language.clone());
    if let Some(material) = request.material.as_ref().filter(|material| !material.is_empty()) {
        let report = research::keywords(material, super::SEEDS_OF_TEXT);
        language = language.or(report.language);
        if seeds.is_empty() {
            seeds = report.keywords.into_iter().map(|keyword| keyword.phrase).collect();
        }
    }
    if language.is_none() {
        language = super::guess(&seeds.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let mut planned = Vec::new();
    for (source, why_not) in &chosen.states {
        let mut row = PlannedSource {
            source: *source,
            used: why_not.is_none(),
            requests: 0,
            kept: 0,
            wait_ms: 0,
            cost: Cost::ZERO,
            note: why_not.clone(),
        };
        if row.used {
            fill(&mut row, request, (&chosen, &seeds, language.as_deref())).await?;
        }
        planned.push(row);
    }
    let verdict = verdict(request, &chosen).await?;
    let left = match chosen.youtube.as_ref().filter(|youtube| youtube.can_read()) {
        Some(youtube) => Some(left(youtube).await?),
        None => None,
    };
    Ok(IdeasPlan {
        seeds,
        sources: planned,
        cost: cost(request, &chosen),
        fits: verdict.is_none_or(|verdict| verdict.fits()),
        left,
        embedding_model: loaded.config.knowledge.embedding_model.clone().filter(|_| !loaded.config.offline),
    })
}

async fn left(youtube: &YouTube) -> Result<Cost> {
    youtube.quota(Reader::Anyone).left().await
}

async fn fill(
    row: &mut PlannedSource,
    request: &IdeasRequest,
    (chosen, seeds, language): (&Chosen, &[String], Option<&str>),
) -> Result<()> {
    match row.source {
        IdeaSource::OwnSearch => {
            row.requests = 1;
            row.note = Some("YouTube Analytics takes no units".into());
        }
        IdeaSource::Suggestions => {
            row.requests = 1;
            row.cost = Cost::of(YoutubeMethod::VideosList);
        }
        IdeaSource::Competition => {
            row.requests = request.searches.into();
            row.cost = Cost::of(YoutubeMethod::SearchList) * row.requests;
        }
        IdeaSource::Autocomplete => {
            let Some(suggest) = &chosen.suggest else { return Ok(()) };
            let words_of = language.unwrap_or(super::FALLBACK);
            let mut questions = autocomplete::questions(seeds, request.expand, Some(words_of));
            questions.truncate(request.questions);
            for text in &questions {
                let query = autocomplete::query(text, language, request.country.as_deref());
                row.kept += u64::from(suggest.knows(&query).await?);
            }
            let all = if request.depth > 1 { request.questions } else { questions.len() };
            row.requests = all as u64 - row.kept;
            row.wait_ms = suggest.pace().as_millis() as u64 * row.requests;
            row.note = Some("not an official interface".into());
        }
        IdeaSource::Transcript | IdeaSource::Volumes => {}
    }
    Ok(())
}
