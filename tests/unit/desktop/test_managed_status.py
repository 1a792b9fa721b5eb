"""The status file holds counts and dates, and nothing else."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from hygiene_app.desktop.managed_status import write_status
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.status import Status

STATUS = Status(
    written=date(2026, 3, 1),
    mailboxes=2,
    open=40,
    due={Category.QUOTE: 3, Category.CV: 12},
    reviewed=date(2026, 2, 2),
)


def test_it_holds_counts_and_dates(tmp_path: Path) -> None:
    path = tmp_path / "an.json"
    write_status(path, STATUS, "1.0")
    write_status(path, STATUS, "1.0")
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "schema": 1,
        "version": "1.0",
        "written": "2026-03-01",
        "mailboxes": 2,
        "open": 40,
        "due": {"cv": 12, "quote": 3},
        "scanned": None,
        "reviewed": "2026-02-02",
        "problems": 0,
    }
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_of_somebody_else_is_replaced_not_followed(tmp_path: Path) -> None:
    target, path = tmp_path / "target", tmp_path / "an.json"
    target.write_text("precious", encoding="utf-8")
    if os.name == "posix":
        path.symlink_to(target)
    write_status(path, STATUS, "1.0")
    assert target.read_text(encoding="utf-8") == "precious"
    assert not path.is_symlink()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "missing" / "an.json", tmp_path):
        with pytest.raises(KnownError) as caught:
            write_status(path, STATUS, "1.0")
        assert caught.value.code is ErrorCode.NOT_WRITABLE
    assert list(tmp_path.iterdir()) == []
