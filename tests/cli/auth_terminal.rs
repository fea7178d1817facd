//! `ytseo auth login` on a terminal: a browser opens, or the address that it ended at is typed in.

use super::auth::{Scene, keeps_quiet};
use crate::support::oauth::Browser;
use crate::support::pty::Terminal;
use crate::support::{Run, Running, programs, wait_until};

/// Starts `ytseo auth login` on a terminal of its own (script(1) of util-linux). What stands in the file `typed` is
/// typed once it is there; what is shown is in the file `screen`.
fn on_terminal(scene: &Scene, args: &[&str], browser: &str) -> Running {
    let words = scene.call(&["auth", "login"]).args(args).words();
    let words: Vec<String> = words.iter().map(|word| format!("'{}'", word.to_string_lossy())).collect();
    scene.sandbox.write("command", words.join(" "));
    let shell = "( until [ -e typed ] || [ -e over ]; do sleep 0.02; done; cat typed 2>/dev/null; \
                 until [ -e over ]; do sleep 0.02; done ) | \
                 { script -qefc \"$(cat command)\" screen; code=$?; touch over; exit $code; }";
    let call = scene.at_home(scene.sandbox.program("bash", ["-c", shell]));
    call.env("TERM", "xterm").env("BROWSER", browser).spawn()
}

/// What is on the screen so far.
fn screen(scene: &Scene) -> String {
    let bytes = std::fs::read(scene.sandbox.path("screen")).unwrap_or_default();
    console::strip_ansi_codes(&String::from_utf8_lossy(&bytes)).into_owned()
}

fn address(text: &str) -> Option<String> {
    let line =
        text.lines().map(str::trim).find(|line| line.starts_with("http") && line.contains("state="))?;
    text.contains(&format!("{line}\r\n")).then(|| line.to_string())
}

fn end(running: Running) -> Run {
    let run = running.wait();
    keeps_quiet(&run);
    run
}

#[test]
fn the_browser_is_opened() {
    let scene = Scene::new();
    let browser =
        programs::script(&scene.sandbox, "browser", "echo \"$1\" > opened.part && mv opened.part opened");
    let running = on_terminal(&scene, &["--for", "upload"], browser.to_str().expect("a plain path"));
    wait_until("a browser", || scene.sandbox.path("opened").exists());
    let page = Browser::open(scene.sandbox.read("opened").trim());
    assert_eq!(page.status, 200, "{page:?}");
    let run = end(running).succeeds();
    assert!(run.stdout.contains("Your browser was opened"), "{}", run.stdout);
    assert!(run.stdout.contains("Night Sky"), "{}", run.stdout);
}

#[test]
fn a_browser_that_cannot_be_started_leaves_the_address() {
    let scene = Scene::new();
    let running = on_terminal(&scene, &["--no-browser"], "/nowhere/browser");
    wait_until("an address", || address(&screen(&scene)).is_some());
    assert!(screen(&scene).contains("Open this address in a browser"), "{}", screen(&scene));
    let _ = Browser::open(&address(&screen(&scene)).expect("an address"));
    let _ = end(running).succeeds();
}

#[test]
fn the_address_that_a_browser_elsewhere_ended_at_is_typed_in() {
    let scene = Scene::new();
    let running = on_terminal(&scene, &["--no-browser"], "");
    wait_until("an address", || address(&screen(&scene)).is_some());
    // On another machine the last step fails: the page of 127.0.0.1 is not there.
    let page = Browser::get(&address(&screen(&scene)).expect("an address"));
    let ended_at = &page.headers["location"];
    let other = ended_at.replace("state=", "state=x");
    scene.sandbox.write("typed.part", format!("what?\r\n{other}\r\n{ended_at}\r\n"));
    std::fs::rename(scene.sandbox.path("typed.part"), scene.sandbox.path("typed")).expect("renamed");
    let run = running.wait().succeeds();
    // What was typed stands on the screen: a code that is used up. Tokens do not.
    assert!(!run.stdout.contains("tok-secret-access") && !run.stdout.contains("tok-secret-refresh"));
    assert!(run.stdout.contains("not the address the browser ended at"), "{}", run.stdout);
    assert!(run.stdout.contains("answer of another sign-in"), "{}", run.stdout);
    assert!(run.stdout.contains("Night Sky"), "{}", run.stdout);
}

#[test]
fn a_command_that_needs_a_sign_in_offers_it_and_then_does_its_work() {
    let scene = Scene::new();
    scene
        .youtube
        .add_video(&scene.channel, &serde_json::json!({"snippet": {"title": "Stars over the lake"}}));
    let browser =
        programs::script(&scene.sandbox, "browser", "echo \"$1\" > opened.part && mv opened.part opened");
    let call = || {
        scene.call(&["channel", "pull", "--out", "channel"]).env("BROWSER", browser.to_str().expect("plain"))
    };

    let mut no = Terminal::start(call(), 80);
    no.shows("Sign in now?", 1);
    no.types("n");
    assert_eq!(no.ends(), 4, "{}", no.screen());
    assert!(no.screen().contains("ytseo auth login --for read"), "{}", no.screen());
    assert!(!scene.sandbox.path("opened").exists());

    let mut yes = Terminal::start(call(), 80);
    yes.shows("Sign in now?", 1);
    yes.types("\r");
    wait_until("a browser", || scene.sandbox.path("opened").exists());
    assert_eq!(Browser::open(scene.sandbox.read("opened").trim()).status, 200);
    assert_eq!(yes.ends(), 0, "{}", yes.screen());
    assert!(yes.screen().contains("Signed in to Night Sky."), "{}", yes.screen());
    assert!(yes.screen().contains("Pulled 1 video"), "{}", yes.screen());
    assert!(!yes.screen().contains("tok-secret"), "{}", yes.screen());

    // What is allowed now is not enough for more, and what is missing alone is asked for.
    let piped = scene.run(&["channel", "pull", "--out", "channel"]).succeeds();
    assert!(!piped.stderr.contains("Sign in now?"), "{}", piped.stderr);
}
