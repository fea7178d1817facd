//! Channels to try things on: as many videos as wanted, with metadata as varied as people write it. The same seed
//! gives the same channel.

use serde_json::{Value, json};

use super::clock::stamp;
use super::processing::{Processing, iso_duration};
use super::world::{Caption, Channel, Item, Parts, Playlist, Term, Video, World, scramble, uploads_of};

/// A channel to be.
#[derive(Debug, Clone)]
pub struct Seed {
    title: String,
    videos: usize,
    playlists: usize,
    captions: bool,
    number: u64,
}

/// Numbers that look like chance.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(1);
        scramble(self.0)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }

    /// True `percent` times of a hundred.
    fn is(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let at = self.below(all.len() as u64);
        &all[usize::try_from(at).expect("small")]
    }
}

/// Subject, language, and words that belong to it.
const SUBJECTS: &[(&str, &str, &[&str])] = &[
    (
        "How to photograph the Milky Way",
        "en",
        &["astrophotography", "milky way", "night sky", "camera settings"],
    ),
    ("Sourdough for beginners", "en", &["sourdough", "bread", "baking", "starter"]),
    ("Rust ownership explained", "en-GB", &["rust", "programming", "borrow checker"]),
    ("Wie man Brot backt – ohne Hefe", "de", &["Brot backen", "Sauerteig", "Rezept für Anfänger"]),
    ("Cómo afinar una guitarra", "es-419", &["guitarra", "afinación", "música"]),
    ("星空の撮り方 【初心者向け】", "ja", &["星空", "天体写真", "カメラ"]),
    ("Как починить велосипед", "ru", &["велосипед", "ремонт своими руками"]),
    ("كيف تتعلم البرمجة", "ar", &["برمجة", "تعلم"]),
    ("Le piano sans stress 🎹", "fr", &["piano", "leçon", "débutant"]),
    ("수학 공부법", "ko", &["수학", "공부"]),
];

/// Titles that are easily taken for something else: by YAML, by a terminal, by a template, by a shell.
const ODD_TITLES: &[&str] = &[
    "yes",
    "null",
    "1e3",
    "0123",
    "2026-01-02",
    "12:30",
    "- a list: or not?",
    "key: value # comment",
    "'quoted' and \"double\"",
    "{{ template }} {% raw %}",
    "[brackets] {braces} *star &anchor !tag |pipe %percent @at `tick`",
    "C:\\path\\to $HOME ${x} \\n",
    "  spaces around  ",
    "👩‍👩‍👧‍👦 family, 🇨🇭 flag, e\u{301} combining",
    "\u{202e}right to left\u{202c} and \u{200b}zero width",
    "\u{feff}mark at the front",
    "line\u{2028}separator",
    "…",
];

/// The same for tags.
const ODD_TAGS: &[&str] =
    &["true", "~", "007", "#hash", "a:b", "- dash", "\"q\"", "naïve café", "日本語", "x=y", " lead"];

/// The same for parts of descriptions.
const ODD_LINES: &[&str] = &[
    "\ttab at the front",
    "trailing spaces   ",
    "windows line\r\nends\r\n",
    "---\n...\n",
    "# not a comment",
    "key: |\n  block",
    "\n\n\nblank lines before",
    "50 % off & more: \"quotes\", 'single', \\backslash",
    "\u{a0}no break, \u{ad}soft hyphen",
];

impl Seed {
    pub fn channel(title: &str) -> Self {
        Self { title: title.into(), videos: 0, playlists: 0, captions: false, number: 1 }
    }

    pub fn videos(mut self, count: usize) -> Self {
        self.videos = count;
        self
    }

    /// Playlists, each with some of the videos.
    pub fn playlists(mut self, count: usize) -> Self {
        self.playlists = count;
        self
    }

    /// A third of the videos have caption tracks.
    pub fn captions(mut self) -> Self {
        self.captions = true;
        self
    }

    /// Another number, another channel.
    pub fn number(mut self, number: u64) -> Self {
        self.number = number;
        self
    }

