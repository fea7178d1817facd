//! `ytseo completions` and `ytseo man`.

use crate::support::Sandbox;

#[test]
fn every_shell_gets_a_script() {
    let sandbox = Sandbox::new();
    for (shell, part) in [
        ("bash", "complete -F _ytseo"),
        ("zsh", "#compdef ytseo"),
        ("fish", "complete -c ytseo"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion:arg-completer[ytseo]"),
    ] {
        let run = sandbox.configured(["completions", shell]).run().succeeds();
        assert!(run.stdout.contains(part), "{shell}: {}", run.stdout);
        assert!(run.stdout.contains("optimize") && run.stdout.contains("transcribe"), "{shell}");
    }
    let run = sandbox.configured(["completions", "tcsh"]).run().exits(2);
    assert!(run.stderr.contains("possible values: bash, elvish, fish, powershell, zsh"), "{}", run.stderr);
}

#[test]
fn completions_need_no_home_and_no_valid_configuration() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "broken: [");
    for args in [&["completions", "bash"][..], &["man"], &["--help"], &["--version"]] {
        sandbox.configured(args).without_env("HOME").run().succeeds();
    }
    assert!(!sandbox.data().join("ytseo.db").exists());
}

#[test]
fn manual_pages_for_the_whole_and_for_commands() {
    let sandbox = Sandbox::new();
    let page = sandbox.configured(["man"]).run().succeeds().stdout;
    assert!(page.contains(".TH ytseo 1"), "{page}");
    let page = sandbox.configured(["man", "video", "probe"]).run().succeeds().stdout;
    assert!(page.contains("probe"), "{page}");
    sandbox.configured(["man", "dance"]).run().refuses(8, "there is no command 'dance'", "ytseo --help");
}

#[test]
fn version_is_the_package_s() {
    let sandbox = Sandbox::new();
    let run = sandbox.configured(["--version"]).run().succeeds();
    assert_eq!(run.stdout, format!("ytseo {}\n", env!("CARGO_PKG_VERSION")));
}
