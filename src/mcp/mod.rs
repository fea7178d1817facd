//! The toolkit over the Model Context Protocol, so that other assistants can use it.
//!
//! The tools are those of the chat ([`crate::chat::tools`]) and keep to the same rules: what reads may be
//! called, what costs or writes is refused unless the user allowed it by name when the server was started.

mod answers;
mod offers;
mod relay;

use std::collections::BTreeSet;

use rmcp::ErrorData;
use rmcp::ServerHandler;
use rmcp::ServiceExt;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, GetPromptRequestParams, GetPromptResponse, Implementation,
    InitializeResult, ListPromptsResult, ListResourceTemplatesResult, ListResourcesResult, ListToolsResult,
    PaginatedRequestParams, ReadResourceRequestParams, ReadResourceResponse, ServerCapabilities, Tool,
};
use rmcp::service::{RequestContext, RoleServer, ServerInitializeError};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_util::sync::CancellationToken;

use crate::chat::tools::{Effect, Toolbox};
use crate::error::{Error, Result};
use crate::progress::Watch;
use relay::Relay;

/// What is served, and how much it may do.
pub struct McpRequest {
    /// The tools.
    pub toolbox: Toolbox,
    /// Tools that may be called although they cost or write.
    pub allow: Vec<String>,
}

/// Serves the tools over a stream of JSON-RPC messages, one on a line, until the other side closes it or
/// `cancel` is cancelled.
///
/// # Errors
/// Usage for a name in `allow` that is no tool; remote when the other side does not speak the protocol.
pub async fn serve<R, W>(request: McpRequest, input: R, output: W, cancel: CancellationToken) -> Result<()>
where
    R: AsyncRead + Send + Unpin + 'static,
    W: AsyncWrite + Send + Unpin + 'static,
{
    let server = Server::new(request, cancel.clone())?;
    let running = match server.serve_with_ct((input, output), cancel).await {
        Ok(running) => running,
        // The other side was gone, or we were stopped, before anything was said.
        Err(ServerInitializeError::ConnectionClosed(_) | ServerInitializeError::Cancelled) => return Ok(()),
        Err(error) => {
            return Err(Error::remote("the client does not speak the Model Context Protocol")
                .hint("`ytseo mcp` is started by an assistant; `ytseo mcp --show-config` says how")
                .caused_by(error));
        }
    };
    running
        .waiting()
        .await
        .map(|_| ())
        .map_err(|error| Error::internal("the server broke off").caused_by(error))
}

/// Checks the names of tools that are to be allowed.
///
/// # Errors
/// Usage for a name that is no tool.
pub fn check_allowed(toolbox: &Toolbox, names: &[String]) -> Result<BTreeSet<&'static str>> {
    let asking: Vec<&str> =
        toolbox.specs().iter().filter(|spec| spec.effect != Effect::Reads).map(|spec| spec.name).collect();
    let hint = || format!("these can be allowed: {}", asking.join(", "));
    let check = |name: &String| match toolbox.spec(name) {
        // One that needs no permission now may need it with other settings.
        Some(spec) => Ok(spec.name),
        None => Err(Error::usage(format!("there is no tool '{name}'")).hint(hint())),
    };
    names.iter().map(check).collect()
}

struct Server {
    toolbox: Toolbox,
    allowed: BTreeSet<&'static str>,
    stop: CancellationToken,
}

impl Server {
    fn new(request: McpRequest, stop: CancellationToken) -> Result<Self> {
        let allowed = check_allowed(&request.toolbox, &request.allow)?;
        Ok(Self { allowed, toolbox: request.toolbox, stop })
    }
}

impl ServerHandler for Server {
    fn get_info(&self) -> InitializeResult {
        let capabilities =
            ServerCapabilities::builder().enable_tools().enable_resources().enable_prompts().build();
        let identity = Implementation::new(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))
            .with_description(env!("CARGO_PKG_DESCRIPTION"))
            .with_website_url(env!("CARGO_PKG_REPOSITORY"));
        InitializeResult::new(capabilities)
            .with_server_info(identity)
            .with_instructions(offers::offers().instructions.trim())
    }

    async fn list_tools(
        &self,
        _request: Option<PaginatedRequestParams>,
        _context: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        let tools: Vec<Tool> = self.toolbox.specs().iter().map(answers::tool).collect();
        Ok(ListToolsResult::with_all_items(tools))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let Some(spec) = self.toolbox.spec(&request.name) else {
            return Err(answers::unknown_tool(&request.name));
        };
        if spec.effect != Effect::Reads && !self.allowed.contains(spec.name) {
            return Ok(answers::refused(spec).into());
        }
        let arguments = request.arguments.map(serde_json::Value::Object).unwrap_or_default();
        let relay = Relay::new(&context);
        let watch = Watch::new(relay.sink(), context.ct.clone());
        let outcome = tokio::select! {
            outcome = self.toolbox.call(spec.name, &arguments, &watch) => outcome,
            () = context.ct.cancelled() => Err(Error::interrupted()),
            () = self.stop.cancelled() => Err(Error::interrupted()),
        };
        let warnings = relay.finish().await;
        Ok(answers::result(outcome, &warnings).into())
    }

    async fn list_resources(
        &self,
        _request: Option<PaginatedRequestParams>,
        _context: RequestContext<RoleServer>,
    ) -> Result<ListResourcesResult, ErrorData> {
        let resources =
            offers::resources(self.toolbox.store()).await.map_err(|error| answers::failed(&error))?;
        Ok(ListResourcesResult::with_all_items(resources))
    }

    async fn list_resource_templates(
        &self,
        _request: Option<PaginatedRequestParams>,
        _context: RequestContext<RoleServer>,
    ) -> Result<ListResourceTemplatesResult, ErrorData> {
        Ok(ListResourceTemplatesResult::with_all_items(vec![offers::proposal_template()]))
    }

    async fn read_resource(
        &self,
        request: ReadResourceRequestParams,
        _context: RequestContext<RoleServer>,
    ) -> Result<ReadResourceResponse, ErrorData> {
        let contents = offers::read(self.toolbox.store(), &request.uri).await;
        contents.map(Into::into).map_err(|error| answers::failed(&error))
    }

    async fn list_prompts(
        &self,
        _request: Option<PaginatedRequestParams>,
        _context: RequestContext<RoleServer>,
    ) -> Result<ListPromptsResult, ErrorData> {
        Ok(ListPromptsResult::with_all_items(offers::prompts()))
    }

    async fn get_prompt(
        &self,
        request: GetPromptRequestParams,
        _context: RequestContext<RoleServer>,
    ) -> Result<GetPromptResponse, ErrorData> {
        let arguments = request.arguments.unwrap_or_default();
        let prompt = offers::prompt(&request.name, &arguments).map_err(|error| answers::failed(&error))?;
        Ok(prompt.into())
    }
}

#[cfg(test)]
mod tests;