    /// Puts it into a world; the channel's id.
    pub fn plant(self, world: &mut World) -> String {
        let mut chance = Chance(scramble(self.number));
        let id = format!("UC{}{}", world.new_id(), world.new_id());
        plant_channel(world, &id, &self.title);
        let mut items = Vec::new();
        let mut terms = Vec::new();
        for number in 0..self.videos {
            let video = varied_video(world, &id, number, &mut chance);
            let published = video.parts["snippet"]["publishedAt"].as_str().unwrap_or_default().to_string();
            items.push(Item {
                id: format!("UPL{}", video.id),
                video: video.id.clone(),
                note: None,
                added: published,
            });
            terms.extend(terms_of(&video, &mut chance));
            let (captioned, video_id) = (self.captions && chance.is(33), video.id.clone());
            world.videos.insert(video_id.clone(), video);
            if captioned {
                caption(world, &video_id);
            }
        }
        items.reverse();
        for number in 0..self.playlists {
            plant_playlist(world, &id, number, &items, &mut chance);
        }
        world.playlists.get_mut(&uploads_of(&id)).expect("made above").items = items;
        world.channels.get_mut(&id).expect("made above").terms = terms;
        id
    }
}

fn plant_channel(world: &mut World, id: &str, title: &str) {
    let handle: String = title.chars().filter(|sign| sign.is_ascii_alphanumeric()).collect();
    let mut parts = Parts::new();
    parts.insert(
        "snippet".into(),
        json!({
            "title": title,
            "description": format!("All about {title}.\nNew videos on Tuesdays."),
            "customUrl": format!("@{}", handle.to_lowercase()),
            "publishedAt": "2014-03-02T09:30:00Z",
            "thumbnails": thumbnails("channel"),
            "country": "GB",
        }),
    );
    parts.insert(
        "contentDetails".into(),
        json!({"relatedPlaylists": {"likes": "", "uploads": uploads_of(id)}}),
    );
    parts.insert(
        "statistics".into(),
        json!({
            "viewCount": "1834201",
            "subscriberCount": "12300",
            "hiddenSubscriberCount": false,
            "videoCount": "0",
        }),
    );
    parts.insert(
        "status".into(),
        json!({"privacyStatus": "public", "isLinked": true, "longUploadsStatus": "allowed", "madeForKids": false}),
    );
    parts.insert(
        "brandingSettings".into(),
        json!({
            "channel": {
                "title": title,
                "description": format!("All about {title}.\nNew videos on Tuesdays."),
                "keywords": "stars \"night sky\" camera",
                "country": "GB",
            },
            "image": {"bannerExternalUrl": "https://yt3.googleusercontent.com/banner"},
        }),
    );
    let channel =
        Channel { id: id.into(), parts, thumbnails_allowed: true, uploads_left: 100, terms: Vec::new() };
    world.channels.insert(id.into(), channel);
    let mut parts = Parts::new();
    parts.insert("snippet".into(), playlist_snippet(id, title, &format!("Uploads from {title}"), ""));
    parts.insert("status".into(), json!({"privacyStatus": "public"}));
    let uploads = uploads_of(id);
    let playlist =
        Playlist { id: uploads.clone(), channel: id.into(), parts, items: Vec::new(), refuses_doubles: true };
    world.playlists.insert(uploads, playlist);
}

fn playlist_snippet(channel: &str, channel_title: &str, title: &str, description: &str) -> Value {
    json!({
        "publishedAt": "2019-05-01T10:00:00Z",
        "channelId": channel,
        "title": title,
        "description": description,
        "thumbnails": thumbnails("playlist"),
        "channelTitle": channel_title,
    })
}

