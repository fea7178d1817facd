//! Uploads for people: what will be sent, how far it is, and a summary in Markdown.

use console::style;
use serde::Serialize;
use ytseo::model::Severity;
use ytseo::ports::youtube::{Cost, SpreadDay};
use ytseo::upload::{
    PlannedUpload, Preflight, StepState, UploadPlan, UploadState, UploadStatus, UploadStep, Uploads,
};

use crate::audit::plural;
use crate::keywords::escape;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::{Human, Page};

/// Most findings that are shown of a video of several.
const FEW: usize = 5;

/// What will be sent.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Planned<'a>(pub &'a Preflight);

/// One upload.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Shown<'a>(pub &'a UploadState);

/// Several uploads that were carried out.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Several<'a>(pub &'a Uploads);

/// All uploads, a line for each.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Listed<'a>(pub &'a Uploads);

/// The plan as text for the terminal.
pub(super) fn page(preflight: &Preflight) -> String {
    let mut page = Page::new();
    Planned(preflight).human(&mut page);
    page.finish()
}

/// The last part of a path.
fn name(path: &str) -> String {
    let name = std::path::Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
    shown_on_a_line(&name.unwrap_or_else(|| path.into()))
}

/// A size for people.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{:.0} kB", bytes as f64 / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} MB", bytes as f64 / 1e6),
        _ => format!("{:.2} GB", bytes as f64 / 1e9),
    }
}

/// What stands above a video: its title, or the file where it has none yet.
fn heading(upload: &PlannedUpload) -> String {
    match upload.plan.title() {
        "" => name(&upload.plan.file),
        title => shown_on_a_line(title),
    }
}

/// Who may see it, and from when on.
fn privacy(plan: &UploadPlan) -> String {
    match (plan.publish_at(), plan.opens) {
        (Some(time), _) => format!("private, public from {time}"),
        (_, Some(privacy)) => format!("private, {} as the last step", privacy.name()),
        _ => plan.privacy().to_string(),
    }
}

/// What is said of a video, as name and value.
fn facts(upload: &PlannedUpload) -> Vec<(&'static str, String)> {
    let plan = &upload.plan;
    let status = &plan.resource["status"];
    let mut facts = vec![
        ("file", format!("{} ({})", name(&plan.file), size(plan.size_bytes))),
        ("channel", shown_on_a_line(&plan.channel.title)),
        ("who sees it", privacy(plan)),
    ];
    let yes_no = |value: &serde_json::Value| value.as_bool().map(|yes| if yes { "yes" } else { "no" });
    facts.extend(
        yes_no(&status["selfDeclaredMadeForKids"]).map(|answer| ("for children", answer.to_string())),
    );
    if status["containsSyntheticMedia"] == true {
        facts.push(("synthetic", "declared".into()));
    }
    if plan.resource["paidProductPlacementDetails"]["hasPaidProductPlacement"] == true {
        facts.push(("promotion", "declared".into()));
    }
    let languages = plan.resource["localizations"].as_object().into_iter().flatten();
    let languages: Vec<&str> = languages.map(|(language, _)| language.as_str()).collect();
    if !languages.is_empty() {
        facts.push(("translations", languages.join(", ")));
    }
    facts.extend(plan.thumbnail.as_deref().map(|file| ("thumbnail", name(file))));
    let captions: Vec<String> =
        plan.captions.iter().map(|one| format!("{} ({})", one.language, name(&one.file))).collect();
    if !captions.is_empty() {
        facts.push(("captions", captions.join(", ")));
    }
    let lists = plan.playlists.iter();
    let lists: Vec<String> = lists
        .map(|list| list.title.as_deref().map_or_else(|| list.id.to_string(), shown_on_a_line))
        .collect();
    if !lists.is_empty() {
        facts.push(("playlists", lists.join(", ")));
    }
    facts.push(("cost", upload.cost.to_string()));
    facts
}

impl Planned<'_> {
    fn cost(&self) -> String {
        let Preflight { cost, quota, .. } = self.0;
        let left = Cost { uploads: quota.left.uploads, units: quota.left.units, ..Cost::ZERO };
        format!(
            "Cost: {cost}; {left} are left today. Each further look whether YouTube has finished takes 1 unit."
        )
    }
}

