//! On a terminal: questions, bars and colours. script(1) of util-linux gives the binary one.

use crate::support::sandbox::Call;
use crate::support::stand_in::{Reply, StandIn};
use crate::support::{Run, Sandbox, example, media};

/// Runs a call on a terminal of its own. Once the question stands there, `answer` is typed.
fn on_terminal(sandbox: &Sandbox, call: &Call, question: &str, answer: &str) -> Run {
    let words: Vec<String> =
        call.words().iter().map(|word| format!("'{}'", word.to_string_lossy())).collect();
    sandbox.write("command", words.join(" "));
    let typed = format!(
        "( until grep -qs '{question}' screen || [ -e over ]; do sleep 0.02; done; printf '{answer}' ) | \
         {{ script -qefc \"$(cat command)\" screen; code=$?; touch over; exit $code; }}"
    );
    sandbox.program("bash", ["-c", &typed]).env("TERM", "xterm").run()
}

#[test]
fn a_question_is_asked_and_no_is_taken_for_no() {
    let sandbox = Sandbox::new();
    let server = StandIn::start(|_, _| Reply::new(404, "no"));
    sandbox.write("ytseo.yaml", format!("speech: {{models_url: '{}'}}\n", server.url("/m")));
    let call = sandbox.configured(["models", "pull", "tiny"]);
    let run = on_terminal(&sandbox, &call, "Download it", "n").exits(130);
    assert!(run.stdout.contains("78 MB from http://127.0.0.1"), "size and origin first: {}", run.stdout);
    assert!(server.requests().is_empty());
    std::fs::remove_file(sandbox.path("over")).expect("removed");
    std::fs::remove_file(sandbox.path("screen")).expect("removed");
    let _ = on_terminal(&sandbox, &call, "Download it", "y").exits(8);
    assert_eq!(server.requests().len(), 1, "yes is taken for yes");
}

#[test]
fn several_files_show_a_bar_each_and_leave_the_answer() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    sandbox.take(&media::two_tracks(), "pan.mkv");
    let call = sandbox.configured(["optimize", "talk.mp4", "pan.mkv"]);
    let run = on_terminal(&sandbox, &call, "never asked", "").exits(0);
    let screen = console::strip_ansi_codes(&run.stdout).into_owned();
    for name in ["talk.mp4", "pan.mkv"] {
        assert!(screen.lines().any(|line| line.contains(name) && line.contains("reading")), "{screen}");
    }
    assert!(run.stdout.contains('\r'), "bars are drawn in place");
    assert!(screen.contains("Files"), "the answer: {screen}");
    std::fs::remove_file(sandbox.path("over")).expect("removed");
    let quiet = sandbox.configured(["optimize", "talk.mp4", "pan.mkv", "--no-progress"]);
    let run = on_terminal(&sandbox, &quiet, "never asked", "").exits(0);
    assert!(!run.stdout.contains("\u{1b}[2K"), "no bars: {}", run.stdout);
}

#[test]
fn colours_come_by_themselves_and_go_with_no_color() {
    let sandbox = Sandbox::new();
    let call = sandbox.configured(["config", "show"]);
    let run = on_terminal(&sandbox, &call, "never asked", "").exits(0);
    assert!(!run.stdout.contains("\u{1b}["), "NO_COLOR is set: {:?}", run.stdout);
    std::fs::remove_file(sandbox.path("over")).expect("removed");
    let always = sandbox.program("env", ["-u", "NO_COLOR"]).args(call.words());
    let run = on_terminal(&sandbox, &always, "never asked", "").exits(0);
    assert!(run.stdout.contains("\u{1b}["), "{:?}", run.stdout);
}
