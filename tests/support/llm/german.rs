//! A model that translates into a German of eleven words: links, numbers and names stay, everything else is replaced.

use serde_json::{Value, json};

use super::Asked;

/// The texts that are wanted, and whether they are asked for again.
pub fn wanted(asked: &Asked) -> (Vec<(usize, String)>, bool) {
    let messages = asked.texts();
    let first = messages.iter().find(|text| text.contains("</texts id=") || text.contains("</captions id="));
    let part = first.expect("texts");
    let inside = part.split("<captions id=").last().and_then(|rest| rest.split("</captions").next());
    let all = inside.expect("texts").lines().filter_map(|line| {
        let value: Value = serde_json::from_str(line).ok()?;
        Some((value["n"].as_u64()? as usize, value["text"].as_str()?.to_string()))
    });
    let last = messages.last().expect("a message");
    let Some((_, numbers)) = last.split_once("each exactly once: ") else { return (all.collect(), false) };
    let numbers = numbers.split('.').next().expect("numbers").split(", ");
    let numbers: Vec<usize> = numbers.map(|number| number.parse().expect("a number")).collect();
    (all.filter(|(number, _)| numbers.contains(number)).collect(), true)
}

/// As German as it has to be.
pub fn german(text: &str) -> String {
    const WORDS: [&str; 11] =
        ["der", "Raum", "klingt", "besser", "wenn", "wir", "die", "Ecke", "nicht", "vergessen", "haben"];
    let word = |(index, word): (usize, &str)| {
        let stays = word.contains(['#', '@', '/', '(', '♪', '-', '👨'])
            || word.chars().any(|c| c.is_ascii_digit())
            || word.chars().skip(1).any(char::is_uppercase);
        if stays { word.to_string() } else { WORDS[(index + word.len()) % WORDS.len()].to_string() }
    };
    let line = |line: &str| line.split(' ').enumerate().map(word).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// An answer that holds these texts.
pub fn answer(texts: impl IntoIterator<Item = (usize, String)>) -> String {
    let texts: Vec<Value> = texts.into_iter().map(|(n, text)| json!({"n": n, "text": text})).collect();
    json!({ "texts": texts }).to_string()
}

/// What is wanted, translated.
pub fn translated(asked: &Asked) -> Vec<(usize, String)> {
    wanted(asked).0.into_iter().map(|(number, text)| (number, german(&text))).collect()
}

/// The answer of a good translator.
pub fn good(asked: &Asked) -> String {
    answer(translated(asked))
}
