//! The kept sessions: find, list, show, search, rename, export, remove.

use serde::Serialize;
use serde_json::Value;

use super::said::{Body, Said};
use super::talk::{SessionName, TalkSettings, given_name};
use crate::error::{Error, Result};
use crate::model::Usd;
use crate::ports::store::{ChatSessionRow, Store};

/// Characters that are shown around a word that was found.
const AROUND: usize = 60;

/// A session in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListedSession {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// When it began, in seconds since 1970.
    pub created_at: i64,
    /// When something was said last, in seconds since 1970.
    pub updated_at: i64,
    /// Questions that were asked.
    pub questions: u64,
    /// What its answers cost: those whose price is known.
    pub cost_usd: Usd,
    /// Answers whose price is not known.
    pub unknown_price: u64,
    /// Its role.
    pub role: Option<String>,
    /// The video it is about.
    pub video: Option<String>,
}

/// The kept sessions, the one that was used last first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionsReport {
    /// The sessions.
    pub sessions: Vec<ListedSession>,
}

/// A message that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// Its session.
    pub session: SessionName,
    /// The message.
    pub message: i64,
    /// When it was said, in seconds since 1970.
    pub at: i64,
    /// `question`, `answer` or `aside`.
    pub kind: String,
    /// The words around what was looked for, on one line.
    pub around: String,
}

/// What was found, the newest first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SearchReport {
    /// What was looked for.
    pub query: String,
    /// The messages.
    pub hits: Vec<Hit>,
    /// Whether there are more than were asked for.
    pub more: bool,
}

/// A whole session.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionReport {
    /// The session.
    #[serde(flatten)]
    pub session: ListedSession,
    /// What was said, in order.
    pub messages: Vec<Value>,
    /// The same, to be drawn.
    #[serde(skip)]
    pub said: Vec<Said>,
}

impl From<ChatSessionRow> for ListedSession {
    fn from(row: ChatSessionRow) -> Self {
        let settings: TalkSettings = serde_json::from_str(&row.settings).unwrap_or_default();
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        Self {
            id: row.id,
            name: row.name,
            created_at: row.created_at,
            updated_at: row.updated_at,
            questions: count(row.questions),
            cost_usd: row.cost,
            unknown_price: count(row.unknown_price),
            role: settings.role,
            video: settings.video,
        }
    }
}

/// The session of a number, a name, or the beginning of a name that only one has.
///
/// # Errors
/// [`crate::error::Kind::NotFound`] when there is none, [`crate::error::Kind::Usage`] when there are several.
pub async fn find(store: &Store, wanted: &str) -> Result<ChatSessionRow> {
    let wanted = wanted.trim();
    if let Ok(id) = wanted.trim_start_matches('#').parse::<i64>()
        && let Some(row) = store.chat_session(id).await?
    {
        return Ok(row);
    }
    let mut all = store.chat_sessions().await?;
    let lower = wanted.to_lowercase();
    if let Some(at) = all.iter().position(|row| row.name.to_lowercase() == lower) {
        return Ok(all.swap_remove(at));
    }
    let begins = |row: &ChatSessionRow| !lower.is_empty() && row.name.to_lowercase().starts_with(&lower);
    let found: Vec<usize> = (0..all.len()).filter(|at| begins(&all[*at])).collect();
    match found.as_slice() {
        [one] => Ok(all.swap_remove(*one)),
        [] => {
            let error = Error::not_found(format!("there is no chat session '{wanted}'"));
            let near = all
                .iter()
                .map(|row| (strsim::normalized_damerau_levenshtein(&row.name.to_lowercase(), &lower), row))
                .filter(|(likeness, _)| *likeness > 0.6)
                .max_by(|(a, _), (b, _)| a.total_cmp(b));
            let error = match near {
                Some((_, row)) => error.hint(format!("did you mean '{}' ({})?", row.name, row.id)),
                None => error,
            };
            Err(error.hint("`ytseo chat sessions list` shows them"))
        }
        several => {
            let names: Vec<String> =
                several.iter().take(5).map(|at| format!("{} ({})", all[*at].name, all[*at].id)).collect();
            Err(Error::usage(format!("several chat sessions begin with '{wanted}': {}", names.join(", ")))
                .hint("give the number"))
        }
    }
}

/// The session that was used last.
///
/// # Errors
/// [`crate::error::Kind::NotFound`] when there is none.
pub async fn latest(store: &Store) -> Result<ChatSessionRow> {
    store.chat_sessions().await?.into_iter().next().ok_or_else(|| {
        Error::not_found("there is no chat session yet").hint("begin one: ytseo chat \"your question\"")
    })
}

/// All sessions.
///
/// # Errors
/// Storage.
pub async fn list(store: &Store) -> Result<SessionsReport> {
    Ok(SessionsReport { sessions: store.chat_sessions().await?.into_iter().map(Into::into).collect() })
}

/// A whole session.
///
/// # Errors
/// See [`find`].
pub async fn show(store: &Store, wanted: &str) -> Result<SessionReport> {
    let row = find(store, wanted).await?;
    let said: Vec<Said> = store.chat_messages(row.id).await?.into_iter().filter_map(Said::of).collect();
    let messages = said.iter().map(Said::document).collect();
    Ok(SessionReport { session: row.into(), messages, said })
}

