"""BODYSTRUCTURE (RFC 3501 §7.4.2) → the leaves of the MIME tree.

An attached message is one leaf: readers take it apart. Servers differ and err here, so what
cannot be understood raises `BrokenAnswer` and the message is read as a whole instead.
"""

import re

from hygiene_app.mailbox.encoded import parameter
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, number, text
from hygiene_app.model.message import Part

MAX_DEPTH = 60
_MIN_FIELDS = 7  # type, subtype, parameters, id, description, encoding, size
_PARAMETER = re.compile(r';\s*([^=;\s]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)')


def parts_of(structure: Token) -> tuple[Part, ...]:
    """Return the leaves in order. Raises `BrokenAnswer`."""
    if not isinstance(structure, list) or not structure:
        raise BrokenAnswer
    if not isinstance(structure[0], list):
        return (_leaf(structure, "1"),)
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
            leaves.append(_leaf(child, section))
    raise BrokenAnswer  # no subtype


def _leaf(fields: list[Token], section: str) -> Part:
    if len(fields) < _MIN_FIELDS:
        raise BrokenAnswer
    kind = text(fields[0]).lower() or "application"
    media_type = f"{kind}/{text(fields[1]).lower() or 'octet-stream'}"
    parameters = _parameters(fields[2])
    disposition, more = _disposition(fields, media_type)
    name = ""
    if more or len(parameters) > ("charset" in parameters):
        name = parameter(more, "filename") or parameter(parameters, "name")
    return Part(
        number=section,
        media_type=media_type,
        size=number(fields[6]),
        encoding=text(fields[5]).lower() or "7bit",
        charset=parameters.get("charset", "").lower(),
        name=name,
        attachment=_is_attachment(disposition, name, media_type),
    )


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
    return {
        text(name).lower(): text(content)
        for name, content in zip(value[::2], value[1::2], strict=True)
    }


def _disposition(fields: list[Token], media_type: str) -> tuple[str, dict[str, str]]:
    """Return the disposition and its parameters.

    Its place depends on the type. Some servers give it as one string (pymap 0.36).
    """
    place = 8
    if media_type.startswith("text/"):
        place = 9
    elif media_type == "message/rfc822" and len(fields) > 8 and isinstance(fields[8], list):
        place = 11
    value = fields[place] if len(fields) > place else None
    if value is None:
        return "", {}
    if isinstance(value, list):
        return _listed(value)
    kind, _, _ = text(value).partition(";")
    more = {
        match[1].lower(): match[2].strip().strip('"').replace('\\"', '"')
        for match in _PARAMETER.finditer(text(value))
    }
    return kind.strip().lower(), more


def _listed(value: list[Token]) -> tuple[str, dict[str, str]]:
    if not value:
        return "", {}
    return text(value[0]).lower(), _parameters(value[1] if len(value) > 1 else None)
