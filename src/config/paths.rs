//! Where things are kept on this machine: configuration, data and cache folders, following XDG.

use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::Config;
use crate::error::{Error, Result};

/// The folders of this user.
#[derive(Debug, Clone)]
pub struct Paths {
    /// Folder of the user's `config.yaml`.
    pub config_dir: PathBuf,
    /// Folder of the database.
    pub data_dir: PathBuf,
    /// Folder of models and downloads.
    pub cache_dir: PathBuf,
}

/// Whether `--config none` was given: no user file, no project file, no `.env`.
pub fn isolated_by(config_flag: Option<&str>) -> bool {
    config_flag == Some("none")
}

impl Paths {
    /// The folders, before settings are read.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] when there is no home folder.
    pub fn of_user() -> Result<Self> {
        let strategy = etcetera::base_strategy::choose_base_strategy().map_err(|error| {
            Error::config("this user has no home folder")
                .hint("set HOME, or YTSEO_DATA_DIR and YTSEO_CACHE_DIR")
                .caused_by(error)
        })?;
        Ok(Self {
            config_dir: strategy.config_dir().join("ytseo"),
            data_dir: strategy.data_dir().join("ytseo"),
            cache_dir: strategy.cache_dir().join("ytseo"),
        })
    }

    /// The same with what the settings say.
    #[must_use]
    pub fn with(mut self, config: &Config) -> Self {
        if let Some(data_dir) = &config.data_dir {
            self.data_dir.clone_from(data_dir);
        }
        if let Some(cache_dir) = &config.cache_dir {
            self.cache_dir.clone_from(cache_dir);
        }
        self
    }

    /// The user's configuration file.
    pub fn user_file(&self) -> PathBuf {
        self.config_dir.join("config.yaml")
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.data_dir.join("ytseo.db")
    }

    /// The folder of the sign-ins at YouTube, one folder for each profile.
    pub fn sign_ins(&self) -> PathBuf {
        self.data_dir.join("sign-ins")
    }

    /// The lines that were typed in talks.
    pub fn chat_history(&self) -> PathBuf {
        self.data_dir.join("chat-history.txt")
    }

    /// The folder of the user's own roles for talks.
    pub fn roles(&self, config: &Config) -> PathBuf {
        config.chat.roles_dir.clone().unwrap_or_else(|| self.config_dir.join("roles"))
    }

    /// The folder of programs that ytseo downloaded.
    pub fn tools(&self) -> PathBuf {
        self.cache_dir.join("tools")
    }

    /// The folder of speech models.
    pub fn models(&self, config: &Config) -> PathBuf {
        config.speech.model_dir.clone().unwrap_or_else(|| self.cache_dir.join("models"))
    }
}
