//! Tests of the classification: every row of the rules R-11 to R-20h.

use serde_json::json;

use super::*;

/// 22 November 2026, noon UTC: the quota is reset at 08:00 UTC of the next day.
const NOON: i64 = 1_795_348_800;
const RESET: i64 = NOON + 20 * 3600;

fn fails(method: YoutubeMethod, status: u16, body: &Value) -> Failure {
    Failure::of_answer(method, status, &HeaderMap::new(), body.to_string().as_bytes(), NOON)
}

fn envelope(status: u16, reason: &str) -> Value {
    json!({"error": {"code": status, "message": "The <code>x</code> <a href=\"y\">z</a>",
        "errors": [{"domain": "youtube.x", "reason": reason, "message": "<b>no</b>"}]}})
}

#[test]
fn each_reason_leads_to_its_action() {
    let list = YoutubeMethod::VideosList;
    let update = YoutubeMethod::VideosUpdate;
    let day = Then::RetryLater(RESET);
    let rows: &[(YoutubeMethod, u16, &str, Then, Kind, &str)] = &[
        (list, 403, "quotaExceeded", day, Kind::Limit, "R-12"),
        (list, 403, "dailyLimitExceeded", day, Kind::Limit, "R-12"),
        (list, 429, "rateLimitExceeded", Then::RetrySoon, Kind::Limit, "R-11"),
        (list, 403, "rateLimitExceeded", Then::RetrySoon, Kind::Limit, "R-11"),
        (list, 403, "userRateLimitExceeded", Then::RetrySoon, Kind::Limit, "R-13"),
        (list, 403, "servingLimitExceeded", Then::RetrySoon, Kind::Limit, "R-13"),
        (
            YoutubeMethod::VideosInsert,
            400,
            "uploadLimitExceeded",
            Then::RetryLater(NOON + 86_400),
            Kind::Limit,
            "R-14",
        ),
        (
            YoutubeMethod::ThumbnailsSet,
            429,
            "uploadRateLimitExceeded",
            Then::RetryLater(NOON + 3600),
            Kind::Limit,
            "R-15",
        ),
        (list, 500, "internalError", Then::RetrySoon, Kind::Remote, "R-16"),
        (list, 503, "backendError", Then::RetrySoon, Kind::Remote, "R-16"),
        (list, 503, "notReady", Then::RetrySoon, Kind::Remote, "R-16"),
        (update, 400, "invalidTitle", Then::GiveUp, Kind::Usage, "R-17"),
        (update, 400, "invalidDescription", Then::GiveUp, Kind::Usage, "R-17"),
        (update, 400, "invalidTags", Then::GiveUp, Kind::Usage, "R-17"),
        (update, 400, "invalidCategoryId", Then::GiveUp, Kind::Usage, "R-17"),
        (update, 400, "invalidPublishAt", Then::GiveUp, Kind::Usage, "R-17"),
        (update, 400, "invalidVideoMetadata", Then::GiveUp, Kind::Usage, "R-17"),
        (update, 400, "invalidRecordingDetails", Then::GiveUp, Kind::Usage, "R-17"),
        (update, 400, "defaultLanguageNotSet", Then::GiveUp, Kind::Usage, "R-26"),
        (YoutubeMethod::VideosInsert, 400, "mediaBodyRequired", Then::GiveUp, Kind::Usage, "R-17"),
        (update, 403, "forbidden", Then::GiveUp, Kind::Auth, "R-18"),
        (update, 403, "forbiddenPrivacySetting", Then::GiveUp, Kind::Auth, "R-18"),
        (update, 403, "insufficientPermissions", Then::GiveUp, Kind::Auth, "R-18"),
        (YoutubeMethod::ThumbnailsSet, 403, "forbidden", Then::GiveUp, Kind::Auth, "R-47"),
        (YoutubeMethod::ReportsQuery, 403, "forbidden", Then::GiveUp, Kind::Auth, "R-57"),
        (update, 404, "videoNotFound", Then::NotFound, Kind::NotFound, "R-19"),
        (YoutubeMethod::CaptionsUpdate, 404, "captionNotFound", Then::NotFound, Kind::NotFound, "R-19"),
        (YoutubeMethod::CaptionsInsert, 409, "captionExists", Then::AlreadyThere, Kind::Usage, "R-20a"),
        (
            YoutubeMethod::PlaylistItemsInsert,
            409,
            "videoAlreadyInPlaylist",
            Then::AlreadyThere,
            Kind::Usage,
            "R-20a",
        ),
        (list, 401, "authError", Then::SignIn, Kind::Auth, "R-20b"),
        (list, 401, "expired", Then::SignIn, Kind::Auth, "R-20b"),
        (update, 401, "youtubeSignupRequired", Then::GiveUp, Kind::Auth, "R-20c"),
        (update, 412, "conditionNotMet", Then::Conflict, Kind::Usage, "R-20d"),
        (YoutubeMethod::VideosInsert, 413, "uploadTooLarge", Then::GiveUp, Kind::Usage, "R-20e"),
        (
            YoutubeMethod::VideosInsert,
            416,
            "requestedRangeNotSatisfiable",
            Then::RetrySoon,
            Kind::Remote,
            "R-20e",
        ),
        (YoutubeMethod::VideosInsert, 400, "failedPrecondition", Then::GiveUp, Kind::Usage, "R-20g"),
        (YoutubeMethod::SearchList, 400, "invalidSearchFilter", Then::GiveUp, Kind::Usage, "R-20h"),
    ];
    for (method, status, reason, then, kind, rule) in rows {
        let failure = fails(*method, *status, &envelope(*status, reason));
        assert_eq!(failure.then, *then, "{reason}");
        assert_eq!(failure.error.kind(), *kind, "{reason}");
        assert_eq!(failure.rule, Some(*rule), "{reason}");
        assert_eq!(failure.reason.as_deref(), Some(*reason));
        let all = format!("{} {:?}", failure.error.chain(), failure.error.hints());
        assert!(!all.contains("<code>") && !all.contains("href"), "text of others came out: {all}");
        assert!(all.contains(reason) && all.contains(method.name()), "{all}");
        assert!(!failure.error.hints().is_empty() && !all.contains('{'), "{all}");
        assert!(failure.sent, "it counts");
    }
}

