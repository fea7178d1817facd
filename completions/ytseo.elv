
use builtin;
use str;

set edit:completion:arg-completer[ytseo] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'ytseo'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'ytseo'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand optimize 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked'
            cand keywords 'Key phrases of a video or text, ranked, with where they are said'
            cand titles 'Title candidates of different kinds, best first, each with its evidence'
            cand description 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
            cand tags 'Tags within YouTube''s limit, your own first'
            cand audit 'Check proposals, drafts and video files against YouTube''s rules, and score the drafts'
            cand video 'Look at, hear and divide a video'
            cand serve 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
            cand models 'List, download, check and remove speech models'
            cand doctor 'Check what ytseo needs: what is found, what is missing, and what to type'
            cand config 'Show the settings, where each comes from, or write a file to start with'
            cand completions 'Write the completion script of a shell to standard output'
            cand man 'Write the manual page to standard output: `ytseo man | man -l -`'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;optimize'= {
            cand --jobs 'How many files at once'
            cand -o 'Write proposal.yaml, captions, chapters and transcript into this folder'
            cand --out 'Write proposal.yaml, captions, chapters and transcript into this folder'
            cand --topic 'What the video is about, when nobody says so in it'
            cand --title 'A working title; it competes with the others'
            cand --titles 'How many title candidates'
            cand --seed 'Which of equally good wordings is taken'
            cand --fail-under 'Exit with 1 when a score is below this, or a finding is an error'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --force 'Replace files in --out even when they were changed by hand'
            cand --listen 'Listen even when captions are there'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;keywords'= {
            cand --from 'The video, transcript, text or draft; - for standard input'
            cand --limit 'How many phrases at most'
            cand --topic 'What the video is about, when there is nothing to read or hear'
            cand --title 'A working title'
            cand --jsonl 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --listen 'Listen even when captions are there'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;titles'= {
            cand --limit 'How many candidates at most'
            cand --topic 'What the video is about, when there is nothing to read or hear'
            cand --title 'A working title'
            cand --jsonl 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --listen 'Listen even when captions are there'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;description'= {
            cand --topic 'What the video is about, when there is nothing to read or hear'
            cand --title 'A working title'
            cand --jsonl 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --listen 'Listen even when captions are there'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;tags'= {
            cand --topic 'What the video is about, when there is nothing to read or hear'
            cand --title 'A working title'
            cand --jsonl 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --listen 'Listen even when captions are there'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;audit'= {
            cand --video 'Audit this video together with the proposal'
            cand --fail-under 'Exit with 1 when a score is below this'
            cand --jsonl 'Read many drafts as JSON Lines, write score and findings as many lines'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --fix 'Mend what can be mended for certain, in the file'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;video'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand probe 'What a file holds: streams, length, and where its index stands'
            cand transcribe 'What is said in a video, from its captions or by listening'
            cand chapters 'Chapters with times and titles, as they go into the description'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;video;probe'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;video;transcribe'= {
            cand -o 'Write captions or text to this file (.srt, .vtt, .txt, .json) instead of printing'
            cand --out 'Write captions or text to this file (.srt, .vtt, .txt, .json) instead of printing'
            cand --captions 'Print captions in this format'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --force 'Replace the file of --out when it is there'
            cand --listen 'Listen even when captions are there'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;video;chapters'= {
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --listen 'Listen even when captions are there'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;video;help'= {
            cand probe 'What a file holds: streams, length, and where its index stands'
            cand transcribe 'What is said in a video, from its captions or by listening'
            cand chapters 'Chapters with times and titles, as they go into the description'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;video;help;probe'= {
        }
        &'ytseo;video;help;transcribe'= {
        }
        &'ytseo;video;help;chapters'= {
        }
        &'ytseo;video;help;help'= {
        }
        &'ytseo;serve'= {
            cand --address 'Address to listen on; port 0 takes a free one'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;models'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'The models there are, and which are on this machine'
            cand pull 'Download a model, after saying its size and origin'
            cand verify 'Compare a model with the checksum it should have'
            cand path 'Where a model is'
            cand rm 'Remove a model and what is left of an unfinished download'
            cand import 'Convert a faster-whisper folder (model.bin and vocabulary) into a model'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;models;list'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;models;pull'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;models;verify'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;models;path'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;models;rm'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;models;import'= {
            cand --id 'Name to give it'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;models;help'= {
            cand list 'The models there are, and which are on this machine'
            cand pull 'Download a model, after saying its size and origin'
            cand verify 'Compare a model with the checksum it should have'
            cand path 'Where a model is'
            cand rm 'Remove a model and what is left of an unfinished download'
            cand import 'Convert a faster-whisper folder (model.bin and vocabulary) into a model'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;models;help;list'= {
        }
        &'ytseo;models;help;pull'= {
        }
        &'ytseo;models;help;verify'= {
        }
        &'ytseo;models;help;path'= {
        }
        &'ytseo;models;help;rm'= {
        }
        &'ytseo;models;help;import'= {
        }
        &'ytseo;models;help;help'= {
        }
        &'ytseo;doctor'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --install-ffmpeg 'Download ffmpeg into ytseo''s own folder, after asking'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;config'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand init 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)'
            cand show 'Every setting with its value and where it comes from'
            cand path 'Where settings, data and models are kept'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;config;init'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --user 'Write the user''s file, which holds for every project'
            cand --force 'Replace the file when it is there'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;config;show'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;config;path'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;config;help'= {
            cand init 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)'
            cand show 'Every setting with its value and where it comes from'
            cand path 'Where settings, data and models are kept'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;config;help;init'= {
        }
        &'ytseo;config;help;show'= {
        }
        &'ytseo;config;help;path'= {
        }
        &'ytseo;config;help;help'= {
        }
        &'ytseo;completions'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;man'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --json 'Write the answer as one JSON document (the same as --format json)'
            cand -q 'Say nothing but the answer and errors'
            cand --quiet 'Say nothing but the answer and errors'
            cand -v 'Say more; twice for everything'
            cand --verbose 'Say more; twice for everything'
            cand --no-progress 'Draw no progress bars'
            cand --offline 'Forbid every use of the network'
            cand -y 'Go on without asking'
            cand --yes 'Go on without asking'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'ytseo;help'= {
            cand optimize 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked'
            cand keywords 'Key phrases of a video or text, ranked, with where they are said'
            cand titles 'Title candidates of different kinds, best first, each with its evidence'
            cand description 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
            cand tags 'Tags within YouTube''s limit, your own first'
            cand audit 'Check proposals, drafts and video files against YouTube''s rules, and score the drafts'
            cand video 'Look at, hear and divide a video'
            cand serve 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
            cand models 'List, download, check and remove speech models'
            cand doctor 'Check what ytseo needs: what is found, what is missing, and what to type'
            cand config 'Show the settings, where each comes from, or write a file to start with'
            cand completions 'Write the completion script of a shell to standard output'
            cand man 'Write the manual page to standard output: `ytseo man | man -l -`'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;help;optimize'= {
        }
        &'ytseo;help;keywords'= {
        }
        &'ytseo;help;titles'= {
        }
        &'ytseo;help;description'= {
        }
        &'ytseo;help;tags'= {
        }
        &'ytseo;help;audit'= {
        }
        &'ytseo;help;video'= {
            cand probe 'What a file holds: streams, length, and where its index stands'
            cand transcribe 'What is said in a video, from its captions or by listening'
            cand chapters 'Chapters with times and titles, as they go into the description'
        }
        &'ytseo;help;video;probe'= {
        }
        &'ytseo;help;video;transcribe'= {
        }
        &'ytseo;help;video;chapters'= {
        }
        &'ytseo;help;serve'= {
        }
        &'ytseo;help;models'= {
            cand list 'The models there are, and which are on this machine'
            cand pull 'Download a model, after saying its size and origin'
            cand verify 'Compare a model with the checksum it should have'
            cand path 'Where a model is'
            cand rm 'Remove a model and what is left of an unfinished download'
            cand import 'Convert a faster-whisper folder (model.bin and vocabulary) into a model'
        }
        &'ytseo;help;models;list'= {
        }
        &'ytseo;help;models;pull'= {
        }
        &'ytseo;help;models;verify'= {
        }
        &'ytseo;help;models;path'= {
        }
        &'ytseo;help;models;rm'= {
        }
        &'ytseo;help;models;import'= {
        }
        &'ytseo;help;doctor'= {
        }
        &'ytseo;help;config'= {
            cand init 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)'
            cand show 'Every setting with its value and where it comes from'
            cand path 'Where settings, data and models are kept'
        }
        &'ytseo;help;config;init'= {
        }
        &'ytseo;help;config;show'= {
        }
        &'ytseo;help;config;path'= {
        }
        &'ytseo;help;completions'= {
        }
        &'ytseo;help;man'= {
        }
        &'ytseo;help;help'= {
        }
    ]
    $completions[$command]
}
