"""From one schema to the next."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.listing import FindingFilter
from hygiene_app.store.connections import connect
from hygiene_app.store.database import Database
from hygiene_app.store.migrate import Migration, copies, shipped
from tests.data.store.make import KEY_OF_STORED, fill
from tests.unit.store.samples import KEY, NOW, FixedClock, account, open_database, put, scanned

STORED = Path(__file__).parents[2] / "data" / "store"

_NEXT = Migration(
    number=len(shipped()) + 1,
    sql="""
    ALTER TABLE setting ADD COLUMN origin TEXT NOT NULL DEFAULT '';
    CREATE TABLE later (number INTEGER PRIMARY KEY, reason TEXT NOT NULL) STRICT;
    INSERT INTO later (reason) SELECT value FROM setting;
    """,
)
_BROKEN = Migration(number=_NEXT.number, sql="CREATE TABLE half (a); SELECT * FROM missing")


def _made(path: Path) -> None:
    with open_database(path) as database:
        database.settings.put("jurisdiction", "be")


def _asked(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = connect(path, KEY)
    try:
        return [tuple(row) for row in connection.execute(sql)]
    finally:
        connection.close()


def test_the_migrations_are_numbered_without_gaps() -> None:
    assert [migration.number for migration in shipped()] == list(range(1, len(shipped()) + 1))


def test_the_next_schema_keeps_what_is_there(path: Path) -> None:
    _made(path)
    with open_database(path, migrations=(*shipped(), _NEXT)) as database:
        assert database.schema == _NEXT.number
        assert database.settings.get("jurisdiction") == "be"
    assert _asked(path, "SELECT reason FROM later") == [("be",)]


def test_a_copy_of_before_lies_beside_it_under_the_same_key(path: Path) -> None:
    _made(path)
    open_database(path, migrations=(*shipped(), _NEXT)).close()
    (copy,) = copies(path)
    assert copy.name == f"store.db.before-{_NEXT.number:04d}"
    with open_database(copy) as old:
        assert old.schema == _NEXT.number - 1
        assert old.settings.get("jurisdiction") == "be"


def test_a_new_database_needs_no_copy(path: Path) -> None:
    open_database(path, migrations=(*shipped(), _NEXT)).close()
    assert copies(path) == ()


def test_only_the_newest_copy_is_kept_and_not_for_ever(path: Path) -> None:
    _made(path)
    third = Migration(number=_NEXT.number + 1, sql="CREATE TABLE third (a)")
    open_database(path, migrations=(*shipped(), _NEXT)).close()
    steps = (*shipped(), _NEXT, third)
    open_database(path, migrations=steps).close()
    (copy,) = copies(path)
    assert copy.name.endswith(f"{third.number:04d}")
    half_made = path.with_name("store.db.copying-0000")
    half_made.touch()
    for days, left in ((29, True), (31, False)):
        moment = (NOW - timedelta(days=days)).timestamp()
        for file in (copy, half_made):
            os.utime(file, (moment, moment))
        Database(path, KEY, clock=FixedClock(), migrations=steps).close()
        assert (copy.exists(), half_made.exists()) == (left, left)


def test_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    open_database(path, migrations=(*shipped(), _NEXT)).close()
    before = path.read_bytes()
    with pytest.raises(KnownError) as caught:
        open_database(path)
    assert caught.value.code is ErrorCode.STORE_TOO_NEW
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_schema_of_before(path: Path) -> None:
    _made(path)
    with pytest.raises(Exception, match="missing"):
        open_database(path, migrations=(*shipped(), _BROKEN))
    with open_database(path) as database:
        assert database.schema == len(shipped())
        assert database.settings.get("jurisdiction") == "be"
    assert _asked(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == [(0,)]


def test_a_copy_that_cannot_be_made_stops_the_migration(path: Path) -> None:
    _made(path)
    path.with_name(f"store.db.before-{_NEXT.number:04d}").mkdir()
    with pytest.raises(KnownError) as caught:
        open_database(path, migrations=(*shipped(), _NEXT))
    assert caught.value.code is ErrorCode.NOT_WRITABLE
    with open_database(path) as database:
        assert database.schema == len(shipped())


@pytest.mark.parametrize("stored", sorted(STORED.glob("v*.db")), ids=lambda path: path.name)
def test_a_database_of_every_released_schema_opens(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    shutil.copyfile(stored, path)
    with (
        open_database(path, key=KEY_OF_STORED) as old,
        open_database(tmp_path / "new.db") as new,
    ):
        fill(new)
        everything = FindingFilter(states=tuple(FindingState))
        ids = old.findings.ids(everything)
        assert len(ids) == 5
        assert old.findings.get(ids) == new.findings.get(new.findings.ids(everything))
        assert old.findings.dues(ids) == new.findings.dues(ids)
        assert old.findings.not_read() == new.findings.not_read()
        assert old.accounts.accounts() == new.accounts.accounts()
        assert old.journal.open_intents() == new.journal.open_intents()
        assert len(old.journal.entries()) == len(new.journal.entries())
        assert old.journal.verify() is None
        assert old.settings.get("jurisdiction") == "nl"
        assert old.schema == len(shipped())
        old.check()


def test_there_is_a_stored_database_for_every_schema() -> None:
    assert {path.stem for path in STORED.glob("v*.db")} == {f"v{m.number}" for m in shipped()}


def test_a_migrated_database_is_used_like_a_new_one(path: Path) -> None:
    _made(path)
    with open_database(path, migrations=(*shipped(), _NEXT)) as database:
        database.accounts.add_account(account())
        assert len(put(database, [scanned(1, Category.CV)])) == 1
