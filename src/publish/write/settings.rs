//! The channel's settings: `channels.update`, one part at a time, which erases what it leaves out (R-36b). The title
//! cannot be changed and is left out.

use serde_json::Value;

use super::Write;
use crate::ports::youtube::{Failure, YouTube};
use crate::publish::fields::{LOCALIZATIONS, is_empty};
use crate::publish::schema::SETTINGS;
use crate::publish::settings::read;

/// What can be written and is no field of a file: left out it would be erased.
const CARRIED: [(&str, &str); 1] = [("brandingSettings", "image/bannerExternalUrl")];

pub(super) async fn send(youtube: &YouTube, write: &Write<'_>) -> Result<Value, Failure> {
    let touched =
        |part: &str| write.changes.iter().any(|change| SETTINGS.part_of(&change.field) == Some(part));
    let mut etag = write.etag;
    if touched("brandingSettings") {
        let body = super::merged(&SETTINGS, write, &["brandingSettings"], &CARRIED);
        youtube.update_channel(body, "brandingSettings", etag.take()).await?;
    }
    let language = write.changes.iter().find(|change| change.field == "language");
    // Translations go with the language that they are translated from; there is nothing left to write then.
    let without_language = language.is_some_and(|change| is_empty(&change.after));
    if touched(LOCALIZATIONS) && !without_language {
        let body = super::merged(&SETTINGS, write, &[LOCALIZATIONS], &[]);
        youtube.update_channel(body, LOCALIZATIONS, etag).await?;
    }
    let there = read(youtube, &[write.id]).await?.remove(write.id);
    Ok(there.unwrap_or_else(|| write.current.clone()))
}
