"""The stock of sentences, and how a text is made of them.

A template holds slots in braces and alternatives in square brackets: "[Beste|Dag] {first},".
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Protocol

_ALTERNATIVES = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")

LANGUAGES = ("nl", "fr", "en", "de")


class TextFiles(Protocol):
    """Files that come with the program, by their path below `resources/`."""

    def text(self, path: str) -> str:
        """Return a text file."""
        ...


def fill(template: str, rng: Random, facts: Mapping[str, str]) -> str:
    """Choose among the alternatives, inside out, and put the facts into their slots.

    Raises `KeyError` for a slot without a fact: the stock of texts is then wrong.
    """
    while _ALTERNATIVES.search(template):
        template = _ALTERNATIVES.sub(lambda m: rng.choice(m[1].split("|")), template)
    return _SLOT.sub(lambda m: facts[m[1]], template)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A letter that can be written in many ways: each block offers alternatives."""

    subjects: tuple[str, ...]
    blocks: tuple[tuple[str, ...], ...]
    sender: str = ""

    def subject(self, rng: Random, facts: Mapping[str, str]) -> str:
        """Return one of the subjects; "" where the form has none (a reply)."""
        return fill(rng.choice(self.subjects), rng, facts) if self.subjects else ""

    def text(self, rng: Random, facts: Mapping[str, str]) -> str:
        """Return the letter, a blank line between its blocks; empty blocks are left out."""
        chosen = (fill(rng.choice(block), rng, facts) for block in self.blocks)
        return "\n\n".join(block for block in chosen if block)


def form_of(table: Mapping[str, Any]) -> Form:
    """Make a form of a TOML table with `subject`, `blocks` and, in a conversation, `from`."""
    return Form(
        subjects=tuple(table.get("subject", ())),
        blocks=tuple(
            (block,) if isinstance(block, str) else tuple(block) for block in table["blocks"]
        ),
        sender=table.get("from", ""),
    )


class Texts:
    """Reads the TOML files of the sample mailbox, each once."""

    def __init__(self, files: TextFiles) -> None:
        self._files = files
        self._read: dict[str, dict[str, Any]] = {}

    def table(self, name: str) -> dict[str, Any]:
        """Return a whole file, such as "ordinary" for `demo/ordinary.toml`."""
        if name not in self._read:
            self._read[name] = tomllib.loads(self._files.text(f"demo/{name}.toml"))
        return self._read[name]

    def form(self, name: str, key: str, language: str) -> Form:
        """Return one letter in one language, from the file `name`."""
        return form_of(self.table(name)[key][language])

    def languages(self, name: str, key: str) -> tuple[str, ...]:
        """Return the languages in which a letter exists."""
        return tuple(language for language in LANGUAGES if language in self.table(name)[key])

    def words(self, name: str, key: str, language: str) -> Sequence[str]:
        """Return a list of strings in one language."""
        found: Sequence[str] = self.table(name)[key][language]
        return found

    def labels(self, key: str, language: str) -> Mapping[str, str]:
        """Return the headings of a document in one language, from `labels.toml`."""
        found: Mapping[str, str] = self.table("labels")[key][language]
        return found
