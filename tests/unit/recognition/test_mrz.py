"""Machine-readable zones: the specimens of ICAO Doc 9303 and what reading does to them."""

import random

import pytest

from hygiene_app.model.finding import Category
from hygiene_app.recognition.mrz import check_digit, find_zones
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import confidences, file

TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)


def test_check_digit_of_the_standard() -> None:
    assert check_digit("520727") == 3
    assert check_digit("D23145890") == 7


@pytest.mark.parametrize(("name", "text"), [("TD3", TD3), ("TD2", TD2), ("TD1", TD1)])
def test_formats(name: str, text: str) -> None:
    zones = list(find_zones(f"kop\n{text}\nstaart"))
    assert [zone.format for zone in zones] == [name]
    assert zones[0].agreeing == 4
    assert zones[0].issuer == "UTO"


def test_every_changed_digit_of_a_field_is_noticed() -> None:
    for at in (*range(9), *range(13, 19), *range(21, 27)):
        lines = TD3.split("\n")
        second = lines[1]
        if not second[at].isdigit():
            continue  # a letter and a digit can weigh the same
        changed = second[:at] + ("1" if second[at] != "1" else "2") + second[at + 1 :]
        zone = next(find_zones(f"{lines[0]}\n{changed}"))
        assert zone.agreeing < 4


def test_what_optical_reading_does() -> None:
    spaced = "\n".join(" ".join(line[i : i + 4] for i in range(0, 44, 4)) for line in TD3.split())
    assert next(find_zones(spaced)).sound
    letters_for_digits = TD3.replace("7408122", "74O8122")
    assert next(find_zones(letters_for_digits)).sound
    short = TD3.replace("<<<<<<<<<<<<<<<<<<<\n", "<<<<<<<<<<<<<<<<<<\n")
    assert next(find_zones(short)).sound


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("L898902C36", "LB9B9O2C36"),
        ("L898902C36", "L89B902C36"),
        ("7408122", "74O8I22"),
        ("1204159", "I2O4IS9"),
        ("1204159", "12041S9"),
        ("<<<<<10", "<<K<<10"),
        ("<<<<<10", "<c<<<10"),
        ("<<<<<10", "<<(<<1O"),
        ("MARIA<<<<<<<<<<<<<<<<<<<", "MARIA<<<<«<<<<<«<<<<<<"),
        ("MARIA<<<<<<<<<<<<<<<<<<<", "MARlA<<<KK<<<<<<cc<<<<<"),
        ("P<UTO", "P« UTO"),
    ],
)
def test_confusions_are_settled_by_check_digits(
    recogniser: Recogniser, printed: str, read: str
) -> None:
    assert printed in TD3
    found = confidences(recogniser.recognise(file(TD3.replace(printed, read))))
    assert found[Category.IDENTITY_DOCUMENT] >= 0.9


def test_a_name_that_ends_in_k_keeps_it() -> None:
    lines = TD3.replace("ERIKSSON<<ANNA<MARIA", "BLOK<<HENDRIK<<<<<<<").split("\n")
    assert next(find_zones("\n".join(lines))).agreeing == 4


@pytest.mark.parametrize(("lost", "sound"), [(1, True), (4, True), (8, True), (9, False)])
def test_lost_fillers_are_put_back_where_most_stand(lost: int, sound: bool) -> None:
    first, second = TD3.split("\n")
    shorter = first.replace("<" * lost, "", 1) if lost < 3 else first[: 44 - lost]
    zone = next(find_zones(f"{shorter}\n{second}"))
    assert zone.sound is sound


def test_dice_seldom_make_a_zone() -> None:
    dice = random.Random(9303)
    sound = 0
    for _ in range(2_000):
        row = "".join(dice.choices("ABEIOSZ0123456789<", k=44))
        zones = find_zones(f"P<BEL{''.join(dice.choices('ABEIOS', k=30))}<<<<<<<<<\n{row}")
        sound += any(zone.sound for zone in zones)
    assert sound <= 80  # letters and digits that are taken for one another, and nothing else


def test_first_line_alone_is_damaged() -> None:
    zone = next(find_zones(TD3.partition("\n")[0]))
    assert not zone.sound
    assert zone.format == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQR\n" * 2,
        "if (a << 4 && b << 4) { c <<= 1; d <<= 2; }",
        "https://example.be/<<<<>>>>",
    ],
)
def test_other_text_has_no_zone(text: str) -> None:
    assert list(find_zones(text)) == []


@pytest.mark.parametrize("text", [TD3, TD2, TD1])
def test_a_zone_is_certain(recogniser: Recogniser, text: str) -> None:
    assert confidences(recogniser.recognise(file(text)))[Category.IDENTITY_DOCUMENT] >= 0.9
