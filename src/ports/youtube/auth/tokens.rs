//! The token of each profile on disk: one private folder each, written whole, one process at a time.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::ports::files;
use crate::rules::Scope;

/// How often is asked whether another process has let go of a profile.
const ASK_AGAIN: Duration = Duration::from_millis(25);
/// How long another process may hold a profile: a refresh with its retries takes less.
const LONGEST: Duration = Duration::from_secs(120);
/// Most characters of a profile's name.
const LONGEST_NAME: usize = 64;

/// The channel a profile is signed in to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedInChannel {
    /// Its id: `UC...`.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// What a sign-in left: who may do what, and until when. Times are seconds since 1970.
#[derive(Debug, Clone)]
pub struct StoredToken {
    /// The OAuth client it belongs to.
    pub client_id: String,
    /// The token of the requests.
    pub access_token: SecretString,
    /// When that ends.
    pub expires_at: i64,
    /// What gives new ones.
    pub refresh_token: Option<SecretString>,
    /// When that ends, if Google said so: it does for clients in testing.
    pub refresh_expires_at: Option<i64>,
    /// What was asked for, in Google's words.
    pub asked: Vec<String>,
    /// What the user allowed, in Google's words; scopes that ytseo does not know are kept.
    pub scopes: Vec<String>,
    /// When the user signed in.
    pub signed_in_at: i64,
    /// When Google last gave a token.
    pub refreshed_at: i64,
    /// Which channel it is, when somebody looked.
    pub channel: Option<SignedInChannel>,
}

impl StoredToken {
    /// The scopes among what was allowed that ytseo knows.
    pub fn granted(&self) -> Vec<Scope> {
        self.scopes.iter().filter_map(|scope| Scope::of_name(scope)).collect()
    }

    /// What was asked for and not allowed.
    pub fn unticked(&self) -> Vec<Scope> {
        let granted = self.granted();
        let asked = self.asked.iter().filter_map(|scope| Scope::of_name(scope));
        asked.filter(|asked| !granted.iter().any(|granted| granted.covers(*asked))).collect()
    }

    /// Whether the access token can still be used a minute from now.
    pub fn is_fresh(&self, now: i64) -> bool {
        self.expires_at - 60 > now
    }
}

/// The same as it is written. It has no `Debug`, and leaves this file only towards the disk.
#[derive(Serialize, Deserialize)]
struct Document {
    version: u32,
    client_id: String,
    access_token: String,
    expires_at: i64,
    refresh_token: Option<String>,
    #[serde(default)]
    refresh_expires_at: Option<i64>,
    #[serde(default)]
    asked: Vec<String>,
    scopes: Vec<String>,
    signed_in_at: i64,
    refreshed_at: i64,
    #[serde(default)]
    channel: Option<SignedInChannel>,
}

/// The version of [`Document`].
const VERSION: u32 = 1;

/// The folder of all profiles.
#[derive(Debug, Clone)]
pub struct TokenFiles {
    folder: PathBuf,
}

/// Held while a profile's token is changed. The system takes it back when the process is killed.
#[derive(Debug)]
pub struct ProfileLock {
    _file: File,
}

impl TokenFiles {
    /// The profiles in `folder`. Nothing is made yet.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The file of a profile's token.
    pub fn path(&self, profile: &str) -> PathBuf {
        self.folder.join(profile).join("token.json")
    }

