"""The word index: which words stand in which message, so that a person can be found again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hygiene_app.model.finding import Category, Direction, Place
from hygiene_app.model.message import Address, FolderRole, Identity

Terms = Mapping[Place, frozenset[str]]
"""Normalised words by where they stand. Without order or number: no text can be made of them."""

Alternatives = tuple[tuple[frozenset[str], ...], ...]
"""What is looked for: of one of these, each has to have one of its words, in one place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What the word index keeps of a message: its words, and the outside to know it by."""

    terms: Terms
    subject: str
    sender: Address
    recipients: tuple[Address, ...]
    direction: Direction
    folder_display: str
    folder_role: FolderRole
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A message, in the mailbox or in the archive, that words were found in.

    Attributes:
        identity: None for what lies in the archive.
        item: id in the archive, "" for what lies in the mailbox.
        owner: the e-mail address of the mailbox, also of what was archived from it.
        categories: what was found in it and is open or kept.
    """

    received: datetime
    subject: str
    sender: Address
    size: int
    folder_display: str
    owner: str
    recipients: tuple[Address, ...] = ()
    direction: Direction = Direction.RECEIVED
    attachments: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    identity: Identity | None = None
    item: str = ""

    @property
    def account(self) -> str:
        """Id of the account in whose mailbox it lies, "" for what lies in the archive."""
        return self.identity.ref.account if self.identity else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of what was read is in the word index.

    Attributes:
        messages: that were read and are still there.
        indexed: of them.
    """

    messages: int
    indexed: int

    @property
    def missing(self) -> int:
        """Messages that were read before their words were kept."""
        return max(0, self.messages - self.indexed)
