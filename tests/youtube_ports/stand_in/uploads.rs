//! Uploads: sessions that go on, cuts at any byte, answers that are lost, and what becomes of a file.

use serde_json::{Value, json};

use super::Place;
use super::wire::{Answer, ask, no};
use crate::youtube::{Bucket, End, Failure, Processing};

const STEP: usize = 256 * 1024;

/// An upload on its way.
struct Upload<'a> {
    place: &'a Place,
    target: String,
    file: Vec<u8>,
}

fn metadata() -> Value {
    json!({"snippet": {"title": "New", "categoryId": "28"}, "status": {"privacyStatus": "private"}})
}

fn begin(place: &Place, body: &Value, size: usize, mime: &str) -> Answer {
    let target = "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status";
    let size = size.to_string();
    let more = [("x-upload-content-length", size.as_str()), ("x-upload-content-type", mime)];
    place.send_with("POST", target, body, &more)
}

impl<'a> Upload<'a> {
    fn begin(place: &'a Place, size: usize) -> Self {
        let answer = begin(place, &metadata(), size, "video/mp4");
        assert_eq!(answer.status, 200);
        let location = answer.header("location").expect("a session").to_string();
        let target = location.strip_prefix(&place.youtube.url("")).expect("the same server").to_string();
        let file = (0..size).map(|at| (at * 31 % 251) as u8).collect();
        Self { place, target, file }
    }

    fn put(&self, from: usize, to: usize) -> Answer {
        let range = format!("bytes {from}-{}/{}", to - 1, self.file.len());
        let headers = [("content-range", range.as_str())];
        ask(&self.place.youtube, "PUT", &self.target, &headers, &self.file[from..to])
    }

    fn query(&self) -> Answer {
        let range = format!("bytes */{}", self.file.len());
        ask(&self.place.youtube, "PUT", &self.target, &[("content-range", &range)], b"")
    }

    fn kept(&self, id: &str) -> Vec<u8> {
        self.place.youtube.see(|world| world.videos[id].file.clone()).expect("kept")
    }
}

fn id(answer: &Answer) -> String {
    answer.ok()["id"].as_str().expect("an id").to_string()
}

#[test]
fn chunks_arrive_and_the_video_is_there_once() {
    let place = Place::new(2);
    let upload = Upload::begin(&place, STEP * 2 + 100);
    assert_eq!(upload.query().header("range"), None);
    let first = upload.put(0, STEP);
    assert_eq!((first.status, first.header("range")), (308, Some("bytes=0-262143")));
    assert_eq!(upload.put(STEP, STEP * 2).status, 308);
    assert_eq!(place.youtube.see(|world| world.videos.len()), 2);
    let done = upload.put(STEP * 2, STEP * 2 + 100);
    let id = id(&done);
    assert_eq!(upload.kept(&id), upload.file);
    // Asked again, the session says the same.
    assert_eq!(upload.query().ok()["id"], json!(id));
    assert_eq!(place.youtube.see(|world| world.videos.len()), 3);
    let uploads = crate::youtube::uploads_of(&place.channel);
    assert_eq!(place.youtube.see(|world| world.playlists[&uploads].items[0].video.clone()), id);
    assert_eq!((place.youtube.spent(Bucket::Uploads), place.youtube.spent(Bucket::Units)), (1, 0));
    let size = place.youtube.video(&id)["fileDetails"]["fileSize"].clone();
    assert_eq!(size, json!(upload.file.len().to_string()));
    place.youtube.expect_no_refusals();
}

#[test]
fn chunks_that_do_not_fit_are_refused() {
    let place = Place::new(0);
    let upload = Upload::begin(&place, STEP * 3);
    assert_eq!(upload.put(0, 1000).says(), no(400, "badRequest"));
    assert_eq!(upload.put(STEP, STEP * 2).says(), no(416, "requestedRangeNotSatisfiable"));
    assert_eq!(upload.put(0, STEP).status, 308);
    assert_eq!(upload.put(0, STEP).says(), no(416, "requestedRangeNotSatisfiable"));
    let other_size = format!("bytes {STEP}-{}/{}", STEP * 2 - 1, STEP * 2);
    let wrong = ask(&place.youtube, "PUT", &upload.target, &[("content-range", &other_size)], &vec![0; STEP]);
    assert_eq!(wrong.says(), no(400, "badRequest"));
    let short = format!("bytes {STEP}-{}/{}", STEP * 2 - 1, STEP * 3);
    let wrong = ask(&place.youtube, "PUT", &upload.target, &[("content-range", &short)], &vec![0; STEP - 1]);
    assert_eq!(wrong.says(), no(400, "badRequest"));
    let post = ask(&place.youtube, "POST", &upload.target, &[], b"");
    assert_eq!(post.says(), no(405, "methodNotAllowed"));
    assert_eq!(upload.put(STEP, STEP * 3).status, 200);
}

