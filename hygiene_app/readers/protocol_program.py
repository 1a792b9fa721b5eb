"""What the parent says to a child that shall become the program which recognises text."""

from collections.abc import Sequence

from hygiene_app.readers.limits import Limits, limits_from_facts, limits_to_facts
from hygiene_app.readers.protocol import Misbehaved, object_of, to_json


def program_greeting(limits: Limits, command: Sequence[str]) -> bytes:
    """Return what the parent says first to a child that shall become another program."""
    return to_json({"limits": limits_to_facts(limits), "command": list(command)})


def program_of_greeting(data: bytes) -> tuple[Limits, tuple[str, ...]] | None:
    """Return the limits and the command, None for the greeting of a reader.

    Raises `Misbehaved`.
    """
    value = object_of(data)
    facts, command = value.get("limits"), value.get("command")
    if "command" not in value:
        return None
    if not isinstance(facts, dict) or not isinstance(command, list) or not command:
        raise Misbehaved("not a command")
    try:
        return limits_from_facts(facts), tuple(str(word) for word in command)
    except ValueError as exc:
        raise Misbehaved("not limits") from exc
