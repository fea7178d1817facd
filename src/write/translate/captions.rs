//! Captions in another language: batches of numbered cues, several calls at a time. As many cues as before, at the same
//! times.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use futures::{FutureExt, StreamExt, stream};
use serde::{Deserialize, Serialize};
use serde_json::json;
use unicode_width::UnicodeWidthStr;
use utoipa::ToSchema;

use super::ask::{Answers, Wrong, ask};
use super::{KeptText, Translator, keep};
use crate::error::{Error, Kind, Result};
use crate::model::{Finding, Usd};
use crate::ports::llm::{LlmRequest, tokens_of};
use crate::progress::{Stage, Unit};
use crate::prompts::TRANSLATE_CAPTIONS;
use crate::seo::text::is_spaceless;
use crate::video::captions::{CaptionFile, CueLimits, CueText, lint};

/// Most cues of a batch: models lose count in longer lists.
const MOST_CUES: usize = 50;

/// Fewest tokens of a batch, however small an answer may be.
const LEAST_OF_A_BATCH: u64 = 200;

/// What a cue takes besides its text, in tokens, there and back.
const PER_CUE: u64 = 24;

/// Cues before and after a batch that are shown with it.
const AROUND: usize = 3;

/// How much of a batch may be given up for a border at the end of a sentence.
const GIVEN_UP: usize = 3;

/// How far a text may go beyond what can be read in time before it is asked for again.
const TOO_FAST: f64 = 1.15;

/// What is to be translated.
#[derive(Debug, Clone, Copy)]
pub struct CaptionsRequest<'a> {
    /// The captions.
    pub file: &'a CaptionFile,
    /// The language they are in (BCP 47), where it is known.
    pub from: Option<&'a str>,
    /// The language that is wanted (BCP 47).
    pub to: &'a str,
    /// What the video is about, for the meaning of words.
    pub about: &'a [String],
    /// How captions are laid out.
    pub limits: &'a CueLimits,
}

/// Captions in another language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CaptionsTranslation {
    /// The language (BCP 47).
    pub language: String,
    /// How many cues there are, as before.
    pub cues: usize,
    /// Cues that stay in the original language, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<KeptText>,
    /// What the linter finds in the new captions: reading speed, length of lines ...
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What the old cues held beside their text and the new ones do not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<String>,
    /// The models that translated: `provider/model`.
    pub models: Vec<String>,
    /// What it cost; absent when a price is not known.
    #[serde(default, skip_serializing_if = "Option::is_none", skip_deserializing)]
    #[schema(value_type = Option<f64>)]
    pub cost_usd: Option<Usd>,
}

/// The cues of a file, and how they are asked for.
struct Cues<'a> {
    request: CaptionsRequest<'a>,
    cues: Vec<CueText>,
    /// Which of them have words, as indices.
    spoken: Vec<usize>,
}

/// Translates captions. Gives the new file and what is to be said about it. Reports as [`Stage::Translate`].
///
/// # Errors
/// Interrupted, limit; that of the models when none of the batches is answered; usage for captions without words.
pub async fn translate_captions(
    request: &CaptionsRequest<'_>,
    translator: &Translator<'_>,
) -> Result<(CaptionFile, CaptionsTranslation)> {
    let cues = Cues::of(*request);
    if cues.spoken.is_empty() {
        return Err(Error::usage("there is not one word in the captions").hint("give captions of speech"));
    }
    let answers = cues.ask_all(translator).await?;
    let texts: Vec<Option<String>> =
        (1..=cues.cues.len()).map(|number| answers.texts.get(&number).cloned()).collect();
    let (file, lost) = request.file.with_texts(&texts, request.to, request.limits);
    let kept = answers.problems.into_iter().map(|(number, why)| KeptText {
        what: format!("caption {number}"),
        text: cues.cues[number - 1].text.clone(),
        why,
    });
    let report = CaptionsTranslation {
        language: request.to.to_string(),
        cues: cues.cues.len(),
        kept: kept.collect(),
        findings: lint("", &file, None, request.limits).findings,
        lost,
        models: answers.models.into_iter().collect(),
        cost_usd: answers.cost,
    };
    Ok((file, report))
}

