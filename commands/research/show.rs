//! What research found, for people, as Markdown and as a table.

use console::style;
use ytseo::error::Result;
use ytseo::research::outliers::{Aside, Common, Kind, ResearchReport, ResearchedVideo, TitleComparison};

use crate::audit::plural;
use crate::keywords::escape;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::page::{thousands, trim_zero};
use crate::terminal::{Human, Page, csv};

/// Videos of a list that are shown to people; documents hold all of them.
const SHOWN: usize = 10;
/// Videos of somebody else's channel that are shown.
const SHOWN_RAW: usize = 20;
/// Gaps that are shown.
const SHOWN_GAPS: usize = 15;

fn number(count: u64) -> String {
    thousands(usize::try_from(count).unwrap_or(usize::MAX))
}

fn known(count: Option<u64>) -> String {
    count.map_or_else(|| "unknown".into(), number)
}

/// A multiple with the digits that matter.
fn times(times: f64) -> String {
    if times >= 10.0 { format!("{times:.0}×") } else { format!("{}×", trim_zero(times)) }
}

/// A multiple below one, which needs another digit.
fn multiple(video: &ResearchedVideo) -> String {
    let Some(standing) = video.standing else { return "unknown".into() };
    if standing.times < 1.0 { format!("{:.2}×", standing.times) } else { times(standing.times) }
}

fn day(video: &ResearchedVideo) -> &str {
    video.published_at.as_deref().and_then(|time| time.get(..10)).unwrap_or("unknown")
}

/// Where a video stands, in a sentence.
fn standing(video: &ResearchedVideo) -> String {
    match (video.standing, video.aside) {
        (Some(standing), _) => format!(
            "{} views, {} the median {} of {} like it; place {} of {}",
            known(video.views),
            multiple(video),
            number(standing.median_views.round() as u64),
            plural(standing.peers, "upload"),
            standing.place,
            standing.peers + 1
        ),
        (None, Some(aside)) => format!("{} views; not compared: {}", known(video.views), aside.words()),
        (None, None) => format!("{} views", known(video.views)),
    }
}

fn draw(video: &ResearchedVideo, page: &mut Page) {
    let left = format!("  {:>5}  {}", multiple(video), style(shown_on_a_line(&video.title)).bold());
    page.row(&left, &format!("{} views", known(video.views)));
    let Some(standing) = video.standing else { return };
    let length = video.length.map_or("", |length| length.words());
    let median = number(standing.median_views.round() as u64);
    let about = format!(
        "         {} · {} · {length} · median {median} of {}",
        video.id,
        day(video),
        plural(standing.peers, "upload")
    );
    page.line(&style(about).dim().to_string());
}

fn draw_kind(report: &ResearchReport, kind: Kind, title: &str, page: &mut Page) {
    let videos: Vec<&ResearchedVideo> = report.of_kind(kind).collect();
    if videos.is_empty() {
        return;
    }
    page.heading(title, &plural(videos.len(), "video"));
    let shown: Vec<&&ResearchedVideo> = match kind {
        // Furthest below first.
        Kind::Below => videos.iter().rev().take(SHOWN / 2).collect(),
        _ => videos.iter().take(SHOWN).collect(),
    };
    shown.iter().for_each(|video| draw(video, page));
    let more = videos.len() - shown.len();
    if more > 0 {
        page.line(&style(format!("         and {more} more")).dim().to_string());
    }
}

/// A probability as people read it.
fn chance(common: &Common) -> String {
    match common.by_chance * 100.0 {
        percent if percent < 0.1 => "under 0.1 %".into(),
        percent if percent < 10.0 => format!("{percent:.1} %"),
        percent => format!("{percent:.0} %"),
    }
}

fn common_rows(titles: &TitleComparison) -> Vec<[String; 4]> {
    let row = |what: String, common: &Common| {
        let of = |count: usize, all: usize| format!("{count} of {all}");
        [what, of(common.outliers, titles.outliers), of(common.others, titles.others), chance(common)]
    };
    let phrases =
        titles.phrases.iter().map(|common| row(format!("\"{}\"", shown_on_a_line(&common.what)), common));
    phrases.chain(titles.forms.iter().map(|common| row(common.what.clone(), common))).collect()
}

