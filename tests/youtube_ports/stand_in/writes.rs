//! What writing is held to: only writable fields, true limits; and what a PUT erases.

use serde_json::{Value, json};

use super::Place;
use super::wire::no;

fn update(place: &Place, part: &str, body: &Value) -> super::wire::Answer {
    place.send("PUT", &format!("/youtube/v3/videos?part={part}"), body)
}

fn snippet(id: &str, more: &Value) -> Value {
    let mut body = json!({"id": id, "snippet": {"title": "A title", "categoryId": "28"}});
    body["snippet"].as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    body
}

#[test]
fn an_update_erases_what_it_leaves_out() {
    let place = Place::new(0);
    let id = place.full_video();
    update(&place, "snippet", &snippet(&id, &json!({}))).ok();
    let video = place.youtube.video(&id);
    for gone in ["tags", "defaultLanguage", "defaultAudioLanguage"] {
        assert!(video["snippet"].get(gone).is_none(), "{gone}");
    }
    assert_eq!(video["snippet"]["description"], "");
    assert!(video.get("localizations").is_none(), "translations go with their language");
    // What was not written is as it was.
    assert_eq!(video["status"]["publishAt"], "2028-05-01T10:00:00Z");
    assert!(video["snippet"]["publishedAt"].is_string() && video["snippet"]["thumbnails"].is_object());

    let id = place.full_video();
    update(&place, "status", &json!({"id": id, "status": {"privacyStatus": "private"}})).ok();
    let status = &place.youtube.video(&id)["status"];
    for gone in ["publishAt", "selfDeclaredMadeForKids", "containsSyntheticMedia"] {
        assert!(status.get(gone).is_none(), "{gone}");
    }
    assert_eq!(
        (&status["license"], &status["embeddable"], &status["publicStatsViewable"], &status["madeForKids"]),
        (&json!("youtube"), &json!(true), &json!(true), &json!(false))
    );
    assert_eq!(status["uploadStatus"], "processed");

    // Without privacy a private video becomes public.
    let id = place.full_video();
    update(&place, "status", &json!({"id": id, "status": {"embeddable": true}})).ok();
    assert_eq!(place.youtube.video(&id)["status"]["privacyStatus"], "public");

    // Localizations are replaced as a whole.
    let id = place.full_video();
    let french = json!({"id": id, "localizations": {"fr": {"title": "Étoiles", "description": ""}}});
    update(&place, "localizations", &french).ok();
    assert_eq!(place.youtube.video(&id)["localizations"], french["localizations"]);
    update(&place, "recordingDetails", &json!({"id": id, "recordingDetails": {}})).ok();
    assert_eq!(place.youtube.video(&id)["recordingDetails"], json!({}));
}

#[test]
fn a_whole_update_loses_nothing() {
    let place = Place::new(40);
    let ids: Vec<String> = place.youtube.see(|world| world.videos.keys().cloned().collect());
    let before = place.youtube.snapshot();
    for id in ids {
        let mut body = json!({"id": id});
        let video = place.youtube.video(&id);
        let mut named = Vec::new();
        let keep = |part: &str, fields: &[&str]| {
            let kept = video[part].as_object().into_iter().flatten();
            let kept = kept.filter(|(name, _)| fields.contains(&name.as_str()) || fields.is_empty());
            Value::Object(kept.map(|(name, value)| (name.clone(), value.clone())).collect())
        };
        let snippet =
            ["title", "description", "tags", "categoryId", "defaultLanguage", "defaultAudioLanguage"];
        let status = [
            "privacyStatus",
            "publishAt",
            "license",
            "embeddable",
            "publicStatsViewable",
            "selfDeclaredMadeForKids",
            "containsSyntheticMedia",
        ];
        for (part, fields) in [("snippet", &snippet[..]), ("status", &status), ("localizations", &[])] {
            if video.get(part).is_some() {
                body[part] = keep(part, fields);
                named.push(part);
            }
        }
        update(&place, &named.join(","), &body).ok();
    }
    assert_eq!(place.youtube.snapshot(), before);
    place.youtube.expect_no_refusals();
}