#[test]
fn the_end_of_the_day_is_told_from_a_burst_by_the_limit_in_the_details() {
    let with_limit = |limit: &str| {
        let mut body = envelope(429, "rateLimitExceeded");
        body["error"]["status"] = "RESOURCE_EXHAUSTED".into();
        body["error"]["details"] = json!([
            {"@type": "type.googleapis.com/google.rpc.Help"},
            {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "RATE_LIMIT_EXCEEDED",
             "metadata": {"quota_limit": limit}}]);
        fails(YoutubeMethod::SearchList, 429, &body)
    };
    let day = with_limit("defaultSearchListPerDayPerProject");
    assert_eq!((day.then, day.rule), (Then::RetryLater(RESET), Some("R-11")));
    assert_eq!(day.used_up, Some(QuotaBucket::Searches));
    assert!(day.error.hints()[0].contains("2026-11-23 08:00 UTC"), "{:?}", day.error.hints());
    let burst = with_limit("defaultPerMinutePerUser");
    assert_eq!((burst.then, burst.used_up), (Then::RetrySoon, None));
    let plain = fails(YoutubeMethod::SearchList, 429, &envelope(429, "rateLimitExceeded"));
    assert_eq!((plain.then, plain.used_up), (Then::RetrySoon, None));
}

#[test]
fn details_say_more_than_a_general_reason() {
    let detailed = |status: u16, reason: &str, detail: &str| {
        let mut body = envelope(status, reason);
        body["error"]["details"] = json!([{"reason": detail}]);
        fails(YoutubeMethod::VideosList, status, &body)
    };
    let unknown_key = detailed(400, "badRequest", "API_KEY_INVALID");
    assert_eq!((unknown_key.error.kind(), unknown_key.then), (Kind::Auth, Then::GiveUp));
    let off = detailed(403, "forbidden", "SERVICE_DISABLED");
    assert!(off.error.to_string().contains("not switched on"), "{}", off.error);
    let scope = detailed(403, "insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    assert!(scope.error.hints()[0].contains("ytseo auth login --for read"), "{:?}", scope.error.hints());
}

#[test]
fn answers_without_a_known_reason_go_by_their_status() {
    let html = |status: u16| {
        let body = b"<html><title>Error 502 (Server Error)!!1</title></html>";
        Failure::of_answer(YoutubeMethod::VideosList, status, &HeaderMap::new(), body, NOON)
    };
    for status in [408, 500, 502, 503, 504] {
        assert_eq!(html(status).then, Then::RetrySoon, "{status}");
    }
    assert_eq!(html(401).then, Then::SignIn);
    assert_eq!(html(403).then, Then::GiveUp);
    assert_eq!(html(404).then, Then::NotFound);
    assert_eq!(html(412).then, Then::Conflict);
    assert_eq!(html(418).then, Then::GiveUp);
    assert_eq!(html(302).error.kind(), Kind::Remote);
    let odd = fails(YoutubeMethod::VideosList, 503, &envelope(503, "somethingNew"));
    assert_eq!((odd.then, odd.reason.as_deref()), (Then::RetrySoon, Some("somethingNew")));
    let nasty = fails(YoutubeMethod::VideosList, 400, &envelope(400, "\u{1b}[31m<script>"));
    assert!(!nasty.error.chain().contains("script"), "{}", nasty.error.chain());
    for body in
        ["[]", "{}", "null", "{\"error\":\"invalid_token\"}", "{\"error\":{\"errors\":{}}}", "\u{feff}"]
    {
        let failure =
            Failure::of_answer(YoutubeMethod::VideosList, 401, &HeaderMap::new(), body.as_bytes(), NOON);
        assert_eq!(failure.then, Then::SignIn, "{body}");
    }
}

#[test]
fn retry_after_is_seconds_or_a_date() {
    let read = |text: &str| {
        let headers = HeaderMap::from_iter([(reqwest::header::RETRY_AFTER, text.parse().expect("a header"))]);
        Failure::of_answer(YoutubeMethod::VideosList, 503, &headers, b"", NOON).wait
    };
    assert_eq!(read("7"), Some(Duration::from_secs(7)));
    assert_eq!(read("Sun, 22 Nov 2026 12:00:30 GMT"), Some(Duration::from_secs(30)));
    assert_eq!(read("Sun, 22 Nov 2020 12:00:30 GMT"), Some(Duration::ZERO));
    for nonsense in ["soon", "-1", "NaN", ""] {
        assert_eq!(read(nonsense), None, "{nonsense}");
    }
    assert!(read("1e300").is_some());
}
