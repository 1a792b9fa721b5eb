"""A mailbox to look after, without its secret."""

from dataclasses import dataclass
from enum import StrEnum


class Security(StrEnum):
    """How the connection is protected. `LOOPBACK` is refused for any host but this machine."""

    TLS = "tls"
    STARTTLS = "starttls"
    LOOPBACK = "loopback"


class AuthMethod(StrEnum):
    PASSWORD = "password"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One mailbox on one server.

    Attributes:
        id: opaque; it is what logs, archive and journal know the account by.
        email: the address of the owner, also the display name of the account.
        user: the name to sign in with, most often the address.
    """

    id: str
    email: str
    user: str
    host: str
    port: int
    security: Security
    auth: AuthMethod = AuthMethod.PASSWORD

    @property
    def domain(self) -> str:
        """The part behind the @, in lower case."""
        return self.email.rpartition("@")[2].lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a server can do that matters to us, as found after sign-in."""

    move: bool
    uidplus: bool
    special_use: bool
    condstore: bool
    gmail: bool
    trash: str | None
    raw: tuple[str, ...] = ()

    @property
    def can_trash(self) -> bool:
        """Whether a message can be put into a Trash folder without risk for other messages."""
        return self.trash is not None and (self.move or self.uidplus)

    @property
    def can_delete(self) -> bool:
        """Whether one message can be removed for good without risk for others (RFC 4315)."""
        return self.uidplus
