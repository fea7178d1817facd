//! Before a byte is sent: the file and the texts are looked at, rights and quota are asked for, and everything that
//! will be sent is decided.

use std::path::Path;

use google_youtube3::api::{Channel, Playlist, VideoCategory};
use serde::Serialize;

use super::Uploading;
use super::beside::Beside;
use super::merged::{self, Merged};
use super::plan::{PlannedPlaylist, UploadChannel, UploadPlan};
use super::request::UploadRequest;
use crate::config;
use crate::error::{Error, Result};
use crate::model::{Draft, Finding, MediaInfo, PlaylistId, Privacy, Severity, YouTubeRef};
use crate::ports::clock;
use crate::ports::ffmpeg::Input;
use crate::ports::store::{NewUpload, UploadRow};
use crate::ports::youtube::{Cost, Reader, Resource, SignIn, SpreadDay, Verdict};
use crate::progress::{Stage, Unit};
use crate::rules::{YoutubeMethod, limits};
use crate::seo::lint;
use crate::video::hash;

/// Region and language that categories are looked up in; their numbers are the same everywhere.
const CATEGORIES_OF: (&str, &str) = ("US", "en");

/// What would be done, with what it costs. Nothing is changed.
#[derive(Debug, Clone, Serialize)]
pub struct Preflight {
    /// The uploads, in the order they were asked for.
    pub uploads: Vec<PlannedUpload>,
    /// What all of it takes.
    pub cost: Cost,
    /// Whether it fits into what is left of today.
    pub quota: Verdict,
    /// The days it is spread over, when that was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<SpreadDay>,
}

/// An upload that is planned.
#[derive(Debug, Clone, Serialize)]
pub struct PlannedUpload {
    /// What will be sent.
    pub plan: UploadPlan,
    /// What it still takes of the quota.
    pub cost: Cost,
    /// What the linter finds in texts and file, worst first.
    pub findings: Vec<Finding>,
    /// Sentences about what else keeps it from being sent.
    pub problems: Vec<String>,
    /// Sentences worth reading.
    pub remarks: Vec<String>,
    /// The upload of earlier that it goes on with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goes_on_with: Option<i64>,
    #[serde(skip)]
    replaces: Option<i64>,
}

