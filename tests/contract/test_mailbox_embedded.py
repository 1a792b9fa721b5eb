"""The IMAP mailbox keeps the contract on the embedded server of the sample mailbox."""

from collections.abc import Iterator

import pytest

from hygiene_app.demo.server import DemoServer
from hygiene_app.mailbox.connection import connect
from hygiene_app.model.account import Account, Security
from hygiene_app.model.secret import Secret
from tests.contract.mailbox_backend import ImapBackend, Traits
from tests.contract.mailbox_contract import MailboxContract
from tests.support.plain_session import PlainSession

TRAITS = Traits(keeps_keywords=False, many=12, has_ids=True)


class TestEmbeddedMailbox(MailboxContract):
    @pytest.fixture
    def backend(self) -> Iterator[ImapBackend]:
        with DemoServer() as server:
            account = Account(
                id="acc-1",
                email="jan@example.org",
                user=server.user,
                host=server.host,
                port=server.port,
                security=Security.LOOPBACK,
            )
            secret = Secret(server.password)
            with PlainSession(server.host, server.port, server.user, server.password) as other:
                yield ImapBackend(
                    other, lambda: connect(account, secret), account.id, traits=TRAITS
                )
