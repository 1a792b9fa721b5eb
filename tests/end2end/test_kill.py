"""The process is ended with SIGKILL after each step of the dangerous path, on a real Dovecot.

Never zero copies of a message, never a second action, and after the restart a report that is true.
"""

import hashlib
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hygiene_app.model.job import quiet_job
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.services import Services
from tests.support.dovecot import Dovecot, Incoming, PlainSession
from tests.support.house import CV
from tests.support.killable import Order, carry_out, open_services, start

pytestmark = [pytest.mark.dovecot, pytest.mark.xdist_group("kill")]

STEPS = ("intent", "confirmed", "archived", "noted", "removed", "verified", "outcome")
CASES = [
    (action, step)
    for action in ("archive", "trash", "delete")
    for step in STEPS
    if action == "archive" or step not in ("archived", "noted")
]
WHEN = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


def message(number: int) -> bytes:
    text = (
        f"From: Lotte Proef <lotte{number}@example.org>\r\n"
        "To: an@firma.example\r\n"
        f"Subject: Sollicitatie dakwerker {number}\r\n"
        f"Message-ID: <kill-{number}@example.org>\r\n"
        "Date: Fri, 12 Mar 2021 10:30:00 +0100\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: text/plain; charset="utf-8"\r\n'
        "\r\n"
        "Beste, hierbij solliciteer ik voor de vacature van dakwerker.\r\n"
    )
    return (text + CV.replace("\n", "\r\n")).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A scanned profile with one finding a message, and a second client of the mailbox."""

    root: Path
    server: Dovecot
    user: str
    findings: dict[str, str]

    def copies(self, number: int) -> dict[str, int]:
        """Count this message in the inbox and the Trash, as another client sees them."""
        wanted = hashlib.sha256(message(number)).hexdigest()
        counts = {}
        host, password = self.server.host, self.server.password
        with PlainSession(host, self.server.port_starttls, self.user, password) as session:
            for folder in ("INBOX", "Trash"):
                session.command(f'EXAMINE "{folder}"')
                lines = session.command("FETCH 1:* BODY.PEEK[]", accept=("OK", "BAD"))
                counts[folder] = sum(hashlib.sha256(x).hexdigest() == wanted for x in lines)
        return counts


@pytest.fixture(scope="module")
def stage(dovecot: Dovecot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(dovecot.ca_file))
        yield _staged(dovecot, tmp_path_factory.mktemp("kill"))


def _staged(dovecot: Dovecot, root: Path) -> Stage:
    user = dovecot.new_user()
    mail = [Incoming(data=message(n), received=WHEN) for n in range(len(CASES) + 2)]
    with PlainSession(dovecot.host, dovecot.port_starttls, user, dovecot.password) as session:
        session.append("INBOX", mail)
    services = open_services(root)
    try:
        new = NewAccount(email=user, host="localhost", port=dovecot.port_tls)
        services.accounts.add(new, dovecot.secret)
        services.archive.set_up()
        services.scan.run(quiet_job())
        ids = services.review.ids(services.review.due_filter())
        found = {row.finding.subject: row.finding.id for row in services.review.rows(ids)}
    finally:
        services.close()
    return Stage(root=root, server=dovecot, user=user, findings=found)


def archived(services: Services, number: int) -> int:
    """Count this message among what the archive holds and can give back."""
    return sum(
        services.archive.read(item.id) == message(number)
        for item in services.archive.items()
        if item.entry.message_id == f"<kill-{number}@example.org>"
    )


@pytest.mark.parametrize(("action", "step"), CASES)
def test_killed_after_each_step(stage: Stage, action: str, step: str) -> None:
    number = CASES.index((action, step))
    finding = stage.findings[f"Sollicitatie dakwerker {number}"]
    order = Order(
        profile=str(stage.root), verb="dispose", action=action, ids=(finding,), stop_at=step
    )
    code, _outcomes = carry_out(order)
    assert code == -signal.SIGKILL

    services = open_services(stage.root)
    try:
        before = stage.copies(number)
        kept = archived(services, number)
        if action != "delete":
            assert before["INBOX"] + before["Trash"] + kept >= 1, "no copy is left"
        open_before = services.dispose.open_count()
        resolved = services.dispose.resolve(quiet_job())
        assert stage.copies(number) == before, "resolving must look, not act"
        assert services.dispose.open_count() == 0
        _report_is_true(step, action, open_before, [each.code.value for each in resolved], before)
        assert services.dispose.resolve(quiet_job()) == (), "resolved only once"
        state = services.review.row(finding).finding.state.value
        assert state == ("open" if before["INBOX"] else "disposed")
        assert services.archive.verify(quiet_job()).problems == ()
    finally:
        services.close()


def _report_is_true(
    step: str, action: str, open_before: int, resolved: list[str], copies: dict[str, int]
) -> None:
    if step == "outcome":
        assert (open_before, resolved) == (0, [])
        return
    assert open_before == 1
    assert resolved == (["interrupted"] if copies["INBOX"] else ["done"])
    gone = step in ("removed", "verified")
    assert copies["INBOX"] == (0 if gone else 1)
    assert copies["Trash"] == (1 if gone and action != "delete" else 0)


def dispose(stage: Stage, number: int, *, stop_at: str = "") -> list[str]:
    """Archive one message in a process of its own; return the outcomes."""
    finding = stage.findings[f"Sollicitatie dakwerker {number}"]
    order = Order(
        profile=str(stage.root), verb="dispose", action="archive", ids=(finding,), stop_at=stop_at
    )
    _code, outcomes = carry_out(order)
    return [each["code"] for each in outcomes]


def test_going_on_after_an_interruption_archives_once(stage: Stage) -> None:
    number = len(CASES)
    assert dispose(stage, number, stop_at="noted") == []
    carry_out(Order(profile=str(stage.root), verb="resolve"))
    assert dispose(stage, number) == ["done"]
    services = open_services(stage.root)
    try:
        assert archived(services, number) == 1, "the copy of the first try is used again"
        assert stage.copies(number) == {"INBOX": 0, "Trash": 1}
    finally:
        services.close()


def test_restoring_again_never_adds_twice(stage: Stage) -> None:
    number = len(CASES) + 1
    assert dispose(stage, number) == ["done"]
    services = open_services(stage.root)
    wanted = f"<kill-{number}@example.org>"
    item = next(i for i in services.archive.items() if i.entry.message_id == wanted)
    services.close()
    order = Order(profile=str(stage.root), verb="restore", ids=(item.id,))
    for _ in range(2):
        assert carry_out(order) == (0, [{"code": "done"}])
        assert stage.copies(number)["INBOX"] == 1


def test_a_scan_that_is_killed_goes_on_and_finds_everything_once(
    dovecot: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.ca_file))
    user = dovecot.new_user()
    dovecot.append(user, "INBOX", [Incoming(data=message(n), received=WHEN) for n in range(160)])
    services = open_services(tmp_path)
    new = NewAccount(email=user, host="localhost", port=dovecot.port_tls)
    services.accounts.add(new, dovecot.secret)
    services.close()
    with start(Order(profile=str(tmp_path), verb="scan", announce=True)) as child:
        assert child.stdout is not None
        reached = [child.stdout.readline().strip() for _ in range(2)]
        child.kill()
    assert reached == ["ready", "50"]
    services = open_services(tmp_path)
    report = services.scan.run(quiet_job())
    found = services.review.rows(services.review.ids(services.review.due_filter()))
    services.close()
    assert 0 < report.messages <= 110, "what was read before the kill is not read again"
    assert sorted(row.finding.subject for row in found) == sorted(
        f"Sollicitatie dakwerker {n}" for n in range(160)
    )
