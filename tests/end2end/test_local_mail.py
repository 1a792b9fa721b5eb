"""Mail on this computer through the whole program: kept, scanned, cleared, told."""

import mailbox
from collections.abc import Iterator
from pathlib import Path

import pytest

from hygiene_app import app
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.account import MailSource
from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import Action
from hygiene_app.workflow.services import Services
from tests.support.house import OWNER, application


@pytest.fixture
def verbs(tmp_path: Path) -> Iterator[Services]:
    services = app.build_profile(Profile.open(tmp_path / "profile"), MemoryCredentials())
    yield services
    services.close()


def scanned(verbs: Services) -> tuple[str, ...]:
    report = verbs.scan.run(quiet_job()).accounts[0]
    assert report.error is None, report
    return verbs.review.ids(FindingFilter())


def test_a_takeout_is_read_and_left_as_it_is(verbs: Services, tmp_path: Path) -> None:
    path = tmp_path / "Alle e-mail.mbox"
    takeout = mailbox.mbox(path)
    for number in range(3):
        takeout.add(application(number))
    takeout.flush()
    before = path.read_bytes()
    report = verbs.accounts.add_local(OWNER, str(path))
    assert report.account.source is MailSource.MBOX
    found = scanned(verbs)
    assert len(found) == 3
    plan = verbs.dispose.plan(found, Action.DELETE)
    outcomes = verbs.dispose.run(plan, quiet_job()).outcomes
    assert {(each.code, each.error) for each in outcomes} == {
        (OutcomeCode.FAILED, ErrorCode.READ_ONLY)
    }
    assert path.read_bytes() == before
    takeout.add(application(7))
    takeout.flush()
    takeout.close()
    assert len(scanned(verbs)) == 4


def test_a_maildir_can_be_cleared(verbs: Services, tmp_path: Path) -> None:
    folder = mailbox.Maildir(tmp_path / "Maildir")
    folder.add_folder("Trash")
    for number in range(3):
        folder.add(application(number))
    verbs.accounts.add_local(OWNER, str(tmp_path / "Maildir"))
    found = scanned(verbs)
    plan = verbs.dispose.plan(found[:2], Action.TRASH)
    assert len(verbs.dispose.run(plan, quiet_job()).done) == 2
    assert (len(folder), len(folder.get_folder("Trash"))) == (1, 2)
    codes = [note.code.value for note in verbs.accounts.check(OWNER).notes]
    assert codes
    assert len(scanned(verbs)) == 3  # one in the inbox, two told apart in the Trash


@pytest.mark.parametrize(
    ("name", "code"),
    [("nowhere", ErrorCode.LOCAL_MAIL_MISSING), ("empty", ErrorCode.LOCAL_MAIL_UNKNOWN)],
)
def test_what_is_no_mail_is_told_and_not_kept(
    verbs: Services, tmp_path: Path, name: str, code: ErrorCode
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(KnownError) as caught:
        verbs.accounts.add_local(OWNER, str(tmp_path / name))
    assert caught.value.code is code
    assert verbs.accounts.list() == ()


def test_mail_that_is_taken_away_is_told(verbs: Services, tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    folder.mkdir()
    (folder / "een.eml").write_bytes(application(1))
    verbs.accounts.add_local(OWNER, str(folder))
    folder.rename(tmp_path / "elsewhere")
    report = verbs.scan.run(quiet_job()).accounts[0]
    assert report.error is ErrorCode.LOCAL_MAIL_MISSING
