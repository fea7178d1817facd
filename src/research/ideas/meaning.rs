//! Vectors of phrases, where an embedding model is set: phrases that share no word may still mean the same.

use crate::config::Loaded;
use crate::error::{Kind, Result};
use crate::model::Idea;
use crate::ports::llm::{EmbedPurpose, EmbedRequest};
use crate::progress::{Stage, Unit, Watch};
use crate::rules::keywords;
use crate::services::Services;

/// Texts of one request.
const AT_ONCE: usize = 64;

/// The model's name and a vector for each idea, in their order; nothing without a model, for too many phrases, or when it
/// fails, which is said.
pub(super) async fn vectors(
    ideas: &[Idea],
    services: &Services,
    loaded: &Loaded,
    watch: &Watch,
) -> Result<Option<(String, Vec<Vec<f32>>)>> {
    let few = ideas.len() <= keywords().clusters.most_embedded;
    if loaded.config.knowledge.embedding_model.is_none() || loaded.config.offline || !few || ideas.len() < 2 {
        return Ok(None);
    }
    match embed(ideas, services, loaded, watch).await {
        Err(error) if error.kind() == Kind::Interrupted => Err(error),
        Err(error) => {
            watch.warning(format!("clusters are made by words alone: {}", error.chain()));
            Ok(None)
        }
        made => made,
    }
}

async fn embed(
    ideas: &[Idea],
    services: &Services,
    loaded: &Loaded,
    watch: &Watch,
) -> Result<Option<(String, Vec<Vec<f32>>)>> {
    let llm = services.llm(loaded)?;
    let Some(model) = llm.embedding_model() else { return Ok(None) };
    // In the order of the alphabet, so that the same phrases give the same requests.
    let mut order: Vec<usize> = (0..ideas.len()).collect();
    order.sort_by(|a, b| ideas[*a].phrase.cmp(&ideas[*b].phrase));
    let mut vectors = vec![Vec::new(); ideas.len()];
    watch.started(Stage::Embed, Some(ideas.len() as u64), Unit::Items);
    let mut done = 0;
    for batch in order.chunks(AT_ONCE) {
        watch.check()?;
        let texts = batch.iter().map(|at| ideas[*at].phrase.clone()).collect();
        let answer = llm.embed(&EmbedRequest { texts, purpose: EmbedPurpose::Passage }, watch).await?;
        for (at, vector) in batch.iter().zip(answer.vectors) {
            vectors[*at] = vector;
        }
        done += batch.len() as u64;
        watch.advanced(Stage::Embed, done);
    }
    watch.finished(Stage::Embed, false);
    Ok(Some((model.id, vectors)))
}
