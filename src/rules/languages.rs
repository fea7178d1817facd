//! The typed view of `languages.yaml`: which language codes exist, and what people write by mistake.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

/// What somebody meant who wrote a country code or a name instead of a language code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mistake {
    /// The code that is meant: `zh-CN`.
    pub means: String,
    /// What the mistaken code stands for: `China`.
    pub what: String,
    /// The language the code really names, where it names one.
    #[serde(default)]
    pub is: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    two: String,
    withdrawn: String,
    three: String,
    shorter: String,
    bibliographic: String,
    regions: String,
    areas: String,
    scripts: String,
    mistakes: HashMap<String, Mistake>,
}

/// The known codes. Languages are in lower case, regions in upper case, scripts with one capital.
#[derive(Debug)]
pub struct Languages {
    languages: HashSet<&'static str>,
    shorter: HashMap<&'static str, &'static str>,
    longer: HashMap<&'static str, &'static str>,
    library: HashMap<&'static str, &'static str>,
    regions: HashSet<&'static str>,
    scripts: HashSet<&'static str>,
    mistakes: HashMap<String, Mistake>,
}

impl Languages {
    /// Whether `code` (lower case) names a language.
    pub fn is_language(&self, code: &str) -> bool {
        self.languages.contains(code)
    }

    /// The two-letter form of a three-letter code (lower case), where there is one: `eng` -> `en`.
    pub fn shorter(&self, code: &str) -> Option<&'static str> {
        self.shorter.get(code).copied()
    }

    /// The three-letter form of a two-letter code (lower case): `de` -> `deu`. Where a language has two, the
    /// terminological one (ISO 639-2/T), not the bibliographic one.
    pub fn longer(&self, code: &str) -> Option<&'static str> {
        self.longer.get(code).copied()
    }

    /// The three-letter form libraries use (ISO 639-2/B), which Matroska wants: `de` -> `ger`.
    pub fn library(&self, code: &str) -> Option<&'static str> {
        self.library.get(code).copied().or_else(|| self.longer(code))
    }

    /// Whether `code` (upper case, or three digits) names a region.
    pub fn is_region(&self, code: &str) -> bool {
        self.regions.contains(code)
    }

    /// Whether `code` (one capital, then lower case) names a script.
    pub fn is_script(&self, code: &str) -> bool {
        self.scripts.contains(code)
    }

    /// What is meant by `code` (lower case), where it is a usual mistake.
    pub fn mistake(&self, code: &str) -> Option<&Mistake> {
        self.mistakes.get(code)
    }
}

/// The known language codes.
pub fn languages() -> &'static Languages {
    static LANGUAGES: LazyLock<Languages> = LazyLock::new(|| {
        // The data is compiled in and a test parses it, so no input can reach this panic.
        let document: Document = serde_yaml::from_str(include_str!("languages.yaml"))
            .expect("languages.yaml is checked by a test");
        let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
        let languages = [document.two, document.withdrawn, document.three]
            .map(leak)
            .into_iter()
            .flat_map(str::split_whitespace);
        let pairs = leak(document.shorter).split_whitespace().filter_map(|pair| pair.split_once('='));
        let shorter: HashMap<_, _> = pairs.collect();
        let library: HashSet<&str> = leak(document.bibliographic).split_whitespace().collect();
        let turned = |of_library: bool| -> HashMap<&'static str, &'static str> {
            let chosen = shorter.iter().filter(|(long, _)| library.contains(*long) == of_library);
            chosen.map(|(long, two)| (*two, *long)).collect()
        };
        let (longer, libraries) = (turned(false), turned(true));
        let regions =
            [document.regions, document.areas].map(leak).into_iter().flat_map(str::split_whitespace);
        Languages {
            languages: languages.collect(),
            longer,
            library: libraries,
            shorter,
            regions: regions.collect(),
            scripts: leak(document.scripts).split_whitespace().collect(),
            mistakes: document.mistakes,
        }
    });
    &LANGUAGES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_their_form() {
        let known = languages();
        assert!(known.languages.iter().all(|code| code.bytes().all(|b| b.is_ascii_lowercase())));
        assert!(known.languages.len() > 400 && known.regions.len() > 270, "{known:?}");
        assert!(known.scripts.iter().all(|code| code.len() == 4));
        assert!(known.is_language("fil") && known.is_region("419") && known.is_script("Hant"));
        assert_eq!(known.shorter("ger"), Some("de"));
        assert_eq!(
            [known.longer("de"), known.longer("zh"), known.longer("en")],
            ["deu", "zho", "eng"].map(Some)
        );
        assert_eq!([known.library("de"), known.library("en")], ["ger", "eng"].map(Some));
        assert_eq!(known.longer.len() + 20, known.shorter.len(), "each has one long form, and 20 a second");
        assert!(known.shorter.values().all(|code| known.is_language(code)));
    }

    #[test]
    fn mistakes_say_whether_they_are_languages() {
        let known = languages();
        for (code, mistake) in &known.mistakes {
            assert_eq!(known.is_language(code), mistake.is.is_some(), "{code}");
            let base = mistake.means.split('-').next().unwrap_or_default();
            assert!(known.is_language(base), "{code} means {}", mistake.means);
        }
    }
}
