"""The process is ended with SIGKILL after each step of all that is done to messages, on Dovecot.

Never zero copies of a message, never a second action, and after the restart a report that is true.
`tests/soak` does the same at random points, hundreds of times.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.disposal import JournalPhase
from hygiene_app.model.job import quiet_job
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.accounts import NewAccount
from tests.soak import mail
from tests.soak.generation import Generation
from tests.soak.outside import Place
from tests.soak.rules import steps_of
from tests.support.dovecot import Dovecot, Incoming
from tests.support.killable import Ended, Order, Prepared, open_services, start_scan

pytestmark = [pytest.mark.dovecot, pytest.mark.xdist_group("kill")]

ENDING = ("removed", "verified", "outcome")
STEPS = {
    "archive": ("intent", "confirmed", "fetched", "object-written", "archived", "noted", *ENDING),
    "trash": ("intent", "confirmed", *ENDING),
    "delete": ("intent", "confirmed", "sent UID STORE", *ENDING),
    "strip": ("intent", "fetched", "archived", "noted", "appended", "read-back", *ENDING),
}
DISPOSALS = [(action, step) for action, steps in STEPS.items() for step in steps]
WHEN = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def prepared(dovecot: Dovecot) -> Iterator[Prepared]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(dovecot.ca_file))
        with Prepared() as process:
            yield process


@pytest.fixture(scope="module")
def stage(
    dovecot: Dovecot, prepared: Prepared, tmp_path_factory: pytest.TempPathFactory
) -> Generation:
    """A scanned mailbox, whose messages with an odd number carry an attachment."""
    return Generation(dovecot, tmp_path_factory.mktemp("kill") / "profile", 0, 110)


def unused(stage: Generation, count: int = 1, *, odd: bool = False) -> tuple[int, ...]:
    """Return messages that no test has touched."""
    fresh = Place(inbox=1)
    fitting = (n for n, place in stage.look().items() if place == fresh and (n % 2 or not odd))
    services = stage.services()
    try:
        untried = [
            n
            for n in fitting
            if services.review.row(stage.findings[n]).finding.state.value == "open"
        ]
    finally:
        services.close()
    assert len(untried) >= count
    return tuple(untried[:count])


def dispose(
    prepared: Prepared,
    stage: Generation,
    action: str,
    numbers: tuple[int, ...],
    *,
    stop_at: str = "",
    nth: int = 0,
) -> Ended:
    ids = tuple(stage.findings[number] for number in numbers)
    order = Order(profile=str(stage.root), verb="dispose", action=action, ids=ids, sends=True)
    return prepared.carry_out(replace(order, stop_at=stop_at, nth=nth))


def resolve(stage: Generation) -> list[str]:
    """Start the program again; it looks, and nothing else changes."""
    before = stage.look()
    services = stage.services()
    try:
        resolved = services.dispose.resolve(quiet_job())
        assert services.dispose.open_count() == 0
        assert services.dispose.resolve(quiet_job()) == (), "resolved only once"
        assert services.archive.verify(quiet_job()).problems == ()
        stage.new_lines(services)
    finally:
        services.close()
    assert stage.look() == before, "resolving must look, not act"
    assert not stage.outside.marked()
    return [each.code.value for each in resolved]


@pytest.mark.parametrize(("action", "step"), DISPOSALS)
def test_killed_after_each_step(
    stage: Generation, prepared: Prepared, action: str, step: str
) -> None:
    (number,) = unused(stage, odd=action == "strip")
    assert dispose(prepared, stage, action, (number,), stop_at=step).killed
    place = stage.look()[number]
    states = steps_of(action, Place(inbox=1))
    assert place in states
    assert place.copies or action == "delete", "no copy is left"
    assert (place == states[-1]) == (step in ENDING)
    resolved = resolve(stage)
    gone = [] if step == "outcome" else ["done"]
    assert resolved == (gone if place == states[-1] else ["interrupted"])
    if place != states[-1]:
        (again,) = dispose(prepared, stage, action, (number,)).outcomes
        assert again["code"] == "done"
        assert stage.look()[number] == states[-1]


@pytest.mark.parametrize(
    ("step", "nth"), [("fetched", 2), ("archived", 1), ("noted", 2), ("removed", 2), ("outcome", 1)]
)
def test_killed_while_several_are_archived_together(
    stage: Generation, prepared: Prepared, step: str, nth: int
) -> None:
    numbers = unused(stage, 3)
    assert dispose(prepared, stage, "archive", numbers, stop_at=step, nth=nth).killed
    seen = stage.look()
    states = steps_of("archive", Place(inbox=1))
    assert all(seen[number] in states for number in numbers)
    done = sum(seen[number] == states[-1] for number in numbers)
    assert done == {"removed": 2, "outcome": 1, "noted": 1}.get(step, 0)
    began = 2 if step == "fetched" else 3
    resolved = resolve(stage)
    left = began - (step == "outcome") - (step in ("noted", "removed"))
    assert len(resolved) == left
    assert resolved.count("done") == (1 if step == "removed" else 0)
    dispose(prepared, stage, "archive", numbers)
    seen = stage.look()
    assert [seen[number] for number in numbers] == [states[-1]] * 3, "each once"


@pytest.fixture(scope="module")
def archived(stage: Generation, prepared: Prepared) -> dict[int, str]:
    """Messages in the archive, with their ids there."""
    numbers = unused(stage, 6)
    ended = dispose(prepared, stage, "archive", numbers)
    return {n: each["archived"] for n, each in zip(numbers, ended.outcomes, strict=True)}


@pytest.mark.parametrize(
    "step", ["restore-looked", "restore-appended", "restore-read-back", "restore-noted"]
)
def test_a_restore_that_is_killed_adds_one_copy_in_the_end(
    stage: Generation, prepared: Prepared, archived: dict[int, str], step: str
) -> None:
    number = next(n for n in archived if not stage.look()[n].inbox)
    order = Order(profile=str(stage.root), verb="restore", ids=(archived[number],))
    assert prepared.carry_out(replace(order, stop_at=step)).killed
    assert stage.look()[number].inbox == (step != "restore-looked")
    for _ in range(2):
        assert prepared.carry_out(order).outcomes == ({"code": "done"},)
        assert stage.look()[number] == Place(inbox=1, trash=1, archived=1)


@pytest.mark.parametrize("step", ["undo-found", "undo-brought-back", "undo-seen", "undo-noted"])
@pytest.mark.parametrize("action", ["trash", "strip"])
def test_an_undo_that_is_killed_can_be_done_again(
    stage: Generation, prepared: Prepared, action: str, step: str
) -> None:
    (number,) = unused(stage, odd=action == "strip")
    dispose(prepared, stage, action, (number,))
    before = stage.look()[number]
    undo = Order(profile=str(stage.root), verb="undo")
    assert prepared.carry_out(replace(undo, stop_at=step)).killed
    assert stage.look()[number] in steps_of("undo", before)
    if step != "undo-noted":
        assert prepared.carry_out(undo).outcomes == ({"code": "done"},)
    assert stage.look()[number] == steps_of("undo", before)[-1]


@pytest.mark.parametrize(
    ("step", "gone"),
    [
        ("expiry-intended", False),
        ("identity-added", False),
        ("object-removed", True),
        ("expiry-shredded", True),
        ("expiry-outcome", True),
    ],
)
def test_an_expiry_that_is_killed_is_in_the_journal(
    stage: Generation, prepared: Prepared, step: str, *, gone: bool
) -> None:
    numbers = unused(stage, 2)
    ended = dispose(prepared, stage, "archive", numbers)
    ids = tuple(each["archived"] for each in ended.outcomes)
    order = Order(profile=str(stage.root), verb="expire", ids=ids, stop_at=step)
    assert prepared.carry_out(order).killed
    kept = [stage.look()[number].archived for number in numbers]
    assert kept == [0 if gone else 1] * 2
    services = stage.services()
    try:
        assert services.dispose.open_count() == {"expiry-intended": 1, "expiry-outcome": 1}.get(
            step, 2
        )
        services.dispose.resolve(quiet_job())
        assert services.dispose.open_count() == 0
        lines = [line for line in services.journal.entries() if line.archived in ids]
    finally:
        services.close()
    told = [line.outcome for line in lines if line.phase is JournalPhase.OUTCOME][:2]
    if step != "expiry-intended":
        assert told == ["done" if gone else "interrupted"] * 2


@pytest.mark.parametrize(
    "step", ["renewal-written", "ledger-published", "renewal-marked", "renewal-settled"]
)
def test_a_change_of_the_code_that_is_killed_leaves_one_that_opens_everything(
    stage: Generation, prepared: Prepared, archived: dict[int, str], step: str
) -> None:
    order = Order(profile=str(stage.root), verb="rekey", stop_at=step)
    ended = prepared.carry_out(order)
    assert ended.killed
    stage.codes += ended.told
    assert any(stage.outside.opens(code) for code in stage.codes)
    services = stage.services()
    try:
        if ended.told:
            services.archive.confirm_recovery(RecoveryCode(code=Secret(ended.told[0])))
        else:
            services.archive.cancel_renewal()
    finally:
        services.close()
    old, now = stage.codes[0], stage.codes[-1]
    assert stage.outside.opens(now)
    assert stage.outside.opens(old) == (old == now)
    stage.codes = [now]
    assert sum(place.archived for place in stage.look().values()) >= len(archived)


def test_a_scan_that_is_killed_goes_on_and_finds_everything_once(
    dovecot: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.ca_file))
    user = dovecot.new_user()
    mails = [Incoming(data=mail.message(2 * n), received=WHEN) for n in range(160)]
    dovecot.append(user, "INBOX", mails)
    services = open_services(tmp_path)
    new = NewAccount(email=user, host="localhost", port=dovecot.port_tls)
    services.accounts.add(new, dovecot.secret)
    services.close()
    with start_scan(tmp_path) as child:
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
        mail.subject(2 * n) for n in range(160)
    )
