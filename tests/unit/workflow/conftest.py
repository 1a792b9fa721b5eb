"""The verbs over a server in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.house import House, build_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = build_house(tmp_path)
    yield built
    built.store.close()
