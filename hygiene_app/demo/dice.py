"""Chance that is the same every time."""

from random import Random


def dice(*parts: object) -> Random:
    """Return a source of chance that depends only on the arguments."""
    return Random("/".join(str(part) for part in parts))  # noqa: S311 - repeatable, not secret
