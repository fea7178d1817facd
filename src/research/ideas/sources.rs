//! Which sources are asked: those that were named, or those that are there and cost nothing.

use super::{IdeasRequest, SourceReport};
use crate::config::Loaded;
use crate::error::{Error, Result};
use crate::model::IdeaSource;
use crate::ports::suggest::Suggest;
use crate::ports::youtube::{Reader, SignIn, YouTube};
use crate::rules::{YoutubeMethod, sign_in};
use crate::services::Services;

/// Name of the command in YouTube's ledger.
const COMMAND: &str = "keywords";
/// The task of `sign_in.yaml` that search terms need.
const ANALYTICS: &str = "analytics";
/// The same for the tag suggestions of a video.
const READ: &str = "read";

/// The sources, and what they are asked through.
pub(super) struct Chosen {
    /// Each source, and why it is not asked; nothing where it is.
    pub states: Vec<(IdeaSource, Option<String>)>,
    pub youtube: Option<YouTube>,
    pub suggest: Option<Suggest>,
}

impl Chosen {
    pub fn uses(&self, source: IdeaSource) -> bool {
        self.states.iter().any(|(known, why_not)| *known == source && why_not.is_none())
    }

    pub fn reports(&self) -> Vec<SourceReport> {
        let report = |(source, why_not): &(IdeaSource, Option<String>)| {
            let mut report = SourceReport::new(*source);
            report.notes.extend(why_not.clone());
            report
        };
        self.states.iter().map(report).collect()
    }
}

/// Decides. Nobody is contacted.
///
/// # Errors
/// Usage or auth for a source that was named and cannot be asked.
pub(super) async fn choose(request: &IdeasRequest, services: &Services, loaded: &Loaded) -> Result<Chosen> {
    check(request)?;
    let named = |source: IdeaSource| request.sources.as_ref().map(|list| list.contains(&source));
    let offline = loaded.config.offline;
    let youtube = if offline { None } else { Some(services.youtube(loaded)?) };
    let mut states = Vec::new();
    for source in IdeaSource::ALL {
        let why_not = match named(source) {
            Some(false) => Some("it was not named".to_string()),
            Some(true) => match why_not(source, request, offline, youtube.as_ref()) {
                None => None,
                Some(why) => return Err(cannot(source, why, loaded).await),
            },
            None => why_not(source, request, offline, youtube.as_ref()),
        };
        states.push((source, why_not));
    }
    if states.iter().all(|(_, why_not)| why_not.is_some()) && reads_nothing(request, youtube.as_ref()) {
        return Err(nobody_to_ask(&states));
    }
    let mut chosen = Chosen { states, youtube, suggest: None };
    if chosen.uses(IdeaSource::Autocomplete) {
        chosen.suggest = Some(services.suggest(loaded)?);
    }
    Ok(chosen)
}

/// Whether there is no video that could be read either.
fn reads_nothing(request: &IdeasRequest, youtube: Option<&YouTube>) -> bool {
    request.video.is_none() || !youtube.is_some_and(YouTube::can_read)
}

fn nobody_to_ask(states: &[(IdeaSource, Option<String>)]) -> Error {
    let error = Error::usage("there is no source that could be asked");
    let reasons = states.iter().filter_map(|(source, why)| Some((source, why.as_ref()?)));
    reasons.fold(error, |error, (source, why)| error.hint(format!("{}: {why}", source.name())))
}

fn check(request: &IdeasRequest) -> Result<()> {
    let has_text = request.material.as_ref().is_some_and(|material| !material.is_empty());
    if request.seeds.is_empty() && !has_text && request.volumes.is_empty() && request.video.is_none() {
        let names_own = |list: &Vec<IdeaSource>| list.contains(&IdeaSource::OwnSearch);
        if !request.sources.as_ref().is_some_and(names_own) {
            return Err(Error::usage("there is nothing to begin with")
                .hint("give a word: ytseo keywords \"sourdough starter\"")
                .hint("or a text with --from, or a list with --volumes"));
        }
    }
    if let Some(country) = &request.country
        && !(country.len() == 2 && country.chars().all(|c| c.is_ascii_alphabetic()))
    {
        return Err(
            Error::usage(format!("'{country}' is no country code")).hint("write two letters: US, DE, BR ...")
        );
    }
    Ok(())
}

