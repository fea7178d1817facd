//! Phrases that mean much the same: a general phrase leads, and longer ones join the leader that they share most
//! words (or meaning) with. The same phrases give the same clusters in whatever order they come.

use std::collections::{BTreeMap, BTreeSet};

use crate::rules::keywords;

/// Phrases below which common words are not looked for.
const FEW: usize = 4;

/// A cluster: places of phrases in the list that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// The most general phrase.
    pub leader: usize,
    /// All of them with the leader, in the order of the list.
    pub members: Vec<usize>,
}

/// A phrase on its way into a cluster.
struct Entry<'a> {
    at: usize,
    phrase: &'a str,
    /// Numbers of its stems without those that all have, in rising order.
    own: Vec<usize>,
}

/// Makes clusters of phrases with their stems. `vectors` has one for each phrase, or is empty. Stems of `shared` tell
/// nothing apart: those of what was searched for.
pub fn cluster(
    phrases: &[(String, BTreeSet<String>)],
    vectors: &[Vec<f32>],
    shared: &BTreeSet<String>,
) -> Vec<Cluster> {
    let (numbers, weights) = weigh(phrases, shared);
    let entries = entries(phrases, &numbers);
    let vector = |at: usize| vectors.get(at).filter(|vector| !vector.is_empty());
    let rules = &keywords().clusters;
    let mut clusters: Vec<Cluster> = Vec::new();
    // The phrases of each cluster, its leader first.
    let mut joined: Vec<Vec<&Entry<'_>>> = Vec::new();
    let mut with_stem: Vec<Vec<usize>> = vec![Vec::new(); weights.len()];
    for entry in &entries {
        let near: BTreeSet<usize> = if vectors.is_empty() && !entry.own.is_empty() {
            entry.own.iter().flat_map(|stem| &with_stem[*stem]).copied().collect()
        } else {
            (0..clusters.len()).collect()
        };
        let mut best: Option<(f64, usize)> = None;
        for number in near {
            let leader = joined[number][0];
            let words = likeness(&leader.own, &entry.own, &weights);
            let meaning = vector(leader.at).zip(vector(entry.at)).map(|(a, b)| cosine(a, b));
            if words < rules.words && meaning.is_none_or(|meaning| meaning < rules.meaning) {
                continue;
            }
            // The leader says who may join, the nearest phrase which of several clusters it is.
            let nearest = joined[number].iter().map(|other| likeness(&other.own, &entry.own, &weights));
            let value = nearest.fold(words, f64::max) + meaning.unwrap_or(0.0);
            if best.is_none_or(|(known, _)| value > known) {
                best = Some((value, number));
            }
        }
        match best {
            Some((_, number)) => {
                clusters[number].members.push(entry.at);
                joined[number].push(entry);
            }
            None => {
                entry.own.iter().for_each(|stem| with_stem[*stem].push(clusters.len()));
                joined.push(vec![entry]);
                clusters.push(Cluster { leader: entry.at, members: vec![entry.at] });
            }
        }
    }
    for cluster in &mut clusters {
        cluster.members.sort_unstable();
    }
    clusters
}

/// The general phrase before the special one; the words decide between equals, not the place.
fn entries<'a>(phrases: &'a [(String, BTreeSet<String>)], numbers: &BTreeMap<&str, usize>) -> Vec<Entry<'a>> {
    let entry = |(at, (phrase, stems)): (usize, &'a (String, BTreeSet<String>))| {
        let own = stems.iter().filter_map(|stem| numbers.get(stem.as_str()).copied()).collect();
        Entry { at, phrase, own }
    };
    let mut entries: Vec<Entry<'_>> = phrases.iter().enumerate().map(entry).collect();
    entries.sort_by(|a, b| {
        let key = |entry: &Entry<'_>| (entry.own.len(), entry.phrase.chars().count());
        key(a).cmp(&key(b)).then_with(|| a.phrase.cmp(b.phrase))
    });
    entries
}

/// Numbers the stems in the order of the alphabet, with how much each tells apart: the fewer phrases have it, the more.
/// Those that most phrases have are left out.
fn weigh<'a>(
    phrases: &'a [(String, BTreeSet<String>)],
    shared: &BTreeSet<String>,
) -> (BTreeMap<&'a str, usize>, Vec<f64>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for stem in phrases.iter().flat_map(|(_, stems)| stems) {
        *counts.entry(stem).or_default() += 1;
    }
    let all = phrases.len() as f64;
    let common = keywords().clusters.common;
    counts.retain(|stem, count| {
        !shared.contains(*stem) && (phrases.len() < FEW || *count as f64 / all <= common)
    });
    let weights = counts.values().map(|count| (1.0 + all / *count as f64).ln()).collect();
    (counts.into_keys().enumerate().map(|(number, stem)| (stem, number)).collect(), weights)
}

/// The weighed share of stems in common; more when one phrase holds all of the other.
fn likeness(a: &[usize], b: &[usize], weights: &[f64]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() && b.is_empty() { 1.0 } else { 0.0 };
    }
    let (mut at, mut to, mut both, mut common, mut all) = (0, 0, 0, 0.0, 0.0);
    while at < a.len() || to < b.len() {
        let (left, right) = (a.get(at).copied(), b.get(to).copied());
        let next = left.into_iter().chain(right).min().unwrap_or(0);
        all += weights[next];
        if left == right {
            common += weights[next];
            both += 1;
        }
        at += usize::from(left == Some(next));
        to += usize::from(right == Some(next));
    }
    let share = common / all;
    if both == a.len() || both == b.len() { (1.0 + share) / 2.0 } else { share }
}

