//! Audits drafts with the library: `cargo run --example audit_drafts examples/drafts.jsonl`.
//!
//! Needs no settings, no runtime and no files but the one it reads.

#![expect(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;

use ytseo::model::{Draft, Severity};
use ytseo::seo::{audit, lint};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: audit_drafts FILE.jsonl")?;
    for line in std::fs::read_to_string(path)?.lines().filter(|line| !line.trim().is_empty()) {
        let mut draft: Draft = serde_json::from_str(line)?;
        let report = audit::audit(&draft, None);
        println!(
            "{:5.1}  {}",
            report.score.unwrap_or_default(),
            draft.title.as_deref().unwrap_or("(no title)")
        );
        for finding in report.findings.iter().filter(|finding| finding.severity == Severity::Error) {
            println!("       {}: {} [{}]", finding.field, finding.message, finding.rule);
        }
        for mend in lint::fix(&mut draft) {
            println!("       mended {}: {}", mend.field, mend.what);
        }
    }
    Ok(())
}
