//! Which providers and models are configured, and what is known of each.

use secrecy::SecretString;

use crate::config::{Config, LlmKind, LlmProvider};
use crate::error::{Error, Result};
use crate::model::Usd;
use crate::rules::{Abilities, KnownModel, ModelTable, TokenPrice, llm_models};

/// The offline writer's name among the models.
pub const OFFLINE: &str = "offline";

/// What an unknown model is taken to hold, in tokens: small enough for any that is in use.
const UNKNOWN_CONTEXT: u64 = 8192;

/// A provider that can be asked.
#[derive(Debug, Clone)]
pub struct Provider {
    /// Its name in the settings.
    pub name: String,
    /// What it speaks.
    pub kind: LlmKind,
    /// Its address, with a slash at the end.
    pub base_url: String,
    /// Its key, where it has one.
    pub key: Option<SecretString>,
    /// The model that is used when only the provider is named.
    pub default_model: Option<String>,
    /// Whether the user configured it: a key, an address or a place among the models.
    pub configured: bool,
    /// Whether it is a public service that answers nobody without a key.
    pub wants_key: bool,
    price: Option<TokenPrice>,
}

/// A model at its provider.
#[derive(Debug, Clone)]
pub struct Target {
    /// The provider.
    pub provider: Provider,
    /// Name of the model there.
    pub model: String,
    /// What is known of it.
    pub known: Option<KnownModel>,
    /// What it can do.
    pub abilities: Abilities,
}

impl Target {
    /// `provider/model`.
    pub fn id(&self) -> String {
        format!("{}/{}", self.provider.name, self.model)
    }

    /// Price for a million tokens: the user's, or that of the table.
    pub fn price(&self) -> Option<TokenPrice> {
        let elsewhere = self.model.ends_with("cloud") || self.provider.base_url.contains("//ollama.com");
        let local = self.provider.kind == LlmKind::Ollama && !elsewhere;
        let free = TokenPrice { input: 0.0, output: 0.0, cached: None };
        self.provider
            .price
            .or_else(|| self.known.as_ref().and_then(|known| known.price))
            .or_else(|| local.then_some(free))
    }

    /// What so many tokens cost, when the price is known. `cached` are part of `input`.
    pub fn cost(&self, input: u64, cached: u64, output: u64) -> Option<Usd> {
        match (&self.provider.price, &self.known) {
            (None, Some(known)) if known.price.is_some() => known.cost(input, cached, output),
            _ => self.price().map(|price| price.of(input, cached, output)),
        }
    }

    /// Context window in tokens; a small guess for unknown models.
    pub fn context(&self) -> u64 {
        self.known.as_ref().map_or(UNKNOWN_CONTEXT, |known| known.context)
    }

    /// Most tokens of an answer: what is wished for, within what the model can do.
    pub fn output_limit(&self, wished: u32) -> u32 {
        let most = self.known.as_ref().map_or(u64::from(wished), |known| known.output);
        wished.min(u32::try_from(most).unwrap_or(u32::MAX)).max(1)
    }
}

/// All providers and the table of models.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The providers, the known ones first.
    pub providers: Vec<Provider>,
    /// What is known of models.
    pub table: ModelTable,
    /// The order of preference.
    order: Vec<String>,
    /// Whether the offline writer stands at the end of it.
    ends_offline: bool,
}

impl Catalogue {
    /// Reads the settings. Nothing is contacted.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] for an address that is none, a provider of the user's own without an
    /// address, a model without its provider, or a damaged [`crate::config::Llm::models_file`].
    pub fn of(config: &Config) -> Result<Self> {
        let table = match &config.llm.models_file {
            Some(path) => ModelTable::with_file(path)?,
            None => llm_models().clone(),
        };
        let mut providers = Vec::new();
        for (name, settings) in config.llm.providers.all() {
            providers.push(provider(name, settings, &table, &config.llm.models)?);
        }
        let mut catalogue = Self { providers, table, order: Vec::new(), ends_offline: false };
        catalogue = catalogue.preferring(&config.llm.models)?;
        if config.llm.models.is_empty() {
            let usable = |provider: &&Provider| provider.configured && provider.default_model.is_some();
            let names = catalogue.providers.iter().filter(usable).map(|provider| provider.name.clone());
            catalogue.order = names.collect();
        }
        Ok(catalogue)
    }

