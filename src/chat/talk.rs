//! A talk: its session in the database, what was said in it, and the video it is about.

use serde::{Deserialize, Serialize};

use super::said::{Body, Question, Said, Saying};
use crate::error::{Error, Result};
use crate::ports::clock;
use crate::ports::store::{ChatSessionRow, Store};
use crate::research::Material;
use crate::write::clean;

/// Longest name that is made from a question, in characters.
const LONGEST_NAME: usize = 48;
/// Longest name that a user may give, in characters.
const LONGEST_GIVEN: usize = 120;

/// What a session goes on with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TalkSettings {
    /// Name of the role.
    pub role: Option<String>,
    /// Models, each `provider/model`; the configured ones when empty.
    pub models: Vec<String>,
    /// What people call the video: the name of its file.
    pub video: Option<String>,
}

/// A video that was brought into a talk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Video {
    /// What people call it: the name of its file.
    pub name: String,
    /// What is known of it.
    pub material: Material,
    /// What models are told of it, once that is worked out.
    #[serde(default)]
    pub told: Option<ToldVideo>,
}

/// What models are told of a video.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToldVideo {
    /// Lines with their times. Untrusted.
    pub text: String,
    /// Whether it is shorter than what is said.
    pub condensed: bool,
    /// What it takes of a model's window at most, in tokens.
    pub tokens: u64,
}

/// A talk as it goes on. A new one has no session before the first question.
#[derive(Debug, Default)]
pub struct Talk {
    id: Option<i64>,
    name: Option<String>,
    /// What it goes on with.
    pub settings: TalkSettings,
    said: Vec<Said>,
    video: Option<Video>,
}

/// Which session an event or a report belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SessionName {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
}

impl Talk {
    /// A new one. `name` is what the user wants it to be called.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] for a name that cannot be typed again.
    pub fn new(settings: TalkSettings, name: Option<&str>) -> Result<Self> {
        let name = name.map(given_name).transpose()?;
        Ok(Self { settings, name, ..Self::default() })
    }

    /// An earlier one, with all that was said in it.
    ///
    /// # Errors
    /// Storage.
    pub async fn resume(store: &Store, session: &ChatSessionRow) -> Result<Self> {
        let said = store.chat_messages(session.id).await?.into_iter().filter_map(Said::of).collect();
        let video = store.chat_video(session.id).await?.and_then(|text| serde_json::from_str(&text).ok());
        Ok(Self {
            id: Some(session.id),
            name: Some(session.name.clone()),
            settings: serde_json::from_str(&session.settings).unwrap_or_default(),
            said,
            video,
        })
    }

    /// Its session, once there is one.
    pub fn session(&self) -> Option<SessionName> {
        Some(SessionName { id: self.id?, name: self.name.clone()? })
    }

    /// What was said, in order, without what was taken back.
    pub fn said(&self) -> &[Said] {
        &self.said
    }

    /// The video it is about.
    pub fn video(&self) -> Option<&Video> {
        self.video.as_ref()
    }

    /// Brings a video in, or takes it out.
    ///
    /// # Errors
    /// Storage.
    pub async fn bring(&mut self, store: &Store, video: Option<Video>) -> Result<()> {
        self.settings.video = video.as_ref().map(|video| video.name.clone());
        self.video = video;
        self.keep_settings(store).await?;
        self.keep_video(store).await
    }

    /// Notes what models are told of the video.
    pub(super) async fn tell(&mut self, store: &Store, told: ToldVideo) -> Result<()> {
        if let Some(video) = &mut self.video {
            video.told = Some(told);
        }
        self.keep_video(store).await
    }

    async fn keep_video(&self, store: &Store) -> Result<()> {
        let Some(id) = self.id else { return Ok(()) };
        let text = self.video.as_ref().map(serde_json::to_string).transpose();
        let text =
            text.map_err(|error| Error::internal("a video cannot be written down").caused_by(error))?;
        store.keep_chat_video(id, text.as_deref()).await
    }

