//! The upright frame: its size, and the filters that fill it. Pure.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::path::ScenePath;
use super::rules::ShortRules;
use crate::model::media::VideoStream;

/// How a wide picture goes into an upright frame.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// Part of it, following what matters.
    #[default]
    Crop,
    /// All of it, over a blurred copy of itself.
    Blur,
    /// All of it, between black bars.
    Pad,
}

/// What is done with the picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// It is upright already: shown whole.
    Whole,
    /// A part of it.
    Crop,
    /// Over a blurred copy.
    Blur,
    /// Between bars.
    Pad,
}

/// The frame of a Short.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width and height of the result, in pixels; even.
    pub size: [u32; 2],
    /// Width and height of the whole picture at the scale it is shown in; even.
    pub scaled: [u32; 2],
    /// What is done with it.
    pub shape: Shape,
}

/// How much wider than 9:16 a picture may be and still count as upright.
const NEARLY: f64 = 1.02;

impl Frame {
    /// The frame for a picture. It is 9:16, in full size where the source is high enough and as high as the source
    /// otherwise; a picture that is as narrow already keeps its own shape. Nothing is ever stretched.
    pub fn of(picture: &VideoStream, fit: Fit, rules: &ShortRules) -> Self {
        let aspect = picture.pixel_aspect.filter(|aspect| aspect.is_finite() && *aspect > 0.0).unwrap_or(1.0);
        let (width, height) = (f64::from(picture.width.max(2)) * aspect, f64::from(picture.height.max(2)));
        let (full_width, full_height) = (f64::from(rules.width), f64::from(rules.height));
        let narrow = full_width / full_height;
        if width / height <= narrow * NEARLY {
            let scale = (full_width / width).min(full_height / height).min(1.0);
            let size = [even(width * scale), even(height * scale)];
            return Self { size, scaled: size, shape: Shape::Whole };
        }
        let out_height = if picture.height >= rules.full_from_height {
            rules.height
        } else {
            even(height).min(rules.height)
        };
        let size = [even(f64::from(out_height) * narrow), out_height];
        let inside = || {
            let scale = f64::from(size[0]) / width;
            [size[0], even(height * scale).min(size[1])]
        };
        match fit {
            Fit::Crop => {
                let across = even(width * f64::from(out_height) / height).max(size[0]);
                Self { size, scaled: [across, out_height], shape: Shape::Crop }
            }
            Fit::Blur => Self { size, scaled: inside(), shape: Shape::Blur },
            Fit::Pad => Self { size, scaled: inside(), shape: Shape::Pad },
        }
    }

    /// Width of the crop as a share of the picture's.
    pub fn share(&self) -> f64 {
        f64::from(self.size[0]) / f64::from(self.scaled[0].max(1))
    }

    /// The filters from a picture as it is in the file to the frame. `start_us` is where the stretch begins in the
    /// file, `frame_us` the length of a frame, both in microseconds.
    pub fn filters(&self, paths: &[ScenePath], start_us: i64, frame_us: f64) -> String {
        let [width, height] = self.size;
        let [across, down] = self.scaled;
        let scale = format!("scale={across}:{down}:flags=lanczos,setsar=1");
        match self.shape {
            Shape::Whole => scale,
            Shape::Crop => {
                let x = expression(paths, f64::from(across), start_us, frame_us);
                format!("{scale},crop=w={width}:h={height}:x='{x}':y=0:exact=1")
            }
            Shape::Pad => format!("{scale},pad={width}:{height}:(ow-iw)/2:(oh-ih)/2:color=black"),
            Shape::Blur => {
                // Blurred small and enlarged: as soft, and quick.
                let (small_width, small_height) =
                    (even(f64::from(width) / 8.0), even(f64::from(height) / 8.0));
                let wide = even(f64::from(across) * f64::from(small_height) / f64::from(down.max(1)));
                let wide = wide.max(small_width);
                format!(
                    "split[behind][whole];[behind]scale={wide}:{small_height},crop={small_width}:{small_height},\
                     gblur=sigma=4,eq=brightness=-0.08,scale={width}:{height}:flags=bicubic,setsar=1[blurred];\
                     [whole]{scale}[sharp];[blurred][sharp]overlay=(W-w)/2:(H-h)/2"
                )
            }
        }
    }
}

