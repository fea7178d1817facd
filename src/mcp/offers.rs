//! What can be read and picked besides calling tools: resources (the rules, kept proposals) and prompts.

use std::sync::LazyLock;

use rmcp::model::{
    GetPromptResult, JsonObject, Prompt, PromptArgument, PromptMessage, ReadResourceResult, Resource,
    ResourceContents, ResourceTemplate, Role,
};
use serde::Deserialize;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::ports::store::Store;
use crate::prompts;
use crate::rules;

/// Address of the page of rules and limits.
const RULES: &str = "ytseo://rules";
/// What the address of a proposal begins with; its number follows.
const PROPOSALS: &str = "ytseo://proposals/";
/// Most proposals in the list; older ones can be read by their number.
const MOST_PROPOSALS: usize = 50;

/// What the data file holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Offers {
    /// How the tools are to be used.
    pub(super) instructions: String,
    prompts: Vec<OfferedPrompt>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfferedPrompt {
    name: String,
    title: String,
    description: String,
    arguments: Vec<Argument>,
    text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Argument {
    name: String,
    description: String,
    required: bool,
}

static OFFERS: LazyLock<Offers> = LazyLock::new(|| {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    serde_yaml::from_str(prompts::MCP).expect("mcp.yaml is checked by a test")
});

pub(super) fn offers() -> &'static Offers {
    &OFFERS
}

/// The prompts a user can pick.
pub(super) fn prompts() -> Vec<Prompt> {
    let prompt = |prompt: &OfferedPrompt| {
        let arguments = prompt.arguments.iter().map(|argument| {
            PromptArgument::new(&argument.name)
                .with_description(&argument.description)
                .with_required(argument.required)
        });
        Prompt::new(&prompt.name, Some(&prompt.description), Some(arguments.collect()))
            .with_title(&prompt.title)
    };
    offers().prompts.iter().map(prompt).collect()
}

/// A prompt, filled in.
///
/// # Errors
/// Usage for a prompt that is none, and an argument that is unknown, missing or no text.
pub(super) fn prompt(name: &str, arguments: &JsonObject) -> Result<GetPromptResult> {
    let Some(prompt) = offers().prompts.iter().find(|prompt| prompt.name == name) else {
        return Err(Error::usage("there is no such prompt"));
    };
    let mut values = JsonObject::new();
    for argument in &prompt.arguments {
        let value = match arguments.get(&argument.name) {
            Some(Value::String(text)) if !text.trim().is_empty() => text.clone(),
            Some(Value::String(_)) | None if !argument.required => String::new(),
            _ => return Err(Error::usage(format!("the argument `{}` has to be a text", argument.name))),
        };
        values.insert(argument.name.clone(), Value::String(value));
    }
    if let Some(unknown) = arguments.keys().find(|key| !values.contains_key(*key)) {
        return Err(Error::usage(format!("the prompt {name} has no argument `{unknown}`")));
    }
    let text = prompts::render(name, &prompt.text, &values)?;
    let message = PromptMessage::new_text(Role::User, text.trim());
    Ok(GetPromptResult::new(vec![message]).with_description(&prompt.description))
}

/// What can be read: the rules, and the newest proposals.
///
/// # Errors
/// Storage.
pub(super) async fn resources(store: &Store) -> Result<Vec<Resource>> {
    let rules = Resource::new(RULES, "rules")
        .with_title("YouTube's rules and limits")
        .with_description(
            "Every limit with unit, source and date, and every rule of the linter with its reason.",
        )
        .with_mime_type("text/markdown");
    let (kept, _) = store.proposals(MOST_PROPOSALS).await?;
    let proposals = kept.into_iter().map(|kept| {
        Resource::new(format!("{PROPOSALS}{}", kept.id), format!("proposal-{}", kept.id))
            .with_title(kept.proposal.title)
            .with_description(format!("The proposal for {} of {}.", kept.subject, kept.made_on))
            .with_mime_type("application/yaml")
    });
    Ok(std::iter::once(rules).chain(proposals).collect())
}

/// How the address of a proposal is made.
pub(super) fn proposal_template() -> ResourceTemplate {
    ResourceTemplate::new(format!("{PROPOSALS}{{id}}"), "proposal")
        .with_title("A proposal")
        .with_description(
            "Title, description, tags and chapters that ytseo proposed; list_videos gives the ids.",
        )
        .with_mime_type("application/yaml")
}

/// Reads one of them.
///
/// # Errors
/// Not found for an address that leads nowhere; storage.
pub(super) async fn read(store: &Store, address: &str) -> Result<ReadResourceResult> {
    let (text, kind) = if address == RULES {
        (rules::reference_page(), "text/markdown")
    } else {
        let id = address.strip_prefix(PROPOSALS).and_then(|id| id.parse().ok());
        let kept = match id {
            Some(id) => store.proposal(id).await?,
            None => None,
        };
        let kept = kept.ok_or_else(|| Error::not_found("there is no such resource"))?;
        let text = serde_yaml::to_string(&kept.proposal)
            .map_err(|error| Error::internal("a proposal cannot be written down").caused_by(error))?;
        (text, "application/yaml")
    };
    Ok(ReadResourceResult::new(vec![ResourceContents::text(text, address).with_mime_type(kind)]))
}
