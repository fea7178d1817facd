//! Tools and their outcomes in the words of the protocol.

use std::sync::Arc;

use rmcp::ErrorData;
use rmcp::model::{CallToolResult, ContentBlock, Tool, ToolAnnotations};

use crate::chat::tools::{Effect, ToolOutcome, ToolSpec, told};
use crate::error::{Error, ErrorDocument, Kind, Result};

/// A tool as a client lists it. The hints follow from what calling it does.
pub(super) fn tool(spec: &ToolSpec) -> Tool {
    let title = title(spec.name);
    let hints = ToolAnnotations::with_title(title.clone());
    let hints = match spec.effect {
        Effect::Reads => hints.read_only(true).destructive(false).open_world(false),
        Effect::Costs => hints.read_only(false).destructive(false).open_world(true),
        Effect::Writes => hints.read_only(false).destructive(true).open_world(false),
    };
    let parameters = spec.parameters.as_object().cloned().unwrap_or_default();
    Tool::new(spec.name, spec.description, Arc::new(parameters)).with_title(title).with_annotations(hints)
}

/// `write_titles` as people read it.
fn title(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A tool that may not be called, and what the user can do about it.
pub(super) fn refused(spec: &ToolSpec) -> CallToolResult {
    let why = match spec.effect {
        Effect::Costs => "spends money",
        _ => "changes files",
    };
    let error = Error::usage(format!("the tool {} {why} and was not allowed by the user", spec.name))
        .hint(format!("the user can allow it: start the server with `ytseo mcp --allow {}`", spec.name));
    failure(&error)
}

/// What a call gave: words for the model, and the report as it is. Warnings come last.
pub(super) fn result(outcome: Result<ToolOutcome>, warnings: &[String]) -> CallToolResult {
    match outcome {
        Ok(outcome) => {
            let mut words = outcome.content;
            for warning in warnings {
                words.push_str("\nwarning: ");
                words.push_str(warning);
            }
            let mut result = CallToolResult::success(vec![ContentBlock::text(words)]);
            result.structured_content = Some(outcome.report);
            result
        }
        Err(error) => failure(&error),
    }
}

fn failure(error: &Error) -> CallToolResult {
    let mut result = CallToolResult::error(vec![ContentBlock::text(told(error))]);
    result.structured_content = serde_json::to_value(ErrorDocument::from(error)).ok();
    result
}

pub(super) fn unknown_tool(name: &str) -> ErrorData {
    let name: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
    ErrorData::invalid_params(format!("there is no tool '{name}'; tools/list names them"), None)
}

/// An error of a request that calls no tool.
pub(super) fn failed(error: &Error) -> ErrorData {
    let data = serde_json::to_value(ErrorDocument::from(error)).ok();
    match error.kind() {
        Kind::NotFound => ErrorData::resource_not_found(error.chain(), data),
        Kind::Usage => ErrorData::invalid_params(error.chain(), data),
        _ => ErrorData::internal_error(error.chain(), data),
    }
}
