//! Titles taken from what is said: how-to clauses, questions, reasons, lists and quotes.

use super::language::Wording;
use super::{Candidate, TitleKind};
use crate::model::Keyword;
use crate::research::Spoken;
use crate::write::clean::one_line;

/// Fewest and most words of a clause that is set into a title.
const CLAUSE_WORDS: std::ops::RangeInclusive<usize> = 3..=9;
/// Fewest and most words of a quoted sentence.
const QUOTE_WORDS: std::ops::RangeInclusive<usize> = 4..=12;
/// Most characters of a title that is taken over whole.
const MOST_CHARS: usize = 70;

/// A sentence with lower-case words beside it, so that leads are found quickly.
struct Line<'t> {
    at_ms: Option<u64>,
    text: &'t str,
    words: Vec<&'t str>,
    lower: Vec<String>,
}

impl<'t> Line<'t> {
    fn new(at_ms: Option<u64>, text: &'t str) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let lower = words.iter().map(|word| bare(&word.to_lowercase()).replace('’', "'")).collect();
        Self { at_ms, text, words, lower }
    }

    /// Every place where the words of `lead` stand; returns the index of the word after them.
    fn after<'a>(&'a self, lead: &'a str) -> impl Iterator<Item = usize> + 'a {
        let lead: Vec<&str> = lead.split(' ').collect();
        let count = lead.len();
        (0..self.lower.len().saturating_sub(count))
            .filter(move |start| self.lower[*start..start + count].iter().zip(&lead).all(|(a, b)| a == b))
            .filter(move |start| !self.words[*start..start + count - 1].iter().any(|word| ends_clause(word)))
            .map(move |start| start + count)
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').to_string()
}

fn ends_clause(word: &str) -> bool {
    word.ends_with(['.', ',', ';', ':', '?', '!', '…', '。', '、', '？', '！', '—', '–'])
}

/// Finds every candidate in a transcript.
pub fn candidates(spoken: &Spoken, keywords: &[Keyword], wording: &Wording) -> Vec<Candidate> {
    let stems: Vec<String> = keywords
        .iter()
        .take(12)
        .flat_map(|keyword| keyword.phrase.split_whitespace())
        .filter(|word| word.chars().count() > 3)
        .map(root)
        .collect();
    let mut found = Vec::new();
    for (at_ms, text) in spoken.sentences() {
        let line = Line::new(at_ms, text);
        found.extend(how_to(&line, wording, &stems));
        found.extend(reason(&line, wording, &stems));
        // "You might wonder: what happened?" asks what stands behind the colon.
        let asked = text.rsplit_once(": ").map(|(_, asked)| Line::new(at_ms, asked));
        found.extend(question(asked.as_ref().unwrap_or(&line), wording, &stems));
        found.extend(list(&line, wording));
        found.extend(quote(&line, wording, &stems));
    }
    found
}

/// A rough root, so that "recording" meets "recordings".
fn root(word: &str) -> String {
    let lower = bare(&word.to_lowercase());
    let count = lower.chars().count();
    lower.chars().take(if count > 6 { count - 2 } else { count.min(5) }).collect()
}

fn on_topic(words: &[String], stems: &[String]) -> usize {
    words.iter().filter(|word| stems.iter().any(|stem| word.starts_with(stem.as_str()))).count()
}

/// The words from `start` to the end of the clause, without weak words at its end.
fn clause(line: &Line, start: usize, wording: &Wording) -> Option<String> {
    let mut end = start;
    while end < line.words.len() && end - start < *CLAUSE_WORDS.end() {
        end += 1;
        if ends_clause(line.words[end - 1]) {
            break;
        }
    }
    let complete = end == line.words.len() || ends_clause(line.words[end - 1]);
    if !complete {
        // A clause that runs on is cut before a joining word, never in the middle of a phrase.
        end = (start + 3..end)
            .rev()
            .find(|at| !wording.may_end(&line.lower[*at]) && joins(&line.lower[*at]))?;
    }
    while end > start && !wording.may_end(&line.lower[end - 1]) {
        end -= 1;
    }
    let words = &line.words[start..end];
    if !CLAUSE_WORDS.contains(&words.len()) {
        return None;
    }
    Some(
        words.join(" ").trim_end_matches(|c: char| !c.is_alphanumeric() && !")%\"'’".contains(c)).to_string(),
    )
}

/// Words that open a further clause. They are also weak ends of their language.
fn joins(word: &str) -> bool {
    const JOINING: &[&str] = &[
        "and", "but", "so", "because", "when", "if", "while", "which", "or", "that", "und", "aber", "weil",
        "wenn", "oder", "dass", "y", "pero", "porque", "cuando", "si", "que", "et", "mais", "quand", "ou",
        "e", "mas", "se",
    ];
    JOINING.contains(&word)
}

fn how_to(line: &Line, wording: &Wording, stems: &[String]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for lead in &wording.how_to {
        for start in line.after(lead) {
            let Some(clause) = clause(line, start, wording) else { continue };
            let lower: Vec<String> = clause.split(' ').map(|word| bare(&word.to_lowercase())).collect();
            let first_is_verb_like =
                lower.first().is_some_and(|word| wording.may_start(word) && wording.may_end(word));
            if !first_is_verb_like
                || negated(&lower)
                || on_topic(&lower, stems) == 0
                || points_elsewhere(&lower)
            {
                continue;
            }
            let title = if wording.how_to_keep.contains(lead) {
                format!("{lead} {clause}")
            } else {
                wording.how_to_title.replace("{clause}", &clause)
            };
            // A clause that the speaker calls a how-to is worth more than one that merely advises.
            let spoken_as_such = lead.starts_with("how") || wording.how_to.len() < 8;
            found.push(Candidate::said(
                TitleKind::HowTo,
                title,
                line.at_ms,
                if spoken_as_such { 1.0 } else { 0.4 },
            ));
        }
    }
    found
}

/// Whether a clause says what is not to be done: set into a how-to, it would say the opposite.
fn negated(lower: &[String]) -> bool {
    const NEGATORS: &[&str] = &[
        "not", "never", "no", "without", "avoid", "stop", "don't", "nicht", "nie", "kein", "nunca", "sin",
        "jamais", "pas", "não",
    ];
    lower.iter().any(|word| NEGATORS.contains(&word.as_str()) || word.ends_with("n't"))
}

/// Words of the talk itself, which are out of place in a title.
const OF_THE_TALK: &[&str] = &[
    "subscribe",
    "comment",
    "comments",
    "video",
    "channel",
    "gonna",
    "kind",
    "sort",
    "thing",
    "stuff",
    "okay",
];

/// Whether a question leans on words that only make sense where it was asked. "We" and "you" are fine in it.
fn question_points_elsewhere(lower: &[String]) -> bool {
    const POINTING: &[&str] = &[
        "it", "this", "that", "these", "those", "them", "him", "her", "he", "she", "they", "there", "here",
        "i", "me",
    ];
    lower.iter().any(|word| POINTING.contains(&word.as_str()) || OF_THE_TALK.contains(&word.as_str()))
}

/// Whether a clause leans on words that only make sense where it was said.
fn points_elsewhere(lower: &[String]) -> bool {
    const POINTING: &[&str] = &[
        "it", "this", "that", "these", "those", "them", "him", "her", "i", "me", "we", "us", "he", "she",
        "they", "there", "here",
    ];
    lower.iter().any(|word| POINTING.contains(&word.as_str()) || OF_THE_TALK.contains(&word.as_str()))
}

fn reason(line: &Line, wording: &Wording, stems: &[String]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for lead in &wording.why {
        for start in line.after(lead) {
            let Some(clause) = clause(line, start, wording) else { continue };
            let lower: Vec<String> = clause.split(' ').map(|word| bare(&word.to_lowercase())).collect();
            if on_topic(&lower, stems) > 0 && !points_elsewhere(&lower) && !line.text.ends_with(['?', '？'])
            {
                found.push(Candidate::said(TitleKind::Question, format!("{lead} {clause}"), line.at_ms, 0.8));
            }
        }
    }
    found
}

fn question(line: &Line, wording: &Wording, stems: &[String]) -> Vec<Candidate> {
    let asks = line.text.ends_with(['?', '？', '؟']);
    let length = line.text.chars().count();
    let spaceless = line.words.len() < 3 && length >= 6;
    let fits = (3..=12).contains(&line.words.len()) || spaceless;
    if !asks || !fits || length > MOST_CHARS {
        return Vec::new();
    }
    let starts_well = line.lower.first().is_some_and(|word| wording.may_start(word));
    let about = spaceless || on_topic(&line.lower, stems) > 0;
    if !starts_well || !about || question_points_elsewhere(&line.lower) {
        return Vec::new();
    }
    vec![Candidate::said(TitleKind::Question, one_line(line.text), line.at_ms, 0.9)]
}

fn list(line: &Line, wording: &Wording) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (at, word) in line.lower.iter().enumerate() {
        let number =
            wording.numbers.get(word).copied().or_else(|| word.parse().ok().filter(|n| (2..=50).contains(n)));
        let Some(number) = number else { continue };
        // "five steps", or with one word between: "three simple rules".
        let noun = [1, 2].into_iter().find(|step| {
            line.lower
                .get(at + step)
                .is_some_and(|word| wording.list_nouns.iter().any(|noun| noun.to_lowercase() == *word))
                && line.words[at..at + step].iter().all(|word| !ends_clause(word))
        });
        let Some(step) = noun else { continue };
        let counted = line.words[at + 1..=at + step].join(" ");
        let counted = counted.trim_end_matches(|c: char| !c.is_alphanumeric());
        let rest =
            if ends_clause(line.words[at + step]) { None } else { clause(line, at + step + 1, wording) };
        let rest = rest.filter(|rest| {
            let lower: Vec<String> = rest.split(' ').map(|word| bare(&word.to_lowercase())).collect();
            !points_elsewhere(&lower)
                && matches!(lower[0].as_str(), "to" | "for" | "of" | "de" | "para" | "pour" | "für")
        });
        match rest {
            Some(rest) => {
                let title = format!("{number} {counted} {rest}");
                found.push(Candidate::said(TitleKind::List, title, line.at_ms, 1.0));
            }
            None => {
                let title = format!("{{main}}: {number} {counted}");
                found.push(Candidate::said(TitleKind::List, title, line.at_ms, 0.7));
            }
        }
    }
    found
}

