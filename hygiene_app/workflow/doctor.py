"""Looking whether everything the program needs is there and works."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hygiene_app.model.errors import ErrorCode, KnownError

Facts = Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the report.

    Attributes:
        name: what was looked at ("keyring", "store", "archive", "reader", "policy", "accounts").
        facts: counts and versions, never names of people.
    """

    name: str
    ok: bool
    facts: Facts
    error: ErrorCode | None = None
    error_facts: Facts


class Doctor:
    """Runs every check; one that fails does not stop the others."""

    def __init__(self, checks: Mapping[str, Callable[[], Facts]]) -> None:
        """Keep the checks: each returns facts, or raises `KnownError`."""
        self._checks = dict(checks)

    def run(self) -> tuple[Check, ...]:
        """Return one line a check, in the order given."""
        return tuple(_checked(name, check) for name, check in self._checks.items())


def _checked(name: str, check: Callable[[], Facts]) -> Check:
    try:
        return Check(name=name, ok=True, facts=check(), error_facts={})
    except KnownError as exc:
        return Check(name=name, ok=False, facts={}, error=exc.code, error_facts=exc.facts)
