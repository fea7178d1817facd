//! A terminal that does not show what is typed while something else is drawn on it.

/// Keeps standard input from being echoed. The terminal is given back as it was when this is dropped; what
/// was typed meanwhile is read by whoever reads next.
pub(crate) struct Hush {
    #[cfg(unix)]
    before: Option<libc::termios>,
}

#[cfg(unix)]
impl Hush {
    /// Begins to keep quiet, where standard input is a terminal.
    pub(crate) fn new() -> Self {
        let mut state = std::mem::MaybeUninit::<libc::termios>::zeroed();
        // SAFETY: the pointer is to a living variable that the call fills when it succeeds.
        let before = unsafe {
            (libc::tcgetattr(libc::STDIN_FILENO, state.as_mut_ptr()) == 0).then(|| state.assume_init())
        };
        if let Some(mut quiet) = before {
            quiet.c_lflag &= !libc::ECHO;
            set(&quiet);
        }
        Self { before }
    }
}

#[cfg(not(unix))]
impl Hush {
    /// Does nothing here.
    pub(crate) fn new() -> Self {
        Self {}
    }
}

#[cfg(unix)]
impl Drop for Hush {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            set(before);
        }
    }
}

#[cfg(unix)]
fn set(state: &libc::termios) {
    // SAFETY: the pointer is to a living variable. A terminal that refuses stays as it is.
    unsafe {
        libc::tcsetattr(libc::STDIN_FILENO, libc::TCSANOW, state);
    }
}
