//! What of a talk is sent: all of it where it fits the model's window; older parts as a summary where it does
//! not.

use serde::{Deserialize, Serialize};

use super::engine::Colleague;
use super::event::{ChatEvent, Front};
use super::said::{Body, Document, Ended, Question, Said, Saying};
use super::talk::{Talk, ToldVideo};
use crate::error::{Error, Result};
use crate::model::Usd;
use crate::ports::clock;
use crate::ports::llm::{LlmRequest, Message, Options, Tool, ToolCall, tokens_of};
use crate::progress::Watch;
use crate::prompts::{CHAT, COMPRESS};
use crate::research::{TellRequest, tell};
use crate::rules;

/// An answer takes at most this part of a window.
const ANSWER_SHARE: u64 = 4;
/// Least tokens that a summary is given.
const LEAST_SUMMARY: u64 = 128;
/// Most tokens that a summary is given.
const MOST_SUMMARY: u64 = 1500;
/// Most times that a talk is shortened before it is given up.
const MOST_SHORTENINGS: usize = 3;

/// A request that fits, and what it took to make it fit.
pub(super) struct Fitted {
    pub request: LlmRequest,
    /// What the models cost that shortened something; nothing when a price is not known.
    pub cost: Option<Usd>,
    /// Most characters of what a tool gives.
    pub most_result: usize,
}

/// The tightest of the windows of the models that may answer.
struct Window {
    model: String,
    /// Tokens for all that is sent and answered.
    context: u64,
    /// Tokens for all that is sent.
    room: u64,
}

/// What a prompt is filled in with.
#[derive(Serialize)]
struct Context<'a> {
    role: &'a str,
    channel: Option<&'a str>,
    today: String,
    title_limit: u64,
    tools: bool,
    video: Option<VideoContext<'a>>,
    summary: Option<&'a str>,
    documents: &'a [Document],
    question: &'a str,
}

#[derive(Serialize)]
struct VideoContext<'a> {
    name: &'a str,
    condensed: bool,
    text: &'a str,
}

/// The request for a question, made to fit.
///
/// # Errors
/// Usage when it cannot be made to fit; what a model that shortens reports.
pub(super) async fn fit(
    talk: &mut Talk,
    question: &Question,
    with: &Colleague<'_>,
    front: &mut dyn Front,
    watch: &Watch,
) -> Result<Fitted> {
    let mut base = base(talk, with, front)?;
    let window = window(&mut base, with)?;
    let mut own = sent(&base, with)?;
    if own > window.room / 2 && !base.tools.is_empty() {
        let text = format!(
            "the tools do not fit {}, which is taken to hold {} tokens (see llm.models_file): \
             it answers without",
            window.model, window.context
        );
        front.event(ChatEvent::Note { text }, None);
        base.tools.clear();
        base.system = Some(prompt(talk, with, false, &Question::default(), false)?.0);
        own = sent(&base, with)?;
    }
    let free = window.room.saturating_sub(own);
    let mut cost = Some(Usd::ZERO);
    if free < 64 {
        return Err(too_small(&window, own));
    }
    let told = bring_in(talk, with, (free / 2, &base.models), watch).await?;
    cost = sum(cost, told);
    for _ in 0..MOST_SHORTENINGS {
        base.messages = messages(talk, question, with, base.tools.is_empty())?;
        let needed = sent(&base, with)?;
        if needed <= window.room {
            let most_result = usize::try_from(free / 4).unwrap_or(usize::MAX);
            return Ok(Fitted { request: base, cost, most_result });
        }
        let spare = free.saturating_sub(video_tokens(talk));
        let Some(shortened) = shorten(talk, question, with, (spare, &base.models), watch).await? else {
            break;
        };
        cost = sum(cost, shortened.1);
        front.event(ChatEvent::Compressed { messages: shortened.0, cost_usd: shortened.1 }, None);
    }
    base.messages = messages(talk, question, with, base.tools.is_empty())?;
    Err(no_room(&window, sent(&base, with)?, talk))
}

fn sum(a: Option<Usd>, b: Option<Usd>) -> Option<Usd> {
    Some(a? + b?)
}

fn too_small(window: &Window, needed: u64) -> Error {
    Error::usage(format!(
        "a talk does not fit {}: role, rules and tools take some {needed} of {} tokens",
        window.model, window.room
    ))
    .hint("name a model with a larger window; `ytseo llm list` shows them")
    .hint("tell ytseo the model's real window with llm.models_file")
}