impl PlannedUpload {
    /// Whether something keeps it from being sent.
    pub fn is_blocked(&self) -> bool {
        !self.problems.is_empty() || self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

impl Preflight {
    /// How many cannot be sent.
    pub fn blocked(&self) -> usize {
        self.uploads.iter().filter(|upload| upload.is_blocked()).count()
    }
}

/// What is known of the channel, asked for once.
struct Desk<'a> {
    with: &'a Uploading<'a>,
    sign_in: &'a SignIn,
    channel: UploadChannel,
    playlists: Option<Vec<Resource<Playlist>>>,
    categories: Option<Vec<Resource<VideoCategory>>>,
}

/// Looks at everything and decides what will be sent. One unit, and one each when playlists or categories are named
/// by their titles.
///
/// # Errors
/// Files that cannot be read; auth when nobody is signed in or a right is missing; see
/// [`crate::ports::youtube::YouTube::call`].
pub async fn prepare(requests: &[UploadRequest], spread: bool, with: &Uploading<'_>) -> Result<Preflight> {
    if !with.services.store.is_lasting() {
        return Err(Error::storage("an upload has to be remembered, and the database cannot be used")
            .hint("choose another folder: YTSEO_DATA_DIR=/path"));
    }
    let method = YoutubeMethod::VideosInsert;
    let sign_in = with.youtube.sign_in().ok_or_else(|| {
        Error::auth("uploads need the sign-in of the channel's owner")
            .hint(format!("sign in: {}", method.login()))
    })?;
    sign_in.token(&method.rule().scopes).await?;
    let channel: Resource<Channel> = with.youtube.my_channel(&["snippet", "contentDetails"]).await?;
    let channel = UploadChannel {
        id: channel.id().into(),
        title: channel.text("/snippet/title").unwrap_or_default().into(),
        uploads: channel.uploads(),
    };
    let mut desk = Desk { with, sign_in, channel, playlists: None, categories: None };
    let mut uploads: Vec<PlannedUpload> = Vec::new();
    for request in requests {
        let mut planned = desk.plan(request).await?;
        if uploads.iter().any(|other| other.plan.sha256 == planned.plan.sha256) {
            planned.problems.push("The same file is named twice.".into());
        }
        uploads.push(planned);
    }
    let quota = with.youtube.quota(Reader::Owner);
    let cost: Cost = uploads.iter().map(|upload| upload.cost).sum();
    let days = match spread {
        true => quota.spread(&uploads.iter().map(|upload| upload.cost).collect::<Vec<_>>()).await?,
        false => Vec::new(),
    };
    Ok(Preflight { uploads, cost, quota: quota.fits(&cost).await?, days })
}

impl Desk<'_> {
    async fn plan(&mut self, request: &UploadRequest) -> Result<PlannedUpload> {
        let (services, watch) = (self.with.services, self.with.watch);
        watch.check()?;
        watch.started(Stage::Probe, None, Unit::Items);
        let media = services.ffmpeg.probe(&Input::File(request.file.clone()))?;
        let sha256 = hash::of_file(&request.file, services, watch).await?;
        watch.finished(Stage::Probe, false);
        let proposal = merged::proposal(request)?;
        let mut merged = merged::merge(request, proposal.as_ref(), self.with.settings, clock::unix_seconds());
        let findings = findings(&mut merged, &media);
        let mut beside = Beside { problems: std::mem::take(&mut merged.problems), ..Beside::default() };
        if let Some(theirs) = proposal.as_ref().and_then(|(_, proposal)| proposal.video.sha256.as_ref())
            && *theirs != sha256
        {
            beside.remarks.push("The proposal was made from another version of this file.".into());
        }
        self.category(&mut merged, &mut beside).await?;
        let thumbnail = merged.thumbnail.as_deref().and_then(|path| beside.thumbnail(path));
        let captions = beside.captions(&merged.captions, merged.draft.language.as_deref());
        let playlists = self.playlists(request, &mut beside).await?;
        let opens = self.opens(&mut merged, &mut beside);
        let plan = UploadPlan {
            file: absolute(&request.file)?,
            size_bytes: media.size_bytes,
            sha256,
            duration_s: media.duration_ms.map(|length| length as f64 / 1000.0),
            short: is_short(&media),
            channel: self.channel.clone(),
            resource: merged.resource,
            notify: self.with.settings.notify_subscribers && !request.no_notify,
            opens,
            thumbnail,
            captions,
            playlists,
            wait: !request.no_wait,
        };
        self.rights(&plan).await?;
        let Beside { problems, remarks } = beside;
        let cost = plan.cost();
        let planned =
            PlannedUpload { plan, cost, findings, problems, remarks, goes_on_with: None, replaces: None };
        self.known(planned, request).await
    }

    /// Every right that is needed is asked for before anything is sent.
    async fn rights(&self, plan: &UploadPlan) -> Result<()> {
        for method in plan.methods() {
            self.sign_in.token(&method.rule().scopes).await?;
        }
        Ok(())
    }

    /// A public video is opened as the last step, when all that belongs to it is there and YouTube has made it whole;
    /// without the right to do that, it is public from its first moment.
    fn opens(&self, merged: &mut Merged, beside: &mut Beside) -> Option<Privacy> {
        if merged.privacy != Privacy::Public {
            return None;
        }
        if !self.sign_in.allows(&YoutubeMethod::VideosUpdate.rule().scopes) {
            beside.remarks.push(format!(
                "It will be public at once, before thumbnail and captions are there. To have it opened last, allow \
                 changes: {}.",
                YoutubeMethod::VideosUpdate.login()
            ));
            return None;
        }
        merged.resource["status"]["privacyStatus"] = Privacy::Private.name().into();
        Some(Privacy::Public)
    }

