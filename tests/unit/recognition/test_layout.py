"""Texts made ready, amounts, headings and titles, periods, fields."""

import pytest

from hygiene_app.model.finding import Category, Place, Where
from hygiene_app.recognition.amounts import count_amounts, count_rows
from hygiene_app.recognition.headings import HeadingFinder, TitleFinder
from hygiene_app.recognition.layout import Layout, LayoutPatterns
from hygiene_app.recognition.passages import Passage, fold, passage, plain
from hygiene_app.recognition.rules import Rules

WHERE = Where(place=Place.ATTACHMENT, name="x.pdf", page=1)


def page(text: str) -> Passage:
    return passage(text, WHERE)


def layout(text: str, rules: Rules, *signs: str) -> Layout:
    return Layout((page(text),), frozenset(signs), LayoutPatterns(rules.shared))


def test_plain_keeps_the_length_of_ordinary_text() -> None:
    text = "Café – “naïve” façade, 12 € à l’œil…"
    assert plain(text) == 'Cafe - "naive" facade, 12 $ a l\'oil.'
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Curriculum\r\nVitæ", "curriculum vite"),
        ("certiﬁcaat", "certificaat"),
        ("werk\u00adervaring", "werkervaring"),
        ("re\u0301sume\u0301", "resume"),
        ("85.07.30\u2011033.28", "85 07 30 033 28"),
        ("1\u202f250,00", "1 250 00"),
        ("Łódź", "lodz"),
        ("2015 → 2018", "2015 2018"),
    ],
)
def test_what_prints_alike_folds_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_broken_at_the_end_of_a_line_are_joined() -> None:
    assert " werkervaring " in page("werk-\nervaring").words
    assert " zuid west " in page("Zuid-\nWest").words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12,50 en 1.062,50", 2),
        ("eur 450 / 680 $ / $ 20", 3),
        ("versie 2.10.3 van 12.05.2024", 0),
        ("2 x 150", 0),
        ("", 0),
    ],
)
def test_amounts(text: str, count: int) -> None:
    assert count_amounts(text) == count


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("afbraak 85 m2 12,50 1.062,50", 1),
        ("stoel 20 x 189,00 $ = 3.780,00 $", 1),
        ("portable 745,00 10 7 450,00", 1),
        ("service b 5 $1.50 $7.50\nservice a 12 $10.00 $120.00", 2),
        ("12\n$10.00\n$120.00\n", 1),
        ("2 4 8 16", 0),
        ("tel 02 555 12 12", 0),
        ("12,50 13,50 14,50", 0),
    ],
)
def test_rows_of_quantity_and_price(text: str, rows: int) -> None:
    assert count_rows(text) == rows


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2015 - heden chauffeur\n2012 – 2015 kok", 2),
        ("Jan. 2019 - Aujourd'hui\nSept. 2016 - Déc. 2018", 2),
        ("09/2018 – 06/2021\n01.2015 bis 08.2018", 2),
        ("seit 2019 Techniker\n2019 Diplom\n2016 Lehre", 2),
        ("2012 tot nu\n2007 t/m 2012", 2),
        ("Copyright 2020, version 2021.5", 0),
        ("geen jaren", 0),
    ],
)
def test_periods(shipped: Rules, text: str, periods: int) -> None:
    assert layout(text, shipped).periods == periods


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("lotte@example.be", True),
        ("0471 22 33 44", True),
        ("+49 176 123 456 78", True),
        ("linkedin.com/in/lotte", True),
        ("a@example.be b@example.be c@example.be d@example.be", False),
        ("12.05.2024 en 1.250,00", False),
    ],
)
def test_contact(shipped: Rules, text: str, contact: bool) -> None:
    assert layout(text, shipped).contact is contact


def test_fields_and_birth(shipped: Rules) -> None:
    form = layout("Patiënt: An\nGeboortedatum: 12/03/1980\nNaam:\n", shipped, "birth")
    assert form.fields == 2
    assert form.birth
    assert layout("a 35 yo M with pain", shipped).birth
    assert not layout("Geboortedatum:\nop 12/03", shipped, "birth").birth


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("WERKERVARING", {"experience"}),
        ("Work Experience:", {"experience"}),
        ("E X P E R I E N C E", {"experience"}),
        ("E DUCATION", {"education"}),
        ("Experience and Education", {"experience", "education"}),
        ("Other relevant skills", {"skills"}),
        ("Î Languages", {"languages"}),
        ("Talen: Nederlands, Frans, Engels", {"languages"}),
        ("The experience of our education team", set()),
        ("Experience shows that we can do it", set()),
        ("", set()),
    ],
)
def test_headings(shipped: Rules, line: str, groups: set[str]) -> None:
    finder = HeadingFinder(shipped.packs[Category.CV].headings, shipped.shared.connectors)
    assert set(finder.find((page(f"x\n{line}\nx"),))) == groups


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("OFFERTE 2024-118", Category.QUOTE),
        ("Devis n° 12", Category.QUOTE),
        ("O F F E R T E", Category.QUOTE),
        ("Kopie factuur", Category.INVOICE),
        ("Hotelrechnung", Category.INVOICE),
        ("Décompte salaire", Category.PAYROLL),
        ("Jan Wouters - Curriculum Vitae", Category.CV),
    ],
)
def test_titles(shipped: Rules, line: str, category: Category) -> None:
    finder = TitleFinder((c, title) for c, pack in shipped.packs.items() for title in pack.titles)
    assert set(finder.find((page(f"Firma\n{line}\n"),))) == {category}


def test_a_line_of_its_own_at_the_top_is_the_strongest_title(shipped: Rules) -> None:
    finder = TitleFinder((c, title) for c, pack in shipped.packs.items() for title in pack.titles)
    top = finder.find((page("Offerte"),))[Category.QUOTE].strength
    longer = finder.find((page("Offerte aanvragen doet u hier op de site"),))[Category.QUOTE]
    far = finder.find((page("x y z\n" * 60 + "Offerte"),))[Category.QUOTE]
    assert top == 1.0
    assert longer.strength < 0.5
    assert far.strength <= 0.5
