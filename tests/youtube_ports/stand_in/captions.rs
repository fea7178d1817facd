//! Caption tracks: their bytes, their names, their one scope.

use serde_json::{Value, json};

use super::Place;
use super::uploads::multipart_as;
use super::wire::{Answer, no};
use crate::youtube::Bucket;

const SRT: &str = "1\n00:00:01,000 --> 00:00:02,500\nHello\nthere\n\n2\n00:00:03,000 --> 00:00:04,000\nBye\n";

fn insert(place: &Place, video: &str, name: &str, file: &str) -> Answer {
    let body = json!({"snippet": {"videoId": video, "language": "en", "name": name}});
    let target = "/upload/youtube/v3/captions?uploadType=multipart&part=snippet";
    multipart_as(place, "POST", target, (&body, "application/octet-stream", file.as_bytes()))
}

#[test]
fn a_track_comes_once_and_keeps_its_bytes() {
    let place = Place::new(0);
    let video = place.full_video();
    let made = insert(&place, &video, "", SRT).ok();
    let id = made["id"].as_str().expect("an id").to_string();
    assert_eq!(made["snippet"]["status"], "serving");
    assert_eq!(insert(&place, &video, "", SRT).says(), no(409, "captionExists"));
    insert(&place, &video, "Director", SRT).ok();
    assert_eq!(insert(&place, &video, &"x".repeat(151), SRT).says(), no(400, "nameTooLong"));
    assert_eq!(insert(&place, &video, "empty", " \n").says(), no(400, "contentRequired"));
    assert_eq!(insert(&place, "nothinghere", "", SRT).says(), no(404, "videoNotFound"));
    let failed = insert(&place, &video, "prose", "Just words, no times").ok();
    assert_eq!(
        (&failed["snippet"]["status"], &failed["snippet"]["failureReason"]),
        (&json!("failed"), &json!("unknownFormat"))
    );
    let got = place.get(&format!("/youtube/v3/captions/{id}"));
    assert_eq!(got.bytes, SRT.as_bytes());
    let vtt = place.get(&format!("/youtube/v3/captions/{id}?tfmt=vtt"));
    let wanted =
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello\nthere\n\n00:00:03.000 --> 00:00:04.000\nBye\n\n";
    assert_eq!(String::from_utf8_lossy(&vtt.bytes), wanted);
    assert_eq!(place.get(&format!("/youtube/v3/captions/{id}?tfmt=doc")).says(), no(400, "couldNotConvert"));
    assert_eq!(place.get("/youtube/v3/captions/none").says(), no(404, "captionNotFound"));
    let list = place.get(&format!("/youtube/v3/captions?part=snippet&videoId={video}")).ok();
    assert_eq!(list["items"].as_array().expect("items").len(), 3);
    // 7 inserts, 4 downloads, 1 list.
    assert_eq!(place.youtube.spent(Bucket::Units), 7 * 400 + 4 * 200 + 50);
}

#[test]
fn updates_change_the_file_the_draft_or_both() {
    let place = Place::new(0);
    let video = place.full_video();
    let id = insert(&place, &video, "", SRT).ok()["id"].clone();
    let draft = json!({"id": id, "snippet": {"isDraft": true}});
    assert_eq!(
        place.send("PUT", "/youtube/v3/captions?part=snippet", &draft).ok()["snippet"]["isDraft"],
        true
    );
    let target = "/upload/youtube/v3/captions?uploadType=multipart&part=snippet";
    let file = SRT.replace("Bye", "Farewell");
    let body = json!({"id": id, "snippet": {"isDraft": false}});
    multipart_as(&place, "PUT", target, (&body, "text/xml", file.as_bytes())).ok();
    let text = place.get(&format!("/youtube/v3/captions/{}", id.as_str().expect("an id")));
    assert_eq!(text.bytes, file.as_bytes());
    let renamed = json!({"id": id, "snippet": {"name": "Other"}});
    let answer = place.send("PUT", "/youtube/v3/captions?part=snippet", &renamed);
    assert_eq!(answer.says(), no(400, "invalidMetadata"));
    let synced = "/youtube/v3/captions?part=snippet&sync=true";
    assert_eq!(place.send("PUT", synced, &draft).says(), no(400, "invalidParameter"));
    let gone = format!("/youtube/v3/captions?id={}", id.as_str().expect("an id"));
    assert_eq!(place.send("DELETE", &gone, &Value::Null).status, 204);
    assert_eq!(place.send("DELETE", &gone, &Value::Null).says(), no(404, "captionNotFound"));
    assert_eq!(place.youtube.video(&video)["contentDetails"]["caption"], "false");
}

#[test]
fn only_one_scope_is_enough() {
    let place = Place::new(0);
    let video = place.full_video();
    for scope in ["youtube", "youtube.readonly", "youtube.upload"] {
        let token = place.youtube.token(&[scope], Some(&place.channel));
        let list = format!("/youtube/v3/captions?part=snippet&videoId={video}");
        assert_eq!(place.get_as(&token, &list).says(), no(403, "insufficientPermissions"), "{scope}");
    }
    let list = format!("/youtube/v3/captions?part=snippet&videoId={video}");
    assert_eq!(place.get_public(&list).says(), no(401, "required"));
}