/// The nearest even number, at least 2.
fn even(side: f64) -> u32 {
    ((side / 2.0).round() as u32 * 2).max(2)
}

/// A stretch of time with one line: the left edge in pixels at its start, and its change a second.
struct Piece {
    from: f64,
    x: f64,
    slope: f64,
}

/// The left edge of the crop over time `t` (in seconds), as ffmpeg computes it: a balanced tree of comparisons, so
/// that even a long path is quick.
fn expression(paths: &[ScenePath], across: f64, start_us: i64, frame_us: f64) -> String {
    let seconds = |at_ms: u64| (at_ms as f64 * 1000.0 - start_us as f64) / 1e6;
    let mut pieces: Vec<Piece> = Vec::new();
    for scene in paths {
        // Times are rounded to milliseconds: the new scene begins half a frame early, so that its first frame is in it.
        let from = seconds(scene.span.start_ms) - frame_us / 2e6;
        let first = scene.knots.first().map_or(0.0, |knot| knot.x);
        pieces.push(Piece { from, x: first * across, slope: 0.0 });
        for pair in scene.knots.windows(2) {
            let (start, end) = (seconds(pair[0].at_ms), seconds(pair[1].at_ms));
            let slope = (pair[1].x - pair[0].x) * across / (end - start).max(1e-3);
            pieces.push(Piece { from: start, x: pair[0].x * across, slope });
        }
        if let [_, .., last] = scene.knots.as_slice() {
            pieces.push(Piece { from: seconds(last.at_ms), x: last.x * across, slope: 0.0 });
        }
    }
    if pieces.is_empty() { "(iw-ow)/2".into() } else { tree(&pieces) }
}

