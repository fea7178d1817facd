//! What YouTube holds texts to: lengths in their true units, and signs it does not take.

use serde_json::Value;

use super::refusal::Refusal;

/// The length is counted in UTF-16 units, the stricter reading.
pub fn title(text: &str, most: usize) -> Result<(), String> {
    if text.trim().is_empty() {
        return Err("empty".into());
    }
    if text.encode_utf16().count() > most {
        return Err(format!("more than {most} characters"));
    }
    signs(text)
}

/// bytes.
pub fn description(text: &str, most_bytes: usize) -> Result<(), String> {
    if text.len() > most_bytes {
        return Err(format!("{} bytes, more than {most_bytes}", text.len()));
    }
    signs(text)
}

fn signs(text: &str) -> Result<(), String> {
    match text
        .chars()
        .find(|sign| matches!(sign, '<' | '>') || (sign.is_control() && !"\n\r\t".contains(*sign)))
    {
        Some(sign) => Err(format!("the sign {sign:?}")),
        None => Ok(()),
    }
}

/// a tag with a space counts two more, a comma between tags one.
pub fn tags(tags: &[Value]) -> Result<(), String> {
    let mut length = tags.len().saturating_sub(1);
    for tag in tags {
        let tag = tag.as_str().unwrap_or_default();
        if tag.trim().is_empty() {
            return Err("an empty tag".into());
        }
        signs(tag)?;
        length += tag.chars().count() + if tag.contains(' ') { 2 } else { 0 };
    }
    if length > 500 { Err(format!("{length} characters, more than 500")) } else { Ok(()) }
}

/// Categories of the region US, with whether a video may have them.
pub const CATEGORIES: &[(&str, &str, bool)] = &[
    ("1", "Film & Animation", true),
    ("2", "Autos & Vehicles", true),
    ("10", "Music", true),
    ("15", "Pets & Animals", true),
    ("17", "Sports", true),
    ("18", "Short Movies", false),
    ("19", "Travel & Events", true),
    ("20", "Gaming", true),
    ("21", "Videoblogging", false),
    ("22", "People & Blogs", true),
    ("23", "Comedy", true),
    ("24", "Entertainment", true),
    ("25", "News & Politics", true),
    ("26", "Howto & Style", true),
    ("27", "Education", true),
    ("28", "Science & Technology", true),
    ("29", "Nonprofits & Activism", true),
    ("30", "Movies", false),
    ("44", "Trailers", false),
];

/// Languages that YouTube's pages come in, with their English names: what `i18nLanguages.list` answers, in part.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "Arabic"),
    ("bn", "Bangla"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("en-GB", "English (United Kingdom)"),
    ("es", "Spanish (Spain)"),
    ("es-419", "Spanish (Latin America)"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("fr-CA", "French (Canada)"),
    ("hi", "Hindi"),
    ("hu", "Hungarian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("iw", "Hebrew"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("pt", "Portuguese (Brazil)"),
    ("pt-PT", "Portuguese (Portugal)"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sv", "Swedish"),
    ("th", "Thai"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("vi", "Vietnamese"),
    ("zh-CN", "Chinese"),
    ("zh-HK", "Chinese (Hong Kong)"),
    ("zh-TW", "Chinese (Taiwan)"),
];

/// Two-letter codes of ISO 639-1, and two older ones that YouTube still uses.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii \
    ik io is it iu iw ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml \
    mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg \
    si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh \
    yi yo za zh zu";

/// A language tag whose language is one. `cn` and `jp` are not.
pub fn language(tag: &str) -> Result<(), Refusal> {
    let primary = tag.split('-').next().unwrap_or_default();
    let known = CODES.split_whitespace().any(|code| code == primary) || primary == "fil" || primary == "zxx";
    let form = tag
        .split('-')
        .skip(1)
        .all(|part| (2..=8).contains(&part.len()) && part.chars().all(|sign| sign.is_ascii_alphanumeric()));
    if known && form {
        return Ok(());
    }
    Err(Refusal::body("invalidVideoMetadata", "language", format!("The language '{tag}' is not supported.")))
}
