"""Opening, refusing, threads, and what the world does to a database."""

import os
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.listing import FindingFilter
from hygiene_app.store import connections
from hygiene_app.store.connections import Connections, connect
from hygiene_app.store.database import Database
from hygiene_app.store.failures import translated
from hygiene_app.store.key_check import check_path
from tests.unit.store.samples import KEY, account, open_database, put, scanned

OTHER_KEY = bytes(32)
PAGE = 4096


def _made(path: Path, messages: int = 300) -> None:
    with open_database(path) as database:
        database.accounts.add_account(account())
        put(database, [scanned(n, Category.CV) for n in range(1, messages + 1)])


def _refused(path: Path, key: bytes = KEY) -> ErrorCode:
    """Open what cannot be opened; nothing of it may change."""
    before = path.read_bytes()
    with pytest.raises(KnownError) as caught:
        open_database(path, key=key)
    assert path.read_bytes() == before
    return caught.value.code


def _flip(path: Path, offset: int) -> None:
    data = bytearray(path.read_bytes())
    data[offset] ^= 0xFF
    path.write_bytes(data)


def test_another_key_is_told_from_damage(path: Path) -> None:
    _made(path, 3)
    assert _refused(path, OTHER_KEY) is ErrorCode.STORE_KEY_LOST
    _made_check = check_path(path)
    _made_check.unlink()
    assert _refused(path, OTHER_KEY) is ErrorCode.STORE_KEY_LOST


@pytest.mark.parametrize("offset", [30, 200, PAGE - 1])
def test_a_damaged_first_page_is_told_from_a_lost_key(path: Path, offset: int) -> None:
    _made(path, 3)
    _flip(path, offset)
    assert _refused(path) is ErrorCode.STORE_DAMAGED


@pytest.mark.parametrize(
    "content",
    [
        b"not a database at all, but long enough to look at",
        b"x",
        b"SQLite format 3\x00" + bytes(4080),
    ],
)
def test_another_file_is_not_a_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert _refused(path) is ErrorCode.STORE_DAMAGED


def test_a_plain_database_is_not_ours(path: Path) -> None:
    plain = apsw.Connection(str(path))
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    assert _refused(path) in (ErrorCode.STORE_DAMAGED, ErrorCode.STORE_KEY_LOST)


def test_a_database_that_lost_its_content_is_not_taken_for_a_new_one(path: Path) -> None:
    _made(path, 3)
    path.write_bytes(b"")
    assert _refused(path) is ErrorCode.STORE_DAMAGED


def test_an_empty_file_of_an_interrupted_start_is_used(path: Path) -> None:
    path.touch()
    with open_database(path) as database:
        assert database.accounts.accounts() == ()


