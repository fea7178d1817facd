//! `playlists` and `playlistItems`.

use serde_json::{Value, json};

use super::ask::{Ask, resource};
use super::channels::check_localizations;
use super::check::{Writable, writable};
use super::refusal::Refusal;
use super::text;
use super::world::{Item, Parts, Playlist, World, uploads_of};

const WRITABLE: Writable = &[
    ("snippet", &["title", "description", "defaultLanguage", "thumbnailVideoId"]),
    ("status", &["privacyStatus", "podcastStatus"]),
    ("localizations", &[]),
];

const WRITABLE_ITEM: Writable = &[
    ("snippet", &["playlistId", "resourceId", "position"]),
    ("contentDetails", &["note", "startAt", "endAt"]),
];

/// Most videos of a playlist.
const MOST_ITEMS: usize = 5000;

impl Playlist {
    /// Whether it is the list of all that its channel uploaded.
    pub fn is_uploads(&self) -> bool {
        self.id == uploads_of(&self.channel)
    }

    fn visible(&self, channel: Option<&str>) -> bool {
        channel == Some(self.channel.as_str()) || self.parts["status"]["privacyStatus"] != "private"
    }
}

fn missing(name: &str, id: &str) -> Refusal {
    Refusal::not_found("playlistNotFound", name, id).domain("youtube.playlistItem")
}

/// `playlists.list`. The uploads of a channel are not in its list, but can be asked for by id.
pub fn list(world: &World, ask: &Ask) -> Result<Value, Refusal> {
    let caller = ask.caller.channel();
    let shown = |playlist: &&Playlist| playlist.visible(caller);
    let of = |channel: &str| {
        let all =
            world.playlists.values().filter(|playlist| playlist.channel == channel && !playlist.is_uploads());
        all.filter(shown).collect::<Vec<_>>()
    };
    let found = match ask.query.one_of(&["id", "channelId", "mine"])? {
        "id" if ask.query.all("id").len() > 50 => {
            return Err(Refusal::parameter("invalidFilters", "id", "More than 50 ids."));
        }
        "id" => ask.query.all("id").iter().filter_map(|id| world.playlists.get(id)).filter(shown).collect(),
        "channelId" => {
            let id = ask.query.needed("channelId");
            if !world.channels.contains_key(id) {
                return Err(Refusal::not_found("channelNotFound", "channelId", id));
            }
            of(id)
        }
        _ => of(ask.own_channel()?),
    };
    ask.page(&found, "youtube#playlistListResponse", |_, playlist| show(playlist, ask))
}

fn show(playlist: &Playlist, ask: &Ask) -> Value {
    let mut parts = playlist.parts.clone();
    parts.insert("contentDetails".into(), json!({"itemCount": playlist.items.len()}));
    let mut shown = resource("youtube#playlist", &playlist.id, &parts, &ask.parts);
    shown["etag"] = json!(super::world::resource_etag(&playlist.id, &playlist.parts));
    if ask.wants("snippet") {
        let snippet = &playlist.parts["snippet"];
        let plain = json!({"title": snippet["title"], "description": snippet["description"]});
        let local = ask.query.get("hl").and_then(|hl| playlist.parts.get("localizations")?.get(hl));
        shown["snippet"]["localized"] = local.unwrap_or(&plain).clone();
    }
    shown
}

/// `playlists.insert`.
pub fn insert(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let own = ask.own_channel()?.to_string();
    if !ask.body["id"].is_null() {
        return Err(Refusal::body("invalidPlaylistSnippet", "id", "A new playlist has no id yet."));
    }
    let mut parts = Parts::new();
    parts.insert(
        "snippet".into(),
        json!({
            "publishedAt": world.clock.stamp(),
            "channelId": own,
            "channelTitle": world.channels[&own].parts["snippet"]["title"],
            "thumbnails": {},
        }),
    );
    parts.insert("status".into(), json!({"privacyStatus": "public"}));
    let parts = write(&parts, ask)?;
    let id = format!("PL{}{}", world.new_id(), world.new_id());
    let playlist = Playlist { id: id.clone(), channel: own, parts, items: Vec::new(), refuses_doubles: true };
    let shown = show(&playlist, ask);
    world.playlists.insert(id, playlist);
    Ok(shown)
}

