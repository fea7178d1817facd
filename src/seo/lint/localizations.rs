//! Rules for titles and descriptions in other languages: what YouTube refuses of the original it refuses of them,
//! and they need a language that they are translations of.

use std::collections::BTreeMap;

use super::{description, finding, language, title};
use crate::model::{Finding, Localization, Severity};

/// Lints translations; `own` is the language of title and description.
pub(super) fn check(
    translations: &BTreeMap<String, Localization>,
    own: Option<&str>,
    found: &mut Vec<Finding>,
) {
    let others: Vec<_> = translations.iter().filter(|(code, _)| own != Some(code.as_str())).collect();
    if own.is_none() && !others.is_empty() {
        let message =
            "there are translations, and no language that they are translated from; YouTube refuses them";
        found.push(finding("localization-without-language", message.into()));
    }
    for (code, texts) in others {
        found.extend(translation(code, texts));
    }
}

/// What YouTube refuses of one translation. A hint on style would come once for each language, so there is none.
pub fn translation(code: &str, texts: &Localization) -> Vec<Finding> {
    let mut found = Vec::new();
    title::check(&texts.title, &mut found);
    description::check(&texts.description, &mut found);
    language::check(code, &mut found);
    found.retain(|finding| finding.severity == Severity::Error);
    let told = found.into_iter().map(|finding| Finding {
        message: format!("{code}: {}", finding.message),
        field: format!("localizations.{code}"),
        // A fix would go into the text it is translated from.
        fix: None,
        ..finding
    });
    told.collect()
}
