"""What the look of a text tells: periods, contact lines, amounts, filled-in fields.

Everything is worked out when it is first asked for, since most texts are of no category that
needs it, and patterns start at a digit or a colon, so that prose is skipped over.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from hygiene_app.recognition import amounts
from hygiene_app.recognition.careers import CareerWords, DatedLines
from hygiene_app.recognition.passages import Passage, folded_lines
from hygiene_app.recognition.periods import PeriodPatterns, Periods, either, read_periods
from hygiene_app.recognition.rule_packs import SharedPack

_LOOK_AT = 24_000
"""So many characters of a text are enough: the documents in question are short."""
_TOP = 4_000

_EMAIL = re.compile(r"[a-z0-9_.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}")
_PHONE = re.compile(
    r"[+(0](?<![\d.,/-].)(?:[1-9*]|0[1-9*]?|\(0)[\d*()]?(?:[ ./()-]{0,2}[\d*]){6,11}(?![\d,])"
)
_PROFILES = ("linkedin.com/", "github.com/", "orcid.org/", "xing.com/profile")
_VAT_NUMBER = re.compile(
    r"\d(?<!\w.)(?<=be.|nl.|de.|lu.|gb.|e .|l .|u .|b .)\d{2}[. ]?\d{3}[. ]?\d{3}(?:b\d\d)?\b"
    r"|[01]\d{3}\.\d{3}\.\d{3}(?!\d)"
)
_RATE = re.compile(r"\d ?%")
_DATE = re.compile(
    r"\d(?<!\d.)(?:\d? ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)?\d\d|\d{3}-\d\d-\d\d"
    r"|\d?(?:er|st|nd|rd|th|\.)? [a-z]{3,10}\.?,? (?:19|20)\d\d)"
)
_AGE = re.compile(
    r"\d(?<![\w.,].)\d{0,2} ?-?(?:year ?-?old|years old|yo\b|y/o|jarige|jaar oud|jahrige|ans\b)"
)
_BLANK = re.compile(r"\[[^\[\]\n]{2,40}\]|_{4,}|\.{10,}")
_FEWEST_MARKS = 3
_MOST_EMAILS = 3
_FEWEST_AMOUNTS = 3
_MANY_CELLS = 12
"""A spreadsheet prints its amounts without currency or decimals."""
_BEFORE_BIRTH = 48
_LONGEST_FIELD = 26


class LayoutPatterns:
    """Patterns made once from the words of the shared pack."""

    def __init__(self, shared: SharedPack) -> None:
        self.periods = PeriodPatterns(shared)
        self.career = CareerWords(shared)
        self.fields = frozenset(shared.fields)
        self.birth = re.compile(rf"\b{either(shared.birth)}\b[^\n\d]{{0,30}}\n?[^\n\d]{{0,6}}$")


class Layout:
    """The first part of a text, and what it shows. Made for one examination.

    `signs` are the signs of the shared pack whose words occur in the text.
    """

    def __init__(
        self, passages: Sequence[Passage], signs: frozenset[str], patterns: LayoutPatterns
    ) -> None:
        self._passages = passages
        self.signs = signs
        self._patterns = patterns

    @cached_property
    def _text(self) -> str:
        return "\n".join(text.plain for text in self._passages)[:_LOOK_AT].lower()

    @cached_property
    def _periods(self) -> Periods:
        return read_periods(self._text, self._patterns.periods)

    @property
    def periods(self) -> int:
        """How many spans of years, and lines that begin or end with a year."""
        return self._periods.count

    @cached_property
    def career(self) -> int:
        """How many spans of years follow on one another, as the posts of one life do."""
        if self._periods.career == 0:
            return 0
        return min(self._periods.career, self._patterns.career.count_told(self._lines, self._dated))

    @cached_property
    def _lines(self) -> list[str]:
        return folded_lines(self._text).split("\n")

    @cached_property
    def _dated(self) -> DatedLines:
        return DatedLines(self._text, self._periods)

    @cached_property
    def posts(self) -> int:
        """How many dated entries name a post or a school."""
        dated = self._dated
        return self._patterns.career.count_posts(self._lines, dated) if dated.spans else 0

    @cached_property
    def tongues(self) -> int:
        """How many languages are given with a level."""
        return self._patterns.career.count_tongues(self._lines) if "tongues" in self.signs else 0

    @cached_property
    def emails(self) -> tuple[str, ...]:
        """The addresses near the top."""
        top = self._text[:_TOP]
        return tuple(dict.fromkeys(_EMAIL.findall(top))) if "@" in top else ()

    @cached_property
    def contact(self) -> bool:
        """Whether somebody can be reached: an address, a phone, a profile near the top."""
        top = self._text[:_TOP]
        return (
            0 < len(self.emails) <= _MOST_EMAILS
            or any(profile in top for profile in _PROFILES)
            or _PHONE.search(top) is not None
        )

    @cached_property
    def amounts(self) -> int:
        """How many amounts: with a currency, or with two decimals; at most 60 are counted."""
        return amounts.count_amounts(self._text)

    @cached_property
    def rows(self) -> int:
        """In how many rows a quantity times a price gives the amount."""
        enough = self.amounts >= _FEWEST_AMOUNTS or self._text.count("\t") >= _MANY_CELLS
        return amounts.count_rows(self._text) if enough else 0

    @property
    def total(self) -> bool:
        """Whether there is a total, and amounts."""
        return "total" in self.signs and self.amounts > 0

    @cached_property
    def tax(self) -> bool:
        """Whether VAT is named, and a rate."""
        return "tax" in self.signs and _RATE.search(self._text) is not None

    @cached_property
    def company(self) -> bool:
        """Whether a VAT or company number is given."""
        return "company" in self.signs or _VAT_NUMBER.search(self._text) is not None

    @property
    def payment(self) -> bool:
        """Whether it says where to pay."""
        return "payment" in self.signs

    @cached_property
    def birth(self) -> bool:
        """Whether a date of birth or an age is given."""
        if "birth" in self.signs:
            for day in _DATE.finditer(self._text):
                before = self._text[max(0, day.start() - _BEFORE_BIRTH) : day.start()]
                if self._patterns.birth.search(before):
                    return True
        return _AGE.search(self._text) is not None

    @cached_property
    def dates(self) -> int:
        """How many days are named."""
        return len(_DATE.findall(self._text))

    @cached_property
    def blanks(self) -> int:
        """How many places are left to be filled in."""
        marks = sum(self._text.count(mark) for mark in ("[", "____", ".........."))
        return len(_BLANK.findall(self._text)) if marks >= _FEWEST_MARKS else 0

    @property
    def length(self) -> int:
        """How many characters there are, of those that are looked at."""
        return len(self._text)

    @cached_property
    def fields(self) -> int:
        """How many different fields that name somebody are filled in."""
        found: set[str] = set()
        at = self._text.find(":")
        while at >= 0:
            if self._text[at + 1 : at + 5].strip(" \t\n:_.-"):
                found.update(self._names_before(at))
            at = self._text.find(":", at + 1)
        return len(found)

    def _names_before(self, at: int) -> frozenset[str]:
        """Return the known field names that end just before a colon."""
        words = re.findall(r"[a-z]+", self._text[max(0, at - _LONGEST_FIELD) : at])[-3:]
        tails = {" ".join(words[count:]) for count in range(len(words))}
        return self._patterns.fields & tails
