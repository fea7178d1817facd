
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'ytseo' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'ytseo'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'ytseo' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('optimize', 'optimize', [CompletionResultType]::ParameterValue, 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked')
            [CompletionResult]::new('keywords', 'keywords', [CompletionResultType]::ParameterValue, 'What people search for, from several sources; or the key phrases of a video or text')
            [CompletionResult]::new('research', 'research', [CompletionResultType]::ParameterValue, 'What stands out in a channel: outliers against its own median, what their titles have in common, and what people search for that no title covers')
            [CompletionResult]::new('titles', 'titles', [CompletionResultType]::ParameterValue, 'Title candidates of different kinds, best first, each with its evidence')
            [CompletionResult]::new('description', 'description', [CompletionResultType]::ParameterValue, 'A description: hook, what is in the video, chapters, your links and footer, hashtags')
            [CompletionResult]::new('tags', 'tags', [CompletionResultType]::ParameterValue, 'Tags within YouTube''s limit, your own first')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Add other languages to a proposal: title, description, chapters and captions, by a language model')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Check proposals, drafts, video files and what stands on YouTube against its rules, and score the texts')
            [CompletionResult]::new('rules', 'rules', [CompletionResultType]::ParameterValue, 'What YouTube allows and what the linter checks, each with its source and the day it was checked')
            [CompletionResult]::new('video', 'video', [CompletionResultType]::ParameterValue, 'Look at, hear, cut, level, frame and package a video')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Do the steps of a workflow for many files; finished steps are remembered')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Answer the same questions over HTTP, with metrics and a browsable description of the API')
            [CompletionResult]::new('mcp', 'mcp', [CompletionResultType]::ParameterValue, 'Serve the toolkit to an assistant over the Model Context Protocol (standard input and output)')
            [CompletionResult]::new('models', 'models', [CompletionResultType]::ParameterValue, 'List, download, check and remove speech models')
            [CompletionResult]::new('llm', 'llm', [CompletionResultType]::ParameterValue, 'Language models: what is configured, what each can do and costs, and whether it answers')
            [CompletionResult]::new('chat', 'chat', [CompletionResultType]::ParameterValue, 'Talk with a language model about a video: on a terminal, or one question in a script')
            [CompletionResult]::new('costs', 'costs', [CompletionResultType]::ParameterValue, 'What was spent on language models: by day, model or task')
            [CompletionResult]::new('quota', 'quota', [CompletionResultType]::ParameterValue, 'What is left of YouTube''s daily quota, what spent it, and when it is full again')
            [CompletionResult]::new('data', 'data', [CompletionResultType]::ParameterValue, 'What is stored of YouTube''s data, and forgetting it')
            [CompletionResult]::new('upload', 'upload', [CompletionResultType]::ParameterValue, 'Upload videos to YouTube: texts, thumbnail, captions and playlists come from their proposals')
            [CompletionResult]::new('channel', 'channel', [CompletionResultType]::ParameterValue, 'Your channel as code: videos, playlists and settings as files that you edit, compare and keep in git')
            [CompletionResult]::new('auth', 'auth', [CompletionResultType]::ParameterValue, 'Sign in to YouTube, see what is allowed, sign out, take a token along to CI')
            [CompletionResult]::new('knowledge', 'knowledge', [CompletionResultType]::ParameterValue, 'Your own material: transcripts, scripts, PDF, DOCX, pages, past titles and descriptions; searched and cited')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check what ytseo needs: what is found, what is missing, and what to type')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show the settings, where each comes from, or write a file to start with')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Write the completion script of a shell to standard output')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the manual page to standard output: `ytseo man | man -l -`')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;optimize' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write proposal.yaml, captions, chapters and transcript into this folder')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write proposal.yaml, captions, chapters and transcript into this folder')
            [CompletionResult]::new('--topic', '--topic', [CompletionResultType]::ParameterName, 'What the video is about, when nobody says so in it')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'A working title; it competes with the others')
            [CompletionResult]::new('--titles', '--titles', [CompletionResultType]::ParameterName, 'How many title candidates')
            [CompletionResult]::new('--seed', '--seed', [CompletionResultType]::ParameterName, 'Which of equally good wordings is taken')
            [CompletionResult]::new('--fail-under', '--fail-under', [CompletionResultType]::ParameterName, 'Exit with 1 when a score is below this, or a finding is an error')
            [CompletionResult]::new('--look', '--look', [CompletionResultType]::ParameterName, 'How closely picture and sound are looked at, for loudness, cuts and thumbnails')
            [CompletionResult]::new('--thumbnails', '--thumbnails', [CompletionResultType]::ParameterName, 'How many pictures to choose the thumbnail from are written into --out')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write a web page to look at and to send on: a file, or a folder for several videos')
            [CompletionResult]::new('--translate', '--translate', [CompletionResultType]::ParameterName, 'Also write title, description, chapters and captions in these languages (de,es,ja); needs a language model')
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Names and words that stay as they are in every language; can be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'The file of a video that is on YouTube, to hear it')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--models', '--models', [CompletionResultType]::ParameterName, 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given')
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace files in --out, and the report, even when they were changed by hand')
            [CompletionResult]::new('--captions', '--captions', [CompletionResultType]::ParameterName, 'Read the captions of every video of a playlist or channel: 250 units of quota each, as its owner. Those of a single video are read unasked')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Ask even when the same was answered before')
            [CompletionResult]::new('--show-prompt', '--show-prompt', [CompletionResultType]::ParameterName, 'Show on standard error exactly what is sent to a model')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what the language models would cost at most; nothing is sent')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;keywords' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The video, transcript, text or draft; - for standard input')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many phrases at most (20 of a text, 50 of research)')
            [CompletionResult]::new('--topic', '--topic', [CompletionResultType]::ParameterName, 'What the video is about, when there is nothing to read or hear')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'A working title')
            [CompletionResult]::new('--jsonl', '--jsonl', [CompletionResultType]::ParameterName, 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Ask these sources only, with commas between them: own-search, suggestions, autocomplete, transcript, volumes, competition. By default those that are there and cost nothing')
            [CompletionResult]::new('--video', '--video', [CompletionResultType]::ParameterName, 'A video of your own, by id or address: its words, its search terms, and YouTube''s tag suggestions for it')
            [CompletionResult]::new('--volumes', '--volumes', [CompletionResultType]::ParameterName, 'A list of phrases and volumes that another tool exported (CSV; Keyword Planner, Ahrefs, Semrush, vidIQ and others)')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country of those who search, as two letters')
            [CompletionResult]::new('--expand', '--expand', [CompletionResultType]::ParameterName, 'What is put around seeds for autocomplete, with commas between them')
            [CompletionResult]::new('--depth', '--depth', [CompletionResultType]::ParameterName, 'Ask autocomplete again with what it gave, so many levels deep')
            [CompletionResult]::new('--suggest-budget', '--suggest-budget', [CompletionResultType]::ParameterName, 'Most questions to autocomplete')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Over how many days your own search terms are counted')
            [CompletionResult]::new('--search-budget', '--search-budget', [CompletionResultType]::ParameterName, 'Look at the first search results of so many of the best phrases; each takes one of the day''s 100 searches')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--derived', '--derived', [CompletionResultType]::ParameterName, 'Let the order use a number that ytseo derives from those results. It is ytseo''s own, not YouTube''s; YouTube''s policy allows it only to clients that it has agreed with')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be asked and what it costs, and ask nobody')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('track', 'track', [CompletionResultType]::ParameterValue, 'The places of your videos in YouTube''s search for chosen keywords, day by day')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;keywords;track' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Watch keywords')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The keywords that are watched, those first that were looked at longest ago')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Watch keywords no longer, and forget what was seen of them')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Look at the keywords that are due, as far as today''s searches go')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;keywords;track;add' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take keywords from this file, or - for standard input: what `ytseo keywords --json` writes, or a keyword on each line')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'The channel whose videos are looked for: a handle, id or address. That of your sign-in by default')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of the viewers: two letters')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country of the viewers: two letters')
            [CompletionResult]::new('--pages', '--pages', [CompletionResultType]::ParameterName, 'Pages of 50 results that are looked at, at most; each is a search. A look ends at the page with a video of yours')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;keywords;track;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;keywords;track;rm' {
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Only those of this language')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Only those of this country')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'All of them')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;keywords;track;run' {
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Only those of this language')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Only those of this country')
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'Look again at a keyword after so many days')
            [CompletionResult]::new('--budget', '--budget', [CompletionResultType]::ParameterName, 'Take so many searches at most')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what it would cost, and ask YouTube nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;keywords;track;show' {
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Only those of this language')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Only those of this country')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'So many days, today included')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;keywords;track;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Watch keywords')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The keywords that are watched, those first that were looked at longest ago')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Watch keywords no longer, and forget what was seen of them')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Look at the keywords that are due, as far as today''s searches go')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;keywords;track;help;add' {
            break
        }
        'ytseo;keywords;track;help;list' {
            break
        }
        'ytseo;keywords;track;help;rm' {
            break
        }
        'ytseo;keywords;track;help;run' {
            break
        }
        'ytseo;keywords;track;help;show' {
            break
        }
        'ytseo;keywords;track;help;help' {
            break
        }
        'ytseo;keywords;help' {
            [CompletionResult]::new('track', 'track', [CompletionResultType]::ParameterValue, 'The places of your videos in YouTube''s search for chosen keywords, day by day')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;keywords;help;track' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Watch keywords')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The keywords that are watched, those first that were looked at longest ago')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Watch keywords no longer, and forget what was seen of them')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Look at the keywords that are due, as far as today''s searches go')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing')
            break
        }
        'ytseo;keywords;help;track;add' {
            break
        }
        'ytseo;keywords;help;track;list' {
            break
        }
        'ytseo;keywords;help;track;rm' {
            break
        }
        'ytseo;keywords;help;track;run' {
            break
        }
        'ytseo;keywords;help;track;show' {
            break
        }
        'ytseo;keywords;help;help' {
            break
        }
        'ytseo;research' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Look at so many videos at most, the newest first')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--derived', '--derived', [CompletionResultType]::ParameterName, 'Derive medians and outliers from the numbers of somebody else''s channel too, on your own responsibility')
            [CompletionResult]::new('--no-autocomplete', '--no-autocomplete', [CompletionResultType]::ParameterName, 'Do not ask YouTube''s autocomplete, which is unofficial, what people type about the subjects of the channel')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what it would cost, and ask YouTube nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;titles' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many candidates at most')
            [CompletionResult]::new('--topic', '--topic', [CompletionResultType]::ParameterName, 'What the video is about, when there is nothing to read or hear')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'A working title')
            [CompletionResult]::new('--jsonl', '--jsonl', [CompletionResultType]::ParameterName, 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--models', '--models', [CompletionResultType]::ParameterName, 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given')
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--judge', '--judge', [CompletionResultType]::ParameterName, 'Let this model put the candidates in order; its word stands beside the score')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Ask even when the same was answered before')
            [CompletionResult]::new('--show-prompt', '--show-prompt', [CompletionResultType]::ParameterName, 'Show on standard error exactly what is sent to a model')
            [CompletionResult]::new('--compare', '--compare', [CompletionResultType]::ParameterName, 'Ask each of the models, and rank all candidates together')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what the language models would cost at most; nothing is sent')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;description' {
            [CompletionResult]::new('--topic', '--topic', [CompletionResultType]::ParameterName, 'What the video is about, when there is nothing to read or hear')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'A working title')
            [CompletionResult]::new('--jsonl', '--jsonl', [CompletionResultType]::ParameterName, 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--models', '--models', [CompletionResultType]::ParameterName, 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given')
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Ask even when the same was answered before')
            [CompletionResult]::new('--show-prompt', '--show-prompt', [CompletionResultType]::ParameterName, 'Show on standard error exactly what is sent to a model')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what the language models would cost at most; nothing is sent')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;tags' {
            [CompletionResult]::new('--topic', '--topic', [CompletionResultType]::ParameterName, 'What the video is about, when there is nothing to read or hear')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'A working title')
            [CompletionResult]::new('--jsonl', '--jsonl', [CompletionResultType]::ParameterName, 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--models', '--models', [CompletionResultType]::ParameterName, 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given')
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Ask even when the same was answered before')
            [CompletionResult]::new('--show-prompt', '--show-prompt', [CompletionResultType]::ParameterName, 'Show on standard error exactly what is sent to a model')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what the language models would cost at most; nothing is sent')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;translate' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Languages that are wanted: de,es,ja,pt-BR')
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Names and words that stay as they are; can be repeated')
            [CompletionResult]::new('--models', '--models', [CompletionResultType]::ParameterName, 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given')
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--no-captions', '--no-captions', [CompletionResultType]::ParameterName, 'Leave the captions as they are')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace languages and caption files that are there already')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Ask even when the same was answered before')
            [CompletionResult]::new('--show-prompt', '--show-prompt', [CompletionResultType]::ParameterName, 'Show on standard error exactly what is sent to a model')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what the language models would cost at most; nothing is sent')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;audit' {
            [CompletionResult]::new('--video', '--video', [CompletionResultType]::ParameterName, 'Audit this video together with the proposal')
            [CompletionResult]::new('--fail-under', '--fail-under', [CompletionResultType]::ParameterName, 'Exit with 1 when a score is below this')
            [CompletionResult]::new('--most', '--most', [CompletionResultType]::ParameterName, 'Look at so many videos of a channel or playlist at most, the newest first')
            [CompletionResult]::new('--jsonl', '--jsonl', [CompletionResultType]::ParameterName, 'Read many drafts as JSON Lines, write score and findings as many lines')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Mend what can be mended for certain, in the file')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what reading it from YouTube would take of the daily quota')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;rules' {
            [CompletionResult]::new('--field', '--field', [CompletionResultType]::ParameterName, 'Only one subject: title, description, tags, hashtags, chapters, thumbnails, captions, shorts, file ...')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('probe', 'probe', [CompletionResultType]::ParameterValue, 'What a file holds: streams, length, and where its index stands')
            [CompletionResult]::new('analyze', 'analyze', [CompletionResultType]::ParameterValue, 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend')
            [CompletionResult]::new('transcribe', 'transcribe', [CompletionResultType]::ParameterValue, 'What is said in a video, from its captions or by listening')
            [CompletionResult]::new('chapters', 'chapters', [CompletionResultType]::ParameterValue, 'Chapters with times and titles, as they go into the description; with --embed into the file as well')
            [CompletionResult]::new('captions', 'captions', [CompletionResultType]::ParameterValue, 'Convert, shift, check, translate, burn in and embed captions')
            [CompletionResult]::new('thumbnails', 'thumbnails', [CompletionResultType]::ParameterValue, 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read')
            [CompletionResult]::new('cut', 'cut', [CompletionResultType]::ParameterValue, 'Remove silence, filler words or parts you name, and move captions and chapters along')
            [CompletionResult]::new('normalize', 'normalize', [CompletionResultType]::ParameterValue, 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is')
            [CompletionResult]::new('clip', 'clip', [CompletionResultType]::ParameterValue, 'Cut stretches out of a video, each into a file of its own')
            [CompletionResult]::new('shorts', 'shorts', [CompletionResultType]::ParameterValue, 'Find the moments that can stand alone, and make upright Shorts of them')
            [CompletionResult]::new('encode', 'encode', [CompletionResultType]::ParameterValue, 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;video;probe' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;analyze' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write a web page to look at and to send on: a file, or a folder for several videos')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--fast', '--fast', [CompletionResultType]::ParameterName, 'Look at key frames only (and all of the sound): much faster, cuts within a second')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the page when it is there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;transcribe' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write captions or text to this file (.srt, .vtt, .txt, .json) instead of printing')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write captions or text to this file (.srt, .vtt, .txt, .json) instead of printing')
            [CompletionResult]::new('--captions', '--captions', [CompletionResultType]::ParameterName, 'Print captions in this format')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file of --out when it is there')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;chapters' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the chapters from this file: a proposal, or lines like 1:05 Title')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The copy; beside the video when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The copy; beside the video when not given')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--embed', '--embed', [CompletionResultType]::ParameterName, 'Write a copy of the video that holds the chapters; everything else is copied as it is')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;captions' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Write captions in another format: srt, vtt, sbv, ass, txt or json')
            [CompletionResult]::new('shift', 'shift', [CompletionResultType]::ParameterValue, 'Move captions in time, stretch them, or fit them to two moments')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Check captions: reading speed, lines, times, language, and whether they belong to the video')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Translate captions with a language model: as many captions as before, at the same times')
            [CompletionResult]::new('burn', 'burn', [CompletionResultType]::ParameterValue, 'Write captions into the picture, in one of four styles')
            [CompletionResult]::new('mux', 'mux', [CompletionResultType]::ParameterValue, 'Put captions into the video file as streams; nothing is encoded anew')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Write the captions inside a video to files: talk.en.srt beside talk.mkv')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;video;captions;convert' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The new format: srt, vtt, sbv, ass, txt or json; else the ending of --out says')
            [CompletionResult]::new('--style', '--style', [CompletionResultType]::ParameterName, 'Look of ASS captions: plain, box, karaoke or shorts')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--relayout', '--relayout', [CompletionResultType]::ParameterName, 'Break lines and captions anew: two lines of 42 characters, readable speed')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;captions;shift' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Later (1.5s, 0:02.5) or earlier (-200ms)')
            [CompletionResult]::new('--scale', '--scale', [CompletionResultType]::ParameterName, 'Stretch: a factor, or the rate it was made for over the rate it is shown at (25/23.976)')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'What stands at the first time belongs at the second (0:10=0:12.5); twice to stretch as well')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;captions;lint' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--video', '--video', [CompletionResultType]::ParameterName, 'The video they belong to: its length and its sound are compared')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The mended copy: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The mended copy: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Write a mended copy: order, overlaps, long lines, times that are too short')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;captions;translate' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Languages that are wanted: de,es,ja,pt-BR')
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Names and words that stay as they are; can be repeated')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Language they are in; else the file''s name or header says, or it is recognised')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--models', '--models', [CompletionResultType]::ParameterName, 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given')
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Ask even when the same was answered before')
            [CompletionResult]::new('--show-prompt', '--show-prompt', [CompletionResultType]::ParameterName, 'Show on standard error exactly what is sent to a model')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what the language models would cost at most; nothing is sent')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;captions;burn' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--style', '--style', [CompletionResultType]::ParameterName, 'How they look: plain (white with an outline), box, karaoke (each word lights up), shorts (few large words)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Which language, where there are several (BCP 47, like en or pt-BR)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show the command')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;captions;mux' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of a caption file whose name does not say; once for each file, in the same order')
            [CompletionResult]::new('--default', '--default', [CompletionResultType]::ParameterName, 'The language that is shown unless the viewer chooses; the first one when not given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show the command')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;captions;extract' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The format: srt, vtt, sbv, ass, txt or json')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;captions;help' {
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Write captions in another format: srt, vtt, sbv, ass, txt or json')
            [CompletionResult]::new('shift', 'shift', [CompletionResultType]::ParameterValue, 'Move captions in time, stretch them, or fit them to two moments')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Check captions: reading speed, lines, times, language, and whether they belong to the video')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Translate captions with a language model: as many captions as before, at the same times')
            [CompletionResult]::new('burn', 'burn', [CompletionResultType]::ParameterValue, 'Write captions into the picture, in one of four styles')
            [CompletionResult]::new('mux', 'mux', [CompletionResultType]::ParameterValue, 'Put captions into the video file as streams; nothing is encoded anew')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Write the captions inside a video to files: talk.en.srt beside talk.mkv')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;video;captions;help;convert' {
            break
        }
        'ytseo;video;captions;help;shift' {
            break
        }
        'ytseo;video;captions;help;lint' {
            break
        }
        'ytseo;video;captions;help;translate' {
            break
        }
        'ytseo;video;captions;help;burn' {
            break
        }
        'ytseo;video;captions;help;mux' {
            break
        }
        'ytseo;video;captions;help;extract' {
            break
        }
        'ytseo;video;captions;help;help' {
            break
        }
        'ytseo;video;thumbnails' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'How many thumbnails')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'How many thumbnails')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Take the frame at this time instead (1:23.5, or seconds); may be repeated')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'Write this on them; \n begins a new line')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'How the text looks and where it stands (see --list-templates)')
            [CompletionResult]::new('--font', '--font', [CompletionResultType]::ParameterName, 'A TrueType or OpenType font for the text')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Width in pixels, up to what the video has')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--shorts', '--shorts', [CompletionResultType]::ParameterName, 'Make them 9:16, for Shorts')
            [CompletionResult]::new('--list-templates', '--list-templates', [CompletionResultType]::ParameterName, 'List the templates and end')
            [CompletionResult]::new('--png', '--png', [CompletionResultType]::ParameterName, 'Write PNG instead of JPEG')
            [CompletionResult]::new('--sheet', '--sheet', [CompletionResultType]::ParameterName, 'Also write a contact sheet: all of them with times and scores')
            [CompletionResult]::new('--previews', '--previews', [CompletionResultType]::ParameterName, 'Also write previews at the sizes YouTube shows: 320, 168 and 120 pixels')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Look at every frame, not only at key frames; slower')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;cut' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--export', '--export', [CompletionResultType]::ParameterName, 'Write a list for an editing program instead of a video')
            [CompletionResult]::new('--retime-file', '--retime-file', [CompletionResultType]::ParameterName, 'Move this file along as well; may be given several times')
            [CompletionResult]::new('--remove', '--remove', [CompletionResultType]::ParameterName, 'Remove this part, like 1:10-1:25 or 1:10- (to the end); may be given several times')
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Leave silence and filler words in this part; may be given several times')
            [CompletionResult]::new('--threshold', '--threshold', [CompletionResultType]::ParameterName, 'Level below which it is silent, in dBFS; found from the file when not given')
            [CompletionResult]::new('--min-silence', '--min-silence', [CompletionResultType]::ParameterName, 'Shortest silence that goes, in seconds')
            [CompletionResult]::new('--margin', '--margin', [CompletionResultType]::ParameterName, 'How much silence stays: before and after what is heard, in seconds (one number means both)')
            [CompletionResult]::new('--min-clip', '--min-clip', [CompletionResultType]::ParameterName, 'Shortest piece that stays, in seconds')
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'Cut by a list: JSON of --dry-run --json, an EDL, or YAML with remove: or keep:')
            [CompletionResult]::new('--crf', '--crf', [CompletionResultType]::ParameterName, 'Quality of the picture, 0 (best) to 51')
            [CompletionResult]::new('--preset', '--preset', [CompletionResultType]::ParameterName, 'How much time goes into compressing: ultrafast ... veryslow')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would go and how long the result is, and write nothing')
            [CompletionResult]::new('--retime', '--retime', [CompletionResultType]::ParameterName, 'Move captions, chapters, description and transcript beside the video along, as new files')
            [CompletionResult]::new('--fillers', '--fillers', [CompletionResultType]::ParameterName, 'Remove filler words (um, äh, euh ...); needs a transcript with the times of single words')
            [CompletionResult]::new('--no-silence', '--no-silence', [CompletionResultType]::ParameterName, 'Leave silence alone')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;normalize' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Loudness to reach, in LUFS; -14 when not given')
            [CompletionResult]::new('--peak', '--peak', [CompletionResultType]::ParameterName, 'Highest true peak, in dBTP; -1 when not given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only measure; print what would be done and the ffmpeg command')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;clip' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Where the clip begins: 1:10, 70 or 1m10s')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where it ends; the end of the video when neither --to nor --length is given')
            [CompletionResult]::new('--length', '--length', [CompletionResultType]::ParameterName, 'How long it is')
            [CompletionResult]::new('--range', '--range', [CompletionResultType]::ParameterName, 'A stretch, like 1:10-1:40; give it again for more clips')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--copy', '--copy', [CompletionResultType]::ParameterName, 'Encode nothing: quick and without loss, but it begins at the key frame before')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;shorts' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--pick', '--pick', [CompletionResultType]::ParameterName, 'Render these moments of the list: 1 or 1,3')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Render the best few')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Render this stretch: where it begins, like 1:10')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where it ends')
            [CompletionResult]::new('--min-length', '--min-length', [CompletionResultType]::ParameterName, 'Shortest moment')
            [CompletionResult]::new('--max-length', '--max-length', [CompletionResultType]::ParameterName, 'Longest moment; a Short may have 3 minutes')
            [CompletionResult]::new('--fit', '--fit', [CompletionResultType]::ParameterName, 'How a wide picture becomes upright')
            [CompletionResult]::new('--style', '--style', [CompletionResultType]::ParameterName, 'How the captions look: plain, box, karaoke or shorts')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'Only list, whatever else is given')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only list, whatever else is given')
            [CompletionResult]::new('--no-captions', '--no-captions', [CompletionResultType]::ParameterName, 'Burn nothing in')
            [CompletionResult]::new('--analyze', '--analyze', [CompletionResultType]::ParameterName, 'Look at the whole video first: still pictures and silence count too. Quick when `ytseo` has done it before')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;encode' {
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--hardware', '--hardware', [CompletionResultType]::ParameterName, 'Let the graphics processor encode: auto, nvenc, qsv, vaapi or videotoolbox')
            [CompletionResult]::new('--crf', '--crf', [CompletionResultType]::ParameterName, 'Quality from 0 (lossless) to 51; 18 is hard to tell from the source')
            [CompletionResult]::new('--bitrate', '--bitrate', [CompletionResultType]::ParameterName, 'Average bit rate of the picture, like 8M or 6000k, instead of a constant quality')
            [CompletionResult]::new('--preset', '--preset', [CompletionResultType]::ParameterName, 'How much time goes into compressing: ultrafast, veryfast, fast, medium, slow, veryslow')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The result: a file, or a folder for several; beside the source when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--sdr', '--sdr', [CompletionResultType]::ParameterName, 'Bring HDR to standard range instead of keeping it')
            [CompletionResult]::new('--reencode', '--reencode', [CompletionResultType]::ParameterName, 'Encode everything again, even what is right already')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only look; print what would be done and the ffmpeg command')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace what stands there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;video;help' {
            [CompletionResult]::new('probe', 'probe', [CompletionResultType]::ParameterValue, 'What a file holds: streams, length, and where its index stands')
            [CompletionResult]::new('analyze', 'analyze', [CompletionResultType]::ParameterValue, 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend')
            [CompletionResult]::new('transcribe', 'transcribe', [CompletionResultType]::ParameterValue, 'What is said in a video, from its captions or by listening')
            [CompletionResult]::new('chapters', 'chapters', [CompletionResultType]::ParameterValue, 'Chapters with times and titles, as they go into the description; with --embed into the file as well')
            [CompletionResult]::new('captions', 'captions', [CompletionResultType]::ParameterValue, 'Convert, shift, check, translate, burn in and embed captions')
            [CompletionResult]::new('thumbnails', 'thumbnails', [CompletionResultType]::ParameterValue, 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read')
            [CompletionResult]::new('cut', 'cut', [CompletionResultType]::ParameterValue, 'Remove silence, filler words or parts you name, and move captions and chapters along')
            [CompletionResult]::new('normalize', 'normalize', [CompletionResultType]::ParameterValue, 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is')
            [CompletionResult]::new('clip', 'clip', [CompletionResultType]::ParameterValue, 'Cut stretches out of a video, each into a file of its own')
            [CompletionResult]::new('shorts', 'shorts', [CompletionResultType]::ParameterValue, 'Find the moments that can stand alone, and make upright Shorts of them')
            [CompletionResult]::new('encode', 'encode', [CompletionResultType]::ParameterValue, 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;video;help;probe' {
            break
        }
        'ytseo;video;help;analyze' {
            break
        }
        'ytseo;video;help;transcribe' {
            break
        }
        'ytseo;video;help;chapters' {
            break
        }
        'ytseo;video;help;captions' {
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Write captions in another format: srt, vtt, sbv, ass, txt or json')
            [CompletionResult]::new('shift', 'shift', [CompletionResultType]::ParameterValue, 'Move captions in time, stretch them, or fit them to two moments')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Check captions: reading speed, lines, times, language, and whether they belong to the video')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Translate captions with a language model: as many captions as before, at the same times')
            [CompletionResult]::new('burn', 'burn', [CompletionResultType]::ParameterValue, 'Write captions into the picture, in one of four styles')
            [CompletionResult]::new('mux', 'mux', [CompletionResultType]::ParameterValue, 'Put captions into the video file as streams; nothing is encoded anew')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Write the captions inside a video to files: talk.en.srt beside talk.mkv')
            break
        }
        'ytseo;video;help;captions;convert' {
            break
        }
        'ytseo;video;help;captions;shift' {
            break
        }
        'ytseo;video;help;captions;lint' {
            break
        }
        'ytseo;video;help;captions;translate' {
            break
        }
        'ytseo;video;help;captions;burn' {
            break
        }
        'ytseo;video;help;captions;mux' {
            break
        }
        'ytseo;video;help;captions;extract' {
            break
        }
        'ytseo;video;help;thumbnails' {
            break
        }
        'ytseo;video;help;cut' {
            break
        }
        'ytseo;video;help;normalize' {
            break
        }
        'ytseo;video;help;clip' {
            break
        }
        'ytseo;video;help;shorts' {
            break
        }
        'ytseo;video;help;encode' {
            break
        }
        'ytseo;video;help;help' {
            break
        }
        'ytseo;run' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Folder of the results; each file gets one of its own inside. Default: out/ beside the workflow')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Folder of the results; each file gets one of its own inside. Default: out/ beside the workflow')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many files at once')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--models', '--models', [CompletionResultType]::ParameterName, 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given')
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Do finished steps again, and replace results even when they were changed by hand')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what would be done')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Listen even when captions are there')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Ask even when the same was answered before')
            [CompletionResult]::new('--show-prompt', '--show-prompt', [CompletionResultType]::ParameterName, 'Show on standard error exactly what is sent to a model')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;serve' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Address to listen on; port 0 takes a free one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;mcp' {
            [CompletionResult]::new('--video', '--video', [CompletionResultType]::ParameterName, 'The video that is talked about: a transcript, proposal, or a video that was heard before')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'The folder below which files may be read; the current one when not given')
            [CompletionResult]::new('--allow', '--allow', [CompletionResultType]::ParameterName, 'Allow a tool that writes or costs, for example edit_proposal; may be given several times')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--show-config', '--show-config', [CompletionResultType]::ParameterName, 'Print what to put into the settings of an assistant, and end')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;models' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The models there are, and which are on this machine')
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Download a model, after saying its size and origin')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Compare a model with the checksum it should have')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where a model is')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove a model and what is left of an unfinished download')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Convert a faster-whisper folder (model.bin and vocabulary) into a model')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;models;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;models;pull' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;models;verify' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;models;path' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;models;rm' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;models;import' {
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Name to give it')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;models;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The models there are, and which are on this machine')
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Download a model, after saying its size and origin')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Compare a model with the checksum it should have')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where a model is')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove a model and what is left of an unfinished download')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Convert a faster-whisper folder (model.bin and vocabulary) into a model')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;models;help;list' {
            break
        }
        'ytseo;models;help;pull' {
            break
        }
        'ytseo;models;help;verify' {
            break
        }
        'ytseo;models;help;path' {
            break
        }
        'ytseo;models;help;rm' {
            break
        }
        'ytseo;models;help;import' {
            break
        }
        'ytseo;models;help;help' {
            break
        }
        'ytseo;llm' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The models in order of preference, the providers, abilities and prices')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask a model one small question: the answer, how fast it came, and what it cost')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;llm;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Ask each configured provider whether it is there and takes the key. Costs nothing')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show every known model of the configured providers too')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;llm;test' {
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;llm;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The models in order of preference, the providers, abilities and prices')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask a model one small question: the answer, how fast it came, and what it cost')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;llm;help;list' {
            break
        }
        'ytseo;llm;help;test' {
            break
        }
        'ytseo;llm;help;help' {
            break
        }
        'ytseo;chat' {
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'Go on with this talk: its number, its name, or the beginning of its name')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the new talk; made from the first question when not given')
            [CompletionResult]::new('--video', '--video', [CompletionResultType]::ParameterName, 'Bring a video into the talk: a video, a transcript, captions, a draft or a proposal')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Who answers: colleague, editor, researcher, critic, or a role of your own (chat.roles_dir)')
            [CompletionResult]::new('--attach', '--attach', [CompletionResultType]::ParameterName, 'Attach texts, and pictures where the model can look at them; - for standard input')
            [CompletionResult]::new('--compare', '--compare', [CompletionResultType]::ParameterName, 'Ask two models side by side; the talk goes on from the first')
            [CompletionResult]::new('--allow', '--allow', [CompletionResultType]::ParameterName, 'Let this tool cost money or change files without asking')
            [CompletionResult]::new('--models', '--models', [CompletionResultType]::ParameterName, 'Models in order of preference: provider/model, a provider, or offline; those of the settings when not given')
            [CompletionResult]::new('--max-cost', '--max-cost', [CompletionResultType]::ParameterName, 'Most that this run may spend on language models, in US dollars')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--continue', '--continue', [CompletionResultType]::ParameterName, 'Go on with the last talk')
            [CompletionResult]::new('--no-tools', '--no-tools', [CompletionResultType]::ParameterName, 'Talk without tools')
            [CompletionResult]::new('--allow-unknown-cost', '--allow-unknown-cost', [CompletionResultType]::ParameterName, 'Use models whose price is not known, although there is a limit')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Ask even when the same was answered before')
            [CompletionResult]::new('--show-prompt', '--show-prompt', [CompletionResultType]::ParameterName, 'Show on standard error exactly what is sent to a model')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('sessions', 'sessions', [CompletionResultType]::ParameterValue, 'The talks that were kept: list, show, search, rename, export, remove')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;chat;sessions' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'All talks, the last one first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'What was said in a talk')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Questions and answers that hold all of the words, the newest first')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a talk another name')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a talk down, as Markdown or JSON')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove talks for good')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;chat;sessions;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;chat;sessions;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;chat;sessions;search' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;chat;sessions;rename' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;chat;sessions;export' {
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'In which form')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write it here instead of on standard output')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;chat;sessions;rm' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;chat;sessions;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'All talks, the last one first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'What was said in a talk')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Questions and answers that hold all of the words, the newest first')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a talk another name')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a talk down, as Markdown or JSON')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove talks for good')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;chat;sessions;help;list' {
            break
        }
        'ytseo;chat;sessions;help;show' {
            break
        }
        'ytseo;chat;sessions;help;search' {
            break
        }
        'ytseo;chat;sessions;help;rename' {
            break
        }
        'ytseo;chat;sessions;help;export' {
            break
        }
        'ytseo;chat;sessions;help;rm' {
            break
        }
        'ytseo;chat;sessions;help;help' {
            break
        }
        'ytseo;chat;help' {
            [CompletionResult]::new('sessions', 'sessions', [CompletionResultType]::ParameterValue, 'The talks that were kept: list, show, search, rename, export, remove')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;chat;help;sessions' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'All talks, the last one first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'What was said in a talk')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Questions and answers that hold all of the words, the newest first')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a talk another name')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a talk down, as Markdown or JSON')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove talks for good')
            break
        }
        'ytseo;chat;help;sessions;list' {
            break
        }
        'ytseo;chat;help;sessions;show' {
            break
        }
        'ytseo;chat;help;sessions;search' {
            break
        }
        'ytseo;chat;help;sessions;rename' {
            break
        }
        'ytseo;chat;help;sessions;export' {
            break
        }
        'ytseo;chat;help;sessions;rm' {
            break
        }
        'ytseo;chat;help;help' {
            break
        }
        'ytseo;costs' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What to sum by')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'From when on: a day (2026-11-01), a number of days (7d), today or month; 30 days when not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;quota' {
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'How many days to show, today included')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--recheck', '--recheck', [CompletionResultType]::ParameterName, 'Forget that YouTube said today that quota is used up, because Google granted more')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;data' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what is stored, and how old it is')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Forget it: all, what is old, or what was read as one profile')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;data;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;data;purge' {
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'What is older than this: 7d, 12h')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'What was read as this profile')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Everything')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be forgotten, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;data;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what is stored, and how old it is')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Forget it: all, what is old, or what was read as one profile')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;data;help;show' {
            break
        }
        'ytseo;data;help;purge' {
            break
        }
        'ytseo;data;help;help' {
            break
        }
        'ytseo;upload' {
            [CompletionResult]::new('--proposal', '--proposal', [CompletionResultType]::ParameterName, 'The proposal; by default NAME/proposal.yaml beside NAME.mp4')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'The title, in place of the proposal''s')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'The description, in place of the proposal''s')
            [CompletionResult]::new('--tags', '--tags', [CompletionResultType]::ParameterName, 'The tags with commas between them, in place of the proposal''s')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of title and description (BCP 47)')
            [CompletionResult]::new('--privacy', '--privacy', [CompletionResultType]::ParameterName, 'Who may see it; private unless a setting says otherwise (upload.privacy)')
            [CompletionResult]::new('--publish-at', '--publish-at', [CompletionResultType]::ParameterName, 'When YouTube makes it public, with the zone: 2026-12-24T17:00:00+01:00')
            [CompletionResult]::new('--made-for-kids', '--made-for-kids', [CompletionResultType]::ParameterName, 'Whether it is made for children. YouTube has to know (upload.made_for_kids)')
            [CompletionResult]::new('--playlist', '--playlist', [CompletionResultType]::ParameterName, 'A playlist it goes into, by id, address or title; may be given several times')
            [CompletionResult]::new('--thumbnail', '--thumbnail', [CompletionResultType]::ParameterName, 'The thumbnail (JPEG or PNG), in place of the proposal''s')
            [CompletionResult]::new('--captions', '--captions', [CompletionResultType]::ParameterName, 'Caption files, in place of the proposal''s: FILE, or LANGUAGE=FILE')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'The category, by number or by its English title (upload.category)')
            [CompletionResult]::new('--license', '--license', [CompletionResultType]::ParameterName, 'Under which terms others may use it')
            [CompletionResult]::new('--limit-rate', '--limit-rate', [CompletionResultType]::ParameterName, 'Most bytes a second: 2M, 500K (upload.limit_rate)')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--synthetic-media', '--synthetic-media', [CompletionResultType]::ParameterName, 'It shows something realistic that was altered or made by a machine')
            [CompletionResult]::new('--paid-promotion', '--paid-promotion', [CompletionResultType]::ParameterName, 'It holds a paid promotion')
            [CompletionResult]::new('--not-embeddable', '--not-embeddable', [CompletionResultType]::ParameterName, 'Other pages cannot show it')
            [CompletionResult]::new('--no-notify', '--no-notify', [CompletionResultType]::ParameterName, 'Do not tell subscribers')
            [CompletionResult]::new('--no-wait', '--no-wait', [CompletionResultType]::ParameterName, 'Do not wait until YouTube has processed it; `ytseo upload resume` looks later')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Upload it although this file was uploaded before')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'Spread what does not fit into today''s quota over the next days')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be sent and what it costs, and send nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with uploads that were cut off, failed in part, or wait for their day')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show uploads, the newest first')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one upload: what came of it, and how far each step is')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Give an upload up: it is not gone on with. What is on YouTube stays there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;upload;resume' {
            [CompletionResult]::new('--skip', '--skip', [CompletionResultType]::ParameterName, 'Do without a step: thumbnail, captions, captions:de, playlist, processing, verify, open, metadata')
            [CompletionResult]::new('--limit-rate', '--limit-rate', [CompletionResultType]::ParameterName, 'Most bytes a second: 2M, 500K')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Do not wait for the time that is noted for it')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;upload;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only those with something left to do')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;upload;status' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;upload;forget' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;upload;help' {
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with uploads that were cut off, failed in part, or wait for their day')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show uploads, the newest first')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one upload: what came of it, and how far each step is')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Give an upload up: it is not gone on with. What is on YouTube stays there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;upload;help;resume' {
            break
        }
        'ytseo;upload;help;list' {
            break
        }
        'ytseo;upload;help;status' {
            break
        }
        'ytseo;upload;help;forget' {
            break
        }
        'ytseo;upload;help;help' {
            break
        }
        'ytseo;channel' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Write your channel into files: one for each video, one for each playlist, one for the settings')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Compare files with YouTube: field by field, with findings, conflicts and what it costs')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change many files of videos at once: texts, a common footer, tags, settings')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Do on YouTube what a saved plan says, and nothing else')
            [CompletionResult]::new('drift', 'drift', [CompletionResultType]::ParameterValue, 'What was changed on YouTube since the last pull or apply: in Studio, or by another program')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Put back what a run changed on YouTube: every field as it was before')
            [CompletionResult]::new('runs', 'runs', [CompletionResultType]::ParameterValue, 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;channel;pull' {
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Only these kinds of things')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The folder; the files go into videos/, playlists/ and channel.yaml in it')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder; the files go into videos/, playlists/ and channel.yaml in it')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--captions', '--captions', [CompletionResultType]::ParameterName, 'The caption tracks of these videos as well, as videos/*.srt: 50 units for each video that has some, and 200 for each track that is new or was changed')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only say what it would take of the daily quota')
            [CompletionResult]::new('--mine', '--mine', [CompletionResultType]::ParameterName, 'Where both sides changed a field, the file is right: the next plan writes it to YouTube')
            [CompletionResult]::new('--theirs', '--theirs', [CompletionResultType]::ParameterName, 'Where both sides changed a field, YouTube is right: it is taken into the file')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;channel;plan' {
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Only these kinds of things')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Keep the plan in this file')
            [CompletionResult]::new('--proposal', '--proposal', [CompletionResultType]::ParameterName, 'Plan what this proposal says of one video, instead of files')
            [CompletionResult]::new('--video', '--video', [CompletionResultType]::ParameterName, 'The video that the proposal is for, when it does not say so itself: its id or address')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--captions', '--captions', [CompletionResultType]::ParameterName, 'Compare caption files (videos/*.srt) as well; 250 units for each that was changed')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit with 2 when there is something to do, and with 0 when there is nothing')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'Say on which days it fits into the quota')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;channel;edit' {
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Only videos for which all conditions hold: ''title~stars, published>2024-01, tag=lake, privacy=public''')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Only videos for which all conditions hold: ''title~stars, published>2024-01, tag=lake, privacy=public''')
            [CompletionResult]::new('--find', '--find', [CompletionResultType]::ParameterName, 'Find this text')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Put this in its place; '''' takes it away')
            [CompletionResult]::new('--in', '--in', [CompletionResultType]::ParameterName, 'Where to find it; everywhere when not given. Also where the footer goes: otherwise into the description alone')
            [CompletionResult]::new('--footer-block', '--footer-block', [CompletionResultType]::ParameterName, 'Put the block of text in this file at the end, or in the place of the block with the same first and last line')
            [CompletionResult]::new('--remove-footer', '--remove-footer', [CompletionResultType]::ParameterName, 'Take the block away that begins and ends with the lines that this file begins and ends with')
            [CompletionResult]::new('--add-tag', '--add-tag', [CompletionResultType]::ParameterName, 'Add this tag where it is not there yet')
            [CompletionResult]::new('--remove-tag', '--remove-tag', [CompletionResultType]::ParameterName, 'Take this tag away, whatever its case')
            [CompletionResult]::new('--set-category', '--set-category', [CompletionResultType]::ParameterName, 'Set the category, by its number')
            [CompletionResult]::new('--set-language', '--set-language', [CompletionResultType]::ParameterName, 'Set the language of title and description')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set another field, such as license=creativeCommon; nothing behind the sign empties it')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and write nothing')
            [CompletionResult]::new('--regex', '--regex', [CompletionResultType]::ParameterName, 'The text to find is a regular expression; $1 in the new text is what its first group found')
            [CompletionResult]::new('--ignore-case', '--ignore-case', [CompletionResultType]::ParameterName, 'Find the text whatever its case')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;channel;apply' {
            [CompletionResult]::new('--resume', '--resume', [CompletionResultType]::ParameterName, 'Go on with a run that was left unfinished: the last one, or that with this number')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Write each thing as it was before into this folder as well, as JSON')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what it would do and take, and change nothing')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'Do what fits into today''s quota, and say on which days the rest fits')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;channel;drift' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit with 2 when something was changed, and with 0 when nothing was')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;channel;undo' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take back a run of another machine, such as CI: the folder that --journal wrote there (DIR/run-NUMBER)')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Write each thing as it was before into this folder as well, as JSON')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what it would do and take, and change nothing')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'Do what fits into today''s quota, and say on which days the rest fits')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;channel;runs' {
            [CompletionResult]::new('--most', '--most', [CompletionResultType]::ParameterName, 'How many runs to list')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;channel;help' {
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Write your channel into files: one for each video, one for each playlist, one for the settings')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Compare files with YouTube: field by field, with findings, conflicts and what it costs')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change many files of videos at once: texts, a common footer, tags, settings')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Do on YouTube what a saved plan says, and nothing else')
            [CompletionResult]::new('drift', 'drift', [CompletionResultType]::ParameterValue, 'What was changed on YouTube since the last pull or apply: in Studio, or by another program')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Put back what a run changed on YouTube: every field as it was before')
            [CompletionResult]::new('runs', 'runs', [CompletionResultType]::ParameterValue, 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;channel;help;pull' {
            break
        }
        'ytseo;channel;help;plan' {
            break
        }
        'ytseo;channel;help;edit' {
            break
        }
        'ytseo;channel;help;apply' {
            break
        }
        'ytseo;channel;help;drift' {
            break
        }
        'ytseo;channel;help;undo' {
            break
        }
        'ytseo;channel;help;runs' {
            break
        }
        'ytseo;channel;help;help' {
            break
        }
        'ytseo;auth' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Sign in as the owner of a channel, in a browser')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Who is signed in, what is allowed and until when')
            [CompletionResult]::new('profiles', 'profiles', [CompletionResultType]::ParameterValue, 'Every profile that is signed in')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'Take the sign-in back at Google, and forget it here')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;auth;login' {
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'What you want to do: read, upload, channel, captions, comments, analytics, revenue. With commas between several; read when nothing is given')
            [CompletionResult]::new('--scope', '--scope', [CompletionResultType]::ParameterName, 'Ask for this scope of Google''s, for example youtube.upload')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port of this machine that the browser is sent back to; any free one when not given')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How many seconds to wait for you')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--no-browser', '--no-browser', [CompletionResultType]::ParameterName, 'Print the address only; open no browser')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;auth;status' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Ask YouTube whose channel it is; costs one unit of quota')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;auth;profiles' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;auth;export' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write it into a file that only you can read, instead of standard output')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--base64', '--base64', [CompletionResultType]::ParameterName, 'Write base64, which fits on one line and in every kind of secret store')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;auth;doctor' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;auth;logout' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Only forget it on this machine; at Google it stays allowed')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;auth;help' {
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Sign in as the owner of a channel, in a browser')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Who is signed in, what is allowed and until when')
            [CompletionResult]::new('profiles', 'profiles', [CompletionResultType]::ParameterValue, 'Every profile that is signed in')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'Take the sign-in back at Google, and forget it here')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;auth;help;login' {
            break
        }
        'ytseo;auth;help;status' {
            break
        }
        'ytseo;auth;help;profiles' {
            break
        }
        'ytseo;auth;help;export' {
            break
        }
        'ytseo;auth;help;doctor' {
            break
        }
        'ytseo;auth;help;logout' {
            break
        }
        'ytseo;auth;help;help' {
            break
        }
        'ytseo;knowledge' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'What was added, and whether its files are still there and the same')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find passages, each with its source and time, page or heading')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'A passage by its number, with what stands around it')
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Read changed files again')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;knowledge;add' {
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'A text of your own, with --name')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'What the text is called')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;knowledge;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;knowledge;search' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many passages at most')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only sources of this kind; may be given several times')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Show whole passages')
            [CompletionResult]::new('--words', '--words', [CompletionResultType]::ParameterName, 'By words only, even when an embedding model is set')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;knowledge;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;knowledge;refresh' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;knowledge;rm' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;knowledge;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'What was added, and whether its files are still there and the same')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find passages, each with its source and time, page or heading')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'A passage by its number, with what stands around it')
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Read changed files again')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;knowledge;help;add' {
            break
        }
        'ytseo;knowledge;help;list' {
            break
        }
        'ytseo;knowledge;help;search' {
            break
        }
        'ytseo;knowledge;help;show' {
            break
        }
        'ytseo;knowledge;help;refresh' {
            break
        }
        'ytseo;knowledge;help;rm' {
            break
        }
        'ytseo;knowledge;help;help' {
            break
        }
        'ytseo;doctor' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--install-ffmpeg', '--install-ffmpeg', [CompletionResultType]::ParameterName, 'Download ffmpeg into ytseo''s own folder, after asking')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;config' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Every setting with its value and where it comes from')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where settings, data and models are kept')
            [CompletionResult]::new('prompts', 'prompts', [CompletionResultType]::ParameterValue, 'What language models are told: list the tasks, show one filled in, or write the templates to edit them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;config;init' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Write the user''s file, which holds for every project')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file when it is there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;config;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;config;path' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;config;prompts' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The tasks, and which of them use a template of your own')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'A task filled in with its example: what would be sent')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;config;prompts;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;config;prompts;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;config;prompts;export' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace templates that are there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;config;prompts;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The tasks, and which of them use a template of your own')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'A task filled in with its example: what would be sent')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;config;prompts;help;list' {
            break
        }
        'ytseo;config;prompts;help;show' {
            break
        }
        'ytseo;config;prompts;help;export' {
            break
        }
        'ytseo;config;prompts;help;help' {
            break
        }
        'ytseo;config;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Every setting with its value and where it comes from')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where settings, data and models are kept')
            [CompletionResult]::new('prompts', 'prompts', [CompletionResultType]::ParameterValue, 'What language models are told: list the tasks, show one filled in, or write the templates to edit them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;config;help;init' {
            break
        }
        'ytseo;config;help;show' {
            break
        }
        'ytseo;config;help;path' {
            break
        }
        'ytseo;config;help;prompts' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The tasks, and which of them use a template of your own')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'A task filled in with its example: what would be sent')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)')
            break
        }
        'ytseo;config;help;prompts;list' {
            break
        }
        'ytseo;config;help;prompts;show' {
            break
        }
        'ytseo;config;help;prompts;export' {
            break
        }
        'ytseo;config;help;help' {
            break
        }
        'ytseo;completions' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;man' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Which of several channels is meant: a name given at sign-in (youtube.profile)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write the answer as one JSON document (the same as --format json)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer and errors')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more; twice for everything')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Draw no progress bars')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Forbid every use of the network')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Go on without asking')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'ytseo;help' {
            [CompletionResult]::new('optimize', 'optimize', [CompletionResultType]::ParameterValue, 'Turn a video into a proposal: titles, description, tags, chapters and captions, checked')
            [CompletionResult]::new('keywords', 'keywords', [CompletionResultType]::ParameterValue, 'What people search for, from several sources; or the key phrases of a video or text')
            [CompletionResult]::new('research', 'research', [CompletionResultType]::ParameterValue, 'What stands out in a channel: outliers against its own median, what their titles have in common, and what people search for that no title covers')
            [CompletionResult]::new('titles', 'titles', [CompletionResultType]::ParameterValue, 'Title candidates of different kinds, best first, each with its evidence')
            [CompletionResult]::new('description', 'description', [CompletionResultType]::ParameterValue, 'A description: hook, what is in the video, chapters, your links and footer, hashtags')
            [CompletionResult]::new('tags', 'tags', [CompletionResultType]::ParameterValue, 'Tags within YouTube''s limit, your own first')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Add other languages to a proposal: title, description, chapters and captions, by a language model')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Check proposals, drafts, video files and what stands on YouTube against its rules, and score the texts')
            [CompletionResult]::new('rules', 'rules', [CompletionResultType]::ParameterValue, 'What YouTube allows and what the linter checks, each with its source and the day it was checked')
            [CompletionResult]::new('video', 'video', [CompletionResultType]::ParameterValue, 'Look at, hear, cut, level, frame and package a video')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Do the steps of a workflow for many files; finished steps are remembered')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Answer the same questions over HTTP, with metrics and a browsable description of the API')
            [CompletionResult]::new('mcp', 'mcp', [CompletionResultType]::ParameterValue, 'Serve the toolkit to an assistant over the Model Context Protocol (standard input and output)')
            [CompletionResult]::new('models', 'models', [CompletionResultType]::ParameterValue, 'List, download, check and remove speech models')
            [CompletionResult]::new('llm', 'llm', [CompletionResultType]::ParameterValue, 'Language models: what is configured, what each can do and costs, and whether it answers')
            [CompletionResult]::new('chat', 'chat', [CompletionResultType]::ParameterValue, 'Talk with a language model about a video: on a terminal, or one question in a script')
            [CompletionResult]::new('costs', 'costs', [CompletionResultType]::ParameterValue, 'What was spent on language models: by day, model or task')
            [CompletionResult]::new('quota', 'quota', [CompletionResultType]::ParameterValue, 'What is left of YouTube''s daily quota, what spent it, and when it is full again')
            [CompletionResult]::new('data', 'data', [CompletionResultType]::ParameterValue, 'What is stored of YouTube''s data, and forgetting it')
            [CompletionResult]::new('upload', 'upload', [CompletionResultType]::ParameterValue, 'Upload videos to YouTube: texts, thumbnail, captions and playlists come from their proposals')
            [CompletionResult]::new('channel', 'channel', [CompletionResultType]::ParameterValue, 'Your channel as code: videos, playlists and settings as files that you edit, compare and keep in git')
            [CompletionResult]::new('auth', 'auth', [CompletionResultType]::ParameterValue, 'Sign in to YouTube, see what is allowed, sign out, take a token along to CI')
            [CompletionResult]::new('knowledge', 'knowledge', [CompletionResultType]::ParameterValue, 'Your own material: transcripts, scripts, PDF, DOCX, pages, past titles and descriptions; searched and cited')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check what ytseo needs: what is found, what is missing, and what to type')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show the settings, where each comes from, or write a file to start with')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Write the completion script of a shell to standard output')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the manual page to standard output: `ytseo man | man -l -`')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;help;optimize' {
            break
        }
        'ytseo;help;keywords' {
            [CompletionResult]::new('track', 'track', [CompletionResultType]::ParameterValue, 'The places of your videos in YouTube''s search for chosen keywords, day by day')
            break
        }
        'ytseo;help;keywords;track' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Watch keywords')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The keywords that are watched, those first that were looked at longest ago')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Watch keywords no longer, and forget what was seen of them')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Look at the keywords that are due, as far as today''s searches go')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing')
            break
        }
        'ytseo;help;keywords;track;add' {
            break
        }
        'ytseo;help;keywords;track;list' {
            break
        }
        'ytseo;help;keywords;track;rm' {
            break
        }
        'ytseo;help;keywords;track;run' {
            break
        }
        'ytseo;help;keywords;track;show' {
            break
        }
        'ytseo;help;research' {
            break
        }
        'ytseo;help;titles' {
            break
        }
        'ytseo;help;description' {
            break
        }
        'ytseo;help;tags' {
            break
        }
        'ytseo;help;translate' {
            break
        }
        'ytseo;help;audit' {
            break
        }
        'ytseo;help;rules' {
            break
        }
        'ytseo;help;video' {
            [CompletionResult]::new('probe', 'probe', [CompletionResultType]::ParameterValue, 'What a file holds: streams, length, and where its index stands')
            [CompletionResult]::new('analyze', 'analyze', [CompletionResultType]::ParameterValue, 'Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend')
            [CompletionResult]::new('transcribe', 'transcribe', [CompletionResultType]::ParameterValue, 'What is said in a video, from its captions or by listening')
            [CompletionResult]::new('chapters', 'chapters', [CompletionResultType]::ParameterValue, 'Chapters with times and titles, as they go into the description; with --embed into the file as well')
            [CompletionResult]::new('captions', 'captions', [CompletionResultType]::ParameterValue, 'Convert, shift, check, translate, burn in and embed captions')
            [CompletionResult]::new('thumbnails', 'thumbnails', [CompletionResultType]::ParameterValue, 'The best frames of a video as thumbnails: sharp, well lit, different, with text that can be read')
            [CompletionResult]::new('cut', 'cut', [CompletionResultType]::ParameterValue, 'Remove silence, filler words or parts you name, and move captions and chapters along')
            [CompletionResult]::new('normalize', 'normalize', [CompletionResultType]::ParameterValue, 'Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is')
            [CompletionResult]::new('clip', 'clip', [CompletionResultType]::ParameterValue, 'Cut stretches out of a video, each into a file of its own')
            [CompletionResult]::new('shorts', 'shorts', [CompletionResultType]::ParameterValue, 'Find the moments that can stand alone, and make upright Shorts of them')
            [CompletionResult]::new('encode', 'encode', [CompletionResultType]::ParameterValue, 'Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied')
            break
        }
        'ytseo;help;video;probe' {
            break
        }
        'ytseo;help;video;analyze' {
            break
        }
        'ytseo;help;video;transcribe' {
            break
        }
        'ytseo;help;video;chapters' {
            break
        }
        'ytseo;help;video;captions' {
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Write captions in another format: srt, vtt, sbv, ass, txt or json')
            [CompletionResult]::new('shift', 'shift', [CompletionResultType]::ParameterValue, 'Move captions in time, stretch them, or fit them to two moments')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Check captions: reading speed, lines, times, language, and whether they belong to the video')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Translate captions with a language model: as many captions as before, at the same times')
            [CompletionResult]::new('burn', 'burn', [CompletionResultType]::ParameterValue, 'Write captions into the picture, in one of four styles')
            [CompletionResult]::new('mux', 'mux', [CompletionResultType]::ParameterValue, 'Put captions into the video file as streams; nothing is encoded anew')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Write the captions inside a video to files: talk.en.srt beside talk.mkv')
            break
        }
        'ytseo;help;video;captions;convert' {
            break
        }
        'ytseo;help;video;captions;shift' {
            break
        }
        'ytseo;help;video;captions;lint' {
            break
        }
        'ytseo;help;video;captions;translate' {
            break
        }
        'ytseo;help;video;captions;burn' {
            break
        }
        'ytseo;help;video;captions;mux' {
            break
        }
        'ytseo;help;video;captions;extract' {
            break
        }
        'ytseo;help;video;thumbnails' {
            break
        }
        'ytseo;help;video;cut' {
            break
        }
        'ytseo;help;video;normalize' {
            break
        }
        'ytseo;help;video;clip' {
            break
        }
        'ytseo;help;video;shorts' {
            break
        }
        'ytseo;help;video;encode' {
            break
        }
        'ytseo;help;run' {
            break
        }
        'ytseo;help;serve' {
            break
        }
        'ytseo;help;mcp' {
            break
        }
        'ytseo;help;models' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The models there are, and which are on this machine')
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Download a model, after saying its size and origin')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Compare a model with the checksum it should have')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where a model is')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove a model and what is left of an unfinished download')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Convert a faster-whisper folder (model.bin and vocabulary) into a model')
            break
        }
        'ytseo;help;models;list' {
            break
        }
        'ytseo;help;models;pull' {
            break
        }
        'ytseo;help;models;verify' {
            break
        }
        'ytseo;help;models;path' {
            break
        }
        'ytseo;help;models;rm' {
            break
        }
        'ytseo;help;models;import' {
            break
        }
        'ytseo;help;llm' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The models in order of preference, the providers, abilities and prices')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask a model one small question: the answer, how fast it came, and what it cost')
            break
        }
        'ytseo;help;llm;list' {
            break
        }
        'ytseo;help;llm;test' {
            break
        }
        'ytseo;help;chat' {
            [CompletionResult]::new('sessions', 'sessions', [CompletionResultType]::ParameterValue, 'The talks that were kept: list, show, search, rename, export, remove')
            break
        }
        'ytseo;help;chat;sessions' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'All talks, the last one first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'What was said in a talk')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Questions and answers that hold all of the words, the newest first')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a talk another name')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a talk down, as Markdown or JSON')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove talks for good')
            break
        }
        'ytseo;help;chat;sessions;list' {
            break
        }
        'ytseo;help;chat;sessions;show' {
            break
        }
        'ytseo;help;chat;sessions;search' {
            break
        }
        'ytseo;help;chat;sessions;rename' {
            break
        }
        'ytseo;help;chat;sessions;export' {
            break
        }
        'ytseo;help;chat;sessions;rm' {
            break
        }
        'ytseo;help;costs' {
            break
        }
        'ytseo;help;quota' {
            break
        }
        'ytseo;help;data' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what is stored, and how old it is')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Forget it: all, what is old, or what was read as one profile')
            break
        }
        'ytseo;help;data;show' {
            break
        }
        'ytseo;help;data;purge' {
            break
        }
        'ytseo;help;upload' {
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with uploads that were cut off, failed in part, or wait for their day')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show uploads, the newest first')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one upload: what came of it, and how far each step is')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Give an upload up: it is not gone on with. What is on YouTube stays there')
            break
        }
        'ytseo;help;upload;resume' {
            break
        }
        'ytseo;help;upload;list' {
            break
        }
        'ytseo;help;upload;status' {
            break
        }
        'ytseo;help;upload;forget' {
            break
        }
        'ytseo;help;channel' {
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Write your channel into files: one for each video, one for each playlist, one for the settings')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Compare files with YouTube: field by field, with findings, conflicts and what it costs')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change many files of videos at once: texts, a common footer, tags, settings')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Do on YouTube what a saved plan says, and nothing else')
            [CompletionResult]::new('drift', 'drift', [CompletionResultType]::ParameterValue, 'What was changed on YouTube since the last pull or apply: in Studio, or by another program')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Put back what a run changed on YouTube: every field as it was before')
            [CompletionResult]::new('runs', 'runs', [CompletionResultType]::ParameterValue, 'What ytseo changed on YouTube from this machine: all runs, or one with what it changed')
            break
        }
        'ytseo;help;channel;pull' {
            break
        }
        'ytseo;help;channel;plan' {
            break
        }
        'ytseo;help;channel;edit' {
            break
        }
        'ytseo;help;channel;apply' {
            break
        }
        'ytseo;help;channel;drift' {
            break
        }
        'ytseo;help;channel;undo' {
            break
        }
        'ytseo;help;channel;runs' {
            break
        }
        'ytseo;help;auth' {
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Sign in as the owner of a channel, in a browser')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Who is signed in, what is allowed and until when')
            [CompletionResult]::new('profiles', 'profiles', [CompletionResultType]::ParameterValue, 'Every profile that is signed in')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a token for CI, for YOUTUBE_CREDENTIALS there. Asks first: who has it can do all that was allowed')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Find out what is wrong with a sign-in, and what to do. Asks Google and YouTube; costs three units at most')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'Take the sign-in back at Google, and forget it here')
            break
        }
        'ytseo;help;auth;login' {
            break
        }
        'ytseo;help;auth;status' {
            break
        }
        'ytseo;help;auth;profiles' {
            break
        }
        'ytseo;help;auth;export' {
            break
        }
        'ytseo;help;auth;doctor' {
            break
        }
        'ytseo;help;auth;logout' {
            break
        }
        'ytseo;help;knowledge' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add files, folders, patterns or a text. What is there already stays; what was changed is read again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'What was added, and whether its files are still there and the same')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find passages, each with its source and time, page or heading')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'A passage by its number, with what stands around it')
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Read changed files again')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove sources: a name, a path, a folder with all below it, or a pattern. Files are left alone')
            break
        }
        'ytseo;help;knowledge;add' {
            break
        }
        'ytseo;help;knowledge;list' {
            break
        }
        'ytseo;help;knowledge;search' {
            break
        }
        'ytseo;help;knowledge;show' {
            break
        }
        'ytseo;help;knowledge;refresh' {
            break
        }
        'ytseo;help;knowledge;rm' {
            break
        }
        'ytseo;help;doctor' {
            break
        }
        'ytseo;help;config' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Every setting with its value and where it comes from')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where settings, data and models are kept')
            [CompletionResult]::new('prompts', 'prompts', [CompletionResultType]::ParameterValue, 'What language models are told: list the tasks, show one filled in, or write the templates to edit them')
            break
        }
        'ytseo;help;config;init' {
            break
        }
        'ytseo;help;config;show' {
            break
        }
        'ytseo;help;config;path' {
            break
        }
        'ytseo;help;config;prompts' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The tasks, and which of them use a template of your own')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'A task filled in with its example: what would be sent')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the built-in templates into a folder, to edit them there (`llm.prompts_dir`)')
            break
        }
        'ytseo;help;config;prompts;list' {
            break
        }
        'ytseo;help;config;prompts;show' {
            break
        }
        'ytseo;help;config;prompts;export' {
            break
        }
        'ytseo;help;completions' {
            break
        }
        'ytseo;help;man' {
            break
        }
        'ytseo;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
