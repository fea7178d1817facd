//! What an HDR picture says about the screen it was made on.

use serde::Deserialize;

use super::{Ffmpeg, Input, args};
use crate::error::Result;

/// What an HDR picture says about the screen it was made on (SMPTE ST 2086) and its brightest parts (CTA-861.3).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HdrMetadata {
    /// Green x and y, blue, red, white point (in 1/50000), most and least luminance (in 1/10000 cd/m²).
    pub mastering: Option<[u64; 10]>,
    /// Brightest pixel and brightest frame on average, in cd/m².
    pub light: Option<[u64; 2]>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Frames {
    frames: Vec<Frame>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Frame {
    side_data_list: Vec<serde_json::Map<String, serde_json::Value>>,
}

impl Ffmpeg {
    /// What the first frame of an HDR stream (its index in the file) says about its screen and light.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffprobe is missing or cannot read the file.
    pub fn hdr_metadata(&self, input: &Input, stream: u32) -> Result<HdrMetadata> {
        Ok(hdr_metadata(&self.asked(input, args::first_frame(input, stream))?))
    }
}

fn hdr_metadata(json: &str) -> HdrMetadata {
    let frames: Frames = serde_json::from_str(json).unwrap_or_default();
    let mut found = HdrMetadata::default();
    for data in frames.frames.first().map(|frame| frame.side_data_list.as_slice()).unwrap_or_default() {
        let number = |name: &str, unit: f64| scaled(data.get(name)?, unit);
        match data.get("side_data_type").and_then(|kind| kind.as_str()) {
            Some("Mastering display metadata") => {
                let names = ["green", "blue", "red", "white_point"];
                let mut all: Vec<Option<u64>> = names
                    .iter()
                    .flat_map(|name| ["x", "y"].map(|axis| number(&format!("{name}_{axis}"), 50_000.0)))
                    .collect();
                all.extend(["max_luminance", "min_luminance"].map(|name| number(name, 10_000.0)));
                found.mastering =
                    all.into_iter().collect::<Option<Vec<u64>>>().and_then(|all| all.try_into().ok());
            }
            Some("Content light level metadata") => {
                found.light = number("max_content", 1.0).zip(number("max_average", 1.0)).map(Into::into);
            }
            _ => {}
        }
    }
    found
}

/// `34000/50000` or a number, in units of 1/`unit`.
fn scaled(value: &serde_json::Value, unit: f64) -> Option<u64> {
    let number = match value.as_str() {
        Some(text) => {
            let (above, below) = text.split_once('/')?;
            above.parse::<f64>().ok()? / below.parse::<f64>().ok()?
        }
        None => value.as_f64()?,
    };
    let scaled = (number * unit).round();
    (scaled.is_finite() && (0.0..=1e12).contains(&scaled)).then_some(scaled as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hdr_metadata_in_the_units_of_the_standard() {
        let json = r#"{"frames":[{"side_data_list":[
            {"side_data_type":"Mastering display metadata","red_x":"34000/50000","red_y":"16000/50000",
             "green_x":"13250/50000","green_y":"34500/50000","blue_x":"7500/50000","blue_y":"3000/50000",
             "white_point_x":"15635/50000","white_point_y":"16450/50000",
             "min_luminance":"1/10000","max_luminance":"10000000/10000"},
            {"side_data_type":"Content light level metadata","max_content":1000,"max_average":400}]}]}"#;
        let found = hdr_metadata(json);
        let screen = [13250, 34500, 7500, 3000, 34000, 16000, 15635, 16450, 10_000_000, 1];
        assert_eq!(found, HdrMetadata { mastering: Some(screen), light: Some([1000, 400]) });
        assert_eq!(hdr_metadata("{}"), HdrMetadata::default());
        assert_eq!(hdr_metadata("nonsense"), HdrMetadata::default());
    }
}
