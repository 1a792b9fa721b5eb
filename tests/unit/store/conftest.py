"""A database of one account, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hygiene_app.store.database import Database
from tests.unit.store.samples import account, open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of the test lies."""
    return tmp_path / "store.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """A new database with one account."""
    with open_database(path) as opened:
        opened.accounts.add_account(account())
        yield opened


@pytest.fixture(scope="module")
def shared_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database for all examples of a property; each example clears what it needs."""
    with open_database(tmp_path_factory.mktemp("shared") / "store.db") as opened:
        opened.accounts.add_account(account())
        yield opened
