//! `ytseo quota`: what is left of YouTube's daily quota, and what spent it.

use console::style;
use ytseo::error::Result;
use ytseo::ports::youtube::{
    BucketState, ProjectQuota, QuotaReport, QuotaRequest, Spending, Verdict, ledgers, quota_report,
};
use ytseo::rules::QuotaBucket;

use crate::context::Context;
use crate::keywords::escape;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// What is left of YouTube's daily quota, what spent it, and when it is full again.
///
/// YouTube cannot be asked. ytseo counts what it sends, so what other programs of the same project spend is missing:
/// the figures are an estimate. Days are Pacific, as YouTube's.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// How many days to show, today included.
    #[arg(long, value_name = "N", default_value_t = 1)]
    days: u32,
    /// Forget that YouTube said today that quota is used up, because Google granted more.
    #[arg(long)]
    recheck: bool,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let settings = &context.config().youtube;
    let in_use = ledgers(settings, &services.store, services.sign_in(&context.loaded)?.as_ref());
    let request = QuotaRequest { days: args.days, recheck: args.recheck };
    let report = quota_report(&services.store, settings, &in_use, &request).await?;
    context.terminal.report(&Quota(report))
}

/// Whether something fits into what is left of today, as a sentence.
pub(crate) fn fits_in_words(verdict: &Verdict) -> String {
    let left = thousands(usize::try_from(verdict.left.units).unwrap_or(usize::MAX));
    match verdict.fits() {
        true => format!("It fits: {left} units are left today."),
        false => {
            format!("It does not fit: {left} units are left today; full again on {}.", verdict.resets_at)
        }
    }
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Quota(QuotaReport);

impl Quota {
    /// When the buckets are full again, for people.
    fn reset(&self) -> String {
        let minutes = self.0.resets_in_s.max(0) / 60;
        let time = self.0.resets_at.get(11..16).unwrap_or_default();
        format!("Full again in {} h {:02} min ({time} UTC, midnight Pacific)", minutes / 60, minutes % 60)
    }

    fn shows_days(&self) -> bool {
        self.0.since != self.0.today
    }
}

fn number(count: u64) -> String {
    thousands(usize::try_from(count).unwrap_or(usize::MAX))
}

fn name(bucket: QuotaBucket) -> String {
    bucket.words().1.to_string()
}

fn left(state: &BucketState) -> String {
    match state.used_up {
        true => "used up, says YouTube".into(),
        false => number(state.left),
    }
}

fn title(project: &ProjectQuota) -> String {
    let remark = if project.in_use { "" } else { " (not in use now)" };
    format!("Quota of {}{remark}", project.project)
}

/// What so many of a bucket are called.
fn bucket_words(name: &str, count: u64) -> String {
    let known = QuotaBucket::ALL.into_iter().find(|bucket| bucket.name() == name);
    let Some((one, several)) = known.map(QuotaBucket::words) else { return name.to_string() };
    if count == 1 { one.into() } else { several.into() }
}

fn spending(row: &Spending) -> [String; 4] {
    let cost = format!("{} {}", number(row.cost), bucket_words(&row.bucket, row.cost));
    [row.command.clone(), row.method.clone(), number(row.calls), cost]
}

/// A bar of what is left.
fn bar(state: &BucketState) -> String {
    let share = if state.size == 0 { 0.0 } else { state.left as f64 / state.size as f64 };
    // Something is left as long as anything is left.
    let full = (share * 20.0).ceil().clamp(0.0, 20.0) as usize;
    let color = |text: String| match share {
        share if share <= 0.1 => style(text).red(),
        share if share <= 0.3 => style(text).yellow(),
        _ => style(text).green(),
    };
    format!("{}{}", color("━".repeat(full)), style("─".repeat(20 - full)).dim())
}

impl Human for Quota {
    fn human(&self, page: &mut Page) {
        let report = &self.0;
        if report.projects.is_empty() {
            page.heading("Quota of YouTube", &report.today);
            page.paragraph(
                "  ",
                "Nothing was spent, and there is no key and no sign-in that could spend anything.",
            );
            page.paragraph("  ", "Set YOUTUBE_API_KEY for public data, or sign in: ytseo auth login");
            return;
        }
        for project in &report.projects {
            page.heading(&title(project), &format!("{} (Pacific)", report.today));
            let row = |state: &BucketState| {
                let spent = format!("{} of {}", number(state.spent), number(state.size));
                vec![name(state.bucket), bar(state), left(state), spent]
            };
            page.table(&["", "", "left", "spent"], project.buckets.iter().map(row).collect());
            page.line("");
            if project.spent_by.is_empty() {
                page.line("  Nothing was spent.");
            } else {
                let rows = project.spent_by.iter().map(|row| spending(row).to_vec()).collect();
                page.table(&["for", "method", "calls", "took"], rows);
            }
            if self.shows_days() && !project.days.is_empty() {
                page.line("");
                let rows =
                    project.days.iter().map(|day| vec![day.day.clone(), day.spent.to_string()]).collect();
                page.table(&["day", "spent"], rows);
            }
        }
        page.line("");
        page.paragraph("  ", &self.reset());
        page.paragraph(
            "  ",
            "An estimate: YouTube cannot be asked, and other programs of the project do not count here.",
        );
    }

    fn markdown(&self) -> String {
        let mut text = String::new();
        for project in &self.0.projects {
            text.push_str(&format!(
                "## {}\n\n| | left | spent | of |\n|---|---:|---:|---:|\n",
                escape(&title(project))
            ));
            for state in &project.buckets {
                let cells = [name(state.bucket), left(state), number(state.spent), number(state.size)];
                text.push_str(&format!("| {} |\n", cells.join(" | ")));
            }
            if !project.spent_by.is_empty() {
                text.push_str("\n| for | method | calls | took |\n|---|---|---:|---:|\n");
            }
            for row in &project.spent_by {
                text.push_str(&format!("| {} |\n", spending(row).map(|cell| escape(&cell)).join(" | ")));
            }
            if self.shows_days() && !project.days.is_empty() {
                text.push_str("\n| day | spent |\n|---|---|\n");
                for day in &project.days {
                    text.push_str(&format!("| {} | {} |\n", day.day, day.spent));
                }
            }
            text.push('\n');
        }
        text.push_str(&format!("{}. An estimate.\n", self.reset()));
        text
    }
}
