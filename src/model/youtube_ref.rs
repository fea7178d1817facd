//! What people paste when they mean a video, a channel or a playlist of YouTube: ids, addresses, handles.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// Characters of a video id.
const VIDEO: usize = 11;
/// Characters of a channel id, with its `UC`.
const CHANNEL: usize = 24;
/// Beginnings of playlist ids: lists, uploads, likes, albums, mixes.
const PLAYLISTS: [&str; 8] = ["PL", "UU", "LL", "FL", "OLAK", "RD", "EL", "TL"];
/// Fewest and most characters of a playlist id.
const PLAYLIST: (usize, usize) = (13, 64);
/// Most characters of a handle or name.
const NAME: usize = 100;

macro_rules! ids {
    ($($name:ident, $about:literal;)*) => {
        $(
            #[doc = $about]
            #[derive(
                Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema,
            )]
            #[serde(transparent)]
            pub struct $name(String);

            impl $name {
                /// The id as text.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }

            impl AsRef<str> for $name {
                fn as_ref(&self) -> &str {
                    &self.0
                }
            }
        )*
    };
}

ids! {
    VideoId, "The id of a video: 11 characters.";
    ChannelId, "The id of a channel: `UC` and 22 characters.";
    PlaylistId, "The id of a playlist.";
}

impl VideoId {
    /// An id alone, not an address.
    pub fn of_id(text: &str) -> Option<Self> {
        (text.len() == VIDEO && is_id(text)).then(|| Self(text.into()))
    }

    /// The address people watch it at.
    pub fn address(&self) -> String {
        format!("https://www.youtube.com/watch?v={}", self.0)
    }
}

impl ChannelId {
    /// An id alone, not an address.
    pub fn of_id(text: &str) -> Option<Self> {
        (text.len() == CHANNEL && text.starts_with("UC") && is_id(text)).then(|| Self(text.into()))
    }

    /// The playlist of its uploads.
    pub fn uploads(&self) -> PlaylistId {
        PlaylistId(format!("UU{}", &self.0[2..]))
    }
}

impl PlaylistId {
    /// An id alone, not an address.
    pub fn of_id(text: &str) -> Option<Self> {
        let length = (PLAYLIST.0..=PLAYLIST.1).contains(&text.len());
        let begins = PLAYLISTS.iter().any(|start| text.starts_with(start));
        (length && begins && is_id(text)).then(|| Self(text.into()))
    }
}

/// What somebody means.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum YouTubeRef {
    /// A video.
    Video(VideoId),
    /// A channel by its id.
    Channel(ChannelId),
    /// A channel by its handle, without the `@`.
    Handle(String),
    /// A channel by its old user name.
    User(String),
    /// A channel by its old custom address (`/c/NAME`), which the API cannot look up.
    Custom(String),
    /// A playlist.
    Playlist(PlaylistId),
}

impl YouTubeRef {
    /// Reads an id, an address or a handle. Addresses may lack their scheme.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when it is none of them.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        of_text(text).ok_or_else(|| {
            let shown: String = text.chars().filter(|c| !c.is_control()).take(80).collect();
            Error::usage(format!("'{shown}' is no video, channel or playlist of YouTube"))
                .hint(
                    "give an id (dQw4w9WgXcQ), an address (https://youtu.be/dQw4w9WgXcQ) or a handle (@name)",
                )
                .hint("an id that begins with a hyphen goes behind `--`, or give the address")
        })
    }

    /// Reads what must be a video.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when it is none.
    pub fn video(text: &str) -> Result<VideoId> {
        match Self::parse(text)? {
            Self::Video(id) => Ok(id),
            other => {
                Err(Error::usage(format!("'{}' is {}, and a video is needed", text.trim(), other.article()))
                    .hint("give the id or the address of a video"))
            }
        }
    }

    fn article(&self) -> &'static str {
        match self {
            Self::Video(_) => "a video",
            Self::Channel(_) | Self::Handle(_) | Self::User(_) | Self::Custom(_) => "a channel",
            Self::Playlist(_) => "a playlist",
        }
    }
}

