//! A strict reader of the Matroska stream that our own ffmpeg writes: raw pictures and raw sound with their times.
//!
//! It knows what ffmpeg's muxer produces and refuses everything else. Master elements are walked flat, so clusters
//! of unknown size need no special care; payloads are read once, straight into the caller's buffer.
//! Element ids: RFC 9559.

use std::io::{self, ErrorKind, Read};

const SEGMENT: u32 = 0x1853_8067;
const INFO: u32 = 0x1549_A966;
const TIMESTAMP_SCALE: u32 = 0x002A_D7B1;
const TRACKS: u32 = 0x1654_AE6B;
const TRACK_ENTRY: u32 = 0xAE;
const TRACK_NUMBER: u32 = 0xD7;
const TRACK_TYPE: u32 = 0x83;
const VIDEO: u32 = 0xE0;
const PIXEL_WIDTH: u32 = 0xB0;
const PIXEL_HEIGHT: u32 = 0xBA;
const AUDIO: u32 = 0xE1;
const SAMPLING_FREQUENCY: u32 = 0xB5;
const CHANNELS: u32 = 0x9F;
const CLUSTER: u32 = 0x1F43_B675;
const TIMESTAMP: u32 = 0xE7;
const BLOCK_GROUP: u32 = 0xA0;
const BLOCK: u32 = 0xA1;
const SIMPLE_BLOCK: u32 = 0xA3;

/// Largest payload, in bytes: a raw 8K picture is smaller.
const LARGEST_BLOCK: u64 = 64 << 20;

/// Largest list of tracks, in bytes.
const LARGEST_TRACKS: u64 = 1 << 20;

/// A track, as its header tells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Track {
    /// Pictures of this size.
    Video {
        /// Number in the stream.
        number: u64,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// Sound.
    Audio {
        /// Number in the stream.
        number: u64,
        /// Samples a second.
        rate: u32,
        /// Channels, interleaved.
        channels: u32,
    },
}

/// What stands before a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Number of the track.
    pub track: u64,
    /// Time, in milliseconds; may lie before the start.
    pub at_ms: i64,
}

/// Reads a stream front to back. Memory is that of one payload.
pub struct Reader<R> {
    source: R,
    tracks: Vec<Track>,
    scale_ns: u64,
    cluster: u64,
}

impl<R: Read> Reader<R> {
    /// Begins at the start of a stream. Give it a buffered source.
    pub fn new(source: R) -> Self {
        Self { source, tracks: Vec::new(), scale_ns: 1_000_000, cluster: 0 }
    }

    /// The tracks that were announced so far: all of them once a block was read.
    pub fn tracks(&self) -> &[Track] {
        &self.tracks
    }

    /// The next block, its payload in `payload`; nothing at the end.
    ///
    /// # Errors
    /// What reading reports; `UnexpectedEof` for a stream that breaks off inside an element; `InvalidData` for
    /// what is no stream of ours.
    pub fn next_block(&mut self, payload: &mut Vec<u8>) -> io::Result<Option<Block>> {
        loop {
            let Some(id) = self.id()? else { return Ok(None) };
            let size = self.size()?;
            match id {
                SEGMENT | INFO | CLUSTER | BLOCK_GROUP => {}
                TIMESTAMP_SCALE => self.scale_ns = self.unsigned(size)?.max(1),
                TIMESTAMP => self.cluster = self.unsigned(size)?,
                TRACKS => {
                    let bytes = self.bytes(size, LARGEST_TRACKS)?;
                    self.tracks = tracks(&bytes)?;
                }
                BLOCK | SIMPLE_BLOCK => return self.block(size, payload).map(Some),
                _ => self.skip(size)?,
            }
        }
    }

    fn block(&mut self, size: Option<u64>, payload: &mut Vec<u8>) -> io::Result<Block> {
        let size = size.filter(|size| *size <= LARGEST_BLOCK).ok_or_else(|| invalid("a block of no size"))?;
        let (track, used) = self.vint()?;
        let mut head = [0u8; 3];
        self.source.read_exact(&mut head)?;
        let [high, low, flags] = head;
        if flags & 0x06 != 0 {
            return Err(invalid("a laced block"));
        }
        let rest = size.checked_sub(used + 3).ok_or_else(|| invalid("a block shorter than its head"))?;
        payload.resize(usize::try_from(rest).map_err(|_| invalid("a block too large"))?, 0);
        self.source.read_exact(payload)?;
        let ticks = i128::from(self.cluster) + i128::from(i16::from_be_bytes([high, low]));
        let at_ms = ticks * i128::from(self.scale_ns) / 1_000_000;
        let at_ms = i64::try_from(at_ms).map_err(|_| invalid("a time out of range"))?;
        Ok(Block { track, at_ms })
    }

