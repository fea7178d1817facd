//! The one pass: what streams by is handed to those who measure it, and put together at the end.

use super::candidates::Candidates;
use super::fast::{BEYOND_MS, Keys};
use super::frame::{Change, Signature};
use super::loudness::Meter;
use super::scenes::{Cut, Cutter};
use super::silence::Silence;
use super::stillness::Stillness;
use crate::error::Result;
use crate::model::analysis::Depth;
use crate::model::analysis::{PictureAnalysis, Scene, SoundAnalysis};
use crate::model::media::{AudioStream, VideoStream};
use crate::model::timestamp::format_clock;
use crate::model::{Analysis, MediaInfo, Span};
use crate::ports::ffmpeg::{
    Damage, DecodeRequest, Ffmpeg, Input, Picture, PictureRequest, Piece, SoundForm, fitted,
};
use crate::progress::{Stage, Watch};

/// The reduced pictures fit into this square.
const PICTURE_SIZE: [u32; 2] = [256, 256];

/// Progress is told this often, in milliseconds of media.
const STEP_MS: u64 = 1000;

/// A stream that ends this much before the others, in milliseconds, ends early.
const EARLY_MS: u64 = 1000;

/// A picture that stays this long, in milliseconds, where frames usually follow each other much faster.
const JUMP_MS: u64 = 5000;

/// Length of a frame where nothing tells it, in milliseconds.
const USUAL_FRAME_MS: u64 = 40;

/// Everything one pass needs.
pub(super) struct Look {
    pub ffmpeg: Ffmpeg,
    pub input: Input,
    pub media: MediaInfo,
    pub audio: Option<AudioStream>,
    pub depth: Depth,
    pub watch: Watch,
}

impl Look {
    /// Looks at the whole file.
    pub(super) fn whole(self) -> Result<Analysis> {
        let video = self.media.main_video().cloned();
        let (mut seen, mut heard) = (None, None);
        let mut damage = Damage::default();
        if video.is_some() || self.audio.is_some() {
            let request = self.request(video.as_ref());
            let mut decoded = self.ffmpeg.decode(&self.input, &request, &self.watch)?;
            let mut told = 0;
            while let Some(piece) = decoded.next() {
                let at_ms = match piece? {
                    Piece::Picture(picture) => {
                        let at_ms = picture.at_ms;
                        seen.get_or_insert_with(|| Seeing::new(self.depth)).add(picture);
                        at_ms
                    }
                    Piece::Sound(samples) => {
                        if heard.is_none() {
                            heard = decoded.sound_form().map(|form| self.hearing(form)).transpose()?;
                        }
                        heard.as_mut().map_or(Ok(0), |heard| heard.add(&samples))?
                    }
                };
                if at_ms >= told + STEP_MS {
                    told = at_ms;
                    self.watch.advanced(Stage::Look, at_ms);
                }
            }
            damage = decoded.damage().clone();
        }
        self.together(video.as_ref(), seen, heard, &damage)
    }

    fn request(&self, video: Option<&VideoStream>) -> DecodeRequest {
        DecodeRequest {
            picture: video.map(|video| PictureRequest {
                stream: video.index,
                size: fitted(video, PICTURE_SIZE),
                rate: None,
                key_frames_only: self.depth == Depth::Fast,
            }),
            sound: self.audio.as_ref().map(|audio| audio.index),
            range: None,
        }
    }

    /// The cuts that key frames tell, and those in the gaps that they leave in doubt.
    fn cuts_of_keys(&self, keys: Keys, video: &VideoStream) -> Result<Vec<Cut>> {
        let plan = keys.finish();
        let mut found = Vec::new();
        for gap in &plan.gaps {
            let picture = PictureRequest {
                stream: video.index,
                size: fitted(video, PICTURE_SIZE),
                rate: None,
                key_frames_only: false,
            };
            let range = Some(Span::new(gap.start_ms, gap.end_ms + BEYOND_MS));
            let request = DecodeRequest { picture: Some(picture), sound: None, range };
            let (mut cutter, mut before) = (Cutter::default(), None);
            for piece in self.ffmpeg.decode_roughly(&self.input, &request, &self.watch)? {
                let Piece::Picture(picture) = piece? else { continue };
                let change =
                    before.as_ref().map(|before| Change::between(before, &picture)).unwrap_or_default();
                cutter.add(picture.at_ms, change, Signature::of(&picture));
                before = Some(picture);
            }
            found.extend(cutter.finish());
        }
        Ok(plan.with(found))
    }

