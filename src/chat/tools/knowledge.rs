//! The tool `search_knowledge`: passages of the creator's own material, with their citations.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ToolOutcome, Toolbox, one_line, outcome};
use crate::error::Result;
use crate::knowledge::{self, SearchReport, SearchRequest};
use crate::progress::Watch;
use crate::prompts::fenced;

/// Most passages when nobody says how many.
const DEFAULT_PASSAGES: usize = 8;

/// What is looked for.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arguments {
    /// What to look for, in words; words in quotation marks are a phrase.
    query: String,
    /// Most passages; 8 when not given.
    limit: Option<usize>,
}

pub(super) async fn call(toolbox: &Toolbox, arguments: Arguments, watch: &Watch) -> Result<ToolOutcome> {
    let embeds = toolbox.loaded.config.knowledge.embedding_model.is_some();
    let llm = toolbox.writer.as_ref().map(|writer| &writer.llm).filter(|_| embeds);
    let request = SearchRequest {
        query: arguments.query,
        limit: arguments.limit.unwrap_or(DEFAULT_PASSAGES).max(1),
        kinds: Vec::new(),
        embed: llm,
    };
    let report = knowledge::search(&toolbox.services.store, &request, watch).await?;
    outcome(&report, words(&report))
}

fn words(report: &SearchReport) -> String {
    if report.searched == 0 {
        return "There is no material yet: the user can add some with `ytseo knowledge add PATH`.".into();
    }
    if report.passages.is_empty() {
        return "Nothing of that is in the creator's material.".into();
    }
    let passage = |passage: &knowledge::Passage| {
        let title = one_line(&passage.title, 120);
        format!("[{}] ({title}) {}", one_line(&passage.citation, 200), passage.text.trim())
    };
    let passages: Vec<String> = report.passages.iter().map(passage).collect();
    fenced("knowledge", &passages.join("\n\n"))
}
