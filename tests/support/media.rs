//! Small media files, made with the real ffmpeg and kept under `target/` for the next test.

use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

const TEST_PICTURE: &[&str] = &["-f", "lavfi", "-i", "testsrc=size=160x120:rate=10:duration=12"];
const TEST_SOUND: &[&str] = &["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=16000:duration=12"];
const SMALL: &[&str] =
    &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "32k"];

/// Makes `name` with these arguments, or takes it from the cache.
///
/// Other tests may be making the same file: each makes its own and renames it.
pub fn made(name: &str, args: &[&[&str]]) -> PathBuf {
    let args: Vec<&str> = args.iter().flat_map(|part| part.iter().copied()).collect();
    let hash = Sha256::digest(args.join("\0").as_bytes());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("media");
    let key = format!("{:02x}{:02x}{:02x}{:02x}", hash[0], hash[1], hash[2], hash[3]);
    let target = folder.join(format!("{key}-{name}"));
    if target.is_file() {
        return target;
    }
    std::fs::create_dir_all(&folder).expect("a folder for media");
    let part = tempfile::Builder::new().prefix("part-").tempdir_in(&folder).expect("a folder");
    let fresh = part.path().join(name);
    let output = Command::new("ffmpeg")
        .args(["-hide_banner", "-nostdin", "-v", "error", "-y"])
        .args(&args)
        .arg(&fresh)
        .output()
        .unwrap_or_else(|error| panic!("the tests need ffmpeg ({error}); `make test` installs it"));
    assert!(output.status.success(), "ffmpeg: {}", String::from_utf8_lossy(&output.stderr));
    std::fs::rename(&fresh, &target).expect("renamed");
    target
}

/// 12 seconds of test picture and a tone, with the index at the end, as cameras write it.
pub fn plain() -> PathBuf {
    made("plain.mp4", &[TEST_PICTURE, TEST_SOUND, SMALL])
}

/// Noise that hardly compresses, 4 seconds and some megabytes of it: enough for several pieces of an upload.
pub fn large() -> PathBuf {
    let picture = &["-f", "lavfi", "-i", "nullsrc=size=320x240:rate=10:duration=4,noise=alls=100:allf=t"];
    let sound = &["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=4"];
    let dense =
        &["-c:v", "libx264", "-preset", "ultrafast", "-qp", "8", "-pix_fmt", "yuv420p", "-c:a", "aac"];
    made("large.mp4", &[picture, sound, dense, &["-movflags", "+faststart"]])
}

/// The picture alone.
pub fn silent() -> PathBuf {
    made("silent.mp4", &[TEST_PICTURE, SMALL])
}

/// Sound without picture.
pub fn sound_only() -> PathBuf {
    made("sound.m4a", &[TEST_SOUND, &["-c:a", "aac", "-b:a", "32k"]])
}

/// Turned by a quarter, as phones record it.
pub fn rotated() -> PathBuf {
    let upright = plain();
    let upright = upright.to_str().expect("a plain path");
    made("rotated.mp4", &[&["-i", upright, "-c", "copy", "-metadata:s:v:0", "rotate=90"]])
}

/// Frames at uneven distances.
pub fn variable_rate() -> PathBuf {
    let filter: &[&str] = &["-vf", "select='lt(n,40)+not(mod(n,7))'", "-vsync", "vfr"];
    made("variable.mp4", &[TEST_PICTURE, TEST_SOUND, filter, SMALL])
}

/// Two audio tracks (English, German) and English subtitles inside.
pub fn two_tracks() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let subtitles = folder.join(format!("subtitles-{}.srt", std::process::id()));
    std::fs::write(&subtitles, SUBTITLES).expect("written");
    // The name of the file changes, its content does not: the key must not cover it.
    let path = made_with_input("two-tracks.mkv", &subtitles);
    let _ = std::fs::remove_file(&subtitles);
    path
}

/// What [`two_tracks`] holds as subtitles.
pub const SUBTITLES: &str = "1\n00:00:00,500 --> 00:00:04,000\nA cast iron pan needs seasoning.\n\n\
    2\n00:00:04,500 --> 00:00:08,000\nRub the cast iron pan with oil and bake it for an hour.\n\n\
    3\n00:00:08,500 --> 00:00:11,500\nAfter that the cast iron pan does not stick.\n";

fn made_with_input(name: &str, subtitles: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("media");
    let target = folder.join(format!("v1-{name}"));
    if target.is_file() {
        return target;
    }
    let second: &[&str] = &["-f", "lavfi", "-i", "sine=frequency=880:sample_rate=16000:duration=12"];
    let text = subtitles.to_str().expect("a plain path");
    let fresh = made(
        name,
        &[
            TEST_PICTURE,
            TEST_SOUND,
            second,
            &["-i", text, "-map", "0:v", "-map", "1:a", "-map", "2:a", "-map", "3:s"],
            &["-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=deu"],
            &["-metadata:s:s:0", "language=eng", "-disposition:a:0", "default", "-c:s", "subrip"],
            SMALL,
        ],
    );
    std::fs::rename(&fresh, &target).expect("renamed");
    target
}

/// Encrypted as streaming services do it (Common Encryption).
pub fn encrypted() -> PathBuf {
    let key: &[&str] = &[
        "-encryption_scheme",
        "cenc-aes-ctr",
        "-encryption_key",
        "76a6c65c5ea762046bd749a2e632ccbb",
        "-encryption_kid",
        "a7e61c373e219033c21091fa607bf3b8",
    ];
    made("encrypted.mp4", &[TEST_PICTURE, TEST_SOUND, SMALL, key])
}

/// A film without a frame.
pub fn nothing() -> PathBuf {
    made("nothing.mp4", &[TEST_PICTURE, TEST_SOUND, SMALL, &["-t", "0"]])
}

/// The first half of a file whose index stands at its end: what is left of a copy that broke off.
pub fn cut_off() -> Vec<u8> {
    let bytes = std::fs::read(plain()).expect("read");
    bytes[..bytes.len() / 2].to_vec()
}
