import pytest

from hygiene_app.words.catalogue import Catalogue
from tests.unit.words.ftl import LANGUAGES, files, key_of, messages

TEXT = """\
# a comment = with a sign
-product = Mail Hygiene
# of first
first = One { -product }
## Section
second =
    { $count ->
        [one] one line
       *[other] { $count } lines
}
third = indented
    and continued = here
"""


def test_a_message_is_found_and_formatted() -> None:
    catalogue = Catalogue("en-GB", [TEXT])
    assert catalogue.format("first", {}) == "One Mail Hygiene"
    assert catalogue.format("second", {"count": 1}) == "one line"
    assert catalogue.format("second", {"count": 1200}) == "1,200 lines"
    assert catalogue.format("third", {}) == "indented\nand continued = here"


def test_line_ends_of_windows_change_nothing() -> None:
    catalogue = Catalogue("en-GB", [TEXT.replace("\n", "\r\n")])
    assert catalogue.format("third", {}) == "indented\nand continued = here"


@pytest.mark.parametrize("key", ["fourth", "continued", "-product", "a"])
def test_what_is_no_message_is_a_bug(key: str) -> None:
    with pytest.raises(KeyError, match=key):
        Catalogue("en-GB", [TEXT]).format(key, {})


def test_a_missing_fact_is_a_bug_that_names_key_and_variable_but_no_value() -> None:
    catalogue = Catalogue("en-GB", ["both = { $here } { $there }"])
    with pytest.raises(KeyError, match=r"both.*there") as caught:
        catalogue.format("both", {"here": "Lotte"})
    assert "Lotte" not in str(caught.value)


def test_a_message_without_whole_syntax_is_a_bug() -> None:
    with pytest.raises(KeyError, match="broken"):
        Catalogue("en-GB", ["broken = { $count\n"]).format("broken", {"count": 1})


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_finds_the_same_keys_as_the_parser_of_fluent(language: str) -> None:
    for text in files()[language].values():
        assert Catalogue("en-GB", [text]).starting("") == tuple(key_of(e) for e in messages(text))
