//! Tags for a video: what people would type, within YouTube's 500 characters.
