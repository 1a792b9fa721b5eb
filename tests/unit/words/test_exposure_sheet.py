"""The exposure report in words."""

from dataclasses import replace
from datetime import date

import pytest

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.exposure import (
    Advice,
    Astray,
    AstrayMessage,
    Consequence,
    Details,
    Exposure,
    Habit,
    KindExposed,
    LargeMessage,
    Severity,
)
from hygiene_app.model.finding import Category
from hygiene_app.model.paper import Sheet
from hygiene_app.words.exposure_sheet import about, exposure_sheet
from hygiene_app.words.loading import load
from hygiene_app.words.phrasebook import LOCALES

DAY = date(2024, 3, 12)


def kind(category: Category, people: int) -> KindExposed:
    return KindExposed(
        category=category,
        messages=people + 1,
        records=people + 1,
        people=people,
        size=1000,
        oldest=DAY,
        outside=1,
        due=1,
    )


def exposure(number: int = 3, **changes: object) -> Exposure:
    astray = tuple(
        AstrayMessage(
            finding="f",
            why=why,
            category=Category.CV,
            subject="Geheim onderwerp",
            who="lotte@example.org",
            received=DAY,
            instead="bo@firma.example" if why is Astray.SAME_NAME else "",
        )
        for why in Astray
    )
    large = LargeMessage(
        finding="f", category=Category.CV, subject="Omvang", who="Lotte", received=DAY, size=9
    )
    whole = Exposure(
        made=DAY,
        mailboxes=number,
        read=number,
        not_read=number,
        messages=number,
        size=1000,
        people=number,
        special_people=number,
        oldest=DAY,
        kinds=tuple(kind(category, number) for category in Category),
        outside=number,
        recipients=number,
        spread=number,
        colleagues=number,
        astray=number,
        due=number,
        due_size=1,
        due_people=number,
        severity=Severity.HIGH,
        consequences=tuple(Consequence),
        advice=tuple(Advice(habit=habit, facts=(("count", number),)) for habit in Habit),
        details=Details(largest=(large,), astray=astray),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]  # a test gives any of the fields


def text_of(sheet: Sheet) -> str:
    lines = [sheet.title, sheet.lead]
    for each in sheet.passages:
        lines += [each.heading, *each.sentences, *each.points, *each.columns]
        lines += [cell for row in each.rows for cell in row]
    return "\n".join(lines)


def sheet(language: str, told: Exposure) -> Sheet:
    return exposure_sheet(load(language, PackagedResources()), told)


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("number", [0, 1, 2, 1234])
@pytest.mark.parametrize("severity", Severity)
def test_everything_can_be_said(language: str, number: int, severity: Severity) -> None:
    text = text_of(sheet(language, exposure(number, severity=severity)))
    assert "{" not in text
    assert "report-" not in text


@pytest.mark.parametrize("language", LOCALES)
def test_every_row_fits_its_columns(language: str) -> None:
    for passage in sheet(language, exposure()).passages:
        assert all(len(row) == len(passage.columns) for row in passage.rows)


@pytest.mark.parametrize("language", LOCALES)
def test_the_employer_reads_no_name_and_no_subject(language: str) -> None:
    whole = text_of(sheet(language, exposure()))
    counts = text_of(sheet(language, exposure(details=None)))
    for marked in ("lotte", "Geheim", "Omvang", "bo@"):
        assert marked in whole
        assert marked not in counts
    assert sheet(language, exposure(details=None)).title != sheet(language, exposure()).title


def test_a_report_in_dutch() -> None:
    text = text_of(sheet("nl", exposure(63)))
    assert "Als deze mailbox vandaag lekt, treft dat ongeveer 65 mensen." in text
    assert "Cv's: ongeveer 65 mensen, ongeveer 65 documenten." in text
    assert "Er kwamen 63 keer identiteitsbewijzen per mail." in text


def test_a_kind_about_nobody_is_told_in_messages() -> None:
    told = exposure(kinds=(kind(Category.CREDENTIALS, 0),))
    assert "about one message." in text_of(sheet("en", told))


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, 0), (1, 1), (19, 19), (22, 20), (23, 25), (97, 95), (98, 100), (104, 100), (1234, 1200)],
)
def test_a_number_with_about(number: int, said: int) -> None:
    assert about(number) == said
