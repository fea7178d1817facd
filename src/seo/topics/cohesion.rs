//! The cheapest cut of a text into stretches whose words repeat.

use super::borders::Border;
use super::sentences::Spoken;

/// Added to each word count; the smaller, the more a repeated word holds a stretch together.
const SMOOTHING: f64 = 0.35;

/// What a nat of spelling cost weighs against the other evidence.
const SPELLING: f64 = 0.2;

/// What the border evidence weighs.
const EVIDENCE: f64 = 1.0;

/// What an unusual length costs.
const LENGTH: f64 = 0.8;

/// Blocks that a topic of usual length consists of at most; longer texts are compared more coarsely.
const BLOCKS_PER_TOPIC: usize = 26;

/// Topics are at most this many times as long as the usual one.
const LONGEST: f64 = 3.0;

/// A run of sentences between two possible borders.
struct Block {
    first: usize,
    start_ms: u64,
    bonus: f64,
    terms: Vec<u32>,
}

/// Finds the sentences that begin a topic: `wanted` of them where the text and `min_ms` allow.
pub(super) fn cut(
    spoken: &Spoken,
    borders: &[Border],
    end_ms: u64,
    wanted: usize,
    min_ms: u64,
) -> Vec<usize> {
    let blocks = blocks(spoken, borders, wanted);
    let end_ms = end_ms.max(blocks.last().map_or(0, |block| block.start_ms));
    let usual_ms = (end_ms as f64 / wanted as f64).max(1.0);
    let costs = Costs::new(&blocks, spoken.vocabulary, end_ms, usual_ms, min_ms);
    // The more a topic costs, the fewer there are: find the price that gives as many as wanted.
    let (mut low, mut high) = (-40.0, 40.0);
    let mut best = costs.cheapest(low);
    for _ in 0..14 {
        if best.len() <= wanted {
            break;
        }
        let middle = (low + high) / 2.0;
        let starts = costs.cheapest(middle);
        if starts.len() >= wanted {
            low = middle;
            best = starts;
        } else {
            high = middle;
        }
    }
    while best.len() > wanted {
        let weakest = (1..best.len())
            .min_by(|a, b| blocks[best[*a]].bonus.total_cmp(&blocks[best[*b]].bonus))
            .unwrap_or(best.len() - 1);
        best.remove(weakest);
    }
    best.into_iter().map(|block| blocks[block].first).collect()
}

/// Groups sentences so that the work stays linear; a group begins with its likeliest border.
fn blocks(spoken: &Spoken, borders: &[Border], wanted: usize) -> Vec<Block> {
    let count = spoken.sentences.len();
    let size = count.div_ceil(wanted * BLOCKS_PER_TOPIC).max(1);
    let mut firsts = vec![0];
    let mut from = 1;
    while from < count {
        let to = (from + size).min(count);
        let best = (from..to).max_by(|a, b| borders[*a].weight().total_cmp(&borders[*b].weight()));
        firsts.push(best.unwrap_or(from));
        from = to;
    }
    firsts
        .iter()
        .enumerate()
        .map(|(index, &first)| {
            let next = firsts.get(index + 1).copied().unwrap_or(count);
            Block {
                first,
                start_ms: if first == 0 { 0 } else { spoken.sentences[first].start_ms },
                bonus: f64::from(borders[first].weight()),
                terms: spoken.sentences[first..next].iter().flat_map(|s| s.terms.iter().copied()).collect(),
            }
        })
        .collect()
}

/// The cost of every stretch of blocks that may be a topic.
struct Costs {
    /// `rows[a][n]`: the stretch from block `a` to block `a + n`, inclusive. Infinite where not allowed.
    rows: Vec<Vec<f32>>,
}

impl Costs {
    fn new(blocks: &[Block], vocabulary: usize, end_ms: u64, usual_ms: f64, min_ms: u64) -> Self {
        let count = blocks.len();
        let mut rows = Vec::with_capacity(count);
        let mut counts = vec![0u32; vocabulary];
        let spread = SMOOTHING * vocabulary as f64;
        let grown: Vec<f64> = (0..256).map(|count| xlogx(f64::from(count) + SMOOTHING)).collect();
        let log = |count: u32| match grown.get(count as usize) {
            Some(known) => *known,
            None => xlogx(f64::from(count) + SMOOTHING),
        };
        for start in 0..count {
            let mut row = Vec::new();
            let (mut words, mut own) = (0.0f64, 0.0f64);
            let mut end = start;
            while end < count {
                for term in &blocks[end].terms {
                    let known = &mut counts[*term as usize];
                    own += log(*known + 1) - log(*known);
                    *known += 1;
                    words += 1.0;
                }
                let until = blocks.get(end + 1).map_or(end_ms, |next| next.start_ms);
                let length = until.saturating_sub(blocks[start].start_ms);
                let ratio = length as f64 / usual_ms;
                let cost = if length < min_ms {
                    f64::INFINITY
                } else {
                    let spelling = xlogx(words + spread) - xlogx(spread) - own;
                    let uneven = ratio.max(0.05).ln();
                    SPELLING * spelling + LENGTH * uneven * uneven - EVIDENCE * blocks[start].bonus
                };
                row.push(cost as f32);
                end += 1;
                if ratio > LONGEST && length >= min_ms {
                    break;
                }
            }
            for block in &blocks[start..end] {
                for term in &block.terms {
                    counts[*term as usize] = 0;
                }
            }
            rows.push(row);
        }
        Self { rows }
    }

    /// The first blocks of the cheapest cut when each topic costs `price` more.
    fn cheapest(&self, price: f64) -> Vec<usize> {
        let count = self.rows.len();
        let mut best = vec![f64::INFINITY; count + 1];
        let mut from = vec![usize::MAX; count + 1];
        best[0] = 0.0;
        for start in 0..count {
            if best[start].is_infinite() {
                continue;
            }
            for (length, cost) in self.rows[start].iter().enumerate() {
                let total = best[start] + f64::from(*cost) + price;
                let end = start + length + 1;
                if total < best[end] {
                    best[end] = total;
                    from[end] = start;
                }
            }
        }
        if from[count] == usize::MAX {
            return vec![0];
        }
        let mut starts = Vec::new();
        let mut end = count;
        while end > 0 {
            end = from[end];
            starts.push(end);
        }
        starts.reverse();
        starts
    }
}

fn xlogx(value: f64) -> f64 {
    if value > 0.0 { value * value.ln() } else { 0.0 }
}
