//! Everything that is going to be sent for one video, decided before a byte goes out.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{PlaylistId, Privacy};
use crate::ports::store::UploadStepRow;
use crate::ports::youtube::Cost;
use crate::rules::YoutubeMethod;

/// The channel a video goes to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadChannel {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The playlist of its uploads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploads: Option<PlaylistId>,
}

/// A caption file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCaptions {
    /// Absolute path.
    pub file: String,
    /// Its language (BCP 47).
    pub language: String,
}

/// A playlist the video goes into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPlaylist {
    /// Its id.
    pub id: PlaylistId,
    /// Its title, when it was looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// What is going to be sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UploadPlan {
    /// Absolute path of the file.
    pub file: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// SHA-256 of it.
    pub sha256: String,
    /// Its length in seconds, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_s: Option<f64>,
    /// Whether YouTube will take it as a Short, so that its thumbnail can be set only after processing.
    #[serde(default)]
    pub short: bool,
    /// The channel.
    pub channel: UploadChannel,
    /// The resource as videos.insert gets it.
    pub resource: Value,
    /// Whether subscribers are told.
    pub notify: bool,
    /// Who may see it in the end, when that is opened as the last step; until then it is private.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Privacy>,
    /// Absolute path of the thumbnail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<String>,
    /// The caption files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captions: Vec<PlannedCaptions>,
    /// The playlists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub playlists: Vec<PlannedPlaylist>,
    /// Whether it is waited until YouTube has processed it.
    pub wait: bool,
}

/// A step of an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepName {
    /// The file is sent.
    Send,
    /// What YouTube took of the texts, the schedule and the flags is read back, and what is missing is written.
    Metadata,
    /// The thumbnail is set.
    Thumbnail,
    /// A caption file is added.
    Captions,
    /// The video is put into a playlist.
    Playlist,
    /// YouTube processes the video.
    Processing,
    /// Size and length are compared.
    Verify,
    /// The video is opened to those who may see it.
    Open,
}

impl StepName {
    const ALL: [StepName; 8] = [
        StepName::Send,
        StepName::Metadata,
        StepName::Thumbnail,
        StepName::Captions,
        StepName::Playlist,
        StepName::Processing,
        StepName::Verify,
        StepName::Open,
    ];

    /// The name in the database and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            StepName::Send => "send",
            StepName::Metadata => "metadata",
            StepName::Thumbnail => "thumbnail",
            StepName::Captions => "captions",
            StepName::Playlist => "playlist",
            StepName::Processing => "processing",
            StepName::Verify => "verify",
            StepName::Open => "open",
        }
    }

    fn cost(self) -> Cost {
        use YoutubeMethod as Method;
        match self {
            StepName::Send => Cost::of(Method::VideosInsert),
            StepName::Metadata | StepName::Processing | StepName::Verify => Cost::of(Method::VideosList),
            StepName::Thumbnail => Cost::of(Method::ThumbnailsSet),
            StepName::Captions => Cost::of(Method::CaptionsInsert),
            StepName::Playlist => Cost::of(Method::PlaylistItemsInsert),
            StepName::Open => Cost::of(Method::VideosList) + Cost::of(Method::VideosUpdate),
        }
    }

    /// The step of that name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

impl UploadPlan {
    /// The title.
    pub fn title(&self) -> &str {
        self.resource["snippet"]["title"].as_str().unwrap_or_default()
    }

    /// Who may see it in the end.
    pub fn privacy(&self) -> &str {
        let sent = self.resource["status"]["privacyStatus"].as_str().unwrap_or_default();
        self.opens.map_or(sent, |privacy| privacy.name())
    }

    /// When YouTube makes it public.
    pub fn publish_at(&self) -> Option<&str> {
        self.resource["status"]["publishAt"].as_str()
    }

    /// The parts of the resource.
    pub fn parts(&self) -> Vec<&str> {
        self.resource.as_object().into_iter().flatten().map(|(part, _)| part.as_str()).collect()
    }

    /// The steps in their order, each with what it is about.
    pub fn steps(&self) -> Vec<(StepName, Option<String>)> {
        let mut steps = vec![(StepName::Send, None), (StepName::Metadata, None)];
        let thumbnail = || self.thumbnail.clone().map(|file| (StepName::Thumbnail, Some(file)));
        if !self.short {
            steps.extend(thumbnail());
        }
        let captions = self.captions.iter().map(|captions| captions.language.clone());
        steps.extend(captions.map(|language| (StepName::Captions, Some(language))));
        let playlists = self.playlists.iter().map(|playlist| playlist.id.to_string());
        steps.extend(playlists.map(|id| (StepName::Playlist, Some(id))));
        let open = self.opens.map(|privacy| (StepName::Open, Some(privacy.name().to_string())));
        if !self.wait {
            steps.extend(open.clone());
        }
        steps.push((StepName::Processing, None));
        if self.short {
            steps.extend(thumbnail());
        }
        steps.push((StepName::Verify, None));
        if self.wait {
            steps.extend(open);
        }
        steps
    }

