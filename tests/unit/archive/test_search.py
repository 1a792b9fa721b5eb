"""Search in the list of contents: what it remembers, and that it is quick with 50,000 items."""

import time
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.archive.search import Search, fold
from hygiene_app.model.archived import ArchivedItem
from tests.unit.archive.samples import entry


def _items(count: int) -> list[ArchivedItem]:
    first = entry(0, account="account-1")
    return [
        ArchivedItem(
            id=f"{n:032x}",
            size=n,
            sha256=f"{n:064x}",
            entry=replace(
                first,
                subject=f"Sollicitatie dakwerker {n} Élise",
                archived_at=first.archived_at + timedelta(seconds=n),
            ),
        )
        for n in range(count)
    ]


def test_fifty_thousand_items_are_searched_in_a_moment() -> None:
    items = _items(50_000)
    search = Search()
    search.find(items, "elise", limit=10)
    slowest = 0.0
    for text in ("elise 49999", "nothing at all", "sollicitatie dakwerker elise", "zwalu 123"):
        started = time.process_time()
        search.find(items, text, limit=1_000)
        slowest = max(slowest, time.process_time() - started)
    assert slowest < 0.2


def test_what_left_the_archive_is_forgotten() -> None:
    search, items = Search(), _items(10)
    assert len(search.find(items, "elise", limit=100)) == 10
    assert len(search._folded) == 10
    assert search.find(items[:3], "elise", limit=100) == tuple(items[:3])
    assert search._folded.keys() == {item.id for item in items[:3]}


def test_what_is_remembered_of_an_item_is_bounded() -> None:
    item = _items(1)[0]
    long = replace(item, entry=replace(item.entry, subject="a" * 100_000, sender="b" * 100_000))
    search = Search()
    search.find([long], "x", limit=1)
    assert len(search._folded[item.id]) < 1_500


def test_words_are_not_found_across_texts() -> None:
    item = _items(1)[0]
    item = replace(item, entry=replace(item.entry, subject="hier", sender="daar", owner=""))
    assert Search().find([item], "hierdaar", limit=1) == ()
    assert Search().find([item], "daar hier", limit=1) == (item,)


@given(st.text(max_size=40))
def test_a_text_finds_itself(text: str) -> None:
    item = _items(1)[0]
    item = replace(item, entry=replace(item.entry, subject=text))
    assert Search().find([item], text, limit=1) == (item,)


@given(st.text(max_size=40))
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
