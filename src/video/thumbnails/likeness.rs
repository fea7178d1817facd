//! How alike two pictures look: the difference hash of 64 bits that [`crate::model::analysis::FrameCandidate`] holds.

use image::RgbImage;
use image::imageops::{self, FilterType};

/// Bits of the hash that differ, 0 (alike) to 64; absent when one of them is no hash.
pub fn distance(one: &str, other: &str) -> Option<u32> {
    let read = |text: &str| (text.len() == 16).then(|| u64::from_str_radix(text, 16).ok()).flatten();
    Some((read(one)? ^ read(other)?).count_ones())
}

/// The difference hash of a picture: on 9 by 8 averaged lumas, whether each is brighter than its right neighbour.
pub fn hash(picture: &RgbImage) -> String {
    let grey = imageops::grayscale(picture);
    let small = imageops::resize(&grey, 9, 8, FilterType::Triangle);
    let mut bits = 0u64;
    for y in 0..8 {
        for x in 0..8 {
            bits = (bits << 1) | u64::from(small.get_pixel(x, y)[0] > small.get_pixel(x + 1, y)[0]);
        }
    }
    format!("{bits:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    #[test]
    fn a_picture_is_like_itself_at_another_size_and_unlike_its_mirror() {
        let ramp = RgbImage::from_fn(320, 180, |x, y| Rgb([(x * 255 / 320) as u8, (y % 7) as u8, 90]));
        let small = imageops::resize(&ramp, 160, 90, FilterType::Triangle);
        let mirrored = imageops::flip_horizontal(&ramp);
        assert!(distance(&hash(&ramp), &hash(&small)).expect("hashes") <= 2);
        assert!(distance(&hash(&ramp), &hash(&mirrored)).expect("hashes") > 50);
    }

    #[test]
    fn what_is_no_hash_has_no_distance() {
        assert_eq!(distance("00000000000000ff", "0000000000000000"), Some(8));
        assert_eq!(distance("", "0000000000000000"), None);
        assert_eq!(distance("zz00000000000000", "0000000000000000"), None);
    }
}
