"""A process that kills itself (SIGKILL) at the n-th checkpoint, for every n there is.

`python -m tests.unit.archive.cut_off SCENARIO BASE WORK`: for n = 1, 2, … copies the folder BASE
to WORK/n, runs the scenario there in a forked process that is killed at its n-th checkpoint, and
stops when one comes to its end. What the scenario was told to be done is in WORK/n/told.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.secret import Secret
from tests.unit.archive.samples import FileKeys, entry, message

Tell = Callable[[str], None]


def opened(
    home: Path,
    checkpoint: Callable[[str], None] = lambda _: None,
    escrow: tuple[str, ...] = (),
) -> AgeArchive:
    """Return the archive of a home, which also holds the keyring."""
    keys = FileKeys(home / "keys.json")
    return AgeArchive(home / "archive", keys, checkpoint=checkpoint, merge_at=4, escrow=escrow)


def _set_up(archive: AgeArchive, home: Path, tell: Tell) -> None:
    tell(archive.set_up().code.reveal())


def _put(archive: AgeArchive, home: Path, tell: Tell) -> None:
    for number in (10, 11, 12):
        tell(archive.put(message(number), entry(number)).id)


def _shred(archive: AgeArchive, home: Path, tell: Tell) -> None:
    ids = (home / "ids").read_text("ascii").split()
    archive.shred(ids[:2])
    tell("shredded")


def _recover(archive: AgeArchive, home: Path, tell: Tell) -> None:
    code = (home / "code").read_text("ascii")
    tell(str(archive.recover(RecoveryCode(code=Secret(code)))))


def _put_many(archive: AgeArchive, home: Path, tell: Tell) -> None:
    items = archive.put_many([(message(number), entry(number)) for number in (10, 11, 12)])
    tell(" ".join(item.id for item in items))


def _renew(archive: AgeArchive, home: Path, tell: Tell) -> None:
    tell(archive.renew_recovery().code.reveal())


def _confirm(archive: AgeArchive, home: Path, tell: Tell) -> None:
    code = (home / "new-code").read_text("ascii")
    archive.confirm_recovery(RecoveryCode(code=Secret(code)))
    tell("confirmed")


def _cancel(archive: AgeArchive, home: Path, tell: Tell) -> None:
    archive.cancel_renewal()
    tell("cancelled")


def _escrow(archive: AgeArchive, home: Path, tell: Tell) -> None:
    archive.items()
    tell("read")


SCENARIOS = {
    "set_up": _set_up,
    "put": _put,
    "put_many": _put_many,
    "shred": _shred,
    "recover": _recover,
    "renew": _renew,
    "confirm": _confirm,
    "cancel": _cancel,
    "escrow": _escrow,
}


def _run(scenario: str, home: Path, kill_at: int) -> None:
    passed: list[str] = []

    def checkpoint(name: str) -> None:
        passed.append(name)
        if len(passed) == kill_at:
            (home / "killed-at").write_text(name, "ascii")
            os.kill(os.getpid(), signal.SIGKILL)

    def tell(line: str) -> None:
        with (home / "told").open("a", encoding="ascii") as file:
            file.write(line + "\n")

    named = home / "escrow"
    escrow = tuple(named.read_text("ascii").split()) if named.exists() else ()
    SCENARIOS[scenario](opened(home, checkpoint, escrow), home, tell)


def main(scenario: str, base: Path, work: Path) -> None:
    """Cut the scenario off at every checkpoint in turn."""
    status = -1
    kill_at = 0
    while status != 0:
        kill_at += 1
        home = work / str(kill_at)
        shutil.copytree(base, home)
        child = os.fork()
        if child == 0:
            _run(scenario, home, kill_at)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status not in (0, signal.SIGKILL):
            sys.exit(f"{scenario} {kill_at}: ended with {status}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
