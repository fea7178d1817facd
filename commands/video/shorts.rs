//! `ytseo video shorts`: the moments of a video that can stand alone, upright and captioned.

use clap::ValueEnum;
use console::style;
use ytseo::error::{Error, Result};
use ytseo::model::analysis::Depth;
use ytseo::model::timestamp::format_clock;
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::rules::limits;
use ytseo::services::Services;
use ytseo::video::analyze::{AnalyzeRequest, analyze};
use ytseo::video::captions::CaptionStyle;
use ytseo::video::encoding::Quality;
use ytseo::video::shorts::{
    self, Burnt, Fit, Follow, Moment, MomentOptions, Pick, Shape, Short, ShortsReport, ShortsRequest,
    short_rules,
};
use ytseo::video::times::parse_time;

use crate::context::Context;
use crate::input::{HearingArgs, parse_count};
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// Find the moments that can stand alone, and make upright Shorts of them.
///
/// Without --pick, --count or --from it only lists the moments.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// Render these moments of the list: 1 or 1,3.
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',', value_parser = parse_count, conflicts_with = "from")]
    pick: Vec<usize>,
    /// Render the best few.
    #[arg(long, value_name = "NUMBER", value_parser = parse_count, conflicts_with_all = ["pick", "from"])]
    count: Option<usize>,
    /// Only list, whatever else is given.
    #[arg(long, visible_alias = "dry-run")]
    list: bool,
    /// Render this stretch: where it begins, like 1:10.
    #[arg(long, value_name = "TIME", value_parser = parse_time)]
    from: Option<u64>,
    /// Where it ends.
    #[arg(long, value_name = "TIME", value_parser = parse_time, requires = "from")]
    to: Option<u64>,
    /// Shortest moment.
    #[arg(long, value_name = "TIME", value_parser = parse_time, default_value = "15s")]
    min_length: u64,
    /// Longest moment; a Short may have 3 minutes.
    #[arg(long, value_name = "TIME", value_parser = parse_time, default_value = "60s")]
    max_length: u64,
    /// How a wide picture becomes upright.
    #[arg(long, value_enum, default_value_t = FitArg::Crop)]
    fit: FitArg,
    /// Burn nothing in.
    #[arg(long)]
    no_captions: bool,
    /// How the captions look: plain, box, karaoke or shorts.
    #[arg(long, value_name = "STYLE", conflicts_with = "no_captions")]
    style: Option<String>,
    /// Look at the whole video first: still pictures and silence count too. Quick when `ytseo` has done it before.
    #[arg(long)]
    analyze: bool,
    #[command(flatten)]
    out: OutArgs,
    #[command(flatten)]
    hearing: HearingArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FitArg {
    /// A part of it that follows the face, or else what moves.
    Crop,
    /// All of it over a blurred copy.
    Blur,
    /// All of it between black bars.
    Pad,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    check(&args)?;
    let services = context.services().await?;
    let work = async |input: Input, several: bool, watch: Watch| {
        let request = request(input, several, &args, (context, &services, &watch)).await?;
        shorts::shorts(&request, &services, &watch).await
    };
    many::each(&args.files, context, work).await.map(|_| ())
}

/// What can be told before anything is opened.
fn check(args: &Args) -> Result<()> {
    let several = many::find(&args.files.files)?.several;
    if several && args.hearing.transcript.is_some() {
        return Err(Error::usage("--transcript is for one file")
            .hint("put the captions beside each video: talk.srt beside talk.mp4"));
    }
    if several && !args.pick.is_empty() {
        return Err(Error::usage("--pick is for one file").hint("--count renders the best few of each"));
    }
    let most = &limits().shorts.length;
    if args.max_length > most.millis() {
        return Err(Error::usage(format!("a Short has {} at most", most.show())).hint("lower --max-length"));
    }
    if args.min_length > args.max_length {
        return Err(Error::usage("--min-length is longer than --max-length").hint("raise --max-length"));
    }
    args.style.as_deref().map_or(Ok(()), |style| CaptionStyle::named(style).map(|_| ()))
}

async fn request(
    input: Input,
    several: bool,
    args: &Args,
    (context, services, watch): (&Context, &Services, &Watch),
) -> Result<ShortsRequest> {
    let pick = match (args.from, args.count) {
        (Some(from), _) if !args.list => Pick::Stretch(from, args.to),
        (_, Some(count)) if !args.list => Pick::First(count),
        _ if !args.pick.is_empty() && !args.list => Pick::Numbers(args.pick.clone()),
        _ => Pick::List,
    };
    let analysis = if args.analyze {
        let audio_track = args.hearing.audio_track;
        let request = AnalyzeRequest { input: input.clone(), audio_track, depth: Depth::Full };
        Some(analyze(&request, services, watch).await?)
    } else {
        None
    };
    let defaults = MomentOptions::default();
    Ok(ShortsRequest {
        hearing: args.hearing.request(input, context)?,
        pick,
        options: MomentOptions {
            count: args.count.filter(|_| args.list).unwrap_or(defaults.count),
            min_length_ms: args.min_length,
            max_length_ms: args.max_length,
            language: args.hearing.language(context)?,
        },
        fit: match args.fit {
            FitArg::Crop => Fit::Crop,
            FitArg::Blur => Fit::Blur,
            FitArg::Pad => Fit::Pad,
        },
        captions: (!args.no_captions)
            .then(|| args.style.clone().unwrap_or_else(|| short_rules().captions.style.clone())),
        target: args.out.target(several),
        quality: Quality::default(),
        analysis,
    })
}

