//! `thumbnails.set`.

use serde_json::{Map, Value, json};

use super::ask::{Ask, listing};
use super::refusal::Refusal;
use super::world::World;

/// What can be said before the image has come.
pub fn may_set(world: &World, ask: &Ask) -> Result<(), Refusal> {
    let own = ask.own_channel()?;
    let id = ask.query.needed("videoId");
    let found = world.visible(id, Some(own));
    let video = found.ok_or_else(|| Refusal::not_found("videoNotFound", "videoId", id))?;
    if video.channel != own || !world.channels[own].thumbnails_allowed {
        let message = "The thumbnail can't be set for the specified video. The request might not be properly \
                       authorized.";
        return Err(Refusal::new(403, "forbidden", message).domain("youtube.thumbnail"));
    }
    if video.vertical && video.is_processing() {
        return Err(Refusal::new(400, "failedPrecondition", "The Short is still being processed."));
    }
    Ok(())
}

/// Takes JPEG and PNG by their first bytes, whatever type is declared.
pub fn set(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    may_set(world, ask)?;
    let bytes = ask.file.as_ref().and_then(|file| file.bytes.clone()).unwrap_or_default();
    if bytes.is_empty() {
        return Err(Refusal::new(400, "mediaBodyRequired", "The request does not include the image."));
    }
    if !bytes.starts_with(b"\xff\xd8\xff") && !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Err(Refusal::new(400, "invalidImage", "The image is not one that can be used."));
    }
    let video = world.videos.get_mut(ask.query.needed("videoId")).expect("it was there");
    video.thumbnail = Some(bytes);
    video.parts["contentDetails"]["hasCustomThumbnail"] = json!(true);
    let thumbnails = video.parts["snippet"]["thumbnails"].clone();
    Ok(listing("youtube#thumbnailSetResponse", Map::new(), vec![thumbnails]))
}
