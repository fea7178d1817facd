//! Where text goes: the largest it can be without covering a face or the corner with the length, where it is calm.

use image::RgbImage;
use image::imageops;

use super::layout::{Block, Breaks, Limits, Room};
use crate::model::analysis::Face;
use crate::video::thumbnails::template::{Place, templates};

/// More faces than these are a crowd.
const MOST_FACES: usize = 4;

/// Side of the small picture that busyness is measured on.
const SMALL: u32 = 128;

/// A place that was found.
pub struct Found {
    /// The text in it.
    pub block: Block,
    /// Whether it covers a face all the same.
    pub over_face: bool,
}

/// A box: left, top, right and bottom as shares of the picture.
type Area = [f64; 4];

/// Tries every place of the template, whole and cut free of faces and corner, and takes the best.
pub fn find(picture: &RgbImage, faces: &[Face], breaks: &Breaks, places: &[Place], limits: &Limits) -> Found {
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let faces: Vec<Area> = faces.iter().take(MOST_FACES).map(head).collect();
    let [x, y, w, h] = templates().badge;
    let badge = [x, y, x + w, y + h];
    let mut taken = faces.clone();
    taken.push(badge);
    let detail = Detail::of(picture);
    let mut best: Option<(f64, Found)> = None;
    for (index, place) in places.iter().enumerate() {
        let [x, y, w, h] = place.area;
        for area in free([x, y, x + w, y + h], &taken) {
            let room = Room {
                x: (area[0] * width) as f32,
                y: (area[1] * height) as f32,
                width: ((area[2] - area[0]) * width) as f32,
                height: ((area[3] - area[1]) * height) as f32,
            };
            let block = breaks.lay(room, limits, (place.align, place.valign));
            let ink = block.ink().map(f64::from);
            let ink = [ink[0] / width, ink[1] / height, ink[2] / width, ink[3] / height];
            let covered: f64 = faces.iter().map(|face| common(ink, *face)).fold(0.0, f64::max);
            let size = f64::from(block.capital / limits.capital);
            let value = size.sqrt()
                - 0.05 * index as f64
                - 0.08 * detail.within(ink).min(3.0)
                - 2.0 * covered
                - 2.0 * common(ink, badge);
            if best.as_ref().is_none_or(|(most, _)| value > *most) {
                best = Some((value, Found { block, over_face: covered > 0.02 }));
            }
        }
    }
    best.map_or(Found { block: Block { capital: 0.0, lines: Vec::new() }, over_face: false }, |(_, found)| {
        found
    })
}

/// The whole head around a detected face, which reaches from the brows to the chin.
fn head(face: &Face) -> Area {
    let (w, h) = (face.width, face.height);
    [face.x - 0.14 * w, face.y - 0.22 * h, face.x + 1.14 * w, face.y + 1.12 * h]
}

/// The box itself and the parts of it that are left when what is taken is cut off at one side.
fn free(area: Area, taken: &[Area]) -> Vec<Area> {
    let mut found = vec![area];
    let mut open = vec![area];
    for other in taken {
        let mut next = Vec::new();
        for area in open {
            if common(area, *other) <= 0.0 {
                next.push(area);
                continue;
            }
            let cuts = [
                [area[0], area[1], other[0].min(area[2]), area[3]],
                [other[2].max(area[0]), area[1], area[2], area[3]],
                [area[0], area[1], area[2], other[1].min(area[3])],
                [area[0], other[3].max(area[1]), area[2], area[3]],
            ];
            next.extend(cuts.into_iter().filter(|cut| cut[2] - cut[0] > 0.16 && cut[3] - cut[1] > 0.08));
        }
        open = next;
    }
    found.extend(open);
    found
}

/// Share of the second box that the first covers.
fn common(one: Area, other: Area) -> f64 {
    let across = one[2].min(other[2]) - one[0].max(other[0]);
    let down = one[3].min(other[3]) - one[1].max(other[1]);
    let size = (other[2] - other[0]) * (other[3] - other[1]);
    if across <= 0.0 || down <= 0.0 || size <= 0.0 { 0.0 } else { across * down / size }
}

/// How much each part of the picture draws the eye, compared with its mean: fine detail, and colours unlike the rest
/// (after Achanta et al., Frequency-tuned Salient Region Detection, 2009), the middle before the edges.
struct Detail(Vec<f64>);

impl Detail {
    fn of(picture: &RgbImage) -> Self {
        let small = imageops::thumbnail(picture, SMALL, SMALL);
        let soft = imageops::blur(&small, 2.0);
        let count = f64::from(SMALL * SMALL);
        let mean = [0, 1, 2].map(|c| soft.pixels().map(|pixel| f64::from(pixel[c])).sum::<f64>() / count);
        let grey = imageops::grayscale(&small);
        let at = |x: u32, y: u32| f64::from(grey.get_pixel(x.min(SMALL - 1), y.min(SMALL - 1))[0]);
        let pull = |index: u32| {
            let (x, y) = (index % SMALL, index / SMALL);
            let change = (at(x + 1, y) - at(x, y)).abs() + (at(x, y + 1) - at(x, y)).abs();
            let pixel = soft.get_pixel(x, y);
            let unlike: f64 = (0..3).map(|c| (f64::from(pixel[c]) - mean[c]).abs()).sum();
            let off = |at: u32| f64::from(at) / f64::from(SMALL) - 0.5;
            change.min(60.0) + 0.6 * unlike * (1.0 - off(x).hypot(off(y)))
        };
        let mut all: Vec<f64> = (0..SMALL * SMALL).map(pull).collect();
        let whole = all.iter().sum::<f64>() / count;
        all.iter_mut().for_each(|value| *value /= whole.max(1.0));
        Self(all)
    }

    /// Mean over a box: 1 is as much as everywhere.
    fn within(&self, area: Area) -> f64 {
        let edge = |share: f64| ((share * f64::from(SMALL)) as usize).min(SMALL as usize);
        let [left, top, right, bottom] = area.map(edge);
        let count = right.saturating_sub(left) * bottom.saturating_sub(top);
        let rows = (top..bottom).map(|y| &self.0[y * SMALL as usize..][left.min(right)..right]);
        rows.flatten().sum::<f64>() / count.max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_cut_free() {
        let whole = [0.0, 0.0, 1.0, 1.0];
        assert_eq!(free(whole, &[]), [whole, whole]);
        let face = [0.4, 0.3, 0.6, 0.7];
        let cut = free(whole, &[face]);
        assert_eq!(cut.len(), 5);
        assert!(cut[1..].iter().all(|area| common(*area, face) == 0.0), "{cut:?}");
        let two = free(whole, &[face, [0.0, 0.0, 0.2, 1.0]]);
        assert!(two[1..].iter().all(|area| common(*area, face) == 0.0 && area[0] >= 0.2), "{two:?}");
        assert_eq!(free([0.0, 0.0, 0.3, 0.3], &[[0.0, 0.0, 0.3, 0.3]]).len(), 1);
    }

    #[test]
    fn shares_of_boxes() {
        assert_eq!(common([0.0, 0.0, 0.5, 1.0], [0.0, 0.0, 1.0, 1.0]), 0.5);
        assert_eq!(common([0.0, 0.0, 0.5, 1.0], [0.5, 0.0, 1.0, 1.0]), 0.0);
    }
}