fn is_id(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

fn of_text(text: &str) -> Option<YouTubeRef> {
    if let Some(name) = text.strip_prefix('@') {
        return name_of(name).map(YouTubeRef::Handle);
    }
    of_id(text).or_else(|| of_address(text))
}

fn of_id(text: &str) -> Option<YouTubeRef> {
    VideoId::of_id(text)
        .map(YouTubeRef::Video)
        .or_else(|| ChannelId::of_id(text).map(YouTubeRef::Channel))
        .or_else(|| PlaylistId::of_id(text).map(YouTubeRef::Playlist))
}

fn of_address(text: &str) -> Option<YouTubeRef> {
    let rest = match text.split_once("://") {
        Some((scheme, rest))
            if scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http") =>
        {
            rest
        }
        Some(_) => return None,
        None => text,
    };
    let rest = rest.split('#').next().unwrap_or_default();
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(&host);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match host {
        "youtu.be" => VideoId::of_id(parts.first()?).map(YouTubeRef::Video),
        "youtube.com" | "music.youtube.com" | "youtube-nocookie.com" | "gaming.youtube.com" => {
            of_page(&parts, query)
        }
        "studio.youtube.com" => of_studio(&parts),
        _ => None,
    }
}

fn of_page(parts: &[&str], query: &str) -> Option<YouTubeRef> {
    let video = || VideoId::of_id(value(query, "v")?).map(YouTubeRef::Video);
    let list = || PlaylistId::of_id(value(query, "list")?).map(YouTubeRef::Playlist);
    match parts {
        ["watch"] | ["watch_popup"] => video().or_else(list),
        ["watch", id] => VideoId::of_id(id).map(YouTubeRef::Video),
        ["playlist"] | ["embed", "videoseries"] => list(),
        ["shorts" | "live" | "embed" | "v" | "e", id, ..] => VideoId::of_id(id).map(YouTubeRef::Video),
        ["channel", id, ..] => ChannelId::of_id(id).map(YouTubeRef::Channel),
        ["user", name, ..] => name_of(name).map(YouTubeRef::User),
        ["c", name, ..] => name_of(name).map(YouTubeRef::Custom),
        [name, ..] if name.starts_with('@') || name.starts_with("%40") => {
            let name = decoded(name)?;
            name_of(name.strip_prefix('@')?).map(YouTubeRef::Handle)
        }
        _ => None,
    }
}

fn of_studio(parts: &[&str]) -> Option<YouTubeRef> {
    match parts {
        ["video", id, ..] => VideoId::of_id(id).map(YouTubeRef::Video),
        ["channel", id, ..] => ChannelId::of_id(id).map(YouTubeRef::Channel),
        ["playlist", id, ..] => PlaylistId::of_id(id).map(YouTubeRef::Playlist),
        _ => None,
    }
}

fn value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// A handle or user name: letters and digits of any script, and a few signs.
fn name_of(text: &str) -> Option<String> {
    let text = decoded(text)?;
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '·');
    let sound =
        !text.is_empty() && text.chars().count() <= NAME && text.chars().all(|c| fits(c) || is_mark(c));
    sound.then_some(text)
}

