//! Keyword research: phrases from several sources, each number with the source it is from, judged by their words and put
//! in an order whose formula is shown. What nobody knows stays unknown.
//!
//! `sources` decides what is asked, `plan` says what that costs, one file for each source fills the [`Pool`], `judge`
//! makes the report of it.

mod autocomplete;
mod competition;
mod judge;
mod meaning;
mod owned;
mod plan;
mod pool;
mod sources;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Material;
use crate::config::Loaded;
use crate::error::{Error, Kind, Result};
use crate::model::{Idea, IdeaCluster, IdeaSource, VideoId};
use crate::ports::youtube::Cost;
use crate::progress::Watch;
use crate::rules;
use crate::seo::volumes::{self, VolumeList};
use crate::services::Services;

pub use autocomplete::Expand;
pub use plan::{IdeasPlan, PlannedSource, plan};

use pool::Pool;
use sources::Chosen;

/// How many phrases a report holds unless told otherwise.
pub const DEFAULT_IDEAS: usize = 50;
/// How many questions autocomplete is asked unless told otherwise.
pub const DEFAULT_QUESTIONS: usize = 60;
/// Over how many days the channel's own search terms are counted unless told otherwise.
pub const DEFAULT_DAYS: u32 = 90;

/// Seeds that are taken from a text when none are given.
const SEEDS_OF_TEXT: usize = 3;
/// Key phrases of the text that become ideas.
const MOST_OF_TEXT: usize = 40;
/// Largest list of volumes that is read, in bytes.
const LARGEST_LIST: u64 = 256 << 20;

/// What is looked for, and where.
#[derive(Debug, Clone)]
pub struct IdeasRequest {
    /// Words to begin with; taken from the material when there are none.
    pub seeds: Vec<String>,
    /// What is known of the video.
    pub material: Option<Material>,
    /// A video of the user's own.
    pub video: Option<VideoId>,
    /// Lists of volumes that were exported elsewhere.
    pub volumes: Vec<PathBuf>,
    /// The sources that are asked; when absent, those that cost nothing and are there.
    pub sources: Option<Vec<IdeaSource>>,
    /// Language of those who search (BCP 47).
    pub language: Option<String>,
    /// Their country (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// What is put around seeds.
    pub expand: Expand,
    /// How often what autocomplete gave is asked again: 1 is not at all.
    pub depth: u32,
    /// Most questions to autocomplete.
    pub questions: usize,
    /// Over how many days the channel's own search terms are counted.
    pub days: u32,
    /// Most searches on YouTube for the competition.
    pub searches: u32,
    /// Whether the order may use numbers that are derived from YouTube's data about others.
    pub derived: bool,
    /// Most phrases of the report.
    pub limit: usize,
}

impl Default for IdeasRequest {
    fn default() -> Self {
        Self {
            seeds: Vec::new(),
            material: None,
            video: None,
            volumes: Vec::new(),
            sources: None,
            language: None,
            country: None,
            expand: Expand::default(),
            depth: 1,
            questions: DEFAULT_QUESTIONS,
            days: DEFAULT_DAYS,
            searches: 0,
            derived: false,
            limit: DEFAULT_IDEAS,
        }
    }
}

/// What became of a source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceState {
    /// It was not asked.
    #[default]
    NotUsed,
    /// It answered.
    Used,
    /// It answered in part.
    Partly,
    /// It was asked and gave no data.
    NoData,
}

/// A source, and what it gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SourceReport {
    /// Which.
    pub source: IdeaSource,
    /// What became of it.
    pub state: SourceState,
    /// Whether it is an official interface, or the user's own data. Autocomplete is neither.
    pub official: bool,
    /// Phrases that it knows something of, before the report was cut.
    pub phrases: usize,
    /// Requests that were sent for it.
    pub requests: u64,
    /// Answers that were kept from earlier and used again.
    pub kept: u64,
    /// What it took of YouTube's quota.
    pub cost: Cost,
    /// First day of its numbers (Pacific).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day of its numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What there is to know about it: why it was not asked, what is missing, what its numbers are not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

impl SourceReport {
    fn new(source: IdeaSource) -> Self {
        Self {
            source,
            state: SourceState::NotUsed,
            official: source != IdeaSource::Autocomplete,
            phrases: 0,
            requests: 0,
            kept: 0,
            cost: Cost::ZERO,
            from: None,
            to: None,
            notes: Vec::new(),
        }
    }

