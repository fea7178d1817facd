//! An answer: words as they come, tools that are called and asked about, and everything kept as it happens.

use std::collections::HashMap;

use futures::FutureExt;
use serde_json::Value;
use tokio::sync::Mutex;

use super::event::{ChatEvent, ChatReport, Front, Proposed};
use super::memory::{self, Fitted};
use super::roles::Role;
use super::said::{Body, Ended, Question, Saying};
use super::talk::{SessionName, Talk};
use super::tools::{self, Effect, Toolbox};
use crate::config::Config;
use crate::error::{Error, ErrorDocument, Kind, Result};
use crate::model::Usd;
use crate::ports::llm::{Answer, Llm, LlmRequest, Message, Stop, StreamEvent, ToolCall, Usage};
use crate::ports::store::Store;
use crate::progress::Watch;
use crate::prompts::Prompts;

/// What a model is told that calls tools again and again.
const LAST_ROUND: &str = "not run: this answer has called tools often enough. Answer now with what you know.";

/// Who answers, and with what.
#[derive(Clone, Copy)]
pub struct Colleague<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The models.
    pub llm: &'a Llm,
    /// Where sessions are kept.
    pub store: &'a Store,
    /// The templates.
    pub prompts: &'a Prompts,
    /// The tools; nothing for a talk without.
    pub toolbox: Option<&'a Toolbox>,
    /// The role.
    pub role: &'a Role,
    /// Asks even when the same was answered before.
    pub fresh: bool,
}

/// What was said in answer to a question, and what it took.
#[derive(Default)]
struct Spoken {
    model: String,
    text: String,
    stop: Ended,
    usage: Usage,
    cost: Option<Usd>,
    cached: bool,
    first_token_ms: u64,
    total_ms: u64,
    calls: usize,
    tools: Vec<String>,
    error: Option<Error>,
}

impl Spoken {
    fn new(cost: Option<Usd>) -> Self {
        Self { cost, cached: true, ..Self::default() }
    }

    fn count(&mut self, answer: &Answer) {
        if self.calls == 0 {
            self.first_token_ms = answer.first_token_ms;
        }
        self.calls += 1;
        self.model.clone_from(&answer.model);
        self.total_ms += answer.total_ms;
        self.cached &= answer.cached;
        self.usage.input_tokens += answer.usage.input_tokens;
        self.usage.output_tokens += answer.usage.output_tokens;
        self.usage.cached_tokens += answer.usage.cached_tokens;
        self.usage.estimated |= answer.usage.estimated;
        self.cost = match (self.cost, answer.cost_usd) {
            (Some(so_far), Some(more)) => Some(so_far + more),
            _ => None,
        };
    }

    fn report(self, session: SessionName) -> ChatReport {
        ChatReport {
            session,
            model: self.model,
            text: self.text,
            stop: self.stop,
            usage: self.usage,
            cost_usd: self.cost,
            cached: self.cached && self.calls > 0,
            first_token_ms: self.first_token_ms,
            total_ms: self.total_ms,
            calls: self.calls,
            tools: self.tools,
        }
    }
}

/// Where what is said goes: into the talk at once, or aside until it is known which answer counts.
enum Keeper<'a> {
    Talk(&'a mut Talk, &'a Store),
    Apart(Vec<Saying>),
}

impl Keeper<'_> {
    async fn keep(&mut self, saying: Saying) -> Result<()> {
        match self {
            Keeper::Talk(talk, store) => talk.add(store, saying).await.map(|_| ()),
            Keeper::Apart(sayings) => {
                sayings.push(saying);
                Ok(())
            }
        }
    }
}

/// One answer in the making.
struct Turn<'a> {
    with: &'a Colleague<'a>,
    watch: &'a Watch,
    request: LlmRequest,
    most_result: usize,
    /// The model, where two are asked side by side.
    of: Option<&'a str>,
    /// What was spent in this run before.
    spent: Usd,
    /// What tools gave in this answer, by their call.
    given: HashMap<String, String>,
    /// What models cost that tools asked.
    tools_cost: Usd,
}

/// Answers a question. Everything that is said is kept as it is said: what came is there after Ctrl-C, after
/// an error, and after a limit.
///
/// # Errors
/// Those of [`Llm::stream`]; usage when the talk does not fit the model; storage. [`ChatEvent::Failed`] tells
/// of them too.
pub async fn answer(
    talk: &mut Talk,
    question: Question,
    with: &Colleague<'_>,
    front: &mut dyn Front,
    watch: &Watch,
) -> Result<ChatReport> {
    let outcome = answer_inner(talk, question, with, front, watch).await;
    finish(talk, outcome, front, None)
}

