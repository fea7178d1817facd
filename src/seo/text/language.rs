//! What language a text is in, and what is known about that language: stems, stop words, fillers.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use rust_stemmers::Algorithm;
use serde::Deserialize;

use crate::rules::{stop_word_languages, stop_words};

/// Confidence below which a detected language is not reported.
const MIN_CONFIDENCE: f64 = 0.5;
/// Letters below which a guess is not tried, unless the script alone tells the language.
const MIN_LETTERS: usize = 16;

/// Words below which stop words prove nothing.
const MIN_WORDS: usize = 4;
/// Share of stop words that proves a language.
const MIN_STOP_SHARE: f64 = 0.3;
/// How much greater the share must be than that of the next language, where the letters tell otherwise.
const CLEAR_LEAD: f64 = 0.1;

/// `src/rules/text/languages.yaml`.
#[derive(Debug, Default, Deserialize)]
struct Languages {
    spaceless: Vec<String>,
    linkers: HashMap<String, String>,
    fillers: HashMap<String, String>,
    greetings: HashMap<String, Vec<String>>,
    particles: HashMap<String, Vec<String>>,
}

static LANGUAGES: LazyLock<Languages> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../rules/text/languages.yaml")).unwrap_or_else(|error| {
        debug_assert!(false, "languages.yaml: {error}");
        Languages::default()
    })
});

static GREETINGS: LazyLock<HashMap<&'static str, Vec<Vec<&'static str>>>> = LazyLock::new(|| {
    let split = |list: &'static Vec<String>| list.iter().map(|text| text.split(' ').collect()).collect();
    LANGUAGES.greetings.iter().map(|(code, list)| (code.as_str(), split(list))).collect()
});

type WordSets = HashMap<&'static str, HashSet<&'static str>>;

static LINKERS: LazyLock<WordSets> = LazyLock::new(|| word_sets(&LANGUAGES.linkers));
static FILLERS: LazyLock<WordSets> = LazyLock::new(|| word_sets(&LANGUAGES.fillers));
static STOP_WORDS: LazyLock<WordSets> =
    LazyLock::new(|| stop_word_languages().map(|code| (code, stop_words(code).collect())).collect());

fn word_sets(lists: &'static HashMap<String, String>) -> WordSets {
    lists.iter().map(|(code, list)| (code.as_str(), list.split_whitespace().collect())).collect()
}

/// The language of a BCP 47 code, without region and script, in lower case: `pt-BR` is `pt`.
///
/// Old and macro codes come out as the ones used here (`iw` is `he`, `nb` is `no`, `yue` is `zh`).
pub fn base_language(code: &str) -> String {
    let base = code.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    match base.as_str() {
        "iw" => "he".into(),
        "in" => "id".into(),
        "nb" | "nn" => "no".into(),
        "yue" | "cmn" => "zh".into(),
        "fil" => "tl".into(),
        _ => base,
    }
}

/// The language of a text as an ISO 639-1 code (ISO 639-3 where there is no shorter one) and how sure that
/// is, 0 to 1. `None` where the text is too short or too mixed to tell.
pub fn detect_language(text: &str) -> Option<(String, f64)> {
    let sample: String = text.chars().take(20_000).collect();
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let info = whatlang::detect(&sample)?;
    let by_script = matches!(
        info.script(),
        whatlang::Script::Hiragana
            | whatlang::Script::Katakana
            | whatlang::Script::Mandarin
            | whatlang::Script::Hangul
            | whatlang::Script::Thai
            | whatlang::Script::Khmer
            | whatlang::Script::Myanmar
            | whatlang::Script::Greek
            | whatlang::Script::Georgian
            | whatlang::Script::Armenian
    );
    let enough = if by_script { 2 } else { MIN_LETTERS };
    if letters < enough {
        return None;
    }
    if !by_script && info.confidence() < MIN_CONFIDENCE {
        return by_stop_words(&sample, short_code(info.lang()));
    }
    Some((short_code(info.lang()).to_string(), info.confidence()))
}

/// The language whose stop words a short text uses, where that is clear. `guess` needs less proof.
fn by_stop_words(sample: &str, guess: &str) -> Option<(String, f64)> {
    let words: Vec<String> =
        super::words(sample, Some("en")).iter().take(300).map(|token| token.text.to_lowercase()).collect();
    let mut shares: Vec<(f64, &str)> = STOP_WORDS
        .iter()
        .map(|(code, list)| {
            let hits = words.iter().filter(|word| list.contains(word.as_str())).count();
            (hits as f64 / words.len().max(1) as f64, *code)
        })
        .collect();
    shares.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let (share, code) = *shares.first()?;
    let (second, _) = *shares.get(1)?;
    let proven = words.len() >= MIN_WORDS && share >= MIN_STOP_SHARE;
    let clear = code == guess || share >= second + CLEAR_LEAD;
    (proven && clear).then(|| (code.to_string(), share))
}

