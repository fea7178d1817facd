//! The settings of the channel: reading them.

use std::collections::HashMap;

use serde_json::Value;

use super::fields::translation;
use super::plan::Change;
use crate::ports::youtube::{Failure, YouTube};
use crate::rules::YoutubeMethod;

/// The parts that hold the settings, and the title.
pub const PARTS: [&str; 4] = ["id", "snippet", "brandingSettings", "localizations"];

/// The channel that is signed in, if it is asked for. One unit.
pub async fn read(youtube: &YouTube, ids: &[&str]) -> Result<HashMap<String, Value>, Failure> {
    let channel = youtube.my_channel(&PARTS).await?;
    let id = channel.id().to_string();
    Ok(if ids.contains(&id.as_str()) { HashMap::from([(id, channel.into_json())]) } else { HashMap::new() })
}

/// The calls that changing these settings takes at most: reading, a call for each of the two parts, and looking again.
pub fn calls(changes: &[Change]) -> Vec<(YoutubeMethod, u64)> {
    let translated = |change: &&Change| translation(&change.field).is_some();
    let parts = changes.iter().any(|change| translated(&change)) as u64
        + changes.iter().any(|change| !translated(&change)) as u64;
    vec![(YoutubeMethod::ChannelsList, 2), (YoutubeMethod::ChannelsUpdate, parts)]
}
