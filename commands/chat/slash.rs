//! The commands of a talk on the terminal, which begin with a slash.

use std::path::Path;

use console::style;
use ytseo::chat::tools::Effect;
use ytseo::chat::{Question, Talk, TalkSettings, sessions};
use ytseo::error::{Error, Result};
use ytseo::ports::llm::{LlmRequest, overview};

use super::desk::Desk;
use super::sessions::{Form, Found, Listed, export};
use crate::terminal::Page;
use crate::terminal::clean::shown_on_a_line;

/// Talks that are listed at most.
const MOST_LISTED: usize = 15;

/// A command of a talk.
pub(super) struct Command {
    /// With its slash.
    pub(super) name: &'static str,
    /// What follows it.
    pub(super) takes: &'static str,
    /// What it does.
    pub(super) about: &'static str,
}

macro_rules! commands {
    ($($name:literal $takes:literal $about:literal;)*) => {
        /// All of them, in the order of the help.
        pub(super) const COMMANDS: &[Command] =
            &[$(Command { name: $name, takes: $takes, about: $about },)*];
    };
}

commands! {
    "/help" "" "this list";
    "/model" "[MODEL,...]" "show or choose who answers; several stand in for each other";
    "/models" "" "the models that are configured";
    "/role" "[NAME]" "show or choose the role";
    "/video" "[FILE|none]" "bring a video, captions, a draft or a proposal into the talk";
    "/attach" "FILE" "attach a text or a picture to the next question";
    "/tools" "" "what the model can call, and what it asks for first";
    "/allow" "TOOL" "let a tool cost money or change files without asking";
    "/compare" "[A,B|off|swap]" "ask two models side by side; swap goes on from the other answer";
    "/retry" "" "answer the last question anew";
    "/undo" "" "take the last question and its answer back";
    "/cost" "" "what this talk cost";
    "/sessions" "[NAME|ID]" "list the talks, or go on with another one";
    "/new" "[NAME]" "begin a new talk";
    "/rename" "NAME" "give this talk another name";
    "/search" "WORDS" "look for words in all talks";
    "/export" "[FILE]" "write this talk down, as Markdown or (FILE.json) JSON";
    "/quit" "" "leave; Ctrl-D does the same";
}

/// What comes after a command.
pub(super) enum Next {
    /// The next line.
    Line,
    /// This question is asked, and not answered from the cache.
    Again(Question),
    /// The talk is over.
    Leave,
}

/// Does what a line that begins with a slash says.
///
/// # Errors
/// What the command reports; the talk goes on.
pub(super) async fn run(line: &str, desk: &mut Desk<'_>, pair: &mut Option<[String; 2]>) -> Result<Next> {
    let (name, rest) = line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
    let rest = rest.trim();
    match name {
        "/help" | "/?" => help(desk)?,
        "/quit" | "/exit" | "/q" => return Ok(Next::Leave),
        "/model" => model(rest, desk).await?,
        "/models" => models(desk)?,
        "/role" => role(rest, desk).await?,
        "/video" => video(rest, desk).await?,
        "/attach" => attach(rest, desk)?,
        "/tools" => tools(desk)?,
        "/allow" => allow(rest, desk)?,
        "/compare" => compare(rest, desk, pair).await?,
        "/retry" => return retry(desk).await,
        "/undo" => undo(desk).await?,
        "/cost" => cost(desk).await?,
        "/sessions" | "/session" => another(rest, desk).await?,
        "/new" => {
            let settings = TalkSettings { video: None, ..desk.talk.settings.clone() };
            let name = Some(rest).filter(|name| !name.is_empty());
            desk.take_up(Talk::new(settings, name)?)?;
            say(desk, "a new talk");
        }
        "/rename" if rest.is_empty() => return Err(wants("/rename")),
        "/rename" => {
            desk.talk.rename(&desk.services.store, rest).await?;
            say(desk, &format!("this talk is called '{rest}'"));
        }
        "/search" if rest.is_empty() => return Err(wants("/search")),
        "/search" => {
            let found = sessions::search(&desk.services.store, rest, MOST_LISTED).await?;
            desk.context.terminal.report(&Found(found))?;
        }
        "/export" => write_down(rest, desk).await?,
        _ => return Err(unknown(name)),
    }
    Ok(Next::Line)
}

fn say(desk: &Desk<'_>, text: &str) {
    desk.context.terminal.status(&style(shown_on_a_line(text)).dim().for_stderr().to_string());
}

fn wants(name: &str) -> Error {
    let takes = COMMANDS.iter().find(|command| command.name == name).map_or("", |command| command.takes);
    Error::usage(format!("{name} wants more")).hint(format!("{name} {takes}"))
}

