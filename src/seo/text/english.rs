//! A light tagger for English: closed-class words, verbs, adverbs and endings decide what a word is in its
//! place. It is made for finding noun phrases, not for grammar.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

/// What a word is, as far as noun phrases care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// An article, possessive or other determiner.
    Determiner,
    /// A pronoun.
    Pronoun,
    /// A modal verb, `to`, `do`.
    Modal,
    /// A form of be or have.
    Be,
    /// Another closed-class word: preposition, conjunction.
    Function,
    /// A spoken filler.
    Filler,
    /// An adverb.
    Adverb,
    /// A verb.
    Verb,
    /// An adjective that can open a phrase.
    Adjective,
    /// An adjective that says nothing about the topic.
    Empty,
    /// A participle used as an adjective.
    Participle,
    /// An -ing form used as a noun or adjective.
    Gerund,
    /// A noun, and everything unknown.
    Noun,
    /// A number.
    Number,
}

impl Class {
    /// Whether a noun phrase can hold such a word.
    pub fn in_phrase(self) -> bool {
        matches!(
            self,
            Class::Adjective | Class::Empty | Class::Participle | Class::Gerund | Class::Noun | Class::Number
        )
    }
}

/// `src/rules/text/en.yaml`: blocks of words separated by spaces.
#[derive(Debug, Default, Deserialize)]
struct Lists {
    determiners: String,
    pronouns: String,
    modals: String,
    be: String,
    prepositions: String,
    fillers: String,
    adverbs: String,
    not_adverbs: String,
    verbs: String,
    irregular_verbs: String,
    verbs_after_nouns: String,
    verb_adjuncts: String,
    verb_phrases: String,
    ambiguous: String,
    adjectives: String,
    empty_adjectives: String,
    weak_nouns: String,
    numbers: String,
    adjective_suffixes: String,
    noun_suffixes: String,
    nouns: String,
    abbreviations: String,
}

/// The word lists, looked up by word.
struct Lexicon {
    closed: HashMap<&'static str, Class>,
    open: HashMap<&'static str, Class>,
    verbs: HashSet<String>,
    ambiguous: HashSet<&'static str>,
    ambiguous_forms: HashSet<String>,
    after_nouns: HashSet<&'static str>,
    adjuncts: HashSet<&'static str>,
    verb_phrases: HashSet<(&'static str, &'static str)>,
    weak: HashSet<&'static str>,
    not_adverbs: HashSet<&'static str>,
    nouns: HashSet<&'static str>,
    adjective_suffixes: Vec<&'static str>,
    noun_suffixes: Vec<&'static str>,
    abbreviations: HashSet<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../rules/text/en.yaml")).unwrap_or_else(|error| {
        debug_assert!(false, "en.yaml: {error}");
        Lists::default()
    })
});

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let lists = &*LISTS;
    let mut closed = HashMap::new();
    for (list, class) in [
        (&lists.fillers, Class::Filler),
        (&lists.prepositions, Class::Function),
        (&lists.be, Class::Be),
        (&lists.modals, Class::Modal),
        (&lists.pronouns, Class::Pronoun),
        (&lists.determiners, Class::Determiner),
    ] {
        closed.extend(list.split_whitespace().map(|word| (word, class)));
    }
    let mut open = HashMap::new();
    for (list, class) in [
        (&lists.adjectives, Class::Adjective),
        (&lists.empty_adjectives, Class::Empty),
        (&lists.adverbs, Class::Adverb),
        (&lists.numbers, Class::Number),
    ] {
        open.extend(list.split_whitespace().map(|word| (word, class)));
    }
    let ambiguous: HashSet<_> = lists.ambiguous.split_whitespace().collect();
    let mut verbs: HashSet<String> = lists.irregular_verbs.split_whitespace().map(str::to_string).collect();
    for base in lists.verbs.split_whitespace().filter(|base| !ambiguous.contains(base)) {
        verbs.insert(base.to_string());
        verbs.insert(third_person(base));
    }
    Lexicon {
        closed,
        open,
        verbs,
        ambiguous_forms: ambiguous.iter().map(|base| third_person(base)).collect(),
        ambiguous,
        after_nouns: lists.verbs_after_nouns.split_whitespace().collect(),
        adjuncts: lists.verb_adjuncts.split_whitespace().collect(),
        verb_phrases: lists.verb_phrases.split_whitespace().filter_map(|pair| pair.split_once('-')).collect(),
        weak: lists.weak_nouns.split_whitespace().collect(),
        not_adverbs: lists.not_adverbs.split_whitespace().collect(),
        nouns: lists.nouns.split_whitespace().collect(),
        adjective_suffixes: lists.adjective_suffixes.split_whitespace().collect(),
        noun_suffixes: lists.noun_suffixes.split_whitespace().collect(),
        abbreviations: lists.abbreviations.split_whitespace().collect(),
    }
});

