"""Mail Hygiene: cleans the personal data out of one's own mailbox."""

__version__ = "0.1.0"
