"""Identifiers: what passes bare check digits by accident is no finding; what is one, is."""

import random
from collections.abc import Callable

import pytest

from hygiene_app.model.finding import Category, Specimen
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import confidences, file

TRIALS = 4_000
IN_ONE = 10
"""So many numbers in one message, each on a line of its own."""
NATIONAL = Category.NATIONAL_NUMBER
BANK = Category.BANK_DETAILS


def _digits(rnd: random.Random, count: int) -> str:
    return "".join(rnd.choice("0123456789") for _ in range(count))


def _date(rnd: random.Random) -> str:
    return f"{rnd.randrange(1930, 2026)}{rnd.randrange(1, 13):02d}{rnd.randrange(1, 29):02d}"


def _ogm(rnd: random.Random) -> str:
    base = rnd.randrange(10**10)
    return f"{base:010d}{base % 97 or 97:02d}"


def _company_vat(rnd: random.Random) -> str:
    """The VAT number of a Dutch company: its RSIN passes the eleven test of a BSN."""
    while True:
        stem = f"00{_digits(rnd, 6)}"
        last = sum((9 - at) * int(digit) for at, digit in enumerate(stem)) % 11
        if last < 10:
            return f"NL{stem}{last}B01"


def _printed(ogm: str) -> str:
    return f"+++{ogm[:3]}/{ogm[3:7]}/{ogm[7:]}+++"


ROWS: dict[str, Callable[[random.Random], str]] = {
    "nine digits": lambda r: _digits(r, 9),
    "eight digits": lambda r: _digits(r, 8),
    "six digits": lambda r: _digits(r, 6),
    "date without marks": _date,
    "invoice number 2026dddd": lambda r: f"2026{_digits(r, 4)}",
    "invoice number 2026ddddd": lambda r: f"2026{_digits(r, 5)}",
    "Dutch landline without zero": lambda r: f"{r.choice(('20', '30', '10'))}{_digits(r, 7)}",
    "eleven digits": lambda r: _digits(r, 11),
    "date and five digits": lambda r: f"{_date(r)[2:]}{_digits(r, 5)}",
    "date-ddd-dd": lambda r: f"{_date(r)[2:]}-{_digits(r, 3)}-{_digits(r, 2)}",
    "Belgian mobile": lambda r: f"324{_digits(r, 8)}",
    "Belgian mobile, spaced": lambda r: f"04{_digits(r, 2)} {_digits(r, 2)} {_digits(r, 2)} 11",
    "Dutch mobile": lambda r: f"316{_digits(r, 8)}",
    "Dutch VAT number": lambda r: f"NL{_digits(r, 9)}B01",
    "RSIN in a company's VAT number": _company_vat,
    "payment reference": lambda r: _printed(_ogm(r)),
    "payment reference, bare": _ogm,
    "twelve digits": lambda r: _digits(r, 12),
    "3-7-2 digits": lambda r: f"{_digits(r, 3)}-{_digits(r, 7)}-{_digits(r, 2)}",
    "thirteen digits": lambda r: _digits(r, 13),
    "date and five digits, long": lambda r: f"{_date(r)}{_digits(r, 5)}",
    "fifteen digits": lambda r: _digits(r, 15),
    "sixteen digits": lambda r: _digits(r, 16),
    "sixteen digits of an issuer": lambda r: f"4{_digits(r, 15)}",
    "4-4-4-4 digits of an issuer": lambda r: f"51{_digits(r, 2)} {_digits(r, 4)} 0000 1111",
    "ten digits": lambda r: f"0{_digits(r, 9)}",
    "mobile of ten digits": lambda r: f"04{_digits(r, 8)}",
    "BE and fourteen digits": lambda r: f"BE{_digits(r, 14)}",
    "nine digits with hyphens": lambda r: f"{_digits(r, 3)}-{_digits(r, 2)}-{_digits(r, 4)}",
}
FRAMES = ("{}", "Zie {} voor meer uitleg.", "Ik kom terug op {}, tot dan.", "A {} B")


