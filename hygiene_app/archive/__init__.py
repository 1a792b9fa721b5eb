"""The encrypted archive: messages that were taken out of the mailbox, each under a key of its own.

`vault.AgeArchive` is the way in. `docs/formats/archive.md` describes what lies on the disk.
"""
