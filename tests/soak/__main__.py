"""`python3 dev.py soak --kills N --seed S`; what it does stands in docs/reliability.md.

A message that is lost, or anything that no step of what was ordered explains, ends the run.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TypeVar

from tests.soak.generation import MESSAGES, Generation
from tests.soak.rounds import Rounds
from tests.support.dovecot import Dovecot
from tests.support.killable import Prepared

_IDLE = 4
"""So many throws for which nothing was left to do: on to the next mailbox."""

_EMPTIED = 0.04

K = TypeVar("K")


def main() -> int:
    """Run the rounds and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    root = Path(tempfile.mkdtemp(prefix="hygiene-soak-"))
    started = time.monotonic()
    with Dovecot() as server:
        os.environ["SSL_CERT_FILE"] = str(server.ca_file)
        with Prepared() as prepared:
            rounds = Rounds(prepared, random.Random(arguments.seed))
            messages = _run(rounds, server, root, arguments.kills)
    shutil.rmtree(root)
    _tell(rounds, messages, time.monotonic() - started)
    sys.stdout.write(f"seed {arguments.seed}: no message lost, no state unexplained\n")
    return 0


def _run(rounds: Rounds, server: Dovecot, root: Path, kills: int) -> int:
    """Carry out rounds in one mailbox after the other; return how many messages there were."""
    first = 0
    while rounds.kills.total() < kills:
        now = Generation(server, root / str(first), first)
        first += MESSAGES
        idle = 0
        while rounds.kills.total() < kills and idle < _IDLE:
            idle += not rounds.one(now)
            if rounds.dice.random() < _EMPTIED:
                rounds.emptied += now.empty_trash()
        now.remove()
    return first


def _tell(rounds: Rounds, messages: int, seconds: float) -> None:
    out = sys.stdout.write
    out(f"{rounds.kills.total()} kills in {seconds:.0f} s, {messages} messages\n")
    out(f"{rounds.moments.total()} of them after a random time, the others at a random step\n")
    out(f"{rounds.resolving.total()} more while the program looked after a kill\n")
    out(f"{rounds.untouched} runs had ended before their kill\n")
    out(f"{rounds.emptied} messages taken out of the Trash by another client\n")
    _table("killed during", rounds.kills)
    _table("killed while looking, after", rounds.resolving)
    _table("steps that a message had come at the kill", rounds.states)
    _table("what the program wrote down", rounds.outcomes)


def _table(title: str, counted: Counter[K]) -> None:
    sys.stdout.write(f"\n{title}\n")
    for what, count in sorted(counted.items(), key=str):
        words = what if isinstance(what, tuple) else (what,)
        sys.stdout.write(f"{count:6}  {': '.join(map(str, words))}\n")


if __name__ == "__main__":
    sys.exit(main())
