//! Reads a draft from a document (JSON, or YAML with a draft or a proposal) and says in plain words what is wrong.

use serde_yaml::Value;

use super::{Draft, Proposal};
use crate::error::{Error, Result};

/// The fields of which a draft has at least one.
const FIELDS: [&str; 5] = ["title", "description", "tags", "chapters", "text"];

/// How much alike two keys are when one is taken for a slip of the other (Jaro-Winkler, 0 to 1).
const NEARLY: f64 = 0.85;

/// What a draft and a proposal are.
const WHAT_IT_IS: &str =
    "a proposal is what `ytseo optimize --out DIR` writes; a draft has title, description, tags";

/// A draft in JSON.
const LIKE_THIS: &str =
    "write {\"title\": \"...\", \"description\": \"...\", \"tags\": [], \"text\": \"...\"}";

impl Draft {
    /// Reads a draft in JSON, as lines of `--jsonl` and HTTP bodies hold it. Keys it does not know are left out.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] for what is not JSON, a field of the wrong kind, a draft without any of
    /// title, description, tags, chapters and text, and a length that is negative.
    pub fn of_json(bytes: &[u8]) -> Result<Self> {
        let is_object = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
        // A list would pass for a draft whose fields stand in order.
        if is_object
            && let Ok(draft) = serde_json::from_slice::<Self>(bytes)
            && draft.is_written()
        {
            return draft.measured();
        }
        let one_line = !bytes.trim_ascii().contains(&b'\n');
        let refused = |error: serde_json::Error| {
            let text = error.to_string();
            let text = if one_line { text.replace(" at line 1 column ", " at column ") } else { text };
            Error::usage(plain_words(&text)).hint(LIKE_THIS)
        };
        let document: Value = serde_json::from_slice(bytes).map_err(refused)?;
        check_fields(&document)?;
        serde_json::from_slice::<Self>(bytes).map_err(refused)?.measured()
    }

    /// Reads a file in YAML or JSON: a proposal when it says so with `ytseo:`, otherwise a draft, or the file of a video
    /// that `ytseo channel pull` wrote.
    ///
    /// # Errors
    /// As [`Draft::of_json`]; [`crate::error::Kind::Config`] for a proposal of a later format.
    pub fn of_yaml(text: &str) -> Result<Self> {
        let plain = |error: serde_yaml::Error| Error::usage(plain_words(&error.to_string()));
        let refused = |error| plain(error).hint(WHAT_IT_IS);
        let document: Value = serde_yaml::from_str(text)
            .map_err(|error| plain(error).hint("put a text in quotes when it holds a colon"))?;
        // The file of a published video says its id where a proposal says which video it is for.
        let is_video = document.get("id").is_some_and(Value::is_string) && document.get("video").is_none();
        let Some(version) = document.get("ytseo").filter(|_| !is_video) else {
            check_fields(&document)?;
            return serde_yaml::from_str::<Self>(text).map_err(refused)?.measured();
        };
        if version.as_u64().is_some_and(|version| version > u64::from(Proposal::VERSION)) {
            let known = Proposal::VERSION;
            return Err(Error::config(format!(
                "it is a proposal of format {}, and this ytseo knows format {known}",
                version.as_u64().unwrap_or_default()
            ))
            .hint("update ytseo"));
        }
        check_kinds(&document)?;
        let proposal: Proposal = serde_yaml::from_str(text)
            .map_err(|error| near_keys(&document, plain(error)).hint(WHAT_IT_IS))?;
        proposal.draft().measured()
    }

    /// Whether any of the fields that are linted and scored is there.
    fn is_written(&self) -> bool {
        self.title.is_some()
            || self.description.is_some()
            || self.tags.is_some()
            || self.chapters.is_some()
            || self.text.is_some()
    }

    /// The draft, if its length is one.
    fn measured(self) -> Result<Self> {
        match self.duration_s {
            Some(seconds) if !seconds.is_finite() || seconds < 0.0 => {
                Err(Error::usage(format!("`duration_s` must be a length in seconds, not {seconds}"))
                    .hint("write the length of the video, like 93.5, or leave it out"))
            }
            _ => Ok(self),
        }
    }
}

/// Refuses a document without any field of a draft, or with one of the wrong kind.
fn check_fields(document: &Value) -> Result<()> {
    let Some(mapping) = document.as_mapping() else {
        return Err(Error::usage("it holds no fields").hint(WHAT_IT_IS));
    };
    check_kinds(document)?;
    if FIELDS.iter().any(|field| mapping.get(field).is_some_and(|value| !value.is_null())) {
        return Ok(());
    }
    let error = near_keys(document, Error::usage("it has neither title, description nor tags"));
    Err(error.hint(WHAT_IT_IS))
}

/// Refuses fields of the wrong kind, each with how it is written.
fn check_kinds(document: &Value) -> Result<()> {
    let given = |field: &str| document.get(field).filter(|value| !value.is_null());
    for field in ["title", "description", "text", "language"] {
        if given(field).is_some_and(|value| !value.is_string()) {
            return Err(Error::usage(format!("`{field}` must be a text"))
                .hint(format!("put it in quotes: \"{field}\": \"...\"")));
        }
    }
    for (field, like) in
        [("tags", "[\"a\", \"b\"]"), ("chapters", "[{\"time\": \"1:05\", \"title\": \"...\"}]")]
    {
        if given(field).is_some_and(|value| !value.is_sequence()) {
            return Err(Error::usage(format!("`{field}` must be a list")).hint(format!("write {like}")));
        }
    }
    let tags = given("tags").and_then(Value::as_sequence);
    if tags.is_some_and(|tags| tags.iter().any(|tag| !tag.is_string())) {
        return Err(Error::usage("`tags` must be a list of texts").hint("put each in quotes: [\"a\", \"2\"]"));
    }
    if given("duration_s").is_some_and(|value| !value.is_number()) {
        return Err(Error::usage("`duration_s` must be a number of seconds").hint("write it like 93.5"));
    }
    Ok(())
}

