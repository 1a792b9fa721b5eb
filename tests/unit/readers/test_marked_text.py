"""RTF, calendars, address cards and XML."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.document import Document, UnreadableReason
from tests.unit.readers.documents import PNG, pdf
from tests.unit.readers.reading import read, read_text, reason


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Curriculum {\b vitae}\par Jan", "Curriculum vitae\nJan"),
        (r"\'e9\'e9n \u8364?euro \u-10179?\u-8704?", "één €euro 😀"),
        (r"{\uc2\u233\'c3\'a9}x", "éx"),
        (r"{\fonttbl{\f0 Arial;}{\f1\fcharset238 Times;}}\f1\'b3\f0\'b3", "ł³"),
        (r"a\cell b\cell\row c\tab d\emdash e\~f\_g\{\}\\", "a\tb\nc\td\u2014e f-g{}\\"),
        (r"{\header on top}body{\footer below}", "\non topbody\nbelow"),
        (r"x{\*\annotation{\pard a comment}}{\footnote a note}", "x\na comment\na note"),
        (r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt boxed}}}", "\nboxed"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt the page}}", "the page"),
        (r"{\deleted gone}{\*\unknown thing}{\info{\author x}} stays", "gone stays"),
        ("a\\bin4 }}}}b{\\pict\\bin3 {{{}c", "abc"),
        (r"{\*\htmltag <p>}hello\htmlrtf \par\htmlrtf0 {\*\htmltag </p>}", "hello"),
        (r"unclosed {{{ group", "unclosed  group"),
        (r"}}} too many", " too many"),
    ],
)
def test_rtf(body: str, text: str) -> None:
    content = r"{\rtf1\ansi\ansicpg1252 " + body + "}"

    assert read_text(content.encode("ascii")) == text


def test_rtf_of_pictures_only_has_no_text() -> None:
    assert reason(rb"{\rtf1{\pict 0102}\par}") is UnreadableReason.NO_TEXT


def test_deep_rtf_ends_somewhere() -> None:
    assert reason(rb"{\rtf1" + b"{" * 100_000) is UnreadableReason.TOO_DEEP


@given(
    st.lists(
        st.sampled_from(
            ["{", "}", "\\par ", "\\u8364 ", "\\'e9", "\\*", "\\fonttbl", "\\f1 ", "\\uc3 ", "text",
             "\\bin9 ", "\\fcharset238", "\\htmlrtf", "\\htmlrtf0", "\\", "\\pict", "\n", "\\mac"]
        ),
        max_size=60,
    )
)  # fmt: skip
def test_any_rtf_is_read(pieces: list[str]) -> None:
    reading = read(("{\\rtf1 " + "".join(pieces)).encode("ascii"))

    assert isinstance(reading, Document) or reading.reason is UnreadableReason.NO_TEXT


def test_a_calendar_tells_what_people_wrote() -> None:
    content = (
        "BEGIN:VCALENDAR\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Gesprek met\r\n  Zoë\r\n"
        'ATTENDEE;CN="Peeters, Jan";ROLE=CHAIR:mailto:jan@example.org\r\n'
        "DESCRIPTION:Neem mee:\\n- diploma\\, cv\r\n"
        "ATTACH;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=cv.pdf:"
        + base64.b64encode(pdf("Curriculum vitae")).decode()
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()

    reading = read(content)

    assert isinstance(reading, Document)
    assert reading.media_type == "text/calendar"
    assert reading.text == (
        "SUMMARY: Gesprek met Zoë\nATTENDEE: Peeters, Jan: mailto:jan@example.org\n"
        "DESCRIPTION: Neem mee:\n- diploma, cv"
    )
    (part,) = reading.parts
    assert isinstance(part, Document)
    assert (part.name, part.text) == ("cv.pdf", "Curriculum vitae")


def test_address_cards_old_and_new() -> None:
    content = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jans=C3=A9=\r\nn;"
        b"Jan\r\nPHOTO;ENCODING=b:AAAA\r\nitem1.TEL;HOME:+32 9 000 00 00\r\nEND:VCARD\r\n"
        b"BEGIN:VCARD\nFN:Els\nADR:;;Veldstraat 1;Gent;;9000;\nEND:VCARD\n"
    )

    assert read_text(content) == (
        "N: JanséN Jan\nTEL: +32 9 000 00 00\n\nFN: Els\nADR: Veldstraat 1 Gent 9000"
    ).replace("JanséN", "Jansén")


def test_europass_is_told_in_words() -> None:
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><SkillsPassport><LearnerInfo><Identification>'
        "<PersonName><FirstName>Zoë</FirstName><Surname>Peeters</Surname></PersonName>"
        '<Birthdate year="1985" month="--07" day="---30"/></Identification>'
        "<WorkExperienceList><WorkExperience><Position><Label>Baker</Label></Position>"
        "</WorkExperience></WorkExperienceList><Empty/></LearnerInfo><Attachment><Data>"
        + base64.b64encode(PNG * 3).decode()
        + "</Data></Attachment></SkillsPassport>"
    ).encode()

    reading = read(content)

    assert isinstance(reading, Document)
    assert reading.media_type == "application/xml"
    assert "First Name: Zoë\nSurname: Peeters\nBirthdate: ---30 --07 1985" in reading.text
    assert "Work Experience List\nWork Experience\nPosition\nLabel: Baker" in reading.text
    assert "Empty" not in reading.text
    assert [part.media_type for part in reading.parts] == ["image/png"]


def test_entities_in_xml_stay_closed() -> None:
    content = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>a&f;</x>'
    )

    assert "root" not in read_text(content)


def test_xml_that_is_none_is_damaged() -> None:
    assert reason(b"<?xml version='1.0'?>   ") is UnreadableReason.DAMAGED
