//! The environment variables, each declared once: name, setting, and what it is for.

/// An environment variable and the setting it gives a value to.
#[derive(Debug, Clone, Copy)]
pub struct Variable {
    /// Name of the variable.
    pub name: &'static str,
    /// Dotted key of the setting.
    pub key: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// A value to show in `.env.example`.
    pub example: &'static str,
}

macro_rules! variables {
    ($($name:literal, $key:literal, $example:literal, $about:literal;)*) => {
        /// Every variable that is read.
        pub const VARIABLES: &[Variable] = &[
            $(Variable { name: $name, key: $key, about: $about, example: $example },)*
        ];
    };
}

variables! {
    "YTSEO_LANGUAGE", "language", "en", "Language of the videos (BCP 47); found out when unset.";
    "YTSEO_DATA_DIR", "data_dir", "/srv/ytseo/data", "Folder of the database.";
    "YTSEO_CACHE_DIR", "cache_dir", "/srv/ytseo/cache", "Folder of models and downloads.";
    "YTSEO_OFFLINE", "offline", "true", "Forbids every use of the network.";
    "YTSEO_FFMPEG", "tools.ffmpeg", "/usr/bin/ffmpeg", "Path of ffmpeg; PATH is searched when unset.";
    "YTSEO_FFPROBE", "tools.ffprobe", "/usr/bin/ffprobe", "Path of ffprobe; PATH is searched when unset.";
    "YTSEO_SPEECH_ENGINE", "speech.engine", "local", "Who hears: local, api or none.";
    "YTSEO_MODEL", "speech.model", "base", "Speech model: an id of `ytseo models list`, or a path.";
    "YTSEO_MODEL_DIR", "speech.model_dir", "/srv/ytseo/models", "Folder of the speech models.";
    "YTSEO_THREADS", "speech.threads", "2", "Threads of the speech engine.";
    "YTSEO_MODELS_URL", "speech.models_url", "https://mirror.example/whisper", "Mirror that speech models are pulled from.";
    "YTSEO_SPEECH_API_BASE", "speech.api_base", "http://127.0.0.1:8080/v1", "Address of an OpenAI-compatible speech API.";
    "YTSEO_SPEECH_API_MODEL", "speech.api_model", "whisper-1", "Model name for the speech API.";
    "YTSEO_SPEECH_API_KEY", "speech.api_key", "", "Key for the speech API.";
    "YTSEO_SEED", "writing.seed", "0", "Which of equally good wordings the offline writer takes.";
    "YTSEO_ADDRESS", "server.address", "127.0.0.1:8787", "Where `ytseo serve` listens.";
    "OPENAI_API_KEY", "llm.providers.openai.api_key", "", "Key for OpenAI. With it, OpenAI's models may be used.";
    "OPENAI_BASE_URL", "llm.providers.openai.base_url", "https://api.openai.com/v1", "Another address for OpenAI.";
    "OPENAI_MODEL", "llm.providers.openai.model", "gpt-4.1-mini", "Model that is used when only OpenAI is named.";
    "ANTHROPIC_API_KEY", "llm.providers.anthropic.api_key", "", "Key for Anthropic. With it, Anthropic's models may be used.";
    "ANTHROPIC_BASE_URL", "llm.providers.anthropic.base_url", "https://api.anthropic.com", "Another address for Anthropic.";
    "ANTHROPIC_MODEL", "llm.providers.anthropic.model", "claude-haiku-4-5", "Model that is used when only Anthropic is named.";
    "GEMINI_API_KEY", "llm.providers.gemini.api_key", "", "Key for Google Gemini. With it, Gemini's models may be used.";
    "GEMINI_BASE_URL", "llm.providers.gemini.base_url", "https://generativelanguage.googleapis.com/v1beta", "Another address for Gemini.";
    "GEMINI_MODEL", "llm.providers.gemini.model", "gemini-2.5-flash", "Model that is used when only Gemini is named.";
    "OLLAMA_HOST", "llm.providers.ollama.base_url", "127.0.0.1:11434", "Where Ollama runs. With it, Ollama's models may be used.";
    "OLLAMA_MODEL", "llm.providers.ollama.model", "llama3.2", "Model that is used when only Ollama is named.";
    "YTSEO_LLM_MODELS", "llm.models", "openai/gpt-4.1-mini,ollama/llama3.2", "Language models in order of preference, with commas between them.";
    "YTSEO_MAX_COST", "llm.budget.per_run", "0.50", "Most that one run may spend on language models, in US dollars.";
    "YTSEO_MAX_COST_PER_DAY", "llm.budget.per_day", "2", "Most that may be spent on language models on a day, in US dollars.";
    "YTSEO_MAX_COST_PER_MONTH", "llm.budget.per_month", "20", "Most that may be spent on language models in a month, in US dollars.";
    "YTSEO_EMBEDDING_MODEL", "knowledge.embedding_model", "ollama/nomic-embed-text", "Model by which your own material is found by meaning.";
    "YOUTUBE_API_KEY", "youtube.api_key", "", "Key of a Google Cloud project, for public data of YouTube.";
    "YOUTUBE_CREDENTIALS", "youtube.credentials", "client_secret.json", "Who signs in to YouTube: the client's JSON, the same in base64, or the path of its file.";
    "YTSEO_PROFILE", "youtube.profile", "default", "Which of several channels is meant.";
    "YTSEO_YOUTUBE_PROJECT", "youtube.project", "my-project", "Name of the project in the quota ledger.";
    "YTSEO_YOUTUBE_API_URL", "youtube.api_url", "https://youtube.googleapis.com", "Another address for YouTube's Data API.";
    "YTSEO_YOUTUBE_UPLOAD_URL", "youtube.upload_url", "https://youtube.googleapis.com", "Another address that files are uploaded to.";
    "YTSEO_YOUTUBE_ANALYTICS_URL", "youtube.analytics_url", "https://youtubeanalytics.googleapis.com", "Another address for YouTube's Analytics API.";
    "YTSEO_YOUTUBE_SUGGEST_URL", "youtube.suggest_url", "https://suggestqueries.google.com", "Another address for search suggestions.";
    "REDIS_URL", "redis_url", "redis://127.0.0.1:6379/0", "Shared cache of `ytseo serve` and of language models' answers.";
}

/// The text of `.env.example`.
pub fn env_example() -> String {
    let mut text = String::from(
        "# Every variable that ytseo reads. Copy to .env and fill in what you need; all are optional.\n\
         # A variable in the environment wins over the same one here; a flag wins over both.\n",
    );
    for variable in VARIABLES {
        text.push_str(&format!("\n# {} (setting: {})\n", variable.about, variable.key));
        text.push_str(&format!("# {}={}\n", variable.name, variable.example));
    }
    text
}
