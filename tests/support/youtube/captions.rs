//! `captions`: tracks with their bytes, asked for in other formats as well.

use serde_json::{Map, Value, json};

use super::ask::{Ask, listing, resource};
use super::check::{Writable, writable};
use super::http::Reply;
use super::refusal::Refusal;
use super::text;
use super::world::{Caption, Parts, World};

const WRITABLE_NEW: Writable = &[("snippet", &["videoId", "language", "name", "isDraft"])];
const WRITABLE: Writable = &[("snippet", &["isDraft"])];

/// `captions.list`.
pub fn list(world: &World, ask: &Ask) -> Result<Value, Refusal> {
    let video = ask.query.needed("videoId");
    let own = ask.own_channel()?;
    if world.visible(video, Some(own)).is_none() {
        return Err(Refusal::not_found("videoNotFound", "videoId", video));
    }
    let ids = ask.query.all("id");
    let tracks = world.captions.values().filter(|track| track.video == video);
    let tracks = tracks.filter(|track| ids.is_empty() || ids.contains(&track.id));
    Ok(listing("youtube#captionListResponse", Map::new(), tracks.map(|track| show(track, ask)).collect()))
}

fn show(track: &Caption, ask: &Ask) -> Value {
    let mut parts = Parts::new();
    parts.insert("snippet".into(), track.snippet.clone());
    resource("youtube#caption", &track.id, &parts, &ask.parts)
}

///
fn not_synced(ask: &Ask) -> Result<(), Refusal> {
    match ask.query.is_true("sync") {
        true => Err(Refusal::parameter("invalidParameter", "sync", "The parameter sync is retired.")),
        false => Ok(()),
    }
}

/// What can be said before the file has come.
pub fn may_insert(world: &World, ask: &Ask) -> Result<(), Refusal> {
    not_synced(ask)?;
    writable(WRITABLE_NEW, &ask.parts, &ask.body, "invalidMetadata")?;
    let snippet = &ask.body["snippet"];
    let (Some(video), Some(language), Some(name)) =
        (snippet["videoId"].as_str(), snippet["language"].as_str(), snippet["name"].as_str())
    else {
        return Err(Refusal::new(400, "invalidMetadata", "A track has videoId, language and name."));
    };
    if name.chars().count() > 150 {
        return Err(Refusal::new(400, "nameTooLong", "The name is longer than 150 characters."));
    }
    text::language(language).map_err(|_| {
        Refusal::new(400, "invalidMetadata", format!("The language '{language}' is not one."))
    })?;
    let own = ask.own_channel()?;
    let found = world.visible(video, Some(own));
    let found = found.ok_or_else(|| Refusal::not_found("videoNotFound", "videoId", video))?;
    if found.channel != own {
        return Err(Refusal::forbidden("The video is not yours."));
    }
    let same = |track: &Caption| {
        track.video == video
            && track.snippet["trackKind"] != "ASR"
            && track.snippet["language"] == language
            && track.snippet["name"] == name
    };
    if world.captions.values().any(same) {
        return Err(Refusal::new(
            409,
            "captionExists",
            "There is a track of this language and name already.",
        ));
    }
    Ok(())
}

/// `captions.insert`.
pub fn insert(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    may_insert(world, ask)?;
    let content = content(ask)?;
    let id = format!("AUieDa{}{}", world.new_id(), world.new_id());
    let sent = &ask.body["snippet"];
    let video = sent["videoId"].as_str().unwrap_or_default().to_string();
    let mut snippet = json!({
        "videoId": video,
        "lastUpdated": world.clock.stamp(),
        "trackKind": "standard",
        "language": sent["language"],
        "name": sent["name"],
        "audioTrackType": "unknown",
        "isCC": false,
        "isLarge": false,
        "isEasyReader": false,
        "isDraft": sent["isDraft"] == true,
        "isAutoSynced": false,
    });
    judge(&mut snippet, &content);
    if let Some(video) = world.videos.get_mut(&video) {
        video.parts["contentDetails"]["caption"] = json!("true");
    }
    let track = Caption { id: id.clone(), video, snippet, content };
    let shown = show(&track, ask);
    world.captions.insert(id, track);
    Ok(shown)
}

fn content(ask: &Ask) -> Result<Vec<u8>, Refusal> {
    let content = ask.file.as_ref().and_then(|file| file.bytes.clone()).unwrap_or_default();
    if content.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::new(400, "contentRequired", "The request holds no caption file."));
    }
    Ok(content)
}

/// a file without times is not understood.
fn judge(snippet: &mut Value, content: &[u8]) {
    let map = snippet.as_object_mut().expect("an object");
    map.remove("failureReason");
    if cues(content).is_empty() {
        map.insert("status".into(), json!("failed"));
        map.insert("failureReason".into(), json!("unknownFormat"));
    } else {
        map.insert("status".into(), json!("serving"));
    }
}