def test_a_damaged_page_is_found_when_it_is_read(path: Path) -> None:
    with open_database(path):
        pass
    schema = path.stat().st_size // PAGE  # without it nothing can be opened
    _made(path)
    for page in range(schema, path.stat().st_size // PAGE):
        _flip(path, page * PAGE + 100)
    with open_database(path) as database:
        with pytest.raises(KnownError) as caught:
            database.findings.get(database.findings.ids(FindingFilter()))
        assert caught.value.code is ErrorCode.STORE_DAMAGED
        with pytest.raises(KnownError) as caught:
            database.check()
        assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_half_a_database_is_damaged(path: Path) -> None:
    _made(path)
    path.write_bytes(path.read_bytes()[: 20 * PAGE + 5])
    with pytest.raises(KnownError) as caught, open_database(path) as database:
        database.check()
    assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_a_whole_database_passes_the_check(database: Database) -> None:
    put(database, [scanned(1, Category.CV)])
    database.check()


def test_a_key_of_another_length_is_a_bug(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_database(path, key=b"short")


def test_a_missing_folder_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        open_database(tmp_path / "missing" / "store.db")
    assert caught.value.code is ErrorCode.NOT_WRITABLE


# root may write everywhere, unless it is started without the right to
_AS_OTHERS = (
    ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
)
_READ_ONLY = """
import sys
from pathlib import Path
from tests.unit.store.samples import open_database
from hygiene_app.model.errors import KnownError
try:
    open_database(Path(sys.argv[1])).settings.put("a", "b")
except KnownError as exc:
    print(exc.code.value)
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_database_cannot_be_written_to() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "store.db"
        _made(path, 1)
        path.chmod(0o444)
        folder.chmod(0o555)
        answer = subprocess.run(
            [*_AS_OTHERS, sys.executable, "-c", _READ_ONLY, str(path)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        )
        folder.chmod(0o755)
    assert (answer.stdout.strip(), answer.stderr) == (ErrorCode.NOT_WRITABLE.value, "")


def test_a_full_disk_loses_nothing(path: Path) -> None:
    _made(path, 3)
    ours = Connections(path, KEY)
    with ours.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchall()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(KnownError) as caught, ours.transaction() as connection:
        connection.execute("INSERT INTO setting VALUES ('small', '1')")
        connection.execute("INSERT INTO setting VALUES ('large', ?)", ("x" * 100_000,))
    assert caught.value.code is ErrorCode.DISK_FULL
    with ours.reading() as connection:
        assert connection.execute("SELECT * FROM setting").fetchall() == []
    ours.close()


def test_a_database_that_another_program_writes_to_is_busy(path: Path) -> None:
    _made(path, 1)
    other = connect(path, KEY)
    other.execute("BEGIN IMMEDIATE")
    ours = Connections(path, KEY, busy_ms=1)
    with pytest.raises(KnownError) as caught, ours.transaction():
        pytest.fail("two writers at once")
    assert caught.value.code is ErrorCode.STORE_BUSY
    with ours.reading() as connection:
        assert connection.execute("SELECT count(*) FROM account").fetchall() == [(1,)]
    other.execute("ROLLBACK")
    other.close()
    ours.close()


@pytest.mark.parametrize(
    ("extended", "code"),
    [
        (apsw.SQLITE_IOERR_READ, ErrorCode.STORE_DAMAGED),
        (apsw.SQLITE_IOERR_DATA, ErrorCode.STORE_DAMAGED),
        (apsw.SQLITE_IOERR_SHMSIZE, ErrorCode.DISK_FULL),
        (apsw.SQLITE_IOERR_WRITE, ErrorCode.NOT_WRITABLE),
        (apsw.SQLITE_IOERR_FSYNC, ErrorCode.NOT_WRITABLE),
        (apsw.SQLITE_FULL, ErrorCode.DISK_FULL),
        (apsw.SQLITE_READONLY_DBMOVED, ErrorCode.NOT_WRITABLE),
        (apsw.SQLITE_CANTOPEN_ISDIR, ErrorCode.NOT_WRITABLE),
        (apsw.SQLITE_BUSY_SNAPSHOT, ErrorCode.STORE_BUSY),
        (apsw.SQLITE_LOCKED, ErrorCode.STORE_BUSY),
        (apsw.SQLITE_CORRUPT_INDEX, ErrorCode.STORE_DAMAGED),
        (apsw.SQLITE_NOTADB, ErrorCode.STORE_DAMAGED),
    ],
)
def test_every_complaint_of_sqlite_has_its_code(path: Path, extended: int, code: ErrorCode) -> None:
    with pytest.raises(KnownError) as caught, translated(path):
        raise apsw.exception_for(extended)
    assert caught.value.code is code
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize("number", ["ENOSPC", "EDQUOT"])
def test_a_file_system_without_room_has_its_code(path: Path, number: str) -> None:
    import errno

    with pytest.raises(KnownError) as caught, translated(path):
        raise OSError(getattr(errno, number), "full")
    assert caught.value.code is ErrorCode.DISK_FULL


def test_a_bug_comes_through_as_it_is(database: Database, path: Path) -> None:
    with pytest.raises(apsw.SQLError), translated(path):
        raise apsw.exception_for(apsw.SQLITE_ERROR)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_the_owner_may_read_it(path: Path) -> None:
    with open_database(path) as database:
        database.settings.put("a", "b")
        modes = {f.name: stat.S_IMODE(f.stat().st_mode) for f in path.parent.iterdir()}
    assert set(modes) == {"store.db", "store.db-wal", "store.db-shm", "store.db.check"}
    assert set(modes.values()) == {0o600}


def _settings_of(path: Path) -> dict[str, object]:
    ours = Connections(path, KEY)
    names = ("journal_mode", "foreign_keys", "secure_delete", "synchronous", "cipher", "algorithm")
    with ours.reading() as connection:
        found = {name: connection.pragma(name) for name in names}
    ours.close()
    return found


def test_every_connection_is_set_up_for_durability(path: Path) -> None:
    _made(path, 1)
    assert _settings_of(path) == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
        "synchronous": 2,
        "cipher": "aegis",
        "algorithm": "aegis-256",
    }


def test_the_key_is_used_raw(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _made(path, 1)
    by_hand = apsw.Connection(str(path))
    by_hand.execute("PRAGMA cipher = 'aegis'")
    by_hand.execute(f"PRAGMA key = 'raw:{KEY.hex()}'")
    assert by_hand.execute("SELECT count(*) FROM account").fetchall() == [(1,)]
    by_hand.close()
    monkeypatch.setattr(connections, "_PRAGMAS", ())
    derived = apsw.Connection(str(path))
    derived.execute("PRAGMA cipher = 'aegis'")
    derived.execute(f"PRAGMA key = '{KEY.hex()}'")
    with pytest.raises(apsw.NotADBError):
        derived.execute("SELECT count(*) FROM account")
    derived.close()


def _in_threads(*works: Callable[[], None]) -> None:
    problems: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as exc:  # noqa: BLE001 - told to the test
            problems.append(exc)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def test_one_thread_works_while_another_looks(database: Database) -> None:
    done = threading.Event()

    def work() -> None:
        for n in range(1, 60):
            put(database, [scanned(n, Category.CV)])
        done.set()

    def look() -> None:
        seen = 0
        while not done.is_set():
            ids = database.findings.ids(FindingFilter())
            assert len(ids) >= seen
            assert len(database.findings.get(ids)) == len(ids)
            seen = len(ids)

    _in_threads(work, look)
    assert len(database.findings.ids(FindingFilter())) == 59


def test_two_threads_may_write(database: Database) -> None:
    def write(name: str) -> Callable[[], None]:
        def work() -> None:
            for n in range(30):
                database.settings.put(f"{name}{n}", name)

        return work

    _in_threads(write("a"), write("b"))
    assert [database.settings.get(f"{name}29") for name in "ab"] == ["a", "b"]


def test_closing_closes_for_every_thread_and_leaves_one_file(path: Path) -> None:
    database = open_database(path)
    database.settings.put("a", "b")
    _in_threads(lambda: database.settings.put("c", "d"))
    database.close()
    assert {f.name for f in path.parent.iterdir()} == {"store.db", "store.db.check"}
    with pytest.raises(RuntimeError, match="closed"):
        database.settings.get("a")
    database.close()


def test_a_transaction_that_fails_leaves_nothing(path: Path) -> None:
    _made(path, 1)
    ours = Connections(path, KEY)
    with pytest.raises(ZeroDivisionError), ours.transaction() as connection:
        connection.execute("INSERT INTO setting VALUES ('a', 'b')")
        _ = 1 / 0
    with ours.transaction() as connection:
        assert connection.execute("SELECT * FROM setting").fetchall() == []
    ours.close()