    fn hearing(&self, form: SoundForm) -> Result<Hearing> {
        let audio = self.audio.as_ref();
        let layout = audio.filter(|audio| audio.channels == Some(form.channels));
        Ok(Hearing {
            track: audio.map_or(1, |audio| audio.track),
            rate: u64::from(form.rate),
            meter: Meter::new(
                form.rate,
                form.channels,
                layout.and_then(|audio| audio.channel_layout.as_deref()),
            )?,
            silence: Silence::new(form.rate, form.channels),
        })
    }

    fn together(
        self,
        video: Option<&VideoStream>,
        seen: Option<Seeing>,
        heard: Option<Hearing>,
        damage: &Damage,
    ) -> Result<Analysis> {
        let mut warnings = damage_in_words(damage);
        if video.is_some() && seen.is_none() {
            warnings.push("no frame of the picture could be decoded".into());
        }
        if self.audio.is_some() && heard.is_none() {
            warnings.push("nothing of the sound could be decoded".into());
        }
        if let Some(seen) = &seen {
            warnings.extend(seen.jumps());
        }
        let sound = heard.map(Hearing::finish).transpose()?;
        let picture_end =
            seen.as_ref().zip(video).map(|(seen, video)| seen.end_ms(video, &self.media, damage));
        let end_ms = picture_end.max(sound.as_ref().map(|sound| sound.duration_ms)).unwrap_or(0);
        if let Some(expected) = self.media.duration_ms
            && (seen.is_some() || sound.is_some())
            && end_ms + EARLY_MS.max(expected / 100) < expected
            && self.depth == Depth::Full
        {
            warnings.push(format!(
                "the file ends at {}, but says that it is {} long: the rest is missing",
                format_clock(end_ms, false),
                format_clock(expected, false)
            ));
        }
        let picture = match (seen, picture_end, video) {
            (Some(mut seen), Some(end_ms), Some(video)) => {
                let cuts = match std::mem::replace(&mut seen.cutting, Cutting::Every(Box::default())) {
                    Cutting::Every(cutter) => cutter.finish(),
                    Cutting::Keys(keys) => self.cuts_of_keys(*keys, video)?,
                };
                Some(seen.finish(&cuts, end_ms))
            }
            _ => None,
        };
        let mut media = self.media;
        media.duration_ms = media.duration_ms.or(Some(end_ms).filter(|end| *end > 0));
        Ok(Analysis {
            file: self.input.shown(),
            media,
            depth: self.depth,
            sound,
            picture,
            findings: Vec::new(),
            warnings,
        })
    }
}

fn damage_in_words(damage: &Damage) -> Vec<String> {
    let mut warnings = Vec::new();
    if damage.errors > 0 {
        let (first, last) = (format_clock(damage.first_ms, false), format_clock(damage.last_ms, false));
        let place =
            if first == last { format!("near {first}") } else { format!("between {first} and {last}") };
        let errors = match damage.errors {
            1 => "1 error".to_string(),
            count => format!("{count} errors"),
        };
        warnings.push(format!("the file is damaged: ffmpeg reported {errors} while decoding, {place}"));
    }
    if let Some(reason) = &damage.ended {
        warnings.push(format!("ffmpeg did not get to the end of the file: {reason}"));
    }
    warnings
}

/// What is heard.
struct Hearing {
    track: u32,
    rate: u64,
    meter: Meter,
    silence: Silence,
}

impl Hearing {
    /// Takes samples; gives the time they end at, in milliseconds.
    fn add(&mut self, samples: &[f32]) -> Result<u64> {
        self.meter.add(samples)?;
        self.silence.add(samples);
        Ok(self.silence.taken() * 1000 / self.rate)
    }

    fn finish(self) -> Result<SoundAnalysis> {
        let duration_ms = self.silence.taken() * 1000 / self.rate;
        let quiet = self.silence.finish();
        Ok(SoundAnalysis {
            track: self.track,
            duration_ms,
            loudness: self.meter.finish()?,
            noise_floor_db: quiet.floor_db,
            speech_level_db: quiet.loud_db,
            silence_threshold_db: quiet.threshold_db,
            silences: quiet.silences,
        })
    }
}