async fn answer_inner(
    talk: &mut Talk,
    question: Question,
    with: &Colleague<'_>,
    front: &mut dyn Front,
    watch: &Watch,
) -> Result<Spoken> {
    let spent = with.llm.spent().await?;
    let fitted = memory::fit(talk, &question, with, front, watch).await?;
    talk.begin(with.store, &question.text).await?;
    talk.add(with.store, Saying::of(Body::Question(question))).await?;
    let cost = fitted.cost;
    let mut turn = Turn::new(fitted, with, watch, spent);
    let mut keeper = Keeper::Talk(talk, with.store);
    let spoken = turn.run(cost, front, &mut keeper).await?;
    Ok(spoken)
}

/// The report or the error, told to the front as well.
fn finish(
    talk: &Talk,
    outcome: Result<Spoken>,
    front: &mut dyn Front,
    of: Option<&str>,
) -> Result<ChatReport> {
    let session = talk.session();
    let ended = match (outcome, &session) {
        (Ok(Spoken { error: Some(error), .. }) | Err(error), _) => Err(error),
        (Ok(spoken), Some(session)) => Ok(spoken.report(session.clone())),
        (Ok(_), None) => Err(Error::internal("an answer without a session")),
    };
    match ended {
        Ok(report) => {
            front.event(ChatEvent::Done(Box::new(report.clone())), of);
            Ok(report)
        }
        Err(error) => {
            // Finished stages, which its hint speaks of, are not what goes on here.
            let error = match error.kind() {
                Kind::Interrupted => Error::new(Kind::Interrupted, "the answer was stopped"),
                _ => error,
            };
            let document = ErrorDocument::from(&error).error;
            front.event(ChatEvent::Failed { error: document, session }, of);
            Err(error)
        }
    }
}

/// The request that a question would send, and nothing more: nobody is asked, unless a long video has to be
/// condensed or a long talk shortened.
///
/// # Errors
/// See [`answer`].
pub async fn preview(
    talk: &mut Talk,
    question: &Question,
    with: &Colleague<'_>,
    front: &mut dyn Front,
    watch: &Watch,
) -> Result<LlmRequest> {
    Ok(memory::fit(talk, question, with, front, watch).await?.request)
}

/// Two models answer the same question at the same time. The talk goes on from the first; the other answer is
/// kept beside it. Tools that cost or change something are not run.
///
/// # Errors
/// When both fail, that of the first; usage when the talk does not fit one of them. [`ChatEvent::Failed`]
/// tells of each.
pub async fn compare(
    talk: &mut Talk,
    question: Question,
    models: &[String; 2],
    (with, watch): (&Colleague<'_>, &Watch),
    front: &mut dyn Front,
) -> Result<Vec<ChatReport>> {
    let (settled, spent) = (talk.settings.models.clone(), with.llm.spent().await?);
    let mut both = Vec::new();
    for model in models {
        talk.settings.models = vec![model.clone()];
        let made = memory::fit(talk, &question, with, front, watch).await;
        talk.settings.models.clone_from(&settled);
        both.push(made?);
    }
    talk.begin(with.store, &question.text).await?;
    talk.add(with.store, Saying::of(Body::Question(question))).await?;
    let (first, second) = {
        let shared = Mutex::new(&mut *front);
        let side = async |fitted: Fitted, model: &str| {
            let cost = fitted.cost;
            let mut turn = Turn { of: Some(model), ..Turn::new(fitted, with, watch, spent) };
            let mut keeper = Keeper::Apart(Vec::new());
            let spoken = turn.run(cost, &mut Side(&shared), &mut keeper).await;
            let Keeper::Apart(sayings) = keeper else { return (spoken, Vec::new()) };
            (spoken, sayings)
        };
        let (Some(second), Some(first)) = (both.pop(), both.pop()) else {
            return Err(Error::internal("two models are compared"));
        };
        futures::join!(side(first, &models[0]), side(second, &models[1]))
    };
    // What counts is the first answer there is.
    let (mut main, mut beside) = (first.1, second.1);
    if !main.iter().any(|saying| matches!(saying.body, Body::Answer { .. })) {
        std::mem::swap(&mut main, &mut beside);
    }
    for saying in main {
        talk.add(with.store, saying).await?;
    }
    let aside = beside.into_iter().rev().find_map(|saying| match saying.body {
        Body::Answer { ref text, ended, .. } if !text.is_empty() => {
            Some(Saying { body: Body::Aside { text: text.clone(), ended }, ..saying })
        }
        _ => None,
    });
    if let Some(aside) = aside {
        talk.add(with.store, aside).await?;
    }
    let outcomes = [first.0, second.0].into_iter().zip(models);
    let reports: Vec<Result<ChatReport>> =
        outcomes.map(|(spoken, model)| finish(talk, spoken, &mut *front, Some(model))).collect();
    if reports.iter().all(Result::is_err) || watch.check().is_err() {
        return reports.into_iter().collect();
    }
    Ok(reports.into_iter().flatten().collect())
}

/// One of two answers: events go to the same front, nobody is asked anything.
struct Side<'a, 'b, 'c>(&'a Mutex<&'b mut (dyn Front + 'c)>);

