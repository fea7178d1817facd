//! Speech recognition with a real model on human speech.
//!
//! `scripts/speech-model.sh` fetches both. Without them the tests say so and pass, unless
//! `YTSEO_REQUIRE_MODEL=1`.

mod clips;
mod damage;
mod measures;
mod recognition;
mod voice;