#[test]
fn a_cut_at_any_byte_goes_on_where_it_stopped() {
    for (cut, whole_steps, kept) in [(1, false, 1), (STEP + 77, false, STEP + 77), (STEP + 77, true, STEP)] {
        let place = Place::new(0);
        place.youtube.change(|world| world.settings.whole_steps_only = whole_steps);
        let upload = Upload::begin(&place, STEP * 4);
        place.youtube.fail("upload.put", 1, Failure::CutUpload(cut as u64));
        assert_eq!(upload.put(0, STEP * 4).status, 0);
        let range = format!("bytes=0-{}", kept - 1);
        assert_eq!(upload.query().header("range"), Some(range.as_str()));
        let done = upload.put(kept, STEP * 4);
        assert_eq!(upload.kept(&id(&done)), upload.file);
    }
}

#[test]
fn a_client_that_goes_away_leaves_what_it_sent() {
    use std::io::Write;
    let place = Place::new(0);
    let upload = Upload::begin(&place, STEP * 2);
    let mut stream = super::wire::connect(&place.youtube);
    let head = format!(
        "PUT {} HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\ncontent-range: bytes 0-{}/{}\r\n\r\n",
        upload.target,
        STEP * 2,
        STEP * 2 - 1,
        STEP * 2
    );
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&upload.file[..5000])).expect("sent");
    drop(stream);
    // It is on record once the server has seen that the client is gone.
    place.youtube.wait_for("upload.put", 1);
    let asked = upload.query();
    assert_eq!((asked.status, asked.header("range")), (308, Some("bytes=0-4999")));
    assert_eq!(upload.put(5000, STEP * 2).status, 200);
}

#[test]
fn a_session_that_stalls_can_be_gone_on_with_by_another_process() {
    use std::io::Write;
    let place = Place::new(0);
    let upload = Upload::begin(&place, STEP * 2);
    place.youtube.fail("upload.put", 1, Failure::StallUpload(STEP as u64 + 5));
    let mut stream = super::wire::connect(&place.youtube);
    let (target, size) = (&upload.target, STEP * 2);
    let head = format!(
        "PUT {target} HTTP/1.1\r\nhost: x\r\ncontent-length: {size}\r\ncontent-range: bytes 0-{}/{size}\r\n\r\n",
        size - 1
    );
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&upload.file)).expect("sent");
    place.youtube.wait_for("upload.put", 1);
    // The first one still holds its connection.
    let range = format!("bytes=0-{}", STEP + 4);
    assert_eq!(upload.query().header("range"), Some(range.as_str()));
    let id = id(&upload.put(STEP + 5, size));
    assert_eq!(upload.kept(&id), upload.file);
    drop(stream);
}

#[test]
fn a_lost_answer_is_no_second_video() {
    let place = Place::new(0);
    let upload = Upload::begin(&place, STEP);
    place.youtube.fail("upload.put", 1, Failure::LostAnswer);
    assert_eq!(upload.put(0, STEP).status, 0);
    let again = upload.query();
    assert_eq!(again.status, 200);
    assert_eq!(place.youtube.see(|world| world.videos.len()), 1);
    // With the session gone as well, only the list of uploads tells.
    place.youtube.expire_sessions();
    assert_eq!(upload.query().says(), no(404, "notFound"));
    let uploads = crate::youtube::uploads_of(&place.channel);
    let list = place.get(&format!("/youtube/v3/playlistItems?part=snippet&playlistId={uploads}")).ok();
    assert_eq!(list["items"][0]["snippet"]["title"], "New");
}

