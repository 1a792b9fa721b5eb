"""Which parts are fetched, and which way a message went."""

from datetime import UTC, datetime

import pytest

from hygiene_app.model.account import Account, Security
from hygiene_app.model.document import Document, Unreadable, UnreadableReason
from hygiene_app.model.finding import Direction
from hygiene_app.model.message import Address, FolderRole, MessageHeader, MessageRef, Part
from hygiene_app.workflow.wanted import (
    MAX_ATTACHMENT,
    direction_of,
    flatten,
    own_data,
    skipped_parts,
    wanted_parts,
)

WHEN = datetime(2024, 3, 12, 9, 0, tzinfo=UTC)


def header(
    *parts: Part, sender: str = "lotte@example.org", to: str = "an@firma.example"
) -> MessageHeader:
    return MessageHeader(
        ref=MessageRef(account="a", folder="INBOX", uidvalidity=1, uid=7),
        message_id="<1@example.org>",
        size=1000,
        received=WHEN,
        sender=Address(email=sender),
        to=(Address(email=to),),
        parts=parts,
    )


def part(number: str, media_type: str, name: str = "", size: int = 30_000) -> Part:
    return Part(number=number, media_type=media_type, name=name, size=size, attachment=bool(name))


def account(email: str = "an@firma.example") -> Account:
    return Account(id="a", email=email, user=email, host="h", port=993, security=Security.TLS)


def numbers(*parts: Part) -> list[str]:
    return [request.number for request, _part in wanted_parts(header(*parts))]


def test_one_text_of_the_body_and_every_document() -> None:
    parts = (
        part("1.1", "text/plain"),
        part("1.2", "text/html"),
        part("2", "application/pdf", "cv.pdf"),
        part("3", "application/octet-stream", "brief.docx"),
        part("4", "message/rfc822"),
    )
    assert numbers(*parts) == ["1.1", "2", "3", "4"]


def test_html_when_there_is_no_plain_text() -> None:
    assert numbers(part("1", "text/html")) == ["1"]


def test_media_is_never_fetched() -> None:
    parts = (
        part("1", "image/jpeg", "kaart.jpg"),
        part("2", "video/mp4", "film.mp4"),
        part("3", "audio/mpeg", "lied.mp3"),
        part("4", "application/octet-stream", "scan.PNG"),
    )
    assert numbers(*parts) == []


def test_a_picture_that_may_be_a_document_is_listed_and_a_logo_is_not() -> None:
    skipped = tuple(
        skipped_parts(
            header(
                part("1", "image/png", "kaart.png", size=300_000),
                part("2", "image/png", "logo.png", size=4_000),
            )
        )
    )
    assert [(each.name, each.reason) for each in skipped] == [("kaart.png", UnreadableReason.IMAGE)]


def test_what_is_too_large_is_listed_and_not_fetched() -> None:
    huge = part("2", "application/pdf", "alles.pdf", size=MAX_ATTACHMENT + 1)
    assert numbers(huge) == []
    assert [each.reason for each in skipped_parts(header(huge))] == [UnreadableReason.TOO_LARGE]


def test_without_a_structure_the_whole_message_is_wanted() -> None:
    known = header()
    unknown = MessageHeader(
        ref=known.ref, message_id="", size=500, received=WHEN, structure_known=False
    )
    assert [request.number for request, _part in wanted_parts(unknown)] == [""]


@pytest.mark.parametrize(
    ("email", "sender", "to", "role", "direction"),
    [
        ("an@firma.example", "lotte@example.org", "an@firma.example", "inbox", Direction.RECEIVED),
        ("an@firma.example", "an@firma.example", "lotte@example.org", "sent", Direction.SENT),
        ("an@firma.example", "an@firma.example", "jef@firma.example", "sent", Direction.INTERNAL),
        ("an@firma.example", "jef@firma.example", "an@firma.example", "inbox", Direction.INTERNAL),
        ("an@gmail.com", "jef@gmail.com", "an@gmail.com", "inbox", Direction.RECEIVED),
        ("an@firma.example", "alias@other.example", "lotte@example.org", "sent", Direction.SENT),
    ],
)
def test_direction(email: str, sender: str, to: str, role: str, direction: Direction) -> None:
    seen = direction_of(header(sender=sender, to=to), account(email), FolderRole(role))
    assert seen is direction


def test_a_public_provider_is_not_our_company() -> None:
    assert own_data(account("an@telenet.be")).domains == ()
    assert own_data(account()).domains == ("firma.example",)


def test_documents_inside_documents_come_out_in_reading_order() -> None:
    inner = Document(name="cv.pdf", media_type="application/pdf", pages=("cv",))
    locked = Unreadable(name="x.zip", media_type="", reason=UnreadableReason.PASSWORD)
    outer = Document(name="", media_type="message/rfc822", pages=("hi",), parts=(inner, locked))
    last = Document(name="b.txt", media_type="text/plain", pages=("b",))
    documents, unreadable = flatten((outer, last))
    assert [document.name for document in documents] == ["", "cv.pdf", "b.txt"]
    assert unreadable == (locked,)
