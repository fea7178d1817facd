-- Runs of the main job, the results of finished stages, and the proposals they gave.

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    outcome TEXT
) STRICT;

-- The content of a file, remembered by what the system says about it.
CREATE TABLE files (
    path TEXT PRIMARY KEY,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

-- The result of a stage. The key covers everything that changes the result.
CREATE TABLE stages (
    key TEXT PRIMARY KEY,
    stage TEXT NOT NULL,
    output TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX stages_by_age ON stages (created_at);

CREATE TABLE proposals (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    sha256 TEXT,
    proposal TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
