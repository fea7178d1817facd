//! How sign-ins are drawn.

use console::style;
use serde::Serialize;
use ytseo::ports::youtube::auth::{
    AuthCheckReport, Health, LoginReport, LogoutReport, ProfilesReport, SignedInChannel, StatusReport,
    TaskStatus,
};

use crate::keywords::escape;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::{Human, Page};

/// The column of names.
const NAMES: usize = 12;

fn row(page: &mut Page, name: &str, text: &str) {
    let indent = " ".repeat(NAMES + 2);
    page.hanging(&format!("  {name:<NAMES$}"), &indent, text);
}

fn hint(page: &mut Page, text: &str) {
    page.hanging(&format!("  {} ", style("→").cyan()), "    ", text);
}

fn named(channel: &SignedInChannel) -> String {
    format!("{} ({})", shown_on_a_line(&channel.title), shown_on_a_line(&channel.id))
}

/// A moment as people read it: to the minute, in UTC.
fn moment(rfc3339: &str) -> String {
    match rfc3339.get(..16) {
        Some(minute) => format!("{} UTC", minute.replace('T', " ")),
        None => rfc3339.into(),
    }
}

#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Login(pub(super) LoginReport);

impl Human for Login {
    fn human(&self, page: &mut Page) {
        let report = &self.0;
        page.heading("Signed in", &report.profile);
        if let Some(channel) = &report.channel {
            row(page, "channel", &named(channel));
        }
        for (index, scope) in report.scopes.iter().enumerate() {
            let name = if index == 0 { "allowed" } else { "" };
            row(page, name, &format!("{} ({})", scope.words(), scope.name()));
        }
        for (index, missing) in report.missing.iter().enumerate() {
            let name = if index == 0 { "not allowed" } else { "" };
            let tasks = missing.tasks.join(", ");
            let text = format!("{} ({}); needed for: {tasks}", missing.words, missing.scope.name());
            row(page, name, &style(text).yellow().to_string());
        }
        if let Some(end) = &report.ends_at {
            row(page, "ends", &moment(end));
        }
        for note in &report.notes {
            hint(page, note);
        }
    }

    fn markdown(&self) -> String {
        let report = &self.0;
        let mut text = format!("Signed in as `{}`", report.profile);
        if let Some(channel) = &report.channel {
            text.push_str(&format!(": {}", escape(&named(channel))));
        }
        text.push_str(".\n\n| scope | allowed |\n|---|---|\n");
        for scope in &report.scopes {
            text.push_str(&format!("| {} | yes |\n", scope.name()));
        }
        for missing in &report.missing {
            text.push_str(&format!("| {} | no |\n", missing.scope.name()));
        }
        text
    }
}

#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Status(pub(super) StatusReport);

impl Status {
    fn rows(&self) -> Vec<(&'static str, String)> {
        let report = &self.0;
        let mut rows = Vec::new();
        let who = match (report.signed_in, report.read_only) {
            (false, _) => "nobody".to_string(),
            (true, true) => "a token for CI, from the credentials; it is not changed".into(),
            (true, false) => "yes".into(),
        };
        rows.push(("signed in", who));
        if let Some(channel) = &report.channel {
            rows.push(("channel", named(channel)));
        } else if report.signed_in {
            rows.push(("channel", "not known".into()));
        }
        match &report.client {
            Some(client) => {
                rows.push(("client", format!("{} ({})", client.id, client.kind.words())));
                rows.push(("credentials", client.from.clone()));
            }
            None => rows.push(("credentials", "none".into())),
        }
        let since = |name, time: &Option<String>| time.as_ref().map(|time| (name, moment(time)));
        rows.extend(since("since", &report.signed_in_at));
        rows.extend(since("renewed", &report.renewed_at));
        if let Some(end) = &report.token_expires_at {
            let renewal = if report.can_renew { "renewed by itself" } else { "cannot be renewed" };
            rows.push(("token until", format!("{}; {renewal}", moment(end))));
        }
        rows.extend(since("ends", &report.ends_at));
        if let Some(file) = &report.file {
            rows.push(("file", file.display().to_string()));
        }
        rows.push(("public data", if report.api_key { "with a key" } else { "no key set" }.into()));
        rows
    }
}

fn mark(task: &TaskStatus) -> &'static str {
    match task.allowed {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not known before it is used",
    }
}

