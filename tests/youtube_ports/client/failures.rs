//! What goes wrong on the way: what may pass is tried again and counted again, what cannot succeed is asked once.

use std::time::Duration;

use serde_json::json;
use tokio_util::sync::CancellationToken;
use ytseo::Kind;
use ytseo::model::VideoId;
use ytseo::ports::store::Store;
use ytseo::ports::youtube::{Freshness, Reader, Then, VideosRequest};
use ytseo::progress::{Silent, Watch};
use ytseo::rules::QuotaBucket;

use super::{Desk, client, settings};
use crate::youtube::{Bucket, Failure, Seed};

const OWN: VideosRequest<'static> =
    VideosRequest { parts: &["snippet"], fields: None, reader: Reader::Owner, freshness: Freshness::Always };

#[tokio::test]
async fn what_may_pass_is_tried_again_and_each_try_counts() {
    let kinds = [
        Failure::Status(500),
        Failure::Status(503),
        Failure::Status(502),
        Failure::Status(504),
        Failure::Page(502),
        Failure::Reset,
        Failure::HalfAnswer(10),
        Failure::LostAnswer,
        Failure::Burst(None),
        Failure::Reason(403, "userRateLimitExceeded"),
        Failure::Reason(403, "rateLimitExceeded"),
        Failure::Reason(503, "notReady"),
    ];
    for kind in kinds {
        let desk = Desk::new(0).await;
        let ids = [desk.video()];
        desk.server.fail_times("videos.list", 2, kind.clone());
        let videos =
            desk.youtube.videos(&ids, &OWN).await.unwrap_or_else(|failure| panic!("{kind:?} {failure:?}"));
        assert_eq!(videos.len(), 1, "{kind:?}");
        assert_eq!(desk.server.count("videos.list"), 3, "{kind:?}");
        assert_eq!(desk.spent().await, 3, "{kind:?}");
        let waits = desk.waits();
        assert_eq!(waits.len(), 2, "{kind:?}");
        assert!(waits[0] >= Duration::from_secs(1) && waits[1] <= Duration::from_secs(61), "{waits:?}");
    }
}

#[tokio::test]
async fn tries_have_an_end() {
    let desk = Desk::with(Seed::channel("C"), &json!({"retries": 2})).await;
    desk.server.fail_from("channels.list", 1, Failure::Status(503));
    let failure = desk.youtube.my_channel(&["id"]).await.expect_err("no answer");
    assert_eq!((failure.then, failure.error.kind()), (Then::RetrySoon, Kind::Remote));
    assert_eq!((desk.server.count("channels.list"), desk.waits().len()), (3, 2));
    assert_eq!((failure.status, failure.reason.as_deref()), (Some(503), Some("backendError")));
}

#[tokio::test]
async fn the_wait_is_the_one_that_youtube_asks_for() {
    let desk = Desk::new(0).await;
    desk.server.fail("channels.list", 1, Failure::Burst(Some(7)));
    desk.youtube.my_channel(&["id"]).await.expect("read");
    assert_eq!(desk.waits(), [Duration::from_secs(7)]);
    // More than anybody wants to sit there for: the run stops and says until when.
    desk.server.fail("channels.list", 1, Failure::Burst(Some(3600)));
    let failure = desk.youtube.my_channel(&["id"]).await.expect_err("no answer");
    assert!(matches!(failure.then, Then::RetryLater(_)), "{failure:?}");
    assert_eq!(desk.waits().len(), 1, "it did not wait");
    assert!(
        failure.error.hints().iter().any(|hint| hint.contains("go on after")),
        "{:?}",
        failure.error.hints()
    );
}

#[tokio::test]
async fn what_cannot_succeed_is_asked_once() {
    for (status, reason, kind) in [
        (400, "invalidTitle", Kind::Usage),
        (403, "forbidden", Kind::Auth),
        (404, "videoNotFound", Kind::NotFound),
        (400, "uploadLimitExceeded", Kind::Limit),
        (418, "somethingNew", Kind::Usage),
    ] {
        let desk = Desk::new(0).await;
        desk.server.fail("channels.list", 1, Failure::Reason(status, reason));
        let failure = desk.youtube.my_channel(&["id"]).await.expect_err("no answer");
        assert_eq!(failure.error.kind(), kind, "{reason}");
        assert_eq!((desk.server.calls().len(), desk.waits().len()), (1, 0), "{reason}");
        let shown = format!("{} {:?}", failure.error.chain(), failure.error.hints());
        assert!(!shown.contains("<b>"), "text of others came out: {shown}");
        assert_eq!(desk.spent().await, 1, "what is refused costs as well (R-03)");
    }
}

