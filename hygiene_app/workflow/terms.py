"""Words of a text as the word index keeps them: folded, single, without their order.

Addresses and numbers go in as keyed hashes: they can be looked for, and not read.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from hygiene_app.model.document import Document
from hygiene_app.model.finding import Place, Specimen
from hygiene_app.model.words import Terms

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_INITIAL = re.compile(r"\b([^\W\d_])\.\s?(?:[^\W\d_]\.\s?){0,3}([^\W\d_]{2,})")
_CHAIN = re.compile(r"[+(]{0,2}\d+(?:[ \t\u00a0./()-]{1,3}\d+)*")
_RUN = re.compile(r"\d+")

_LONGEST_WORD = 40
_MOST_WORDS = 50_000
"""Of one place of a message: a spreadsheet of a town has more, and would fill the index."""

_MOST_TEXT = 2_000_000
"""Characters of one place of a message that are looked at: about a second."""

_LEAST_DIGITS, _MOST_DIGITS = 8, 15
"""Of a phone number without its first zero, and of a French national number with its key."""

_LONGEST_CHAIN = 12
_TAIL = 8
"""The last digits of a phone number are the same with +32, 0032 and 0."""

Hashed = Callable[[str], str]
"""Gives a keyed hash of a text, in hexadecimal."""


def fold(text: str) -> str:
    """Return text without regard to case and accents; ß becomes ss, æ ae, ø o, ł l."""
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(char for char in bare if not unicodedata.combining(char))


_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a folded text, single letters left out; "l.peeters" for an initial."""
    for match in _WORD.finditer(text):
        word = match[0]
        for part in re.split(r"['\u2019]", word):
            if 1 < len(part) <= _LONGEST_WORD:
                yield part
    for match in _INITIAL.finditer(text):
        yield f"{match[1]}.{match[2]}"


def addresses_of(text: str, hashed: Hashed) -> Iterator[str]:
    """Yield the addresses of a folded text, each as a hash and as what may be a name in it."""
    for match in _ADDRESS.finditer(text):
        address = match[0].strip(".-+")
        yield address_term(address, hashed)
        local = address.partition("@")[0].partition("+")[0]
        joined = "".join(_WORD.findall(local))
        if 1 < len(joined) <= _LONGEST_WORD:
            yield joined


def numbers_of(text: str, hashed: Hashed) -> Iterator[str]:
    """Yield the numbers of a text that may be a person's: phone, national number, account.

    Where several stand side by side nobody knows where one ends, so each run of groups counts.
    """
    for match in _CHAIN.finditer(text):
        runs = _RUN.findall(match[0])[:_LONGEST_CHAIN]
        for start in range(len(runs)):
            digits = ""
            for run in runs[start:]:
                digits += run
                if len(digits) > _MOST_DIGITS:
                    break
                if len(digits) >= _LEAST_DIGITS:
                    yield number_term(digits, hashed)


def address_term(address: str, hashed: Hashed) -> str:
    """Return the term of an e-mail address."""
    return f"a{hashed('address ' + address.lower())[:20]}"


def number_term(digits: str, hashed: Hashed) -> str:
    """Return the term of a number; of phone numbers in any notation the same one.

    Raises `ValueError` for what is too short to be one.
    """
    if len(digits) < _LEAST_DIGITS:
        raise ValueError(digits)
    phone = re.sub(r"^(?:00|\+)?(?:32|31|33|49|352|44)?0?", "", digits)
    tail = phone if _LEAST_DIGITS <= len(phone) <= 10 else digits
    return f"n{hashed('number ' + tail)[:20]}"


def terms_of_text(text: str, hashed: Hashed) -> frozenset[str]:
    """Return all terms of a text."""
    found: set[str] = set()
    folded = fold(text[:_MOST_TEXT])
    for term in _terms(folded, hashed):
        found.add(term)
        if len(found) >= _MOST_WORDS:
            break
    return frozenset(found)


def _terms(folded: str, hashed: Hashed) -> Iterator[str]:
    yield from addresses_of(folded, hashed)
    yield from numbers_of(folded, hashed)
    yield from words_of(folded)


def terms_of(specimen: Specimen, hashed: Hashed) -> Terms:
    """Return the terms of a message: of its header, body, attachments and file names."""
    people = (specimen.sender, *specimen.recipients)
    attached = [document for document in specimen.documents if document.name]
    texts = {
        Place.HEADERS: "\n".join(f"{person.name}\n{person.email}" for person in people),
        Place.SUBJECT: specimen.subject,
        Place.BODY: specimen.body,
        Place.FILE_NAME: "\n".join(_names(attached)),
        Place.ATTACHMENT: "\n".join(document.text for document in attached),
    }
    found = {place: terms_of_text(text, hashed) for place, text in texts.items() if text}
    return {place: terms for place, terms in found.items() if terms}


def _names(documents: Iterable[Document]) -> Iterator[str]:
    """Yield file names; what joins words in them becomes a blank, capitals begin one."""
    for document in documents:
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", document.name)
        yield f"{document.name}\n{name}".replace("_", " ")
