"""A page becomes lines and comes back, whatever mail calls its folders."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.archive.cipher import new_identity
from hygiene_app.archive.page import (
    Kept,
    Page,
    PageDamaged,
    Readers,
    Record,
    Shredded,
    from_bytes,
    to_bytes,
)
from hygiene_app.model.archived import ArchivedItem, ArchiveEntry
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.secret import Secret
from tests.unit.archive.samples import entry

KEY = b"k" * 32
READERS = Readers(device="age1device", recovery="age1recovery", escrow=("age1a", "age1b"))

ids = st.text("0123456789abcdef", min_size=32, max_size=32)
anything = st.text(st.characters(), max_size=60)  # with lone surrogates, as undecodable names have
moments = st.datetimes(timezones=st.sampled_from((UTC, timezone(timedelta(hours=5, minutes=30)))))
entries = st.builds(
    ArchiveEntry,
    account=anything,
    folder=anything,
    folder_display=anything,
    message_id=anything,
    subject=anything | st.just("x" * 50_000) | st.just("\n# seal 00\nAGE-SECRET-KEY-1X\n"),
    sender=anything,
    received=moments,
    flags=st.lists(anything, max_size=3).map(tuple),
    category=st.sampled_from(Category),
    rule=anything,
    archived_at=moments,
    expires=st.none() | st.dates(),
)
items = st.builds(ArchivedItem, id=ids, size=st.integers(0, 2**40), sha256=ids, entry=entries)
records: st.SearchStrategy[Record] = st.one_of(
    st.builds(Kept, item=items, key=st.builds(new_identity)), st.builds(Shredded, id=ids)
)


def page_of(*of: Record) -> Page:
    return Page(first=3, last=7, readers=READERS, records=of)


def kept(item_id: str = "a" * 32) -> Kept:
    item = ArchivedItem(id=item_id, size=1, sha256="b" * 64, entry=entry())
    return Kept(item=item, key=new_identity())


@given(st.lists(records, max_size=4).map(tuple))
def test_there_and_back(of: tuple[Record, ...]) -> None:
    page = page_of(*of)
    data = to_bytes(page, KEY)
    assert from_bytes(data, KEY) == page
    assert from_bytes(data, None) == page


@given(st.lists(records, max_size=4).map(tuple))
def test_it_is_an_identity_file_as_age_reads_it(of: tuple[Record, ...]) -> None:
    lines = to_bytes(page_of(*of), KEY).decode("ascii").split("\n")
    assert lines.pop() == ""
    assert max(len(line) for line in lines) < 65_536
    keys = [line for line in lines if not line.startswith("#")]
    assert keys == [each.key.reveal() for each in of if isinstance(each, Kept)]


@given(st.data())
def test_any_change_breaks_the_seal(data: st.DataObject) -> None:
    sealed = bytearray(to_bytes(page_of(kept(), Shredded(id="c" * 32)), KEY))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(PageDamaged):
        from_bytes(bytes(sealed), KEY)


def test_another_seal_key_is_another_writer() -> None:
    with pytest.raises(PageDamaged):
        from_bytes(to_bytes(page_of(), KEY), b"x" * 32)


@given(st.binary(max_size=200))
def test_noise_is_damage(noise: bytes) -> None:
    with pytest.raises(PageDamaged):
        from_bytes(noise, None)


def _with_line(old: str, new: str) -> bytes:
    text = to_bytes(page_of(kept()), KEY).decode("ascii")
    assert old in text
    return text.replace(old, new, 1).encode("ascii")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"id": "' + "a" * 32, '"id": "../../../../etc/passwd'),
        ('"id": "' + "a" * 32, '"id": "' + "A" * 32),
        ('"size"', '"seize"'),
        ('"first": 3', '"erst": 3'),
        ('"first": 3', '"first": "three"'),
        ('"received": "2020', '"received": "MMXX'),
        ("AGE-SECRET-KEY-1", "NO-KEY"),
        ('# {"ledger"', "# [{"),
        ('"flags": [', '"flags": 3, "x": ['),
        ('"id": "' + "a" * 32 + '"', '"id": 17'),
    ],
)
def test_lines_that_make_no_sense_are_damage(old: str, new: str) -> None:
    with pytest.raises(PageDamaged):
        from_bytes(_with_line(old, new), None)


@pytest.mark.parametrize(
    ("old", "new"), [('"ledger": 1', '"ledger": 2'), ('"category": "cv"', '"category": "new"')]
)
def test_what_a_later_version_wrote_is_said_to_be_so(old: str, new: str) -> None:
    with pytest.raises(KnownError) as problem:
        from_bytes(_with_line(old, new), None)
    assert problem.value.code is ErrorCode.ARCHIVE_TOO_NEW


def test_fields_that_are_not_known_are_passed_over() -> None:
    page = page_of(kept("a" * 32))
    text = to_bytes(page, KEY).decode("ascii")
    more = text.replace('"size"', '"colour": "blue", "size"').encode("ascii")
    assert from_bytes(more, None) == page


WRITTEN = ArchivedItem(
    id="0123456789abcdef0123456789abcdef",
    size=12,
    sha256="ab",
    entry=ArchiveEntry(
        account="1",
        folder="INBOX/\udce9",
        folder_display="Caf\u00e9",
        message_id="<1@example.org>",
        subject="CV",
        sender="a@example.org",
        received=datetime(2020, 5, 4, 9, 30, tzinfo=timezone(timedelta(hours=2))),
        flags=("\\Seen",),
        category=Category.CV,
        rule="cv",
        archived_at=datetime(2026, 3, 2, 12, 0, 0, 5, tzinfo=UTC),
        expires=date(2027, 3, 2),
    ),
)


def test_a_page_of_format_1_is_still_read() -> None:
    """Written once and never changed: what is on someone's disk must open for ever."""
    written = (
        '# {"ledger": 1, "first": 2, "last": 3, "device": "age1d", "recovery": "age1r", '
        '"escrow": ["age1e"]}\n'
        '# {"id": "0123456789abcdef0123456789abcdef", "size": 12, "sha256": "ab", '
        '"account": "1", "folder": "INBOX/\\udce9", "folder_display": "Caf\\u00e9", '
        '"message_id": "<1@example.org>", "subject": "CV", "sender": "a@example.org", '
        '"received": "2020-05-04T09:30:00+02:00", "flags": ["\\\\Seen"], "category": "cv", '
        '"rule": "cv", "archived_at": "2026-03-02T12:00:00.000005+00:00", '
        '"expires": "2027-03-02"}\n'
        "AGE-SECRET-KEY-1QQQQ\n"
        '# {"shredded": "ffffffffffffffffffffffffffffffff"}\n'
        "# seal 6f16f0e3a5e41f5ce1e3e5ffc3e7b5cf\n"
    ).encode("ascii")
    page = from_bytes(written, None)
    readers = Readers(device="age1d", recovery="age1r", escrow=("age1e",))
    assert (page.first, page.last, page.readers) == (2, 3, readers)
    key = Secret("AGE-SECRET-KEY-1QQQQ")
    assert page.records == (Kept(item=WRITTEN, key=key), Shredded(id="f" * 32))
    again = to_bytes(page, KEY)
    assert again.rpartition(b"# seal ")[0] == written.rpartition(b"# seal ")[0]
    assert re.fullmatch(rb"# seal [0-9a-f]{64}", again.splitlines()[-1])
