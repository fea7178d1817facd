//! Quota is counted in the real buckets, a Pacific day each.

use super::Place;
use super::wire::no;
use crate::youtube::{Bucket, Clock, cost};

#[test]
fn costs_are_those_of_the_table() {
    let costs = [
        ("videos.list", 1),
        ("playlistItems.list", 1),
        ("captions.list", 50),
        ("captions.insert", 400),
        ("captions.update", 450),
        ("captions.delete", 50),
        ("captions.download", 200),
        ("videos.update", 50),
        ("thumbnails.set", 50),
        ("playlistItems.insert", 50),
        ("videoCategories.list", 1),
    ];
    for (method, units) in costs {
        assert_eq!(cost(method), (Bucket::Units, units), "{method}");
    }
    assert_eq!(cost("search.list"), (Bucket::Searches, 1));
    assert_eq!(cost("videos.insert"), (Bucket::Uploads, 1));
    assert_eq!(cost("videos.batchGetStats"), (Bucket::BatchStats, 1));
}

#[test]
fn requests_that_are_wrong_cost_as_well() {
    let place = Place::new(1);
    place.get("/youtube/v3/videos?part=snippet&id=x");
    place.get("/youtube/v3/videos?part=nonsense&id=x");
    assert_eq!(place.youtube.spent(Bucket::Units), 2);
    place.get("/youtube/v3/videos:batchGetStats?part=statistics&id=x");
    assert_eq!((place.youtube.spent(Bucket::Units), place.youtube.spent(Bucket::BatchStats)), (2, 1));
}

#[test]
fn an_empty_pool_and_an_empty_bucket_answer_differently() {
    let place = Place::new(1);
    place.youtube.limit(Bucket::Units, 2);
    place.youtube.limit(Bucket::BatchStats, 0);
    let target = "/youtube/v3/videos?part=snippet&id=x";
    assert_eq!((place.get(target).status, place.get(target).status), (200, 200));
    assert_eq!(place.get(target).says(), no(403, "quotaExceeded"));
    let batch = place.get("/youtube/v3/videos:batchGetStats?part=statistics&id=x");
    assert_eq!(batch.says(), no(429, "rateLimitExceeded"));
    let limit = batch.json()["error"]["details"][0]["metadata"]["quota_limit"].to_string();
    assert!(limit.contains("PerDay"), "{limit}");
    // Not a mistake of the client.
    place.youtube.expect_no_refusals();
}

#[test]
fn the_day_begins_at_midnight_in_california() {
    let place = Place::new(1);
    let at = |time: &str| {
        place.youtube.change(|world| world.clock = Clock::fixed(time));
        place.get("/youtube/v3/videos?part=snippet&id=x");
        place.youtube.spent(Bucket::Units)
    };
    // 07:00 UTC in summer, 08:00 in winter; the clocks change on 8 March and 1 November 2026.
    assert_eq!(at("2026-03-08T07:59:59Z"), 1);
    assert_eq!(at("2026-03-08T08:00:00Z"), 1);
    assert_eq!(at("2026-03-09T06:59:59Z"), 2);
    assert_eq!(at("2026-03-09T07:00:00Z"), 1);
    assert_eq!(at("2026-11-01T06:59:59Z"), 1);
    assert_eq!(at("2026-11-01T07:00:00Z"), 1);
    assert_eq!(at("2026-11-02T07:59:59Z"), 2);
    assert_eq!(at("2026-11-02T08:00:00Z"), 1);
}