fn unknown(name: &str) -> Error {
    let error = Error::usage(format!("there is no command {name}"));
    let near = COMMANDS
        .iter()
        .map(|command| (strsim_of(command.name, name), command.name))
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .filter(|(likeness, _)| *likeness > 0.6);
    match near {
        Some((_, near)) => error.hint(format!("did you mean {near}?")),
        None => error.hint("/help lists the commands; a question may begin with a space before the slash"),
    }
}

fn strsim_of(a: &str, b: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(a, b)
}

fn help(desk: &Desk<'_>) -> Result<()> {
    let mut page = Page::new();
    page.heading("Commands", "Tab completes");
    for command in COMMANDS {
        let name = format!("{} {}", command.name, command.takes);
        page.hanging(&format!("  {name:<26} "), &" ".repeat(29), command.about);
    }
    page.heading("Keys", "");
    for (key, about) in [
        ("Alt-Enter, or \\ at the end", "a new line"),
        ("Ctrl-C", "stops an answer; what came is kept"),
        ("Ctrl-R, arrow up", "earlier questions"),
        ("Ctrl-D", "leaves; the talk is kept"),
    ] {
        page.hanging(&format!("  {key:<26} "), &" ".repeat(29), about);
    }
    desk.context.terminal.answer(&page.finish())
}

async fn model(rest: &str, desk: &mut Desk<'_>) -> Result<()> {
    if !rest.is_empty() {
        let models: Vec<String> =
            rest.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_string).collect();
        desk.llm.targets(&LlmRequest { models: models.clone(), ..LlmRequest::default() })?;
        desk.talk.settings.models = models;
        desk.talk.keep_settings(&desk.services.store).await?;
    }
    say(desk, &desk.answers_with()?);
    Ok(())
}

fn models(desk: &Desk<'_>) -> Result<()> {
    let list = overview(&desk.context.loaded)?;
    let now = desk.target_ids()?;
    let mut page = Page::new();
    page.heading("Models", "● answers in this talk");
    for model in list.order.iter().chain(&list.others) {
        let mark = if now.contains(&model.id) { "●" } else { " " };
        page.line(&format!("  {mark} {}", shown_on_a_line(&model.id)));
    }
    desk.context.terminal.answer(&page.finish())
}

async fn role(rest: &str, desk: &mut Desk<'_>) -> Result<()> {
    if rest.is_empty() {
        let mut page = Page::new();
        page.heading("Roles", &format!("now: {}", desk.role.name));
        for role in desk.roles.list()? {
            let indent = " ".repeat(17);
            page.hanging(
                &format!("  {:<14} ", shown_on_a_line(&role.name)),
                &indent,
                &shown_on_a_line(&role.about),
            );
        }
        return desk.context.terminal.answer(&page.finish());
    }
    desk.role = desk.roles.get(Some(rest))?;
    desk.talk.settings.role = Some(desk.role.name.clone());
    desk.talk.keep_settings(&desk.services.store).await?;
    say(desk, &format!("the role is {}", desk.role.name));
    Ok(())
}

async fn video(rest: &str, desk: &mut Desk<'_>) -> Result<()> {
    match rest {
        "" => {
            let name = desk.talk.video().map(|video| video.name.clone());
            say(
                desk,
                &name.map_or_else(
                    || "no video; /video FILE brings one in".into(),
                    |name| format!("the video is {name}"),
                ),
            );
        }
        "none" => {
            desk.talk.bring(&desk.services.store, None).await?;
            if let Some(toolbox) = &mut desk.toolbox {
                toolbox.set_video(None);
            }
            say(desk, "the video is out of the talk");
        }
        path => {
            desk.bring(Path::new(path)).await?;
            say(desk, &format!("the video is {}", desk.talk.video().map_or("", |video| &video.name)));
        }
    }
    Ok(())
}

fn attach(rest: &str, desk: &mut Desk<'_>) -> Result<()> {
    if rest.is_empty() {
        return Err(wants("/attach"));
    }
    if rest == "-" {
        return Err(Error::usage("standard input is the terminal here").hint("/attach FILE"));
    }
    desk.attach(Path::new(rest))?;
    say(desk, &format!("attached to the next question: {rest}"));
    Ok(())
}

