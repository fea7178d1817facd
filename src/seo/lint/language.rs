//! Rules for the language code of title and description (BCP 47).

use super::{finding, mend, shortened};
use crate::model::Finding;
use crate::rules::languages;

/// No code is longer (BCP 47, section 4.4.1, recommends room for 35 characters).
const LONGEST: usize = 35;

/// How a code reads.
struct Reading {
    /// The usual spelling.
    canonical: String,
    /// Whether every part of it is in our list.
    known: bool,
}

/// Lints a language code.
pub(super) fn check(code: &str, found: &mut Vec<Finding>) {
    if code.len() > LONGEST {
        found
            .push(finding("language-invalid", format!("'{}' is no language code", shortened(code, LONGEST))));
        return;
    }
    let dashed = code.trim().replace('_', "-");
    let invalid = |message: String| Finding {
        measured: Some(format!("'{}'", code.escape_debug())),
        limit: Some("a code such as en, pt-BR or zh-Hant".into()),
        ..finding("language-invalid", message)
    };
    if let Some(mistake) = languages().mistake(&dashed.to_lowercase()) {
        let (means, what) = (&mistake.means, &mistake.what);
        found.push(match &mistake.is {
            Some(name) => Finding {
                measured: Some(format!("'{code}'")),
                ..finding("language-is-country", format!("'{code}' is {name}; for {what} write '{means}'"))
            },
            None => invalid(format!("'{code}' is no language code; for {what} write '{means}'")),
        });
        if mistake.is.is_none() {
            return;
        }
    }
    match read(&dashed) {
        Err(why) => found.push(invalid(why)),
        Ok(reading) => {
            if !reading.known {
                found.push(Finding {
                    measured: Some(format!("'{code}'")),
                    ..finding("language-unknown", format!("'{code}' is not in our list of languages"))
                });
            }
            if reading.canonical != code {
                found.push(Finding {
                    measured: Some(format!("'{code}'")),
                    limit: Some(format!("'{}'", reading.canonical)),
                    fix: mend("write the language code in its usual form", reading.canonical.clone()),
                    ..finding("language-form", format!("'{code}' is usually written '{}'", reading.canonical))
                });
            }
        }
    }
}

/// Reads `language[-Script][-REGION][-more]`, or says why it cannot be a code.
fn read(code: &str) -> Result<Reading, String> {
    let known = languages();
    let mut parts = code.split('-').peekable();
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    if language.is_empty() {
        return Err("the language code is empty".into());
    }
    let mut reading = Reading { canonical: language.clone(), known: true };
    if let Some(shorter) = known.shorter(&language) {
        reading.canonical = shorter.to_string();
    } else if !known.is_language(&language) {
        if language.len() != 3 || !language.bytes().all(|b| b.is_ascii_lowercase()) {
            return Err(format!("'{}' is no language of ISO 639", language.escape_debug()));
        }
        reading.known = false;
    }
    if let Some(script) =
        parts.next_if(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()))
    {
        let script = format!("{}{}", script[..1].to_ascii_uppercase(), script[1..].to_ascii_lowercase());
        if !known.is_script(&script) {
            return Err(format!("'{script}' is no script of ISO 15924"));
        }
        reading.canonical.push('-');
        reading.canonical.push_str(&script);
    }
    let is_region = |part: &&str| {
        part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic())
            || part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit())
    };
    if let Some(region) = parts.next_if(is_region) {
        let region = region.to_ascii_uppercase();
        if !known.is_region(&region) {
            return Err(format!("'{region}' is no region of ISO 3166"));
        }
        reading.canonical.push('-');
        reading.canonical.push_str(&region);
    }
    for part in parts {
        // Variants and extensions exist, but YouTube lists none.
        if !(1..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(format!("'{}' is no part of a language code", part.escape_debug()));
        }
        reading.known = false;
        reading.canonical.push('-');
        reading.canonical.push_str(part);
    }
    Ok(reading)
}
