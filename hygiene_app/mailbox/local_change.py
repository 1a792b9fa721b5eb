"""Moving, removing and adding one message of a Maildir.

Each message is a file of its own, so that no other one is ever touched. Nothing is overwritten:
a file gets its new name first (link) and loses the old one then, and both directories are written
to the disk in between. Whatever happens, there is never no copy.
"""

import errno
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.local_header import header_of
from hygiene_app.mailbox.local_maildir import (
    LETTERS,
    MaildirBox,
    OpenFile,
    flags_in,
    unique_of,
)
from hygiene_app.mailbox.local_mime import MAX_HEADER
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.message import Identity, RawMessage

_TRIES = 5
_SEPARATOR = ";" if os.name == "nt" else ":"  # no file on Windows has a colon in its name
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class _Renamed(Exception):
    """Another program gave the file a new name in the meantime: its flags changed."""


@contextmanager
def _told(root: Path) -> Iterator[None]:
    """Turn what the file system complains about into `KnownError`."""
    try:
        yield
    except OSError as exc:
        if exc.errno == errno.EXDEV:
            raise KnownError(ErrorCode.CANNOT_MOVE) from exc
        code = ErrorCode.DISK_FULL if exc.errno in _NO_ROOM else ErrorCode.NOT_WRITABLE
        raise KnownError(code, path=str(root)) from exc


def move_to(box: MaildirBox, root: Path, identity: Identity, folder: str) -> str:
    """Move one message into another folder and return the part of its name that stays.

    Raises `KnownError`: `READ_ONLY` for what lies outside `root`, `CANNOT_MOVE`, `NOT_WRITABLE`,
    `DISK_FULL`; `PreconditionFailed`.
    """
    target = box.path_of(folder) / "cur"
    _must_be_inside(root, target)

    def move(file: OpenFile) -> str:
        copy = _second_name(file, target)
        _to_disk(target)
        _take_away(box, identity, file)
        return unique_of(copy.name)

    with _told(root):
        return _with_file(box, root, identity, move)


def remove(box: MaildirBox, root: Path, identity: Identity) -> None:
    """Remove one message for good. Raises as `move_to`."""

    def unlink(file: OpenFile) -> str:
        try:
            file.path.unlink()
        except FileNotFoundError as exc:
            raise _Renamed from exc
        _to_disk(file.path.parent)
        return ""

    with _told(root):
        _with_file(box, root, identity, unlink)


def unmark(box: MaildirBox, root: Path, identity: Identity) -> bool:
    """Take \\Deleted off one message; return whether it carried it. Raises as `move_to`."""

    def rename(file: OpenFile) -> str:
        flags = flags_in(file.path.name)
        if "\\Deleted" not in flags:
            return ""
        kept = _info([flag for flag in flags if flag != "\\Deleted"])
        try:
            _name_new(file.path, file.path.with_name(unique_of(file.path.name) + kept))
        except FileNotFoundError as exc:
            raise _Renamed from exc
        _to_disk(file.path.parent)
        return "done"

    with _told(root):
        return bool(_with_file(box, root, identity, rename))


def append(box: MaildirBox, root: Path, folder: str, message: RawMessage) -> str:
    """Add a message, dated when it once arrived; return the part of its name that stays.

    Flags that have no letter are left out. Raises as `move_to`, and `KnownError(FOLDER_GONE)`.
    """
    directory = box.path_of(folder)
    _must_be_inside(root, directory / "cur")
    unique = _new_name()
    target = directory / "cur" / (unique + _info(message.flags))
    with _told(root):
        (directory / "tmp").mkdir(exist_ok=True)
        draft = directory / "tmp" / unique
        try:
            _write(draft, message)
            _name_new(draft, target)
        finally:
            with suppress(FileNotFoundError):
                draft.unlink()
        _to_disk(target.parent)
    return unique


def _with_file(
    box: MaildirBox, root: Path, identity: Identity, act: Callable[[OpenFile], str]
) -> str:
    """Act on the file of a message, while it is open, after seeing that it is this one."""
    ref = identity.ref
    place = Place(account=ref.account, folder=ref.folder, uidvalidity=ref.uidvalidity)
    for _ in range(_TRIES):
        with box.opened(ref.folder, ref.uid) as file:
            if file is None:
                raise PreconditionFailed(ErrorCode.MESSAGE_GONE)
            found = header_of(file.stored(MAX_HEADER), place, ref.uid).identity
            if found != identity:
                raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)
            _must_be_inside(root, file.path.parent)
            if stat.S_ISLNK(file.path.lstat().st_mode):
                raise KnownError(ErrorCode.READ_ONLY)
            try:
                return act(file)
            except _Renamed:
                continue
    raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)


def _must_be_inside(root: Path, path: Path) -> None:
    """A link may lead anywhere: only what lies below the path that the user named is touched."""
    if not path.resolve().is_relative_to(root.resolve()):
        raise KnownError(ErrorCode.READ_ONLY)


def _second_name(file: OpenFile, directory: Path) -> Path:
    """Give a file a name in another directory as well; where that cannot be, move it there."""
    name = file.path.name
    if unique_of(name) == name:
        name += _info(())
    for _ in range(_TRIES):
        target = directory / name
        try:
            _name_new(file.path, target, keep=True)
        except FileExistsError:
            name = _new_name() + name[len(unique_of(name)) :]
            continue
        except FileNotFoundError as exc:
            raise _Renamed from exc
        if not os.path.samestat(target.stat(), file.status):
            target.unlink()
            raise _Renamed
        return target
    raise KnownError(ErrorCode.CANNOT_MOVE)


def _name_new(source: Path, target: Path, *, keep: bool = False) -> None:
    """Give a file another name that nothing has yet. Raises `FileExistsError`.

    On file systems without links an empty file holds the new name until the file takes it; the
    old name is gone then.
    """
    try:
        os.link(source, target, follow_symlinks=os.link not in os.supports_follow_symlinks)
    except OSError as exc:
        if exc.errno not in _NO_LINKS:
            raise
        os.close(os.open(target, _NEW, 0o600))
        try:
            source.replace(target)
        except OSError:
            target.unlink()
            raise
    else:
        if not keep:
            source.unlink()


def _take_away(box: MaildirBox, identity: Identity, file: OpenFile) -> None:
    """Drop the old name of a file that has a new one, also where it was renamed meanwhile."""
    ref = identity.ref
    for _ in range(_TRIES):
        try:
            file.path.unlink()
        except FileNotFoundError:
            with box.opened(ref.folder, ref.uid) as again:
                if again is None or not os.path.samestat(again.status, file.status):
                    break
                file = again
            continue
        break
    _to_disk(file.path.parent)


def _write(path: Path, message: RawMessage) -> None:
    descriptor = os.open(path, _NEW, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(message.data)
        file.flush()
        seconds = message.received.timestamp()
        os.utime(path, (seconds, seconds))
        os.fsync(file.fileno())


def _to_disk(directory: Path) -> None:
    """Names are on the disk only after their directory was written there (POSIX)."""
    if os.name == "nt":
        return  # a directory cannot be opened there, and NTFS journals its names
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _new_name() -> str:
    """Return a name that no file has; the host is left out, since it may tell whose it is."""
    return f"{int(time.time())}.R{secrets.token_hex(10)}.hygiene"


def _info(flags: Sequence[str]) -> str:
    wanted = {flag.lower() for flag in flags}
    letters = "".join(letter for letter, flag in LETTERS.items() if flag.lower() in wanted)
    return f"{_SEPARATOR}2,{letters}"