    /// Notes a failure that does not end the run.
    ///
    /// # Errors
    /// The failure, when the user stopped the run or the database fails.
    fn failed(&mut self, error: Error, watch: &Watch) -> Result<()> {
        if matches!(error.kind(), Kind::Interrupted | Kind::Storage) {
            return Err(error);
        }
        self.state = if self.state == SourceState::Used { SourceState::Partly } else { SourceState::NoData };
        watch.warning(format!("{}: {}", self.source.name(), error.chain()));
        self.notes.push(error.chain());
        self.notes.extend(error.hints().iter().cloned());
        Ok(())
    }
}

/// How the order was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IdeasOrder {
    /// The formula.
    pub formula: String,
    /// What demand is in it.
    pub demand: String,
    /// What relevance is in it.
    pub relevance: String,
    /// Whether it uses numbers that ytseo derived from YouTube's data about others. They are ytseo's, not YouTube's.
    pub derived: bool,
}

/// Phrases with their evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct IdeasReport {
    /// The words that were begun with.
    pub seeds: Vec<String>,
    /// Whether they were taken from the material.
    pub seeds_from_material: bool,
    /// Language of those who search (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The language whose words and stems were used: `language`, or English where it is not known.
    pub words_of: String,
    /// Their country, where it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The sources.
    pub sources: Vec<SourceReport>,
    /// The lists of volumes, and which of their columns were taken.
    pub volumes: Vec<VolumeList>,
    /// How the order was made.
    pub order: IdeasOrder,
    /// By what clusters were made: `words`, or the embedding model.
    pub clustered_by: String,
    /// How many phrases were found in all.
    pub found: usize,
    /// How many of them were left out because they hold nothing of the seeds, the video or the channel.
    pub unrelated: usize,
    /// The phrases: those with known demand by their opportunity, then the others by their relevance.
    pub ideas: Vec<Idea>,
    /// The same in clusters.
    pub clusters: Vec<IdeaCluster>,
}

/// Everything that is found out on the way.
struct Work {
    request: IdeasRequest,
    chosen: Chosen,
    /// What is known of the video.
    material: Option<Material>,
    /// Titles of the channel's own videos.
    own_titles: Vec<String>,
    seeds_from_material: bool,
    language: Option<String>,
    lists: Vec<VolumeList>,
    pool: Pool,
    reports: Vec<SourceReport>,
}

impl Work {
    fn report(&mut self, source: IdeaSource) -> &mut SourceReport {
        let at = IdeaSource::ALL.iter().position(|known| *known == source).unwrap_or(0);
        &mut self.reports[at]
    }

    fn uses(&self, source: IdeaSource) -> bool {
        self.chosen.uses(source)
    }
}

/// Asks the sources, and makes a report of what they know. A source that fails is noted and does not end the run.
///
/// # Errors
/// Usage, when there is nothing to go by, or a source was named that cannot be asked; auth, when one was named that needs
/// a sign-in; limit, when the searches do not fit into today's quota; remote, when no source gave anything; interrupted.
pub async fn ideas(
    request: IdeasRequest,
    services: &Services,
    loaded: &Loaded,
    watch: &Watch,
) -> Result<IdeasReport> {
    let chosen = sources::choose(&request, services, loaded).await?;
    let mut work = Work {
        material: request.material.clone(),
        language: request.language.clone(),
        reports: chosen.reports(),
        own_titles: owned::titles(&services.store).await?,
        seeds_from_material: false,
        lists: Vec::new(),
        pool: Pool::default(),
        request,
        chosen,
    };
    if let Some(verdict) = plan::verdict(&work.request, &work.chosen).await? {
        verdict.require("looking at the competition")?;
    }
    owned::video(&mut work, watch).await?;
    from_material(&mut work);
    from_lists(&mut work, watch)?;
    owned::search_terms(&mut work, watch).await?;
    if work.language.is_none() {
        let seeds: Vec<&str> = work.request.seeds.iter().map(String::as_str).collect();
        work.language = guess(&seeds);
    }
    autocomplete::ask(&mut work, watch).await?;
    if work.pool.is_empty() {
        return Err(nothing_found(&work));
    }
    judge::report(work, services, loaded, watch).await
}