    /// Keeps role, models and video for the next time.
    ///
    /// # Errors
    /// Storage.
    pub async fn keep_settings(&self, store: &Store) -> Result<()> {
        match self.id {
            Some(id) => store.keep_chat_settings(id, &self.settings_text()).await,
            None => Ok(()),
        }
    }

    fn settings_text(&self) -> String {
        serde_json::to_string(&self.settings).unwrap_or_default()
    }

    /// Gives it another name.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when another session has it, or when it cannot be typed again.
    pub async fn rename(&mut self, store: &Store, name: &str) -> Result<()> {
        let name = given_name(name)?;
        if let Some(id) = self.id {
            super::sessions::rename_to(store, id, &name).await?;
        }
        self.name = Some(name);
        Ok(())
    }

    /// The session, begun when there is none yet; a name is made from the question.
    pub(super) async fn begin(&mut self, store: &Store, question: &str) -> Result<i64> {
        if let Some(id) = self.id {
            return Ok(id);
        }
        let (name, by_us) = match &self.name {
            Some(name) => (name.clone(), false),
            None => (name_of(question), true),
        };
        let (id, name) = store.start_chat(&name, by_us, &self.settings_text()).await?;
        (self.id, self.name) = (Some(id), Some(name));
        if self.video.is_some() {
            self.keep_video(store).await?;
        }
        Ok(id)
    }

    /// Adds what is said, in the database and here.
    pub(super) async fn add(&mut self, store: &Store, saying: Saying) -> Result<i64> {
        let session = self.id.ok_or_else(|| Error::internal("a talk was not begun"))?;
        let id = store.add_chat_message(session, &saying.row()?).await?;
        self.said.push(saying.with_id(id, clock::unix_seconds()));
        Ok(id)
    }

    /// Takes back the last question with everything after it, and gives it. Summaries of what stays are kept.
    ///
    /// # Errors
    /// Storage.
    pub async fn undo(&mut self, store: &Store) -> Result<Option<Question>> {
        let is_question = |said: &Said| matches!(said.body, Body::Question(_));
        let (Some(session), Some(at)) = (self.id, self.said.iter().rposition(is_question)) else {
            return Ok(None);
        };
        let from = self.said[at].id;
        store.withdraw_chat_messages(session, from).await?;
        let gone = self.said.split_off(at);
        Ok(gone.into_iter().find_map(|said| match said.body {
            Body::Question(question) => Some(question),
            _ => None,
        }))
    }

    /// Puts the answer aside that the talk goes on with, and goes on with the one that stood beside it.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when the last question was answered once only.
    pub async fn swap_aside(&mut self, store: &Store) -> Result<()> {
        let none = || {
            Error::usage("there are no two answers to choose from")
                .hint("/compare MODEL,MODEL asks two models at once")
        };
        let at =
            self.said.iter().rposition(|said| matches!(said.body, Body::Question(_))).ok_or_else(none)?;
        let after = &self.said[at + 1..];
        let aside = after.iter().find(|said| matches!(said.body, Body::Aside { .. })).ok_or_else(none)?;
        let answers: Vec<Said> = vec![aside.clone()];
        let first = after.iter().rfind(|said| matches!(said.body, Body::Answer { .. })).cloned();
        let session = self.id.ok_or_else(none)?;
        let from = after[0].id;
        store.withdraw_chat_messages(session, from).await?;
        self.said.truncate(at + 1);
        for said in answers.into_iter().chain(first) {
            let body = match said.body {
                Body::Aside { text, ended } => Body::Answer { text, calls: Vec::new(), ended },
                Body::Answer { text, ended, .. } => Body::Aside { text, ended },
                body => body,
            };
            self.add(store, Saying { body, model: said.model, cost: said.cost, covers: None }).await?;
        }
        Ok(())
    }
}

