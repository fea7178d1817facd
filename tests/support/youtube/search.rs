//! `search.list`: what is public and has the words; titles come with HTML entities, as YouTube's do.

use serde_json::{Value, json};

use super::ask::Ask;
use super::refusal::Refusal;
use super::videos::views;
use super::world::{Video, World, etag_of};

/// These filters want `type=video` (R-20h).
const OF_VIDEOS: &[&str] = &[
    "eventType",
    "videoDuration",
    "videoCaption",
    "videoCategoryId",
    "videoDefinition",
    "videoDimension",
    "videoEmbeddable",
    "videoLicense",
    "videoPaidProductPlacement",
    "videoSyndicated",
    "videoType",
    "forMine",
];

/// Search shows no more than this, whatever `totalResults` says.
const MOST_RESULTS: usize = 500;

/// `search.list`.
pub fn list(world: &World, ask: &Ask) -> Result<Value, Refusal> {
    let query = &ask.query;
    let kinds = query.all("type");
    let known = ["video", "channel", "playlist"];
    if let Some(wrong) = kinds.iter().find(|kind| !known.contains(&kind.as_str())) {
        return Err(Refusal::parameter("invalidParameter", "type", format!("There is no type {wrong}.")));
    }
    if let Some(filter) = OF_VIDEOS.iter().find(|filter| query.has(filter))
        && kinds != ["video"]
    {
        let message = format!("The filter {filter} requires type=video.");
        return Err(Refusal::parameter("invalidSearchFilter", filter, message).domain("youtube.search"));
    }
    if query.has("locationRadius") != query.has("location") {
        let message = "location and locationRadius go together.";
        return Err(Refusal::parameter("invalidSearchFilter", "location", message).domain("youtube.search"));
    }
    let own = if query.is_true("forMine") { Some(ask.own_channel()?) } else { None };
    let time = |name: &str| -> Result<Option<jiff::Timestamp>, Refusal> {
        query.get(name).map(str::parse).transpose().map_err(|_| {
            Refusal::parameter("invalidParameter", name, "A time looks like 2026-01-01T00:00:00Z.")
        })
    };
    let (since, until) = (time("publishedAfter")?, time("publishedBefore")?);
    let words: Vec<String> =
        query.get("q").unwrap_or_default().to_lowercase().split_whitespace().map(Into::into).collect();
    let matches = |video: &&Video| {
        let snippet = &video.parts["snippet"];
        let public = video.parts["status"]["privacyStatus"] == "public";
        let seen = own.map_or(public, |own| own == video.channel);
        let channel = query.get("channelId").is_none_or(|id| id == video.channel);
        let category = query.get("videoCategoryId").is_none_or(|id| snippet["categoryId"] == id);
        let text =
            format!("{} {} {}", snippet["title"], snippet["description"], snippet["tags"]).to_lowercase();
        let published = snippet["publishedAt"].as_str().and_then(|time| time.parse::<jiff::Timestamp>().ok());
        let in_time = published.is_some_and(|time| {
            since.is_none_or(|since| time >= since) && until.is_none_or(|until| time < until)
        });
        seen && channel && category && in_time && words.iter().all(|word| text.contains(word))
    };
    let wants = |kind: &str| kinds.is_empty() || kinds.iter().any(|one| one == kind);
    let mut videos: Vec<&Video> = world.videos.values().filter(|_| wants("video")).filter(matches).collect();
    let text =
        |video: &Video, field: &str| video.parts["snippet"][field].as_str().unwrap_or_default().to_string();
    match query.get("order").unwrap_or("relevance") {
        "date" => videos.sort_by_key(|video| std::cmp::Reverse(text(video, "publishedAt"))),
        "title" => videos.sort_by_key(|video| text(video, "title")),
        // The stand-in's relevance is the number of views.
        _ => videos.sort_by_key(|video| (std::cmp::Reverse(views(video)), video.id.clone())),
    }
    videos.truncate(MOST_RESULTS);
    let mut found: Vec<Value> = channels(world, ask, &words).filter(|_| wants("channel")).collect();
    found.extend(videos.iter().map(|video| show(video)));
    let mut answer = ask.page(&found, "youtube#searchListResponse", |_, result| {
        let mut shown = result.clone();
        if !ask.wants("snippet") {
            shown.as_object_mut().expect("an object").remove("snippet");
        }
        shown
    })?;
    if let Some(region) = query.get("regionCode") {
        answer["regionCode"] = json!(region);
    }
    Ok(answer)
}

fn channels<'a>(world: &'a World, ask: &'a Ask, words: &'a [String]) -> impl Iterator<Item = Value> + 'a {
    let named =
        move |title: &str| !words.is_empty() && words.iter().all(|word| title.to_lowercase().contains(word));
    world.channels.values().filter(|_| !ask.query.has("channelId")).filter_map(move |channel| {
        let snippet = &channel.parts["snippet"];
        named(snippet["title"].as_str().unwrap_or_default()).then(|| {
            json!({
                "kind": "youtube#searchResult",
                "etag": etag_of(&channel.id),
                "id": {"kind": "youtube#channel", "channelId": channel.id},
                "snippet": {
                    "publishedAt": snippet["publishedAt"],
                    "channelId": channel.id,
                    "title": snippet["title"],
                    "description": snippet["description"],
                    "thumbnails": snippet["thumbnails"],
                    "channelTitle": snippet["title"],
                    "liveBroadcastContent": "none",
                },
            })
        })
    })
}

fn show(video: &Video) -> Value {
    let snippet = &video.parts["snippet"];
    let description: String = snippet["description"].as_str().unwrap_or_default().chars().take(120).collect();
    json!({
        "kind": "youtube#searchResult",
        "etag": etag_of(&video.id),
        "id": {"kind": "youtube#video", "videoId": video.id},
        "snippet": {
            "publishedAt": snippet["publishedAt"],
            "channelId": video.channel,
            "title": escaped(snippet["title"].as_str().unwrap_or_default()),
            "description": description,
            "thumbnails": snippet["thumbnails"],
            "channelTitle": snippet["channelTitle"],
            "liveBroadcastContent": "none",
        },
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;")
}
