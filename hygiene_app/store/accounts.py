"""The accounts of this profile, without their secrets."""

from hygiene_app.model.account import Account, AuthMethod, MailSource, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.store.connections import Connections
from hygiene_app.store.journal import abandon
from hygiene_app.store.queries import row, rows
from hygiene_app.store.rows import oauth_of, oauth_text, printable


class StoredAccounts:
    """Accounts in the order in which they were added."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def accounts(self) -> tuple[Account, ...]:
        """Return them in the order in which they were added."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT id, email, user_name, host, port, security, auth, source, path, oauth"
                " FROM account ORDER BY number",
            )
        return tuple(
            Account(
                id=account_id,
                email=email,
                user=user,
                host=host,
                port=port,
                security=Security(security),
                auth=AuthMethod(auth),
                source=MailSource(source),
                path=path,
                oauth=oauth_of(oauth),
            )
            for account_id, email, user, host, port, security, auth, source, path, oauth in found
        )

    def add_account(self, account: Account) -> None:
        """Keep an account. Raises `KnownError(ACCOUNT_EXISTS)` for the same name."""
        address = printable(account.name).casefold()
        with self._connections.transaction() as connection:
            if row(connection, "SELECT 1 FROM account WHERE address = ?", (address,)):
                raise KnownError(ErrorCode.ACCOUNT_EXISTS, email=account.email)
            connection.execute(
                "INSERT INTO account (id, address, email, user_name, host, port, security, auth,"
                " source, path, oauth) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    account.id,
                    address,
                    account.email,
                    account.user,
                    account.host,
                    account.port,
                    account.security.value,
                    account.auth.value,
                    account.source.value,
                    account.path,
                    oauth_text(account.oauth),
                ),
            )

    def remove_account(self, account_id: str) -> None:
        """Forget an account with its index and findings. The journal and the archive stay.

        Where an intent of this account is open, its outcome is written as interrupted, for
        nobody can look any more.
        """
        with self._connections.transaction() as connection:
            abandon(connection, account_id)
            connection.execute("DELETE FROM account WHERE id = ?", (account_id,))
