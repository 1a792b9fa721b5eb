"""What is written down of a day's fetching."""

from hygiene_app.model.managed import Company
from hygiene_app.workflow.pacing import Pacing
from tests.support.house import FixedClock


class Written:
    """Settings that tell what was written."""

    def __init__(self) -> None:
        self.puts: list[tuple[str, str]] = []

    def get(self, key: str) -> str:
        return dict(self.puts).get(key, "")

    def put(self, key: str, value: str) -> None:
        self.puts.append((key, value))


def test_what_is_fetched_adds_up_and_nothing_is_not_written() -> None:
    settings = Written()
    pacing = Pacing(settings=settings, clock=FixedClock(), budget=Company().budget)
    for octets in (70, 0, 30, 0):
        pacing.spend("acc-1", octets)
    assert settings.puts == [
        ("fetched.acc-1", "2026-11-23 70"),
        ("fetched.acc-1", "2026-11-23 100"),
    ]
