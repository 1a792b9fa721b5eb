"""The reminder inside: one message in a while, of what is due, never over the window."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from hygiene_app.model.finding import Category
from hygiene_app.ui.context import PageName, ReviewRequest, UiContext
from hygiene_app.ui.tray import Tray
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window

Told = list[tuple[str, str]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What a desktop with a tray would have shown."""
    shown: Told = []
    picture = QPixmap(16, 16)
    picture.fill()
    monkeypatch.setattr(QGuiApplication, "windowIcon", lambda: QIcon(picture))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(
        QSystemTrayIcon,
        "showMessage",
        lambda _icon, title, text, *_rest: shown.append((title, text)),
    )
    return shown


@pytest.fixture
def tray(told: Told, context: UiContext, keep: Keep, monkeypatch: pytest.MonkeyPatch) -> Tray:
    window = QWidget()
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    monkeypatch.setattr(window, "raise_", lambda: None)  # offscreen there is no front
    keep(window)
    own = replace(context, services=replace(context.services, is_demo=False))
    return Tray(own, window)


def test_nothing_due_means_silence(tray: Tray, told: Told, settle: Settle) -> None:
    tray.look()
    settle()
    assert told == []
    assert not tray.icon.isVisible()


def test_what_is_due_is_told_once(tray: Tray, told: Told, rig: Rig, settle: Settle) -> None:
    rig.add(Category.CV, count=3)
    tray.look()
    settle()
    tray.look()
    settle()
    assert len(told) == 1
    assert told[0][1].startswith("3 messages")


def test_a_click_opens_the_review(
    tray: Tray, told: Told, rig: Rig, context: UiContext, settle: Settle
) -> None:
    pages: list[tuple[object, object]] = []
    context.flow.page_wanted.connect(lambda name, request: pages.append((name, request)))
    rig.add(Category.CV)
    tray.look()
    settle()
    tray.icon.messageClicked.emit()
    assert pages == [(PageName.REVIEW, ReviewRequest())]
    assert not tray.icon.isVisible()


def test_it_can_be_put_off(tray: Tray, told: Told, rig: Rig, settle: Settle) -> None:
    rig.add(Category.CV)
    tray.look()
    settle()
    tray.later.trigger()
    settle()
    look = rig.services.reminder.look()
    assert (look.next_on - rig.services.clock.today()).days == 7


def test_nobody_is_told_what_they_are_looking_at(
    tray: Tray, told: Told, rig: Rig, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.add(Category.CV)
    window = tray.parent()
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    tray.look()
    settle()
    assert told == []
    assert rig.services.reminder.look().now, "it is still to be told later"
