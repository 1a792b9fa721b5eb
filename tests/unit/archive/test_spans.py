"""What the names of ledger files tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.archive.spans import (
    counting,
    drafts,
    gaps,
    last_of,
    name_of,
    redundant,
    span_of,
    spans,
)

numbers = st.integers(1, 9_999_999_999)


@given(numbers, numbers)
def test_a_name_says_its_numbers(one: int, other: int) -> None:
    first, last = sorted((one, other))
    assert span_of(name_of(first, last)) == (first, last)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "1.age",
        "0000000000.age",
        "0000000005-0000000003.age",
        "0000000005-0000000005.age",
        "0000000005.age.new",
        "0000000005-PC.age",
        "٠٠٠٠٠٠٠٠٠٥.age",
    ],
)
def test_other_names_are_not_ours(name: str) -> None:
    assert span_of(name) is None


def test_drafts_and_files_that_count() -> None:
    names = ["0000000001.age", "0000000002.age.new", "x.new", "0000000003.age.damaged"]
    assert counting(names) == {"0000000001.age"}
    assert drafts(names) == ("0000000002.age",)
    assert last_of(names) == 1
    assert last_of([]) == 0


def _names(*of: tuple[int, int]) -> list[str]:
    return [name_of(first, last) for first, last in of]


def test_gaps() -> None:
    assert gaps([], 0) == ()
    assert gaps([], 3) == ((1, 3),)
    assert gaps(_names((1, 4), (5, 5)), 5) == ()
    assert gaps(_names((3, 4), (7, 7)), 9) == ((1, 2), (5, 6), (8, 9))
    assert gaps(_names((1, 8), (2, 2), (9, 9)), 0) == ()


def test_redundant() -> None:
    page, single, other = _names((1, 8), (2, 2), (9, 9))
    assert redundant([page, single, other], [page, single, other]) == {single}
    assert redundant([page, single, other], [single, other]) == set()
    wider, page = _names((4, 9), (6, 9))
    assert redundant([page, wider], [page, wider]) == {page}


@given(st.sets(st.tuples(st.integers(1, 12), st.integers(0, 4)), max_size=8), st.integers(0, 20))
def test_every_number_is_in_a_file_or_in_a_gap(pairs: set[tuple[int, int]], seen: int) -> None:
    names = [name_of(first, first + more) for first, more in pairs]
    there = {number for first, last in spans(names) for number in range(first, last + 1)}
    missing = [number for first, last in gaps(names, seen) for number in range(first, last + 1)]
    assert sorted([*there, *missing]) == list(range(1, max([seen, *there, 0]) + 1))
    needed = set(names) - redundant(names, names)
    assert there == {number for first, last in spans(needed) for number in range(first, last + 1)}
