-- Sign-in by the browser, local mail, what Gmail and RFC 8474 know a message by, the Trash told
-- apart, what the user asked not to be shown of a sender, and what lies in several places.

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

-- Findings of a category with the same `content` are the same one in several places: a keyed hash
-- of the attachments together, or the key of the message where it was not seen in one of them
-- (model/scanned.py). '' where nothing is known to be the same. `copied` is 1 for what has, or
-- once had, such a neighbour: a list without duplicates needs to compare only these. `role` is
-- that of the folder. Both are in the indexes, so that these alone still answer.
ALTER TABLE finding ADD COLUMN role TEXT NOT NULL DEFAULT 'other';
ALTER TABLE finding ADD COLUMN content TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN copied INTEGER NOT NULL DEFAULT 0;
DROP INDEX finding_by_received;
DROP INDEX finding_by_due;
DROP INDEX finding_by_sender;
DROP INDEX finding_by_subject;
DROP INDEX finding_by_category;
-- Of what was read before, only the message is known; of what has left, nothing is the same.
UPDATE finding SET content = (SELECT key FROM message WHERE message.number = finding.message)
    WHERE state NOT IN ('disposed', 'gone');
CREATE INDEX finding_by_content ON finding (content, category);
UPDATE finding SET copied = 1 WHERE content <> '' AND EXISTS (
    SELECT 1 FROM finding AS other
    WHERE other.content = finding.content AND other.category = finding.category
        AND other.number <> finding.number
);
CREATE INDEX finding_by_received ON finding
    (state, received, id, category, folder, role, copied);
CREATE INDEX finding_by_due ON finding
    (state, due_on, received, id, category, folder, message, role, copied);
CREATE INDEX finding_by_sender ON finding
    (state, sender_sort, received, id, category, folder, role, copied);
CREATE INDEX finding_by_subject ON finding
    (state, subject_sort, received, id, category, folder, role, copied);
CREATE INDEX finding_by_category ON finding
    (state, category, received, id, folder, role, copied);
CREATE INDEX finding_copied ON finding
    (content, category, received, id, state, folder, role, due_on) WHERE copied = 1;

-- The attachments of messages with findings, by keyed hashes of their content: the plain hash of
-- a known file would tell who has it. No names. A line goes when its message leaves.
CREATE TABLE attachment (
    finding INTEGER NOT NULL REFERENCES finding (number) ON DELETE CASCADE,
    key     TEXT NOT NULL,
    seen    INTEGER NOT NULL,  -- 1: the category of the finding was seen in it
    PRIMARY KEY (finding, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_key ON attachment (key, seen);