#[test]
fn scripted_failures_keep_no_bytes() {
    let place = Place::new(0);
    let upload = Upload::begin(&place, STEP);
    place.youtube.fail("upload.put", 1, Failure::Status(503));
    assert_eq!(upload.put(0, STEP).says(), no(503, "backendError"));
    assert_eq!(upload.query().header("range"), None);
    place.youtube.fail("upload.put", 1, Failure::Truncate(100));
    let id = id(&upload.put(0, STEP));
    assert_eq!(place.youtube.video(&id)["fileDetails"]["fileSize"], "100");
}

#[test]
fn a_session_begins_only_with_what_is_right() {
    let place = Place::new(0);
    let says = |body: Value| begin(&place, &body, STEP, "video/mp4").says();
    assert_eq!(says(json!({"snippet": {"title": "No category"}})), no(400, "invalidVideoMetadata"));
    assert_eq!(says(json!({"snippet": {"title": "<", "categoryId": "28"}})), no(400, "invalidTitle"));
    let mut read_only = metadata();
    read_only["snippet"]["publishedAt"] = json!("2026-01-01T00:00:00Z");
    assert_eq!(says(read_only), no(400, "invalidVideoMetadata"));
    let mut named = metadata();
    named["id"] = json!("chosenbyme1");
    assert_eq!(says(named), no(400, "invalidVideoMetadata"));
    assert_eq!(begin(&place, &metadata(), STEP, "text/plain").says(), no(400, "badContent"));
    assert_eq!(begin(&place, &metadata(), STEP, "application/octet-stream").status, 200);
    let large = place.send_with(
        "POST",
        "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status",
        &metadata(),
        &[("x-upload-content-length", "274877906945")],
    );
    assert_eq!(large.says(), no(413, "uploadTooLarge"));
    let no_kind = place.send("POST", "/upload/youtube/v3/videos?part=snippet,status", &metadata());
    assert_eq!(no_kind.says(), no(400, "invalidParameter"));
    let no_file = place.send("POST", "/youtube/v3/videos?part=snippet,status", &metadata());
    assert_eq!(no_file.says(), no(400, "mediaBodyRequired"));
    place.youtube.change(|world| world.channels.get_mut(&place.channel).expect("there").uploads_left = 0);
    assert_eq!(says(metadata()), no(400, "uploadLimitExceeded"));
}

#[test]
fn without_privacy_a_video_is_public() {
    let place = Place::new(0);
    let body = json!({"snippet": {"title": "Oops", "categoryId": "28"}});
    let answer = place.send_with(
        "POST",
        "/upload/youtube/v3/videos?uploadType=resumable&part=snippet",
        &body,
        &[("x-upload-content-length", "3")],
    );
    let location = answer.header("location").expect("a session").to_string();
    let target = location.strip_prefix(&place.youtube.url("")).expect("here");
    let done = ask(&place.youtube, "PUT", target, &[], b"abc");
    assert_eq!(place.youtube.video(&id(&done))["status"]["privacyStatus"], "public");
}

#[test]
fn processing_goes_on_as_it_is_asked_for() {
    let place = Place::new(0);
    let uploaded = |processing: Processing| {
        place.youtube.change(|world| world.settings.processing = processing);
        id(&Upload::begin(&place, 1000).put(0, 1000))
    };
    let state = |id: &str| {
        let list =
            place.get(&format!("/youtube/v3/videos?part=status,processingDetails,fileDetails&id={id}")).ok();
        list["items"][0].clone()
    };
    let id = uploaded(Processing { milliseconds: Some(65_000), ..Processing::default() });
    for _ in 0..2 {
        let now = state(&id);
        assert_eq!(now["status"]["uploadStatus"], "uploaded");
        assert_eq!(now["processingDetails"]["processingStatus"], "processing");
        assert!(now["fileDetails"].get("durationMs").is_none());
    }
    let end = state(&id);
    assert_eq!(end["status"]["uploadStatus"], "processed");
    assert_eq!(end["fileDetails"]["durationMs"], "65000");
    assert_eq!(place.youtube.video(&id)["contentDetails"]["duration"], "PT1M5S");

    let id = uploaded(Processing { polls: 1, ..Processing::ending(End::Failed("codec")) });
    state(&id);
    let end = state(&id);
    assert_eq!(
        (&end["status"]["uploadStatus"], &end["status"]["failureReason"]),
        (&json!("failed"), &json!("codec"))
    );
    assert_eq!(end["processingDetails"]["processingFailureReason"], "transcodeFailed");

    let id = uploaded(Processing { polls: 0, ..Processing::ending(End::Rejected("duplicate")) });
    assert_eq!(state(&id)["status"]["rejectionReason"], "duplicate");
    let id = uploaded(Processing { stuck: true, ..Processing::default() });
    assert!((0..5).all(|_| state(&id)["status"]["uploadStatus"] == "uploaded"));
}

