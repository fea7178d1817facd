//! ytseo's table of methods says what Google's discovery document says, and charges what the stand-in charges.

use ytseo::rules::{QuotaBucket, Verb, YoutubeMethod};

use crate::youtube::{Bucket, cost, discovery};

#[test]
fn each_method_is_one_of_the_discovery_document() {
    for method in YoutubeMethod::ALL {
        let (name, rule) = (method.name(), method.rule());
        let known = discovery().method(name);
        let verb = match rule.verb {
            Verb::Get => "GET",
            Verb::Post => "POST",
            Verb::Put => "PUT",
            Verb::Delete => "DELETE",
        };
        assert_eq!(verb, known.verb, "{name}");
        assert_eq!(rule.analytics, known.analytics, "{name}");
        let path = format!("/{}", rule.path);
        let uploads = known.media.as_ref().map_or(&[][..], |media| &media.paths);
        assert!(path == known.path || uploads.contains(&path), "{name}: {path}");
        assert_eq!(rule.upload, uploads.contains(&path), "{name}: a file goes to the address of uploads");
        for scope in &rule.scopes {
            assert!(known.scopes.iter().any(|known| known == scope.name()), "{name}: {}", scope.name());
        }
        let most = known.parameters.get("maxResults").and_then(|parameter| parameter.most);
        if let (Some(page), Some(most)) = (rule.page, most) {
            assert!(page as i64 <= most, "{name}: {page} of at most {most}");
        }
    }
}

#[test]
fn each_method_costs_what_the_stand_in_counts() {
    for method in YoutubeMethod::ALL.iter().filter(|method| !method.rule().analytics) {
        let bucket = match method.rule().bucket {
            Some(QuotaBucket::Units) => Bucket::Units,
            Some(QuotaBucket::Searches) => Bucket::Searches,
            Some(QuotaBucket::Uploads) => Bucket::Uploads,
            Some(QuotaBucket::BatchStats) => Bucket::BatchStats,
            None => panic!("{} costs nothing", method.name()),
        };
        assert_eq!((bucket, method.rule().cost), cost(method.name()), "{}", method.name());
    }
}

#[test]
fn the_smallest_scope_comes_first() {
    for method in YoutubeMethod::ALL {
        let scopes = &method.rule().scopes;
        let rank = |name: &str| match name {
            "youtube.readonly" | "youtube.upload" | "yt-analytics.readonly" => 0,
            "youtube" => 1,
            _ => 2,
        };
        let first = scopes.first().map(|scope| rank(scope.name()));
        let least = scopes.iter().map(|scope| rank(scope.name())).min();
        assert_eq!(first, least, "{}", method.name());
    }
}