    /// The token of a profile, if it is signed in.
    ///
    /// # Errors
    /// Config when the file is damaged or of a newer ytseo; storage when it cannot be read.
    pub fn read(&self, profile: &str) -> Result<Option<StoredToken>> {
        check_name(profile)?;
        let path = self.path(profile);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::io("read", &path, error)),
        };
        // The parser's message may quote the text.
        let document: Document = serde_json::from_str(&text).map_err(|_| {
            Error::config(format!("the sign-in {} is damaged", path.display()))
                .hint(format!("sign in again: {}", login(profile)))
        })?;
        if document.version > VERSION {
            return Err(Error::config(format!(
                "the sign-in {} was written by a newer ytseo",
                path.display()
            ))
            .hint("update ytseo, or sign in under another name: ytseo auth login --profile NAME"));
        }
        Ok(Some(StoredToken {
            client_id: document.client_id,
            access_token: document.access_token.into(),
            expires_at: document.expires_at,
            refresh_token: document.refresh_token.map(Into::into),
            refresh_expires_at: document.refresh_expires_at,
            asked: document.asked,
            scopes: document.scopes,
            signed_in_at: document.signed_in_at,
            refreshed_at: document.refreshed_at,
            channel: document.channel,
        }))
    }

    /// Replaces the token of a profile, whole or not at all. What killed writes left is removed.
    ///
    /// # Errors
    /// Storage.
    pub fn write(&self, profile: &str, token: &StoredToken, _lock: &ProfileLock) -> Result<()> {
        let path = self.path(profile);
        files::remove_leftovers(path.parent().unwrap_or(&self.folder));
        let document = Document {
            version: VERSION,
            client_id: token.client_id.clone(),
            access_token: token.access_token.expose_secret().into(),
            expires_at: token.expires_at,
            refresh_token: token.refresh_token.as_ref().map(|token| token.expose_secret().into()),
            refresh_expires_at: token.refresh_expires_at,
            asked: token.asked.clone(),
            scopes: token.scopes.clone(),
            signed_in_at: token.signed_in_at,
            refreshed_at: token.refreshed_at,
            channel: token.channel.clone(),
        };
        let text = serde_json::to_string_pretty(&document)
            .map_err(|error| Error::internal("a token cannot be written down").caused_by(error))?;
        files::write_private(&path, (text + "\n").as_bytes())
    }

    /// Forgets a profile's token. Whether there was one.
    ///
    /// # Errors
    /// Storage.
    pub fn remove(&self, profile: &str, _lock: &ProfileLock) -> Result<bool> {
        let path = self.path(profile);
        files::remove_leftovers(path.parent().unwrap_or(&self.folder));
        match std::fs::remove_file(&path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Error::io("remove", &path, error)),
        }
    }

    /// The names of the profiles that are signed in, sorted.
    ///
    /// # Errors
    /// Storage.
    pub fn profiles(&self) -> Result<Vec<String>> {
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Error::io("read", &self.folder, error)),
        };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> =
            names.filter(|name| check_name(name).is_ok() && self.path(name).is_file()).collect();
        names.sort();
        Ok(names)
    }

    /// Takes a profile for this process; waits while another has it.
    ///
    /// # Errors
    /// Storage, when the folder cannot be written, or another process does not let go within two minutes.
    pub async fn lock(&self, profile: &str) -> Result<ProfileLock> {
        check_name(profile)?;
        let folder = self.folder.join(profile);
        files::make_private_folder(&folder)?;
        let path = folder.join("lock");
        let failed = |error| Error::io("lock", &path, error);
        let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
        let waiting = tokio::time::timeout(LONGEST, async {
            loop {
                match file.try_lock() {
                    Ok(()) => return Ok(()),
                    Err(TryLockError::WouldBlock) => tokio::time::sleep(ASK_AGAIN).await,
                    Err(TryLockError::Error(error)) => return Err(error),
                }
            }
        });
        match waiting.await {
            Ok(locked) => locked.map_err(failed)?,
            Err(_) => {
                return Err(Error::storage(format!("another ytseo holds {} for minutes", path.display()))
                    .hint("end the other one; the lock goes with it"));
            }
        }
        Ok(ProfileLock { _file: file })
    }

    /// What of a profile others on this machine could read.
    pub fn readable_by_others(&self, profile: &str) -> Option<PathBuf> {
        readable_by_others(&self.path(profile))
    }
}

#[cfg(unix)]
fn readable_by_others(path: &Path) -> Option<PathBuf> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path).ok()?.permissions().mode();
    (mode & 0o077 != 0).then(|| path.to_path_buf())
}

#[cfg(not(unix))]
fn readable_by_others(_path: &Path) -> Option<PathBuf> {
    None
}

