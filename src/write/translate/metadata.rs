//! Title, description and chapters in another language. The description goes line by line: links, hashtags and the times
//! of chapters are never in a model's hands, or checked where they stand within a line.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::ask::{Wrong, ask};
use super::{KeptText, Translator, keep};
use crate::error::Result;
use crate::model::proposal::Localization;
use crate::model::{Chapter, Draft, Finding, Severity, Usd};
use crate::ports::llm::LlmRequest;
use crate::prompts::TRANSLATE;
use crate::rules::limits;
use crate::seo::lint::{self, parse_chapters};
use crate::seo::text::{base_language, detect_language};

/// Marks of a list that stay before a translated line.
const BULLETS: [char; 12] = ['•', '-', '–', '—', '*', '►', '▶', '→', '✓', '·', '»', '>'];

/// Words from which on a text that comes back as it was is taken for not translated.
const MANY_WORDS: usize = 4;

/// How sure the recognition of a language has to be, 0 to 1.
const SURE: f64 = 0.9;

/// Characters from which on a language is recognised at all.
const ENOUGH: usize = 120;

/// What is to be translated.
#[derive(Debug, Clone, Copy)]
pub struct MetadataRequest<'a> {
    /// The title.
    pub title: &'a str,
    /// The description, complete.
    pub description: &'a str,
    /// Chapters that do not stand in the description; where it lists chapters, those count.
    pub chapters: &'a [Chapter],
    /// Length of the video in seconds.
    pub duration_s: Option<f64>,
    /// The language it is in (BCP 47), where it is known.
    pub from: Option<&'a str>,
    /// The language that is wanted (BCP 47).
    pub to: &'a str,
    /// What the video is about, for the meaning of words.
    pub about: &'a [String],
}

/// Title, description and chapters in another language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct MetadataTranslation {
    /// The language (BCP 47).
    pub language: String,
    /// The title.
    pub title: String,
    /// The description, complete.
    pub description: String,
    /// The chapters, at the times they had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chapters: Vec<Chapter>,
    /// What the linter finds in it.
    pub findings: Vec<Finding>,
    /// What stays in the original language, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<KeptText>,
    /// The models that translated: `provider/model`.
    pub models: Vec<String>,
    /// What it cost; absent when a price is not known.
    #[serde(default, skip_serializing_if = "Option::is_none", skip_deserializing)]
    #[schema(value_type = Option<f64>)]
    pub cost_usd: Option<Usd>,
}

impl MetadataTranslation {
    /// As a proposal holds it.
    pub fn localization(&self) -> Localization {
        Localization { title: self.title.clone(), description: self.description.clone() }
    }
}

/// Where a text belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Title,
    /// A line of the description, from 0; what stands from the first byte to the second.
    Line(usize, usize, usize),
    /// The same, the title of a chapter.
    ChapterLine(usize, usize, usize),
    /// A chapter that is not in the description, from 0.
    Chapter(usize),
}

/// All texts of a request, numbered from 1.
struct Texts<'a> {
    request: MetadataRequest<'a>,
    lines: Vec<&'a str>,
    places: Vec<(Place, &'a str)>,
}

/// Translates title, description and chapters.
///
/// # Errors
/// Interrupted, limit; that of the models when none answers; config for a wrong template.
pub async fn translate_metadata(
    request: &MetadataRequest<'_>,
    translator: &Translator<'_>,
) -> Result<MetadataTranslation> {
    let texts = Texts::of(*request);
    let numbers: Vec<usize> = (1..=texts.places.len()).collect();
    let question = texts.question(translator)?;
    let mut answers =
        ask(translator, question, &numbers, |found| texts.check(found, translator.keep)).await?;
    // A description that is partly in the original language may break a limit that each of the two keeps.
    for wrong in texts.whole(&answers.texts) {
        for number in &wrong.numbers {
            answers.texts.remove(number);
            answers.problems.entry(*number).or_insert_with(|| wrong.what.clone());
        }
    }
    let (title, description, chapters) = texts.put_together(&answers.texts);
    let draft = texts.draft(&title, &description);
    let kept = answers.problems.into_iter().map(|(number, why)| texts.kept(number, why)).collect();
    Ok(MetadataTranslation {
        language: request.to.to_string(),
        findings: lint::draft(&draft),
        title,
        description,
        chapters,
        kept,
        models: answers.models.into_iter().collect(),
        cost_usd: answers.cost,
    })
}