/// Adds a hint for each key that looks like a slip of a field.
fn near_keys(document: &Value, mut error: Error) -> Error {
    let keys = document.as_mapping().into_iter().flat_map(|mapping| mapping.keys());
    for key in keys.filter_map(Value::as_str).filter(|key| !FIELDS.contains(key)) {
        let alike = |field: &str| strsim::jaro_winkler(&key.to_lowercase(), field);
        let nearest = FIELDS.into_iter().max_by(|a, b| alike(a).total_cmp(&alike(b)));
        if let Some(field) = nearest.filter(|field| alike(field) >= NEARLY) {
            error = error.hint(format!("did you mean '{field}' instead of '{key}'?"));
        }
    }
    error
}

/// A parser's message without the names of types in this program.
///
/// `expected usize` becomes `expected a whole number`, `expected struct Draft` becomes `expected fields`.
pub fn plain_words(message: &str) -> String {
    if message.contains("untagged enum") {
        return "a time is written like \"1:05\", or as a number of seconds".into();
    }
    // What stands before is the text that was read.
    let Some(at) = message.rfind("expected ") else { return message.to_string() };
    let (before, wanted) = message.split_at(at);
    let mut words = Vec::new();
    let mut rest = wanted.split(' ');
    while let Some(word) = rest.next() {
        words.push(match word {
            "usize" | "u8" | "u16" | "u32" | "u64" | "i32" | "i64" => "a whole number",
            "f32" | "f64" => "a number",
            "ident" => "null, true or false",
            "sequence" => "list",
            "struct" => {
                let _its_name = rest.next();
                "fields"
            }
            word => word,
        });
    }
    before.to_string() + &words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    fn both(text: &str) -> [Error; 2] {
        [Draft::of_json(text.as_bytes()).unwrap_err(), Draft::of_yaml(text).unwrap_err()]
    }

    #[test]
    fn what_is_no_draft_is_refused() {
        for text in ["{}", "{\"id\": 1}", "{\"duration_s\": 5, \"language\": \"en\"}", "{\"title\": null}"] {
            for error in both(text) {
                assert_eq!(error.kind(), Kind::Usage, "{text}");
                assert_eq!(error.to_string(), "it has neither title, description nor tags", "{text}");
            }
        }
        for error in both("[1]").into_iter().chain(both("null")) {
            assert_eq!(error.to_string(), "it holds no fields");
        }
        for error in both("{\"Titel\": \"x\", \"keys\": 1}") {
            assert_eq!(error.hints()[0], "did you mean 'title' instead of 'Titel'?");
        }
        for text in
            ["{\"text\": \"x\"}", "{\"title\": \"\"}", "{\"tags\": []}", "{\"id\": 1, \"text\": \"x\"}"]
        {
            assert!(Draft::of_json(text.as_bytes()).is_ok(), "{text}");
            assert!(Draft::of_yaml(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn fields_of_the_wrong_kind_say_how_they_are_written() {
        for error in both("{\"tags\": \"a, b\"}") {
            assert_eq!(error.chain(), "`tags` must be a list");
            assert_eq!(error.hints(), ["write [\"a\", \"b\"]"]);
        }
        for (text, message) in [
            ("{\"title\": 5}", "`title` must be a text"),
            ("{\"tags\": [5]}", "`tags` must be a list of texts"),
            ("{\"chapters\": 5}", "`chapters` must be a list"),
            ("{\"title\": \"x\", \"duration_s\": \"x\"}", "`duration_s` must be a number of seconds"),
            ("{\"title\": \"x\", \"duration_s\": -1}", "`duration_s` must be a length in seconds, not -1"),
        ] {
            for error in both(text) {
                assert_eq!((error.kind(), error.chain().as_str()), (Kind::Usage, message), "{text}");
            }
        }
        for error in both("{\"chapters\": [{\"time\": true, \"title\": \"x\"}]}") {
            assert!(error.chain().contains("a time is written like"), "{}", error.chain());
        }
        assert!(Draft::of_yaml("title: x\nduration_s: .inf\n").is_err());
        assert!(Draft::of_yaml("ytseo: 1\ntitle: x\nvideo: {duration_s: .nan}\n").is_err());
    }

    #[test]
    fn a_proposal_of_a_later_format_asks_for_an_update() {
        let error = Draft::of_yaml("ytseo: 2\ntitle: x\nnew: y\n").unwrap_err();
        assert_eq!((error.kind(), error.hints()), (Kind::Config, ["update ytseo".to_string()].as_slice()));
        let error = Draft::of_yaml("ytseo: 1\ntitel: x\n").unwrap_err();
        assert_eq!(error.hints()[0], "did you mean 'title' instead of 'titel'?");
    }

    #[test]
    fn messages_hold_no_types_and_one_place() {
        assert_eq!(Draft::of_json(b"nope").unwrap_err().chain(), "expected null, true or false at column 2");
        assert_eq!(
            plain_words("invalid type: map, expected struct A at line 2"),
            "invalid type: map, expected fields at line 2"
        );
        assert_eq!(
            plain_words("string \"usize\", expected usize"),
            "string \"usize\", expected a whole number"
        );
        let colon = Draft::of_yaml("title: Bread: how\n").unwrap_err();
        assert_eq!(colon.hints(), ["put a text in quotes when it holds a colon"]);
        let error = Draft::of_yaml("ytseo: 1\ntitle: x\nvideo: [1]\n").unwrap_err().chain();
        assert!(!error.contains("ProposalVideo"), "{error}");
    }
}
