//! Checks a caption file: what viewers would stumble over, what YouTube would refuse, and whether it belongs to the
//! video at all. The rules stand in `src/rules/lint.yaml`.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::film::Film;
use super::limits::lint_limits;
use super::{CaptionFile, CaptionFormat, Cue, CueLimits, CueProblem, check, script};
use crate::model::timestamp::format_clock;
use crate::model::{Finding, Severity};
use crate::rules::{limits, lint_rule};
use crate::seo::text::{base_language, detect_language};

/// How many places a message names.
const NAMED_PLACES: usize = 3;

/// A place in the file where a rule is broken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CaptionCase {
    /// The rule.
    pub rule: String,
    /// Which cue of the file, from 1.
    pub cue: usize,
    /// When it appears, in milliseconds.
    pub at_ms: u64,
    /// What was measured: characters a second, characters, lines or milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured: Option<f64>,
}

/// What a check of a caption file tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CaptionAudit {
    /// The file, as given.
    pub file: String,
    /// Its format; absent for a transcript.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<CaptionFormat>,
    /// Its language, where name or header say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How many cues it has.
    pub cues: usize,
    /// When the last one goes, in milliseconds.
    pub end_ms: u64,
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// One finding for each rule that is broken, worst first.
    pub findings: Vec<Finding>,
    /// Every single place.
    pub cases: Vec<CaptionCase>,
    /// What reading the file had to mend.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mended: Vec<String>,
    /// The mended file, when one was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed: Option<String>,
}

