//! `channels`, and what belongs to no channel: categories, languages, regions.

use serde_json::{Map, Value, json};

use super::ask::{Ask, listing, resource};
use super::check::{Writable, writable};
use super::refusal::Refusal;
use super::text;
use super::world::{Channel, World};

const WRITABLE: Writable = &[("brandingSettings", &["channel", "image"]), ("localizations", &[])];

/// Of `brandingSettings.channel`.
const SETTINGS: &[&str] = &[
    "title",
    "description",
    "keywords",
    "defaultLanguage",
    "country",
    "trackingAnalyticsAccountId",
    "unsubscribedTrailer",
];

/// `channels.list`.
pub fn list(world: &World, ask: &Ask) -> Result<Value, Refusal> {
    let filters = ["id", "mine", "forHandle", "forUsername", "managedByMe", "categoryId", "mySubscribers"];
    let found: Vec<&Channel> = match ask.query.one_of(&filters)? {
        "id" if ask.query.all("id").len() > 50 => {
            return Err(Refusal::parameter("invalidFilters", "id", "More than 50 ids."));
        }
        "id" => ask.query.all("id").iter().filter_map(|id| world.channels.get(id)).collect(),
        "mine" if !ask.query.is_true("mine") => {
            return Err(Refusal::parameter("invalidParameter", "mine", "mine can only be true."));
        }
        "mine" => match ask.caller.own_channel(&ask.method.id) {
            Ok(own) => world.channels.get(own).into_iter().collect(),
            // Somebody who is signed in without a channel gets an empty list.
            Err(refusal) if refusal.reason == "youtubeSignupRequired" => Vec::new(),
            Err(refusal) => return Err(refusal),
        },
        "forHandle" => {
            let wanted = ask.query.needed("forHandle").trim_start_matches('@').to_lowercase();
            let handle = |channel: &Channel| {
                channel.parts["snippet"]["customUrl"]
                    .as_str()
                    .unwrap_or_default()
                    .trim_start_matches('@')
                    .to_lowercase()
            };
            world.channels.values().filter(|channel| handle(channel) == wanted).collect()
        }
        "forUsername" => Vec::new(),
        _ => return Err(Refusal::forbidden("The stand-in has no content owners and no subscribers.")),
    };
    for part in ["auditDetails", "contentOwnerDetails"] {
        if ask.wants(part) {
            return Err(Refusal::forbidden("The request is not properly authorized for this part."));
        }
    }
    ask.page(&found, "youtube#channelListResponse", |_, channel| show(world, channel, ask))
}

fn show(world: &World, channel: &Channel, ask: &Ask) -> Value {
    let mut parts = channel.parts.clone();
    let public = world
        .videos
        .values()
        .filter(|video| video.channel == channel.id && video.parts["status"]["privacyStatus"] == "public");
    parts["statistics"]["videoCount"] = json!(public.count().to_string());
    let mut shown = resource("youtube#channel", &channel.id, &parts, &ask.parts);
    // Its own mark does not change with the number of its videos.
    shown["etag"] = json!(super::world::resource_etag(&channel.id, &channel.parts));
    if ask.wants("snippet") {
        let snippet = &channel.parts["snippet"];
        let plain = json!({"title": snippet["title"], "description": snippet["description"]});
        let local = ask.query.get("hl").and_then(|hl| channel.parts.get("localizations")?.get(hl));
        shown["snippet"]["localized"] = local.unwrap_or(&plain).clone();
    }
    shown
}

/// `channels.update`: one part at a time; what the part leaves out is erased (R-36b).
pub fn update(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let id = ask.body_id()?;
    let own = ask.own_channel()?;
    let channel = world.channels.get(id).ok_or_else(|| Refusal::not_found("channelNotFound", "id", id))?;
    if id != own {
        return Err(
            Refusal::new(403, "channelForbidden", "The channel is not yours.").domain("youtube.channel")
        );
    }
    ask.condition(world.settings.honours_if_match, id, &channel.parts)?;
    let written = ask.parts.iter().filter(|part| WRITABLE.iter().any(|(name, _)| name == part)).count();
    if written != 1 {
        let message = "One of brandingSettings and localizations is updated at a time.";
        return Err(Refusal::parameter("unexpectedPart", "part", message).domain("youtube.part"));
    }
    writable(WRITABLE, &ask.parts, &ask.body, "invalidBrandingOption")?;
    let mut parts = channel.parts.clone();
    if ask.wants("brandingSettings") {
        brand(&mut parts, &ask.body["brandingSettings"])?;
    } else {
        let local = ask.body.get("localizations").cloned().unwrap_or_else(|| json!({}));
        let has_language = parts["snippet"]["defaultLanguage"].is_string();
        check_localizations(&local, has_language, 1000)?;
        parts.insert("localizations".into(), local);
    }
    let channel = world.channels.get_mut(own).expect("it was there");
    channel.parts = parts;
    Ok(show(world, &world.channels[own], ask))
}

