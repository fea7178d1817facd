//! Chapters that obey every rule of YouTube, titled with what is said.
