//! Disks that are full or closed, and databases that are newer, damaged or read-only.

use std::path::Path;

use crate::support::{Sandbox, example, media};

fn with_talk() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    sandbox
}

/// The database after one run.
fn database(sandbox: &Sandbox) -> std::path::PathBuf {
    sandbox.ytseo(["optimize", "talk.mp4", "--quiet"]).run().succeeds();
    sandbox.data().join("ytseo.db")
}

/// Executes statements and writes everything into the one file.
fn checkpoint(path: &Path, statements: &[&'static str]) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        use sqlx::ConnectOptions;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
        let mut connection = options.connect().await.expect("connected");
        for statement in statements.iter().copied().chain(["PRAGMA wal_checkpoint(TRUNCATE)"]) {
            sqlx::query(statement).execute(&mut connection).await.expect("executed");
        }
        sqlx::Connection::close(connection).await.expect("closed");
    });
}

#[test]
fn a_folder_that_cannot_be_made() {
    let sandbox = with_talk();
    sandbox.write("file", "x");
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--out", "file/out"]).run().exits(2);
    assert!(run.stderr.contains("cannot create the folder file/out"), "{}", run.stderr);
    assert!(run.stderr.contains("hint: a file stands where a folder is needed"), "{}", run.stderr);
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--out", "file"]).run().exits(2);
    assert!(run.stderr.contains("hint: "), "{}", run.stderr);
    assert_eq!(sandbox.read("file"), "x");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_is_known_before_the_work() {
    let sandbox = with_talk();
    // /proc takes no files, not even from root.
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--out", "/proc/self/out"]).run();
    let code = run.status.code().unwrap_or_default();
    assert!(code == 9 || code == 8, "{code}: {}", run.stderr);
    let run = run.exits(code);
    assert!(run.stderr.contains("/proc/self/out") && run.stderr.contains("hint: "), "{}", run.stderr);
    let run = sandbox.ytseo(["video", "transcribe", "talk.mp4", "--out", "/proc/self/a.srt"]).run();
    let _ = run.exits(code);
}

/// Runs with a limit on the size of files, which is what a full disk looks like from inside.
#[cfg(target_os = "linux")]
fn with_full_disk(sandbox: &Sandbox, kilobytes: u32, args: &[&str]) -> crate::support::Run {
    let words: Vec<String> = sandbox
        .ytseo(args)
        .env("YTSEO_DATA_DIR", "")
        .words()
        .iter()
        .map(|word| format!("'{}'", word.to_string_lossy()))
        .collect();
    // bash counts in 1024 bytes; the signal is ignored so that writing gives an error instead.
    let line = format!("trap '' XFSZ; ulimit -f {kilobytes}; exec {}", words.join(" "));
    sandbox.program("bash", ["-c", &line]).env("YTSEO_DATA_DIR", sandbox.data()).run()
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing() {
    let sandbox = with_talk();
    sandbox.ytseo(["optimize", "talk.mp4", "--out", "out", "--quiet"]).run().succeeds();
    let whole = || -> Vec<(String, Vec<u8>)> {
        let names = sandbox.list("out").into_iter();
        names
            .map(|name| (name.clone(), std::fs::read(sandbox.path("out").join(name)).expect("read")))
            .collect()
    };
    let before = whole();
    let run = with_full_disk(&sandbox, 1, &["optimize", "talk.mp4", "--out", "out", "--seed", "3", "--json"]);
    let run = run.exits(9);
    assert!(run.stderr.contains("free some space") || run.stderr.contains("free space"), "{}", run.stderr);
    assert!(before == whole(), "what was there is still there, and nothing else");
    // With space again, it goes on.
    sandbox.ytseo(["optimize", "talk.mp4", "--out", "out"]).run().succeeds();
}

#[cfg(target_os = "linux")]
#[test]
fn mending_on_a_full_disk_leaves_the_draft_whole() {
    let sandbox = Sandbox::new();
    let text = format!("title: Bread\ntags: [a, a]\ndescription: {}\n", "word ".repeat(600).trim());
    sandbox.write("draft.yaml", &text);
    let run = with_full_disk(&sandbox, 1, &["audit", "--fix", "draft.yaml"]).exits(9);
    assert!(run.stderr.contains("hint: "), "{}", run.stderr);
    assert_eq!(sandbox.read("draft.yaml"), text);
    assert_eq!(sandbox.list("."), ["draft.yaml"]);
}

#[test]
fn a_newer_database_is_refused_and_left_alone() {
    let sandbox = with_talk();
    let path = database(&sandbox);
    checkpoint(
        &path,
        &[
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
             VALUES (9999, 'later', 1, x'00', 0)",
            "CREATE TABLE of_the_future (id INTEGER)",
        ],
    );
    let before = std::fs::read(&path).expect("read");
    for args in [&["optimize", "talk.mp4", "--out", "out"][..], &["video", "transcribe", "talk.mp4"]] {
        let run = sandbox.ytseo(args).run();
        run.refuses(3, "was written by a newer ytseo", "update ytseo; the database is unchanged");
    }
    assert_eq!(std::fs::read(&path).expect("read"), before, "not a byte has changed");
    let doctor = sandbox.ytseo(["doctor"]).run().exits(7);
    assert!(doctor.stdout.contains("✗ database"), "{}", doctor.stdout);
    // What needs no database works.
    sandbox.ytseo(["tags", "--topic", "bread"]).run().succeeds();
}

#[test]
fn a_damaged_database_is_done_without() {
    let sandbox = with_talk();
    for damage in [b"this is not a database, but long enough to look like one ".repeat(200), vec![0xff; 100]]
    {
        std::fs::write(sandbox.data().join("ytseo.db"), &damage).expect("written");
        let run = sandbox.ytseo(["optimize", "talk.mp4", "--out", "out", "--json"]).run().succeeds();
        assert!(run.stderr.contains("warning: nothing is remembered between runs"), "{}", run.stderr);
        assert!(sandbox.path("out/proposal.yaml").is_file());
        assert_eq!(std::fs::read(sandbox.data().join("ytseo.db")).expect("read"), damage, "left as it is");
        std::fs::remove_dir_all(sandbox.path("out")).expect("removed");
    }
}

#[test]
fn a_database_damaged_in_the_middle_is_done_without() {
    let sandbox = with_talk();
    let path = database(&sandbox);
    checkpoint(&path, &[]);
    let mut bytes = std::fs::read(&path).expect("read");
    assert!(bytes.len() > 3 * 4096, "the database has pages: {}", bytes.len());
    for byte in &mut bytes[4096..] {
        *byte = 0xa5;
    }
    std::fs::write(&path, &bytes).expect("written");
    for side in ["ytseo.db-wal", "ytseo.db-shm"] {
        let _ = std::fs::remove_file(sandbox.data().join(side));
    }
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--json"]).run().succeeds();
    assert!(run.stderr.contains("warning: "), "{}", run.stderr);
    run.json();
}

#[test]
fn a_data_folder_that_cannot_be_used_is_done_without() {
    let sandbox = with_talk();
    sandbox.write("file", "x");
    for folder in ["file/data", "/proc/self/data"] {
        let run =
            sandbox.ytseo(["optimize", "talk.mp4", "--json"]).env("YTSEO_DATA_DIR", folder).run().succeeds();
        assert!(
            run.stderr.contains("warning: nothing is remembered between runs"),
            "{folder}: {}",
            run.stderr
        );
        run.json();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_data_folder_is_done_without() {
    let sandbox = with_talk();
    // Enough for standard output, not for a database.
    let run = with_full_disk(&sandbox, 8, &["optimize", "talk.mp4", "--json"]).succeeds();
    assert!(run.stderr.contains("warning: "), "{}", run.stderr);
    run.json();
}

#[test]
fn two_at_once_share_a_database() {
    let sandbox = with_talk();
    sandbox.take(&media::two_tracks(), "b.mkv");
    let calls =
        ["talk.mp4", "b.mkv", "talk.mp4", "b.mkv"].map(|file| sandbox.ytseo(["optimize", file, "--json"]));
    for running in calls.map(crate::support::sandbox::Call::spawn) {
        let run = running.wait().succeeds();
        assert_eq!(run.stderr, "", "no trouble with locks");
        run.json();
    }
}