const COMMON: [&str; 4] = ["", "outliers", "others", "by chance"];

fn lengths(titles: &TitleComparison) -> Option<String> {
    let lengths = titles.lengths?;
    Some(format!(
        "Length: {} characters in the middle; the others {}.",
        trim_zero(lengths.outliers),
        trim_zero(lengths.others)
    ))
}

const NO_REASON: &str = "Counts, not causes: \"by chance\" is how often as many titles drawn by lot would have it, and \
    of many things that are counted some come out by chance.";

fn draw_titles(titles: &TitleComparison, page: &mut Page) {
    page.heading("Titles of outliers", "what the others have less often");
    if let Some(why) = &titles.too_few {
        return page.paragraph("  ", &format!("{why}."));
    }
    let rows = common_rows(titles);
    if rows.is_empty() {
        page.line("  Nothing that stands out.");
    } else {
        page.table(&COMMON, rows.into_iter().map(|row| row.to_vec()).collect());
    }
    if let Some(lengths) = lengths(titles) {
        page.line(&format!("  {lengths}"));
    }
    page.dim("  ", NO_REASON);
}

fn draw_gaps(report: &ResearchReport, page: &mut Page) {
    let gaps = &report.gaps;
    page.heading("Searched for, and in no title", &plural(gaps.gaps.len(), "phrase"));
    for gap in gaps.gaps.iter().take(SHOWN_GAPS) {
        let views = gap.views.map(|views| format!("{} views · ", number(views))).unwrap_or_default();
        page.row(
            &format!("  {}", shown_on_a_line(&gap.phrase)),
            &style(format!("{views}{}", gap.source.words())).dim().to_string(),
        );
    }
    if gaps.gaps.len() > SHOWN_GAPS {
        page.line(&format!("  and {} more", gaps.gaps.len() - SHOWN_GAPS));
    }
    for asked in &gaps.asked {
        let remark = asked.remark.clone().unwrap_or_else(|| plural(asked.phrases, "phrase"));
        page.dim("  ", &format!("{}: {}", asked.source.words(), shown_on_a_line(&remark)));
    }
}

/// Why videos were not compared, with counts.
fn aside(report: &ResearchReport) -> Option<String> {
    let count = |aside: Aside| report.videos.iter().filter(|video| video.aside == Some(aside)).count();
    let counts =
        Aside::ALL.iter().map(|aside| (count(*aside), aside.words())).filter(|(count, _)| *count > 0);
    let parts: Vec<String> = counts.map(|(count, words)| format!("{count} {words}")).collect();
    (!parts.is_empty()).then(|| format!("Not compared: {}.", parts.join(", ")))
}

fn draw_raw(report: &ResearchReport, page: &mut Page) {
    for video in report.videos.iter().take(SHOWN_RAW) {
        page.row(
            &format!("  {}", style(shown_on_a_line(&video.title)).bold()),
            &format!("{} views", known(video.views)),
        );
        let length = video.length.map_or("not over", |length| length.words());
        page.line(&style(format!("    {} · {} · {length}", video.id, day(video))).dim().to_string());
    }
    let more = report.videos.len().saturating_sub(SHOWN_RAW);
    if more > 0 {
        page.line(&format!("  and {more} more: --json and --format csv have all of them"));
    }
}

