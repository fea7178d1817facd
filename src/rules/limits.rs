//! The typed view of `limits.yaml`: what YouTube allows, each number with its unit and source.

use std::fmt::Display;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Source;

/// How far a fact can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grade {
    /// Official text, or the API's discovery document.
    A,
    /// A faithful copy of the official page.
    B,
    /// Measured or reported by several third parties.
    C,
    /// Known from practice only.
    D,
}

/// One limit, with where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit<T = u64> {
    /// The number, or the table.
    pub value: T,
    /// What is counted: `bytes`, `UTF-16 units`, `seconds` ...
    pub unit: String,
    /// One line for people.
    pub meaning: String,
    /// Where it comes from.
    pub source: Source,
    /// The day it was last compared with the source, `YYYY-MM-DD`.
    pub checked: String,
    /// How far it can be trusted.
    pub grade: Grade,
}

impl<T: Display> Limit<T> {
    /// The limit with its unit: `100 UTF-16 units`.
    pub fn show(&self) -> String {
        format!("{} {}", self.value, self.unit)
    }
}

impl Limit<u64> {
    /// The value as a length of text.
    pub fn count(&self) -> usize {
        usize::try_from(self.value).unwrap_or(usize::MAX)
    }

    /// A value in seconds, as milliseconds.
    pub fn millis(&self) -> u64 {
        self.value.saturating_mul(1000)
    }
}

impl Limit<Vec<String>> {
    /// Whether the list holds `name`.
    pub fn holds(&self, name: &str) -> bool {
        self.value.iter().any(|known| known == name)
    }
}

/// A structure with public, documented fields that must all stand in the data.
macro_rules! group {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }
    };
}

