//! The one error type of the library: a kind, a message, and hints that say what to type next.
//!
//! [`Kind`] is the single table that gives a command its exit code and an HTTP answer its status.

use std::error::Error as StdError;
use std::fmt;

use serde::Serialize;

/// The result of everything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong, as far as a caller has to tell cases apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It ran, and the answer is "not good enough" (error findings, `--fail-under`).
    Findings,
    /// A flag, an argument, a request or an input that cannot be used.
    Usage,
    /// A configuration, rules or prompt file is wrong.
    Config,
    /// Not signed in, expired, or a scope is missing.
    Auth,
    /// A quota, a rate limit or a budget is used up.
    Limit,
    /// A remote service or the network failed.
    Remote,
    /// A tool (ffmpeg, the speech engine) is missing, too old, or failed.
    Tool,
    /// A file, a video or a record does not exist.
    NotFound,
    /// The disk or a folder refused: full, read-only, no permission.
    Storage,
    /// A bug in ytseo.
    Internal,
    /// Ctrl-C, SIGTERM, or "no" at a prompt.
    Interrupted,
}

impl Kind {
    /// Every kind, in the order of the documented table.
    pub const ALL: [Kind; 11] = [
        Kind::Findings,
        Kind::Usage,
        Kind::Config,
        Kind::Auth,
        Kind::Limit,
        Kind::Remote,
        Kind::Tool,
        Kind::NotFound,
        Kind::Storage,
        Kind::Internal,
        Kind::Interrupted,
    ];

    /// Exit code, HTTP status, name and meaning: the one table.
    const fn row(self) -> (u8, u16, &'static str, &'static str) {
        match self {
            Kind::Findings => (1, 200, "findings", "it ran; error findings, or a score below --fail-under"),
            Kind::Usage => (2, 400, "usage", "a flag, an argument or an input that cannot be used"),
            Kind::Config => (3, 500, "config", "a configuration file or value is wrong"),
            Kind::Auth => (4, 401, "auth", "not signed in, expired, or a scope is missing"),
            Kind::Limit => (5, 429, "limit", "a quota, rate limit or budget is used up"),
            Kind::Remote => (6, 502, "remote", "a remote service or the network failed"),
            Kind::Tool => (7, 503, "tool", "ffmpeg or the speech engine is missing, too old, or failed"),
            Kind::NotFound => (8, 404, "not_found", "a file, video or record does not exist"),
            Kind::Storage => {
                (9, 507, "storage", "the disk or a folder refused: full, read-only, no permission")
            }
            Kind::Internal => (70, 500, "internal", "a bug in ytseo; please report it"),
            Kind::Interrupted => (130, 499, "interrupted", "Ctrl-C, SIGTERM, or \"no\" at a prompt"),
        }
    }

    /// The exit code of the process.
    pub const fn exit_code(self) -> u8 {
        self.row().0
    }

    /// The HTTP status of the answer.
    pub const fn http_status(self) -> u16 {
        self.row().1
    }

    /// The stable name used in JSON.
    pub const fn name(self) -> &'static str {
        self.row().2
    }

    /// The kind with this name; a bug for names that are none.
    pub fn of_name(name: &str) -> Self {
        Self::ALL.iter().copied().find(|kind| kind.name() == name).unwrap_or(Kind::Internal)
    }

    /// One line for the documentation.
    pub const fn meaning(self) -> &'static str {
        self.row().3
    }
}

/// An error: what failed, why, and what to type next.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    message: String,
    hints: Vec<String>,
    remedy: Option<Box<Remedy>>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What a program can offer to do about an error at once, where somebody is there to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// Signing in to YouTube.
    SignIn {
        /// For this task, an id of `src/rules/sign_in.yaml`; the smallest sign-in when it is not known.
        task: Option<String>,
    },
}

macro_rules! constructors {
    ($($name:ident => $kind:ident),* $(,)?) => {
        $(
            #[doc = concat!("Makes an error of kind [`Kind::", stringify!($kind), "`].")]
            pub fn $name(message: impl Into<String>) -> Self {
                Self::new(Kind::$kind, message)
            }
        )*
    };
}

