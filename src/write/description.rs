//! A description: a hook that carries the main phrase, what is in the video, chapters, links, hashtags.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::clean::{acceptable, capitalised, holds_any, one_line, shorten};
use crate::config::{Channel, Link, Writing};
use crate::error::Result;
use crate::model::{Chapter, Keyword, Written};
use crate::prompts;
use crate::research::{Material, Spoken, Understanding};
use crate::rules;
use crate::seo::{hashtags, lint, text};
use crate::video::chapters;

/// Characters of a description that are shown before "more".
const HOOK_CHARS: usize = 150;
/// Most topics that are listed where there are no chapters.
const MOST_TOPICS: usize = 6;

/// A description, ready to be used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DescriptionReport {
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The whole text.
    pub description: String,
    /// Its size in bytes of UTF-8: what YouTube limits.
    pub bytes: usize,
    /// The part that is shown before "more".
    pub hook: String,
    /// The chapters that stand in it.
    pub chapters: Vec<Chapter>,
    /// The hashtags that stand in it.
    pub hashtags: Vec<String>,
    /// What was left out or changed, and why.
    pub notes: Vec<String>,
    /// Who wrote it, and what it took.
    #[serde(flatten)]
    pub written: Written,
}

/// Parts that are written already, one line each; what is absent is written offline.
#[derive(Debug, Clone, Default)]
pub(super) struct Given {
    /// What is shown before "more".
    pub hook: Option<String>,
    /// What follows, sentence by sentence.
    pub summary: Option<String>,
    /// What is in it, where there are no chapters.
    pub topics: Option<Vec<String>>,
    /// The chapters with other titles.
    pub chapters: Option<Vec<Chapter>>,
}