/// What would be asked first, for an estimate.
///
/// # Errors
/// Config for a wrong template.
pub(super) fn question(request: &MetadataRequest<'_>, translator: &Translator<'_>) -> Result<LlmRequest> {
    Texts::of(*request).question(translator)
}

impl<'a> Texts<'a> {
    fn of(request: MetadataRequest<'a>) -> Self {
        let lines: Vec<&str> = request.description.split('\n').collect();
        let listed = parse_chapters(request.description);
        let mut places = vec![(Place::Title, request.title)];
        for (index, line) in lines.iter().enumerate() {
            if let Some(chapter) = listed.iter().find(|chapter| chapter.line == index + 1) {
                let at =
                    if chapter.time_first { line.rfind(&chapter.title) } else { line.find(&chapter.title) };
                if let Some(at) = at.filter(|_| keep::has_words(&chapter.title)) {
                    let end = at + chapter.title.len();
                    places.push((Place::ChapterLine(index, at, end), &line[at..end]));
                }
                continue;
            }
            let start = line.trim_start_matches(|c: char| c.is_whitespace() || BULLETS.contains(&c));
            let (from, end) = (line.len() - start.len(), line.trim_end().len());
            if from < end && keep::has_words(&line[from..end]) {
                places.push((Place::Line(index, from, end), &line[from..end]));
            }
        }
        if listed.is_empty() {
            let named =
                request.chapters.iter().enumerate().filter(|(_, chapter)| keep::has_words(&chapter.title));
            places.extend(named.map(|(index, chapter)| (Place::Chapter(index), chapter.title.as_str())));
        }
        Self { request, lines, places }
    }

    fn question(&self, translator: &Translator<'_>) -> Result<LlmRequest> {
        let text = |(index, (place, text)): (usize, &(Place, &str))| {
            let kind = match place {
                Place::Title => "title",
                Place::Line(..) => "line",
                Place::ChapterLine(..) | Place::Chapter(_) => "chapter",
            };
            json!({"n": index + 1, "kind": kind, "text": text}).to_string()
        };
        let texts: Vec<String> = self.places.iter().enumerate().map(text).collect();
        let limits = limits();
        let context = json!({
            "from": self.request.from, "to": self.request.to, "keep": translator.keep, "about": self.request.about,
            "title_limit": limits.title.length.count(), "description_limit": limits.description.length.count(),
            "texts": texts.join("\n"),
        });
        let mut request = LlmRequest::of_prompt(translator.prompts.fill(&TRANSLATE, &context)?);
        request.options.temperature = Some(0.3);
        Ok(request)
    }

    /// The texts with their translations in their places; the original where there is none.
    fn put_together(&self, found: &BTreeMap<usize, String>) -> (String, String, Vec<Chapter>) {
        let mut title = self.request.title.to_string();
        let mut lines: Vec<String> = self.lines.iter().map(|line| (*line).to_string()).collect();
        let mut chapters = self.request.chapters.to_vec();
        for ((place, _), number) in self.places.iter().zip(1..) {
            let Some(text) = found.get(&number) else { continue };
            let text = text.replace('\n', " ");
            match place {
                Place::Title => title = text,
                Place::Line(index, from, end) | Place::ChapterLine(index, from, end) => {
                    lines[*index].replace_range(from..end, &text);
                }
                Place::Chapter(index) => chapters[*index].title = text,
            }
        }
        let description = lines.join("\n");
        let listed = parse_chapters(&description);
        if !listed.is_empty() {
            chapters = listed.into_iter().map(|line| Chapter::new(line.start_ms, line.title)).collect();
        }
        (title, description, chapters)
    }

