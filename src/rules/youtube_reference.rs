//! The reference page of YouTube's quota and errors, written from the data.

use std::fmt::Write;

use super::reference::cell;
use super::{ErrorAction, ErrorRule, MethodRule, QuotaBucket, YoutubeMethod, quota_rules, youtube_errors};

/// The text of `docs/reference/youtube.md`: what each method takes of the daily quota, and what each error leads to.
pub fn youtube_page() -> String {
    let mut page = String::from(
        "# YouTube: quota and errors\n\n\
         Written from `src/rules/quota.yaml` and `src/rules/youtube_errors.yaml`; change those, not this page.\n\n\
         Grades: A official text; B a faithful copy of it; C reported by several third parties; D known from practice \
         only.\n\n\
         ## What a day holds\n\n\
         Full again at midnight Pacific Time. More can be asked for in Google's console; say so in `youtube.quota`.\n\n\
         | bucket | a day | what is taken from it | grade |\n|---|---:|---|---|\n",
    );
    for (bucket, rule) in &quota_rules().buckets {
        let _ = writeln!(
            page,
            "| {} | {} {} | {} | {:?} |",
            bucket.words().1,
            rule.size,
            rule.unit,
            rule.meaning,
            rule.grade
        );
    }
    page.push_str(
        "\n## What a request takes\n\nEvery request counts: also a further page, a further try, and one that is refused. \
         Scopes: one of them is enough.\n\n\
         | method | takes | a page | a key is enough | scopes | grade |\n|---|---:|---:|---|---|---|\n",
    );
    for method in YoutubeMethod::ALL {
        write_method(&mut page, *method, method.rule());
    }
    page.push_str(
        "\n## What an error leads to\n\nDecided by the reason in the answer, never by its message. The first entry that \
         fits decides. The names of the kinds are those of the [exit codes](exit-codes.md).\n\n\
         | reasons | only for | what is done | kind | what is said | rule | grade |\n|---|---|---|---|---|---|---|\n",
    );
    for rule in &youtube_errors().errors {
        write_error(&mut page, rule);
    }
    page.push_str("\nA status whose reason is not listed means the same as this reason:\n\n| status | reason |\n|---|---|\n");
    for status in &youtube_errors().statuses {
        let range = match status.from == status.to {
            true => status.from.to_string(),
            false => format!("{} to {}", status.from, status.to),
        };
        let _ = writeln!(page, "| {range} | {} |", status.like);
    }
    page.push_str("\n## Sources\n\n");
    for source in quota_rules().sources.values().chain(youtube_errors().sources.values()) {
        let _ = writeln!(page, "- {}", source.cite());
    }
    page
}

fn write_method(page: &mut String, method: YoutubeMethod, rule: &MethodRule) {
    let takes = match rule.bucket {
        Some(QuotaBucket::Units) => rule.cost.to_string(),
        Some(bucket) => format!("{} of {}", rule.cost, bucket.words().1),
        None => "not published".into(),
    };
    let scopes: Vec<&str> = rule.scopes.iter().map(|scope| scope.name()).collect();
    let _ = writeln!(
        page,
        "| {} | {takes} | {} | {} | {} | {:?} |",
        method.name(),
        rule.page.map_or_else(String::new, |page| page.to_string()),
        if rule.key { "yes" } else { "no" },
        scopes.join(", "),
        rule.grade
    );
}

fn write_error(page: &mut String, rule: &ErrorRule) {
    let methods: Vec<&str> = rule.methods.iter().map(|method| method.name()).collect();
    let done = match rule.then {
        ErrorAction::Retry => "tried again, with growing waits".to_string(),
        ErrorAction::Day => "nothing more until midnight Pacific".into(),
        ErrorAction::Later => {
            format!("tried again after {} s at the earliest", rule.wait_s.unwrap_or_default())
        }
        ErrorAction::SignIn => "a new sign-in is asked for".into(),
        ErrorAction::GiveUp => "given up".into(),
        ErrorAction::AlreadyThere => "counted as done, after a look".into(),
        ErrorAction::Conflict => "read again and compared".into(),
        ErrorAction::NotFound => "taken as gone".into(),
    };
    let _ = writeln!(
        page,
        "| {} | {} | {done} | {} | {} | {} | {:?} |",
        rule.reasons.join(", "),
        methods.join(", "),
        rule.kind,
        cell(&rule.message),
        rule.rule,
        rule.grade
    );
}