/// `1:10 to 1:40 · 30 s`.
fn when(start_ms: u64, end_ms: u64) -> String {
    let seconds = (end_ms.saturating_sub(start_ms) + 500) / 1000;
    format!("{} to {} · {seconds} s", format_clock(start_ms, false), format_clock(end_ms, false))
}

/// The first and the last words.
fn borders(moment: &Moment) -> String {
    let words: Vec<&str> = moment.text.split_whitespace().collect();
    match words.len() {
        ..=24 => words.join(" "),
        count => format!("{} … {}", words[..14].join(" "), words[count - 8..].join(" ")),
    }
}

/// How a Short was made, in a line.
fn made(short: &Short) -> String {
    let mut follows: Vec<Follow> = short.framed.follows.clone();
    let scenes = follows.len();
    follows.sort_by_key(|follow| *follow as u8);
    follows.dedup();
    let framed = match short.framed.shape {
        Shape::Whole => "shown whole".to_string(),
        Shape::Blur => "whole over a blurred copy".into(),
        Shape::Pad => "whole between bars".into(),
        Shape::Crop => {
            let names: Vec<&str> = follows
                .iter()
                .map(|follow| match follow {
                    Follow::Face => "the face",
                    Follow::Motion => "what moves",
                    Follow::Detail => "the detail",
                })
                .collect();
            let scenes = if scenes > 1 { format!(" in {scenes} scenes") } else { String::new() };
            format!("follows {}{scenes}", names.join(" and "))
        }
    };
    let captions = match short.captions {
        Burnt::None => "no captions",
        Burnt::Words => "words as they are said",
        Burnt::Spread => "words spread over their captions",
    };
    format!("{}×{} · {framed} · {captions}", short.width, short.height)
}

impl Human for ShortsReport {
    fn human(&self, page: &mut Page) {
        if !self.moments.is_empty() {
            page.heading(&format!("Moments of {}", self.file), "score");
        }
        for (index, moment) in self.moments.iter().enumerate() {
            let number = style(format!("{:>3}", index + 1)).bold();
            let times = style(when(moment.start_ms, moment.end_ms)).dim();
            page.row(&format!("{number}  {}", style(&moment.title).bold()), &format!("{:.0}", moment.score));
            page.line(&format!("     {times}"));
            page.paragraph("     ", &format!("\"{}\"", borders(moment)));
            page.paragraph("     ", &style(moment.why.join("; ")).dim().to_string());
        }
        if !self.shorts.is_empty() {
            page.heading("Shorts", &format!("{} made", self.shorts.len()));
        }
        for short in &self.shorts {
            let times = when(short.span.start_ms, short.span.end_ms);
            page.row(&format!("  {}", style(&short.file).bold()), &times);
            page.line(&format!("    {}", style(made(short)).dim()));
            page.findings(&short.findings);
        }
        if !self.notes.is_empty() {
            page.line("");
        }
        for note in &self.notes {
            page.hanging(&format!("  {} ", style("·").cyan()), "    ", note);
        }
        if self.shorts.is_empty() && !self.moments.is_empty() {
            page.line("");
            page.line(&style("  render them: --pick 1,2 or --count 3").dim().to_string());
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n", escape(&self.file));
        for (index, moment) in self.moments.iter().enumerate() {
            text.push_str(&format!(
                "{}. **{}** {} ({:.0})\n   > {}\n\n   {}\n",
                index + 1,
                escape(&moment.title),
                when(moment.start_ms, moment.end_ms),
                moment.score,
                escape(&borders(moment)),
                escape(&moment.why.join("; ")),
            ));
        }
        for short in &self.shorts {
            let times = when(short.span.start_ms, short.span.end_ms);
            text.push_str(&format!("- **{}** {times}: {}\n", escape(&short.file), made(short)));
            for finding in &short.findings {
                text.push_str(&format!("  - {}: {}\n", finding.rule, escape(&finding.message)));
            }
        }
        for note in &self.notes {
            text.push_str(&format!("\n{}\n", escape(note)));
        }
        text
    }
}

impl InBatch for ShortsReport {}