/// `playlists.update`: a description that is left out is erased (R-36b).
pub fn update(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let id = ask.body_id()?;
    let playlist = own(world, ask, id)?;
    ask.condition(world.settings.honours_if_match, id, &playlist.parts)?;
    let parts = write(&playlist.parts, ask)?;
    let playlist = world.playlists.get_mut(id).expect("it was there");
    playlist.parts = parts;
    Ok(show(playlist, ask))
}

fn own<'a>(world: &'a World, ask: &Ask, id: &str) -> Result<&'a Playlist, Refusal> {
    let channel = ask.own_channel()?;
    let found = world.playlists.get(id).filter(|playlist| playlist.visible(Some(channel)));
    let playlist = found.ok_or_else(|| Refusal::not_found("playlistNotFound", "id", id))?;
    if playlist.channel != channel {
        return Err(Refusal::new(403, "playlistForbidden", "This playlist is not yours."));
    }
    if playlist.is_uploads() {
        return Err(Refusal::new(
            400,
            "playlistOperationUnsupported",
            "The uploads cannot be changed like this.",
        ));
    }
    Ok(playlist)
}

fn write(before: &Parts, ask: &Ask) -> Result<Parts, Refusal> {
    writable(WRITABLE, &ask.parts, &ask.body, "invalidPlaylistSnippet")?;
    let snippet = &ask.body["snippet"];
    let Some(title) = snippet["title"].as_str().filter(|_| ask.wants("snippet")) else {
        return Err(Refusal::new(400, "playlistTitleRequired", "The request must specify a playlist title."));
    };
    let description = snippet["description"].as_str().unwrap_or_default();
    if let Err(why) = text::title(title, 150).and_then(|()| text::description(description, 5000)) {
        return Err(Refusal::body("invalidPlaylistSnippet", "body.snippet", why));
    }
    if let Some(language) = snippet["defaultLanguage"].as_str() {
        text::language(language)?;
    }
    let mut after = before.clone();
    let kept = after["snippet"].as_object_mut().expect("an object");
    for name in WRITABLE[0].1 {
        kept.remove(*name);
    }
    kept.extend(snippet.as_object().cloned().unwrap_or_default());
    kept.entry("description").or_insert_with(|| json!(""));
    let has_language = kept.contains_key("defaultLanguage");
    if ask.wants("status") {
        let sent = ask.body.get("status").cloned().unwrap_or_else(|| json!({}));
        after.insert("status".into(), sent);
        after["status"].as_object_mut().expect("an object").entry("privacyStatus").or_insert(json!("public"));
    }
    if ask.wants("localizations") {
        let local = ask.body.get("localizations").cloned().unwrap_or_else(|| json!({}));
        check_localizations(&local, has_language, 5000)?;
        after.insert("localizations".into(), local);
    }
    if !has_language || after.get("localizations").is_some_and(|local| *local == json!({})) {
        after.remove("localizations");
    }
    Ok(after)
}

/// `playlists.delete`.
pub fn delete(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let id = ask.query.needed("id").to_string();
    own(world, ask, &id)?;
    world.playlists.remove(&id);
    Ok(Value::Null)
}