impl Human for ResearchReport {
    fn human(&self, page: &mut Page) {
        let subscribers = self.channel.subscribers.map(|count| format!("{} subscribers · ", number(count)));
        page.heading(
            &shown_on_a_line(&self.channel.title),
            &format!("{}{}", subscribers.unwrap_or_default(), plural(self.read, "video")),
        );
        if let Some(video) = self.asked() {
            page.line(&format!("  {}", style(shown_on_a_line(&video.title)).bold()));
            page.paragraph("  ", &standing(video));
        }
        if self.derived {
            draw_kind(self, Kind::Above, "Far above their like", page);
            draw_kind(self, Kind::Below, "Far below their like", page);
            if self.of_kind(Kind::Above).count() + self.of_kind(Kind::Below).count() == 0 {
                page.paragraph("  ", "No outliers: no video is far above or below those that are like it.");
            }
            if let Some(titles) = &self.titles {
                draw_titles(titles, page);
            }
        } else {
            draw_raw(self, page);
        }
        draw_gaps(self, page);
        page.line("");
        if let Some(aside) = aside(self) {
            page.paragraph("  ", &aside);
        }
        if self.derived {
            page.dim("  ", &format!("Compared: {}.", self.how));
        }
        page.dim("  ", &format!("{}.", ytseo::write::clean::capitalised(&self.remark)));
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n", escape(&shown_on_a_line(&self.channel.title)));
        if let Some(video) = self.asked() {
            text.push_str(&format!("{}: {}\n\n", escape(&shown_on_a_line(&video.title)), standing(video)));
        }
        text.push_str("| video | published | length | views | times the median | median |\n");
        text.push_str("|---|---|---|---:|---:|---:|\n");
        for video in &self.videos {
            let median = video.standing.map(|standing| number(standing.median_views.round() as u64));
            text.push_str(&format!(
                "| [{}]({}) | {} | {} | {} | {} | {} |\n",
                escape(&shown_on_a_line(&video.title)),
                video.address,
                day(video),
                video.length.map_or("", |length| length.words()),
                known(video.views),
                video.standing.map(|_| multiple(video)).unwrap_or_default(),
                median.unwrap_or_default()
            ));
        }
        if let Some(titles) = &self.titles {
            text.push_str("\n### Titles of outliers\n\n");
            match &titles.too_few {
                Some(why) => text.push_str(&format!("{why}.\n")),
                None => {
                    text.push_str(&format!("| {} |\n|---|---:|---:|---:|\n", COMMON.join(" | ")));
                    for row in common_rows(titles) {
                        text.push_str(&format!("| {} |\n", row.map(|cell| escape(&cell)).join(" | ")));
                    }
                    text.push_str(&format!("\n{}\n\n{NO_REASON}\n", lengths(titles).unwrap_or_default()));
                }
            }
        }
        if !self.gaps.gaps.is_empty() {
            text.push_str(
                "\n### Searched for, and in no title\n\n| phrase | source | views |\n|---|---|---:|\n",
            );
            for gap in &self.gaps.gaps {
                let views = gap.views.map(number).unwrap_or_default();
                text.push_str(&format!(
                    "| {} | {} | {views} |\n",
                    escape(&shown_on_a_line(&gap.phrase)),
                    gap.source.words()
                ));
            }
        }
        text.push_str(&format!("\n{}.\n", ytseo::write::clean::capitalised(&self.remark)));
        text
    }

    fn csv(&self) -> Option<Result<String>> {
        Some(csv::table(&HEADER, self.videos.iter().map(row)))
    }
}

const HEADER: [&str; 13] = [
    "id",
    "title",
    "published_at",
    "age_days",
    "duration_s",
    "length",
    "views",
    "likes",
    "comments",
    "times_median",
    "median_views",
    "peers",
    "not_compared",
];

fn row(video: &ResearchedVideo) -> Vec<String> {
    let count = |count: Option<u64>| count.map(|count| count.to_string()).unwrap_or_default();
    let standing = video.standing;
    vec![
        csv::words(&video.id),
        csv::words(&shown_on_a_line(&video.title)),
        csv::words(video.published_at.as_deref().unwrap_or_default()),
        video.age_days.map(|days| days.to_string()).unwrap_or_default(),
        video.duration_s.map(|seconds| format!("{seconds:.0}")).unwrap_or_default(),
        video.length.map(|length| length.words().to_string()).unwrap_or_default(),
        count(video.views),
        count(video.likes),
        count(video.comments),
        standing.map(|one| one.times.to_string()).unwrap_or_default(),
        standing.map(|one| one.median_views.to_string()).unwrap_or_default(),
        standing.map(|one| one.peers.to_string()).unwrap_or_default(),
        video.aside.map(|aside| aside.words().to_string()).unwrap_or_default(),
    ]
}