/// Whether a sentence announces its number: "Step one: ...", "Tip 3. ...".
fn is_numbered(line: &Line, wording: &Wording) -> bool {
    // Speech recognition often writes a comma there: "Step one, soak the oats."
    let counts =
        |word: &String| wording.numbers.contains_key(word) || word == "one" || word.parse::<u32>().is_ok();
    line.words.iter().take(3).any(|word| word.ends_with(':'))
        || (line.lower.get(1).is_some_and(counts) && line.words[1].ends_with([',', '.', ':']))
}

fn quote(line: &Line, wording: &Wording, stems: &[String]) -> Vec<Candidate> {
    let whole = line.text.ends_with(['.', '!', '。', '！']);
    let length = line.text.chars().count();
    let first_is_capital = line.text.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_lowercase());
    let fits = QUOTE_WORDS.contains(&line.words.len()) && length <= MOST_CHARS - 4;
    let starts_well = line.lower.first().is_some_and(|word| wording.may_start(word));
    if !whole
        || !fits
        || !starts_well
        || !first_is_capital
        || points_elsewhere(&line.lower)
        || is_numbered(line, wording)
    {
        return Vec::new();
    }
    let about = on_topic(&line.lower, stems);
    if about == 0 {
        return Vec::new();
    }
    const TURNS: &[&str] = &[
        "not", "never", "only", "every", "always", "nothing", "instead", "than", "no", "without", "nie",
        "nur", "nunca", "jamais",
    ];
    let turns = line.lower.iter().filter(|word| TURNS.contains(&word.as_str())).count();
    let weight = 0.3 + 0.2 * turns.min(2) as f64 + 0.1 * about.min(3) as f64;
    let sentence = one_line(line.text);
    let sentence = sentence.trim_end_matches(['.', '。']);
    vec![Candidate::said(TitleKind::Quote, format!("“{sentence}”"), line.at_ms, weight)]
}