/// How cuts are found.
enum Cutting {
    /// From every frame.
    Every(Box<Cutter>),
    /// From key frames.
    Keys(Box<Keys>),
}

/// What is seen.
struct Seeing {
    depth: Depth,
    frames: u64,
    before: Option<Picture>,
    /// The longest step between two frames: how long, and where it begins.
    longest_step: (u64, u64),
    first_ms: u64,
    cutting: Cutting,
    stillness: Stillness,
    candidates: Candidates,
}

impl Seeing {
    fn new(depth: Depth) -> Self {
        Self {
            depth,
            frames: 0,
            before: None,
            longest_step: (0, 0),
            first_ms: 0,
            cutting: match depth {
                Depth::Full => Cutting::Every(Box::default()),
                Depth::Fast => Cutting::Keys(Box::default()),
            },
            stillness: Stillness::new(depth == Depth::Full),
            candidates: Candidates::new(),
        }
    }

    fn add(&mut self, picture: Picture) {
        let change = self.before.as_ref().map(|before| Change::between(before, &picture)).unwrap_or_default();
        match &self.before {
            Some(before) => {
                let step = picture.at_ms.saturating_sub(before.at_ms);
                self.longest_step = self.longest_step.max((step, before.at_ms));
            }
            None => self.first_ms = picture.at_ms,
        }
        let signature = Signature::of(&picture);
        match &mut self.cutting {
            Cutting::Every(cutter) => cutter.add(picture.at_ms, change, signature),
            Cutting::Keys(keys) => keys.add(picture.at_ms, signature),
        }
        self.stillness.add(&picture, change);
        // Key frames lie seconds apart: what changed between them is no motion.
        let motion = if self.depth == Depth::Full { f64::from(change.luma) / 255.0 } else { 0.0 };
        self.candidates.add(&picture, motion);
        self.frames += 1;
        self.before = Some(picture);
    }

    /// A stretch without frames in a file that otherwise has many.
    fn jumps(&self) -> Option<String> {
        let (step, at_ms) = self.longest_step;
        let last_ms = self.before.as_ref().map_or(0, |last| last.at_ms);
        let usual =
            last_ms.saturating_sub(self.first_ms).saturating_sub(step) / self.frames.saturating_sub(2).max(1);
        let jumps = self.depth == Depth::Full && step >= JUMP_MS && step >= usual * 20;
        jumps.then(|| {
            format!(
                "there is no frame for {:.1} s from {} on: the file's times jump, or nothing was recorded",
                step as f64 / 1000.0,
                format_clock(at_ms, false)
            )
        })
    }

    /// When the last frame ends.
    fn end_ms(&self, video: &VideoStream, media: &MediaInfo, damage: &Damage) -> u64 {
        let last_ms = self.before.as_ref().map_or(0, |last| last.at_ms);
        let rate = video.frame_rate.filter(|rate| (0.1..=1000.0).contains(rate));
        let end_ms = last_ms + rate.map_or(USUAL_FRAME_MS, |rate| (1000.0 / rate).round() as u64);
        // MP4 knows how long the last frame stays; others at most how long the file is. Damaged ones know nothing,
        // and of key frames the last one is hardly ever the last frame.
        let told = video.duration_ms.filter(|_| media.moov_first.is_some());
        let told = match self.depth {
            Depth::Full => told,
            Depth::Fast => told.or(video.duration_ms).or(media.duration_ms),
        };
        told.filter(|_| damage.errors == 0).map_or(end_ms, |told| told.max(end_ms))
    }

    fn finish(self, cuts: &[Cut], end_ms: u64) -> PictureAnalysis {
        let (black, frozen) = self.stillness.finish(end_ms);
        PictureAnalysis {
            frames: self.frames,
            scenes: scenes(cuts, end_ms),
            black,
            frozen,
            candidates: self.candidates.finish(),
        }
    }
}

/// What lies between the cuts, from the start to the end.
fn scenes(cuts: &[Cut], end_ms: u64) -> Vec<Scene> {
    let starts = std::iter::once((0, 0.0)).chain(cuts.iter().map(|cut| (cut.at_ms, cut.strength)));
    let ends = cuts.iter().map(|cut| cut.at_ms).chain(std::iter::once(end_ms));
    starts
        .zip(ends)
        .map(|((start_ms, strength), end_ms)| Scene { start_ms, end_ms: end_ms.max(start_ms), strength })
        .collect()
}