fn no_room(window: &Window, needed: u64, talk: &Talk) -> Error {
    let error = Error::usage(format!(
        "the question with what belongs to it does not fit {}: some {needed} tokens, and there is room for {}",
        window.model, window.room
    ))
    .hint("ask with fewer or shorter attachments, or name a model with a larger window (`ytseo llm list`)");
    match talk.session() {
        Some(_) => error.hint("nothing is lost: the session is as it was"),
        None => error,
    }
}

/// The request without anything that was said.
fn base(talk: &Talk, with: &Colleague<'_>, front: &mut dyn Front) -> Result<LlmRequest> {
    let mut request = LlmRequest {
        task: CHAT.name.into(),
        models: talk.settings.models.clone(),
        fresh: with.fresh,
        ..LlmRequest::default()
    };
    let targets = with.llm.targets(&request)?;
    let specs = with.toolbox.map(super::tools::Toolbox::specs).unwrap_or_default();
    let able: Vec<String> =
        targets.iter().filter(|target| target.abilities.tools).map(|target| target.id()).collect();
    if !specs.is_empty() && able.is_empty() {
        let id = targets.first().map(|target| target.id()).unwrap_or_default();
        front.event(ChatEvent::Note { text: format!("{id} cannot call tools: it answers without") }, None);
    } else {
        let tool = |spec: &super::tools::ToolSpec| Tool {
            name: spec.name.into(),
            description: spec.description.into(),
            parameters: spec.parameters.clone(),
        };
        request.tools = specs.iter().map(tool).collect();
    }
    request.system = Some(prompt(talk, with, !request.tools.is_empty(), &Question::default(), false)?.0);
    Ok(request)
}

/// The tightest window; the answer is kept to its share of it.
fn window(request: &mut LlmRequest, with: &Colleague<'_>) -> Result<Window> {
    let targets = with.llm.targets(request)?;
    let least = targets.iter().min_by_key(|target| target.context());
    let least = least.ok_or_else(|| Error::internal("there is no model to ask"))?;
    let context = least.context();
    let wished = with.llm.estimate(request)?.iter().map(|estimate| estimate.output_tokens).max();
    let output = wished.unwrap_or(0).min(context / ANSWER_SHARE).max(1);
    request.options = Options { max_output_tokens: u32::try_from(output).ok(), ..Options::default() };
    Ok(Window { model: least.id(), context, room: context.saturating_sub(output) })
}

/// Tokens that a request sends at most.
fn sent(request: &LlmRequest, with: &Colleague<'_>) -> Result<u64> {
    Ok(with.llm.estimate(request)?.iter().map(|estimate| estimate.input_tokens).max().unwrap_or(0))
}

fn video_tokens(talk: &Talk) -> u64 {
    talk.video().and_then(|video| video.told.as_ref()).map_or(0, |told| told.tokens)
}

/// Works out what models are told of the video, when that was not done for a window like this.
async fn bring_in(
    talk: &mut Talk,
    with: &Colleague<'_>,
    (room, models): (u64, &[String]),
    watch: &Watch,
) -> Result<Option<Usd>> {
    let Some(video) = talk.video() else { return Ok(Some(Usd::ZERO)) };
    // What was shortened for a small window is told again when there is far more room.
    let good = |told: &ToldVideo| told.tokens <= room && (!told.condensed || told.tokens * 4 > room);
    if video.told.as_ref().is_some_and(good) {
        return Ok(Some(Usd::ZERO));
    }
    let mut request = TellRequest::new(&video.material, room);
    request.models = models.to_vec();
    request.fresh = with.fresh;
    let told = tell(&request, with.llm, with.prompts, watch).await?;
    let kept = ToldVideo { text: told.text, condensed: told.condensed, tokens: told.tokens };
    talk.tell(with.store, kept).await?;
    Ok(told.cost_usd)
}

/// System prompt and user's text. Only the first message of a request tells of the video and of earlier
/// parts.
fn prompt(
    talk: &Talk,
    with: &Colleague<'_>,
    tools: bool,
    question: &Question,
    first: bool,
) -> Result<(String, String)> {
    let video = talk.video().filter(|_| first).and_then(|video| {
        let told = video.told.as_ref()?;
        Some(VideoContext { name: &video.name, condensed: told.condensed, text: &told.text })
    });
    let context = Context {
        role: &with.role.text,
        channel: with.config.channel.name.as_deref(),
        today: clock::day_of(clock::unix_seconds()),
        title_limit: rules::limits().title.length.value,
        tools,
        video,
        summary: summary(talk).filter(|_| first).map(|said| said.body.text()),
        documents: &question.documents,
        question: &question.text,
    };
    let prompt = with.prompts.fill(&CHAT, &context)?;
    Ok((prompt.system, prompt.user))
}