/// Seeds and key phrases of the material.
fn from_material(work: &mut Work) {
    let Some(material) = work.material.as_ref().filter(|material| !material.is_empty()) else { return };
    let report = super::keywords(material, MOST_OF_TEXT);
    if work.language.is_none() {
        work.language.clone_from(&report.language);
    }
    if work.request.seeds.is_empty() {
        work.request.seeds =
            report.keywords.iter().take(SEEDS_OF_TEXT).map(|keyword| keyword.phrase.clone()).collect();
        work.seeds_from_material = !work.request.seeds.is_empty();
    }
    if !work.uses(IdeaSource::Transcript) {
        return;
    }
    for keyword in &report.keywords {
        let said = crate::model::Said { count: keyword.count, weight: keyword.score };
        work.pool.idea(&keyword.phrase, IdeaSource::Transcript).said = Some(said);
    }
    let source = work.report(IdeaSource::Transcript);
    source.state = SourceState::Used;
    source.phrases = report.keywords.len();
}

/// The lists of volumes.
fn from_lists(work: &mut Work, watch: &Watch) -> Result<()> {
    if !work.uses(IdeaSource::Volumes) {
        return Ok(());
    }
    let mut phrases = 0;
    for (number, path) in work.request.volumes.clone().into_iter().enumerate() {
        watch.check()?;
        let list = volumes::read(&path.display().to_string(), &read_list(&path)?)?;
        phrases += list.rows.len();
        for row in list.rows {
            let seen = crate::model::VolumeSeen {
                list: number,
                low: row.low,
                high: row.high,
                mark: row.mark,
                difficulty: row.difficulty,
                competition: row.competition,
            };
            work.pool.idea(&row.phrase, IdeaSource::Volumes).demand.volumes.push(seen);
        }
        let source = work.report(IdeaSource::Volumes);
        if list.list.columns.volume.is_none() {
            source.notes.push(format!("{} has no column of volumes: its phrases have none", list.list.file));
        }
        if list.list.marks {
            source.notes.push(format!("the volumes of {} are marks, not counts of searches", list.list.file));
        }
        work.lists.push(list.list);
    }
    let source = work.report(IdeaSource::Volumes);
    (source.state, source.phrases) = (SourceState::Used, phrases);
    Ok(())
}

fn read_list(path: &std::path::Path) -> Result<Vec<u8>> {
    let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
    if about.is_dir() {
        return Err(Error::usage(format!("{} is a folder", path.display())).hint("give a file"));
    }
    if about.len() > LARGEST_LIST {
        return Err(Error::usage(format!("{} is too large for a list of phrases", path.display()))
            .hint("give a part of it"));
    }
    std::fs::read(path).map_err(|error| Error::io("read", path, error))
}

/// The language whose words are used when nobody says and nothing shows which.
const FALLBACK: &str = "en";
/// Phrases from which on a language is guessed by them, and how sure the guess must be.
const ENOUGH_TO_GUESS: (usize, f64) = (40, 0.8);

/// The language of some phrases, where their script tells it, or there are so many that their words do.
fn guess(phrases: &[&str]) -> Option<String> {
    let text = phrases.join(". ");
    let latin = text.chars().any(|c| c.is_alphabetic() && (c as u32) < 0x250);
    let (code, sure) = crate::seo::text::detect_language(&text)?;
    let (enough, least) = ENOUGH_TO_GUESS;
    (!latin || (phrases.len() >= enough && sure >= least)).then_some(code)
}

fn nothing_found(work: &Work) -> Error {
    let failed = |source: &&SourceReport| source.state == SourceState::NoData && !source.notes.is_empty();
    let notes = work.reports.iter().filter(failed);
    let error = notes.fold(Error::remote("no source gave a phrase"), |error, source| {
        error.hint(format!("{}: {}", source.source.name(), source.notes[0]))
    });
    error.hint("give a text with --from, or a list of volumes with --volumes: they need no network")
}

/// The formula, for people.
fn order(derived: bool) -> IdeasOrder {
    let rules = rules::keywords();
    IdeasOrder {
        formula: rules.formula(derived),
        demand: rules.demand_in_words(),
        relevance: format!(
            "relevance is the mean of what is known: how much of a seed the phrase holds, and how much of it the \
             video's material and the titles of the channel's videos and of your own material hold; {} where nothing is known",
            rules.opportunity.untold
        ),
        derived,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_not_guessed_from_a_few_latin_words() {
        assert_eq!(guess(&["sourdough bread", "sourdough bread recipe"]), None);
        assert_eq!(guess(&["自転車の掃除のやり方"]).as_deref(), Some("ja"));
        assert_eq!(guess(&["πώς φτιάχνεται το ψωμί"]).as_deref(), Some("el"));
        assert_eq!(guess(&[]), None);
    }
}
