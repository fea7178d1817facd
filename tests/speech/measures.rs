//! Word error rate.

/// Words in lower case without punctuation; the words that clips and models write differently made equal.
pub fn words(text: &str) -> Vec<String> {
    let spaced = text.to_lowercase().replace(['-', '—'], " ");
    spaced
        .split_whitespace()
        .map(|word| word.chars().filter(|c| c.is_alphanumeric() || *c == '\'').collect::<String>())
        .map(|word| if word == "mister" { "mr".to_string() } else { word })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Insertions, deletions and substitutions per word of the reference.
pub fn word_error_rate(reference: &str, heard: &str) -> f64 {
    let (reference, heard) = (words(reference), words(heard));
    let mut row: Vec<usize> = (0..=heard.len()).collect();
    for (i, expected) in reference.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, word) in heard.iter().enumerate() {
            let substituted = diagonal + usize::from(expected != word);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[heard.len()] as f64 / reference.len() as f64
}

#[test]
fn counts_errors() {
    assert_eq!(word_error_rate("Mister Dashwood, then.", "mr dashwood then"), 0.0);
    assert_eq!(word_error_rate("a b c d", "a x c"), 0.5);
    assert_eq!(word_error_rate("a b", "a c b"), 0.5);
}