impl Given {
    /// How many parts there are.
    pub(super) fn count(&self) -> usize {
        let parts =
            [self.hook.is_some(), self.summary.is_some(), self.topics.is_some(), self.chapters.is_some()];
        parts.into_iter().filter(|given| *given).count()
    }
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Headings {
    topics: String,
    chapters: String,
}

static HEADINGS: LazyLock<HashMap<String, Headings>> =
    LazyLock::new(|| serde_yaml::from_str(include_str!("../rules/text/headings.yaml")).unwrap_or_default());

fn headings(language: Option<&str>) -> Headings {
    let base = language.and_then(|code| code.split('-').next()).unwrap_or("any");
    HEADINGS.get(base).or_else(|| HEADINGS.get("any")).cloned().unwrap_or_default()
}

/// What the template is filled with.
#[derive(Serialize)]
struct Parts {
    hook: String,
    summary: String,
    topics: Vec<String>,
    chapters: String,
    links: Vec<Link>,
    footer: String,
    hashtags: String,
    channel: String,
    headings: Headings,
}

/// Writes a description. Deterministic.
///
/// # Errors
/// [`crate::error::Kind::Config`] when the user's template is wrong.
pub fn compose(
    material: &Material,
    about: &Understanding,
    channel: &Channel,
    writing: &Writing,
) -> Result<DescriptionReport> {
    compose_with(material, about, (channel, writing), Given::default())
}

/// Writes what is not given yet, and sets everything.
///
/// # Errors
/// See [`compose`].
pub(super) fn compose_with(
    material: &Material,
    about: &Understanding,
    (channel, writing): (&Channel, &Writing),
    given: Given,
) -> Result<DescriptionReport> {
    let mut notes = Vec::new();
    let allowed = |text: &str| !holds_any(text, &channel.forbidden_words);
    let sentences: Vec<String> =
        about.summary.iter().map(|s| one_line(&s.text)).filter(|s| allowed(s)).collect();
    let keywords: Vec<Keyword> = about.keywords.iter().filter(|k| allowed(&k.phrase)).cloned().collect();
    let (hook, used) = match given.hook {
        Some(hook) => (hook, None),
        None => hook(material, &sentences, &keywords),
    };
    let hook = if allowed(&hook) { hook } else { String::new() };
    let written: Option<Vec<String>> = given.summary.map(|summary| {
        text::sentences(&summary).into_iter().map(|sentence| sentence.text.to_string()).collect()
    });
    let summary: Vec<&String> = match &written {
        Some(written) => written.iter().collect(),
        None => sentences.iter().enumerate().filter(|(i, _)| Some(*i) != used).map(|(_, s)| s).collect(),
    };
    let kept: Vec<Chapter> = given.chapters.unwrap_or_else(|| about.chapters.chapters.clone());
    let chapters_allowed = kept.iter().all(|chapter| allowed(&chapter.title));
    let chapters = if chapters_allowed { kept } else { Vec::new() };
    if !chapters_allowed {
        notes.push("the chapters are left out: a title holds a forbidden word".into());
    }
    let hashtags = chosen_hashtags(channel, &keywords, writing.hashtags, &mut notes);
    let topics = match (chapters.is_empty(), given.topics) {
        (false, _) => Vec::new(),
        (true, Some(topics)) => topics,
        (true, None) => topics(&keywords, &hook),
    };
    let mut parts = Parts {
        hook: no_chapter(&hook),
        summary: joined(&summary, about.language.as_deref()),
        topics,
        chapters: chapters::format(&chapters),
        links: channel.links.iter().map(safe_link).collect(),
        footer: no_chapter(channel.footer.as_deref().unwrap_or_default().trim()),
        hashtags: hashtags.join(" "),
        channel: channel.name.clone().unwrap_or_default(),
        headings: headings(about.language.as_deref()),
    };
    let description = fitted(&mut parts, &summary, about.language.as_deref(), (writing, &mut notes))?;
    let has_chapters = !parts.chapters.is_empty();
    Ok(DescriptionReport {
        language: about.language.clone(),
        bytes: description.len(),
        hook,
        chapters: if has_chapters { chapters } else { Vec::new() },
        hashtags: if parts.hashtags.is_empty() { Vec::new() } else { hashtags },
        description,
        notes,
        written: Written::default(),
    })
}

/// The opening: the summary sentence that carries the main phrase, or the phrase in front of the first one.
/// Returns the text and the sentence it is made of.
fn hook(material: &Material, sentences: &[String], keywords: &[Keyword]) -> (String, Option<usize>) {
    let main = material.topic.clone().or_else(|| keywords.first().map(|keyword| keyword.phrase.clone()));
    let Some(main) = main.map(|main| one_line(&main)) else {
        return match sentences.first() {
            Some(first) => (shorten(first, HOOK_CHARS), Some(0)),
            None => (spoken_hook(material), None),
        };
    };
    let needle = main.to_lowercase();
    let carries = |sentence: &str| {
        sentence.to_lowercase().find(&needle).is_some_and(|at| at + needle.len() <= HOOK_CHARS)
    };
    if let Some(at) = sentences.iter().position(|sentence| carries(sentence)) {
        return (shorten(&sentences[at], HOOK_CHARS), Some(at));
    }
    match sentences.first() {
        Some(first) => (shorten(&format!("{}: {first}", capitalised(&main)), HOOK_CHARS), Some(0)),
        None => (shorten(&capitalised(&main), HOOK_CHARS), None),
    }
}

/// Without phrases and summary: the first thing that is said, or the title.
fn spoken_hook(material: &Material) -> String {
    let spoken = Spoken::new(&material.transcript);
    let said = spoken.sentences().map(|(_, text)| one_line(text)).find(|text| !text.is_empty());
    shorten(&said.or_else(|| material.title.as_deref().map(one_line)).unwrap_or_default(), HOOK_CHARS)
}

fn topics(keywords: &[Keyword], hook: &str) -> Vec<String> {
    let hook = hook.to_lowercase();
    keywords
        .iter()
        .filter(|keyword| keyword.phrase.contains(' ') && !hook.contains(&keyword.phrase.to_lowercase()))
        .take(MOST_TOPICS)
        .map(|keyword| capitalised(&one_line(&keyword.phrase)))
        .collect()
}

fn chosen_hashtags(
    channel: &Channel,
    keywords: &[Keyword],
    wanted: usize,
    notes: &mut Vec<String>,
) -> Vec<String> {
    let limit = rules::limits().hashtags.count.count();
    let own =
        channel.hashtags.iter().map(|tag| format!("#{}", acceptable(tag).trim().trim_start_matches('#')));
    let proposed = hashtags::propose(keywords, wanted.min(limit));
    let mut chosen: Vec<String> = Vec::new();
    for tag in own.chain(proposed) {
        let known = chosen.iter().any(|other| other.to_lowercase() == tag.to_lowercase());
        if hashtags::parse(&tag).len() != 1 || tag.contains(char::is_whitespace) {
            notes.push(format!("'{tag}' is left out: it is no hashtag"));
        } else if !known && chosen.len() < wanted.max(channel.hashtags.len()).min(limit) {
            chosen.push(tag);
        }
    }
    chosen
}

/// Renders, and leaves out the least important parts while the text is too long. The creator's own footer
/// and links are the last to go, and never in part.
fn fitted(
    parts: &mut Parts,
    summary: &[&String],
    language: Option<&str>,
    (writing, notes): (&Writing, &mut Vec<String>),
) -> Result<String> {
    let limit = rules::limits().description.length.count();
    let template = writing.description_template.as_deref().unwrap_or(prompts::DESCRIPTION);
    drop_oversized(parts, limit, notes);
    let mut sentences = summary.len();
    loop {
        let rendered = tidy(&prompts::render("description", template, parts)?);
        if rendered.len() <= limit {
            return Ok(rendered);
        }
        let gone = if sentences > 0 {
            sentences -= 1;
            parts.summary = joined(&summary[..sentences], language);
            "a part of the summary is"
        } else if !parts.topics.is_empty() {
            parts.topics.clear();
            "the topics are"
        } else if !parts.chapters.is_empty() {
            parts.chapters.clear();
            "the chapters are"
        } else if !parts.hashtags.is_empty() {
            parts.hashtags.clear();
            "the hashtags are"
        } else if !parts.links.is_empty() {
            parts.links.clear();
            "your links are"
        } else if !parts.footer.is_empty() {
            parts.footer.clear();
            "your footer is"
        } else {
            notes.push(format!("your template is longer than {limit} bytes; only its beginning is used"));
            return Ok(head(&rendered, limit).trim_end().to_string());
        };
        let note = format!("{gone} left out: the description may have at most {limit} bytes");
        if notes.last() != Some(&note) {
            notes.push(note);
        }
    }
}

fn head(text: &str, limit: usize) -> &str {
    let end = (0..=limit.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    &text[..end]
}

/// A link whose label is no time.
fn safe_link(link: &Link) -> Link {
    let line = no_chapter(&format!("{}: {}", one_line(&link.label), one_line(&link.url)));
    let label =
        line.split_once(": ").map_or_else(|| link.label.replace(':', "."), |(label, _)| label.to_string());
    Link { label, url: link.url.clone() }
}

/// Sentences as one paragraph; without spaces between them where the language has none.
fn joined(sentences: &[&String], language: Option<&str>) -> String {
    let space = if language.is_some_and(text::is_spaceless) { "" } else { " " };
    no_chapter(&sentences.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(space))
}

/// A footer or links that leave no room for a description go first: everything else would go for them.
fn drop_oversized(parts: &mut Parts, limit: usize, notes: &mut Vec<String>) {
    const ROOM: usize = 500;
    if parts.footer.len() + ROOM > limit {
        notes.push(format!(
            "your footer is left out: alone it has {} of the {limit} bytes of a description",
            parts.footer.len()
        ));
        parts.footer.clear();
    }
    let size: usize = parts.links.iter().map(|link| link.label.len() + link.url.len() + 3).sum();
    if size + ROOM > limit {
        notes.push(format!(
            "your links are left out: alone they have {size} of the {limit} bytes of a description"
        ));
        parts.links.clear();
    }
}

/// Keeps a line from being read as a chapter: `0:00 intro` becomes `0.00 intro`.
fn no_chapter(text: &str) -> String {
    let read = lint::parse_chapters(text);
    let lines = text.split('\n').enumerate().map(|(number, line)| {
        let is_chapter = read.iter().any(|chapter| chapter.line == number + 1);
        if is_chapter { line.replace(':', ".") } else { line.to_string() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// No blank lines at the borders, none doubled, no spaces at line ends, nothing YouTube refuses.
fn tidy(text: &str) -> String {
    let clean = acceptable(text);
    let mut lines: Vec<&str> = Vec::new();
    for line in clean.lines().map(str::trim_end) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    lines.join("\n")
}