fn tree(pieces: &[Piece]) -> String {
    match pieces {
        [] => "0".into(),
        [only] if only.slope.abs() < 0.01 => format!("{:.0}", only.x),
        [only] => format!("{:.2}{:+.3}*(t-{:.3})", only.x, only.slope, only.from).replace("--", "+"),
        _ => {
            let (left, right) = pieces.split_at(pieces.len() / 2);
            format!("if(lt(t,{:.4}),{},{})", right[0].from, tree(left), tree(right))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::path::{Follow, Knot};
    use super::super::short_rules;
    use super::*;
    use crate::model::Span;

    fn frame(width: u32, height: u32, fit: Fit) -> Frame {
        Frame::of(&VideoStream { width, height, ..VideoStream::default() }, fit, short_rules())
    }

    #[test]
    fn a_high_source_gives_the_full_size_and_a_low_one_its_own_height() {
        for (source, size, scaled) in [
            ([1920, 1080], [1080, 1920], [3414, 1920]),
            ([3840, 2160], [1080, 1920], [3414, 1920]),
            ([1280, 720], [406, 720], [1280, 720]),
            ([1080, 1080], [1080, 1920], [1920, 1920]),
            ([1081, 721], [406, 722], [1082, 722]),
            ([160, 120], [68, 120], [160, 120]),
        ] {
            let frame = frame(source[0], source[1], Fit::Crop);
            assert_eq!((frame.size, frame.scaled, frame.shape), (size, scaled, Shape::Crop), "{source:?}");
        }
    }

    #[test]
    fn what_is_upright_already_stays_whole() {
        for (source, size) in [
            ([1080, 1920], [1080, 1920]),
            ([2160, 3840], [1080, 1920]),
            ([608, 1080], [608, 1080]),
            ([720, 1600], [720, 1600]),
        ] {
            let frame = frame(source[0], source[1], Fit::Crop);
            assert_eq!((frame.size, frame.shape), (size, Shape::Whole), "{source:?}");
        }
    }

    #[test]
    fn the_whole_picture_fits_between_bars_and_over_a_blur() {
        let pad = frame(1920, 1080, Fit::Pad);
        assert_eq!((pad.size, pad.scaled), ([1080, 1920], [1080, 608]));
        assert!(pad.filters(&[], 0, 40_000.0).ends_with("pad=1080:1920:(ow-iw)/2:(oh-ih)/2:color=black"));
        let blur = frame(1920, 1080, Fit::Blur).filters(&[], 0, 40_000.0);
        assert!(blur.contains("scale=426:240,crop=136:240") && blur.contains("scale=1080:608"), "{blur}");
    }

    #[test]
    fn wide_pixels_count() {
        let picture = VideoStream {
            width: 720,
            height: 576,
            pixel_aspect: Some(64.0 / 45.0),
            ..VideoStream::default()
        };
        let frame = Frame::of(&picture, Fit::Crop, short_rules());
        assert_eq!((frame.size, frame.scaled), ([324, 576], [1024, 576]));
    }

    /// Computes a tree as ffmpeg would.
    fn value(text: &str, t: f64) -> f64 {
        let Some(rest) = text.strip_prefix("if(lt(t,") else {
            let Some((x, change)) = text.split_once("*(t-") else { return text.parse().expect("a number") };
            let from: f64 = change.trim_end_matches(')').parse().expect("a time");
            let sign = x.rfind(['+', '-']).filter(|at| *at > 0).expect("a slope");
            let slope: f64 = x[sign..].parse().expect("a slope");
            return x[..sign].parse::<f64>().expect("a start") + slope * (t - from);
        };
        let (border, rest) = rest.split_once("),").expect("a border");
        let rest = rest.strip_suffix(')').expect("an end");
        let mut depth = 0;
        let comma = rest
            .char_indices()
            .find(|(_, c)| {
                depth += i32::from(*c == '(') - i32::from(*c == ')');
                *c == ',' && depth == 0
            })
            .expect("two branches")
            .0;
        let branch = if t < border.parse().expect("a border") { &rest[..comma] } else { &rest[comma + 1..] };
        value(branch, t)
    }

    #[test]
    fn the_expression_follows_the_path_and_jumps_at_cuts() {
        let knots =
            |values: &[(u64, f64)]| values.iter().map(|&(at_ms, x)| Knot { at_ms, x }).collect::<Vec<_>>();
        let scenes = [
            ScenePath {
                span: Span::new(10_000, 12_000),
                follow: Follow::Face,
                knots: knots(&[(10_000, 0.1)]),
            },
            ScenePath {
                span: Span::new(12_000, 20_000),
                follow: Follow::Motion,
                knots: knots(&[(12_200, 0.6), (14_000, 0.6), (15_000, 0.2), (16_000, 0.4)]),
            },
        ];
        let text = expression(&scenes, 1000.0, 10_000_000, 40_000.0);
        for (t, x) in [
            (0.0, 100.0),
            (1.95, 100.0),
            (1.99, 600.0),
            (3.0, 600.0),
            (4.5, 400.0),
            (5.5, 300.0),
            (9.0, 400.0),
        ] {
            assert!((value(&text, t) - x).abs() < 0.6, "{t}: {} is not {x} in {text}", value(&text, t));
        }
        assert_eq!(expression(&[], 1000.0, 0, 40_000.0), "(iw-ow)/2");
    }

    #[test]
    fn a_long_path_makes_a_shallow_tree() {
        let knots = (0..900).map(|at| Knot { at_ms: at * 200, x: f64::from(at as u32 % 7) / 10.0 }).collect();
        let scene = ScenePath { span: Span::new(0, 180_000), follow: Follow::Face, knots };
        let text = expression(&[scene], 1000.0, 0, 40_000.0);
        let mut depth = 0;
        let deepest = text.chars().fold(0, |deepest, c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            deepest.max(depth)
        });
        assert!(deepest < 30 && text.len() < 60_000, "{deepest} {}", text.len());
    }
}