/// The third person of a regular verb: `tries`, `passes`, `makes`.
fn third_person(base: &str) -> String {
    let bytes = base.as_bytes();
    let vowel_before_last =
        bytes.len() > 1 && matches!(bytes[bytes.len() - 2], b'a' | b'e' | b'i' | b'o' | b'u');
    if base.ends_with('y') && !vowel_before_last {
        format!("{}ies", &base[..base.len() - 1])
    } else if ["s", "sh", "ch", "x", "z"].iter().any(|ending| base.ends_with(ending)) {
        format!("{base}es")
    } else {
        format!("{base}s")
    }
}

/// Whether a word (lower case) is a closed-class word or filler of English.
pub(super) fn is_closed(word: &str) -> bool {
    LEXICON.closed.contains_key(word)
}

/// Whether a full stop after this word ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    word.len() <= 6
        && word.is_ascii()
        && (LEXICON.abbreviations.contains(word.to_ascii_lowercase().as_str())
            || (word.len() == 1 && word.as_bytes()[0].is_ascii_uppercase())
            || word.contains('.') && word.bytes().any(|byte| byte.is_ascii_alphabetic()))
}

/// Whether an English word (lower case) carries no topic alone.
pub(crate) fn is_weak(word: &str) -> bool {
    LEXICON.weak.contains(word)
}

/// Whether an English word (lower case) names a doing: a verb, a noun that is a verb as well, or an -ing form.
pub(crate) fn is_verbal(word: &str) -> bool {
    let lexicon = &*LEXICON;
    lexicon.verbs.contains(word)
        || lexicon.ambiguous.contains(word)
        || lexicon.ambiguous_forms.contains(word)
        || (word.len() > 5 && word.ends_with("ing") && has_vowel(&word[..word.len() - 3]))
}

/// The class of every word of one sentence. Words are in lower case; `starts` tells where a word opens a
/// phrase (after punctuation), so that its neighbour before it says nothing; as long as `words`.
pub fn classify(words: &[&str], starts: &[bool]) -> Vec<Class> {
    let lexicon = &*LEXICON;
    let first: Vec<Option<Class>> = words.iter().map(|word| certain(lexicon, word)).collect();
    let mut classes: Vec<Class> = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        let before = (index > 0 && !starts[index]).then(|| {
            // An adverb leaves the verb where it is: "should never mix", "Always test".
            let skipped = index.checked_sub(2).filter(|_| !starts[index - 1]).map(|at| classes[at]);
            match (classes[index - 1], skipped) {
                (Class::Adverb, Some(class @ (Class::Modal | Class::Pronoun))) => class,
                (Class::Adverb, None) if matches!(words[index - 1], "never" | "always") => Class::Modal,
                (class, _) => class,
            }
        });
        let open_next = index + 1 < words.len() && !starts[index + 1];
        let after = Neighbour { known: open_next, class: if open_next { first[index + 1] } else { None } };
        let next = words.get(index + 1).copied().filter(|_| open_next);
        let second = index > 0 && !starts[index] && lexicon.verb_phrases.contains(&(words[index - 1], word));
        let verb = second
            || next.is_some_and(|next| lexicon.verb_phrases.contains(&(word, next)))
            || predicate(lexicon, (words, starts, &classes), after.class);
        let class = match first[index] {
            Some(class) => class,
            None if verb => Class::Verb,
            None => {
                let previous = if index > 0 { words[index - 1] } else { "" };
                let plural_before = previous.ends_with('s') && !previous.ends_with("ss");
                in_place(lexicon, word, Before { class: before, plural: plural_before }, after)
            }
        };
        classes.push(class);
    }
    classes
}

/// Whether the word after `classes` is the verb of the noun before it: "the reverb stays in the room", but
/// "camera tips for beginners". `after` is the class of the word after it.
fn predicate(
    lexicon: &Lexicon,
    (words, starts, classes): (&[&str], &[bool], &[Class]),
    after: Option<Class>,
) -> bool {
    let at = classes.len();
    let (word, next) = (words[at], words.get(at + 1).copied());
    let known = lexicon.after_nouns.contains(word);
    if at == 0
        || starts[at]
        || classes[at - 1] != Class::Noun
        || !(known || lexicon.ambiguous_forms.contains(word))
    {
        return false;
    }
    let ends = next.is_none() || starts[at + 1];
    if known && word != "tips" {
        let goes_on =
            matches!(after, Some(Class::Function | Class::Pronoun | Class::Determiner | Class::Adverb));
        return ends || goes_on;
    }
    // A noun of one: after an article, with no plural before.
    let nouns = classes.iter().rev().take_while(|class| class.in_phrase()).count();
    let article = at > nouns && (1..=nouns).all(|back| back == nouns || !starts[at - back]);
    let article =
        article && !starts[at - nouns] && matches!(words[at - nouns - 1], "a" | "an" | "the" | "your");
    let moves =
        !ends && (next.is_some_and(|next| lexicon.adjuncts.contains(next)) || after == Some(Class::Adverb));
    article && moves && !words[at - 1].ends_with('s')
}