/// Signs that belong to the letter before them, as in Hindi or Thai.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Text without percent signs.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let value = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn video() -> YouTubeRef {
        YouTubeRef::Video(VideoId("dQw4w9WgXcQ".into()))
    }

    #[test]
    fn every_way_to_name_a_video_is_understood() {
        for text in [
            "dQw4w9WgXcQ",
            "  dQw4w9WgXcQ\n",
            "https://youtu.be/dQw4w9WgXcQ",
            "https://youtu.be/dQw4w9WgXcQ?si=AbC&t=42",
            "youtu.be/dQw4w9WgXcQ",
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "HTTPS://WWW.YouTube.com/watch?v=dQw4w9WgXcQ&list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf&index=2",
            "youtube.com/watch?app=desktop&v=dQw4w9WgXcQ#t=1m",
            "http://m.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://music.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://www.youtube.com/shorts/dQw4w9WgXcQ",
            "https://www.youtube.com/live/dQw4w9WgXcQ?feature=share",
            "https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0",
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
            "https://www.youtube.com/v/dQw4w9WgXcQ",
            "https://studio.youtube.com/video/dQw4w9WgXcQ/edit",
        ] {
            assert_eq!(YouTubeRef::parse(text).expect(text), video(), "{text}");
            assert_eq!(YouTubeRef::video(text).expect(text).as_str(), "dQw4w9WgXcQ");
        }
        let odd = "https://youtu.be/-_-_-_-_-_-";
        assert_eq!(
            YouTubeRef::video(odd).expect("a video").address(),
            "https://www.youtube.com/watch?v=-_-_-_-_-_-"
        );
    }

    #[test]
    fn channels_handles_and_playlists_are_told_apart() {
        let id = "UCuAXFkgsw1L7xaCfnd5JJOw";
        let channel = YouTubeRef::Channel(ChannelId(id.into()));
        for text in [
            id.to_string(),
            format!("https://www.youtube.com/channel/{id}"),
            format!("https://www.youtube.com/channel/{id}/videos?view=0"),
            format!("https://studio.youtube.com/channel/{id}/editing"),
        ] {
            assert_eq!(YouTubeRef::parse(&text).expect("a channel"), channel, "{text}");
        }
        assert_eq!(ChannelId(id.into()).uploads().as_str(), "UUuAXFkgsw1L7xaCfnd5JJOw");
        let handle = |name: &str| YouTubeRef::Handle(name.into());
        assert_eq!(YouTubeRef::parse("@GoogleDevelopers").expect("a handle"), handle("GoogleDevelopers"));
        assert_eq!(
            YouTubeRef::parse("https://youtube.com/@a.b_c-d/videos").expect("a handle"),
            handle("a.b_c-d")
        );
        assert_eq!(
            YouTubeRef::parse("https://youtube.com/%40J%C3%BCrgen").expect("a handle"),
            handle("Jürgen")
        );
        assert_eq!(YouTubeRef::parse("@हिन्दी").expect("a handle"), handle("हिन्दी"));
        assert_eq!(
            YouTubeRef::parse("youtube.com/user/Google").expect("a user"),
            YouTubeRef::User("Google".into())
        );
        assert_eq!(
            YouTubeRef::parse("youtube.com/c/Google").expect("custom"),
            YouTubeRef::Custom("Google".into())
        );
        let list = "PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf";
        let playlist = YouTubeRef::Playlist(PlaylistId(list.into()));
        assert_eq!(YouTubeRef::parse(list).expect("a list"), playlist);
        assert_eq!(
            YouTubeRef::parse(&format!("https://youtube.com/playlist?list={list}")).expect("a list"),
            playlist
        );
        let embedded = format!("https://www.youtube.com/embed/videoseries?list={list}");
        assert_eq!(YouTubeRef::parse(&embedded).expect("a list"), playlist);
        let error = YouTubeRef::video(list).expect_err("no video");
        assert!(error.to_string().contains("is a playlist"), "{error}");
    }

    #[test]
    fn what_is_no_reference_is_refused() {
        for text in [
            "",
            "talk.mp4",
            "dQw4w9WgXc",
            "https://vimeo.com/123456789",
            "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
            "https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ",
            "ftp://youtube.com/watch?v=dQw4w9WgXcQ",
            "https://user@youtube.com/watch?v=dQw4w9WgXcQ",
            "https://youtube.com/",
            "https://youtube.com/watch?v=",
            "https://youtube.com/feed/trending",
            "@",
            "@a b",
            "@%ff",
            "@a/../b",
        ] {
            let error = YouTubeRef::parse(text).expect_err(text);
            assert_eq!(error.kind(), crate::Kind::Usage, "{text}");
            assert!(!error.hints().is_empty());
        }
        let nasty = YouTubeRef::parse("\u{1b}[31mred").expect_err("no reference").to_string();
        assert!(!nasty.contains('\u{1b}'), "{nasty}");
    }

    proptest! {
        #[test]
        fn an_id_is_found_in_every_address(id in "[A-Za-z0-9_-]{11}", list in "PL[A-Za-z0-9_-]{32}") {
            for text in [
                id.clone(),
                format!("https://youtu.be/{id}?t=1"),
                format!("https://www.youtube.com/watch?list={list}&v={id}"),
                format!("https://www.youtube.com/shorts/{id}"),
                format!("https://www.youtube.com/live/{id}/"),
            ] {
                let found = YouTubeRef::video(&text).expect("a video");
                prop_assert_eq!(found.as_str(), id.as_str());
            }
        }

        #[test]
        fn nothing_breaks_the_parser(text in "\\PC{0,60}") {
            let _ = YouTubeRef::parse(&text);
        }

        #[test]
        fn addresses_of_anything_do_not_break_it(path in "[a-z@%/?=&#A-Z0-9_.-]{0,60}") {
            let _ = YouTubeRef::parse(&format!("https://www.youtube.com/{path}"));
            let _ = YouTubeRef::parse(&format!("youtu.be/{path}"));
        }
    }
}
