"""A mailbox to look after, without its secret."""

from dataclasses import dataclass
from enum import StrEnum

from hygiene_app.model.errors import Fact


class Security(StrEnum):
    """How the connection is protected. `LOOPBACK` is refused for any host but this machine."""

    TLS = "tls"
    STARTTLS = "starttls"
    LOOPBACK = "loopback"


class AuthMethod(StrEnum):
    PASSWORD = "password"
    OAUTH = "oauth"


class MailSource(StrEnum):
    """Where the messages lie: at a server, or in files on this computer."""

    IMAP = "imap"
    MAILDIR = "maildir"
    MBOX = "mbox"
    EML = "eml"


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthClient:
    """Which sign-in page an account uses, and as which registered program (RFC 6749 §2.2).

    Attributes:
        provider: a key of the table of sign-in providers, such as "microsoft".
        client_id: "" for the one that IT or the table names.
        tenant: the organisation at the provider; "" for the usual one.
        login_hint: who signs in, where that is not the owner of the mailbox: a shared mailbox.
    """

    provider: str
    client_id: str = ""
    tenant: str = ""
    login_hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One mailbox on one server.

    Attributes:
        id: opaque; it is what logs, archive and journal know the account by.
        email: the address of the owner, also the display name of the account.
        user: the name to sign in with, most often the address; of a shared mailbox its own
            address, whoever signs in.
        path: the folder or file of local mail; "" at a server, as `host` is "" for local mail.
        oauth: set with `AuthMethod.OAUTH`.
    """

    id: str
    email: str
    user: str
    host: str
    port: int
    security: Security
    auth: AuthMethod = AuthMethod.PASSWORD
    source: MailSource = MailSource.IMAP
    path: str = ""
    oauth: OAuthClient | None = None

    @property
    def name(self) -> str:
        """What people call it, and what no two accounts share."""
        return f"{self.email} ({self.path})" if self.path else self.email

    @property
    def domain(self) -> str:
        """The part behind the @, in lower case."""
        return self.email.rpartition("@")[2].lower()


class ServerKind(StrEnum):
    """How the mailbox behaves, as its own answers show, never its host name."""

    STANDARD = "standard"
    GMAIL = "gmail"
    EXCHANGE = "exchange"
    LOCAL = "local"


class NoteCode(StrEnum):
    """What people should know of a mailbox; `words` has a sentence for each (`note-<value>`)."""

    TRASH_SAFE = "trash-safe"
    TRASH_BY_NAME = "trash-by-name"
    TRASH_MISSING = "trash-missing"
    TRASH_UNSAFE = "trash-unsafe"
    DELETE_SAFE = "delete-safe"
    DELETE_UNSAFE = "delete-unsafe"
    READ_ONLY = "read-only"
    GMAIL_LABELS = "gmail-labels"
    GMAIL_DELETION = "gmail-deletion"
    GMAIL_ALL_HIDDEN = "gmail-all-hidden"
    GMAIL_FOLDER_LIMIT = "gmail-folder-limit"
    GMAIL_TRASH_HIDDEN = "gmail-trash-hidden"
    EXCHANGE_RECOVERABLE = "exchange-recoverable"
    EXCHANGE_THROTTLES = "exchange-throttles"
    EXCHANGE_FILES = "exchange-files"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerNote:
    """One thing that people should know of a mailbox, with what its sentence needs."""

    code: NoteCode
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a server can do that matters to us, as found after sign-in.

    Attributes:
        trash: the raw name of the Trash.
        read_only: nothing can be removed safely: it is only looked at.
    """

    move: bool
    uidplus: bool
    special_use: bool
    condstore: bool
    trash: str | None
    kind: ServerKind = ServerKind.STANDARD
    read_only: bool = False
    raw: tuple[str, ...] = ()

    @property
    def can_trash(self) -> bool:
        """Whether a message can be put into a Trash folder without risk for other messages."""
        return self.trash is not None and (self.move or self.uidplus) and not self.read_only

    @property
    def can_delete(self) -> bool:
        """Whether one message can be removed for good without risk for others (RFC 4315).

        On Gmail that goes through the Trash: elsewhere EXPUNGE takes off a label only.
        """
        if self.kind is ServerKind.GMAIL and not self.can_trash:
            return False
        return self.uidplus and not self.read_only