impl Front for Side<'_, '_, '_> {
    fn event(&mut self, event: ChatEvent, of: Option<&str>) {
        // Both sides run in one task, so nobody else holds it.
        if let Ok(mut front) = self.0.try_lock() {
            front.event(event, of);
        }
    }

    fn approve<'d>(&'d mut self, _: &'d Proposed) -> futures::future::BoxFuture<'d, Result<bool>> {
        async { Ok(false) }.boxed()
    }
}

impl<'a> Turn<'a> {
    fn new(fitted: Fitted, with: &'a Colleague<'a>, watch: &'a Watch, spent: Usd) -> Self {
        Self {
            with,
            watch,
            request: fitted.request,
            most_result: fitted.most_result,
            of: None,
            spent,
            given: HashMap::new(),
            tools_cost: Usd::ZERO,
        }
    }

    /// Asks, calls tools, asks again, until there is an answer.
    async fn run(
        &mut self,
        cost: Option<Usd>,
        front: &mut dyn Front,
        keeper: &mut Keeper<'_>,
    ) -> Result<Spoken> {
        let mut spoken = Spoken::new(cost);
        let most = self.with.config.chat.rounds.max(1);
        for round in 0..=most {
            let mut text = String::new();
            let answer = match self.stream(&mut text, front).await {
                Ok(answer) => answer,
                Err(error) => return self.broken(spoken, text, error, keeper).await,
            };
            spoken.count(&answer);
            let last = round == most;
            spoken.stop = match answer.stop {
                _ if last && !answer.calls.is_empty() => Ended::Rounds,
                _ if !answer.calls.is_empty() => Ended::Tools,
                Stop::Done | Stop::Tools => Ended::Done,
                Stop::Length => Ended::Length,
                Stop::Filtered => Ended::Filtered,
            };
            let calls = if last { Vec::new() } else { answer.calls };
            join(&mut spoken.text, &answer.text);
            let body = Body::Answer { text: answer.text.clone(), calls: calls.clone(), ended: spoken.stop };
            let saying = Saying { body, model: Some(answer.model), cost: answer.cost_usd, covers: None };
            keeper.keep(saying).await?;
            if spoken.stop == Ended::Rounds {
                let text =
                    format!("ended here: it called tools in {most} rounds and did not come to an answer");
                front.event(ChatEvent::Note { text }, self.of);
            }
            if calls.is_empty() {
                return Ok(spoken);
            }
            self.request.messages.push(Message::Assistant { text: answer.text, calls: calls.clone() });
            let stop = self.call_all(calls, round + 1 == most, front, keeper, &mut spoken.tools).await?;
            let paid = std::mem::take(&mut self.tools_cost);
            spoken.cost = spoken.cost.map(|cost| cost + paid);
            if let Some(error) = stop {
                spoken.error = Some(error);
                return Ok(spoken);
            }
        }
        Ok(spoken)
    }

    async fn stream(&self, text: &mut String, front: &mut dyn Front) -> Result<Answer> {
        let of = self.of;
        let mut on_event = |event: StreamEvent| {
            let event = match event {
                StreamEvent::Started { model } => ChatEvent::Started { model },
                StreamEvent::Text { text: piece } => {
                    text.push_str(&piece);
                    ChatEvent::Text { text: piece }
                }
                StreamEvent::Again { problem } => {
                    text.clear();
                    ChatEvent::Again { problem }
                }
            };
            front.event(event, of);
        };
        self.with.llm.stream(&self.request, self.watch, &mut on_event).await
    }

    /// Keeps what came of an answer that was stopped or broke off.
    async fn broken(
        &self,
        mut spoken: Spoken,
        text: String,
        error: Error,
        keeper: &mut Keeper<'_>,
    ) -> Result<Spoken> {
        spoken.stop = if error.kind() == Kind::Interrupted { Ended::Stopped } else { Ended::Broken };
        if !text.trim().is_empty() {
            let counted = spoken.cost.unwrap_or_default();
            // Side by side it is not known which of the two spent what.
            let spent = match self.of {
                None => self.with.llm.spent().await.ok(),
                Some(_) => None,
            };
            let before = self.spent + counted;
            let cost = spent.filter(|spent| *spent > before).map(|spent| spent - before);
            join(&mut spoken.text, &text);
            let model = self.with.llm.targets(&self.request)?.first().map(|target| target.id());
            let body = Body::Answer { text, calls: Vec::new(), ended: spoken.stop };
            keeper.keep(Saying { body, model, cost, covers: None }).await?;
        }
        spoken.error = Some(error);
        Ok(spoken)
    }

