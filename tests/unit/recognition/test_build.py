"""What the build of a text says without a title: dated posts, letters, offers, cards, illness.

Beside each sign stands its nearest false friend.
"""

import pytest

from hygiene_app.model.finding import Category, Specimen
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import file

POSTS = """Anouk Verlinde
anouk@example.be, 0470 11 22 33
2016 - 2019 kassierster, buurtwinkel Oost
2019 - heden magazijnier, Depot Noord
2013 - 2016 Sint-Jozefsinstituut, verkoop
"""
TOLD_OF_ANOTHER = """Anouk Verlinde
Zij was van 2016 - 2019 kassierster in de buurtwinkel.
Zij is sinds 2019 magazijnier.
Zij studeerde van 2013 - 2016 verkoop.
"""
TONGUES = "\nNederlands moedertaal\nFrans B2\nEngels\ngoed\n"
LETTER = """Hallo, ik ben Joke, 24 jaar, en ik heb een diploma verzorgende.
Ik werkte als zorgkundige in Genk en ik kan meteen beginnen.
Mijn gsm is 0470 11 22 33."""
COLLEAGUE = """Hallo, ik ben morgen op opleiding en ik neem mijn laptop mee.
De zorgkundige van dienst is mijn collega. Mijn gsm is 0470 11 22 33."""
OFFER = """Dag Els, zoals besproken het schilderen van de gang: 640 euro excl. btw,
plafond 210 euro extra. Verf inbegrepen. Zal ik het inplannen?"""
COSTS = """Dag Els, zoals besproken de kosten van het uitstapje: bus 640 euro, lunch 210 euro.
Wie gaat er mee?"""
CARD = """REPUBLIC OF UTOPIA
Surname Lark
Given names Nina
Sex F  Height 168
Date of birth 04.05.1990
Date of issue 12.03.2020"""
EMPTY_CARD = CARD.replace("04.05.1990", "____").replace("12.03.2020", "____")
ILL = """Dag Tom, ik was gisteren bij de neuroloog en het is migraine. Ik krijg medicatie en
ik moet volgende week onder de scan. Ik laat je iets weten."""
ABOUT_ILLNESS = """Dag Tom, de lezing van de neuroloog over migraine, medicatie en de scan begint om
acht uur in zaal 3."""


def _rules(recogniser: Recogniser, category: Category, specimen: Specimen) -> set[str]:
    labels = recogniser.recognise(specimen).labels
    return {sign.rule for label in labels if label.category is category for sign in label.evidence}


@pytest.mark.parametrize(
    ("rule", "category", "specimen"),
    [
        (EvidenceRule.CV_POSTS, Category.CV, file(POSTS)),
        (EvidenceRule.CV_TONGUES, Category.CV, file(POSTS + TONGUES)),
        (EvidenceRule.CV_LETTER, Category.CV, Specimen(body=LETTER)),
        (EvidenceRule.QUOTE_OFFER, Category.QUOTE, Specimen(body=OFFER)),
        (EvidenceRule.CARD_SHAPE, Category.IDENTITY_DOCUMENT, file(CARD)),
        (EvidenceRule.PERSON_SELF, Category.HEALTH, Specimen(body=ILL)),
    ],
)
def test_the_build_speaks(
    recogniser: Recogniser, rule: EvidenceRule, category: Category, specimen: Specimen
) -> None:
    assert rule.value in _rules(recogniser, category, specimen)


@pytest.mark.parametrize(
    "specimen",
    [
        file(TOLD_OF_ANOTHER),
        file(TONGUES),
        Specimen(body=COLLEAGUE),
        Specimen(body=COSTS),
        file(EMPTY_CARD),
        Specimen(body=ABOUT_ILLNESS),
    ],
)
def test_its_nearest_false_friend_is_nothing(recogniser: Recogniser, specimen: Specimen) -> None:
    assert recogniser.recognise(specimen).labels == ()


def test_posts_of_one_year_and_copyright_lines_do_not_add_up(recogniser: Recogniser) -> None:
    licence = "\n".join(f"Copyright 20{year}-20{year + 4} Nina Lark, developer" for year in (1, 5))
    assert recogniser.recognise(file(licence)).labels == ()


def test_a_life_of_long_ago_is_a_life(recogniser: Recogniser) -> None:
    text = """Isabella Quill
isabella@example.org
Experience
1661 - 1667 Fellow, college of Eastmere
1667 - 1701 Professor of optics, university of Eastmere
Education
1658 - 1661 Bachelor, university of Eastmere"""
    assert EvidenceRule.CV_POSTS.value in _rules(recogniser, Category.CV, file(text))


def test_the_second_line_of_a_zone_is_enough(recogniser: Recogniser) -> None:
    text = "PERSONALAUSWE1S\n1D0<T2200\n8308126<3108011D<<<<<<<<<<<<<<\n"
    assert EvidenceRule.MRZ.value in _rules(recogniser, Category.IDENTITY_DOCUMENT, file(text))
    other = text.replace("8308126", "8308125")
    assert recogniser.recognise(file(other)).labels == ()


def test_a_form_still_to_be_filled_in_is_no_document_of_anybody(recogniser: Recogniser) -> None:
    filled = """OFFERTE
Klant: Jan Lark
Geldig tot: 12/04/2024
Schilderwerk 2 x 450,00 = 900,00
Totaal excl. btw 900,00"""
    blank = """OFFERTE
Klant: [naam klant] [straat] [postcode] [plaats]
Geldig tot: [datum]
[omschrijving] [aantal] x [prijs] = [bedrag]
Totaal excl. btw [totaal]"""
    assert _rules(recogniser, Category.QUOTE, file(filled))
    assert recogniser.recognise(file(blank)).labels == ()


def test_a_section_below_does_not_rename_a_document(recogniser: Recogniser) -> None:
    text = """Offre de service - nettoyage de bureaux
Tarif
Forfait mensuel : 742,00 € HTVA
Vitres, par passage : 118,00 € HTVA
Cette offre reste valable jusqu'au 31 mars."""
    assert _rules(recogniser, Category.QUOTE, file(text))
    price_list = text.replace("Offre de service - nettoyage de bureaux\n", "")
    price_list = price_list.replace("Cette offre reste valable jusqu'au 31 mars.", "")
    assert recogniser.recognise(file(price_list)).labels == ()


def test_the_zone_of_a_french_card(recogniser: Recogniser) -> None:
    text = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6\n"
    assert EvidenceRule.MRZ.value in _rules(recogniser, Category.IDENTITY_DOCUMENT, file(text))
