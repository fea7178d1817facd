//! Titles, descriptions and tags, written offline from what is in the video.
