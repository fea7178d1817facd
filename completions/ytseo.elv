
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand keywords 'What people search for, from several sources; or the key phrases of a video or text'
            cand research 'What stands out in a channel: outliers against its own median, what their titles have in common, and what people search for that no title covers'
            cand titles 'Title candidates of different kinds, best first, each with its evidence'
            cand description 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
            cand tags 'Tags within YouTube''s limit, your own first'
            cand translate 'Add other languages to a proposal: title, description, chapters and captions, by a language model'
            cand audit 'Check proposals, drafts, video files and what stands on YouTube against its rules, and score the texts'
            cand rules 'What YouTube allows and what the linter checks, each with its source and the day it was checked'
            cand video 'Look at, hear, cut, level, frame and package a video'
            cand run 'Do the steps of a workflow for many files; finished steps are remembered'
            cand serve 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
            cand mcp 'Serve the toolkit to an assistant over the Model Context Protocol (standard input and output)'
            cand models 'List, download, check and remove speech models'
            cand llm 'Language models: what is configured, what each can do and costs, and whether it answers'
            cand chat 'Talk with a language model about a video: on a terminal, or one question in a script'
            cand costs 'What was spent on language models: by day, model or task'
            cand quota 'What is left of YouTube''s daily quota, what spent it, and when it is full again'
            cand data 'What is stored of YouTube''s data, and forgetting it'
            cand upload 'Upload videos to YouTube: texts, thumbnail, captions and playlists come from their proposals'
            cand channel 'Your channel as code: videos, playlists and settings as files that you edit, compare and keep in git'
            cand auth 'Sign in to YouTube, see what is allowed, sign out, take a token along to CI'
            cand knowledge 'Your own material: transcripts, scripts, PDF, DOCX, pages, past titles and descriptions; searched and cited'
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
            cand --translate 'Also write title, description, chapters and captions in these languages (de,es,ja); needs a language model'
            cand --keep 'Names and words that stay as they are in every language; can be repeated'
            cand --file 'The file of a video that is on YouTube, to hear it'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --models 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given'
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --force 'Replace files in --out, and the report, even when they were changed by hand'
            cand --captions 'Read the captions of every video of a playlist or channel: 250 units of quota each, as its owner. Those of a single video are read unasked'
            cand --listen 'Listen even when captions are there'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
            cand --no-cache 'Ask even when the same was answered before'
            cand --show-prompt 'Show on standard error exactly what is sent to a model'
            cand --dry-run 'Only say what the language models would cost at most; nothing is sent'
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
            cand --limit 'How many phrases at most (20 of a text, 50 of research)'
            cand --topic 'What the video is about, when there is nothing to read or hear'
            cand --title 'A working title'
            cand --jsonl 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines'
            cand --transcript 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)'
            cand --language 'Language spoken (BCP 47, like en or pt-BR); found out when not given'
            cand --audio-track 'Which audio track, from 1; `ytseo video probe` lists them'
            cand --model 'Speech model: a name of `ytseo models list`, or the path of a model file'
            cand --engine 'Who hears: local, api or none'
            cand --threads 'Threads of the speech engine'
            cand --source 'Ask these sources only, with commas between them: own-search, suggestions, autocomplete, transcript, volumes, competition. By default those that are there and cost nothing'
            cand --video 'A video of your own, by id or address: its words, its search terms, and YouTube''s tag suggestions for it'
            cand --volumes 'A list of phrases and volumes that another tool exported (CSV; Keyword Planner, Ahrefs, Semrush, vidIQ and others)'
            cand --country 'Country of those who search, as two letters'
            cand --expand 'What is put around seeds for autocomplete, with commas between them'
            cand --depth 'Ask autocomplete again with what it gave, so many levels deep'
            cand --suggest-budget 'Most questions to autocomplete'
            cand --days 'Over how many days your own search terms are counted'
            cand --search-budget 'Look at the first search results of so many of the best phrases; each takes one of the day''s 100 searches'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --listen 'Listen even when captions are there'
            cand --derived 'Let the order use a number that ytseo derives from those results. It is ytseo''s own, not YouTube''s; YouTube''s policy allows it only to clients that it has agreed with'
            cand --dry-run 'Say what would be asked and what it costs, and ask nobody'
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
            cand track 'The places of your videos in YouTube''s search for chosen keywords, day by day'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;keywords;track'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand add 'Watch keywords'
            cand list 'The keywords that are watched, those first that were looked at longest ago'
            cand rm 'Watch keywords no longer, and forget what was seen of them'
            cand run 'Look at the keywords that are due, as far as today''s searches go'
            cand show 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;keywords;track;add'= {
            cand --from 'Take keywords from this file, or - for standard input: what `ytseo keywords --json` writes, or a keyword on each line'
            cand --channel 'The channel whose videos are looked for: a handle, id or address. That of your sign-in by default'
            cand --language 'Language of the viewers: two letters'
            cand --country 'Country of the viewers: two letters'
            cand --pages 'Pages of 50 results that are looked at, at most; each is a search. A look ends at the page with a video of yours'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;keywords;track;list'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;keywords;track;rm'= {
            cand --language 'Only those of this language'
            cand --country 'Only those of this country'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --all 'All of them'
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
        &'ytseo;keywords;track;run'= {
            cand --language 'Only those of this language'
            cand --country 'Only those of this country'
            cand --every 'Look again at a keyword after so many days'
            cand --budget 'Take so many searches at most'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --dry-run 'Say what it would cost, and ask YouTube nothing'
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
        &'ytseo;keywords;track;show'= {
            cand --language 'Only those of this language'
            cand --country 'Only those of this country'
            cand --days 'So many days, today included'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;keywords;track;help'= {
            cand add 'Watch keywords'
            cand list 'The keywords that are watched, those first that were looked at longest ago'
            cand rm 'Watch keywords no longer, and forget what was seen of them'
            cand run 'Look at the keywords that are due, as far as today''s searches go'
            cand show 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;keywords;track;help;add'= {
        }
        &'ytseo;keywords;track;help;list'= {
        }
        &'ytseo;keywords;track;help;rm'= {
        }
        &'ytseo;keywords;track;help;run'= {
        }
        &'ytseo;keywords;track;help;show'= {
        }
        &'ytseo;keywords;track;help;help'= {
        }
        &'ytseo;keywords;help'= {
            cand track 'The places of your videos in YouTube''s search for chosen keywords, day by day'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;keywords;help;track'= {
            cand add 'Watch keywords'
            cand list 'The keywords that are watched, those first that were looked at longest ago'
            cand rm 'Watch keywords no longer, and forget what was seen of them'
            cand run 'Look at the keywords that are due, as far as today''s searches go'
            cand show 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing'
        }
        &'ytseo;keywords;help;track;add'= {
        }
        &'ytseo;keywords;help;track;list'= {
        }
        &'ytseo;keywords;help;track;rm'= {
        }
        &'ytseo;keywords;help;track;run'= {
        }
        &'ytseo;keywords;help;track;show'= {
        }
        &'ytseo;keywords;help;help'= {
        }
        &'ytseo;research'= {
            cand --limit 'Look at so many videos at most, the newest first'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --derived 'Derive medians and outliers from the numbers of somebody else''s channel too, on your own responsibility'
            cand --no-autocomplete 'Do not ask YouTube''s autocomplete, which is unofficial, what people type about the subjects of the channel'
            cand --dry-run 'Say what it would cost, and ask YouTube nothing'
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
            cand --models 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given'
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --judge 'Let this model put the candidates in order; its word stands beside the score'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --listen 'Listen even when captions are there'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
            cand --no-cache 'Ask even when the same was answered before'
            cand --show-prompt 'Show on standard error exactly what is sent to a model'
            cand --compare 'Ask each of the models, and rank all candidates together'
            cand --dry-run 'Only say what the language models would cost at most; nothing is sent'
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
            cand --models 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given'
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --listen 'Listen even when captions are there'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
            cand --no-cache 'Ask even when the same was answered before'
            cand --show-prompt 'Show on standard error exactly what is sent to a model'
            cand --dry-run 'Only say what the language models would cost at most; nothing is sent'
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
            cand --models 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given'
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --listen 'Listen even when captions are there'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
            cand --no-cache 'Ask even when the same was answered before'
            cand --show-prompt 'Show on standard error exactly what is sent to a model'
            cand --dry-run 'Only say what the language models would cost at most; nothing is sent'
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
        &'ytseo;translate'= {
            cand --to 'Languages that are wanted: de,es,ja,pt-BR'
            cand --keep 'Names and words that stay as they are; can be repeated'
            cand --models 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given'
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --no-captions 'Leave the captions as they are'
            cand --force 'Replace languages and caption files that are there already'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
            cand --no-cache 'Ask even when the same was answered before'
            cand --show-prompt 'Show on standard error exactly what is sent to a model'
            cand --dry-run 'Only say what the language models would cost at most; nothing is sent'
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
            cand --most 'Look at so many videos of a channel or playlist at most, the newest first'
            cand --jsonl 'Read many drafts as JSON Lines, write score and findings as many lines'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --fix 'Mend what can be mended for certain, in the file'
            cand --dry-run 'Only say what reading it from YouTube would take of the daily quota'
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
        &'ytseo;rules'= {
            cand --field 'Only one subject: title, description, tags, hashtags, chapters, thumbnails, captions, shorts, file ...'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand captions 'Convert, shift, check, translate, burn in and embed captions'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand translate 'Translate captions with a language model: as many captions as before, at the same times'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;video;captions;translate'= {
            cand --jobs 'How many files at once'
            cand --to 'Languages that are wanted: de,es,ja,pt-BR'
            cand --keep 'Names and words that stay as they are; can be repeated'
            cand --from 'Language they are in; else the file''s name or header says, or it is recognised'
            cand -o 'The result: a file, or a folder for several; beside the source when not given'
            cand --out 'The result: a file, or a folder for several; beside the source when not given'
            cand --models 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given'
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --force 'Replace what stands there'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
            cand --no-cache 'Ask even when the same was answered before'
            cand --show-prompt 'Show on standard error exactly what is sent to a model'
            cand --dry-run 'Only say what the language models would cost at most; nothing is sent'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand translate 'Translate captions with a language model: as many captions as before, at the same times'
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
        &'ytseo;video;captions;help;translate'= {
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand captions 'Convert, shift, check, translate, burn in and embed captions'
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
            cand translate 'Translate captions with a language model: as many captions as before, at the same times'
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
        &'ytseo;video;help;captions;translate'= {
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
            cand --models 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given'
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --force 'Do finished steps again, and replace results even when they were changed by hand'
            cand --dry-run 'Only say what would be done'
            cand --listen 'Listen even when captions are there'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
            cand --no-cache 'Ask even when the same was answered before'
            cand --show-prompt 'Show on standard error exactly what is sent to a model'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;mcp'= {
            cand --video 'The video that is talked about: a transcript, proposal, or a video that was heard before'
            cand --folder 'The folder below which files may be read; the current one when not given'
            cand --allow 'Allow a tool that writes or costs, for example edit_proposal; may be given several times'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --show-config 'Print what to put into the settings of an assistant, and end'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;llm'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand list 'The models in order of preference, the providers, abilities and prices'
            cand test 'Ask a model one small question: the answer, how fast it came, and what it cost'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;llm;list'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --check 'Ask each configured provider whether it is there and takes the key. Costs nothing'
            cand --all 'Show every known model of the configured providers too'
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
        &'ytseo;llm;test'= {
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
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
        &'ytseo;llm;help'= {
            cand list 'The models in order of preference, the providers, abilities and prices'
            cand test 'Ask a model one small question: the answer, how fast it came, and what it cost'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;llm;help;list'= {
        }
        &'ytseo;llm;help;test'= {
        }
        &'ytseo;llm;help;help'= {
        }
        &'ytseo;chat'= {
            cand --session 'Go on with this talk: its number, its name, or the beginning of its name'
            cand --name 'Name of the new talk; made from the first question when not given'
            cand --video 'Bring a video into the talk: a video, a transcript, captions, a draft or a proposal'
            cand --role 'Who answers: colleague, editor, researcher, critic, or a role of your own (chat.roles_dir)'
            cand --attach 'Attach texts, and pictures where the model can look at them; - for standard input'
            cand --compare 'Ask two models side by side; the talk goes on from the first'
            cand --allow 'Let this tool cost money or change files without asking'
            cand --models 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given'
            cand --max-cost 'Most that this run may spend on language models, in US dollars'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --continue 'Go on with the last talk'
            cand --no-tools 'Talk without tools'
            cand --allow-unknown-cost 'Use models whose price is not known, although there is a limit'
            cand --no-cache 'Ask even when the same was answered before'
            cand --show-prompt 'Show on standard error exactly what is sent to a model'
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
            cand sessions 'The talks that were kept: list, show, search, rename, export, remove'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;chat;sessions'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand list 'All talks, the last one first'
            cand show 'What was said in a talk'
            cand search 'Questions and answers that hold all of the words, the newest first'
            cand rename 'Give a talk another name'
            cand export 'Write a talk down, as Markdown or JSON'
            cand rm 'Remove talks for good'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;chat;sessions;list'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;chat;sessions;show'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;chat;sessions;search'= {
            cand --limit 'How many at most'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;chat;sessions;rename'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;chat;sessions;export'= {
            cand --as 'In which form'
            cand --out 'Write it here instead of on standard output'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;chat;sessions;rm'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;chat;sessions;help'= {
            cand list 'All talks, the last one first'
            cand show 'What was said in a talk'
            cand search 'Questions and answers that hold all of the words, the newest first'
            cand rename 'Give a talk another name'
            cand export 'Write a talk down, as Markdown or JSON'
            cand rm 'Remove talks for good'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;chat;sessions;help;list'= {
        }
        &'ytseo;chat;sessions;help;show'= {
        }
        &'ytseo;chat;sessions;help;search'= {
        }
        &'ytseo;chat;sessions;help;rename'= {
        }
        &'ytseo;chat;sessions;help;export'= {
        }
        &'ytseo;chat;sessions;help;rm'= {
        }
        &'ytseo;chat;sessions;help;help'= {
        }
        &'ytseo;chat;help'= {
            cand sessions 'The talks that were kept: list, show, search, rename, export, remove'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;chat;help;sessions'= {
            cand list 'All talks, the last one first'
            cand show 'What was said in a talk'
            cand search 'Questions and answers that hold all of the words, the newest first'
            cand rename 'Give a talk another name'
            cand export 'Write a talk down, as Markdown or JSON'
            cand rm 'Remove talks for good'
        }
        &'ytseo;chat;help;sessions;list'= {
        }
        &'ytseo;chat;help;sessions;show'= {
        }
        &'ytseo;chat;help;sessions;search'= {
        }
        &'ytseo;chat;help;sessions;rename'= {
        }
        &'ytseo;chat;help;sessions;export'= {
        }
        &'ytseo;chat;help;sessions;rm'= {
        }
        &'ytseo;chat;help;help'= {
        }
        &'ytseo;costs'= {
            cand --by 'What to sum by'
            cand --since 'From when on: a day (2026-11-01), a number of days (7d), today or month; 30 days when not given'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;quota'= {
            cand --days 'How many days to show, today included'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --recheck 'Forget that YouTube said today that quota is used up, because Google granted more'
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
        &'ytseo;data'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand show 'Show what is stored, and how old it is'
            cand purge 'Forget it: all, what is old, or what was read as one profile'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;data;show'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;data;purge'= {
            cand --older-than 'What is older than this: 7d, 12h'
            cand --profile 'What was read as this profile'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --all 'Everything'
            cand --dry-run 'Say what would be forgotten, and change nothing'
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
        &'ytseo;data;help'= {
            cand show 'Show what is stored, and how old it is'
            cand purge 'Forget it: all, what is old, or what was read as one profile'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;data;help;show'= {
        }
        &'ytseo;data;help;purge'= {
        }
        &'ytseo;data;help;help'= {
        }
        &'ytseo;upload'= {
            cand --proposal 'The proposal; by default NAME/proposal.yaml beside NAME.mp4'
            cand --title 'The title, in place of the proposal''s'
            cand --description 'The description, in place of the proposal''s'
            cand --tags 'The tags with commas between them, in place of the proposal''s'
            cand --language 'Language of title and description (BCP 47)'
            cand --privacy 'Who may see it; private unless a setting says otherwise (upload.privacy)'
            cand --publish-at 'When YouTube makes it public, with the zone: 2026-12-24T17:00:00+01:00'
            cand --made-for-kids 'Whether it is made for children. YouTube has to know (upload.made_for_kids)'
            cand --playlist 'A playlist it goes into, by id, address or title; may be given several times'
            cand --thumbnail 'The thumbnail (JPEG or PNG), in place of the proposal''s'
            cand --captions 'Caption files, in place of the proposal''s: FILE, or LANGUAGE=FILE'
            cand --category 'The category, by number or by its English title (upload.category)'
            cand --license 'Under which terms others may use it'
            cand --limit-rate 'Most bytes a second: 2M, 500K (upload.limit_rate)'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --synthetic-media 'It shows something realistic that was altered or made by a machine'
            cand --paid-promotion 'It holds a paid promotion'
            cand --not-embeddable 'Other pages cannot show it'
            cand --no-notify 'Do not tell subscribers'
            cand --no-wait 'Do not wait until YouTube has processed it; `ytseo upload resume` looks later'
            cand --again 'Upload it although this file was uploaded before'
            cand --spread 'Spread what does not fit into today''s quota over the next days'
            cand --dry-run 'Show what would be sent and what it costs, and send nothing'
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
            cand resume 'Go on with uploads that were cut off, failed in part, or wait for their day'
            cand list 'Show uploads, the newest first'
            cand status 'Show one upload: what came of it, and how far each step is'
            cand forget 'Give an upload up: it is not gone on with. What is on YouTube stays there'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;upload;resume'= {
            cand --skip 'Do without a step: thumbnail, captions, captions:de, playlist, processing, verify, open, metadata'
            cand --limit-rate 'Most bytes a second: 2M, 500K'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --now 'Do not wait for the time that is noted for it'
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
        &'ytseo;upload;list'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --open 'Only those with something left to do'
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
        &'ytseo;upload;status'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;upload;forget'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;upload;help'= {
            cand resume 'Go on with uploads that were cut off, failed in part, or wait for their day'
            cand list 'Show uploads, the newest first'
            cand status 'Show one upload: what came of it, and how far each step is'
            cand forget 'Give an upload up: it is not gone on with. What is on YouTube stays there'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;upload;help;resume'= {
        }
        &'ytseo;upload;help;list'= {
        }
        &'ytseo;upload;help;status'= {
        }
        &'ytseo;upload;help;forget'= {
        }
        &'ytseo;upload;help;help'= {
        }
        &'ytseo;channel'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand pull 'Write your channel into files: one for each video, one for each playlist, one for the settings'
            cand plan 'Compare files with YouTube: field by field, with findings, conflicts and what it costs'
            cand edit 'Change many files of videos at once: texts, a common footer, tags, settings'
            cand apply 'Do on YouTube what a saved plan says, and nothing else'
            cand drift 'What was changed on YouTube since the last pull or apply: in Studio, or by another program'
            cand undo 'Put back what a run changed on YouTube: every field as it was before'
            cand runs 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;channel;pull'= {
            cand --only 'Only these kinds of things'
            cand -o 'The folder; the files go into videos/, playlists/ and channel.yaml in it'
            cand --out 'The folder; the files go into videos/, playlists/ and channel.yaml in it'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --captions 'The caption tracks of these videos as well, as videos/*.srt: 50 units for each video that has some, and 200 for each track that is new or was changed'
            cand --dry-run 'Only say what it would take of the daily quota'
            cand --mine 'Where both sides changed a field, the file is right: the next plan writes it to YouTube'
            cand --theirs 'Where both sides changed a field, YouTube is right: it is taken into the file'
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
        &'ytseo;channel;plan'= {
            cand --only 'Only these kinds of things'
            cand --out 'Keep the plan in this file'
            cand --proposal 'Plan what this proposal says of one video, instead of files'
            cand --video 'The video that the proposal is for, when it does not say so itself: its id or address'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --captions 'Compare caption files (videos/*.srt) as well; 250 units for each that was changed'
            cand --exit-code 'Exit with 2 when there is something to do, and with 0 when there is nothing'
            cand --spread 'Say on which days it fits into the quota'
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
        &'ytseo;channel;edit'= {
            cand -s 'Only videos for which all conditions hold: ''title~stars, published>2024-01, tag=lake, privacy=public'''
            cand --select 'Only videos for which all conditions hold: ''title~stars, published>2024-01, tag=lake, privacy=public'''
            cand --find 'Find this text'
            cand --replace 'Put this in its place; '''' takes it away'
            cand --in 'Where to find it; everywhere when not given. Also where the footer goes: otherwise into the description alone'
            cand --footer-block 'Put the block of text in this file at the end, or in the place of the block with the same first and last line'
            cand --remove-footer 'Take the block away that begins and ends with the lines that this file begins and ends with'
            cand --add-tag 'Add this tag where it is not there yet'
            cand --remove-tag 'Take this tag away, whatever its case'
            cand --set-category 'Set the category, by its number'
            cand --set-language 'Set the language of title and description'
            cand --set 'Set another field, such as license=creativeCommon; nothing behind the sign empties it'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --dry-run 'Show what would change, and write nothing'
            cand --regex 'The text to find is a regular expression; $1 in the new text is what its first group found'
            cand --ignore-case 'Find the text whatever its case'
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
        &'ytseo;channel;apply'= {
            cand --resume 'Go on with a run that was left unfinished: the last one, or that with this number'
            cand --journal 'Write each thing as it was before into this folder as well, as JSON'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --dry-run 'Say what it would do and take, and change nothing'
            cand --spread 'Do what fits into today''s quota, and say on which days the rest fits'
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
        &'ytseo;channel;drift'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --exit-code 'Exit with 2 when something was changed, and with 0 when nothing was'
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
        &'ytseo;channel;undo'= {
            cand --from 'Take back a run of another machine, such as CI: the folder that --journal wrote there (DIR/run-NUMBER)'
            cand --journal 'Write each thing as it was before into this folder as well, as JSON'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --dry-run 'Say what it would do and take, and change nothing'
            cand --spread 'Do what fits into today''s quota, and say on which days the rest fits'
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
        &'ytseo;channel;runs'= {
            cand --most 'How many runs to list'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;channel;help'= {
            cand pull 'Write your channel into files: one for each video, one for each playlist, one for the settings'
            cand plan 'Compare files with YouTube: field by field, with findings, conflicts and what it costs'
            cand edit 'Change many files of videos at once: texts, a common footer, tags, settings'
            cand apply 'Do on YouTube what a saved plan says, and nothing else'
            cand drift 'What was changed on YouTube since the last pull or apply: in Studio, or by another program'
            cand undo 'Put back what a run changed on YouTube: every field as it was before'
            cand runs 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;channel;help;pull'= {
        }
        &'ytseo;channel;help;plan'= {
        }
        &'ytseo;channel;help;edit'= {
        }
        &'ytseo;channel;help;apply'= {
        }
        &'ytseo;channel;help;drift'= {
        }
        &'ytseo;channel;help;undo'= {
        }
        &'ytseo;channel;help;runs'= {
        }
        &'ytseo;channel;help;help'= {
        }
        &'ytseo;auth'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand login 'Sign in as the owner of a channel, in a browser'
            cand status 'Who is signed in, what is allowed and until when'
            cand profiles 'Every profile that is signed in'
            cand export 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed'
            cand doctor 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most'
            cand logout 'Take the sign-in back at Google, and forget it here'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;auth;login'= {
            cand --for 'What you want to do: read, upload, channel, captions, comments, analytics, revenue. With commas between several; read when nothing is given'
            cand --scope 'Ask for this scope of Google''s, for example youtube.upload'
            cand --port 'Port of this machine that the browser is sent back to; any free one when not given'
            cand --wait 'How many seconds to wait for you'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --no-browser 'Print the address only; open no browser'
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
        &'ytseo;auth;status'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --check 'Ask YouTube whose channel it is; costs one unit of quota'
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
        &'ytseo;auth;profiles'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;auth;export'= {
            cand --out 'Write it into a file that only you can read, instead of standard output'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --base64 'Write base64, which fits on one line and in every kind of secret store'
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
        &'ytseo;auth;doctor'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;auth;logout'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --local 'Only forget it on this machine; at Google it stays allowed'
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
        &'ytseo;auth;help'= {
            cand login 'Sign in as the owner of a channel, in a browser'
            cand status 'Who is signed in, what is allowed and until when'
            cand profiles 'Every profile that is signed in'
            cand export 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed'
            cand doctor 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most'
            cand logout 'Take the sign-in back at Google, and forget it here'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;auth;help;login'= {
        }
        &'ytseo;auth;help;status'= {
        }
        &'ytseo;auth;help;profiles'= {
        }
        &'ytseo;auth;help;export'= {
        }
        &'ytseo;auth;help;doctor'= {
        }
        &'ytseo;auth;help;logout'= {
        }
        &'ytseo;auth;help;help'= {
        }
        &'ytseo;knowledge'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand add 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again'
            cand list 'What was added, and whether its files are still there and the same'
            cand search 'Find passages, each with its source and time, page or heading'
            cand show 'A passage by its number, with what stands around it'
            cand refresh 'Read changed files again'
            cand rm 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;knowledge;add'= {
            cand --text 'A text of your own, with --name'
            cand --name 'What the text is called'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;knowledge;list'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;knowledge;search'= {
            cand --limit 'How many passages at most'
            cand --kind 'Only sources of this kind; may be given several times'
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --full 'Show whole passages'
            cand --words 'By words only, even when an embedding model is set'
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
        &'ytseo;knowledge;show'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;knowledge;refresh'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;knowledge;rm'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;knowledge;help'= {
            cand add 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again'
            cand list 'What was added, and whether its files are still there and the same'
            cand search 'Find passages, each with its source and time, page or heading'
            cand show 'A passage by its number, with what stands around it'
            cand refresh 'Read changed files again'
            cand rm 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;knowledge;help;add'= {
        }
        &'ytseo;knowledge;help;list'= {
        }
        &'ytseo;knowledge;help;search'= {
        }
        &'ytseo;knowledge;help;show'= {
        }
        &'ytseo;knowledge;help;refresh'= {
        }
        &'ytseo;knowledge;help;rm'= {
        }
        &'ytseo;knowledge;help;help'= {
        }
        &'ytseo;doctor'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand prompts 'What language models are told: list the tasks, show one filled in, or write the templates to edit them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;config;init'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;config;prompts'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand list 'The tasks, and which of them use a template of your own'
            cand show 'A task filled in with its example: what would be sent'
            cand export 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;config;prompts;list'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;config;prompts;show'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
        &'ytseo;config;prompts;export'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
            cand --force 'Replace templates that are there'
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
        &'ytseo;config;prompts;help'= {
            cand list 'The tasks, and which of them use a template of your own'
            cand show 'A task filled in with its example: what would be sent'
            cand export 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;config;prompts;help;list'= {
        }
        &'ytseo;config;prompts;help;show'= {
        }
        &'ytseo;config;prompts;help;export'= {
        }
        &'ytseo;config;prompts;help;help'= {
        }
        &'ytseo;config;help'= {
            cand init 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)'
            cand show 'Every setting with its value and where it comes from'
            cand path 'Where settings, data and models are kept'
            cand prompts 'What language models are told: list the tasks, show one filled in, or write the templates to edit them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;config;help;init'= {
        }
        &'ytseo;config;help;show'= {
        }
        &'ytseo;config;help;path'= {
        }
        &'ytseo;config;help;prompts'= {
            cand list 'The tasks, and which of them use a template of your own'
            cand show 'A task filled in with its example: what would be sent'
            cand export 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)'
        }
        &'ytseo;config;help;prompts;list'= {
        }
        &'ytseo;config;help;prompts;show'= {
        }
        &'ytseo;config;help;prompts;export'= {
        }
        &'ytseo;config;help;help'= {
        }
        &'ytseo;completions'= {
            cand --format 'How the answer is written'
            cand --color 'When colours are used'
            cand --config 'Use this file instead of ./ytseo.yaml, or `none` for no file at all'
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand --profile 'Which of several channels is meant: a name given at sign-in (youtube.profile)'
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
            cand keywords 'What people search for, from several sources; or the key phrases of a video or text'
            cand research 'What stands out in a channel: outliers against its own median, what their titles have in common, and what people search for that no title covers'
            cand titles 'Title candidates of different kinds, best first, each with its evidence'
            cand description 'A description: hook, what is in the video, chapters, your links and footer, hashtags'
            cand tags 'Tags within YouTube''s limit, your own first'
            cand translate 'Add other languages to a proposal: title, description, chapters and captions, by a language model'
            cand audit 'Check proposals, drafts, video files and what stands on YouTube against its rules, and score the texts'
            cand rules 'What YouTube allows and what the linter checks, each with its source and the day it was checked'
            cand video 'Look at, hear, cut, level, frame and package a video'
            cand run 'Do the steps of a workflow for many files; finished steps are remembered'
            cand serve 'Answer the same questions over HTTP, with metrics and a browsable description of the API'
            cand mcp 'Serve the toolkit to an assistant over the Model Context Protocol (standard input and output)'
            cand models 'List, download, check and remove speech models'
            cand llm 'Language models: what is configured, what each can do and costs, and whether it answers'
            cand chat 'Talk with a language model about a video: on a terminal, or one question in a script'
            cand costs 'What was spent on language models: by day, model or task'
            cand quota 'What is left of YouTube''s daily quota, what spent it, and when it is full again'
            cand data 'What is stored of YouTube''s data, and forgetting it'
            cand upload 'Upload videos to YouTube: texts, thumbnail, captions and playlists come from their proposals'
            cand channel 'Your channel as code: videos, playlists and settings as files that you edit, compare and keep in git'
            cand auth 'Sign in to YouTube, see what is allowed, sign out, take a token along to CI'
            cand knowledge 'Your own material: transcripts, scripts, PDF, DOCX, pages, past titles and descriptions; searched and cited'
            cand doctor 'Check what ytseo needs: what is found, what is missing, and what to type'
            cand config 'Show the settings, where each comes from, or write a file to start with'
            cand completions 'Write the completion script of a shell to standard output'
            cand man 'Write the manual page to standard output: `ytseo man | man -l -`'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'ytseo;help;optimize'= {
        }
        &'ytseo;help;keywords'= {
            cand track 'The places of your videos in YouTube''s search for chosen keywords, day by day'
        }
        &'ytseo;help;keywords;track'= {
            cand add 'Watch keywords'
            cand list 'The keywords that are watched, those first that were looked at longest ago'
            cand rm 'Watch keywords no longer, and forget what was seen of them'
            cand run 'Look at the keywords that are due, as far as today''s searches go'
            cand show 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing'
        }
        &'ytseo;help;keywords;track;add'= {
        }
        &'ytseo;help;keywords;track;list'= {
        }
        &'ytseo;help;keywords;track;rm'= {
        }
        &'ytseo;help;keywords;track;run'= {
        }
        &'ytseo;help;keywords;track;show'= {
        }
        &'ytseo;help;research'= {
        }
        &'ytseo;help;titles'= {
        }
        &'ytseo;help;description'= {
        }
        &'ytseo;help;tags'= {
        }
        &'ytseo;help;translate'= {
        }
        &'ytseo;help;audit'= {
        }
        &'ytseo;help;rules'= {
        }
        &'ytseo;help;video'= {
            cand probe 'What a file holds: streams, length, and where its index stands'
            cand analyze 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend'
            cand transcribe 'What is said in a video, from its captions or by listening'
            cand chapters 'Chapters with times and titles, as they go into the description; with --embed into the file as well'
            cand captions 'Convert, shift, check, translate, burn in and embed captions'
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
            cand translate 'Translate captions with a language model: as many captions as before, at the same times'
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
        &'ytseo;help;video;captions;translate'= {
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
        &'ytseo;help;mcp'= {
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
        &'ytseo;help;llm'= {
            cand list 'The models in order of preference, the providers, abilities and prices'
            cand test 'Ask a model one small question: the answer, how fast it came, and what it cost'
        }
        &'ytseo;help;llm;list'= {
        }
        &'ytseo;help;llm;test'= {
        }
        &'ytseo;help;chat'= {
            cand sessions 'The talks that were kept: list, show, search, rename, export, remove'
        }
        &'ytseo;help;chat;sessions'= {
            cand list 'All talks, the last one first'
            cand show 'What was said in a talk'
            cand search 'Questions and answers that hold all of the words, the newest first'
            cand rename 'Give a talk another name'
            cand export 'Write a talk down, as Markdown or JSON'
            cand rm 'Remove talks for good'
        }
        &'ytseo;help;chat;sessions;list'= {
        }
        &'ytseo;help;chat;sessions;show'= {
        }
        &'ytseo;help;chat;sessions;search'= {
        }
        &'ytseo;help;chat;sessions;rename'= {
        }
        &'ytseo;help;chat;sessions;export'= {
        }
        &'ytseo;help;chat;sessions;rm'= {
        }
        &'ytseo;help;costs'= {
        }
        &'ytseo;help;quota'= {
        }
        &'ytseo;help;data'= {
            cand show 'Show what is stored, and how old it is'
            cand purge 'Forget it: all, what is old, or what was read as one profile'
        }
        &'ytseo;help;data;show'= {
        }
        &'ytseo;help;data;purge'= {
        }
        &'ytseo;help;upload'= {
            cand resume 'Go on with uploads that were cut off, failed in part, or wait for their day'
            cand list 'Show uploads, the newest first'
            cand status 'Show one upload: what came of it, and how far each step is'
            cand forget 'Give an upload up: it is not gone on with. What is on YouTube stays there'
        }
        &'ytseo;help;upload;resume'= {
        }
        &'ytseo;help;upload;list'= {
        }
        &'ytseo;help;upload;status'= {
        }
        &'ytseo;help;upload;forget'= {
        }
        &'ytseo;help;channel'= {
            cand pull 'Write your channel into files: one for each video, one for each playlist, one for the settings'
            cand plan 'Compare files with YouTube: field by field, with findings, conflicts and what it costs'
            cand edit 'Change many files of videos at once: texts, a common footer, tags, settings'
            cand apply 'Do on YouTube what a saved plan says, and nothing else'
            cand drift 'What was changed on YouTube since the last pull or apply: in Studio, or by another program'
            cand undo 'Put back what a run changed on YouTube: every field as it was before'
            cand runs 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed'
        }
        &'ytseo;help;channel;pull'= {
        }
        &'ytseo;help;channel;plan'= {
        }
        &'ytseo;help;channel;edit'= {
        }
        &'ytseo;help;channel;apply'= {
        }
        &'ytseo;help;channel;drift'= {
        }
        &'ytseo;help;channel;undo'= {
        }
        &'ytseo;help;channel;runs'= {
        }
        &'ytseo;help;auth'= {
            cand login 'Sign in as the owner of a channel, in a browser'
            cand status 'Who is signed in, what is allowed and until when'
            cand profiles 'Every profile that is signed in'
            cand export 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed'
            cand doctor 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most'
            cand logout 'Take the sign-in back at Google, and forget it here'
        }
        &'ytseo;help;auth;login'= {
        }
        &'ytseo;help;auth;status'= {
        }
        &'ytseo;help;auth;profiles'= {
        }
        &'ytseo;help;auth;export'= {
        }
        &'ytseo;help;auth;doctor'= {
        }
        &'ytseo;help;auth;logout'= {
        }
        &'ytseo;help;knowledge'= {
            cand add 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again'
            cand list 'What was added, and whether its files are still there and the same'
            cand search 'Find passages, each with its source and time, page or heading'
            cand show 'A passage by its number, with what stands around it'
            cand refresh 'Read changed files again'
            cand rm 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone'
        }
        &'ytseo;help;knowledge;add'= {
        }
        &'ytseo;help;knowledge;list'= {
        }
        &'ytseo;help;knowledge;search'= {
        }
        &'ytseo;help;knowledge;show'= {
        }
        &'ytseo;help;knowledge;refresh'= {
        }
        &'ytseo;help;knowledge;rm'= {
        }
        &'ytseo;help;doctor'= {
        }
        &'ytseo;help;config'= {
            cand init 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)'
            cand show 'Every setting with its value and where it comes from'
            cand path 'Where settings, data and models are kept'
            cand prompts 'What language models are told: list the tasks, show one filled in, or write the templates to edit them'
        }
        &'ytseo;help;config;init'= {
        }
        &'ytseo;help;config;show'= {
        }
        &'ytseo;help;config;path'= {
        }
        &'ytseo;help;config;prompts'= {
            cand list 'The tasks, and which of them use a template of your own'
            cand show 'A task filled in with its example: what would be sent'
            cand export 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)'
        }
        &'ytseo;help;config;prompts;list'= {
        }
        &'ytseo;help;config;prompts;show'= {
        }
        &'ytseo;help;config;prompts;export'= {
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
