//! What becomes of an uploaded file: states that go on each time they are asked for (R-20f).

use serde_json::{Value, json};

use super::world::{Parts, Video};

/// How an upload is processed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processing {
    /// So many times it is still being processed when somebody asks.
    pub polls: u32,
    pub end: End,
    /// What `fileDetails.durationMs` says in the end. None: what the file says, or nothing.
    pub milliseconds: Option<u64>,
    /// Never ends.
    pub stuck: bool,
    /// `suggestions.processingWarnings` and `processingHints` in the end.
    pub warnings: Vec<String>,
    pub hints: Vec<String>,
}

/// How processing ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Processed,
    /// `uploadStatus` failed with a `failureReason`, such as `codec`.
    Failed(&'static str),
    /// `uploadStatus` rejected with a `rejectionReason`, such as `duplicate`.
    Rejected(&'static str),
}

impl Default for Processing {
    fn default() -> Self {
        Self {
            polls: 2,
            end: End::Processed,
            milliseconds: None,
            stuck: false,
            warnings: Vec::new(),
            hints: Vec::new(),
        }
    }
}

impl Processing {
    /// Ends like this.
    pub fn ending(end: End) -> Self {
        Self { end, ..Self::default() }
    }

    /// Over already.
    pub fn over() -> Self {
        Self { polls: 0, ..Self::default() }
    }
}

/// The first state.
pub fn begin(parts: &mut Parts) {
    parts["status"]["uploadStatus"] = json!("uploaded");
    parts.insert("processingDetails".into(), state("processing", Some((100, 0)), "inProgress"));
}

fn state(status: &str, progress: Option<(u64, u64)>, availability: &str) -> Value {
    let mut details = json!({
        "processingStatus": status,
        "fileDetailsAvailability": availability,
        "processingIssuesAvailability": availability,
        "tagSuggestionsAvailability": availability,
        "editorSuggestionsAvailability": availability,
        "thumbnailsAvailability": availability,
    });
    if let Some((total, done)) = progress {
        details["processingProgress"] = json!({"partsTotal": total.to_string(), "partsProcessed": done.to_string(), "timeLeftMs": "1000"});
    }
    details
}

impl Video {
    /// Still being processed.
    pub fn is_processing(&self) -> bool {
        self.parts["status"]["uploadStatus"] == "uploaded"
    }

    /// Somebody asked for the state: it goes one step on, after the answer.
    pub fn polled(&mut self) {
        if !self.is_processing() || self.processing.stuck {
            return;
        }
        if self.processing.polls > 1 {
            self.processing.polls -= 1;
            let done = 100 / (u64::from(self.processing.polls) + 1);
            self.parts
                .insert("processingDetails".into(), state("processing", Some((100, done)), "inProgress"));
            return;
        }
        let status = &mut self.parts["status"];
        let details = match self.processing.end {
            End::Processed => {
                status["uploadStatus"] = json!("processed");
                state("succeeded", None, "available")
            }
            End::Failed(reason) => {
                status["uploadStatus"] = json!("failed");
                status["failureReason"] = json!(reason);
                let mut details = state("failed", None, "notAvailable");
                let processing = if reason == "uploadAborted" { "uploadFailed" } else { "transcodeFailed" };
                details["processingFailureReason"] = json!(processing);
                details
            }
            End::Rejected(reason) => {
                status["uploadStatus"] = json!("rejected");
                status["rejectionReason"] = json!(reason);
                state("terminated", None, "notAvailable")
            }
        };
        self.parts.insert("processingDetails".into(), details);
        self.finish();
    }

    fn finish(&mut self) {
        if self.processing.end != End::Processed {
            return;
        }
        let known =
            self.processing.milliseconds.or_else(|| self.file.as_deref().and_then(super::mp4::milliseconds));
        if let Some(milliseconds) = known {
            self.parts["fileDetails"]["durationMs"] = json!(milliseconds.to_string());
            self.parts["contentDetails"]["duration"] = json!(iso_duration(milliseconds.div_ceil(1000)));
        }
        let mut suggestions = json!({});
        for (name, list) in
            [("processingWarnings", &self.processing.warnings), ("processingHints", &self.processing.hints)]
        {
            if !list.is_empty() {
                suggestions[name] = json!(list);
            }
        }
        self.parts.insert("suggestions".into(), suggestions);
    }
}

/// Seconds as `PT1H2M3S`.
pub fn iso_duration(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut text = String::from("PT");
    for (count, unit) in [(hours, 'H'), (minutes, 'M'), (seconds, 'S')] {
        if count > 0 {
            text.push_str(&format!("{count}{unit}"));
        }
    }
    if text == "PT" { "PT0S".into() } else { text }
}

/// The seconds of `PT1H2M3S`.
pub fn seconds(text: &str) -> u64 {
    let mut total = 0;
    let mut number = 0;
    for sign in text.chars() {
        match sign {
            '0'..='9' => number = number * 10 + u64::from(sign.to_digit(10).expect("a digit")),
            'H' => total += std::mem::take(&mut number) * 3600,
            'M' => total += std::mem::take(&mut number) * 60,
            'S' => total += std::mem::take(&mut number),
            _ => {}
        }
    }
    total
}