    /// What it costs when nothing has to be done twice. Looking whether YouTube has finished takes a unit each time;
    /// one is counted.
    pub fn cost(&self) -> Cost {
        self.steps().iter().map(|(step, _)| step.cost()).sum()
    }

    /// What the steps take that are not over.
    pub fn cost_of_rest(&self, steps: &[UploadStepRow]) -> Cost {
        let open = steps.iter().filter(|row| !matches!(row.state.as_str(), "done" | "skipped"));
        open.filter_map(|row| StepName::of_name(&row.name)).map(StepName::cost).sum()
    }

    /// Whether the same is wished for, so that one can go on with the other.
    pub fn is_same_wish(&self, other: &Self) -> bool {
        let ids = |plan: &Self| plan.playlists.iter().map(|list| list.id.clone()).collect::<Vec<_>>();
        (&self.sha256, &self.resource, self.opens, self.notify)
            == (&other.sha256, &other.resource, other.opens, other.notify)
            && (&self.thumbnail, &self.captions, &self.channel.id)
                == (&other.thumbnail, &other.captions, &other.channel.id)
            && ids(self) == ids(other)
    }

    /// The methods that are called, so that their rights can be asked for before a byte is sent.
    pub fn methods(&self) -> Vec<YoutubeMethod> {
        use YoutubeMethod as Method;
        let mut methods = vec![Method::VideosInsert, Method::VideosList];
        let more = [
            (self.thumbnail.is_some(), Method::ThumbnailsSet),
            (!self.captions.is_empty(), Method::CaptionsInsert),
            (!self.playlists.is_empty(), Method::PlaylistItemsInsert),
            (self.opens.is_some(), Method::VideosUpdate),
        ];
        methods.extend(more.into_iter().filter(|(used, _)| *used).map(|(_, method)| method));
        methods
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn plan() -> UploadPlan {
        UploadPlan {
            file: "/a.mp4".into(),
            size_bytes: 10,
            sha256: "abc".into(),
            duration_s: Some(1.0),
            short: false,
            channel: UploadChannel::default(),
            resource: json!({"snippet": {"title": "A"}, "status": {"privacyStatus": "private"}}),
            notify: true,
            opens: Some(Privacy::Public),
            thumbnail: Some("/a.jpg".into()),
            captions: vec![PlannedCaptions { file: "/a.srt".into(), language: "en".into() }],
            playlists: Vec::new(),
            wait: true,
        }
    }

    fn names(plan: &UploadPlan) -> Vec<&'static str> {
        plan.steps().iter().map(|(step, _)| step.name()).collect()
    }

    #[test]
    fn a_short_gets_its_thumbnail_after_processing_and_opening_comes_last() {
        let plain = plan();
        let expected = ["send", "metadata", "thumbnail", "captions", "processing", "verify", "open"];
        assert_eq!(names(&plain), expected);
        let short = UploadPlan { short: true, ..plan() };
        let expected = ["send", "metadata", "captions", "processing", "thumbnail", "verify", "open"];
        assert_eq!(names(&short), expected);
        let quick = UploadPlan { wait: false, ..plan() };
        let expected = ["send", "metadata", "thumbnail", "captions", "open", "processing", "verify"];
        assert_eq!(names(&quick), expected);
        assert_eq!((plain.privacy(), plain.title()), ("public", "A"));
    }

    #[test]
    fn the_cost_is_that_of_the_steps() {
        // 1 upload; 3 looks, thumbnail 50, captions 400, opening 51.
        assert_eq!(plan().cost(), Cost { uploads: 1, units: 504, ..Cost::ZERO });
        let bare = UploadPlan { opens: None, thumbnail: None, captions: Vec::new(), ..plan() };
        assert_eq!(bare.cost(), Cost { uploads: 1, units: 3, ..Cost::ZERO });
    }

    #[test]
    fn the_same_wish_is_told_from_another_one() {
        assert!(plan().is_same_wish(&UploadPlan { wait: false, ..plan() }));
        assert!(!plan().is_same_wish(&UploadPlan { thumbnail: None, ..plan() }));
        assert!(!plan().is_same_wish(&UploadPlan { resource: json!({}), ..plan() }));
    }
}
