//! Files are written whole or not at all: a temporary name in the same folder, then a rename.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::progress::Watch;

/// Threads that write many files.
const WRITERS: usize = 8;

/// How the names of files begin that are being written.
const TEMPORARY: &str = ".ytseo-";

/// Writes `bytes` to `path`, replacing what was there only when everything is on disk.
///
/// # Errors
/// [`crate::error::Kind::Storage`] when the folder cannot be written or the disk is full.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    write_as(path, bytes, 0o644)
}

/// Writes many files, each as [`write_whole`] does. The disk is waited for by several threads at once, which takes a
/// tenth of the time for thousands of small files.
///
/// # Errors
/// See [`write_whole`]; those that were written before stay.
pub fn write_many(files: &[(PathBuf, Vec<u8>)]) -> Result<()> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some((path, bytes)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            write_whole(path, bytes)?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..WRITERS).map(|_| scope.spawn(work)).collect();
        let ends = threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err(Error::internal("writing files broke off"))));
        ends.collect::<Result<Vec<()>>>().map(drop)
    })
}

/// Like [`write_whole`], for secrets: nobody but the user can read the file, not even while it is written.
///
/// # Errors
/// See [`write_whole`].
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    write_as(path, bytes, 0o600)
}

#[cfg_attr(not(unix), expect(unused_variables, reason = "other systems have no such modes"))]
fn write_as(path: &Path, bytes: &[u8], mode: u32) -> Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let failed = |error| Error::io("write", path, error);
    // A temporary file is readable by its owner only until it gets its mode.
    let mut file = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(folder).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let permissions = std::fs::Permissions::from_mode(mode);
        file.as_file().set_permissions(permissions).map_err(failed)?;
    }
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Makes a folder that nobody but the user can look into.
///
/// # Errors
/// See [`make_folder`].
pub fn make_private_folder(path: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path).map_err(|error| Error::io("create the folder", path, error))
}

/// Removes what writes that were killed left in a folder. Only for folders that nobody writes to meanwhile.
pub fn remove_leftovers(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(TEMPORARY) {
            // One that stays does no harm.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Makes a folder and those above it.
///
/// # Errors
/// [`crate::error::Kind::Storage`] or [`crate::error::Kind::Usage`] when that is not possible.
pub fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|error| Error::io("create the folder", path, error))
}

/// SHA-256 of a file as lower-case hexadecimal.
///
/// # Errors
/// I/O errors, and [`crate::error::Kind::Interrupted`] when the user asked to stop.
pub fn sha256_of(path: &Path, watch: &Watch) -> Result<String> {
    let failed = |error| Error::io("read", path, error);
    let mut file = std::fs::File::open(path).map_err(failed)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0u8; 1 << 20];
    loop {
        watch.check()?;
        let count = file.read(&mut buffer).map_err(failed)?;
        if count == 0 {
            return Ok(hex(&hash.finalize()));
        }
        hash.update(&buffer[..count]);
    }
}

/// SHA-256 of bytes as lower-case hexadecimal.
pub fn sha256_of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_what_was_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        write_whole(&path, b"first").expect("written");
        let inside = path.join("b.txt");
        assert!(write_whole(&inside, b"second").is_err());
        assert_eq!(std::fs::read(&path).expect("read"), b"first");
        assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1);
    }

    #[test]
    fn many_files_are_all_written_and_a_failure_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |number: usize| (folder.path().join(number.to_string()), vec![b'x'; number]);
        let files: Vec<(PathBuf, Vec<u8>)> = (0..50).map(file).collect();
        write_many(&files).expect("written");
        for (path, bytes) in &files {
            assert_eq!(std::fs::read(path).expect("read"), *bytes);
        }
        write_many(&[]).expect("nothing");
        let inside = (files[3].0.join("x"), Vec::new());
        assert!(write_many(&[inside]).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn secrets_are_for_the_user_alone_and_leftovers_go() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path().join("a/b");
        make_private_folder(&folder).expect("made");
        make_private_folder(&folder).expect("made before");
        let path = folder.join("token");
        std::fs::write(&path, "old").expect("written");
        std::fs::write(folder.join(".ytseo-abc"), "half").expect("written");
        write_private(&path, b"new").expect("written");
        let mode = |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&path)), (0o700, 0o600));
        remove_leftovers(&folder);
        assert_eq!(std::fs::read_dir(&folder).expect("listed").count(), 1);
        assert_eq!(std::fs::read(&path).expect("read"), b"new");
    }

    #[test]
    fn hashes_a_known_text() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_of_bytes(b"abc"), expected);
    }
}
