-- The fields of the user's own videos as they stood on YouTube when they were last pulled or applied: what a change
-- in a file and a change on YouTube are told apart by. `fields` is a JSON object; `seen_at` is in seconds since 1970.
CREATE TABLE channel_fields (
    video TEXT PRIMARY KEY,
    fields TEXT NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
