//! Search and autocomplete (R-20h, R-53a to R-53c).

use serde_json::{Value, json};

use super::Place;
use super::wire::{Answer, ask, no};
use crate::youtube::{Bucket, Failure};

#[test]
fn filters_of_videos_want_the_type_video() {
    let place = Place::new(20);
    let says = |more: &str| place.get_public(&format!("/youtube/v3/search?part=snippet&q=rust{more}")).says();
    assert_eq!(says("&videoDuration=short"), no(400, "invalidSearchFilter"));
    assert_eq!(says("&videoDuration=short&type=video,channel"), no(400, "invalidSearchFilter"));
    assert_eq!(says("&videoDuration=short&type=video").0, 200);
    assert_eq!(says("&type=movie"), no(400, "invalidParameter"));
    assert_eq!(says("&order=newest"), no(400, "invalidParameter"));
    assert_eq!(says("&publishedAfter=yesterday"), no(400, "invalidParameter"));
    assert_eq!(says("&maxResults=100"), no(400, "invalidParameter"));
    assert_eq!((place.youtube.spent(Bucket::Searches), place.youtube.spent(Bucket::Units)), (7, 0));
}

#[test]
fn what_is_private_is_not_found_and_titles_are_escaped() {
    let place = Place::new(0);
    place.youtube.add_video(&place.channel, &json!({"snippet": {"title": "Q&A: \"zodiac\" explained"}}));
    let hidden = json!({"snippet": {"title": "zodiac draft"}, "status": {"privacyStatus": "private"}});
    place.youtube.add_video(&place.channel, &hidden);
    let found = place.get_public("/youtube/v3/search?part=snippet&q=zodiac&type=video").ok();
    assert_eq!(found["pageInfo"]["totalResults"], 1);
    assert_eq!(found["items"][0]["snippet"]["title"], "Q&amp;A: &quot;zodiac&quot; explained");
    assert!(found["items"][0]["id"]["videoId"].is_string());
    let mine = place.get("/youtube/v3/search?part=id&q=zodiac&type=video&forMine=true").ok();
    assert_eq!(mine["pageInfo"]["totalResults"], 2);
    let day_over = Failure::DayOver(Bucket::Searches);
    place.youtube.fail("search.list", 1, day_over);
    assert_eq!(place.get("/youtube/v3/search?part=id&q=zodiac").says(), no(429, "rateLimitExceeded"));
}

fn suggest(place: &Place, query: &str) -> Answer {
    ask(&place.youtube, "GET", &format!("/complete/search?{query}"), &[], b"")
}

#[test]
fn each_client_of_autocomplete_has_its_form() {
    let place = Place::new(0);
    place.youtube.suggest(&["night sky photography", "night sky camera settings", "bread"]);
    place.youtube.suggest_in("de", &["night sky fotografieren"]);
    let firefox = suggest(&place, "client=firefox&ds=yt&hl=en&gl=US&q=Night+sky").ok();
    assert_eq!(firefox[0], "Night sky");
    assert_eq!(firefox[1], json!(["night sky photography", "night sky camera settings"]));
    assert!(firefox[3].get("google:suggestrelevance").is_none());
    assert_eq!(
        suggest(&place, "client=firefox&ds=yt&hl=de&q=night").ok()[1].as_array().expect("a list").len(),
        3
    );
    let chrome = suggest(&place, "client=chrome&ds=yt&q=night").ok();
    assert!(chrome[4]["google:suggestrelevance"].is_array());
    let jsonp = String::from_utf8(suggest(&place, "client=youtube&ds=yt&q=bread").bytes).expect("text");
    let inside = jsonp.strip_prefix("window.google.ac.h(").and_then(|rest| rest.strip_suffix(')'));
    let inside: Value = serde_json::from_str(inside.expect("JSONP")).expect("JSON");
    assert_eq!(inside[1][0][0], "bread");
    place.youtube.expect_no_refusals();
    assert_eq!(suggest(&place, "client=firefox&q=night").says(), no(400, "invalidParameter"));
    assert_eq!(suggest(&place, "client=firefox&ds=yt&q=night&key=x").says(), no(400, "invalidParameter"));
    let target = "/complete/search?client=firefox&ds=yt&q=night";
    let leaked = ask(&place.youtube, "GET", target, &[("authorization", "Bearer x")], b"");
    assert_eq!(leaked.says(), no(400, "badRequest"));
}

#[test]
fn autocomplete_has_its_own_charset_and_may_block() {
    let place = Place::new(0);
    place.youtube.suggest(&["größe der sterne"]);
    place.youtube.suggest_in_charset("ISO-8859-1");
    let answer = suggest(&place, "client=firefox&ds=yt&q=gr");
    assert_eq!(answer.header("content-type"), Some("text/javascript; charset=ISO-8859-1"));
    assert!(std::str::from_utf8(&answer.bytes).is_err());
    assert_eq!(suggest(&place, "client=firefox&ds=yt&q=gr&oe=utf-8").ok()[1][0], "größe der sterne");
    place.youtube.fail("suggest", 1, Failure::Page(429));
    assert_eq!(suggest(&place, "client=firefox&ds=yt&q=gr").status, 429);
}
