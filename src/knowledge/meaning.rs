//! Finding by meaning: vectors of passages, made where they are missing, and the nearest to a question.
//!
//! A vector is kept as signed bytes with its length, a quarter of what floats take. The search is exact over these
//! bytes: nothing has to be built, and nothing is missed that the bytes do not miss.

use serde::Serialize;
use utoipa::ToSchema;

use super::rules::rules;
use super::search::SearchRequest;
use super::types::SourceKind;
use crate::error::{ErrorBody, ErrorDocument, Kind, Result};
use crate::model::Usd;
use crate::ports::llm::{EmbedPurpose, EmbedRequest, EmbeddingModel, Llm};
use crate::ports::store::{PassageRow, SourceRow, Store, VectorBlock};
use crate::progress::{Stage, Unit, Watch};

/// Bytes of a vector's length.
const LENGTH_BYTES: usize = 4;

/// What was done so that passages are found by meaning.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Embedding {
    /// The model: `provider/model`.
    pub model: String,
    /// Passages that got a vector.
    pub passages: u64,
    /// Passages that have none yet.
    pub missing: u64,
    /// What it cost; nothing when the price is not known.
    #[schema(value_type = Option<f64>)]
    pub cost_usd: Option<Usd>,
    /// Why it ended early, when it did. What was done until then is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<ErrorBody>,
}

/// Makes the vectors that are missing. Nothing without an embedding model.
pub(super) async fn embed_missing(store: &Store, llm: &Llm, watch: &Watch) -> Result<Option<Embedding>> {
    let Some(model) = llm.embedding_model() else { return Ok(None) };
    let rows = store.knowledge_sources(&model.space).await?;
    let missing: u64 = rows.iter().map(left).sum();
    let mut done =
        Embedding { model: model.id.clone(), passages: 0, missing, cost_usd: Some(Usd::ZERO), problem: None };
    if missing == 0 {
        return Ok(Some(done));
    }
    watch.started(Stage::Embed, Some(missing), Unit::Items);
    for row in rows.iter().filter(|row| left(row) > 0) {
        match embed_source(store, llm, row, (&model, &mut done), watch).await {
            Ok(()) => {}
            Err(error) if error.kind() == Kind::Interrupted => return Err(error),
            Err(error) => {
                done.problem = Some(ErrorDocument::from(&error).error);
                break;
            }
        }
    }
    watch.finished(Stage::Embed, false);
    Ok(Some(done))
}

fn left(row: &SourceRow) -> u64 {
    u64::try_from(row.passages - row.embedded).unwrap_or(0)
}

async fn embed_source(
    store: &Store,
    llm: &Llm,
    row: &SourceRow,
    (model, done): (&EmbeddingModel, &mut Embedding),
    watch: &Watch,
) -> Result<()> {
    store.drop_other_vectors(row.id, &model.space).await?;
    let mut first = row.embedded;
    while first < row.passages {
        watch.check()?;
        let most = i64::try_from(rules().embed_texts).unwrap_or(64);
        let mut texts: Vec<String> =
            store.knowledge_passages_of(row.id, first, first + most).await?.iter().map(text_of).collect();
        if texts.is_empty() {
            break;
        }
        let mut characters = 0;
        let fits = texts.iter().take_while(|text| {
            characters += text.len();
            characters <= rules().embed_characters
        });
        let fits = fits.count().max(1);
        texts.truncate(fits);
        let request = EmbedRequest { texts, purpose: EmbedPurpose::Passage };
        let answer = llm.embed(&request, watch).await?;
        let dimensions = answer.vectors.first().map_or(0, Vec::len);
        let vectors: Vec<u8> = answer.vectors.iter().flat_map(|vector| packed(vector)).collect();
        let block = VectorBlock { source: row.id, first, dimensions, vectors: &vectors };
        store.put_vectors(&model.space, &block).await?;
        first += i64::try_from(answer.vectors.len()).unwrap_or(0);
        done.passages += answer.vectors.len() as u64;
        done.missing = done.missing.saturating_sub(answer.vectors.len() as u64);
        done.cost_usd = done.cost_usd.zip(answer.cost_usd).map(|(a, b)| a + b);
        watch.advanced(Stage::Embed, done.passages);
    }
    Ok(())
}

/// What the model sees of a passage: where it stands helps to know what it is about.
fn text_of(row: &PassageRow) -> String {
    match &row.heading {
        Some(heading) => format!("{} › {heading}\n{}", row.title, row.text),
        None => format!("{}\n{}", row.title, row.text),
    }
}

/// The passages nearest to a question.
pub(super) struct Nearest {
    pub model: String,
    /// Numbers with the cosine, the nearest first.
    pub passages: Vec<(i64, f32)>,
}