fn plant_playlist(world: &mut World, channel: &str, number: usize, items: &[Item], chance: &mut Chance) {
    let id = format!("PL{}{}", world.new_id(), world.new_id());
    let channel_title =
        world.channels[channel].parts["snippet"]["title"].as_str().unwrap_or_default().to_string();
    let title = format!("Season {} – the best of it", number + 1);
    let description = if chance.is(50) { "Watch them in order." } else { "" };
    let mut parts = Parts::new();
    parts.insert("snippet".into(), playlist_snippet(channel, &channel_title, &title, description));
    parts.insert("status".into(), json!({"privacyStatus": *chance.of(&["public", "unlisted", "private"])}));
    let chosen = items.iter().filter(|_| chance.is(20)).take(200).map(|item| {
        let note = chance_note(&item.video);
        Item { id: format!("UEx{number}{}", item.video), note, ..item.clone() }
    });
    let items = chosen.collect();
    let playlist = Playlist { id: id.clone(), channel: channel.into(), parts, items, refuses_doubles: true };
    world.playlists.insert(id, playlist);
}

fn chance_note(video: &str) -> Option<String> {
    video.as_bytes()[0].is_multiple_of(5).then(|| "Start here".into())
}

fn thumbnails(id: &str) -> Value {
    let mut all = json!({});
    for (name, file, width, height) in
        [("default", "default", 120, 90), ("medium", "mqdefault", 320, 180), ("high", "hqdefault", 480, 360)]
    {
        let url = format!("https://i.ytimg.com/vi/{id}/{file}.jpg");
        all[name] = json!({"url": url, "width": width, "height": height});
    }
    all
}

/// What a new video is made from.
pub struct Base<'a> {
    pub channel: &'a str,
    pub title: &'a str,
    pub seconds: u64,
    pub published: &'a str,
}

/// All parts that an owner sees of a plain public video.
pub fn base_parts(world: &World, id: &str, base: &Base<'_>) -> Parts {
    let parts = json!({
        "snippet": {
            "publishedAt": base.published,
            "channelId": base.channel,
            "title": base.title,
            "description": "",
            "thumbnails": thumbnails(id),
            "channelTitle": world.channels[base.channel].parts["snippet"]["title"],
            "categoryId": "28",
            "liveBroadcastContent": "none",
        },
        "status": {
            "uploadStatus": "processed",
            "privacyStatus": "public",
            "license": "youtube",
            "embeddable": true,
            "publicStatsViewable": true,
            "madeForKids": false,
        },
        "contentDetails": {
            "duration": iso_duration(base.seconds),
            "dimension": "2d",
            "definition": "hd",
            "caption": "false",
            "licensedContent": false,
            "contentRating": {},
            "projection": "rectangular",
            "hasCustomThumbnail": false,
        },
        "statistics": {
            "viewCount": "0",
            "likeCount": "0",
            "dislikeCount": "0",
            "favoriteCount": "0",
            "commentCount": "0",
        },
        "fileDetails": {
            "fileName": format!("{id}.mp4"),
            "fileSize": (base.seconds * 1_000_000).to_string(),
            "fileType": "video",
            "container": "mov,mp4",
            "durationMs": (base.seconds * 1000).to_string(),
        },
        "processingDetails": {"processingStatus": "succeeded"},
        "suggestions": {},
        "player": {"embedHtml": format!("<iframe src=\"//www.youtube.com/embed/{id}\"></iframe>")},
    });
    match parts {
        Value::Object(parts) => parts,
        _ => Parts::new(),
    }
}

/// A plain public video, processed.
pub fn base_video(world: &mut World, base: &Base<'_>) -> Video {
    let id = world.new_id();
    let parts = base_parts(world, &id, base);
    Video {
        id,
        channel: base.channel.into(),
        parts,
        was_published: true,
        vertical: false,
        thumbnail: None,
        processing: Processing::over(),
        file: None,
    }
}

/// See [`super::YouTubeServer::add_video`].
pub fn plain_video(world: &mut World, channel: &str, changes: &Value) -> String {
    let published = world.clock.stamp();
    let base = Base { channel, title: "A video", seconds: 300, published: &published };
    let mut video = base_video(world, &base);
    for (part, fields) in changes.as_object().into_iter().flatten() {
        let kept = video.parts.entry(part).or_insert_with(|| json!({})).as_object_mut().expect("an object");
        kept.extend(fields.as_object().cloned().unwrap_or_default());
    }
    video.was_published = video.parts["status"]["privacyStatus"] != "private";
    let id = video.id.clone();
    world.add_video(video);
    id
}

