//! Titles, descriptions and tags written by language models, checked like everything else.
//!
//! An answer has a form (a schema), goes through the linter and the check of claims, and what is wrong is
//! asked for again with the exact finding, a few rounds at most. Nothing is cut silently: what stays wrong is
//! left out, the offline writer fills the gap, and the report says so. Links, footer, hashtags and times
//! never come from a model.

mod brief;
mod description;
mod estimate;
mod judge;
mod tags;
mod talk;
mod titles;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::description::DescriptionReport;
use super::tags::TagReport;
use super::titles::TitleReport;
use super::{description as offline_description, tags as offline_tags, titles as offline_titles};
use crate::config::{Channel, Writing};
use crate::error::{Error, Kind, Result};
use crate::model::Written;
use crate::ports::files;
use crate::ports::llm::{Llm, LlmRequest, is_over_budget};
use crate::progress::Watch;
use crate::prompts::{self, Prompts};
use crate::research::{Material, Understanding};

pub use estimate::{ModelTotal, TaskEstimate, Wish, WriteEstimate, estimate};
pub use titles::TitleWish;

use brief::Brief;
use talk::Log;

/// Language models that write.
#[derive(Clone)]
pub struct Writer {
    /// The models, in their order and with the limits of this run.
    pub llm: Llm,
    /// What they are told.
    pub prompts: Prompts,
    /// Whether a failure of the models is an error, because they were asked for by name and the offline
    /// writer was not.
    pub strict: bool,
    /// Titles of the creator's own material, shown for their manner where the settings name none
    /// (`writing.examples`).
    pub examples: Vec<String>,
}

impl Writer {
    /// Changes when another model or another template would be used: for the keys of what is kept.
    ///
    /// # Errors
    /// Config: a name that is no model, or a template that is wrong.
    pub fn fingerprint(&self) -> Result<String> {
        let models: Vec<String> =
            self.llm.targets(&LlmRequest::default())?.iter().map(|target| target.id()).collect();
        let tasks = [&prompts::TITLES, &prompts::DESCRIPTION_PARTS, &prompts::TAGS, &prompts::CONDENSE];
        let texts = tasks
            .into_iter()
            .map(|task| {
                let prompt = self.prompts.fill(task, &task.example())?;
                Ok(format!("{}\n{}\n{:?}", prompt.system, prompt.user, prompt.schema))
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(files::sha256_of_bytes(
            format!("{models:?}\n{texts:?}\n{:?}\n{}", self.examples, prompts::AGAIN).as_bytes(),
        ))
    }
}

/// What is written about, and in whose voice.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// All that is known of the video.
    pub material: &'a Material,
    /// What it is about.
    pub about: &'a Understanding,
    /// The creator's voice.
    pub channel: &'a Channel,
    /// How is written.
    pub writing: &'a Writing,
    /// Whether the chapters' titles are the creator's own and stay.
    pub keeps_chapters: bool,
}

impl<'a> Subject<'a> {
    /// A video whose chapters have no titles of the creator's own.
    pub fn new(
        material: &'a Material,
        about: &'a Understanding,
        channel: &'a Channel,
        writing: &'a Writing,
    ) -> Self {
        Self { material, about, channel, writing, keeps_chapters: false }
    }
}

/// All texts of a video.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Texts {
    /// Title candidates.
    pub titles: TitleReport,
    /// The description.
    pub description: DescriptionReport,
    /// The tags.
    pub tags: TagReport,
    /// Whether the models gave everything they were asked for, so that the same need not be asked again.
    pub whole: bool,
}

/// What models gave for a task: perhaps nothing, perhaps a part, with what went wrong.
struct Attempt<T> {
    value: T,
    log: Log,
    failure: Option<Error>,
}

/// Writes titles.
///
/// # Errors Limit when a budget lets no model write anything; that of the models when they were named for
/// this run and none of them answers; a template that is wrong; interrupted.
pub async fn titles(
    subject: Subject<'_>,
    wish: &TitleWish,
    writer: Option<&Writer>,
    watch: &Watch,
) -> Result<TitleReport> {
    let Some(writer) = writer else {
        return Ok(offline_titles::suggest(
            subject.material,
            subject.about,
            subject.channel,
            subject.writing,
        ));
    };
    match open(subject, writer, watch).await? {
        Ok(brief) => {
            let attempt = titles::attempt(&brief, wish, watch).await?;
            titles::finish(&brief, wish, settled(attempt, writer, watch, "the titles")?, watch).await
        }
        Err(why) => Ok(titles::offline(subject, why)),
    }
}

/// Writes a description.
///
/// # Errors
/// See [`titles`].
pub async fn description(
    subject: Subject<'_>,
    writer: Option<&Writer>,
    watch: &Watch,
) -> Result<DescriptionReport> {
    let Some(writer) = writer else {
        return offline_description::compose(
            subject.material,
            subject.about,
            subject.channel,
            subject.writing,
        );
    };
    match open(subject, writer, watch).await? {
        Ok(brief) => {
            let attempt = description::attempt(&brief, watch).await?;
            description::finish(&brief, settled(attempt, writer, watch, "the description")?)
        }
        Err(why) => description::offline(subject, why),
    }
}