fn cosine(a: &[f32], b: &[f32]) -> f64 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(x, y)| f64::from(*x) * f64::from(*y)).sum::<f64>();
    let length = (dot(a, a) * dot(b, b)).sqrt();
    if length > 0.0 && a.len() == b.len() { dot(a, b) / length } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Stems;
    use super::*;

    /// Clusters as phrases, named by their leaders.
    fn named(phrases: &[&str], vectors: &[Vec<f32>]) -> BTreeMap<String, BTreeSet<String>> {
        let stems = Stems::new("en");
        let with: Vec<_> = phrases.iter().map(|text| (text.to_string(), stems.of(text))).collect();
        let name = |at: usize| phrases[at].to_string();
        cluster(&with, vectors, &BTreeSet::new())
            .into_iter()
            .map(|found| (name(found.leader), found.members.into_iter().map(name).collect()))
            .collect()
    }

    const PHRASES: [&str; 13] = [
        "sourdough bread",
        "sourdough bread recipe",
        "easy sourdough bread recipe",
        "sourdough starter",
        "sourdough starter recipe",
        "feeding a sourdough starter",
        "sourdough discard",
        "sourdough discard pancakes",
        "sourdough",
        "what is sourdough",
        "sourdough pizza dough",
        "sourdough for beginners",
        "sourdough bread recipe for beginners",
    ];

    #[test]
    fn what_all_share_tells_nothing_and_the_general_phrase_leads() {
        let found = named(&PHRASES, &[]);
        let sizes: BTreeMap<&str, usize> =
            found.iter().map(|(name, members)| (name.as_str(), members.len())).collect();
        let wanted = [
            ("sourdough", 2),
            ("sourdough bread", 4),
            ("sourdough discard", 2),
            ("sourdough for beginners", 1),
            ("sourdough pizza dough", 1),
            ("sourdough starter", 3),
        ];
        assert_eq!(sizes, BTreeMap::from(wanted), "{found:?}");
    }

    #[test]
    fn what_was_searched_for_leads_nothing() {
        let stems = Stems::new("en");
        let phrases = ["what is rye", "rye bread", "rye bread recipe", "oven", "stone", "steam", "crust"];
        let with: Vec<_> = phrases.iter().map(|text| (text.to_string(), stems.of(text))).collect();
        let size = |shared: &BTreeSet<String>| {
            cluster(&with, &[], shared).iter().map(|cluster| cluster.members.len()).max()
        };
        assert_eq!(size(&BTreeSet::new()), Some(3));
        assert_eq!(size(&stems.of("rye")), Some(2));
    }

    #[test]
    fn meaning_joins_what_words_do_not() {
        let phrases = ["car repair", "fix an automobile", "apple pie"];
        assert_eq!(named(&phrases, &[]).len(), 3);
        let vectors = [vec![1.0, 0.1], vec![0.95, 0.15], vec![0.0, 1.0]];
        let found = named(&phrases, &vectors);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found["car repair"].contains("fix an automobile"));
    }

    #[test]
    fn five_thousand_phrases_are_no_trouble() {
        let phrases: Vec<String> = (0..5000).map(|at| format!("seed word{} thing{at}", at % 700)).collect();
        let stems = Stems::new("en");
        let with: Vec<_> = phrases.iter().map(|text| (text.clone(), stems.of(text))).collect();
        let found = cluster(&with, &[], &BTreeSet::new());
        assert_eq!(found.iter().map(|cluster| cluster.members.len()).sum::<usize>(), 5000);
    }

    proptest! {
        #[test]
        fn the_order_of_the_phrases_does_not_matter(
            words in prop::collection::btree_set("(bread|pizza|starter|best|how to|flour|oven) (bread|dough|recipe|rye|oven|tips)( [a-d])?", 1..25),
            order in any::<u64>(),
            with_vectors in any::<bool>(),
        ) {
            let phrases: Vec<&str> = words.iter().map(String::as_str).collect();
            let vector = |text: &str| -> Vec<f32> {
                let letters = text.bytes().map(f32::from);
                vec![letters.clone().sum::<f32>() % 7.0, letters.fold(0.0, |a, b| (a * 3.0 + b) % 11.0), 1.0]
            };
            let vectors = |list: &[&str]| -> Vec<Vec<f32>> {
                if with_vectors { list.iter().map(|text| vector(text)).collect() } else { Vec::new() }
            };
            let before = named(&phrases, &vectors(&phrases));
            let mut shuffled = phrases.clone();
            shuffled.sort_by_key(|text| {
                text.bytes().fold(order, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)))
            });
            prop_assert_eq!(&named(&shuffled, &vectors(&shuffled)), &before);
            let all: usize = before.values().map(BTreeSet::len).sum();
            prop_assert_eq!(all, phrases.len(), "every phrase is in one cluster");
        }
    }
}
