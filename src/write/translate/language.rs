//! The codes of languages that somebody wants a translation into.

use serde_json::Value;

use crate::error::{Error, Result};
use crate::model::{Draft, Severity};
use crate::seo::lint;
use crate::seo::text::base_language;

/// The usual form of a language code: `pt_br` is `pt-BR`.
///
/// # Errors
/// [`crate::error::Kind::Usage`] for what is no code of `src/rules/languages.yaml`, with what is probably meant.
pub fn language_code(code: &str) -> Result<String> {
    let code = code.trim().replace('_', "-");
    let findings = lint::draft(&Draft { language: Some(code.clone()), ..Draft::default() });
    if let Some(wrong) = findings.iter().find(|finding| {
        finding.severity == Severity::Error
            || ["language-is-country", "language-unknown"].contains(&finding.rule.as_str())
    }) {
        return Err(Error::usage(wrong.message.clone()).hint("write codes like de, es, ja, pt-BR, zh-Hant"));
    }
    let usual = findings.iter().find_map(|finding| finding.fix.as_ref());
    Ok(usual.and_then(|fix| Value::as_str(&fix.value)).map_or(code, String::from))
}

/// The codes of the languages that are wanted, each once, without the one it is written in already.
///
/// # Errors
/// [`crate::error::Kind::Usage`] for a wrong code, and when no other language is left.
pub fn languages(wanted: &[String], original: Option<&str>) -> Result<Vec<String>> {
    let mut codes: Vec<String> = Vec::new();
    for code in wanted.iter().filter(|code| !code.trim().is_empty()) {
        let code = language_code(code)?;
        if !codes.contains(&code) && !original.is_some_and(|original| same(original, &code)) {
            codes.push(code);
        }
    }
    match (codes.is_empty(), original) {
        (false, _) => Ok(codes),
        (true, Some(original)) => Err(Error::usage(format!("it is in '{original}' already"))
            .hint("name another language with --to; --from says which one it is in")),
        (true, None) => Err(Error::usage("no language is named").hint("write --to de,es,ja")),
    }
}

/// Whether a translation from the one into the other would be none.
fn same(original: &str, code: &str) -> bool {
    let plain = |code: &str| code.replace('_', "-").to_lowercase();
    plain(original) == plain(code) || (!code.contains('-') && base_language(original) == base_language(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(codes: &[&str], original: Option<&str>) -> Result<Vec<String>> {
        languages(&codes.iter().map(|code| (*code).to_string()).collect::<Vec<_>>(), original)
    }

    #[test]
    fn codes_are_written_as_usual() {
        assert_eq!(language_code("pt_br").expect("a code"), "pt-BR");
        assert_eq!(language_code(" deu").expect("a code"), "de");
        assert_eq!(language_code("zh-hant").expect("a code"), "zh-Hant");
        for wrong in ["", "english", "jp", "xx"] {
            let error = language_code(wrong).expect_err(wrong);
            assert_eq!(error.kind(), crate::Kind::Usage, "{wrong}");
        }
        assert!(language_code("jp").expect_err("wrong").chain().contains("'ja'"));
    }

    #[test]
    fn the_original_is_left_out() {
        assert_eq!(wanted(&["de", "DE", "en"], Some("en-US")).expect("codes"), ["de"]);
        assert_eq!(wanted(&["pt-BR"], Some("pt-PT")).expect("codes"), ["pt-BR"]);
        assert!(wanted(&["en"], Some("en")).is_err());
        assert!(wanted(&[""], None).is_err());
    }
}
