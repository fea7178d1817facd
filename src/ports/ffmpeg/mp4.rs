//! What only the boxes of an MP4 or MOV file tell: whether the index stands first, edit lists, encryption.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// What was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Layout {
    /// Whether `moov` stands before `mdat`; absent when either is missing.
    pub moov_first: Option<bool>,
    /// Whether a track has an edit list that cuts or rearranges: more than one edit, or a media time that
    /// skips more than a second. A single edit that hides the encoder's delay is in nearly every file.
    pub edit_list: bool,
    /// Whether a track is encrypted (ISO/IEC 14496-12, sample entries `encv` and `enca`). ffprobe shows the
    /// codec that is inside instead.
    pub encrypted: bool,
}

/// Most boxes that are looked at, so that a damaged file ends.
const MOST_BOXES: usize = 20_000;

/// Walks the boxes.
pub fn layout(path: &Path) -> std::io::Result<Layout> {
    let file = File::open(path)?;
    let end = file.metadata()?.len();
    let mut walk = Walk { reader: BufReader::new(file), boxes: 0, layout: Layout::default(), scale: 1 };
    let (mut moov, mut mdat) = (None, None);
    let mut at = 0;
    while let Some(found) = walk.header(at, end)? {
        match &found.kind {
            b"moov" => {
                moov.get_or_insert(at);
                walk.children(found.body, found.end)?;
            }
            b"mdat" => {
                mdat.get_or_insert(at);
            }
            _ => {}
        }
        at = found.end;
    }
    walk.layout.moov_first = moov.zip(mdat).map(|(moov, mdat)| moov < mdat);
    Ok(walk.layout)
}

struct Found {
    kind: [u8; 4],
    body: u64,
    end: u64,
}

struct Walk {
    reader: BufReader<File>,
    boxes: usize,
    layout: Layout,
    /// Time scale of the track in hand, in units a second.
    scale: u32,
}

impl Walk {
    fn header(&mut self, at: u64, end: u64) -> std::io::Result<Option<Found>> {
        self.boxes += 1;
        if at + 8 > end || self.boxes > MOST_BOXES {
            return Ok(None);
        }
        self.reader.seek(SeekFrom::Start(at))?;
        let size = u64::from(self.u32()?);
        let mut kind = [0; 4];
        self.reader.read_exact(&mut kind)?;
        let (size, head) = match size {
            0 => (end - at, 8),
            1 => (u64::from(self.u32()?) << 32 | u64::from(self.u32()?), 16),
            size => (size, 8),
        };
        if size < head || size > end - at {
            return Ok(None);
        }
        Ok(Some(Found { kind, body: at + head, end: at + size }))
    }

    fn u32(&mut self) -> std::io::Result<u32> {
        let mut bytes = [0; 4];
        self.reader.read_exact(&mut bytes)?;
        Ok(u32::from_be_bytes(bytes))
    }

