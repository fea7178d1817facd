//! What the stand-in keeps: channels, videos, playlists, captions. Resources are JSON, part by part, as YouTube
//! answers them.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};

use super::clock::Clock;

/// Parts by name.
pub type Parts = Map<String, Value>;

/// A channel.
#[derive(Debug, Clone)]
pub struct Channel {
    pub id: String,
    pub parts: Parts,
    /// Own thumbnails are allowed: its telephone number is verified.
    pub thumbnails_allowed: bool,
    /// Uploads that the channel still has today.
    pub uploads_left: u64,
    /// What people searched for, for each video: words, views, minutes.
    pub terms: Vec<Term>,
}

/// A search that led to a video.
#[derive(Debug, Clone)]
pub struct Term {
    pub video: String,
    pub words: String,
    pub views: u64,
    pub minutes: u64,
}

/// A video.
#[derive(Debug, Clone)]
pub struct Video {
    pub id: String,
    pub channel: String,
    pub parts: Parts,
    /// Was public or unlisted at some time: it cannot be scheduled any more.
    pub was_published: bool,
    /// A Short.
    pub vertical: bool,
    pub thumbnail: Option<Vec<u8>>,
    pub processing: super::processing::Processing,
    /// The bytes, when they are kept.
    pub file: Option<Vec<u8>>,
}

/// A playlist and what is in it.
#[derive(Debug, Clone)]
pub struct Playlist {
    pub id: String,
    pub channel: String,
    pub parts: Parts,
    pub items: Vec<Item>,
    /// A second time the same video is 409 (R-20a); YouTube has this as a setting of the playlist.
    pub refuses_doubles: bool,
}

/// A place in a playlist.
#[derive(Debug, Clone)]
pub struct Item {
    pub id: String,
    pub video: String,
    pub note: Option<String>,
    pub added: String,
}

/// A caption track.
#[derive(Debug, Clone)]
pub struct Caption {
    pub id: String,
    pub video: String,
    pub snippet: Value,
    pub content: Vec<u8>,
}

/// Behaviour that a test may choose.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `If-Match` leads to 412. It is not known of every method that the real one honours it.
    pub honours_if_match: bool,
    /// `localizations` also lists the default language, with the texts of the snippet.
    pub lists_default_language: bool,
    /// Titles and descriptions are stored without white space at their ends, and with plain line ends: what is read
    /// back is not quite what was written.
    pub trims_texts: bool,
    /// A file that is cut while it is sent without a session becomes a video all the same.
    pub takes_cut_files: bool,
    /// Bytes of an upload are kept for tests to compare.
    pub keeps_files: bool,
    /// Bytes of an upload that are noted only in steps of 256 KiB.
    pub whole_steps_only: bool,
    /// How the next uploads are processed.
    pub processing: super::processing::Processing,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            honours_if_match: true,
            lists_default_language: false,
            trims_texts: false,
            takes_cut_files: false,
            keeps_files: true,
            whole_steps_only: false,
            processing: super::processing::Processing::default(),
        }
    }
}

/// All there is.
#[derive(Debug, Clone, Default)]
pub struct World {
    pub channels: BTreeMap<String, Channel>,
    pub videos: BTreeMap<String, Video>,
    pub playlists: BTreeMap<String, Playlist>,
    pub captions: BTreeMap<String, Caption>,
    pub settings: Settings,
    pub clock: Clock,
    made: u64,
    /// When the next scheduled video is due, if that is known.
    due: Due,
}

/// What is known of schedules.
#[derive(Debug, Clone, Copy, Default)]
enum Due {
    /// Something was changed.
    #[default]
    Unknown,
    At(Option<jiff::Timestamp>),
}

impl World {
    /// Eleven signs, as videos have.
    pub fn new_id(&mut self) -> String {
        self.made += 1;
        URL_SAFE_NO_PAD.encode(scramble(self.made).to_be_bytes())
    }

    /// Adds a video and puts it in front of its channel's uploads.
    pub fn add_video(&mut self, video: Video) {
        let added = video.parts["snippet"]["publishedAt"].as_str().unwrap_or_default().to_string();
        let item = Item { id: format!("UPL{}", video.id), video: video.id.clone(), note: None, added };
        let uploads = uploads_of(&video.channel);
        self.playlists.get_mut(&uploads).expect("each channel has its uploads").items.insert(0, item);
        self.videos.insert(video.id.clone(), video);
    }

    /// The video is gone. In playlists its place stays, as that of a deleted video.
    pub fn remove_video(&mut self, id: &str) {
        self.videos.remove(id);
        self.captions.retain(|_, caption| caption.video != id);
        for playlist in self.playlists.values_mut().filter(|playlist| playlist.is_uploads()) {
            playlist.items.retain(|item| item.video != id);
        }
    }

