//! Autocomplete, which is nobody's contract: JSON for one client, JSONP for another, now and then in a charset of
//! its own (R-53a to R-53c). Blocking it is a failure of the script, addressed as `suggest`.

use std::time::Instant;

use serde_json::{Value, json};

use super::answer::{Front, Outcome};
use super::http::{Head, Reply};
use super::refusal::Refusal;
use super::script::Failure;

/// Most phrases of an answer.
const MOST: usize = 10;

/// What autocomplete knows.
pub struct Suggestions {
    /// A language, or any, and a phrase.
    phrases: Vec<(Option<String>, String)>,
    pub charset: &'static str,
}

impl Default for Suggestions {
    fn default() -> Self {
        Self { phrases: Vec::new(), charset: "UTF-8" }
    }
}

impl Suggestions {
    pub fn know(&mut self, language: Option<&str>, phrases: &[&str]) {
        let new = phrases.iter().map(|phrase| (language.map(Into::into), (*phrase).to_string()));
        self.phrases.extend(new);
    }

    fn find(&self, question: &str, language: &str) -> Vec<&str> {
        let question = question.trim().to_lowercase();
        let speaks = |known: &Option<String>| known.as_deref().is_none_or(|known| known == language);
        let begins = |phrase: &str| !question.is_empty() && phrase.to_lowercase().starts_with(&question);
        let all = self.phrases.iter().filter(|(known, phrase)| speaks(known) && begins(phrase));
        all.map(|(_, phrase)| phrase.as_str()).take(MOST).collect()
    }
}

impl Front {
    /// `/complete/search`.
    pub fn suggest(&self, head: &Head) -> Reply {
        let mut inner = self.0.lock();
        let begin = Instant::now();
        let failure = inner.script.next("suggest");
        let outcome = match failure.as_ref().and_then(Failure::instead) {
            Some(reply) => Outcome::scripted(reply),
            None => {
                let mut outcome = Outcome::of(answer(&inner.suggestions, head));
                if let Some(failure) = failure {
                    outcome.reply = failure.after(outcome.reply);
                    outcome.scripted = true;
                }
                outcome
            }
        };
        drop(inner);
        self.record("suggest", head, &Value::Null, 0, outcome, begin.elapsed())
    }
}

fn answer(known: &Suggestions, head: &Head) -> Result<Reply, Refusal> {
    let parameters = ["client", "ds", "hl", "gl", "q", "oe", "ie", "cp", "gs_ri"];
    let unknown = head.query.iter().find(|(name, _)| !parameters.contains(&name.as_str()));
    if let Some((name, _)) = unknown {
        return Err(Refusal::parameter("invalidParameter", name, format!("Unknown: {name}")));
    }
    if head.header("authorization").is_some() || head.header("x-goog-api-key").is_some() {
        return Err(Refusal::new(400, "badRequest", "A secret was sent to a server that is not to have it."));
    }
    if head.verb != "GET" || head.query("ds") != Some("yt") {
        return Err(Refusal::parameter("invalidParameter", "ds", "Not a question about videos."));
    }
    let (question, language) = (head.query("q").unwrap_or_default(), head.query("hl").unwrap_or("en"));
    let found = known.find(question, language);
    let details: Vec<Value> = found.iter().map(|_| json!([512])).collect();
    let text = match head.query("client") {
        Some("firefox") => json!([question, found, [], {"google:suggestsubtypes": details}]).to_string(),
        Some("chrome") => {
            let relevance: Vec<usize> = (0..found.len()).map(|at| 1300 - at).collect();
            let kinds: Vec<&str> = found.iter().map(|_| "QUERY").collect();
            let more = json!({"google:suggesttype": kinds, "google:suggestrelevance": relevance});
            json!([question, found, [], [], more]).to_string()
        }
        Some("youtube") => {
            let each: Vec<Value> = found.iter().map(|phrase| json!([phrase, 0, [512]])).collect();
            format!("window.google.ac.h({})", json!([question, each, {"k": 1, "q": "stand-in"}]))
        }
        other => {
            let message = format!("The client {other:?} is not known.");
            return Err(Refusal::parameter("invalidParameter", "client", message));
        }
    };
    let asked = head.query("oe").map(str::to_lowercase);
    let charset = if asked.as_deref() == Some("utf-8") { "UTF-8" } else { known.charset };
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes()).expect("a known charset");
    let bytes = encoding.encode(&text).0.into_owned();
    Ok(Reply::new(200, bytes).header("content-type", format!("text/javascript; charset={charset}")))
}
