//! Texts a writer would edit, as template files beside this one, rendered strictly.

mod fence;
mod task;

pub use task::{
    CHAT, COMPRESS, CONDENSE, DESCRIPTION_PARTS, JUDGE, Prompt, Prompts, TAGS, TASKS, TITLES, TRANSLATE,
    TRANSLATE_CAPTIONS, Task,
};

use std::collections::HashMap;
use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

use crate::error::{Error, Result};

/// The built-in layout of a description.
pub const DESCRIPTION: &str = include_str!("description.txt.j2");

/// Asks for JSON in the form of a schema where the provider cannot enforce it; over `schema`.
pub const STRUCTURED: &str = include_str!("structured.txt.j2");

/// Asks again when the form was wrong; over `problem`.
pub const REPAIR: &str = include_str!("repair.txt.j2");

/// Asks again when a rule was broken or a claim has no support; over `problems` and `wanted`.
pub const AGAIN: &str = include_str!("again.txt.j2");

/// The smallest question there is, for `ytseo llm test`.
pub const LLM_TEST: &str = include_str!("llm_test.txt");

/// The built-in roles of a talk: name and text. The first is taken when none is chosen.
pub const ROLES: &[(&str, &str)] = &[
    ("colleague", include_str!("roles/colleague.md")),
    ("editor", include_str!("roles/editor.md")),
    ("researcher", include_str!("roles/researcher.md")),
    ("critic", include_str!("roles/critic.md")),
];

/// What an assistant is told over the Model Context Protocol, and the prompts it offers.
pub const MCP: &str = include_str!("mcp.yaml");

static TOOLS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    serde_yaml::from_str(include_str!("tools.yaml")).expect("tools.yaml is checked by a test")
});

/// What a tool does, as language models read it; nothing for a tool that is not described.
pub fn tool_description(name: &str) -> Option<&'static str> {
    TOOLS.get(name).map(|text| text.trim())
}

/// Text that nobody may take for instructions, between marks that cannot occur in it.
pub fn fenced(name: &str, text: &str) -> String {
    fence::fence(text.into(), name.into())
}

/// Renders a template. A name that is not given is an error, never an empty place.
///
/// # Errors
/// [`crate::error::Kind::Config`], saying where the template is wrong.
pub fn render(name: &str, template: &str, context: &impl Serialize) -> Result<String> {
    render_for(name, template, context, "take it out of ytseo.yaml to use the built-in one")
}

fn render_for(name: &str, template: &str, context: &impl Serialize, hint: &str) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment
        .set_syntax(syntax.map_err(|error| Error::internal("templates cannot be read").caused_by(error))?);
    environment.set_fuel(Some(100_000));
    environment.add_filter("fence", fence::fence);
    environment.render_str(template, Serde(context)).map_err(|error| {
        let line = error.line().map(|line| format!(", line {line}")).unwrap_or_default();
        let wrong = Error::config(format!("the template '{name}' is wrong{line}: {error}"));
        if hint.is_empty() { wrong } else { wrong.hint(hint) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn a_missing_name_and_an_endless_loop_are_errors() {
        let context = serde_json::json!({ "hook": "a" });
        assert_eq!(render("t", "{{ hook }}", &context).expect("rendered"), "a");
        assert_eq!(render("t", "{{ hok }}", &context).expect_err("wrong").kind(), Kind::Config);
        let endless = "{% for a in range(10000) %}{% for b in range(10000) %}x{% endfor %}{% endfor %}";
        assert!(render("t", endless, &context).is_err());
    }
}
