"""What IT decided holds in every verb, whatever the user does."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hygiene_app.model.disposal import DisposalPlan
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, Finding
from hygiene_app.model.job import quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.message import Folder, FolderRole
from hygiene_app.model.policy import Action, ReasonCode, VerdictStatus
from hygiene_app.model.secret import Secret
from hygiene_app.model.status import Status
from hygiene_app.workflow.accounts import NewAccount
from tests.fakes.mailbox import PASSWORD
from tests.support.house import OWNER, House, application, build_house
from tests.support.managed import machine

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
SOMEBODY = NewAccount(email="info@firma.example", host="imap.firma.example")


def house_with(tmp_path: Path, **values: object) -> House:
    return build_house(tmp_path, managed=machine(**values))


def one_found(house: House) -> Finding:
    house.server.add("INBOX", application(1), received=OLD)
    house.scan.run(quiet_job())
    (found,) = house.store.findings.get(house.store.findings.ids(FindingFilter()))
    return found


@pytest.mark.parametrize(
    ("level", "allowed"),
    [
        ("report-only", ()),
        ("archive", (Action.ARCHIVE,)),
        ("trash", (Action.ARCHIVE, Action.TRASH)),
        ("delete", (Action.ARCHIVE, Action.TRASH, Action.DELETE)),
    ],
)
def test_actions_stop_at_the_step_that_it_set(
    tmp_path: Path, level: str, allowed: tuple[Action, ...]
) -> None:
    house = house_with(tmp_path, AllowedActions=level)
    found = one_found(house)
    verdict = house.review.row(found.id).verdict
    assert verdict.status is VerdictStatus.DUE  # what should go is told all the same
    assert verdict.allowed == allowed
    assert verdict.action is None or verdict.action in allowed
    for action in Action:
        plan = house.dispose.plan([found.id], action)
        may = action in allowed or (action is Action.STRIP and bool(allowed))
        if may:
            continue
        assert plan.items == ()
        assert [each.reason for each in plan.refused] == [ReasonCode.NOT_PERMITTED.value]
        with pytest.raises(KnownError) as caught:
            house.dispose.run(DisposalPlan(action=action, items=(), refused=()), quiet_job())
        assert caught.value.code is ErrorCode.ACTION_NOT_ALLOWED


def test_where_nothing_may_be_done_the_first_reason_says_so(tmp_path: Path) -> None:
    house = house_with(tmp_path, AllowedActions="report-only")
    reasons = house.review.row(one_found(house).id).verdict.reasons
    assert reasons[0].code is ReasonCode.NOT_PERMITTED


def test_only_mailboxes_of_the_organisation_are_added(tmp_path: Path) -> None:
    house = house_with(tmp_path, AllowedAccounts=["firma.example"])
    with pytest.raises(KnownError) as caught:
        house.book.add(NewAccount(email="an@elsewhere.example", host="h"), Secret(PASSWORD))
    assert caught.value.code is ErrorCode.ACCOUNT_NOT_ALLOWED
    with pytest.raises(KnownError) as caught:
        house.book.add_local("an@elsewhere.example", str(tmp_path))
    assert caught.value.code is ErrorCode.ACCOUNT_NOT_ALLOWED
    house.book.add(SOMEBODY, Secret(PASSWORD))
    assert [account.email for account in house.book.list()] == [OWNER, SOMEBODY.email]


def test_a_password_is_refused_where_the_browser_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        house_with(tmp_path, AllowPasswordSignIn=False)
    assert caught.value.code is ErrorCode.PASSWORD_NOT_ALLOWED


def test_what_is_there_already_is_not_proposed_again(tmp_path: Path) -> None:
    house = house_with(tmp_path, Accounts=[{"email": OWNER.upper()}, {"email": SOMEBODY.email}])
    assert [preset.email for preset in house.book.presets()] == [SOMEBODY.email]


def pushed_later(house: House, tmp_path: Path, **values: object) -> House:
    """Return the program as it starts on the next day, with what IT has pushed meanwhile."""
    return build_house(tmp_path, server=house.server, managed=machine(**values))


def places_of_findings(house: House) -> set[str]:
    ids = house.store.findings.ids(FindingFilter())
    return {found.ref.folder for found in house.store.findings.get(ids)}


def test_people_whom_it_protects_are_not_read_and_what_was_found_is_forgotten(
    tmp_path: Path,
) -> None:
    house = build_house(tmp_path)
    one_found(house)
    later = pushed_later(house, tmp_path, ProtectedPeople=["@Example.org"])
    account = later.book.find(OWNER)
    assert later.choices.of(account).protected_people == {"@example.org"}
    assert later.choices.own(account).protected_people == frozenset()
    later.scan.run(quiet_job())
    assert places_of_findings(later) == set()
    later.choices.protect(OWNER, "doctor@health.example")
    # never kept as if the user had said both
    assert later.choices.own(account).protected_people == {"doctor@health.example"}


def test_people_are_read_again_when_it_no_longer_protects_them(tmp_path: Path) -> None:
    house = house_with(tmp_path, ProtectedPeople=["@example.org"])
    house.server.add("INBOX", application(1), received=OLD)
    house.scan.run(quiet_job())
    assert places_of_findings(house) == set()
    later = pushed_later(house, tmp_path)
    later.scan.run(quiet_job())
    assert places_of_findings(later) == {"INBOX"}


def test_what_is_protected_already_is_not_looked_for_at_every_scan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = house_with(tmp_path, ProtectedPeople=["@union.example"], ProtectedFolders=["Vakbond"])
    one_found(house)

    def never(*_args: object) -> int:
        raise AssertionError("nothing changed")

    monkeypatch.setattr(house.store.index, "forget_people", never)
    monkeypatch.setattr(house.store.index, "forget_folder", never)
    house.scan.run(quiet_job())
    assert places_of_findings(house) == {"INBOX"}


def test_what_was_found_in_folders_that_it_protects_later_is_forgotten(tmp_path: Path) -> None:
    house = build_house(tmp_path)
    for name in ("Vakbond", "Vakbond/2020", "Vakbonden"):
        house.server.create(Folder(name=name, display=name, delimiter="/"))
        house.server.add(name, application(len(name)), received=OLD)
    house.scan.run(quiet_job())
    assert places_of_findings(house) == {"Vakbond", "Vakbond/2020", "Vakbonden"}
    later = pushed_later(house, tmp_path, ProtectedFolders=["vakbond"])
    later.scan.run(quiet_job())
    assert places_of_findings(later) == {"Vakbonden"}
    again = pushed_later(house, tmp_path)
    again.scan.run(quiet_job())
    assert places_of_findings(again) == {"Vakbond", "Vakbond/2020", "Vakbonden"}


def test_folders_that_it_protects_are_never_opened(tmp_path: Path) -> None:
    house = house_with(tmp_path, ProtectedFolders=["vakbond"])
    for name in ("Vakbond", "Vakbonden"):
        house.server.add(name, application(len(name)), received=OLD)
    house.scan.run(quiet_job())
    account = house.book.find(OWNER)
    assert house.store.index.folders(account.id) == ("Vakbonden",)


def test_a_label_that_it_protects_later_makes_the_mail_under_it_unknown(tmp_path: Path) -> None:
    house = build_house(tmp_path)
    house.server.create(Folder(name="All", display="All", role=FolderRole.ALL))
    house.server.create(Folder(name="Vakbond", display="Vakbond", covered=True))
    house.server.add("All", application(1), received=OLD, labels=("Vakbond",))
    house.server.add("All", application(2), received=OLD)
    house.scan.run(quiet_job())
    found = FindingFilter()
    assert len(house.store.findings.ids(found)) == 2
    later = pushed_later(house, tmp_path, ProtectedFolders=["Vakbond"])
    later.scan.run(quiet_job())
    assert len(later.store.findings.ids(found)) == 1


def test_the_country_is_that_of_it(tmp_path: Path) -> None:
    house = house_with(tmp_path, Jurisdiction="nl")
    assert house.policies.jurisdiction == "nl"
    assert house.policies.country_is_set
    with pytest.raises(KnownError) as caught:
        house.policies.choose("be")
    assert caught.value.code is ErrorCode.SETTING_LOCKED
    assert house.policies.jurisdiction == "nl"


def test_users_choose_another_language_than_that_of_it(tmp_path: Path) -> None:
    house = house_with(tmp_path, Language="fr")
    assert house.verbs.organisation.language() == "fr"
    for chosen, holds in (("nl", "nl"), ("system", ""), ("xx", "fr"), ("", "fr")):
        house.store.settings.put("language", chosen)
        assert house.verbs.organisation.language() == holds


def test_the_budget_is_that_of_it(tmp_path: Path) -> None:
    house = house_with(tmp_path, MegabytesPerDay=50)
    account = house.book.find(OWNER)
    house.verbs.pacing.spend(account.id, 49_999_999)
    house.verbs.pacing.check(account)
    house.verbs.pacing.spend(account.id, 1)
    with pytest.raises(KnownError) as caught:
        house.verbs.pacing.check(account)
    assert caught.value.facts["megabytes"] == 50


def test_it_sees_counts_and_dates_where_it_asked_for_them(tmp_path: Path) -> None:
    told: list[Status] = []
    house = build_house(tmp_path, write_status=told.append)
    assert house.verbs.status.now().scanned is None
    found = one_found(house)
    today = house.clock.today()
    asked = Status(written=today, mailboxes=1, open=1, due={Category.CV: 1}, scanned=today)
    assert told == [asked]
    house.review.keep([found.id], reason="wacht op antwoord")
    house.verbs.reminder.look()
    assert told[-1] == replace(asked, open=0, due={}, reviewed=today)


def test_a_status_file_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    def refuse(_status: Status) -> None:
        raise KnownError(ErrorCode.NOT_WRITABLE, path="x")

    house = build_house(tmp_path, write_status=refuse)
    one_found(house)
    assert house.verbs.status.is_wanted
    assert not house.verbs.reminder.look().next_on > house.clock.today()