#[test]
fn read_only_and_unknown_fields_are_refused() {
    let place = Place::new(0);
    let id = place.full_video();
    let before = place.youtube.snapshot();
    for field in ["publishedAt", "channelId", "channelTitle"] {
        let value = place.youtube.video(&id)["snippet"][field].clone();
        let mut more = json!({});
        more[field] = value;
        assert_eq!(
            update(&place, "snippet", &snippet(&id, &more)).says(),
            no(400, "invalidVideoMetadata"),
            "{field}"
        );
    }
    let localized = snippet(&id, &json!({"localized": {"title": "x"}}));
    assert_eq!(update(&place, "snippet", &localized).says(), no(400, "invalidVideoMetadata"));
    let kids = json!({"id": id, "status": {"privacyStatus": "private", "madeForKids": true}});
    assert_eq!(update(&place, "status", &kids).says(), no(400, "invalidVideoMetadata"));
    let mut etag = snippet(&id, &json!({}));
    etag["etag"] = json!("x");
    assert_eq!(update(&place, "snippet", &etag).says(), no(400, "invalidVideoMetadata"));
    let views = json!({"id": id, "statistics": {"viewCount": "9"}});
    assert_eq!(update(&place, "statistics", &views).says(), no(400, "invalidVideoMetadata"));
    assert_eq!(
        update(&place, "snippet", &snippet(&id, &json!({"titel": "x"}))).says(),
        no(400, "badRequest")
    );
    assert_eq!(update(&place, "snippet", &snippet(&id, &json!({"tags": "x"}))).says(), no(400, "badRequest"));
    let license = json!({"id": id, "status": {"privacyStatus": "private", "license": "gpl"}});
    assert_eq!(update(&place, "status", &license).says(), no(400, "badRequest"));
    // A part in the body that the query does not name.
    let mut both = snippet(&id, &json!({}));
    both["status"] = json!({"privacyStatus": "private"});
    assert_eq!(update(&place, "snippet", &both).says(), no(400, "unexpectedPart"));
    assert_eq!(place.youtube.snapshot(), before);
}

#[test]
fn texts_are_measured_in_their_units() {
    let place = Place::new(0);
    let id = place.full_video();
    let says = |more: Value| update(&place, "snippet", &snippet(&id, &more)).says();
    let fine = (200, String::new());
    assert_eq!(says(json!({"title": "x".repeat(100)})), fine);
    assert_eq!(says(json!({"title": "x".repeat(101)})), no(400, "invalidTitle"));
    assert_eq!(says(json!({"title": "😀".repeat(50)})), fine);
    assert_eq!(says(json!({"title": "😀".repeat(51)})), no(400, "invalidTitle"));
    assert_eq!(says(json!({"title": "I <3 you"})), no(400, "invalidTitle"));
    assert_eq!(says(json!({"title": " "})), no(400, "invalidTitle"));
    assert_eq!(says(json!({"description": "é".repeat(2500)})), fine);
    assert_eq!(says(json!({"description": "é".repeat(2501)})), no(400, "invalidDescription"));
    assert_eq!(says(json!({"description": "a\u{7}b"})), no(400, "invalidDescription"));
    assert_eq!(says(json!({"description": "a > b"})), no(400, "invalidDescription"));
    // 498 + 2 for the space; one tag more costs its comma.
    let tag = format!("a {}", "x".repeat(496));
    assert_eq!(says(json!({"tags": [tag]})), fine);
    assert_eq!(says(json!({"tags": [format!("{tag}x")]})), no(400, "invalidTags"));
    assert_eq!(says(json!({"tags": ["x".repeat(498), "y"]})), fine);
    assert_eq!(says(json!({"tags": ["x".repeat(499), "y"]})), no(400, "invalidTags"));
    assert_eq!(says(json!({"categoryId": "30"})), no(400, "invalidCategoryId"));
    assert_eq!(says(json!({"defaultLanguage": "cn"})), no(400, "invalidVideoMetadata"));
    let bare = json!({"id": id, "snippet": {"title": "No category"}});
    assert_eq!(update(&place, "snippet", &bare).says(), no(400, "invalidVideoMetadata"));
    let nameless = json!({"snippet": {"title": "No id", "categoryId": "28"}});
    assert_eq!(update(&place, "snippet", &nameless).says(), no(400, "required"));
}