impl Human for Planned<'_> {
    fn human(&self, page: &mut Page) {
        let uploads = &self.0.uploads;
        page.heading("To be uploaded", &plural(uploads.len(), "video"));
        for upload in uploads {
            page.line("");
            page.line(&style(heading(upload)).bold().to_string());
            for (what, value) in facts(upload) {
                page.hanging(&format!("  {what:<13} "), &" ".repeat(16), &value);
            }
            if let Some(id) = upload.goes_on_with {
                page.line(&format!("  goes on with upload {id}"));
            }
            for problem in &upload.problems {
                page.hanging(&format!("  {} ", style("✗ error  ").red().bold()), "            ", problem);
            }
            let shown = upload.findings.iter().filter(|finding| finding.severity > Severity::Info);
            let most = if uploads.len() > 1 { FEW } else { usize::MAX };
            page.findings(&shown.take(most).cloned().collect::<Vec<_>>());
            for remark in &upload.remarks {
                page.hanging(&format!("  {} ", style("· note   ").cyan()), "            ", remark);
            }
        }
        page.line("");
        for day in &self.0.days {
            page.paragraph("", &of_day(day));
        }
        page.paragraph("", &self.cost());
    }

    fn markdown(&self) -> String {
        let mut text =
            format!("## {} to be uploaded\n\n{}\n", plural(self.0.uploads.len(), "video"), self.cost());
        for upload in &self.0.uploads {
            text.push_str(&format!("\n### {}\n\n", escape(&heading(upload))));
            for (what, value) in facts(upload) {
                text.push_str(&format!("- {what}: {}\n", escape(&value)));
            }
            for finding in upload.findings.iter().filter(|finding| finding.severity > Severity::Info) {
                let word = if finding.severity == Severity::Error { "Error" } else { "Warning" };
                text.push_str(&format!("- {word}: {} `{}`\n", escape(&finding.message), finding.rule));
            }
            for problem in &upload.problems {
                text.push_str(&format!("- Error: {}\n", escape(problem)));
            }
            for remark in &upload.remarks {
                text.push_str(&format!("- Note: {}\n", escape(remark)));
            }
        }
        for day in &self.0.days {
            text.push_str(&format!("\n{}\n", of_day(day)));
        }
        text
    }
}

fn of_day(day: &SpreadDay) -> String {
    format!("{}: {} ({})", day.day, plural(day.items, "video"), day.cost)
}

fn word(status: UploadStatus) -> &'static str {
    match status {
        UploadStatus::Waiting => "waits",
        UploadStatus::Sending => "is being sent",
        UploadStatus::Unfinished => "is not finished",
        UploadStatus::Processing => "is being processed",
        UploadStatus::Done => "is done",
        UploadStatus::Failed => "has failed",
    }
}

/// How far the file is, of one that is on its way.
fn share(state: &UploadState) -> Option<String> {
    let on_its_way = state.status == UploadStatus::Sending && state.size_bytes > 0;
    on_its_way.then(|| format!("{} of {}", size(state.sent_bytes), size(state.size_bytes)))
}

/// A step's name with what it is about.
fn title(step: &UploadStep) -> String {
    match (step.step.as_str(), &step.target) {
        ("captions" | "open", Some(target)) => format!("{} {}", step.step, shown_on_a_line(target)),
        _ => step.step.clone(),
    }
}

fn state_word(state: StepState) -> &'static str {
    match state {
        StepState::Waiting => "to be done",
        StepState::Begun => "begun",
        StepState::Done => "done",
        StepState::Failed => "failed",
        StepState::Skipped => "left out",
    }
}

fn outcome(step: &UploadStep) -> String {
    let mut text = match (&step.error, &step.detail) {
        (Some(error), _) => error.message.clone(),
        (None, Some(detail)) => detail.clone(),
        (None, None) => state_word(step.state).into(),
    };
    if let Some(at) = &step.retry_at {
        text.push_str(&format!(" (again after {at})"));
    }
    shown_on_a_line(&text)
}

