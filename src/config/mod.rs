//! Settings: defaults < user file < project file < `.env` < environment < flags; each value knows its origin.
//!
//! This is the only place that reads the environment and the home folder.

mod desktop;
mod env;
mod knowledge;
mod layers;
mod llm;
mod paths;
mod upload;
mod youtube;

use std::collections::BTreeMap;
use std::path::PathBuf;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize, Serializer};

pub use desktop::has_browser;
pub use env::{VARIABLES, Variable, env_example};
pub use knowledge::Knowledge;
pub use layers::{LoadRequest, Loaded, Origin, PROJECT_FILE, Setting, load};
pub use llm::{Llm, LlmBudget, LlmKind, LlmPrice, LlmProvider, LlmProviders};
pub use paths::{Paths, isolated_by};
pub use upload::Upload;
pub use youtube::{SuggestClient, Youtube, YoutubeQuota};

/// A secret setting: readable from a file, always shown as `[redacted]`.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Secret(Option<SecretString>);

impl Secret {
    /// The value, when set and not empty.
    pub fn get(&self) -> Option<&SecretString> {
        self.0.as_ref().filter(|secret| !secret.expose_secret().is_empty())
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.get().is_some() { "[redacted]" } else { "none" })
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.get() {
            Some(_) => serializer.serialize_str("[redacted]"),
            None => serializer.serialize_none(),
        }
    }
}

/// An address as it may be shown: user and password, should there be any, are left out.
pub fn shown_address(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return address.into() };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    match rest[..end].rfind('@') {
        Some(at) => format!("{scheme}://[redacted]{}", &rest[at..]),
        None => address.into(),
    }
}

fn serialize_address<S: Serializer>(address: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    address.as_deref().map(shown_address).serialize(serializer)
}

/// Which speech engine hears.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeechEngine {
    /// whisper.cpp on this machine.
    #[default]
    Local,
    /// An OpenAI-compatible `/audio/transcriptions` endpoint.
    Api,
    /// None: captions and transcripts only.
    None,
}

/// How speech is turned into text.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Speech {
    /// The engine.
    pub engine: SpeechEngine,
    /// Model id (`ytseo models list`) or a path to a model file.
    pub model: String,
    /// Where models are kept; by default `models` in the cache folder.
    pub model_dir: Option<PathBuf>,
    /// Threads of the engine; by default as many as there are idle cores.
    pub threads: Option<usize>,
    /// Where models come from, instead of each model's own origin (a mirror).
    #[serde(serialize_with = "serialize_address")]
    pub models_url: Option<String>,
    /// Base address of the speech API, for example `http://127.0.0.1:8080/v1`.
    #[serde(serialize_with = "serialize_address")]
    pub api_base: Option<String>,
    /// Model name for the speech API.
    pub api_model: String,
    /// Key for the speech API.
    pub api_key: Secret,
}

impl Default for Speech {
    fn default() -> Self {
        Self {
            engine: SpeechEngine::Local,
            model: "base".into(),
            model_dir: None,
            threads: None,
            models_url: None,
            api_base: None,
            api_model: "whisper-1".into(),
            api_key: Secret::default(),
        }
    }
}

/// Where the tools are.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Tools {
    /// Path of ffmpeg; by default the one on PATH.
    pub ffmpeg: Option<PathBuf>,
    /// Path of ffprobe; by default the one beside ffmpeg, or on PATH.
    pub ffprobe: Option<PathBuf>,
}

/// A link that belongs under every description.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What it is, for example `Newsletter`.
    pub label: String,
    /// The address, with its scheme.
    pub url: String,
}

/// The creator's voice: what is the same in every video.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Channel {
    /// Name of the channel.
    pub name: Option<String>,
    /// Text under every description.
    pub footer: Option<String>,
    /// Links under every description.
    pub links: Vec<Link>,
    /// Words that must not appear in anything that is written.
    pub forbidden_words: Vec<String>,
    /// Tags that every video gets, first.
    pub preferred_tags: Vec<String>,
    /// Hashtags that every video gets, first.
    pub hashtags: Vec<String>,
}