#[test]
fn schedules_are_for_private_videos_that_never_were_public() {
    let place = Place::new(0);
    let id = place.full_video();
    let status = |id: &str, privacy: &str, at: &str| json!({"id": id, "status": {"privacyStatus": privacy, "publishAt": at}});
    let (later, past) = ("2028-06-01T00:00:00Z", "2020-01-01T00:00:00Z");
    assert_eq!(update(&place, "status", &status(&id, "public", later)).says(), no(400, "invalidPublishAt"));
    assert_eq!(update(&place, "status", &status(&id, "private", "tomorrow")).says(), no(400, "badRequest"));
    update(&place, "status", &status(&id, "private", later)).ok();
    // In the past: now.
    let shown = update(&place, "status", &status(&id, "private", past)).ok();
    assert_eq!(shown["status"]["privacyStatus"], "public");
    assert!(shown["status"].get("publishAt").is_none());
    update(&place, "status", &json!({"id": id, "status": {"privacyStatus": "private"}})).ok();
    assert_eq!(update(&place, "status", &status(&id, "private", later)).says(), no(400, "invalidPublishAt"));
}

#[test]
fn localizations_need_a_default_language() {
    let place = Place::new(0);
    let id = place.youtube.add_video(&place.channel, &json!({"snippet": {"title": "Plain"}}));
    let local = json!({"id": id, "localizations": {"de": {"title": "Schlicht"}}});
    assert_eq!(update(&place, "localizations", &local).says(), no(400, "defaultLanguageNotSet"));
    let mut both = snippet(&id, &json!({"defaultLanguage": "en"}));
    both["localizations"] = local["localizations"].clone();
    update(&place, "snippet,localizations", &both).ok();
    assert_eq!(place.youtube.video(&id)["localizations"], local["localizations"]);
    let long = json!({"id": id, "localizations": {"de": {"title": "x".repeat(101)}}});
    assert_eq!(update(&place, "localizations", &long).says(), no(400, "invalidVideoMetadata"));
    let german = place.get(&format!("/youtube/v3/videos?part=snippet&hl=de&id={id}")).ok();
    assert_eq!(german["items"][0]["snippet"]["localized"]["title"], "Schlicht");
}

#[test]
fn a_change_in_between_is_noticed_when_asked_for() {
    let place = Place::new(0);
    let id = place.full_video();
    let etag =
        place.get(&format!("/youtube/v3/videos?part=snippet&id={id}")).ok()["items"][0]["etag"].clone();
    let body = snippet(&id, &json!({}));
    let with =
        |mark: &str| place.send_with("PUT", "/youtube/v3/videos?part=snippet", &body, &[("if-match", mark)]);
    assert_eq!(with("nonsense").says(), no(412, "conditionNotMet"));
    assert_eq!(with(etag.as_str().expect("an etag")).status, 200);
    assert_eq!(with(etag.as_str().expect("an etag")).says(), no(412, "conditionNotMet"));
    place.youtube.change(|world| world.settings.honours_if_match = false);
    assert_eq!(with(etag.as_str().expect("an etag")).status, 200);
}

#[test]
fn videos_of_others_are_not_touched() {
    let place = Place::new(0);
    let other = place.youtube.seed(crate::youtube::Seed::channel("Other").videos(1));
    let theirs = place.youtube.add_video(&other, &json!({}));
    let hidden = place.youtube.add_video(&other, &json!({"status": {"privacyStatus": "private"}}));
    assert_eq!(update(&place, "snippet", &snippet(&theirs, &json!({}))).says(), no(403, "forbidden"));
    assert_eq!(update(&place, "snippet", &snippet(&hidden, &json!({}))).says(), no(404, "videoNotFound"));
    let delete = |id: &str| place.send("DELETE", &format!("/youtube/v3/videos?id={id}"), &Value::Null);
    assert_eq!(delete(&theirs).says(), no(403, "forbidden"));
    let own = place.full_video();
    assert_eq!(delete(&own).status, 204);
    assert_eq!(delete(&own).says(), no(404, "videoNotFound"));
}

