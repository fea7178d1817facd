//! Who wrote a text, a language model or the offline writer, and what it took.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One call of a language model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct WriterTry {
    /// `provider/model`.
    pub model: String,
    /// `ok`, `cached`, or in a word why there was no answer.
    pub outcome: String,
    /// What went wrong, when something did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// Tokens that were sent.
    pub input_tokens: u64,
    /// Tokens that were answered.
    pub output_tokens: u64,
    /// What it cost in US dollars; absent when the price is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_usd: Option<f64>,
}

/// Who wrote a text, and what it took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Written {
    /// `offline`, or the language models that wrote it (`provider/model`), and `offline` last where the
    /// offline writer filled in.
    #[serde(default = "offline")]
    pub written_by: Vec<String>,
    /// Every call of a model that ended in an answer, with the tries that came before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tries: Vec<WriterTry>,
    /// How often a model was asked again because a rule was broken or a claim had no support.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub rounds: usize,
    /// What the calls cost together, in US dollars; absent when nobody was asked, or a price is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_usd: Option<f64>,
    /// What the offline writer filled in, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filled_offline: Vec<String>,
}

/// The offline writer's name.
pub const OFFLINE_WRITER: &str = "offline";

fn offline() -> Vec<String> {
    vec![OFFLINE_WRITER.to_string()]
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands in a reference")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl Default for Written {
    fn default() -> Self {
        Self {
            written_by: offline(),
            tries: Vec::new(),
            rounds: 0,
            cost_usd: None,
            filled_offline: Vec::new(),
        }
    }
}

impl Written {
    /// Several texts as one: everybody who had a part, the offline writer last, and all calls. What a text
    /// was filled in with stays with that text.
    pub fn together<'a>(texts: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut whole = Self {
            written_by: Vec::new(),
            tries: Vec::new(),
            rounds: 0,
            cost_usd: None,
            filled_offline: Vec::new(),
        };
        let mut cost = Some(0.0);
        for text in texts {
            for name in &text.written_by {
                if !whole.written_by.contains(name) {
                    whole.written_by.push(name.clone());
                }
            }
            if !text.tries.is_empty() {
                cost = cost.zip(text.cost_usd).map(|(sum, more)| sum + more);
            }
            whole.tries.extend(text.tries.iter().cloned());
            whole.rounds += text.rounds;
        }
        whole.written_by.sort_by_key(|name| name == OFFLINE_WRITER);
        whole.cost_usd = cost.filter(|_| !whole.tries.is_empty());
        whole
    }

    /// Whether a language model had a part in it.
    pub fn by_model(&self) -> bool {
        self.written_by.iter().any(|name| name != OFFLINE_WRITER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_documents_were_written_offline() {
        let read: Written = serde_json::from_str("{}").expect("read");
        assert_eq!(read, Written::default());
        assert!(!read.by_model());
    }

    #[test]
    fn several_texts_are_summed_up() {
        let call = WriterTry {
            model: "a/b".into(),
            outcome: "ok".into(),
            problem: None,
            input_tokens: 1,
            output_tokens: 2,
            cost_usd: Some(0.25),
        };
        let by = |names: &[&str], cost: Option<f64>| Written {
            written_by: names.iter().map(ToString::to_string).collect(),
            tries: vec![call.clone()],
            rounds: 1,
            cost_usd: cost,
            filled_offline: vec!["x".into()],
        };
        let (first, second) = (by(&["a/b", "offline"], Some(0.25)), by(&["c/d"], Some(0.5)));
        let whole = Written::together([&first, &second, &Written::default()]);
        assert_eq!(whole.written_by, ["a/b", "c/d", "offline"]);
        assert_eq!((whole.rounds, whole.tries.len(), whole.cost_usd), (2, 2, Some(0.75)));
        let unknown = by(&["c/d"], None);
        assert_eq!(
            Written::together([&first, &unknown]).cost_usd,
            None,
            "a price that is not known is no zero"
        );
        assert_eq!(Written::together([&Written::default()]), Written::default());
    }
}
