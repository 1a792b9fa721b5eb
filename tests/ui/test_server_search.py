"""First run: the server is looked for while the fields stay free."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hygiene_app.model.account import Security
from hygiene_app.model.job import Job
from hygiene_app.model.server import Referral, ServerChoice, ServerSource, SignIn
from hygiene_app.ui.first_run import FirstRun
from hygiene_app.ui.sign_in_step import SignInStep
from hygiene_app.ui.tasks import TaskRunner
from tests.fakes.mailbox import PASSWORD
from tests.support.services import Rig, build_services
from tests.ui.staged import shown, staged

pytestmark = pytest.mark.window

ADDRESS = "bo@firma.example"
OTHER = "bo@other.example"


def choice(
    host: str = "mail.provider.example",
    *,
    source: ServerSource = ServerSource.PROVIDER,
    sign_in: SignIn = SignIn.PASSWORD,
    sure: bool = True,
) -> ServerChoice:
    return ServerChoice(
        host=host,
        port=1143,
        security=Security.STARTTLS,
        user="bo",
        source=source,
        sign_in=sign_in,
        sure=sure,
    )


@dataclass(slots=True)
class Oracle:
    """Knows what it is told to know, once it may speak."""

    answers: dict[str, ServerChoice | Referral] = field(default_factory=dict)
    may_speak: threading.Event = field(default_factory=threading.Event)
    deaf: bool = False
    stopped: list[str] = field(default_factory=list)

    def __call__(self, email: str, job: Job, agreed: str = "") -> ServerChoice | Referral | None:
        self.may_speak.wait(20)
        try:
            if not self.deaf:
                job.check()
        except BaseException:
            self.stopped.append(email)
            raise
        return self.answers.get(agreed or email)


@pytest.fixture
def oracle() -> Oracle:
    known = Oracle()
    known.may_speak.set()
    return known


@pytest.fixture
def rig(tmp_path: Path, tasks: TaskRunner, oracle: Oracle) -> Iterator[Rig]:
    rig = build_services(tmp_path, discover=oracle)
    yield rig
    oracle.may_speak.set()
    tasks.shut_down()
    rig.services.close()


def at_sign_in(qtbot: QtBot, rig: Rig, tasks: TaskRunner) -> SignInStep:
    context, _boxes = staged(rig.services, tasks)
    run = FirstRun(context)
    shown(qtbot, run)
    run.address.address.setText(ADDRESS)
    run.address.go.click()
    return run.sign_in


def settled(qtbot: QtBot, tasks: TaskRunner) -> None:
    qtbot.waitUntil(lambda: tasks.idle)


def server(step: SignInStep) -> tuple[str, int, Security, str]:
    return (
        step.host.text(),
        step.port.value(),
        Security(step.security.currentData()),
        step.user.text(),
    )


GUESS = ("imap.firma.example", 993, Security.TLS, ADDRESS)
FOUND = ("mail.provider.example", 1143, Security.STARTTLS, "bo")


def test_what_is_found_is_filled_in_with_its_origin(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle
) -> None:
    oracle.may_speak.clear()
    oracle.answers[ADDRESS] = choice()
    step = at_sign_in(qtbot, rig, tasks)
    assert step.search.note.text() == "Looking for your mail server…"
    assert server(step) == GUESS
    assert step.go.isEnabled()
    assert step.host.isEnabled()
    oracle.may_speak.set()
    settled(qtbot, tasks)
    assert server(step) == FOUND
    assert step.search.note.text() == "Found at your provider."
    assert not step.search.ask.isVisible()


def test_where_nobody_knows_the_guess_stays(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    step = at_sign_in(qtbot, rig, tasks)
    settled(qtbot, tasks)
    assert server(step) == GUESS
    assert "best guess" in step.search.note.text()


def test_what_was_typed_in_the_meantime_stays(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle
) -> None:
    oracle.may_speak.clear()
    oracle.answers[ADDRESS] = choice()
    step = at_sign_in(qtbot, rig, tasks)
    step.host.selectAll()
    QTest.keyClicks(step.host, "x.example")
    oracle.may_speak.set()
    settled(qtbot, tasks)
    assert server(step) == ("x.example", *GUESS[1:])
    assert step.search.note.text() == ""
    assert oracle.stopped == [ADDRESS]


def test_a_port_that_was_chosen_in_the_meantime_stays(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle
) -> None:
    oracle.may_speak.clear()
    oracle.answers[ADDRESS] = choice()
    step = at_sign_in(qtbot, rig, tasks)
    step.port.setValue(2993)
    oracle.may_speak.set()
    settled(qtbot, tasks)
    assert server(step) == (GUESS[0], 2993, *GUESS[2:])
    assert step.search.note.text() == ""


def test_another_address_is_looked_for_anew(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle
) -> None:
    oracle.answers = {ADDRESS: choice(), OTHER: choice("imap.two.example")}
    step = at_sign_in(qtbot, rig, tasks)
    settled(qtbot, tasks)
    step.take_address(OTHER)
    settled(qtbot, tasks)
    assert server(step) == ("imap.two.example", *FOUND[1:])
    step.take_address("bo@third.example")
    settled(qtbot, tasks)
    assert server(step) == ("imap.third.example", 993, Security.TLS, "bo@third.example")


def test_a_late_answer_to_an_earlier_address_is_dropped(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle
) -> None:
    oracle.may_speak.clear()
    oracle.deaf = True
    oracle.answers[ADDRESS] = choice()
    step = at_sign_in(qtbot, rig, tasks)
    step.take_address(OTHER)
    oracle.may_speak.set()
    settled(qtbot, tasks)
    assert server(step) == ("imap.other.example", 993, Security.TLS, OTHER)


def test_signing_in_does_not_wait_for_the_search(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle
) -> None:
    oracle.may_speak.clear()
    oracle.answers[ADDRESS] = choice()
    step = at_sign_in(qtbot, rig, tasks)
    step.password.setText(PASSWORD)
    with qtbot.waitSignal(step.completed):
        step.go.click()
    assert rig.services.accounts.find(ADDRESS).host == GUESS[0]
    assert not oracle.may_speak.is_set()


def test_another_host_is_asked_only_after_a_click(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle
) -> None:
    oracle.answers = {
        ADDRESS: Referral(host="settings.example.org"),
        "settings.example.org": choice(),
    }
    step = at_sign_in(qtbot, rig, tasks)
    settled(qtbot, tasks)
    assert server(step) == GUESS
    assert "settings.example.org" in step.search.note.text()
    assert step.search.ask.isVisible()
    step.search.ask.click()
    settled(qtbot, tasks)
    assert server(step) == FOUND
    assert not step.search.ask.isVisible()


def test_a_server_that_only_dns_names_is_not_vouched_for(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle
) -> None:
    oracle.answers[ADDRESS] = choice(source=ServerSource.MX, sure=False)
    step = at_sign_in(qtbot, rig, tasks)
    settled(qtbot, tasks)
    assert server(step) == FOUND
    assert "can be forged" in step.search.warning.text.text()
    assert step.search.warning.isVisible()
    assert step.search.note.text() == ""
    step.take_address(OTHER)
    assert not step.search.warning.isVisible()


@pytest.mark.parametrize(
    ("sign_in", "says"),
    [(SignIn.APP_PASSWORD, "app password"), (SignIn.BROWSER, "through your browser")],
)
def test_a_provider_that_takes_no_usual_password_is_told_twice(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, oracle: Oracle, sign_in: SignIn, says: str
) -> None:
    oracle.answers[ADDRESS] = choice(source=ServerSource.TABLE, sign_in=sign_in)
    step = at_sign_in(qtbot, rig, tasks)
    settled(qtbot, tasks)
    assert step.search.note.text() == "This is the server of your provider."
    assert says in step.search.warning.text.text()
    assert step.search.warning.isVisible()
    step.password.setText("wrong")
    step.go.click()
    qtbot.waitUntil(step.password_problem.isVisible)
    assert says in step.password_problem.text.text()
    step.host.setText("mail.firma.example")
    step.go.click()
    qtbot.waitUntil(lambda: "does not accept" in step.password_problem.text.text())
