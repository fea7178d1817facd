//! Cut lists from files (JSON, YAML, EDL).

use std::path::Path;

use serde::Deserialize;

use super::export::edl;
use crate::error::{Error, Result};
use crate::model::{CutList, Span};
use crate::video::times::parse_range;

/// Largest list file, in bytes.
const MOST_BYTES: u64 = 16 << 20;

/// What a list file may say, besides being a cut list or a report of this program.
#[derive(Deserialize)]
#[serde(untagged)]
enum Document {
    List(CutList),
    Report { list: CutList },
    Ranges(Ranges),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ranges {
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    keep: Vec<String>,
}

/// Reads what is kept of a video from a file: a cut list or a report of `--json`, ranges (`remove:` or `keep:`), or
/// an EDL (CMX 3600).
///
/// # Errors
/// Not found; usage for what is no list, or one of another video.
pub fn read_list(path: &Path, duration_ms: u64, frame_rate: Option<[u32; 2]>) -> Result<CutList> {
    let shown = path.display();
    let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
    if about.len() > MOST_BYTES {
        return Err(Error::usage(format!("{shown} is too large for a cut list")));
    }
    let bytes = std::fs::read(path).map_err(|error| Error::io("read", path, error))?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{FEFF}');
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let kept = if ending == "edl" {
        edl::read(text, frame_rate).map_err(|why| Error::usage(format!("{shown}: {why}")).hint(HOW))?
    } else {
        let document: Document = serde_yaml::from_str(text)
            .map_err(|error| Error::usage(format!("{shown} is no cut list")).hint(HOW).caused_by(error))?;
        match document {
            Document::List(list) | Document::Report { list } => same_video(list, duration_ms, path)?.kept,
            Document::Ranges(ranges) => {
                of_ranges(&ranges, duration_ms).map_err(|why| Error::usage(format!("{shown}: {why}")))?
            }
        }
    };
    if let Some(late) = kept.iter().find(|span| span.start_ms >= duration_ms) {
        let clock = |ms| crate::model::timestamp::format_clock(ms, false);
        return Err(Error::usage(format!(
            "{shown} keeps something at {}, but the video ends at {}",
            clock(late.start_ms),
            clock(duration_ms)
        ))
        .hint("is it the list of another video?"));
    }
    let within = kept.into_iter().map(|span| Span::new(span.start_ms, span.end_ms.min(duration_ms)));
    Ok(CutList::of_kept(duration_ms, frame_rate, within))
}

const HOW: &str = "a list is what `ytseo video cut --dry-run --json` prints, an .edl, or YAML like: remove: [\"1:10-1:25\"]";

fn same_video(list: CutList, duration_ms: u64, path: &Path) -> Result<CutList> {
    // Containers disagree about the last frame.
    if list.duration_ms.abs_diff(duration_ms) > 1000 {
        let seconds = |ms: u64| ms as f64 / 1000.0;
        return Err(Error::usage(format!(
            "{} is for a video of {:.1} s, and this one has {:.1} s",
            path.display(),
            seconds(list.duration_ms),
            seconds(duration_ms)
        ))
        .hint("make a new list with `ytseo video cut --dry-run --json`"));
    }
    Ok(list)
}

fn of_ranges(ranges: &Ranges, duration_ms: u64) -> std::result::Result<Vec<Span>, String> {
    let spans = |texts: &[String]| {
        texts.iter().map(|text| parse_range(text)).collect::<std::result::Result<Vec<_>, _>>()
    };
    match (ranges.remove.is_empty(), ranges.keep.is_empty()) {
        (true, true) => Err("it names nothing to remove and nothing to keep".into()),
        (false, false) => Err("it names what to remove and what to keep; one of the two is enough".into()),
        (false, true) => Ok(CutList::of_removed(duration_ms, None, spans(&ranges.remove)?).kept),
        (true, false) => spans(&ranges.keep),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, text: &str) -> Result<CutList> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        read_list(&path, 10_000, Some([25, 1]))
    }

    #[test]
    fn lists_of_every_kind() {
        let wanted = [Span::new(0, 2000), Span::new(4000, 10_000)];
        let list = CutList::of_kept(10_000, Some([25, 1]), wanted);
        let json = serde_json::to_string(&list).expect("json");
        for (name, text) in [
            ("a.json", json.clone()),
            ("b.json", format!("{{\"file\": \"x\", \"list\": {json}}}")),
            ("c.yaml", "remove: [\"2-4\"]".into()),
            ("d.yml", "keep:\n- 0:00-0:02\n- \"0:04-\"\n".into()),
        ] {
            assert_eq!(read(name, &text).expect(name).kept, wanted, "{name}");
        }
    }

    #[test]
    fn what_is_no_list_or_another_videos_is_refused() {
        let other = serde_json::to_string(&CutList::whole(60_000, None)).expect("json");
        for (text, why) in [
            ("{}", "nothing to remove"),
            ("remove: [x]", "no range"),
            ("[1, 2]", "no cut list"),
            ("keep: [\"1:00-2:00\"]", "ends at 0:10"),
            (other.as_str(), "60.0 s"),
        ] {
            let error = read("a.yaml", text).expect_err(text);
            assert!(error.chain().contains(why), "{text}: {}", error.chain());
        }
    }
}