fn multipart(place: &Place, target: &str, json: &Value, mime: &str, file: &[u8]) -> Answer {
    multipart_as(place, "POST", target, (json, mime, file))
}

/// Both parts in one body.
pub fn multipart_as(place: &Place, verb: &str, target: &str, body: (&Value, &str, &[u8])) -> Answer {
    let (json, mime, file) = body;
    let mut body = format!(
        "--edge\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{json}\r\n--edge\r\nContent-Type: {mime}\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let bearer = format!("Bearer {}", place.token);
    let headers = [("authorization", bearer.as_str()), ("content-type", "multipart/related; boundary=edge")];
    ask(&place.youtube, verb, target, &headers, &body)
}

#[test]
fn a_file_without_session_may_be_taken_although_it_was_cut() {
    let target = "/upload/youtube/v3/videos?uploadType=multipart&part=snippet,status";
    let place = Place::new(0);
    let whole = multipart(&place, target, &metadata(), "video/mp4", &[7; 5000]);
    assert_eq!(place.youtube.video(&id(&whole))["fileDetails"]["fileSize"], "5000");
    place.youtube.fail("videos.insert", 1, Failure::CutUpload(2000));
    assert_eq!(multipart(&place, target, &metadata(), "video/mp4", &[7; 5000]).status, 0);
    assert_eq!(place.youtube.see(|world| world.videos.len()), 1);
    place.youtube.change(|world| world.settings.takes_cut_files = true);
    place.youtube.fail("videos.insert", 1, Failure::CutUpload(2000));
    assert_eq!(multipart(&place, target, &metadata(), "video/mp4", &[7; 5000]).status, 0);
    assert_eq!(place.youtube.see(|world| world.videos.len()), 2);
}

#[test]
fn thumbnails_are_images_on_channels_that_may() {
    let place = Place::new(0);
    let video = place.full_video();
    let target = format!("/upload/youtube/v3/thumbnails/set?uploadType=media&videoId={video}");
    let bearer = format!("Bearer {}", place.token);
    let set = |mime: &str, bytes: &[u8]| {
        ask(&place.youtube, "POST", &target, &[("authorization", &bearer), ("content-type", mime)], bytes)
    };
    let jpeg = b"\xff\xd8\xff\xe0 a picture";
    set("image/jpeg", jpeg).ok();
    assert_eq!(place.youtube.see(|world| world.videos[&video].thumbnail.clone()), Some(jpeg.to_vec()));
    assert_eq!(set("image/gif", b"GIF89a").says(), no(400, "badContent"));
    assert_eq!(set("image/png", b"GIF89a").says(), no(400, "invalidImage"));
    assert_eq!(set("image/png", b"").says(), no(400, "mediaBodyRequired"));
    let headers = [("authorization", bearer.as_str()), ("content-type", "image/png")];
    let unknown = target.replace(&video, "nothinghere");
    assert_eq!(ask(&place.youtube, "POST", &unknown, &headers, jpeg).says(), no(404, "videoNotFound"));
    place
        .youtube
        .change(|world| world.channels.get_mut(&place.channel).expect("there").thumbnails_allowed = false);
    assert_eq!(set("image/jpeg", jpeg).says(), no(403, "forbidden"));
    // The right to upload is enough for the scope.
    let token = place.youtube.token(&["youtube.upload"], Some(&place.channel));
    let bearer = format!("Bearer {token}");
    let headers = [("authorization", bearer.as_str()), ("content-type", "image/jpeg")];
    assert_eq!(ask(&place.youtube, "POST", &target, &headers, jpeg).says(), no(403, "forbidden"));
}
