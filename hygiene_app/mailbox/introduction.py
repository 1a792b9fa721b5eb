"""ID (RFC 2971): who we are, and what the server says it is.

Google asks programs to introduce themselves; a few hosts serve nobody who does not. Nothing about
the user, the computer or the version goes along.
"""

from contextlib import suppress

from hygiene_app.mailbox.behaviour import Standard, behaviour_of
from hygiene_app.mailbox.tokens import BrokenAnswer, read_tokens, text
from hygiene_app.mailbox.wire import Answer, Disconnected, Garbled, Wire

_OURSELVES = b'ID ("name" "Mail Hygiene" "vendor" "Mail Hygiene")'


def introduce(wire: Wire) -> Standard:
    """Introduce ourselves where the server wants that, and return how it behaves.

    A connection that breaks here shows at the next command.
    """
    answers: list[Answer] = []
    if "ID" in wire.capabilities:
        with suppress(Disconnected, Garbled):
            answers = wire.finish(wire.send(_OURSELVES))
    return behaviour_of(wire.capabilities, wire.greeting, _name_in(answers))


def _name_in(answers: list[Answer]) -> str:
    for answer in answers:
        if not answer[0].upper().startswith(b"* ID "):
            continue
        with suppress(BrokenAnswer):
            tokens = read_tokens(answer, len(b"* ID "))
            if tokens and isinstance(tokens[0], list):
                words = [text(one) for one in tokens[0]]
                told = dict(zip(map(str.lower, words[::2]), words[1::2], strict=False))
                return told.get("name", "")
    return ""
