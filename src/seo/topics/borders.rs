//! How likely a new topic is at each sentence: what is said there, the pause, and how the words change.

use std::collections::HashMap;

use super::sentences::Spoken;

/// Sentences compared on each side of a border.
const WINDOW: usize = 7;

/// The evidence at the start of one sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Border {
    /// What the first words announce: 1 a new subject, -1 that the old one goes on.
    pub cue: f32,
    /// Silence before, 0 to 1.
    pub pause: f32,
    /// How few words the two sides share, 0 to 1.
    pub change: f32,
    /// How many words begin here and come again soon, 0 to 1.
    pub fresh: f32,
}

impl Border {
    /// All evidence as one figure; about -1 to 3.
    pub(super) fn weight(&self) -> f32 {
        self.cue + 1.8 * self.pause + 0.7 * self.change + 0.4 * self.fresh
    }

    /// The evidence as a share, 0 to 1.
    pub(super) fn sharpness(&self) -> f64 {
        (f64::from(self.weight()) / 3.0).clamp(0.0, 1.0)
    }
}

/// The evidence at the start of every sentence.
pub(super) fn borders(spoken: &Spoken) -> Vec<Border> {
    let changes = changes(spoken);
    let fresh = fresh(spoken);
    (0..spoken.sentences.len())
        .map(|index| {
            let sentence = &spoken.sentences[index];
            Border {
                cue: cue(spoken, index),
                pause: ((sentence.pause_ms as f32 - 400.0) / 2000.0).clamp(0.0, 1.0),
                change: changes[index],
                fresh: fresh[index],
            }
        })
        .collect()
}

/// What the first words of a sentence announce.
fn cue(spoken: &Spoken, index: usize) -> f32 {
    let speech = spoken.speech;
    let words = &spoken.sentences[index].words;
    if speech.opens.at_start(words) > 0 {
        return 1.0;
    }
    // "So, let's talk about": an opening after a filler.
    let fillers = speech.fillers.at_start(words).max(speech.opens_weak.at_start(words).min(1));
    if fillers > 0 && speech.opens.at_start(&words[fillers..]) > 0 {
        return 1.0;
    }
    if speech.continues.at_start(words) > 0 {
        return -0.35;
    }
    if speech.opens_weak.at_start(words) > 0 { 0.7 } else { 0.0 }
}

/// One minus the cosine of the words before and after each sentence's start.
fn changes(spoken: &Spoken) -> Vec<f32> {
    let count = spoken.sentences.len();
    let mut before: HashMap<u32, f32> = HashMap::new();
    let mut after: HashMap<u32, f32> = HashMap::new();
    let add = |map: &mut HashMap<u32, f32>, index: usize, sign: f32| {
        for term in &spoken.sentences[index].terms {
            *map.entry(*term).or_default() += sign;
        }
    };
    for index in 0..count.min(WINDOW) {
        add(&mut after, index, 1.0);
    }
    let mut changes = Vec::with_capacity(count);
    for index in 0..count {
        changes.push(if index == 0 { 1.0 } else { 1.0 - cosine(&before, &after) });
        add(&mut before, index, 1.0);
        add(&mut after, index, -1.0);
        if index + WINDOW < count {
            add(&mut after, index + WINDOW, 1.0);
        }
        if index + 1 > WINDOW {
            add(&mut before, index - WINDOW, -1.0);
        }
        before.retain(|_, weight| *weight > 0.0);
        after.retain(|_, weight| *weight > 0.0);
    }
    changes
}

fn cosine(a: &HashMap<u32, f32>, b: &HashMap<u32, f32>) -> f32 {
    let dot: f32 = a.iter().filter_map(|(term, weight)| b.get(term).map(|other| weight * other)).sum();
    let length = |map: &HashMap<u32, f32>| map.values().map(|weight| weight * weight).sum::<f32>().sqrt();
    let lengths = length(a) * length(b);
    if lengths > 0.0 { dot / lengths } else { 0.0 }
}

/// For each sentence, how many terms are said for the first time and again within the window (new terms
/// that do not come again count a tenth); three make 1.
fn fresh(spoken: &Spoken) -> Vec<f32> {
    let mut first: HashMap<u32, Option<usize>> = HashMap::new();
    let mut fresh = vec![0.0f32; spoken.sentences.len()];
    for (index, sentence) in spoken.sentences.iter().enumerate() {
        for term in &sentence.terms {
            match first.get(term).copied() {
                None => {
                    fresh[index] += 0.1;
                    first.insert(*term, Some(index));
                }
                Some(Some(begin)) if index > begin && index - begin <= WINDOW => {
                    fresh[begin] += 0.9;
                    first.insert(*term, None);
                }
                Some(_) => {}
            }
        }
    }
    fresh.into_iter().map(|count| (count / 3.0).min(1.0)).collect()
}
