//! `ytseo mcp`, spoken to over its pipes.

use serde_json::{Value, json};

use crate::support::mcp_client::{McpClient, words};
use crate::support::{Sandbox, example, root};

/// A server whose working folder holds a transcript and a proposal.
fn with_talk(args: &[&str]) -> (Sandbox, McpClient) {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.en.srt"), "talk.en.srt");
    sandbox.write("proposal.yaml", "# mine\nytseo: 1\ntitle: Old # why\ndescription: |\n  a\ntags:\n- x\n");
    let (client, _) = McpClient::open(sandbox.ytseo(["mcp"]).args(args.iter().copied()));
    (sandbox, client)
}

#[test]
fn it_introduces_itself_and_lists_its_tools() {
    let sandbox = Sandbox::new();
    let (mut client, hello) = McpClient::open(sandbox.ytseo(["mcp", "-vvv"]));
    assert_eq!(hello["serverInfo"]["name"], "ytseo");
    assert_eq!(hello["serverInfo"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(hello["protocolVersion"], "2025-06-18");
    assert!(hello["instructions"].as_str().expect("instructions").contains("data"));
    for offer in ["tools", "resources", "prompts"] {
        assert!(hello["capabilities"][offer].is_object(), "{hello}");
    }
    let listed = client.ask("tools/list", json!({}));
    let tools = listed["result"]["tools"].as_array().expect("tools");
    let names: Vec<&str> = tools.iter().filter_map(|tool| tool["name"].as_str()).collect();
    for name in ["audit", "write_titles", "look_up_transcript", "youtube_rules", "edit_proposal"] {
        assert!(names.contains(&name), "{names:?}");
    }
    for tool in tools {
        assert_eq!(tool["inputSchema"]["type"], "object", "{tool}");
        assert_eq!(tool["inputSchema"]["additionalProperties"], false, "{tool}");
        assert!(tool["annotations"]["readOnlyHint"].is_boolean(), "{tool}");
    }
    assert!(client.ask("ping", json!({}))["result"].is_object());
    let end = client.close().succeeds();
    assert_eq!(end.stdout, "", "nothing but answers");
}

#[test]
fn reports_are_the_documents_of_the_commands() {
    let (sandbox, mut client) = with_talk(&[]);
    let same = |args: &[&str]| -> Value { sandbox.ytseo(args.iter().copied()).run().succeeds().json() };
    for (tool, arguments, command) in [
        ("research_keywords", json!({}), &["keywords", "--json", "--from", "talk.en.srt"][..]),
        ("write_titles", json!({ "limit": 3 }), &["titles", "--json", "--limit", "3", "talk.en.srt"]),
        ("write_description", json!({}), &["description", "--json", "talk.en.srt"]),
        ("write_tags", json!({}), &["tags", "--json", "talk.en.srt"]),
        ("list_chapters", json!({}), &["video", "chapters", "--json", "talk.en.srt"]),
        ("audit", json!({ "file": "proposal.yaml" }), &["audit", "--json", "proposal.yaml"]),
        ("costs", json!({}), &["costs", "--json"]),
    ] {
        let mut arguments = arguments;
        if !["audit", "costs"].contains(&tool) {
            arguments["file"] = json!("talk.en.srt");
        }
        let (said, mut report) = client.use_tool(tool, arguments);
        let mut document = same(command);
        assert!(!said.is_empty(), "{tool}");
        // The tool reads by the whole path, the command by the one that was typed.
        for report in [&mut report, &mut document] {
            if let Some(source) = report.get_mut("source") {
                source["path"] = json!("talk.en.srt");
            }
        }
        assert_eq!(report, document, "{tool}");
    }
    let _ = client.close().succeeds();
}

#[test]
fn what_is_said_and_what_is_allowed_is_looked_up() {
    let (_sandbox, mut client) = with_talk(&["--video", "talk.en.srt"]);
    let (said, report) = client.use_tool("look_up_transcript", json!({ "from": "0:00", "limit": 1 }));
    assert!(said.starts_with("<transcript id="), "{said}");
    assert_eq!(report["passages"].as_array().map(Vec::len), Some(1));
    let (said, _) = client.use_tool("youtube_rules", json!({ "query": "title length" }));
    assert!(said.contains("100 UTF-16 units") && said.contains("source:"), "{said}");
    let (said, report) = client.use_tool("read_proposal", json!({ "file": "proposal.yaml" }));
    assert!(said.contains("title: Old") && report["proposal"]["tags"] == json!(["x"]), "{said}");
    let (said, _) = client.use_tool("list_videos", json!({}));
    assert!(said.contains("No video is known yet"), "{said}");
    let _ = client.close().succeeds();
}

#[test]
fn writing_is_refused_until_it_is_allowed_by_name() {
    let (sandbox, mut client) = with_talk(&[]);
    let change = json!({ "file": "proposal.yaml", "title": "New" });
    let refused = client.call("edit_proposal", change.clone());
    assert_eq!(refused["isError"], true);
    assert!(words(&refused).contains("ytseo mcp --allow edit_proposal"), "{refused}");
    assert!(sandbox.read("proposal.yaml").contains("title: Old # why"));
    let _ = client.close().succeeds();

    let (mut client, _) = McpClient::open(sandbox.ytseo(["mcp", "--allow", "edit_proposal"]));
    let (said, report) = client.use_tool("edit_proposal", change);
    assert!(said.contains("title was: Old"), "{said}");
    assert_eq!(report["fields"][0]["before"], "Old");
    assert_eq!(
        sandbox.read("proposal.yaml"),
        "# mine\nytseo: 1\ntitle: New # why\ndescription: |\n  a\ntags:\n- x\n"
    );
    let refused = client.call("save_draft", json!({ "file": "a.yaml", "title": "x" }));
    assert_eq!(refused["isError"], true, "only what was named");
    assert!(!sandbox.path("a.yaml").exists());
    let _ = client.close().succeeds();
}

#[test]
fn models_write_only_when_that_was_allowed() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.en.srt"), "talk.en.srt");
    // Nobody listens there: a call that is made fails, and the offline writer fills in.
    let server = |words: &[&str]| {
        let call = sandbox.ytseo(["mcp", "--video", "talk.en.srt"]).args(words.iter().copied());
        let call = call.env("OPENAI_API_KEY", "sk-none").env("OPENAI_BASE_URL", "http://127.0.0.1:9/v1");
        McpClient::open(call.env("YTSEO_LLM_RETRIES", "0")).0
    };
    let mut offline = server(&[]);
    let (_, report) = offline.use_tool("write_titles", json!({ "limit": 2 }));
    assert_eq!(report["written_by"], json!(["offline"]));
    assert!(report.get("tries").is_none(), "nobody was asked: {report}");
    let _ = offline.close().succeeds();

    let mut asking = server(&["--allow", "write_titles"]);
    let refused = asking.call("write_tags", json!({}));
    assert!(words(&refused).contains("spends money"), "{refused}");
    let listed = asking.ask("tools/list", json!({}));
    let tools = listed["result"]["tools"].as_array().expect("tools");
    let hints = |name: &str| tools.iter().find(|tool| tool["name"] == name).map(|tool| &tool["annotations"]);
    assert_eq!(hints("write_titles").expect("listed")["openWorldHint"], true);
    let (_, report) = asking.use_tool("write_titles", json!({ "limit": 2 }));
    assert!(!report["filled_offline"].as_array().expect("what was filled").is_empty(), "{report}");
    let _ = asking.close().succeeds();
}

#[test]
fn the_creators_own_material_is_searched_and_cited() {
    let (sandbox, mut client) = with_talk(&[]);
    let (said, _) = client.use_tool("search_knowledge", json!({ "query": "microphone" }));
    assert!(said.contains("There is no material yet"), "{said}");
    sandbox.write("notes.md", "# Rooms\n\nA blanket behind the microphone takes the echo away.\n");
    sandbox.ytseo(["knowledge", "add", "notes.md"]).run().succeeds();
    let (said, report) = client.use_tool("search_knowledge", json!({ "query": "echo microphone" }));
    assert!(said.starts_with("<knowledge id=") && said.contains("[notes.md] (Rooms) A blanket"), "{said}");
    assert_eq!(report["passages"].as_array().map(Vec::len), Some(1));
    let _ = client.close().succeeds();
}

/// The client of another implementation, when `scripts/test-llm.sh` has installed it.
#[test]
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn another_implementation_understands_it() {
    let python = root().join(".cache/mcp/bin/python");
    if !python.is_file() {
        eprintln!("skipped: scripts/test-llm.sh installs the Python client");
        return;
    }
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.en.srt"), "talk.en.srt");
    for (mode, protocol) in [("auto", "2026-07-28"), ("legacy", "2025-11-25")] {
        let mut call = sandbox.program(&python, [root().join("tests/support/mcp_peer.py")]);
        call = call.args([mode, env!("CARGO_BIN_EXE_ytseo"), "mcp", "--config", "none"]);
        call = call.arg("--folder").arg(sandbox.work()).args(["--video", "talk.en.srt"]);
        let seen = call.run().succeeds().json();
        assert_eq!((seen["protocol"].as_str(), seen["server"].as_str()), (Some(protocol), Some("ytseo")));
        assert_eq!(seen["titles"].as_array().map(Vec::len), Some(3), "{seen}");
        assert_eq!((&seen["wrong"][0], &seen["refused"][0]), (&json!(true), &json!(true)), "{seen}");
        assert_eq!(seen["reads"]["edit_proposal"], false, "{seen}");
        assert!(seen["prompt"].as_str().expect("a prompt").starts_with("Review a.yaml"), "{seen}");
    }
}

#[test]
fn mistakes_are_told_and_the_server_goes_on() {
    let (_sandbox, mut client) = with_talk(&[]);
    let unknown = client.ask("tools/call", json!({ "name": "delete_all", "arguments": {} }));
    assert_eq!(unknown["error"]["code"], -32602, "{unknown}");
    assert_eq!(client.ask("no/such", json!({}))["error"]["code"], -32601);
    for (tool, arguments, told) in [
        ("write_titles", json!({ "fiel": "talk.en.srt" }), "unknown field `fiel`"),
        ("write_titles", json!({ "limit": "many" }), "expected a whole number"),
        ("edit_proposal", json!({ "title": "x" }), "was not allowed"),
        ("write_titles", json!({}), "no video is talked about"),
        ("write_titles", json!({ "file": "none.srt" }), "cannot find"),
        ("audit", json!({ "file": "/etc/passwd" }), "outside the folder"),
        ("read_proposal", json!({ "id": 7 }), "there is no proposal 7"),
        ("look_up_transcript", json!({ "file": "talk.en.srt", "from": "soon" }), "'soon' is no time"),
    ] {
        let result = client.call(tool, arguments);
        assert_eq!(result["isError"], true, "{tool}: {result}");
        let said = words(&result);
        assert!(said.contains(told), "{tool}: {said}");
        assert!(said.contains("hint: ") && !said.contains("panic"), "{tool}: {said}");
        assert_eq!(result["structuredContent"]["error"]["kind"].as_str().map(str::is_empty), Some(false));
    }
    let _ = client.close().succeeds();
}

#[test]
fn broken_and_oversized_messages_do_not_end_it() {
    let (_sandbox, mut client) = with_talk(&[]);
    client.write(b"{\"jsonrpc\": \"2.0\", \n");
    client.write(b"\n\xff\xfe\n[1, 2]\n");
    // More than is read as one message.
    client.write(format!("{{\"junk\": \"{}\"}}\n", "x".repeat(17 << 20)).as_bytes());
    let id = client.request("ping", json!({}));
    let answer = loop {
        let message = client.receive();
        if message["id"] == id {
            break message;
        }
        assert!(message["error"].is_object(), "{message}");
    };
    assert!(answer["result"].is_object(), "{answer}");
    // Large but allowed.
    let text = "Bread needs flour and water. ".repeat(20_000);
    let (said, _) = client.use_tool("audit", json!({ "title": "Bread", "description": text }));
    assert!(said.contains("description-too-long"), "{said}");
    let _ = client.close().succeeds();
}

#[test]
fn a_call_that_was_cancelled_is_not_answered() {
    let (_sandbox, mut client) = with_talk(&[]);
    let text: String = (0..60_000).map(|n| format!("Bread number {n} needs flour and water. ")).collect();
    let id = client.request("tools/call", json!({ "name": "write_titles", "arguments": { "text": text } }));
    let cancelled = json!({ "requestId": id, "reason": "changed my mind" });
    client.send(&json!({ "jsonrpc": "2.0", "method": "notifications/cancelled", "params": cancelled }));
    assert!(client.ask("ping", json!({}))["result"].is_object());
    let end = client.close().succeeds();
    assert_eq!(end.stdout, "", "no answer to what was cancelled");
}

#[test]
fn progress_is_told_to_who_asked_for_it_and_warnings_to_the_model() {
    let (sandbox, mut client) = with_talk(&[]);
    // The transcript goes on long after the end of the video.
    let late = "1\n00:00:00,000 --> 00:00:05,000\nBread needs flour and water.\n\n\
                2\n01:00:00,000 --> 01:00:05,000\nBake the bread.\n";
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.write("talk.srt", late);
    let id = client.request(
        "tools/call",
        json!({
            "name": "research_keywords",
            "arguments": { "file": "talk.mp4" },
            "_meta": { "progressToken": "p1" },
        }),
    );
    let mut told = Vec::new();
    let answer = loop {
        let message = client.receive();
        if message["id"] == id {
            break message;
        }
        assert_eq!(message["method"], "notifications/progress", "{message}");
        assert_eq!(message["params"]["progressToken"], "p1", "{message}");
        told.push(message["params"]["message"].as_str().expect("a message").to_string());
    };
    assert!(told.iter().any(|line| line.contains("goes on to 1:00:05")), "{told:?}");
    assert!(words(&answer["result"]).contains("\nwarning: the transcript goes on to"), "{answer}");
    let _ = client.close().succeeds();
}

#[test]
fn resources_and_prompts_are_offered() {
    let (sandbox, mut client) = with_talk(&[]);
    let listed = client.ask("resources/list", json!({}));
    assert_eq!(listed["result"]["resources"][0]["uri"], "ytseo://rules");
    let read = client.ask("resources/read", json!({ "uri": "ytseo://rules" }));
    let page = read["result"]["contents"][0]["text"].as_str().expect("a page");
    assert!(page.contains("title-too-long"), "{read}");
    let templates = client.ask("resources/templates/list", json!({}));
    assert_eq!(templates["result"]["resourceTemplates"][0]["uriTemplate"], "ytseo://proposals/{id}");
    for address in ["ytseo://proposals/1", "ytseo://proposals/x", "file:///etc/passwd"] {
        assert!(client.ask("resources/read", json!({ "uri": address }))["error"].is_object(), "{address}");
    }
    let prompts = client.ask("prompts/list", json!({}));
    assert_eq!(prompts["result"]["prompts"][0]["name"], "review");
    let asked = json!({ "name": "review", "arguments": { "file": "proposal.yaml" } });
    let prompt = client.ask("prompts/get", asked);
    let text = prompt["result"]["messages"][0]["content"]["text"].as_str().expect("a text");
    assert!(text.starts_with("Review proposal.yaml:"), "{text}");
    assert_eq!(client.ask("prompts/get", json!({ "name": "review" }))["error"]["code"], -32602);

    sandbox.ytseo(["optimize", "--transcript", "talk.en.srt"]).arg(example("talk.mp4")).run().succeeds();
    let (_, list) = client.use_tool("list_videos", json!({}));
    let id = list["videos"][0]["id"].as_i64().expect("an id");
    let read = client.ask("resources/read", json!({ "uri": format!("ytseo://proposals/{id}") }));
    let text = read["result"]["contents"][0]["text"].as_str().expect("a text");
    assert!(text.contains("title: "), "{text}");
    let (_, proposal) = client.use_tool("read_proposal", json!({ "id": id }));
    assert_eq!(proposal["proposal"]["title"], list["videos"][0]["title"]);
    let _ = client.close().succeeds();
}

#[cfg(unix)]
#[test]
fn it_ends_with_its_input_or_when_told() {
    let sandbox = Sandbox::new();
    let silent = McpClient::start(sandbox.ytseo(["mcp"]));
    assert_eq!(silent.close().succeeds().stdout, "", "closed before a word");
    let (client, _) = McpClient::open(sandbox.ytseo(["mcp"]));
    // SAFETY: the child was not waited for yet, so the id is still its own.
    assert_eq!(unsafe { libc::kill(client.pid(), libc::SIGTERM) }, 0);
    let end = client.wait().succeeds();
    assert_eq!((end.stdout.as_str(), end.stderr.as_str()), ("", ""));
    // A file instead of a pipe.
    let hello = json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
        "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": { "name": "t", "version": "1" } } });
    let input = format!("{hello}\n{}\n", json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }));
    let run = sandbox.ytseo(["mcp"]).stdin(input).run().succeeds();
    assert_eq!(run.lines()[0]["result"]["serverInfo"]["name"], "ytseo");
    let run = sandbox.ytseo(["mcp"]).stdin("hello?\n").run();
    assert!(run.stdout.is_empty(), "{}", run.stdout);
}