/// Video `number` of a channel: every optional field is there sometimes and missing sometimes.
fn varied_video(world: &mut World, channel: &str, number: usize, chance: &mut Chance) -> Video {
    let (subject, language, words) = *chance.of(SUBJECTS);
    let seconds = 30 + chance.below(5400);
    let first: jiff::Timestamp = "2015-01-06T17:00:00Z".parse().expect("a time");
    let hours = i64::try_from(number).expect("small") * 17 + i64::try_from(chance.below(12)).expect("small");
    let published = stamp(first + jiff::SignedDuration::from_hours(hours));
    let odd = chance.is(15);
    let title = if odd { (*chance.of(ODD_TITLES)).to_string() } else { format!("{subject} #{}", number + 1) };
    let mut video = base_video(world, &Base { channel, title: &title, seconds, published: &published });
    let snippet = &mut video.parts["snippet"];
    snippet["description"] = json!(description(subject, seconds, number, chance));
    snippet["categoryId"] = json!(*chance.of(&["10", "22", "26", "27", "28"]));
    if chance.is(85) {
        let extra = format!("{subject} {}", number % 7);
        let tags = words.iter().copied().chain([extra.as_str()]).filter(|_| chance.is(80));
        let mut tags: Vec<String> = tags.map(Into::into).collect();
        if odd {
            tags.push((*chance.of(ODD_TAGS)).into());
        }
        if !tags.is_empty() {
            snippet["tags"] = json!(tags);
        }
    }
    if chance.is(60) {
        snippet["defaultAudioLanguage"] = json!(language);
    }
    if chance.is(50) {
        snippet["defaultLanguage"] = json!(language);
        if chance.is(40) {
            let local =
                |prefix: &str| json!({"title": format!("{prefix} {}", number + 1), "description": subject});
            video
                .parts
                .insert("localizations".into(), json!({"it": local("Il video"), "pt-PT": local("O vídeo")}));
        }
    }
    vary_status(&mut video, chance);
    vary_kind(&mut video, seconds, chance);
    vary_numbers(&mut video, chance, words);
    video
}

fn vary_status(video: &mut Video, chance: &mut Chance) {
    let status = &mut video.parts["status"];
    let privacy = *chance.of(&["public", "public", "public", "public", "unlisted", "private"]);
    status["privacyStatus"] = json!(privacy);
    video.was_published = privacy != "private";
    if privacy == "private" && chance.is(50) {
        status["publishAt"] = json!("2028-03-01T16:00:00Z");
    }
    if chance.is(20) {
        status["license"] = json!("creativeCommon");
    }
    if chance.is(10) {
        status["embeddable"] = json!(false);
    }
    if chance.is(15) {
        status["publicStatsViewable"] = json!(false);
    }
    if chance.is(30) {
        let kids = chance.is(10);
        status["selfDeclaredMadeForKids"] = json!(kids);
        status["madeForKids"] = json!(kids);
    }
    if chance.is(10) {
        status["containsSyntheticMedia"] = json!(true);
    }
    if chance.is(20) {
        video.parts.insert("recordingDetails".into(), json!({"recordingDate": "2023-08-12T00:00:00Z"}));
    }
    if chance.is(10) {
        video.parts.insert("paidProductPlacementDetails".into(), json!({"hasPaidProductPlacement": true}));
    }
}

/// Shorts, broadcasts to come, and videos that were taken down are among the uploads as well.
fn vary_kind(video: &mut Video, seconds: u64, chance: &mut Chance) {
    video.vertical = seconds <= 180 && chance.is(70);
    if chance.is(3) {
        video.parts["snippet"]["liveBroadcastContent"] = json!("upcoming");
        video.parts["contentDetails"]["duration"] = json!("P0D");
        let start = json!({"scheduledStartTime": "2028-09-01T18:00:00Z"});
        video.parts.insert("liveStreamingDetails".into(), start);
    } else if chance.is(1) {
        video.parts["status"]["uploadStatus"] = json!("rejected");
        video.parts["status"]["rejectionReason"] = json!("copyright");
    }
}

