//! `ytseo quota` and `ytseo data`: what the ledger and the kept answers hold, without asking anybody.

use serde_json::Value;
use ytseo::ports::clock;
use ytseo::ports::store::{AnswerKey, KeptAnswer, QuotaCall, Store};
use ytseo::ports::youtube::day;
use ytseo::rules::QuotaBucket;

use crate::support::Sandbox;

/// Works on the sandbox's database as another ytseo would.
fn with_store<F: Future<Output = ()>>(sandbox: &Sandbox, work: impl FnOnce(Store) -> F) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let store = Store::open(&sandbox.data().join("ytseo.db")).await.expect("opened");
        work(store).await;
    });
}

fn call(bucket: QuotaBucket, method: &'static str, command: &str, cost: u64, days_ago: i64) -> QuotaCall {
    let now = clock::unix_seconds();
    let day = day::pacific_day(day::reset_after(now, -days_ago));
    QuotaCall { at: now, day, project: "mine".into(), bucket, method, command: command.into(), cost }
}

/// A project that spent something today and three days ago.
fn spent() -> Sandbox {
    let sandbox = Sandbox::new();
    with_store(&sandbox, async |store| {
        let calls = [
            call(QuotaBucket::Units, "videos.update", "channel apply", 50, 0),
            call(QuotaBucket::Units, "videos.update", "channel apply", 50, 0),
            call(QuotaBucket::Units, "videos.list", "audit", 1, 0),
            call(QuotaBucket::Searches, "search.list", "keywords", 1, 3),
        ];
        for call in calls {
            store.take_quota(&call, 10_000).await.expect("taken").expect("granted");
        }
    });
    sandbox
}

#[test]
fn without_anything_spent_it_says_what_to_do() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["quota"]).run().succeeds();
    assert!(
        run.stdout.contains("YOUTUBE_API_KEY") && run.stdout.contains("ytseo auth login"),
        "{}",
        run.stdout
    );
    let json = sandbox.ytseo(["quota", "--json"]).run().succeeds().json();
    assert_eq!((json["estimate"].as_bool(), &json["projects"]), (Some(true), &serde_json::json!([])));
}

#[test]
fn it_shows_what_is_left_and_what_spent_it() {
    let sandbox = spent();
    let ask = |args: &[&str]| sandbox.ytseo(args).env("YTSEO_YOUTUBE_PROJECT", "mine").run().succeeds();
    let run = ask(&["quota"]);
    for part in
        ["Quota of mine", "9,899", "101 of 10,000", "channel apply", "videos.update", "100 units", "Pacific"]
    {
        assert!(run.stdout.contains(part), "{part} is missing:\n{}", run.stdout);
    }
    assert!(!run.stdout.contains("keywords"), "three days ago is not today:\n{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    let week = ask(&["quota", "--days", "7"]);
    assert!(week.stdout.contains("keywords") && week.stdout.contains("1 search"), "{}", week.stdout);
    let json: Value = ask(&["quota", "--json", "--days", "7"]).json();
    let project = &json["projects"][0];
    assert_eq!((project["project"].as_str(), project["in_use"].as_bool()), (Some("mine"), Some(true)));
    assert_eq!(project["buckets"][0]["left"], 9_899);
    assert_eq!(project["spent_by"][0]["command"], "channel apply");
    assert_eq!(project["days"].as_array().map(Vec::len), Some(2));
    let markdown = ask(&["quota", "--format", "markdown"]);
    assert!(markdown.stdout.contains("| units | 9,899 | 101 | 10,000 |"), "{}", markdown.stdout);
}

#[test]
fn granted_quota_is_a_setting_and_used_up_quota_is_believed_until_told_otherwise() {
    let sandbox = spent();
    sandbox.write("ytseo.yaml", "youtube:\n  project: mine\n  quota: {units: 50000}\n");
    let ask = |args: &[&str]| {
        sandbox.configured(args).env("YTSEO_DATA_DIR", sandbox.data()).run().succeeds().json()
    };
    assert_eq!(ask(&["quota", "--json"])["projects"][0]["buckets"][0]["left"], 49_899);
    with_store(&sandbox, async |store| {
        let now = clock::unix_seconds();
        let today = day::pacific_day(now);
        store.exhaust_quota("mine", &today, QuotaBucket::Units, now).await.expect("noted");
    });
    let bucket = ask(&["quota", "--json"])["projects"][0]["buckets"][0].clone();
    assert_eq!((bucket["left"].as_u64(), bucket["used_up"].as_bool()), (Some(0), Some(true)));
    let bucket = ask(&["quota", "--json", "--recheck"])["projects"][0]["buckets"][0].clone();
    assert_eq!((bucket["left"].as_u64(), bucket["used_up"].as_bool()), (Some(49_899), Some(false)));
}

#[test]
fn a_number_of_days_that_cannot_be_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.ytseo(["quota", "--days", "0"]).run().refuses(2, "0 days cannot be shown", "--days 7");
    sandbox.ytseo(["quota", "--days", "9999"]).run().refuses(2, "9999 days cannot be shown", "1 to 400");
}