fn summary(talk: &Talk) -> Option<&Said> {
    talk.said().iter().rfind(|said| matches!(said.body, Body::Summary { .. }))
}

/// What is said after the last summary.
fn open(talk: &Talk) -> impl Iterator<Item = &Said> {
    let covered = summary(talk).and_then(|said| said.covers).unwrap_or(0);
    let sent = |said: &&Said| !matches!(said.body, Body::Summary { .. } | Body::Aside { .. });
    talk.said().iter().filter(move |said| said.id > covered).filter(sent)
}

/// The messages of a request: what is open of the talk, and the question.
fn messages(
    talk: &Talk,
    question: &Question,
    with: &Colleague<'_>,
    without_tools: bool,
) -> Result<Vec<Message>> {
    let request = LlmRequest { models: talk.settings.models.clone(), ..LlmRequest::default() };
    let looks = with.llm.targets(&request)?.iter().any(|target| target.abilities.images);
    if !looks && let Some(picture) = question.pictures.first() {
        return Err(Error::usage(format!("no model of this talk can look at {}", picture.name))
            .hint("`ytseo llm list --all` shows which can: name one with --models")
            .hint("or ask without the picture"));
    }
    let mut messages = Vec::new();
    let said: Vec<&Said> = open(talk).collect();
    let questions = said.iter().filter_map(|said| match &said.body {
        Body::Question(question) => Some(question),
        _ => None,
    });
    let count = questions.count();
    for (index, one) in said.iter().enumerate() {
        match &one.body {
            Body::Question(asked) => {
                let first = messages.is_empty();
                push_user(&mut messages, asked, prompt(talk, with, !without_tools, asked, first)?.1, looks);
            }
            Body::Answer { text, calls, ended } => {
                let answered = calls.iter().filter(|call| has_result(&said[index + 1..], call));
                let calls: Vec<ToolCall> = answered.filter(|_| !without_tools).cloned().collect();
                let text = marked(text, *ended);
                if !(text.is_empty() && calls.is_empty()) {
                    messages.push(Message::Assistant { text, calls });
                }
            }
            Body::ToolResult { id, name, content, .. } => {
                let called = messages.iter().rev().any(|message| {
                    matches!(message, Message::Assistant { calls, .. } if calls.iter().any(|call| call.id == *id))
                });
                if called {
                    let (id, name, content) = (id.clone(), name.clone(), content.clone());
                    messages.push(Message::ToolResult { id, name, content });
                }
            }
            Body::Aside { .. } | Body::Summary { .. } => {}
        }
    }
    let text = prompt(talk, with, !without_tools, question, count == 0)?.1;
    push_user(&mut messages, question, text, true);
    Ok(messages)
}

/// Providers want user and assistant in turns: what follows an unanswered question is joined to it.
fn push_user(messages: &mut Vec<Message>, question: &Question, text: String, looks: bool) {
    let mut new_text = text;
    let mut new_images = Vec::new();
    for picture in &question.pictures {
        if looks {
            new_images.push(picture.image.clone());
        } else {
            new_text.push_str(&format!("\n\n[the picture {} is not shown to this model]", picture.name));
        }
    }
    if let Some(Message::User { text, images }) = messages.last_mut() {
        text.push_str("\n\n");
        text.push_str(&new_text);
        images.extend(new_images);
    } else {
        messages.push(Message::User { text: new_text, images: new_images });
    }
}

fn has_result(after: &[&Said], call: &ToolCall) -> bool {
    after
        .iter()
        .take_while(|said| !matches!(said.body, Body::Question(_)))
        .any(|said| matches!(&said.body, Body::ToolResult { id, .. } if *id == call.id))
}

/// The words of an answer, with how it ended where it was not whole.
fn marked(text: &str, ended: Ended) -> String {
    let text = text.trim_end();
    let mark = match ended {
        Ended::Stopped => "[stopped here by the person]",
        Ended::Broken => "[broke off here]",
        Ended::Length => "[cut here: the longest answer was reached]",
        Ended::Done | Ended::Tools | Ended::Filtered | Ended::Rounds => return text.to_string(),
    };
    if text.is_empty() { mark.to_string() } else { format!("{text}\n{mark}") }
}