fn tools(desk: &Desk<'_>) -> Result<()> {
    let Some(toolbox) = &desk.toolbox else {
        return Err(Error::usage("this talk has no tools").hint("begin it without --no-tools"));
    };
    let mut page = Page::new();
    page.heading("Tools", "");
    for spec in toolbox.specs() {
        let effect = match spec.effect {
            Effect::Reads => "reads",
            _ if desk.allowed.names().any(|name| name == spec.name) => "allowed",
            Effect::Costs => "asks: may cost",
            Effect::Writes => "asks: changes",
        };
        let about = spec.description.split_inclusive(". ").next().unwrap_or_default();
        page.hanging(&format!("  {:<20} {effect:<15} ", spec.name), &" ".repeat(39), about.trim());
    }
    desk.context.terminal.answer(&page.finish())
}

fn allow(rest: &str, desk: &mut Desk<'_>) -> Result<()> {
    if rest.is_empty() {
        return Err(wants("/allow"));
    }
    if desk.toolbox.as_ref().and_then(|toolbox| toolbox.spec(rest)).is_none() {
        return Err(Error::usage(format!("there is no tool {rest}")).hint("/tools lists them"));
    }
    desk.allowed.allow(rest);
    say(desk, &format!("{rest} is not asked about any more in this talk"));
    Ok(())
}

async fn compare(rest: &str, desk: &mut Desk<'_>, pair: &mut Option<[String; 2]>) -> Result<()> {
    let names: Vec<&str> = rest.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    match names.as_slice() {
        [] => say(
            desk,
            &pair.as_ref().map_or_else(
                || "one model answers".into(),
                |[a, b]| format!("{a} and {b} answer side by side"),
            ),
        ),
        ["off"] => {
            *pair = None;
            say(desk, &desk.answers_with()?);
        }
        ["swap"] => {
            desk.talk.swap_aside(&desk.services.store).await?;
            say(desk, "the talk goes on from the other answer");
        }
        [first, second] if first != second => {
            let models = vec![(*first).to_string(), (*second).to_string()];
            desk.llm.targets(&LlmRequest { models, ..LlmRequest::default() })?;
            *pair = Some([(*first).to_string(), (*second).to_string()]);
            say(desk, &format!("{first} and {second} answer side by side; /compare off ends that"));
        }
        _ => return Err(wants("/compare")),
    }
    Ok(())
}

async fn retry(desk: &mut Desk<'_>) -> Result<Next> {
    match desk.talk.undo(&desk.services.store).await? {
        Some(question) => Ok(Next::Again(question)),
        None => Err(Error::usage("there is no question to answer anew").hint("ask one first")),
    }
}

async fn undo(desk: &mut Desk<'_>) -> Result<()> {
    match desk.talk.undo(&desk.services.store).await? {
        Some(question) => {
            let text: String = question.text.chars().take(60).collect();
            say(desk, &format!("taken back: {text}"));
            Ok(())
        }
        None => Err(Error::usage("there is no question to take back").hint("ask one first")),
    }
}

async fn cost(desk: &Desk<'_>) -> Result<()> {
    let spent = desk.llm.spent().await?;
    let mut text = format!("since it was opened: {spent}");
    if let Some(session) = desk.talk.session() {
        let report = sessions::show(&desk.services.store, &session.id.to_string()).await?;
        text.push_str(&format!("; the whole talk: {}", report.session.cost_usd));
        if report.session.unknown_price > 0 {
            text.push_str(&format!(
                ", and {} answers whose price is not known",
                report.session.unknown_price
            ));
        }
    }
    say(desk, &format!("{text}. `ytseo costs` shows everything."));
    Ok(())
}

async fn another(rest: &str, desk: &mut Desk<'_>) -> Result<()> {
    if rest.is_empty() {
        let mut report = sessions::list(&desk.services.store).await?;
        report.sessions.truncate(MOST_LISTED);
        return desk.context.terminal.report(&Listed(report));
    }
    let row = sessions::find(&desk.services.store, rest).await?;
    let talk = Talk::resume(&desk.services.store, &row).await?;
    desk.take_up(talk)?;
    super::interactive::going_on(desk)
}

async fn write_down(rest: &str, desk: &Desk<'_>) -> Result<()> {
    let Some(session) = desk.talk.session() else {
        return Err(Error::usage("nothing was said yet").hint("ask a question first"));
    };
    let report = sessions::show(&desk.services.store, &session.id.to_string()).await?;
    let form = if rest.to_lowercase().ends_with(".json") { Form::Json } else { Form::Markdown };
    let out = (!rest.is_empty()).then(|| rest.into());
    export(&report, form, out, desk.context)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_named_once() {
        let mut names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COMMANDS.len());
        assert!(unknown("/rol").hints()[0].contains("/role"));
        assert!(unknown("/xyzzy").hints()[0].contains("/help"));
    }
}