#[tokio::test]
async fn a_sign_in_that_is_over_is_renewed_once() {
    let desk = Desk::new(0).await;
    desk.server.fail_from("channels.list", 1, Failure::ExpiredToken);
    let failure = desk.youtube.my_channel(&["id"]).await.expect_err("no answer");
    assert_eq!((failure.then, failure.error.kind()), (Then::SignIn, Kind::Auth));
    assert!(failure.error.hints().iter().any(|hint| hint.contains("ytseo auth login")));
    assert!(desk.server.count("channels.list") <= 2);
}

#[tokio::test]
async fn the_end_of_the_day_stops_everything_in_its_bucket_until_midnight_pacific() {
    for kind in [Failure::DayOver(Bucket::Units), Failure::QuotaExceeded] {
        let desk = Desk::new(120).await;
        let uploads =
            desk.youtube.my_channel(&["contentDetails"]).await.expect("read").uploads().expect("there");
        desk.server.fail("playlistItems.list", 2, kind.clone());
        let failure = desk.youtube.video_ids_of(&uploads, None, Reader::Owner).await.expect_err("stopped");
        let Then::RetryLater(until) = failure.then else { panic!("{kind:?} {failure:?}") };
        assert!(until > ytseo::ports::clock::unix_seconds());
        assert_eq!((failure.error.kind(), failure.used_up), (Kind::Limit, Some(QuotaBucket::Units)));
        assert!(failure.error.hints()[0].contains("UTC"), "{:?}", failure.error.hints());
        assert_eq!(desk.server.count("playlistItems.list"), 2, "no try after the end of the day");
        assert!(desk.waits().is_empty());
        // Nothing more is sent: the ledger knows.
        let before = desk.server.calls().len();
        let failure = desk.youtube.my_channel(&["id"]).await.expect_err("refused");
        assert_eq!(failure.then, Then::RetryLater(until));
        assert!(
            failure.error.hints().iter().any(|hint| hint.contains("--recheck")),
            "{:?}",
            failure.error.hints()
        );
        assert_eq!(desk.server.calls().len(), before);
        assert_eq!(desk.quota().left().await.expect("read").units, 0);
        assert_eq!(desk.quota().left().await.expect("read").searches, 100, "other buckets are not touched");
    }
}

#[tokio::test]
async fn nobody_there_costs_nothing() {
    let store = Store::in_memory().await.expect("a store");
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let config = settings(&format!("http://user:hunter2@{free}"), &json!({"retries": 1}));
    let (youtube, waits) = client(&config, &store, None);
    let ids = [VideoId::of_id("AAAAAAAAAAA").expect("an id")];
    let public = VideosRequest { reader: Reader::Anyone, ..OWN };
    let failure = youtube.videos(&ids, &public).await.expect_err("nobody there");
    assert_eq!((failure.error.kind(), failure.sent), (Kind::Remote, false));
    assert!(failure.error.to_string().contains(&free.to_string()), "{}", failure.error);
    assert!(!format!("{failure:?}").contains("hunter2"));
    assert_eq!(waits.lock().expect("not poisoned").len(), 1);
    assert_eq!(youtube.quota(Reader::Anyone).left().await.expect("read").units, 10_000);
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_given_up() {
    let desk = Desk::with(Seed::channel("C"), &json!({"timeout_s": 1, "retries": 0})).await;
    desk.server.fail("channels.list", 1, Failure::Hang);
    let failure = desk.youtube.my_channel(&["id"]).await.expect_err("no answer");
    assert!(failure.error.to_string().contains("did not answer in time"), "{}", failure.error);
    assert!(failure.sent, "it may have been counted");
}

#[tokio::test]
async fn ctrl_c_ends_a_read_and_a_wait() {
    let desk = Desk::new(0).await;
    let cancel = CancellationToken::new();
    let watch = Watch::new(std::sync::Arc::new(Silent), cancel.clone());
    let youtube = desk.youtube.run_as("test", &watch);
    desk.server.fail("channels.list", 1, Failure::Hang);
    let parts = ["id"];
    let (failure, ()) = tokio::join!(youtube.my_channel(&parts), async {
        // As soon as the request is there.
        while desk.server.calls().is_empty() {
            tokio::task::yield_now().await;
        }
        cancel.cancel();
    });
    let failure = failure.expect_err("stopped");
    assert_eq!((failure.then, failure.error.kind()), (Then::Stopped, Kind::Interrupted));
    let failure = youtube.my_channel(&parts).await.expect_err("stopped");
    assert_eq!(failure.then, Then::Stopped);
    assert_eq!(desk.server.calls().len(), 1, "nothing is begun any more");
}