#[test]
fn it_says_how_an_assistant_starts_it() {
    let sandbox = Sandbox::new();
    sandbox.write("talk.srt", "1\n00:00:00,000 --> 00:00:05,000\nBread needs flour.\n");
    let shown = sandbox
        .ytseo(["mcp", "--show-config", "--video", "talk.srt", "--allow", "save_draft,edit_proposal"])
        .run()
        .succeeds()
        .json();
    let server = &shown["mcpServers"]["ytseo"];
    let program = std::path::Path::new(server["command"].as_str().expect("a program"));
    assert!(program.is_absolute() && program.is_file(), "{shown}");
    let args: Vec<&str> =
        server["args"].as_array().expect("words").iter().filter_map(Value::as_str).collect();
    assert_eq!(args[..2], ["mcp", "--folder"]);
    assert!(
        args.ends_with(&["--allow", "save_draft", "--allow", "edit_proposal", "--config", "none"]),
        "{args:?}"
    );

    sandbox.write("ytseo.yaml", "channel: {name: Bread}\n");
    let shown = sandbox.configured(["mcp", "--show-config"]).run().succeeds().json();
    let last = shown["mcpServers"]["ytseo"]["args"].as_array().and_then(|words| words.last()).cloned();
    assert!(
        last.is_some_and(|path| path.as_str().is_some_and(|p| p.ends_with("work/ytseo.yaml"))),
        "{shown}"
    );

    sandbox.ytseo(["mcp", "--allow", "rm"]).run().refuses(2, "there is no tool 'rm'", "save_draft");
    sandbox.ytseo(["mcp", "--video", "none.srt"]).run().refuses(8, "none.srt", "check the path");
    sandbox.ytseo(["mcp", "--folder", "none"]).run().refuses(8, "none", "check the path");
}
