-- The journal of what ytseo changed on YouTube: what stood there before is written down before each change, so that a
-- run can be gone on with after a crash and taken back later. Times are in seconds since 1970.

CREATE TABLE journal_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- apply or undo
    command TEXT NOT NULL,
    channel TEXT NOT NULL,
    profile TEXT NOT NULL,
    -- SHA-256 of the plan
    seal TEXT NOT NULL,
    -- the run that is taken back
    undoes INTEGER,
    -- the folder that the paths of files are relative to
    folder TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE TABLE journal_items (
    run INTEGER NOT NULL REFERENCES journal_runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    -- the item of the plan, as JSON
    item TEXT NOT NULL,
    -- planned, sending, done, unchanged, conflict, refused, failed
    state TEXT NOT NULL,
    -- what was sent: fields before and after, as JSON
    changes TEXT,
    -- the whole resource as it was, with everything of it that can be written, as JSON
    before TEXT,
    -- why it ended as it did
    why TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
