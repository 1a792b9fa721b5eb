import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hygiene_app.app import build_profile
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.account import Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Progress, Step
from hygiene_app.model.managed import AccountPreset
from hygiene_app.ui.address_step import AddressStep
from hygiene_app.ui.first_run import FirstRun, ScanStep
from hygiene_app.ui.gallery_scenes import StagedBook
from hygiene_app.ui.tasks import Lane, TaskRunner
from hygiene_app.workflow.services import Services
from tests.fakes.mailbox import PASSWORD
from tests.support.dovecot import Dovecot
from tests.support.house import OWNER, application
from tests.support.services import Rig
from tests.ui.staged import shown, staged, tab_chain

pytestmark = pytest.mark.window

ADDRESS = "bo@firma.example"


def at_sign_in(qtbot: QtBot, services: Services, tasks: TaskRunner) -> FirstRun:
    context, _boxes = staged(services, tasks)
    run = FirstRun(context)
    shown(qtbot, run)
    run.address.address.setText(ADDRESS)
    run.address.go.click()
    return run


def test_half_an_address_is_told_beside_the_field(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    context, _boxes = staged(rig.services, tasks)
    run = FirstRun(context)
    shown(qtbot, run)
    run.address.address.setText("bo@firma")
    run.address.go.click()
    assert run.current == 0
    assert run.address.problem.isVisible()
    assert "complete" in run.address.problem.text.text()


def test_the_server_is_guessed_until_somebody_writes_one(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    run = at_sign_in(qtbot, rig.services, tasks)
    step = run.sign_in
    assert (step.host.text(), step.port.value()) == ("imap.firma.example", 993)
    assert step.security.currentData() == Security.TLS
    step.take_address("bo@other.example")
    assert step.host.text() == "imap.other.example"
    step.host.setText("mail.other.example")
    step.take_address("bo@third.example")
    assert step.host.text() == "mail.other.example"


def test_without_protection_only_to_this_computer(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    step = at_sign_in(qtbot, rig.services, tasks).sign_in
    assert step.security.findData(Security.LOOPBACK) == -1
    step.host.setText("localhost")
    assert step.security.findData(Security.LOOPBACK) >= 0
    step.security.setCurrentIndex(step.security.findData(Security.STARTTLS))
    assert step.port.value() == 143
    step.host.setText("imap.firma.example")
    assert step.security.findData(Security.LOOPBACK) == -1


def test_a_wrong_password_loses_nothing_and_the_right_one_goes_on(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    run = at_sign_in(qtbot, rig.services, tasks)
    step = run.sign_in
    step.password.setText("wrong")
    step.host.setText("mail.firma.example")
    step.go.click()
    assert not step.password.isEnabled()
    qtbot.waitUntil(step.password_problem.isVisible)
    assert "does not accept this password" in step.password_problem.text.text()
    assert not step.server_problem.isVisible()
    assert (step.password.text(), step.host.text()) == ("wrong", "mail.firma.example")
    assert [account.email for account in rig.services.accounts.list()] == [OWNER]

    step.password.setText(PASSWORD)
    step.go.click()
    qtbot.waitUntil(lambda: run.current == 2)
    assert [account.email for account in rig.services.accounts.list()] == [OWNER, ADDRESS]
    assert step.password.text() == ""


def test_a_problem_of_the_server_is_told_beside_the_server(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    step = at_sign_in(qtbot, rig.services, tasks).sign_in
    rig.server.fail_next("open", KnownError(ErrorCode.HOST_UNKNOWN, host="imap.firma.example"))
    step.password.setText(PASSWORD)
    step.go.click()
    qtbot.waitUntil(step.server_problem.isVisible)
    assert "imap.firma.example" in step.server_problem.text.text()
    assert step.password.text() == PASSWORD


def test_a_known_mailbox_is_told_beside_the_address(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    context, _boxes = staged(rig.services, tasks)
    run = FirstRun(context)
    shown(qtbot, run)
    run.address.address.setText(OWNER)
    run.address.go.click()
    run.sign_in.password.setText(PASSWORD)
    run.sign_in.go.click()
    qtbot.waitUntil(run.address.problem.isVisible)
    assert run.current == 0


def test_signing_in_can_be_stopped_and_keeps_nothing(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    release = threading.Event()

    def hold(_job: Job) -> None:
        release.wait(5)

    step = at_sign_in(qtbot, rig.services, tasks).sign_in
    tasks.create(Lane.WORK, hold).start()
    step.password.setText(PASSWORD)
    step.go.click()
    step.cancel.click()
    release.set()
    qtbot.waitUntil(step.go.isEnabled)
    assert step.password.text() == PASSWORD
    assert [account.email for account in rig.services.accounts.list()] == [OWNER]


def test_the_sample_mailbox_is_one_click_away(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    context, _boxes = staged(rig.services, tasks)
    run = FirstRun(context)
    shown(qtbot, run)
    with qtbot.waitSignal(context.flow.demo_wanted):
        run.address.sample.click()


def test_tab_goes_through_the_fields_in_their_order(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    step = at_sign_in(qtbot, rig.services, tasks).sign_in
    wanted = [step.host, step.port, step.user, step.security, step.go, step.back]
    assert tab_chain(step.password, len(wanted)) == wanted


def test_every_field_has_a_name_for_those_who_listen(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    run = at_sign_in(qtbot, rig.services, tasks)
    step = run.sign_in
    fields = (run.address.address, step.password, step.host, step.port, step.user, step.security)
    assert all(field.accessibleName() for field in fields)
    assert run.rail.accessibleName() == "Step 2 of 5: Sign in"


def test_the_first_scan_tells_what_was_passed_over_and_why_it_waits(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    for number in (1, 2, 3):
        rig.server.add("INBOX", application(number))
    rig.services.choices.protect(OWNER, "lotte2@example.org")
    context, _boxes = staged(rig.services, tasks)
    step = ScanStep(context)
    shown(qtbot, step)
    context.scanning.moved.emit(Progress(step=Step.READING, done=1, total=3, found=1))
    context.scanning.moved.emit(Progress(step=Step.WAITING, done=0, total=120))
    assert "2 minutes left" in step.state.text()
    assert step.count.text() == "1"
    step.enter()
    qtbot.waitUntil(lambda: context.scanning.report is not None)
    qtbot.waitUntil(lambda: tasks.idle)
    assert step.state.text().startswith("Done: 3 messages looked at. 1 message was not read")


@pytest.mark.dovecot
def test_from_nothing_to_the_first_findings_on_a_real_server(
    qtbot: QtBot, tasks: TaskRunner, dovecot: Dovecot, tmp_path: Path
) -> None:
    user = dovecot.new_user()
    dovecot.append(user, "INBOX", [application(1), application(2)])
    services = build_profile(Profile.open(tmp_path), MemoryCredentials())
    context, _boxes = staged(services, tasks)
    run = FirstRun(context)
    shown(qtbot, run)
    run.address.address.setText(user)
    run.address.go.click()
    step = run.sign_in
    step.host.setText(dovecot.host)
    step.security.setCurrentIndex(step.security.findData(Security.LOOPBACK))
    step.port.setValue(dovecot.port_starttls)
    step.password.setText(dovecot.password)
    step.go.click()
    qtbot.waitUntil(lambda: run.current == 2)
    assert not run.promise.server.isVisible()
    run.promise.go.click()
    qtbot.waitUntil(lambda: run.current == 3)
    run.recovery.go.click()
    qtbot.waitUntil(lambda: run.recovery.dialog is not None)
    dialog = run.recovery.dialog
    assert dialog is not None
    assert not dialog.go.isEnabled()
    dialog.typed.setText(dialog.made.code.reveal()[-8:])
    dialog.go.click()
    qtbot.waitUntil(lambda: run.current == 4)
    qtbot.waitUntil(lambda: context.scanning.report is not None, timeout=20_000)
    assert run.scan.count.text() == "2"
    assert run.scan.state.text() == "Done: 2 messages looked at."
    with qtbot.waitSignal(context.flow.first_run_ended):
        run.scan.go.click()
    qtbot.waitUntil(lambda: tasks.idle)
    services.close()


def test_the_mailbox_that_it_set_up_is_filled_in_and_says_so(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    book = StagedBook(None, (), presets=(AccountPreset(email="an@firma.example"),))
    context, _boxes = staged(replace(rig.services, accounts=book), tasks)
    step = AddressStep(context)
    shown(qtbot, step)
    step.enter()
    qtbot.waitUntil(lambda: step.email == "an@firma.example")
    assert step.managed.isVisible()
    QTest.keyClicks(step.address, "x")
    assert not step.managed.isVisible()
    step.enter()  # coming back never writes over what the user typed
    qtbot.waitUntil(lambda: tasks.idle)
    assert step.email == "an@firma.examplex"