    /// Looks into the boxes that can hold an edit list or describe the samples. The media header stands after it, so it is read first.
    fn children(&mut self, start: u64, end: u64) -> std::io::Result<()> {
        let mut found = Vec::new();
        let mut at = start;
        while let Some(child) = self.header(at, end)? {
            at = child.end;
            found.push(child);
        }
        let order = |kind: &[u8; 4]| usize::from(kind == b"edts");
        found.sort_by_key(|child| order(&child.kind));
        for child in found {
            match &child.kind {
                b"trak" | b"mdia" | b"minf" | b"stbl" | b"edts" => self.children(child.body, child.end)?,
                b"mdhd" => self.media_header(child.body)?,
                b"stsd" => self.sample_entries(child.body + 8, child.end)?,
                b"elst" => self.edit_list(child.body, child.end)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn sample_entries(&mut self, start: u64, end: u64) -> std::io::Result<()> {
        let mut at = start;
        while let Some(entry) = self.header(at, end)? {
            self.layout.encrypted |= matches!(&entry.kind, b"encv" | b"enca" | b"drms" | b"drmi");
            at = entry.end;
        }
        Ok(())
    }

    fn media_header(&mut self, body: u64) -> std::io::Result<()> {
        self.reader.seek(SeekFrom::Start(body))?;
        let version = self.u32()? >> 24;
        let skip = if version == 1 { 16 } else { 8 };
        self.reader.seek_relative(skip)?;
        self.scale = self.u32()?.max(1);
        Ok(())
    }

    fn edit_list(&mut self, body: u64, end: u64) -> std::io::Result<()> {
        self.reader.seek(SeekFrom::Start(body))?;
        let wide = self.u32()? >> 24 == 1;
        let count = self.u32()?;
        let mut real = 0;
        for _ in 0..count.min(1000) {
            let entry = if wide { 20 } else { 12 };
            if self.reader.stream_position()? + entry > end {
                break;
            }
            let media_time = if wide {
                let _duration = (self.u32()?, self.u32()?);
                (i64::from(self.u32()?) << 32) | i64::from(self.u32()?)
            } else {
                let _duration = self.u32()?;
                i64::from(self.u32()? as i32)
            };
            let _rate = self.u32()?;
            // -1 is an empty edit: the track starts later. It cuts nothing.
            if media_time >= 0 {
                real += 1;
                if media_time > i64::from(self.scale) {
                    self.layout.edit_list = true;
                }
            }
        }
        if real > 1 {
            self.layout.edit_list = true;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Write;

    fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let mut bytes = (body.len() as u32 + 8).to_be_bytes().to_vec();
        bytes.extend_from_slice(kind);
        bytes.extend_from_slice(body);
        bytes
    }

    fn layout_of(bytes: &[u8]) -> Layout {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(bytes).expect("written");
        layout(file.path()).unwrap_or_default()
    }

    fn edits(media_times: &[i32]) -> Vec<u8> {
        let mut body = vec![0, 0, 0, 0];
        body.extend_from_slice(&(media_times.len() as u32).to_be_bytes());
        for time in media_times {
            body.extend_from_slice(&1000u32.to_be_bytes());
            body.extend_from_slice(&time.to_be_bytes());
            body.extend_from_slice(&0x10000u32.to_be_bytes());
        }
        boxed(b"edts", &boxed(b"elst", &body))
    }

    fn movie(media_times: &[i32]) -> Vec<u8> {
        let mut header = vec![0; 12];
        header.extend_from_slice(&48_000u32.to_be_bytes());
        header.extend_from_slice(&[0; 8]);
        let mut track = edits(media_times);
        track.extend(boxed(b"mdia", &boxed(b"mdhd", &header)));
        let mut bytes = boxed(b"moov", &boxed(b"trak", &track));
        bytes.extend(boxed(b"mdat", b"data"));
        bytes
    }

    #[test]
    fn tells_where_the_index_stands() {
        let mut late = boxed(b"mdat", b"data");
        late.extend(boxed(b"moov", b""));
        assert_eq!(layout_of(&late).moov_first, Some(false));
        assert_eq!(layout_of(&movie(&[1024])).moov_first, Some(true));
        assert_eq!(layout_of(b"").moov_first, None);
    }

    #[test]
    fn tells_a_cut_from_the_encoders_delay() {
        assert!(!layout_of(&movie(&[1024])).edit_list);
        assert!(!layout_of(&movie(&[-1, 0])).edit_list);
        assert!(layout_of(&movie(&[0, 96_000])).edit_list);
        assert!(layout_of(&movie(&[96_000])).edit_list);
    }

    proptest! {
        #[test]
        fn never_panics(mut bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0usize..200, with: u8) {
            let _ = layout_of(&bytes);
            bytes = movie(&[0, 5]);
            if let Some(byte) = bytes.get_mut(at) {
                *byte = with;
            }
            let _ = layout_of(&bytes);
        }
    }
}
