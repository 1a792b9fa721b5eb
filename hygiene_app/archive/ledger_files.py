"""The files of the ledger, one by one: names, reading, writing with reading back."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from hygiene_app.archive import durable
from hygiene_app.archive.cipher import Undecryptable, decrypt, encrypt, require_usable
from hygiene_app.archive.device import Device
from hygiene_app.archive.page import Kept, Page, PageDamaged, from_bytes, to_bytes
from hygiene_app.archive.spans import DRAFT, SET_ASIDE
from hygiene_app.archive.synced import is_hollow
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret


class Failure(Enum):
    """Why a file cannot be read: for other readers, here in name only, or anything else."""

    FOREIGN = auto()
    HOLLOW = auto()
    DAMAGED = auto()


Pages = dict[str, Page]
Failures = dict[str, Failure]


class LedgerFiles:
    """The folder `ledger/`. Whatever the file system refuses is raised as `OSError`."""

    def __init__(self, folder: Path, checkpoint: Callable[[str], None]) -> None:
        self.folder = folder
        self._checkpoint = checkpoint

    def all_names(self) -> frozenset[str]:
        """Return the name of everything in the folder; nothing where there is no folder."""
        try:
            with os.scandir(self.folder) as found:
                return frozenset(entry.name for entry in found)
        except (FileNotFoundError, NotADirectoryError):
            return frozenset()
        except OSError as exc:
            raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(self.folder)) from exc

    def lost(self) -> frozenset[str]:
        """Return the names of files that were set aside because no one could read them."""
        return frozenset(name for name in self.all_names() if name.endswith(SET_ASIDE))

    def read(
        self, name: str, identities: Sequence[Secret], seal_key: bytes | None, *, suffix: str = ""
    ) -> Page:
        """Return the page of this name.

        Raises `Undecryptable`, `PageDamaged`, `OSError`, `KnownError(ARCHIVE_TOO_NEW)`.
        """
        sealed = (self.folder / (name + suffix)).read_bytes()
        page = from_bytes(decrypt(sealed, identities), seal_key)
        if page.name != name:
            raise PageDamaged
        return page

    def read_all(
        self,
        names: Iterable[str],
        known: Mapping[str, Page],
        identities: Sequence[Secret],
        seal_key: bytes | None,
    ) -> tuple[Pages, Failures]:
        """Return the pages that can be read, those that are known already as they are, and why not.

        Raises `FileNotFoundError` where one is gone meanwhile, `KnownError(ARCHIVE_TOO_NEW)`.
        """
        pages: Pages = {}
        failures: Failures = {}
        for name in sorted(names):
            try:
                pages[name] = known.get(name) or self.read(name, identities, seal_key)
            except FileNotFoundError:
                raise
            except Undecryptable as exc:
                failures[name] = self._failure(name, exc)
            except (PageDamaged, OSError):
                failures[name] = Failure.DAMAGED
        return pages, failures

    def _failure(self, name: str, problem: Undecryptable) -> Failure:
        if is_hollow(self.folder / name):
            return Failure.HOLLOW
        return Failure.FOREIGN if problem.no_key else Failure.DAMAGED

    def drafted(
        self, names: Iterable[str], identities: Sequence[Secret], seal_key: bytes | None
    ) -> tuple[Kept, ...]:
        """Return the messages in drafts: begun by a run that did not come to its end."""
        found: list[Kept] = []
        for name in names:
            with suppress(Undecryptable, PageDamaged, OSError):
                page = self.read(name, identities, seal_key, suffix=DRAFT)
                found += [each for each in page.records if isinstance(each, Kept)]
        return tuple(found)

    def write_draft(self, page: Page, device: Device) -> None:
        """Bring a page to the disk, read it back and compare, without it counting yet.

        A lost key is a lost message.
        Raises `KnownError(ARCHIVE_READ_BACK)`.
        """
        path = self._draft(page.name)
        durable.remove(path)
        require_usable(page.readers.escrow)
        clear = to_bytes(page, device.seal_key)
        durable.write_new(path, encrypt(clear, page.readers.recipients))
        self._checkpoint("draft-written")
        try:
            found = decrypt(path.read_bytes(), device.identities)
        except Undecryptable:
            found = b""
        if found != clear:
            durable.remove(path)
            raise KnownError(ErrorCode.ARCHIVE_READ_BACK)

    def publish(self, name: str) -> None:
        """Let the draft of this name count, in place of an older file."""
        durable.replace(self._draft(name), self.folder / name)
        self._checkpoint("ledger-published")

    def remove_draft(self, name: str) -> None:
        """Remove the draft of this name; nothing happens where there is none."""
        durable.remove(self._draft(name))

    def withdraw(self, name: str) -> None:
        """Remove a file that was published a moment ago and is not to count after all."""
        durable.remove(self.folder / name)

    def remove(self, names: Iterable[str]) -> None:
        """Remove files; one that a failure of the power brings back is redundant and goes again."""
        for name in names:
            durable.remove(self.folder / name)
            self._checkpoint("ledger-removed")

    def set_aside(self, name: str) -> None:
        """Keep a file that no one can read out of the way, in case someone can repair it."""
        durable.replace(self.folder / name, self.folder / (name + SET_ASIDE))
        self._checkpoint("ledger-set-aside")

    def _draft(self, name: str) -> Path:
        return self.folder / (name + DRAFT)
