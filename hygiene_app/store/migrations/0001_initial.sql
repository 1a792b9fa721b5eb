-- Never edit a migration that was released: write the next one.
--
-- Instants are microseconds since 1970 (UTC) with the offset of the sender's clock beside them
-- in seconds; days are ISO 8601 text, which sorts as it should. Text from outside whose exact
-- bytes matter (names of folders, Message-IDs) is a BLOB.

CREATE TABLE profile (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    number    INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    address   TEXT NOT NULL UNIQUE,  -- the e-mail address, case folded
    email     TEXT NOT NULL,
    user_name TEXT NOT NULL,
    host      TEXT NOT NULL,
    port      INTEGER NOT NULL,
    security  TEXT NOT NULL,
    auth      TEXT NOT NULL
) STRICT;

CREATE TABLE folder (
    number      INTEGER PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name        BLOB NOT NULL,
    uidvalidity INTEGER NOT NULL,
    last_uid    INTEGER NOT NULL,
    UNIQUE (account, name)
) STRICT;

CREATE TABLE thread (
    number      INTEGER PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    key         TEXT NOT NULL,
    last        INTEGER NOT NULL,
    last_offset INTEGER NOT NULL,
    UNIQUE (account, key)
) STRICT;

-- Every message that was read. Nothing here tells who wrote what.
-- `thread` has no foreign key on purpose: both go with the account, and the check would cost an
-- index that nothing else needs.
CREATE TABLE message (
    number INTEGER PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folder (number) ON DELETE CASCADE,
    uid    INTEGER NOT NULL,
    key    TEXT NOT NULL,
    thread INTEGER NOT NULL,
    gone   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (folder, uid)
) STRICT;
CREATE INDEX message_by_key ON message (key);
CREATE INDEX message_present ON message (folder) WHERE gone = 0;

-- Only for messages with findings or with something that could not be read.
CREATE TABLE envelope (
    message         INTEGER PRIMARY KEY REFERENCES message (number) ON DELETE CASCADE,
    message_id      BLOB NOT NULL,
    size            INTEGER NOT NULL,
    received        INTEGER NOT NULL,
    received_offset INTEGER NOT NULL,
    subject         TEXT NOT NULL,
    sender_name     TEXT NOT NULL,
    sender_email    TEXT NOT NULL,
    recipients      TEXT NOT NULL,  -- JSON: [[name, email], ...]
    direction       TEXT NOT NULL,
    folder_display  TEXT NOT NULL,
    language        TEXT NOT NULL,
    attachments     TEXT NOT NULL,  -- JSON: [name, ...]
    search          TEXT NOT NULL   -- subject, sender and attachment names, folded
) STRICT;

-- One category in one message. What lists are sorted by is repeated here, so that an index alone
-- answers them; it is cleared together with the envelope.
CREATE TABLE finding (
    number       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    message      INTEGER NOT NULL REFERENCES envelope (message) ON DELETE CASCADE,
    folder       INTEGER NOT NULL,
    category     TEXT NOT NULL,
    confidence   REAL NOT NULL,
    state        TEXT NOT NULL,
    due_on       TEXT NOT NULL DEFAULT 'never',  -- sorts after every day
    due_rule     TEXT NOT NULL DEFAULT '',
    kept_until   TEXT NOT NULL DEFAULT '',
    kept_reason  TEXT NOT NULL DEFAULT '',
    received     INTEGER NOT NULL,
    size         INTEGER NOT NULL,
    sender_sort  TEXT NOT NULL,
    subject_sort TEXT NOT NULL,
    UNIQUE (message, category)
) STRICT;
CREATE INDEX finding_by_received ON finding (state, received, id, category, folder);
CREATE INDEX finding_by_due ON finding (state, due_on, received, id, category, folder, message);
CREATE INDEX finding_by_sender ON finding (state, sender_sort, received, id, category, folder);
CREATE INDEX finding_by_subject ON finding (state, subject_sort, received, id, category, folder);
CREATE INDEX finding_by_category ON finding (state, category, received, id, folder);

-- Apart from `finding`, so that walking over that one stays cheap. JSON, see rows.py.
CREATE TABLE evidence (
    finding INTEGER PRIMARY KEY REFERENCES finding (number) ON DELETE CASCADE,
    reasons TEXT NOT NULL
) STRICT;

CREATE TABLE not_read (
    message  INTEGER NOT NULL REFERENCES envelope (message) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (message, position)
) STRICT, WITHOUT ROWID;

-- What the user decided about a message, wherever it lies and under whatever UID.
CREATE TABLE decision (
    account  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    key      TEXT NOT NULL,
    category TEXT NOT NULL,
    state    TEXT NOT NULL,
    reason   TEXT NOT NULL,
    until    TEXT NOT NULL,
    PRIMARY KEY (account, key, category)
) STRICT, WITHOUT ROWID;

-- Append-only, and without personal data: the checks refuse what does not look like a code.
CREATE TABLE journal (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,
    action   TEXT NOT NULL,
    phase    TEXT NOT NULL,
    category TEXT NOT NULL,
    rule     TEXT NOT NULL CHECK (length(rule) <= 120 AND rule NOT GLOB '*[^A-Za-z0-9._:/+-]*'),
    message  TEXT NOT NULL CHECK (length(message) IN (0, 32) AND message NOT GLOB '*[^0-9a-f]*'),
    outcome  TEXT NOT NULL,
    error    TEXT NOT NULL,
    archived TEXT NOT NULL CHECK (length(archived) IN (0, 32) AND archived NOT GLOB '*[^0-9a-f]*'),
    size     INTEGER NOT NULL,
    intent   INTEGER NOT NULL,
    chain    BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;

CREATE TRIGGER journal_never_updated BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_never_replaced BEFORE INSERT ON journal
WHEN NEW.number IN (SELECT number FROM journal)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- What must be known to look again after an interruption; a line goes with its outcome.
CREATE TABLE work (
    intent   INTEGER PRIMARY KEY REFERENCES journal (number),
    account  TEXT NOT NULL,
    action   TEXT NOT NULL,
    item     TEXT NOT NULL,  -- JSON, see rows.py
    archived TEXT NOT NULL
) STRICT;
