//! What is sent and read as files: captions, thumbnails, and the report of search terms, byte for byte.

use serde_json::{Value, json};
use ytseo::model::VideoId;
use ytseo::ports::store::Store;
use ytseo::ports::youtube::{AccessToken, CaptionFormat, NewCaption, SignIn, Then, YouTube};
use ytseo::rules::Scope;

use super::{client, settings};
use crate::stand_in_server::{Reply, Request, StandIn};

const FILE: &[u8] = b"1\r\n00:00:00,000 --> 00:00:01,000\r\nGr\xc3\xbc\xc3\x9fe -- --\r\n";

async fn signed_in(server: &StandIn) -> YouTube {
    let store = Store::in_memory().await.expect("a store");
    let sign_in = SignIn::with_token(AccessToken::new("t"), &[Scope::ForceSsl, Scope::Analytics]);
    client(&settings(&server.url(""), &json!({})), &store, Some(sign_in)).0
}

fn video() -> VideoId {
    VideoId::of_id("dQw4w9WgXcQ").expect("an id")
}

/// The two parts of a multipart body: the resource and the file.
fn parts(request: &Request) -> (Value, Vec<u8>) {
    let kind = request.header("content-type").expect("a type");
    let boundary = kind.strip_prefix("multipart/related; boundary=").expect("multipart");
    let mark = format!("--{boundary}");
    let find = |from: usize, needle: &[u8]| {
        from + request.body[from..].windows(needle.len()).position(|window| window == needle).expect("there")
    };
    let first = find(0, b"\r\n\r\n") + 4;
    let second_mark = find(first, format!("\r\n{mark}").as_bytes());
    let second = find(second_mark, b"\r\n\r\n") + 4;
    let end = find(second, format!("\r\n{mark}--\r\n").as_bytes());
    let json = serde_json::from_slice(&request.body[first..second_mark]).expect("JSON");
    assert!(request.body.starts_with(mark.as_bytes()));
    (json, request.body[second..end].to_vec())
}

#[tokio::test]
async fn a_caption_track_arrives_as_it_is() {
    let server = StandIn::start(|_, _| Reply::json(&json!({"id": "c1", "snippet": {"status": "syncing"}})));
    let youtube = signed_in(&server).await;
    let caption = NewCaption { video: &video(), language: "de", name: "", is_draft: false, file: FILE };
    assert_eq!(youtube.insert_caption(&caption).await.expect("added").id(), "c1");
    let request = &server.requests()[0];
    assert_eq!(request.path, "/upload/youtube/v3/captions?uploadType=multipart&part=snippet");
    let (json, file) = parts(request);
    assert_eq!(
        json["snippet"],
        json!({"videoId": "dQw4w9WgXcQ", "language": "de", "name": "", "isDraft": false})
    );
    assert_eq!(file, FILE);
    assert!(!request.path.contains("sync"), "retired (R-41)");
    youtube.update_caption("c1", None, Some(FILE)).await.expect("replaced");
    assert_eq!(parts(&server.requests()[1]).1, FILE);
    youtube.update_caption("c1", Some(true), None).await.expect("changed");
    let request = &server.requests()[2];
    assert_eq!(request.path, "/youtube/v3/captions?part=snippet");
    assert_eq!(request.body, br#"{"id":"c1","snippet":{"isDraft":true}}"#);
}

#[tokio::test]
async fn a_track_that_is_there_is_said_to_be_there() {
    let body = json!({"error": {"code": 409, "message": "x", "errors": [{"reason": "captionExists"}]}});
    let server = StandIn::start(move |_, _| Reply::new(409, body.to_string()));
    let youtube = signed_in(&server).await;
    let caption = NewCaption { video: &video(), language: "de", name: "", is_draft: false, file: FILE };
    let failure = youtube.insert_caption(&caption).await.expect_err("there already");
    assert_eq!((failure.then, failure.rule), (Then::AlreadyThere, Some("R-20a")));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_file_is_read_byte_for_byte() {
    let server =
        StandIn::start(|_, _| Reply::new(200, FILE).header("content-type", "application/octet-stream"));
    let youtube = signed_in(&server).await;
    let file = youtube.download_caption("a/b", CaptionFormat::Vtt, Some("fr")).await.expect("read");
    assert_eq!(file, FILE);
    assert_eq!(server.requests()[0].path, "/youtube/v3/captions/a%2Fb?tfmt=vtt&tlang=fr");
}

#[tokio::test]
async fn a_file_that_breaks_off_is_read_again() {
    let server = StandIn::start(|number, _| match number {
        0 => Reply::new(200, &FILE[..10]).announces(FILE.len() as u64),
        _ => Reply::new(200, FILE),
    });
    let youtube = signed_in(&server).await;
    let file = youtube.download_caption("c1", CaptionFormat::Srt, None).await.expect("read");
    assert_eq!((file.as_slice(), server.requests().len()), (FILE, 2));
}

#[tokio::test]
async fn a_thumbnail_is_sent_alone() {
    let server = StandIn::start(|_, _| Reply::json(&json!({"items": [{"default": {"url": "https://x"}}]})));
    let youtube = signed_in(&server).await;
    let image = vec![0xff, 0xd8, 0xff, 0, 13, 10];
    let answer = youtube.set_thumbnail(&video(), "image/jpeg", image.clone()).await.expect("set");
    assert!(answer["items"][0]["default"].is_object());
    let request = &server.requests()[0];
    assert_eq!(request.path, "/upload/youtube/v3/thumbnails/set?uploadType=media&videoId=dQw4w9WgXcQ");
    assert_eq!((request.header("content-type"), &request.body), (Some("image/jpeg"), &image));
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_not_believed() {
    let server = StandIn::start(|_, _| Reply::new(200, "<html>Sign in to this network</html>"));
    let youtube = signed_in(&server).await;
    let failure = youtube.captions(&video()).await.expect_err("no answer");
    assert!(failure.error.to_string().contains("cannot be read"), "{}", failure.error);
    assert!(!failure.error.chain().contains("html"));
}

#[tokio::test]
async fn search_terms_are_asked_for_as_the_api_wants_it() {
    let server = StandIn::start(|_, _| {
        Reply::json(&json!({"kind": "youtubeAnalytics#resultTable", "columnHeaders": [
            {"name": "insightTrafficSourceDetail", "columnType": "DIMENSION", "dataType": "STRING"},
            {"name": "views", "columnType": "METRIC", "dataType": "INTEGER"},
            {"name": "estimatedMinutesWatched", "columnType": "METRIC", "dataType": "INTEGER"}],
            "rows": [["echo in a room", 70, 210], ["sound panels", 3, 5]]}))
    });
    let youtube = signed_in(&server).await;
    let terms = youtube.search_terms(Some(&video()), "2026-10-01", "2026-10-28").await.expect("read");
    assert_eq!(
        (terms[0].term.as_str(), terms[0].views, terms[0].minutes),
        ("echo in a room", 70, Some(210.0))
    );
    let path = &server.requests()[0].path;
    assert!(
        path.starts_with("/v2/reports?ids=channel%3D%3DMINE&startDate=2026-10-01&endDate=2026-10-28"),
        "{path}"
    );
    for part in [
        "dimensions=insightTrafficSourceDetail",
        "filters=insightTrafficSourceType%3D%3DYT_SEARCH%3Bvideo%3D%3DdQw4w9WgXcQ",
        "sort=-views",
        "maxResults=25",
    ] {
        assert!(path.contains(part), "{part} is not in {path}");
    }
    assert_eq!(youtube.quota(ytseo::ports::youtube::Reader::Owner).left().await.expect("read").units, 10_000);
}
