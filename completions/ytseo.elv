
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
            cand video 'Look at, hear, cut, level, frame and package a video'
            cand run 'Do the steps of a workflow for many files; finished steps are remembered'
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
            cand --look 'How closely picture and sound are looked at, for loudness, cuts and thumbnails'
            cand --thumbnails 'How many pictures to choose the thumbnail from are written into --out'
            cand --report 'Also write a web page to look at and to send on: a file, or a folder for several videos'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --force 'Replace files in --out, and the report, even when they were changed by hand'
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
            cand analyze 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend'
            cand transcribe 'What is said in a video, from its captions or by listening'
            cand chapters 'Chapters with times and titles, as they go into the description; with --embed into the file as well'
            cand captions 'Convert, shift, check, burn in and embed captions'
            cand thumbnails 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read'
            cand cut 'Remove silence, filler words or parts you name, and move captions and chapters along'
            cand normalize 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is'
            cand clip 'Cut stretches out of a video, each into a file of its own'
            cand shorts 'Find the moments that can stand alone, and make upright Shorts of them'
            cand encode 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied'
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
        &'ytseo;video;analyze'= {
            cand --jobs 'How many files at once'
            cand --audio-track 'Which audio track, from 1'
            cand --report 'Also write a web page to look at and to send on: a file, or a folder for several videos'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --fast 'Look at key frames only (and all of the sound): much faster, cuts within a second'
            cand --force 'Replace the page when it is there'
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
            cand --from 'Take the chapters from this file: a proposal, or lines like 1:05 Title'
            cand -o 'The copy; beside the video when not given'
            cand --out 'The copy; beside the video when not given'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --embed 'Write a copy of the video that holds the chapters; everything else is copied as it is'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;captions'= {
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
            cand convert 'Write captions in another format: srt, vtt, sbv, ass, txt or json'
            cand shift 'Move captions in time, stretch them, or fit them to two moments'
            cand lint 'Check captions: reading speed, lines, times, language, and whether they belong to the video'
            cand burn 'Write captions into the picture, in one of four styles'
            cand mux 'Put captions into the video file as streams; nothing is encoded anew'
            cand extract 'Write the captions inside a video to files: talk.en.srt beside talk.mkv'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;video;captions;convert'= {
            cand --jobs 'How many files at once'
            cand --to 'The new format: srt, vtt, sbv, ass, txt or json; else the ending of --out says'
            cand --style 'Look of ASS captions: plain, box, karaoke or shorts'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --relayout 'Break lines and captions anew: two lines of 42 characters, readable speed'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;captions;shift'= {
            cand --jobs 'How many files at once'
            cand --by 'Later (1.5s, 0:02.5) or earlier (-200ms)'
            cand --scale 'Stretch: a factor, or the rate it was made for over the rate it is shown at (25/23.976)'
            cand --at 'What stands at the first time belongs at the second (0:10=0:12.5); twice to stretch as well'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;captions;lint'= {
            cand --jobs 'How many files at once'
            cand --video 'The video they belong to: its length and its sound are compared'
            cand -o 'The mended copy: a file, or a folder for several; beside the source when not given'
            cand --out 'The mended copy: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --fix 'Write a mended copy: order, overlaps, long lines, times that are too short'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;captions;burn'= {
            cand --jobs 'How many files at once'
            cand --style 'How they look: plain (white with an outline), box, karaoke (each word lights up), shorts (few large words)'
            cand --language 'Which language, where there are several (BCP 47, like en or pt-BR)'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --dry-run 'Only show the command'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;captions;mux'= {
            cand --jobs 'How many files at once'
            cand --language 'Language of a caption file whose name does not say; once for each file, in the same order'
            cand --default 'The language that is shown unless the viewer chooses; the first one when not given'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --dry-run 'Only show the command'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;captions;extract'= {
            cand --jobs 'How many files at once'
            cand --to 'The format: srt, vtt, sbv, ass, txt or json'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;captions;help'= {
            cand convert 'Write captions in another format: srt, vtt, sbv, ass, txt or json'
            cand shift 'Move captions in time, stretch them, or fit them to two moments'
            cand lint 'Check captions: reading speed, lines, times, language, and whether they belong to the video'
            cand burn 'Write captions into the picture, in one of four styles'
            cand mux 'Put captions into the video file as streams; nothing is encoded anew'
            cand extract 'Write the captions inside a video to files: talk.en.srt beside talk.mkv'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;video;captions;help;convert'= {
        }
        &'ytseo;video;captions;help;shift'= {
        }
        &'ytseo;video;captions;help;lint'= {
        }
        &'ytseo;video;captions;help;burn'= {
        }
        &'ytseo;video;captions;help;mux'= {
        }
        &'ytseo;video;captions;help;extract'= {
        }
        &'ytseo;video;captions;help;help'= {
        }
        &'ytseo;video;thumbnails'= {
            cand --jobs 'How many files at once'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand -n 'How many thumbnails'
            cand --count 'How many thumbnails'
            cand --at 'Take the frame at this time instead (1:23.5, or seconds); may be repeated'
            cand --text 'Write this on them; \n begins a new line'
            cand --template 'How the text looks and where it stands (see --list-templates)'
            cand --font 'A TrueType or OpenType font for the text'
            cand --width 'Width in pixels, up to what the video has'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --force 'Replace what stands there'
            cand --shorts 'Make them 9:16, for Shorts'
            cand --list-templates 'List the templates and end'
            cand --png 'Write PNG instead of JPEG'
            cand --sheet 'Also write a contact sheet: all of them with times and scores'
            cand --previews 'Also write previews at the sizes YouTube shows: 320, 168 and 120 pixels'
            cand --full 'Look at every frame, not only at key frames; slower'
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
        &'ytseo;video;cut'= {
            cand --jobs 'How many files at once'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --export 'Write a list for an editing program instead of a video'
            cand --retime-file 'Move this file along as well; may be given several times'
            cand --remove 'Remove this part, like 1:10-1:25 or 1:10- (to the end); may be given several times'
            cand --keep 'Leave silence and filler words in this part; may be given several times'
            cand --threshold 'Level below which it is silent, in dBFS; found from the file when not given'
            cand --min-silence 'Shortest silence that goes, in seconds'
            cand --margin 'How much silence stays: before and after what is heard, in seconds (one number means both)'
            cand --min-clip 'Shortest piece that stays, in seconds'
            cand --list 'Cut by a list: JSON of --dry-run --json, an EDL, or YAML with remove: or keep:'
            cand --crf 'Quality of the picture, 0 (best) to 51'
            cand --preset 'How much time goes into compressing: ultrafast ... veryslow'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --force 'Replace what stands there'
            cand --dry-run 'Show what would go and how long the result is, and write nothing'
            cand --retime 'Move captions, chapters, description and transcript beside the video along, as new files'
            cand --fillers 'Remove filler words (um, äh, euh ...); needs a transcript with the times of single words'
            cand --no-silence 'Leave silence alone'
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
        &'ytseo;video;normalize'= {
            cand --jobs 'How many files at once'
            cand --target 'Loudness to reach, in LUFS; -14 when not given'
            cand --peak 'Highest true peak, in dBTP; -1 when not given'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --dry-run 'Only measure; print what would be done and the ffmpeg command'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;clip'= {
            cand --jobs 'How many files at once'
            cand --from 'Where the clip begins: 1:10, 70 or 1m10s'
            cand --to 'Where it ends; the end of the video when neither --to nor --length is given'
            cand --length 'How long it is'
            cand --range 'A stretch, like 1:10-1:40; give it again for more clips'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --copy 'Encode nothing: quick and without loss, but it begins at the key frame before'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;shorts'= {
            cand --jobs 'How many files at once'
            cand --pick 'Render these moments of the list: 1 or 1,3'
            cand --count 'Render the best few'
            cand --from 'Render this stretch: where it begins, like 1:10'
            cand --to 'Where it ends'
            cand --min-length 'Shortest moment'
            cand --max-length 'Longest moment; a Short may have 3 minutes'
            cand --fit 'How a wide picture becomes upright'
            cand --style 'How the captions look: plain, box, karaoke or shorts'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --list 'Only list, whatever else is given'
            cand --dry-run 'Only list, whatever else is given'
            cand --no-captions 'Burn nothing in'
            cand --analyze 'Look at the whole video first: still pictures and silence count too. Quick when `ytseo` has done it before'
            cand --force 'Replace what stands there'
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
        &'ytseo;video;encode'= {
            cand --jobs 'How many files at once'
            cand --hardware 'Let the graphics processor encode: auto, nvenc, qsv, vaapi or videotoolbox'
            cand --crf 'Quality from 0 (lossless) to 51; 18 is hard to tell from the source'
            cand --bitrate 'Average bit rate of the picture, like 8M or 6000k, instead of a constant quality'
            cand --preset 'How much time goes into compressing: ultrafast, veryfast, fast, medium, slow, veryslow'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --sdr 'Bring HDR to standard range instead of keeping it'
            cand --reencode 'Encode everything again, even what is right already'
            cand --dry-run 'Only look; print what would be done and the ffmpeg command'
            cand --force 'Replace what stands there'
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
            cand analyze 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend'
            cand transcribe 'What is said in a video, from its captions or by listening'
            cand chapters 'Chapters with times and titles, as they go into the description; with --embed into the file as well'
            cand captions 'Convert, shift, check, burn in and embed captions'
            cand thumbnails 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read'
            cand cut 'Remove silence, filler words or parts you name, and move captions and chapters along'
            cand normalize 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is'
            cand clip 'Cut stretches out of a video, each into a file of its own'
            cand shorts 'Find the moments that can stand alone, and make upright Shorts of them'
            cand encode 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;video;help;probe'= {
        }
        &'ytseo;video;help;analyze'= {
        }
        &'ytseo;video;help;transcribe'= {
        }
        &'ytseo;video;help;chapters'= {
        }
        &'ytseo;video;help;captions'= {
            cand convert 'Write captions in another format: srt, vtt, sbv, ass, txt or json'
            cand shift 'Move captions in time, stretch them, or fit them to two moments'
            cand lint 'Check captions: reading speed, lines, times, language, and whether they belong to the video'
            cand burn 'Write captions into the picture, in one of four styles'
            cand mux 'Put captions into the video file as streams; nothing is encoded anew'
            cand extract 'Write the captions inside a video to files: talk.en.srt beside talk.mkv'
        }
        &'ytseo;video;help;captions;convert'= {
        }
        &'ytseo;video;help;captions;shift'= {
        }
        &'ytseo;video;help;captions;lint'= {
        }
        &'ytseo;video;help;captions;burn'= {
        }
        &'ytseo;video;help;captions;mux'= {
        }
        &'ytseo;video;help;captions;extract'= {
        }
        &'ytseo;video;help;thumbnails'= {
        }
        &'ytseo;video;help;cut'= {
        }
        &'ytseo;video;help;normalize'= {
        }
        &'ytseo;video;help;clip'= {
        }
        &'ytseo;video;help;shorts'= {
        }
        &'ytseo;video;help;encode'= {
        }
        &'ytseo;video;help;help'= {
        }
        &'ytseo;run'= {
            cand -o 'Folder of the results; each file gets one of its own inside. Default: out/ beside the workflow'
            cand --out 'Folder of the results; each file gets one of its own inside. Default: out/ beside the workflow'
            cand --jobs 'How many files at once'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --force 'Do finished steps again, and replace results even when they were changed by hand'
            cand --dry-run 'Only say what would be done'
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
            cand video 'Look at, hear, cut, level, frame and package a video'
            cand run 'Do the steps of a workflow for many files; finished steps are remembered'
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
            cand analyze 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend'
            cand transcribe 'What is said in a video, from its captions or by listening'
            cand chapters 'Chapters with times and titles, as they go into the description; with --embed into the file as well'
            cand captions 'Convert, shift, check, burn in and embed captions'
            cand thumbnails 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read'
            cand cut 'Remove silence, filler words or parts you name, and move captions and chapters along'
            cand normalize 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is'
            cand clip 'Cut stretches out of a video, each into a file of its own'
            cand shorts 'Find the moments that can stand alone, and make upright Shorts of them'
            cand encode 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied'
        }
        &'ytseo;help;video;probe'= {
        }
        &'ytseo;help;video;analyze'= {
        }
        &'ytseo;help;video;transcribe'= {
        }
        &'ytseo;help;video;chapters'= {
        }
        &'ytseo;help;video;captions'= {
            cand convert 'Write captions in another format: srt, vtt, sbv, ass, txt or json'
            cand shift 'Move captions in time, stretch them, or fit them to two moments'
            cand lint 'Check captions: reading speed, lines, times, language, and whether they belong to the video'
            cand burn 'Write captions into the picture, in one of four styles'
            cand mux 'Put captions into the video file as streams; nothing is encoded anew'
            cand extract 'Write the captions inside a video to files: talk.en.srt beside talk.mkv'
        }
        &'ytseo;help;video;captions;convert'= {
        }
        &'ytseo;help;video;captions;shift'= {
        }
        &'ytseo;help;video;captions;lint'= {
        }
        &'ytseo;help;video;captions;burn'= {
        }
        &'ytseo;help;video;captions;mux'= {
        }
        &'ytseo;help;video;captions;extract'= {
        }
        &'ytseo;help;video;thumbnails'= {
        }
        &'ytseo;help;video;cut'= {
        }
        &'ytseo;help;video;normalize'= {
        }
        &'ytseo;help;video;clip'= {
        }
        &'ytseo;help;video;shorts'= {
        }
        &'ytseo;help;video;encode'= {
        }
        &'ytseo;help;run'= {
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
