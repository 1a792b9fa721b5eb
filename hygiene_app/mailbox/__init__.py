"""IMAP: signing in, looking without leaving a trace, and removing one message at a time.

`connect` in `mailbox.connection` is the way in; `ImapMailbox` fits `workflow.mail_ports.Mailbox`.
Sources: RFC 3501 (IMAP4rev1), 4315 (UIDPLUS), 6851 (MOVE), 6154 (SPECIAL-USE), 4731 (ESEARCH).
"""
