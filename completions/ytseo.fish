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
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "video" -d 'Look at, hear, cut, level, frame and package a video'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "run" -d 'Do the steps of a workflow for many files; finished steps are remembered'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l look -d 'How closely picture and sound are looked at, for loudness, cuts and thumbnails' -r -f -a "fast\t'Key frames, and all of the sound'
full\t'Every frame'
off\t'Not at all'"
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l thumbnails -d 'How many pictures to choose the thumbnail from are written into --out' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l report -d 'Also write a web page to look at and to send on: a file, or a folder for several videos' -r -F
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
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l force -d 'Replace files in --out, and the report, even when they were changed by hand'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "probe" -d 'What a file holds: streams, length, and where its index stands'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "analyze" -d 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "transcribe" -d 'What is said in a video, from its captions or by listening'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "chapters" -d 'Chapters with times and titles, as they go into the description; with --embed into the file as well'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "captions" -d 'Convert, shift, check, burn in and embed captions'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "thumbnails" -d 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "cut" -d 'Remove silence, filler words or parts you name, and move captions and chapters along'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "normalize" -d 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "clip" -d 'Cut stretches out of a video, each into a file of its own'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "shorts" -d 'Find the moments that can stand alone, and make upright Shorts of them'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "encode" -d 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l audio-track -d 'Which audio track, from 1' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l report -d 'Also write a web page to look at and to send on: a file, or a folder for several videos' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l fast -d 'Look at key frames only (and all of the sound): much faster, cuts within a second'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l force -d 'Replace the page when it is there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -s V -l version -d 'Print version'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l from -d 'Take the chapters from this file: a proposal, or lines like 1:05 Title' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s o -l out -d 'The copy; beside the video when not given' -r -F
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
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l embed -d 'Write a copy of the video that holds the chapters; everything else is copied as it is'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l force -d 'Replace what stands there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -f -a "convert" -d 'Write captions in another format: srt, vtt, sbv, ass, txt or json'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -f -a "shift" -d 'Move captions in time, stretch them, or fit them to two moments'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -f -a "lint" -d 'Check captions: reading speed, lines, times, language, and whether they belong to the video'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -f -a "burn" -d 'Write captions into the picture, in one of four styles'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -f -a "mux" -d 'Put captions into the video file as streams; nothing is encoded anew'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -f -a "extract" -d 'Write the captions inside a video to files: talk.en.srt beside talk.mkv'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -s o -l out -d 'The result: a file, or a folder for several; beside the source when not given' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -s n -l count -d 'How many thumbnails' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l at -d 'Take the frame at this time instead (1:23.5, or seconds); may be repeated' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l text -d 'Write this on them; \\n begins a new line' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l template -d 'How the text looks and where it stands (see --list-templates)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l font -d 'A TrueType or OpenType font for the text' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l width -d 'Width in pixels, up to what the video has' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l force -d 'Replace what stands there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l shorts -d 'Make them 9:16, for Shorts'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l list-templates -d 'List the templates and end'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l png -d 'Write PNG instead of JPEG'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l sheet -d 'Also write a contact sheet: all of them with times and scores'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l previews -d 'Also write previews at the sizes YouTube shows: 320, 168 and 120 pixels'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l full -d 'Look at every frame, not only at key frames; slower'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -s o -l out -d 'The result: a file, or a folder for several; beside the source when not given' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l export -d 'Write a list for an editing program instead of a video' -r -f -a "otio\t''
edl\t''
fcpxml\t''"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l retime-file -d 'Move this file along as well; may be given several times' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l remove -d 'Remove this part, like 1:10-1:25 or 1:10- (to the end); may be given several times' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l keep -d 'Leave silence and filler words in this part; may be given several times' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l threshold -d 'Level below which it is silent, in dBFS; found from the file when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l min-silence -d 'Shortest silence that goes, in seconds' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l margin -d 'How much silence stays: before and after what is heard, in seconds (one number means both)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l min-clip -d 'Shortest piece that stays, in seconds' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l list -d 'Cut by a list: JSON of --dry-run --json, an EDL, or YAML with remove: or keep:' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l crf -d 'Quality of the picture, 0 (best) to 51' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l preset -d 'How much time goes into compressing: ultrafast ... veryslow' -r -f -a "ultrafast\t''
superfast\t''
veryfast\t''
faster\t''
fast\t''
medium\t''
slow\t''
slower\t''
veryslow\t''"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l force -d 'Replace what stands there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l dry-run -d 'Show what would go and how long the result is, and write nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l retime -d 'Move captions, chapters, description and transcript beside the video along, as new files'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l fillers -d 'Remove filler words (um, äh, euh ...); needs a transcript with the times of single words'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l no-silence -d 'Leave silence alone'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l target -d 'Loudness to reach, in LUFS; -14 when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l peak -d 'Highest true peak, in dBTP; -1 when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -s o -l out -d 'The result: a file, or a folder for several; beside the source when not given' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l dry-run -d 'Only measure; print what would be done and the ffmpeg command'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l force -d 'Replace what stands there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l from -d 'Where the clip begins: 1:10, 70 or 1m10s' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l to -d 'Where it ends; the end of the video when neither --to nor --length is given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l length -d 'How long it is' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l range -d 'A stretch, like 1:10-1:40; give it again for more clips' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -s o -l out -d 'The result: a file, or a folder for several; beside the source when not given' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l copy -d 'Encode nothing: quick and without loss, but it begins at the key frame before'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l force -d 'Replace what stands there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l pick -d 'Render these moments of the list: 1 or 1,3' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l count -d 'Render the best few' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l from -d 'Render this stretch: where it begins, like 1:10' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l to -d 'Where it ends' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l min-length -d 'Shortest moment' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l max-length -d 'Longest moment; a Short may have 3 minutes' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l fit -d 'How a wide picture becomes upright' -r -f -a "crop\t'A part of it that follows the face, or else what moves'
blur\t'All of it over a blurred copy'
pad\t'All of it between black bars'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l style -d 'How the captions look: plain, box, karaoke or shorts' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -s o -l out -d 'The result: a file, or a folder for several; beside the source when not given' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l list -l dry-run -d 'Only list, whatever else is given'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l no-captions -d 'Burn nothing in'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l analyze -d 'Look at the whole video first: still pictures and silence count too. Quick when `ytseo` has done it before'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l force -d 'Replace what stands there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l hardware -d 'Let the graphics processor encode: auto, nvenc, qsv, vaapi or videotoolbox' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l crf -d 'Quality from 0 (lossless) to 51; 18 is hard to tell from the source' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l bitrate -d 'Average bit rate of the picture, like 8M or 6000k, instead of a constant quality' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l preset -d 'How much time goes into compressing: ultrafast, veryfast, fast, medium, slow, veryslow' -r -f -a "ultrafast\t''
superfast\t''
veryfast\t''
faster\t''
fast\t''
medium\t''
slow\t''
slower\t''
veryslow\t''"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -s o -l out -d 'The result: a file, or a folder for several; beside the source when not given' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l sdr -d 'Bring HDR to standard range instead of keeping it'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l reencode -d 'Encode everything again, even what is right already'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l dry-run -d 'Only look; print what would be done and the ffmpeg command'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l force -d 'Replace what stands there'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "probe" -d 'What a file holds: streams, length, and where its index stands'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "analyze" -d 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "transcribe" -d 'What is said in a video, from its captions or by listening'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "chapters" -d 'Chapters with times and titles, as they go into the description; with --embed into the file as well'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "captions" -d 'Convert, shift, check, burn in and embed captions'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "thumbnails" -d 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "cut" -d 'Remove silence, filler words or parts you name, and move captions and chapters along'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "normalize" -d 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "clip" -d 'Cut stretches out of a video, each into a file of its own'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "shorts" -d 'Find the moments that can stand alone, and make upright Shorts of them'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "encode" -d 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -s o -l out -d 'Folder of the results; each file gets one of its own inside. Default: out/ beside the workflow' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l jobs -d 'How many files at once' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l force -d 'Do finished steps again, and replace results even when they were changed by hand'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l dry-run -d 'Only say what would be done'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -s V -l version -d 'Print version'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "optimize" -d 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "keywords" -d 'Key phrases of a video or text, ranked, with where they are said'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "titles" -d 'Title candidates of different kinds, best first, each with its evidence'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "description" -d 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "tags" -d 'Tags within YouTube\'s limit, your own first'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "audit" -d 'Check proposals, drafts and video files against YouTube\'s rules, and score the drafts'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "video" -d 'Look at, hear, cut, level, frame and package a video'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "run" -d 'Do the steps of a workflow for many files; finished steps are remembered'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "serve" -d 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "models" -d 'List, download, check and remove speech models'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "doctor" -d 'Check what ytseo needs: what is found, what is missing, and what to type'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "config" -d 'Show the settings, where each comes from, or write a file to start with'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "completions" -d 'Write the completion script of a shell to standard output'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "man" -d 'Write the manual page to standard output: `ytseo man | man -l -`'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords titles description tags audit video run serve models doctor config completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "probe" -d 'What a file holds: streams, length, and where its index stands'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "analyze" -d 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "transcribe" -d 'What is said in a video, from its captions or by listening'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "chapters" -d 'Chapters with times and titles, as they go into the description; with --embed into the file as well'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "captions" -d 'Convert, shift, check, burn in and embed captions'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "thumbnails" -d 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "cut" -d 'Remove silence, filler words or parts you name, and move captions and chapters along'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "normalize" -d 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "clip" -d 'Cut stretches out of a video, each into a file of its own'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "shorts" -d 'Find the moments that can stand alone, and make upright Shorts of them'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "encode" -d 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "list" -d 'The models there are, and which are on this machine'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "pull" -d 'Download a model, after saying its size and origin'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "verify" -d 'Compare a model with the checksum it should have'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "path" -d 'Where a model is'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "rm" -d 'Remove a model and what is left of an unfinished download'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from models" -f -a "import" -d 'Convert a faster-whisper folder (model.bin and vocabulary) into a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "init" -d 'Write a commented ytseo.yaml into this folder (or the user\'s file with --user)'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Every setting with its value and where it comes from'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Where settings, data and models are kept'