#[cfg(test)]
mod tests {
    use super::super::language::wording;
    use super::*;
    use crate::model::Transcript;

    fn found(text: &str, phrases: &[&str]) -> Vec<(TitleKind, String)> {
        let spoken = Spoken::new(&Transcript::from_text(text));
        let keyword =
            |phrase: &&str| Keyword { phrase: phrase.to_string(), score: 1.0, count: 1, mentions: vec![] };
        let keywords: Vec<Keyword> = phrases.iter().map(keyword).collect();
        candidates(&spoken, &keywords, wording(Some("en"))).into_iter().map(|c| (c.kind, c.title)).collect()
    }

    #[test]
    fn takes_what_is_said_and_nothing_else() {
        let text = "Today I show you how to make your room sound better. Why does a small room echo? \
                    There are three ways to tame the bass. The room is never silent. It is like that.";
        let found = found(text, &["room sound", "bass", "small room"]);
        assert!(
            found.contains(&(TitleKind::HowTo, "how to make your room sound better".into())),
            "{found:?}"
        );
        assert!(found.contains(&(TitleKind::Question, "Why does a small room echo?".into())), "{found:?}");
        assert!(found.contains(&(TitleKind::List, "3 ways to tame the bass".into())), "{found:?}");
        assert!(found.contains(&(TitleKind::Quote, "“The room is never silent”".into())), "{found:?}");
        assert_eq!(found.len(), 4, "{found:?}");
    }

    #[test]
    fn a_numbered_announcement_is_no_quote() {
        let found = found(
            "Mistake three, frying sour tomatoes for hours. Step one: never fry tomatoes.",
            &["tomatoes"],
        );
        assert!(found.iter().all(|(kind, _)| *kind != TitleKind::Quote), "{found:?}");
    }

    #[test]
    fn what_is_not_to_be_done_is_no_how_to() {
        let text = "You should never mix bleach and vinegar. You should not mix bleach with anything.";
        let kinds: Vec<TitleKind> = found(text, &["bleach"]).into_iter().map(|(kind, _)| kind).collect();
        assert!(!kinds.contains(&TitleKind::HowTo), "{kinds:?}");
    }

    #[test]
    fn leaves_alone_what_points_elsewhere() {
        assert!(found("You should try that with the room. How to do it in the room?", &["room"]).is_empty());
    }
}
