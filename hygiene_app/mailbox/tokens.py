"""Takes apart the parenthesised data of a FETCH, LIST or STATUS answer (RFC 3501 §9).

Tokens are found by one regular expression; a lexer that walks byte by byte costs ten times as much.
The answers that a first scan is made of do not come here where they have their usual form: see
`usual` and `phase_two`.
"""

import re
from collections.abc import Sequence
from typing import TypeAlias

Token: TypeAlias = "str | int | bytes | list[Token] | None"
"""A quoted string or atom, a number, a literal, NIL, or a list of these.

Text is decoded as Latin-1, which keeps every byte; `encoded` finds out what was meant.
"""

_TOKEN = re.compile(
    r"""[()]
    | "[^"\\]*+(?:\\.[^"\\]*+)*+" (?=[ ()\r]|\Z)  # nothing else may follow a quoted string
    | [Bb][Oo][Dd][Yy]\[ [^\]]* \] (?:<\d+>)?     # a section name holds blanks, parentheses
    | [^ \r\n()"]++
    | "                                           # a quote in no right place: broken
    """,
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\(.)")
_FETCH = re.compile(rb"\* \d+ FETCH (?=\()", re.IGNORECASE)
_MAX_DIGITS = 20


class BrokenAnswer(Exception):
    """The server's answer does not follow the grammar."""


def read_tokens(pieces: Sequence[bytes], start: int = 0) -> list[Token]:
    """Return the tokens of one answer, nested as its parentheses are.

    Args:
        pieces: text and literal in turn, the first one text, without the marks that announce
            a literal.
        start: where to begin in the first piece.

    Raises `BrokenAnswer` for unbalanced parentheses or quotes.
    """
    stack: list[list[Token]] = [[]]
    for index, piece in enumerate(pieces):
        if index & 1:
            stack[-1].append(piece)
        else:
            _nest(piece[start:].decode("latin-1"), stack)
            start = 0
    if len(stack) != 1:
        raise BrokenAnswer
    return stack[0]


def _nest(text: str, stack: list[list[Token]]) -> None:
    """Add the tokens of `text` to the innermost of the open lists. The hottest loop of a scan."""
    current = stack[-1]
    for token in _TOKEN.findall(text):
        first = token[0]
        if first == '"':
            current.append(unquoted(token) if "\\" in token or token == '"' else token[1:-1])
        elif first == "(":
            inner: list[Token] = []
            current.append(inner)
            current = inner
            stack.append(inner)
        elif first == ")":
            stack.pop()
            if not stack:
                raise BrokenAnswer
            current = stack[-1]
        else:
            current.append(None if token == "NIL" else _atom(token))


def unquoted(token: str) -> str:
    """Return what a quoted string says. Raises `BrokenAnswer` for a quote alone."""
    if token == '"':
        raise BrokenAnswer
    return _ESCAPED.sub(r"\1", token[1:-1])


def _atom(token: str) -> Token:
    if token.isdecimal() and len(token) < _MAX_DIGITS and (token[0] != "0" or token == "0"):
        return int(token)
    return None if token.upper() == "NIL" else token


_FETCH_UID = re.compile(
    rb"\* \d+ FETCH \((?:(?:FLAGS \([^()\"]*+\)|(?:X-GM-MSGID|RFC822\.SIZE) \d+"
    rb'|INTERNALDATE "[^"\\]*+"|X-GM-LABELS \((?:[^()"]|"[^"\\]*+(?:\\.[^"\\]*+)*+")*+\)) )*+'
    rb"UID (\d{1,10})[ )]"
)
_ANY_UID = re.compile(rb"[ (]UID (\d{1,10})[ )]", re.IGNORECASE)
_USUAL = frozenset({"UID", "FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODYSTRUCTURE"})


def fetch_items(pieces: Sequence[bytes]) -> dict[str, Token]:
    """Return the items of a FETCH answer by name.

    A section comes as "BODY[]", and "SECTION" tells which, such as "1.2" or "HEADER".

    Empty for an answer to something else. Raises `BrokenAnswer`.
    """
    begin = _FETCH.match(pieces[0])
    if begin is None:
        return {}
    tokens = read_tokens(pieces, begin.end())
    if len(tokens) != 1 or not isinstance(tokens[0], list) or len(tokens[0]) % 2:
        raise BrokenAnswer
    return _by_name(tokens[0])


def _by_name(items: list[Token]) -> dict[str, Token]:
    found: dict[str, Token] = {}
    for name, value in zip(items[::2], items[1::2], strict=True):
        if not isinstance(name, str):
            raise BrokenAnswer
        if name in _USUAL:
            found[name] = value
        elif name[:5].upper() == "BODY[":
            found["SECTION"] = name[5:].partition("]")[0].upper()
            found["BODY[]"] = value
        else:
            found[name.upper()] = value
    return found


def uid_of(pieces: Sequence[bytes]) -> int | None:
    """Return the UID in a FETCH answer, as well as it can be told from a broken one."""
    begin = _FETCH_UID.match(pieces[0])
    if begin is None:
        try:
            uid = fetch_items(pieces).get("UID")
        except BrokenAnswer:
            begin = _ANY_UID.search(pieces[0])
        else:
            return uid if isinstance(uid, int) else None
    return int(begin[1]) if begin is not None else None


def number(value: Token) -> int:
    """Return a number, also one that came as a string or as 3.4e+06. Raises `BrokenAnswer`."""
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        try:
            return int(float(value))
        except (ValueError, OverflowError):
            pass
    raise BrokenAnswer


def text(value: Token) -> str:
    """Return a string, "" for NIL. Raises `BrokenAnswer` for a list."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, int):
        return str(value)
    raise BrokenAnswer


def flags_of(value: Token) -> tuple[str, ...]:
    """Return the flags without \\Recent, which belongs to a session and not to the message."""
    if not isinstance(value, list):
        return ()
    return tuple([one for one in map(text, value) if one != "\\Recent"])
