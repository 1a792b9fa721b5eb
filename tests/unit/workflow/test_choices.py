"""What is read, and what never is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.message import Folder
from hygiene_app.workflow.choices import FolderUse
from tests.support.house import OWNER, House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


def found(house: House) -> set[str]:
    house.scan.run(quiet_job())
    ids = house.review.ids(FindingFilter())
    return {row.finding.sender.email for row in house.review.rows(ids)}


def use(house: House, name: str, how: FolderUse) -> None:
    house.choices.use(OWNER, house.choices.find_folder(OWNER, name), how)


def test_everything_but_junk_is_read_by_default(house: House) -> None:
    uses = {line.folder.display: line.use for line in house.choices.folders(OWNER)}
    assert uses.pop("Junk") is FolderUse.SKIP
    assert set(uses.values()) == {FolderUse.READ}


def test_junk_can_be_read_and_another_folder_left_out(house: House) -> None:
    house.server.add("Junk", application(1), received=OLD)
    house.server.add("INBOX", application(2), received=OLD)
    use(house, "junk", FolderUse.READ)
    use(house, "inbox", FolderUse.SKIP)
    assert found(house) == {"lotte1@example.org"}
    use(house, "Junk", FolderUse.SKIP)
    use(house, "INBOX", FolderUse.READ)
    assert found(house) == {"lotte2@example.org"}


def test_a_protected_folder_is_not_opened_nor_those_below_it(house: House) -> None:
    server = house.server
    server.create(Folder(name="Privé", display="Privé", delimiter="/"))
    server.create(Folder(name="Privé/Dokter", display="Privé/Dokter", delimiter="/"))
    server.create(Folder(name="Privé-werk", display="Privé-werk", delimiter="/"))
    for number, name in enumerate(("Privé", "Privé/Dokter", "Privé-werk"), 1):
        server.add(name, application(number), received=OLD)
    assert len(found(house)) == 3
    use(house, "Privé", FolderUse.PROTECT)
    assert house.review.ids(FindingFilter()) == house.review.ids(FindingFilter(folder="Privé-werk"))
    server.calls.clear()
    assert found(house) == {"lotte3@example.org"}
    lines = {line.folder.name: line for line in house.choices.folders(OWNER)}
    assert lines["Privé/Dokter"].above and not lines["Privé"].above
    use(house, "Privé", FolderUse.READ)
    assert len(found(house)) == 3


@pytest.mark.parametrize("person", ["lotte1@example.org", " LOTTE1@example.org ", "@example.org"])
def test_mail_of_a_protected_person_is_never_read(house: House, person: str) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    assert found(house) == {"lotte1@example.org"}
    assert house.choices.protect(OWNER, person) == 1
    assert house.review.ids(FindingFilter()) == ()
    house.reader.names.clear()
    house.server.add("INBOX", application(1, subject="Nog een"), received=OLD)
    report = house.scan.run(quiet_job()).accounts[0]
    assert (report.messages, report.passed_over, report.found) == (1, 1, 0)
    assert house.reader.names == []


def test_mail_to_a_protected_person_is_not_read_either(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    house.choices.protect(OWNER, OWNER)
    assert house.scan.run(quiet_job()).accounts[0].passed_over == 1


def test_who_is_no_longer_protected_is_read_and_decisions_stay(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    house.server.add("INBOX", application(2), received=OLD)
    house.choices.protect(OWNER, "lotte1@example.org")
    assert found(house) == {"lotte2@example.org"}
    house.review.not_this(house.review.ids(FindingFilter()))
    house.choices.unprotect(OWNER, "lotte1@example.org")
    house.choices.unprotect(OWNER, "nobody@example.org")
    assert found(house) == {"lotte1@example.org"}


@pytest.mark.parametrize("person", ["", "lotte", "example.org", "a b@example.org"])
def test_who_is_protected_must_be_an_address_or_a_domain(house: House, person: str) -> None:
    with pytest.raises(KnownError) as caught:
        house.choices.protect(OWNER, person)
    assert caught.value.code is ErrorCode.ADDRESS_INVALID


def test_a_folder_that_is_not_there_is_told(house: House) -> None:
    with pytest.raises(KnownError) as caught:
        house.choices.find_folder(OWNER, "Klanten")
    assert caught.value.code is ErrorCode.FOLDER_UNKNOWN
    assert caught.value.facts == {"folder": "Klanten"}


def test_the_choice_belongs_to_one_account(house: House) -> None:
    use(house, "Sent", FolderUse.SKIP)
    account = house.book.list()[0]
    assert house.choices.of(account).skipped == {"Sent"}
    assert house.choices.of(replace(account, id="another")).skipped == frozenset()
