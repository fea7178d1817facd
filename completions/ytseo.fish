# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_ytseo_global_optspecs
    string join \n json format= q/quiet v/verbose color= no-progress config= offline y/yes h/help V/version
end

function __fish_ytseo_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_ytseo_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_ytseo_using_subcommand
    set -l cmd (__fish_ytseo_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c ytseo -n "__fish_ytseo_needs_command" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_needs_command" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_needs_command" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_needs_command" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_needs_command" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_needs_command" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_needs_command" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_needs_command" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_needs_command" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_needs_command" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "optimize" -d 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "keywords" -d 'Key phrases of a video or text, ranked, with where they are said'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "titles" -d 'Title candidates of different kinds, best first, each with its evidence'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "description" -d 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "tags" -d 'Tags within YouTube\'s limit, your own first'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "audit" -d 'Check proposals, drafts and video files against YouTube\'s rules, and score the drafts'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "video" -d 'Look at, hear and divide a video'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "serve" -d 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "models" -d 'List, download, check and remove speech models'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "doctor" -d 'Check what ytseo needs: what is found, what is missing, and what to type'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "config" -d 'Show the settings, where each comes from, or write a file to start with'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "completions" -d 'Write the completion script of a shell to standard output'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "man" -d 'Write the manual page to standard output: `ytseo man | man -l -`'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s o -l out -d 'Write proposal.yaml, captions, chapters and transcript into this folder' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l topic -d 'What the video is about, when nobody says so in it' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l title -d 'A working title; it competes with the others' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l titles -d 'How many title candidates' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l seed -d 'Which of equally good wordings is taken' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l fail-under -d 'Exit with 1 when a score is below this, or a finding is an error' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l force -d 'Replace files in --out even when they were changed by hand'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l from -d 'The video, transcript, text or draft; - for standard input' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l limit -d 'How many phrases at most' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l topic -d 'What the video is about, when there is nothing to read or hear' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l title -d 'A working title' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l jsonl -d 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l limit -d 'How many candidates at most' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l topic -d 'What the video is about, when there is nothing to read or hear' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l title -d 'A working title' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l jsonl -d 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l topic -d 'What the video is about, when there is nothing to read or hear' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l title -d 'A working title' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l jsonl -d 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l topic -d 'What the video is about, when there is nothing to read or hear' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l title -d 'A working title' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l jsonl -d 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l video -d 'Audit this video together with the proposal' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l fail-under -d 'Exit with 1 when a score is below this' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l jsonl -d 'Read many drafts as JSON Lines, write score and findings as many lines' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l fix -d 'Mend what can be mended for certain, in the file'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -f -a "probe" -d 'What a file holds: streams, length, and where its index stands'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -f -a "transcribe" -d 'What is said in a video, from its captions or by listening'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -f -a "chapters" -d 'Chapters with times and titles, as they go into the description'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe transcribe chapters help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -s o -l out -d 'Write captions or text to this file (.srt, .vtt, .txt, .json) instead of printing' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l captions -d 'Print captions in this format' -r -f -a "srt\t''
vtt\t''"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l force -d 'Replace the file of --out when it is there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "probe" -d 'What a file holds: streams, length, and where its index stands'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "transcribe" -d 'What is said in a video, from its captions or by listening'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "chapters" -d 'Chapters with times and titles, as they go into the description'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l address -d 'Address to listen on; port 0 takes a free one' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -f -a "list" -d 'The models there are, and which are on this machine'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -f -a "pull" -d 'Download a model, after saying its size and origin'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -f -a "verify" -d 'Compare a model with the checksum it should have'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -f -a "path" -d 'Where a model is'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -f -a "rm" -d 'Remove a model and what is left of an unfinished download'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -f -a "import" -d 'Convert a faster-whisper folder (model.bin and vocabulary) into a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l id -d 'Name to give it' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from help" -f -a "list" -d 'The models there are, and which are on this machine'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from help" -f -a "pull" -d 'Download a model, after saying its size and origin'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Compare a model with the checksum it should have'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from help" -f -a "path" -d 'Where a model is'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from help" -f -a "rm" -d 'Remove a model and what is left of an unfinished download'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from help" -f -a "import" -d 'Convert a faster-whisper folder (model.bin and vocabulary) into a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l install-ffmpeg -d 'Download ffmpeg into ytseo\'s own folder, after asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -f -a "init" -d 'Write a commented ytseo.yaml into this folder (or the user\'s file with --user)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -f -a "show" -d 'Every setting with its value and where it comes from'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -f -a "path" -d 'Where settings, data and models are kept'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l user -d 'Write the user\'s file, which holds for every project'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l force -d 'Replace the file when it is there'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "init" -d 'Write a commented ytseo.yaml into this folder (or the user\'s file with --user)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'Every setting with its value and where it comes from'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "path" -d 'Where settings, data and models are kept'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "optimize" -d 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "keywords" -d 'Key phrases of a video or text, ranked, with where they are said'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "titles" -d 'Title candidates of different kinds, best first, each with its evidence'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "description" -d 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "tags" -d 'Tags within YouTube\'s limit, your own first'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "audit" -d 'Check proposals, drafts and video files against YouTube\'s rules, and score the drafts'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "video" -d 'Look at, hear and divide a video'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "serve" -d 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "models" -d 'List, download, check and remove speech models'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "doctor" -d 'Check what ytseo needs: what is found, what is missing, and what to type'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "config" -d 'Show the settings, where each comes from, or write a file to start with'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "completions" -d 'Write the completion script of a shell to standard output'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "man" -d 'Write the manual page to standard output: `ytseo man | man -l -`'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video serve models doctor config completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "probe" -d 'What a file holds: streams, length, and where its index stands'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "transcribe" -d 'What is said in a video, from its captions or by listening'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "chapters" -d 'Chapters with times and titles, as they go into the description'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "list" -d 'The models there are, and which are on this machine'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "pull" -d 'Download a model, after saying its size and origin'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "verify" -d 'Compare a model with the checksum it should have'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "path" -d 'Where a model is'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "rm" -d 'Remove a model and what is left of an unfinished download'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "import" -d 'Convert a faster-whisper folder (model.bin and vocabulary) into a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "init" -d 'Write a commented ytseo.yaml into this folder (or the user\'s file with --user)'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Every setting with its value and where it comes from'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Where settings, data and models are kept'
