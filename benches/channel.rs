//! A channel of 5,000 videos on a stand-in for YouTube: what pulling and planning it take, beside a bare HTTP client
//! that makes the same requests in the same run.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::measure::{Bar, Figure, Outcome, Usage, median, peer, run_silently, ytseo};
use crate::youtube::{Seed, YouTubeServer};

/// Videos of the channel.
const VIDEOS: usize = 5000;
/// Most units that a pull may take.
const MOST_UNITS: f64 = 210.0;
/// Most seconds of processor time that a plan may take.
const MOST_PLAN_S: f64 = 1.0;
/// Most memory of a plan, in MB.
const MOST_PLAN_MB: f64 = 200.0;
/// How long an answer takes: less than YouTube needs for 50 videos, so that it is not the network that looks good.
const LATENCY: Duration = Duration::from_millis(50);
/// Pulls of each side; they take turns.
const ROUNDS: usize = 3;
/// What a line of the stand-in's says last.
const READY: &str = "# ready";

/// A stand-in in a process of its own, and what leads there.
struct Place {
    child: Child,
    variables: Vec<(String, String)>,
}

impl Place {
    fn start(latency: Duration) -> Outcome<Self> {
        let mut child =
            peer(&["youtube", &latency.as_millis().to_string()])?.stdout(Stdio::piped()).spawn()?;
        let said = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut variables = Vec::new();
        for line in said.lines() {
            let line = line?;
            if line == READY {
                return Ok(Self { child, variables });
            }
            let (name, value) = line.split_once('=').ok_or("the stand-in said something else")?;
            variables.push((name.to_string(), value.to_string()));
        }
        Err("the stand-in did not start".into())
    }

    fn variable(&self, name: &str) -> Outcome<&str> {
        let found = self.variables.iter().find(|(known, _)| known == name);
        Ok(found.map(|(_, value)| value.as_str()).ok_or("a variable is missing")?)
    }

