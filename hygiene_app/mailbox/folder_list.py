"""LIST → folders with their roles (RFC 3501 §7.2.2, RFC 6154, RFC 2342)."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from imapclient.imap_utf7 import decode as decode_utf7  # type: ignore[import-untyped] # no stubs

from hygiene_app.mailbox.behaviour import Standard
from hygiene_app.mailbox.encoded import text_of
from hygiene_app.mailbox.tokens import BrokenAnswer, read_tokens, text
from hygiene_app.mailbox.wire import Answer
from hygiene_app.model.message import Folder, FolderRole

_LIST = re.compile(
    rb'\* X?LIST \(([^)]*)\) (?:NIL|"((?:\\.|[^"\\])*)") (.*?)\r?\n?\Z', re.DOTALL | re.IGNORECASE
)
_NAMESPACE = re.compile(rb"\* NAMESPACE ", re.IGNORECASE)
_ESCAPED = re.compile(rb"\\(.)")
_NOT_SELECTABLE = frozenset({"\\noselect", "\\nonexistent"})

_ROLE_OF_FLAG: Final = MappingProxyType(
    {
        "\\inbox": FolderRole.INBOX,
        "\\sent": FolderRole.SENT,
        "\\drafts": FolderRole.DRAFTS,
        "\\trash": FolderRole.TRASH,
        "\\junk": FolderRole.JUNK,
        "\\spam": FolderRole.JUNK,
        "\\archive": FolderRole.ARCHIVE,
        "\\all": FolderRole.ALL,
        "\\allmail": FolderRole.ALL,
    }
)

NAMES: Final = MappingProxyType(
    {
        FolderRole.TRASH: (
            *("trash", "deleted items", "deleted messages", "deleted objects", "bin", "deleted"),
            *("verwijderde items", "prullenbak", "prullenmand", "verwijderd"),
            *("verwijderde berichten", "verwijderde objecten"),
            *("éléments supprimés", "corbeille", "messages supprimés", "supprimés"),
            *("objets supprimés", "poubelle"),
            *("gelöschte elemente", "papierkorb", "gelöschte objekte", "gelöscht"),
            "gelöschte nachrichten",
        ),
        FolderRole.SENT: (
            *("sent", "sent items", "sent messages", "sent mail", "sent objects"),
            *("verzonden items", "verzonden", "verzonden berichten", "verzonden objecten"),
            *("verzonden e-mail", "verstuurd", "verstuurde berichten"),
            *("éléments envoyés", "envoyés", "messages envoyés", "objets envoyés"),
            "courrier envoyé",
            *("gesendete elemente", "gesendet", "gesendete objekte", "gesendete nachrichten"),
        ),
        FolderRole.JUNK: (
            *("junk", "junk e-mail", "junk email", "junk mail", "spam", "bulk mail"),
            *("ongewenste e-mail", "ongewenst", "ongewenste mail", "ongewenste berichten"),
            "reclame",
            *("courrier indésirable", "indésirables", "pourriel", "indésirable"),
            *("messages indésirables", "pourriels"),
            *("junk-e-mail", "unerwünscht", "unerwünschte werbung", "werbung", "spamverdacht"),
        ),
        FolderRole.DRAFTS: (*("drafts", "concepten", "brouillons", "entwürfe"),),
        FolderRole.ARCHIVE: (
            *("archive", "archives", "archief", "archieven", "archivés"),
            *("éléments archivés", "archiv"),
        ),
    }
)
"""What servers and programs call these folders in English, Dutch, French and German, in the
order in which they are believed."""

STANDARD: Final = Standard()
_ROOTS = ("", "inbox", "[gmail]", "[google mail]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line of LIST; flags in lower case."""

    raw: bytes
    delimiter: str
    flags: frozenset[str]

    @property
    def name(self) -> str:
        """The key for every command."""
        return self.raw.decode("utf-8", "surrogateescape")

    @property
    def display(self) -> str:
        """The name for people; a name that is badly encoded is shown as it stands."""
        if not self.raw.isascii():
            return text_of(self.raw)
        try:
            return str(decode_utf7(self.raw))
        except ValueError:
            return self.raw.decode("ascii")