fn brand(parts: &mut super::world::Parts, sent: &Value) -> Result<(), Refusal> {
    let wrong = |reason: &str, name: &str| {
        Err(Refusal::body(
            reason,
            &format!("body.brandingSettings.channel.{name}"),
            format!("Not valid: {name}"),
        ))
    };
    let settings = sent["channel"].as_object().cloned().unwrap_or_default();
    if let Some(name) = settings.keys().find(|name| !SETTINGS.contains(&name.as_str())) {
        return wrong("invalidBrandingOption", name);
    }
    let title = parts["snippet"]["title"].clone();
    if settings.get("title").is_some_and(|sent| *sent != title) {
        return wrong("channelTitleUpdateForbidden", "title");
    }
    let text_of = |name: &str| settings.get(name).and_then(Value::as_str).unwrap_or_default();
    if text_of("description").chars().count() > 1000 {
        return wrong("invalidDescription", "description");
    }
    if text_of("keywords").chars().count() > 500 {
        return wrong("invalidKeywords", "keywords");
    }
    if let Some(language) = settings.get("defaultLanguage").and_then(Value::as_str) {
        text::language(language)?;
    }
    let mut channel = Map::new();
    channel.insert("title".into(), title);
    channel.extend(settings.clone());
    let snippet = parts["snippet"].as_object_mut().expect("an object");
    for name in ["description", "country", "defaultLanguage"] {
        match settings.get(name) {
            Some(value) => drop(snippet.insert(name.into(), value.clone())),
            None => drop(snippet.remove(name)),
        }
    }
    snippet.entry("description").or_insert_with(|| json!(""));
    if !snippet.contains_key("defaultLanguage") {
        parts.remove("localizations");
    }
    let mut branding = json!({"channel": channel});
    if let Some(image) = sent.get("image") {
        branding["image"] = image.clone();
    }
    parts.insert("brandingSettings".into(), branding);
    Ok(())
}

/// Of channels and playlists: their reasons have other names than those of videos.
pub fn check_localizations(local: &Value, has_language: bool, most: usize) -> Result<(), Refusal> {
    for (language, texts) in local.as_object().into_iter().flatten() {
        if !has_language {
            let message = "The request tries to add localized details without a default language.";
            return Err(Refusal::body("defaultLanguageNotSetError", "body.localizations", message));
        }
        text::language(language)?;
        let title = texts["title"].as_str().unwrap_or_default();
        let description = texts["description"].as_str().unwrap_or_default();
        if let Err(why) = text::title(title, 150).and_then(|()| text::description(description, most)) {
            let place = format!("body.localizations.{language}");
            return Err(Refusal::body("localizationValidationError", &place, why));
        }
    }
    Ok(())
}

/// `videoCategories.list`.
pub fn categories(ask: &Ask) -> Result<Value, Refusal> {
    let filter = ask.query.one_of(&["regionCode", "id"])?;
    if filter == "regionCode" && ask.query.needed("regionCode").len() != 2 {
        return Err(Refusal::parameter("invalidParameter", "regionCode", "Two letters."));
    }
    let wanted = |id: &str| filter == "regionCode" || ask.query.all("id").iter().any(|one| one == id);
    let items = text::CATEGORIES.iter().filter(|(id, ..)| wanted(id)).map(|(id, title, assignable)| {
        let snippet = json!({
            "title": title,
            "assignable": assignable,
            "channelId": "UCBR8-60-B28hp2BmDPdntcQ",
        });
        named("youtube#videoCategory", id, snippet, ask)
    });
    Ok(listing("youtube#videoCategoryListResponse", Map::new(), items.collect()))
}

/// `i18nLanguages.list`.
pub fn languages(ask: &Ask) -> Value {
    let items = text::LANGUAGES
        .iter()
        .map(|(code, name)| named("youtube#i18nLanguage", code, json!({"hl": code, "name": name}), ask));
    listing("youtube#i18nLanguageListResponse", Map::new(), items.collect())
}

/// `i18nRegions.list`.
pub fn regions(ask: &Ask) -> Value {
    let regions = [
        ("AT", "Austria"),
        ("CH", "Switzerland"),
        ("DE", "Germany"),
        ("GB", "United Kingdom"),
        ("US", "United States"),
    ];
    let items = regions
        .iter()
        .map(|(code, name)| named("youtube#i18nRegion", code, json!({"gl": code, "name": name}), ask));
    listing("youtube#i18nRegionListResponse", Map::new(), items.collect())
}

fn named(kind: &str, id: &str, snippet: Value, ask: &Ask) -> Value {
    let mut parts = Map::new();
    parts.insert("snippet".into(), snippet);
    resource(kind, id, &parts, &ask.parts)
}
