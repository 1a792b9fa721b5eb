"""One recogniser with the rule packs that ship, for every test of this room."""

from pathlib import Path

import pytest

from hygiene_app.recognition import rules
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.recognition.rules import Rules

RULES = Path(__file__).resolve().parents[3] / "resources" / "rules"


@pytest.fixture(scope="session")
def pack_texts() -> dict[str, str]:
    """The rule packs, file name → text."""
    return {path.name: path.read_text("utf-8") for path in RULES.glob("*.toml")}


@pytest.fixture(scope="session")
def shipped(pack_texts: dict[str, str]) -> Rules:
    """The rules as shipped."""
    return rules.load(pack_texts)


@pytest.fixture(scope="session")
def recogniser(shipped: Rules) -> Recogniser:
    """A recogniser; it keeps nothing between messages."""
    return Recogniser(shipped)