    fn draft(&self, title: &str, description: &str) -> Draft {
        Draft {
            title: Some(title.to_string()),
            description: Some(description.to_string()),
            duration_s: self.request.duration_s,
            language: Some(self.request.to.to_string()),
            ..Draft::default()
        }
    }

    /// What does not hold, text by text and as a whole.
    fn check(&self, found: &BTreeMap<usize, String>, names: &[String]) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        for (number, text) in found {
            let original = self.places[number - 1].1;
            wrong.extend(
                keep::findings(original, text, names).into_iter().map(|what| Wrong::hard(*number, what)),
            );
            let same = original.to_lowercase() == text.to_lowercase();
            if same && original.split_whitespace().count() >= MANY_WORDS {
                wrong.push(Wrong::soft(*number, "it is not translated"));
            }
        }
        wrong.extend(self.whole(found));
        wrong.extend(self.untranslated(found));
        wrong
    }

    /// What does not hold as a whole: the linter's errors that the original does not have, and other chapters.
    fn whole(&self, found: &BTreeMap<usize, String>) -> Vec<Wrong> {
        let (title, description, _) = self.put_together(found);
        let errors = |draft: &Draft| -> Vec<Finding> {
            lint::draft(draft).into_iter().filter(|finding| finding.severity == Severity::Error).collect()
        };
        let before = errors(&self.draft(self.request.title, self.request.description));
        let mut wrong = Vec::new();
        for finding in errors(&self.draft(&title, &description)) {
            if before.iter().any(|known| known.rule == finding.rule) {
                continue;
            }
            let numbers = self.numbers(found, |place| (*place == Place::Title) == (finding.field == "title"));
            let measured = finding.measured.map(|measured| format!(" ({measured})")).unwrap_or_default();
            wrong.push(Wrong { numbers, what: format!("{}{measured}", finding.message), hard: true });
        }
        let times = |text: &str| parse_chapters(text).iter().map(|line| line.start_ms).collect::<Vec<_>>();
        if times(&description) != times(self.request.description) {
            let numbers = self.numbers(found, |place| !matches!(place, Place::Title | Place::Chapter(_)));
            wrong.push(Wrong {
                numbers,
                what: "there are other chapters than in the original".into(),
                hard: true,
            });
        }
        wrong.retain(|wrong| !wrong.numbers.is_empty());
        wrong
    }

    /// Whether all of it still is in the original language.
    fn untranslated(&self, found: &BTreeMap<usize, String>) -> Option<Wrong> {
        let all = found.values().cloned().collect::<Vec<_>>().join("\n");
        let from = base_language(self.request.from?);
        if all.chars().count() < ENOUGH || from == base_language(self.request.to) {
            return None;
        }
        let (shown, sure) = detect_language(&all)?;
        (shown == from && sure >= SURE).then(|| Wrong {
            numbers: found.keys().copied().collect(),
            what: format!("the texts still are in '{from}', not in '{}'", self.request.to),
            hard: true,
        })
    }

    fn numbers(&self, found: &BTreeMap<usize, String>, wanted: impl Fn(&Place) -> bool) -> Vec<usize> {
        found.keys().copied().filter(|number| wanted(&self.places[number - 1].0)).collect()
    }

    fn kept(&self, number: usize, why: String) -> KeptText {
        let (place, text) = &self.places[number - 1];
        let what = match place {
            Place::Title => "title".to_string(),
            Place::Line(index, ..) => format!("line {} of the description", index + 1),
            Place::ChapterLine(index, ..) => format!("chapter in line {} of the description", index + 1),
            Place::Chapter(index) => format!("chapter {}", index + 1),
        };
        KeptText { what, text: (*text).to_string(), why }
    }
}
