# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_ytseo_global_optspecs
    string join \n json format= q/quiet v/verbose color= no-progress config= offline profile= y/yes h/help V/version
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_needs_command" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_needs_command" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_needs_command" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_needs_command" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_needs_command" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_needs_command" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_needs_command" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_needs_command" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_needs_command" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_needs_command" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "optimize" -d 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "keywords" -d 'What people search for, from several sources; or the key phrases of a video or text'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "research" -d 'What stands out in a channel: outliers against its own median, what their titles have in common, and what people search for that no title covers'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "titles" -d 'Title candidates of different kinds, best first, each with its evidence'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "description" -d 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "tags" -d 'Tags within YouTube\'s limit, your own first'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "translate" -d 'Add other languages to a proposal: title, description, chapters and captions, by a language model'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "audit" -d 'Check proposals, drafts, video files and what stands on YouTube against its rules, and score the texts'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "rules" -d 'What YouTube allows and what the linter checks, each with its source and the day it was checked'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "video" -d 'Look at, hear, cut, level, frame and package a video'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "run" -d 'Do the steps of a workflow for many files; finished steps are remembered'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "serve" -d 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "mcp" -d 'Serve the toolkit to an assistant over the Model Context Protocol (standard input and output)'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "models" -d 'List, download, check and remove speech models'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "llm" -d 'Language models: what is configured, what each can do and costs, and whether it answers'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "chat" -d 'Talk with a language model about a video: on a terminal, or one question in a script'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "costs" -d 'What was spent on language models: by day, model or task'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "quota" -d 'What is left of YouTube\'s daily quota, what spent it, and when it is full again'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "data" -d 'What is stored of YouTube\'s data, and forgetting it'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "upload" -d 'Upload videos to YouTube: texts, thumbnail, captions and playlists come from their proposals'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "channel" -d 'Your channel as code: videos, playlists and settings as files that you edit, compare and keep in git'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "auth" -d 'Sign in to YouTube, see what is allowed, sign out, take a token along to CI'
complete -c ytseo -n "__fish_ytseo_needs_command" -f -a "knowledge" -d 'Your own material: transcripts, scripts, PDF, DOCX, pages, past titles and descriptions; searched and cited'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l translate -d 'Also write title, description, chapters and captions in these languages (de,es,ja); needs a language model' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l keep -d 'Names and words that stay as they are in every language; can be repeated' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l file -d 'The file of a video that is on YouTube, to hear it' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l models -d 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l max-cost -d 'Most that this run may spend on language models, in US dollars' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l force -d 'Replace files in --out, and the report, even when they were changed by hand'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l captions -d 'Read the captions of every video of a playlist or channel: 250 units of quota each, as its owner. Those of a single video are read unasked'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l allow-unknown-cost -d 'Use models whose price is not known, although there is a limit'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l no-cache -d 'Ask even when the same was answered before'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l show-prompt -d 'Show on standard error exactly what is sent to a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l dry-run -d 'Only say what the language models would cost at most; nothing is sent'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand optimize" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l from -d 'The video, transcript, text or draft; - for standard input' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l limit -d 'How many phrases at most (20 of a text, 50 of research)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l topic -d 'What the video is about, when there is nothing to read or hear' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l title -d 'A working title' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l jsonl -d 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l transcript -d 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l language -d 'Language spoken (BCP 47, like en or pt-BR); found out when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l audio-track -d 'Which audio track, from 1; `ytseo video probe` lists them' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l model -d 'Speech model: a name of `ytseo models list`, or the path of a model file' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l engine -d 'Who hears: local, api or none' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l threads -d 'Threads of the speech engine' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l source -d 'Ask these sources only, with commas between them: own-search, suggestions, autocomplete, transcript, volumes, competition. By default those that are there and cost nothing' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l video -d 'A video of your own, by id or address: its words, its search terms, and YouTube\'s tag suggestions for it' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l volumes -d 'A list of phrases and volumes that another tool exported (CSV; Keyword Planner, Ahrefs, Semrush, vidIQ and others)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l country -d 'Country of those who search, as two letters' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l expand -d 'What is put around seeds for autocomplete, with commas between them' -r -f -a "alphabet\t'A letter behind the seed'
questions\t'A question before it'
prepositions\t'A preposition behind it'
none\t'Nothing: the seeds alone'"
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l depth -d 'Ask autocomplete again with what it gave, so many levels deep' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l suggest-budget -d 'Most questions to autocomplete' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l days -d 'Over how many days your own search terms are counted' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l search-budget -d 'Look at the first search results of so many of the best phrases; each takes one of the day\'s 100 searches' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l derived -d 'Let the order use a number that ytseo derives from those results. It is ytseo\'s own, not YouTube\'s; YouTube\'s policy allows it only to clients that it has agreed with'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l dry-run -d 'Say what would be asked and what it costs, and ask nobody'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -a "track" -d 'The places of your videos in YouTube\'s search for chosen keywords, day by day'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and not __fish_seen_subcommand_from track help" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -f -a "add" -d 'Watch keywords'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -f -a "list" -d 'The keywords that are watched, those first that were looked at longest ago'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -f -a "rm" -d 'Watch keywords no longer, and forget what was seen of them'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -f -a "run" -d 'Look at the keywords that are due, as far as today\'s searches go'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -f -a "show" -d 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from track" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from help" -f -a "track" -d 'The places of your videos in YouTube\'s search for chosen keywords, day by day'
complete -c ytseo -n "__fish_ytseo_using_subcommand keywords; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l limit -d 'Look at so many videos at most, the newest first' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l derived -d 'Derive medians and outliers from the numbers of somebody else\'s channel too, on your own responsibility'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l no-autocomplete -d 'Do not ask YouTube\'s autocomplete, which is unofficial, what people type about the subjects of the channel'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l dry-run -d 'Say what it would cost, and ask YouTube nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand research" -s V -l version -d 'Print version'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l models -d 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l max-cost -d 'Most that this run may spend on language models, in US dollars' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l judge -d 'Let this model put the candidates in order; its word stands beside the score' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l allow-unknown-cost -d 'Use models whose price is not known, although there is a limit'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l no-cache -d 'Ask even when the same was answered before'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l show-prompt -d 'Show on standard error exactly what is sent to a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l compare -d 'Ask each of the models, and rank all candidates together'
complete -c ytseo -n "__fish_ytseo_using_subcommand titles" -l dry-run -d 'Only say what the language models would cost at most; nothing is sent'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l models -d 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l max-cost -d 'Most that this run may spend on language models, in US dollars' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l allow-unknown-cost -d 'Use models whose price is not known, although there is a limit'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l no-cache -d 'Ask even when the same was answered before'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l show-prompt -d 'Show on standard error exactly what is sent to a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand description" -l dry-run -d 'Only say what the language models would cost at most; nothing is sent'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l models -d 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l max-cost -d 'Most that this run may spend on language models, in US dollars' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l allow-unknown-cost -d 'Use models whose price is not known, although there is a limit'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l no-cache -d 'Ask even when the same was answered before'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l show-prompt -d 'Show on standard error exactly what is sent to a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l dry-run -d 'Only say what the language models would cost at most; nothing is sent'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand tags" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l to -d 'Languages that are wanted: de,es,ja,pt-BR' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l keep -d 'Names and words that stay as they are; can be repeated' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l models -d 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l max-cost -d 'Most that this run may spend on language models, in US dollars' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l no-captions -d 'Leave the captions as they are'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l force -d 'Replace languages and caption files that are there already'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l allow-unknown-cost -d 'Use models whose price is not known, although there is a limit'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l no-cache -d 'Ask even when the same was answered before'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l show-prompt -d 'Show on standard error exactly what is sent to a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l dry-run -d 'Only say what the language models would cost at most; nothing is sent'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand translate" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l video -d 'Audit this video together with the proposal' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l fail-under -d 'Exit with 1 when a score is below this' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l most -d 'Look at so many videos of a channel or playlist at most, the newest first' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l jsonl -d 'Read many drafts as JSON Lines, write score and findings as many lines' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l fix -d 'Mend what can be mended for certain, in the file'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l dry-run -d 'Only say what reading it from YouTube would take of the daily quota'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand audit" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -l field -d 'Only one subject: title, description, tags, hashtags, chapters, thumbnails, captions, shorts, file ...' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand rules" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and not __fish_seen_subcommand_from probe analyze transcribe chapters captions thumbnails cut normalize clip shorts encode help" -f -a "captions" -d 'Convert, shift, check, translate, burn in and embed captions'
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from probe" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from analyze" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from transcribe" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from chapters" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from captions" -f -a "translate" -d 'Translate captions with a language model: as many captions as before, at the same times'
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from thumbnails" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from cut" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from normalize" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from clip" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from shorts" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from encode" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
complete -c ytseo -n "__fish_ytseo_using_subcommand video; and __fish_seen_subcommand_from help" -f -a "captions" -d 'Convert, shift, check, translate, burn in and embed captions'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l models -d 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l max-cost -d 'Most that this run may spend on language models, in US dollars' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l force -d 'Do finished steps again, and replace results even when they were changed by hand'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l dry-run -d 'Only say what would be done'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l listen -d 'Listen even when captions are there'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l allow-unknown-cost -d 'Use models whose price is not known, although there is a limit'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l no-cache -d 'Ask even when the same was answered before'
complete -c ytseo -n "__fish_ytseo_using_subcommand run" -l show-prompt -d 'Show on standard error exactly what is sent to a model'
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand serve" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l video -d 'The video that is talked about: a transcript, proposal, or a video that was heard before' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l folder -d 'The folder below which files may be read; the current one when not given' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l allow -d 'Allow a tool that writes or costs, for example edit_proposal; may be given several times' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l show-config -d 'Print what to put into the settings of an assistant, and end'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand mcp" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and not __fish_seen_subcommand_from list pull verify path rm import help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from list" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from pull" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from verify" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from path" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from rm" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand models; and __fish_seen_subcommand_from import" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -f -a "list" -d 'The models in order of preference, the providers, abilities and prices'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -f -a "test" -d 'Ask a model one small question: the answer, how fast it came, and what it cost'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and not __fish_seen_subcommand_from list test help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l check -d 'Ask each configured provider whether it is there and takes the key. Costs nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l all -d 'Show every known model of the configured providers too'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l max-cost -d 'Most that this run may spend on language models, in US dollars' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l allow-unknown-cost -d 'Use models whose price is not known, although there is a limit'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from help" -f -a "list" -d 'The models in order of preference, the providers, abilities and prices'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from help" -f -a "test" -d 'Ask a model one small question: the answer, how fast it came, and what it cost'
complete -c ytseo -n "__fish_ytseo_using_subcommand llm; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l session -d 'Go on with this talk: its number, its name, or the beginning of its name' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l name -d 'Name of the new talk; made from the first question when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l video -d 'Bring a video into the talk: a video, a transcript, captions, a draft or a proposal' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l role -d 'Who answers: colleague, editor, researcher, critic, or a role of your own (chat.roles_dir)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l attach -d 'Attach texts, and pictures where the model can look at them; - for standard input' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l compare -d 'Ask two models side by side; the talk goes on from the first' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l allow -d 'Let this tool cost money or change files without asking' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l models -d 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l max-cost -d 'Most that this run may spend on language models, in US dollars' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l continue -d 'Go on with the last talk'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l no-tools -d 'Talk without tools'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l allow-unknown-cost -d 'Use models whose price is not known, although there is a limit'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l no-cache -d 'Ask even when the same was answered before'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l show-prompt -d 'Show on standard error exactly what is sent to a model'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -a "sessions" -d 'The talks that were kept: list, show, search, rename, export, remove'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and not __fish_seen_subcommand_from sessions help" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -f -a "list" -d 'All talks, the last one first'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -f -a "show" -d 'What was said in a talk'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -f -a "search" -d 'Questions and answers that hold all of the words, the newest first'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -f -a "rename" -d 'Give a talk another name'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -f -a "export" -d 'Write a talk down, as Markdown or JSON'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -f -a "rm" -d 'Remove talks for good'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from sessions" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from help" -f -a "sessions" -d 'The talks that were kept: list, show, search, rename, export, remove'
complete -c ytseo -n "__fish_ytseo_using_subcommand chat; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l by -d 'What to sum by' -r -f -a "day\t'The newest day first'
model\t'The dearest model first'
task\t'The dearest task first'"
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l since -d 'From when on: a day (2026-11-01), a number of days (7d), today or month; 30 days when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand costs" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l days -d 'How many days to show, today included' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l recheck -d 'Forget that YouTube said today that quota is used up, because Google granted more'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand quota" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -f -a "show" -d 'Show what is stored, and how old it is'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -f -a "purge" -d 'Forget it: all, what is old, or what was read as one profile'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and not __fish_seen_subcommand_from show purge help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l older-than -d 'What is older than this: 7d, 12h' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l profile -d 'What was read as this profile' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l all -d 'Everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l dry-run -d 'Say what would be forgotten, and change nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from purge" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show what is stored, and how old it is'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "purge" -d 'Forget it: all, what is old, or what was read as one profile'
complete -c ytseo -n "__fish_ytseo_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l proposal -d 'The proposal; by default NAME/proposal.yaml beside NAME.mp4' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l title -d 'The title, in place of the proposal\'s' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l description -d 'The description, in place of the proposal\'s' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l tags -d 'The tags with commas between them, in place of the proposal\'s' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l language -d 'Language of title and description (BCP 47)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l privacy -d 'Who may see it; private unless a setting says otherwise (upload.privacy)' -r -f -a "private\t'Only you'
unlisted\t'Whoever has the address'
public\t'Everybody'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l publish-at -d 'When YouTube makes it public, with the zone: 2026-12-24T17:00:00+01:00' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l made-for-kids -d 'Whether it is made for children. YouTube has to know (upload.made_for_kids)' -r -f -a "yes\t'It is'
no\t'It is not'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l playlist -d 'A playlist it goes into, by id, address or title; may be given several times' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l thumbnail -d 'The thumbnail (JPEG or PNG), in place of the proposal\'s' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l captions -d 'Caption files, in place of the proposal\'s: FILE, or LANGUAGE=FILE' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l category -d 'The category, by number or by its English title (upload.category)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l license -d 'Under which terms others may use it' -r -f -a "youtube\t'YouTube\'s own'
creative-common\t'Creative Commons (CC BY)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l limit-rate -d 'Most bytes a second: 2M, 500K (upload.limit_rate)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l synthetic-media -d 'It shows something realistic that was altered or made by a machine'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l paid-promotion -d 'It holds a paid promotion'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l not-embeddable -d 'Other pages cannot show it'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l no-notify -d 'Do not tell subscribers'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l no-wait -d 'Do not wait until YouTube has processed it; `ytseo upload resume` looks later'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l again -d 'Upload it although this file was uploaded before'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l spread -d 'Spread what does not fit into today\'s quota over the next days'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l dry-run -d 'Show what would be sent and what it costs, and send nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -a "resume" -d 'Go on with uploads that were cut off, failed in part, or wait for their day'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -a "list" -d 'Show uploads, the newest first'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -a "status" -d 'Show one upload: what came of it, and how far each step is'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -a "forget" -d 'Give an upload up: it is not gone on with. What is on YouTube stays there'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and not __fish_seen_subcommand_from resume list status forget help" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l skip -d 'Do without a step: thumbnail, captions, captions:de, playlist, processing, verify, open, metadata' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l limit-rate -d 'Most bytes a second: 2M, 500K' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l now -d 'Do not wait for the time that is noted for it'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -l open -d 'Only those with something left to do'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from forget" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Go on with uploads that were cut off, failed in part, or wait for their day'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from help" -f -a "list" -d 'Show uploads, the newest first'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show one upload: what came of it, and how far each step is'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from help" -f -a "forget" -d 'Give an upload up: it is not gone on with. What is on YouTube stays there'
complete -c ytseo -n "__fish_ytseo_using_subcommand upload; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -f -a "pull" -d 'Write your channel into files: one for each video, one for each playlist, one for the settings'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -f -a "plan" -d 'Compare files with YouTube: field by field, with findings, conflicts and what it costs'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -f -a "edit" -d 'Change many files of videos at once: texts, a common footer, tags, settings'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -f -a "apply" -d 'Do on YouTube what a saved plan says, and nothing else'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -f -a "drift" -d 'What was changed on YouTube since the last pull or apply: in Studio, or by another program'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -f -a "undo" -d 'Put back what a run changed on YouTube: every field as it was before'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -f -a "runs" -d 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and not __fish_seen_subcommand_from pull plan edit apply drift undo runs help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l only -d 'Only these kinds of things' -r -f -a "videos\t'The videos'
playlists\t'The playlists'
settings\t'The channel\'s settings'
captions\t'Caption tracks'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -s o -l out -d 'The folder; the files go into videos/, playlists/ and channel.yaml in it' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l captions -d 'The caption tracks of these videos as well, as videos/*.srt: 50 units for each video that has some, and 200 for each track that is new or was changed'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l dry-run -d 'Only say what it would take of the daily quota'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l mine -d 'Where both sides changed a field, the file is right: the next plan writes it to YouTube'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l theirs -d 'Where both sides changed a field, YouTube is right: it is taken into the file'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from pull" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l only -d 'Only these kinds of things' -r -f -a "videos\t'The videos'
playlists\t'The playlists'
settings\t'The channel\'s settings'
captions\t'Caption tracks'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l out -d 'Keep the plan in this file' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l proposal -d 'Plan what this proposal says of one video, instead of files' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l video -d 'The video that the proposal is for, when it does not say so itself: its id or address' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l captions -d 'Compare caption files (videos/*.srt) as well; 250 units for each that was changed'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l exit-code -d 'Exit with 2 when there is something to do, and with 0 when there is nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l spread -d 'Say on which days it fits into the quota'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from plan" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -s s -l select -d 'Only videos for which all conditions hold: \'title~stars, published>2024-01, tag=lake, privacy=public\'' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l find -d 'Find this text' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l replace -d 'Put this in its place; \'\' takes it away' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l in -d 'Where to find it; everywhere when not given. Also where the footer goes: otherwise into the description alone' -r -f -a "title\t'The title'
description\t'The description'
tags\t'The tags'
localizations\t'Titles and descriptions in other languages'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l footer-block -d 'Put the block of text in this file at the end, or in the place of the block with the same first and last line' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l remove-footer -d 'Take the block away that begins and ends with the lines that this file begins and ends with' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l add-tag -d 'Add this tag where it is not there yet' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l remove-tag -d 'Take this tag away, whatever its case' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l set-category -d 'Set the category, by its number' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l set-language -d 'Set the language of title and description' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l set -d 'Set another field, such as license=creativeCommon; nothing behind the sign empties it' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l dry-run -d 'Show what would change, and write nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l regex -d 'The text to find is a regular expression; $1 in the new text is what its first group found'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l ignore-case -d 'Find the text whatever its case'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l resume -d 'Go on with a run that was left unfinished: the last one, or that with this number' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l journal -d 'Write each thing as it was before into this folder as well, as JSON' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l dry-run -d 'Say what it would do and take, and change nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l spread -d 'Do what fits into today\'s quota, and say on which days the rest fits'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from apply" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -l exit-code -d 'Exit with 2 when something was changed, and with 0 when nothing was'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from drift" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l from -d 'Take back a run of another machine, such as CI: the folder that --journal wrote there (DIR/run-NUMBER)' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l journal -d 'Write each thing as it was before into this folder as well, as JSON' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l dry-run -d 'Say what it would do and take, and change nothing'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l spread -d 'Do what fits into today\'s quota, and say on which days the rest fits'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from undo" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -l most -d 'How many runs to list' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from runs" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "pull" -d 'Write your channel into files: one for each video, one for each playlist, one for the settings'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "plan" -d 'Compare files with YouTube: field by field, with findings, conflicts and what it costs'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change many files of videos at once: texts, a common footer, tags, settings'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "apply" -d 'Do on YouTube what a saved plan says, and nothing else'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "drift" -d 'What was changed on YouTube since the last pull or apply: in Studio, or by another program'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "undo" -d 'Put back what a run changed on YouTube: every field as it was before'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "runs" -d 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed'
complete -c ytseo -n "__fish_ytseo_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -f -a "login" -d 'Sign in as the owner of a channel, in a browser'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -f -a "status" -d 'Who is signed in, what is allowed and until when'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -f -a "profiles" -d 'Every profile that is signed in'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -f -a "export" -d 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -f -a "doctor" -d 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -f -a "logout" -d 'Take the sign-in back at Google, and forget it here'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and not __fish_seen_subcommand_from login status profiles export doctor logout help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l for -d 'What you want to do: read, upload, channel, captions, comments, analytics, revenue. With commas between several; read when nothing is given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l scope -d 'Ask for this scope of Google\'s, for example youtube.upload' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l port -d 'Port of this machine that the browser is sent back to; any free one when not given' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l wait -d 'How many seconds to wait for you' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-browser -d 'Print the address only; open no browser'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from login" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -l check -d 'Ask YouTube whose channel it is; costs one unit of quota'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from profiles" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l out -d 'Write it into a file that only you can read, instead of standard output' -r -F
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l base64 -d 'Write base64, which fits on one line and in every kind of secret store'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from doctor" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -l local -d 'Only forget it on this machine; at Google it stays allowed'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from logout" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "login" -d 'Sign in as the owner of a channel, in a browser'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "status" -d 'Who is signed in, what is allowed and until when'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "profiles" -d 'Every profile that is signed in'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "doctor" -d 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "logout" -d 'Take the sign-in back at Google, and forget it here'
complete -c ytseo -n "__fish_ytseo_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -f -a "add" -d 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -f -a "list" -d 'What was added, and whether its files are still there and the same'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -f -a "search" -d 'Find passages, each with its source and time, page or heading'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -f -a "show" -d 'A passage by its number, with what stands around it'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -f -a "refresh" -d 'Read changed files again'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -f -a "rm" -d 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and not __fish_seen_subcommand_from add list search show refresh rm help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l text -d 'A text of your own, with --name' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l name -d 'What the text is called' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l limit -d 'How many passages at most' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l kind -d 'Only sources of this kind; may be given several times' -r -f -a "transcript\t'Captions and transcripts'
document\t'Text, Markdown, PDF, DOCX'
page\t'Saved web pages'
proposal\t'Proposals and drafts'
note\t'Texts given on the command line'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l full -d 'Show whole passages'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l words -d 'By words only, even when an embedding model is set'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from search" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from refresh" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from help" -f -a "list" -d 'What was added, and whether its files are still there and the same'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from help" -f -a "search" -d 'Find passages, each with its source and time, page or heading'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from help" -f -a "show" -d 'A passage by its number, with what stands around it'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from help" -f -a "refresh" -d 'Read changed files again'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from help" -f -a "rm" -d 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone'
complete -c ytseo -n "__fish_ytseo_using_subcommand knowledge; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l install-ffmpeg -d 'Download ffmpeg into ytseo\'s own folder, after asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand doctor" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -f -a "init" -d 'Write a commented ytseo.yaml into this folder (or the user\'s file with --user)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -f -a "show" -d 'Every setting with its value and where it comes from'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -f -a "path" -d 'Where settings, data and models are kept'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -f -a "prompts" -d 'What language models are told: list the tasks, show one filled in, or write the templates to edit them'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and not __fish_seen_subcommand_from init show path prompts help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from init" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from show" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from path" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -f -a "list" -d 'The tasks, and which of them use a template of your own'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -f -a "show" -d 'A task filled in with its example: what would be sent'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -f -a "export" -d 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from prompts" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "init" -d 'Write a commented ytseo.yaml into this folder (or the user\'s file with --user)'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'Every setting with its value and where it comes from'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "path" -d 'Where settings, data and models are kept'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "prompts" -d 'What language models are told: list the tasks, show one filled in, or write the templates to edit them'
complete -c ytseo -n "__fish_ytseo_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l format -d 'How the answer is written' -r -f -a "human\t'For people'
json\t'One JSON document'
yaml\t'The same document as YAML'
markdown\t'Markdown, for a pull request or a note'
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand completions" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
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
csv\t'A table for spreadsheets, where there is one in the answer'
sarif\t'SARIF 2.1.0, for code scanning (audit only)'
junit\t'JUnit XML, for test reports (audit only)'"
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l color -d 'When colours are used' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l config -d 'Use this file instead of ./ytseo.yaml, or `none` for no file at all' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l profile -d 'Which of several channels is meant: a name given at sign-in (youtube.profile)' -r
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l json -d 'Write the answer as one JSON document (the same as --format json)'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s q -l quiet -d 'Say nothing but the answer and errors'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s v -l verbose -d 'Say more; twice for everything'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l no-progress -d 'Draw no progress bars'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -l offline -d 'Forbid every use of the network'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s y -l yes -d 'Go on without asking'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ytseo -n "__fish_ytseo_using_subcommand man" -s V -l version -d 'Print version'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "optimize" -d 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "keywords" -d 'What people search for, from several sources; or the key phrases of a video or text'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "research" -d 'What stands out in a channel: outliers against its own median, what their titles have in common, and what people search for that no title covers'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "titles" -d 'Title candidates of different kinds, best first, each with its evidence'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "description" -d 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "tags" -d 'Tags within YouTube\'s limit, your own first'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "translate" -d 'Add other languages to a proposal: title, description, chapters and captions, by a language model'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "audit" -d 'Check proposals, drafts, video files and what stands on YouTube against its rules, and score the texts'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "rules" -d 'What YouTube allows and what the linter checks, each with its source and the day it was checked'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "video" -d 'Look at, hear, cut, level, frame and package a video'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "run" -d 'Do the steps of a workflow for many files; finished steps are remembered'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "serve" -d 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "mcp" -d 'Serve the toolkit to an assistant over the Model Context Protocol (standard input and output)'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "models" -d 'List, download, check and remove speech models'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "llm" -d 'Language models: what is configured, what each can do and costs, and whether it answers'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "chat" -d 'Talk with a language model about a video: on a terminal, or one question in a script'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "costs" -d 'What was spent on language models: by day, model or task'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "quota" -d 'What is left of YouTube\'s daily quota, what spent it, and when it is full again'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "data" -d 'What is stored of YouTube\'s data, and forgetting it'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "upload" -d 'Upload videos to YouTube: texts, thumbnail, captions and playlists come from their proposals'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "channel" -d 'Your channel as code: videos, playlists and settings as files that you edit, compare and keep in git'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "auth" -d 'Sign in to YouTube, see what is allowed, sign out, take a token along to CI'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "knowledge" -d 'Your own material: transcripts, scripts, PDF, DOCX, pages, past titles and descriptions; searched and cited'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "doctor" -d 'Check what ytseo needs: what is found, what is missing, and what to type'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "config" -d 'Show the settings, where each comes from, or write a file to start with'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "completions" -d 'Write the completion script of a shell to standard output'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "man" -d 'Write the manual page to standard output: `ytseo man | man -l -`'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and not __fish_seen_subcommand_from optimize keywords research titles description tags translate audit rules video run serve mcp models llm chat costs quota data upload channel auth knowledge doctor config completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from keywords" -f -a "track" -d 'The places of your videos in YouTube\'s search for chosen keywords, day by day'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "probe" -d 'What a file holds: streams, length, and where its index stands'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "analyze" -d 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "transcribe" -d 'What is said in a video, from its captions or by listening'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "chapters" -d 'Chapters with times and titles, as they go into the description; with --embed into the file as well'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from video" -f -a "captions" -d 'Convert, shift, check, translate, burn in and embed captions'
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
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from llm" -f -a "list" -d 'The models in order of preference, the providers, abilities and prices'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from llm" -f -a "test" -d 'Ask a model one small question: the answer, how fast it came, and what it cost'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from chat" -f -a "sessions" -d 'The talks that were kept: list, show, search, rename, export, remove'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from data" -f -a "show" -d 'Show what is stored, and how old it is'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from data" -f -a "purge" -d 'Forget it: all, what is old, or what was read as one profile'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from upload" -f -a "resume" -d 'Go on with uploads that were cut off, failed in part, or wait for their day'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from upload" -f -a "list" -d 'Show uploads, the newest first'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from upload" -f -a "status" -d 'Show one upload: what came of it, and how far each step is'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from upload" -f -a "forget" -d 'Give an upload up: it is not gone on with. What is on YouTube stays there'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "pull" -d 'Write your channel into files: one for each video, one for each playlist, one for the settings'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "plan" -d 'Compare files with YouTube: field by field, with findings, conflicts and what it costs'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "edit" -d 'Change many files of videos at once: texts, a common footer, tags, settings'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "apply" -d 'Do on YouTube what a saved plan says, and nothing else'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "drift" -d 'What was changed on YouTube since the last pull or apply: in Studio, or by another program'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "undo" -d 'Put back what a run changed on YouTube: every field as it was before'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "runs" -d 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "login" -d 'Sign in as the owner of a channel, in a browser'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "status" -d 'Who is signed in, what is allowed and until when'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "profiles" -d 'Every profile that is signed in'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "export" -d 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "doctor" -d 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "logout" -d 'Take the sign-in back at Google, and forget it here'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from knowledge" -f -a "add" -d 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from knowledge" -f -a "list" -d 'What was added, and whether its files are still there and the same'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from knowledge" -f -a "search" -d 'Find passages, each with its source and time, page or heading'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from knowledge" -f -a "show" -d 'A passage by its number, with what stands around it'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from knowledge" -f -a "refresh" -d 'Read changed files again'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from knowledge" -f -a "rm" -d 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "init" -d 'Write a commented ytseo.yaml into this folder (or the user\'s file with --user)'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Every setting with its value and where it comes from'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Where settings, data and models are kept'
complete -c ytseo -n "__fish_ytseo_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "prompts" -d 'What language models are told: list the tasks, show one filled in, or write the templates to edit them'
