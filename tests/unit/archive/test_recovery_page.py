"""The page to print: what stands on it can be read and scanned."""

import re
from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

from hygiene_app.archive.cipher import new_identity, recipient_of
from hygiene_app.archive.code_mark import mark_of
from hygiene_app.archive.recovery import identity_of
from hygiene_app.archive.recovery_page import drawn, grouped
from hygiene_app.model.archived import RecoveryCode, RecoveryPageTexts
from hygiene_app.model.secret import Secret

CODE = new_identity()
_SCALE = 3
TEXTS = RecoveryPageTexts(
    title="Uw herstelcode",
    intro="Met deze code gaat het archief open op een andere computer. " * 3,
    made="Gemaakt op 23 november 2026",
    mark="Kenmerk",
    steps=("Installeer het programma.", "Kies de map <archief> & ga verder.", "Typ de code."),
    qr="Dezelfde code, om te scannen",
    warning="Wie de code en het archief heeft, kan lezen wat erin staat.",
)
FRENCH = replace(TEXTS, title="Votre code de récupération", made="Créé à Liège, où ça naît")
GERMAN = replace(TEXTS, title="Ihr Wiederherstellungscode", made="Größe, Übung, Ärger")


def _pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("texts", [TEXTS, FRENCH, GERMAN])
def test_all_of_it_stands_on_one_page(texts: RecoveryPageTexts) -> None:
    (text,) = _pages(drawn(CODE, texts))
    said = " ".join(text.split())
    for each in (texts.title, texts.made, texts.qr, texts.warning, *texts.steps):
        assert " ".join(each.split()) in said
    assert f"Kenmerk {mark_of(recipient_of(CODE))}" in said


def test_long_words_of_a_translation_still_fit_on_one_page() -> None:
    longer = replace(TEXTS, intro=TEXTS.intro * 2, steps=tuple(TEXTS.steps * 2))
    assert len(_pages(drawn(CODE, longer))) == 1


def test_the_code_is_understood_as_it_stands_there() -> None:
    (text,) = _pages(drawn(CODE, TEXTS))
    found = re.search(r"AGE-SECRET-KEY-1\s+((?:[0-9A-Z]{2,4}\s+)+)", text)
    assert found is not None
    typed = RecoveryCode(code=Secret(found[0]))
    assert identity_of(typed) == CODE


def test_it_is_grouped_by_four() -> None:
    head, *lines = grouped(CODE)
    assert head == "AGE-SECRET-KEY-1"
    groups = " ".join(lines).split()
    assert [len(each) for each in groups] == [4] * 14 + [2]
    assert head + "".join(groups) == CODE.reveal()


def test_the_properties_of_the_document_do_not_tell_the_code() -> None:
    properties = pypdfium2.PdfDocument(drawn(CODE, TEXTS)).get_metadata_dict()
    assert properties["Title"] == TEXTS.title
    assert CODE.reveal()[16:] not in str(properties)


def test_the_qr_code_holds_the_code_alone() -> None:
    """Its modules, as they are on the page, are those of the code at the level that was asked."""
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    expected = QRCode(None, QRErrorCorrectLevel.Q)
    expected.addData(CODE.reveal())
    expected.make()
    dark = [[bool(each) for each in row] for row in expected.modules]
    assert _modules(drawn(CODE, TEXTS), len(dark)) == dark


def _modules(data: bytes, size: int) -> list[list[bool]]:
    """Return the modules of the picture in the lower half of the column, top left to bottom right.

    A module is larger than any stroke of the letters, so that sparse rows do not matter: the three
    finder patterns give the left, the top and the lower edge.
    """
    bitmap = pypdfium2.PdfDocument(data)[0].render(scale=_SCALE, grayscale=True)
    width, rows = bitmap.stride, bytes(bitmap.buffer)
    dark = [
        [each < 128 for each in rows[y * width :][: bitmap.width]] for y in range(bitmap.height)
    ]
    solid = 6 * 150 * _SCALE // 47  # nearly the seven modules of the edge of a finder pattern
    run = [True] * solid
    edges = [
        (y, x)
        for y, row in enumerate(dark)
        for x in range(len(row) - solid)
        if row[x] and row[x : x + solid] == run and not row[x - 1]
    ]
    top, left = edges[0]
    step = (edges[-1][0] + 1 - top) / size
    return [
        [dark[int(top + (y + 0.5) * step)][int(left + (x + 0.5) * step)] for x in range(size)]
        for y in range(size)
    ]