/// ISO 639-1 for whatlang's ISO 639-3.
fn short_code(lang: whatlang::Lang) -> &'static str {
    const CODES: &[(&str, &str)] = &[
        ("epo", "eo"),
        ("eng", "en"),
        ("rus", "ru"),
        ("cmn", "zh"),
        ("spa", "es"),
        ("por", "pt"),
        ("ita", "it"),
        ("ben", "bn"),
        ("fra", "fr"),
        ("deu", "de"),
        ("ukr", "uk"),
        ("kat", "ka"),
        ("ara", "ar"),
        ("hin", "hi"),
        ("jpn", "ja"),
        ("heb", "he"),
        ("yid", "yi"),
        ("pol", "pl"),
        ("amh", "am"),
        ("jav", "jv"),
        ("kor", "ko"),
        ("nob", "no"),
        ("dan", "da"),
        ("swe", "sv"),
        ("fin", "fi"),
        ("tur", "tr"),
        ("nld", "nl"),
        ("hun", "hu"),
        ("ces", "cs"),
        ("ell", "el"),
        ("bul", "bg"),
        ("bel", "be"),
        ("mar", "mr"),
        ("kan", "kn"),
        ("ron", "ro"),
        ("slv", "sl"),
        ("hrv", "hr"),
        ("srp", "sr"),
        ("mkd", "mk"),
        ("lit", "lt"),
        ("lav", "lv"),
        ("est", "et"),
        ("tam", "ta"),
        ("vie", "vi"),
        ("urd", "ur"),
        ("tha", "th"),
        ("guj", "gu"),
        ("uzb", "uz"),
        ("pan", "pa"),
        ("aze", "az"),
        ("ind", "id"),
        ("tel", "te"),
        ("pes", "fa"),
        ("mal", "ml"),
        ("ori", "or"),
        ("mya", "my"),
        ("nep", "ne"),
        ("sin", "si"),
        ("khm", "km"),
        ("tuk", "tk"),
        ("aka", "ak"),
        ("zul", "zu"),
        ("sna", "sn"),
        ("afr", "af"),
        ("lat", "la"),
        ("slk", "sk"),
        ("cat", "ca"),
        ("tgl", "tl"),
        ("hye", "hy"),
        ("cym", "cy"),
    ];
    let long = lang.code();
    CODES.iter().find(|(code, _)| *code == long).map_or(long, |(_, short)| short)
}

/// Whether a language is written without spaces between words.
pub fn is_spaceless(language: &str) -> bool {
    let base = base_language(language);
    LANGUAGES.spaceless.contains(&base)
}

/// Whether a word (in lower case) is a stop word or spoken filler of the language.
///
/// English has its own word classes ([`classify`](super::classify)) and a short list here.
pub fn is_stop_word(word: &str, language: &str) -> bool {
    let base = base_language(language);
    if base == "en" {
        return super::english::is_closed(word);
    }
    STOP_WORDS.get(base.as_str()).is_some_and(|list| list.contains(word)) || is_filler(word, &base)
}

/// What captions write for sounds, and titles and searches for subjects.
const SOUNDS: [&str; 5] = ["music", "applause", "laughter", "laughs", "foreign"];

/// Whether a word (in lower case) carries no meaning in a title or a search, where nobody writes down sounds.
pub fn is_title_stop_word(word: &str, language: &str) -> bool {
    is_stop_word(word, language) && !SOUNDS.contains(&word)
}

/// Whether a word (in lower case) is a spoken filler or courtesy word of the language.
pub fn is_filler(word: &str, language: &str) -> bool {
    FILLERS.get(base_language(language).as_str()).is_some_and(|list| list.contains(word))
}

/// How many words (in lower case) a greeting such as "herzlich willkommen" has that they begin with; 0 for none.
pub fn greeting(words: &[&str], language: &str) -> usize {
    let known = GREETINGS.get(base_language(language).as_str());
    let found = known.into_iter().flatten().filter(|greeting| words.starts_with(greeting));
    found.map(Vec::len).max().unwrap_or(0)
}

/// Words that may stand inside a phrase of this language although they are stop words, such as `de`.
pub fn linkers(language: &str) -> Option<&'static HashSet<&'static str>> {
    LINKERS.get(base_language(language).as_str())
}

/// Endings that are written together with the word they mark, longest first (Korean particles).
pub fn particles(language: &str) -> &'static [String] {
    LANGUAGES.particles.get(&base_language(language)).map_or(&[], Vec::as_slice)
}

/// Cuts words to stems by the rules of one language; leaves them alone where there are no rules.
pub struct Stemmer(Option<rust_stemmers::Stemmer>);

impl Stemmer {
    /// The stemmer of a language, by BCP 47 code.
    pub fn new(language: &str) -> Self {
        let algorithm = match base_language(language).as_str() {
            "ar" => Algorithm::Arabic,
            "da" => Algorithm::Danish,
            "de" => Algorithm::German,
            "el" => Algorithm::Greek,
            "en" => Algorithm::English,
            "es" => Algorithm::Spanish,
            "fi" => Algorithm::Finnish,
            "fr" => Algorithm::French,
            "hu" => Algorithm::Hungarian,
            "it" => Algorithm::Italian,
            "nl" => Algorithm::Dutch,
            "no" => Algorithm::Norwegian,
            "pt" => Algorithm::Portuguese,
            "ro" => Algorithm::Romanian,
            "ru" => Algorithm::Russian,
            "sv" => Algorithm::Swedish,
            "ta" => Algorithm::Tamil,
            "tr" => Algorithm::Turkish,
            _ => return Self(None),
        };
        Self(Some(rust_stemmers::Stemmer::create(algorithm)))
    }

    /// The stem of a word in lower case.
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match &self.0 {
            Some(stemmer) => stemmer.stem(word),
            None => Cow::Borrowed(word),
        }
    }
}
