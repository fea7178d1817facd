//! Caption tracks: reading them, the name of their files, and the one form in which two texts are compared.
//!
//! A track is known by its video, its language and its name: `VIDEO.LANGUAGE`, or `VIDEO.LANGUAGE.NAME`. Automatic
//! tracks cannot be changed and are left out.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use serde_json::{Value, json};

use super::fields::is_empty;
use super::plan::Change;
use crate::error::Error;
use crate::model::VideoId;
use crate::ports::youtube::{CaptionFormat, Failure, Then, YouTube};
use crate::rules::YoutubeMethod;

/// The part of what is read of a track that holds its text.
pub const PART: &str = "content";

/// A track's name among those of its language, in plain characters.
pub fn plain_name(name: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let name: String = name.to_lowercase().chars().map(plain).collect();
    name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// The id of a track.
pub fn id_of(video: &str, language: &str, name: &str) -> String {
    match plain_name(name).as_str() {
        "" => format!("{video}.{language}"),
        name => format!("{video}.{language}.{name}"),
    }
}

/// Video, language and plain name of a track.
pub fn parts_of(id: &str) -> Option<(VideoId, &str, &str)> {
    let (video, rest) = id.split_once('.')?;
    let (language, name) = rest.split_once('.').unwrap_or((rest, ""));
    let is_code = !language.is_empty() && language.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    Some((VideoId::of_id(video)?, language, name)).filter(|_| is_code)
}

/// The id of the track that a file is of, from its name: `stars-dQw4w9WgXcQ.de.srt`.
pub fn id_of_file(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?.strip_suffix(".srt")?;
    name.char_indices().filter(|(_, c)| *c == '.').find_map(|(at, _)| {
        let from = at.checked_sub(11)?;
        let before = name.get(..from)?;
        let id = name.get(from..)?;
        (before.is_empty() || before.ends_with('-')).then_some(())?;
        parts_of(id).map(|_| id.to_string())
    })
}

/// A text of captions in one form: numbered again, times alike, without blank lines too many. Nothing when it holds no
/// times.
pub fn settled(text: &str) -> Option<String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut cues: Vec<(u64, u64, Vec<&str>)> = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let Some((from, to)) = line
            .split_once("-->")
            .and_then(|(from, to)| Some((milliseconds(from)?, milliseconds(to.split_whitespace().next()?)?)))
        else {
            if let Some((_, _, cue)) = cues.last_mut() {
                cue.push(line.trim_end());
            }
            continue;
        };
        // The number above belongs to this cue, not to the one before.
        let number = at.checked_sub(1).and_then(|above| lines.get(above));
        if number.is_some_and(|line| line.trim().parse::<u64>().is_ok())
            && let Some((_, _, cue)) = cues.last_mut()
        {
            cue.pop();
        }
        cues.push((from, to, Vec::new()));
    }
    let clock = |time: u64| {
        let (hours, minutes, seconds) = (time / 3_600_000, time / 60_000 % 60, time / 1000 % 60);
        format!("{hours:02}:{minutes:02}:{seconds:02},{:03}", time % 1000)
    };
    let blocks = cues.iter().enumerate().map(|(number, (from, to, lines))| {
        let lines: Vec<&str> = lines.iter().copied().filter(|line| !line.trim().is_empty()).collect();
        format!("{}\n{} --> {}\n{}\n", number + 1, clock(*from), clock(*to), lines.join("\n"))
    });
    let blocks: Vec<String> = blocks.collect();
    (!blocks.is_empty()).then(|| blocks.join("\n"))
}

fn milliseconds(text: &str) -> Option<u64> {
    let (whole, part) = text.trim().split_once([',', '.'])?;
    let mut seconds: u64 = 0;
    for number in whole.split(':') {
        seconds = seconds.checked_mul(60)?.checked_add(number.trim().parse().ok()?)?;
    }
    let part: u64 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    seconds.checked_mul(1000)?.checked_add(part)
}

/// A track of a video as YouTube lists it.
#[derive(Debug, Clone)]
pub struct Track {
    /// Our id of it.
    pub id: String,
    /// What YouTube says of it.
    pub resource: Value,
}

impl Track {
    /// When it was changed last.
    pub fn updated(&self) -> &Value {
        &self.resource["snippet"]["lastUpdated"]
    }
}

/// The tracks of a video that people made. 50 units. Of two with the same name in plain characters the first counts.
pub async fn tracks(youtube: &YouTube, video: &VideoId) -> Result<Vec<Track>, Failure> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for track in youtube.captions(video).await? {
        let kind = track.text("/snippet/trackKind").unwrap_or_default();
        let (language, name) = (
            track.text("/snippet/language").unwrap_or_default(),
            track.text("/snippet/name").unwrap_or_default(),
        );
        let id = id_of(video.as_str(), language, name);
        if kind.eq_ignore_ascii_case("asr") || parts_of(&id).is_none() || !seen.insert(id.clone()) {
            continue;
        }
        found.push(Track { id, resource: track.into_json() });
    }
    Ok(found)
}

