//! The page about a video that a creator sends to a friend: one HTML file that asks nobody for anything.
//!
//! Pictures are in it as data, style and script are in it as text, and a policy in its head forbids every request.
//! What comes from the user (names, titles, transcript) is escaped by the template engine; the few numbers that
//! the script needs stand in a JSON block that cannot end early.

mod about;
mod curve;
mod stills;
#[cfg(test)]
mod tests;
mod timeline;
mod view;
mod words;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::Serialize;
use sha2::{Digest, Sha256};

pub use about::{About, about, own_chapters};
pub use stills::{Picture, Still, frames, moments, strip};

use crate::error::{Error, Result};
use crate::model::{Analysis, Chapter, Keyword, Transcript};
use crate::rules::{self, Previews};
use crate::seo::audit::AuditReport;
use crate::write::titles::TitleCandidate;

const TEMPLATE: &str = include_str!("template.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// What the page is made of. Only the analysis must be there; what is missing or empty has no section.
#[derive(Debug, Clone, Copy)]
pub struct ReportRequest<'a> {
    /// What was measured.
    pub analysis: &'a Analysis,
    /// Small stills in order of time, see [`strip`].
    pub strip: &'a [Still],
    /// What is said.
    pub transcript: Option<&'a Transcript>,
    /// Language of what is said and written (BCP 47).
    pub language: Option<&'a str>,
    /// The chapters.
    pub chapters: &'a [Chapter],
    /// Key phrases, best first.
    pub keywords: &'a [Keyword],
    /// Title candidates, best first.
    pub titles: &'a [TitleCandidate],
    /// The description.
    pub description: Option<&'a str>,
    /// Score and findings of the text.
    pub audit: Option<&'a AuditReport>,
    /// Pictures that may become the thumbnail, best first.
    pub thumbnails: &'a [Picture],
    /// Name of the channel.
    pub channel: Option<&'a str>,
}

impl<'a> ReportRequest<'a> {
    /// A page about what was measured.
    pub fn new(analysis: &'a Analysis) -> Self {
        Self {
            analysis,
            strip: &[],
            transcript: None,
            language: None,
            chapters: &[],
            keywords: &[],
            titles: &[],
            description: None,
            audit: None,
            thumbnails: &[],
            channel: None,
        }
    }

    /// The same page with everything that its words give.
    #[must_use]
    pub fn with(self, about: &'a About) -> Self {
        Self {
            transcript: Some(&about.transcript),
            language: about.language.as_deref(),
            chapters: &about.chapters,
            keywords: &about.keywords,
            titles: &about.titles,
            description: Some(about.description.as_str()).filter(|text| !text.is_empty()),
            audit: about.audit.as_ref(),
            ..self
        }
    }
}

/// What the template is filled with.
#[derive(Serialize)]
struct Page<'a> {
    policy: String,
    style: &'static str,
    script: &'static str,
    data: String,
    version: &'static str,
    language: Option<&'a str>,
    header: view::Header,
    timeline: Option<timeline::Timeline>,
    lines: Vec<timeline::Line>,
    text: Option<String>,
    titles: Vec<view::TitleView>,
    pictures: Vec<view::PictureView>,
    previews: &'static Previews,
    badge: Option<String>,
    channel: &'a str,
    query: Option<&'a str>,
    snippet: Option<String>,
    description: Option<&'a str>,
    keywords: Vec<view::KeywordView>,
    score: Option<view::ScoreView>,
    findings: Vec<view::FindingView>,
    warnings: &'a [String],
}

/// What the script reads: numbers only.
#[derive(Serialize)]
struct Data<'a> {
    duration_ms: u64,
    loudness: Option<&'a timeline::Values>,
    scenes: &'a [u64],
}

/// Renders the page.
///
/// # Errors
/// [`crate::error::Kind::Internal`] when the template is wrong, which a test rules out.
pub fn render(request: &ReportRequest) -> Result<String> {
    let findings = view::findings(request);
    let timeline = timeline::timeline(request);
    let data = Data {
        duration_ms: timeline.as_ref().map_or(0, |timeline| timeline.duration_ms),
        loudness: timeline.as_ref().and_then(|timeline| timeline.values.as_ref()),
        scenes: timeline.as_ref().map_or(&[], |timeline| &timeline.scenes),
    };
    let said = request.transcript.filter(|transcript| !transcript.is_empty());
    let titles = view::titles(request);
    let page = Page {
        policy: policy(),
        style: STYLE,
        script: SCRIPT,
        data: for_script(&data)?,
        version: env!("CARGO_PKG_VERSION"),
        language: request.language.or_else(|| said?.language.as_deref()),
        header: view::header(request, &findings),
        lines: said.filter(|said| said.is_timed()).map(timeline::lines).unwrap_or_default(),
        text: said.filter(|said| !said.is_timed()).map(Transcript::text),
        pictures: view::pictures(request),
        titles,
        previews: rules::previews(),
        badge: timeline.as_ref().map(|timeline| timeline.length.clone()),
        timeline,
        channel: request.channel.unwrap_or("Your channel"),
        query: request.keywords.first().map(|keyword| keyword.phrase.as_str()),
        snippet: request.description.map(snippet),
        description: request.description,
        keywords: view::keywords(request),
        score: view::score(request.audit),
        findings: view::finding_views(&findings),
        warnings: &request.analysis.warnings,
    };
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment
        .set_syntax(syntax.map_err(|error| Error::internal("templates cannot be read").caused_by(error))?);
    environment
        .render_str(TEMPLATE, Serde(&page))
        .map_err(|error| Error::internal("the page cannot be written").caused_by(error))
}

/// What the browser is told to allow: nothing but what stands in the page, and only this very script.
fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(SCRIPT));
    format!(
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{hash}'; \
         base-uri 'none'; form-action 'none'"
    )
}

/// JSON that can stand in a script element: nothing in it ends the element or a line of the script.
fn for_script(value: &impl Serialize) -> Result<String> {
    let json = serde_json::to_string(value)
        .map_err(|error| Error::internal("the page's numbers cannot be written").caused_by(error))?;
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            other => safe.push(other),
        }
    }
    Ok(safe)
}

/// The beginning of a description, as search results quote it.
fn snippet(description: &str) -> String {
    let limit = rules::limits().description.shown.count();
    let text = description.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}
