"""Looking a person up in mailbox and archive."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, Place
from hygiene_app.model.job import quiet_job
from hygiene_app.model.managed import Origin
from hygiene_app.model.person import PersonFound, by_kind
from hygiene_app.model.policy import Action
from hygiene_app.workflow.person import query_of, with_aliases
from tests.support.house import OWNER, House, application, build_house
from tests.support.managed import machine

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
NEW = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)


def mail(
    number: int,
    *,
    sender: str = "Bo Janssens <bo@klant.example.net>",
    to: str = OWNER,
    subject: str = "Vraagje",
    text: str = "Dag",
    files: Mapping[str, str] | None = None,
) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = to
    message["Subject"] = subject
    message["Message-ID"] = f"<mail-{number}@example.org>"
    message["Date"] = "Fri, 12 Mar 2021 10:30:00 +0100"
    message.set_content(text + "\n")
    for name, content in (files or {}).items():
        message.add_attachment(content, filename=name)
    return message.as_bytes()


def search(house: House, *who: str) -> PersonFound:
    return house.verbs.person.run(query_of(who), quiet_job())


def subjects(found: PersonFound) -> list[str]:
    return [hit.held.subject for hit in found.hits]


def fill(house: House, *messages: bytes, received: datetime = OLD) -> None:
    for message in messages:
        house.server.add("INBOX", message, received=received)
    house.scan.run(quiet_job())


def test_where_somebody_is_named(house: House) -> None:
    fill(
        house,
        mail(1, subject="header", sender="Lotte Proef <lp@example.org>"),
        mail(2, subject="Over Lotte Proef"),
        mail(3, subject="body", text="Ik sprak mevrouw Proef, Lotte dus."),
        mail(4, subject="file", files={"CV_LotteProef.txt": "niets"}),
        mail(5, subject="attachment", files={"a.txt": "Ondergetekende, PROEF Lotte"}),
        mail(6, subject="nothing", text="Lotte is er niet"),
    )
    places = {hit.held.subject: hit.places for hit in search(house, "lotte proef").hits}
    assert places == {
        "header": {Place.HEADERS},
        "Over Lotte Proef": {Place.SUBJECT},
        "body": {Place.BODY},
        "file": {Place.FILE_NAME},
        "attachment": {Place.ATTACHMENT},
    }


def test_addresses_and_numbers_are_found_whatever_their_notation(house: House) -> None:
    fill(
        house,
        mail(1, subject="phone", text="Bel me op +32 470 12.34.56 aub"),
        mail(2, subject="national", text="Rijksregisternummer 85.07.30-033.28"),
        mail(3, subject="address", text="mijn adres: Lotte.Proef@Example.org."),
    )
    assert subjects(search(house, "0470/123456")) == ["phone"]
    assert subjects(search(house, "85073003328")) == ["national"]
    assert subjects(search(house, "lotte.proef@example.org")) == ["address"]
    assert subjects(search(house, "0470 12 34 56", "lotte.proef@example.org")) == [
        "phone",
        "address",
    ]


def test_a_name_like_it_is_told_apart(house: House) -> None:
    fill(
        house,
        mail(1, subject="exact", text="Lotte Peeters"),
        mail(2, subject="alike", text="Lotte Peters"),
    )
    found = search(house, "Lotte Peeters")
    assert {hit.held.subject: hit.exact for hit in found.hits} == {"exact": True, "alike": False}
    assert found.spellings == ("peters",)


def test_other_addresses_are_offered_and_can_be_taken_along(house: House) -> None:
    fill(
        house,
        mail(1, subject="work", sender="Lotte Proef <lotte.proef@firma.example.net>"),
        mail(2, subject="home", sender='"Proef, Lotte" <lp85@example.org>'),
        mail(3, subject="alone", sender="lp85@example.org"),
        mail(4, subject="to", sender=f"An <{OWNER}>", to="lp85@example.org"),
    )
    found = search(house, "lotte.proef@firma.example.net")
    assert subjects(found) == ["work"]
    assert found.aliases == ()
    found = search(house, "Lotte Proef")
    assert subjects(found) == ["work", "home"]
    assert {alias.address.email for alias in found.aliases} == {
        "lp85@example.org",
        "lotte.proef@firma.example.net",
    }
    wider = house.verbs.person.run(with_aliases(found.query, found.aliases), quiet_job())
    assert set(subjects(wider)) == {"work", "home", "alone", "to"}
    assert wider.aliases == ()


def test_hits_are_grouped_by_kind_and_year(house: House) -> None:
    fill(house, application(1), application(2), received=OLD)
    fill(house, mail(9, text="Lotte Proef"), received=NEW)
    groups = by_kind(search(house, "Lotte Proef").hits)
    assert [(group.category, group.years()) for group in groups] == [
        (Category.CV, {2021: 2}),
        (None, {2026: 1}),
    ]


def archived(house: House, *messages: bytes) -> None:
    for message in messages:
        house.server.add("INBOX", message, received=OLD)
    ids = house.scanned()
    plan = house.dispose.plan(ids, Action.ARCHIVE)
    assert len(house.dispose.run(plan, quiet_job()).outcomes) == len(messages)


def test_what_went_to_the_archive_is_found_there(house: House) -> None:
    archived(house, application(1, extra="Tel. 0470 12 34 56"))
    for asked in ("Lotte Proef", "lotte1@example.org", "0470 12 34 56"):
        (hit,) = search(house, asked).hits
        assert (hit.held.item, hit.held.identity) == (house.archive.items()[0].id, None)
        assert hit.held.categories == (Category.CV,)


def test_what_was_shredded_is_found_no_more(house: House) -> None:
    archived(house, application(1))
    assert len(search(house, "Lotte Proef").hits) == 1
    house.archive.shred([item.id for item in house.archive.items()])
    assert search(house, "Lotte Proef").hits == ()
    assert house.store.words.archived() == frozenset()


def test_a_scan_takes_the_words_of_what_came_into_the_archive(house: House) -> None:
    archived(house, application(1))
    house.scan.run(quiet_job())
    assert len(house.store.words.archived()) == 1


def test_what_was_deleted_is_found_no_more(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    plan = house.dispose.plan(house.scanned(), Action.DELETE)
    house.dispose.run(plan, quiet_job())
    assert search(house, "Lotte Proef").hits == ()


def test_mail_of_protected_people_is_not_in_the_index(house: House) -> None:

    house.choices.protect(OWNER, "lotte1@example.org")
    fill(house, application(1), application(2))
    assert [hit.held.sender.email for hit in search(house, "Lotte Proef").hits] == [
        "lotte2@example.org"
    ]


def test_of_newsletters_only_the_header_is_searched(house: House) -> None:
    letter = mail(1, subject="Nieuws van Lotte Proef", text="Karim Voorbeeld wint")
    fill(house, b"List-Unsubscribe: <mailto:uit@example.org>\r\n" + letter)
    assert subjects(search(house, "Lotte Proef")) == ["Nieuws van Lotte Proef"]
    assert subjects(search(house, "Karim Voorbeeld")) == []


def test_switched_off_nothing_is_kept_and_that_is_said(house: House) -> None:
    fill(house, application(1))
    house.verbs.word_index.switch(on=False)
    with pytest.raises(KnownError) as caught:
        search(house, "Lotte Proef")
    assert caught.value.code is ErrorCode.WORD_INDEX_OFF
    fill(house, application(2))
    assert house.verbs.word_index.coverage().indexed == 0
    assert house.store.words.starting("") == ()


def test_switched_on_again_what_is_missing_is_told_and_can_be_read(house: House) -> None:
    house.verbs.word_index.switch(on=False)
    fill(house, application(1))
    house.review.keep(house.scanned(), reason="loopt nog")
    house.verbs.word_index.switch(on=True)
    fill(house, application(2))
    found = search(house, "Lotte Proef")
    assert (len(found.hits), found.coverage.missing) == (1, 1)
    assert house.verbs.word_index.read_again() == 1
    house.scan.run(quiet_job())
    found = search(house, "Lotte Proef")
    assert (len(found.hits), found.coverage.missing) == (2, 0)
    assert len(house.scanned()) == 1  # the decision to keep the other one holds


@pytest.fixture
def managed_house(tmp_path: Path) -> Iterator[House]:
    built = build_house(tmp_path, managed=machine(WordIndex=False))
    yield built
    built.store.close()


def test_the_organisation_can_forbid_it(managed_house: House) -> None:
    state = managed_house.verbs.word_index.state()
    assert (state.value, state.locked, state.origin) == (False, True, Origin.MACHINE)
    with pytest.raises(KnownError) as caught:
        managed_house.verbs.word_index.switch(on=True)
    assert caught.value.code is ErrorCode.SETTING_LOCKED
    fill(managed_house, application(1))
    assert managed_house.store.words.starting("") == ()


def test_what_was_kept_before_it_was_forbidden_goes_with_the_next_scan(
    house: House, tmp_path: Path
) -> None:
    fill(house, application(1))
    house.store.settings.put("word-index", "off")
    house.scan.run(quiet_job())
    assert house.verbs.word_index.coverage().indexed == 0


def test_an_archive_that_cannot_be_read_is_told(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(house, application(1))

    def closed() -> None:
        raise KnownError(ErrorCode.ARCHIVE_KEY_LOST)

    monkeypatch.setattr(house.archive, "items", closed)
    found = search(house, "Lotte Proef")
    assert (len(found.hits), found.archive_closed) == (1, True)


@pytest.mark.parametrize("who", ["", "  ", "?", "12 34", "- -"])
def test_nothing_to_look_for_is_refused(who: str) -> None:
    with pytest.raises(KnownError) as caught:
        query_of([who])
    assert caught.value.code is ErrorCode.PERSON_UNCLEAR


def test_what_is_typed_is_told_apart() -> None:
    query = query_of(["Lotte Proef", "<Lotte@Example.org>", "+32 470 12 34 56", "Lotte Proef"])
    assert query.names == ("Lotte Proef",)
    assert query.addresses == ("lotte@example.org",)
    assert query.numbers == ("32470123456",)