group! {
    /// Limits of the title.
    TitleLimits {
        /// Longest title.
        length: Limit,
        /// About as much as search results show.
        shown: Limit,
    }
}
group! {
    /// Limits of the description.
    DescriptionLimits {
        /// Longest description, in bytes.
        length: Limit,
        /// About as much as is shown before "...more".
        shown: Limit,
    }
}
group! {
    /// Limits of the tags.
    TagLimits {
        /// All tags together, see [`crate::seo::measure::tags_length`].
        length: Limit,
    }
}
group! {
    /// Limits of the hashtags.
    HashtagLimits {
        /// With more, all are ignored.
        count: Limit,
        /// How many are shown by the title.
        shown: Limit,
    }
}
group! {
    /// Limits of the chapters.
    ChapterLimits {
        /// Fewest chapters.
        count_min: Limit,
        /// Shortest chapter, in seconds.
        length_min: Limit,
        /// Start of the first chapter, in seconds.
        first: Limit,
        /// About the most chapters.
        count_max: Limit,
        /// Characters shown above the progress bar.
        shown_hover: Limit,
        /// Characters shown in the list.
        shown_list: Limit,
    }
}
group! {
    /// Limits of Shorts.
    ShortLimits {
        /// Longest Short, in seconds.
        length: Limit,
        /// Above this a Content ID claim blocks it, in seconds.
        content_id_length: Limit,
    }
}
group! {
    /// Limits of the file.
    FileLimits {
        /// Largest file, in bytes.
        size: Limit,
        /// Longest video, in seconds.
        length: Limit,
        /// Longest video of an unverified channel, in seconds.
        length_unverified: Limit,
    }
}
group! {
    /// Limits of the thumbnail.
    ThumbnailLimits {
        /// Largest file through the API, in bytes.
        size: Limit,
        /// The older limit, in bytes: warn above it.
        size_cautious: Limit,
        /// Recommended width, in pixels.
        width: Limit,
        /// Recommended height, in pixels.
        height: Limit,
        /// Smallest width, in pixels.
        width_min: Limit,
        /// Width to height.
        aspect: Limit<[u32; 2]>,
        /// Width to height for a Short.
        aspect_short: Limit<[u32; 2]>,
    }
}
group! {
    /// Limits of caption tracks.
    CaptionLimits {
        /// Longest name.
        name: Limit,
        /// Largest file, in bytes.
        size: Limit,
    }
}
group! {
    /// Limits of playlists.
    PlaylistLimits {
        /// Longest title.
        title: Limit,
        /// Longest description.
        description: Limit,
        /// Longest note of a video in it.
        note: Limit,
        /// Most videos.
        videos: Limit,
    }
}
group! {
    /// Limits of the channel's settings.
    ChannelLimits {
        /// Longest description.
        description: Limit,
        /// Longest line of keywords.
        keywords: Limit,
    }
}
group! {
    /// Recommended bit rates of one picture size, in kbit/s, each `[from, to]`.
    BitrateRow {
        /// Short side of the picture, in pixels.
        height: u32,
        /// At 24 to 30 frames per second.
        standard: [u64; 2],
        /// At 48 to 60 frames per second.
        high: [u64; 2],
    }
}
group! {
    /// Recommended video bit rates, largest picture first.
    BitrateTable {
        /// Standard dynamic range.
        sdr: Vec<BitrateRow>,
        /// High dynamic range.
        hdr: Vec<BitrateRow>,
    }
}
group! {
    /// Recommended audio bit rates, in kbit/s.
    AudioBitrates {
        /// One channel.
        mono: u64,
        /// Two channels.
        stereo: u64,
        /// 5.1.
        surround: u64,
    }
}
group! {
    /// How YouTube wants files encoded.
    EncodingLimits {
        /// Video bit rates.
        video: Limit<BitrateTable>,
        /// Video bit rates of 8K, not confirmed.
        video_8k: Limit<BitrateTable>,
        /// From here on the `high` column counts, in frames per second.
        high_frame_rate: Limit,
        /// Audio bit rates.
        audio: Limit<AudioBitrates>,
        /// Sample rates, in Hz.
        sample_rates: Limit<Vec<u32>>,
        /// Consecutive B frames.
        b_frames: Limit,
        /// Length of a group of pictures, in frame rates.
        gop: Limit<f64>,
        /// Common frame rates: numerator and denominator.
        frame_rates: Limit<Vec<[u32; 2]>>,
        /// Below this short side a better version is worth looking for, in pixels.
        short_side_best: Limit,
    }
}
group! {
    /// Loudness to aim at.
    LoudnessLimits {
        /// Integrated loudness, in LUFS.
        target: Limit<f64>,
        /// Highest true peak, in dBTP.
        true_peak: Limit<f64>,
        /// Highest true peak on the safe side, in dBTP.
        true_peak_cautious: Limit<f64>,
    }
}
group! {
    /// Names of containers and codecs, as ffprobe gives them, and file name endings.
    FormatLimits {
        /// Known containers.
        containers: Limit<Vec<String>>,
        /// Known video codecs.
        video_codecs: Limit<Vec<String>>,
        /// Video codecs that cause trouble.
        video_codecs_problematic: Limit<Vec<String>>,
        /// Known audio codecs (every `pcm_` codec is known as well).
        audio_codecs: Limit<Vec<String>>,
        /// Audio codecs that cause trouble.
        audio_codecs_problematic: Limit<Vec<String>>,
        /// Video codecs the bit rate table is not applied to.
        video_codecs_efficient: Limit<Vec<String>>,
        /// Transfer characteristics of HDR.
        hdr_transfers: Limit<Vec<String>>,
        /// Containers that are pictures.
        image_containers: Limit<Vec<String>>,
        /// File name endings of archives.
        archive_endings: Limit<Vec<String>>,
        /// File name endings of documents.
        document_endings: Limit<Vec<String>>,
        /// File name endings of editing projects.
        project_endings: Limit<Vec<String>>,
    }
}
group! {
    /// Where ytseo itself draws a line.
    PracticeLimits {
        /// A title with fewer letters is never called all capitals.
        caps_letters: Limit,
        /// So many words of four letters or more for "all capitals".
        caps_words: Limit,
        /// Fewer letters than this are no opening.
        opening_letters: Limit,
        /// Domain endings taken for a link without a path.
        domain_endings: Limit<Vec<String>>,
        /// Domain endings taken for a link with a path.
        domain_endings_with_path: Limit<Vec<String>>,
        /// Words after a time of day.
        clock_words: Limit<Vec<String>>,
    }
}

