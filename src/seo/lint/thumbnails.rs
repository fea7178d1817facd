//! Rules for thumbnails: what YouTube refuses, and what nobody will be able to read.

use super::{finding, sort};
use crate::model::Finding;
use crate::rules::limits;

/// What is known of one thumbnail.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ThumbnailFacts {
    /// Width and height of the part of the video it was made from, in pixels.
    pub part: [u32; 2],
    /// Its width and height, in pixels.
    pub size: [u32; 2],
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Contrast of the text with what is around it, when there is text.
    pub contrast: Option<f64>,
    /// Whether the text is too small for a phone.
    pub small_text: bool,
    /// Whether the text covers a face.
    pub over_face: bool,
}

/// What is known of the thumbnails of one video.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ThumbnailSet {
    /// How many were asked for.
    pub wanted: usize,
    /// Those that were made.
    pub made: Vec<ThumbnailFacts>,
    /// Whether the video is HDR and its colours could not be converted.
    pub flat: bool,
    /// Least contrast of text.
    pub contrast: f64,
}

/// Lints thumbnails.
pub fn thumbnails(set: &ThumbnailSet) -> Vec<Finding> {
    let mut found = Vec::new();
    let rules = &limits().thumbnail;
    let which = |test: &dyn Fn(&ThumbnailFacts) -> bool| which(set, test);
    if let Some(which) = which(&|one| one.bytes > rules.size.value) {
        let message =
            format!("{which}: larger than YouTube takes; leave out --png or give a smaller --width");
        found.push(Finding { limit: Some(rules.size.show()), ..finding("thumbnail-too-large", message) });
    }
    if let Some(which) = which(&|one| one.bytes > rules.size_cautious.value && one.bytes <= rules.size.value)
    {
        let message = format!("{which}: over 2 MB, which many tools still refuse; leave out --png");
        found.push(Finding {
            limit: Some(rules.size_cautious.show()),
            ..finding("thumbnail-over-2mb", message)
        });
    }
    if let Some(which) = which(&|one| one.part[0] < one.size[0]) {
        let first = set.made.iter().find(|one| one.part[0] < one.size[0]).cloned().unwrap_or_default();
        let message = format!(
            "{which}: enlarged from {}×{} to {}×{}, so not quite sharp",
            first.part[0], first.part[1], first.size[0], first.size[1]
        );
        found.push(Finding {
            measured: Some(format!("{}x{} pixels", first.part[0], first.part[1])),
            ..finding("thumbnail-enlarged", message)
        });
    }
    if set.flat {
        let message = "the video is HDR and this ffmpeg cannot convert its colours: they look flat; install an ffmpeg \
                       with zscale and tonemap";
        found.push(finding("thumbnail-hdr", message.into()));
    }
    if set.made.len() < set.wanted {
        let message = format!(
            "only {} of {} thumbnails: no other frame looks different enough; choose more with --at",
            set.made.len(),
            set.wanted
        );
        found.push(finding("thumbnail-few", message));
    }
    check_text(set, &mut found);
    sort(&mut found);
    found
}

/// The thumbnails a test holds for, in words; nothing when there are none.
fn which(set: &ThumbnailSet, test: impl Fn(&ThumbnailFacts) -> bool) -> Option<String> {
    let numbers: Vec<usize> = (1..).zip(&set.made).filter(|(_, one)| test(one)).map(|(n, _)| n).collect();
    (!numbers.is_empty()).then(|| listed(&numbers))
}

fn check_text(set: &ThumbnailSet, found: &mut Vec<Finding>) {
    let which = |test: &dyn Fn(&ThumbnailFacts) -> bool| which(set, test);
    if let Some(which) = which(&|one| one.small_text) {
        let message = format!("{which}: the text is too small for a phone; use fewer words");
        found.push(finding("thumbnail-text-small", message));
    }
    if let Some(which) = which(&|one| one.contrast.is_some_and(|contrast| contrast < set.contrast)) {
        let worst = set.made.iter().filter_map(|one| one.contrast).fold(f64::INFINITY, f64::min);
        found.push(Finding {
            measured: Some(format!("{worst:.1}:1")),
            limit: Some(format!("{}:1", set.contrast)),
            ..finding("thumbnail-text-contrast", format!("{which}: the text is hard to read on the picture"))
        });
    }
    if let Some(which) = which(&|one| one.over_face) {
        let message = format!("{which}: the text covers a face; use fewer words or another --template");
        found.push(finding("thumbnail-text-over-face", message));
    }
}

/// `thumbnail 1`, `thumbnails 1, 2 and 4`.
fn listed(numbers: &[usize]) -> String {
    let words: Vec<String> = numbers.iter().map(usize::to_string).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("thumbnails {} and {last}", rest.join(", ")),
        _ => format!("thumbnail {}", words.concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> ThumbnailFacts {
        ThumbnailFacts { part: [1920, 1080], size: [1280, 720], bytes: 200_000, ..ThumbnailFacts::default() }
    }

    fn set(made: Vec<ThumbnailFacts>) -> ThumbnailSet {
        ThumbnailSet { wanted: made.len(), made, flat: false, contrast: 4.5 }
    }

    fn ids(set: &ThumbnailSet) -> Vec<String> {
        thumbnails(set).into_iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn good_thumbnails_have_no_findings() {
        assert!(ids(&set(vec![good(), ThumbnailFacts { contrast: Some(9.0), ..good() }])).is_empty());
    }

    #[test]
    fn each_fault_is_found() {
        let cases = [
            (ThumbnailFacts { bytes: 60_000_000, ..good() }, "thumbnail-too-large"),
            (ThumbnailFacts { bytes: 3_000_000, ..good() }, "thumbnail-over-2mb"),
            (ThumbnailFacts { part: [640, 360], ..good() }, "thumbnail-enlarged"),
            (ThumbnailFacts { small_text: true, ..good() }, "thumbnail-text-small"),
            (ThumbnailFacts { contrast: Some(3.0), ..good() }, "thumbnail-text-contrast"),
            (ThumbnailFacts { over_face: true, ..good() }, "thumbnail-text-over-face"),
        ];
        for (facts, id) in cases {
            let found = thumbnails(&set(vec![good(), facts.clone(), facts]));
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].rule, id);
            assert!(found[0].message.starts_with("thumbnails 2 and 3: "), "{}", found[0].message);
        }
        assert_eq!(ids(&ThumbnailSet { wanted: 3, ..set(vec![good()]) }), ["thumbnail-few"]);
        assert_eq!(ids(&ThumbnailSet { flat: true, ..set(vec![good()]) }), ["thumbnail-hdr"]);
    }
}