/// Writes tags.
///
/// # Errors
/// See [`titles`].
pub async fn tags(subject: Subject<'_>, writer: Option<&Writer>, watch: &Watch) -> Result<TagReport> {
    let Some(writer) = writer else {
        return Ok(offline_tags::suggest(subject.material, subject.about, subject.channel));
    };
    match open(subject, writer, watch).await? {
        Ok(brief) => {
            let attempt = tags::attempt(&brief, watch).await?;
            Ok(tags::finish(&brief, settled(attempt, writer, watch, "the tags")?))
        }
        Err(why) => Ok(tags::offline(subject, why)),
    }
}

/// Writes everything at once; the three are asked for side by side.
///
/// # Errors
/// See [`titles`]. When one of the three was answered, what is missing of the others is filled in.
pub async fn all(subject: Subject<'_>, writer: Option<&Writer>, watch: &Watch) -> Result<Texts> {
    let wish = TitleWish::default();
    let Some(writer) = writer else {
        return Ok(Texts {
            titles: titles(subject, &wish, None, watch).await?,
            description: description(subject, None, watch).await?,
            tags: tags(subject, None, watch).await?,
            whole: true,
        });
    };
    let brief = match open(subject, writer, watch).await? {
        Ok(brief) => brief,
        Err(why) => {
            return Ok(Texts {
                titles: titles::offline(subject, why.clone()),
                description: description::offline(subject, why.clone())?,
                tags: tags::offline(subject, why),
                whole: false,
            });
        }
    };
    let (first, second, third) = tokio::join!(
        titles::attempt(&brief, &wish, watch),
        description::attempt(&brief, watch),
        tags::attempt(&brief, watch)
    );
    let (first, mut second, mut third) = (first?, second?, third?);
    let any = first.log.answered() || second.log.answered() || third.log.answered();
    let whole = [&first.failure, &second.failure, &third.failure].iter().all(|failure| failure.is_none());
    // What the transcript's condensing cost stands with the titles.
    second.log.without_telling();
    third.log.without_telling();
    let first =
        if any { filled(first, watch, "the titles") } else { settled(first, writer, watch, "the titles")? };
    let second = filled(second, watch, "the description");
    let third = filled(third, watch, "the tags");
    Ok(Texts {
        titles: titles::finish(&brief, &wish, first, watch).await?,
        description: description::finish(&brief, second)?,
        tags: tags::finish(&brief, third),
        whole,
    })
}

/// Prepares what the models are told. Inside: why they cannot be asked, when the offline writer may stand in.
async fn open<'a>(
    subject: Subject<'a>,
    writer: &'a Writer,
    watch: &Watch,
) -> Result<std::result::Result<Brief<'a>, String>> {
    match Brief::open(subject, writer, watch).await {
        Ok(brief) => Ok(Ok(brief)),
        Err(error) => {
            let error = may_be_filled(error)?;
            refuse_if_strict(&error, false, writer)?;
            watch.warning(format!("{}; the offline writer stands in", error.chain()));
            Ok(Err(error.chain()))
        }
    }
}

/// An error for which the offline writer may stand in; others are handed on.
fn may_be_filled(error: Error) -> Result<Error> {
    match error.kind() {
        Kind::Interrupted | Kind::Config | Kind::Storage | Kind::Internal => Err(error),
        _ => Ok(error),
    }
}

/// Hands on what the user has to know before anything was written.
fn refuse_if_strict(error: &Error, answered: bool, writer: &Writer) -> Result<()> {
    if answered || writer.llm.ends_offline() || !(writer.strict || is_over_budget(error)) {
        return Ok(());
    }
    let mut again = Error::new(error.kind(), error.chain());
    for hint in error.hints() {
        again = again.hint(hint);
    }
    Err(again.hint("`offline` as the last of --models lets the offline writer stand in"))
}

/// Decides about a failure: an error, or a warning and the offline writer.
fn settled<T>(attempt: Attempt<T>, writer: &Writer, watch: &Watch, what: &str) -> Result<Attempt<T>> {
    if let Some(error) = &attempt.failure {
        refuse_if_strict(error, attempt.log.answered(), writer)?;
    }
    Ok(filled(attempt, watch, what))
}

/// Warns about a failure that the offline writer makes good.
fn filled<T>(attempt: Attempt<T>, watch: &Watch, what: &str) -> Attempt<T> {
    if let Some(error) = &attempt.failure {
        watch.warning(format!("{what}: {}; the offline writer fills in", error.chain()));
    }
    attempt
}

/// The offline writer wrote all of it, because the models could not.
fn all_offline(why: String) -> Written {
    Written { filled_offline: vec![format!("everything: {why}")], ..Written::default() }
}
