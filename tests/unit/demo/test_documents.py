"""Attachments are what they claim, and hold the facts that were planted in them."""

import re
from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped] # ships no types
import pytest
from PIL import Image
from stdnum.be import nn, ogm_vcs

from hygiene_app.demo import numbers
from hygiene_app.model.finding import Category
from tests.unit.demo.conftest import Sample

Mailbox = tuple[Sample, ...]


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def noted(mailbox: Mailbox, *notes: str) -> list[Sample]:
    found = [sample for sample in mailbox if sample.message.note in notes]
    assert found, notes
    return found


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def word_text(data: bytes) -> str:
    document = docx.Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_every_cv_names_its_sender(mailbox: Mailbox) -> None:
    suffixes = set()
    for sample in noted(mailbox, "application"):
        name, data = sample.file()
        suffixes.add(name.rsplit(".", 1)[-1])
        text = squeezed(pdf_text(data) if name.endswith(".pdf") else word_text(data))
        sender = sample.mail["From"].addresses[0]
        assert sender.display_name in text
        assert sender.addr_spec in text
        assert len(re.findall(r"(19|20)\d\d", text)) >= 4
    assert suffixes == {"pdf", "docx"}


def test_cvs_are_laid_out_in_many_ways(mailbox: Mailbox) -> None:
    fonts, words = set(), 0
    for sample in noted(mailbox, "application"):
        name, data = sample.file()
        if name.endswith(".pdf"):
            fonts.add(tuple(sorted(set(re.findall(rb"/BaseFont /([\w-]+)", data)))))
            words += not re.search(r"curriculum|\bcv\b|lebenslauf", pdf_text(data), re.IGNORECASE)
    assert len(fonts) >= 5
    assert words >= 2  # some never say what they are


def test_quotes_and_invoices_hold_their_numbers(mailbox: Mailbox) -> None:
    rates = set()
    for sample in noted(
        mailbox, "quote-sent", "quote-received", "invoice-received", "quote-signed"
    ):
        name, data = sample.file()
        text = squeezed(pdf_text(data))
        rates |= set(re.findall(r"(?:Btw|TVA|VAT|MwSt\.) (\d+) %", text))
        assert re.search(r"€ ?\d|\d €", text)
        number = re.search(r"[\w-]*\d{3,}[\w-]*", name)
        assert number
        assert number[0].replace("-", "") in text.replace("-", "").replace("/", "")
        if sample.message.truth == (Category.INVOICE,):
            reference = re.search(r"\+{3}[\d/]+\+{3}", text)
            assert reference
            assert ogm_vcs.is_valid(reference[0])
    assert rates == {"6", "12", "21"}


def test_amounts_add_up(mailbox: Mailbox) -> None:
    for sample in noted(mailbox, "quote-in-text"):
        body = sample.mail.get_body(("plain",))
        assert body is not None
        text = str(body.get_content())
        lines = [line for line in text.splitlines() if line.startswith("- ")]
        amounts = [re.sub(r"[^\d]", "", line.rsplit("=", 1)[1]) for line in lines]
        net = re.search(r"(?:excl\. btw|HTVA ?|netto) ?: ([^\n]+)", text)
        assert net
        assert sum(map(int, amounts)) == int(re.sub(r"[^\d]", "", net[1]))


def test_papers_of_employees_hold_a_valid_national_number(mailbox: Mailbox) -> None:
    for sample in noted(mailbox, "payslip", "contract-signed", "misdirected"):
        found = re.findall(r"\d\d\.\d\d\.\d\d-\d{3}\.\d\d", squeezed(pdf_text(sample.file()[1])))
        assert found
        assert all(nn.is_valid(number) and 980 <= int(number[9:12]) <= 998 for number in found)


def test_cards_have_a_zone_with_valid_check_digits(mailbox: Mailbox) -> None:
    checked = 0
    for sample in noted(mailbox, "identity", "new-employee-papers"):
        name, data = sample.file()
        if not name.endswith(".pdf"):
            continue
        lines = [
            line for line in pdf_text(data).splitlines() if re.fullmatch(r"[A-Z0-9<]{30,44}", line)
        ]
        second = lines[1]
        if len(second) == 44:
            assert numbers.mrz_check(second[:9]) == second[9]
            assert numbers.mrz_check(second[:10] + second[13:20] + second[21:43]) == second[43]
        else:
            assert numbers.mrz_check(second[:6]) == second[6]
            assert numbers.mrz_check(second[8:14]) == second[14]
            composite = lines[0][5:30] + second[:7] + second[8:15] + second[18:29]
            assert numbers.mrz_check(composite) == second[29]
        checked += 1
    assert checked >= 3


def test_scans_are_pictures(mailbox: Mailbox) -> None:
    kinds = set()
    for sample in noted(mailbox, "identity"):
        name, data = sample.file()
        if not name.endswith(".pdf"):
            with Image.open(BytesIO(data)) as picture:
                picture.load()
                kinds.add(picture.format)
                assert picture.width >= 1000
    assert kinds == {"JPEG", "PNG"}
    _, scan = noted(mailbox, "scan")[0].file()
    assert pdf_text(scan).strip() == ""


def test_certificates_name_the_person(mailbox: Mailbox) -> None:
    for sample in noted(mailbox, "medical", "criminal-record"):
        text = squeezed(pdf_text(sample.file()[1]))
        sender = sample.mail["From"].addresses[0].display_name
        assert all(word in text for word in sender.split())


def test_a_forwarded_message_is_the_original(mailbox: Mailbox) -> None:
    raws = {sample.mail["Message-ID"]: sample.message.raw for sample in mailbox}
    for sample in noted(mailbox, "forward-attached"):
        (part,) = [p for p in sample.mail.walk() if p.get_content_type() == "message/rfc822"]
        inner = part.get_content()
        assert raws[inner["Message-ID"]].rstrip() in sample.message.raw


def test_the_unreadable_cannot_be_read(mailbox: Mailbox) -> None:
    _, locked = noted(mailbox, "payslip-locked")[0].file()
    with pytest.raises(pypdfium2.PdfiumError, match="password"):
        pypdfium2.PdfDocument(locked)
    _, damaged = noted(mailbox, "damaged")[0].file()
    assert damaged.startswith(b"%PDF")
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(damaged)
    name, sheet = noted(mailbox, "sheet")[0].file()
    assert name.endswith(".xls")
    assert sheet.startswith(bytes.fromhex("d0cf11e0a1b11ae1"))
    assert noted(mailbox, "empty")[0].file()[1] == b""