    /// An element's id with its length bits; nothing at the end of the stream.
    fn id(&mut self) -> io::Result<Option<u32>> {
        let mut first = [0u8; 1];
        loop {
            match self.source.read(&mut first) {
                Ok(0) => return Ok(None),
                Ok(_) => break,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        let length = first[0].leading_zeros();
        if length > 3 {
            return Err(invalid("no id of an element"));
        }
        let mut id = u32::from(first[0]);
        for _ in 0..length {
            id = id << 8 | u32::from(self.byte()?);
        }
        Ok(Some(id))
    }

    /// An element's size; nothing where it is unknown.
    fn size(&mut self) -> io::Result<Option<u64>> {
        let (value, length) = self.vint()?;
        let unknown = (1u64 << (7 * length)) - 1;
        Ok((value != unknown).then_some(value))
    }

    /// A number of variable length without its length bits, and how many bytes it took.
    fn vint(&mut self) -> io::Result<(u64, u64)> {
        let first = self.byte()?;
        let more = first.leading_zeros();
        if more > 7 {
            return Err(invalid("no size of an element"));
        }
        let mut value = u64::from(first) & ((1 << (7 - more)) - 1);
        for _ in 0..more {
            value = value << 8 | u64::from(self.byte()?);
        }
        Ok((value, u64::from(more) + 1))
    }

    fn byte(&mut self) -> io::Result<u8> {
        let mut byte = [0u8; 1];
        self.source.read_exact(&mut byte)?;
        Ok(byte[0])
    }

    fn unsigned(&mut self, size: Option<u64>) -> io::Result<u64> {
        let bytes = self.bytes(size, 8)?;
        Ok(unsigned(&bytes))
    }

    fn bytes(&mut self, size: Option<u64>, most: u64) -> io::Result<Vec<u8>> {
        let size = size.filter(|size| *size <= most).ok_or_else(|| invalid("an element too large"))?;
        let mut bytes = vec![0u8; usize::try_from(size).unwrap_or(0)];
        self.source.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn skip(&mut self, size: Option<u64>) -> io::Result<()> {
        let size = size.ok_or_else(|| invalid("an element of unknown size"))?;
        let skipped = io::copy(&mut self.source.by_ref().take(size), &mut io::sink())?;
        if skipped == size { Ok(()) } else { Err(ErrorKind::UnexpectedEof.into()) }
    }
}

fn invalid(what: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, format!("the stream holds {what}"))
}

fn unsigned(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |value, byte| value << 8 | u64::from(*byte))
}

/// The children of an element that is wholly in memory.
fn children(bytes: &[u8]) -> io::Result<Vec<(u32, &[u8])>> {
    let mut reader = Reader::new(bytes);
    let mut found = Vec::new();
    while let Some(id) = reader.id()? {
        let size = reader.size()?.and_then(|size| usize::try_from(size).ok());
        let rest: &[u8] = reader.source;
        let size = size.filter(|size| *size <= rest.len()).ok_or(ErrorKind::UnexpectedEof)?;
        let (content, rest) = rest.split_at(size);
        found.push((id, content));
        reader.source = rest;
    }
    Ok(found)
}

fn tracks(bytes: &[u8]) -> io::Result<Vec<Track>> {
    let entries = children(bytes)?;
    let entries = entries.into_iter().filter(|(id, _)| *id == TRACK_ENTRY);
    entries.filter_map(|(_, entry)| track(entry).transpose()).collect()
}

fn track(entry: &[u8]) -> io::Result<Option<Track>> {
    let fields = children(entry)?;
    let field = |wanted: u32| fields.iter().find(|(id, _)| *id == wanted).map(|(_, content)| *content);
    let number = field(TRACK_NUMBER).map(unsigned).ok_or_else(|| invalid("a track without a number"))?;
    let within = |parent: &[u8], wanted: u32| -> io::Result<Option<Vec<u8>>> {
        Ok(children(parent)?.into_iter().find(|(id, _)| *id == wanted).map(|(_, content)| content.to_vec()))
    };
    let whole = |bytes: Option<Vec<u8>>| {
        bytes.and_then(|bytes| u32::try_from(unsigned(&bytes)).ok()).filter(|value| *value > 0)
    };
    match (field(TRACK_TYPE).map(unsigned), field(VIDEO), field(AUDIO)) {
        (Some(1), Some(video), _) => {
            let size = (whole(within(video, PIXEL_WIDTH)?), whole(within(video, PIXEL_HEIGHT)?));
            let (Some(width), Some(height)) = size else { return Err(invalid("a picture of no size")) };
            Ok(Some(Track::Video { number, width, height }))
        }
        (Some(2), _, Some(audio)) => {
            let rate = within(audio, SAMPLING_FREQUENCY)?.and_then(|bytes| float(&bytes)).unwrap_or(8000.0);
            let channels = whole(within(audio, CHANNELS)?).unwrap_or(1);
            if !(1.0..=4_000_000.0).contains(&rate) {
                return Err(invalid("sound of an impossible rate"));
            }
            Ok(Some(Track::Audio { number, rate: rate.round() as u32, channels }))
        }
        _ => Ok(None),
    }
}

fn float(bytes: &[u8]) -> Option<f64> {
    match bytes.len() {
        4 => Some(f64::from(f32::from_be_bytes(bytes.try_into().ok()?))),
        8 => Some(f64::from_be_bytes(bytes.try_into().ok()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn element(id: &[u8], content: &[u8]) -> Vec<u8> {
        let size = (content.len() as u64 | 1 << 56).to_be_bytes();
        [id, &size[..], content].concat()
    }

    /// A stream as ffmpeg writes it: two tracks, then a cluster of unknown size with these blocks.
    fn stream(cluster: u32, blocks: &[(u8, i16, Vec<u8>)]) -> Vec<u8> {
        let video = [element(&[0xB0], &[16]), element(&[0xBA], &[8])].concat();
        let video = [element(&[0xD7], &[1]), element(&[0x83], &[1]), element(&[0xE0], &video)].concat();
        let audio = [element(&[0xB5], &48000f64.to_be_bytes()), element(&[0x9F], &[2])].concat();
        let audio = [element(&[0xD7], &[2]), element(&[0x83], &[2]), element(&[0xE1], &audio)].concat();
        let tracks = [element(&[0xAE], &video), element(&[0xAE], &audio)].concat();
        let info = element(&[0x2A, 0xD7, 0xB1], &1_000_000u32.to_be_bytes());
        let mut bytes = element(&[0x1A, 0x45, 0xDF, 0xA3], &[0; 7]);
        bytes.extend([0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        bytes.extend(element(&[0x15, 0x49, 0xA9, 0x66], &info));
        bytes.extend(element(&[0x16, 0x54, 0xAE, 0x6B], &tracks));
        bytes.extend([0x1F, 0x43, 0xB6, 0x75, 0xFF]);
        bytes.extend(element(&[0xE7], &cluster.to_be_bytes()));
        for (index, (track, time, content)) in blocks.iter().enumerate() {
            let head = [&[0x80 | track][..], &time.to_be_bytes(), &[0x80]].concat();
            let block = [head, content.clone()].concat();
            if index % 2 == 0 {
                bytes.extend(element(&[0xA3], &block));
            } else {
                bytes.extend(element(&[0xA0], &element(&[0xA1], &block)));
            }
        }
        bytes
    }

    fn read_all(bytes: &[u8]) -> io::Result<Vec<(u64, i64, Vec<u8>)>> {
        let mut reader = Reader::new(bytes);
        let (mut all, mut payload) = (Vec::new(), Vec::new());
        while let Some(block) = reader.next_block(&mut payload)? {
            all.push((block.track, block.at_ms, payload.clone()));
        }
        Ok(all)
    }

    #[test]
    fn the_tracks_are_told() {
        let bytes = stream(0, &[(1, 0, vec![1])]);
        let mut reader = Reader::new(&bytes[..]);
        reader.next_block(&mut Vec::new()).unwrap();
        let expected = [
            Track::Video { number: 1, width: 16, height: 8 },
            Track::Audio { number: 2, rate: 48000, channels: 2 },
        ];
        assert_eq!(reader.tracks(), expected);
    }

    #[test]
    fn a_stream_that_breaks_off_says_so() {
        let bytes = stream(0, &[(1, 0, vec![1; 40])]);
        let error = read_all(&bytes[..bytes.len() - 1]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnexpectedEof);
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(
            cluster in any::<u32>(),
            blocks in prop::collection::vec((1u8..3, any::<i16>(), prop::collection::vec(any::<u8>(), 0..300)), 0..8),
        ) {
            let expected: Vec<_> = blocks
                .iter()
                .map(|(track, time, content)| {
                    (u64::from(*track), i64::from(cluster) + i64::from(*time), content.clone())
                })
                .collect();
            prop_assert_eq!(read_all(&stream(cluster, &blocks)).unwrap(), expected);
        }

        #[test]
        fn damage_never_panics(
            at in any::<prop::sample::Index>(), byte in any::<u8>(), end in any::<prop::sample::Index>(),
        ) {
            let mut bytes = stream(7, &[(1, 0, vec![1; 50]), (2, 5, vec![2; 50])]);
            let place = at.index(bytes.len());
            bytes[place] = byte;
            bytes.truncate(end.index(bytes.len()) + 1);
            let _ = read_all(&bytes);
        }

        #[test]
        fn noise_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = read_all(&bytes);
        }
    }
}
