"""The body of a message told apart: what was written now, quoted, forwarded, signed, disclaimed.

A first version that goes by lines. Where it doubts it takes a line for the writer's own text,
since text that is missed costs more than text that is weighed too much.
"""

import re
from collections.abc import Iterator

from hygiene_app.recognition.passages import Role, folded_lines, plain

_WROTE = re.compile(
    r"(?:on|op|le|am|em|el|il) .{6,120}\b(?:wrote|schreef|a ecrit|schrieb|geschreven)\b.{0,60}"
)
_WROTE_WORDS = ("wrote", "schreef", "ecrit", "schrieb", "geschreven")
_ORIGINAL = frozenset(
    {
        "original message",
        "oorspronkelijk bericht",
        "origineel bericht",
        "message d origine",
        "message original",
        "ursprungliche nachricht",
        "urspruengliche nachricht",
    }
)
_FORWARDED = frozenset(
    {
        "forwarded message",
        "begin forwarded message",
        "doorgestuurd bericht",
        "begin doorgestuurd bericht",
        "message transfere",
        "message reexpedie",
        "debut du message transfere",
        "debut du message reexpedie",
        "weitergeleitete nachricht",
        "anfang der weitergeleiteten nachricht",
    }
)
_HEADER = re.compile(
    r"(?:from|van|de|von|sent|verzonden|envoye|gesendet|date|datum|to|aan|a|an"
    r"|subject|onderwerp|objet|betreff|cc|kopie) ?:"
)
_FORWARD_SUBJECT = re.compile(r"\s*(?:fwd?|tr|wg|doorst|doorgest|i)\s*:", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:met (?:vriendelijke|hartelijke|beste|de meeste) groet(?:en|jes)?"
    r"|(?:vriendelijke|hartelijke|beste|lieve) groet(?:en|jes)?|groet(?:en|jes)?|mvg|vrg"
    r"|hoogachtend|(?:bien |tres )?cordialement|bien a (?:vous|toi)"
    r"|(?:meilleures |sinceres )?salutations(?: distinguees)?"
    r"|(?:kind|best|warm) (?:regards|wishes)|regards|(?:yours )?sincerely"
    r"|yours (?:faithfully|truly)|best|cheers|mit (?:freundlichen|besten|vielen) gru[se]+en"
    r"|mit freundlichem gru[s]+|(?:freundliche|viele|beste|liebe) gru[se]+e|mfg)(?: \w+){0,2}"
)
_DISCLAIMER = re.compile(
    r"(?:disclaimer|proclaimer|confidentiality notice|privacy notice"
    r"|this (?:e ?mail|message|communication|transmission)\b.{0,60}"
    r"\b(?:confidential|intended|may contain)"
    r"|(?:dit|deze) (?:bericht|e ?mail|mail)\b.{0,60}\b(?:vertrouwelijk|bestemd|bedoeld)"
    r"|de informatie (?:verzonden|in) (?:met|in)? ?d(?:it|eze) (?:e ?mail|bericht)"
    r"|the information (?:contained|transmitted)? ?in this (?:e ?mail|message)"
    r"|(?:ce message|cet? e ?mail|ce courriel|ce mail)\b.{0,60}"
    r"\b(?:confidentiel|destine|peut contenir)"
    r"|diese e ?mail\b.{0,60}\b(?:vertrauliche|enthalt|bestimmt)"
    r"|(?:denk|denkt u) aan het milieu|please consider the environment|pensez a l environnement)"
)
_DISCLAIMER_STARTS = frozenset({
    "disclaimer", "proclaimer", "confidentiality", "privacy", "this", "dit", "deze", "de", "the",
    "ce", "cet", "diese", "denk", "denkt", "please", "pensez",
})  # fmt: skip
_SIGNATURE_LINES = 18
_HEADER_LINES = 3
_HEADER_BLOCK = 6
_COLON_WITHIN = 16


def is_forward(subject: str) -> bool:
    """Whether a subject says that the message was sent on."""
    return _FORWARD_SUBJECT.match(subject) is not None


def split_body(body: str, subject: str) -> Iterator[tuple[Role, str]]:
    """Part a body into stretches with their role, in the order of the text.

    A forwarded message counts as content of its own: it was sent on for what it says.
    """
    reader = _BodyReader(plain(body), forwarding=is_forward(subject))
    stretch: list[str] = []
    before = Role.OWN
    for role, line in reader.lines():
        if role is not before and stretch:
            yield before, "\n".join(stretch)
            stretch = []
        before = role
        stretch.append(line)
    if stretch:
        yield before, "\n".join(stretch)


class _BodyReader:
    """Goes through a body line by line and remembers in what part it is."""

    def __init__(self, ready: str, *, forwarding: bool) -> None:
        self._raw = ready.split("\n")
        self._folded = folded_lines(ready).split("\n")
        self._forwarding = forwarding
        self._role = Role.OWN
        self._marked = False
        self._signed_at = 0

    def lines(self) -> Iterator[tuple[Role, str]]:
        """Yield every line with its role; marks of quoting are taken off."""
        for number, raw in enumerate(self._raw):
            if raw.startswith(">"):
                self._role, self._marked = Role.QUOTED, True
                yield Role.QUOTED, raw.lstrip("> ")
                continue
            line = " ".join(self._folded[number].split())
            if line or raw.strip() == "--":
                self._step(number, line)
            yield self._role, raw

    def _step(self, number: int, line: str) -> None:
        if self._marked:
            self._role, self._marked = Role.OWN, False
        if self._role in (Role.QUOTED, Role.FORWARDED):
            return
        start = self._start_of_another(number, line)
        if start is not None:
            self._role = start
        elif line.partition(" ")[0] in _DISCLAIMER_STARTS and _DISCLAIMER.match(line):
            self._role = Role.DISCLAIMER
        elif self._role is not Role.DISCLAIMER:
            self._sign(number, line)

    def _start_of_another(self, number: int, line: str) -> Role | None:
        """Return what begins here, if another message does."""
        if line in _FORWARDED:
            return Role.FORWARDED
        if line in _ORIGINAL or self._is_header_block(number):
            return Role.FORWARDED if self._forwarding else Role.QUOTED
        wrote = any(word in line for word in _WROTE_WORDS) and _WROTE.fullmatch(line)
        return Role.QUOTED if wrote else None

    def _is_header_block(self, number: int) -> bool:
        if ":" not in self._raw[number][:_COLON_WITHIN] or not _is_header(self._raw[number]):
            return False
        block = self._raw[number : number + _HEADER_BLOCK]
        return sum(1 for line in block if _is_header(line)) >= _HEADER_LINES

    def _sign(self, number: int, line: str) -> None:
        if self._raw[number].strip() == "--" or _CLOSING.fullmatch(line):
            self._role, self._signed_at = Role.SIGNATURE, number
        elif self._role is Role.SIGNATURE and number - self._signed_at > _SIGNATURE_LINES:
            self._role = Role.OWN


def _is_header(line: str) -> bool:
    return _HEADER.match(line.lower().strip("*_> ")) is not None
