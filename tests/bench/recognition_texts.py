"""Texts of the sizes that mailboxes hold, made of the sample mailbox and of invented papers."""

import re
from collections.abc import Iterator, Sequence

from hygiene_app.model.document import Document
from hygiene_app.model.finding import Specimen
from tests.evaluation.made.careers import curriculum
from tests.evaluation.made.content import LANGUAGES, content
from tests.evaluation.made.dice import Dice
from tests.evaluation.made.forms import form_paper
from tests.evaluation.made.paper import Paper
from tests.evaluation.made.trading import trading_paper

_PAGE = 3_000
_PAGES = 10
_ANSWERED = 2
"""So many earlier messages an answer carries below its own text."""
_ATTACHED = 3
"""One in so many messages brings a document, of one page to six."""
_MOST_PAPERS = 6
_ORDINARY = 12
_MARK = re.compile(r"^(?:##?\|? |- |\| )", re.MULTILINE)


def text_of(specimen: Specimen) -> str:
    """Return everything that is read of a specimen."""
    return specimen.body + "".join(each.text for each in specimen.documents)


def ordinary_papers() -> list[str]:
    """Return the texts of invented papers that are none of what we look for."""
    return [
        _plain(form_paper(dice, "ordinary", number))
        for number in range(_ORDINARY)
        for dice in _dice(f"ordinary-{number}")
    ]


def long_documents(texts: Sequence[str]) -> list[Specimen]:
    """Return texts run together, as documents of ten pages."""
    text = "\n".join(texts)
    pages = [text[start : start + _PAGE] for start in range(0, len(text), _PAGE)]
    return [
        Specimen(documents=(_document(f"verslag-{start}.pdf", pages[start : start + _PAGES]),))
        for start in range(0, len(pages), _PAGES)
    ]


def conversations(messages: Sequence[Specimen]) -> list[Specimen]:
    """Return messages with what they answer below, and documents with every third."""
    papers = [_plain(paper) for paper in _papers()]
    made = []
    for at, message in enumerate(messages):
        documents = message.documents
        if at % _ATTACHED == 0:
            start = at % len(papers)
            pages = papers[start : start + 1 + at // _ATTACHED % _MOST_PAPERS]
            documents = (*documents, _document(f"bijlage{at}.pdf", pages))
        earlier = messages[max(0, at - _ANSWERED) : at]
        below = "\n".join(_quoted(each.body) for each in reversed(earlier))
        made.append(Specimen(body=f"{message.body}\n{below}", documents=documents))
    return made


def _quoted(body: str) -> str:
    return "\n".join(f"> {line}" for line in body.split("\n"))


def _document(name: str, pages: Sequence[str]) -> Document:
    return Document(name=name, media_type="application/pdf", pages=tuple(pages))


def _papers() -> Iterator[Paper]:
    for number, dice in enumerate(_dice("attached")):
        yield form_paper(dice, "ordinary", number)
        yield trading_paper(dice, ("quote", "order", "delivery")[number % 3])
        yield form_paper(dice, "ordinary", number + 1)
        yield curriculum(dice)


def _dice(seed: str) -> Iterator[Dice]:
    for language in LANGUAGES:
        words = content(language)
        for at, trade in enumerate(words.trades):
            yield Dice(f"{seed}-{language}-{at}", words, trade)


def _plain(paper: Paper) -> str:
    return _MARK.sub("", paper.text)
