//! Brightness as people see it, and contrast as WCAG 2.1 defines it.

/// Relative luminance of an sRGB colour, 0 (black) to 1 (white).
/// Source: WCAG 2.1, <https://www.w3.org/TR/WCAG21/#dfn-relative-luminance>.
pub fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    let linear = |value: u8| {
        let share = f64::from(value) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// Contrast ratio of two luminances, 1 to 21.
/// Source: WCAG 2.1, <https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio>.
pub fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The contrast of a colour with the worst tenth of what is behind it; 21 when nothing is.
pub fn contrast_with(color: [u8; 3], behind: impl Iterator<Item = [u8; 3]>) -> f64 {
    let own = luminance(color);
    let mut ratios: Vec<f64> = behind.map(|other| contrast(own, luminance(other))).collect();
    if ratios.is_empty() {
        return 21.0;
    }
    let tenth = (ratios.len() - 1) / 10;
    *ratios.select_nth_unstable_by(tenth, f64::total_cmp).1
}

/// Black or white, whichever contrasts more.
pub fn opposite(color: [u8; 3]) -> [u8; 3] {
    if luminance(color) > 0.179 { [0, 0, 0] } else { [255, 255, 255] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_the_standard() {
        assert!((contrast(luminance([255; 3]), luminance([0; 3])) - 21.0).abs() < 1e-9);
        // #767676 on white is the known borderline of 4.54.
        assert!((contrast(luminance([0x76; 3]), 1.0) - 4.54).abs() < 0.01);
        assert!((contrast(luminance([255, 0, 0]), 1.0) - 4.0).abs() < 0.01);
    }

    #[test]
    fn the_worst_tenth_counts() {
        let mostly_dark = (0..100).map(|n| if n < 20 { [255; 3] } else { [0; 3] });
        assert!(contrast_with([255; 3], mostly_dark) < 1.1);
        let nearly_dark = (0..100).map(|n| if n < 5 { [255; 3] } else { [0; 3] });
        assert!(contrast_with([255; 3], nearly_dark) > 20.0);
        assert_eq!(contrast_with([1; 3], std::iter::empty()), 21.0);
        assert_eq!((opposite([255, 230, 0]), opposite([120, 0, 0])), ([0; 3], [255; 3]));
    }
}
