//! What the models are told about one video, and what their words are measured against.

use std::collections::HashSet;

use serde::Serialize;

use super::{Subject, Writer};
use crate::error::{Error, Result};
use crate::model::{Chapter, Draft, Severity, Usd};
use crate::ports::llm::LlmRequest;
use crate::progress::Watch;
use crate::prompts::{self, Prompt};
use crate::research::{Spoken, TellRequest, Told, tell};
use crate::rules::limits;
use crate::seo::claims::{self, Support};
use crate::seo::lint;
use crate::seo::measure::tags_length;
use crate::write::clean::holds_any;

/// Room that is left for what was wrong and the answer before, in tokens.
const ROOM_TO_REPAIR: u64 = 1500;
/// The least room for the material that is of any use, in tokens.
const LEAST_ROOM: u64 = 256;
/// The part of a window that an answer may take: one of so many.
const ANSWER_SHARE: u64 = 4;
/// Most key phrases that are told.
const KEYWORDS: usize = 15;
/// About how many tags are asked for.
const TAGS: usize = 15;
/// Characters within which a title says what it is about.
const EARLY: usize = 40;
/// Share of a text's words that one sentence must hold to be where it is said.
const SAID: f64 = 0.5;
/// A minute and an hour, in milliseconds.
const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 3_600_000;

/// Most characters of a hook: what is shown of a description before "more".
pub(super) const HOOK_CHARS: usize = 150;
/// Most characters of a summary.
pub(super) const SUMMARY_CHARS: usize = 1200;

/// What the templates of all tasks are filled with; each uses its part.
#[derive(Serialize)]
struct Context<'a> {
    count: usize,
    limit: usize,
    shown: usize,
    early: usize,
    hook: usize,
    summary: usize,
    chapter: usize,
    room: usize,
    language: Option<&'a str>,
    audience: Option<&'a str>,
    tone: Option<&'a str>,
    examples: &'a [String],
    keywords: Vec<&'a str>,
    current: Option<&'a str>,
    topic: Option<&'a str>,
    own: Vec<String>,
    chapters: String,
    titles: &'a str,
    forbidden: &'a [String],
    material: &'a str,
}

/// What one task adds to the context.
#[derive(Clone, Copy, Default)]
pub(super) struct Wanted<'a> {
    /// How many titles.
    pub count: usize,
    /// Titles that are to be put in order.
    pub titles: &'a str,
}

impl<'a> Subject<'a> {
    /// Tags that are set already.
    pub(super) fn own_tags(&self) -> Vec<String> {
        self.channel.preferred_tags.iter().chain(&self.material.tags).cloned().collect()
    }

    /// Chapters whose titles a model may write.
    pub(super) fn open_chapters(&self) -> &'a [Chapter] {
        if self.keeps_chapters { &[] } else { &self.about.chapters.chapters }
    }

    /// Fills a task in.
    ///
    /// # Errors
    /// A template that is wrong.
    pub(super) fn fill(
        &self,
        writer: &Writer,
        task: &prompts::Task,
        wanted: Wanted<'_>,
        material: &str,
    ) -> Result<Prompt> {
        let own = self.own_tags();
        let limits = limits();
        let chapters = crate::video::chapters::format(self.open_chapters());
        let context = Context {
            count: if wanted.count > 0 { wanted.count } else { TAGS },
            limit: limits.title.length.count(),
            shown: limits.title.shown.count(),
            early: EARLY,
            hook: HOOK_CHARS,
            summary: SUMMARY_CHARS,
            chapter: CHAPTER_CHARS,
            room: limits.tags.length.count().saturating_sub(tags_length(&own)),
            language: self.about.language.as_deref(),
            audience: self.writing.audience.as_deref(),
            tone: self.writing.tone.as_deref(),
            examples: if self.writing.examples.is_empty() {
                &writer.examples
            } else {
                &self.writing.examples
            },
            keywords: self
                .about
                .keywords
                .iter()
                .take(KEYWORDS)
                .map(|keyword| keyword.phrase.as_str())
                .collect(),
            current: self.material.title.as_deref(),
            topic: self.material.topic.as_deref(),
            own,
            chapters,
            titles: wanted.titles,
            forbidden: &self.channel.forbidden_words,
            material,
        };
        writer.prompts.fill(task, &context)
    }

    /// What fits the smallest window of the models that may answer.
    ///
    /// # Errors
    /// Config: a template that is wrong, no model, or a window that is too small.
    pub(super) fn fit(&self, writer: &Writer) -> Result<Fit> {
        let mut fit = Fit { room_tokens: u64::MAX, answer_tokens: None };
        let mut requests = Vec::new();
        for task in [&prompts::TITLES, &prompts::DESCRIPTION_PARTS, &prompts::TAGS] {
            let wanted = Wanted { count: self.writing.titles, ..Wanted::default() };
            requests.push(LlmRequest::of_prompt(self.fill(writer, task, wanted, "")?));
        }
        let targets = writer.llm.targets(&LlmRequest::default())?;
        for estimate in writer.llm.estimate(&LlmRequest::default())? {
            let context =
                targets.iter().find(|target| target.id() == estimate.model).map(|target| target.context());
            // A small window is not given away to an answer that is never so long.
            let share = context.unwrap_or(u64::MAX) / ANSWER_SHARE;
            if share < estimate.output_tokens {
                let least = fit.answer_tokens.map_or(share, |other| share.min(other.into()));
                fit.answer_tokens = u32::try_from(least).ok();
            }
        }
        let repair = if self.writing.rounds > 0 { ROOM_TO_REPAIR } else { 0 };
        for request in &mut requests {
            request.options.max_output_tokens = fit.answer_tokens;
            for (estimate, target) in writer.llm.estimate(request)?.iter().zip(&targets) {
                let taken = estimate.input_tokens + estimate.output_tokens + repair;
                fit.room_tokens = fit.room_tokens.min(target.context().saturating_sub(taken));
            }
        }
        if fit.room_tokens < LEAST_ROOM {
            return Err(Error::config("the window of a language model is too small to be told what is said")
                .hint("name models with larger windows; `ytseo llm list` shows them")
                .hint("for a model of your own, say what it holds: llm.models_file"));
        }
        Ok(fit)
    }
}

