//! Reports of Analytics: what is answered and what is 400.

use super::Place;
use super::wire::{Answer, no};
use crate::youtube::{Clock, Grant};

const SEARCHES: &str = "dimensions=insightTrafficSourceDetail&filters=insightTrafficSourceType%3D%3DYT_SEARCH\
    &metrics=views,estimatedMinutesWatched&sort=-views&maxResults=25";

fn place() -> Place {
    let place = Place::new(30);
    place.youtube.change(|world| world.clock = Clock::fixed("2026-11-20T20:00:00Z"));
    place
}

fn report(place: &Place, query: &str) -> Answer {
    let dates = "startDate=2026-10-01&endDate=2026-11-20";
    place.get(&format!("/v2/reports?ids=channel%3D%3DMINE&{dates}&{query}"))
}

#[test]
fn search_terms_come_sorted_and_at_most_25() {
    let place = place();
    let answer = report(&place, SEARCHES).ok();
    let rows = answer["rows"].as_array().expect("rows");
    let views: Vec<u64> = rows.iter().map(|row| row[1].as_u64().expect("a number")).collect();
    assert!(rows.len() > 5 && rows.len() <= 25);
    assert!(views.is_sorted_by(|left, right| left >= right), "{views:?}");
    let names: Vec<&str> = answer["columnHeaders"]
        .as_array()
        .expect("headers")
        .iter()
        .map(|header| header["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(names, ["insightTrafficSourceDetail", "views", "estimatedMinutesWatched"]);
    // Of one video.
    let video = place.youtube.see(|world| world.channels[&place.channel].terms[0].video.clone());
    let one = report(&place, &SEARCHES.replace("YT_SEARCH", &format!("YT_SEARCH;video%3D%3D{video}"))).ok();
    assert!(one["rows"].as_array().expect("rows").len() < rows.len());
    // Nothing, then no rows at all.
    let none = report(&place, &SEARCHES.replace("YT_SEARCH", "YT_SEARCH;video%3D%3Dnothinghere")).ok();
    assert!(none.get("rows").is_none());
    place.youtube.expect_no_refusals();
}

#[test]
fn other_combinations_are_not_supported() {
    let place = place();
    let refused = no(400, "badRequest");
    for (from, to) in [
        ("maxResults=25", "maxResults=26"),
        ("&maxResults=25", ""),
        ("&sort=-views", ""),
        ("sort=-views", "sort=views"),
        ("sort=-views", "sort=-likes"),
        ("maxResults=25", "maxResults=25&startIndex=26"),
        ("&filters=insightTrafficSourceType%3D%3DYT_SEARCH", ""),
        ("insightTrafficSourceDetail", "nothing"),
        ("views,estimatedMinutesWatched", "views,videoThumbnailImpressions"),
        ("insightTrafficSourceType%3D%3DYT_SEARCH", "mood%3D%3Dgood"),
    ] {
        assert!(SEARCHES.contains(from));
        assert_eq!(report(&place, &SEARCHES.replacen(from, to, 1)).says(), refused, "{from} -> {to}");
    }
    let backwards =
        format!("/v2/reports?ids=channel==MINE&startDate=2026-11-02&endDate=2026-11-01&{SEARCHES}");
    assert_eq!(place.get(&backwards).says(), refused);
    let undated = format!("/v2/reports?ids=channel==MINE&{SEARCHES}");
    assert_eq!(place.get(&undated).says(), refused);
    assert_eq!(report(&place, "metrics=views&pageToken=x").says(), refused);
}

#[test]
fn days_end_three_days_ago() {
    let place = place();
    let days = report(&place, "dimensions=day&metrics=views").ok();
    let rows = days["rows"].as_array().expect("rows");
    assert_eq!(rows.last().expect("a day")[0], "2026-11-17");
    let late = "/v2/reports?ids=channel==MINE&startDate=2026-11-19&endDate=2026-11-20&metrics=views";
    assert!(place.get(late).ok().get("rows").is_none());
}

#[test]
fn only_owners_with_the_scope_see_reports() {
    let place = place();
    let target = format!("/v2/reports?ids=channel==MINE&startDate=2026-10-01&endDate=2026-11-01&{SEARCHES}");
    let uploads = place.youtube.token(&["youtube.upload"], Some(&place.channel));
    assert_eq!(place.get_as(&uploads, &target).says(), no(403, "insufficientPermissions"));
    let grant = Grant::new(["yt-analytics.readonly"], Some(&place.channel)).manager();
    place.youtube.tokens.add("manager", grant);
    assert_eq!(place.get_as("manager", &target).says(), no(403, "forbidden"));
    let other = place.youtube.seed(crate::youtube::Seed::channel("Other"));
    let theirs = target.replace("MINE", &other);
    assert_eq!(place.get(&theirs).says(), no(403, "forbidden"));
    assert_eq!(place.get_public(&target).says(), no(401, "required"));
}
