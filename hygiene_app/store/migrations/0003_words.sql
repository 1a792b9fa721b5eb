-- What the exposure report and the search for a person need.

-- Messages that say that another one went to the wrong person. The sender stands here because
-- most of them have no envelope: nothing was found in them.
CREATE TABLE recall (
    message         INTEGER PRIMARY KEY REFERENCES message (number) ON DELETE CASCADE,
    sender          TEXT NOT NULL,
    received        INTEGER NOT NULL,
    received_offset INTEGER NOT NULL
) STRICT;
