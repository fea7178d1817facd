//! `videos`: read, written part by part as a PUT is, deleted, and their statistics in batches.

use serde_json::{Map, Value, json};

use super::ask::{Ask, listing, resource};
use super::check::{Writable, writable};
use super::processing::seconds;
use super::refusal::Refusal;
use super::text;
use super::world::{Parts, Video, World};

///
pub const WRITABLE: Writable = &[
    ("snippet", &["title", "description", "tags", "categoryId", "defaultLanguage", "defaultAudioLanguage"]),
    (
        "status",
        &[
            "privacyStatus",
            "publishAt",
            "license",
            "embeddable",
            "publicStatsViewable",
            "selfDeclaredMadeForKids",
            "containsSyntheticMedia",
        ],
    ),
    ("recordingDetails", &["recordingDate"]),
    ("localizations", &[]),
    ("paidProductPlacementDetails", &["hasPaidProductPlacement"]),
];

/// Parts that only the owner of a video may read.
const OWNERS: &[&str] = &["fileDetails", "processingDetails", "suggestions"];

/// `videos.list`.
pub fn list(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let channel = ask.caller.channel().map(str::to_string);
    match ask.query.one_of(&["id", "chart", "myRating"])? {
        "id" => {}
        "chart" => return chart(world, ask),
        _ => return Err(Refusal::new(501, "notImplemented", "The stand-in keeps no ratings.")),
    }
    let ids = ask.query.all("id");
    if ids.len() > 50 {
        return Err(Refusal::parameter("invalidFilters", "id", "More than 50 ids."));
    }
    if ask.query.has("maxResults") || ask.query.has("pageToken") {
        let message = "maxResults and pageToken are not supported together with id.";
        return Err(Refusal::parameter("incompatibleParameters", "maxResults", message));
    }
    let mut items = Vec::new();
    for id in ids {
        let Some(video) = world.visible(id, channel.as_deref()) else { continue };
        let owned = channel.as_deref() == Some(&video.channel);
        if !owned && let Some(part) = OWNERS.iter().find(|part| ask.wants(part)) {
            let message = format!("The request cannot access the part {part} of somebody else's video.");
            return Err(Refusal::forbidden(&message).at("parameter", "part"));
        }
        items.push(show(world, video, ask, owned));
        let polls = owned && (ask.wants("status") || ask.wants("processingDetails"));
        if polls && let Some(video) = world.videos.get_mut(id) {
            video.polled();
        }
    }
    let mut head = Map::new();
    let count = items.len();
    head.insert("pageInfo".into(), json!({"totalResults": count, "resultsPerPage": count}));
    Ok(listing("youtube#videoListResponse", head, items))
}

fn chart(world: &World, ask: &Ask) -> Result<Value, Refusal> {
    let mut public: Vec<&Video> =
        world.videos.values().filter(|video| video.parts["status"]["privacyStatus"] == "public").collect();
    public.sort_by_key(|video| std::cmp::Reverse(views(video)));
    ask.page(&public, "youtube#videoListResponse", |_, video| show(world, video, ask, false))
}

pub fn views(video: &Video) -> u64 {
    video.parts["statistics"]["viewCount"].as_str().and_then(|count| count.parse().ok()).unwrap_or(0)
}

/// A video as its owner or somebody else sees it.
pub fn show(world: &World, video: &Video, ask: &Ask, owned: bool) -> Value {
    let mut shown = resource("youtube#video", &video.id, &video.parts, &ask.parts);
    if !owned {
        if let Some(status) = shown.get_mut("status").and_then(Value::as_object_mut) {
            for name in ["publishAt", "selfDeclaredMadeForKids", "containsSyntheticMedia"] {
                status.remove(name);
            }
        }
        if let Some(numbers) = shown.get_mut("statistics").and_then(Value::as_object_mut) {
            numbers.remove("dislikeCount");
        }
    }
    let (title, description) = (&video.parts["snippet"]["title"], &video.parts["snippet"]["description"]);
    let plain = json!({"title": title, "description": description});
    if ask.wants("snippet") {
        let local = ask.query.get("hl").and_then(|hl| video.parts.get("localizations")?.get(hl));
        shown["snippet"]["localized"] = local.unwrap_or(&plain).clone();
    }
    let language = video.parts["snippet"]["defaultLanguage"].as_str();
    if ask.wants("localizations")
        && world.settings.lists_default_language
        && let Some(language) = language
    {
        shown["localizations"][language] = plain;
    }
    shown
}