/// Finds them. Nothing where no model is set, no passage has a vector of it, or it does not answer.
pub(super) async fn nearest(
    store: &Store,
    llm: &Llm,
    request: &SearchRequest<'_>,
    watch: &Watch,
) -> Result<Option<Nearest>> {
    let Some(model) = llm.embedding_model() else { return Ok(None) };
    let rows = store.knowledge_sources(&model.space).await?;
    let wanted = |row: &&SourceRow| {
        row.embedded > 0
            && (request.kinds.is_empty() || request.kinds.contains(&SourceKind::of_name(&row.kind)))
    };
    let sources: std::collections::HashSet<i64> = rows.iter().filter(wanted).map(|row| row.id).collect();
    if sources.is_empty() {
        return Ok(None);
    }
    let question = EmbedRequest { texts: vec![request.query.clone()], purpose: EmbedPurpose::Question };
    let question = match llm.embed(&question, watch).await {
        Ok(answer) => answer.vectors.first().map(|vector| packed(vector)).unwrap_or_default(),
        Err(error) if error.kind() == Kind::Interrupted => return Err(error),
        Err(error) => {
            watch.warning(format!("only words are searched, not meaning: {}", error.chain()));
            return Ok(None);
        }
    };
    let mut best = Best { most: rules().fused, found: Vec::new() };
    store
        .each_vector_block(&model.space, |block| {
            if sources.contains(&block.source) {
                best.look(&question, &block);
            }
        })
        .await?;
    let places: Vec<(i64, i64)> = best.found.iter().map(|found| (found.1, found.2)).collect();
    let ids = store.knowledge_ids(&places).await?;
    let id_of = |source: i64, place: i64| {
        ids.iter().find(|(_, other, at)| (*other, *at) == (source, place)).map(|(id, _, _)| *id)
    };
    let passages =
        best.found.iter().filter_map(|(likeness, source, place)| Some((id_of(*source, *place)?, *likeness)));
    Ok(Some(Nearest { model: model.id, passages: passages.collect() }))
}

/// The nearest so far, the nearest first: cosine, source, place.
struct Best {
    most: usize,
    found: Vec<(f32, i64, i64)>,
}

impl Best {
    fn look(&mut self, question: &[u8], block: &VectorBlock<'_>) {
        let size = LENGTH_BYTES + block.dimensions;
        if question.len() != size {
            return;
        }
        for (place, vector) in (block.first..).zip(block.vectors.chunks_exact(size)) {
            let likeness = likeness(question, vector);
            let worst = self.found.last().map_or(f32::MIN, |found| found.0);
            if self.found.len() < self.most || likeness > worst {
                let at = self.found.partition_point(|found| found.0 >= likeness);
                self.found.insert(at, (likeness, block.source, place));
                self.found.truncate(self.most);
            }
        }
    }
}

/// A vector as its length and signed bytes, as large as they can be.
fn packed(vector: &[f32]) -> Vec<u8> {
    let largest = vector.iter().fold(0.0f32, |largest, number| largest.max(number.abs()));
    let scale = if largest > 0.0 { 127.0 / largest } else { 0.0 };
    let bytes: Vec<i8> = vector.iter().map(|number| (number * scale).round() as i8).collect();
    let length = bytes.iter().map(|byte| i32::from(*byte) * i32::from(*byte)).sum::<i32>() as f32;
    let mut packed = Vec::with_capacity(LENGTH_BYTES + bytes.len());
    packed.extend(length.sqrt().to_le_bytes());
    packed.extend(bytes.iter().map(|byte| byte.to_le_bytes()[0]));
    packed
}

/// The cosine of two packed vectors of the same size.
fn likeness(a: &[u8], b: &[u8]) -> f32 {
    let length =
        |packed: &[u8]| packed.first_chunk::<LENGTH_BYTES>().map_or(0.0, |bytes| f32::from_le_bytes(*bytes));
    let lengths = length(a) * length(b);
    let bytes = a[LENGTH_BYTES..].iter().zip(&b[LENGTH_BYTES..]);
    // Sums of 16-bit products fit 32 bits up to 133,000 dimensions.
    let product: i32 = bytes.map(|(x, y)| i32::from(x.cast_signed()) * i32::from(y.cast_signed())).sum();
    if lengths > 0.0 { product as f32 / lengths } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cosine(a: &[f32], b: &[f32]) -> f32 {
        let dot = |x: &[f32], y: &[f32]| x.iter().zip(y).map(|(x, y)| x * y).sum::<f32>();
        dot(a, b) / (dot(a, a) * dot(b, b)).sqrt()
    }

    proptest! {
        #[test]
        fn bytes_keep_the_likeness(
            pairs in proptest::collection::vec((-1.0f32..1.0, -1.0f32..1.0), 16..200),
        ) {
            let (a, b): (Vec<f32>, Vec<f32>) = pairs.into_iter().unzip();
            prop_assume!(a.iter().any(|x| x.abs() > 0.1) && b.iter().any(|x| x.abs() > 0.1));
            prop_assert!((likeness(&packed(&a), &packed(&b)) - cosine(&a, &b)).abs() < 0.02);
        }
    }

    #[test]
    fn the_nearest_are_kept_in_order() {
        let mut best = Best { most: 2, found: Vec::new() };
        let vectors: Vec<u8> =
            [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]].iter().flat_map(|vector| packed(vector)).collect();
        let block = VectorBlock { source: 7, first: 10, dimensions: 2, vectors: &vectors };
        best.look(&packed(&[1.0, 0.1]), &block);
        let places: Vec<i64> = best.found.iter().map(|found| found.2).collect();
        assert_eq!(places, [11, 12]);
        assert_eq!(likeness(&packed(&[0.0, 0.0]), &packed(&[1.0, 0.0])), 0.0, "no direction");
        best.look(&packed(&[1.0]), &block);
        assert_eq!(best.found.len(), 2, "vectors of another size are passed over");
    }
}
