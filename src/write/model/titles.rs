//! Titles by language models: those that pass are kept, those that do not are asked for again.

use std::collections::HashSet;

use futures::future::join_all;
use serde::Deserialize;

use super::brief::{Brief, Wanted};
use super::judge;
use super::talk::{Log, Reply, Talk};
use super::{Attempt, Subject, all_offline, offline_titles};
use crate::error::{Error, Result};
use crate::model::Draft;
use crate::ports::llm::LlmRequest;
use crate::progress::Watch;
use crate::prompts;
use crate::seo::{claims, hashtags};
use crate::write::clean::one_line;
use crate::write::titles::{ModelTitle, TitleKind, TitleReport};

/// What is wished for besides titles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TitleWish {
    /// Asks every model, and ranks all candidates together.
    pub compare: bool,
    /// A model that puts the candidates in order.
    pub judge: Option<String>,
}

/// What models gave.
#[derive(Default)]
pub(super) struct Proposed {
    titles: Vec<ModelTitle>,
    /// Titles that stayed wrong, and why.
    left_out: Vec<String>,
}

/// The form of an answer.
#[derive(Deserialize)]
struct Answer {
    titles: Vec<AnsweredTitle>,
}

#[derive(Deserialize)]
struct AnsweredTitle {
    title: String,
    kind: String,
}

/// Asks for titles: the models in order, or each of them.
pub(super) async fn attempt(brief: &Brief<'_>, wish: &TitleWish, watch: &Watch) -> Result<Attempt<Proposed>> {
    if !wish.compare {
        return of_models(brief, Vec::new(), watch).await;
    }
    let targets = brief.writer.llm.targets(&LlmRequest::default())?;
    if targets.len() < 2 {
        return Err(Error::usage("--compare needs two models or more").hint("name them: --models a,b"));
    }
    let each = targets.iter().map(|target| of_models(brief, vec![target.id()], watch));
    let mut whole =
        Attempt { value: Proposed::default(), log: Log::new(brief.telling_cost()), failure: None };
    let mut failures = Vec::new();
    for one in join_all(each).await {
        let one = one?;
        whole.value.titles.extend(one.value.titles);
        whole.value.left_out.extend(one.value.left_out);
        whole.log = whole.log.join(one.log);
        failures.extend(one.failure);
    }
    if whole.log.answered() {
        // The others can be compared all the same.
        for failure in failures {
            watch.warning(failure.chain());
        }
    } else {
        whole.failure = failures.into_iter().next();
    }
    Ok(whole)
}

async fn of_models(brief: &Brief<'_>, models: Vec<String>, watch: &Watch) -> Result<Attempt<Proposed>> {
    let count = brief.subject.writing.titles;
    let prompt = brief.prompt(&prompts::TITLES, Wanted { count, ..Wanted::default() })?;
    let mut talk = Talk::new(brief, prompt, models, watch);
    let mut log = Log::new(brief.telling_cost());
    let mut sieve = Sieve::default();
    let mut rounds = 0;
    loop {
        let (json, model) = match talk.ask(&mut log).await? {
            Reply::Answer { json, model } => (json, model),
            Reply::Nothing(error) => {
                let value = sieve.proposed();
                return Ok(Attempt { value, log, failure: Some(error) });
            }
        };
        let problems =
            sieve.take(brief, serde_json::from_value(json).unwrap_or(Answer { titles: vec![] }), &model);
        let missing = count.saturating_sub(sieve.good.len());
        // A few good ones too few are no reason to pay again.
        let enough = problems.is_empty() && missing * 2 < count;
        if missing == 0 || enough || rounds >= brief.subject.writing.rounds {
            return Ok(Attempt { value: sieve.proposed(), log, failure: None });
        }
        let problems = if problems.is_empty() { vec!["there are too few titles".into()] } else { problems };
        talk.again(
            &problems,
            &format!("The other titles are kept. Write {missing} in their place."),
            &mut log,
        )?;
        rounds += 1;
    }
}

