//! What reading is held to: parameters, parts, masks, pages, etags.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::Place;
use super::wire::no;

fn items(value: &Value) -> &Vec<Value> {
    value["items"].as_array().expect("items")
}

#[test]
fn unknown_and_wrong_parameters_are_refused() {
    let place = Place::new(3);
    let uploads = crate::youtube::uploads_of(&place.channel);
    let list =
        |more: &str| place.get(&format!("/youtube/v3/playlistItems?playlistId={uploads}{more}")).says();
    assert_eq!(list("&part=snippet").0, 200);
    assert_eq!(list("&part=snippet&order=date"), no(400, "badRequest"));
    assert_eq!(list(""), no(400, "missingRequiredParameter"));
    assert_eq!(list("&part=snipet"), no(400, "unknownPart"));
    assert_eq!(list("&part=etag"), no(400, "unknownPart"));
    assert_eq!(list("&part=snippet&maxResults=51"), no(400, "invalidParameter"));
    assert_eq!(list("&part=snippet&maxResults=-1"), no(400, "invalidParameter"));
    assert_eq!(list("&part=snippet&maxResults=ten"), no(400, "invalidParameter"));
    assert_eq!(list("&part=snippet&pageToken=nonsense"), no(400, "invalidPageToken"));
    assert_eq!(list("&part=snippet&playlistId=again"), no(400, "invalidParameter"));
    assert_eq!(list("&part=snippet&id=x"), no(400, "incompatibleParameters"));
    let mine = place.get("/youtube/v3/channels?part=snippet&mine=yes").says();
    assert_eq!(mine, no(400, "invalidParameter"));
    assert_eq!(place.get("/youtube/v3/channels?part=snippet").says(), no(400, "missingRequiredParameter"));
    assert_eq!(place.get("/youtube/v3/nothing?part=snippet").status, 404);
    assert_eq!(place.youtube.refused().len(), 13);
}

#[test]
fn fifty_videos_a_call_and_no_more() {
    let place = Place::new(60);
    let ids: Vec<String> = place.youtube.see(|world| world.videos.keys().cloned().collect());
    let list = |ids: &[String]| place.get(&format!("/youtube/v3/videos?part=id&id={}", ids.join(",")));
    assert_eq!(items(&list(&ids[..50]).ok()).len(), 50);
    assert_eq!(list(&ids[..51]).says(), no(400, "invalidFilters"));
    // One parameter a value is the same.
    let repeated = format!("/youtube/v3/videos?part=id&id={}&part=snippet&id={}", ids[0], ids[1]);
    assert_eq!(items(&place.get(&repeated).ok()).len(), 2);
    let with_most = format!("/youtube/v3/videos?part=id&maxResults=50&id={}", ids[0]);
    assert_eq!(place.get(&with_most).says(), no(400, "incompatibleParameters"));
    // What is not there is left out.
    let answer = list(&[ids[0].clone(), "nothinghere".into()]).ok();
    assert_eq!(items(&answer).len(), 1);
    assert_eq!(answer["pageInfo"]["totalResults"], 1);
}

#[test]
fn uploads_come_in_pages_newest_first() {
    let place = Place::new(120);
    let uploads = crate::youtube::uploads_of(&place.channel);
    let base = format!("/youtube/v3/playlistItems?part=contentDetails&playlistId={uploads}&maxResults=50");
    let mut seen = Vec::new();
    let mut token = String::new();
    let mut pages = 0;
    loop {
        let page = place.get(&format!("{base}{token}")).ok();
        pages += 1;
        seen.extend(items(&page).iter().map(|item| item["contentDetails"]["videoPublishedAt"].to_string()));
        let Some(next) = page["nextPageToken"].as_str() else { break };
        token = format!("&pageToken={next}");
    }
    assert_eq!((pages, seen.len()), (3, 120));
    assert!(seen.is_sorted_by(|left, right| left >= right), "{seen:?}");
    // A token of this list does not fit another.
    let other = format!("/youtube/v3/playlists?part=id&mine=true{token}");
    assert_eq!(place.get(&other).says(), no(400, "invalidPageToken"));
    // Five when nobody says how many.
    let few = place.get(&format!("/youtube/v3/playlistItems?part=id&playlistId={uploads}")).ok();
    assert_eq!(items(&few).len(), 5);
    // Others see what is public.
    let public = place.get_public(&base).ok()["pageInfo"]["totalResults"].as_u64().expect("a number");
    assert!(public < 120 && public > 40, "{public}");
    let missing = "/youtube/v3/playlistItems?part=id&playlistId=UUnothing";
    assert_eq!(place.get(missing).says(), no(404, "playlistNotFound"));
}

#[test]
fn masks_keep_what_is_named_and_name_only_what_there_is() {
    let place = Place::new(0);
    let video = place.full_video();
    let list =
        |mask: &str| place.get(&format!("/youtube/v3/videos?part=snippet,status&id={video}&fields={mask}"));
    let some = list("items(id,snippet(title,tags),status/license)").ok();
    let wanted = json!({"items": [{
        "id": video,
        "snippet": {"title": "Stars over the sea", "tags": ["stars", "night sky"]},
        "status": {"license": "creativeCommon"},
    }]});
    assert_eq!(some, wanted);
    assert_eq!(list("items/id,pageInfo").ok()["pageInfo"]["totalResults"], 1);
    assert_eq!(list("*").ok()["items"][0]["id"], json!(video));
    for wrong in ["items(id,titel)", "item", "items(id", "items(id))", "items/snippet/title/x"] {
        assert_eq!(list(wrong).says(), no(400, "invalidParameter"), "{wrong}");
    }
    let related = "/youtube/v3/channels?part=contentDetails&mine=true&fields=items/contentDetails/relatedPlaylists/uploads";
    let uploads = place.get(related).ok();
    assert!(uploads["items"][0]["contentDetails"]["relatedPlaylists"]["uploads"].is_string());
}