/// What would be asked first, for an estimate.
///
/// # Errors
/// Config: no model, or a wrong template.
pub(super) fn questions(
    request: &CaptionsRequest<'_>,
    translator: &Translator<'_>,
) -> Result<Vec<LlmRequest>> {
    let cues = Cues::of(*request);
    cues.batches(translator)?.iter().map(|batch| cues.question(translator, batch)).collect()
}

impl<'a> Cues<'a> {
    fn of(request: CaptionsRequest<'a>) -> Self {
        let cues = request.file.texts();
        let spoken = (0..cues.len()).filter(|index| keep::has_words(&cues[*index].text)).collect();
        Self { request, cues, spoken }
    }

    /// Cues in lists that fit a question and its answer, cut where a sentence ends.
    fn batches(&self, translator: &Translator<'_>) -> Result<Vec<Vec<usize>>> {
        let estimates = translator.llm.estimate(&self.question(translator, &[])?)?;
        let answer = estimates.iter().map(|estimate| estimate.output_tokens).min().unwrap_or(0);
        // Most scripts need more tokens than English; what is asked again has to fit as well.
        let limit = (answer * 2 / 5).max(LEAST_OF_A_BATCH);
        let mut batches = Vec::new();
        let mut rest = self.spoken.as_slice();
        while !rest.is_empty() {
            let mut size = 0;
            let fits = |index: &&usize| {
                size += tokens_of(&self.cues[**index].text) + PER_CUE;
                size <= limit
            };
            let most = rest.iter().take(MOST_CUES).take_while(fits).count().max(1);
            let ends = |index: &usize| {
                self.cues[*index].text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
            };
            let early = rest[..most].iter().rposition(ends).map(|at| at + 1);
            let end = early.filter(|end| most < rest.len() && *end > most - most / GIVEN_UP).unwrap_or(most);
            batches.push(rest[..end].to_vec());
            rest = &rest[end..];
        }
        Ok(batches)
    }

    fn question(&self, translator: &Translator<'_>, batch: &[usize]) -> Result<LlmRequest> {
        let object = |index: usize| {
            let cue = &self.cues[index];
            json!({"n": index + 1, "most": self.readable(cue), "text": cue.text}).to_string()
        };
        let around = |from: usize, to: usize| {
            let lines: Vec<String> =
                (from..to).map(|index| json!({"text": self.cues[index].text}).to_string()).collect();
            lines.join("\n")
        };
        let (first, next) = (batch.first().copied().unwrap_or(0), batch.last().map_or(0, |last| last + 1));
        let after = if batch.is_empty() { 0 } else { (next + AROUND).min(self.cues.len()) };
        let context = json!({
            "from": self.request.from, "to": self.request.to, "keep": translator.keep, "about": self.request.about,
            "before": around(first.saturating_sub(AROUND), first),
            "captions": batch.iter().map(|index| object(*index)).collect::<Vec<_>>().join("\n"),
            "after": around(next.min(after), after),
        });
        let mut request = LlmRequest::of_prompt(translator.prompts.fill(&TRANSLATE_CAPTIONS, &context)?);
        request.options.temperature = Some(0.3);
        Ok(request)
    }

    /// How many characters of the new language can be read while a cue shows.
    fn readable(&self, cue: &CueText) -> usize {
        let seconds = cue.end_ms.saturating_sub(cue.start_ms) as f64 / 1000.0;
        let columns = (seconds * self.request.limits.chars_per_second)
            .min((self.request.limits.line_width * self.request.limits.lines) as f64);
        // Characters of these scripts take two columns, Thai ones one.
        let wide = is_spaceless(self.request.to) && !self.request.to.starts_with("th");
        ((columns / if wide { 2.0 } else { 1.0 }) as usize).max(1)
    }