/// A sandbox with answers of a key and of two profiles.
fn with_answers() -> Sandbox {
    let sandbox = Sandbox::new();
    with_store(&sandbox, async |store| {
        let now = clock::unix_seconds();
        for (key, reader, age) in [("a", "key:1", 0), ("b", "profile:main", 9), ("c", "profile:other", 0)] {
            let key = AnswerKey { key: key.into(), reader: reader.into(), method: "videos.list" };
            let answer = KeptAnswer { etag: None, body: "{}".into(), fetched_at: now - age * 86_400 };
            store.keep_answer(&key, &answer).await.expect("kept");
        }
    });
    sandbox
}

fn rows(sandbox: &Sandbox) -> u64 {
    let json = sandbox.ytseo(["data", "show", "--json"]).run().succeeds().json();
    json["kinds"].as_array().expect("kinds").iter().filter_map(|kind| kind["rows"].as_u64()).sum()
}

#[test]
fn stored_data_is_shown_and_forgotten_only_with_consent() {
    let sandbox = with_answers();
    let shown = sandbox.ytseo(["data", "show"]).run().succeeds();
    assert!(shown.stdout.contains("answers") && shown.stdout.contains("30 days"), "{}", shown.stdout);
    let preview = sandbox.ytseo(["data", "purge", "--all", "--dry-run", "--json"]).run().succeeds().json();
    assert_eq!(
        (preview["forgotten"].as_bool(), preview["kinds"][0]["rows"].as_u64()),
        (Some(false), Some(3))
    );
    sandbox.ytseo(["data", "purge", "--all"]).run().refuses(2, "nobody is here to agree", "--yes");
    assert_eq!(rows(&sandbox), 3, "nothing was forgotten so far");
    let old =
        sandbox.ytseo(["data", "purge", "--older-than", "7d", "--yes", "--json"]).run().succeeds().json();
    assert_eq!((old["forgotten"].as_bool(), old["kinds"][0]["rows"].as_u64()), (Some(true), Some(1)));
    sandbox.ytseo(["data", "purge", "--profile", "other", "--yes"]).run().succeeds();
    assert_eq!(rows(&sandbox), 1);
    sandbox.ytseo(["data", "purge", "--all", "--yes"]).run().succeeds();
    assert_eq!(rows(&sandbox), 0);
    sandbox.ytseo(["data", "purge", "--all"]).run().succeeds();
}

#[test]
fn what_to_forget_has_to_be_said() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["data", "purge", "--yes"]).run().exits(2);
    assert!(run.stderr.contains("--all|--older-than"), "{}", run.stderr);
    sandbox.ytseo(["data", "purge", "--older-than", "soon", "--yes"]).run().refuses(
        2,
        "no length of time",
        "7d",
    );
}