/// A track with its text. 200 units.
pub async fn filled(youtube: &YouTube, track: &Track) -> Result<Value, Failure> {
    let id = track.resource["id"].as_str().unwrap_or_default();
    let bytes = youtube.download_caption(id, CaptionFormat::Srt, None).await?;
    let text = String::from_utf8(bytes).map_err(|error| {
        Failure::from(
            Error::remote(format!("the captions {} are not text in UTF-8", track.id))
                .hint("look at them in YouTube Studio")
                .caused_by(error),
        )
    })?;
    Ok(thing(&track.id, Some((&track.resource, &text))))
}

/// What is known of a track; of one that is not there, that it is empty.
fn thing(id: &str, there: Option<(&Value, &str)>) -> Value {
    let shown = parts_of(id).map(|(video, language, _)| format!("Captions in {language} of {video}"));
    let mut thing = json!({"id": id, "snippet": {"title": shown}});
    if let Some((resource, text)) = there {
        thing["track"] = resource.clone();
        thing[PART] = json!({"text": settled(text).unwrap_or_else(|| text.trim().to_string())});
    }
    thing
}

/// Tracks by our ids; those of videos that are gone are missing. 50 units for each video and 200 for each track.
pub async fn read(youtube: &YouTube, ids: &[&str]) -> Result<HashMap<String, Value>, Failure> {
    let videos: BTreeSet<String> =
        ids.iter().filter_map(|id| parts_of(id)).map(|(video, ..)| video.to_string()).collect();
    let mut found = HashMap::new();
    for video in videos.iter().filter_map(|video| VideoId::of_id(video)) {
        let tracks = match tracks(youtube, &video).await {
            Ok(tracks) => tracks,
            Err(failure) if failure.then == Then::NotFound => continue,
            Err(failure) => return Err(failure),
        };
        for id in ids.iter().filter(|id| parts_of(id).is_some_and(|(of, ..)| of == video)) {
            let thing = match tracks.iter().find(|track| track.id == **id) {
                Some(track) => filled(youtube, track).await?,
                None => thing(id, None),
            };
            found.insert((*id).to_string(), thing);
        }
    }
    Ok(found)
}

/// The calls that changing a track takes at most: reading it before and after, and writing it.
pub fn calls(changes: &[Change]) -> Vec<(YoutubeMethod, u64)> {
    let Some(change) = changes.first() else { return Vec::new() };
    let (before, after) = (!is_empty(&change.before), !is_empty(&change.after));
    let write = match (before, after) {
        (false, _) => YoutubeMethod::CaptionsInsert,
        (true, true) => YoutubeMethod::CaptionsUpdate,
        (true, false) => YoutubeMethod::CaptionsDelete,
    };
    let downloads = u64::from(before) + u64::from(after);
    vec![(YoutubeMethod::CaptionsList, 2), (YoutubeMethod::CaptionsDownload, downloads), (write, 1)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SRT: &str =
        "1\n00:00:00,000 --> 00:00:01,500\nFirst\n\n2\n00:00:02,000 --> 01:00:03,250\n<i>Second</i>\nline\n";

    #[test]
    fn texts_that_say_the_same_are_the_same() {
        assert_eq!(settled(SRT).as_deref(), Some(SRT));
        for other in [
            SRT.replace('\n', "\r\n"),
            format!("\u{feff}{SRT}\n\n"),
            SRT.replace("1\n00:00:00", "7\n0:00:00").replace("2\n00:00:02", "\n9\n00:00:02"),
            "WEBVTT\n\n00:00.000 --> 00:01.5\nFirst\n\n00:02.000 --> 1:00:03.250 align:start\n<i>Second</i>\nline\n".into(),
        ] {
            assert_eq!(settled(&other).as_deref(), Some(SRT), "{other}");
        }
        assert_eq!(settled("no times"), None);
        assert_eq!(
            settled("1\n00:00:00,000 --> 00:00:01,000\n42\n").as_deref(),
            Some("1\n00:00:00,000 --> 00:00:01,000\n42\n")
        );
    }

    #[test]
    fn a_file_says_which_track_it_is_of() {
        let id = |name: &str| id_of_file(Path::new(name));
        assert_eq!(id("videos/stars-dQw4w9WgXcQ.de.srt").as_deref(), Some("dQw4w9WgXcQ.de"));
        assert_eq!(
            id("dQw4w9WgXcQ.pt-BR.for-children.srt").as_deref(),
            Some("dQw4w9WgXcQ.pt-BR.for-children")
        );
        assert_eq!(id("v.1-dQw4w9WgXcQ.de.srt").as_deref(), Some("dQw4w9WgXcQ.de"));
        for wrong in [
            "dQw4w9WgXcQ.srt",
            "xdQw4w9WgXcQ.de.srt",
            "dQw4w9WgXcQ.de.vtt",
            "short.de.srt",
            "dQw4w9WgXcQ.d e.srt",
        ] {
            assert_eq!(id(wrong), None, "{wrong}");
        }
        assert_eq!(id_of("dQw4w9WgXcQ", "de", "Für Kinder!"), "dQw4w9WgXcQ.de.für-kinder");
    }

    proptest! {
        #[test]
        fn settling_settles(text in "([0-9]{1,2}\n|[0-9]{2}:[0-9]{2},[0-9]{3} --> 0:[0-9]{2}\\.[0-9]\n|\\PC{0,9}\n|\n){0,12}") {
            if let Some(once) = settled(&text) {
                prop_assert_eq!(settled(&once), Some(once.clone()));
            }
        }
    }
}
