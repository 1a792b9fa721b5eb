"""Ends a working process again and again and looks what it left; run by `test_kills`.

Each round is a fork that works on the database until it is ended: after a number of steps of
SQLite's machine, or when a timer runs out wherever it is, even inside a write. The next fork must
find everything consistent, and the one after it goes on from there.

`python -m tests.unit.store.kill_child JOB FOLDER SEED` prints how often it was ended.
"""

import os
import random
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import apsw

from hygiene_app.model.disposal import JournalPhase, OutcomeCode
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import Action
from hygiene_app.store.connections import connect
from hygiene_app.store.database import Database
from hygiene_app.store.migrate import Migration, schema_of, shipped
from tests.unit.store.samples import (
    ACCOUNT,
    FOLDER,
    KEY,
    FixedClock,
    account,
    entry,
    planned,
    put,
    scanned,
)

_BATCH, _BATCHES, _DISPOSALS = 5, 40, 60
_EVERYTHING = FindingFilter(states=tuple(FindingState))
_NEXT = Migration(
    number=len(shipped()) + 1,
    sql="""
    CREATE TABLE later (number INTEGER PRIMARY KEY, reason TEXT NOT NULL) STRICT;
    INSERT INTO later (reason) SELECT value FROM setting;
    DELETE FROM setting;
    """,
)


def _end_soon(rng: random.Random, patience: float) -> None:
    """See to it that this process ends without a chance to say anything."""
    if rng.random() < 0.5:
        signal.setitimer(signal.ITIMER_REAL, patience * rng.uniform(0.002, 0.02))
        return
    left = int(patience * rng.randrange(1, 600))

    def step() -> bool:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return False

    apsw.connection_hooks.append(lambda connection: connection.set_progress_handler(step, 10))


def _in_child(work: Callable[[], None]) -> int:
    """Run in a fork; return its exit code: 0 when the work is complete, below 0 when ended."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _open(path: Path, *more: Migration) -> Database:
    return Database(path, KEY, clock=FixedClock(), migrations=(*shipped(), *more))


def _prepare(path: Path) -> None:
    with _open(path) as database:
        database.accounts.add_account(account())
        for n in range(200):
            database.settings.put(f"key{n}", "value")


# recording ----------------------------------------------------------------------------------


def _record(path: Path) -> None:
    with _open(path) as database:
        point = database.index.point(ACCOUNT, FOLDER)
        for start in range(point.last_uid + 1 if point else 1, _BATCH * _BATCHES, _BATCH):
            uids = range(start, start + _BATCH)
            put(database, [scanned(n, Category.CV, Category.QUOTE, not_read=1) for n in uids])


def _recorded_whole(path: Path) -> None:
    with _open(path) as database:
        point = database.index.point(ACCOUNT, FOLDER)
        count = point.last_uid if point else 0
        assert count % _BATCH == 0
        assert count == (point.messages if point else 0)
        ids = database.findings.ids(_EVERYTHING)
        assert len(ids) == 2 * count
        assert all(each.evidence and each.subject for each in database.findings.get(ids))
        assert len(database.findings.not_read()) == count
        database.check()


# disposing ----------------------------------------------------------------------------------


def _prepare_disposing(path: Path) -> None:
    _prepare(path)
    with _open(path) as database:
        put(database, [scanned(n, Category.CV) for n in range(1, _DISPOSALS + 1)])


def _dispose(path: Path) -> None:
    with _open(path) as database:
        for intent in database.journal.open_intents():
            _conclude(database, intent.number, intent.item.findings[0])
        for found in database.findings.get(database.findings.ids(FindingFilter())):
            item = planned(found.ref.uid, found.id)
            _conclude(database, database.journal.intend(entry(), item, Action.TRASH), found.id)


def _conclude(database: Database, number: int, found: str) -> None:
    done = replace(entry(JournalPhase.OUTCOME), intent=number, outcome=OutcomeCode.DONE)
    database.journal.conclude(done, [(found, FindingState.DISPOSED)])


def _disposed_whole(path: Path) -> None:
    with _open(path) as database:
        assert database.journal.verify() is None
        lines = database.journal.entries()
        intents = [line.number for line in lines if line.phase is JournalPhase.INTENT]
        outcomes = [line.intent for line in lines if line.phase is JournalPhase.OUTCOME]
        waiting = [intent.number for intent in database.journal.open_intents()]
        assert len(waiting) <= 1
        assert sorted([*outcomes, *waiting]) == sorted(intents)
        found = database.findings.get(database.findings.ids(_EVERYTHING))
        disposed = [each for each in found if each.state is FindingState.DISPOSED]
        assert len(disposed) == len(outcomes)
        assert all(each.subject == "" for each in disposed)
        point = database.index.point(ACCOUNT, FOLDER)
        assert point is not None and point.messages == len(found) - len(disposed)
        database.check()


# migrating ----------------------------------------------------------------------------------


def _migrate(path: Path) -> None:
    """Migrate one fresh copy after the other, so that there is much to end in between."""
    for number in range(25):
        each, done = path.with_name(f"{number}.db"), path.with_name(f"{number}.done")
        if done.exists():
            continue
        if not each.exists():
            shutil.copyfile(path, each.with_suffix(".new"))
            each.with_suffix(".new").rename(each)
        _open(each, _NEXT).close()
        done.touch()


def _migrated_or_not(path: Path) -> None:
    """Look with a connection of our own, for `Database` would go on with the migration."""
    for each in path.parent.glob("[0-9]*.db"):
        connection = connect(each, KEY)
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
        if tables:
            schema = schema_of(connection)
            left = connection.execute("SELECT count(*) FROM setting").fetchall()
            assert (schema, left) in ((_NEXT.number - 1, [(200,)]), (_NEXT.number, [(0,)]))
            assert ("later" in tables) == (schema == _NEXT.number)
            if "later" in tables:
                assert connection.execute("SELECT count(*) FROM later").fetchall() == [(200,)]
        assert connection.pragma("quick_check") == "ok"
        connection.close()


# rounds -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """`prepare` once; `work` until it is complete, ended on the way; `look` after every end."""

    prepare: Callable[[Path], None]
    work: Callable[[Path], None]
    look: Callable[[Path], None]


_JOBS = {
    "record": _Job(prepare=_prepare, work=_record, look=_recorded_whole),
    "dispose": _Job(prepare=_prepare_disposing, work=_dispose, look=_disposed_whole),
    "migrate": _Job(prepare=_prepare, work=_migrate, look=_migrated_or_not),
}


def _rounds(job: _Job, path: Path, rng: random.Random) -> int:
    """SQLite must not be open across a fork: everything happens in forks, one after the other."""
    assert _in_child(lambda: job.prepare(path)) == 0
    ended = 0
    while True:

        def work(seed: float = rng.random(), rounds: int = ended) -> None:
            # On a busy machine a round gets little done: later ones are left more time.
            _end_soon(random.Random(seed), 1 + rounds / 8)
            job.work(path)

        code = _in_child(work)
        assert code in (0, -signal.SIGKILL, -signal.SIGALRM), code
        assert _in_child(lambda: job.look(path)) == 0
        if code == 0:
            return ended
        ended += 1


if __name__ == "__main__":
    name, folder, seed = sys.argv[1:]
    randomness = random.Random(seed)
    sys.stdout.write(str(_rounds(_JOBS[name], Path(folder) / "store.db", randomness)))
