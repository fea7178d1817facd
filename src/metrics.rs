//! Every metric, once: its name and what it means.

use metrics::{Unit, describe_counter, describe_gauge, describe_histogram};

/// A metric's name and its help text.
#[derive(Debug, Clone, Copy)]
pub struct Metric {
    /// Name, as Prometheus shows it.
    pub name: &'static str,
    /// Help text.
    pub help: &'static str,
}

macro_rules! metric {
    ($($constant:ident, $name:literal, $help:literal;)*) => {
        $(
            #[doc = $help]
            pub const $constant: &str = $name;
        )*
        /// All of them.
        pub const ALL: &[Metric] = &[$(Metric { name: $name, help: $help },)*];
    };
}

metric! {
    HTTP_REQUESTS, "ytseo_http_requests_total", "HTTP requests answered, by route, method and status.";
    HTTP_SECONDS, "ytseo_http_request_duration_seconds", "Time to answer an HTTP request, by route.";
    CACHE_LOOKUPS, "ytseo_cache_lookups_total", "Lookups in the cache of answers, by result (hit or miss).";
    FINDINGS, "ytseo_findings_total", "Findings in audited drafts, by severity.";
    YOUTUBE_CALLS, "ytseo_youtube_calls_total", "Requests sent to YouTube, each try, by method and outcome.";
    YOUTUBE_SECONDS, "ytseo_youtube_call_duration_seconds", "Time until YouTube answered, by method.";
    YOUTUBE_QUOTA_LEFT, "ytseo_youtube_quota_left", "Estimate of what is left of YouTube's daily quota, by bucket and project.";
    KNOWLEDGE_SEARCHES, "ytseo_knowledge_searches_total", "Searches of the creator's own material, by way (words, or words and meaning).";
    BUILD_INFO, "ytseo_build_info", "1, with the version as label.";
}

/// Buckets of [`HTTP_SECONDS`], in seconds.
pub const SECONDS_BUCKETS: &[f64] = &[0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0];

/// Tells the recorder what each metric means.
pub fn describe() {
    for metric in ALL {
        match metric.name {
            HTTP_SECONDS | YOUTUBE_SECONDS => describe_histogram!(metric.name, Unit::Seconds, metric.help),
            BUILD_INFO | YOUTUBE_QUOTA_LEFT => describe_gauge!(metric.name, metric.help),
            name => describe_counter!(name, metric.help),
        }
    }
    metrics::gauge!(BUILD_INFO, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
}
