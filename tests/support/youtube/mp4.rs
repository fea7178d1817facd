//! The duration that an MP4 file says it has, for the stand-in to say what it received.

/// `moov/mvhd`, in milliseconds. None when the file is not such a one.
pub fn milliseconds(file: &[u8]) -> Option<u64> {
    let moov = find(file, b"moov")?;
    let header = find(moov, b"mvhd")?;
    let number = |at: usize, length: usize| {
        header.get(at..at + length).map(|bytes| bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let (scale, duration) = match header.first()? {
        1 => (number(20, 4)?, number(24, 8)?),
        _ => (number(12, 4)?, number(16, 4)?),
    };
    (scale > 0).then(|| duration * 1000 / scale)
}

/// The inside of the first box of that name.
fn find<'a>(mut rest: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    while rest.len() >= 8 {
        let size = u32::from_be_bytes(rest[..4].try_into().ok()?) as usize;
        let (head, size) = match size {
            0 => (8, rest.len()),
            1 => (16, usize::try_from(u64::from_be_bytes(rest.get(8..16)?.try_into().ok()?)).ok()?),
            size => (8, size),
        };
        if size < head || size > rest.len() {
            return None;
        }
        if &rest[4..8] == name {
            return Some(&rest[head..size]);
        }
        rest = &rest[size..];
    }
    None
}
