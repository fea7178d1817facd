//! A workflow as it is written down.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::steps;
use crate::error::{Error, Result};
use crate::video::captions::CaptionStyle;

/// A declared sequence of steps for many files.
#[derive(Debug, Clone, PartialEq)]
pub struct Workflow {
    /// What it is called; the file's name when it does not say.
    pub name: String,
    /// Files, folders and patterns, relative to the workflow's own folder.
    pub files: Vec<PathBuf>,
    /// Folder of the results, relative to the workflow's own folder.
    pub out: Option<PathBuf>,
    /// How many files at once.
    pub jobs: Option<usize>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// What is done, with its options.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A look at the whole video: `ytseo video analyze`.
    Analyze(steps::AnalyzeStep),
    /// Silence and filler words go; captions move along: `ytseo video cut`.
    Cut(steps::CutStep),
    /// Loudness: `ytseo video normalize`.
    Normalize(steps::NormalizeStep),
    /// Captions as files, or burnt in: `ytseo video captions`.
    Captions(steps::CaptionsStep),
    /// Pictures for the title: `ytseo video thumbnails`.
    Thumbnails(steps::ThumbnailsStep),
    /// The settings that YouTube recommends: `ytseo video encode`.
    Encode(steps::EncodeStep),
    /// Titles, description, tags, chapters: `ytseo optimize`.
    Optimize(steps::OptimizeStep),
}

impl Step {
    /// Every name, as it is written in a workflow.
    pub const NAMES: &'static [&'static str] =
        &["analyze", "cut", "normalize", "captions", "thumbnails", "encode", "optimize"];

    /// How it is written in a workflow.
    pub fn name(&self) -> &'static str {
        match self {
            Step::Analyze(_) => "analyze",
            Step::Cut(_) => "cut",
            Step::Normalize(_) => "normalize",
            Step::Captions(_) => "captions",
            Step::Thumbnails(_) => "thumbnails",
            Step::Encode(_) => "encode",
            Step::Optimize(_) => "optimize",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    files: Vec<PathBuf>,
    #[serde(default)]
    out: Option<PathBuf>,
    #[serde(default)]
    jobs: Option<usize>,
    steps: Vec<serde_json::Value>,
}

impl Workflow {
    /// Reads a workflow in YAML (or JSON). `path` names it in errors.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] for anything that is not a workflow, saying what and where.
    pub fn parse(text: &str, path: &Path) -> Result<Self> {
        let shown = path.display();
        let raw: Raw = serde_yaml::from_str(text).map_err(|error| {
            Error::usage(format!("{shown} is not a workflow"))
                .hint("it needs steps: a list like `- cut`, `- normalize`, `- optimize`")
                .caused_by(error)
        })?;
        if raw.steps.is_empty() {
            return Err(Error::usage(format!("{shown} has no steps")).hint(known_steps()));
        }
        let steps = raw
            .steps
            .into_iter()
            .enumerate()
            .map(|(index, step)| {
                parse_step(step).map_err(|error| {
                    error.hints().iter().fold(
                        Error::usage(format!("step {} of {shown}: {}", index + 1, error.chain())),
                        |all, hint| all.hint(hint),
                    )
                })
            })
            .collect::<Result<_>>()?;
        let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = raw.name.unwrap_or_else(stem);
        Ok(Self { name, files: raw.files, out: raw.out, jobs: raw.jobs, steps })
    }

    /// The names of the steps, in order.
    pub fn step_names(&self) -> Vec<String> {
        self.steps.iter().map(|step| step.name().to_string()).collect()
    }
}

/// `cut`, or `cut: {margin: 0.2}`.
fn parse_step(step: serde_json::Value) -> Result<Step> {
    use serde_json::Value;
    let (name, options) = match step {
        Value::String(name) => (name, Value::Null),
        Value::Object(map) if map.len() == 1 => {
            map.into_iter().next().unwrap_or_else(|| (String::new(), Value::Null))
        }
        _ => return Err(Error::usage("a step is a name, or one name with its options").hint(known_steps())),
    };
    if !Step::NAMES.contains(&name.as_str()) {
        return Err(Error::usage(format!("there is no step '{name}'")).hint(known_steps()));
    }
    let options = if options.is_null() { Value::Object(serde_json::Map::new()) } else { options };
    let tagged = Value::Object([(name.clone(), options)].into_iter().collect());
    let step = serde_json::from_value(tagged).map_err(|error| Error::usage(format!("{name}: {error}")))?;
    if let Step::Captions(options) = &step
        && let Some(style) = &options.burn
    {
        CaptionStyle::named(style)?;
    }
    Ok(step)
}

fn known_steps() -> String {
    format!("steps are {}", Step::NAMES.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Workflow> {
        Workflow::parse(text, Path::new("weekly.yaml"))
    }

    #[test]
    fn steps_are_names_or_names_with_options() {
        let workflow =
            parse("files: [a.mp4]\nsteps:\n- optimize\n- optimize: {topic: Bread}\n").expect("parsed");
        assert_eq!(workflow.name, "weekly");
        assert_eq!(workflow.step_names(), ["optimize", "optimize"]);
        assert_ne!(workflow.steps[0], workflow.steps[1]);
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, part) in [
            ("steps: []", "no steps"),
            ("steps: [bake]", "no step 'bake'"),
            ("steps: [{optimize: {topik: x}}]", "unknown field `topik`"),
            ("steps: [{captions: {burn: bold}}]", "no caption style 'bold'"),
            ("steps: [{optimize: {}, cut: {}}]", "one name with its options"),
            ("stebs: [optimize]", "not a workflow"),
        ] {
            let error = parse(text).expect_err(text);
            assert!(error.chain().contains(part), "{text}: {}", error.chain());
        }
    }
}