impl Error {
    /// Makes an error. `message` is a lower-case fragment without a full stop.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hints: Vec::new(), remedy: None, source: None }
    }

    constructors! {
        findings => Findings, usage => Usage, config => Config, auth => Auth, limit => Limit,
        remote => Remote, tool => Tool, not_found => NotFound, storage => Storage, internal => Internal,
    }

    /// The error of a run that was stopped by the user.
    pub fn interrupted() -> Self {
        Self::new(Kind::Interrupted, "interrupted").hint("the same command goes on from the finished stages")
    }

    /// Adds a line that says what to type next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Says what would help at once.
    #[must_use]
    pub fn remedy(mut self, remedy: Remedy) -> Self {
        self.remedy = Some(Box::new(remedy));
        self
    }

    /// What would help at once: of this error, or of what caused it.
    pub fn helped_by(&self) -> Option<&Remedy> {
        let cause = || self.source.as_deref()?.downcast_ref::<Self>()?.helped_by();
        self.remedy.as_deref().or_else(cause)
    }

    /// Keeps the cause.
    #[must_use]
    pub fn caused_by(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Makes an error from an I/O failure on `path`, telling apart missing, forbidden and full.
    pub fn io(action: &str, path: &std::path::Path, error: std::io::Error) -> Self {
        use std::io::ErrorKind as Io;
        let shown = path.display();
        let (kind, hint) = match error.kind() {
            Io::NotFound => (Kind::NotFound, "check the path; quote it if it holds spaces"),
            Io::PermissionDenied | Io::ReadOnlyFilesystem => {
                (Kind::Storage, "choose a folder you may write to, or change its permissions")
            }
            Io::StorageFull | Io::QuotaExceeded | Io::FileTooLarge => (
                Kind::Storage,
                "free some space or choose another folder; what was there before is unchanged",
            ),
            Io::IsADirectory => (Kind::Usage, "give a file, not a folder"),
            Io::NotADirectory | Io::AlreadyExists => (Kind::Usage, "a file stands where a folder is needed"),
            _ => (Kind::Storage, "check the disk and the path"),
        };
        Self::new(kind, format!("cannot {action} {shown}")).hint(hint).caused_by(error)
    }

    /// The kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The hints, most useful first.
    pub fn hints(&self) -> &[String] {
        &self.hints
    }

    /// The message followed by its causes, joined with `: `.
    pub fn chain(&self) -> String {
        let mut text = self.message.clone();
        let mut next: Option<&dyn StdError> = self.source.as_deref().map(|source| source as &dyn StdError);
        while let Some(cause) = next {
            let cause_text = cause.to_string();
            if !text.ends_with(&cause_text) {
                text.push_str(": ");
                text.push_str(&cause_text);
            }
            next = cause.source();
        }
        text
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// An error as programs read it: on standard error with `--json`, and as the body of an HTTP answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ErrorDocument {
    /// The error.
    pub error: ErrorBody,
}

/// What [`ErrorDocument`] holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ErrorBody {
    /// The kind: `usage`, `tool`, `not_found` ...
    pub kind: String,
    /// What failed and why.
    pub message: String,
    /// What to do next.
    pub hints: Vec<String>,
}

impl From<&Error> for ErrorDocument {
    fn from(error: &Error) -> Self {
        let body = ErrorBody {
            kind: error.kind().name().into(),
            message: error.chain(),
            hints: error.hints.clone(),
        };
        Self { error: body }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_codes_and_names_are_unique() {
        let mut codes: Vec<u8> = Kind::ALL.iter().map(|kind| kind.exit_code()).collect();
        codes.dedup();
        assert_eq!(codes.len(), Kind::ALL.len());
        let mut names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Kind::ALL.len());
    }

    #[test]
    fn chain_names_every_cause_once() {
        let io = std::io::Error::new(std::io::ErrorKind::NotFound, "no such file");
        let error = Error::io("read", std::path::Path::new("a b.mp4"), io);
        assert_eq!(error.chain(), "cannot read a b.mp4: no such file");
        assert_eq!(error.kind(), Kind::NotFound);
    }
}
