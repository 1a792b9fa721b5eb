"""The archive in memory, and a keyring in memory for the real one."""

import hashlib
import secrets
import unicodedata
from collections.abc import Sequence

from hygiene_app.model.archived import (
    ArchiveCheck,
    ArchivedItem,
    ArchiveEntry,
    ArchiveProblem,
    ArchiveStatus,
    RecoveryCode,
    RecoveryPageTexts,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
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
        escrow: recipients of the company, as `status` tells them.
    """

    def __init__(self) -> None:
        self.fails: dict[str, ErrorCode] = {}
        self.held: dict[str, tuple[ArchivedItem, bytes]] = {}
        self.damaged: set[str] = set()
        self._shredded: set[str] = set()
        self.escrow: tuple[str, ...] = ()
        self._code: str | None = None
        self._following = ""
        self._replaced: set[str] = set()
        self._key_here = False
        self._gone = False

    def lose_key(self) -> None:
        """Let this be another computer, without the device key."""
        self._key_here = False

    def lose_folder(self) -> None:
        """Let the folder be gone; the key stays."""
        self._gone = True

    def damage(self, item_id: str) -> None:
        """Let the object of an item be unreadable from now on."""
        self.damaged.add(item_id)

    def is_set_up(self) -> bool:
        self._fail("is_set_up")
        return self._code is not None and self._key_here and not self._gone

    def set_up(self, *, afresh: bool = False) -> RecoveryCode:
        self._fail("set_up")
        if self._gone and not afresh:
            raise KnownError(ErrorCode.ARCHIVE_MOVED)
        if self._code is not None and not self._gone:
            raise KnownError(ErrorCode.ARCHIVE_EXISTS)
        self._code = _new_code()
        self._gone, self._following, self.held = False, "", {}
        self._key_here = True
        return RecoveryCode(code=Secret(self._code))

    def status(self) -> ArchiveStatus:
        self._require()
        self._fail("status")
        return ArchiveStatus(
            messages=len(self.held),
            size=sum(item.size for item, _ in self.held.values()),
            code_mark=_mark(self._code or ""),
            next_mark=_mark(self._following) if self._following else "",
            escrow=self.escrow,
        )

    def put(self, message: bytes, entry: ArchiveEntry) -> ArchivedItem:
        self._require()
        self._fail("put")
        digest = hashlib.sha256(message).hexdigest()
        for item, _ in self.held.values():
            same = item.sha256 == digest and _same_owner(item.entry, entry)
            if same and item.id not in self.damaged:
                return item
        item = ArchivedItem(id=secrets.token_hex(16), size=len(message), sha256=digest, entry=entry)
        self.held[item.id] = (item, message)
        return item

    def put_many(self, messages: Sequence[tuple[bytes, ArchiveEntry]]) -> tuple[ArchivedItem, ...]:
        self._require()
        self._fail("put_many")
        return tuple(self.put(message, entry) for message, entry in messages)

    def items(self) -> tuple[ArchivedItem, ...]:
        self._require()
        self._fail("items")
        newest_first = [item for item, _ in reversed(self.held.values())]
        newest_first.sort(key=lambda item: item.entry.archived_at, reverse=True)
        return tuple(newest_first)

    def search(
        self,
        text: str,
        *,
        account: str = "",
        category: Category | None = None,
        limit: int = 1_000,
    ) -> tuple[ArchivedItem, ...]:
        self._fail("search")
        found = [
            item
            for item in self.items()
            if all(word in _texts(item.entry) for word in _folded(text).split())
            and category in (None, item.entry.category)
            and account in ("", item.entry.account, item.entry.owner)
        ]
        return tuple(found[:limit])

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

    def recover(self, code: RecoveryCode, *, incomplete: bool = False) -> int:
        self._fail("recover")
        self._require_folder()
        typed = _typed(code)
        if typed in self._replaced:
            raise KnownError(ErrorCode.RECOVERY_CODE_REPLACED, mark=_mark(self._code or ""))
        if typed not in (self._code, self._following or None):
            raise KnownError(ErrorCode.RECOVERY_CODE_WRONG)
        self._key_here = True
        return len(self.held)

    def renew_recovery(self) -> RecoveryCode:
        self._require()
        self._fail("renew_recovery")
        self._following = _new_code()
        return RecoveryCode(code=Secret(self._following))

    def confirm_recovery(self, code: RecoveryCode) -> None:
        self._require()
        self._fail("confirm_recovery")
        typed = _typed(code)
        if typed == self._code and not self._following:
            return
        if typed != self._following:
            raise KnownError(ErrorCode.RECOVERY_CODE_WRONG)
        self._replaced.add(self._code or "")
        self._code, self._following = typed, ""

    def cancel_renewal(self) -> None:
        self._require()
        self._fail("cancel_renewal")
        self._following = ""

    def recovery_page(self, code: RecoveryCode, texts: RecoveryPageTexts) -> bytes:
        self._fail("recovery_page")
        return f"%PDF-1.4 {texts.title} {code.code.reveal()}".encode()

    def _require_folder(self) -> None:
        if self._gone:
            raise KnownError(ErrorCode.ARCHIVE_MOVED)
        if self._code is None:
            raise KnownError(ErrorCode.ARCHIVE_NOT_SET_UP)

    def _require(self) -> None:
        self._require_folder()
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


def _new_code() -> str:
    return f"AGE-SECRET-KEY-1{secrets.token_hex(29).upper()}"


def _typed(code: RecoveryCode) -> str:
    return "".join(code.code.reveal().upper().split())


def _mark(code: str) -> str:
    digest = hashlib.sha256(code.encode()).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}"


def _same_owner(one: ArchiveEntry, other: ArchiveEntry) -> bool:
    if one.account == other.account:
        return True
    return bool(one.owner) and one.owner.casefold() == other.owner.casefold()


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))


def _texts(entry: ArchiveEntry) -> str:
    texts = (entry.subject, entry.sender, entry.folder_display, entry.owner, entry.category.value)
    return _folded("\n".join(texts))
