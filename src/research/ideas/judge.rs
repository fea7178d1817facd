//! Makes the report: intent, relevance, order, competition of the best, clusters.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{FALLBACK, IdeasReport, Work, competition, guess, meaning, order};
use crate::config::Loaded;
use crate::error::Result;
use crate::model::{Idea, IdeaCluster, IdeaSource, Relevance, VolumePeriod};
use crate::progress::Watch;
use crate::seo::ideas::{self, Corpus, Stems, WorthRequest, worth};
use crate::services::Services;

/// Phrases of which the language is guessed.
const SAMPLE: usize = 200;

/// What phrases are compared with.
struct Measure {
    stems: Stems,
    seeds: Vec<BTreeSet<String>>,
    video: Option<Corpus>,
    channel: Option<Corpus>,
    /// Names of the channel: who types one looks for it.
    names: Vec<String>,
}

impl Measure {
    fn relevance(&self, stems: &BTreeSet<String>) -> Relevance {
        Relevance {
            seed: ideas::of_seeds(stems, &self.seeds, &self.stems).map(rounded),
            video: ideas::in_corpus(stems, self.video.as_ref(), &self.stems).map(rounded),
            channel: ideas::in_corpus(stems, self.channel.as_ref(), &self.stems).map(rounded),
        }
    }
}

fn rounded(share: f64) -> f64 {
    (share * 1000.0).round() / 1000.0
}

/// Judges all phrases and makes the report.
pub(super) async fn report(
    mut work: Work,
    services: &Services,
    loaded: &Loaded,
    watch: &Watch,
) -> Result<IdeasReport> {
    let language =
        work.language.clone().or_else(|| guess(&work.pool.phrases().take(SAMPLE).collect::<Vec<_>>()));
    let measure = measure(&work, language.as_deref(), loaded);
    let mut all = std::mem::take(&mut work.pool).into_ideas();
    let found = all.len();
    for idea in &mut all {
        idea.relevance = measure.relevance(&measure.stems.of(&idea.phrase));
    }
    all.retain(|idea| !is_unrelated(idea));
    let unrelated = found - all.len();
    let periods: Vec<VolumePeriod> = work.lists.iter().map(|list| list.period).collect();
    for idea in &mut all {
        weigh(idea, &periods, false);
    }
    all.sort_by(before);
    competition::look(&mut work, &mut all, watch).await?;
    if work.request.derived {
        all.iter_mut().for_each(|idea| weigh(idea, &periods, true));
        all.sort_by(before);
    }
    all.truncate(work.request.limit);
    for idea in &mut all {
        idea.intent = ideas::intent(&idea.phrase, measure.stems.language(), &measure.names);
    }
    let made = meaning::vectors(&all, services, loaded, watch).await?;
    let (model, vectors) = made.map_or((None, Vec::new()), |(model, vectors)| (Some(model), vectors));
    let clusters = clusters(&mut all, &measure, &vectors);
    Ok(IdeasReport {
        seeds: work.request.seeds,
        seeds_from_material: work.seeds_from_material,
        language,
        words_of: measure.stems.language().to_string(),
        country: work.request.country.map(|country| country.to_uppercase()),
        sources: work.reports,
        volumes: work.lists,
        order: order(work.request.derived),
        clustered_by: model.unwrap_or_else(|| "words".into()),
        found,
        unrelated,
        ideas: all,
        clusters,
    })
}

fn measure(work: &Work, language: Option<&str>, loaded: &Loaded) -> Measure {
    let stems = Stems::new(language.unwrap_or(FALLBACK));
    let text = work.material.as_ref().map(|material| material.text() + "\n" + &material.tags.join("\n"));
    Measure {
        seeds: work.request.seeds.iter().map(|seed| stems.of(seed)).collect(),
        video: Corpus::of(text.as_deref(), &stems),
        channel: Corpus::of(work.own_titles.iter().map(String::as_str), &stems),
        names: loaded.config.channel.name.iter().cloned().collect(),
        stems,
    }
}

/// What came unasked for and has nothing in common with what was asked for.
fn is_unrelated(idea: &Idea) -> bool {
    let unasked = |source: &IdeaSource| matches!(source, IdeaSource::OwnSearch | IdeaSource::Volumes);
    let known = [idea.relevance.seed, idea.relevance.video];
    let mut known = known.into_iter().flatten().peekable();
    known.peek().is_some() && known.all(|share| share <= 0.0) && idea.sources.iter().all(unasked)
}

fn weigh(idea: &mut Idea, periods: &[VolumePeriod], derived: bool) {
    let share = |competition: &crate::model::Competition| match competition.results {
        0 => None,
        results => Some(competition.titles_with_phrase as f64 / results as f64),
    };
    let crowding = idea.competition.as_ref().filter(|_| derived).and_then(share);
    let request = WorthRequest { demand: &idea.demand, periods, relevance: &idea.relevance, crowding };
    let worth = worth(&request);
    idea.opportunity = worth.as_ref().map(|worth| worth.value);
    idea.worked_out = worth.map(|worth| worth.worked_out);
}

/// Known demand before unknown; the better before the worse; the words where nothing else decides.
fn before(a: &Idea, b: &Idea) -> Ordering {
    let sum = |relevance: &Relevance| {
        [relevance.seed, relevance.video, relevance.channel].into_iter().flatten().sum::<f64>()
    };
    let weight = |idea: &Idea| idea.said.map_or(0.0, |said| said.weight);
    let known = |idea: &Idea| idea.opportunity.unwrap_or(-1.0);
    known(b)
        .total_cmp(&known(a))
        .then_with(|| sum(&b.relevance).total_cmp(&sum(&a.relevance)))
        .then_with(|| weight(b).total_cmp(&weight(a)))
        .then_with(|| a.phrase.cmp(&b.phrase))
}

/// Names the cluster of each idea, and gives the clusters in the order of their best.
fn clusters(all: &mut [Idea], measure: &Measure, vectors: &[Vec<f32>]) -> Vec<IdeaCluster> {
    let phrases: Vec<(String, BTreeSet<String>)> =
        all.iter().map(|idea| (idea.phrase.clone(), measure.stems.of(&idea.phrase))).collect();
    // What all seeds share is in most phrases; what tells seeds apart tells clusters apart.
    let shared = measure.seeds.iter().cloned().reduce(|a, b| a.intersection(&b).cloned().collect());
    let mut found = ideas::cluster(&phrases, vectors, &shared.unwrap_or_default());
    found.sort_by_key(|cluster| cluster.members.first().copied());
    let cluster = |found: ideas::Cluster| {
        let name = phrases[found.leader].0.clone();
        for at in &found.members {
            all[*at].cluster.clone_from(&name);
        }
        IdeaCluster { name, phrases: found.members.iter().map(|at| phrases[*at].0.clone()).collect() }
    };
    found.into_iter().map(cluster).collect()
}
