"""What a text does not give a reason for is not looked at: counted, since time tells nothing."""

import pytest

from hygiene_app.recognition import amounts, judgement, layout, nearby
from hygiene_app.recognition.headings import HeadingFinder, TitleFinder
from hygiene_app.recognition.number_runs import Numeric
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import file

_PROSE = "The quick brown fox jumps over the lazy dog while clouds drift by.\n" * 40
_PAYSLIP = """Salary slip
Employee: Ann Example
Gross salary 3.250,00 EUR   Net salary 2.101,55 EUR
National number 85.07.30-033.28
"""
_DEAR = (
    (HeadingFinder, "find"),
    (TitleFinder, "find"),
    (Numeric, "find"),
    (nearby, "nearest"),
    (amounts, "count_amounts"),
    (amounts, "count_rows"),
    (layout, "read_periods"),
    (judgement.Judge, "signs"),
)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the dear paths that were taken."""
    names: list[str] = []

    def watch(owner: object, name: str) -> None:
        real = getattr(owner, name)

        def noted(*given: object, **named: object) -> object:
            names.append(name)
            return real(*given, **named)

        monkeypatch.setattr(owner, name, noted)

    for owner, name in _DEAR:
        watch(owner, name)
    return names


def test_text_without_words_or_digits_of_interest_takes_no_dear_path(
    recogniser: Recogniser, taken: list[str]
) -> None:
    assert recogniser.recognise(file(_PROSE)).labels == ()
    assert taken == []


def test_dear_paths_are_taken_where_words_and_digits_give_a_reason(
    recogniser: Recogniser, taken: list[str]
) -> None:
    recogniser.recognise(file(_PAYSLIP * 3))
    assert {"signs", "find", "count_amounts"} <= set(taken)


def test_numbers_are_only_looked_for_in_runs_long_enough(
    recogniser: Recogniser, taken: list[str]
) -> None:
    recogniser.recognise(file("On 12 March we meet at 10.30 in room 4.\n" * 20))
    assert "find" not in taken
