"""Any text: no error, a confidence between 0 and 1, and time that grows with the length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.finding import POSSIBLE_FROM, Direction, Specimen
from hygiene_app.model.message import Address
from hygiene_app.recognition.mail_text import split_body
from hygiene_app.recognition.mrz import find_zones
from hygiene_app.recognition.passages import fold, plain
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import document

FRAGMENTS = st.sampled_from(
    [
        "Offerte 2024-118\n", "€ 1.250,00 ", "12 x 3,00 = 36,00\n", "cv", "Werkervaring\n",
        "2015 - heden\n", "BSN 111222333 ", "85.07.30-033.28", "BE68 5390 0754 7034 ", "> ",
        "P<UTOERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<\n", "wachtwoord: ", "Van: a\n", "\f", "\0",
        "met vriendelijke groet\n", "patiënt: ", "geboren op 12/03/1980 ", "\u0301", "ﬁ", "😀", ":",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=40).map("".join))


@given(subject=st.text(max_size=60), body=TEXTS, page=TEXTS, name=st.text(max_size=30))
def test_any_message(recogniser: Recogniser, subject: str, body: str, page: str, name: str) -> None:
    specimen = Specimen(
        subject=subject,
        body=body,
        sender=Address(name=name, email="a@example.be"),
        direction=Direction.RECEIVED,
        documents=(document(page, name), document("", name)),
    )
    found = recogniser.recognise(specimen)
    for label in found.labels:
        assert POSSIBLE_FROM <= label.confidence <= 1.0
        assert label.evidence
    assert found.language in ("", "nl", "fr", "en", "de")
    assert recogniser.recognise(specimen) == found


@given(TEXTS)
def test_pieces_of_any_text(text: str) -> None:
    assert plain(text).isascii()
    assert fold(fold(text)) == fold(text)
    list(split_body(text, text))
    list(find_zones(plain(text)))


HOSTILE = [
    "1", "1 ", "12.34.56-789.12 ", "<", "P<UTO<<A", "a@", "cv ", "0475 12 34 56 ", "\n", ":",
    "wachtwoord voor ", "wachtwoord: Abc123! ", "$1.00 ", "2 x 3,00 = 6,00\n", "2010 - 2012 ",
    "BE71 ", "bsn 123456782 ", "Opleiding\nErvaring\n", "> x\n", "Van: a\nAan: b\nCc: c\n",
    "Met vriendelijke groet\n", "\u0301", "ﬁ", "a-\n", "geboren ", "op a ", "order nr. ", "(0",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length(recogniser: Recogniser, piece: str) -> None:
    short = _seconds(recogniser, piece, 8_000)
    long = _seconds(recogniser, piece, 32_000)
    assert long < 16 * short + 0.02, "four times the text may not cost its square"


def _seconds(recogniser: Recogniser, piece: str, size: int) -> float:
    text = (piece * (size // len(piece) + 1))[:size]
    specimens = (Specimen(body=text), Specimen(documents=(document(text),)))
    best = []
    for _ in range(2):
        begun = time.process_time()
        for specimen in specimens:
            recogniser.recognise(specimen)
        best.append(time.process_time() - begun)
    return min(best)
