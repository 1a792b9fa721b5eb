"""`CODE.txt`: the mark of the recovery code, by which a printed page and a folder find each other.

A mark tells nothing of the code. It stands in clear, so that someone who has only the folder and
some pages knows which page to take. Without the file, or with a wrong one, everything opens all the
same.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.archive import durable
from hygiene_app.archive.spans import DRAFT

NAME = "CODE.txt"

_HEAD = "This archive opens with the recovery code whose page has the mark {mark}.\n"
_BEFORE = "Codes that it replaced: {marks}.\n"
_MARK = "[0-9A-F]{4}-[0-9A-F]{4}"
_TEXT = re.compile(
    re.escape(_HEAD).replace(r"\{mark\}", f"({_MARK})")
    + f"(?:{re.escape(_BEFORE)})?".replace(r"\{marks\}", f"({_MARK}(?:, {_MARK})*)")
)

# As many as anyone will ever make; a bound for a file that anyone can write.
_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The mark of the code that opens the archive, and those of the codes before it."""

    now: str
    before: tuple[str, ...] = ()


def mark_of(recipient: str) -> str:
    """Return the mark of a recovery code from its public half: 32 bits of a hash."""
    digest = hashlib.sha256(f"recovery code {recipient}".encode("ascii")).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}"


def read(folder: Path) -> Marks | None:
    """Return what the file says, None where it is missing or says anything else."""
    try:
        match = _TEXT.fullmatch((folder / NAME).read_bytes().decode("ascii"))
    except (OSError, UnicodeDecodeError):
        return None
    if match is None:
        return None
    return Marks(now=match[1], before=tuple((match[2] or "").split(", ")) if match[2] else ())


def is_spoilt(folder: Path) -> bool:
    """Whether there is such a file, and yet it does not say what it should."""
    return (folder / NAME).exists() and read(folder) is None


def write(folder: Path, recovery: str) -> None:
    """Let the file tell the mark of this recipient, if it does not yet. Raises `OSError`."""
    known, mark = read(folder), mark_of(recovery)
    if known is not None and known.now == mark:
        return
    before = (known.now, *known.before) if known is not None else ()
    marks = tuple(each for each in dict.fromkeys(before) if each != mark)[:_MOST]
    text = _HEAD.format(mark=mark)
    if marks:
        text += _BEFORE.format(marks=", ".join(marks))
    draft = folder / (NAME + DRAFT)
    durable.remove(draft)
    durable.write_new(draft, text.encode("ascii"))
    durable.replace(draft, folder / NAME)
