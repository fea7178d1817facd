//! Whether there is a desktop that a browser could open on.

/// Whether a browser can be expected: BROWSER names one, or there is a screen. Over SSH there is none of the
/// user's.
#[expect(clippy::disallowed_methods, reason = "this is the home of the environment")]
pub fn has_browser() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if set("BROWSER") {
        return true;
    }
    if set("SSH_CONNECTION") {
        return false;
    }
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY") || in_windows()
}

/// Whether this Linux runs inside Windows, whose browser can be opened.
fn in_windows() -> bool {
    std::path::Path::new("/proc/sys/fs/binfmt_misc/WSLInterop").exists()
}
