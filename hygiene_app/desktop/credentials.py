"""Secrets in the keyring of the operating system, and nowhere else.

A value is kept in one item. The Credential Manager of Windows takes 1,280 characters an item, so
a longer value is spread: its item then says where the parts are. The parts of a new value are
written beside those of the old one, and the item changes last; a program that is ended in between
leaves the old value readable.
"""

import hashlib
import importlib
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

log = logging.getLogger(__name__)

_SERVICE = "org.mailhygiene.HygieneApp"
_USER = "Mail Hygiene"
_LONGEST = 1200
_WHOLE, _SPREAD = "whole:", "spread:"
_SIDES = ("a", "b")


class Backend(Protocol):
    """The part of a keyring backend that is used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a value, None where there is none."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a value."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget a value."""
        ...


class _Items:
    """Single items of the keyring; every problem of it comes out as a `KnownError`."""

    def __init__(self, profile_id: str, backend: Backend) -> None:
        self._prefix = f"{_SERVICE}/{profile_id}/"
        self._backend = backend

    def read(self, name: str) -> str | None:
        """Return an item, None where there is none."""
        with _translated():
            return self._backend.get_password(self._prefix + name, _USER)

    def write(self, name: str, value: str) -> None:
        """Write an item in place of the one before."""
        with _translated():
            self._backend.set_password(self._prefix + name, _USER, value)

    def remove(self, name: str) -> bool:
        """Remove an item; return whether there was one."""
        if self.read(name) is None:
            return False
        with _translated():
            self._backend.delete_password(self._prefix + name, _USER)
        return True


class KeyringCredentials:
    """Secrets of one profile. Every method may wait for the user: not for the thread of a window.

    Every method may raise `KnownError`: `NO_KEYRING`, `KEYRING_LOCKED`. There is no other place
    to put a secret: without a keyring the program refuses.

    Args:
        profile_id: keeps the profiles of one user apart.
        backend: the keyring of this operating system, unless a test brings another one.
    """

    def __init__(self, profile_id: str, backend: Backend | None = None) -> None:
        self._profile_id = profile_id
        self._chosen = backend
        self._kept_items: _Items | None = None
        self._sides: dict[str, str] = {}

    @property
    def backend(self) -> str:
        """What keeps the secrets, for the report of `doctor`."""
        return {"win32": "Credential Manager", "darwin": "Keychain"}.get(
            sys.platform, "Secret Service"
        )

    @property
    def _items(self) -> _Items:
        if self._kept_items is None:
            chosen = _pinned_backend() if self._chosen is None else self._chosen
            self._kept_items = _Items(self._profile_id, chosen)
        return self._kept_items

    def get(self, name: str) -> Secret | None:
        """Return a value, None where there is none, or only a part of one."""
        head = self._head(name)
        if head is None:
            return None
        if head.startswith(_WHOLE):
            return Secret(head.removeprefix(_WHOLE))
        return self._joined(name, head)

    def put(self, name: str, value: Secret) -> None:
        """Keep a value in place of the one before. Ended halfway, the one before is still there."""
        text = value.reveal()
        if name not in self._sides:
            self._head(name)
        side_before, side = self._sides[name], ""
        if len(text) + len(_WHOLE) <= _step(text):
            self._items.write(name, _WHOLE + text)
        else:
            side = _SIDES[1] if side_before == _SIDES[0] else _SIDES[0]
            parts = _split(text)
            for number, part in enumerate(parts):
                self._items.write(_part(name, side, number), part)
            self._items.write(name, f"{_SPREAD}{side}:{len(parts)}:{_digest(text)}")
        self._sides[name] = side
        if side_before:
            self._remove_parts(name, side_before)

    def delete(self, name: str) -> None:
        """Forget a value; nothing happens where there is none."""
        for side in _SIDES:
            self._remove_parts(name, side)
        self._items.remove(name)
        self._sides[name] = ""

    def password(self, account_id: str) -> Secret | None:
        """Return the kept password, None where there is none."""
        return self.get(_password_name(account_id))

    def keep_password(self, account_id: str, password: Secret) -> None:
        """Keep a password."""
        self.put(_password_name(account_id), password)

    def forget_password(self, account_id: str) -> None:
        """Forget it; nothing happens where there is none."""
        self.delete(_password_name(account_id))

    def _head(self, name: str) -> str | None:
        """Read the item of a value, and remember which side its parts are on: one trip less."""
        head = self._items.read(name)
        self._sides[name] = _side_of(head)
        return head

    def _joined(self, name: str, head: str) -> Secret | None:
        _, side, count, digest = head.split(":")
        parts = [self._items.read(_part(name, side, number)) for number in range(int(count))]
        text = "".join(part for part in parts if part is not None)
        if _digest(text) != digest:
            log.warning("a secret in the keyring has lost some of its %d parts", len(parts))
            return None
        return Secret(text)

    def _remove_parts(self, name: str, side: str) -> None:
        number = 0
        while self._items.remove(_part(name, side, number)):
            number += 1