/// A name from the first words of a question.
fn name_of(question: &str) -> String {
    let line = question.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("talk");
    let words = clean::one_line(line);
    let short = clean::shorten(&words, LONGEST_NAME);
    let name = short.trim_end_matches(['…', '?', '!', '.', ':', ' ']);
    if name.is_empty() || name.parse::<i64>().is_ok() { "talk".into() } else { name.into() }
}

/// A name that a user gives: one line that cannot be taken for a number.
pub(super) fn given_name(name: &str) -> Result<String> {
    let clean = clean::one_line(name);
    if clean.is_empty() || clean.chars().count() > LONGEST_GIVEN {
        return Err(Error::usage("a name has 1 to 120 characters").hint("for example: room acoustics"));
    }
    if clean.parse::<i64>().is_ok() {
        return Err(Error::usage(format!("'{clean}' would be taken for the number of a session"))
            .hint("put a word into the name"));
    }
    Ok(clean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    async fn talk(store: &Store, texts: &[&str]) -> Talk {
        let mut talk = Talk::new(TalkSettings::default(), None).expect("new");
        for text in texts {
            talk.begin(store, text).await.expect("begun");
            talk.add(store, Saying::of(Body::Question(Question::new(*text)))).await.expect("kept");
            let answer = Body::Answer { text: format!("re: {text}"), calls: Vec::new(), ended: Ended::Done };
            talk.add(store, Saying::of(answer)).await.expect("kept");
        }
        talk
    }
    use super::super::said::Ended;

    #[tokio::test]
    async fn a_talk_is_resumed_as_it_was_left() {
        let store = Store::in_memory().await.expect("opened");
        let mut first = talk(&store, &["How do I record?", "And mix?"]).await;
        first.settings.role = Some("editor".into());
        let video = Video { name: "a.srt".into(), material: Material::of_topic("mixing"), told: None };
        first.bring(&store, Some(video)).await.expect("brought in");
        assert_eq!(first.session().expect("begun").name, "How do I record");
        let row = store.chat_session(first.id.expect("begun")).await.expect("read").expect("there");
        let again = Talk::resume(&store, &row).await.expect("resumed");
        assert_eq!(
            (again.said(), again.video(), &again.settings),
            (first.said(), first.video(), &first.settings)
        );
        let question = first.undo(&store).await.expect("undone").expect("a question");
        assert_eq!(question.text, "And mix?");
        let again = Talk::resume(&store, &row).await.expect("resumed");
        assert_eq!(again.said().len(), 2);
    }

    #[tokio::test]
    async fn the_other_answer_can_be_chosen() {
        let store = Store::in_memory().await.expect("opened");
        let mut talk = talk(&store, &["Which?"]).await;
        assert!(talk.swap_aside(&store).await.is_err());
        let aside = Body::Aside { text: "the other".into(), ended: Ended::Done };
        talk.add(&store, Saying { model: Some("b/b".into()), ..Saying::of(aside) }).await.expect("kept");
        talk.swap_aside(&store).await.expect("swapped");
        let texts: Vec<(&str, &str)> =
            talk.said().iter().map(|said| (said.body.kind(), said.body.text())).collect();
        assert_eq!(texts, [("question", "Which?"), ("answer", "the other"), ("aside", "re: Which?")]);
    }

    #[test]
    fn names_are_short_and_no_numbers() {
        assert_eq!(name_of("\n  What is\tgood about\u{1b}[31m it?\nMore"), "What is good about [31m it");
        assert_eq!(name_of("12"), "talk");
        assert_eq!(name_of("?!"), "talk");
        for bad in ["", " ", "12", "\u{1b}"] {
            assert!(given_name(bad).is_err(), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn every_question_gives_a_name(question in ".{0,300}") {
            let name = name_of(&question);
            prop_assert!(!name.is_empty() && name.chars().count() <= LONGEST_NAME);
            prop_assert!(given_name(&name).is_ok());
        }
    }
}