    /// Calls the tools of a round. Gives the error that ends the answer, if one does; every call has a result
    /// then too, because providers insist on it.
    async fn call_all(
        &mut self,
        calls: Vec<ToolCall>,
        last: bool,
        front: &mut dyn Front,
        keeper: &mut Keeper<'_>,
        ran: &mut Vec<String>,
    ) -> Result<Option<Error>> {
        let mut stop: Option<Error> = None;
        for call in calls {
            let effect =
                self.with.toolbox.and_then(|toolbox| toolbox.spec(&call.name)).map(|spec| spec.effect);
            front.event(
                ChatEvent::Tool {
                    id: call.id.clone(),
                    name: call.name.clone(),
                    arguments: call.arguments.clone(),
                    effect,
                },
                self.of,
            );
            let (ok, content, report) = if last {
                (false, LAST_ROUND.to_string(), None)
            } else if stop.is_some() {
                (false, "not run: the person stopped the answer".to_string(), None)
            } else {
                match self.call(&call, effect, front).await {
                    Ok(given) => given,
                    Err(error) => {
                        let told = "not run: the person stopped the answer".to_string();
                        stop = Some(error);
                        (false, told, None)
                    }
                }
            };
            if ok {
                ran.push(call.name.clone());
            }
            let content = memory::cut(&content, self.most_result as u64);
            let (id, name) = (call.id, call.name);
            front.event(
                ChatEvent::ToolResult {
                    id: id.clone(),
                    name: name.clone(),
                    ok,
                    content: content.clone(),
                    report,
                },
                self.of,
            );
            let body = Body::ToolResult { id: id.clone(), name: name.clone(), ok, content: content.clone() };
            keeper.keep(Saying::of(body)).await?;
            self.request.messages.push(Message::ToolResult { id, name, content });
        }
        Ok(stop)
    }

    /// Calls one tool, asking first where that is due. An error ends the answer.
    async fn call(
        &mut self,
        call: &ToolCall,
        effect: Option<Effect>,
        front: &mut dyn Front,
    ) -> Result<(bool, String, Option<Value>)> {
        let Some(toolbox) = self.with.toolbox else {
            return Ok((false, "error: there are no tools in this talk".into(), None));
        };
        let key = format!("{} {}", call.name, call.arguments);
        if effect == Some(Effect::Reads)
            && let Some(before) = self.given.get(&key)
        {
            let told =
                format!("You called this before with the same arguments; the answer is the same:\n{before}");
            return Ok((true, told, None));
        }
        if let Some(effect) = effect.filter(|effect| *effect != Effect::Reads) {
            let proposed = Proposed { name: call.name.clone(), effect, arguments: call.arguments.clone() };
            let allowed = front.approve(&proposed).await?;
            let (id, name) = (call.id.clone(), call.name.clone());
            front.event(ChatEvent::Approval { id, name, allowed }, self.of);
            if !allowed {
                let told =
                    "not run: the person did not allow it. Go on without it, or ask what they want instead.";
                return Ok((false, told.into(), None));
            }
        }
        let before = self.spent_if(effect).await?;
        let called = tokio::select! {
            biased;
            () = self.watch.cancel().cancelled() => return Err(Error::interrupted()),
            called = toolbox.call(&call.name, &call.arguments, self.watch) => called,
        };
        if let (Some(before), Some(after)) = (before, self.spent_if(effect).await?) {
            self.tools_cost = self.tools_cost + (after - before);
        }
        match called {
            Ok(outcome) => {
                if effect == Some(Effect::Reads) {
                    self.given.insert(key, outcome.content.clone());
                }
                Ok((true, outcome.content, Some(outcome.report)))
            }
            Err(error) if error.kind() == Kind::Interrupted => Err(error),
            Err(error) => Ok((false, tools::told(&error), None)),
        }
    }

    /// What this run spent so far, when a tool may spend something.
    async fn spent_if(&self, effect: Option<Effect>) -> Result<Option<Usd>> {
        match effect {
            Some(Effect::Costs) => self.with.llm.spent().await.map(Some),
            _ => Ok(None),
        }
    }
}

/// Adds the text of a round to what was said before.
fn join(whole: &mut String, text: &str) {
    if !whole.is_empty() && !text.is_empty() {
        whole.push_str("\n\n");
    }
    whole.push_str(text);
}
