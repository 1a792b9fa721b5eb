-- Sign-in by the browser, local mail, what Gmail and RFC 8474 know a message by, the Trash told
-- apart, and what the user asked not to be shown of a sender.

ALTER TABLE account ADD COLUMN source TEXT NOT NULL DEFAULT 'imap';
ALTER TABLE account ADD COLUMN path TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN oauth TEXT NOT NULL DEFAULT '';  -- JSON, see rows.py

ALTER TABLE envelope ADD COLUMN email_id TEXT NOT NULL DEFAULT '';
ALTER TABLE envelope ADD COLUMN folder_role TEXT NOT NULL DEFAULT 'other';

-- UIDs for mail in files, which has none. `key` is a keyed hash: a file name may tell who wrote.
CREATE TABLE numbered (
    uid     INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    folder  BLOB NOT NULL,
    key     TEXT NOT NULL,
    UNIQUE (account, folder, key)
) STRICT;

CREATE TABLE quiet (
    sender   TEXT NOT NULL,  -- the e-mail address, in lower case
    category TEXT NOT NULL,
    since    TEXT NOT NULL,  -- ISO 8601 day
    PRIMARY KEY (sender, category)
) STRICT, WITHOUT ROWID;

-- What the user told of a matter, and what a conversation proposes, for all messages of a thread.
CREATE TABLE told (
    thread   INTEGER NOT NULL REFERENCES thread (number) ON DELETE CASCADE,
    question TEXT NOT NULL,
    answer   TEXT NOT NULL,
    day      TEXT NOT NULL,
    PRIMARY KEY (thread, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE hint (
    thread   INTEGER NOT NULL REFERENCES thread (number) ON DELETE CASCADE,
    question TEXT NOT NULL,
    day      TEXT NOT NULL,
    PRIMARY KEY (thread, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    thread INTEGER PRIMARY KEY REFERENCES thread (number) ON DELETE CASCADE,
    until  TEXT NOT NULL,
    proof  TEXT NOT NULL
) STRICT;

CREATE TABLE hold (
    id       TEXT NOT NULL PRIMARY KEY,
    source   TEXT NOT NULL,
    category TEXT NOT NULL,
    person   TEXT NOT NULL,
    thread   TEXT NOT NULL,
    words    TEXT NOT NULL,
    until    TEXT NOT NULL,
    review   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What can be undone for 30 days, by the run it was done in. A line goes when it was undone.
ALTER TABLE work ADD COLUMN run TEXT NOT NULL DEFAULT '';
CREATE TABLE undo (
    intent   INTEGER PRIMARY KEY REFERENCES journal (number),
    account  TEXT NOT NULL,
    action   TEXT NOT NULL,
    item     TEXT NOT NULL,  -- JSON, see rows.py
    archived TEXT NOT NULL,
    run      TEXT NOT NULL,
    at       TEXT NOT NULL
) STRICT;
