//! Which language models a command asks, and how far: flags that every command with a model takes.

use std::sync::Arc;

use clap::Args;
use ytseo::error::{Error, Result};
use ytseo::ports::llm::{Llm, LlmRequest, Message, OFFLINE, Shower, Target};
use ytseo::services::Services;

use crate::context::Context;
use crate::llm::LimitArgs;
use crate::terminal::Terminal;

/// Which language models are asked.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Language models")]
pub(crate) struct ModelArgs {
    /// Models in order of preference: provider/model, a provider, or offline; those of the settings when not
    /// given.
    #[arg(long, value_name = "MODEL,...", value_delimiter = ',', value_parser = model_name)]
    pub(crate) models: Vec<String>,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
    /// Ask even when the same was answered before.
    #[arg(long)]
    pub(crate) no_cache: bool,
    /// Show on standard error exactly what is sent to a model.
    #[arg(long)]
    pub(crate) show_prompt: bool,
}

fn model_name(text: &str) -> Result<String, String> {
    let name = text.trim();
    if name.is_empty() { Err("write provider/model, a provider, or offline".into()) } else { Ok(name.into()) }
}

impl ModelArgs {
    /// Language models for this run, with its limits; nothing when none is configured, or the offline writer
    /// was chosen. All that is done with the handle shares one sum of costs.
    ///
    /// # Errors
    /// Usage when models are named and the network is forbidden; config for names that are none.
    pub(crate) fn open(&self, context: &Context, services: &Services) -> Result<Option<Llm>> {
        if !self.is_wanted(context)? {
            return Ok(None);
        }
        let mut llm = services.llm(&context.loaded)?.limited(self.limits.limits()).fresh(self.no_cache);
        if !self.models.is_empty() {
            llm = llm.preferring(&self.models)?;
        }
        Ok(Some(if self.show_prompt { llm.showing(shower(&context.terminal)) } else { llm }))
    }

    /// Whether a language model is to be asked. Nothing is opened.
    pub(crate) fn is_wanted(&self, context: &Context) -> Result<bool> {
        if self.models.first().is_some_and(|first| first == OFFLINE) {
            return Ok(false);
        }
        if self.models.is_empty() {
            return Ok(!context.config().offline && Llm::is_wanted(context.config())?);
        }
        if context.config().offline {
            return Err(Error::usage("--models needs the network, and it is forbidden (--offline)")
                .hint("leave one of the two out, or write --models offline"));
        }
        Ok(true)
    }

    /// Whether a failure of the models is an error: they were named for this run, and the offline writer was
    /// not.
    pub(crate) fn is_strict(&self) -> bool {
        !self.models.is_empty() && !self.models.iter().any(|name| name == OFFLINE)
    }
}

/// Shows requests on standard error.
fn shower(terminal: &Terminal) -> Shower {
    let terminal = terminal.clone();
    Arc::new(move |target: &Target, request: &LlmRequest| terminal.show(&shown(&target.id(), request)))
}

/// A request as people read it.
fn shown(model: &str, request: &LlmRequest) -> String {
    let mut text = format!("----- to {model} ({})", request.task);
    let mut part = |name: &str, content: &str| text.push_str(&format!("\n[{name}]\n{}", content.trim_end()));
    if let Some(system) = &request.system {
        part("system", system);
    }
    for message in &request.messages {
        match message {
            Message::User { text, images } => {
                part("user", text);
                for image in images {
                    let name = format!("{}, {} characters of base64", image.media_type, image.base64.len());
                    part("image", &name);
                }
            }
            Message::Assistant { text, calls } => {
                part("assistant", text);
                for call in calls {
                    part(&format!("call of {}", call.name), &call.arguments.to_string());
                }
            }
            Message::ToolResult { name, content, .. } => part(&format!("result of {name}"), content),
        }
    }
    for tool in &request.tools {
        part(&format!("tool {}", tool.name), &format!("{}\n{}", tool.description, tool.parameters));
    }
    if let Some(schema) = &request.schema {
        part("form of the answer", &schema.schema.to_string());
    }
    text.push_str("\n-----");
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use ytseo::ports::llm::{Schema, Tool};

    use super::*;

    #[test]
    fn everything_that_is_sent_is_shown() {
        let mut request = LlmRequest::new("titles", "Write titles.");
        request.system = Some("You write.".into());
        request.messages.push(Message::assistant("{}"));
        request.tools.push(Tool {
            name: "look".into(),
            description: "Looks.".into(),
            parameters: json!({}).into(),
        });
        request.schema = Some(Schema { name: "titles".into(), schema: json!({"type": "object"}) });
        assert_eq!(
            shown("openai/small", &request),
            "----- to openai/small (titles)\n[system]\nYou write.\n[user]\nWrite titles.\n[assistant]\n{}\n\
             [tool look]\nLooks.\n{}\n[form of the answer]\n{\"type\":\"object\"}\n-----"
        );
    }
}
