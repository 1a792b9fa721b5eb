"""BODYSTRUCTURE (RFC 3501 §7.4.2) → the leaves of the MIME tree.

An attached message is one leaf: readers take it apart. Servers differ and err here, so what
cannot be understood raises `BrokenAnswer` and the message is read as a whole instead.
"""

import re
from functools import lru_cache

from hygiene_app.mailbox.encoded import parameter
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, number, text
from hygiene_app.model.message import Part

MAX_DEPTH = 60
_MIN_FIELDS = 7  # type, subtype, parameters, id, description, encoding, size
_AFTER_OTHERS, _AFTER_TEXT, _AFTER_MESSAGE = 8, 9, 11  # where the disposition stands
_PARAMETER = re.compile(r';\s*([^=;\s]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)')


def parts_of(structure: Token) -> tuple[Part, ...]:
    """Return the leaves in order. Raises `BrokenAnswer`."""
    if not isinstance(structure, list) or not structure:
        raise BrokenAnswer
    if not isinstance(structure[0], list):
        return (leaf_of(structure, "1"),)
    leaves: list[Part] = []
    _collect(structure, "", leaves, 0)
    return tuple(leaves)


def _collect(multipart: list[Token], prefix: str, leaves: list[Part], depth: int) -> None:
    if depth > MAX_DEPTH:
        raise BrokenAnswer
    for index, child in enumerate(multipart, 1):
        if not isinstance(child, list):
            if not isinstance(child, str | bytes | None):
                raise BrokenAnswer
            return  # the subtype: what follows it describes the multipart itself
        if not child:
            raise BrokenAnswer
        section = f"{prefix}{index}"
        if isinstance(child[0], list):
            _collect(child, section + ".", leaves, depth + 1)
        else:
            leaves.append(leaf_of(child, section))
    raise BrokenAnswer  # no subtype


def leaf_of(fields: list[Token], section: str) -> Part:
    """Return one leaf. Raises `BrokenAnswer`."""
    if len(fields) < _MIN_FIELDS:
        raise BrokenAnswer
    media_type, place = _media(text(fields[0]), text(fields[1]))
    if place == _AFTER_MESSAGE and not (len(fields) > place and isinstance(fields[8], list)):
        place = _AFTER_OTHERS  # the server did not look into the attached message
    parameters = _parameters(fields[2])
    disposition, more = _disposition(fields[place] if len(fields) > place else None)
    name = ""
    if more or len(parameters) > ("charset" in parameters):
        name = parameter(more, "filename") or parameter(parameters, "name")
    return Part(
        number=section,
        media_type=media_type,
        size=number(fields[6]),
        encoding=text(fields[5]).lower() or "7bit",
        charset=parameters["charset"].lower() if "charset" in parameters else "",
        name=name,
        attachment=_is_attachment(disposition, name, media_type),
    )


@lru_cache(maxsize=512)
def _media(kind: str, subtype: str) -> tuple[str, int]:
    """Return the media type and the place of the disposition, which depends on it."""
    media_type = f"{kind.lower() or 'application'}/{subtype.lower() or 'octet-stream'}"
    if media_type.startswith("text/"):
        return media_type, _AFTER_TEXT
    return media_type, _AFTER_MESSAGE if media_type == "message/rfc822" else _AFTER_OTHERS


def _is_attachment(disposition: str, name: str, media_type: str) -> bool:
    """A named document is an attachment even when shown inline (Apple Mail); a picture is not."""
    if disposition == "attachment" or media_type == "message/rfc822":
        return True
    return bool(name) and not (disposition == "inline" and media_type.startswith("image/"))


def _parameters(value: Token) -> dict[str, str]:
    if value is None:
        return {}
    if not isinstance(value, list) or len(value) % 2:
        raise BrokenAnswer
    if len(value) == 2:
        return {text(value[0]).lower(): text(value[1])}
    names, contents = map(text, value[::2]), map(text, value[1::2])
    return {name.lower(): content for name, content in zip(names, contents, strict=True)}


def _disposition(value: Token) -> tuple[str, dict[str, str]]:
    """Return the disposition and its parameters; some servers give one string (pymap 0.36)."""
    if value is None:
        return "", {}
    if isinstance(value, list):
        kind = text(value[0]).lower() if value else ""
        return kind, _parameters(value[1] if len(value) > 1 else None)
    whole = text(value)
    more = {
        match[1].lower(): match[2].strip().strip('"').replace('\\"', '"')
        for match in _PARAMETER.finditer(whole)
    }
    return whole.partition(";")[0].strip().lower(), more