/// What to type to sign in under a profile.
pub(super) fn login(profile: &str) -> String {
    match profile {
        DEFAULT_PROFILE => "ytseo auth login".into(),
        other => format!("ytseo auth login --profile {other}"),
    }
}

/// The profile that is meant when none is named.
pub const DEFAULT_PROFILE: &str = "default";

/// A profile's name becomes a folder: letters, digits, `-`, `_` and dots, not at the beginning.
///
/// # Errors
/// Usage, for any other name.
pub fn check_name(name: &str) -> Result<()> {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    if plain && !name.is_empty() && !name.starts_with(['.', '-']) && name.len() <= LONGEST_NAME {
        return Ok(());
    }
    let shown: String =
        name.chars().take(LONGEST_NAME).map(|c| if c.is_control() { '?' } else { c }).collect();
    Err(Error::usage(format!("'{shown}' cannot be the name of a profile"))
        .hint("use letters, digits, -, _ and dots, for example: --profile cooking"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    fn token() -> StoredToken {
        StoredToken {
            client_id: "1-a".into(),
            access_token: "ya29.secret".to_string().into(),
            expires_at: 4600,
            refresh_token: Some("1//secret".to_string().into()),
            refresh_expires_at: None,
            asked: Vec::new(),
            scopes: vec!["https://www.googleapis.com/auth/youtube.upload".into(), "openid".into()],
            signed_in_at: 1000,
            refreshed_at: 1000,
            channel: Some(SignedInChannel { id: "UC1".into(), title: "Zoë's <kitchen>".into() }),
        }
    }

    #[tokio::test]
    async fn a_token_comes_back_as_it_was_and_shows_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = TokenFiles::new(folder.path().join("sign-ins"));
        assert!(files.read("default").expect("read").is_none());
        assert!(files.profiles().expect("listed").is_empty());
        let lock = files.lock("default").await.expect("locked");
        let leftover = files.path("default").with_file_name(".ytseo-killed");
        std::fs::write(&leftover, "half a token").expect("written");
        files.write("default", &token(), &lock).expect("written");
        assert!(!leftover.exists());
        let found = files.read("default").expect("read").expect("there");
        assert_eq!(found.granted(), [Scope::Upload]);
        assert_eq!(found.scopes, token().scopes);
        assert_eq!(found.channel, token().channel);
        assert_eq!(found.access_token.expose_secret(), "ya29.secret");
        assert!(found.is_fresh(4539) && !found.is_fresh(4540), "a minute before the end it is renewed");
        assert!(!format!("{found:?}").contains("secret"));
        assert_eq!(files.profiles().expect("listed"), ["default"]);
        assert!(files.readable_by_others("default").is_none());
        assert!(files.remove("default", &lock).expect("removed"));
        assert!(!files.remove("default", &lock).expect("nothing there"));
        assert!(files.profiles().expect("listed").is_empty());
    }

    #[tokio::test]
    async fn one_at_a_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = TokenFiles::new(folder.path().to_path_buf());
        let first = files.lock("a").await.expect("locked");
        let _other = files.lock("b").await.expect("another profile is free");
        let waiting = tokio::spawn({
            let files = files.clone();
            async move { files.lock("a").await.map(|_| ()) }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(first);
        waiting.await.expect("no panic").expect("locked when it was free");
    }

    #[test]
    fn damaged_and_newer_files_are_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = TokenFiles::new(folder.path().to_path_buf());
        let path = files.path("a");
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, "{\"access_token\": \"ya29.secret\"").expect("written");
        let error = files.read("a").expect_err("damaged");
        assert_eq!(error.kind(), Kind::Config);
        assert!(!error.chain().contains("ya29"), "{}", error.chain());
        assert!(error.hints()[0].ends_with("ytseo auth login --profile a"), "{:?}", error.hints());
    }

    #[test]
    fn names_of_profiles_are_names_of_folders() {
        for name in ["default", "cooking-2", "a.b_c"] {
            assert!(check_name(name).is_ok(), "{name}");
        }
        for name in ["", ".", "..", "../x", "a/b", "-x", "a b", "é", &"x".repeat(65)] {
            assert!(check_name(name).is_err(), "{name}");
        }
    }
}
