//! How a changed track is encoded again: as it was, where ffmpeg can, and never with fewer bits.

use crate::model::media::AudioStream;
use crate::rules::limits;

/// An encoder with its settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Encoding {
    encoder: String,
    kbit_per_s: Option<u64>,
    sample_format: Option<&'static str>,
    /// The codec that ffmpeg cannot write.
    instead_of: Option<String>,
}

/// The encoder for a track in a container (by its ending).
pub(super) fn encoding(stream: &AudioStream, container: &str) -> Encoding {
    let codec = stream.codec.as_str();
    let channels = stream.channels.unwrap_or(2).max(1);
    let lossy = |encoder: &str, most: u64| Encoding {
        encoder: encoder.into(),
        kbit_per_s: Some(kbit_per_s(stream).min(most)),
        sample_format: None,
        instead_of: None,
    };
    let lossless = |encoder: &str, sample_format| Encoding {
        encoder: encoder.into(),
        kbit_per_s: None,
        sample_format,
        instead_of: None,
    };
    let narrow = stream.bits.is_none_or(|bits| bits <= 16);
    match codec {
        "aac" | "mp2" | "wmav1" | "wmav2" => lossy(codec, if codec == "aac" { 1024 } else { 384 }),
        "mp3" => lossy("libmp3lame", 320),
        "opus" => lossy("libopus", 256 * u64::from(channels)),
        "vorbis" => lossy("libvorbis", 190 * u64::from(channels)),
        "ac3" => lossy("ac3", 640),
        "eac3" => lossy("eac3", 1024),
        "flac" => lossless("flac", Some(if narrow { "s16" } else { "s32" })),
        "alac" => lossless("alac", Some(if narrow { "s16p" } else { "s32p" })),
        "wavpack" => {
            lossless("wavpack", (stream.bits != Some(32)).then_some(if narrow { "s16p" } else { "s32p" }))
        }
        "tta" => lossless("tta", Some(if narrow { "s16" } else { "s32" })),
        // As on discs: the same samples in a form that ffmpeg writes everywhere.
        "pcm_bluray" | "pcm_dvd" => lossless(if narrow { "pcm_s16le" } else { "pcm_s24le" }, None),
        pcm if pcm.starts_with("pcm_") => lossless(pcm, None),
        other => {
            let keeps_all = matches!(other, "truehd" | "mlp" | "dts" | "ape" | "shorten" | "tak");
            let encoding = match container {
                "mkv" | "mka" if keeps_all => lossless("flac", Some(if narrow { "s16" } else { "s32" })),
                "webm" => lossy("libopus", 256 * u64::from(channels)),
                "ogg" | "oga" | "ogv" => lossy("libvorbis", 190 * u64::from(channels)),
                _ => lossy("aac", 1024),
            };
            Encoding { instead_of: Some(other.to_string()), ..encoding }
        }
    }
}

/// The source's bit rate, or what YouTube recommends for so many channels when that is more.
fn kbit_per_s(stream: &AudioStream) -> u64 {
    let rates = &limits().encoding.audio.value;
    let recommended = match stream.channels.unwrap_or(2) {
        0 | 1 => rates.mono,
        2 => rates.stereo,
        _ => rates.surround,
    };
    stream.bit_rate.map_or(recommended, |rate| rate.div_ceil(1000).max(recommended))
}

impl Encoding {
    /// The arguments for the audio stream at this place (from 0).
    pub(super) fn args(&self, at: usize) -> Vec<String> {
        let mut args = vec![format!("-c:a:{at}"), self.encoder.clone()];
        if let Some(rate) = self.kbit_per_s {
            args.extend([format!("-b:a:{at}"), format!("{rate}k")]);
        }
        if let Some(format) = self.sample_format {
            args.extend([format!("-sample_fmt:a:{at}"), format.into()]);
        }
        args
    }

    /// For people: `aac 384 kbit/s`.
    pub(super) fn shown(&self) -> String {
        let name = self.encoder.trim_start_matches("lib").trim_end_matches("lame");
        let mut text = name.to_string();
        text.extend(self.kbit_per_s.map(|rate| format!(" {rate} kbit/s")));
        text.extend(self.instead_of.as_ref().map(|codec| format!(" (ffmpeg cannot write {codec})")));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn track(codec: &str, channels: u32, bit_rate: Option<u64>, bits: Option<u32>) -> AudioStream {
        AudioStream {
            codec: codec.into(),
            channels: Some(channels),
            bit_rate,
            bits,
            ..AudioStream::default()
        }
    }

    fn args(stream: &AudioStream, container: &str) -> String {
        encoding(stream, container).args(1).join(" ")
    }

    #[test]
    fn a_track_keeps_its_codec_and_loses_no_bits() {
        let table = [
            (track("aac", 2, Some(128_000), None), "-c:a:1 aac -b:a:1 384k"),
            (track("aac", 1, Some(160_500), None), "-c:a:1 aac -b:a:1 161k"),
            (track("mp3", 2, Some(320_000), None), "-c:a:1 libmp3lame -b:a:1 320k"),
            (track("opus", 6, None, None), "-c:a:1 libopus -b:a:1 512k"),
            (track("ac3", 6, Some(448_000), None), "-c:a:1 ac3 -b:a:1 512k"),
            (track("flac", 2, None, Some(24)), "-c:a:1 flac -sample_fmt:a:1 s32"),
            (track("flac", 2, None, Some(16)), "-c:a:1 flac -sample_fmt:a:1 s16"),
            (track("pcm_s24le", 2, Some(2_304_000), Some(24)), "-c:a:1 pcm_s24le"),
        ];
        for (stream, wanted) in table {
            assert_eq!(args(&stream, "mkv"), wanted);
        }
    }

    #[test]
    fn what_ffmpeg_cannot_write_becomes_something_that_fits_the_container() {
        let dts = track("dts", 6, Some(1_509_000), Some(24));
        assert_eq!(args(&dts, "mkv"), "-c:a:1 flac -sample_fmt:a:1 s32");
        assert_eq!(args(&dts, "mp4"), "-c:a:1 aac -b:a:1 1024k");
        assert_eq!(encoding(&dts, "mkv").shown(), "flac (ffmpeg cannot write dts)");
        assert_eq!(encoding(&track("mp3", 2, None, None), "mkv").shown(), "mp3 320 kbit/s");
    }
}
