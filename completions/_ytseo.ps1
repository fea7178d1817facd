
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
            [CompletionResult]::new('keywords', 'keywords', [CompletionResultType]::ParameterValue, 'Key phrases of a video or text, ranked, with where they are said')
            [CompletionResult]::new('titles', 'titles', [CompletionResultType]::ParameterValue, 'Title candidates of different kinds, best first, each with its evidence')
            [CompletionResult]::new('description', 'description', [CompletionResultType]::ParameterValue, 'A description: hook, what is in the video, chapters, your links and footer, hashtags')
            [CompletionResult]::new('tags', 'tags', [CompletionResultType]::ParameterValue, 'Tags within YouTube''s limit, your own first')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Check proposals, drafts and video files against YouTube''s rules, and score the drafts')
            [CompletionResult]::new('video', 'video', [CompletionResultType]::ParameterValue, 'Look at, hear and divide a video')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Answer the same questions over HTTP, with metrics and a browsable description of the API')
            [CompletionResult]::new('models', 'models', [CompletionResultType]::ParameterValue, 'List, download, check and remove speech models')
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
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace files in --out even when they were changed by hand')
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
        'ytseo;keywords' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The video, transcript, text or draft; - for standard input')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many phrases at most')
            [CompletionResult]::new('--topic', '--topic', [CompletionResultType]::ParameterName, 'What the video is about, when there is nothing to read or hear')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'A working title')
            [CompletionResult]::new('--jsonl', '--jsonl', [CompletionResultType]::ParameterName, 'Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines')
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
        'ytseo;audit' {
            [CompletionResult]::new('--video', '--video', [CompletionResultType]::ParameterName, 'Audit this video together with the proposal')
            [CompletionResult]::new('--fail-under', '--fail-under', [CompletionResultType]::ParameterName, 'Exit with 1 when a score is below this')
            [CompletionResult]::new('--jsonl', '--jsonl', [CompletionResultType]::ParameterName, 'Read many drafts as JSON Lines, write score and findings as many lines')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Mend what can be mended for certain, in the file')
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
            [CompletionResult]::new('transcribe', 'transcribe', [CompletionResultType]::ParameterValue, 'What is said in a video, from its captions or by listening')
            [CompletionResult]::new('chapters', 'chapters', [CompletionResultType]::ParameterValue, 'Chapters with times and titles, as they go into the description')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;video;probe' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
            [CompletionResult]::new('--transcript', '--transcript', [CompletionResultType]::ParameterName, 'Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text)')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language spoken (BCP 47, like en or pt-BR); found out when not given')
            [CompletionResult]::new('--audio-track', '--audio-track', [CompletionResultType]::ParameterName, 'Which audio track, from 1; `ytseo video probe` lists them')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Speech model: a name of `ytseo models list`, or the path of a model file')
            [CompletionResult]::new('--engine', '--engine', [CompletionResultType]::ParameterName, 'Who hears: local, api or none')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Threads of the speech engine')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
        'ytseo;video;help' {
            [CompletionResult]::new('probe', 'probe', [CompletionResultType]::ParameterValue, 'What a file holds: streams, length, and where its index stands')
            [CompletionResult]::new('transcribe', 'transcribe', [CompletionResultType]::ParameterValue, 'What is said in a video, from its captions or by listening')
            [CompletionResult]::new('chapters', 'chapters', [CompletionResultType]::ParameterValue, 'Chapters with times and titles, as they go into the description')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;video;help;probe' {
            break
        }
        'ytseo;video;help;transcribe' {
            break
        }
        'ytseo;video;help;chapters' {
            break
        }
        'ytseo;video;help;help' {
            break
        }
        'ytseo;serve' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Address to listen on; port 0 takes a free one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
        'ytseo;doctor' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ytseo;config;init' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
        'ytseo;config;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Every setting with its value and where it comes from')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where settings, data and models are kept')
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
        'ytseo;config;help;help' {
            break
        }
        'ytseo;completions' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When colours are used')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Use this file instead of ./ytseo.yaml, or `none` for no file at all')
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
            [CompletionResult]::new('keywords', 'keywords', [CompletionResultType]::ParameterValue, 'Key phrases of a video or text, ranked, with where they are said')
            [CompletionResult]::new('titles', 'titles', [CompletionResultType]::ParameterValue, 'Title candidates of different kinds, best first, each with its evidence')
            [CompletionResult]::new('description', 'description', [CompletionResultType]::ParameterValue, 'A description: hook, what is in the video, chapters, your links and footer, hashtags')
            [CompletionResult]::new('tags', 'tags', [CompletionResultType]::ParameterValue, 'Tags within YouTube''s limit, your own first')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Check proposals, drafts and video files against YouTube''s rules, and score the drafts')
            [CompletionResult]::new('video', 'video', [CompletionResultType]::ParameterValue, 'Look at, hear and divide a video')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Answer the same questions over HTTP, with metrics and a browsable description of the API')
            [CompletionResult]::new('models', 'models', [CompletionResultType]::ParameterValue, 'List, download, check and remove speech models')
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
        'ytseo;help;audit' {
            break
        }
        'ytseo;help;video' {
            [CompletionResult]::new('probe', 'probe', [CompletionResultType]::ParameterValue, 'What a file holds: streams, length, and where its index stands')
            [CompletionResult]::new('transcribe', 'transcribe', [CompletionResultType]::ParameterValue, 'What is said in a video, from its captions or by listening')
            [CompletionResult]::new('chapters', 'chapters', [CompletionResultType]::ParameterValue, 'Chapters with times and titles, as they go into the description')
            break
        }
        'ytseo;help;video;probe' {
            break
        }
        'ytseo;help;video;transcribe' {
            break
        }
        'ytseo;help;video;chapters' {
            break
        }
        'ytseo;help;serve' {
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
        'ytseo;help;doctor' {
            break
        }
        'ytseo;help;config' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a commented ytseo.yaml into this folder (or the user''s file with --user)')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Every setting with its value and where it comes from')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where settings, data and models are kept')
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
