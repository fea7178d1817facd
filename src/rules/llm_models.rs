//! The typed view of `llm_models.yaml`: what is known of language models, and what a user's file says instead.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Source;
use crate::error::{Error, Result};
use crate::model::Usd;

/// US dollars for a million tokens.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenPrice {
    /// Tokens that are sent.
    pub input: f64,
    /// Tokens that are answered.
    pub output: f64,
    /// Tokens that are sent and that the provider had in its cache.
    #[serde(default)]
    pub cached: Option<f64>,
}

/// Another price for long prompts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongPrompt {
    /// Prompts of more tokens than this have the other price.
    pub above: u64,
    /// US dollars for a million tokens that are sent.
    pub input: f64,
    /// US dollars for a million tokens that are answered.
    pub output: f64,
    /// US dollars for a million tokens from the provider's cache.
    #[serde(default)]
    pub cached: Option<f64>,
}

/// What a model can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Abilities {
    /// It calls tools.
    pub tools: bool,
    /// It answers in the form of a JSON schema, enforced by the provider.
    pub structured: bool,
    /// It looks at images.
    pub images: bool,
    /// It answers word by word.
    pub streaming: bool,
    /// It takes a temperature.
    pub temperature: bool,
}

/// How a model makes vectors of texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Embeds {
    /// Dimensions that are asked for, where the model lets one ask; fewer are nearly as good and far smaller.
    pub dimensions: Option<u32>,
    /// What the model wants before a text that is to be found.
    pub passage_prefix: String,
    /// What it wants before a text that finds.
    pub question_prefix: String,
}

/// What is known of a model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownModel {
    /// `provider/model`.
    pub id: String,
    /// Other names of the same model at the provider.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Context window in tokens.
    pub context: u64,
    /// Longest answer in tokens; 0 for a model that makes vectors.
    pub output: u64,
    /// Price; not known when absent.
    #[serde(default)]
    pub price: Option<TokenPrice>,
    /// Price of long prompts, where it differs.
    #[serde(default)]
    pub long_prompt: Option<LongPrompt>,
    /// Most tokens that an image counts as, where that is unusual.
    #[serde(default)]
    pub image_tokens: Option<u64>,
    /// What it can do.
    pub abilities: Abilities,
    /// How it makes vectors of texts, when that is what it does.
    #[serde(default)]
    pub embeds: Option<Embeds>,
    /// The day the figures were noted.
    pub noted: String,
    /// Which source they are from: a key of [`ModelTable::sources`].
    pub source: String,
}

impl KnownModel {
    /// What so many tokens cost; nothing when the price is not known. `cached` are part of `input`.
    pub fn cost(&self, input: u64, cached: u64, output: u64) -> Option<Usd> {
        let mut price = self.price?;
        if let Some(long) = self.long_prompt.filter(|long| input > long.above) {
            price = TokenPrice { input: long.input, output: long.output, cached: long.cached };
        }
        Some(price.of(input, cached, output))
    }
}

impl TokenPrice {
    /// What so many tokens cost. `cached` are part of `input`.
    pub fn of(&self, input: u64, cached: u64, output: u64) -> Usd {
        let cached = cached.min(input);
        Usd::of_tokens(input - cached, self.input)
            + Usd::of_tokens(cached, self.cached.unwrap_or(self.input))
            + Usd::of_tokens(output, self.output)
    }
}

/// Everything that is known of models.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelTable {
    /// Where the figures are from.
    #[serde(default)]
    pub sources: BTreeMap<String, Source>,
    /// The model of each provider that is used when only the provider is named.
    #[serde(default)]
    pub defaults: BTreeMap<String, String>,
    /// What models can do that are not listed, by provider; `other` for all else.
    #[serde(default)]
    pub unlisted: BTreeMap<String, Abilities>,
    /// The models.
    #[serde(default)]
    pub models: Vec<KnownModel>,
}

static BUILT_IN: LazyLock<ModelTable> = LazyLock::new(|| {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    serde_yaml::from_str(include_str!("llm_models.yaml")).expect("llm_models.yaml is checked by a test")
});

/// The built-in table.
pub fn llm_models() -> &'static ModelTable {
    &BUILT_IN
}

