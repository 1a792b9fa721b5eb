"""What each file of a folder is, from its `labels.csv`.

Columns used: path, label, sublabel, language and, where they are there, group and note. Label or
sublabel may be a category of ours, or one of the words below; everything else is "none of them".
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.model.finding import Category

LABELS = "labels.csv"
HELD_OUT = "held-out"
_WORDS = {
    "id": Category.IDENTITY_DOCUMENT,
    "passport": Category.IDENTITY_DOCUMENT,
    "medical": Category.HEALTH,
    "payslip": Category.PAYROLL,
    "application": Category.CV,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A file and what it is; `expected` is None for what should not be flagged at all.

    Attributes:
        kind: what it is more exactly.
        group: where it comes from, or through which layout it went.
        held_out: rules were not made with it in view.
    """

    path: Path
    expected: Category | None
    kind: str
    language: str
    group: str
    held_out: bool


def read(folder: Path) -> list[Case]:
    """Read the labels of a folder. Raises `OSError`, and `ValueError` for a missing column."""
    with (folder / LABELS).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for column in ("path", "label", "language"):
        if rows and column not in rows[0]:
            raise ValueError(f"{folder / LABELS}: no column {column!r}")
    return [_case(folder, row) for row in rows]


def _case(folder: Path, row: dict[str, str]) -> Case:
    kind = row.get("sublabel") or row["label"]
    return Case(
        path=folder / row["path"],
        expected=_category(kind) or _category(row["label"]),
        kind=kind,
        language=row["language"],
        group=row.get("group") or "",
        held_out=row.get("note") == HELD_OUT,
    )


def _category(word: str) -> Category | None:
    if word in _WORDS:
        return _WORDS[word]
    return Category(word) if word in set(Category) else None
