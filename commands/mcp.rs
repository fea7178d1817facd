//! `ytseo mcp`: the toolkit as tools for other assistants, over the Model Context Protocol.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use ytseo::chat::tools::{Toolbox, Workplace};
use ytseo::config::PROJECT_FILE;
use ytseo::error::{Error, Result};
use ytseo::mcp::{self, McpRequest};
use ytseo::ports::llm::{Llm, RunLimits};
use ytseo::services::Services;

use crate::context::Context;
use crate::global_args::GlobalArgs;

/// Serve the toolkit to an assistant over the Model Context Protocol (standard input and output).
///
/// An assistant starts this command by itself: `ytseo mcp --show-config` prints what to put into its
/// settings. Tools that read may be called; those that write or cost are refused unless they are allowed by
/// name.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The video that is talked about: a transcript, proposal, or a video that was heard before.
    #[arg(long, value_name = "FILE")]
    video: Option<PathBuf>,
    /// The folder below which files may be read; the current one when not given.
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Allow a tool that writes or costs, for example edit_proposal; may be given several times.
    #[arg(long, value_name = "TOOL", value_delimiter = ',')]
    allow: Vec<String>,
    /// Print what to put into the settings of an assistant, and end.
    #[arg(long)]
    show_config: bool,
}

pub(crate) async fn run(args: Args, context: &Context, global: &GlobalArgs) -> Result<()> {
    let folder = match &args.folder {
        Some(folder) => whole(folder)?,
        None => std::env::current_dir()
            .map_err(|error| Error::usage("the current folder is gone").caused_by(error))?,
    };
    let services = context.services().await?;
    let mut named: Vec<PathBuf> = Vec::new();
    named.extend(args.video.clone());
    let llm = writers(&args.allow, context, &services)?;
    let suggest = context.config().youtube.suggest_in_serve;
    let workplace = Workplace { folder: folder.clone(), named, video: None, llm, suggest };
    let mut toolbox = Toolbox::open(&context.loaded, services, workplace)?;
    mcp::check_allowed(&toolbox, &args.allow)?;
    if let Some(video) = &args.video {
        let material = toolbox.read_video(&whole(video)?, &context.watch()).await?;
        toolbox.set_video(Some(material));
    }
    if args.show_config {
        let words = command_line(&args, &folder, global)?;
        return context.terminal.document(&json!({ "mcpServers": { "ytseo": words } }));
    }
    if std::io::stdin().is_terminal() {
        context.terminal.status(WAITING);
    }
    let (input, output) = rmcp::transport::stdio_pipes();
    mcp::serve(McpRequest { toolbox, allow: args.allow }, input, output, context.cancel.clone()).await
}

/// The language models, when a tool that writes with them was allowed; otherwise the offline writer writes,
/// which costs nothing and needs no permission. The limits are those of the settings (`llm.budget`).
fn writers(allow: &[String], context: &Context, services: &Services) -> Result<Option<Llm>> {
    let allowed = allow.iter().any(|tool| tool.starts_with("write_"));
    if !allowed || context.config().offline || !Llm::is_wanted(context.config())? {
        return Ok(None);
    }
    Ok(Some(services.llm(&context.loaded)?.limited(RunLimits::default())))
}

/// Said to somebody who starts it by hand.
const WAITING: &str = "waiting for an assistant to speak the Model Context Protocol on standard input; \
`ytseo mcp --show-config` says how one starts this by itself (Ctrl-C ends)";

/// How this server is started from anywhere: whole paths, and the flags that were given.
fn command_line(args: &Args, folder: &Path, global: &GlobalArgs) -> Result<Value> {
    let program = std::env::current_exe()
        .map_err(|error| Error::internal("the path of ytseo is not known").caused_by(error))?;
    let mut words = vec!["mcp".to_string(), "--folder".into(), folder.display().to_string()];
    if let Some(video) = &args.video {
        words.extend(["--video".into(), whole(video)?.display().to_string()]);
    }
    for tool in &args.allow {
        words.extend(["--allow".into(), tool.clone()]);
    }
    match global.config.as_deref() {
        Some("none") => words.extend(["--config".into(), "none".into()]),
        Some(file) => words.extend(["--config".into(), whole(file.as_ref())?.display().to_string()]),
        // An assistant starts it in some other folder, where this file would not be found.
        None if Path::new(PROJECT_FILE).is_file() => {
            words.extend(["--config".into(), whole(Path::new(PROJECT_FILE))?.display().to_string()]);
        }
        None => {}
    }
    if global.offline {
        words.push("--offline".into());
    }
    Ok(json!({ "command": program.display().to_string(), "args": words }))
}

fn whole(path: &Path) -> Result<PathBuf> {
    path.canonicalize().map_err(|error| Error::io("find", path, error))
}
