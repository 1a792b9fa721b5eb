"""The archive in memory, and a keyring in memory for the real one."""

import hashlib
import secrets
from collections.abc import Sequence

from hygiene_app.model.archived import (
    ArchiveCheck,
    ArchivedItem,
    ArchiveEntry,
    ArchiveProblem,
    RecoveryCode,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Step
from hygiene_app.model.secret import Secret


class MemoryKeys:
    """A keyring that lives as long as the test.

    Attributes:
        refuses: the problem that the next calls of `put` end with; None: it works.
    """

    def __init__(self) -> None:
        self.values: dict[str, Secret] = {}
        self.refuses: ErrorCode | None = None
        self.written = 0

    def get(self, name: str) -> Secret | None:
        return self.values.get(name)

    def put(self, name: str, value: Secret) -> None:
        if self.refuses is not None:
            raise KnownError(self.refuses)
        assert len(value.reveal()) < 1280, "Windows holds no more in one item"
        self.values[name] = value
        self.written += 1

    def delete(self, name: str) -> None:
        self.values.pop(name, None)


class FakeArchive:
    """The archive in memory.

    Attributes:
        fails: by name of a method, the problem with which its next call ends.
        held: message and item by id.
        damaged: ids whose object can no longer be read.
    """

    def __init__(self) -> None:
        self.fails: dict[str, ErrorCode] = {}
        self.held: dict[str, tuple[ArchivedItem, bytes]] = {}
        self.damaged: set[str] = set()
        self._shredded: set[str] = set()
        self._code: str | None = None
        self._key_here = False

    def lose_key(self) -> None:
        """Let this be another computer, without the device key."""
        self._key_here = False

    def damage(self, item_id: str) -> None:
        """Let the object of an item be unreadable from now on."""
        self.damaged.add(item_id)

    def is_set_up(self) -> bool:
        self._fail("is_set_up")
        return self._code is not None and self._key_here

    def set_up(self) -> RecoveryCode:
        self._fail("set_up")
        if self._code is not None:
            raise KnownError(ErrorCode.ARCHIVE_EXISTS)
        self._code = f"AGE-SECRET-KEY-1{secrets.token_hex(29).upper()}"
        self._key_here = True
        return RecoveryCode(code=Secret(self._code))

    def put(self, message: bytes, entry: ArchiveEntry) -> ArchivedItem:
        self._require()
        self._fail("put")
        digest = hashlib.sha256(message).hexdigest()
        for item, _ in self.held.values():
            known = (item.entry.account, item.sha256) == (entry.account, digest)
            if known and item.id not in self.damaged:
                return item
        item = ArchivedItem(id=secrets.token_hex(16), size=len(message), sha256=digest, entry=entry)
        self.held[item.id] = (item, message)
        return item

    def items(self) -> tuple[ArchivedItem, ...]:
        self._require()
        self._fail("items")
        newest_first = [item for item, _ in reversed(self.held.values())]
        newest_first.sort(key=lambda item: item.entry.archived_at, reverse=True)
        return tuple(newest_first)

    def item(self, item_id: str) -> ArchivedItem:
        self._require()
        self._fail("item")
        return self._known(item_id)[0]

    def read(self, item_id: str) -> bytes:
        self._require()
        self._fail("read")
        message = self._known(item_id)[1]
        if item_id in self.damaged:
            raise KnownError(ErrorCode.ARCHIVE_DAMAGED, id=item_id)
        return message

    def verify(self, job: Job) -> ArchiveCheck:
        self._require()
        self._fail("verify")
        for done in range(len(self.held) + 1):
            job.advance(Step.VERIFYING, done, len(self.held))
        broken = [item_id for item_id in self.held if item_id in self.damaged]
        return ArchiveCheck(
            checked=len(self.held) - len(broken),
            problems=tuple((item_id, ArchiveProblem.OBJECT_DAMAGED) for item_id in broken),
        )

    def shred(self, item_ids: Sequence[str]) -> None:
        self._require()
        self._fail("shred")
        for item_id in item_ids:
            if item_id not in self._shredded:
                self._known(item_id)
        for item_id in item_ids:
            self.held.pop(item_id, None)
            self._shredded.add(item_id)

    def recover(self, code: RecoveryCode) -> int:
        self._fail("recover")
        typed = "".join(code.code.reveal().upper().split())
        if self._code is None:
            raise KnownError(ErrorCode.ARCHIVE_NOT_SET_UP)
        if typed != self._code:
            raise KnownError(ErrorCode.RECOVERY_CODE_WRONG)
        self._key_here = True
        return len(self.held)

    def _require(self) -> None:
        if self._code is None:
            raise KnownError(ErrorCode.ARCHIVE_NOT_SET_UP)
        if not self._key_here:
            raise KnownError(ErrorCode.ARCHIVE_KEY_LOST)

    def _known(self, item_id: str) -> tuple[ArchivedItem, bytes]:
        if item_id not in self.held:
            raise KnownError(ErrorCode.ARCHIVE_UNKNOWN_ITEM, id=item_id)
        return self.held[item_id]

    def _fail(self, method: str) -> None:
        code = self.fails.pop(method, None)
        if code is not None:
            raise KnownError(code)