impl Human for Status {
    fn human(&self, page: &mut Page) {
        page.heading("YouTube", &format!("profile {}", self.0.profile));
        for (name, text) in self.rows() {
            row(page, name, &text);
        }
        if self.0.signed_in {
            page.heading("Allowed", "");
            for scope in &self.0.scopes {
                page.hanging("  ", "  ", &format!("{} ({})", scope.words, scope.scope.name()));
            }
            page.heading("Tasks", "ytseo auth login --for TASK");
            for task in &self.0.tasks {
                let mark = match task.allowed {
                    Some(true) => style("✓").green(),
                    Some(false) => style("○").dim(),
                    None => style("?").dim(),
                };
                let indent = " ".repeat(NAMES + 4);
                page.hanging(&format!("  {mark} {:<NAMES$}", task.id), &indent, task.why);
            }
        }
        for text in &self.0.hints {
            hint(page, text);
        }
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| | |\n|---|---|\n");
        for (name, value) in self.rows() {
            text.push_str(&format!("| {name} | {} |\n", escape(&value)));
        }
        for task in &self.0.tasks {
            text.push_str(&format!("| task {} | {} |\n", task.id, mark(task)));
        }
        text
    }
}

#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Profiles(pub(super) ProfilesReport);

const HEADER: [&str; 5] = ["", "profile", "channel", "tasks", "since"];

impl Profiles {
    fn cells(&self) -> Vec<Vec<String>> {
        let cells = |profile: &ytseo::ports::youtube::auth::ProfileRow| {
            let channel = profile.channel.as_ref().map_or_else(|| "not known".into(), named);
            vec![
                if profile.current { "*" } else { "" }.into(),
                profile.profile.clone(),
                profile.problem.clone().unwrap_or(channel),
                profile.tasks.join(", "),
                profile.signed_in_at.as_deref().map(moment).unwrap_or_default(),
            ]
        };
        self.0.profiles.iter().map(cells).collect()
    }
}

impl Human for Profiles {
    fn human(&self, page: &mut Page) {
        page.heading("Profiles", "* is used; choose with --profile");
        if self.0.profiles.is_empty() {
            page.line("  nobody is signed in: ytseo auth login");
            return;
        }
        page.table(&HEADER, self.cells());
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| used | profile | channel | tasks | since |\n|---|---|---|---|---|\n");
        for cells in self.cells() {
            text.push_str(&format!(
                "| {} |\n",
                cells.iter().map(|cell| escape(cell)).collect::<Vec<_>>().join(" | ")
            ));
        }
        text
    }
}

#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Logout(pub(super) LogoutReport);

impl Logout {
    fn sentence(&self) -> String {
        let report = &self.0;
        let who = report.channel.as_ref().map_or_else(|| format!("'{}'", report.profile), named);
        match (report.was_signed_in, report.revoked) {
            (false, _) => format!("nobody was signed in as '{}'", report.profile),
            (true, true) => format!("signed out: {who}; Google took the sign-in back"),
            (true, false) => format!("forgotten on this machine: {who}; at Google it stays allowed"),
        }
    }
}

impl Human for Logout {
    fn human(&self, page: &mut Page) {
        page.paragraph("", &self.sentence());
        if self.0.was_signed_in {
            let profile = &self.0.profile;
            hint(
                page,
                &format!(
                    "to forget what was read as this profile too: ytseo data purge --profile \
                {profile}"
                ),
            );
        }
    }

    fn markdown(&self) -> String {
        format!("{}\n", escape(&self.sentence()))
    }
}

#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Doctor(pub(super) AuthCheckReport);

impl Human for Doctor {
    fn human(&self, page: &mut Page) {
        page.heading("ytseo auth doctor", &format!("profile {}", self.0.profile));
        for check in &self.0.checks {
            let mark = match check.health {
                Health::Ok => style("✓").green(),
                Health::Missing => style("○").yellow(),
                Health::Failing => style("✗").red().bold(),
            };
            let indent = " ".repeat(NAMES + 4);
            page.hanging(
                &format!("  {mark} {:<NAMES$}", check.name),
                &indent,
                &shown_on_a_line(&check.found),
            );
            for hint in &check.hints {
                page.hanging(
                    &format!("{indent}{} ", style("→").cyan()),
                    &format!("{indent}  "),
                    &shown_on_a_line(hint),
                );
            }
        }
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| check | | |\n|---|---|---|\n");
        for check in &self.0.checks {
            let found = escape(&shown_on_a_line(&check.found));
            text.push_str(&format!("| {} | {:?} | {found} |\n", check.name, check.health));
        }
        text
    }
}
