"""The usual answers of phase one: the short way gives what the long one gives, or nothing."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox import usual
from hygiene_app.mailbox.header import Place, header_of
from hygiene_app.mailbox.structure import MAX_DEPTH
from hygiene_app.mailbox.tokens import BrokenAnswer, fetch_items
from hygiene_app.mailbox.usual import usual_header
from hygiene_app.model.message import Address, MessageHeader

PLACE = Place(account="acc-1", folder="INBOX", uidvalidity=7)
TEXT = '("text" "plain" ("charset" "UTF-8") NIL NIL "QUOTED-PRINTABLE" 467 19 NIL NIL NIL NIL)'
HTML = '("TEXT" "HTML" ("CHARSET" "iso-8859-1" "format" "flowed") NIL NIL "8bit" 871 21)'
PDF = (
    '("application" "pdf" ("name" "Offerte \\"dak\\".pdf") "<x@y>" "what it is" "base64" 321536 NIL'
    ' ("attachment" ("filename*" "UTF-8\'\'caf%C3%A9.pdf")) ("nl" "en") NIL)'
)
PICTURE = '("image" "png" NIL NIL NIL "base64" 2270 NIL ("inline" NIL) NIL NIL)'
CLOSED = '("message" "rfc822" NIL NIL NIL "7bit" 999)'
ATTACHED = (
    '("message" "rfc822" NIL NIL NIL "7bit" 999'
    f" (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL) {TEXT} 30 NIL NIL NIL NIL)"
)
MIXED = f'({TEXT}({HTML}{PICTURE} "related" ("boundary" "=_1") NIL NIL NIL){PDF} "mixed")'
AN = '(("An \\\\ Peeters" NIL "an.peeters" "Firma.example"))'
GROUP = '((NIL NIL "friends" NIL)("=?utf-8?q?Ren=C3=A9?=" NIL "r" "b.example") (NIL NIL NIL NIL))'
DATES = 'INTERNALDATE "13-Apr-2022 12:48:40 +0200"'


def envelope(
    date: str = '"Wed, 13 Apr 2022 14:48:31 +0200"',
    subject: str = '"Re: dak"',
    author: str = AN,
    to: str = GROUP,
) -> str:
    tail = f'{AN} {AN} {to} NIL NIL "<one@b.example>" " <two@b.example>"'
    return f"({date} {subject} {author} {tail})"


def answer(
    *,
    before: str = f"UID 12 FLAGS (\\Seen \\Recent $Work) {DATES} RFC822.SIZE 5000",
    said: str = "",
    structure: str = MIXED,
    literal: bytes = b"References: <a@b> <c@d>\r\n\r\n",
) -> list[bytes]:
    text = f"* 7 FETCH ({before} ENVELOPE {said or envelope()} BODYSTRUCTURE {structure} "
    section = "BODY[HEADER.FIELDS (REFERENCES LIST-ID)] "
    return [(text + section).encode("latin-1"), literal, b")\r\n"]


def at_length(pieces: list[bytes]) -> MessageHeader | None:
    """Take an answer apart by its tokens."""
    try:
        return header_of(fetch_items(pieces), PLACE)
    except BrokenAnswer:
        return None


def both_ways(pieces: list[bytes]) -> MessageHeader:
    """Return what both ways say, and see that the short one says something."""
    found = usual_header(pieces, PLACE)
    assert found is not None
    assert found == at_length(pieces)
    return found


def test_the_usual_answer() -> None:
    found = both_ways(answer())
    assert (found.ref.uid, found.size, found.flags) == (12, 5000, ("\\Seen", "$Work"))
    assert found.sender == Address(name="An \\ Peeters", email="an.peeters@firma.example")
    assert [one.email for one in found.to] == ["r@b.example"]
    assert [one.number for one in found.parts] == ["1", "2.1", "2.2", "3"]
    assert [one.size for one in found.parts] == [467, 871, 2270, 321536]
    assert found.parts[3].name == "café.pdf"
    assert (found.message_id, found.references) == ("<two@b.example>", ("<a@b>", "<c@d>"))


@pytest.mark.parametrize("structure", [TEXT, HTML, PDF, PICTURE, CLOSED, f'({TEXT} "mixed")'])
def test_other_structures(structure: str) -> None:
    assert both_ways(answer(structure=structure)).parts


@pytest.mark.parametrize(
    "before",
    [
        f"X-GM-MSGID 1278455344230334865 UID 12 RFC822.SIZE 50 {DATES} FLAGS ()",
        f'X-GM-LABELS ("\\\\Sent" Work "Caf\xc3\xa9 (1)") UID 12 RFC822.SIZE 50 {DATES}',
        f"EMAILID (M6d99ac3275bb4e) FLAGS (\\Recent) UID 12 RFC822.SIZE 50 {DATES}",
    ],
)
def test_other_items_in_any_order(before: str) -> None:
    assert both_ways(answer(before=before)).ref.uid == 12


@pytest.mark.parametrize(
    ("said", "structure"),
    [
        (envelope(author="NIL"), MIXED),
        (envelope(date="NIL", subject="NIL", to="NIL"), MIXED),
        (envelope(subject='"caf\xe9 \\"het dak\\" =?utf-8?b?w6k=?="', date='"yesterday"'), TEXT),
        (envelope(to=f"({AN[1:-1] * 40})"), TEXT),
        (envelope(), PDF.replace("pdf", "pdf" * 200)),
    ],
)
def test_odd_but_usual(said: str, structure: str) -> None:
    both_ways(answer(said=said, structure=structure))


@given(st.binary(max_size=12), st.binary(max_size=12))
def test_literals_are_strings_too(subject: bytes, literal: bytes) -> None:
    first, _, last = answer(said=envelope(subject="HERE"), literal=literal)
    before, _, after = first.partition(b"HERE")
    both_ways([before, subject, after, literal, last])


@pytest.mark.parametrize(
    "pieces",
    [
        answer(structure=ATTACHED),
        answer(structure=f"({TEXT}){TEXT}"),
        answer(structure=f"{TEXT}{TEXT}"),
        answer(structure='( "mixed")'),
        answer(structure=f"({TEXT}"),
        answer(structure=TEXT.replace("467", "4.67e+02")),
        answer(structure=TEXT.replace("467", "NIL")),
        answer(structure=TEXT.replace('"UTF-8"', '"UTF"8"')),
        answer(structure=TEXT.replace(' "UTF-8"', "")),
        answer(structure="(" * (MAX_DEPTH + 2) + TEXT + ' "mixed")' * (MAX_DEPTH + 2)),
        answer(before=f"UID 12 {DATES}"),
        answer(before="UID 12 RFC822.SIZE 5"),
        answer(before='UID 12 RFC822.SIZE 5 INTERNALDATE "31-Feb-2022 12:48:40 +0200"'),
        answer(said="(NIL NIL)"),
        answer()[:1],
        [*answer()[:2], b" FLAGS ())\r\n"],
        [b"* 7 FETCH (UID 12 BODY[1] ", b"a", b" BODY[2] ", b"b", b")\r\n"],
        [b"* 3 EXISTS\r\n"],
    ],
)
def test_all_others_are_left_to_the_long_way(pieces: list[bytes]) -> None:
    assert usual_header(pieces, PLACE) in (None, at_length(pieces))


_SPOILT = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 6),
        st.sampled_from(['"', "(", ")", " ", "\\", "NIL", "1", "()", '"" ', ") (", "[", "\xe9"]),
    ),
    min_size=1,
    max_size=3,
)


@given(_SPOILT, st.sampled_from([MIXED, TEXT, PDF, ATTACHED]))
def test_a_spoilt_answer_never_says_anything_else(
    spoilt: list[tuple[float, int, str]], structure: str
) -> None:
    first, literal, last = answer(structure=structure)
    text = first.decode("latin-1")
    for place, length, junk in spoilt:
        at = int(place * len(text))
        text = text[:at] + junk + text[at + length :]
    pieces = [text.encode("latin-1"), literal, last]
    assert usual_header(pieces, PLACE) in (None, at_length(pieces))


def test_an_answer_made_to_take_long_takes_no_longer() -> None:
    strings = '"x" ' * 200_000
    dice = random.Random(1)
    for hostile in (f'("a" "b" ({strings}', f"(({strings}", f'("a" {strings}', "(" * 500_000):
        pieces = answer(structure=hostile + " " * dice.randrange(3))
        assert usual_header(pieces, PLACE) is None


def test_people_and_kinds_of_parts_are_understood_once() -> None:
    usual._known_people.cache_clear()
    usual._known_kind.cache_clear()
    for _ in range(3):
        usual_header(answer(structure=TEXT), PLACE)
        usual_header(answer(structure=TEXT.replace("467 19", "46700 1900")), PLACE)
    assert usual._known_people.cache_info().misses == 2
    assert usual._known_kind.cache_info().misses == 1
