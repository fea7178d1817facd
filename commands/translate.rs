//! `ytseo translate`: a proposal in other languages: title, description, chapters and captions.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use console::style;
use ytseo::error::Result;
use ytseo::ports::llm::{Llm, LlmRequest};
use ytseo::ports::process::quoted;
use ytseo::progress::Watch;
use ytseo::prompts::Prompts;
use ytseo::seo::measure::utf16_units;
use ytseo::write::model::WriteEstimate;
use ytseo::write::translate::{
    self, KeptText, LanguageTranslation, ProposalTranslateRequest, ProposalTranslation, Translator,
};

use crate::audit::plural;
use crate::context::Context;
use crate::keywords::escape;
use crate::model_args::ModelArgs;
use crate::terminal::{Human, Page};
use crate::writing::{EstimateArgs, Estimated};

/// Cases of kept texts that are shown to people.
const SHOWN: usize = 5;

/// Which languages, and what stays as it is.
#[derive(Debug, Clone, ClapArgs)]
pub(crate) struct TranslateArgs {
    /// Languages that are wanted: de,es,ja,pt-BR.
    #[arg(long, value_name = "CODE,...", value_delimiter = ',', required = true)]
    pub(crate) to: Vec<String>,
    /// Names and words that stay as they are; can be repeated.
    #[arg(long, value_name = "TEXT")]
    pub(crate) keep: Vec<String>,
}

impl TranslateArgs {
    /// The models that translate.
    ///
    /// # Errors
    /// Config when there is none: nothing is translated offline.
    pub(crate) async fn open(&self, models: &ModelArgs, context: &Context) -> Result<Setup> {
        Setup::open(self.keep.clone(), models, context).await
    }
}

/// Who translates, and what they are told.
pub(crate) struct Setup {
    llm: Llm,
    prompts: Prompts,
    keep: Vec<String>,
}

impl Setup {
    /// The models that translate.
    ///
    /// # Errors
    /// Config when there is none.
    pub(crate) async fn open(keep: Vec<String>, models: &ModelArgs, context: &Context) -> Result<Self> {
        if !models.is_wanted(context)? {
            return Err(translate::nobody_translates());
        }
        let services = context.services().await?;
        let llm = models.open(context, &services)?.ok_or_else(translate::nobody_translates)?;
        Ok(Self { llm, prompts: Prompts::new(context.config().llm.prompts_dir.clone()), keep })
    }

    /// What these questions would cost.
    pub(crate) fn estimated(&self, questions: &[LlmRequest], subjects: usize) -> Result<Estimated> {
        let mut sum = WriteEstimate { subjects, ..WriteEstimate::default() };
        for question in questions {
            sum.add(&self.llm, question, 0, Translator::ROUNDS)?;
        }
        Ok(Estimated(sum))
    }

    /// A translator that reports to `watch`.
    pub(crate) fn translator<'a>(&'a self, watch: &'a Watch) -> Translator<'a> {
        Translator { keep: &self.keep, ..Translator::new(&self.llm, &self.prompts, watch) }
    }
}

/// Add other languages to a proposal: title, description, chapters and captions, by a language model.
///
/// What stands in the proposal is not touched; a language that is there already is left as it is. What does not hold
/// after asking again stays in the original language and is named.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The proposal that `ytseo optimize --out` wrote.
    #[arg(value_name = "PROPOSAL")]
    proposal: PathBuf,
    #[command(flatten)]
    translate: TranslateArgs,
    /// Leave the captions as they are.
    #[arg(long)]
    no_captions: bool,
    /// Replace languages and caption files that are there already.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    models: ModelArgs,
    #[command(flatten)]
    estimate: EstimateArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    translate::languages(&args.translate.to, None)?;
    let path = match args.proposal.is_dir() {
        true => args.proposal.join("proposal.yaml"),
        false => args.proposal,
    };
    let setup = args.translate.open(&args.models, context).await?;
    let watch = context.watch();
    let request = ProposalTranslateRequest {
        path,
        to: args.translate.to.clone(),
        captions: !args.no_captions,
        force: args.force,
    };
    let translator = setup.translator(&watch);
    if args.estimate.dry_run {
        let questions = translate::proposal_questions(&request, &translator)?;
        return context.terminal.report(&setup.estimated(&questions, 1)?);
    }
    let report = translate::translate_proposal(&request, &translator).await?;
    context.terminal.report(&report)
}

/// The texts that stay in the original language.
pub(crate) fn draw_kept(kept: &[KeptText], page: &mut Page) {
    for kept in kept.iter().take(SHOWN) {
        page.hanging(
            &format!("  {} ", style("!").yellow().bold()),
            "    ",
            &format!("{} is not translated: {}", kept.what, kept.why),
        );
    }
    if kept.len() > SHOWN {
        page.line(&format!("    and {} more (all with --json)", kept.len() - SHOWN));
    }
}

/// Draws languages: title, size, chapters, captions, what is wrong.
pub(crate) fn draw(translations: &[LanguageTranslation], page: &mut Page) {
    for translation in translations {
        let text = &translation.text;
        let title = format!("  {:<7} {}", style(&text.language).bold(), text.title);
        page.row(&title, &style(format!("{} characters", utf16_units(&text.title))).dim().to_string());
        let mut parts = vec![format!("description {} bytes", text.description.len())];
        if !text.chapters.is_empty() {
            parts.push(plural(text.chapters.len(), "chapter"));
        }
        parts.extend(translation.captions.as_ref().map(|captions| plural(captions.cues, "caption")));
        parts.push(text.models.join(", "));
        parts.push(translation.cost_usd().map_or("cost unknown".into(), |cost| cost.to_string()));
        page.line(&style(format!("          {}", parts.join(" · "))).dim().to_string());
        draw_kept(&text.kept, page);
        let captions = translation.captions.iter();
        captions.clone().for_each(|captions| draw_kept(&captions.kept, page));
        let findings = text.findings.iter().chain(captions.flat_map(|captions| &captions.findings));
        for finding in findings {
            page.hanging(&format!("  {} {}: ", style("!").yellow(), finding.rule), "    ", &finding.message);
        }
    }
}

/// The same in Markdown.
pub(crate) fn markdown(translations: &[LanguageTranslation]) -> String {
    let mut text = String::from("| language | title | description | not translated |\n|---|---|---:|---:|\n");
    for translation in translations {
        let kept = translation.captions.as_ref().map_or(0, |captions| captions.kept.len());
        text.push_str(&format!(
            "| {} | {} | {} bytes | {} |\n",
            translation.language(),
            escape(&translation.text.title),
            translation.text.description.len(),
            translation.text.kept.len() + kept,
        ));
    }
    text
}

impl Human for ProposalTranslation {
    fn human(&self, page: &mut Page) {
        page.line(&format!("{}  {}", style(&self.file).bold(), style(format!("from {}", self.from)).dim()));
        if self.translations.is_empty() {
            page.line(&format!("  nothing to do: {} is there already", self.skipped.join(", ")));
            return;
        }
        page.heading("Languages", "");
        draw(&self.translations, page);
        page.heading("Written", "");
        for file in &self.files {
            page.line(&format!("  {file}"));
        }
        page.line(
            &style(format!("  read it over, then: ytseo audit {}", quoted(&self.file))).dim().to_string(),
        );
    }

    fn markdown(&self) -> String {
        markdown(&self.translations)
    }
}
