//! Failures come when the script says so, look like YouTube's, and do what they say.

use serde_json::json;

use super::Place;
use super::wire::no;
use crate::youtube::{Bucket, Failure};

const LIST: &str = "/youtube/v3/videos?part=snippet&id=x";

#[test]
fn the_nth_call_of_a_method_fails() {
    let place = Place::new(1);
    place.youtube.fail("videos.list", 2, Failure::Status(503));
    place.youtube.fail("channels.list", 1, Failure::Status(500));
    assert_eq!(place.get(LIST).status, 200);
    assert_eq!(place.get(LIST).says(), no(503, "backendError"));
    assert_eq!(place.get(LIST).status, 200);
    assert_eq!(place.youtube.failures_left(), 1);
    let channel = "/youtube/v3/channels?part=id&mine=true";
    assert_eq!(place.get(channel).says(), no(500, "internalError"));
    assert_eq!(place.youtube.failures_left(), 0);
    place.youtube.fail_times("*", 2, Failure::Reason(403, "userRateLimitExceeded"));
    assert_eq!(place.get(LIST).says(), no(403, "userRateLimitExceeded"));
    assert_eq!(place.get(channel).says(), no(403, "userRateLimitExceeded"));
    assert_eq!(place.get(LIST).status, 200);
    place.youtube.fail_from("videos.list", 2, Failure::ExpiredToken);
    assert_eq!(place.get(LIST).status, 200);
    assert_eq!(place.get(LIST).says(), no(401, "authError"));
    assert_eq!(place.get(LIST).says(), no(401, "authError"));
    place.youtube.recover();
    assert_eq!(place.get(LIST).status, 200);
    place.youtube.expect_no_refusals();
}

#[test]
fn two_kinds_of_429_differ_in_the_details_only() {
    let place = Place::new(1);
    place.youtube.fail("videos.list", 1, Failure::Burst(Some(7)));
    place.youtube.fail("videos.list", 2, Failure::DayOver(Bucket::Searches));
    place.youtube.fail("videos.list", 3, Failure::QuotaExceeded);
    let limit = |answer: &super::wire::Answer| {
        answer.json()["error"]["details"][0]["metadata"]["quota_limit"]
            .as_str()
            .unwrap_or_default()
            .to_string()
    };
    let burst = place.get(LIST);
    assert_eq!((burst.says(), burst.header("retry-after")), (no(429, "rateLimitExceeded"), Some("7")));
    assert!(!limit(&burst).contains("PerDay"));
    let day = place.get(LIST);
    assert_eq!(day.says(), no(429, "rateLimitExceeded"));
    assert_eq!(limit(&day), "defaultSearchListPerDayPerProject");
    assert_eq!(place.get(LIST).says(), no(403, "quotaExceeded"));
}

#[test]
fn broken_answers_are_broken() {
    let place = Place::new(1);
    place.youtube.fail("videos.list", 1, Failure::HalfAnswer(10));
    place.youtube.fail("videos.list", 2, Failure::Reset);
    place.youtube.fail("videos.list", 3, Failure::Page(502));
    let half = place.get(LIST);
    assert!(half.broken && half.status == 200 && half.bytes.len() == 10);
    assert_eq!(place.get(LIST).status, 0);
    let page = place.get(LIST);
    assert_eq!(page.status, 502);
    place.youtube.fail("videos.list", 1, Failure::ResetInBody(10));
    let torn = place.get(LIST);
    assert!(torn.broken && torn.bytes.len() <= 10);
    assert_eq!(place.youtube.calls_of("videos.list").last().map(|call| call.status), Some(200));
    assert!(page.bytes.starts_with(b"<!DOCTYPE html>"));
}

#[test]
fn an_answer_is_lost_after_the_work_and_a_reset_comes_before_it() {
    let place = Place::new(0);
    let id = place.full_video();
    let body = json!({"id": id, "snippet": {"title": "New", "categoryId": "28"}});
    let target = "/youtube/v3/videos?part=snippet";
    place.youtube.fail("videos.update", 1, Failure::Reset);
    assert_eq!(place.send("PUT", target, &body).status, 0);
    assert_eq!(place.youtube.video(&id)["snippet"]["title"], "Stars over the sea");
    place.youtube.fail("videos.update", 1, Failure::LostAnswer);
    assert_eq!(place.send("PUT", target, &body).status, 0);
    assert_eq!(place.youtube.video(&id)["snippet"]["title"], "New");
    let statuses: Vec<u16> = place.youtube.calls_of("videos.update").iter().map(|call| call.status).collect();
    assert_eq!(statuses, [0, 0]);
}

#[test]
fn a_process_can_be_ended_between_the_work_and_its_answer() {
    let place = Place::new(0);
    let id = place.full_video();
    place.youtube.fail("videos.update", 1, Failure::HangAfter);
    std::thread::scope(|scope| {
        let body = json!({"id": id, "snippet": {"title": "Done", "categoryId": "28"}}).to_string();
        let head = format!(
            "PUT /youtube/v3/videos?part=snippet HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            place.token,
            body.len()
        );
        let mut stream = super::wire::connect(&place.youtube);
        std::io::Write::write_all(&mut stream, head.as_bytes()).expect("sent");
        let waiting = stream.try_clone().expect("a second handle");
        let answer = scope.spawn(|| super::wire::receive(waiting));
        place.youtube.wait_for("videos.update", 1);
        assert_eq!(place.youtube.video(&id)["snippet"]["title"], "Done");
        stream.shutdown(std::net::Shutdown::Write).expect("open");
        assert_eq!(answer.join().expect("no panic").status, 0);
    });
}

#[test]
fn a_busy_youtube_says_how_long() {
    let place = Place::new(0);
    place.youtube.fail("videos.list", 1, Failure::Unavailable(3));
    let answer = place.get(LIST);
    assert_eq!((answer.status, answer.header("retry-after")), (503, Some("3")));
    assert!(answer.header("date").is_some_and(|date| date.ends_with("GMT")));
}
