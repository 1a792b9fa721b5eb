"""Words as the word index keeps them."""

import hashlib

import pytest

from hygiene_app.model.document import Document
from hygiene_app.model.finding import Place, Specimen
from hygiene_app.model.message import Address
from hygiene_app.workflow.terms import (
    address_term,
    number_term,
    terms_of,
    terms_of_text,
)


def hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def terms(text: str) -> frozenset[str]:
    return terms_of_text(text, hashed)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ZOË", "zoe"),
        ("Żak-Łódź", "lodz"),
        ("Weiß", "weiss"),
        ("Cœur", "coeur"),
        ("L\u2019\u00c9poque", "epoque"),
        ("O'Brien", "brien"),
        ("L. Peeters", "l.peeters"),
        ("J.P. De Smet", "j.de"),
        ("naïveté", "naivete"),
    ],
)
def test_words_are_folded(text: str, word: str) -> None:
    assert word in terms(text)


def test_single_letters_and_short_numbers_are_left_out() -> None:
    assert terms("a b 12, 2024, 1.234,50") == frozenset()


def test_an_address_stands_as_a_hash_and_as_the_name_in_it() -> None:
    found = terms("Lotte <Lotte.Proef+werk@Example.org>")
    assert address_term("lotte.proef+werk@example.org", hashed) in found
    assert {"lotte", "proef", "lotteproef"} <= found
    assert not any("@" in term for term in found)


@pytest.mark.parametrize(
    "text",
    ["0470 12 34 56", "+32 470 12 34 56", "0032470123456", "+32 (0)470/12.34.56", "0470123456"],
)
def test_a_phone_number_is_the_same_in_any_notation(text: str) -> None:
    assert number_term("0470123456", hashed) in terms(f"tel. {text}, dank u")


def test_numbers_side_by_side_are_each_found() -> None:
    found = terms("0470 12 34 56 85.07.30-033.28")
    assert number_term("0470123456", hashed) in found
    assert number_term("85073003328", hashed) in found


def test_no_number_can_be_read() -> None:
    assert not any(char.isdigit() for term in terms("85.07.30-033.28") for char in term[:1])
    assert "85073003328" not in terms("85.07.30-033.28")


def test_what_is_too_short_is_no_number() -> None:
    with pytest.raises(ValueError, match="1234567"):
        number_term("1234567", hashed)


def test_places_are_told_apart() -> None:
    cv = Document(name="CV_LottePeeters.pdf", media_type="application/pdf", pages=("Loodgieter",))
    found = terms_of(
        Specimen(
            subject="Sollicitatie",
            body="Dag An",
            sender=Address(name="Lotte Peeters", email="lp@example.org"),
            recipients=(Address(email="an@firma.example"),),
            documents=(cv,),
        ),
        hashed,
    )
    assert {"lotte", "peeters", "lp"} <= found[Place.HEADERS]
    assert found[Place.SUBJECT] == {"sollicitatie"}
    assert found[Place.BODY] == {"dag", "an"}
    assert {"lotte", "peeters", "cv"} <= found[Place.FILE_NAME]
    assert found[Place.ATTACHMENT] == {"loodgieter"}


def test_a_place_without_words_is_left_out() -> None:
    assert terms_of(Specimen(body="1 2 3"), hashed) == {}


def test_hostile_text_takes_bounded_work() -> None:
    assert len(terms("1 " * 3_000_000)) < 50_000
    assert len(terms(".@" * 500_000)) == 0
    many = " ".join(
        f"w{chr(97 + n % 26)}{'x' * (n % 30)}{chr(97 + n // 26 % 26)}" for n in range(9000)
    )
    assert len(terms(many)) > 100