    /// The same with another order. What stands behind [`OFFLINE`] is never asked.
    ///
    /// # Errors
    /// See [`Catalogue::target`].
    pub fn preferring(mut self, models: &[String]) -> Result<Self> {
        let asked = models.iter().map(|model| model.trim()).take_while(|model| *model != OFFLINE);
        self.order = asked.map(str::to_string).collect();
        self.ends_offline = self.order.len() < models.len();
        for model in &self.order {
            self.target(model)?;
        }
        Ok(self)
    }

    /// Whether the offline writer stands at the end of the order.
    pub fn ends_offline(&self) -> bool {
        self.ends_offline
    }

    /// The models to ask, in order of preference. Empty when none is configured.
    ///
    /// # Errors
    /// See [`Catalogue::target`].
    pub fn targets(&self) -> Result<Vec<Target>> {
        self.order.iter().map(|name| self.target(name)).collect()
    }

    /// The model of `knowledge.embedding_model`, when one is set.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] for a name that is none; a provider alone has no default here.
    pub fn embedding(&self, config: &Config) -> Result<Option<Target>> {
        let name = config.knowledge.embedding_model.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let Some(name) = name else { return Ok(None) };
        if name.split_once('/').is_none_or(|(_, model)| model.trim().is_empty()) {
            return Err(Error::config(format!("'{name}' names no embedding model")).hint(
                "write provider/model in knowledge.embedding_model, for example ollama/nomic-embed-text",
            ));
        }
        self.target(name).map(Some)
    }

    /// The model called `provider/model`, or the default model of `provider`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] when there is no such provider, or no default model.
    pub fn target(&self, name: &str) -> Result<Target> {
        let (owner, model) = match name.split_once('/') {
            Some((owner, model)) => (owner.trim(), Some(model.trim())),
            None => (name.trim(), None),
        };
        let provider = self.providers.iter().find(|provider| provider.name == owner).ok_or_else(|| {
            let names: Vec<&str> = self.providers.iter().map(|provider| provider.name.as_str()).collect();
            Error::config(format!("'{name}' names no provider of language models"))
                .hint("write provider/model, for example openai/gpt-4.1-mini or ollama/llama3.2")
                .hint(format!("providers are: {}; `ytseo llm list` shows them", names.join(", ")))
        })?;
        let model = model.filter(|model| !model.is_empty()).or(provider.default_model.as_deref());
        let model = model.ok_or_else(|| {
            Error::config(format!("no model of {owner} is named"))
                .hint(format!("write {owner}/MODEL, or set llm.providers.{owner}.model"))
        })?;
        if model.contains("::") {
            return Err(Error::config(format!("'{model}' is no name of a model"))
                .hint("a name holds no '::'; `ytseo llm list --check` shows what the provider has"));
        }
        let known = self.table.find(owner, model).cloned();
        let family = match provider.name.as_str() {
            known @ ("openai" | "anthropic" | "gemini" | "ollama") => known,
            _ => match provider.kind {
                LlmKind::Openai => "other",
                LlmKind::Anthropic => "anthropic",
                LlmKind::Gemini => "gemini",
                LlmKind::Ollama => "ollama",
            },
        };
        let abilities = known.as_ref().map_or_else(|| self.table.unlisted(family), |known| known.abilities);
        Ok(Target { provider: provider.clone(), model: model.to_string(), known, abilities })
    }
}

