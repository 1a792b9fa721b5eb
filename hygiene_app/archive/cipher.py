"""The age format (C2SP, age-encryption.org/v1) through pyrage; the only place that knows it."""

import io
from collections.abc import Sequence
from types import ModuleType

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

_NO_KEY = "No matching keys found"

# Octets that are encrypted in one go: some 4 ms, which no one sees.
_AT_ONCE = 4_000_000

_BASE_32 = str.maketrans("qpzry9x8gf2tvdw0s3jn54khce6mua7l", "0123456789abcdefghijklmnopqrstuv")


class _Pausing(io.BytesIO):
    """Comes back to Python every 8 kB, so that other threads get their turn and the window paints.

    pyrage keeps the interpreter for as long as it works (measured: 0.14 s for 60 MB), also where
    it reads from a plain `BytesIO`.
    """

    def read(self, size: int | None = -1) -> bytes:
        return super().read(size)


class Undecryptable(Exception):
    """Something cannot be decrypted.

    Attributes:
        no_key: it is well formed, but none of our keys fits; otherwise it is damaged.
    """

    def __init__(self, *, no_key: bool) -> None:
        super().__init__("no key fits" if no_key else "damaged")
        self.no_key = no_key


def _pyrage() -> ModuleType:
    import pyrage  # type: ignore[import-untyped]  # it ships no types

    module: ModuleType = pyrage
    return module


def new_identity() -> Secret:
    """Return a fresh X25519 identity (AGE-SECRET-KEY-1…)."""
    return Secret(str(_pyrage().x25519.Identity.generate()))


def recipient_of(identity: Secret) -> str:
    """Return the public half (age1…). Raises `Undecryptable` for what is not an identity."""
    pyrage = _pyrage()
    try:
        return str(pyrage.x25519.Identity.from_str(identity.reveal()).to_public())
    except pyrage.IdentityError:
        raise Undecryptable(no_key=True) from None  # the cause would quote the secret


def require_usable(recipients: Sequence[str]) -> None:
    """See that something can be encrypted for these readers.

    Raises `KnownError(POLICY_INVALID)` for one that is none, and for one of the few points of the
    curve for which every secret is the same, such as nothing but zeros: pyrage ends its thread
    there instead of raising (RFC 7748 §6.1).
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    for each in recipients:
        _recipient(each)
        number = int(each.lower().removeprefix("age1")[:-6].translate(_BASE_32), 32) >> 4
        point = X25519PublicKey.from_public_bytes(number.to_bytes(32, "big"))
        try:
            X25519PrivateKey.generate().exchange(point)
        except ValueError as exc:
            raise _no_recipient() from exc


def _recipient(text: str) -> object:
    pyrage = _pyrage()
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError as exc:
        raise _no_recipient() from exc


def _no_recipient() -> KnownError:
    return KnownError(ErrorCode.POLICY_INVALID, key="escrow", problem="recipient")


def encrypt(clear: bytes, recipients: Sequence[str]) -> bytes:
    """Return `clear` for these readers.

    Raises `KnownError(POLICY_INVALID)` for a recipient that is none; only the escrow recipients
    come from outside.
    """
    pyrage = _pyrage()
    readers = [_recipient(each) for each in recipients]
    if len(clear) <= _AT_ONCE:
        sealed: bytes = pyrage.encrypt(clear, readers)
        return sealed
    out = io.BytesIO()
    pyrage.encrypt_io(_Pausing(clear), out, readers)
    return out.getvalue()


def decrypt(sealed: bytes, identities: Sequence[Secret]) -> bytes:
    """Return the clear bytes, all of them authenticated. Raises `Undecryptable`."""
    pyrage = _pyrage()
    out = io.BytesIO()
    try:
        keys = [pyrage.x25519.Identity.from_str(each.reveal()) for each in identities]
        pyrage.decrypt_io(_Pausing(sealed), out, keys)
    except pyrage.IdentityError:
        raise Undecryptable(no_key=True) from None  # the cause would quote the secret
    except pyrage.DecryptError as exc:
        raise Undecryptable(no_key=str(exc) == _NO_KEY) from exc
    except OSError as exc:
        # nothing is read from a disk here: so it tells that a part of the body is damaged
        raise Undecryptable(no_key=False) from exc
    return out.getvalue()
