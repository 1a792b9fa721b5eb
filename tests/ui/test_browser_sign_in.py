"""Signing in by the browser: the first time, again, and every way it can go wrong."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hygiene_app.model.account import AuthMethod, OAuthClient, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.server import Referral, ServerChoice, ServerSource, SignIn, SignInProvider
from hygiene_app.ui.first_run import FirstRun
from hygiene_app.ui.sign_in_methods import Method, offered
from hygiene_app.ui.tasks import TaskRunner
from tests.fakes.browser import PAGE
from tests.fakes.mailbox import PASSWORD
from tests.support.services import Rig, build_services
from tests.ui.staged import Waiting, shown, staged

pytestmark = pytest.mark.window

ADDRESS = "bo@firma.example"
MICROSOFT = SignInProvider(id="microsoft", name="Microsoft 365", ready=True)
GOOGLE = SignInProvider(id="google", name="Google", ready=True)
FACTS = {
    "provider": "Microsoft 365",
    "client": "client-1",
    "scopes": "imap offline_access",
    "url": "https://login.example.com/approve",
}
FOUND = ServerChoice(
    host="mail.provider.example",
    port=993,
    security=Security.TLS,
    user=ADDRESS,
    source=ServerSource.TABLE,
    sign_in=SignIn.BROWSER,
    provider="microsoft",
)


@pytest.fixture
def found() -> list[ServerChoice | None]:
    """What discovery answers."""
    return [FOUND]


@pytest.fixture
def rig(tmp_path: Path, tasks: TaskRunner, found: list[ServerChoice | None]) -> Iterator[Rig]:
    def discover(email: str, job: Job, agreed: str = "") -> ServerChoice | Referral | None:
        assert (email, agreed) == (ADDRESS, "")
        job.check()
        return found[0]

    rig = build_services(tmp_path, discover=discover)
    rig.house.browser.known = (MICROSOFT, replace(GOOGLE, ready=False))
    rig.house.browser.token = PASSWORD
    yield rig
    tasks.shut_down()
    rig.services.close()


@pytest.fixture
def at_sign_in(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> Callable[[], FirstRun]:
    def arrive() -> FirstRun:
        context, _boxes = staged(rig.services, tasks)
        run = FirstRun(context)
        shown(qtbot, run)
        run.address.address.setText(ADDRESS)
        run.address.go.click()
        qtbot.waitUntil(lambda: tasks.idle)
        return run

    return arrive


# which ways are offered -----------------------------------------------------------------------


def names(methods: tuple[Method, ...]) -> list[str]:
    return [method.provider.id if method.provider else "password" for method in methods]


@pytest.mark.parametrize(
    ("sign_in", "provider", "everything", "wanted"),
    [
        (SignIn.PASSWORD, "", False, ["password"]),
        (SignIn.BROWSER, "microsoft", False, ["microsoft"]),
        (SignIn.BROWSER, "microsoft", True, ["microsoft", "password"]),
        (SignIn.BROWSER, "nobody", False, ["password", "microsoft", "google"]),
        (SignIn.APP_PASSWORD, "microsoft", False, ["microsoft", "password"]),
        (SignIn.APP_PASSWORD, "google", False, ["password", "google"]),
    ],
)
def test_the_best_way_comes_first(
    sign_in: SignIn, provider: str, everything: bool, wanted: list[str]
) -> None:
    choice = replace(FOUND, sign_in=sign_in, provider=provider)
    pages = (MICROSOFT, replace(GOOGLE, ready=False))
    assert names(offered(choice, pages, everything=everything)) == wanted


def test_where_nobody_knows_the_server_every_way_is_offered() -> None:
    pages = (MICROSOFT, GOOGLE)
    assert names(offered(None, pages)) == ["password", "microsoft", "google"]
    assert names(offered(None, pages, searching=True)) == ["password"]


# the first time -------------------------------------------------------------------------------


def test_one_button_opens_the_page_and_goes_on(
    qtbot: QtBot, rig: Rig, at_sign_in: Callable[[], FirstRun]
) -> None:
    run = at_sign_in()
    step = run.sign_in
    assert step.go.text() == "Sign in with the browser"
    assert not step.password.isVisible()
    assert not step.host.isVisible()
    assert not step.methods.isVisible()
    assert "does not get to see your password" in step.browser.text.text()
    with qtbot.waitSignal(step.completed):
        step.go.click()
    account = rig.services.accounts.find(ADDRESS)
    assert account.oauth == OAuthClient(provider="microsoft")
    assert account.host == FOUND.host
    assert run.current == 2


def test_while_waiting_the_address_of_the_page_is_at_hand_and_cancel_stops(
    qtbot: QtBot,
    rig: Rig,
    at_sign_in: Callable[[], FirstRun],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waiting = Waiting()
    monkeypatch.setattr(rig.house.browser, "sign_in", waiting)
    step = at_sign_in().sign_in
    step.go.click()
    qtbot.waitUntil(step.browser.page.ask.isVisible)
    assert "Your browser now shows the page of Microsoft 365" in step.browser.text.text()
    assert not step.go.isEnabled()
    assert step.cancel.hasFocus()
    step.browser.page.ask.click()
    assert step.browser.page.address.text() == PAGE
    assert step.browser.page.address.accessibleName()
    step.browser.page.copy.click()
    assert QGuiApplication.clipboard().text() == PAGE
    assert step.browser.page.copy.text() == "Copied"
    step.cancel.click()
    qtbot.waitUntil(step.go.isEnabled)
    assert not step.browser.page.ask.isVisible()
    assert len(rig.services.accounts.list()) == 1


@pytest.mark.parametrize(
    "code",
    [
        ErrorCode.OAUTH_TIMED_OUT,
        ErrorCode.OAUTH_DECLINED,
        ErrorCode.OAUTH_UNREACHABLE,
        ErrorCode.OAUTH_REFUSED,
        ErrorCode.OAUTH_NO_MAIL_ACCESS,
        ErrorCode.HOST_UNREACHABLE,
    ],
)
def test_what_goes_wrong_is_told_and_tried_again(
    qtbot: QtBot, rig: Rig, at_sign_in: Callable[[], FirstRun], code: ErrorCode
) -> None:
    rig.house.browser.problem = KnownError(code, host="Microsoft 365", answer="x", **FACTS)
    step = at_sign_in().sign_in
    step.go.click()
    qtbot.waitUntil(step.browser.problem.isVisible)
    assert step.go.text() == "Try again"
    assert step.go.hasFocus()
    asks = code in (ErrorCode.OAUTH_TIMED_OUT, ErrorCode.OAUTH_DECLINED)
    assert step.browser.letter_ready.isVisible() is asks
    rig.house.browser.problem = None
    with qtbot.waitSignal(step.completed):
        step.go.click()


def test_the_approval_of_an_administrator_is_asked_with_a_letter(
    qtbot: QtBot, rig: Rig, at_sign_in: Callable[[], FirstRun]
) -> None:
    rig.house.browser.problem = KnownError(ErrorCode.OAUTH_ADMIN, **FACTS)
    step = at_sign_in().sign_in
    step.go.click()
    letter = step.browser.letter
    qtbot.waitUntil(letter.isVisible)
    letter.copy.click()
    said = QGuiApplication.clipboard().text()
    for fact in FACTS.values():
        assert fact in said
    assert letter.text.accessibleName() == "Text for IT"


def test_without_a_client_id_it_is_asked_from_it(
    qtbot: QtBot, rig: Rig, at_sign_in: Callable[[], FirstRun]
) -> None:
    rig.house.browser.known = (replace(MICROSOFT, ready=False),)
    step = at_sign_in().sign_in
    client = step.browser.client
    assert client.isVisible()
    assert "http://localhost" in client.letter.text.toPlainText()
    step.go.click()
    assert step.browser.problem.isVisible()
    assert client.client.hasFocus()
    client.client.setText(" client-of-it ")
    client.tenant.setText("firma.example")
    with qtbot.waitSignal(step.completed):
        step.go.click()
    wanted = OAuthClient(provider="microsoft", client_id="client-of-it", tenant="firma.example")
    assert rig.services.accounts.find(ADDRESS).oauth == wanted


def test_a_client_id_that_the_provider_does_not_know_is_asked_too(
    qtbot: QtBot, rig: Rig, at_sign_in: Callable[[], FirstRun]
) -> None:
    facts = {"provider": "Microsoft 365"}
    rig.house.browser.problem = KnownError(ErrorCode.OAUTH_CLIENT_NEEDED, **facts)
    step = at_sign_in().sign_in
    assert not step.browser.client.isVisible()
    step.go.click()
    qtbot.waitUntil(step.browser.client.isVisible)
    assert step.go.text() == "Sign in with the browser"


def test_somebody_else_signs_in_to_a_shared_mailbox(
    qtbot: QtBot, rig: Rig, at_sign_in: Callable[[], FirstRun]
) -> None:
    step = at_sign_in().sign_in
    assert not step.someone.isVisible()
    step.options.click()
    assert step.someone.hasFocus()
    assert step.host.isVisible()
    step.someone.setText("an@firma.example")
    with qtbot.waitSignal(step.completed):
        step.go.click()
    oauth = rig.services.accounts.find(ADDRESS).oauth
    assert oauth is not None
    assert oauth.login_hint == "an@firma.example"


def test_an_app_password_stays_possible(
    qtbot: QtBot,
    rig: Rig,
    found: list[ServerChoice | None],
    at_sign_in: Callable[[], FirstRun],
) -> None:
    found[0] = replace(FOUND, sign_in=SignIn.APP_PASSWORD)
    step = at_sign_in().sign_in
    texts = [radio.text() for radio in step.methods.radios]
    assert texts == ["In the browser, at Microsoft 365", "With an app password"]
    step.methods.radios[1].click()
    assert step.password.isVisible()
    assert not step.browser.isVisible()
    assert step.go.text() == "Sign in"
    step.password.setText(PASSWORD)
    with qtbot.waitSignal(step.completed):
        step.go.click()
    assert rig.services.accounts.find(ADDRESS).auth is AuthMethod.PASSWORD


def test_a_server_that_is_typed_may_use_a_page_too(
    qtbot: QtBot,
    rig: Rig,
    found: list[ServerChoice | None],
    at_sign_in: Callable[[], FirstRun],
) -> None:
    found[0] = None
    step = at_sign_in().sign_in
    assert step.password.isVisible()
    assert step.methods.isVisible()
    step.methods.radios[1].click()
    assert step.host.isVisible()
    assert step.someone.isVisible()
    with qtbot.waitSignal(step.completed):
        step.go.click()
    assert rig.services.accounts.find(ADDRESS).auth is AuthMethod.OAUTH


def test_a_file_of_it_with_an_error_is_told(
    qtbot: QtBot,
    rig: Rig,
    found: list[ServerChoice | None],
    at_sign_in: Callable[[], FirstRun],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> tuple[SignInProvider, ...]:
        raise KnownError(
            ErrorCode.SIGN_IN_FILE_INVALID, path="sign-in.toml", problem="syntax", line=3
        )

    found[0] = None
    monkeypatch.setattr(rig.house.browser, "providers", broken)
    step = at_sign_in().sign_in
    assert "sign-in.toml" in step.server_problem.text.text()
    assert step.password.isVisible()


def test_enter_in_the_port_signs_in(
    qtbot: QtBot,
    found: list[ServerChoice | None],
    at_sign_in: Callable[[], FirstRun],
) -> None:
    found[0] = None
    step = at_sign_in().sign_in
    step.password.setText(PASSWORD)
    with qtbot.waitSignal(step.completed):
        QTest.keyClick(step.port.lineEdit(), Qt.Key.Key_Return)
