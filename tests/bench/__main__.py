"""`python -m tests.bench [NAME ...] [--json] [--size N]`: see `python3 dev.py bench`."""

import argparse
import importlib
import json
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace

from tests.bench.options import TINY, Options
from tests.bench.row import Row

NAMES = ("scan", "rescan", "reading", "recognition", "archive", "window", "search", "start")
"""Each is a module here with a `run`."""

Bench = Callable[[Options], Iterator[Row]]


def bench_of(name: str) -> Bench:
    """Return a bench by its name; one does not pay for what another one imports."""
    found: Bench = importlib.import_module(f"tests.bench.{name}").run
    return found


def _tell(one: Row, *, as_json: bool) -> None:
    """Say a row as soon as it is known: all of them take long."""
    stream = sys.stderr if as_json else sys.stdout
    stream.write(f"{_line(one)}\n")
    stream.flush()


def _line(one: Row) -> str:
    verdict = {True: "met", False: "NOT MET", None: ""}[one.met]
    goal = f"{one.goal} {one.unit}" if one.goal else ""
    return f"{one.bench:12}{one.name:58}{one.value:>12g} {one.unit:5} {goal:12} {verdict}".rstrip()


def main(arguments: Sequence[str]) -> int:
    """Run the benches and print their rows; a goal that is not met is no failure of the bench."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", action="store_true", help="a list of rows instead of a table")
    parser.add_argument("--size", type=int, help="messages in the mailbox of `scan`")
    parser.add_argument("--tiny", action="store_true", help="see only whether everything runs")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.names if name not in NAMES]
    if unknown:
        parser.error(f"no such bench: {', '.join(unknown)} (there are: {', '.join(NAMES)})")
    options = TINY if chosen.tiny else Options()
    if chosen.size:
        options = replace(options, messages=chosen.size)
    rows = []
    for name in chosen.names or NAMES:
        for one in bench_of(name)(options):
            _tell(one, as_json=chosen.json)
            rows.append(one)
    if chosen.json:
        sys.stdout.write(json.dumps([asdict(one) for one in rows], indent=1) + "\n")
    return 0


def _leave(number: int, _frame: object) -> None:
    """End as after an error, so that servers and folders go with us."""
    sys.exit(128 + number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGINT, _leave)  # it is ignored where a shell started us beside itself
    sys.exit(main(sys.argv[1:]))
