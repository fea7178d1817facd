//! Answers that are used again: by age, by ETag, and never after something was written.

use serde_json::json;
use ytseo::ports::store::{Forget, Store};
use ytseo::ports::youtube::{Freshness, Reader, VideosRequest};

use super::{Desk, client, settings};
use crate::youtube::{KEY, Seed};

fn how(freshness: Freshness, reader: Reader) -> VideosRequest<'static> {
    VideosRequest { parts: &["snippet"], fields: None, reader, freshness }
}

#[tokio::test]
async fn a_young_answer_is_used_without_asking() {
    let desk = Desk::new(0).await;
    let ids = [desk.video()];
    let recent = how(Freshness::Recent, Reader::Anyone);
    let first = desk.youtube.videos(&ids, &recent).await.expect("read");
    let second = desk.youtube.videos(&ids, &recent).await.expect("read");
    assert_eq!(first, second);
    assert_eq!((desk.server.calls().len(), desk.spent().await), (1, 1));
    // Another reader, another parameter: another answer.
    desk.youtube.videos(&ids, &how(Freshness::Recent, Reader::Owner)).await.expect("read");
    let fields = VideosRequest { fields: Some("items(id,etag)"), ..recent };
    assert!(desk.youtube.videos(&ids, &fields).await.expect("read")[0].text("/snippet/title").is_none());
    assert_eq!(desk.server.calls().len(), 3);
}

#[tokio::test]
async fn an_answer_that_still_holds_is_not_sent_again_and_costs_all_the_same() {
    let desk = Desk::new(0).await;
    let id = desk.video();
    let checked = how(Freshness::Checked, Reader::Owner);
    let first = desk.youtube.videos(std::slice::from_ref(&id), &checked).await.expect("read");
    let second = desk.youtube.videos(std::slice::from_ref(&id), &checked).await.expect("read");
    assert_eq!(first, second);
    let calls = desk.server.calls_of("videos.list");
    assert_eq!(calls.iter().map(|call| call.status).collect::<Vec<_>>(), [200, 304]);
    assert!(
        calls[1].header("if-none-match").is_some_and(|etag| etag.starts_with('"')),
        "{:?}",
        calls[1].headers
    );
    assert_eq!(desk.spent().await, 2);
    desk.server.change(|world| {
        world.videos.get_mut(id.as_str()).expect("there").parts["snippet"]["title"] = "Changed".into();
    });
    let third = desk.youtube.videos(&[id], &checked).await.expect("read");
    assert_eq!(third[0].text("/snippet/title"), Some("Changed"));
    desk.server.expect_no_refusals();
}

#[tokio::test]
async fn after_a_write_the_channel_is_asked_anew() {
    let desk = Desk::new(0).await;
    let id = desk.video();
    let recent = how(Freshness::Recent, Reader::Owner);
    desk.youtube.videos(std::slice::from_ref(&id), &recent).await.expect("read");
    let resource = json!({"id": id, "snippet": {"title": "New", "categoryId": "22"}});
    desk.youtube.update_video(resource, &["snippet"], None).await.expect("written");
    let now = desk.youtube.videos(&[id], &recent).await.expect("read");
    assert_eq!(now[0].text("/snippet/title"), Some("New"));
}

#[tokio::test]
async fn nothing_is_kept_where_that_is_not_wanted_and_the_key_is_nowhere() {
    let desk = Desk::with(Seed::channel("C"), &json!({"keep_days": 0})).await;
    let ids = [desk.video()];
    for _ in 0..2 {
        desk.youtube.videos(&ids, &how(Freshness::Recent, Reader::Anyone)).await.expect("read");
    }
    assert_eq!(desk.server.calls().len(), 2);
    assert_eq!(desk.store.kept_data(&Forget::default()).await.expect("read")[0].rows, 0);

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ytseo.db");
    let store = Store::open(&path).await.expect("opened");
    let config = settings(&desk.server.url(""), &json!({"project": null}));
    let (youtube, _) = client(&config, &store, None);
    youtube.videos(&ids, &how(Freshness::Recent, Reader::Anyone)).await.expect("read");
    assert_eq!(store.kept_data(&Forget::default()).await.expect("read")[0].rows, 1);
    for entry in std::fs::read_dir(folder.path()).expect("a folder") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("read");
        assert!(
            !bytes.windows(KEY.len()).any(|window| window == KEY.as_bytes()),
            "the key is in the database"
        );
    }
}

#[tokio::test]
async fn thirty_days_is_the_most() {
    let config = settings("http://127.0.0.1:1", &json!({"keep_days": 31}));
    let parts = ytseo::ports::youtube::Parts {
        http: ytseo::ports::http::youtube_client().expect("a client"),
        store: Store::in_memory().await.expect("a store"),
        sign_in: None,
    };
    let error = ytseo::ports::youtube::YouTube::open(&config, parts).err().expect("refused");
    assert_eq!(error.kind(), ytseo::Kind::Config);
    assert!(error.hints()[0].contains("R-70"), "{:?}", error.hints());
}
