//! `ytseo video probe`: what a file holds.

use std::path::PathBuf;

use console::style;
use ytseo::error::Result;
use ytseo::model::MediaInfo;
use ytseo::ports::ffmpeg::Input;
use ytseo::services::Services;

use crate::context::Context;
use crate::optimize::media_in_words;
use crate::terminal::{Human, Page};

/// What a file holds: streams, length, and where its index stands.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The file.
    file: PathBuf,
}

pub(crate) fn run(args: Args, context: &Context) -> Result<()> {
    let input = Input::from_argument(args.file.as_os_str());
    context.terminal.report(&Services::ffmpeg_of(&context.loaded).probe(&input)?)
}

/// The streams, a line each: kind and what is known.
fn streams(media: &MediaInfo) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for video in &media.video {
        let mut about = vec![video.codec.clone()];
        about.extend(video.profile.clone());
        about.push(format!("{}×{}", video.width, video.height));
        about.extend(video.frame_rate.map(|rate| format!("{} fps", (rate * 100.0).round() / 100.0)));
        about.extend(video.variable_frame_rate.then(|| "variable frame rate".into()));
        about.extend((video.rotation != 0).then(|| format!("turned {}°", video.rotation)));
        about.extend(video.interlaced.then(|| "interlaced".into()));
        about.extend(video.pixel_format.clone());
        about.extend(video.color_transfer.clone());
        let kind = if video.attached_picture { "picture" } else { "video" };
        lines.push((format!("{kind} (stream {})", video.index), about.join(" · ")));
    }
    for audio in &media.audio {
        let mut about = vec![audio.codec.clone()];
        about.extend(audio.channels.map(|channels| format!("{channels} ch")));
        about.extend(audio.sample_rate.map(|rate| format!("{rate} Hz")));
        about.extend(audio.language.clone());
        about.extend(audio.title.clone());
        about.extend(audio.default.then(|| "default".into()));
        lines.push((format!("audio track {}", audio.track), about.join(" · ")));
    }
    for subtitle in &media.subtitles {
        let mut about = vec![subtitle.codec.clone()];
        about.extend(subtitle.language.clone());
        about.push(if subtitle.text { "text".into() } else { "pictures".into() });
        lines.push((format!("subtitles (stream {})", subtitle.index), about.join(" · ")));
    }
    lines
}

impl Human for MediaInfo {
    fn human(&self, page: &mut Page) {
        page.line(&format!("{}  {}", style(&self.file).bold(), style(media_in_words(self)).dim()));
        page.hanging("  container         ", "                    ", &self.container);
        if let Some(first) = self.moov_first {
            page.line(&format!("  index (moov)      {}", if first { "at the front" } else { "at the end" }));
        }
        if self.edit_list == Some(true) {
            page.line("  edit list         yes");
        }
        for (kind, about) in streams(self) {
            page.hanging(&format!("  {kind:<18}"), "                    ", &about);
        }
        if !self.chapters.is_empty() {
            page.line(&format!("  chapters          {}", self.chapters.len()));
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!(
            "**{}** {}\n\n| stream | |\n|---|---|\n",
            crate::keywords::escape(&self.file),
            media_in_words(self)
        );
        for (kind, about) in streams(self) {
            text.push_str(&format!("| {kind} | {} |\n", crate::keywords::escape(&about)));
        }
        text
    }
}