/// `videos.update`: all writable properties of the parts named are replaced, those left out erased.
pub fn update(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let id = ask.body_id()?;
    let own = ask.own_channel()?;
    let honours = world.settings.honours_if_match;
    let video = world.visible(id, Some(own)).ok_or_else(|| Refusal::not_found("videoNotFound", "id", id))?;
    if video.channel != own {
        return Err(Refusal::forbidden("The request cannot change somebody else's video."));
    }
    ask.condition(honours, id, &video.parts)?;
    writable(WRITABLE, &ask.parts, &ask.body, "invalidVideoMetadata")?;
    let written = write(&video.parts, ask, video.was_published, world.clock.now())?;
    let trims = world.settings.trims_texts;
    let video = world.videos.get_mut(id).expect("it was there");
    video.parts = written;
    if trims {
        trim(&mut video.parts["snippet"]);
    }
    video.was_published |= video.parts["status"]["privacyStatus"] != "private";
    world.touched();
    world.publish_due();
    Ok(show(world, &world.videos[id], ask, true))
}

/// The parts as they are after the write, or why not.
pub fn write(before: &Parts, ask: &Ask, was_published: bool, now: jiff::Timestamp) -> Result<Parts, Refusal> {
    let mut after = before.clone();
    let empty = json!({});
    let sent = |part: &str| ask.body.get(part).unwrap_or(&empty);
    if ask.wants("snippet") {
        let snippet = sent("snippet");
        check_snippet(snippet)?;
        replace(&mut after, "snippet", snippet);
        let kept = after["snippet"].as_object_mut().expect("an object");
        kept.entry("description").or_insert_with(|| json!(""));
        if kept.get("tags").and_then(Value::as_array).is_some_and(Vec::is_empty) {
            kept.remove("tags");
        }
    }
    if ask.wants("status") {
        let status = sent("status");
        check_status(status, was_published, now)?;
        replace(&mut after, "status", status);
        let kept = &mut after["status"];
        for (name, default) in [
            ("privacyStatus", json!("public")),
            ("license", json!("youtube")),
            ("embeddable", json!(true)),
            ("publicStatsViewable", json!(true)),
        ] {
            kept.as_object_mut().expect("an object").entry(name).or_insert(default);
        }
        kept["madeForKids"] = json!(status["selfDeclaredMadeForKids"] == true);
    }
    for part in ["recordingDetails", "paidProductPlacementDetails"] {
        if ask.wants(part) {
            replace(&mut after, part, sent(part));
        }
    }
    let has_language = after["snippet"]["defaultLanguage"].is_string();
    if ask.wants("localizations") {
        check_localizations(sent("localizations"), has_language)?;
        after.insert("localizations".into(), sent("localizations").clone());
    }
    // Translations of nothing: they go with the language they are translated from.
    if !has_language || after.get("localizations").is_some_and(|all| *all == json!({})) {
        after.remove("localizations");
    }
    Ok(after)
}

/// See [`super::world::Settings::trims_texts`].
fn trim(snippet: &mut Value) {
    for field in ["title", "description"] {
        let text = snippet[field].as_str().unwrap_or_default().replace("\r\n", "\n");
        snippet[field] = json!(text.trim());
    }
}

/// Read-only properties stay, writable ones are those that were sent.
fn replace(parts: &mut Parts, part: &str, sent: &Value) {
    let (_, fields) = WRITABLE.iter().find(|(name, _)| *name == part).expect("a writable part");
    let kept = parts.entry(part).or_insert_with(|| json!({})).as_object_mut().expect("an object");
    kept.retain(|name, _| !fields.contains(&name.as_str()));
    kept.extend(sent.as_object().cloned().unwrap_or_default());
}

