"""What printing does to text: letters printed wide, loose accents, headings that share a line."""

import pytest

from hygiene_app.model.finding import Category, Place, Specimen, Where
from hygiene_app.recognition.headings import HeadingFinder, TitleFinder
from hygiene_app.recognition.passages import fold, passage
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.recognition.rules import Rules
from tests.unit.recognition.specimens import confidences, file

WHERE = Where(place=Place.ATTACHMENT, name="x.pdf", page=1)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Exp´erience", "experience"),
        ("F¨ahigkeiten", "fahigkeiten"),
        ("R´ESUM´E", "resume"),
        ("l´eau", "l eau"),
        ("d´abord", "d abord"),
        ("5´", "5"),
    ],
)
def test_loose_accents_join_their_letter(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("P R I J S O F F E R T E N R . 2 0 2 5 - 9 6", Category.QUOTE),
        ("D E V I S N ° 1 2", Category.QUOTE),
        ("R E C H N U N G 8 8 1", Category.INVOICE),
        ("L E B E N S L A U F", Category.CV),
    ],
)
def test_titles_printed_wide(shipped: Rules, line: str, category: Category) -> None:
    finder = TitleFinder((c, title) for c, pack in shipped.packs.items() for title in pack.titles)
    found = finder.find((passage(f"Firma\n{line}\n", WHERE),))
    assert category in found
    assert found[category].strength == 1.0


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Werkervaring\t2019 - heden  kok, Hotel Ter Leie", {"experience"}),
        ("EDUCATION Leeds Building College 2009-2012", {"education"}),
        ("WORK EXPERIENCE Site foreman, Skyline", {"experience"}),
        ("Employment Profile\tPercent\tNumber", set()),
        ("EXPERIENCED STAFF are what we need", set()),
        ("Education is what remains", set()),
    ],
)
def test_headings_that_share_their_line(shipped: Rules, line: str, groups: set[str]) -> None:
    finder = HeadingFinder(shipped.packs[Category.CV].headings, shipped.shared.connectors)
    assert set(finder.find((passage(f"x\n{line}\nx", WHERE),))) == groups


def test_a_cv_as_a_table_is_one(recogniser: Recogniser) -> None:
    text = (
        "Joris Maes\tLindelaan 1, 3500 Hasselt\n0471 22 33 44\nLoopbaan\t2022-nu  koerier\n"
        "2019-2022  magazijnier\nOpleiding\t2015-2019  lasser\nTalen\tNederlands\nFrans"
    )
    assert Category.CV in confidences(recogniser.recognise(file(text)))


def test_numbers_in_neighbouring_cells_stay_apart(recogniser: Recogniser) -> None:
    table = "rijksregisternummer in map 3\n850730\t03328\n1\t2\n"
    assert confidences(recogniser.recognise(file(table))) == {}


def test_a_quote_printed_wide_is_no_invoice(recogniser: Recogniser) -> None:
    text = (
        "Toitures Meunier SRL\nD E V I S N ° 4 4 1\nQté P.U. HT Total HT\n"
        "Ardoises 20 42,00 840,00\nSous-total 840,00\nTVA 21 % 176,40\nNet à payer 1 016,40 €\n"
        "Offre valable 30 jours. Bon pour accord"
    )
    assert set(confidences(recogniser.recognise(file(text)))) == {Category.QUOTE}


POLICIES = [
    "Ziek? Bel voor 9 uur je leidinggevende. Vanaf de tweede dag is een medisch attest nodig.",
    "Prévenez votre responsable. Un certificat médical est exigé à partir du deuxième jour.",
    "Ring your manager. From the eighth day we need a fit note. Sick pay: see the handbook.",
    "Melden Sie sich bei Ihrer Führungskraft. Ab dem vierten Tag ist ein Attest nötig.",
]


@pytest.mark.parametrize("text", POLICIES)
def test_rules_of_a_house_are_nobodys_health(recogniser: Recogniser, text: str) -> None:
    assert confidences(recogniser.recognise(file(text))) == {}
    assert confidences(recogniser.recognise(Specimen(body=text))) == {}


MINE = [
    "Bitte mein Gehalt ab Mai auf dieses Konto überweisen: DE89 3704 0044 0532 0130 00.",
    "Merci de verser mon salaire sur le compte suivant : BE68 5390 0754 7034",
    "Please transfer my wages to GB29 NWBK 6016 1331 9268 19 from now on.",
    "Kan mijn loon voortaan gestort worden op BE68 5390 0754 7034?",
]


@pytest.mark.parametrize("text", MINE)
def test_an_account_for_somebodys_pay_is_personal(recogniser: Recogniser, text: str) -> None:
    found = confidences(recogniser.recognise(Specimen(body=text)))
    assert Category.BANK_DETAILS in found


def test_a_password_of_something_somewhere(recogniser: Recogniser) -> None:
    body = "Das WLAN-Passwort im Besprechungsraum lautet Kiesel!8822."
    assert Category.CREDENTIALS in confidences(recogniser.recognise(Specimen(body=body)))
