"""A connection to one mailbox that is made when needed and made again after it broke."""

from contextlib import ExitStack

from hygiene_app.model.account import Account
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.workflow.mail_ports import Mailbox, OpenMailbox


class Connection:
    """Signs in at the first `mailbox()`, and again after a `drop()`."""

    def __init__(self, open_mailbox: OpenMailbox, account: Account | None) -> None:
        self._open_mailbox = open_mailbox
        self._account = account
        self._stack = ExitStack()
        self._mailbox: Mailbox | None = None

    def __enter__(self) -> "Connection":
        return self

    def __exit__(self, *_exc: object) -> None:
        self.drop()

    def mailbox(self) -> Mailbox:
        """Return the signed-in mailbox. Raises `KnownError` when signing in fails."""
        if self._account is None:
            raise KnownError(ErrorCode.ACCOUNT_UNKNOWN, email="")
        if self._mailbox is None:
            self._mailbox = self._stack.enter_context(self._open_mailbox(self._account))
        return self._mailbox

    def drop(self) -> None:
        """End the connection; the next `mailbox()` makes a new one."""
        self._mailbox = None
        self._stack.close()
        self._stack = ExitStack()
