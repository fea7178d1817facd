//! What is configured: providers, models in order, what each can do and costs, and whether it can be reached.

use serde::Serialize;

use super::providers::{Catalogue, Provider};
use super::{Llm, Target};
use crate::config::{Loaded, Origin, shown_address};
use crate::error::{Error, Result};
use crate::rules::{Abilities, TokenPrice};

/// Whether a provider answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reachable {
    /// It does, and takes the key.
    pub ok: bool,
    /// How many models it lists.
    pub models: usize,
    /// What is wrong, when something is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
}

/// A provider in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListedProvider {
    /// Its name in the settings.
    pub name: String,
    /// What it speaks.
    pub kind: crate::config::LlmKind,
    /// Its address, without user and password.
    pub base_url: String,
    /// Whether the user configured it.
    pub configured: bool,
    /// Whether it has a key.
    pub has_key: bool,
    /// Where the key comes from; absent without a key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_origin: Option<Origin>,
    /// The model that is used when only the provider is named.
    pub default_model: Option<String>,
    /// Whether it answers; only when it was asked (`--check`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reachable: Option<Reachable>,
}

/// A model in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListedModel {
    /// `provider/model`.
    pub id: String,
    /// Whether anything is known of it; if not, what it can do is a guess by its provider.
    pub known: bool,
    /// Context window in tokens, when known.
    pub context: Option<u64>,
    /// Longest answer in tokens, when known.
    pub output: Option<u64>,
    /// US dollars for a million tokens, when known.
    pub price: Option<TokenPrice>,
    /// The day the price was noted: compare before you rely on it. Absent for prices of the settings.
    pub price_noted: Option<String>,
    /// Which page is the authority for the price.
    pub price_source: Option<String>,
    /// What it can do.
    pub abilities: Abilities,
    /// Whether the provider lists it; only when it was asked (`--check`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed: Option<bool>,
}

/// What is configured.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LlmOverview {
    /// The models that are asked, in order of preference.
    pub order: Vec<ListedModel>,
    /// Whether the offline writer stands at the end of the order.
    pub ends_offline: bool,
    /// Where the order comes from; absent when it follows from the keys that are set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_origin: Option<Origin>,
    /// The providers.
    pub providers: Vec<ListedProvider>,
    /// Models that the table knows of configured providers and that are not in the order.
    pub others: Vec<ListedModel>,
}

/// What is configured. Nobody is contacted.
///
/// # Errors
/// [`crate::error::Kind::Config`] for wrong settings.
pub fn overview(loaded: &Loaded) -> Result<LlmOverview> {
    let catalogue = Catalogue::of(&loaded.config)?;
    let order: Vec<ListedModel> =
        catalogue.targets()?.iter().map(|target| listed(&catalogue, target)).collect();
    let origin = |key: &str| {
        loaded.settings().iter().find(|setting| setting.key == key).map(|setting| setting.origin.clone())
    };
    let providers: Vec<ListedProvider> = catalogue
        .providers
        .iter()
        .map(|provider| ListedProvider {
            name: provider.name.clone(),
            kind: provider.kind,
            base_url: shown_address(&provider.base_url),
            configured: provider.configured,
            has_key: provider.key.is_some(),
            key_origin: provider
                .key
                .as_ref()
                .and_then(|_| origin(&format!("llm.providers.{}.api_key", provider.name))),
            default_model: provider.default_model.clone(),
            reachable: None,
        })
        .collect();
    let mut others = Vec::new();
    for known in &catalogue.table.models {
        let owner = known.id.split('/').next().unwrap_or_default();
        let wanted = providers.iter().any(|provider| provider.name == owner && provider.configured);
        if wanted && !order.iter().any(|model| model.id == known.id) {
            others.push(listed(&catalogue, &catalogue.target(&known.id)?));
        }
    }
    let order_origin = match loaded.config.llm.models.is_empty() {
        true => None,
        false => origin("llm.models"),
    };
    let ends_offline = catalogue.ends_offline();
    Ok(LlmOverview { order, ends_offline, order_origin, providers, others })
}

fn listed(catalogue: &Catalogue, target: &Target) -> ListedModel {
    let known = target.known.as_ref();
    let price = target.price();
    let from_table = known.filter(|known| known.price.is_some() && known.price == price);
    let source = from_table.and_then(|known| catalogue.table.sources.get(&known.source));
    ListedModel {
        id: target.id(),
        known: known.is_some(),
        context: known.map(|known| known.context),
        output: known.map(|known| known.output),
        price,
        price_noted: from_table.map(|known| known.noted.clone()),
        price_source: source.map(|source| source.cite()),
        abilities: target.abilities,
        listed: None,
    }
}

impl LlmOverview {
    /// Asks every configured provider which models it has. Costs nothing.
    pub async fn check(&mut self, llm: &Llm) {
        let providers: Vec<Provider> =
            llm.catalogue.providers.iter().filter(|provider| provider.configured).cloned().collect();
        let asked =
            providers.iter().map(|provider| async move { (&provider.name, llm.models_of(provider).await) });
        for (name, names) in futures::future::join_all(asked).await {
            for model in &mut self.order {
                let own = model.id.strip_prefix(name.as_str()).and_then(|rest| rest.strip_prefix('/'));
                if let (Some(own), Ok(names)) = (own, &names) {
                    // Ollama adds a tag to names that have none.
                    model.listed =
                        Some(names.iter().any(|n| n == own || n.strip_suffix(":latest") == Some(own)));
                }
            }
            if let Some(provider) = self.providers.iter_mut().find(|provider| &provider.name == name) {
                provider.reachable = Some(match names {
                    Ok(names) => Reachable { ok: true, models: names.len(), problem: None, hints: vec![] },
                    Err(error) => unreachable(&error),
                });
            }
        }
    }
}

fn unreachable(error: &Error) -> Reachable {
    Reachable { ok: false, models: 0, problem: Some(error.chain()), hints: error.hints().to_vec() }
}