    /// A category that is named by its title gets its number; one that videos cannot be put into is told of before it
    /// costs an upload. The default is known to be one that they can.
    async fn category(&mut self, merged: &mut Merged, beside: &mut Beside) -> Result<()> {
        let named = merged.resource["snippet"]["categoryId"].as_str().unwrap_or_default().to_string();
        if named == config::Upload::default().category {
            return Ok(());
        }
        if self.categories.is_none() {
            let all = self.with.youtube.categories(CATEGORIES_OF.0, CATEGORIES_OF.1).await?;
            self.categories = Some(all);
        }
        let known = self.categories.iter().flatten().find(|category| {
            let title = category.text("/snippet/title").unwrap_or_default();
            category.id() == named || title.eq_ignore_ascii_case(named.trim())
        });
        let shown = named.escape_default();
        match known {
            Some(one) if one.json()["snippet"]["assignable"] == true => {
                merged.resource["snippet"]["categoryId"] = one.id().into();
            }
            Some(_) => {
                beside.problems.push(format!("YouTube lets no video be put into the category '{shown}'."))
            }
            None if named.parse::<u32>().is_ok() => beside.remarks.push(format!(
                "The category {shown} is not known in the region {}; YouTube may refuse it.",
                CATEGORIES_OF.0
            )),
            None => beside.problems.push(format!("YouTube has no category '{shown}'.")),
        }
        Ok(())
    }

    /// The own playlists that are meant by ids, addresses or titles.
    async fn playlists(
        &mut self,
        request: &UploadRequest,
        beside: &mut Beside,
    ) -> Result<Vec<PlannedPlaylist>> {
        let wanted =
            if request.playlists.is_empty() { &self.with.settings.playlists } else { &request.playlists };
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        if self.playlists.is_none() {
            self.playlists = Some(self.with.youtube.my_playlists(&["snippet"]).await?);
        }
        let own = self.playlists.as_deref().unwrap_or_default();
        let mut planned: Vec<PlannedPlaylist> = Vec::new();
        for name in wanted {
            let id = match YouTubeRef::parse(name) {
                Ok(YouTubeRef::Playlist(id)) => Some(id),
                _ => None,
            };
            let title = |playlist: &Resource<Playlist>| playlist.text("/snippet/title").map(str::to_string);
            let fits = |playlist: &&Resource<Playlist>| match &id {
                Some(id) => playlist.id() == id.as_str(),
                None => title(playlist).is_some_and(|title| title.trim() == name.trim()),
            };
            let found: Vec<&Resource<Playlist>> = own.iter().filter(fits).collect();
            let shown = name.escape_default();
            match found.as_slice() {
                [one] => {
                    let Some(id) = PlaylistId::of_id(one.id()) else { continue };
                    if planned.iter().all(|other| other.id != id) {
                        planned.push(PlannedPlaylist { id, title: title(one) });
                    }
                }
                [] => beside.problems.push(format!("The channel has no playlist '{shown}'.")),
                _ => beside.problems.push(format!("Several playlists are called '{shown}': give the id.")),
            }
        }
        Ok(planned)
    }

    /// Whether this file is under way or was uploaded before.
    async fn known(&self, mut planned: PlannedUpload, request: &UploadRequest) -> Result<PlannedUpload> {
        let store = &self.with.services.store;
        let rows = store.uploads(Some(self.sign_in.profile()), Some(&planned.plan.sha256)).await?;
        if let Some(row) = rows.iter().find(|row| !matches!(row.state.as_str(), "done" | "failed")) {
            return self.under_way(planned, row).await;
        }
        if let Some(row) = rows.iter().find(|row| row.state == "done")
            && !request.again
        {
            let video = row.video.as_deref().unwrap_or("a video");
            planned
                .problems
                .push(format!("This file was uploaded before, as {video}: --again sends it once more."));
        }
        Ok(planned)
    }

    async fn under_way(&self, mut planned: PlannedUpload, row: &UploadRow) -> Result<PlannedUpload> {
        let begun: Option<UploadPlan> = serde_json::from_str(&row.plan).ok();
        let steps = self.with.services.store.upload_steps(row.id).await?;
        match begun.filter(|begun| begun.is_same_wish(&planned.plan)) {
            Some(begun) => {
                planned.cost = begun.cost_of_rest(&steps);
                planned.plan = begun;
                planned.goes_on_with = Some(row.id);
            }
            None if row.session.is_none() && row.video.is_none() => planned.replaces = Some(row.id),
            None => planned.problems.push(format!(
                "Upload {0} of this file is under way with other texts or files: ytseo upload resume {0} goes on with \
                 it, ytseo upload forget {0} gives it up.",
                row.id
            )),
        }
        Ok(planned)
    }
}

