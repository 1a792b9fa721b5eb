"""Sets of UIDs, written and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.listing import found_uids
from hygiene_app.mailbox.uid_sets import chunks, read, write

_UIDS = st.sets(st.integers(1, 300)).map(sorted)


@given(_UIDS)
def test_what_is_written_reads_the_same(uids: list[int]) -> None:
    written = write(uids).decode()
    assert sorted(read(written)) == uids if uids else written == ""


def test_neighbours_become_ranges() -> None:
    assert write([1, 2, 3, 5, 9, 10]) == b"1:3,5,9:10"


def test_ranges_may_run_backwards() -> None:
    assert list(read("5:3,9")) == [3, 4, 5, 9]


@given(_UIDS, st.integers(1, 50))
def test_chunks_hold_all_in_order(uids: list[int], size: int) -> None:
    parts = list(chunks(reversed(uids), size))
    assert [uid for part in parts for uid in part] == uids
    assert all(0 < len(part) <= size for part in parts)


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ([b"* SEARCH 3 1 2\r\n"], {1, 2, 3}),
        ([b"* SEARCH\r\n"], set()),
        ([b"* SEARCH 1\r\n", b"* SEARCH 2 (MODSEQ 9)\r\n"], {1, 2}),
        ([b'* ESEARCH (TAG "H1") UID ALL 1:3,7\r\n'], {1, 2, 3, 7}),
        ([b'* ESEARCH (TAG "H1") UID\r\n'], set()),
        ([b"* 4 EXISTS\r\n"], set()),
    ],
)
def test_answers_to_searches(answers: list[bytes], found: set[int]) -> None:
    assert found_uids([answer] for answer in answers) == found
