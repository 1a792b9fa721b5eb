"""How the command line speaks: tables and progress for people, one JSON document for programs."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table

from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.model.job import Job, Progress
from hygiene_app.words.phrasebook import Words

SCHEMA = 1
ITEMS_FAILED = 3
"""Exit code: done, but for some of the items."""
_WIDTH_OF_A_PIPE = 160


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, as in "1 message" and "12 messages".

    Args:
        one: the noun, with what goes before it.
        many: of several, where that is not `one` with an s.
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


Json = Mapping[str, object]


class Output:
    """Standard output for the result, standard error for everything else."""

    def __init__(self, words: Words, *, as_json: bool) -> None:
        self._words = words
        self._json = as_json
        width = None if sys.stdout.isatty() else _WIDTH_OF_A_PIPE
        self._out = Console(width=width, highlight=False, soft_wrap=False)
        self._err = Console(stderr=True, highlight=False)

    @property
    def as_json(self) -> bool:
        """Whether the result is to be one JSON document."""
        return self._json

    def document(self, command: str, content: Json) -> None:
        """Print the result for programs."""
        text = json.dumps({"schema": SCHEMA, "command": command, **content}, ensure_ascii=False)
        sys.stdout.write(text + "\n")

    def line(self, text: str) -> None:
        """Print one line of the result for people."""
        self._out.print(text, markup=False)

    def note(self, text: str) -> None:
        """Say something beside the result."""
        self._err.print(text, markup=False, soft_wrap=True)

    def table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print a table for people."""
        table = Table(box=None, pad_edge=False, header_style="bold")
        for column in columns[:-1]:
            table.add_column(column, no_wrap=True)
        table.add_column(columns[-1], overflow="fold")
        for row in rows:
            table.add_row(*(_plain(cell) for cell in row))
        self._out.print(table)

    def problem(self, exc: KnownError) -> None:
        """Tell a known problem in one sentence."""
        self.note(self.sentence(exc.code.value, exc.facts))
        if exc.code is ErrorCode.OAUTH_ADMIN:
            self.note("\n" + self._words.say("letter-admin-approval", **exc.facts))
        if self._json:
            self.document("error", {"error": {"code": exc.code.value, "facts": dict(exc.facts)}})

    def sentence(self, code: str, facts: Mapping[str, Fact]) -> str:
        """Return the sentence of an error code."""
        return self._words.say(f"error-{code}", **facts)

    def say(self, key: str, **facts: str | float | date) -> str:
        """Return a text by its key."""
        return self._words.say(key, **facts)

    def size(self, octets: int) -> str:
        """Return a size for people."""
        return self._words.size(octets)

    @contextmanager
    def progress(self) -> Iterator[Job]:
        """Show a bar on a terminal while the block runs; elsewhere nothing."""
        if not sys.stderr.isatty():
            yield Job()
            return
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Bar(*columns, console=self._err, transient=True) as bar:
            task = bar.add_task("", total=None)

            def report(progress: Progress) -> None:
                name = self._words.say(f"step-{progress.step.value}")
                total = progress.total or None
                bar.update(task, description=name, completed=progress.done, total=total)

            yield Job(report)


def _plain(cell: str) -> str:
    """Make text from a mailbox safe for a terminal: no control characters, no markup."""
    clean = "".join(char if char.isprintable() else " " for char in cell)
    return clean.replace("[", r"\[")
