"""The whole program against played Gmail and Exchange: what users would see."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hygiene_app import app
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.account import NoteCode
from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.model.errors import ErrorCode
from hygiene_app.model.finding import Category, Finding
from hygiene_app.model.job import Job, quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import Action
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.choices import FolderUse
from hygiene_app.workflow.services import Services
from tests.support.house import application
from tests.support.played_exchange import PlayedExchange
from tests.support.played_gmail import ALL, TRASH, PlayedGmail
from tests.support.played_server import PlayedServer

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
CV = "<application-1@example.org>"


@pytest.fixture
def verbs(tmp_path: Path) -> Iterator[Services]:
    services = app.build_profile(Profile.open(tmp_path / "profile"), MemoryCredentials())
    yield services
    services.close()


@pytest.fixture
def gmail() -> Iterator[PlayedGmail]:
    with PlayedGmail() as server:
        yield server


@pytest.fixture
def exchange() -> Iterator[PlayedExchange]:
    with PlayedExchange() as server:
        yield server


def add(verbs: Services, server: PlayedServer) -> str:
    account = server.account()
    new = NewAccount(
        email=account.email, host=account.host, port=account.port, security=account.security
    )
    verbs.accounts.add(new, Secret(server.secret.reveal()))
    return account.email


def found(verbs: Services, job: Job | None = None) -> tuple[Finding, ...]:
    report = verbs.scan.run(job or quiet_job()).accounts[0]
    assert report.error is None, report
    rows = verbs.review.rows(verbs.review.ids(FindingFilter()))
    return tuple(row.finding for row in rows)


def dispose(verbs: Services, finding: Finding, action: Action) -> OutcomeCode:
    plan = verbs.dispose.plan((finding.id,), action)
    return verbs.dispose.run(plan, quiet_job()).outcomes[0].code


def test_a_mail_under_five_labels_is_one_finding_where_people_see_it(
    verbs: Services, gmail: PlayedGmail
) -> None:
    labels = ("Sollicitaties", "Klanten/2020", "007", "Re&AOc-us")
    gmail.put("INBOX", application(1), labels=labels, received=OLD)
    add(verbs, gmail)
    (finding,) = found(verbs)
    assert finding.folder_display in ("Sollicitaties", "Klanten/2020", "007", "Reçus")
    assert finding.ref.folder == ALL
    assert verbs.scan.run(quiet_job()).accounts[0].messages == 0


@pytest.mark.parametrize(
    ("action", "left"), [(Action.DELETE, []), (Action.TRASH, [TRASH]), (Action.ARCHIVE, [TRASH])]
)
def test_what_is_cleared_on_gmail_is_gone_under_every_label(
    verbs: Services, gmail: PlayedGmail, action: Action, left: list[str]
) -> None:
    gmail.put("INBOX", application(1), labels=("Sollicitaties", "007"), received=OLD)
    add(verbs, gmail)
    verbs.archive.set_up()
    (finding,) = found(verbs)
    assert dispose(verbs, finding, action) is OutcomeCode.DONE
    assert gmail.everywhere(CV) == left


def test_a_protected_label_is_never_read(verbs: Services, gmail: PlayedGmail) -> None:
    gmail.put("INBOX", application(1), labels=("Vakbond",), received=OLD)
    gmail.put("INBOX", application(2), received=OLD)
    email = add(verbs, gmail)
    assert len(found(verbs)) == 2
    label = verbs.choices.find_folder(email, "Vakbond")
    verbs.choices.use(email, label, FolderUse.PROTECT)
    assert verbs.review.ids(FindingFilter()) == ()
    assert [each.subject[-1] for each in found(verbs)] == ["2"]


def test_with_all_mail_hidden_a_mail_is_still_one_finding(
    verbs: Services, gmail: PlayedGmail
) -> None:
    gmail.hidden.add(ALL)
    gmail.put("INBOX", application(1), labels=("Sollicitaties", "007"), received=OLD)
    email = add(verbs, gmail)
    assert len(found(verbs)) == 1
    codes = {note.code for note in verbs.accounts.check(email).notes}
    assert NoteCode.GMAIL_ALL_HIDDEN in codes


def test_exchange_is_read_on_after_it_asked_for_a_pause(
    verbs: Services, exchange: PlayedExchange
) -> None:
    for number in range(3):
        exchange.put("INBOX", application(number), received=OLD)
    email = add(verbs, exchange)
    exchange.patience = 12

    def wait(_seconds: float) -> None:
        exchange.patience = None

    assert len(found(verbs, Job(sleep=wait))) == 3
    codes = {note.code for note in verbs.accounts.check(email).notes}
    assert {NoteCode.EXCHANGE_RECOVERABLE, NoteCode.EXCHANGE_THROTTLES} <= codes


@pytest.mark.parametrize("note", [True, False])
def test_a_note_in_place_of_a_message_is_never_archived(
    verbs: Services, exchange: PlayedExchange, *, note: bool
) -> None:
    uid = exchange.put("INBOX", application(1), received=OLD)
    add(verbs, exchange)
    verbs.archive.set_up()
    (finding,) = found(verbs)
    exchange.spoil("INBOX", uid, note=note)
    plan = verbs.dispose.plan((finding.id,), Action.ARCHIVE)
    (outcome,) = verbs.dispose.run(plan, quiet_job()).outcomes
    assert (outcome.code, outcome.error) == (OutcomeCode.FAILED, ErrorCode.MESSAGE_SUBSTITUTED)
    assert len(exchange.folder("INBOX").uids) == 1
    assert verbs.archive.items() == ()


def test_what_exchange_cannot_give_is_listed_as_not_read(
    verbs: Services, exchange: PlayedExchange
) -> None:
    exchange.put("INBOX", application(1), received=OLD)
    exchange.spoil("INBOX", exchange.put("INBOX", application(2), received=OLD), note=True)
    exchange.misdescribe("INBOX", exchange.put("INBOX", application(3), received=OLD))
    add(verbs, exchange)
    assert {each.subject[-1] for each in found(verbs)} >= {"1", "3"}
    assert {each.reason.value for each in verbs.review.not_read()} == {"missing"}


def test_exchange_deletes_for_good_and_says_who_can_still_get_it(
    verbs: Services, exchange: PlayedExchange
) -> None:
    exchange.put("INBOX", application(1), received=OLD)
    add(verbs, exchange)
    (finding,) = found(verbs)
    assert finding.category is Category.CV
    assert dispose(verbs, finding, Action.DELETE) is OutcomeCode.DONE
    assert [message.message_id for message in exchange.recoverable] == [CV]
