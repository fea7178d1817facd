//! Still pictures: one frame with filters of the caller's choice, a few frames in a row, and which filters there are.

use std::ffi::OsString;

use image::RgbImage;

use super::{Ffmpeg, Input, args, missing};
use crate::error::{Error, Result};
use crate::ports::process;

/// Rate that frames in a row are given, so that none is repeated or dropped on the way out.
const EVEN_RATE: &str = "25";

impl Ffmpeg {
    /// The first frame at or after a moment, upright and run through `filter`; absent when there is none.
    ///
    /// # Errors
    /// Tool when ffmpeg is missing or the frame cannot be decoded; interrupted never, for it is one frame.
    pub fn still(&self, input: &Input, at_ms: u64, filter: &str) -> Result<Option<RgbImage>> {
        Ok(pictures(&self.read_all(still(input, at_ms, 1, filter), input)?)?.pop())
    }

    /// Up to `count` frames in a row from a moment on, run through `filter`.
    ///
    /// # Errors
    /// As for [`Ffmpeg::still`].
    pub fn stills(&self, input: &Input, at_ms: u64, count: u32, filter: &str) -> Result<Vec<RgbImage>> {
        pictures(&self.read_all(still(input, at_ms, count, filter), input)?)
    }

    /// Whether this ffmpeg was built with all of these filters.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when it cannot be asked.
    pub fn has_filters(&self, names: &[&str]) -> Result<bool> {
        let output = process::output(process::command(&self.ffmpeg).args(["-hide_banner", "-filters"]))
            .map_err(|error| missing("ffmpeg", &self.ffmpeg, error))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let known: Vec<&str> = text.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
        Ok(names.iter().all(|name| known.contains(name)))
    }
}

/// `count` frames from a moment on, as portable pixmaps one after the other.
fn still(input: &Input, at_ms: u64, count: u32, filter: &str) -> Vec<OsString> {
    let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
    let mut list = words(&["-hide_banner", "-nostdin", "-v", "error", "-an", "-sn", "-dn", "-ss"]);
    list.push(format!("{}.{:03}", at_ms / 1000, at_ms % 1000).into());
    list.extend(args::open(input));
    list.extend(words(&["-map", "0:V:0", "-vf"]));
    list.push(format!("{filter},settb=1/{EVEN_RATE},setpts=N").into());
    list.extend(words(&["-r", EVEN_RATE, "-frames:v", &count.to_string()]));
    list.extend(words(&["-pix_fmt", "rgb24", "-c:v", "ppm", "-f", "image2pipe", "pipe:1"]));
    list
}

/// Reads portable pixmaps (`P6`, 8 bits) one after the other.
fn pictures(bytes: &[u8]) -> Result<Vec<RgbImage>> {
    let mut rest = bytes;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (picture, behind) =
            one(rest).ok_or_else(|| Error::tool("ffmpeg gave a frame that cannot be read"))?;
        found.push(picture);
        rest = behind;
    }
    Ok(found)
}

fn one(bytes: &[u8]) -> Option<(RgbImage, &[u8])> {
    let mut rest = bytes.strip_prefix(b"P6")?;
    let mut number = || {
        let start = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let length = rest[start..].iter().position(|byte| !byte.is_ascii_digit())?;
        let value = std::str::from_utf8(&rest[start..start + length]).ok()?.parse::<u32>().ok()?;
        rest = &rest[start + length..];
        Some(value)
    };
    let (width, height, most) = (number()?, number()?, number()?);
    let data = rest.get(1..)?;
    let length = usize::try_from(u64::from(width) * u64::from(height) * 3).ok()?;
    if most != 255 || data.len() < length {
        return None;
    }
    let picture = RgbImage::from_raw(width, height, data[..length].to_vec())?;
    Some((picture, &data[length..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_is_asked_for_by_time_and_filter() {
        let args = still(&Input::File("a.mp4".into()), 61_040, 3, "yadif");
        let shown: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
        assert_eq!(
            shown.join(" "),
            "-hide_banner -nostdin -v error -an -sn -dn -ss 61.040 -protocol_whitelist file,pipe,crypto,data \
             -i file:a.mp4 -map 0:V:0 -vf yadif,settb=1/25,setpts=N -r 25 -frames:v 3 -pix_fmt rgb24 -c:v ppm \
             -f image2pipe pipe:1"
        );
    }

    #[test]
    fn pixmaps_in_a_row_are_told_apart() {
        let bytes = b"P6\n2 1\n255\nabcdefP6\n1 1\n255\n\n\n\n";
        let found = pictures(bytes).expect("pictures");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].as_raw(), b"abcdef");
        assert_eq!(found[1].as_raw(), b"\n\n\n");
        assert!(pictures(b"P6\n2 1\n255\nabc").is_err());
        assert!(pictures(b"P6\n99999999999 1\n255\nabc").is_err());
        assert!(pictures(b"GIF").is_err());
        assert!(pictures(b"").expect("nothing").is_empty());
    }
}