class MemoryCredentials:
    """Secrets of the demo profile: they end with the program."""

    backend = "memory"

    def __init__(self) -> None:
        self._values: dict[str, Secret] = {}

    def get(self, name: str) -> Secret | None:
        """Return a value, None where there is none."""
        return self._values.get(name)

    def put(self, name: str, value: Secret) -> None:
        """Keep a value in place of the one before."""
        self._values[name] = value

    def delete(self, name: str) -> None:
        """Forget a value; nothing happens where there is none."""
        self._values.pop(name, None)

    def password(self, account_id: str) -> Secret | None:
        """Return the kept password, None where there is none."""
        return self.get(_password_name(account_id))

    def keep_password(self, account_id: str, password: Secret) -> None:
        """Keep a password."""
        self.put(_password_name(account_id), password)

    def forget_password(self, account_id: str) -> None:
        """Forget it; nothing happens where there is none."""
        self.delete(_password_name(account_id))


def _password_name(account_id: str) -> str:
    return f"password-{account_id}"


def _part(name: str, side: str, number: int) -> str:
    return f"{name}/{side}{number}"


def _side_of(head: str | None) -> str:
    return head.split(":")[1] if head is not None and head.startswith(_SPREAD) else ""


def _step(text: str) -> int:
    """Return how many characters fit in an item; one beyond the BMP counts twice on Windows."""
    return _LONGEST if text.isascii() else _LONGEST // 2


def _split(text: str) -> list[str]:
    step = _step(text)
    return [text[start : start + step] for start in range(0, len(text), step)]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _pinned_backend() -> Backend:
    """Return the one backend of this operating system.

    Neither PYTHON_KEYRING_BACKEND nor keyringrc.cfg is asked, and properties that the
    environment set on it are taken off: a variable must not lead a secret into a file.
    """
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        windows = WinVaultKeyring()
        vars(windows).clear()
        windows.persist = "local machine"  # the default lets secrets roam to other computers
        return windows
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Keychain

        keychain = Keychain()
        vars(keychain).clear()
        keychain.keychain = None
        return keychain
    from keyring.backends.SecretService import Keyring as SecretService

    service = SecretService()  # type: ignore[no-untyped-call] # its base class has no annotation
    vars(service).clear()
    return service


@contextmanager
def _translated() -> Iterator[None]:
    from keyring.errors import KeyringError

    theirs: tuple[type[Exception], ...] = (KeyringError, OSError, RuntimeError, *_foreign_errors())
    try:
        yield
    except theirs as exc:
        locked = any(_says_locked(each) for each in _causes(exc))
        raise KnownError(ErrorCode.KEYRING_LOCKED if locked else ErrorCode.NO_KEYRING) from exc


def _foreign_errors() -> tuple[type[Exception], ...]:
    """Return what comes through `keyring` untranslated on this operating system."""
    if sys.platform == "win32":
        from win32ctypes.pywin32.pywintypes import error

        return (error,)
    if sys.platform == "darwin":
        return ()
    from secretstorage.exceptions import SecretStorageException

    # jeepney comes with secretstorage and has no types.
    return (SecretStorageException, importlib.import_module("jeepney").DBusErrorResponse)


def _causes(exc: BaseException) -> Iterator[BaseException]:
    each: BaseException | None = exc
    while each is not None:
        yield each
        each = each.__cause__


def _says_locked(exc: BaseException) -> bool:
    from keyring.errors import KeyringLocked

    if isinstance(exc, KeyringLocked):
        return True
    # A dismissed prompt arrives as InitError; only its cause tells. The types belong to a library
    # that is there on one operating system only, hence by name.
    told_by = ("LockedException", "PromptDismissedException")
    return type(exc).__name__ in told_by or "Error.IsLocked" in str(getattr(exc, "name", ""))
