"""What is written can be read again, in the habits of every mail program."""

from datetime import datetime, timedelta, timezone
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import getaddresses, parseaddr

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hygiene_app.demo.mime import Attachment, Client, Mail, write
from hygiene_app.model.message import Address
from tests.unit.demo.conftest import parsed

WHEN = datetime(2025, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=1)))
words = st.text(st.characters(categories=("L", "N", "P", "S"), exclude_characters='"'), min_size=1)
subjects = st.lists(words, min_size=1, max_size=30).map(" ".join)
names = st.text(st.sampled_from("abcÉéß'Øï -.,;()[]Łç"), min_size=1, max_size=12).map(str.strip)
clients = st.sampled_from(Client)
# an encoded word in a quoted string is against RFC 2047, and what Outlook does
FILES = st.text(st.sampled_from("abc éßœ_-()'%&"), min_size=1, max_size=90).map(str.strip)


def mail(**changes: object) -> Mail:
    values: dict[str, object] = {
        "message_id": "<1@post.example>",
        "sender": Address(name="An", email="an@post.example"),
        "to": (Address(email="bo@post.example"),),
        "subject": "Dag",
        "sent": WHEN,
        "text": "Dag Bo",
    }
    return Mail(**(values | changes))  # type: ignore[arg-type]  # every value has its type above


@given(subject=subjects, client=clients)
def test_subjects_come_back(subject: str, client: Client) -> None:
    raw = write(mail(subject=subject, client=client))
    head = raw.split(b"\r\n\r\n", 1)[0]
    assert head.isascii()
    assert parsed(raw)["Subject"].split() == subject.split()


@given(name=names, client=clients)
@example(name=";;;" + 9 * "É", client=Client.THUNDERBIRD)
def test_names_in_addresses_come_back(name: str, client: Client) -> None:
    raw = write(mail(sender=Address(name=name, email="x@post.example"), client=client))
    (address,) = parsed(raw)["From"].addresses
    assert address.addr_spec == "x@post.example"
    # `address.display_name` puts a blank between two encoded words, against RFC 2047 §6.2
    shown, _ = parseaddr(str(message_from_bytes(raw)["From"]))
    assert str(make_header(decode_header(shown))).split() == name.split()


@given(text=st.lists(words, min_size=1, max_size=40), client=clients, html=st.booleans())
def test_texts_come_back(text: list[str], client: Client, html: bool) -> None:
    body = "\n".join(text) + "\n"
    raw = write(mail(text=body, html=body if html else "", client=client))
    got = parsed(raw).get_body(("plain",))
    assert got is not None
    assert got.get_content().splitlines() == body.splitlines()


@given(name=FILES, data=st.binary(max_size=400), client=clients)
def test_files_come_back(name: str, data: bytes, client: Client) -> None:
    name = f"{name}.pdf"
    file = Attachment(name=name, media_type="application/pdf", data=data)
    (part,) = parsed(write(mail(attachments=(file,), client=client))).iter_attachments()
    assert part.get_content() == data
    assert (part.get_filename() or "").split() == name.split()
    assert part.defects == []


@pytest.mark.parametrize("client", Client)
def test_every_line_ends_in_crlf_and_none_is_too_long(client: Client) -> None:
    text = "Een héél lange zin, " * 30
    file = Attachment(name="ƒ" * 60 + ".pdf", media_type="application/pdf", data=b"x" * 300)
    raw = write(mail(text=text, html=f"<p>{text}</p>", attachments=(file,), client=client))
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 998  # RFC 5322, 2.1.1


def test_an_answer_names_what_it_answers_to() -> None:
    thread = tuple(f"<{number}@post.example>" for number in range(8))
    got = parsed(write(mail(references=thread)))
    assert got["In-Reply-To"] == "<7@post.example>"
    assert got["References"].split() == list(thread)


def test_many_recipients_are_folded_and_come_back() -> None:
    people = tuple(Address(name=f"Bo Eén {n}", email=f"bo{n}@post.example") for n in range(30))
    raw = write(mail(to=people, client=Client.APPLE))
    found = getaddresses([str(parsed(raw)["To"])])
    assert found == [(person.name, person.email) for person in people]
