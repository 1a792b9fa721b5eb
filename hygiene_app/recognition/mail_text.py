"""The body of a message told apart: what was written now, quoted, forwarded, signed, disclaimed.

A first version that goes by lines. Where it doubts it takes a line for the writer's own text,
since text that is missed costs more than text that is weighed too much.
"""

import re
from collections.abc import Iterator

from hygiene_app.recognition.passages import Role, folded_lines, plain

_WROTE = re.compile(
    r"^[> ]*(?:on|op|le|am|em|el|il) .{6,120}(?:wrote|schreef|a ecrit|schrieb|geschreven)"
)
_ORIGINAL = re.compile(
    r"^(?:original message|oorspronkelijk bericht|message d origine|message original"
    r"|ursprungliche nachricht|urspruengliche nachricht|origineel bericht)$"
)
_FORWARDED = re.compile(
    r"^(?:begin )?(?:forwarded message|doorgestuurd bericht|message transfere|message reexpedie"
    r"|weitergeleitete nachricht|debut du message (?:transfere|reexpedie)|begin doorgestuurd bericht"
    r"|anfang der weitergeleiteten nachricht)$"
)
_HEADER = re.compile(
    r"^(?:from|van|de|von|sent|verzonden|envoye|gesendet|date|datum|to|aan|a|an"
    r"|subject|onderwerp|objet|betreff|cc|kopie) ?:"
)
_FORWARD_SUBJECT = re.compile(r"^\s*(?:fwd?|tr|wg|doorst|doorgest|i)\s*:", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:met (?:vriendelijke|hartelijke|beste|de meeste) groet(?:en|jes)?"
    r"|(?:vriendelijke|hartelijke|beste|lieve) groet(?:en|jes)?|groet(?:en|jes)?|mvg|vrg|hoogachtend"
    r"|(?:bien |tres )?cordialement|bien a (?:vous|toi)|(?:meilleures |sinceres )?salutations"
    r"(?: distinguees)?|(?:kind|best|warm) (?:regards|wishes)|regards|(?:yours )?sincerely"
    r"|yours (?:faithfully|truly)|best|cheers|mit (?:freundlichen|besten|vielen) gru[se]+en"
    r"|mit freundlichem gru[s]+|(?:freundliche|viele|beste|liebe) gru[se]+e|mfg)(?: \w+){0,2}"
)
_DISCLAIMER = re.compile(
    r"^(?:disclaimer|this (?:e ?mail|message|communication|transmission)\b.{0,60}\b(?:confidential|intended|may contain)"
    r"|(?:dit|deze) (?:bericht|e ?mail|mail)\b.{0,60}\b(?:vertrouwelijk|bestemd|bedoeld)"
    r"|de informatie (?:verzonden|in) (?:met|in)? ?d(?:it|eze) (?:e ?mail|bericht)"
    r"|the information (?:contained|transmitted)? ?in this (?:e ?mail|message)"
    r"|(?:ce message|cet? e ?mail|ce courriel|ce mail)\b.{0,60}\b(?:confidentiel|destine|peut contenir)"
    r"|diese e ?mail\b.{0,60}\b(?:vertrauliche|enthalt|bestimmt)"
    r"|(?:denk|denkt u) aan het milieu|please consider the environment|pensez a l environnement"
    r"|confidentiality notice|privacy notice|proclaimer)"
)
_SIGNATURE_LINES = 18
_HEADER_LINES = 3


def split_body(body: str, subject: str) -> Iterator[tuple[Role, str]]:
    """Part a body into stretches with their role, in the order of the text.

    A forwarded message counts as content of its own: it was sent on for what it says.
    """
    ready = plain(body)
    raw_lines = ready.split("\n")
    folded = [" ".join(line.split()) for line in folded_lines(ready).split("\n")]
    forwarding = bool(_FORWARD_SUBJECT.match(subject))
    stretch: list[str] = []
    role = Role.OWN
    for number, line in enumerate(raw_lines):
        told = _role_of(folded, raw_lines, number, role, forwarding)
        if told is not role and stretch:
            yield role, "\n".join(stretch)
            stretch = []
        role = told
        stretch.append(line.lstrip("> ") if role is Role.QUOTED else line)
    if stretch:
        yield role, "\n".join(stretch)


def _role_of(
    folded: list[str], raw: list[str], number: int, before: Role, forwarding: bool
) -> Role:
    line = folded[number]
    if before in (Role.OWN, Role.SIGNATURE, Role.DISCLAIMER):
        start = _start_of_other_message(folded, raw, number, forwarding)
        if start is not None:
            return start
    if raw[number].startswith(">"):
        return Role.QUOTED
    if before is Role.QUOTED and number and raw[number - 1].startswith(">"):
        return Role.OWN  # an answer between quoted lines
    return _part_of_message(line, raw[number], folded, number, before)


def _start_of_other_message(
    folded: list[str], raw: list[str], number: int, forwarding: bool
) -> Role | None:
    line = folded[number]
    if _FORWARDED.match(line):
        return Role.FORWARDED
    header = _is_header(raw[number]) and _is_header_block(raw, number)
    if header or _ORIGINAL.match(line):
        return Role.FORWARDED if forwarding else Role.QUOTED
    return Role.QUOTED if _WROTE.match(line) else None


def _is_header_block(raw: list[str], number: int) -> bool:
    block = raw[number : number + 6]
    return sum(1 for line in block if _is_header(line)) >= _HEADER_LINES


def _is_header(line: str) -> bool:
    return _HEADER.match(line.lower().strip("*_> ")) is not None


def _part_of_message(
    line: str, raw_line: str, folded: list[str], number: int, before: Role
) -> Role:
    if before in (Role.QUOTED, Role.FORWARDED):
        return before
    if _DISCLAIMER.match(line):
        return Role.DISCLAIMER
    if before is Role.OWN and (raw_line.rstrip() == "--" or _CLOSING.fullmatch(line)):
        return Role.SIGNATURE
    if before is Role.SIGNATURE and _too_far(folded, number):
        return Role.OWN
    return before


def _too_far(folded: list[str], number: int) -> bool:
    """Whether the closing lies so far back that this is text again."""
    start = max(0, number - _SIGNATURE_LINES)
    return not any(_CLOSING.fullmatch(line) or not line for line in folded[start:number])
