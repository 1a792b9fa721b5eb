"""The mailbox in memory keeps the contract."""

import pytest

from tests.contract.mailbox_backend import FakeBackend
from tests.contract.mailbox_contract import MailboxContract


class TestFakeMailbox(MailboxContract):
    @pytest.fixture
    def backend(self) -> FakeBackend:
        return FakeBackend()