#[test]
fn playlists_lose_what_an_update_leaves_out() {
    let place = Place::new(3);
    let target = "/youtube/v3/playlists?part=snippet,status";
    let body = json!({
        "snippet": {"title": "Stars", "description": "All of them"},
        "status": {"privacyStatus": "unlisted"},
    });
    let made = place.send("POST", target, &body).ok();
    let id = made["id"].as_str().expect("an id").to_string();
    let renamed = json!({"id": id, "snippet": {"title": "Planets"}});
    let shown = place.send("PUT", "/youtube/v3/playlists?part=snippet", &renamed).ok();
    assert_eq!(shown["snippet"]["description"], "");
    let only_status = json!({"id": id, "status": {"privacyStatus": "private"}});
    let answer = place.send("PUT", "/youtube/v3/playlists?part=status", &only_status);
    assert_eq!(answer.says(), no(400, "playlistTitleRequired"));
    let mine = place.get("/youtube/v3/playlists?part=status,contentDetails&mine=true").ok();
    assert_eq!(mine["items"][0]["status"]["privacyStatus"], "unlisted");
    let delete = format!("/youtube/v3/playlists?id={id}");
    assert_eq!(place.send("DELETE", &delete, &Value::Null).status, 204);
    assert_eq!(place.send("DELETE", &delete, &Value::Null).says(), no(404, "playlistNotFound"));
    let uploads = crate::youtube::uploads_of(&place.channel);
    let answer = place.send("DELETE", &format!("/youtube/v3/playlists?id={uploads}"), &Value::Null);
    assert_eq!(answer.says(), no(400, "playlistOperationUnsupported"));
}

