-- What was spent of YouTube's daily quota. A row is written before the request is sent. `day` is the Pacific day,
-- because quota is reset at midnight there; `at` is in seconds since 1970.
CREATE TABLE quota_calls (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    project TEXT NOT NULL,
    bucket TEXT NOT NULL,
    method TEXT NOT NULL,
    command TEXT NOT NULL,
    cost INTEGER NOT NULL,
    outcome TEXT NOT NULL
) STRICT;

CREATE INDEX quota_calls_by_day ON quota_calls (project, day, bucket, cost);

-- Buckets that YouTube said are used up, whatever the ledger counted.
CREATE TABLE quota_exhausted (
    project TEXT NOT NULL,
    day TEXT NOT NULL,
    bucket TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (project, day, bucket)
) STRICT, WITHOUT ROWID;

-- Answers of YouTube, kept to be asked for again by their ETag. `reader` is who asked: a key, or a profile.
CREATE TABLE youtube_answers (
    key TEXT PRIMARY KEY,
    reader TEXT NOT NULL,
    method TEXT NOT NULL,
    etag TEXT,
    body TEXT NOT NULL,
    fetched_at INTEGER NOT NULL
) STRICT;

CREATE INDEX youtube_answers_by_age ON youtube_answers (fetched_at);