/// Messages that hold all of the words, the newest first, at most so many.
///
/// # Errors
/// [`crate::error::Kind::Usage`] when there are no words.
pub async fn search(store: &Store, query: &str, most: usize) -> Result<SearchReport> {
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.is_empty() {
        return Err(Error::usage("there is nothing to look for").hint("give a word or more"));
    }
    let mut found = store.search_chats(&words, most.saturating_add(1)).await?;
    let more = found.len() > most;
    found.truncate(most);
    let hits = found.into_iter().map(|hit| Hit {
        around: around(&hit.message.text, words[0]),
        session: SessionName { id: hit.message.session, name: hit.session_name },
        message: hit.message.id,
        at: hit.message.at,
        kind: hit.message.kind,
    });
    Ok(SearchReport { query: query.to_string(), hits: hits.collect(), more })
}

/// The words around the first place of a word, on one line.
fn around(text: &str, word: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let chars: Vec<char> = line.chars().collect();
    let folded = |c: char| c.to_lowercase().next().unwrap_or(c);
    let wanted: Vec<char> = word.chars().map(folded).collect();
    let holds = |at: &usize| chars[*at..].iter().zip(&wanted).all(|(c, w)| folded(*c) == *w);
    let most = chars.len().saturating_sub(wanted.len());
    let at = (0..=most).find(holds).unwrap_or(0);
    let (from, to) = (at.saturating_sub(AROUND), (at + wanted.len() + AROUND).min(chars.len()));
    let mut shown: String = chars[from..to].iter().collect();
    if from > 0 {
        shown.insert(0, '…');
    }
    if to < chars.len() {
        shown.push('…');
    }
    shown
}

/// Gives a session another name.
///
/// # Errors
/// See [`find`]; [`crate::error::Kind::Usage`] when another session has it.
pub async fn rename(store: &Store, wanted: &str, name: &str) -> Result<SessionName> {
    let row = find(store, wanted).await?;
    let name = given_name(name)?;
    rename_to(store, row.id, &name).await?;
    Ok(SessionName { id: row.id, name })
}

pub(super) async fn rename_to(store: &Store, id: i64, name: &str) -> Result<()> {
    match store.rename_chat(id, name).await? {
        true => Ok(()),
        false => Err(Error::usage(format!("another chat session is called '{name}'"))
            .hint("choose another name, or remove the other session: ytseo chat sessions rm NAME")),
    }
}

/// Removes a session with all that was said in it.
///
/// # Errors
/// See [`find`].
pub async fn remove(store: &Store, wanted: &str) -> Result<SessionName> {
    let row = find(store, wanted).await?;
    store.remove_chat(row.id).await?;
    Ok(SessionName { id: row.id, name: row.name })
}

impl SessionReport {
    /// As Markdown that reads like a talk: questions, answers with their models, which tools were called.
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n", self.session.name);
        if let Some(video) = &self.session.video {
            text.push_str(&format!("\nVideo: {video}\n"));
        }
        for said in &self.said {
            match &said.body {
                Body::Question(question) => {
                    text.push_str(&format!("\n## You\n\n{}\n", question.text.trim_end()));
                    let names = question.documents.iter().map(|document| &document.name);
                    let names: Vec<&str> = names
                        .chain(question.pictures.iter().map(|picture| &picture.name))
                        .map(String::as_str)
                        .collect();
                    if !names.is_empty() {
                        text.push_str(&format!("\nAttached: {}\n", names.join(", ")));
                    }
                }
                Body::Answer { text: words, calls, .. } => {
                    if !words.trim().is_empty() {
                        let model = said.model.as_deref().unwrap_or("model");
                        text.push_str(&format!("\n## {model}\n\n{}\n", words.trim_end()));
                    }
                    for call in calls {
                        text.push_str(&format!("\nCalled: `{}` {}\n", call.name, call.arguments));
                    }
                }
                Body::Aside { text: words, .. } => {
                    let model = said.model.as_deref().unwrap_or("model");
                    text.push_str(&format!("\n## {model}, beside it\n\n{}\n", words.trim_end()));
                }
                Body::Summary { text: words } => {
                    text.push_str(&format!("\n## Until here, in short\n\n{}\n", words.trim_end()));
                }
                Body::ToolResult { .. } => {}
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[tokio::test]
    async fn sessions_are_found_by_number_name_and_beginning() {
        let store = Store::in_memory().await.expect("opened");
        for name in ["Room echo", "Room light", "Thumbnails"] {
            store.start_chat(name, true, "{}").await.expect("started");
        }
        for (wanted, id) in [("2", 2), ("#3", 3), ("ROOM ECHO", 1), ("thumb", 3)] {
            assert_eq!(find(&store, wanted).await.expect(wanted).id, id);
        }
        let several = find(&store, "room").await.expect_err("two");
        assert_eq!(several.kind(), Kind::Usage);
        let none = find(&store, "Tumbnails").await.expect_err("none");
        assert_eq!(none.kind(), Kind::NotFound);
        assert!(none.hints()[0].contains("'Thumbnails' (3)"), "{:?}", none.hints());
        assert_eq!(find(&store, "").await.expect_err("none").kind(), Kind::NotFound);
        assert_eq!(rename(&store, "1", "thumbnails").await.expect_err("taken").kind(), Kind::Usage);
        assert_eq!(remove(&store, "Room echo").await.expect("removed").id, 1);
        assert_eq!(list(&store).await.expect("listed").sessions.len(), 2);
    }

    #[test]
    fn the_words_around_a_place_are_whole_characters() {
        assert_eq!(around("Der RÄUME\n\nsind laut", "räume"), "Der RÄUME sind laut");
        let long = format!("{} echo {}", "é".repeat(100), "ü".repeat(100));
        let shown = around(&long, "ECHO");
        assert!(shown.starts_with("…é") && shown.ends_with("ü…") && shown.contains(" echo "), "{shown}");
    }
}
