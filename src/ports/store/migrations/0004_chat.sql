-- Talks with language models: sessions, and what was said in them, in order. Nothing is rewritten: a summary stands
-- beside what it stands for (`covers` is the last message it covers), and what was taken back is only marked.
CREATE TABLE chat_sessions (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- Whether the name was made from the first question.
    named_by_us INTEGER NOT NULL,
    -- Role, models and the name of the video, as JSON.
    settings TEXT NOT NULL,
    -- What is known of the video that was brought in, as JSON.
    video TEXT
) STRICT;

CREATE INDEX chat_sessions_by_age ON chat_sessions (updated_at);

CREATE TABLE chat_messages (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES chat_sessions (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    -- question, answer, aside, tool_result or summary.
    kind TEXT NOT NULL,
    -- The words people said or read, for searching.
    text TEXT NOT NULL,
    -- The whole message as JSON.
    body TEXT NOT NULL,
    model TEXT,
    cost INTEGER,
    covers INTEGER,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX chat_messages_by_session ON chat_messages (session, id);

-- Three letters in a row are enough for every language, also for those that put no spaces between words.
CREATE VIRTUAL TABLE chat_words USING fts5 (text, content = 'chat_messages', content_rowid = 'id', tokenize = 'trigram');

CREATE TRIGGER chat_words_in AFTER INSERT ON chat_messages BEGIN
    INSERT INTO chat_words (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER chat_words_out AFTER DELETE ON chat_messages BEGIN
    INSERT INTO chat_words (chat_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