#[test]
fn etags_change_with_the_content_and_only_then() {
    let place = Place::new(2);
    let video = place.full_video();
    let target = format!("/youtube/v3/videos?part=snippet&id={video}");
    let first = place.get(&target).ok();
    assert_eq!(first, place.get(&target).ok());
    let etag = first["etag"].as_str().expect("an etag").to_string();
    let asked = |mark: &str| {
        let bearer = format!("Bearer {}", place.token);
        let headers = [("authorization", bearer.as_str()), ("if-none-match", mark)];
        super::ask(&place.youtube, "GET", &target, &headers, b"")
    };
    let same = asked(&etag);
    assert_eq!((same.status, same.bytes.len()), (304, 0));
    place.youtube.change(|world| {
        world.videos.get_mut(&video).expect("there").parts["snippet"]["title"] = json!("Changed");
    });
    let other = asked(&etag);
    assert_eq!(other.status, 200);
    assert_ne!(other.json()["items"][0]["etag"], first["items"][0]["etag"]);
    // The mark of a video is the same whatever part is looked at.
    let by_status = place.get(&format!("/youtube/v3/videos?part=status&id={video}")).ok();
    assert_eq!(by_status["items"][0]["etag"], other.json()["items"][0]["etag"]);
}

#[test]
fn channels_by_id_handle_and_mine() {
    let place = Place::new(0);
    let by_handle = place.get_public("/youtube/v3/channels?part=id&forHandle=@NightSky").ok();
    assert_eq!(items(&by_handle)[0]["id"], json!(place.channel));
    assert_eq!(items(&place.get_public("/youtube/v3/channels?part=id&forHandle=nobody").ok()).len(), 0);
    let mine = place.get("/youtube/v3/channels?part=contentDetails&mine=true").ok();
    let uploads = &items(&mine)[0]["contentDetails"]["relatedPlaylists"]["uploads"];
    assert_eq!(*uploads, json!(crate::youtube::uploads_of(&place.channel)));
    let audit = place.get("/youtube/v3/channels?part=auditDetails&mine=true");
    assert_eq!(audit.says(), no(403, "forbidden"));
}

#[test]
fn statistics_in_batches_have_a_shape_of_their_own() {
    let place = Place::new(3);
    let ids: Vec<String> = place.youtube.see(|world| world.videos.keys().cloned().collect());
    let target =
        format!("/youtube/v3/videos:batchGetStats?part=statistics,contentDetails&id={},none", ids.join(","));
    let stats = place.get(&target).ok();
    assert_eq!(items(&stats).len(), 3);
    let duration = items(&stats)[0]["contentDetails"]["duration"].as_str().expect("a duration").to_string();
    assert!(duration.ends_with('s') && !duration.starts_with("PT"), "{duration}");
    assert_eq!(
        place.get("/youtube/v3/videos:batchGetStats?part=statistics").says(),
        no(400, "invalidParameter")
    );
}

#[test]
fn the_same_seed_gives_the_same_channel_and_a_varied_one() {
    let (one, other) = (Place::new(300), Place::new(300));
    assert_eq!(one.youtube.snapshot()["videos"], other.youtube.snapshot()["videos"]);
    one.youtube.see(|world| {
        let has = |part: &str, field: &str| {
            world.videos.values().filter(|video| video.parts[part].get(field).is_some()).count()
        };
        for field in ["tags", "defaultLanguage", "defaultAudioLanguage"] {
            assert!((30..290).contains(&has("snippet", field)), "{field}: {}", has("snippet", field));
        }
        assert!(has("status", "publishAt") > 5);
        let ids: HashSet<_> = world.videos.keys().collect();
        assert_eq!(ids.len(), 300);
        assert!(ids.iter().all(|id| id.len() == 11));
    });
}

#[test]
fn five_hundred_videos_are_read_in_21_units() {
    let place = Place::new(500);
    let uploads = crate::youtube::uploads_of(&place.channel);
    place.get("/youtube/v3/channels?part=contentDetails&mine=true").ok();
    let mut token = String::new();
    let mut read = HashSet::new();
    loop {
        let target = format!(
            "/youtube/v3/playlistItems?part=contentDetails&maxResults=50&playlistId={uploads}{token}"
        );
        let page = place.get(&target).ok();
        let ids: Vec<&str> = items(&page)
            .iter()
            .map(|item| item["contentDetails"]["videoId"].as_str().expect("an id"))
            .collect();
        let parts =
            "snippet,status,localizations,recordingDetails,paidProductPlacementDetails,contentDetails";
        let videos = place.get(&format!("/youtube/v3/videos?part={parts}&id={}", ids.join(","))).ok();
        read.extend(items(&videos).iter().map(|video| video["id"].to_string()));
        let Some(next) = page["nextPageToken"].as_str() else { break };
        token = format!("&pageToken={next}");
    }
    assert!(place.youtube.busy() > std::time::Duration::ZERO);
    assert_eq!((read.len(), place.youtube.spent(crate::youtube::Bucket::Units)), (500, 21));
}