/// The word before: its class where it stands in the same phrase, and whether it ends like a plural.
#[derive(Clone, Copy)]
struct Before {
    class: Option<Class>,
    plural: bool,
}

/// The word after: whether there is one in the same phrase, and its class where that is certain.
#[derive(Clone, Copy)]
struct Neighbour {
    known: bool,
    class: Option<Class>,
}

impl Neighbour {
    /// Whether it can go on a noun phrase.
    fn nominal(self) -> bool {
        self.known && self.class.is_none_or(Class::in_phrase)
    }

    /// Whether it opens a new noun phrase, as an object after a verb does.
    fn opens_object(self) -> bool {
        matches!(self.class, Some(Class::Determiner | Class::Pronoun))
    }
}

/// The class that does not depend on the neighbours.
fn certain(lexicon: &Lexicon, word: &str) -> Option<Class> {
    if let Some(class) = lexicon.closed.get(word) {
        return Some(*class);
    }
    if word.starts_with(|c: char| c.is_numeric()) && !word.contains(|c: char| c.is_alphabetic()) {
        return Some(Class::Number);
    }
    if lexicon.verbs.contains(word) {
        return Some(Class::Verb);
    }
    if let Some(class) = lexicon.open.get(word) {
        return Some(*class);
    }
    if word.ends_with("ly") && word.len() > 4 && !lexicon.not_adverbs.contains(word) {
        return Some(Class::Adverb);
    }
    None
}

/// The class by ending and neighbours.
fn in_place(lexicon: &Lexicon, word: &str, neighbour: Before, after: Neighbour) -> Class {
    let before = neighbour.class;
    let verb_before = matches!(before, Some(Class::Modal | Class::Pronoun));
    if lexicon.ambiguous.contains(word) && (verb_before || after.opens_object()) {
        return Class::Verb;
    }
    if lexicon.ambiguous_forms.contains(word)
        && (before == Some(Class::Pronoun) || (after.opens_object() && before != Some(Class::Determiner)))
    {
        return Class::Verb;
    }
    // "you halve the distance", "Tame the bass": an unknown word with a subject, or first, before an object.
    let acts = matches!(before, None | Some(Class::Pronoun)) && after.class == Some(Class::Determiner);
    let bare = !word.ends_with("ing") && !word.ends_with('s') && !lexicon.nouns.contains(word);
    if acts && bare && !lexicon.weak.contains(word) {
        return Class::Verb;
    }
    let plain = !word.contains('-');
    if plain && word.len() > 4 && word.ends_with("ing") && has_vowel(&word[..word.len() - 3]) {
        return gerund(before, after);
    }
    if word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && has_vowel(&word[..word.len() - 2])
    {
        return participle(neighbour, after);
    }
    if plain && word.len() > 4 && !lexicon.nouns.contains(word) {
        let ends = |list: &[&str]| list.iter().any(|ending| word.ends_with(ending));
        if !ends(&lexicon.noun_suffixes) && ends(&lexicon.adjective_suffixes) {
            return Class::Adjective;
        }
    }
    if !plain && word.ends_with("based") {
        return Class::Adjective;
    }
    Class::Noun
}

fn has_vowel(stem: &str) -> bool {
    stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// An -ing form: a verb after be or before an object, else part of a phrase.
fn gerund(before: Option<Class>, after: Neighbour) -> Class {
    if after.opens_object() || matches!(before, Some(Class::Be | Class::Pronoun | Class::Modal)) {
        Class::Verb
    } else {
        Class::Gerund
    }
}

/// An -ed form: an adjective before a noun, where the words before it allow that, else a verb.
fn participle(before: Before, after: Neighbour) -> Class {
    let attributive = match before.class {
        None => true,
        Some(Class::Be | Class::Pronoun | Class::Modal | Class::Verb | Class::Number) => false,
        // `mass loaded vinyl`, but `officials issued warnings`.
        Some(Class::Noun) => after.class.is_none() && !before.plural,
        Some(_) => true,
    };
    if attributive && after.nominal() { Class::Participle } else { Class::Verb }
}
