//! Text on made-up pictures: readable, as large as it goes, clear of faces and of the corner.

use image::Rgb;

use super::*;
use crate::video::thumbnails::template::named;

fn even(color: [u8; 3]) -> RgbImage {
    RgbImage::from_pixel(640, 360, Rgb(color))
}

/// Fine stripes of black and white: no colour can be read on them.
fn busy() -> RgbImage {
    RgbImage::from_fn(640, 360, |x, y| if (x / 3 + y / 3) % 2 == 0 { Rgb([250; 3]) } else { Rgb([5; 3]) })
}

fn set(picture: &mut RgbImage, text: &str, template: &str, faces: &[Face]) -> ThumbnailText {
    let template = named(template).expect("a template");
    Setting::new(text, template, None, picture.height() > picture.width()).expect("set").set(picture, faces)
}

/// Left, top, right and bottom of what differs.
fn changed(before: &RgbImage, after: &RgbImage) -> [u32; 4] {
    let differs = before.enumerate_pixels().filter(|(x, y, pixel)| *pixel != after.get_pixel(*x, *y));
    differs.fold([u32::MAX, u32::MAX, 0, 0], |all, (x, y, _)| {
        [all[0].min(x), all[1].min(y), all[2].max(x), all[3].max(y)]
    })
}

#[test]
fn every_template_can_be_read_on_light_dark_and_busy_pictures() {
    for template in &templates().templates {
        for (name, picture) in [("light", even([250; 3])), ("dark", even([8; 3])), ("busy", busy())] {
            let mut drawn = picture.clone();
            let text = set(&mut drawn, "Never do this", &template.name, &[]);
            assert!(text.contrast >= 4.5, "{} on {name}: {text:?}", template.name);
            assert!(!text.small && !text.over_face, "{} on {name}: {text:?}", template.name);
        }
    }
}

#[test]
fn what_was_behind_and_what_was_added_is_told() {
    let mut dark = even([8; 3]);
    let text = set(&mut dark, "Never do this", "plain", &[]);
    assert_eq!(text.adapted, None);
    assert!(text.contrast_before > 15.0 && (text.contrast - text.contrast_before).abs() < 2.0, "{text:?}");
    let mut light = even([250; 3]);
    let text = set(&mut light, "Never do this", "plain", &[]);
    assert_eq!(text.adapted.as_deref(), Some("the other colour"));
    assert!(text.contrast_before < 1.2, "{text:?}");
    let mut stripes = busy();
    let text = set(&mut stripes, "Never do this", "plain", &[]);
    assert_eq!(text.adapted.as_deref(), Some("an outline"), "{text:?}");
}

#[test]
fn text_keeps_clear_of_faces_and_of_the_corner() {
    let plain = even([90, 110, 130]);
    for (x, y) in [(0.1, 0.3), (0.65, 0.2), (0.4, 0.35)] {
        let face = Face { x, y, width: 0.22, height: 0.4, confidence: 10.0 };
        let mut drawn = plain.clone();
        let text = set(&mut drawn, "Never do this again", "punch", &[face]);
        assert!(!text.over_face, "{text:?}");
        for (px, py, pixel) in drawn.enumerate_pixels() {
            let (px, py) = (f64::from(px) / 640.0, f64::from(py) / 360.0);
            let in_face = px > x && px < x + 0.22 && py > y && py < y + 0.4;
            let in_corner = px > 0.8 && py > 0.85;
            assert!(!(in_face || in_corner) || pixel.0 == [90, 110, 130], "{x} {y}: changed at {px} {py}");
        }
    }
}

#[test]
fn few_words_are_large_and_many_are_called_small() {
    let mut drawn = even([40; 3]);
    let few = set(&mut drawn, "Stop", "bold", &[]);
    assert!((few.capital_px - 0.26 * 360.0).abs() < 0.1, "{few:?}");
    let long =
        "Everything that went wrong when I tried to repair the engine of my old car on my own in the rain";
    let many = set(&mut even([40; 3]), long, "bold", &[]);
    assert!(many.small && many.capital_px < few.capital_px / 2.0, "{many:?}");
    let error = Setting::new(&"long ".repeat(40), named("bold").expect("one"), None, false).err();
    assert!(error.expect("refused").to_string().contains("200 characters"));
}

#[test]
fn the_text_lies_inside_also_on_an_upright_picture() {
    for template in &templates().templates {
        let before = RgbImage::from_pixel(360, 640, Rgb([70, 90, 60]));
        let mut after = before.clone();
        let text = set(&mut after, "What happened next", &template.name, &[]);
        assert!(text.contrast >= 4.5 && !text.small, "{text:?}");
        let [left, top, right, bottom] = changed(&before, &after);
        assert!(right > left && bottom > top, "{}: nothing is written", template.name);
        if template.panel.is_none() {
            assert!(
                left >= 10 && right < 350 && top >= 30 && bottom < 560,
                "{}: {left} {top} {right} {bottom}",
                template.name
            );
        }
    }
}
