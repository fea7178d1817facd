//! `ytseo video captions translate`: the same captions in other languages, by a language model.

use std::path::Path;

use serde::Serialize;
use ytseo::error::Result;
use ytseo::model::Usd;
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::files;
use ytseo::ports::llm::LlmRequest;
use ytseo::progress::Watch;
use ytseo::seo::text::detect_language;
use ytseo::video::captions::{CaptionFile, CaptionStyle, CaptionTarget, CueLimits, place_in_language};
use ytseo::video::output::{Target, ending_or};
use ytseo::write::translate::{self, CaptionsRequest, CaptionsTranslation, Translator};

use super::{caption_files, local};
use crate::audit::plural;
use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::model_args::ModelArgs;
use crate::terminal::{Human, Page};
use crate::translate::{TranslateArgs, draw_kept};
use crate::writing::EstimateArgs;

/// Translate captions with a language model: as many captions as before, at the same times.
///
/// talk.en.srt becomes talk.de.srt. A caption whose translation does not hold stays in the original language and is
/// named.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    #[command(flatten)]
    translate: TranslateArgs,
    /// Language they are in; else the file's name or header says, or it is recognised.
    #[arg(long, value_name = "CODE")]
    from: Option<String>,
    #[command(flatten)]
    out: OutArgs,
    #[command(flatten)]
    models: ModelArgs,
    #[command(flatten)]
    estimate: EstimateArgs,
}

/// What was translated.
#[derive(Debug, Serialize)]
struct TranslateReport {
    /// The file, as given.
    file: String,
    /// The language it is in, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// The new files.
    outputs: Vec<Output>,
    /// What it cost; absent when a price is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_usd: Option<Usd>,
    /// What reading the file had to mend.
    mended: Vec<String>,
}

/// The captions in one language.
#[derive(Debug, Serialize)]
struct Output {
    /// The new file.
    output: String,
    #[serde(flatten)]
    translation: CaptionsTranslation,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let from = args.from.as_deref().map(translate::language_code).transpose()?;
    translate::languages(&args.translate.to, from.as_deref())?;
    let files = FilesArgs { files: caption_files(&args.files.files)?, jobs: args.files.jobs };
    let setup = args.translate.open(&args.models, context).await?;
    let (args, setup) = (&args, &setup);
    let from = from.as_deref();
    if args.estimate.dry_run {
        let (questions, count) = questions(&files, from, args, &setup.translator(&context.watch()))?;
        return context.terminal.report(&setup.estimated(&questions, count)?);
    }
    let work = async |input: Input, several: bool, watch: Watch| {
        let translator = setup.translator(&watch);
        translated(&local(input)?, from, args, several, &translator).await
    };
    many::each(&files, context, work).await.map(|_: Vec<TranslateReport>| ())
}

/// What would be asked for all files together, and how many files they are.
fn questions(
    files: &FilesArgs,
    from: Option<&str>,
    args: &Args,
    translator: &Translator<'_>,
) -> Result<(Vec<LlmRequest>, usize)> {
    let inputs = many::find(&files.files)?.inputs;
    let count = inputs.len();
    let (mut all, limits) = (Vec::new(), CueLimits::default());
    for input in inputs {
        let file = CaptionFile::open(&local(input)?)?;
        let from = from.map(String::from).or_else(|| language_of(&file));
        for code in translate::languages(&args.translate.to, from.as_deref())? {
            let request = CaptionsRequest {
                file: &file,
                from: from.as_deref(),
                to: &code,
                about: &[],
                limits: &limits,
            };
            all.extend(translate::questions(&[], &[request], translator)?);
        }
    }
    Ok((all, count))
}

async fn translated(
    path: &Path,
    from: Option<&str>,
    args: &Args,
    several: bool,
    translator: &Translator<'_>,
) -> Result<TranslateReport> {
    let file = CaptionFile::open(path)?;
    let from = from.map(String::from).or_else(|| language_of(&file));
    let codes = translate::languages(&args.translate.to, from.as_deref())?;
    let target = Target { several: several || codes.len() > 1, ..args.out.target(several) };
    let to = file.format.map_or(CaptionTarget::Json, CaptionTarget::from);
    let ending = ending_or(path, to.ending());
    let place = |code: &String| place_in_language(path, code, &ending, &target);
    let places = codes.iter().map(place).collect::<Result<Vec<_>>>()?;
    let limits = CueLimits::default();
    let mut report = TranslateReport {
        file: path.display().to_string(),
        from: from.clone(),
        outputs: Vec::new(),
        cost_usd: Some(Usd::ZERO),
        mended: file.mended.clone(),
    };
    for (code, output) in codes.iter().zip(places) {
        let request =
            CaptionsRequest { file: &file, from: from.as_deref(), to: code, about: &[], limits: &limits };
        let (new, mut translation) = translate::translate_captions(&request, translator).await?;
        let written = new.write(to, CaptionStyle::named("plain")?)?;
        translation.lost.extend(written.lost);
        files::write_whole(&output, written.text.as_bytes())?;
        report.cost_usd = [report.cost_usd, translation.cost_usd].into_iter().sum();
        report.outputs.push(Output { output: output.display().to_string(), translation });
    }
    Ok(report)
}

/// The language that name or header say, or that the texts show.
fn language_of(file: &CaptionFile) -> Option<String> {
    let text = || file.texts().into_iter().map(|cue| cue.text).collect::<Vec<_>>().join(" ");
    file.language.clone().or_else(|| detect_language(&text()).map(|(code, _)| code))
}

impl InBatch for TranslateReport {}

impl Human for TranslateReport {
    fn human(&self, page: &mut Page) {
        for Output { output, translation } in &self.outputs {
            super::arrow(page, &self.file, output, &plural(translation.cues, "caption"));
            page.line(&format!("  {}", in_words(translation)));
            draw_kept(&translation.kept, page);
            for finding in &translation.findings {
                page.hanging(&format!("  {}: ", finding.rule), "    ", &finding.message);
            }
            for lost in &translation.lost {
                page.hanging("  lost: ", "        ", lost);
            }
        }
        super::warnings(page, &self.mended);
    }

    fn markdown(&self) -> String {
        let mut text = String::new();
        for Output { output, translation } in &self.outputs {
            text.push_str(&format!(
                "{} → {}: {}\n",
                escape(&self.file),
                escape(output),
                in_words(translation)
            ));
            for kept in &translation.kept {
                text.push_str(&format!("- not translated: {}: {}\n", kept.what, escape(&kept.why)));
            }
            for finding in &translation.findings {
                text.push_str(&format!("- {}: {}\n", finding.rule, escape(&finding.message)));
            }
        }
        text
    }
}

/// Who translated, how much of it, and for how much.
fn in_words(translation: &CaptionsTranslation) -> String {
    let done = translation.cues - translation.kept.len();
    let mut parts =
        vec![format!("{} of {} translated", done, translation.cues), translation.models.join(", ")];
    parts.push(translation.cost_usd.map_or("cost unknown".into(), |cost| cost.to_string()));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