    /// Every batch, several at a time. A batch that nobody answers stays as it is, unless that is so for all.
    async fn ask_all(&self, translator: &Translator<'_>) -> Result<Answers> {
        let batches = self.batches(translator)?;
        let watch = translator.watch;
        watch.started(Stage::Translate, Some(batches.len() as u64), Unit::Items);
        let mut asked: Vec<BoxFuture<'_, (&Vec<usize>, Result<Answers>)>> = Vec::with_capacity(batches.len());
        for batch in &batches {
            asked.push(async move { (batch, self.ask_batch(translator, batch).await) }.boxed());
        }
        let mut asked = stream::iter(asked).buffer_unordered(translator.in_flight.max(1));
        let mut all = Answers { cost: Some(Usd::ZERO), ..Answers::default() };
        let mut first: Option<Error> = None;
        let (mut done, mut failed) = (0, 0);
        while let Some((batch, outcome)) = asked.next().await {
            match outcome {
                Ok(answers) => {
                    all.texts.extend(answers.texts);
                    all.problems.extend(answers.problems);
                    all.models.extend(answers.models);
                    all.cost = [all.cost, answers.cost].into_iter().sum();
                }
                Err(error) if matches!(error.kind(), Kind::Interrupted | Kind::Limit | Kind::Config) => {
                    return Err(error);
                }
                Err(error) => {
                    failed += 1;
                    all.cost = None;
                    all.problems.extend(batch.iter().map(|index| (index + 1, error.to_string())));
                    first.get_or_insert(error);
                }
            }
            done += 1;
            watch.advanced(Stage::Translate, done);
        }
        watch.finished(Stage::Translate, false);
        match first {
            Some(error) if failed == batches.len() => Err(error),
            Some(error) => {
                watch.warning(format!(
                    "{failed} of {} parts are not translated: {}",
                    batches.len(),
                    error.chain()
                ));
                Ok(all)
            }
            None => Ok(all),
        }
    }

    async fn ask_batch(&self, translator: &Translator<'_>, batch: &[usize]) -> Result<Answers> {
        let question = self.question(translator, batch)?;
        let numbers: Vec<usize> = batch.iter().map(|index| index + 1).collect();
        ask(translator, question, &numbers, |found| self.check(found, translator.keep)).await
    }

    fn check(&self, found: &BTreeMap<usize, String>, names: &[String]) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        for (number, text) in found {
            let cue = &self.cues[number - 1];
            let lost = keep::findings(&cue.text, text, names);
            wrong.extend(lost.into_iter().map(|what| Wrong::hard(*number, what)));
            let lines = |text: &str| text.lines().count();
            if lines(&cue.text) > 1 && lines(text) != lines(&cue.text) {
                wrong.push(Wrong::hard(*number, "it holds two speakers, a line each, and both have to stay"));
            }
            let before = number.checked_sub(2).map(|before| (&self.cues[before], found.get(&(number - 1))));
            if let Some((before, Some(same))) = before
                && same == text
                && before.text != cue.text
            {
                wrong.push(Wrong::hard(*number, "it is the same as the one before, and the original is not"));
            }
            let (columns, original) = (text.width(), cue.text.width());
            let seconds = cue.end_ms.saturating_sub(cue.start_ms) as f64 / 1000.0;
            let limits = self.request.limits;
            let room = (limits.line_width * limits.lines) as f64;
            let most = (seconds * limits.chars_per_second * TOO_FAST).min(room);
            if columns as f64 > most && columns > original {
                let (length, most) = (text.chars().count(), self.readable(cue));
                wrong.push(Wrong::soft(
                    *number,
                    format!("it has {length} characters, and {most} can be read in time"),
                ));
            }
        }
        wrong
    }
}
