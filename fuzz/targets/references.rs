//! References to videos, channels and playlists: nothing breaks the reader, and an id is found in its own address.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ytseo::model::YouTubeRef;

fuzz_target!(|text: &str| {
    let Ok(found) = YouTubeRef::parse(text) else { return };
    if let YouTubeRef::Video(id) = found {
        assert_eq!(YouTubeRef::video(&id.address()).ok(), Some(id));
    }
});