/// Checks a caption file against the limits of the trade, and against the video when there is one.
pub fn lint(name: &str, file: &CaptionFile, film: Option<&Film>, cue_limits: &CueLimits) -> CaptionAudit {
    let mut found = Found { findings: Vec::new(), cases: Vec::new() };
    of_the_file(file, &mut found);
    of_the_cues(file, cue_limits, &mut found);
    of_the_language(file, &mut found);
    if let Some(film) = film {
        of_the_film(file, film, &mut found);
    }
    let mut findings = found.findings;
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    CaptionAudit {
        file: name.to_string(),
        format: file.format,
        language: file.language.clone(),
        cues: file.len(),
        end_ms: file.end_ms(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        findings,
        cases: found.cases,
        mended: file.mended.clone(),
        fixed: None,
    }
}

/// What captions and video tell about each other, in sentences: whether they belong together. For those who are about
/// to put the one into the other.
pub fn mismatch(file: &CaptionFile, film: &Film) -> Vec<String> {
    let mut found = Found { findings: Vec::new(), cases: Vec::new() };
    of_the_film(file, film, &mut found);
    found.findings.into_iter().map(|finding| finding.message).collect()
}

struct Found {
    findings: Vec<Finding>,
    cases: Vec<CaptionCase>,
}

impl Found {
    fn add(&mut self, id: &str, message: String, measured: Option<String>, limit: Option<String>) {
        let rule = lint_rule(id);
        self.findings.push(Finding {
            rule: id.to_string(),
            field: rule.map(|rule| rule.field.clone()).unwrap_or_default(),
            severity: rule.map_or(Severity::Warning, |rule| rule.severity),
            message,
            measured,
            limit,
            source: rule.map(|rule| rule.source.cite()).unwrap_or_default(),
            fix: None,
        });
    }

    /// One finding for all places of a rule. `one` and `many` say what is wrong: `caption is too long`.
    fn places(
        &mut self,
        id: &str,
        (one, many): (&str, &str),
        cases: Vec<CaptionCase>,
        (worst, limit): (Option<String>, Option<String>),
    ) {
        if cases.is_empty() {
            return;
        }
        let named: Vec<String> =
            cases.iter().take(NAMED_PLACES).map(|case| format_clock(case.at_ms, false)).collect();
        let more = if cases.len() > NAMED_PLACES { " ..." } else { "" };
        let what = if cases.len() == 1 { format!("1 {one}") } else { format!("{} {many}", cases.len()) };
        let figures = match (&worst, &limit) {
            (Some(worst), Some(limit)) => format!(" (up to {worst}; {limit} are good)"),
            (Some(worst), None) => format!(" ({worst})"),
            _ => String::new(),
        };
        self.add(id, format!("{what}{figures}: {}{more}", named.join(", ")), worst, limit);
        self.cases.extend(cases);
    }
}

fn of_the_file(file: &CaptionFile, found: &mut Found) {
    let most = limits().captions.size.value;
    if file.size_bytes > most {
        let size = |bytes: u64| format!("{} MB", bytes / 1_000_000);
        let message =
            format!("the file has {}, more than the {} YouTube takes", size(file.size_bytes), size(most));
        found.add("captions-too-large", message, Some(size(file.size_bytes)), Some(size(most)));
    }
    match file.format {
        Some(CaptionFormat::Ass) => {
            let message =
                "YouTube does not take ASS captions; `ytseo video captions convert` makes SRT of them";
            found.add("captions-format", message.into(), Some("ass".into()), Some("srt, vtt or sbv".into()));
        }
        None => {
            let message = "a transcript is no caption file; `ytseo video captions convert` makes SRT of it";
            found.add("captions-format", message.into(), Some("json".into()), Some("srt, vtt or sbv".into()));
        }
        Some(_) => {}
    }
    if let Some(how) = &file.recoded {
        found.add("captions-encoding", how.clone(), None, Some("UTF-8".into()));
    }
    if file.bad_times > 0 {
        let lines = if file.bad_times == 1 { "line with times" } else { "lines with times" };
        let message = format!("{} {lines} cannot be understood", file.bad_times);
        found.add("captions-bad-time", message, Some(file.bad_times.to_string()), None);
    }
}

/// The cues as laid out: what [`check`] measures.
fn laid_out(file: &CaptionFile) -> Vec<(usize, Cue)> {
    let mut cues: Vec<(usize, Cue)> = file
        .cues
        .iter()
        .enumerate()
        .map(|(index, cue)| {
            (index + 1, Cue { start_ms: cue.start_ms, end_ms: cue.end_ms, lines: cue.texts() })
        })
        .filter(|(_, cue)| !cue.lines.is_empty() && cue.end_ms >= cue.start_ms)
        .collect();
    cues.sort_by_key(|(_, cue)| cue.start_ms);
    cues
}

fn of_the_cues(file: &CaptionFile, limits: &CueLimits, found: &mut Found) {
    let case = |rule: &str, index: usize, measured: Option<f64>| CaptionCase {
        rule: rule.into(),
        cue: index + 1,
        at_ms: file.cues[index].start_ms,
        measured,
    };
    let all = |rule: &str, is: &dyn Fn(usize) -> bool| -> Vec<CaptionCase> {
        (0..file.len()).filter(|index| is(*index)).map(|index| case(rule, index, None)).collect()
    };
    let reversed = all("captions-end-before-start", &|at| file.cues[at].end_ms < file.cues[at].start_ms);
    let words = ("caption ends before it starts", "captions end before they start");
    found.places("captions-end-before-start", words, reversed, (None, None));
    let unordered =
        all("captions-out-of-order", &|at| at > 0 && file.cues[at].start_ms < file.cues[at - 1].start_ms);
    let words = ("caption stands out of order", "captions stand out of order");
    found.places("captions-out-of-order", words, unordered, (None, None));
    let empty = all("captions-empty", &|at| file.cues[at].texts().is_empty());
    found.places("captions-empty", ("caption holds no text", "captions hold no text"), empty, (None, None));

    let cues = laid_out(file);
    let plain: Vec<Cue> = cues.iter().map(|(_, cue)| cue.clone()).collect();
    let issues = check(&plain, limits);
    for rule in LAYOUT_RULES {
        let (problem, overlap) = (rule.problem, rule.id == "captions-overlap");
        let touching = problem == CueProblem::TooClose;
        let of_rule = issues
            .iter()
            .filter(|issue| issue.problem == problem && (!touching || (issue.measured < 0.0) == overlap));
        let cases: Vec<CaptionCase> = of_rule
            .map(|issue| CaptionCase {
                rule: rule.id.into(),
                cue: cues[issue.cue].0,
                at_ms: plain[issue.cue].start_ms,
                measured: Some((issue.measured * 10.0).round() / 10.0),
            })
            .collect();
        let figures = cases.iter().filter_map(|case| case.measured);
        let worst = if rule.least { figures.fold(f64::MAX, f64::min) } else { figures.fold(0.0, f64::max) };
        found.places(rule.id, rule.words, cases, rule.figures(worst, limits));
    }
}

/// A rule about how a cue is laid out.
struct LayoutRule {
    id: &'static str,
    problem: CueProblem,
    words: (&'static str, &'static str),
    /// Whether the smallest figure is the worst.
    least: bool,
}

impl LayoutRule {
    /// The worst figure and the limit, for people.
    fn figures(&self, worst: f64, limits: &CueLimits) -> (Option<String>, Option<String>) {
        let seconds = |ms: f64| format!("{:.1} s", ms / 1000.0);
        match self.problem {
            CueProblem::TooFast => (
                Some(format!("{worst:.0} characters a second")),
                Some(format!("{:.0}", limits.chars_per_second)),
            ),
            CueProblem::TooWide => {
                (Some(format!("{worst:.0} characters")), Some(limits.line_width.to_string()))
            }
            CueProblem::TooManyLines => (Some(format!("{worst:.0} lines")), Some(limits.lines.to_string())),
            CueProblem::TooLong => (Some(seconds(worst)), Some(seconds(limits.max_ms as f64))),
            CueProblem::TooShort | CueProblem::TooClose => (None, None),
        }
    }
}

const LAYOUT_RULES: &[LayoutRule] = &[
    LayoutRule {
        id: "captions-overlap",
        problem: CueProblem::TooClose,
        words: (
            "caption begins before the one before has ended",
            "captions begin before the one before has ended",
        ),
        least: true,
    },
    LayoutRule {
        id: "captions-too-fast",
        problem: CueProblem::TooFast,
        words: ("caption is gone before it can be read", "captions are gone before they can be read"),
        least: false,
    },
    LayoutRule {
        id: "captions-line-too-long",
        problem: CueProblem::TooWide,
        words: ("caption has a line that is too long", "captions have lines that are too long"),
        least: false,
    },
    LayoutRule {
        id: "captions-too-many-lines",
        problem: CueProblem::TooManyLines,
        words: ("caption has too many lines", "captions have too many lines"),
        least: false,
    },
    LayoutRule {
        id: "captions-too-short",
        problem: CueProblem::TooShort,
        words: ("caption is shown for less than a second", "captions are shown for less than a second"),
        least: true,
    },
    LayoutRule {
        id: "captions-too-long",
        problem: CueProblem::TooLong,
        words: ("caption is shown for too long", "captions are shown for too long"),
        least: false,
    },
    LayoutRule {
        id: "captions-gap-short",
        problem: CueProblem::TooClose,
        words: (
            "caption follows the one before without a gap",
            "captions follow the one before without a gap",
        ),
        least: true,
    },
];

fn of_the_language(file: &CaptionFile, found: &mut Found) {
    let rules = lint_limits();
    let Some(code) = &file.language else {
        let message = "nothing says which language the captions are in; name the file talk.en.srt";
        return found.add("captions-language-missing", message.into(), None, None);
    };
    let mut text = String::new();
    for cue in file.cues.iter().take(400) {
        text.push_str(&script::join(cue.texts().iter().map(String::as_str)));
        text.push(' ');
    }
    if text.chars().count() < rules.least_text {
        return;
    }
    if let Some((heard, sure)) = detect_language(&text)
        && sure >= rules.sure_language
        && base_language(&heard) != base_language(code)
    {
        let message = format!("the name says '{code}', but the text reads like '{heard}'");
        found.add("captions-language-wrong", message, Some(heard), Some(code.clone()));
    }
}

fn of_the_film(file: &CaptionFile, film: &Film, found: &mut Found) {
    let rules = lint_limits();
    let shown = |ms: u64| format_clock(ms, false);
    let cues = laid_out(file);
    let (Some(first), last) = (cues.first().map(|cue| cue.1.start_ms), file.end_ms()) else { return };
    if let Some(duration) = film.duration_ms {
        let over = last.saturating_sub(duration);
        let share = (duration as f64 * rules.other_video_share) as u64;
        if over > rules.other_video_ms.max(share) {
            let message = format!(
                "the captions go on to {} but the video ends at {}: they belong to another video or another cut",
                shown(last),
                shown(duration)
            );
            found.add("captions-other-video", message, Some(shown(last)), Some(shown(duration)));
        } else if over > rules.beyond_ms {
            let cases = cues.iter().filter(|(_, cue)| cue.end_ms > duration + rules.beyond_ms);
            let cases: Vec<CaptionCase> = cases
                .map(|(cue, shown)| CaptionCase {
                    rule: "captions-beyond-end".into(),
                    cue: *cue,
                    at_ms: shown.start_ms,
                    measured: Some((shown.end_ms - duration) as f64),
                })
                .collect();
            let words =
                ("caption goes on after the end of the video", "captions go on after the end of the video");
            found.places("captions-beyond-end", words, cases, (None, None));
        } else if (last as f64) < duration as f64 * rules.ends_early_share && duration - last > 30_000 {
            let message = format!("the captions end at {}, the video at {}", shown(last), shown(duration));
            found.add("captions-end-early", message, Some(shown(last)), Some(shown(duration)));
        }
    }
    let Some(sound) = film.first_sound_ms() else { return };
    if sound.saturating_sub(first) > rules.before_sound_ms {
        let message = format!(
            "the first caption stands at {}, but nothing is heard before {}",
            shown(first),
            shown(sound)
        );
        found.add("captions-before-sound", message, Some(shown(first)), Some(shown(sound)));
    } else if first.saturating_sub(sound) > rules.after_sound_ms {
        let message =
            format!("the first caption comes at {}, but sound begins at {}", shown(first), shown(sound));
        found.add("captions-after-sound", message, Some(shown(first)), Some(shown(sound)));
    }
    let silent: Vec<CaptionCase> = cues
        .iter()
        .filter(|(_, cue)| !film.is_heard(cue.start_ms, cue.end_ms))
        .map(|(index, cue)| CaptionCase {
            rule: "captions-in-silence".into(),
            cue: *index,
            at_ms: cue.start_ms,
            measured: None,
        })
        .collect();
    if silent.len() >= 3 && silent.len() * 3 >= cues.len() {
        let words = ("caption stands where nothing is heard", "captions stand where nothing is heard");
        found.places("captions-in-silence", words, silent, (None, None));
    }
}
