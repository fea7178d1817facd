//! Audits of published videos, those first that would gain most.
//!
//! What counts is the text alone: no number of YouTube's (views, likes) goes into the order.

use google_youtube3::api::Video;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::estimate::require;
use super::read::{PublishedVideo, find, read};
use crate::error::Result;
use crate::model::YouTubeRef;
use crate::ports::youtube::{Resource, YouTube};
use crate::progress::Watch;
use crate::rules;
use crate::seo::audit::{AuditReport, audit};

/// One video, audited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AuditedVideo {
    /// Its id.
    pub id: String,
    /// The address people watch it at.
    pub address: String,
    /// Its title.
    pub title: String,
    /// `public`, `unlisted` or `private`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<String>,
    /// How much there is to mend: the order of the list, and nothing else.
    pub to_gain: f64,
    /// Findings and score.
    pub audit: AuditReport,
}

/// Every video of a channel or playlist, those first that would gain most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ChannelAuditReport {
    /// What was audited.
    pub name: String,
    /// How the order is made.
    pub order: String,
    /// Videos that were listed, but are gone or not to be seen.
    pub missing: usize,
    /// Videos with an error.
    pub with_errors: usize,
    /// The middle of all scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median_score: Option<f64>,
    /// The videos.
    pub videos: Vec<AuditedVideo>,
}

/// Audits a video, a playlist or a channel as it stands on YouTube, up to `most` videos.
///
/// # Errors
/// Not found; what YouTube refuses.
pub async fn audit_videos(
    meant: &YouTubeRef,
    most: Option<usize>,
    youtube: &YouTube,
    watch: &Watch,
) -> Result<ChannelAuditReport> {
    let place = find(meant, most, youtube).await?;
    require(place.videos.len(), youtube).await?;
    let mut videos = Vec::with_capacity(place.videos.len());
    let found = read(&place.videos, youtube, watch, |video| videos.push(audited(&video))).await?;
    Ok(report(place.name, place.videos.len() - found, videos))
}

fn report(name: String, missing: usize, mut videos: Vec<AuditedVideo>) -> ChannelAuditReport {
    videos.sort_by(|a, b| b.to_gain.total_cmp(&a.to_gain).then_with(|| a.id.cmp(&b.id)));
    let mut scores: Vec<f64> = videos.iter().filter_map(|video| video.audit.score).collect();
    scores.sort_by(f64::total_cmp);
    ChannelAuditReport {
        name,
        order: rules::published().order_in_words(),
        missing,
        with_errors: videos.iter().filter(|video| video.audit.errors > 0).count(),
        median_score: scores.get(scores.len() / 2).copied(),
        videos,
    }
}

fn audited(video: &Resource<Video>) -> AuditedVideo {
    let video = PublishedVideo::of(video);
    let audit = audit(&video.draft(), None);
    AuditedVideo {
        to_gain: to_gain(&audit),
        id: video.id,
        address: video.address,
        title: video.title,
        privacy: video.privacy,
        audit,
    }
}

/// Points that are missing from the score, and more for each error and warning; the weights are data.
fn to_gain(audit: &AuditReport) -> f64 {
    let order = rules::published();
    let missing = audit.score.map_or(0.0, |score| 100.0 - score);
    let findings = order.error * audit.errors as f64 + order.warning * audit.warnings as f64;
    ((missing + findings) * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn video(id: &str, title: &str, description: &str) -> AuditedVideo {
        let json = json!({"id": id, "snippet": {"title": title, "description": description}});
        audited(&Resource::new(json))
    }

    #[test]
    fn what_would_gain_most_stands_first_and_views_do_not_count() {
        let good =
            video("aaaaaaaaaaa", "Sourdough for beginners, explained in 10 minutes", &"Bread. ".repeat(100));
        let bad = video("bbbbbbbbbbb", &"x".repeat(120), "0:00 a\n0:01 b <");
        let report = report("c".into(), 0, vec![good, bad]);
        let ids: Vec<&str> = report.videos.iter().map(|video| video.id.as_str()).collect();
        assert_eq!(ids, ["bbbbbbbbbbb", "aaaaaaaaaaa"]);
        assert_eq!(report.with_errors, 1);
        assert!(report.videos[0].to_gain > report.videos[1].to_gain);
        let viewed =
            json!({"id": "ccccccccccc", "snippet": {"title": "T"}, "statistics": {"viewCount": "9"}});
        assert_eq!(audited(&Resource::new(viewed)).to_gain, video("ccccccccccc", "T", "").to_gain);
    }
}
