//! The tool `plan_change`: what edited files, or a proposal, would change on YouTube, saved as a plan. Nothing is ever
//! applied from a talk: that is for the user, with `ytseo channel apply`.

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ToolOutcome, Toolbox, one_line, outcome};
use crate::error::{Error, Result};
use crate::model::{Proposal, YouTubeRef};
use crate::ports::files;
use crate::progress::Watch;
use crate::prompts::fenced;
use crate::publish::Kind;
use crate::publish::plan::{Item, Plan, PlanRequest, Planning, plan};
use crate::research;

/// Most things that are told in words; the plan is whole.
const MOST_ITEMS: usize = 20;
/// Most characters of a value in words.
const MOST_VALUE: usize = 200;

/// What is to be planned: `files`, or `proposal` and `video`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arguments {
    /// Name of the new plan file, ending in .json; nothing may stand there.
    out: String,
    /// Files of videos that `ytseo channel pull` wrote, or folders of them; the working folder when not given.
    files: Option<Vec<String>>,
    /// A proposal file for one video, instead of `files`.
    proposal: Option<String>,
    /// The video that the proposal is for: its id or address.
    video: Option<String>,
}

/// A plan that was made.
#[derive(Debug, Serialize)]
struct PlanReport {
    /// The file, as a whole path.
    file: String,
    /// The plan.
    plan: Plan,
}

pub(super) async fn call(toolbox: &Toolbox, arguments: Arguments, watch: &Watch) -> Result<ToolOutcome> {
    let path = toolbox.reach.to_make(&arguments.out)?;
    if path.extension().and_then(|ending| ending.to_str()) != Some("json") {
        return Err(Error::usage(format!("{} is no name for a plan", one_line(&arguments.out, 60)))
            .hint("give a name that ends in .json"));
    }
    let request = request(toolbox, &arguments)?;
    let youtube = toolbox.services.youtube(&toolbox.loaded)?.run_as("chat plan_change", watch);
    let with = Planning { youtube: &youtube, store: &toolbox.services.store, watch };
    let plan = plan(request, &with).await?;
    if plan.items.is_empty() {
        let content = format!("Nothing would change: {} compared. No plan was written.", plan.compared);
        return outcome(&plan, content);
    }
    let text = serde_json::to_string_pretty(&plan)
        .map_err(|error| Error::internal("the plan cannot be written down").caused_by(error))?;
    files::write_whole(&path, (text + "\n").as_bytes())?;
    let content = words(&plan, &toolbox.reach.shown(&path));
    outcome(&PlanReport { file: path.display().to_string(), plan }, content)
}

fn request(toolbox: &Toolbox, arguments: &Arguments) -> Result<PlanRequest> {
    match (&arguments.proposal, &arguments.video, &arguments.files) {
        (Some(proposal), Some(video), None) => {
            let text = research::read_text(&toolbox.reach.to_read(proposal)?)?;
            let read: Proposal = serde_yaml::from_str(&text).map_err(|error| {
                Error::usage(format!("{} is no proposal", one_line(proposal, 60))).caused_by(error)
            })?;
            Ok(PlanRequest::Proposal(Box::new(read), YouTubeRef::video(video)?))
        }
        (None, None, files) => {
            let here = vec![".".to_string()];
            let names = files.as_ref().unwrap_or(&here).iter();
            let paths: Vec<PathBuf> = names.map(|name| toolbox.reach.to_read(name)).collect::<Result<_>>()?;
            Ok(PlanRequest::Files(paths, Kind::CHEAP.to_vec()))
        }
        _ => Err(Error::usage("a plan is made of `files`, or of one `proposal` for one `video`")
            .hint("give `proposal` and `video` together, and no `files` then")),
    }
}

fn words(plan: &Plan, shown: &str) -> String {
    let mut text = format!(
        "The plan {shown} is written: {} things would change, for {}. Nothing was changed on YouTube. The user can look \
         at it and apply it: ytseo channel apply {shown}\n",
        plan.changed(),
        plan.cost
    );
    for item in plan.items.iter().take(MOST_ITEMS) {
        text.push_str(&item_words(item));
    }
    if plan.items.len() > MOST_ITEMS {
        text.push_str(&format!("{} more are in the plan.\n", plan.items.len() - MOST_ITEMS));
    }
    text
}

fn item_words(item: &Item) -> String {
    let mut lines = String::new();
    for change in &item.changes {
        let value = |value: &serde_json::Value| one_line(&value.to_string(), MOST_VALUE);
        lines.push_str(&format!("{}: {} -> {}\n", change.field, value(&change.before), value(&change.after)));
    }
    for conflict in &item.conflicts {
        lines.push_str(&format!("{}: changed in the file and on YouTube\n", conflict.field));
    }
    for problem in item.problems.iter().chain(item.findings.iter().map(|finding| &finding.message)) {
        lines.push_str(&format!("{}\n", one_line(problem, MOST_VALUE)));
    }
    for field in &item.behind {
        lines.push_str(&format!("{field}: changed on YouTube since it was pulled, and left\n"));
    }
    let state = if item.blocked { ", blocked" } else { "" };
    let title = format!("{} ({} {}{state})", one_line(&item.title, MOST_VALUE), item.kind.name(), item.id);
    fenced("item", &format!("{title}\n{lines}")) + "\n"
}