@pytest.mark.parametrize("row", ROWS)
def test_random_numbers_without_context_are_nothing(recogniser: Recogniser, row: str) -> None:
    rnd = random.Random(f"{row} 2026")
    flagged = 0
    for _ in range(TRIALS // IN_ONE):
        lines = (rnd.choice(FRAMES).format(ROWS[row](rnd)) for _ in range(IN_ONE))
        flagged += bool(recogniser.recognise(Specimen(body="\n".join(lines))).labels)
    assert flagged < TRIALS / 1000


@pytest.mark.parametrize("row", ROWS)
def test_a_column_of_random_numbers_is_nothing(recogniser: Recogniser, row: str) -> None:
    rnd = random.Random(f"{row} column")
    flagged = 0
    for _ in range(40):
        lines = (f"{rnd.choice(('A', 'B'))}{at}\t{ROWS[row](rnd)}\tok" for at in range(50))
        flagged += bool(
            recogniser.recognise(file("code\twaarde\tstatus\n" + "\n".join(lines))).labels
        )
    assert flagged < 2, "2,000 numbers in all"


LOOKALIKES = [
    "Tel. 0475 12 34 56 - ordernummer 85073003328 - ref. 123456782",
    "BSN-vragen? Bel de helpdesk op telefoonnummer 0201234567 of mail factuur 123456782",
    "Factuurnummer: 123456782. Uw BSN hoeft u niet te vermelden.",
    "Rijksregisternummer meebrengen aub. Uw klantnummer is 85073003328.",
    "BTW NL111222333B01, KvK 12345678",
    "Mededeling +++090/9337/55493+++ op rekening van de vereniging",
    "ISBN 9789020987654, EAN 5412345678908",
    "https://example.be/track/111222333?lang=nl (uw bsn is niet nodig)",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_numbers_that_say_they_are_something_else(recogniser: Recogniser, text: str) -> None:
    assert NATIONAL not in confidences(recogniser.recognise(Specimen(body=text)))


NUMBERS = [
    ("number.be-national", "85.07.30-033.28"),
    ("number.be-national", "Rijksregisternummer: 85073003328"),
    ("number.be-national", "N° national 17 07 30 033 84"),
    ("number.be-national", "INSZ 850730-033-28"),
    ("number.be-bis", "98.47.28-997.65"),
    ("number.be-bis", "Bisnummer 98472899765"),
    ("number.nl-bsn", "BSN 111222333"),
    ("number.nl-bsn", "burgerservicenummer: 1234.56.782"),
    ("number.nl-bsn", "sofinummer 10000008"),
    ("number.fr-nir", "N° de sécurité sociale : 2 95 10 99 126 111 93"),
    ("number.fr-nir", "NIR 295109912611193"),
    ("number.de-tax-id", "Steuer-ID: 36 574 261 809"),
    ("number.lu-matricule", "Matricule national 1893120105732"),
    ("number.gb-nino", "National Insurance number AB 12 34 56 C"),
    ("number.gb-nhs", "NHS number 943 476 5870"),
    ("number.us-ssn", "Social Security Number: 536-90-4399"),
]


@pytest.mark.parametrize(("rule", "text"), NUMBERS)
def test_real_shapes_with_their_word(recogniser: Recogniser, rule: str, text: str) -> None:
    for specimen in (Specimen(body=f"Beste,\n{text}\nDank u"), file(f"Fiche\n{text}\n")):
        labels = {label.category: label for label in recogniser.recognise(specimen).labels}
        assert rule in {evidence.rule for evidence in labels[NATIONAL].evidence}


UNCHECKED = ("number.gb-nino", "number.us-ssn")
"""Numbers without a check digit."""


@pytest.mark.parametrize("text", [text for rule, text in NUMBERS if rule not in UNCHECKED])
def test_one_wrong_digit_is_no_number(recogniser: Recogniser, text: str) -> None:
    changed = text[:-1] + str((int(text[-1]) + 1) % 10)
    assert NATIONAL not in confidences(recogniser.recognise(Specimen(body=changed)))


def test_a_column_under_a_header_counts(recogniser: Recogniser) -> None:
    rows = "\n".join(f"{name};85073003328;keuken" for name in ("An", "Bo", "Cis", "Dré", "El"))
    filler = "x" * 70
    table = f"Naam;Rijksregisternummer;Dienst\n{filler}\n{filler}\n{rows}\n"
    label = recogniser.recognise(file(table)).labels[0]
    assert label.category is NATIONAL
    counts = [dict(e.facts)["count"] for e in label.evidence if e.rule == "number.be-national"]
    assert counts == [5]


def test_occurrences_are_counted(recogniser: Recogniser) -> None:
    label = recogniser.recognise(file("85.07.30-033.28\n17.07.30-033.84\n85.07.30-033.28")).labels
    facts = [dict(e.facts) for e in label[0].evidence if e.rule == "number.be-national"]
    assert facts == [{"count": 3}]


PERSONAL = [
    "Mijn nieuw rekeningnummer voor mijn loon: BE71 0961 2345 6769",
    "Merci de rembourser sur mon compte BE68 5390 0754 7034.",
    "Bitte auf mein Konto DE89 3704 0044 0532 0130 00, Kontoinhaberin Lea Koch",
    "my account: gb29 nwbk 6016 1331 9268 19, account holder J. Hill",
    "Visa 4539 1488 0343 6467, cvc 123",
    "American Express 3782 822463 10005",
]
BUSINESS = [
    "BTW BE 0477.123.456 IBAN BE68 5390 0754 7034 tel 053 12 34 56",
    "Gelieve 25 euro te storten op BE68 5390 0754 7034 met vermelding van uw naam.",
    "Handelsregister HRB 4711, Bankverbindung: DE89 3704 0044 0532 0130 00",
    "Spendenkonto DE89 3704 0044 0532 0130 00",
    "mijn rekening BE68 5390 0754 7035",
    "Visa 4539 1488 0343 6468",
    "4539 1488 0343 6467",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_accounts_and_cards_of_persons(recogniser: Recogniser, text: str) -> None:
    assert BANK in confidences(recogniser.recognise(Specimen(body=text)))


@pytest.mark.parametrize("text", BUSINESS)
def test_accounts_of_companies_are_nothing(recogniser: Recogniser, text: str) -> None:
    assert confidences(recogniser.recognise(Specimen(body=text))) == {}


def test_an_account_in_a_signature_is_nothing(recogniser: Recogniser) -> None:
    body = "Tot morgen.\n\nMet vriendelijke groet,\nBakkerij Smet\nBE68 5390 0754 7034"
    assert confidences(recogniser.recognise(Specimen(body=body))) == {}


SECRETS = [
    ("secret.password", "gebruiker: admin, wachtwoord: Zomer2024!"),
    ("secret.password", "mot de passe : Lx7#kk29"),
    ("secret.password", "The password for the shared drive is Blue-Horse42."),
    ("secret.password", "Passwort: Regal!778"),
    ("secret.password", "De alarmcode: 4471"),
    ("secret.key", "-----BEGIN OPENSSH PRIVATE KEY-----"),
    ("secret.key", "key AKIAIOSFODNN7EXAMPLE"),
]
NO_SECRETS = [
    "Klik hier om uw wachtwoord opnieuw in te stellen.",
    "password: <your password>",
    "password: ********",
    "Your password is required.",
    "Uw wachtwoord is gewijzigd.",
    "wachtwoord: zie aparte mail",
    "def login(user, password: str) -> None",
    "Mot de passe oublié ?",
]


@pytest.mark.parametrize(("rule", "text"), SECRETS)
def test_secrets(recogniser: Recogniser, rule: str, text: str) -> None:
    label = recogniser.recognise(Specimen(body=text)).labels[0]
    assert label.category is Category.CREDENTIALS
    assert rule in {evidence.rule for evidence in label.evidence}


@pytest.mark.parametrize("text", NO_SECRETS)
def test_talk_about_passwords_is_nothing(recogniser: Recogniser, text: str) -> None:
    assert confidences(recogniser.recognise(Specimen(body=text))) == {}


def test_the_number_of_an_identity_card(recogniser: Recogniser) -> None:
    base = 591123456
    body = f"Mijn identiteitskaart: kaartnummer 591-{base % 10**7:07d}-"
    number = f"591{base % 10**7:07d}"
    check = int(number) % 97 or 97
    specimen = Specimen(subject="eID", body=f"{body}{check:02d} (mijn identiteitskaart)")
    labels = recogniser.recognise(specimen).labels
    assert labels[0].category is Category.IDENTITY_DOCUMENT
    assert "identity.card-number" in {evidence.rule for evidence in labels[0].evidence}
