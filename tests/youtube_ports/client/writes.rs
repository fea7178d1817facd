//! Writing: nothing is done twice, nothing is written over what changed, nothing is lost on the way.

use serde_json::json;
use ytseo::Kind;
use ytseo::model::{PlaylistId, VideoId};
use ytseo::ports::youtube::{Freshness, NewPlaylistItem, Reader, Then, VideosRequest};

use super::Desk;
use crate::youtube::Failure;

const OWN: VideosRequest<'static> = VideosRequest {
    parts: &["snippet", "status"],
    fields: None,
    reader: Reader::Owner,
    freshness: Freshness::Always,
};

async fn playlist(desk: &Desk) -> PlaylistId {
    let resource =
        json!({"snippet": {"title": "Night", "description": "d"}, "status": {"privacyStatus": "private"}});
    let made = desk.youtube.insert_playlist(resource, &["snippet", "status"]).await.expect("made");
    PlaylistId::of_id(made.id()).expect("an id")
}

#[tokio::test]
async fn an_update_whose_answer_is_lost_is_sent_again() {
    let desk = Desk::new(0).await;
    let id = desk.video();
    for kind in [Failure::LostAnswer, Failure::Status(503), Failure::HalfAnswer(5), Failure::Reset] {
        desk.server.fail("videos.update", 1, kind.clone());
        let title = format!("After {kind:?}").replace(['(', ')'], "");
        let resource = json!({"id": id, "snippet": {"title": title, "categoryId": "22"}});
        let written = desk.youtube.update_video(resource, &["snippet"], None).await.expect("written");
        assert_eq!(written.text("/snippet/title"), Some(title.as_str()));
        assert_eq!(desk.server.video(id.as_str())["snippet"]["title"], title.as_str());
    }
    assert_eq!(desk.server.count("videos.update"), 8);
    assert_eq!(desk.spent().await, 400);
    desk.server.expect_no_refusals();
}

#[tokio::test]
async fn what_changed_in_the_meantime_is_not_written_over() {
    let desk = Desk::new(0).await;
    let id = desk.video();
    let before = desk.youtube.videos(std::slice::from_ref(&id), &OWN).await.expect("read").remove(0);
    desk.server.change(|world| {
        world.videos.get_mut(id.as_str()).expect("there").parts["snippet"]["title"] =
            "By somebody else".into();
    });
    let resource = json!({"id": id, "snippet": {"title": "Mine", "categoryId": "22"}});
    let failure =
        desk.youtube.update_video(resource.clone(), &["snippet"], before.etag()).await.expect_err("refused");
    assert_eq!((failure.then, failure.status, failure.rule), (Then::Conflict, Some(412), Some("R-20d")));
    assert_eq!(desk.server.video(id.as_str())["snippet"]["title"], "By somebody else");
    let now = desk.youtube.videos(std::slice::from_ref(&id), &OWN).await.expect("read").remove(0);
    desk.youtube.update_video(resource, &["snippet"], now.etag()).await.expect("written");
    assert_eq!(desk.server.video(id.as_str())["snippet"]["title"], "Mine");
}

#[tokio::test]
async fn what_is_made_new_is_not_made_twice() {
    let desk = Desk::new(0).await;
    for kind in [Failure::LostAnswer, Failure::HalfAnswer(3), Failure::Status(500), Failure::Reset] {
        let before = desk.youtube.my_playlists(&["id"]).await.expect("read").len();
        desk.server.forget_calls();
        desk.server.fail("playlists.insert", 1, kind.clone());
        let resource = json!({"snippet": {"title": "Once"}, "status": {"privacyStatus": "private"}});
        let failure =
            desk.youtube.insert_playlist(resource, &["snippet", "status"]).await.expect_err("unknown");
        assert_eq!(failure.then, Then::Unknown, "{kind:?}");
        assert!(failure.error.to_string().contains("all the same"), "{}", failure.error);
        assert_eq!(desk.server.count("playlists.insert"), 1, "{kind:?}: sent once");
        assert!(desk.youtube.my_playlists(&["id"]).await.expect("read").len() <= before + 1);
    }
    // What was surely refused is sent again.
    desk.server.forget_calls();
    desk.server.fail("playlists.insert", 1, Failure::Burst(Some(1)));
    playlist(&desk).await;
    assert_eq!(desk.server.count("playlists.insert"), 2);
}

#[tokio::test]
async fn removing_what_the_first_try_removed_counts_as_done() {
    let desk = Desk::new(0).await;
    let list = playlist(&desk).await;
    desk.server.fail("playlists.delete", 1, Failure::LostAnswer);
    desk.youtube.delete_playlist(&list).await.expect("removed");
    assert_eq!(desk.server.count("playlists.delete"), 2);
    let failure = desk.youtube.delete_playlist(&list).await.expect_err("not there");
    assert_eq!((failure.then, failure.error.kind()), (Then::NotFound, Kind::NotFound));
}

#[tokio::test]
async fn playlists_are_filled_read_and_emptied() {
    let desk = Desk::new(0).await;
    let list = playlist(&desk).await;
    let videos: Vec<VideoId> = (0..3).map(|_| desk.video()).collect();
    for video in &videos {
        let item = NewPlaylistItem { playlist: &list, video, position: Some(0), note: None };
        desk.youtube.insert_playlist_item(&item).await.expect("put in");
    }
    let ids = desk.youtube.video_ids_of(&list, None, Reader::Owner).await.expect("read");
    assert_eq!(ids, videos.iter().rev().cloned().collect::<Vec<_>>(), "each at the beginning");
    let entries = desk.youtube.entries_of(&list, &videos[1]).await.expect("read");
    assert_eq!(entries.len(), 1);
    desk.youtube.delete_playlist_item(entries[0].id()).await.expect("taken out");
    assert_eq!(desk.youtube.video_ids_of(&list, None, Reader::Owner).await.expect("read").len(), 2);
    let resource = json!({"id": list, "snippet": {"title": "New", "description": "d"}});
    desk.youtube.update_playlist(resource, &["snippet"], None).await.expect("written");
    let found = desk.youtube.playlists(&[list], &["snippet"], Reader::Owner).await.expect("read");
    assert_eq!(found[0].text("/snippet/title"), Some("New"));
    desk.spent().await;
    desk.server.expect_no_refusals();
}

#[tokio::test]
async fn fields_that_the_types_do_not_know_survive() {
    let desk = Desk::new(0).await;
    let id = desk.video();
    desk.server.change(|world| {
        world.videos.get_mut(id.as_str()).expect("there").parts["snippet"]["ofTomorrow"] = json!({"x": [1]});
    });
    let video = desk.youtube.videos(&[id], &OWN).await.expect("read").remove(0);
    assert_eq!(video.json()["snippet"]["ofTomorrow"], json!({"x": [1]}));
    assert!(video.view().is_ok());
}