#[test]
fn playlist_items_have_places_and_come_once() {
    let place = Place::new(4);
    let videos: Vec<String> = place.youtube.see(|world| world.videos.keys().cloned().collect());
    let made =
        place.send("POST", "/youtube/v3/playlists?part=snippet", &json!({"snippet": {"title": "Best"}})).ok();
    let list = made["id"].clone();
    let item = |video: &str, position: Option<u64>| {
        let mut body = json!({"snippet": {
            "playlistId": list,
            "resourceId": {"kind": "youtube#video", "videoId": video},
        }});
        if let Some(position) = position {
            body["snippet"]["position"] = json!(position);
        }
        body
    };
    let add = |body: &Value| place.send("POST", "/youtube/v3/playlistItems?part=snippet", body);
    add(&item(&videos[0], None)).ok();
    add(&item(&videos[1], Some(0))).ok();
    let third = add(&item(&videos[2], None)).ok();
    assert_eq!(add(&item(&videos[2], None)).says(), no(409, "videoAlreadyInPlaylist"));
    assert_eq!(add(&item(&videos[3], Some(9))).says(), no(400, "invalidPlaylistItemPosition"));
    assert_eq!(add(&item("nothinghere", None)).says(), no(404, "videoNotFound"));
    let mut moved = item(&videos[2], Some(0));
    moved["id"] = third["id"].clone();
    place.send("PUT", "/youtube/v3/playlistItems?part=snippet", &moved).ok();
    let order = |place: &Place| {
        let id = list.as_str().expect("an id");
        let all = place.get(&format!("/youtube/v3/playlistItems?part=contentDetails&playlistId={id}")).ok();
        let ids = all["items"].as_array().expect("items").iter();
        ids.map(|item| item["contentDetails"]["videoId"].as_str().expect("an id").to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(order(&place), [videos[2].clone(), videos[1].clone(), videos[0].clone()]);
    let gone = format!("/youtube/v3/playlistItems?id={}", third["id"].as_str().expect("an id"));
    assert_eq!(place.send("DELETE", &gone, &Value::Null).status, 204);
    assert_eq!(place.send("DELETE", &gone, &Value::Null).says(), no(404, "playlistItemNotFound"));
    let mut noted = item(&videos[3], None);
    noted["contentDetails"] = json!({"note": "x".repeat(281)});
    let answer = place.send("POST", "/youtube/v3/playlistItems?part=snippet,contentDetails", &noted);
    assert_eq!(answer.says(), no(400, "invalidContentDetails"));
}

#[test]
fn videos_that_are_gone_or_private_keep_their_places_in_a_playlist() {
    let place = Place::new(0);
    let other = place.youtube.seed(crate::youtube::Seed::channel("Other"));
    let (own, theirs) = (place.full_video(), place.youtube.add_video(&other, &json!({})));
    let made =
        place.send("POST", "/youtube/v3/playlists?part=snippet", &json!({"snippet": {"title": "Mix"}})).ok();
    let list = made["id"].as_str().expect("an id");
    for video in [&own, &theirs] {
        let body = json!({"snippet": {"playlistId": list, "resourceId": {"kind": "youtube#video", "videoId": video}}});
        place.send("POST", "/youtube/v3/playlistItems?part=snippet", &body).ok();
    }
    place.youtube.change(|world| {
        world.remove_video(&own);
        world.videos.get_mut(&theirs).expect("there").parts["status"]["privacyStatus"] = json!("private");
    });
    let shown = place.get(&format!("/youtube/v3/playlistItems?part=snippet&playlistId={list}")).ok();
    let titles = [0, 1].map(|at| shown["items"][at]["snippet"]["title"].clone());
    assert_eq!(titles, [json!("Deleted video"), json!("Private video")]);
}

#[test]
fn a_channels_settings_are_replaced_and_its_title_is_not() {
    let place = Place::new(0);
    let put =
        |part: &str, body: Value| place.send("PUT", &format!("/youtube/v3/channels?part={part}"), &body);
    let id = &place.channel;
    let renamed = json!({"id": id, "brandingSettings": {"channel": {"title": "Day Sky"}}});
    assert_eq!(put("brandingSettings", renamed).says(), no(400, "channelTitleUpdateForbidden"));
    let described =
        json!({"id": id, "brandingSettings": {"channel": {"title": "Night Sky", "description": "New"}}});
    let shown = put("brandingSettings", described).ok();
    let channel = &shown["brandingSettings"]["channel"];
    assert_eq!(
        *channel,
        json!({"title": "Night Sky", "description": "New"}),
        "keywords and country are gone"
    );
    let local = json!({"id": id, "localizations": {"de": {"title": "Nacht", "description": "x"}}});
    assert_eq!(put("localizations", local).says(), no(400, "defaultLanguageNotSetError"));
    let both = json!({"id": id, "brandingSettings": {"channel": {}}, "localizations": {}});
    assert_eq!(put("brandingSettings,localizations", both).says(), no(400, "unexpectedPart"));
    let snippet = json!({"id": id, "snippet": {"title": "x"}});
    assert_eq!(put("snippet", snippet).says(), no(400, "unexpectedPart"));
}

#[test]
fn what_is_read_back_may_differ_from_what_was_written() {
    let place = Place::new(0);
    let id = place.full_video();
    place.youtube.change(|world| world.settings.trims_texts = true);
    update(&place, "snippet", &snippet(&id, &json!({"title": " A title ", "description": "a\r\nb\n\n"})))
        .ok();
    let video = place.youtube.video(&id);
    assert_eq!(
        (&video["snippet"]["title"], &video["snippet"]["description"]),
        (&json!("A title"), &json!("a\nb"))
    );
}

#[test]
fn the_default_language_may_be_listed_with_the_others() {
    let place = Place::new(0);
    let id = place.full_video();
    let list = || place.get(&format!("/youtube/v3/videos?part=localizations&id={id}")).ok();
    assert!(list()["items"][0]["localizations"].get("en").is_none());
    place.youtube.change(|world| world.settings.lists_default_language = true);
    assert_eq!(list()["items"][0]["localizations"]["en"]["title"], "Stars over the sea");
}
