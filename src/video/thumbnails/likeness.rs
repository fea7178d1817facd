//! How alike two pictures look: the difference hash of 64 bits that [`crate::model::analysis::FrameCandidate`] holds.

use image::{RgbImage, imageops};

/// Bits of the hash that differ, 0 (alike) to 64; absent when one of them is no hash.
pub fn distance(one: &str, other: &str) -> Option<u32> {
    let read = |text: &str| (text.len() == 16).then(|| u64::from_str_radix(text, 16).ok()).flatten();
    Some((read(one)? ^ read(other)?).count_ones())
}

/// The difference hash of a picture as [`crate::video::analyze`] takes it: on 9 by 8 averaged lumas, whether the right
/// neighbour is brighter.
pub fn hash(picture: &RgbImage) -> String {
    // Ten pixels to a cell each way: the averages of the whole picture, near enough.
    let small = imageops::grayscale(&imageops::thumbnail(picture, 90, 80));
    let mean = |column: u32, row: u32| -> u32 {
        let cell = (0..10).flat_map(|y| (0..10).map(move |x| (column * 10 + x, row * 10 + y)));
        cell.map(|(x, y)| u32::from(small.get_pixel(x, y)[0])).sum::<u32>() * 16 / 100
    };
    let mut bits = 0u64;
    for row in 0..8 {
        for column in 0..8 {
            bits = (bits << 1) | u64::from(mean(column + 1, row) > mean(column, row));
        }
    }
    format!("{bits:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;
    use image::imageops::FilterType;

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
