"""Our reader, in its confined child, beside PDFium bare in the parent, over the same files."""

import io
import random
from collections.abc import Iterator, Sequence
from email import message_from_bytes

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from hygiene_app.demo.sample import generate
from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.readers.reader import ChildReader
from tests.bench.mailbox_files import SEED, TODAY, heavier_pdf, weight
from tests.bench.options import Options
from tests.bench.row import Row, row
from tests.bench.timing import fastest, seconds

_MANY = 12
"""Messages of the sample mailbox for each PDF file to be made, and some more."""


def run(options: Options) -> Iterator[Row]:
    """Measure files of 1 to 10 pages with text, as heavy as real ones are.

    Turning pictures into text is left out: PDFium alone does not do that, and one page of it
    takes as long as a thousand pages of text.
    """
    files = _files(options.documents)
    with ChildReader(find=lambda: None) as reader:
        _read(reader, files[:1])
        yield row("reading", "PDF files", len(files), "")
        yield row("reading", "pages", sum(len(_pages(each)) for each in files), "")
        yield row("reading", "size", sum(map(len, files)) / 1e6, "MB")
        best = fastest(
            {
                "PDFium in the parent": lambda: seconds(lambda: [_pages(each) for each in files]),
                "our reader child": lambda: seconds(lambda: _read(reader, files)),
            },
            2 * options.repeats,
        )
    for name, took in best.items():
        yield row("reading", name, took, "s")
    bare, ours = best.values()
    yield row("reading", "speed: ours / PDFium", bare / ours, "x", least=0.8)
    with ChildReader(find=lambda: None) as fresh:
        took = seconds(lambda: _read(fresh, files[:1]))
    yield row("reading", "first file, with the start of the child", took, "s")


def _files(count: int) -> list[bytes]:
    """Return files with one to ten pages of the sample mailbox's PDF files each."""
    dice = random.Random(SEED)
    pool = [pypdfium2.PdfDocument(content) for content in _sample(count)]
    files = []
    for _ in range(count):
        made = pypdfium2.PdfDocument.new()
        for source in dice.choices(pool, k=min(1 + int(dice.expovariate(0.4)), 10)):
            made.import_pages(source, [0])
        saved = io.BytesIO()
        made.save(saved)
        made.close()
        files.append(heavier_pdf(saved.getvalue(), dice.randbytes(weight(dice))))
    for source in pool:
        source.close()
    return files


def _sample(count: int) -> list[bytes]:
    """Return different PDF files that have text."""
    found: dict[bytes, bytes] = {}
    made = generate(seed=SEED, size=count * _MANY, today=TODAY, resources=PackagedResources())
    for message in made:
        for part in message_from_bytes(message.raw).walk():
            content = part.get_payload(decode=True)
            if part.get_content_type() == "application/pdf" and isinstance(content, bytes):
                found[content] = content
    return [content for content in found if b"/Encrypt" not in content and _has_text(content)]


def _has_text(content: bytes) -> bool:
    try:
        return any(text.strip() for text in _pages(content))
    except pypdfium2.PdfiumError:
        return False  # the sample mailbox has damaged files, too


def _reading(reader: ChildReader, content: bytes) -> object:
    return reader.read(content, name="a.pdf", media_type="application/pdf")


def _read(reader: ChildReader, files: Sequence[bytes]) -> None:
    for content in files:
        _reading(reader, content)


def _pages(content: bytes) -> list[str]:
    """Return the text of every page, with the library's own way of getting it."""
    pdf = pypdfium2.PdfDocument(content)
    texts = []
    for page in pdf:
        text = page.get_textpage()
        texts.append(text.get_text_bounded())
        text.close()
        page.close()
    pdf.close()
    return texts