fn own<'a>(world: &'a World, ask: &Ask, id: &str) -> Result<&'a Caption, Refusal> {
    let channel = ask.own_channel()?;
    let track = world.captions.get(id).ok_or_else(|| Refusal::not_found("captionNotFound", "id", id))?;
    if world.videos[&track.video].channel != channel {
        return Err(Refusal::forbidden("The permissions of the request are not enough for this track."));
    }
    Ok(track)
}

/// What can be said before the file has come.
pub fn may_update(world: &World, ask: &Ask) -> Result<(), Refusal> {
    not_synced(ask)?;
    let track = own(world, ask, ask.body_id()?)?;
    if track.snippet["trackKind"] == "ASR" {
        return Err(Refusal::forbidden("Automatic captions are not changed."));
    }
    writable(WRITABLE, &ask.parts, &ask.body, "invalidMetadata")
}

/// `captions.update`: the draft's state, the file, or both.
pub fn update(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    may_update(world, ask)?;
    let content = ask.file.as_ref().map(|_| content(ask)).transpose()?;
    let stamp = world.clock.stamp();
    let track = world.captions.get_mut(ask.body_id()?).expect("it was there");
    if ask.wants("snippet") {
        track.snippet["isDraft"] = json!(ask.body["snippet"]["isDraft"] == true);
    }
    if let Some(content) = content {
        judge(&mut track.snippet, &content);
        track.content = content;
    }
    track.snippet["lastUpdated"] = json!(stamp);
    Ok(show(track, ask))
}

/// `captions.delete`.
pub fn delete(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let id = ask.query.needed("id").to_string();
    let video = own(world, ask, &id)?.video.clone();
    world.captions.remove(&id);
    let left = world.captions.values().any(|track| track.video == video);
    if let Some(video) = world.videos.get_mut(&video) {
        video.parts["contentDetails"]["caption"] = json!(left.to_string());
    }
    Ok(Value::Null)
}

/// `captions.download`: as it was sent, or as `tfmt` says.
pub fn download(world: &World, ask: &Ask) -> Result<Reply, Refusal> {
    let id = &ask.path_end;
    let track = own(world, ask, id)?;
    if ask.query.has("tlang") {
        return Err(Refusal::new(501, "notImplemented", "The stand-in does not translate."));
    }
    let content = match ask.query.get("tfmt") {
        None => track.content.clone(),
        Some(format @ ("srt" | "vtt" | "sbv")) => draw(&cues(&track.content), format).into_bytes(),
        Some(other) => {
            let message = format!("The track could not be converted into {other}.");
            return Err(Refusal::new(400, "couldNotConvert", message));
        }
    };
    Ok(Reply::new(200, content).header("content-type", "application/octet-stream"))
}

/// Begin and end in milliseconds, and the text.
type Cue = (u64, u64, String);

/// The cues of SRT, WebVTT or SBV.
fn cues(content: &[u8]) -> Vec<Cue> {
    let text = String::from_utf8_lossy(content).replace("\r\n", "\n");
    let block = |block: &str| {
        let mut lines = block.lines();
        let times = lines.find_map(|line| {
            let (from, to) = line.split_once(" --> ").or_else(|| line.split_once(','))?;
            Some((time(from)?, time(to.split_whitespace().next()?)?))
        })?;
        Some((times.0, times.1, lines.collect::<Vec<_>>().join("\n")))
    };
    text.split("\n\n").filter_map(block).collect()
}

fn time(text: &str) -> Option<u64> {
    let (whole, thousandths) = text.trim().split_once(['.', ','])?;
    let seconds =
        whole.split(':').try_fold(0, |sum, part| part.parse::<u64>().ok().map(|part| sum * 60 + part))?;
    Some(seconds * 1000 + thousandths.parse::<u64>().ok()?)
}

fn draw(cues: &[Cue], format: &str) -> String {
    let clock = |time: u64, point: char| {
        let (hours, minutes, seconds) = (time / 3_600_000, time / 60_000 % 60, time / 1000 % 60);
        format!("{hours:02}:{minutes:02}:{seconds:02}{point}{:03}", time % 1000)
    };
    let mut all = if format == "vtt" { String::from("WEBVTT\n\n") } else { String::new() };
    for (number, (from, to, text)) in cues.iter().enumerate() {
        all.push_str(&match format {
            "srt" => format!("{}\n{} --> {}\n", number + 1, clock(*from, ','), clock(*to, ',')),
            "vtt" => format!("{} --> {}\n", clock(*from, '.'), clock(*to, '.')),
            _ => format!("{},{}\n", &clock(*from, '.')[1..], &clock(*to, '.')[1..]),
        });
        all.push_str(&format!("{text}\n\n"));
    }
    all
}
