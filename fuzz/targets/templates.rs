//! Templates of descriptions: any text is rendered or refused, in bounded time.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|template: &str| {
    let context = serde_json::json!({
        "hook": "Echo is the problem.",
        "summary": "One. Two.",
        "topics": ["echo", "soft things"],
        "chapters": "0:00 Echo",
        "links": [{ "label": "News", "url": "https://example.org/" }],
        "footer": "Thanks.",
        "hashtags": "#echo",
        "channel": "Rooms",
        "headings": { "topics": "In this video:", "chapters": "Chapters:" },
    });
    let _ = ytseo::prompts::render("fuzz", template, &context);
});