fn check_snippet(snippet: &Value) -> Result<(), Refusal> {
    let wrong = |reason: &str, field: &str, why: String| {
        Err(Refusal::body(reason, &format!("body.snippet.{field}"), format!("The {field} is invalid: {why}")))
    };
    let (Some(title), Some(category)) = (snippet["title"].as_str(), snippet["categoryId"].as_str()) else {
        return wrong("invalidVideoMetadata", "title", "title and categoryId belong to a snippet".into());
    };
    if let Err(why) = text::title(title, 100) {
        return wrong("invalidTitle", "title", why);
    }
    if let Err(why) = text::description(snippet["description"].as_str().unwrap_or_default(), 5000) {
        return wrong("invalidDescription", "description", why);
    }
    if let Err(why) = text::tags(snippet["tags"].as_array().map_or(&[], Vec::as_slice)) {
        return wrong("invalidTags", "tags", why);
    }
    if !text::CATEGORIES.iter().any(|(id, _, assignable)| *id == category && *assignable) {
        return wrong("invalidCategoryId", "categoryId", format!("{category} cannot be assigned"));
    }
    for field in ["defaultLanguage", "defaultAudioLanguage"] {
        if let Some(language) = snippet[field].as_str() {
            text::language(language)?;
        }
    }
    Ok(())
}

///
fn check_status(status: &Value, was_published: bool, now: jiff::Timestamp) -> Result<(), Refusal> {
    let Some(time) = status["publishAt"].as_str() else { return Ok(()) };
    let wrong = |why: &str| {
        let message = format!("The scheduled publishing time is invalid: {why}");
        Err(Refusal::body("invalidPublishAt", "body.status.publishAt", message))
    };
    let Ok(time) = time.parse::<jiff::Timestamp>() else { return wrong("not a time") };
    if status["privacyStatus"] != "private" {
        return wrong("the video is not private");
    }
    if was_published {
        return wrong("the video was published before");
    }
    if time > now + jiff::SignedDuration::from_hours(24 * 730) {
        return wrong("too far away");
    }
    Ok(())
}

fn check_localizations(localizations: &Value, has_language: bool) -> Result<(), Refusal> {
    let all = localizations.as_object().into_iter().flatten();
    for (language, local) in all {
        if !has_language {
            let message =
                "The request tries to add localized details without specifying the default language.";
            return Err(Refusal::body("defaultLanguageNotSet", "body.snippet.defaultLanguage", message));
        }
        text::language(language)?;
        let title = local["title"].as_str().unwrap_or_default();
        let description = local["description"].as_str().unwrap_or_default();
        if let Err(why) = text::title(title, 100).and_then(|()| text::description(description, 5000)) {
            let place = format!("body.localizations.{language}");
            return Err(Refusal::body(
                "invalidVideoMetadata",
                &place,
                format!("Invalid localization: {why}"),
            ));
        }
    }
    Ok(())
}

/// `videos.delete`.
pub fn delete(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let id = ask.query.needed("id").to_string();
    let own = ask.own_channel()?;
    let video =
        world.visible(&id, Some(own)).ok_or_else(|| Refusal::not_found("videoNotFound", "id", &id))?;
    if video.channel != own {
        return Err(Refusal::forbidden("The video that you are trying to delete is not yours."));
    }
    world.remove_video(&id);
    Ok(Value::Null)
}

/// `videos.batchGetStats`: what is not there is left out.
pub fn stats(world: &World, ask: &Ask) -> Result<Value, Refusal> {
    let ids = ask.query.all("id");
    if ids.is_empty() || ids.len() > 50 {
        return Err(Refusal::parameter("invalidParameter", "id", "Between 1 and 50 ids."));
    }
    if ask.parts.is_empty() {
        return Err(Refusal::parameter("missingRequiredParameter", "part", "Required: part"));
    }
    let seen = ids.iter().filter_map(|id| world.visible(id, ask.caller.channel()));
    let items = seen.map(|video| {
        let mut parts = Parts::new();
        parts.insert("snippet".into(), json!({"publishTime": video.parts["snippet"]["publishedAt"]}));
        let numbers = &video.parts["statistics"];
        let mut statistics = json!({});
        for name in ["viewCount", "likeCount", "commentCount"] {
            if let Some(count) = numbers.get(name) {
                statistics[name] = count.clone();
            }
        }
        parts.insert("statistics".into(), statistics);
        let duration = video.parts["contentDetails"]["duration"].as_str().map(seconds);
        parts.insert("contentDetails".into(), json!({"duration": duration.map(|count| format!("{count}s"))}));
        resource("youtube#videoStats", &video.id, &parts, &ask.parts)
    });
    Ok(listing("youtube#batchGetStatsResponse", Map::new(), items.collect()))
}