/// What the linter finds. Translations are looked at for what YouTube refuses.
fn findings(merged: &mut Merged, media: &MediaInfo) -> Vec<Finding> {
    merged.draft.duration_s = media.duration_ms.map(|length| length as f64 / 1000.0);
    let mut found = lint::both(&merged.draft, media);
    for (language, texts) in merged.resource["localizations"].as_object().into_iter().flatten() {
        let part = |key: &str| texts[key].as_str().map(str::to_string);
        let draft = Draft { title: part("title"), description: part("description"), ..Draft::default() };
        let errors = lint::draft(&draft).into_iter().filter(|finding| finding.severity == Severity::Error);
        found.extend(
            errors.map(|finding| Finding { message: format!("{language}: {}", finding.message), ..finding }),
        );
    }
    found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    found
}

/// Square or taller and short enough. There is no field that says so.
fn is_short(media: &MediaInfo) -> bool {
    let tall = media.main_video().is_some_and(|video| video.width > 0 && video.height >= video.width);
    tall && media.duration_ms.is_some_and(|length| length <= limits().shorts.length.millis())
}

fn absolute(path: &Path) -> Result<String> {
    let path = std::path::absolute(path).map_err(|error| Error::io("read", path, error))?;
    path.into_os_string().into_string().map_err(|_| {
        Error::usage("the name of the file is no text in UTF-8, and could not be found again")
            .hint("rename the file")
    })
}

/// Notes what was planned; the numbers of the uploads, in their order. What another process noted meanwhile is found.
///
/// # Errors
/// Findings when something keeps one from being sent; limit when it does not fit into today and is not spread; storage.
pub async fn record(preflight: &Preflight, with: &Uploading<'_>) -> Result<Vec<i64>> {
    let blocked = preflight.blocked();
    if blocked > 0 {
        let count = preflight.uploads.len();
        let what = if count == 1 { "the video".into() } else { format!("{blocked} of {count} videos") };
        return Err(Error::findings(format!("{what} cannot be uploaded like this; nothing was sent"))
            .hint("mend what is named above, and try again"));
    }
    if preflight.days.is_empty() {
        preflight.quota.require("the upload")?;
    }
    let (store, sign_in) = (&with.services.store, with.youtube.sign_in());
    let profile = sign_in.map(SignIn::profile).unwrap_or_default();
    let mut ids = Vec::new();
    for (at, upload) in preflight.uploads.iter().enumerate() {
        if let Some(id) = upload.goes_on_with {
            ids.push(id);
            continue;
        }
        if let Some(old) = upload.replaces {
            store.forget_upload(old).await?;
        }
        let plan = serde_json::to_string(&upload.plan)
            .map_err(|error| Error::internal("a plan cannot be written down").caused_by(error))?;
        let new = NewUpload {
            profile: profile.into(),
            file: upload.plan.file.clone(),
            sha256: upload.plan.sha256.clone(),
            plan,
            steps: upload
                .plan
                .steps()
                .into_iter()
                .map(|(step, target)| (step.name().into(), target))
                .collect(),
            not_before: begins(&preflight.days, at),
        };
        let id = store.add_upload(&new).await?.ok_or_else(|| {
            Error::usage(format!("another ytseo has just begun to upload {}", upload.plan.file))
                .hint("look at it: ytseo upload list")
        })?;
        ids.push(id);
    }
    Ok(ids)
}

/// When an upload may begin; nothing for those of today.
fn begins(days: &[SpreadDay], at: usize) -> Option<i64> {
    let day = days.iter().find(|day| day.range().contains(&at))?;
    let from = day.from.parse::<jiff::Timestamp>().ok()?.as_second();
    (from > clock::unix_seconds()).then_some(from)
}
