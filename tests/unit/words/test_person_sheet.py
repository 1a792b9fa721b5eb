"""What is held about a person, in words."""

from datetime import UTC, date, datetime

import pytest

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.finding import Category, Place
from hygiene_app.model.message import Address
from hygiene_app.model.person import Alias, PersonFound, PersonHit, PersonQuery
from hygiene_app.model.words import Coverage, Held
from hygiene_app.words.loading import load
from hygiene_app.words.person_sheet import alias_sentences, caution_sentences, person_sheet
from hygiene_app.words.phrasebook import LOCALES

LOTTE = Address(name="Lotte Proef", email="lotte@example.org")


def hit(number: int, *categories: Category, exact: bool = True, item: str = "") -> PersonHit:
    held = Held(
        received=datetime(2024, 3, 12, tzinfo=UTC),
        subject=f"Bericht {number}",
        sender=LOTTE,
        size=10,
        folder_display="INBOX",
        owner="an@firma.example",
        categories=categories,
        item=item,
    )
    return PersonHit(number=number, held=held, places=frozenset(Place), exact=exact)


def found(count: int) -> PersonFound:
    hits = (hit(1, Category.CV, item="a" * 32), hit(2, exact=False)) if count else ()
    return PersonFound(
        query=PersonQuery(names=("Lotte Proef",), addresses=(LOTTE.email,), numbers=("0470",)),
        hits=hits,
        aliases=(Alias(address=LOTTE, messages=count),),
        coverage=Coverage(messages=2 * count, indexed=count),
        not_read=count,
        archive_closed=True,
    )


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("count", [0, 1, 1234])
def test_everything_can_be_said(language: str, count: int) -> None:
    words = load(language, PackagedResources())
    told = found(count)
    sheet = person_sheet(words, told, made=date(2026, 1, 1), mailboxes=count, files={1: "m/1.eml"})
    text = "\n".join(
        line
        for passage in sheet.passages
        for line in (
            passage.heading,
            *passage.sentences,
            *passage.columns,
            *(cell for row in passage.rows for cell in row),
        )
    )
    for line in (sheet.title, sheet.lead, text, *alias_sentences(words, told)):
        assert "{" not in line
        assert "person-" not in line
    assert "Lotte Proef" in sheet.title
    assert all(len(r) == len(p.columns) for p in sheet.passages for r in p.rows)


def test_what_may_be_wrong_is_told() -> None:
    words = load("en", PackagedResources())
    said = " ".join(caution_sentences(words, found(1)))
    for part in ("a name like it", "read before words were kept", "could not be read", "archive"):
        assert part in said
    assert caution_sentences(words, PersonFound(query=PersonQuery(), hits=(hit(1),))) == ()


def test_the_rows_say_where_and_which_file() -> None:
    words = load("nl", PackagedResources())
    sheet = person_sheet(
        words, found(1), made=date(2026, 1, 1), mailboxes=1, files={1: "m/0001_2024.eml"}
    )
    first, second = sheet.passages[-1].rows
    assert first[0] == "12\u00a0mrt\u00a02024"
    assert first[-1] == "0001"
    assert first[3].startswith("bijlage, tekst, bestandsnaam, afzender of ontvanger, onderwerp")
    assert first[3].endswith("archief")
    assert second[-1] == "-"
