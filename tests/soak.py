"""Kills the program at random moments of the dangerous path, again and again, on a real Dovecot.

`python3 dev.py soak --kills N --seed S`. Each round disposes of a few messages in a process that is
ended by SIGKILL after a random time, looks what is left, lets a new process resolve what was open,
and looks again. A lost message or a state that the program cannot explain ends the run.
"""

import argparse
import hashlib
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from hygiene_app.model.job import quiet_job
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.services import Services
from tests.support.dovecot import Dovecot, Incoming
from tests.support.house import application
from tests.support.killable import Order, open_services, start

_A_ROUND = 3
_LONGEST = 0.4
_OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


@dataclass(slots=True)
class Soak:
    """One run: a server, a user, a profile, and what was seen."""

    server: Dovecot
    user: str
    root: Path
    dice: random.Random
    seen: Counter[str] = field(default_factory=Counter)
    next_number: int = 1

    def set_up(self) -> None:
        """Sign in and make the archive."""
        services = open_services(self.root)
        new = NewAccount(email=self.user, host="localhost", port=self.server.port_tls)
        services.accounts.add(new, self.server.secret)
        services.archive.set_up()
        services.close()

    def round(self) -> None:
        """Append, scan, dispose with a kill, look, resolve, look."""
        action = self.dice.choice(("archive", "archive", "trash", "delete"))
        numbers = range(self.next_number, self.next_number + _A_ROUND)
        self.next_number += _A_ROUND
        mail = [Incoming(data=application(n), received=_OLD) for n in numbers]
        self.server.append(self.user, "INBOX", mail)
        services = open_services(self.root)
        services.scan.run(quiet_job())
        ids = services.review.ids(services.review.due_filter())
        wanted = {f"Sollicitatie dakwerker {n}" for n in numbers}
        rows = [r for r in services.review.rows(ids) if r.finding.subject in wanted]
        services.close()
        if len(rows) != _A_ROUND:
            raise SystemExit(f"round of {action}: {len(rows)} findings instead of {_A_ROUND}")
        self._kill(action, tuple(row.finding.id for row in rows))
        self._check(action, numbers)

    def _kill(self, action: str, ids: tuple[str, ...]) -> None:
        order = Order(profile=str(self.root), verb="dispose", action=action, ids=ids, announce=True)
        with start(order) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(self.dice.uniform(0, _LONGEST))
            child.kill()
            self.seen["killed" if child.wait() else "ended before the kill"] += 1

    def _check(self, action: str, numbers: range) -> None:
        before = self._places()
        services = open_services(self.root)
        try:
            kept = self._archived(services)
            for number in numbers:
                digest = _digest(number)
                copies = before[digest] + kept[digest]
                if action != "delete" and copies == 0:
                    raise SystemExit(f"LOST: message {number} after a kill during {action}")
            for outcome in services.dispose.resolve(quiet_job()):
                self.seen[f"resolved as {outcome.code.value}"] += 1
            if services.dispose.open_count():
                raise SystemExit("an intent stays open after looking")
            if self._places() != before:
                raise SystemExit("resolving changed the mailbox")
            problems = services.archive.verify(quiet_job()).problems
            if problems:
                raise SystemExit(f"the archive is not whole: {problems}")
        finally:
            services.close()

    def _places(self) -> Counter[str]:
        counted: Counter[str] = Counter()
        with self.server.session(self.user) as session:
            for folder in ("INBOX", "Trash"):
                session.command(f'EXAMINE "{folder}"')
                lines = session.command("FETCH 1:* BODY.PEEK[]", accept=("OK", "BAD"))
                counted.update(hashlib.sha256(line).hexdigest() for line in lines)
        return counted

    def _archived(self, services: Services) -> Counter[str]:
        items = services.archive.items()
        return Counter(
            hashlib.sha256(services.archive.read(item.id)).hexdigest()
            for item in items[: 2 * _A_ROUND]
        )


def _digest(number: int) -> str:
    return hashlib.sha256(application(number)).hexdigest()


def main() -> int:
    """Run the rounds and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    root = Path(tempfile.mkdtemp(prefix="hygiene-soak-"))
    with Dovecot() as server:
        os.environ["SSL_CERT_FILE"] = str(server.ca_file)
        soak = Soak(server, server.new_user(), root, random.Random(arguments.seed))
        soak.set_up()
        while soak.seen["killed"] < arguments.kills:
            soak.round()
    shutil.rmtree(root)
    for what, count in sorted(soak.seen.items()):
        sys.stdout.write(f"{count:6}  {what}\n")
    sys.stdout.write(f"seed {arguments.seed}: no message lost, no state unexplained\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