fn about(state: &UploadState) -> String {
    let seen = match &state.publish_at {
        Some(time) => format!("{}, public from {time}", state.privacy),
        None => state.privacy.clone(),
    };
    let mut parts = vec![name(&state.file), shown_on_a_line(&state.channel.title), seen];
    parts.extend(share(state));
    parts.join(" · ")
}

impl Human for Shown<'_> {
    fn human(&self, page: &mut Page) {
        let state = self.0;
        page.heading(&shown_on_a_line(&state.title), &format!("upload {} {}", state.id, word(state.status)));
        page.paragraph("  ", &about(state));
        if let Some(video) = &state.video {
            page.line(&format!("  {}", video.url));
        }
        if let Some(at) = &state.not_before {
            page.paragraph("  ", &format!("Goes on after {at}: ytseo upload resume"));
        }
        for step in &state.steps {
            let mark = match step.state {
                StepState::Done => style("✓").green(),
                StepState::Failed => style("✗").red().bold(),
                StepState::Skipped => style("–").dim(),
                StepState::Waiting | StepState::Begun => style("·").cyan(),
            };
            page.hanging(&format!("  {mark} {:<12} ", title(step)), &" ".repeat(17), &outcome(step));
            for hint in step.error.iter().flat_map(|error| &error.hints) {
                page.hanging(&format!("{}{} ", " ".repeat(17), style("hint:").cyan()), &" ".repeat(23), hint);
            }
        }
    }

    fn markdown(&self) -> String {
        let state = self.0;
        let heading = escape(&shown_on_a_line(&state.title));
        let mut text = format!("## {heading}\n\nUpload {} {}.\n\n", state.id, word(state.status));
        if let Some(video) = &state.video {
            text.push_str(&format!("- video: <{}>\n", video.url));
        }
        text.push_str(&format!("- {}\n\n| step | | |\n|---|---|---|\n", escape(&about(state))));
        for step in &state.steps {
            let cells = [title(step), state_word(step.state).into(), outcome(step)];
            text.push_str(&format!("| {} |\n", cells.map(|cell| escape(&cell)).join(" | ")));
        }
        text
    }
}

impl Human for Several<'_> {
    fn human(&self, page: &mut Page) {
        for state in &self.0.uploads {
            Shown(state).human(page);
        }
        if self.0.uploads.is_empty() {
            page.line("Nothing to do.");
        }
        for day in &self.0.days {
            page.paragraph("", &of_day(day));
        }
        if self.0.days.len() > 1 {
            page.paragraph("", "On each of these days: ytseo upload resume");
        }
    }

    fn markdown(&self) -> String {
        self.0.uploads.iter().map(|state| Shown(state).markdown()).collect::<Vec<_>>().join("\n")
    }
}

impl Human for Listed<'_> {
    fn human(&self, page: &mut Page) {
        if self.0.uploads.is_empty() {
            page.line("No uploads. Begin: ytseo upload talk.mp4 --dry-run");
            return;
        }
        let row = |state: &UploadState| {
            let video = state.video.as_ref().map_or_else(String::new, |video| video.id.clone());
            let day = state.changed_at.get(..10).unwrap_or_default().to_string();
            let how = match (&state.not_before, share(state)) {
                (Some(at), _) => format!("waits until {at}"),
                (None, Some(share)) => format!("{}: {share}", word(state.status)),
                (None, None) => word(state.status).to_string(),
            };
            vec![state.id.to_string(), shown_on_a_line(&state.title), how, video, day]
        };
        page.table(&["", "title", "", "video", "changed"], self.0.uploads.iter().map(row).collect());
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| upload | title | | video |\n|---:|---|---|---|\n");
        for state in &self.0.uploads {
            let video = state.video.as_ref().map_or("", |video| video.url.as_str());
            let title = escape(&shown_on_a_line(&state.title));
            text.push_str(&format!("| {} | {title} | {} | {video} |\n", state.id, word(state.status)));
        }
        text
    }
}
