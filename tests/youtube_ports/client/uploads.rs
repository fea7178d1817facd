//! A file in pieces: whatever breaks at whatever byte, it arrives whole and once.

use std::sync::Mutex;

use futures::FutureExt;
use proptest::prelude::*;
use serde_json::{Value, json};
use ytseo::ports::youtube::{
    Arrived, NewVideo, SendingRules, UPLOAD_STEP, UploadFile, UploadSession, Uploader,
};

use super::Desk;
use crate::youtube::{Bucket, Failure};

/// A file, and a session for it.
struct Parcel {
    desk: Desk,
    session: UploadSession,
    bytes: Vec<u8>,
    file: tempfile::NamedTempFile,
}

impl Parcel {
    async fn new(size: usize) -> Self {
        let desk = Desk::new(0).await;
        let bytes: Vec<u8> = (0..size).map(|at| (at * 31 % 251) as u8).collect();
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), &bytes).expect("written");
        let resource = json!({"snippet": {"title": "Parcel", "categoryId": "22"}, "status": {"privacyStatus": "private"}});
        let video =
            NewVideo { resource, parts: &["snippet", "status"], size_bytes: size as u64, notify: true };
        let session = desk.youtube.begin_upload(&video).await.expect("opened");
        Self { desk, session, bytes, file }
    }

    fn uploader(&self, pieces: u64) -> Uploader {
        let file = UploadFile { path: self.file.path().into(), size_bytes: self.bytes.len() as u64 };
        let rules = SendingRules { piece_bytes: pieces * UPLOAD_STEP, limit_rate: None, retries: 8 };
        self.desk.youtube.uploader(file, &self.session, rules).expect("made")
    }

    async fn send(&self, pieces: u64) -> Arrived {
        let told = |_: u64| async { Ok(()) }.boxed();
        self.uploader(pieces).send(false, &told).await.expect("sent")
    }

    fn expect_once(&self, arrived: &Arrived) {
        let Arrived::Video(video) = arrived else { panic!("{arrived:?}") };
        let (count, file) =
            self.desk.server.see(|world| (world.videos.len(), world.videos[video.id()].file.clone()));
        assert_eq!(count, 1);
        assert!(file.expect("kept") == self.bytes, "the file is another one");
        assert_eq!(self.desk.server.spent(Bucket::Uploads), 1);
    }
}

fn failure() -> impl Strategy<Value = Failure> {
    let most = 3 * UPLOAD_STEP;
    prop_oneof![
        (0..most).prop_map(Failure::CutUpload),
        Just(Failure::Reset),
        Just(Failure::LostAnswer),
        Just(Failure::Status(500)),
        Just(Failure::Status(503)),
        Just(Failure::Burst(None)),
        (0_usize..40).prop_map(Failure::ResetInBody),
        (0_usize..40).prop_map(Failure::HalfAnswer),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_file_arrives_whole_and_once_whatever_breaks(
        size in 1_usize..1_400_000,
        pieces in 1_u64..4,
        whole_steps in any::<bool>(),
        failures in proptest::collection::vec((1_usize..8, failure()), 0..6),
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("made");
        runtime.block_on(async {
            let parcel = Parcel::new(size).await;
            parcel.desk.server.change(|world| world.settings.whole_steps_only = whole_steps);
            for (nth, failure) in failures {
                parcel.desk.server.fail("upload.put", nth, failure);
            }
            let arrived = parcel.send(pieces).await;
            parcel.expect_once(&arrived);
        });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn progress_is_told_and_never_goes_back() {
    let parcel = Parcel::new(5 * UPLOAD_STEP as usize + 7).await;
    parcel.desk.server.fail("upload.put", 2, Failure::CutUpload(1000));
    let seen: Mutex<Vec<u64>> = Mutex::default();
    let told = |bytes: u64| {
        seen.lock().expect("not poisoned").push(bytes);
        async { Ok(()) }.boxed()
    };
    let arrived = parcel.uploader(2).send(false, &told).await.expect("sent");
    parcel.expect_once(&arrived);
    let seen = seen.into_inner().expect("not poisoned");
    assert!(seen.len() >= 3 && seen.is_sorted(), "{seen:?}");
    // A second look is answered by the session itself.
    assert!(matches!(parcel.uploader(2).arrived().await.expect("asked"), Arrived::Video(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn tries_have_an_end_and_what_arrived_is_kept() {
    let parcel = Parcel::new(4 * UPLOAD_STEP as usize).await;
    parcel.desk.server.fail_from("upload.put", 2, Failure::Status(503));
    let told = |_: u64| async { Ok(()) }.boxed();
    let failure = parcel.uploader(1).send(false, &told).await.expect_err("down for good");
    assert!(failure.error.hints().iter().any(|hint| hint.contains("resume")), "{failure:?}");
    assert_eq!(parcel.desk.waits().len(), 8, "each with a wait before it");
    parcel.desk.server.recover();
    assert!(matches!(parcel.uploader(1).arrived().await.expect("asked"), Arrived::Bytes(UPLOAD_STEP)));
    let arrived = parcel.uploader(1).send(true, &told).await.expect("sent");
    parcel.expect_once(&arrived);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_changed_is_not_sent_on() {
    let parcel = Parcel::new(3 * UPLOAD_STEP as usize).await;
    std::fs::write(parcel.file.path(), "short").expect("written");
    let told = |_: u64| async { Ok(()) }.boxed();
    let failure = parcel.uploader(1).send(false, &told).await.expect_err("another file");
    assert_eq!(failure.error.kind(), ytseo::Kind::Usage);
    assert_eq!(parcel.desk.server.see(|world| world.videos.len()), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_is_gone_is_told_from_one_that_is_empty() {
    let parcel = Parcel::new(1000).await;
    assert!(matches!(parcel.uploader(1).arrived().await.expect("asked"), Arrived::Bytes(0)));
    parcel.desk.server.expire_sessions();
    assert!(matches!(parcel.uploader(1).arrived().await.expect("asked"), Arrived::Gone));
    let told = |_: u64| async { Ok(()) }.boxed();
    assert!(matches!(parcel.uploader(1).send(true, &told).await.expect("asked"), Arrived::Gone));
    let calls = parcel.desk.server.calls_of("upload.put");
    assert!(calls.iter().all(|call| call.body == Value::Null), "an address is the right to send");
}
