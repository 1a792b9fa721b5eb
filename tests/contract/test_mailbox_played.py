"""The IMAP mailbox keeps the contract on servers that behave as Gmail and Exchange do."""

from collections.abc import Iterator

import pytest

from tests.contract.mailbox_backend import PlayedBackend, Traits
from tests.contract.mailbox_contract import MailboxContract
from tests.support import played_exchange, played_gmail
from tests.support.played_exchange import PlayedExchange
from tests.support.played_gmail import PlayedGmail

FORBIDDEN = frozenset({"EXPUNGE", "CLOSE"})
GMAIL = Traits(trash=played_gmail.TRASH, sent=played_gmail.SENT, has_ids=True, lasting_ids=True)
EXCHANGE = Traits(trash=played_exchange.TRASH, sent=played_exchange.SENT, keeps_keywords=False)


class TestPlayedGmail(MailboxContract):
    """Every folder but three is a label here."""

    @pytest.fixture
    def backend(self) -> Iterator[PlayedBackend]:
        with PlayedGmail() as server:
            yield PlayedBackend(server, GMAIL)
            assert not FORBIDDEN.intersection(one.split(" ")[0] for one in server.commands)


class TestPlayedExchange(MailboxContract):
    """In Dutch, without flags that tell roles."""

    @pytest.fixture
    def backend(self) -> Iterator[PlayedBackend]:
        with PlayedExchange() as server:
            yield PlayedBackend(server, EXCHANGE)
            assert not FORBIDDEN.intersection(one.split(" ")[0] for one in server.commands)
