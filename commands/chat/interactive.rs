//! A talk on the terminal: lines are read, questions answered, commands done, until the user leaves.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use console::style;
use ytseo::chat::{Body, Question};
use ytseo::error::{Error, Kind, Result};
use ytseo::ports::llm::overview;

use super::desk::Desk;
use super::editor::{Editor, Typed, Words};
use super::screen::columns;
use super::slash::{self, Next};
use crate::terminal::clean::{shown, shown_on_a_line};
use crate::terminal::error::words;
use crate::terminal::hush::Hush;
use crate::terminal::markdown::Painter;

/// How long the editor may take to give the terminal back.
const GIVE_BACK: Duration = Duration::from_millis(400);

/// Talks until the user leaves.
pub(super) async fn run(mut desk: Desk<'_>, mut pair: Option<[String; 2]>) -> Result<()> {
    let leave = Arc::new(AtomicBool::new(false));
    let history = desk.context.loaded.paths.chat_history();
    let mut editor = Editor::new(&history, offered(&desk)?, leave.clone());
    greet(&desk, &pair)?;
    loop {
        let typed;
        (editor, typed) = read(editor, &desk, &leave).await?;
        let line = match typed {
            Typed::Line(line) => line,
            Typed::Cleared => {
                say(&desk, "Ctrl-D leaves");
                continue;
            }
            Typed::Left => break,
            Typed::Broken => return Err(Error::interrupted()),
        };
        if line.trim().is_empty() {
            continue;
        }
        let question = if line.starts_with('/') {
            // Ctrl-C stops the command, for example while a video is heard.
            let _ = desk.context.part();
            let next = slash::run(&line, &mut desk, &mut pair).await;
            desk.context.part_is_over();
            match next {
                Ok(Next::Line) => continue,
                Ok(Next::Leave) => break,
                Ok(Next::Again(question)) => {
                    let fresh = std::mem::replace(&mut desk.fresh, true);
                    let outcome = ask(&mut desk, question, &pair).await;
                    desk.fresh = fresh;
                    outcome?;
                    continue;
                }
                Err(error) => {
                    told(&desk, error)?;
                    continue;
                }
            }
        } else {
            Question { text: line.trim().to_string(), ..desk.take_attached() }
        };
        ask(&mut desk, question, &pair).await?;
    }
    if let Some(session) = desk.talk.session().filter(|_| desk.services.store.is_lasting()) {
        say(&desk, &format!("kept as '{}': ytseo chat --session {}", session.name, session.id));
    }
    Ok(())
}

/// Asks, and stops at Ctrl-C without leaving.
///
/// # Errors
/// Only what ends the talk; all else is said.
async fn ask(desk: &mut Desk<'_>, question: Question, pair: &Option<[String; 2]>) -> Result<()> {
    let watch = desk.context.part();
    let said = desk.talk.said().len();
    let attached = (question.documents.clone(), question.pictures.clone());
    let hush = Hush::new();
    let outcome = match pair {
        None => desk.answer(question, &watch).await.map(|_| ()),
        Some(pair) => super::side_by_side(desk, question, pair, &watch).await,
    };
    desk.context.part_is_over();
    drop(hush);
    desk.context.terminal.status("");
    let Err(error) = outcome else { return Ok(()) };
    // A question that was not even taken up does not lose what was attached to it.
    if desk.talk.said().len() == said {
        desk.give_back(attached);
    }
    told(desk, error)
}

/// Says what went wrong.
///
/// # Errors
/// The error itself, when it is about the whole program.
fn told(desk: &Desk<'_>, error: Error) -> Result<()> {
    let gone = desk.context.cancel.is_cancelled() || crate::terminal::is_closed_pipe(&error);
    if gone {
        return Err(error);
    }
    match error.kind() {
        Kind::Interrupted => say(desk, "stopped; what came so far is kept"),
        _ => desk.context.terminal.status(words(&error).trim_end()),
    }
    Ok(())
}

fn say(desk: &Desk<'_>, text: &str) {
    desk.context.terminal.status(&style(shown_on_a_line(text)).dim().for_stderr().to_string());
}

/// The next line. The editor blocks, so it reads on a thread of its own.
async fn read(mut editor: Editor, desk: &Desk<'_>, leave: &AtomicBool) -> Result<(Editor, Typed)> {
    let mut reading = tokio::task::spawn_blocking(move || {
        let typed = editor.read();
        (editor, typed)
    });
    let broken = |error| Error::internal("the line editor broke off").caused_by(error);
    let (editor, typed) = tokio::select! {
        biased;
        () = desk.context.cancel.cancelled() => {
            leave.store(true, Ordering::Relaxed);
            if tokio::time::timeout(GIVE_BACK, &mut reading).await.is_err() {
                let _ = termimad::crossterm::terminal::disable_raw_mode();
            }
            return Err(Error::interrupted());
        }
        read = &mut reading => read.map_err(broken)?,
    };
    Ok((editor, typed?))
}

/// What Tab offers.
fn offered(desk: &Desk<'_>) -> Result<Words> {
    let list = overview(&desk.context.loaded)?;
    Ok(Words {
        roles: desk.roles.list()?.into_iter().map(|role| role.name).collect(),
        models: list.order.iter().chain(&list.others).map(|model| model.id.clone()).collect(),
        tools: desk
            .toolbox
            .iter()
            .flat_map(|toolbox| toolbox.specs())
            .map(|spec| spec.name.to_string())
            .collect(),
        folder: ".".into(),
    })
}

fn greet(desk: &Desk<'_>, pair: &Option<[String; 2]>) -> Result<()> {
    let who = match pair {
        Some([first, second]) => format!("{first} and {second} answer side by side"),
        None => desk.answers_with()?,
    };
    say(desk, &format!("{who}. /help lists the commands, Ctrl-D leaves."));
    if desk.talk.session().is_some() {
        going_on(desk)?;
    } else if let Some(video) = desk.talk.video() {
        say(desk, &format!("the video is {}", video.name));
    }
    Ok(())
}

/// What was said last in a talk that goes on.
pub(super) fn going_on(desk: &Desk<'_>) -> Result<()> {
    let Some(session) = desk.talk.session() else { return Ok(()) };
    let said = desk.talk.said();
    let questions = said.iter().filter(|said| matches!(said.body, Body::Question(_))).count();
    let video = desk.talk.video().map(|video| format!(", about {}", video.name)).unwrap_or_default();
    say(desk, &format!("going on with '{}' ({questions} questions{video})", session.name));
    let last = said.iter().rposition(|said| matches!(said.body, Body::Question(_)));
    let painter = Painter::new(columns());
    for said in said.iter().skip(last.unwrap_or(said.len())) {
        match &said.body {
            Body::Question(question) => say(desk, &format!("you: {}", question.text)),
            Body::Answer { text, .. } if !text.trim().is_empty() => {
                desk.context.terminal.piece(&painter.text(&shown(text)))?;
            }
            _ => {}
        }
    }
    Ok(())
}
