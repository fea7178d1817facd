//! A page for the terminal: headings, wrapped paragraphs, aligned rows, in at most 100 columns.

use comfy_table::{ContentArrangement, Table};
use console::{measure_text_width, style};
use textwrap::Options;
use ytseo::model::{Finding, ScorePart, Severity};

/// Narrowest and widest page.
const WIDTHS: (usize, usize) = (40, 100);

/// Text in the making.
pub(crate) struct Page {
    text: String,
    width: usize,
}

impl Page {
    pub(crate) fn new() -> Self {
        let columns = console::Term::stdout().size_checked().map_or(80, |(_, columns)| usize::from(columns));
        Self { text: String::new(), width: columns.clamp(WIDTHS.0, WIDTHS.1) }
    }

    /// Columns that text may take.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// A heading with something at the right border.
    pub(crate) fn heading(&mut self, title: &str, right: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let used = measure_text_width(title) + measure_text_width(right);
        let space = " ".repeat(self.width.saturating_sub(used).max(1));
        let line = format!("{}{space}{}", style(title).bold().underlined(), style(right).dim());
        self.push(line.trim_end());
    }

    /// A line as it is.
    pub(crate) fn line(&mut self, line: &str) {
        self.push(line);
    }

    /// Wrapped text behind an indent.
    pub(crate) fn paragraph(&mut self, indent: &str, text: &str) {
        self.hanging(indent, indent, text);
    }

    /// Wrapped text behind an indent, in the background.
    pub(crate) fn dim(&mut self, indent: &str, text: &str) {
        let options = Options::new(self.width).initial_indent(indent).subsequent_indent(indent);
        for line in textwrap::wrap(text, options.word_splitter(textwrap::WordSplitter::NoHyphenation)) {
            self.push(&style(line.trim_end()).dim().to_string());
        }
    }

    /// Wrapped text whose first line begins differently.
    pub(crate) fn hanging(&mut self, first: &str, rest: &str, text: &str) {
        // Rule names and file names keep their hyphens together.
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            self.push(line.trim_end());
        }
    }

    /// Text with its own line breaks, behind a bar.
    pub(crate) fn quoted(&mut self, text: &str) {
        let bar = format!("  {} ", style("│").dim());
        for line in text.lines() {
            if line.is_empty() {
                self.push(bar.trim_end());
            } else {
                self.hanging(&bar, &bar, line);
            }
        }
    }

    /// Something at the left, something at the right border, with the left cut to fit.
    pub(crate) fn row(&mut self, left: &str, right: &str) {
        let room = self.width.saturating_sub(measure_text_width(right) + 1);
        let left = console::truncate_str(left, room, "…");
        let space = " ".repeat(room.saturating_sub(measure_text_width(&left)) + 1);
        self.push(format!("{left}{space}{right}").trim_end());
    }

    /// A table without frames, so that it reads in a pipe too; cells wrap to fit.
    pub(crate) fn table(&mut self, header: &[&str], rows: Vec<Vec<String>>) {
        let mut table = Table::new();
        table.load_style(comfy_table::presets::NOTHING);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(self.width).unwrap_or(u16::MAX));
        table.set_header(header.iter().map(|name| style(*name).dim().to_string()));
        table.add_rows(rows);
        for line in table.to_string().lines() {
            self.push(&format!(" {}", line.trim_end()));
        }
    }

    /// The findings, worst first, with their mends.
    pub(crate) fn findings(&mut self, findings: &[Finding]) {
        for finding in findings {
            let mark = match finding.severity {
                Severity::Error => style("✗ error  ").red().bold(),
                Severity::Warning => style("! warning").yellow().bold(),
                Severity::Info => style("· info   ").cyan(),
            };
            let rule = style(format!("[{}]", finding.rule)).dim();
            self.hanging(&format!("  {mark} "), "            ", &format!("{} {rule}", finding.message));
            if let Some(fix) = &finding.fix {
                self.paragraph(
                    "            ",
                    &format!("{} {} (`ytseo audit --fix`)", style("fix:").green(), fix.what),
                );
            }
        }
    }

    /// The parts of a score: points, a bar, what was measured, and what would raise it.
    pub(crate) fn score_parts(&mut self, parts: &[ScorePart]) {
        let widest = parts.iter().map(|part| measure_text_width(&part.label)).max().unwrap_or(0).min(30);
        for part in parts {
            let share = if part.weight > 0.0 { (part.points / part.weight).clamp(0.0, 1.0) } else { 1.0 };
            let full = (share * 10.0).round() as usize;
            let bar = format!("{}{}", "━".repeat(full), style("─".repeat(10 - full)).dim());
            let label = console::pad_str(&part.label, widest, console::Alignment::Left, Some("…"));
            let points = format!("{:>4.1}/{:<4}", part.points, trim_zero(part.weight));
            let head = format!("  {label}  {bar} {points}  ");
            // What was measured stands beside the points where there is room, below them otherwise.
            if measure_text_width(&head) + measure_text_width(&part.measured) <= self.width {
                self.push(format!("{head}{}", part.measured).trim_end());
            } else {
                self.push(head.trim_end());
                self.paragraph("    ", &part.measured);
            }
            if let Some(advice) = &part.advice {
                self.hanging(&format!("    {} ", style("↑").green()), "      ", advice);
            }
        }
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// A number without `.0`.
pub(crate) fn trim_zero(value: f64) -> String {
    format!("{value:.1}").trim_end_matches(".0").to_string()
}

/// A number with its thousands apart.
pub(crate) fn thousands(value: usize) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(thousands(5), "5");
        assert_eq!(thousands(1_234_567), "1,234,567");
        assert_eq!(trim_zero(20.0), "20");
    }
}
