//! Who may do what: keys, tokens, scopes, channels (C12, R-20b, R-20c).

use serde_json::json;

use super::Place;
use super::wire::{ask, no};
use crate::youtube::Grant;

const MINE: &str = "/youtube/v3/channels?part=snippet&mine=true";

#[test]
fn nobody_is_refused_and_so_is_a_wrong_key() {
    let place = Place::new(1);
    let target = format!("/youtube/v3/channels?part=snippet&id={}", place.channel);
    assert_eq!(ask(&place.youtube, "GET", &target, &[], b"").says(), no(403, "forbidden"));
    let wrong = ask(&place.youtube, "GET", &target, &[("x-goog-api-key", "nonsense")], b"");
    assert_eq!(wrong.says(), no(400, "badRequest"));
    assert_eq!(wrong.json()["error"]["details"][0]["reason"], "API_KEY_INVALID");
    let in_address = format!("{target}&key={}", crate::youtube::KEY);
    assert_eq!(ask(&place.youtube, "GET", &in_address, &[], b"").status, 200);
    let token_in_address = format!("{target}&access_token={}", place.token);
    let answer =
        ask(&place.youtube, "GET", &token_in_address, &[("x-goog-api-key", crate::youtube::KEY)], b"");
    assert_eq!(answer.says(), no(400, "invalidParameter"));
}

#[test]
fn a_key_does_not_write_and_has_no_channel() {
    let place = Place::new(1);
    assert_eq!(place.get_public(MINE).says(), no(401, "required"));
    let key = ("x-goog-api-key", crate::youtube::KEY);
    let json = ("content-type", "application/json");
    let answer = ask(&place.youtube, "PUT", "/youtube/v3/videos?part=snippet", &[key, json], b"{}");
    assert_eq!(answer.says(), no(401, "required"));
    assert_eq!(
        ask(&place.youtube, "DELETE", "/youtube/v3/videos?id=x", &[key], b"").says(),
        no(401, "required")
    );
}

#[test]
fn a_scope_that_is_too_small_is_named() {
    let place = Place::new(1);
    let video = place.full_video();
    let body = json!({"id": video, "snippet": {"title": "New", "categoryId": "28"}});
    for scope in ["youtube.readonly", "youtube.upload"] {
        let token = place.youtube.token(&[scope], Some(&place.channel));
        let bearer = format!("Bearer {token}");
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        let bytes = body.to_string();
        let answer =
            ask(&place.youtube, "PUT", "/youtube/v3/videos?part=snippet", &headers, bytes.as_bytes());
        assert_eq!(answer.says(), no(403, "insufficientPermissions"), "{scope}");
        assert!(answer.header("www-authenticate").expect("a challenge").contains("insufficient_scope"));
    }
    // Uploading is no right to read.
    let token = place.youtube.token(&["youtube.upload"], Some(&place.channel));
    assert_eq!(place.get_as(&token, MINE).says(), no(403, "insufficientPermissions"));
}

#[test]
fn tokens_end_and_are_revoked() {
    let place = Place::new(1);
    assert_eq!(place.get(MINE).status, 200);
    assert_eq!(place.get_as("ya29.unknown", MINE).says(), no(401, "authError"));
    let past = "2020-01-01T00:00:00Z".parse().expect("a time");
    place.youtube.tokens.add("old", Grant::new(["youtube"], Some(&place.channel)).until(past));
    assert_eq!(place.get_as("old", MINE).says(), no(401, "authError"));
    place.youtube.tokens.revoke(&place.token);
    assert_eq!(place.get(MINE).says(), no(401, "authError"));
}

#[test]
fn an_account_without_channel_has_none() {
    let place = Place::new(1);
    let token = place.youtube.token(&["youtube"], None);
    assert_eq!(place.get_as(&token, MINE).ok()["pageInfo"]["totalResults"], 0);
    let mine = "/youtube/v3/playlists?part=snippet&mine=true";
    assert_eq!(place.get_as(&token, mine).says(), no(401, "youtubeSignupRequired"));
}

#[test]
fn what_only_owners_see() {
    let place = Place::new(0);
    let video = place.full_video();
    let public = place.youtube.add_video(&place.channel, &json!({"snippet": {"title": "Open"}}));
    let list = |part: &str, id: &str| format!("/youtube/v3/videos?part={part}&id={id}");
    // Private: there for its owner only.
    assert_eq!(place.get(&list("snippet", &video)).ok()["items"].as_array().expect("items").len(), 1);
    assert_eq!(place.get_public(&list("snippet", &video)).ok()["items"], json!([]));
    let other = place.youtube.seed(crate::youtube::Seed::channel("Other"));
    let theirs = place.youtube.token(&["youtube.force-ssl"], Some(&other));
    for part in ["fileDetails", "processingDetails", "suggestions"] {
        assert_eq!(place.get(&list(part, &public)).status, 200);
        assert_eq!(place.get_public(&list(part, &public)).says(), no(403, "forbidden"), "{part}");
        assert_eq!(place.get_as(&theirs, &list(part, &public)).says(), no(403, "forbidden"), "{part}");
    }
    let numbers = place.get_public(&list("statistics", &public)).ok();
    assert!(numbers["items"][0]["statistics"].get("dislikeCount").is_none());
}

#[test]
fn secrets_are_not_on_record() {
    let place = Place::new(1);
    place.get(MINE);
    place.get_public(&format!(
        "/youtube/v3/channels?part=id&id={}&key={}",
        place.channel,
        crate::youtube::KEY
    ));
    let record = format!("{:?}", place.youtube.calls());
    assert!(!record.contains(&place.token) && !record.contains(crate::youtube::KEY), "{record}");
}
