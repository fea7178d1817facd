//! From flags, folders, patterns and lists to what is asked for.

use std::path::{Path, PathBuf};

use ytseo::error::{Error, Result};
use ytseo::ports::ffmpeg::Input;
use ytseo::upload::{License, UploadRequest};

use super::{LicenseArg, UploadArgs, YesNo};
use crate::context::Context;
use crate::input::read_text;
use crate::many;

/// The videos that are meant.
pub(super) struct Requests {
    pub all: Vec<UploadRequest>,
    /// Whether several are meant.
    pub several: bool,
}

pub(super) fn requests(args: &UploadArgs, context: &Context) -> Result<Requests> {
    let mut all = Vec::new();
    let mut several = args.files.len() > 1;
    for file in &args.files {
        if is_list(file) {
            several = true;
            all.extend(listed(file, args)?);
            continue;
        }
        let found = many::find(std::slice::from_ref(file))?;
        several |= found.several;
        for input in found.inputs {
            let Input::File(path) = input else {
                return Err(Error::usage("an address cannot be uploaded").hint("give the path of a file"));
            };
            all.push(of_flags(path, args));
        }
    }
    if several {
        one_only(args)?;
    }
    made_for_kids(&mut all, context)?;
    Ok(Requests { all, several })
}

fn is_list(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    file.is_file() && matches!(ending, "yaml" | "yml")
}

/// What the flags say of a file.
fn of_flags(file: PathBuf, args: &UploadArgs) -> UploadRequest {
    UploadRequest {
        file,
        proposal: args.proposal.clone(),
        title: args.title.clone(),
        description: args.description.clone(),
        tags: (!args.tags.is_empty()).then(|| args.tags.iter().map(|tag| tag.trim().to_string()).collect()),
        language: args.language.clone(),
        privacy: args.privacy.map(Into::into),
        publish_at: args.publish_at.clone(),
        made_for_kids: args.made_for_kids.map(|answer| answer == YesNo::Yes),
        synthetic_media: args.synthetic_media,
        paid_promotion: args.paid_promotion,
        playlists: args.playlist.clone(),
        thumbnail: args.thumbnail.clone(),
        captions: args.captions.clone(),
        category: args.category.clone(),
        license: args.license.map(|license| match license {
            LicenseArg::Youtube => License::YouTube,
            LicenseArg::CreativeCommon => License::CreativeCommon,
        }),
        not_embeddable: args.not_embeddable,
        no_notify: args.no_notify,
        no_wait: args.no_wait,
        again: args.again,
    }
}

/// A YAML list of paths, or of maps with `file` and what is said of it. Paths start at the list's own folder.
fn listed(list: &Path, args: &UploadArgs) -> Result<Vec<UploadRequest>> {
    let shown = list.display();
    let entries: Vec<serde_yaml::Value> = serde_yaml::from_str(&read_text(list)?).map_err(|error| {
        Error::usage(format!("{shown} is no list of uploads"))
            .hint("write one video per line, each after a dash: - talks/one.mp4, or - {file: one.mp4, title: ...}")
            .caused_by(error)
    })?;
    if entries.is_empty() {
        return Err(
            Error::usage(format!("{shown} lists no video")).hint("write one per line: - talks/one.mp4")
        );
    }
    let folder = list.parent().unwrap_or(Path::new(""));
    (1..).zip(entries).map(|(number, entry)| listed_one(number, entry, folder, args)).collect()
}

fn listed_one(
    number: usize,
    entry: serde_yaml::Value,
    folder: &Path,
    args: &UploadArgs,
) -> Result<UploadRequest> {
    let entry = match entry {
        serde_yaml::Value::String(file) => UploadRequest { file: file.into(), ..UploadRequest::default() },
        other => serde_yaml::from_value(other).map_err(|error| {
            Error::usage(format!("entry {number} of the list cannot be read: {error}"))
                .hint("an entry is a path, or a map with file, title, privacy, publish_at, playlists ...")
        })?,
    };
    if entry.file.as_os_str().is_empty() {
        return Err(
            Error::usage(format!("entry {number} of the list names no file")).hint("write file: one.mp4")
        );
    }
    let flags = of_flags(folder.join(&entry.file), args);
    let or = |own: Vec<String>, other: Vec<String>| if own.is_empty() { other } else { own };
    Ok(UploadRequest {
        proposal: entry.proposal.map(|path| folder.join(path)).or(flags.proposal),
        title: entry.title.or(flags.title),
        description: entry.description.or(flags.description),
        tags: entry.tags.or(flags.tags),
        language: entry.language.or(flags.language),
        privacy: entry.privacy.or(flags.privacy),
        publish_at: entry.publish_at.or(flags.publish_at),
        made_for_kids: entry.made_for_kids.or(flags.made_for_kids),
        synthetic_media: entry.synthetic_media || flags.synthetic_media,
        paid_promotion: entry.paid_promotion || flags.paid_promotion,
        playlists: or(entry.playlists, flags.playlists),
        thumbnail: entry.thumbnail.map(|path| folder.join(path)).or(flags.thumbnail),
        captions: or(entry.captions.iter().map(|text| below(folder, text)).collect(), flags.captions),
        category: entry.category.or(flags.category),
        license: entry.license.or(flags.license),
        not_embeddable: entry.not_embeddable || flags.not_embeddable,
        no_notify: entry.no_notify || flags.no_notify,
        no_wait: entry.no_wait || flags.no_wait,
        again: entry.again || flags.again,
        file: flags.file,
    })
}

/// `FILE` or `LANGUAGE=FILE`, from a list in `folder`.
fn below(folder: &Path, text: &str) -> String {
    match text.split_once('=') {
        Some((language, file)) => format!("{language}={}", folder.join(file).display()),
        None => folder.join(text).display().to_string(),
    }
}

/// Flags that are about one video.
fn one_only(args: &UploadArgs) -> Result<()> {
    let flags = [
        ("--title", args.title.is_some()),
        ("--description", args.description.is_some()),
        ("--proposal", args.proposal.is_some()),
        ("--thumbnail", args.thumbnail.is_some()),
        ("--captions", !args.captions.is_empty()),
        ("--publish-at", args.publish_at.is_some()),
    ];
    match flags.iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((flag, _)) => Err(Error::usage(format!("{flag} is about one video, and several were given"))
            .hint("say it of each in a YAML list: - {file: one.mp4, title: ...}")),
    }
}

/// YouTube has to know whether a video is made for children: it is asked for once where nothing says so.
fn made_for_kids(all: &mut [UploadRequest], context: &Context) -> Result<()> {
    let open = |request: &&mut UploadRequest| request.made_for_kids.is_none();
    if context.config().upload.made_for_kids.is_some() || !all.iter_mut().any(|request| open(&request)) {
        return Ok(());
    }
    let unsaid = || {
        Error::usage("YouTube has to know whether a video is made for children")
            .hint("say it: --made-for-kids no, or --made-for-kids yes")
            .hint("or for all videos in ytseo.yaml: upload: {made_for_kids: false}")
    };
    if !context.terminal.can_ask() {
        return Err(unsaid());
    }
    let question = match all.len() {
        1 => "Is the video made for children? (y/n)".to_string(),
        count => format!("Are the {count} videos made for children? (y/n)"),
    };
    let answer = context.terminal.letter(&question, &['y', 'n'])?.ok_or_else(unsaid)?;
    for request in all.iter_mut().filter(open) {
        request.made_for_kids = Some(answer == 'y');
    }
    Ok(())
}
