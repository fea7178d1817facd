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
    "REDIS_URL", "redis_url", "redis://127.0.0.1:6379/0", "Shared cache of `ytseo serve`.";
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
