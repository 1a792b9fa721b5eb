"""The IMAP mailbox keeps the contract on a real Dovecot."""

from collections.abc import Iterator

import pytest

from hygiene_app.mailbox.connection import connect
from hygiene_app.model.account import Security
from tests.contract.mailbox_backend import ImapBackend
from tests.contract.mailbox_contract import MailboxContract
from tests.support.dovecot import Dovecot

pytestmark = pytest.mark.dovecot


class TestDovecotMailbox(MailboxContract):
    @pytest.fixture
    def backend(self, dovecot: Dovecot) -> Iterator[ImapBackend]:
        account = dovecot.account(Security.TLS, user=dovecot.new_user())
        with dovecot.session(account.user) as other:
            yield ImapBackend(
                other,
                lambda: connect(account, dovecot.secret, ca_file=dovecot.ca_file),
                account.id,
            )
