//! `ytseo channel edit`: many files of videos changed at once.

use std::path::PathBuf;

use clap::ValueEnum;
use console::style;
use ytseo::error::{Error, Result};
use ytseo::publish::edit::{
    Block, EditReport, EditRequest, EditedFile, Find, Footer, Place, RefusedFile, Rules, Selection,
    assignments, edit,
};

use super::diff;
use crate::audit::plural;
use crate::context::Context;
use crate::input::read_text;
use crate::keywords::escape;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::{Human, Page};

/// Change many files of videos at once: texts, a common footer, tags, settings.
///
/// Only the files change, in place; comments and order stay. A change that would break a limit of YouTube is not
/// made, and named: then the exit code is 1. Look at it with --dry-run, and afterwards at `ytseo channel plan`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files of videos, or folders of them.
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// Only videos for which all conditions hold: 'title~stars, published>2024-01, tag=lake, privacy=public'.
    #[arg(long, short, value_name = "CONDITIONS")]
    select: Vec<String>,
    /// Show what would change, and write nothing.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    find: FindArgs,
    #[command(flatten)]
    footer: FooterArgs,
    /// Add this tag where it is not there yet.
    #[arg(long, value_name = "TAG", help_heading = "Tags and fields")]
    add_tag: Vec<String>,
    /// Take this tag away, whatever its case.
    #[arg(long, value_name = "TAG", help_heading = "Tags and fields")]
    remove_tag: Vec<String>,
    /// Set the category, by its number.
    #[arg(long, value_name = "NUMBER", help_heading = "Tags and fields")]
    set_category: Option<String>,
    /// Set the language of title and description.
    #[arg(long, value_name = "CODE", help_heading = "Tags and fields")]
    set_language: Option<String>,
    /// Set another field, such as license=creativeCommon; nothing behind the sign empties it.
    #[arg(long, value_name = "FIELD=VALUE", help_heading = "Tags and fields")]
    set: Vec<String>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Find and replace")]
struct FindArgs {
    /// Find this text.
    #[arg(long, value_name = "TEXT", requires = "replace")]
    find: Option<String>,
    /// Put this in its place; '' takes it away.
    #[arg(long, value_name = "TEXT", requires = "find")]
    replace: Option<String>,
    /// The text to find is a regular expression; $1 in the new text is what its first group found.
    #[arg(long, requires = "find")]
    regex: bool,
    /// Find the text whatever its case.
    #[arg(long, requires = "find")]
    ignore_case: bool,
    /// Where to find it; everywhere when not given. Also where the footer goes: otherwise into the description alone.
    #[arg(long = "in", value_name = "PLACE", value_enum, value_delimiter = ',')]
    places: Vec<PlaceName>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Footer")]
struct FooterArgs {
    /// Put the block of text in this file at the end, or in the place of the block with the same first and last line.
    #[arg(long, value_name = "FILE")]
    footer_block: Option<PathBuf>,
    /// Take the block away that begins and ends with the lines that this file begins and ends with.
    #[arg(long, value_name = "FILE", conflicts_with = "footer_block")]
    remove_footer: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum PlaceName {
    /// The title.
    Title,
    /// The description.
    Description,
    /// The tags.
    Tags,
    /// Titles and descriptions in other languages.
    Localizations,
}

impl From<PlaceName> for Place {
    fn from(name: PlaceName) -> Self {
        match name {
            PlaceName::Title => Place::Title,
            PlaceName::Description => Place::Description,
            PlaceName::Tags => Place::Tags,
            PlaceName::Localizations => Place::Localizations,
        }
    }
}

fn rules(args: &Args) -> Result<Rules> {
    let find = match (&args.find.find, &args.find.replace) {
        (Some(find), Some(replace)) => {
            Some(Find::new(find, replace, args.find.regex, args.find.ignore_case)?)
        }
        _ => None,
    };
    let block = |path: &PathBuf| Block::parse(&read_text(path)?);
    let footer = match (&args.footer.footer_block, &args.footer.remove_footer) {
        (Some(path), _) => Some(Footer::Put(block(path)?)),
        (_, Some(path)) => Some(Footer::Take(block(path)?)),
        _ => None,
    };
    let places: Vec<Place> = args.find.places.iter().copied().map(Place::from).collect();
    if find.is_none() && footer.is_none() && !places.is_empty() {
        return Err(Error::usage("--in says where, and nothing says what")
            .hint("give --find and --replace, or --footer-block"));
    }
    if footer.is_some() && places.iter().any(|place| matches!(place, Place::Title | Place::Tags)) {
        return Err(Error::usage("a footer goes into descriptions only")
            .hint("--in description, --in localizations, or both; find and replace in another run"));
    }
    let mut set = args.set.clone();
    set.extend(args.set_category.as_ref().map(|value| format!("category={value}")));
    set.extend(args.set_language.as_ref().map(|value| format!("language={value}")));
    if args.add_tag.iter().any(|tag| tag.trim().is_empty()) {
        return Err(Error::usage("a tag cannot be empty").hint("write the tag behind --add-tag"));
    }
    Ok(Rules {
        find,
        places,
        footer,
        add_tags: args.add_tag.iter().map(|tag| tag.trim().to_string()).collect(),
        remove_tags: args.remove_tag.iter().map(|tag| tag.trim().to_string()).collect(),
        set: assignments(&set)?,
    })
}

pub(crate) fn run(args: Args, context: &Context) -> Result<()> {
    let rules = rules(&args)?;
    let mut select = Selection::default();
    for conditions in &args.select {
        select = select.and(Selection::parse(conditions)?);
    }
    let request = EditRequest { paths: args.paths, select, rules, dry_run: args.dry_run };
    let report = edit(&request, &context.watch())?;
    let refused = report.refused.len();
    context.terminal.report(&Edited(report))?;
    if refused > 0 {
        return Err(Error::findings(format!("{} left as it was", plural(refused, "file")))
            .hint("mend what is named above, or take these videos out with --select"));
    }
    Ok(())
}

/// Most files whose changes are shown line by line once they are written; the rest is in the files.
const MOST_SHOWN: usize = 20;

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Edited(EditReport);

impl Edited {
    fn heading(&self) -> String {
        let count = plural(self.0.edited.len(), "file");
        if self.0.dry_run { format!("Would change {count}") } else { format!("Changed {count}") }
    }

