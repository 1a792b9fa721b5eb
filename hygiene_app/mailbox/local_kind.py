"""What kind of local mail lies at a path."""

from collections.abc import Iterator
from pathlib import Path

from hygiene_app.mailbox.local_folders import Listing, beside_mail, is_eml, is_maildir, walk
from hygiene_app.mailbox.local_mbox import is_mbox
from hygiene_app.model.account import MailSource
from hygiene_app.model.errors import ErrorCode, KnownError


def kind_of(path: Path) -> MailSource:
    """Return the kind: that of the first mail found, from the top down.

    In one directory a Maildir goes before an mbox, and that before .eml files.
    Raises `KnownError`: `LOCAL_MAIL_MISSING` where nothing lies there or it may not be read,
    `LOCAL_MAIL_UNKNOWN` where no mail of these kinds is found.
    """
    kind = next((_first(kinds) for kinds in _kinds(path) if kinds), None)
    if kind is None:
        raise KnownError(ErrorCode.LOCAL_MAIL_UNKNOWN, path=str(path))
    return kind


def must_hold(path: Path, kind: MailSource) -> None:
    """Return where mail of this kind lies at a path. Raises as `kind_of`."""
    if not any(kind in kinds for kinds in _kinds(path)):
        raise KnownError(ErrorCode.LOCAL_MAIL_UNKNOWN, path=str(path))


def _first(kinds: frozenset[MailSource]) -> MailSource:
    return next(kind for kind in MailSource if kind in kinds)


def _kinds(path: Path) -> Iterator[frozenset[MailSource]]:
    """Yield the kinds of mail in each directory, from the top down."""
    try:
        if path.is_file():
            with path.open("rb"):
                yield frozenset({MailSource.MBOX} if _is_mail_file(path) else ())
            return
        next(path.iterdir(), None)
    except (OSError, ValueError) as exc:
        raise KnownError(ErrorCode.LOCAL_MAIL_MISSING, path=str(path)) from exc
    for listing in walk(path, beside_mail):
        yield frozenset(_in_directory(listing))


def _is_mail_file(path: Path) -> bool:
    """An empty file is an mbox where its name says so, or Thunderbird has an index of it."""
    if is_mbox(path):
        return True
    named = path.suffix.lower() in (".mbox", ".mbx") or Path(f"{path}.msf").exists()
    return named and path.stat().st_size == 0


def _in_directory(listing: Listing) -> Iterator[MailSource]:
    if "cur" in listing.directories and is_maildir(listing.path):
        yield MailSource.MAILDIR
    if any(_is_mail_file(listing.path / name) for name in listing.files if not is_eml(name)):
        yield MailSource.MBOX
    if any(is_eml(name) for name in listing.files):
        yield MailSource.EML
