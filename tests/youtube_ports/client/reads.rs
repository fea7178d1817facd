//! Reading: pages, ids in batches, the uploads of a channel, who may see what, and what it costs.

use ytseo::Kind;
use ytseo::model::{VideoId, YouTubeRef};
use ytseo::ports::store::Store;
use ytseo::ports::youtube::{AccessToken, Freshness, Reader, SignIn, Then, VideosRequest};
use ytseo::rules::Scope;

use super::{Desk, client, settings};

const SNIPPET: VideosRequest<'static> = VideosRequest {
    parts: &["snippet", "status"],
    fields: None,
    reader: Reader::Owner,
    freshness: Freshness::Always,
};

#[tokio::test]
async fn a_channel_is_read_by_its_uploads_and_never_by_searching() {
    let desk = Desk::new(120).await;
    let channel = desk.youtube.my_channel(&["id", "contentDetails"]).await.expect("read");
    assert_eq!(channel.id(), desk.channel);
    let uploads = channel.uploads().expect("a playlist");
    let ids = desk.youtube.video_ids_of(&uploads, None, Reader::Owner).await.expect("read");
    assert_eq!(ids.len(), 120);
    let videos = desk.youtube.videos(&ids, &SNIPPET).await.expect("read");
    let got: Vec<&str> = videos.iter().map(|video| video.id()).collect();
    assert_eq!(got, ids.iter().map(VideoId::as_str).collect::<Vec<_>>(), "in the order that was asked for");
    let view = videos[0].view().expect("read");
    assert_eq!(view.snippet.and_then(|snippet| snippet.title).as_deref(), videos[0].text("/snippet/title"));
    // One for the channel, three pages of the playlist, three batches of videos.
    assert_eq!(desk.spent().await, 7);
    assert_eq!(desk.server.count("search.list"), 0);
    desk.server.expect_no_refusals();
}

#[tokio::test]
async fn no_more_is_asked_than_wanted() {
    let desk = Desk::new(120).await;
    let uploads = desk.youtube.my_channel(&["contentDetails"]).await.expect("read").uploads().expect("there");
    for (most, calls) in [(Some(0), 0), (Some(7), 1), (Some(50), 1), (Some(51), 2), (Some(500), 3)] {
        desk.server.forget_calls();
        let ids = desk.youtube.video_ids_of(&uploads, most, Reader::Owner).await.expect("read");
        assert_eq!(ids.len(), most.unwrap_or(0).min(120));
        assert_eq!(desk.server.count("playlistItems.list"), calls, "{most:?}");
    }
    assert!(desk.youtube.videos(&[], &SNIPPET).await.expect("read").is_empty());
    desk.server.expect_no_refusals();
}

#[tokio::test]
async fn videos_that_are_gone_or_named_twice_are_left_out() {
    let desk = Desk::new(0).await;
    let there = desk.video();
    let gone = VideoId::of_id("AAAAAAAAAAA").expect("an id");
    let asked = [gone.clone(), there.clone(), there.clone()];
    let videos = desk.youtube.videos(&asked, &SNIPPET).await.expect("read");
    assert_eq!(videos.iter().map(|video| video.id()).collect::<Vec<_>>(), [there.as_str()]);
    assert_eq!(desk.server.calls_of("videos.list")[0].query("id"), Some(format!("{gone},{there}").as_str()));
}

#[tokio::test]
async fn public_data_is_read_with_the_key_and_parts_of_the_owner_with_the_sign_in() {
    let desk = Desk::new(0).await;
    let video = desk.video();
    let public = VideosRequest { reader: Reader::Anyone, ..SNIPPET };
    desk.youtube.videos(std::slice::from_ref(&video), &public).await.expect("read");
    let own = VideosRequest { parts: &["processingDetails"], ..public };
    desk.youtube.videos(&[video], &own).await.expect("read");
    let calls = desk.server.calls_of("videos.list");
    assert_eq!((calls[0].header("x-goog-api-key"), calls[0].header("authorization")), (Some("key"), None));
    assert_eq!((calls[1].header("x-goog-api-key"), calls[1].header("authorization")), (None, Some("Bearer")));
    assert!(calls.iter().all(|call| call.query("key").is_none() && !call.path.contains("AIza")));
    desk.server.expect_no_refusals();
}

