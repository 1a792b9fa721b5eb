"""Signing in to a known mailbox once more, by the browser."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hygiene_app.model.account import Account, AuthMethod, OAuthClient
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.server import SignInProvider
from hygiene_app.ui.sign_in_again import BrowserDialog, ask_to_sign_in
from hygiene_app.ui.tasks import TaskRunner
from tests.fakes.mailbox import PASSWORD
from tests.support.services import Rig, build_services
from tests.ui.staged import Recorded, Waiting, shown, staged

pytestmark = pytest.mark.window

MICROSOFT = SignInProvider(id="microsoft", name="Microsoft 365", ready=True)
FACTS = {
    "provider": "Microsoft 365",
    "client": "client-1",
    "scopes": "imap offline_access",
    "url": "https://login.example.com/approve",
}


@pytest.fixture
def rig(tmp_path: Path, tasks: TaskRunner) -> Iterator[Rig]:
    rig = build_services(tmp_path)
    rig.house.browser.token = PASSWORD
    yield rig
    tasks.shut_down()
    rig.services.close()


@pytest.fixture
def oauth_account(rig: Rig) -> Account:
    first = rig.account
    rig.services.accounts.remove(first.email)
    oauth = OAuthClient(provider="microsoft")
    account = replace(first, auth=AuthMethod.OAUTH, oauth=oauth)
    rig.house.store.accounts.add_account(account)
    return account


def again(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, name: str
) -> tuple[QWidget, list[bool], Recorded]:
    context, boxes = staged(rig.services, tasks)
    page, done = QWidget(), list[bool]()
    shown(qtbot, page)
    ask_to_sign_in(context, page, name, lambda: done.append(True))
    qtbot.waitUntil(lambda: tasks.idle)
    return page, done, boxes


def test_signing_in_again_opens_the_page_at_once(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oauth_account: Account
) -> None:
    page, done, _boxes = again(qtbot, tasks, rig, oauth_account.name)
    dialog = page.findChild(BrowserDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(done))
    assert rig.house.browser.accounts == [oauth_account]
    kept = rig.house.credentials.password(oauth_account.id)
    assert kept is not None
    assert kept.reveal() == PASSWORD


def test_signing_in_again_can_fail_and_be_tried_again(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oauth_account: Account
) -> None:
    rig.house.browser.problem = KnownError(ErrorCode.OAUTH_TIMED_OUT, **FACTS)
    page, done, _boxes = again(qtbot, tasks, rig, oauth_account.name)
    dialog = page.findChild(BrowserDialog)
    assert dialog is not None
    assert dialog.panel.problem.isVisible()
    assert done == []
    rig.house.browser.problem = None
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(done))


def test_leaving_stops_waiting_for_the_browser(
    qtbot: QtBot,
    tasks: TaskRunner,
    rig: Rig,
    oauth_account: Account,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waiting = Waiting()
    monkeypatch.setattr(rig.house.browser, "sign_in", waiting)
    context, _boxes = staged(rig.services, tasks)
    dialog = BrowserDialog(context, oauth_account, MICROSOFT)
    shown(qtbot, dialog)
    qtbot.waitUntil(dialog.panel.page.ask.isVisible)
    dialog.leave.click()
    qtbot.waitUntil(lambda: tasks.idle)
    assert rig.house.credentials.password(oauth_account.id) is None


def test_a_mailbox_that_is_no_more_is_told(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    _page, done, boxes = again(qtbot, tasks, rig, "nobody@firma.example")
    assert boxes.problems
    assert done == []