    /// The command, signed in, with a folder of data of its own.
    fn ytseo(&self, data: &Path, args: &[&str]) -> Command {
        let mut command = ytseo();
        command.args(["--config", "none", "channel"]).args(args).current_dir(data);
        command.env("YTSEO_DATA_DIR", data.join("data")).env("YTSEO_CACHE_DIR", data.join("cache"));
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The stand-in, as a process of its own.
pub fn stand_in(latency: &str) -> Outcome<()> {
    let youtube = YouTubeServer::start();
    youtube.answers_after(Duration::from_millis(latency.parse()?));
    let channel = youtube.seed(Seed::channel("Night Sky").videos(VIDEOS));
    let oauth = crate::oauth::OAuth::start(&youtube.tokens);
    oauth.behave(|manner| manner.channel = Some(channel.clone()));
    for (name, value) in youtube.env() {
        println!("{name}={value}");
    }
    println!("YOUTUBE_CREDENTIALS={}", oauth.authorized_user(&["youtube"]));
    println!("TOKEN={}", youtube.token(&["youtube"], Some(&channel)));
    println!("{READY}");
    loop {
        std::thread::park();
    }
}

/// What pulling takes: seconds of each round, ours and those of a bare client.
struct Pulls {
    ours: Vec<Usage>,
    bare: Vec<f64>,
    /// The folder of the last one.
    folder: tempfile::TempDir,
}

/// Pulls in turns with a bare client.
fn pulls(place: &Place) -> Outcome<Pulls> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    let mut folders = Vec::new();
    for round in 0..ROUNDS {
        for first in [round % 2 == 0, round % 2 == 1] {
            if first {
                let folder = tempfile::tempdir()?;
                ours.push(run_silently(&mut place.ytseo(folder.path(), &["pull"]))?);
                folders.push(folder);
            } else {
                let start = Instant::now();
                runtime.block_on(same_requests(place))?;
                bare.push(start.elapsed().as_secs_f64());
            }
        }
    }
    Ok(Pulls { ours, bare, folder: folders.pop().ok_or("no pull")? })
}

/// Units, time, memory.
pub fn measure() -> Outcome<Vec<Figure>> {
    let slow = pulls(&Place::start(LATENCY)?)?;
    let place = Place::start(Duration::ZERO)?;
    let Pulls { ours, bare, folder } = pulls(&place)?;
    let units = units(&place, folder.path())?;
    let plans = (0..ROUNDS).map(|_| run_silently(&mut place.ytseo(folder.path(), &["plan"])));
    let plans: Vec<Usage> = plans.collect::<Outcome<_>>()?;
    let of = |all: &[Usage], value: fn(&Usage) -> f64| median(all.iter().map(value));
    let mb = |usage: &Usage| usage.memory_bytes as f64 / 1e6;
    Ok(vec![
        Figure::new(
            format!("channel, pulling {VIDEOS} videos: units / their limit"),
            units,
            MOST_UNITS,
            "units",
            Bar::AtMost(1.0),
        ),
        Figure::new(
            format!(
                "channel, pulling {VIDEOS} videos, answers after {} ms, wall: ytseo / a bare client that keeps nothing",
                LATENCY.as_millis()
            ),
            of(&slow.ours, |usage| usage.wall_s),
            median(slow.bare),
            "s",
            Bar::AtMost(1.5),
        ),
        Figure::new(
            format!("channel, the same with answers at once: {VIDEOS} files written / none"),
            of(&ours, |usage| usage.wall_s),
            median(bare),
            "s",
            Bar::None,
        ),
        Figure::new(
            format!("channel, planning {VIDEOS} videos, CPU / its limit"),
            of(&plans, |usage| usage.cpu_s),
            MOST_PLAN_S,
            "s",
            Bar::AtMost(1.0),
        ),
        Figure::new(
            format!("channel, planning {VIDEOS} videos, memory / its limit"),
            of(&plans, mb),
            MOST_PLAN_MB,
            "MB",
            Bar::AtMost(1.0),
        ),
    ])
}

/// What the ledger of a folder, in which nothing but a pull was done, says that it took.
fn units(place: &Place, data: &Path) -> Outcome<f64> {
    let mut command = ytseo();
    command.args(["--config", "none", "quota", "--json"]).current_dir(data);
    command.env("YTSEO_DATA_DIR", data.join("data"));
    command.envs(place.variables.iter().map(|(name, value)| (name, value)));
    let report: Value = serde_json::from_slice(&command.output()?.stdout)?;
    let projects = report["projects"].as_array().into_iter().flatten();
    let buckets = projects.flat_map(|project| project["buckets"].as_array().into_iter().flatten());
    let spent =
        buckets.filter(|bucket| bucket["bucket"] == "units").filter_map(|bucket| bucket["spent"].as_f64());
    let units: f64 = spent.sum();
    if units > 0.0 { Ok(units) } else { Err("the ledger says nothing".into()) }
}

/// The requests of a pull, one after the other, whose answers are read whole and thrown away.
async fn same_requests(place: &Place) -> Outcome<()> {
    let (base, token) = (place.variable("YTSEO_YOUTUBE_API_URL")?, place.variable("TOKEN")?);
    let client = ytseo::ports::http::youtube_client()?;
    let get = |path: &str, query: &[(&str, &str)]| {
        let address = reqwest::Url::parse_with_params(&format!("{base}/youtube/v3/{path}"), query);
        let request = address.map(|address| client.get(address).bearer_auth(token));
        async move {
            let answer: reqwest::Response = request?.send().await?.error_for_status()?;
            Outcome::Ok(answer.bytes().await?.to_vec())
        }
    };
    let own = get("channels", &[("part", "id,contentDetails"), ("mine", "true")]).await?;
    let own: Value = serde_json::from_slice(&own)?;
    let uploads = own["items"][0]["contentDetails"]["relatedPlaylists"]["uploads"].clone();
    let uploads = uploads.as_str().ok_or("no uploads")?;
    let (mut ids, mut page) = (Vec::new(), String::new());
    loop {
        let mut query = vec![
            ("part", "contentDetails"),
            ("fields", "items(contentDetails/videoId),nextPageToken,etag"),
            ("playlistId", uploads),
            ("maxResults", "50"),
        ];
        if !page.is_empty() {
            query.push(("pageToken", &page));
        }
        let answer: Value = serde_json::from_slice(&get("playlistItems", &query).await?)?;
        let items = answer["items"].as_array().into_iter().flatten();
        ids.extend(items.filter_map(|item| Some(item["contentDetails"]["videoId"].as_str()?.to_string())));
        page = answer["nextPageToken"].as_str().unwrap_or_default().to_string();
        if page.is_empty() {
            break;
        }
    }
    for ids in ids.chunks(50) {
        let parts = "snippet,status,localizations,contentDetails";
        let _ = get("videos", &[("part", parts), ("id", &ids.join(","))]).await?;
    }
    if ids.len() == VIDEOS { Ok(()) } else { Err(format!("{} videos were listed", ids.len()).into()) }
}
