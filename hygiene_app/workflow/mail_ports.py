"""What the verbs need of mailboxes: finding one, signing in, looking and changing.

As in `workflow.ports`: every method may raise `KnownError`, and says so only where it matters.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from hygiene_app.model.account import Account, Capabilities, MailSource, ServerNote
from hygiene_app.model.job import Job
from hygiene_app.model.message import (
    Folder,
    FolderState,
    Identity,
    MessageHeader,
    MessageRef,
    PartContent,
    PartRequest,
    RawMessage,
)
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import Referral, ServerChoice, SignInProvider


class Mailbox(Protocol):
    """One signed-in mailbox. Looking never changes anything, not even \\Seen."""

    @property
    def capabilities(self) -> Capabilities:
        """What this server can do, as announced after sign-in."""
        ...

    @property
    def octets(self) -> int:
        """How much the server has sent so far in this session."""
        ...

    def notes(self) -> tuple[ServerNote, ...]:
        """Return what people should know of this mailbox; may ask the server a few things."""
        ...

    def folders(self) -> tuple[Folder, ...]:
        """Return every folder that can be selected."""
        ...

    def state(self, folder: str) -> FolderState:
        """Return what STATUS says; one round trip, no message data.

        Raises `KnownError(FOLDER_GONE)` where the folder is no more.
        """
        ...

    def states(self, folders: Sequence[str]) -> dict[str, FolderState]:
        """Return what STATUS says of each, by the names given, in a round trip for many.

        A folder that is no more, or that the server refuses, is left out.
        """
        ...

    def headers(
        self, folder: str, uidvalidity: int, *, after: int, job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of all messages with a UID above `after`, in ascending order of UID.

        Batches of at most 500. A message whose answer cannot be understood comes with
        `structure_known=False`; it never hides its neighbours. Raises
        `PreconditionFailed(MESSAGE_CHANGED)` when UIDVALIDITY is another one.
        """
        ...

    def headers_of(
        self, folder: str, uidvalidity: int, uids: Sequence[int], job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of these messages, as `headers` does; what is gone is left out."""
        ...

    def uids(self, folder: str, uidvalidity: int) -> frozenset[int]:
        """Return the UIDs that the folder holds now."""
        ...

    def parts(
        self, folder: str, uidvalidity: int, requests: Iterable[PartRequest], job: Job
    ) -> Iterator[PartContent]:
        """Yield phase two: exactly one answer a request, `BODY.PEEK` only.

        Requests are taken as there is room for more, and answered in any order, but some 50
        messages after the other: a message is complete with as many answers as there are requests
        for it. They may be made from what `headers` yields while they are taken, so that the line
        is never idle between two batches.
        """
        ...

    def message(self, ref: MessageRef) -> RawMessage:
        """Fetch a whole message. Raises `PreconditionFailed(MESSAGE_GONE)`."""
        ...

    def confirm(self, identity: Identity) -> None:
        """Return when the message at this place still is the one that was reviewed.

        Raises `PreconditionFailed`: `MESSAGE_GONE` when nothing lies there, `MESSAGE_CHANGED`
        when UIDVALIDITY, Message-ID, size or INTERNALDATE differ.
        """
        ...

    def locate(self, folder: str, identity: Identity) -> tuple[MessageRef, ...]:
        """Find this message in a folder by Message-ID and size (INTERNALDATE where it has no id).

        The server's SEARCH is a hint only: each hit is fetched and compared.
        """
        ...

    def to_trash(self, identity: Identity) -> MessageRef | None:
        """Move one message to the Trash; return where it went, None when the server was silent.

        Raises `KnownError`: `NO_TRASH`, `CANNOT_MOVE`; `Uncertain` when the connection broke
        after the command was sent.
        """
        ...

    def bring_back(self, identity: Identity, folder: str) -> MessageRef | None:
        """Move one message out of the Trash into a folder; return where it went.

        Raises as `to_trash`, and `KnownError(FOLDER_GONE)`.
        """
        ...

    def remove(self, identity: Identity) -> None:
        """Remove one message for good: \\Deleted and UID EXPUNGE of this UID (RFC 4315).

        Raises `KnownError(CANNOT_DELETE)` where the server has no UIDPLUS; `Uncertain` as above.
        Clears \\Deleted again when the second step is refused. On Gmail it goes through the
        Trash, since elsewhere this only takes off a label.
        """
        ...

    def unmark(self, identity: Identity) -> bool:
        """Take \\Deleted off this message; return whether it carried it.

        For a removal that broke off between the mark and UID EXPUNGE. Raises `PreconditionFailed`
        as `confirm` does; `Uncertain` as above.
        """
        ...

    def remains(self, identity: Identity) -> tuple[MessageRef, ...]:
        """Return where the message still lies of the places that `remove` empties.

        Its own place, and on Gmail "All mail" and the Trash. Raises
        `PreconditionFailed(MESSAGE_CHANGED)` where something else lies at its place.
        """
        ...

    def append(self, folder: str, message: RawMessage) -> MessageRef | None:
        """Add a message with its flags and date; return where, None when the server was silent."""
        ...


RecogniseMailFiles = Callable[[str], MailSource]
"""Says what kind of local mail lies at a path.

Raises `KnownError`: `LOCAL_MAIL_MISSING`, `LOCAL_MAIL_UNKNOWN`.
"""


OpenMailbox = Callable[[Account], AbstractContextManager[Mailbox]]
"""Signs in with the secret kept for the account; the connection ends with the block."""


ProbeMailbox = Callable[[Account, Secret], AbstractContextManager[Mailbox]]
"""Signs in with a secret that is not kept yet."""


class Discover(Protocol):
    """Finds the mail server of an address; nothing but its domain leaves this computer."""

    def __call__(self, email: str, job: Job, agreed: str = "") -> ServerChoice | Referral | None:
        """Return the server, a host to ask the user about, or None where nobody knows.

        Args:
            agreed: a host outside the domain that the user agreed may be asked.
        """
        ...


class BrowserSignIn(Protocol):
    """Signing in on the page of a provider, in the browser of the user (RFC 8252)."""

    def providers(self) -> tuple[SignInProvider, ...]:
        """Return every provider that is known here.

        Raises `KnownError(SIGN_IN_FILE_INVALID)` for a file of IT that has an error.
        """
        ...

    def sign_in(self, account: Account, job: Job, show: Callable[[str], None]) -> Secret:
        """Open the page, wait for the answer, and return what may be kept: the refresh token.

        Args:
            account: with `oauth` set.
            show: gets the address of the page, for a browser that did not open by itself.

        Raises `Cancelled`; `KnownError`: `OAUTH_CLIENT_NEEDED`, `OAUTH_PROVIDER_UNKNOWN`,
        `OAUTH_TIMED_OUT`, `OAUTH_DECLINED`, `OAUTH_ADMIN` (facts: provider, client, scopes, url:
        all that IT needs), `OAUTH_REFUSED`, `OAUTH_UNREACHABLE`, `SIGN_IN_FILE_INVALID`.
        """
        ...


class Credentials(Protocol):
    """The operating system's keyring."""

    def password(self, account_id: str) -> Secret | None:
        """Return the kept password or refresh token, None where there is none."""
        ...

    def keep_password(self, account_id: str, password: Secret) -> None:
        """Keep a password or refresh token. Raises `KnownError`: `NO_KEYRING`, `KEYRING_LOCKED`."""
        ...

    def forget_password(self, account_id: str) -> None:
        """Forget it; nothing happens where there is none."""
        ...