    /// A video as the signed-in channel may see it.
    pub fn visible(&self, id: &str, channel: Option<&str>) -> Option<&Video> {
        self.videos.get(id).filter(|video| {
            channel == Some(video.channel.as_str()) || video.parts["status"]["privacyStatus"] != "private"
        })
    }

    /// Something was changed: schedules have to be looked at anew.
    pub fn touched(&mut self) {
        self.due = Due::Unknown;
    }

    /// Scheduled videos whose time has come are public.
    pub fn publish_due(&mut self) {
        let now = self.clock.now();
        if matches!(self.due, Due::At(next) if next.is_none_or(|next| next > now)) {
            return;
        }
        let mut next: Option<jiff::Timestamp> = None;
        for video in self.videos.values_mut() {
            let status = &mut video.parts["status"];
            let time = status["publishAt"].as_str().and_then(|time| time.parse::<jiff::Timestamp>().ok());
            match time {
                Some(time) if time <= now => {
                    status["privacyStatus"] = json!("public");
                    status.as_object_mut().expect("an object").remove("publishAt");
                    video.was_published = true;
                }
                Some(time) => next = Some(next.map_or(time, |next| next.min(time))),
                None => {}
            }
        }
        self.due = Due::At(next);
    }

    /// All of it as one document, to compare before and after. Etags and counters of visits are not in it.
    pub fn snapshot(&self) -> Value {
        let videos: Map<String, Value> = self
            .videos
            .iter()
            .map(|(id, video)| {
                let mut parts = video.parts.clone();
                parts.insert("channel".into(), json!(video.channel));
                parts.insert(
                    "thumbnail".into(),
                    json!(video.thumbnail.as_deref().map(|bytes| etag_of(&bytes))),
                );
                (id.clone(), Value::Object(parts))
            })
            .collect();
        let playlists: Map<String, Value> = self
            .playlists
            .iter()
            .map(|(id, playlist)| {
                let mut parts = playlist.parts.clone();
                let items = playlist.items.iter().map(|item| json!([item.video, item.note]));
                parts.insert("items".into(), items.collect());
                (id.clone(), Value::Object(parts))
            })
            .collect();
        let channels: Map<String, Value> = self
            .channels
            .iter()
            .map(|(id, channel)| (id.clone(), Value::Object(channel.parts.clone())))
            .collect();
        let captions: Map<String, Value> = self
            .captions
            .iter()
            .map(|(id, caption)| {
                let text = String::from_utf8_lossy(&caption.content);
                (id.clone(), json!({"snippet": caption.snippet, "content": text}))
            })
            .collect();
        json!({"channels": channels, "videos": videos, "playlists": playlists, "captions": captions})
    }
}

/// `UC...` to `UU...`.
pub fn uploads_of(channel: &str) -> String {
    format!("UU{}", channel.strip_prefix("UC").unwrap_or(channel))
}

/// A number to one that looks like chance, each to another (SplitMix64).
pub fn scramble(number: u64) -> u64 {
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A mark of some content: other content, another mark.
pub fn etag_of(content: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    etag_of_number(hasher.finish())
}

/// The mark of a document. The order of its fields does not matter.
pub fn etag_of_value(value: &Value) -> String {
    etag_of_number(number_of(value))
}

fn etag_of_number(number: u64) -> String {
    [number, scramble(number)].map(|half| URL_SAFE_NO_PAD.encode(half.to_be_bytes())).concat()
}

/// Without writing the document down, which would take most of the stand-in's time.
fn number_of(value: &Value) -> u64 {
    let of_text = |kind: u8, text: &str| {
        let mut hasher = DefaultHasher::new();
        hasher.write_u8(kind);
        hasher.write(text.as_bytes());
        hasher.finish()
    };
    match value {
        Value::Null => 1,
        Value::Bool(is) => 2 + u64::from(*is),
        Value::Number(number) => of_text(4, &number.to_string()),
        Value::String(text) => of_text(5, text),
        Value::Array(values) => {
            values.iter().fold(6, |sum, value| scramble(sum).wrapping_add(number_of(value)))
        }
        Value::Object(map) => map.iter().fold(7, |sum: u64, (name, value)| {
            sum.wrapping_add(scramble(of_text(8, name) ^ scramble(number_of(value))))
        }),
    }
}

/// The mark of a resource: of all that somebody may change, whatever parts are asked for. Numbers of visits and
/// the state of processing do not count.
pub fn resource_etag(id: &str, parts: &Parts) -> String {
    let mut sum = 0_u64;
    for (name, part) in parts {
        if !matches!(name.as_str(), "statistics" | "processingDetails" | "suggestions" | "fileDetails") {
            let mut hasher = DefaultHasher::new();
            hasher.write(name.as_bytes());
            sum = sum.wrapping_add(scramble(hasher.finish() ^ number_of(part)));
        }
    }
    etag_of(&(id, sum))
}
