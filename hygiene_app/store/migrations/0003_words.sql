-- What the exposure report and the search for a person need.

-- Messages that say that another one went to the wrong person. The sender stands here because
-- most of them have no envelope: nothing was found in them.
CREATE TABLE recall (
    message         INTEGER PRIMARY KEY REFERENCES message (number) ON DELETE CASCADE,
    sender          TEXT NOT NULL,
    received        INTEGER NOT NULL,
    received_offset INTEGER NOT NULL
) STRICT;

-- The word index: which words stand where in which message; not in what order, nor how often.
-- A row number is that of the message; for what lies in the archive, that of `archived`, negative.
-- The columns are the values of Place. Where the index is on every message has an envelope.
CREATE VIRTUAL TABLE words USING fts5 (
    headers, subject, body, file_name, attachment,
    content = '', contentless_delete = 1, detail = column,
    tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);

-- A deleted row leaves marks in the index until that is put in order, which takes a while: the
-- setting says that there is something to do.
--
-- A message has words as long as it has an envelope. (One that left and had findings keeps its
-- envelope, emptied; see leaving.py.)
CREATE TRIGGER words_left AFTER DELETE ON envelope
BEGIN
    DELETE FROM words WHERE rowid = OLD.message;
    INSERT OR REPLACE INTO setting (key, value) VALUES ('words-left', '1');
END;

-- Messages in the archive whose words are known, by their ids there.
CREATE TABLE archived (
    number INTEGER PRIMARY KEY,
    item   TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER words_shredded AFTER DELETE ON archived
BEGIN
    DELETE FROM words WHERE rowid = -OLD.number;
    INSERT OR REPLACE INTO setting (key, value) VALUES ('words-left', '1');
END;
