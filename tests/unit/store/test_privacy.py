"""Nothing of a mailbox can be read in the files of the store, and little of it is kept at all."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hygiene_app.model.disposal import JournalPhase, OutcomeCode
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.message import Address
from hygiene_app.model.policy import Action
from hygiene_app.model.scanned import Scanned
from hygiene_app.store.connections import connect
from hygiene_app.store.database import Database
from hygiene_app.store.migrate import Migration, copies, shipped
from tests.unit.store.samples import (
    FOLDER,
    KEY,
    account,
    entry,
    finding,
    open_database,
    planned,
    put,
    scanned,
    unread,
)

MARK = "Kanarievogel"
_WHOLE_TABLE = 'SELECT * FROM "{}"'


def _marked(uid: int) -> Scanned:
    found = finding(uid)
    reason = found.evidence[0]
    marked = replace(
        found,
        identity=replace(found.identity, message_id=f"<{MARK}-{uid}@mail.example.com>"),
        subject=f"{MARK} subject",
        sender=Address(name=f"{MARK} name", email=f"{MARK}@example.com"),
        recipients=(Address(name=MARK, email="b@example.org"),),
        folder_display=f"{MARK} folder",
        attachments=(f"{MARK}.pdf",),
        evidence=(replace(reason, masked=MARK, where=replace(reason.where, name=f"{MARK}.pdf")),),
    )
    not_read = replace(unread(uid), subject=f"{MARK} subject", name=f"{MARK}.zip")
    return replace(scanned(uid), identity=marked.identity, findings=(marked,), not_read=(not_read,))


def _files_with(folder: Path, text: str) -> set[str]:
    forms = {
        form
        for each in (text, text.lower(), text.upper())
        for form in (each.encode(), each.encode("utf-16-le"), each.encode("utf-16-be"))
    }
    return {
        file.name for file in folder.iterdir() if any(form in file.read_bytes() for form in forms)
    }


@pytest.fixture
def filled(path: Path) -> Iterator[Database]:
    with open_database(path) as database:
        database.accounts.add_account(account(email=f"{MARK}@example.org"))
        ids = put(database, [_marked(n) for n in range(1, 40)], folder=FOLDER)
        database.findings.decide(ids[:5], FindingState.KEPT, reason=f"{MARK} reason")
        database.settings.put("note", MARK)
        database.journal.intend(entry(), planned(1, MARK), Action.TRASH)
        yield database


def test_no_file_shows_what_is_in_it(filled: Database, path: Path) -> None:
    assert filled.settings.get("note") == MARK
    names = {file.name for file in path.parent.iterdir()}
    assert names == {"store.db", "store.db-wal", "store.db-shm", "store.db.check"}
    assert path.with_name("store.db-wal").stat().st_size > 100_000
    assert _files_with(path.parent, MARK) == set()
    assert _files_with(path.parent, "example") == set()
    filled.close()
    assert path.stat().st_size > 100_000
    assert _files_with(path.parent, MARK) == set()
    assert _files_with(path.parent, "CREATE TABLE") == set()


def test_neither_does_the_copy_before_a_migration(filled: Database, path: Path) -> None:
    filled.close()
    more = Migration(number=len(shipped()) + 1, sql="CREATE TABLE more (a)")
    open_database(path, migrations=(*shipped(), more)).close()
    assert len(copies(path)) == 1
    assert _files_with(path.parent, MARK) == set()


def test_the_key_is_in_no_file(filled: Database, path: Path) -> None:
    contents = [file.read_bytes() for file in path.parent.iterdir()]
    assert not any(KEY in content or KEY.hex().encode() in content for content in contents)


def test_the_search_for_marks_finds_them_where_they_are(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text(f"x{MARK}x")
    (tmp_path / "wide").write_bytes(MARK.upper().encode("utf-16-le"))
    (tmp_path / "clean").write_text("nothing")
    assert _files_with(tmp_path, MARK) == {"plain", "wide"}


def _tables_with(path: Path, text: str) -> set[str]:
    """Look through every column of every row, decrypted."""
    connection = connect(path, KEY)
    names = [
        str(name)
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    ]
    found = set()
    for name in names:
        for row in connection.execute(_WHOLE_TABLE.format(name)):
            if any(text.lower() in _shown(value) for value in row):
                found.add(name)
    connection.close()
    return found


def _shown(value: object) -> str:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return text.lower()


def test_a_message_that_is_fine_leaves_no_person_in_the_database(path: Path) -> None:
    with open_database(path) as database:
        database.accounts.add_account(account())
        put(database, [replace(_marked(n), findings=(), not_read=()) for n in range(1, 4)])
    assert _tables_with(path, MARK) == set()


def test_what_has_left_the_mailbox_leaves_no_person_in_the_database(path: Path) -> None:
    with open_database(path) as database:
        database.accounts.add_account(account())
        gone, disposed = put(database, [_marked(1), _marked(2)])
        database.findings.decide([gone, disposed], FindingState.KEPT)
        assert _tables_with(path, MARK) == {"envelope", "finding", "evidence", "not_read"}
        number = database.journal.intend(entry(), planned(2, disposed), Action.TRASH)
        done = replace(entry(JournalPhase.OUTCOME), intent=number, outcome=OutcomeCode.DONE)
        database.journal.conclude(done, [(disposed, FindingState.DISPOSED)])
        database.index.vanish(account().id, FOLDER, frozenset())
    assert _tables_with(path, MARK) == set()
    assert _tables_with(path, "example.com") == set()
    assert _tables_with(path, Category.CV.value) >= {"finding", "journal"}
