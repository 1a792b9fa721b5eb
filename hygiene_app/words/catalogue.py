"""The texts of one language in Fluent. A message is parsed when it is first needed."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Value = str | int | float

_ENTRY = re.compile(r"^(-?[A-Za-z][A-Za-z0-9_-]*) *=", re.MULTILINE)


class Catalogue:
    """Finds and formats messages. Parsing every file at the start would cost a tenth of a second.

    A message may refer to variables and terms, not to other messages; a test keeps that.
    """

    def __init__(self, locale: str, texts: Iterable[str]) -> None:
        self._locale = locale
        self._entries: dict[str, str] = {}
        for text in texts:
            self._entries.update(_split(text))

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def starting(self, prefix: str) -> tuple[str, ...]:
        """Return the keys that start so."""
        return tuple(key for key in self._entries if key.startswith(prefix))

    def format(self, key: str, facts: Mapping[str, Value]) -> str:
        """Return a message with its facts. Raises `KeyError` for an unknown key or a fact missing.

        That is a bug; what is raised names the key and the variable, never a value.
        """
        from fluent.runtime import FluentResource

        bundle = self._bundle
        if not bundle.has_message(key):
            bundle.add_resource(FluentResource(self._entries[key]))
        if not bundle.has_message(key):
            raise KeyError(key)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        said, errors = bundle.format_pattern(pattern, dict(facts))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(said)

    @cached_property
    def _bundle(self) -> "FluentBundle":
        from fluent.runtime import FluentBundle, FluentResource

        bundle = FluentBundle([self._locale], use_isolating=False)
        terms = "\n".join(self._entries[key] for key in self.starting("-"))
        bundle.add_resource(FluentResource(terms))
        return bundle


def _split(text: str) -> Iterable[tuple[str, str]]:
    starts = list(_ENTRY.finditer(text.replace("\r\n", "\n")))
    text = text.replace("\r\n", "\n")
    ends = [match.start() for match in starts[1:]] + [len(text)]
    for match, end in zip(starts, ends, strict=True):
        yield match.group(1), text[match.start() : end]