    fn count(&self) -> String {
        let selected = format!("{} of {} selected", self.0.selected, plural(self.0.read, "video"));
        format!("{} · {selected}", plural(self.0.fields(), "field"))
    }

    fn remarks(&self) -> Vec<String> {
        let mut remarks = Vec::new();
        if !self.0.day_unknown.is_empty() {
            remarks.push(format!(
                "Left, because the first line does not say when the video was published: {}.",
                self.0.day_unknown.join(", ")
            ));
        }
        if self.0.edited.is_empty() && self.0.refused.is_empty() {
            remarks.push("Nothing to change: what is selected is like that already.".into());
        } else if self.0.dry_run {
            remarks.push("Nothing was written. Without --dry-run it is.".into());
        } else if !self.0.edited.is_empty() {
            remarks.push("What that means for YouTube: ytseo channel plan".into());
        }
        remarks
    }
}

fn named(title: &str, id: &str) -> String {
    if title.is_empty() { id.to_string() } else { shown_on_a_line(title) }
}

fn fields(file: &EditedFile) -> String {
    file.changes.iter().map(|change| change.field.as_str()).collect::<Vec<_>>().join(", ")
}

fn refused(page: &mut Page, file: &RefusedFile) {
    page.line("");
    page.line(&format!("{} {}", style(named(&file.title, &file.id)).bold(), style("left as it was").red()));
    page.dim("  ", &file.file);
    page.findings(&file.findings);
    for problem in &file.problems {
        page.hanging(&format!("  {} ", style("✗ error  ").red().bold()), "            ", problem);
    }
}

impl Human for Edited {
    fn human(&self, page: &mut Page) {
        page.heading(&self.heading(), &self.count());
        let in_full = self.0.dry_run || self.0.edited.len() <= MOST_SHOWN;
        for file in &self.0.edited {
            if in_full {
                page.line("");
                page.line(&style(named(&file.title, &file.id)).bold().to_string());
                page.dim("  ", &file.file);
                file.changes.iter().for_each(|change| diff::change(page, change));
            } else {
                page.row(&format!("  {}", file.file), &fields(file));
            }
        }
        self.0.refused.iter().for_each(|file| refused(page, file));
        for remark in self.remarks() {
            page.line("");
            page.paragraph("", &remark);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}\n", self.heading(), self.count());
        for file in &self.0.edited {
            text.push_str(&format!("\n### {}\n\n`{}`\n\n", escape(&named(&file.title, &file.id)), file.file));
            for change in &file.changes {
                text.push_str(&diff::change_markdown(change));
                text.push('\n');
            }
        }
        for file in &self.0.refused {
            text.push_str(&format!("\n### {}, left as it was\n\n", escape(&named(&file.title, &file.id))));
            for finding in &file.findings {
                text.push_str(&format!("- Error: {} `{}`\n", escape(&finding.message), finding.rule));
            }
            for problem in &file.problems {
                text.push_str(&format!("- Error: {}\n", escape(problem)));
            }
        }
        for remark in self.remarks() {
            text.push_str(&format!("\n{}\n", escape(&remark)));
        }
        text
    }
}
