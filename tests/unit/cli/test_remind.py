"""`remind`: silent unless something is due, and quick."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hygiene_app import app
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.main import run
from hygiene_app.model.job import quiet_job
from hygiene_app.model.notice import Notice, Reaction
from hygiene_app.workflow.doctor import Doctor
from tests.support.house import House, application, build_house

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


@dataclass
class Desktop:
    """What the user sees, and does."""

    house: House
    reaction: Reaction = Reaction.SHOWN
    notices: list[Notice] = field(default_factory=list)
    windows: int = 0

    def remind(self, *arguments: str) -> int:
        """Run the command."""
        launch = Launch(
            services=lambda _profile: self.house.verbs,
            demo=app.build_demo,
            recognise=app.recognise_only,
            doctor=lambda _profile: Doctor({}),
            picture=lambda _services, _path: None,
            notify=self._notify,
            window=self._window,
            resources=app.resources(),
            version="0",
        )
        return run(["remind", *arguments], launch)

    def _notify(self, notice: Notice, wait: float) -> Reaction:
        assert wait > 0
        self.notices.append(notice)
        return self.reaction

    def _window(self, _profile: Path | None) -> int:
        self.windows += 1
        return 0


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    house = build_house(tmp_path)
    yield Desktop(house)
    house.store.close()


def make_due(desktop: Desktop, count: int = 3) -> None:
    for number in range(count):
        desktop.house.server.add("INBOX", application(number), received=OLD)
    desktop.house.scan.run(quiet_job())


def test_nothing_due_says_nothing(desktop: Desktop, capsys: pytest.CaptureFixture[str]) -> None:
    assert desktop.remind() == 0
    assert (desktop.notices, capsys.readouterr().out) == ([], "")
    assert desktop.remind("--now") == 0
    assert "Nothing is due" in capsys.readouterr().out


def test_a_notice_holds_a_count_and_no_content(desktop: Desktop) -> None:
    make_due(desktop)
    desktop.house.store.settings.put("language", "nl")
    assert desktop.remind() == 0
    (notice,) = desktop.notices
    assert "3 berichten" in notice.text
    assert "Lotte" not in f"{notice}"
    assert desktop.remind() == 0
    assert len(desktop.notices) == 1
    assert desktop.remind("--now") == 0
    assert len(desktop.notices) == 2


def test_a_click_opens_the_window(desktop: Desktop) -> None:
    make_due(desktop)
    desktop.reaction = Reaction.OPENED
    assert (desktop.remind(), desktop.windows) == (0, 1)


def test_later_is_silent_for_a_week(desktop: Desktop) -> None:
    make_due(desktop)
    desktop.reaction = Reaction.PUT_OFF
    desktop.remind()
    desktop.house.clock.day += timedelta(days=6)
    desktop.remind()
    assert len(desktop.notices) == 1
    desktop.house.clock.day += timedelta(days=1)
    desktop.remind()
    assert len(desktop.notices) == 2


def test_a_desktop_without_notifications_is_told(
    desktop: Desktop, capsys: pytest.CaptureFixture[str]
) -> None:
    make_due(desktop)
    desktop.reaction = Reaction.NOT_SHOWN
    assert desktop.remind() == 0
    assert "no notifications" in capsys.readouterr().err


def test_for_programs(desktop: Desktop, capsys: pytest.CaptureFixture[str]) -> None:
    make_due(desktop)
    desktop.remind("--json")
    document = json.loads(capsys.readouterr().out)
    assert (document["due"], document["notice"]) == (3, "shown")
