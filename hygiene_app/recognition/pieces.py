"""A message taken apart into what is judged by itself: its own text, and each document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hygiene_app.model.document import Document
from hygiene_app.model.finding import Place, Specimen, Where
from hygiene_app.recognition.mail_text import is_forward, split_body
from hygiene_app.recognition.passages import Passage, Role, fold, passage

_CHARACTERS_A_PAGE = 4_000
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_DEEPEST = 8
_ANSWER = re.compile(r"\s*(?:re|aw|antw|sv|ré?f?)\s*(?:\[\d+\])?:", re.IGNORECASE)
_A_FEW_WORDS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The text of a message, or one document.

    Attributes:
        subject_role: whose words the subject is; an answer keeps that of what it answers.
        name_words: the words of the file name, folded and framed by blanks.
        pages: how long it is, also where the format knows no pages.
    """

    mail: bool
    subject_role: Role = Role.OWN
    name: str
    name_words: str
    passages: tuple[Passage, ...]
    pages: int

    @property
    def is_answer(self) -> bool:
        """Whether it answers another message, so that its subject is not its own."""
        return self.subject_role is Role.QUOTED

    @property
    def silent(self) -> bool:
        """Whether there is no text to speak of: a picture, a scan, a file that is empty."""
        return sum(len(text.words) for text in self.passages) < _A_FEW_WORDS

    @property
    def where(self) -> Where:
        """The piece as a whole."""
        place = Place.BODY if self.mail else Place.ATTACHMENT
        return Where(place=place, name=self.name)


def pieces_of(specimen: Specimen) -> tuple[Piece, ...]:
    """Return the message text, where there is any, and every document in it."""
    found = [] if not (specimen.subject or specimen.body) else [_mail(specimen)]
    found.extend(_document(document) for document in _documents(specimen.documents))
    return tuple(found)


def _mail(specimen: Specimen) -> Piece:
    subject = passage(specimen.subject, Where(place=Place.SUBJECT), Role.SUBJECT)
    where = Where(place=Place.BODY)
    text = _without_subject(specimen.body, specimen.subject)
    body = tuple(passage(part, where, role) for role, part in split_body(text, specimen.subject))
    return Piece(
        mail=True,
        subject_role=_subject_role(specimen.subject),
        name="",
        name_words=" ",
        passages=(subject, *body),
        pages=1,
    )


def _without_subject(body: str, subject: str) -> str:
    """Drop the subject where a reader put it on top of the text: it must not count twice."""
    first, _, rest = body.partition("\n")
    return rest if subject.strip() and first.strip() == subject.strip() else body


def _subject_role(subject: str) -> Role:
    if is_forward(subject):
        return Role.FORWARDED
    return Role.QUOTED if _ANSWER.match(subject) else Role.OWN


def _document(document: Document) -> Piece:
    return Piece(
        mail=False,
        name=document.name,
        name_words=_name_words(document.name),
        passages=tuple(
            passage(text, Where(place=Place.ATTACHMENT, name=document.name, page=number))
            for number, text in enumerate(document.pages, 1)
        ),
        pages=max(len(document.pages), sum(map(len, document.pages)) // _CHARACTERS_A_PAGE),
    )


def _name_words(name: str) -> str:
    stem = _ENDING.sub("", name.replace("\\", "/").rpartition("/")[2])
    return f" {fold(_CAMEL.sub(' ', stem))} "


def _documents(documents: tuple[Document, ...]) -> Iterator[Document]:
    waiting = [(document, 0) for document in reversed(documents)]
    while waiting:
        document, depth = waiting.pop()
        yield document
        if depth < _DEEPEST:
            inner = [part for part in document.parts if isinstance(part, Document)]
            waiting.extend((part, depth + 1) for part in reversed(inner))
