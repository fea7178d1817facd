-- The creator's own material: sources, their passages, an index over the passages' words, and vectors of their meaning.

-- A file (name is its absolute path) or a note (name is what the user called it).
CREATE TABLE knowledge_sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT,
    is_file INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    reader INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    indexed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE knowledge_passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES knowledge_sources (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    at_ms INTEGER,
    page INTEGER,
    heading TEXT,
    text TEXT NOT NULL,
    -- Where in the text something is said at another time: `byte:milliseconds`, with spaces between.
    times TEXT
) STRICT;

CREATE UNIQUE INDEX knowledge_passages_by_source ON knowledge_passages (source, ordinal);

-- The words come folded and stemmed, with spaces between them: what is a word was decided before. Nothing of the
-- text is kept twice.
CREATE VIRTUAL TABLE knowledge_index USING fts5 (
    title, heading, body,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);

CREATE TRIGGER knowledge_passage_gone AFTER DELETE ON knowledge_passages BEGIN
    DELETE FROM knowledge_index WHERE rowid = old.id;
END;

-- Vectors of the passage `first` of a source and of those after it, one after the other: each its length as a 32-bit
-- float, little end first, and `dimensions` signed bytes. `space` names the model and the dimensions asked for.
CREATE TABLE knowledge_vectors (
    source INTEGER NOT NULL REFERENCES knowledge_sources (id) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    space TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    vectors BLOB NOT NULL,
    PRIMARY KEY (source, first)
) STRICT;

CREATE INDEX knowledge_vectors_by_space ON knowledge_vectors (space);