/// How titles are capitalised.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum TitleCase {
    /// Every important word (English only; other languages keep sentence case).
    #[default]
    Title,
    /// The first word and names only.
    Sentence,
}

/// How is written, offline and by language models.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Writing {
    /// How many title candidates are proposed.
    pub titles: usize,
    /// Which of equally good wordings is taken; the same seed gives the same text.
    pub seed: u64,
    /// How titles are capitalised.
    pub title_case: TitleCase,
    /// How many hashtags stand under the description.
    pub hashtags: usize,
    /// Layout of the description: a template over `hook`, `summary`, `topics`, `chapters`, `links`,
    /// `footer`, `hashtags`, `channel` and `headings`; by default the built-in one.
    pub description_template: Option<String>,
    /// Who the videos are for, in a few words; language models are told.
    pub audience: Option<String>,
    /// How the texts should sound, in a few words; language models are told.
    pub tone: Option<String>,
    /// The channel's own best titles; language models take their manner, not their subjects.
    pub examples: Vec<String>,
    /// How often a language model is asked again when a rule or a claim is broken; 0 asks once.
    pub rounds: usize,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            titles: 12,
            seed: 0,
            title_case: TitleCase::Title,
            hashtags: 3,
            description_template: None,
            audience: None,
            tone: None,
            examples: Vec::new(),
            rounds: 2,
        }
    }
}

/// The HTTP server.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Server {
    /// Address to listen on.
    pub address: String,
    /// How long an answer may be kept, in seconds; 0 keeps nothing.
    pub cache_s: u64,
}

impl Default for Server {
    fn default() -> Self {
        Self { address: "127.0.0.1:8787".into(), cache_s: 600 }
    }
}

/// Talks with language models (`ytseo chat`).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Chat {
    /// Role that answers when none is named: colleague, editor, researcher, critic, or a file of your own.
    pub role: Option<String>,
    /// Folder with roles of your own, each a file `NAME.md`; by default `roles` beside the user's configuration.
    pub roles_dir: Option<PathBuf>,
    /// How often a model may call tools for one answer, before it has to come to an end.
    pub rounds: usize,
    /// Tools that may cost money or change files without asking each time.
    pub allow: Vec<String>,
}

impl Default for Chat {
    fn default() -> Self {
        Self { role: None, roles_dir: None, rounds: 8, allow: Vec::new() }
    }
}

/// All settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Language of the videos (BCP 47); by default it is found out.
    pub language: Option<String>,
    /// Where the database is; by default the user's data folder.
    pub data_dir: Option<PathBuf>,
    /// Where models and downloads are; by default the user's cache folder.
    pub cache_dir: Option<PathBuf>,
    /// Shared cache of `serve`; without it each process has its own.
    pub redis_url: Secret,
    /// Forbids every use of the network.
    pub offline: bool,
    /// Where the tools are.
    pub tools: Tools,
    /// How speech is turned into text.
    pub speech: Speech,
    /// The creator's voice.
    pub channel: Channel,
    /// How is written, offline and by language models.
    pub writing: Writing,
    /// The HTTP server.
    pub server: Server,
    /// Language models.
    pub llm: Llm,
    /// Talks with language models.
    pub chat: Chat,
    /// The creator's own material.
    pub knowledge: Knowledge,
    /// YouTube.
    pub youtube: Youtube,
    /// Uploads to YouTube.
    pub upload: Upload,
}

/// A commented starting point for `ytseo.yaml`, as `ytseo config init` writes it.
pub const TEMPLATE: &str = include_str!("template.yaml");

/// Every setting's dotted key with its default, as JSON values.
pub fn keys() -> BTreeMap<String, serde_json::Value> {
    let defaults = serde_json::to_value(Config::default()).unwrap_or_default();
    let mut keys = BTreeMap::new();
    layers::flatten("", &defaults, &mut keys);
    keys
}
