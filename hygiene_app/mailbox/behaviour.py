"""How servers behave beyond the RFCs: one small strategy each.

Which one it is follows from what a server says of itself (capabilities, greeting, ID), never from
the name of its host: a company's own domain may lead anywhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import ClassVar, Final

from hygiene_app.model.account import ServerKind
from hygiene_app.model.message import FolderRole, Identity, MessageHeader

Flags = frozenset[str]

_EMAIL_ID = re.compile(r"[A-Za-z0-9_-]{1,255}", re.ASCII)  # RFC 8474 §4, and X-GM-MSGID
_VIRTUAL: Final = frozenset({"\\flagged", "\\important"})
_WHOLE: Final = (FolderRole.ALL, FolderRole.TRASH, FolderRole.JUNK)
_MICROSOFT: Final = ("microsoft exchange", "microsoft.exchange")
_ONLY_EXCHANGE: Final = frozenset({"CLIENTACCESSRULES", "BACKENDAUTHENTICATE"})
_EXCHANGE_TRASH: Final = (
    *("deleted items", "verwijderde items", "éléments supprimés", "gelöschte elemente"),
    "gelöschte objekte",
)


class Standard:
    """A server that keeps to the RFCs.

    Attributes:
        deletes_in_trash: UID EXPUNGE removes a message only from the Trash; elsewhere it takes
            off a label.
        lasting_ids: two messages with different ids of the server are never the same message.
        trash_names: names that make a folder the Trash before all others.
    """

    kind: ClassVar[ServerKind] = ServerKind.STANDARD
    deletes_in_trash: ClassVar[bool] = False
    lasting_ids: ClassVar[bool] = False
    trash_names: ClassVar[tuple[str, ...]] = ()

    def __init__(self, capabilities: frozenset[str] = frozenset()) -> None:
        """Keep what the server said after sign-in."""
        self._email_id = "EMAILID" if "OBJECTID" in capabilities else ""

    @property
    def identity_items(self) -> tuple[str, ...]:
        """What to fetch beside the usual to know one message from all others."""
        return (self._email_id,) if self._email_id else ()

    @property
    def scan_items(self) -> tuple[str, ...]:
        """What phase one fetches beside the usual."""
        return self.identity_items

    @property
    def all_mail(self) -> str | None:
        """The folder in which every message lies that is in no other; None where there is none."""
        return None

    def covered(self, folders: Mapping[str, tuple[FolderRole, Flags]]) -> frozenset[str]:
        """Return the folders all of whose messages also lie in others (RFC 6154: views of them).

        Args:
            folders: role and flags by raw name, flags in lower case.
        """
        return frozenset(
            name
            for name, (role, flags) in folders.items()
            if role is FolderRole.ALL or flags & _VIRTUAL
        )

    def same_folder(self, one: str, other: str) -> bool:
        """Whether two raw names are of one folder (RFC 3501 §5.1: INBOX in any case)."""
        return one == other or one.upper() == other.upper() == "INBOX"

    def search_by_id(self, identity: Identity) -> bytes | None:
        """Return what SEARCH finds the message by, by the id of the server; None without one."""
        if not self._email_id or not _EMAIL_ID.fullmatch(identity.email_id):
            return None
        return f"UID SEARCH {self._email_id} {identity.email_id}".encode("ascii")

    def labelled(self, header: MessageHeader) -> MessageHeader:
        """Return the header with its labels as folders are named."""
        return header


class Gmail(Standard):
    """Labels that look like folders; a message lies once in "All mail", or in Trash or Spam.

    Where "All mail" is shown, every message is read there once. Removing it from a label only
    takes the label off: it is gone when it was moved to the Trash and removed there.
    """

    kind: ClassVar[ServerKind] = ServerKind.GMAIL
    deletes_in_trash: ClassVar[bool] = True
    lasting_ids: ClassVar[bool] = True

    _LABEL_OF_FLAG: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "\\sent": "\\Sent",
            "\\drafts": "\\Draft",
            "\\flagged": "\\Starred",
            "\\important": "\\Important",
        }
    )

    def __init__(self, folders: Sequence[tuple[str, Flags]] = ()) -> None:
        """Keep which folder stands for which label."""
        super().__init__()
        self._email_id = "X-GM-MSGID"
        self._all = next((name for name, flags in folders if flags & {"\\all", "\\allmail"}), None)
        self._names = {"\\Inbox": "INBOX"} | {
            self._LABEL_OF_FLAG[flag]: name
            for name, flags in folders
            for flag in flags
            if flag in self._LABEL_OF_FLAG
        }

    @property
    def scan_items(self) -> tuple[str, ...]:
        """What phase one fetches beside the usual."""
        return ("X-GM-MSGID", "X-GM-LABELS")

    @property
    def all_mail(self) -> str | None:
        """The folder in which every message lies that is in no other; None where it is hidden."""
        return self._all

    def covered(self, folders: Mapping[str, tuple[FolderRole, Flags]]) -> frozenset[str]:
        """Return the labels, where "All mail" is shown."""
        roles = {name: role for name, (role, _) in folders.items()}
        if FolderRole.ALL not in roles.values():
            return frozenset()
        return frozenset(name for name, role in roles.items() if role not in _WHOLE)

    def labelled(self, header: MessageHeader) -> MessageHeader:
        """Add the raw names of the folders that stand for the special labels."""
        names = tuple(self._names[label] for label in header.labels if label in self._names)
        return replace(header, labels=header.labels + names) if names else header


class Exchange(Standard):
    """Exchange, online and in the cellar: folder names in any case, and its own Trash first."""

    kind: ClassVar[ServerKind] = ServerKind.EXCHANGE
    trash_names: ClassVar[tuple[str, ...]] = _EXCHANGE_TRASH

    def same_folder(self, one: str, other: str) -> bool:
        """Whether two raw names are of one folder; Exchange does not look at the case."""
        return one.casefold() == other.casefold()


def knowing(behaviour: Standard, folders: Sequence[tuple[str, Flags]]) -> Standard:
    """Return the behaviour of a server with these folders: raw names, flags in lower case."""
    return Gmail(folders) if isinstance(behaviour, Gmail) else behaviour


def behaviour_of(capabilities: frozenset[str], greeting: str, name: str) -> Standard:
    """Return how a server behaves.

    Args:
        greeting: its first line.
        name: what it answers to ID (RFC 2971); "" where it does not tell.
    """
    if "X-GM-EXT-1" in capabilities:
        return Gmail()
    said = f"{greeting} {name}".lower()
    if any(words in said for words in _MICROSOFT) or capabilities >= _ONLY_EXCHANGE:
        return Exchange(capabilities)
    return Standard(capabilities)