/// Why a source is not asked by itself; nothing when it is.
fn why_not(
    source: IdeaSource,
    request: &IdeasRequest,
    offline: bool,
    youtube: Option<&YouTube>,
) -> Option<String> {
    let sign_in = youtube.and_then(YouTube::sign_in);
    let allows = |task: &str| {
        let needs = sign_in_needs(task);
        sign_in.is_some_and(|sign_in| needs.iter().all(|scope| sign_in.allows(&[*scope])))
    };
    let no = |text: &str| Some(text.to_string());
    match source {
        IdeaSource::Transcript | IdeaSource::Volumes => match source {
            IdeaSource::Transcript if request.material.is_none() && request.video.is_none() => {
                no("no text was given (--from)")
            }
            IdeaSource::Volumes if request.volumes.is_empty() => no("no list was given (--volumes)"),
            _ => None,
        },
        _ if offline => no("the network is forbidden (--offline)"),
        IdeaSource::OwnSearch if !allows(ANALYTICS) => {
            no("nobody is signed in who may read the channel's statistics (ytseo auth login)")
        }
        IdeaSource::Suggestions if request.video.is_none() => no("no video was named (--video)"),
        IdeaSource::Suggestions if !allows(READ) => no("the owner of the video is not signed in"),
        IdeaSource::Autocomplete if request.questions == 0 => no("it may be asked nothing"),
        IdeaSource::Autocomplete
            if request.seeds.is_empty() && request.material.is_none() && request.video.is_none() =>
        {
            no("there is no seed to ask about")
        }
        IdeaSource::Competition if request.searches == 0 => no("no searches were granted (--search-budget)"),
        IdeaSource::Competition if !youtube.is_some_and(YouTube::can_read) => {
            no("there is no key and no sign-in (YOUTUBE_API_KEY)")
        }
        _ => None,
    }
}

fn sign_in_needs(task: &str) -> Vec<crate::rules::Scope> {
    sign_in().task(task).map(|task| task.needs.clone()).unwrap_or_default()
}

/// The error for a source that was named and cannot be asked.
async fn cannot(source: IdeaSource, why: String, loaded: &Loaded) -> Error {
    let task = match source {
        IdeaSource::OwnSearch => Some(ANALYTICS),
        IdeaSource::Suggestions => Some(READ),
        _ => None,
    };
    if let Some(task) = task.filter(|_| !loaded.config.offline && !why.contains("--video"))
        && let Ok(sign_in) = SignIn::open(loaded)
        && let Err(error) = sign_in.require(&sign_in_needs(task), task).await
    {
        return error;
    }
    let error = Error::usage(format!("{} cannot be asked: {why}", source.name()));
    let error = match source {
        IdeaSource::Competition if why.contains("--search-budget") => {
            error.hint("say how many searches it may take: --search-budget 5")
        }
        _ => error,
    };
    error.hint(format!("leave {} out of --source", source.name()))
}

impl super::Work {
    /// The client under the command's name.
    pub(super) fn youtube(&self, watch: &crate::progress::Watch) -> Option<YouTube> {
        self.chosen.youtube.as_ref().map(|youtube| youtube.run_as(COMMAND, watch))
    }
}

/// As whom a video of one's own is read: the owner, or anybody when nobody is signed in.
pub(super) fn reader(chosen: &Chosen) -> Reader {
    if chosen.uses(IdeaSource::Suggestions) { Reader::Owner } else { Reader::Anyone }
}

/// What reading the video takes, when one was named and it can be read.
pub(super) fn reads_video(request: &IdeasRequest, chosen: &Chosen) -> Option<YoutubeMethod> {
    let can = chosen.youtube.as_ref().is_some_and(YouTube::can_read);
    (request.video.is_some() && can).then_some(YoutubeMethod::VideosList)
}
