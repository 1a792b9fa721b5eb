"""This computer's part in the archive, as the keyring of the operating system keeps it.

Small values. "archive-device": the age identities of this computer, the one that is written
for first; there are two only while one takes the place of the other. "archive-head": the key of
the seals, and the highest number of the ledger that this computer has seen, by which an older
copy of the folder is told from the present one. "archive-place": a hash of where the folder lay
when it was verified last.
"""

import hashlib
import logging
import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from hygiene_app.archive.cipher import Undecryptable, new_identity, recipient_of
from hygiene_app.model.errors import KnownError
from hygiene_app.model.secret import Secret

log = logging.getLogger(__name__)

DEVICE = "archive-device"
HEAD = "archive-head"
PLACE = "archive-place"

# Writing the counter takes 14 ms with gnome-keyring, as much as three puts. Waiting this many
# times as long before the next writing bounds the cost to 5 %; a quick keyring gets every number.
_REST = 20


class DeviceKeys(Protocol):
    """A few small secrets in the operating system's keyring; each below 1,280 characters.

    Every method may raise `KnownError`: `NO_KEYRING`, `KEYRING_LOCKED`.
    """

    def get(self, name: str) -> Secret | None:
        """Return a value, None where there is none."""
        ...

    def put(self, name: str, value: Secret) -> None:
        """Keep a value in place of the one before."""
        ...

    def delete(self, name: str) -> None:
        """Forget a value; nothing happens where there is none."""
        ...


class Device:
    """The identities, the seal key and the counter; everything here is secret but `seen`.

    Attributes:
        seen: the highest number of the ledger that this computer knows of.
    """

    def __init__(
        self,
        keys: DeviceKeys,
        *,
        identities: tuple[Secret, ...],
        seal_key: bytes,
        seen: int,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._keys = keys
        self.identities = identities
        self.seal_key = seal_key
        self.seen = seen
        self._now = now
        self._kept = seen
        self._rest_until = now()
        self.recipient = recipient_of(identities[0])

    @classmethod
    def new(cls, keys: DeviceKeys) -> "Device":
        """Return a device that nothing knows of yet."""
        return cls(keys, identities=(new_identity(),), seal_key=secrets.token_bytes(32), seen=0)

    @classmethod
    def load(cls, keys: DeviceKeys) -> "Device | None":
        """Return the device of this computer, None where the keyring does not have all of it."""
        device, head = keys.get(DEVICE), keys.get(HEAD)
        if device is None or head is None:
            return None
        try:
            seal_key, _, seen = head.reveal().partition(" ")
            identities = tuple(Secret(line) for line in device.reveal().split())
            return cls(
                keys, identities=identities, seal_key=bytes.fromhex(seal_key), seen=int(seen)
            )
        except (ValueError, IndexError, Undecryptable):
            log.warning("what the keyring holds of the archive is not readable")
            return None

    def same_secrets(self, other: "Device") -> bool:
        """Whether both read and write the same files."""
        return self.identities == other.identities and self.seal_key == other.seal_key

    def keep(self) -> None:
        """Write everything into the keyring; the identities last, they make it usable."""
        self._keep_head()
        self._keep_identities(self.identities)

    def add_identity(self) -> None:
        """Write for a new identity from now on, still reading with the old ones."""
        identities = (new_identity(), *self.identities)
        self._keep_identities(identities)
        self.identities = identities
        self.recipient = recipient_of(identities[0])

    def drop_old_identities(self) -> None:
        """Forget every identity but the one that is written for, and keep everything."""
        self.identities = self.identities[:1]
        self.keep()

    def forget(self) -> None:
        """Take everything out of the keyring."""
        self._keys.delete(DEVICE)
        self._keys.delete(HEAD)
        self._keys.delete(PLACE)

    def moved_to(self, folder: Path) -> bool:
        """Whether the folder lay elsewhere the last time this was asked."""
        place = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()
        known = self._keys.get(PLACE)
        if known is None or known.reveal() != place:
            self._keys.put(PLACE, Secret(place))
        return known is not None and known.reveal() != place

    def saw(self, number: int) -> None:
        """Remember the highest number of the ledger, in the keyring as often as it is cheap.

        A keyring that refuses does not undo what is already safe on the disk: only the guard
        against older copies of the folder is weaker until the next time.
        """
        self.seen = max(self.seen, number)
        if self._now() >= self._rest_until:
            self.settle()

    def settle(self) -> None:
        """Bring the counter to the keyring if it is not there yet."""
        if self._kept == self.seen:
            return
        started = self._now()
        try:
            self._keep_head()
        except KnownError as exc:
            log.warning("the archive's counter was not kept: %s", exc.code.value)
        ended = self._now()
        self._rest_until = ended + _REST * (ended - started)

    def _keep_head(self) -> None:
        self._keys.put(HEAD, Secret(f"{self.seal_key.hex()} {self.seen}"))
        self._kept = self.seen

    def _keep_identities(self, identities: tuple[Secret, ...]) -> None:
        lines = "\n".join(identity.reveal() for identity in identities)
        self._keys.put(DEVICE, Secret(lines))
