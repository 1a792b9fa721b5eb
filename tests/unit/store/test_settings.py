"""Preferences."""

from pathlib import Path

from hygiene_app.store.database import Database
from tests.unit.store.samples import open_database


def test_what_is_not_there_is_empty(database: Database) -> None:
    assert database.settings.get("jurisdiction") == ""


def test_a_value_is_there_after_opening_again(path: Path) -> None:
    with open_database(path) as first:
        first.settings.put("jurisdiction", "be")
        first.settings.put("jurisdiction", "nl")
    with open_database(path) as second:
        assert second.settings.get("jurisdiction") == "nl"