fn provider(name: &str, settings: &LlmProvider, table: &ModelTable, models: &[String]) -> Result<Provider> {
    let own_kind = match name {
        "anthropic" => LlmKind::Anthropic,
        "gemini" => LlmKind::Gemini,
        "ollama" => LlmKind::Ollama,
        _ => LlmKind::Openai,
    };
    let kind = settings.kind.unwrap_or(own_kind);
    let public = match name {
        "openai" => Some("https://api.openai.com/v1"),
        "anthropic" => Some("https://api.anthropic.com/v1"),
        "gemini" => Some("https://generativelanguage.googleapis.com/v1beta"),
        "ollama" => Some("http://127.0.0.1:11434"),
        _ => None,
    };
    if name.is_empty() || name.contains(['/', ',', ' ']) {
        return Err(Error::config(format!("'{name}' is no name for a provider"))
            .hint("use letters, digits, '-' and '_': llm.providers.NAME"));
    }
    let given = settings.base_url.as_deref().map(str::trim).filter(|address| !address.is_empty());
    let address = given.or(public).ok_or_else(|| {
        Error::config(format!("the provider {name} has no address"))
            .hint(format!("set llm.providers.{name}.base_url, for example http://127.0.0.1:8080/v1"))
    })?;
    let listed = models.iter().any(|model| model.split('/').next() == Some(name));
    let price = settings.price;
    let price = match (price.input, price.output) {
        (Some(input), Some(output)) => Some(TokenPrice { input, output, cached: price.cached }),
        (None, None) => None,
        _ => {
            return Err(Error::config(format!("the price of {name} is half a price"))
                .hint(format!("set both llm.providers.{name}.price.input and .output")));
        }
    };
    let negative = |price: TokenPrice| !(price.input >= 0.0 && price.output >= 0.0);
    if price.is_some_and(negative) {
        return Err(Error::config(format!("the price of {name} is below zero")));
    }
    Ok(Provider {
        name: name.to_string(),
        kind,
        base_url: base_url(name, kind, address)?,
        key: settings.api_key.get().cloned(),
        default_model: settings.model.clone().or_else(|| table.defaults.get(name).cloned()),
        wants_key: given.is_none() && kind != LlmKind::Ollama,
        configured: settings.api_key.get().is_some() || given.is_some() || listed,
        price,
    })
}