def listed(answers: Iterable[Answer]) -> tuple[Listed, ...]:
    """Return the lines of LIST that are about folders one can open."""
    found = (_listed(answer) for answer in answers)
    return tuple(one for one in found if one is not None and not one.flags & _NOT_SELECTABLE)


def _listed(answer: Answer) -> Listed | None:
    match = _LIST.match(answer[0])
    if match is None:
        return None
    raw = answer[1] if len(answer) > 1 else match[3]
    if len(answer) == 1 and raw.startswith(b'"'):
        raw = _ESCAPED.sub(rb"\1", raw[1:-1])
    delimiter = _ESCAPED.sub(rb"\1", match[2] or b"").decode("latin-1")
    flags = frozenset(match[1].decode("latin-1").lower().split())
    return Listed(raw=raw, delimiter=delimiter, flags=flags)


def others_prefixes(answers: Iterable[Answer]) -> tuple[bytes, ...]:
    """Return the prefixes of other people's and shared folders (RFC 2342): not ours to clean."""
    for answer in answers:
        begin = _NAMESPACE.match(answer[0])
        if begin is None:
            continue
        try:
            spaces = read_tokens(answer, begin.end())[1:3]
            prefixes = [
                text(pair[0]).encode("latin-1")
                for space in spaces
                if isinstance(space, list)
                for pair in space
                if isinstance(pair, list) and pair
            ]
        except BrokenAnswer:
            return ()
        return tuple(prefix for prefix in prefixes if prefix)
    return ()


def folders_of(
    lines: Sequence[Listed], others: Sequence[bytes] = (), behaviour: Standard = STANDARD
) -> tuple[Folder, ...]:
    """Return our own folders; a role comes from its flag, else from the best known name.

    One folder at most is the Trash: what other programs once used as theirs is a folder like any
    other, whose messages can still be moved to the Trash.
    """
    own = [one for one in lines if not one.raw.startswith(tuple(others))]
    by_flag = [_role_by_flag(one) for one in own]
    flagged = frozenset(by_flag)
    known = zip(own, by_flag, strict=True)
    covered = behaviour.covered({one.name: (role, one.flags) for one, role in known})
    found = [
        Folder(
            name=one.name,
            display=one.display,
            role=role if role is not FolderRole.OTHER else _role_by_name(one, flagged),
            delimiter=one.delimiter,
            covered=one.name in covered,
        )
        for one, role in zip(own, by_flag, strict=True)
    ]
    trash = _trash_of(found, behaviour)
    return tuple(
        replace(one, role=FolderRole.OTHER)
        if one.role is FolderRole.TRASH and one is not trash
        else one
        for one in found
    )


def _role_by_flag(one: Listed) -> FolderRole:
    if one.raw.upper() == b"INBOX":
        return FolderRole.INBOX
    roles = [_ROLE_OF_FLAG[flag] for flag in sorted(one.flags) if flag in _ROLE_OF_FLAG]
    return roles[0] if roles else FolderRole.OTHER


def _role_by_name(one: Listed, flagged: frozenset[FolderRole]) -> FolderRole:
    """Only a name at the top counts: "Project/Trash" is somebody's project."""
    parent, _, last = one.display.rpartition(one.delimiter) if one.delimiter else ("", "", "")
    if parent.casefold() not in _ROOTS:
        return FolderRole.OTHER
    wanted = _folded(last or one.display)
    for role, names in NAMES.items():
        if role not in flagged and wanted in names:
            return role
    return FolderRole.OTHER


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().strip()


def _trash_of(folders: Iterable[Folder], behaviour: Standard) -> Folder | None:
    """Return the Trash: of several the one whose name is none of ours, else the most usual."""
    names = (*behaviour.trash_names, *NAMES[FolderRole.TRASH])

    def rank(folder: Folder) -> int:
        levels = folder.display.split(folder.delimiter) if folder.delimiter else [folder.display]
        name = _folded(levels[-1])
        return names.index(name) if name in names else -1

    return min((f for f in folders if f.role is FolderRole.TRASH), key=rank, default=None)


def trash_of(folders: Iterable[Folder]) -> Folder | None:
    """Return the Trash."""
    return next((one for one in folders if one.role is FolderRole.TRASH), None)