/// What a model writes down of older messages.
#[derive(Debug, Default, Deserialize)]
struct Kept {
    #[serde(default)]
    decided: Vec<String>,
    #[serde(default)]
    facts: Vec<String>,
    #[serde(default)]
    open: Vec<String>,
}

impl Kept {
    fn text(&self) -> String {
        let mut text = String::new();
        for (heading, items) in [("Decided", &self.decided), ("Found out", &self.facts), ("Open", &self.open)]
        {
            let items: Vec<&str> =
                items.iter().map(|item| item.trim()).filter(|item| !item.is_empty()).collect();
            if !items.is_empty() {
                text.push_str(&format!("{heading}:\n"));
                items.iter().for_each(|item| text.push_str(&format!("- {item}\n")));
            }
        }
        if text.is_empty() { "Nothing of it is needed any more.".into() } else { text }
    }
}

/// Puts a summary in place of the older half of what is open. Gives how many messages that were and what it
/// cost; nothing when there is nothing older.
async fn shorten(
    talk: &mut Talk,
    question: &Question,
    with: &Colleague<'_>,
    (spare, models): (u64, &[String]),
    watch: &Watch,
) -> Result<Option<(usize, Option<Usd>)>> {
    let said: Vec<&Said> = open(talk).collect();
    let Some(border) = border(&said, question, spare) else { return Ok(None) };
    let older = &said[..border];
    let covers = older[border - 1].id;
    let most = (spare / 6).clamp(LEAST_SUMMARY, MOST_SUMMARY);
    // The summary so far, the longest answer and the rules of the task are beside it.
    let part_tokens = (spare / 2).max(LEAST_SUMMARY);
    let parts = parts(older, part_tokens);
    let mut before = summary(talk).map(|said| said.body.text().to_string());
    let (mut cost, mut model) = (Some(Usd::ZERO), None);
    let count = older.len();
    for part in parts {
        watch.check()?;
        // A word is two of the counted tokens or more.
        let words = most / 2;
        let context = serde_json::json!({ "before": before, "talk": part, "words": words });
        let mut request = LlmRequest::of_prompt(with.prompts.fill(&COMPRESS, &context)?);
        request.models = models.to_vec();
        request.fresh = with.fresh;
        request.options.max_output_tokens = u32::try_from(most * 2).ok();
        let answer = with.llm.ask(&request, watch).await?;
        let kept: Kept = answer.json.and_then(|json| serde_json::from_value(json).ok()).unwrap_or_default();
        before = Some(kept.text());
        cost = sum(cost, answer.cost_usd);
        model = Some(answer.model);
    }
    let body = Body::Summary { text: before.unwrap_or_default() };
    talk.add(with.store, Saying { body, model, cost, covers: Some(covers) }).await?;
    Ok(Some((count, cost)))
}

/// Where the part ends that is shortened: before a question, so that what stays takes at most half of what is
/// free.
fn border(said: &[&Said], question: &Question, spare: u64) -> Option<usize> {
    let mut left = (spare / 2).saturating_sub(question_tokens(question));
    let mut border = said.len();
    for (index, one) in said.iter().enumerate().rev() {
        let tokens = said_tokens(one);
        if tokens > left {
            break;
        }
        left -= tokens;
        if matches!(one.body, Body::Question(_)) {
            border = index;
        }
    }
    (border > 0).then_some(border)
}

fn question_tokens(question: &Question) -> u64 {
    let documents = question.documents.iter().map(|document| tokens_of(&document.text));
    tokens_of(&question.text) + documents.sum::<u64>()
}

fn said_tokens(said: &Said) -> u64 {
    match &said.body {
        Body::Question(question) => question_tokens(question),
        Body::Answer { text, calls, .. } => {
            tokens_of(text) + calls.iter().map(|call| tokens_of(&call.arguments.to_string())).sum::<u64>()
        }
        body => tokens_of(body.text()),
    }
}

/// The older messages as text, in parts of at most so many tokens.
fn parts(older: &[&Said], most: u64) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut taken = 0;
    for said in older {
        let text = transcript(&said.body, most);
        let tokens = tokens_of(&text);
        if taken + tokens > most && taken > 0 {
            parts.push(String::new());
            taken = 0;
        }
        if let Some(last) = parts.last_mut() {
            last.push_str(&text);
        }
        taken += tokens;
    }
    parts
}