/// The address with what people leave out: the scheme, Ollama's port, the version, the slash at the end.
fn base_url(name: &str, kind: LlmKind, address: &str) -> Result<String> {
    let bad = || {
        Error::config(format!("the address of {name} is not a web address"))
            .hint(format!("llm.providers.{name}.base_url looks like http://127.0.0.1:8080/v1"))
    };
    let whole = match kind {
        LlmKind::Ollama if !address.contains("://") => format!("http://{address}"),
        _ => address.to_string(),
    };
    let mut url = reqwest::Url::parse(&whole).map_err(|_| bad())?;
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(bad());
    }
    let path = url.path().trim_end_matches('/').to_string();
    let last = path.rsplit('/').next().unwrap_or_default().to_string();
    let has_version = last.starts_with('v') && last[1..].starts_with(|c: char| c.is_ascii_digit());
    let path = match kind {
        LlmKind::Ollama => {
            if url.port().is_none() && !address.contains("://") {
                url.set_port(Some(11434)).map_err(|()| bad())?;
            }
            // What a server listens on is no address to call.
            if url.host_str() == Some("0.0.0.0") {
                url.set_host(Some("127.0.0.1")).map_err(|_| bad())?;
            }
            path
        }
        LlmKind::Anthropic if !has_version => format!("{path}/v1"),
        LlmKind::Gemini if !has_version => format!("{path}/v1beta"),
        LlmKind::Openai if path.is_empty() => "/v1".to_string(),
        _ => path,
    };
    url.set_path(&format!("{path}/"));
    Ok(url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(yaml: &str) -> Config {
        serde_yaml::from_str(yaml).expect("settings")
    }

    fn refused(yaml: &str) -> String {
        let error = Catalogue::of(&config(yaml)).expect_err("refused");
        assert_eq!(error.kind(), crate::Kind::Config);
        assert!(!error.hints().is_empty() || error.to_string().contains("below zero"), "{error}");
        error.to_string()
    }

    #[test]
    fn addresses_get_what_people_leave_out() {
        for (kind, given, whole) in [
            (LlmKind::Ollama, "0.0.0.0", "http://127.0.0.1:11434/"),
            (LlmKind::Ollama, "box:1234", "http://box:1234/"),
            (LlmKind::Ollama, "https://box/ollama", "https://box/ollama/"),
            (LlmKind::Anthropic, "https://api.anthropic.com", "https://api.anthropic.com/v1/"),
            (LlmKind::Anthropic, "https://proxy/x/v1/", "https://proxy/x/v1/"),
            (LlmKind::Gemini, "http://127.0.0.1:9", "http://127.0.0.1:9/v1beta/"),
            (LlmKind::Openai, "http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/"),
            (LlmKind::Openai, "https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1/"),
            (LlmKind::Openai, "https://host/openai?api-version=1", "https://host/openai/?api-version=1"),
        ] {
            assert_eq!(base_url("x", kind, given).expect(given), whole);
        }
        for bad in ["", "file:///etc", "api.openai.com/v1", "http://"] {
            assert!(base_url("x", LlmKind::Openai, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn nothing_is_configured_until_somebody_does_it() {
        let catalogue = Catalogue::of(&Config::default()).expect("read");
        assert!(catalogue.targets().expect("none").is_empty());
        assert!(catalogue.providers.iter().all(|provider| !provider.configured));
    }

    #[test]
    fn a_key_is_enough_and_the_order_is_the_users() {
        let keys =
            "llm: {providers: {anthropic: {api_key: a}, openai: {api_key: b}, ollama: {base_url: box}}}";
        let ids = |yaml: &str| -> Vec<String> {
            let targets = Catalogue::of(&config(yaml)).expect("read").targets().expect("found");
            targets.iter().map(Target::id).collect()
        };
        assert_eq!(ids(keys), ["openai/gpt-4.1-mini", "anthropic/claude-haiku-4-5"], "ollama names no model");
        let named = "llm: {models: [mine/org/m:7b, ollama/llama3.2, openai], \
                     providers: {mine: {base_url: 'http://localhost:1'}}}";
        assert_eq!(ids(named), ["mine/org/m:7b", "ollama/llama3.2", "openai/gpt-4.1-mini"]);
    }

    #[test]
    fn nobody_behind_the_offline_writer_is_asked() {
        let read = |models: &str| {
            let yaml = format!("llm: {{models: {models}, providers: {{openai: {{api_key: x}}}}}}");
            let catalogue = Catalogue::of(&config(&yaml)).expect("read");
            let ids: Vec<String> = catalogue.targets().expect("found").iter().map(Target::id).collect();
            (ids, catalogue.ends_offline())
        };
        assert_eq!(read("[offline]"), (vec![], true), "a key alone does not count then");
        assert_eq!(read("[openai/a, offline, openai/b]"), (vec!["openai/a".into()], true));
        assert_eq!(read("[openai/a]"), (vec!["openai/a".into()], false));
    }

    #[test]
    fn wrong_settings_are_named() {
        assert!(refused("llm: {models: [gpt-4o]}").contains("'gpt-4o' names no provider"));
        assert!(refused("llm: {models: [ollama]}").contains("no model of ollama"));
        assert!(refused("llm: {providers: {mine: {api_key: x}}}").contains("mine has no address"));
        assert!(refused("llm: {providers: {openai: {base_url: 'ftp://x'}}}").contains("not a web address"));
        assert!(refused("llm: {providers: {openai: {price: {input: 1}}}}").contains("half a price"));
        assert!(
            refused("llm: {providers: {openai: {price: {input: -1, output: 1}}}}").contains("below zero")
        );
    }

    #[test]
    fn unknown_prices_are_unknown_and_the_users_price_wins() {
        let yaml = "llm: {providers: {mine: {base_url: 'http://localhost:1', model: m}, \
                    theirs: {base_url: 'http://localhost:1', model: m, price: {input: 1, output: 2}}, \
                    openai: {price: {input: 3, output: 3}}}}";
        let catalogue = Catalogue::of(&config(yaml)).expect("read");
        let cost = |name: &str| catalogue.target(name).expect("found").cost(1_000_000, 0, 1_000_000);
        assert_eq!(cost("mine"), None);
        assert_eq!(cost("theirs"), Some(Usd::of_dollars(3.0)));
        assert_eq!(cost("openai/gpt-4o"), Some(Usd::of_dollars(6.0)));
        assert_eq!(cost("anthropic/claude-haiku-4-5"), Some(Usd::of_dollars(6.0)));
        assert_eq!(cost("anthropic/claude-99"), None);
        assert_eq!(cost("ollama/llama3.2"), Some(Usd::ZERO), "it runs on your own machine");
        assert_eq!(cost("ollama/gpt-oss:120b-cloud"), None, "this one does not");
    }
}
