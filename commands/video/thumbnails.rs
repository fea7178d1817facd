//! `ytseo video thumbnails`: the best frames as thumbnails, framed, with text, in the right size and format.

use std::path::PathBuf;

use console::style;
use ytseo::error::Result;
use ytseo::model::analysis::Depth;
use ytseo::model::timestamp::format_tenths;
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::video::thumbnails::{
    self, Format, Shape, TemplateEntry, Thumbnail, ThumbnailReport, ThumbnailRequest,
};
use ytseo::video::times::parse_time;

use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// Most thumbnails of one video.
const MOST: usize = 60;

/// The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read.
///
/// The whole video is looked at once; the frames are taken at full resolution, cut to 16:9 around the faces, and
/// written as JPEG of 1280x720 below 2 MB.
#[derive(Debug, clap::Args)]
#[command(mut_arg("files", |files| files.required(false).required_unless_present("list_templates")))]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    #[command(flatten)]
    out: OutArgs,
    /// How many thumbnails.
    #[arg(long, short = 'n', value_name = "NUMBER", default_value_t = 5, value_parser = parse_number)]
    count: usize,
    /// Take the frame at this time instead (1:23.5, or seconds); may be repeated.
    #[arg(long, value_name = "TIME", value_parser = parse_time, conflicts_with = "count")]
    at: Vec<u64>,
    /// Make them 9:16, for Shorts.
    #[arg(long)]
    shorts: bool,
    /// Write this on them; \n begins a new line.
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// How the text looks and where it stands (see --list-templates).
    #[arg(long, value_name = "NAME", requires = "text")]
    template: Option<String>,
    /// List the templates and end.
    #[arg(long)]
    list_templates: bool,
    /// A TrueType or OpenType font for the text.
    #[arg(long, value_name = "FILE.ttf", requires = "text")]
    font: Option<PathBuf>,
    /// Width in pixels, up to what the video has.
    #[arg(long, value_name = "PIXELS")]
    width: Option<u32>,
    /// Write PNG instead of JPEG.
    #[arg(long)]
    png: bool,
    /// Also write a contact sheet: all of them with times and scores.
    #[arg(long)]
    sheet: bool,
    /// Also write previews at the sizes YouTube shows: 320, 168 and 120 pixels.
    #[arg(long)]
    previews: bool,
    /// Look at every frame, not only at key frames; slower.
    #[arg(long)]
    full: bool,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    if args.list_templates {
        return context.terminal.report(&TemplateList { templates: thumbnails::list() });
    }
    let services = context.services().await?;
    let work = async |input: Input, several: bool, watch: Watch| {
        thumbnails::thumbnails(request(input, several, &args), &services, &watch).await
    };
    many::each(&args.files, context, work).await.map(|_| ())
}

fn request(input: Input, several: bool, args: &Args) -> ThumbnailRequest {
    let ending = args.out.out.as_deref().and_then(|out| out.extension()).unwrap_or_default();
    ThumbnailRequest {
        input,
        count: args.count,
        at: args.at.clone(),
        shape: if args.shorts { Shape::Tall } else { Shape::Wide },
        text: args.text.as_ref().map(|text| text.replace("\\n", "\n")),
        template: args.template.clone(),
        font: args.font.clone(),
        width: args.width,
        format: if args.png || ending.eq_ignore_ascii_case("png") { Format::Png } else { Format::Jpg },
        target: args.out.target(several),
        sheet: args.sheet,
        previews: args.previews,
        depth: if args.full { Depth::Full } else { Depth::Fast },
    }
}

fn parse_number(text: &str) -> Result<usize, String> {
    let count = text.parse().ok().filter(|count| (1..=MOST).contains(count));
    count.ok_or_else(|| format!("give a number from 1 to {MOST}"))
}

/// What `--list-templates` answers.
#[derive(Debug, serde::Serialize)]
struct TemplateList {
    templates: Vec<TemplateEntry>,
}

impl Human for TemplateList {
    fn human(&self, page: &mut Page) {
        page.heading("Templates", "--template NAME");
        for one in &self.templates {
            page.hanging(&format!("  {:<8}", style(&one.name).bold()), "          ", &one.about);
        }
    }

    fn markdown(&self) -> String {
        let row = |one: &TemplateEntry| format!("| {} | {} |\n", escape(&one.name), escape(&one.about));
        "| template | |\n|---|---|\n".to_string() + &self.templates.iter().map(row).collect::<String>()
    }
}

/// What a thumbnail shows, in words.
fn about(one: &Thumbnail) -> String {
    let mut parts = Vec::new();
    parts.extend(match one.faces.len() {
        0 => None,
        1 => Some("a face".to_string()),
        count => Some(format!("{count} faces")),
    });
    if let Some(text) = &one.text {
        let help = text.adapted.as_ref().map(|adapted| format!(" with {adapted}")).unwrap_or_default();
        parts.push(format!("text {:.1}:1{help}", text.contrast));
    }
    parts.join(" · ")
}

fn kilobytes(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1000))
    } else {
        format!("{:.1} MB", bytes as f64 / 1e6)
    }
}

impl Human for ThumbnailReport {
    fn human(&self, page: &mut Page) {
        let size =
            self.thumbnails.first().map(|one| format!("{}×{}", one.width, one.height)).unwrap_or_default();
        page.heading(&format!("Thumbnails of {}", self.file), &size);
        for one in &self.thumbnails {
            let score = one.score.map_or("   chosen".into(), |score| format!("{score:>5.1}/100"));
            let at = format!("{:>9}", format_tenths(one.at_ms));
            let right = style(kilobytes(one.bytes)).dim().to_string();
            page.row(&format!("  {at}  {score}  {}", style(&one.path).bold()), &right);
            let about = about(one);
            if !about.is_empty() {
                page.paragraph("                        ", &about);
            }
        }
        for (what, path) in [("sheet", &self.sheet), ("previews", &self.previews)] {
            if let Some(path) = path {
                page.row(&format!("  {what:>20}  {}", style(path).bold()), "");
            }
        }
        page.findings(&self.findings);
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n", escape(&self.file));
        text.push_str("| thumbnail | time | score | size | |\n|---|---:|---:|---:|---|\n");
        for one in &self.thumbnails {
            let score = one.score.map_or("chosen".into(), |score| format!("{score:.1}"));
            text.push_str(&format!(
                "| {} | {} | {score} | {}×{}, {} | {} |\n",
                escape(&one.path),
                format_tenths(one.at_ms),
                one.width,
                one.height,
                kilobytes(one.bytes),
                escape(&about(one))
            ));
        }
        for finding in &self.findings {
            text.push_str(&format!("\n- {} ({})\n", escape(&finding.message), finding.rule));
        }
        text
    }
}

impl InBatch for ThumbnailReport {}
