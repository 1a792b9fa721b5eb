"""Every number has valid check digits, and none can belong to a living person."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.be import eid, nn, ogm_vcs, vat
from stdnum.iso7064 import mod_97_10
from stdnum.nl import bsn

from hygiene_app.demo import numbers

serials = st.integers(0, 10**9)


@given(born=st.dates(date(1930, 1, 1), date(2010, 12, 31)), serial=st.integers(980, 998))
def test_national_numbers_pass_the_check_and_use_serials_that_are_not_given_out(
    born: date, serial: int
) -> None:
    number = numbers.national_number(born, serial)
    assert nn.is_valid(number)
    assert number[9:12] == str(serial)
    assert number[:8] == f"{born:%y.%m.%d}"


@given(st.integers(0, 900))
def test_citizen_numbers_pass_the_eleven_test(serial: int) -> None:
    number = numbers.citizen_number(serial)
    assert bsn.is_valid(number)
    assert len(number) == 9
    assert number.startswith("99999")


@given(serials)
def test_accounts_and_references_pass_modulo_97(serial: int) -> None:
    for account, bank in (
        (numbers.belgian_iban(serial), "998"),
        (numbers.dutch_iban(serial), "VRBD"),
    ):
        compact = account.replace(" ", "")
        assert mod_97_10.is_valid(compact[4:] + compact[:4])
        assert compact[4:].startswith(bank)
    belgian = numbers.belgian_iban(serial).replace(" ", "")
    assert int(belgian[4:14]) % 97 == int(belgian[14:]) % 97
    assert ogm_vcs.is_valid(numbers.payment_reference(serial))
    assert eid.is_valid(numbers.card_number(serial))
    assert vat.is_valid(numbers.vat_number(serial))


def test_the_zone_agrees_with_the_specimens_of_the_icao() -> None:
    # ICAO 9303 parts 4 and 5, the specimen of Anna Maria Eriksson
    specimen = numbers.TravelDocument(
        country="UTO",
        number="L898902C3",
        name="ERIKSSON<<ANNA<MARIA",
        born=date(1974, 8, 12),
        sex="F",
        expires=date(2012, 4, 15),
        optional="ZE184226B",
    )
    assert numbers.passport_zone(specimen) == (
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    )
    card = numbers.TravelDocument(
        country="UTO",
        number="D23145890",
        name="ERIKSSON<<ANNA<MARIA",
        born=date(1974, 8, 12),
        sex="F",
        expires=date(2012, 4, 15),
    )
    first, second, third = numbers.card_zone(card)
    assert first[5:] == "D231458907<<<<<<<<<<<<<<<"
    assert second == "7408122F1204159UTO<<<<<<<<<<<6"
    assert third == "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"


def test_a_long_number_runs_on_in_the_optional_data() -> None:
    card = numbers.TravelDocument(
        country="BEL",
        number="600001476935",
        name="SPECIMEN<<SPECIMEN",
        born=date(1990, 1, 1),
        sex="F",
        expires=date(2030, 1, 1),
    )
    assert numbers.card_zone(card)[0] == "IDBEL600001476<9355<<<<<<<<<<<"


@pytest.mark.parametrize(("text", "digit"), [("520727", "3"), ("AB2134<<<", "5")])
def test_the_check_digit_agrees_with_the_examples_of_the_icao(text: str, digit: str) -> None:
    # ICAO 9303 part 3, appendix A
    assert numbers.mrz_check(text) == digit
