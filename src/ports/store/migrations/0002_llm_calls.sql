-- What was asked of language models and what it cost. A row is written before the call, with the most that it may
-- cost; when the call is over it holds what it did cost. Amounts are nanodollars; NULL is an unknown price.
CREATE TABLE llm_calls (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    month TEXT NOT NULL,
    run TEXT NOT NULL,
    task TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reserved INTEGER,
    cost INTEGER,
    input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cached_tokens INTEGER NOT NULL DEFAULT 0,
    estimated INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX llm_calls_by_day ON llm_calls (day, cost);
CREATE INDEX llm_calls_by_month ON llm_calls (month, cost);
CREATE INDEX llm_calls_by_run ON llm_calls (run, cost);