/// `playlistItems.list`. Uploads that are not public are left out for others; in a playlist such a video has its
/// place, without its texts.
pub fn items(world: &World, ask: &Ask) -> Result<Value, Refusal> {
    let caller = ask.caller.channel();
    if ask.query.one_of(&["id", "playlistId"])? == "id" {
        let wanted = ask.query.all("id");
        let all = world.playlists.values().filter(|playlist| playlist.visible(caller));
        let found: Vec<_> = all
            .flat_map(|playlist| {
                playlist.items.iter().enumerate().map(move |(at, item)| (playlist, at, item))
            })
            .filter(|(_, _, item)| wanted.contains(&item.id))
            .collect();
        return ask.page(&found, "youtube#playlistItemListResponse", |_, (playlist, at, item)| {
            show_item(world, playlist, *at, item, ask)
        });
    }
    let id = ask.query.needed("playlistId");
    let playlist = world.playlists.get(id).ok_or_else(|| missing("playlistId", id))?;
    if !playlist.visible(caller) {
        let message = "The request is not properly authorized to retrieve the specified playlist.";
        return Err(Refusal::new(403, "playlistItemsNotAccessible", message).domain("youtube.playlistItem"));
    }
    let one = ask.query.get("videoId");
    let (is_uploads, owns) = (playlist.is_uploads(), caller == Some(&playlist.channel));
    let seen = |item: &Item| {
        let public = || {
            let video = world.videos.get(&item.video);
            video.is_some_and(|video| video.parts["status"]["privacyStatus"] == "public")
        };
        let listed = !is_uploads || owns || public();
        listed && one.is_none_or(|one| one == item.video)
    };
    let found: Vec<_> = playlist.items.iter().enumerate().filter(|(_, item)| seen(item)).collect();
    ask.page(&found, "youtube#playlistItemListResponse", |_, (at, item)| {
        show_item(world, playlist, *at, item, ask)
    })
}

fn show_item(world: &World, playlist: &Playlist, at: usize, item: &Item, ask: &Ask) -> Value {
    let mut parts = Parts::new();
    let Some(video) = world.visible(&item.video, ask.caller.channel()) else {
        return show_hidden(world, playlist, at, item, ask);
    };
    let snippet = &video.parts["snippet"];
    parts.insert(
        "snippet".into(),
        json!({
            "publishedAt": item.added,
            "channelId": playlist.channel,
            "title": snippet["title"],
            "description": snippet["description"],
            "thumbnails": snippet["thumbnails"],
            "channelTitle": world.channels[&playlist.channel].parts["snippet"]["title"],
            "playlistId": playlist.id,
            "position": at,
            "resourceId": {"kind": "youtube#video", "videoId": item.video},
            "videoOwnerChannelTitle": world.channels[&video.channel].parts["snippet"]["title"],
            "videoOwnerChannelId": video.channel,
        }),
    );
    let mut details = json!({"videoId": item.video, "videoPublishedAt": snippet["publishedAt"]});
    if let Some(note) = &item.note {
        details["note"] = json!(note);
    }
    parts.insert("contentDetails".into(), details);
    parts.insert("status".into(), json!({"privacyStatus": video.parts["status"]["privacyStatus"]}));
    resource("youtube#playlistItem", &item.id, &parts, &ask.parts)
}

/// The place of a video that is gone or private.
fn show_hidden(world: &World, playlist: &Playlist, at: usize, item: &Item, ask: &Ask) -> Value {
    let (title, why, privacy) = match world.videos.contains_key(&item.video) {
        true => ("Private video", "This video is private.", "private"),
        false => ("Deleted video", "This video is unavailable.", "privacyStatusUnspecified"),
    };
    let mut parts = Parts::new();
    parts.insert(
        "snippet".into(),
        json!({
            "publishedAt": item.added,
            "channelId": playlist.channel,
            "title": title,
            "description": why,
            "thumbnails": {},
            "channelTitle": world.channels[&playlist.channel].parts["snippet"]["title"],
            "playlistId": playlist.id,
            "position": at,
            "resourceId": {"kind": "youtube#video", "videoId": item.video},
        }),
    );
    parts.insert("contentDetails".into(), json!({"videoId": item.video}));
    parts.insert("status".into(), json!({"privacyStatus": privacy}));
    resource("youtube#playlistItem", &item.id, &parts, &ask.parts)
}

