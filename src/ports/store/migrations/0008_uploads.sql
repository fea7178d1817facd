-- Videos on their way to YouTube, so that another process goes on where one was cut off. `plan` is everything that is
-- going to be sent, as JSON. `session` is where the file goes; who has it may send there. Times are in seconds since
-- 1970; `not_before` is when it may go on.
CREATE TABLE uploads (
    id INTEGER PRIMARY KEY,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    profile TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    plan TEXT NOT NULL,
    state TEXT NOT NULL,
    session TEXT,
    sent_bytes INTEGER NOT NULL DEFAULT 0,
    video TEXT,
    not_before INTEGER
) STRICT;

-- A file is on its way once.
CREATE UNIQUE INDEX uploads_under_way ON uploads (profile, sha256) WHERE state NOT IN ('done', 'failed');

-- The steps of an upload, in their order. `target` is what a step is about: a caption file, a playlist. `detail` and
-- `error` are JSON.
CREATE TABLE upload_steps (
    upload INTEGER NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    target TEXT,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL,
    detail TEXT,
    error TEXT,
    retry_at INTEGER,
    PRIMARY KEY (upload, place)
) STRICT, WITHOUT ROWID;
