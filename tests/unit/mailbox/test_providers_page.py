"""What docs/providers.md shows of `account check` is what these servers make it say."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hygiene_app.mailbox.connection import connect
from hygiene_app.model.account import NoteCode, Security, ServerNote
from hygiene_app.words.phrasebook import Words
from tests.contract.mailbox_backend import letter
from tests.support.dovecot import Dovecot
from tests.support.played_exchange import PlayedExchange
from tests.support.played_gmail import ALL, TRASH, PlayedGmail
from tests.support.scripted_imap import ScriptedImap
from tests.unit.words.ftl import files

PAGE = Path(__file__).parents[3] / "docs" / "providers.md"
_SAMPLE = re.compile(r"<!-- sample: ([a-z ]+) -->\n```\n(.*?)```", re.DOTALL)

Notes = tuple[ServerNote, ...]


def in_words(notes: Notes) -> str:
    """Return the notes as the page shows them."""
    words = Words("en", files()["en"])
    return "".join(f"- {words.say(f'note-{n.code.value}', **dict(n.facts))}\n" for n in notes)


def shown() -> dict[str, str]:
    """Return the samples of the page."""
    return {found[1]: found[2] for found in _SAMPLE.finditer(PAGE.read_text("utf-8"))}


def gmail() -> Notes:
    with PlayedGmail() as server, connect(server.account(), server.secret) as mailbox:
        return mailbox.notes()


def gmail_that_hides() -> Notes:
    with PlayedGmail() as server:
        server.hidden = {ALL, TRASH}
        server.put("INBOX", letter())
        server.folders["INBOX"].uids = dict.fromkeys(
            range(1, 2001), server.folders["INBOX"].uids[1]
        )
        server.limit = 1000
        with connect(server.account(), server.secret) as mailbox:
            return mailbox.notes()


def exchange() -> Notes:
    with PlayedExchange() as server:
        server.create("Files")
        server.put("Files", b"\r\n%PDF-1.7")
        with connect(server.account(), server.secret) as mailbox:
            return mailbox.notes()


def scripted(capabilities: str, *folders: bytes) -> Notes:
    listed = (*folders, b'() "/" "INBOX"')
    with (
        ScriptedImap(capabilities=capabilities, folders=listed) as server,
        connect(server.account(), server.secret) as mailbox,
    ):
        return mailbox.notes()


def without_means() -> Notes:
    return scripted("IMAP4rev1", b'() "/" "Prullenbak"')


def move_only() -> Notes:
    return scripted("IMAP4rev1 MOVE", b'() "/" "Prullenbak"')


def without_trash() -> Notes:
    return scripted("IMAP4rev1 MOVE UIDPLUS")


SAMPLES: dict[str, Callable[[], Notes]] = {
    "gmail": gmail,
    "gmail that hides": gmail_that_hides,
    "exchange": exchange,
    "without means": without_means,
    "move only": move_only,
    "without trash": without_trash,
}


@contextmanager
def on_dovecot(server: Dovecot) -> Iterator[Notes]:
    account = server.account(Security.TLS, user=server.new_user())
    with connect(account, server.secret, ca_file=server.ca_file) as mailbox:
        yield mailbox.notes()


@pytest.mark.dovecot
def test_dovecot_is_shown_as_it_is(dovecot: Dovecot) -> None:
    with on_dovecot(dovecot) as notes:
        assert shown()["dovecot"] == in_words(notes)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_true(name: str) -> None:
    assert shown()[name] == in_words(SAMPLES[name]())


def test_no_sample_is_left_over() -> None:
    assert set(shown()) == {"dovecot", *SAMPLES}


def test_every_note_is_played_somewhere() -> None:
    told = {note.code for make in SAMPLES.values() for note in make()}
    assert told == set(NoteCode)
