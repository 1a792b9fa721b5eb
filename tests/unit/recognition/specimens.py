"""Messages and files for these tests, and the invented texts beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.model.document import Document
from hygiene_app.model.finding import Category, Direction, OwnData, Recognition, Specimen

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An invented text: a file, or the body of a message."""

    name: str
    mail: bool
    language: str
    text: str

    @property
    def specimen(self) -> Specimen:
        """What recognition gets to see; the file name says nothing."""
        return Specimen(body=self.text) if self.mail else file(self.text)


def samples(name: str) -> Iterator[Sample]:
    """Read a file of samples: each begins with "### file nl" or "### mail fr"."""
    for number, part in enumerate((TEXTS / name).read_text("utf-8").split("### ")[1:]):
        head, _, text = part.partition("\n")
        kind, language = head.split()
        yield Sample(
            name=f"{name}-{number}", mail=kind == "mail", language=language, text=text.strip()
        )


def document(text: str, name: str = "x17.pdf") -> Document:
    """A document with one page a form feed; an empty text gives one without text."""
    pages = tuple(text.split("\f")) if text else ()
    return Document(name=name, media_type="application/pdf", pages=pages)


def file(text: str, name: str = "x17.pdf") -> Specimen:
    """A file by itself."""
    return Specimen(documents=(document(text, name),))


def sent_with(subject: str, body: str, *documents: Document, own: OwnData) -> Specimen:
    """A message that the user sent."""
    return Specimen(
        subject=subject, body=body, documents=documents, direction=Direction.SENT, own=own
    )


def confidences(recognition: Recognition) -> dict[Category, float]:
    """The confidence of every label."""
    return {label.category: label.confidence for label in recognition.labels}