/// What fits the window of every model that may answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    /// Tokens of material beside the longest of the prompts.
    pub room_tokens: u64,
    /// Most tokens of an answer, where the settings' own would take too much of a small window.
    pub answer_tokens: Option<u32>,
}

/// Most characters of a chapter's title.
pub(super) const CHAPTER_CHARS: usize = 60;

/// What is said in one sentence, as stems, and when.
struct Said {
    at_ms: Option<u64>,
    stems: HashSet<String>,
}

/// One video, ready to be written about.
pub(super) struct Brief<'a> {
    pub subject: Subject<'a>,
    pub writer: &'a Writer,
    pub support: Support,
    /// Most tokens of an answer, where that of the settings is too much.
    pub answer_tokens: Option<u32>,
    told: Told,
    said: Vec<Said>,
}

impl<'a> Brief<'a> {
    /// Tells what is said, condensed where it does not fit, and gathers what supports a claim.
    ///
    /// # Errors
    /// Those of [`tell`] and of the templates.
    pub(super) async fn open(subject: Subject<'a>, writer: &'a Writer, watch: &Watch) -> Result<Self> {
        let fit = subject.fit(writer)?;
        let request = TellRequest::new(subject.material, fit.room_tokens);
        let told = tell(&request, &writer.llm, &writer.prompts, watch).await?;
        if told.condensed {
            watch.note(format!(
                "the transcript is long; the models are told it condensed ({} parts)",
                told.parts
            ));
        }
        let support = support(subject);
        let spoken = Spoken::new(&subject.material.transcript);
        let said =
            spoken.sentences().map(|(at_ms, text)| Said { at_ms, stems: support.stems_of(text) }).collect();
        Ok(Self { subject, writer, support, answer_tokens: fit.answer_tokens, told, said })
    }

    /// What the condensing of the transcript cost.
    pub(super) fn telling_cost(&self) -> Option<Usd> {
        self.told.cost_usd
    }

    /// A task, filled in.
    pub(super) fn prompt(&self, task: &prompts::Task, wanted: Wanted<'_>) -> Result<Prompt> {
        self.subject.fill(self.writer, task, wanted, &self.told.text)
    }

    /// When something is said in much the same words.
    pub(super) fn said_at(&self, text: &str) -> Option<u64> {
        let stems = self.support.stems_of(text);
        if stems.len() < 2 {
            return None;
        }
        let share = |said: &Said| stems.intersection(&said.stems).count() as f64 / stems.len() as f64;
        let best = self
            .said
            .iter()
            .filter(|said| said.at_ms.is_some())
            .max_by(|a, b| share(a).total_cmp(&share(b)).then(b.at_ms.cmp(&a.at_ms)))?;
        best.at_ms.filter(|_| share(best) >= SAID)
    }

    /// What is wrong with a written text: findings of the linter that count, claims without support,
    /// forbidden words.
    pub(super) fn problems(&self, field: &str, text: &str, draft: Draft) -> Vec<String> {
        let draft = Draft { language: self.subject.about.language.clone(), ..draft };
        let mut found: Vec<String> = lint::draft(&draft)
            .into_iter()
            .filter(|finding| finding.severity >= Severity::Warning)
            .map(|finding| finding.message)
            .collect();
        found.extend(claims::check(field, text, &self.support).into_iter().map(|finding| finding.message));
        for word in &self.subject.channel.forbidden_words {
            if holds_any(text, std::slice::from_ref(word)) {
                found.push(format!("the word '{}' is forbidden", word.trim()));
            }
        }
        found
    }
}

/// Everything a text may claim: what is said and known of the video, and what the creator says in every
/// video.
fn support(subject: Subject<'_>) -> Support {
    let Subject { material, about, channel, .. } = subject;
    let mut support = Support::new(about.language.as_deref());
    support.add(&material.text());
    let lists = [&material.tags, &channel.preferred_tags, &channel.hashtags];
    let texts = lists.into_iter().flatten().map(String::as_str);
    let own = [channel.name.as_deref(), channel.footer.as_deref()].into_iter().flatten();
    let links = channel.links.iter().flat_map(|link| [link.label.as_str(), link.url.as_str()]);
    let chapters = about.chapters.chapters.iter().map(|chapter| chapter.title.as_str());
    texts.chain(own).chain(links).chain(chapters).for_each(|text| support.add(text));
    let chapters = &about.chapters.chapters;
    support.add_number(chapters.len() as u64);
    chapters.iter().for_each(|chapter| support.add_time(chapter.start_ms));
    if material.transcript.is_timed() {
        material.transcript.segments.iter().for_each(|segment| support.add_time(segment.start_ms));
    }
    if let Some(length) = material.duration_ms.or(material.transcript.duration_ms) {
        for number in [length / MINUTE_MS, length.div_ceil(MINUTE_MS), length / HOUR_MS] {
            support.add_number(number);
        }
        support.add_time(length);
    }
    support
}