/// The playlist and the video that a body names, which may be written together.
fn target(world: &World, ask: &Ask) -> Result<(String, String), Refusal> {
    let own = ask.own_channel()?;
    writable(WRITABLE_ITEM, &ask.parts, &ask.body, "invalidSnippet")?;
    let snippet = &ask.body["snippet"];
    let Some(id) = snippet["playlistId"].as_str() else {
        return Err(Refusal::new(400, "playlistIdRequired", "The snippet must name the playlist."));
    };
    let Some(video) = snippet["resourceId"]["videoId"].as_str() else {
        return Err(Refusal::new(400, "resourceIdRequired", "The snippet must name the video."));
    };
    if snippet["resourceId"]["kind"] != "youtube#video" {
        return Err(Refusal::new(400, "invalidResourceType", "Only videos can be added."));
    }
    let playlist = world.playlists.get(id).ok_or_else(|| missing("playlistId", id))?;
    if playlist.channel != own || playlist.is_uploads() {
        let message = "The request is not properly authorized to change the playlist.";
        return Err(Refusal::new(403, "playlistItemsNotAccessible", message).domain("youtube.playlistItem"));
    }
    if world.visible(video, Some(own)).is_none() {
        return Err(Refusal::not_found("videoNotFound", "videoId", video).domain("youtube.playlistItem"));
    }
    if ask.body["contentDetails"]["note"].as_str().is_some_and(|note| note.chars().count() > 280) {
        return Err(Refusal::new(400, "invalidContentDetails", "The note is longer than 280 characters."));
    }
    Ok((id.into(), video.into()))
}

/// The place asked for, at most the end.
fn place(ask: &Ask, length: usize) -> Result<Option<usize>, Refusal> {
    match ask.body["snippet"].get("position").map(|position| position.as_u64()) {
        None => Ok(None),
        Some(Some(at)) if at <= length as u64 => Ok(usize::try_from(at).ok()),
        Some(_) => Err(Refusal::new(400, "invalidPlaylistItemPosition", "There is no such position.")),
    }
}

/// `playlistItems.insert`.
pub fn add(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let (id, video) = target(world, ask)?;
    let item_id = format!("UEx{}{}", world.new_id(), world.new_id());
    let added = world.clock.stamp();
    let playlist = world.playlists.get_mut(&id).expect("it was there");
    if playlist.refuses_doubles && playlist.items.iter().any(|item| item.video == video) {
        return Err(Refusal::new(409, "videoAlreadyInPlaylist", "The video is in the playlist already."));
    }
    if playlist.items.len() >= MOST_ITEMS {
        let message = "The playlist already contains the maximum allowed number of items.";
        return Err(Refusal::new(403, "playlistContainsMaximumNumberOfVideos", message));
    }
    let at = place(ask, playlist.items.len())?.unwrap_or(playlist.items.len());
    let note = ask.body["contentDetails"]["note"].as_str().map(Into::into);
    playlist.items.insert(at, Item { id: item_id, video, note, added });
    let playlist = &world.playlists[&id];
    Ok(show_item(world, playlist, at, &playlist.items[at], ask))
}

/// `playlistItems.update`: its place and its note.
pub fn change(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let item_id = ask.body_id()?;
    let (id, video) = target(world, ask)?;
    let playlist = world.playlists.get_mut(&id).expect("it was there");
    let found = playlist.items.iter().position(|item| item.id == item_id && item.video == video);
    let Some(from) = found else {
        return Err(Refusal::not_found("playlistItemNotFound", "id", item_id));
    };
    let to = place(ask, playlist.items.len() - 1)?.unwrap_or(from);
    let mut item = playlist.items.remove(from);
    if ask.wants("contentDetails") {
        item.note = ask.body["contentDetails"]["note"].as_str().map(Into::into);
    }
    playlist.items.insert(to, item);
    let playlist = &world.playlists[&id];
    Ok(show_item(world, playlist, to, &playlist.items[to], ask))
}

/// `playlistItems.delete`.
pub fn remove(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let id = ask.query.needed("id");
    let own = ask.own_channel()?;
    let holder =
        world.playlists.values_mut().find(|playlist| playlist.items.iter().any(|item| item.id == id));
    let Some(playlist) = holder else { return Err(Refusal::not_found("playlistItemNotFound", "id", id)) };
    if playlist.channel != own || playlist.is_uploads() {
        return Err(Refusal::new(403, "playlistItemsNotAccessible", "The playlist is not yours to change."));
    }
    playlist.items.retain(|item| item.id != id);
    Ok(Value::Null)
}