/// A message as a model that shortens reads it.
fn transcript(body: &Body, most: u64) -> String {
    let (who, text) = match body {
        Body::Question(question) => {
            let mut text = question.text.clone();
            for document in &question.documents {
                text.push_str(&format!("\n(attached {}: {})", document.name, document.text));
            }
            ("Person", text)
        }
        Body::Answer { text, .. } | Body::Aside { text, .. } => ("Assistant", text.clone()),
        Body::ToolResult { name, content, .. } => ("Tool", format!("{name}: {content}")),
        Body::Summary { text } => ("Kept", text.clone()),
    };
    if text.trim().is_empty() {
        return String::new();
    }
    format!("{who}: {}\n", cut(&text, most.saturating_sub(8)))
}

/// The beginning of a text that takes at most so many tokens, saying when something is left out.
pub(super) fn cut(text: &str, most_tokens: u64) -> String {
    const MARK: &str = " [cut here]";
    if tokens_of(text) <= most_tokens {
        return text.to_string();
    }
    let most = most_tokens.saturating_sub(tokens_of(MARK));
    // Letter by letter, counted in halves as `tokens_of` does: whole characters, never too many.
    let mut end = 0;
    let mut taken = 0;
    for (at, c) in text.char_indices() {
        let mut buffer = [0; 4];
        taken += tokens_of(c.encode_utf8(&mut buffer));
        if taken > most {
            break;
        }
        end = at + c.len_utf8();
    }
    format!("{}{MARK}", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(id: i64, body: Body) -> Said {
        Said { id, at: 0, body, model: None, cost: None, covers: None }
    }

    fn pair(id: i64, words: &str) -> [Said; 2] {
        let answer = Body::Answer { text: words.into(), calls: Vec::new(), ended: Ended::Done };
        [said(id, Body::Question(Question::new(words))), said(id + 1, answer)]
    }

    #[test]
    fn the_newest_turns_stay_and_a_turn_is_never_torn() {
        let words = "word ".repeat(40);
        let all: Vec<Said> = (0..6).flat_map(|turn| pair(turn * 2 + 1, &words)).collect();
        let refs: Vec<&Said> = all.iter().collect();
        let one = said_tokens(refs[0]);
        let asked = Question::new("and?");
        // Half of what is free holds two and a half turns.
        let border = border(&refs, &asked, one * 10 + 8).expect("something older");
        assert_eq!(border, 8);
        assert!(matches!(refs[border].body, Body::Question(_)));
        assert_eq!(
            super::border(&refs[..2], &asked, one * 100),
            None,
            "nothing is older than all that stays"
        );
        assert_eq!(super::border(&refs, &asked, 4), Some(12), "nothing stays when nothing fits");
    }

    #[test]
    fn parts_hold_everything_in_order() {
        let all: Vec<Said> = (0..5).flat_map(|turn| pair(turn * 2 + 1, &format!("turn{turn}"))).collect();
        let refs: Vec<&Said> = all.iter().collect();
        let parts = parts(&refs, 30);
        assert!(parts.len() > 1);
        let whole = parts.concat();
        let places: Vec<usize> =
            (0..5).map(|turn| whole.find(&format!("Person: turn{turn}")).expect("there")).collect();
        assert!(places.is_sorted());
        assert_eq!(whole.matches("Assistant: turn").count(), 5);
    }

    #[test]
    fn an_answer_that_was_not_whole_says_so() {
        assert_eq!(marked("so far ", Ended::Stopped), "so far\n[stopped here by the person]");
        assert_eq!(marked("", Ended::Broken), "[broke off here]");
        assert_eq!(marked("all", Ended::Done), "all");
        let kept = Kept { decided: vec!["a".into()], facts: Vec::new(), open: vec![" ".into(), "b".into()] };
        assert_eq!(kept.text(), "Decided:\n- a\nOpen:\n- b\n");
    }

    proptest! {
        #[test]
        fn a_cut_text_fits_and_begins_the_same(text in ".{0,200}", most in 8u64..80) {
            let short = cut(&text, most);
            prop_assert!(tokens_of(&short) <= most.max(tokens_of(&text).min(most)) + 1);
            let kept = short.strip_suffix(" [cut here]").unwrap_or(&short);
            prop_assert!(text.starts_with(kept));
        }
    }
}