#[tokio::test]
async fn channels_are_found_by_every_name_that_the_api_knows() {
    let desk = Desk::new(0).await;
    let handle = desk.server.see(|world| {
        world.channels[&desk.channel].parts["snippet"]["customUrl"].as_str().expect("a handle").to_string()
    });
    for text in [desk.channel.clone(), handle.clone(), format!("https://www.youtube.com/{handle}")] {
        let named = YouTubeRef::parse(&text).expect(&text);
        let found = desk.youtube.channel_of(&named, &["id"], Freshness::Always).await.expect("found");
        assert_eq!(found.id(), desk.channel, "{text}");
    }
    let nobody = YouTubeRef::parse("@nobody-at-all").expect("a handle");
    let failure = desk.youtube.channel_of(&nobody, &["id"], Freshness::Always).await.expect_err("not found");
    assert_eq!(failure.error.kind(), Kind::NotFound);
    let old = YouTubeRef::parse("youtube.com/c/old").expect("an address");
    let failure = desk.youtube.channel_of(&old, &["id"], Freshness::Always).await.expect_err("refused");
    assert!(failure.error.hints()[0].contains("@name"), "{:?}", failure.error.hints());
    desk.server.expect_no_refusals();
}

#[tokio::test]
async fn who_may_not_ask_is_told_what_to_do() {
    let desk = Desk::new(0).await;
    let store = Store::in_memory().await.expect("a store");
    let config = settings(&desk.server.url(""), &serde_json::json!({"api_key": null}));
    let (nobody, _) = client(&config, &store, None);
    let ids = [desk.video()];
    let public = VideosRequest { reader: Reader::Anyone, ..SNIPPET };
    let failure = nobody.videos(&ids, &public).await.expect_err("refused");
    assert_eq!((failure.then, failure.error.kind()), (Then::SignIn, Kind::Auth));
    assert!(failure.error.hints()[0].contains("YOUTUBE_API_KEY"), "{:?}", failure.error.hints());
    let failure = nobody.my_channel(&["id"]).await.expect_err("refused");
    assert!(failure.error.hints()[0].contains("ytseo auth login --for read"), "{:?}", failure.error.hints());
    assert_eq!(desk.server.calls().len(), 0, "nobody was asked");
    // A sign-in that lacks a right says which, before YouTube does.
    let token = desk.server.token(&["youtube.upload"], Some(&desk.channel));
    let sign_in = SignIn::with_token(AccessToken::new(token), &[Scope::Upload]);
    let (uploader, _) = client(&config, &store, Some(sign_in));
    let failure =
        uploader.update_video(serde_json::json!({}), &["snippet"], None).await.expect_err("refused");
    assert_eq!(failure.error.kind(), Kind::Auth);
    assert!(failure.error.hints()[0].contains("--for channel"), "{:?}", failure.error.hints());
    assert_eq!(desk.server.calls().len(), 0);
}

#[tokio::test]
async fn what_youtube_knows_of_regions_is_read_once() {
    let desk = Desk::new(0).await;
    for _ in 0..2 {
        let categories = desk.youtube.categories("DE", "de").await.expect("read");
        assert!(categories.iter().any(|category| category.json()["snippet"]["assignable"] == true));
        assert!(!desk.youtube.regions("en").await.expect("read").is_empty());
        assert!(!desk.youtube.languages("en").await.expect("read").is_empty());
    }
    assert_eq!(desk.server.calls().len(), 3);
    assert_eq!(desk.spent().await, 3);
    desk.server.expect_no_refusals();
}