fn vary_numbers(video: &mut Video, chance: &mut Chance, words: &[&str]) {
    let views = chance.below(10) * chance.below(10) * chance.below(20_000);
    let numbers = &mut video.parts["statistics"];
    numbers["viewCount"] = json!(views.to_string());
    numbers["likeCount"] = json!((views / 40).to_string());
    numbers["dislikeCount"] = json!((views / 900).to_string());
    numbers["commentCount"] = json!((views / 300).to_string());
    // Hidden by the owner: absent, not 0.
    for name in ["likeCount", "commentCount"] {
        if chance.is(5) {
            numbers.as_object_mut().expect("an object").remove(name);
        }
    }
    if chance.is(40) {
        let tags: Vec<Value> = words.iter().map(|word| json!({"tag": format!("{word} tutorial")})).collect();
        video.parts["suggestions"] = json!({"tagSuggestions": tags});
    }
}

/// From nothing to close to the limit; with chapters, links, hashtags, in several scripts.
fn description(subject: &str, seconds: u64, number: usize, chance: &mut Chance) -> String {
    if chance.is(10) {
        return String::new();
    }
    let mut text = format!("{subject}. Part {} of the series.\n", number + 1);
    if seconds > 120 && chance.is(50) {
        text.push_str("\nChapters\n");
        let parts = 3 + chance.below(5);
        for part in 0..parts {
            let at = part * (seconds / parts);
            text.push_str(&format!("{}:{:02} Step {} – {subject}\n", at / 60, at % 60, part + 1));
        }
    }
    if chance.is(20) {
        while text.len() < 3800 {
            text.push_str(
                "\nMore than anybody needs to know, and still not all of it: naïve café, Ünïcödé, 日本語.",
            );
        }
    }
    if chance.is(15) {
        let line = *chance.of(ODD_LINES);
        text.push_str(line);
    }
    if chance.is(70) {
        text.push_str(&format!("\nhttps://example.com/episodes/{number}?ref=youtube&utm=a%20b\n"));
    }
    if chance.is(60) {
        text.push_str("\n#tutorial #日本語 #howto");
    }
    text
}

fn terms_of(video: &Video, chance: &mut Chance) -> Vec<Term> {
    let words = video.parts["snippet"]["tags"].as_array().cloned().unwrap_or_default();
    let term = |word: &Value| {
        let views = chance.below(900);
        let words = word.as_str().unwrap_or_default().to_lowercase();
        Term { video: video.id.clone(), words, views, minutes: views * 3 }
    };
    words.iter().map(term).collect()
}

fn caption(world: &mut World, video: &str) {
    let snippet = &world.videos[video].parts["snippet"];
    let language = snippet["defaultLanguage"].as_str().unwrap_or("en").to_string();
    let content = "1\n00:00:00,000 --> 00:00:02,500\nHello and welcome\n\n2\n00:00:02,500 --> 00:00:05,000\nto this video\n";
    plain_caption(world, video, &language, "", content);
}

/// A track of a video, which says then that it has captions.
pub fn plain_caption(world: &mut World, video: &str, language: &str, name: &str, content: &str) {
    let id = format!("AUieDa{}{}", world.new_id(), world.new_id());
    let snippet = json!({
        "videoId": video,
        "lastUpdated": "2024-02-03T04:05:06Z",
        "trackKind": "standard",
        "language": language,
        "name": name,
        "audioTrackType": "unknown",
        "isCC": false,
        "isLarge": false,
        "isEasyReader": false,
        "isDraft": false,
        "isAutoSynced": false,
        "status": "serving",
    });
    if let Some(video) = world.videos.get_mut(video) {
        video.parts["contentDetails"]["caption"] = json!("true");
    }
    world.captions.insert(id.clone(), Caption { id, video: video.into(), snippet, content: content.into() });
}
