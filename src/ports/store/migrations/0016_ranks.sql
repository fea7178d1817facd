-- Keywords whose place in YouTube's search is watched for a channel. `language` and `country` are '' where none is set.
CREATE TABLE rank_keywords (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    channel_title TEXT NOT NULL,
    keyword TEXT NOT NULL,
    language TEXT NOT NULL,
    country TEXT NOT NULL,
    pages INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    UNIQUE (channel, keyword, language, country)
) STRICT;

-- Each look at the results: how many were looked at, on which Pacific day. `authorized` is 1 when the channel itself was
-- signed in: only then may what is its own be kept longer than 30 days (R-70).
CREATE TABLE rank_checks (
    id INTEGER PRIMARY KEY,
    keyword INTEGER NOT NULL REFERENCES rank_keywords (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    authorized INTEGER NOT NULL,
    UNIQUE (keyword, day)
) STRICT;

-- Where videos of the channel stood.
CREATE TABLE rank_own (
    rank_check INTEGER NOT NULL REFERENCES rank_checks (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    video TEXT NOT NULL,
    title TEXT NOT NULL,
    confirmed_at INTEGER NOT NULL,
    PRIMARY KEY (rank_check, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX rank_own_by_video ON rank_own (video);

-- The first results that belong to others; forgotten after 30 days (R-70).
CREATE TABLE rank_others (
    rank_check INTEGER NOT NULL REFERENCES rank_checks (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    video TEXT NOT NULL,
    title TEXT NOT NULL,
    channel TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (rank_check, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX rank_others_by_age ON rank_others (at);
