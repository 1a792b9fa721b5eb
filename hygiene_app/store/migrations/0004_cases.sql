-- Requests for access and erasure.

CREATE TABLE person_case (
    id       TEXT NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,
    query    TEXT NOT NULL,  -- JSON: [names, addresses, numbers]
    language TEXT NOT NULL,
    received TEXT NOT NULL,  -- ISO 8601 day
    extended TEXT NOT NULL,
    hidden   TEXT NOT NULL,  -- JSON: [name or address, ...]
    closed   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `mark` is a keyed hash, so that a message is known again in the archive and after it left.
CREATE TABLE case_note (
    person_case TEXT NOT NULL REFERENCES person_case (id) ON DELETE CASCADE,
    mark        TEXT NOT NULL,
    ruling      TEXT NOT NULL,
    reason      TEXT NOT NULL,
    rectify     TEXT NOT NULL,
    fate        TEXT NOT NULL,
    PRIMARY KEY (person_case, mark)
) STRICT, WITHOUT ROWID;

-- Whom messages of the case were sent to: they can be asked to erase them too.
CREATE TABLE case_told (
    person_case TEXT NOT NULL REFERENCES person_case (id) ON DELETE CASCADE,
    email       TEXT NOT NULL,
    name        TEXT NOT NULL,
    PRIMARY KEY (person_case, email)
) STRICT, WITHOUT ROWID;
