//! The stand-in is as strict as it says. Asked over plain sockets, so that no client smooths anything.

mod analytics;
mod auth;
mod captions;
mod failures;
mod quota;
mod reads;
mod searches;
mod uploads;
mod wire;
mod writes;

use serde_json::{Value, json};

use crate::youtube::{KEY, Seed, YouTubeServer};
use wire::{Answer, ask};

/// A stand-in with one channel and somebody who may do everything there.
struct Place {
    youtube: YouTubeServer,
    channel: String,
    token: String,
}

impl Place {
    fn new(videos: usize) -> Self {
        let youtube = YouTubeServer::start();
        let channel = youtube.seed(Seed::channel("Night Sky").videos(videos));
        let token = youtube.token(&["youtube.force-ssl", "yt-analytics.readonly"], Some(&channel));
        Self { youtube, channel, token }
    }

    /// Signed in.
    fn get(&self, target: &str) -> Answer {
        self.get_as(&self.token, target)
    }

    fn get_as(&self, token: &str, target: &str) -> Answer {
        ask(&self.youtube, "GET", target, &[("authorization", &format!("Bearer {token}"))], b"")
    }

    /// With the key.
    fn get_public(&self, target: &str) -> Answer {
        ask(&self.youtube, "GET", target, &[("x-goog-api-key", KEY)], b"")
    }

    fn send(&self, verb: &str, target: &str, body: &Value) -> Answer {
        self.send_with(verb, target, body, &[])
    }

    fn send_with(&self, verb: &str, target: &str, body: &Value, more: &[(&str, &str)]) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let mut headers = vec![("authorization", bearer.as_str()), ("content-type", "application/json")];
        headers.extend(more);
        let bytes = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        ask(&self.youtube, verb, target, &headers, &bytes)
    }

    /// A video with every field that an update can lose.
    fn full_video(&self) -> String {
        self.youtube.add_video(
            &self.channel,
            &json!({
                "snippet": {
                    "title": "Stars over the sea",
                    "description": "Long exposure",
                    "tags": ["stars", "night sky"],
                    "defaultLanguage": "en",
                    "defaultAudioLanguage": "en-GB",
                },
                "status": {
                    "privacyStatus": "private",
                    "publishAt": "2028-05-01T10:00:00Z",
                    "license": "creativeCommon",
                    "embeddable": false,
                    "publicStatsViewable": false,
                    "selfDeclaredMadeForKids": true,
                    "containsSyntheticMedia": true,
                },
                "localizations": {"de": {"title": "Sterne", "description": "Lange belichtet"}},
                "recordingDetails": {"recordingDate": "2024-01-01T00:00:00Z"},
            }),
        )
    }
}