/// What is left of one answer.
#[cfg(test)]
pub(super) fn sifted(brief: &Brief<'_>, answer: serde_json::Value, model: &str) -> Proposed {
    let mut sieve = Sieve::default();
    sieve.take(brief, serde_json::from_value(answer).unwrap_or(Answer { titles: vec![] }), model);
    sieve.proposed()
}

/// Keeps the good ones.
#[derive(Default)]
struct Sieve {
    good: Vec<ModelTitle>,
    seen: HashSet<String>,
    bad: Vec<String>,
}

impl Sieve {
    /// Takes an answer; what is wrong with it comes back.
    fn take(&mut self, brief: &Brief<'_>, answer: Answer, model: &str) -> Vec<String> {
        self.bad.clear();
        for answered in answer.titles {
            let title = unquoted(&one_line(&answered.title)).to_string();
            let problems = wrong_with(brief, &title);
            // A title that is there already is no fault: nothing is lost without it.
            if problems.is_empty() && !self.seen.insert(plain(&title)) {
                continue;
            }
            if problems.is_empty() {
                let kind = serde_json::from_value(answered.kind.into()).unwrap_or(TitleKind::Plain);
                self.good.push(ModelTitle {
                    at_ms: brief.said_at(&title),
                    share: brief.support.share(&title),
                    kind: if kind == TitleKind::Yours { TitleKind::Plain } else { kind },
                    model: model.to_string(),
                    title,
                });
            } else {
                self.bad.push(format!("\"{title}\": {}", problems.join("; ")));
            }
        }
        self.bad.clone()
    }

    fn proposed(self) -> Proposed {
        Proposed { titles: self.good, left_out: self.bad }
    }
}

fn wrong_with(brief: &Brief<'_>, title: &str) -> Vec<String> {
    let draft = Draft { title: Some(title.to_string()), ..Draft::default() };
    let mut problems = brief.problems("title", title, draft);
    if !title.is_empty() && !title.chars().any(char::is_alphanumeric) {
        problems.push("it says nothing".into());
    }
    if title.split_whitespace().any(claims::is_address) {
        problems.push("a title holds no links".into());
    }
    if !hashtags::parse(title).is_empty() {
        problems.push("a title holds no hashtags; they are added below the description".into());
    }
    problems
}

/// Without quotation marks that only say where the title begins and ends.
fn unquoted(title: &str) -> &str {
    let inner = title.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).map_or(title, str::trim)
}

/// The form in which two titles are the same.
fn plain(title: &str) -> String {
    title.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The report: what models gave, best first, then what the offline writer fills in.
pub(super) async fn finish(
    brief: &Brief<'_>,
    wish: &TitleWish,
    attempt: Attempt<Proposed>,
    watch: &Watch,
) -> Result<TitleReport> {
    let Attempt { value: Proposed { titles, left_out }, mut log, failure } = attempt;
    let mut models: Vec<String> = titles.iter().map(|title| title.model.clone()).collect();
    models.sort();
    models.dedup();
    let Subject { material, about, channel, writing, .. } = brief.subject;
    let (mut candidates, missing) = offline_titles::with_models(titles, (material, about), channel, writing);
    let mut filled = Vec::new();
    if missing > 0 {
        let why = match (&failure, left_out.is_empty()) {
            (Some(error), _) => error.chain(),
            (None, false) => "the models' own were left out".into(),
            (None, true) => "the models gave fewer".into(),
        };
        let count = if missing == 1 { "1 title".into() } else { format!("{missing} titles") };
        filled.push(format!("{count}: {why}"));
    }
    let mut notes: Vec<String> = left_out.into_iter().map(|why| format!("left out: {why}")).collect();
    if let Some(judge) = &wish.judge {
        notes.extend(judge::order(brief, judge, &mut candidates, &mut log, watch).await?);
    }
    Ok(TitleReport {
        language: about.language.clone(),
        titles: candidates,
        notes,
        written: log.written(models, filled),
    })
}

/// The offline writer's titles, because the models cannot be asked.
pub(super) fn offline(subject: Subject<'_>, why: String) -> TitleReport {
    let report = offline_titles::suggest(subject.material, subject.about, subject.channel, subject.writing);
    TitleReport { written: all_offline(why), ..report }
}