impl ModelTable {
    /// The built-in table, with the entries of the user's file in place of those of the same name.
    ///
    /// # Errors
    /// The file cannot be read ([`Error::io`]), or is no such table ([`crate::error::Kind::Config`]).
    pub fn with_file(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).map_err(|error| Error::io("read", path, error))?;
        let own: Self = serde_yaml::from_str(&text).map_err(|error| {
            Error::config(format!("{} is no table of language models", path.display()))
                .hint("write it like src/rules/llm_models.yaml in ytseo's sources: `models:` and a list")
                .caused_by(error)
        })?;
        if let Some(bad) = own.models.iter().find(|model| !model.is_sensible()) {
            return Err(Error::config(format!("{}: {} has a price below zero", path.display(), bad.id))
                .hint("prices are US dollars for a million tokens"));
        }
        let mut table = llm_models().clone();
        table.sources.extend(own.sources);
        table.defaults.extend(own.defaults);
        table.unlisted.extend(own.unlisted);
        table.models.retain(|model| !own.models.iter().any(|other| other.id == model.id));
        table.models.splice(0..0, own.models);
        Ok(table)
    }

    /// The entry of a model, by its name or one of its other names.
    pub fn find(&self, provider: &str, model: &str) -> Option<&KnownModel> {
        self.models.iter().find(|known| {
            known.id.split_once('/').is_some_and(|(own, name)| {
                own == provider && (name == model || known.aliases.iter().any(|alias| alias == model))
            })
        })
    }

    /// What a model of `provider` can do that has no entry.
    pub fn unlisted(&self, provider: &str) -> Abilities {
        let plain =
            Abilities { tools: false, structured: false, images: false, streaming: true, temperature: true };
        self.unlisted.get(provider).or_else(|| self.unlisted.get("other")).copied().unwrap_or(plain)
    }
}

impl KnownModel {
    fn is_sensible(&self) -> bool {
        let fine = |amount: f64| amount.is_finite() && amount >= 0.0;
        self.price
            .is_none_or(|price| fine(price.input) && fine(price.output) && price.cached.is_none_or(fine))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_its_source_and_a_sensible_price() {
        let table = llm_models();
        assert!(table.models.len() >= 15);
        for model in &table.models {
            let (provider, _) = model.id.split_once('/').expect("provider/model");
            assert!(table.sources.contains_key(&model.source), "{}: {}", model.id, model.source);
            assert!(table.unlisted.contains_key(provider), "{}", model.id);
            assert!(model.is_sensible() && model.price.is_some(), "{}", model.id);
            let answers = model.output > 0 || model.embeds.is_some();
            assert!(model.context >= model.output && answers, "{}", model.id);
            assert!(
                model.noted.len() == 10 && model.noted.starts_with("20"),
                "{}: {}",
                model.id,
                model.noted
            );
            let twice = table.models.iter().filter(|other| other.id == model.id).count();
            assert_eq!(twice, 1, "{} is there twice", model.id);
        }
        for (provider, model) in &table.defaults {
            assert!(table.find(provider, model).is_some(), "{provider}/{model}");
        }
    }

    #[test]
    fn long_prompts_and_cached_tokens_have_their_own_price() {
        let table = llm_models();
        let pro = table.find("gemini", "gemini-2.5-pro").expect("known");
        assert_eq!(pro.cost(100_000, 0, 1000), Some(Usd::of_dollars(0.135)));
        assert_eq!(pro.cost(400_000, 0, 1000), Some(Usd::of_dollars(1.015)));
        let mini = table.find("openai", "gpt-4.1-mini-2025-04-14").expect("known by its other name");
        assert_eq!(mini.cost(1_000_000, 1_000_000, 0), Some(Usd::of_dollars(0.1)));
        assert_eq!(mini.cost(10, 99, 0), mini.cost(10, 10, 0), "more cached than sent cannot be");
        assert!(table.find("openai", "gpt-99").is_none());
    }

    #[test]
    fn a_users_entry_wins() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("models.yaml");
        let entry = "models:\n  - id: openai/gpt-4o\n    context: 10\n    output: 5\n    noted: 2026-01-01\n    \
                     source: mine\n    abilities: {tools: false, structured: false, images: false, streaming: true, temperature: true}\n";
        std::fs::write(&path, entry).expect("written");
        let table = ModelTable::with_file(&path).expect("read");
        let model = table.find("openai", "gpt-4o").expect("there");
        assert_eq!((model.context, model.price), (10, None), "no price given: not known");
        assert!(table.find("openai", "gpt-4.1").is_some(), "the others stay");
        std::fs::write(&path, entry.replace("context: 10", "context: 10\n    price: {input: -1, output: 0}"))
            .expect("written");
        assert_eq!(ModelTable::with_file(&path).expect_err("refused").kind(), crate::Kind::Config);
        std::fs::write(&path, "modles: []").expect("written");
        assert_eq!(ModelTable::with_file(&path).expect_err("refused").kind(), crate::Kind::Config);
    }
}
