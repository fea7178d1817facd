//! The budget: what does not fit is not sent, and no two processes spend the same unit.

use serde_json::json;
use ytseo::Kind;
use ytseo::ports::store::Store;
use ytseo::ports::youtube::{AccessToken, Cost, Freshness, Reader, SignIn, Then, VideosRequest};
use ytseo::rules::Scope;

use super::{Desk, client, settings};
use crate::youtube::{Bucket, Seed};

const OWN: VideosRequest<'static> =
    VideosRequest { parts: &["snippet"], fields: None, reader: Reader::Owner, freshness: Freshness::Always };

#[tokio::test]
async fn what_does_not_fit_is_not_sent() {
    let desk = Desk::with(Seed::channel("C"), &json!({"quota": {"units": 60}})).await;
    let id = desk.video();
    desk.youtube.videos(std::slice::from_ref(&id), &OWN).await.expect("read");
    let resource = json!({"id": id, "snippet": {"title": "New", "categoryId": "22"}});
    desk.youtube.update_video(resource.clone(), &["snippet"], None).await.expect("written");
    let before = desk.server.calls().len();
    let failure = desk.youtube.update_video(resource, &["snippet"], None).await.expect_err("refused");
    assert_eq!((failure.error.kind(), failure.sent), (Kind::Limit, false));
    assert!(matches!(failure.then, Then::RetryLater(_)));
    assert!(failure.error.to_string().contains("9 of 60 are left today"), "{}", failure.error);
    assert_eq!(desk.server.calls().len(), before);
    desk.youtube.videos(&[id], &OWN).await.expect("a read still fits");
    assert_eq!(desk.quota().left().await.expect("read").units, 8);
    let verdict = desk.quota().fits(&Cost { units: 9, ..Cost::ZERO }).await.expect("asked");
    assert!(!verdict.fits() && verdict.fits_in_a_day());
}

#[tokio::test]
async fn the_ledger_says_which_command_spent_what() {
    let desk = Desk::new(3).await;
    let uploads = desk.youtube.my_channel(&["contentDetails"]).await.expect("read").uploads().expect("there");
    let other = desk.youtube.run_as("audit", &ytseo::progress::Watch::silent());
    other.video_ids_of(&uploads, None, Reader::Owner).await.expect("read");
    let spent = desk.store.quota_spent("project-1", "2000-01-01").await.expect("read");
    let shown: Vec<(&str, &str, i64)> =
        spent.iter().map(|row| (row.command.as_str(), row.method.as_str(), row.cost)).collect();
    assert_eq!(shown, [("test", "channels.list", 1), ("audit", "playlistItems.list", 1)]);
}

#[tokio::test]
async fn two_processes_do_not_spend_the_same_unit() {
    let desk = Desk::new(0).await;
    let id = desk.video();
    let token = desk.server.token(&["youtube.force-ssl"], Some(&desk.channel));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ytseo.db");
    let config = settings(&desk.server.url(""), &json!({"quota": {"units": 10}}));
    let mut work = Vec::new();
    for _ in 0..2 {
        // Two pools on one file are what two processes are to SQLite.
        let store = Store::open(&path).await.expect("opened");
        let sign_in = SignIn::with_token(AccessToken::new(token.clone()), &[Scope::ForceSsl]);
        let (youtube, _) = client(&config, &store, Some(sign_in));
        for _ in 0..10 {
            let (youtube, ids) = (youtube.clone(), [id.clone()]);
            work.push(tokio::spawn(async move { youtube.videos(&ids, &OWN).await.is_ok() }));
        }
    }
    let mut done = 0;
    for one in work {
        done += u64::from(one.await.expect("ran"));
    }
    assert_eq!((done, desk.server.spent(Bucket::Units)), (10, 10));
}

#[tokio::test]
async fn projects_of_key_and_sign_in_are_counted_apart() {
    let desk = Desk::with(Seed::channel("C"), &json!({"project": null})).await;
    let ids = [desk.video()];
    desk.youtube.videos(&ids, &OWN).await.expect("read");
    for _ in 0..2 {
        desk.youtube.videos(&ids, &VideosRequest { reader: Reader::Anyone, ..OWN }).await.expect("read");
    }
    let (own, public) = (desk.youtube.quota(Reader::Owner), desk.youtube.quota(Reader::Anyone));
    assert_ne!(own.project(), public.project());
    assert_eq!(own.left().await.expect("read").units, 9_999);
    assert_eq!(public.left().await.expect("read").units, 9_998);
}