/// Every limit of `limits.yaml`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// The title.
    pub title: TitleLimits,
    /// The description.
    pub description: DescriptionLimits,
    /// The tags.
    pub tags: TagLimits,
    /// The hashtags.
    pub hashtags: HashtagLimits,
    /// The chapters.
    pub chapters: ChapterLimits,
    /// Shorts.
    pub shorts: ShortLimits,
    /// The file.
    pub file: FileLimits,
    /// The thumbnail.
    pub thumbnail: ThumbnailLimits,
    /// Caption tracks.
    pub captions: CaptionLimits,
    /// Playlists.
    pub playlist: PlaylistLimits,
    /// The channel's settings.
    pub channel: ChannelLimits,
    /// Encoding.
    pub encoding: EncodingLimits,
    /// Loudness.
    pub loudness: LoudnessLimits,
    /// Containers and codecs.
    pub formats: FormatLimits,
    /// ytseo's own thresholds.
    pub practice: PracticeLimits,
}

/// The text of `limits.yaml`.
pub(super) const TEXT: &str = include_str!("limits.yaml");

/// What YouTube allows.
pub fn limits() -> &'static Limits {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    static LIMITS: LazyLock<Limits> =
        LazyLock::new(|| serde_yaml::from_str(TEXT).expect("limits.yaml is checked by a test"));
    &LIMITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_people_know() {
        let limits = limits();
        assert_eq!(limits.title.length.show(), "100 UTF-16 units");
        assert_eq!(limits.description.length.show(), "5000 bytes");
        assert_eq!(limits.tags.length.value, 500);
        assert_eq!(limits.hashtags.count.value, 60);
        assert_eq!(limits.file.size.value, 256 << 30);
        assert_eq!(limits.thumbnail.size.value, 50 << 20);
        assert_eq!(limits.encoding.video.value.sdr.len(), 6);
        assert_eq!(limits.encoding.video.value.hdr[0].high, [66_000, 85_000]);
        assert_eq!(limits.loudness.target.value, -14.0);
        assert!(limits.formats.containers.holds("matroska"));
    }

    #[test]
    fn every_limit_says_where_it_comes_from() {
        let value: serde_yaml::Value = serde_yaml::from_str(TEXT).unwrap();
        let mut count = 0;
        for (group, limits) in value.as_mapping().unwrap() {
            if group.as_str() == Some("sources") {
                continue;
            }
            for (name, limit) in limits.as_mapping().unwrap() {
                let at = format!("{group:?} {name:?}");
                let limit: Limit<serde_yaml::Value> = serde_yaml::from_value(limit.clone()).expect(&at);
                assert!(!limit.unit.is_empty() && limit.meaning.ends_with('.'), "{at}");
                assert!(!limit.source.title.is_empty(), "{at}");
                assert_eq!(limit.checked.len(), 10, "{at}");
                if matches!(limit.grade, Grade::A | Grade::B) {
                    assert!(limit.source.address.is_some(), "{at}: an official fact needs an address");
                }
                count += 1;
            }
        }
        assert!(count > 50, "{count}");
    }

    #[test]
    fn bit_rate_rows_go_down_and_high_is_above_standard() {
        for table in [&limits().encoding.video.value, &limits().encoding.video_8k.value] {
            for rows in [&table.sdr, &table.hdr] {
                assert!(rows.windows(2).all(|pair| pair[0].height > pair[1].height));
                for row in rows {
                    assert!(row.standard[0] <= row.standard[1] && row.high[0] <= row.high[1]);
                    assert!(row.standard[0] < row.high[0]);
                }
            }
        }
    }
}
