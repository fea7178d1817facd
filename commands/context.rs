//! What every command is handed: settings, the opened services, and the terminal.

use std::io::IsTerminal;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use ytseo::config::{self, Config, LoadRequest, Loaded};
use ytseo::error::{Error, Result};
use ytseo::ports::process;
use ytseo::progress::Watch;
use ytseo::services::Services;

use crate::global_args::GlobalArgs;
use crate::terminal::Terminal;

/// How long work may take to stop before the process ends anyway.
const STOP_WITHIN: Duration = Duration::from_millis(700);

pub(crate) struct Context {
    pub(crate) loaded: Loaded,
    pub(crate) terminal: Terminal,
    pub(crate) cancel: CancellationToken,
    /// What the next Ctrl-C stops, when that is a part of the work and not all of it.
    part: Part,
}

/// A part of the work that Ctrl-C stops alone.
#[derive(Clone, Default)]
struct Part(Arc<Mutex<Option<CancellationToken>>>);

impl Part {
    fn set(&self, token: Option<CancellationToken>) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = token;
    }

    fn get(&self) -> Option<CancellationToken> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

enum Signal {
    Interrupt,
    Terminate,
}

impl Context {
    /// Reads the settings. Nothing else is opened yet.
    pub(crate) fn new(global: &GlobalArgs) -> Result<Self> {
        let mut flags = Vec::new();
        if global.offline {
            flags.push(("offline".to_string(), true.into()));
        }
        if let Some(profile) = &global.profile {
            flags.push(("youtube.profile".to_string(), profile.clone().into()));
        }
        let loaded = config::load(&LoadRequest { config: global.config.clone(), flags })?;
        start_logging(global);
        let (terminal, cancel) = (Terminal::new(global), CancellationToken::new());
        Ok(Self { loaded, terminal, cancel, part: Part::default() })
    }

    pub(crate) fn config(&self) -> &Config {
        &self.loaded.config
    }

    /// Opens the services. A database that cannot be opened is replaced by one in memory, with a warning;
    /// only one that a newer ytseo wrote is an error.
    pub(crate) async fn services(&self) -> Result<Services> {
        Services::open(&self.loaded, &self.watch()).await
    }

    /// Reports to the terminal, stops on Ctrl-C.
    pub(crate) fn watch(&self) -> Watch {
        Watch::new(self.terminal.sink(None), self.part.get().unwrap_or_else(|| self.cancel.clone()))
    }

    /// A part of the work that the next Ctrl-C stops alone, until [`Context::part_is_over`].
    pub(crate) fn part(&self) -> Watch {
        let token = self.cancel.child_token();
        self.part.set(Some(token.clone()));
        Watch::new(self.terminal.sink(None), token)
    }

    /// From now on Ctrl-C stops everything.
    pub(crate) fn part_is_over(&self) {
        self.part.set(None);
    }

    /// The first Ctrl-C or SIGTERM asks the work to stop; what has not stopped shortly after is ended.
    pub(crate) fn listen_for_signals(&mut self) {
        let (cancel, terminal, part) = (self.cancel.clone(), self.terminal.clone(), self.part.clone());
        tokio::spawn(async move {
            // A part is stopped once; when it does not stop, the next Ctrl-C is for everything.
            while let Signal::Interrupt = wait_for_signal().await {
                match part.get() {
                    Some(token) if !token.is_cancelled() => token.cancel(),
                    _ => break,
                }
            }
            terminal.clear_bars();
            cancel.cancel();
            tokio::select! {
                () = tokio::time::sleep(STOP_WITHIN) => {}
                _ = wait_for_signal() => {}
            }
            process::end_all();
            terminal.status("stopped; the same command goes on from the finished stages");
            end(130);
        });
    }
}

#[expect(clippy::exit, reason = "the last resort after a signal; every file is written whole or not at all")]
fn end(code: i32) -> ! {
    std::process::exit(code)
}

async fn wait_for_signal() -> Signal {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            return tokio::select! {
                _ = tokio::signal::ctrl_c() => Signal::Interrupt,
                _ = terminate.recv() => Signal::Terminate,
            };
        }
    }
    let _ = tokio::signal::ctrl_c().await;
    Signal::Interrupt
}

/// The runtime; made only by commands that need it. A server uses every core.
pub(crate) fn runtime(server: bool) -> Result<tokio::runtime::Runtime> {
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(if server { cores } else { 2 })
        .enable_all()
        .build()
        .map_err(|error| Error::internal("cannot start").caused_by(error))
}

fn start_logging(global: &GlobalArgs) {
    let level = match (global.quiet, global.verbose) {
        (true, _) => "error,genai=off,lopdf=off,html5ever=off",
        // What the speech engine says of itself when it is stopped is no news, nor what readers of files say of
        // the files.
        (_, 0) => "warn,whisper_rs=off,genai=off,lopdf=off,html5ever=off",
        (_, 1) => "ytseo=info,warn,genai=off,lopdf=off,html5ever=off",
        (_, 2) => "ytseo=debug,info,genai=off,lopdf=off,html5ever=off",
        // The client of language models logs whole answers, which may quote prompts.
        _ => "trace,genai=off,lopdf=off",
    };
    let _ = tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(level))
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .without_time()
        .try_init();
}
