"""Takes apart the parenthesised data of a FETCH, LIST or STATUS answer (RFC 3501 §9).

A first scan spends most of its time here, and a lexer that walks byte by byte costs ten times as
much. So there are two ways that give the same tokens (a test compares them on generated answers):
`_quick` rewrites what lies between the quoted strings into JSON and lets the standard library's
parser in C do the rest; `_nest` finds the tokens by one regular expression and also understands
what `_quick` leaves alone: escapes inside strings, and literals other than the last item.
"""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias, cast

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
            current.append(_unquoted(token) if "\\" in token or token == '"' else token[1:-1])
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


def _unquoted(token: str) -> str:
    if token == '"':
        raise BrokenAnswer
    return _ESCAPED.sub(r"\1", token[1:-1])


def _atom(token: str) -> Token:
    if token.isdecimal() and len(token) < _MAX_DIGITS and (token[0] != "0" or token == "0"):
        return int(token)
    return None if token.upper() == "NIL" else token


_ATOM = re.compile(r"[^ \[\]]+")
_ODD = re.compile(r"[\[\],\r\n]")
_ONLY_NUMBERS = re.compile(r"(?:[() 0-9]|NIL)*+")
_JSON = json.JSONDecoder(strict=False)  # control characters may stand in strings here


@lru_cache(maxsize=8192)
def _as_json(between: str) -> str:
    """Rewrite what stands between two quoted strings. Raises `BrokenAnswer` for odd characters."""
    if _ONLY_NUMBERS.fullmatch(between):
        lists = between.replace("NIL", "null")
    elif _ODD.search(between):
        raise BrokenAnswer
    else:
        lists = between.replace("(", "[").replace(")", "]")
        lists = _ATOM.sub(_json_atom, lists)
    lists = lists.replace("(", "[").replace(")", "]")
    return lists.replace("][", "],[").replace(" ", ",")


def _json_atom(found: "re.Match[str]") -> str:
    value = _atom(found[0])
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\") + '"'
    return "null" if value is None else found[0]


def _quick(answer: str) -> list[Token] | None:
    """Return the one list that `answer` is, None where the other way must be taken."""
    pieces = answer.split('"')
    if "\\" in answer and "\\" in "".join(pieces[1::2]):
        return None
    try:
        pieces[::2] = map(_as_json, pieces[::2])
        return cast("list[Token]", _JSON.decode('"'.join(pieces)))
    except (ValueError, BrokenAnswer, RecursionError):
        return None


def _quick_fetch(pieces: Sequence[bytes], begin: "re.Match[bytes]") -> list[Token] | None:
    """Return the items of an answer that begins with its UID and ends with one section or none."""
    whole = "(" + pieces[0][begin.end() :].decode("latin-1")
    tail: list[Token] = ["UID", int(begin[1])]
    if len(pieces) == 3 and pieces[2] == b")\r\n":
        section = whole.rfind(" BODY[")
        if section < 0 or not whole.endswith("] "):
            return None
        tail += [whole[section + 1 : -1], pieces[1]]
        whole = whole[:section] + ")"
    elif len(pieces) != 1:
        return None
    items = _quick(whole.rstrip("\r\n"))
    return None if items is None else items + tail


_FETCH_UID = re.compile(rb"\* \d+ FETCH \(UID (\d{1,10}) ")
_ANY_UID = re.compile(rb"[ (]UID (\d{1,10})[ )]", re.IGNORECASE)
_USUAL = frozenset({"UID", "FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODYSTRUCTURE"})


def fetch_items(pieces: Sequence[bytes]) -> dict[str, Token]:
    """Return the items of a FETCH answer by name.

    A section comes as "BODY[]", and "SECTION" tells which, such as "1.2" or "HEADER".

    Empty for an answer to something else. Raises `BrokenAnswer`.
    """
    begin = _FETCH_UID.match(pieces[0])
    items = _quick_fetch(pieces, begin) if begin is not None else None
    if items is None:
        other = _FETCH.match(pieces[0])
        if other is None:
            return {}
        tokens = read_tokens(pieces, other.end())
        if len(tokens) != 1 or not isinstance(tokens[0], list):
            raise BrokenAnswer
        items = tokens[0]
    if len(items) % 2:
        raise BrokenAnswer
    return _by_name(items)


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
