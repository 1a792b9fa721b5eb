"""Where a text holds enough digits for any number that we look for.

Every such number has six digits or more with at most three separators between two of them. The
runs are found once, and the patterns of the kinds then start in them and nowhere else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hygiene_app.recognition.passages import Passage

_RUN = re.compile(r"\d(?:[ ./-]{0,3}\d){5,}", re.ASCII)
_BEYOND = 40
"""Letters may lie between the digits of a number, so it may end so far behind its run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric:
    """A passage that holds digits enough, and where they stand."""

    text: Passage
    runs: Sequence[tuple[int, int]]

    def find(
        self, pattern: re.Pattern[str], *, lead: int = 0, least: int = 6
    ) -> Iterator[re.Match[str]]:
        """Yield what `pattern.finditer` yields for the whole text, looking at the runs alone.

        That is so for a number of fewer than 40 characters, of which `lead` stand before the
        first digit, and `least` or more in one run.
        """
        plain, done = self.text.plain, 0
        for start, end in self.runs:
            if end - start < least:
                continue
            for match in pattern.finditer(plain, max(start - lead, done), end + _BEYOND):
                if match.start() >= end:
                    break
                done = match.end()
                yield match


def numeric(passages: Sequence[Passage]) -> tuple[Numeric, ...]:
    """Return the passages that hold a run of digits."""
    found = ((text, [run.span() for run in _RUN.finditer(text.plain)]) for text in passages)
    return tuple(Numeric(text=text, runs=runs) for text, runs in found if runs)
