from datetime import date

import pytest

from hygiene_app.words.phrasebook import Words, pick_language
from tests.unit.words.ftl import files


def words(language: str) -> Words:
    return Words(language, files()[language])


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (("nl",), "nl"),
        (("nl-BE",), "nl"),
        (("fr_BE.UTF-8",), "fr"),
        (("DE",), "de"),
        (("pt-PT", "fr"), "fr"),
        (("pt",), "en"),
        (("", "C", "POSIX"), "en"),
        ((), "en"),
    ],
)
def test_the_first_language_that_we_speak(wanted: tuple[str, ...], language: str) -> None:
    assert pick_language(*wanted) == language


@pytest.mark.parametrize(
    ("language", "first", "twelfth", "short"),
    [
        ("nl", "1 januari 2035", "12 maart 2024", "12 mrt 2024"),
        ("fr", "1er janvier 2035", "12 mars 2024", "12 mars 2024"),
        ("en", "1 January 2035", "12 March 2024", "12 Mar 2024"),
        ("de", "1. Januar 2035", "12. März 2024", "12. März 2024"),
    ],
)
def test_dates(language: str, first: str, twelfth: str, short: str) -> None:
    said = words(language)
    assert said.date(date(2035, 1, 1)) == first
    assert said.date(date(2024, 3, 12)) == twelfth
    assert said.short_date(date(2024, 3, 12)) == short


@pytest.mark.parametrize(
    ("octets", "nl", "fr", "en"),
    [
        (0, "0 bytes", "0 octet", "0 bytes"),
        (1, "1 byte", "1 octet", "1 byte"),
        (999, "999 bytes", "999 octets", "999 bytes"),
        (1_000, "1 kB", "1 ko", "1 kB"),
        (1_449, "1,4 kB", "1,4 ko", "1.4 kB"),
        (9_960, "10 kB", "10 ko", "10 kB"),
        (999_499, "999 kB", "999 ko", "999 kB"),
        (999_500, "1 MB", "1 Mo", "1 MB"),
        (1_400_000, "1,4 MB", "1,4 Mo", "1.4 MB"),
        (21_300_000, "21 MB", "21 Mo", "21 MB"),
        (2_500_000_000, "2,5 GB", "2,5 Go", "2.5 GB"),
        (7_000_000_000_000, "7 TB", "7 To", "7 TB"),
        (2_000_000_000_000_000, "2.000 TB", "2\u202f000 To", "2,000 TB"),
    ],
)
def test_sizes(octets: int, nl: str, fr: str, en: str) -> None:
    assert words("nl").size(octets) == nl
    assert words("fr").size(octets) == fr
    assert words("en").size(octets) == en


def test_numbers() -> None:
    said = [words(language).number(18_400) for language in ("nl", "fr", "en", "de")]
    assert said == ["18.400", "18\u202f400", "18,400", "18.400"]


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ({"days": 1}, "1 dag"),
        ({"days": 7}, "7 dagen"),
        ({"days": 28}, "4 weken"),
        ({"days": 30}, "30 dagen"),
        ({"months": 1}, "1 maand"),
        ({"years": 1, "months": 6}, "1 jaar en 6 maanden"),
        ({"calendar_years": 10}, "10 kalenderjaren"),
        ({"years": 1, "months": 2, "days": 3}, "1 jaar, 2 maanden en 3 dagen"),
        ({}, "0 dagen"),
    ],
)
def test_periods(period: dict[str, int], said: str) -> None:
    assert words("nl").period(**period) == said


def test_things_in_a_row() -> None:
    assert words("nl").join(["18 cv's", "21 offertes", "4 facturen"]) == (
        "18 cv's, 21 offertes en 4 facturen"
    )
    assert words("en").join([]) == ""


SOURCE = "said = On { $day } at { $port }: { $amount } of { $name }\n"


def test_dates_are_written_out_and_names_of_things_are_no_amounts() -> None:
    said = Words("en", {"a.ftl": SOURCE}).say(
        "said", day=date(2024, 3, 12), port=1143, amount=1143, name="x"
    )
    assert said == "On 12 March 2024 at 1143: 1,143 of x"


def test_a_fact_may_be_called_key() -> None:
    assert Words("en", ["said = { $key } { $self }"]).say("said", key="a", self="b") == "a b"


def test_an_unknown_key_is_a_bug() -> None:
    empty = Words("nl", ())
    assert not empty.has("said")
    with pytest.raises(KeyError, match="said"):
        empty.say("said")


def test_english_stands_behind_a_text_that_is_missing() -> None:
    dutch = Words("nl", ["own = eigen"], ["own = own\nother = other { $day }"])
    assert dutch.has("own")
    assert dutch.has("other")
    assert dutch.say("own") == "eigen"
    assert dutch.say("other", day=date(2024, 3, 12)) == "other 12 maart 2024"


ERRORS = "fact-host = The server\nerror-lost = { $host } is lost\nlost = { $host } is lost\n"


@pytest.mark.parametrize("facts", [{}, {"host": ""}])
def test_an_error_that_does_not_know_its_host_still_makes_a_sentence(facts: dict[str, str]) -> None:
    assert Words("en", [ERRORS]).say("error-lost", **facts) == "The server is lost"


def test_only_errors_may_lack_facts() -> None:
    with pytest.raises(KeyError, match="host"):
        Words("en", [ERRORS]).say("lost")


def test_a_text_that_we_wrote_is_translated_and_another_is_left_alone() -> None:
    dutch = Words("nl", ["source-a = Wet"], ["source-a = Law"])
    assert dutch.say_known("source-a", "Law") == "Wet"
    assert dutch.say_known("source-a", "Our lawyer") == "Our lawyer"
    assert dutch.say_known("source-b", "Law") == "Law"
    assert Words("en", ["source-a = Law"]).say_known("source-a", "Law") == "Law"
