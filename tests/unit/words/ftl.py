"""The translation files as syntax trees, for the tests that compare them."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from hygiene_app.words.phrasebook import LOCALES

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "i18n"
LANGUAGES = tuple(LOCALES)


@lru_cache(maxsize=1)
def files() -> dict[str, dict[str, str]]:
    """The text of every file, by language and name."""
    return {
        language: {
            path.name: path.read_text(encoding="utf-8")
            for path in sorted((FOLDER / language).glob("*.ftl"))
        }
        for language in LANGUAGES
    }


def entries(text: str) -> Iterator[ast.EntryType]:
    """What the parser of the Fluent project makes of a file."""
    yield from FluentParser().parse(text).body


def messages(text: str) -> Iterator[ast.Message | ast.Term]:
    """The messages and terms of a file."""
    for entry in entries(text):
        if isinstance(entry, ast.Message | ast.Term):
            yield entry


def key_of(entry: ast.Message | ast.Term) -> str:
    """The key of a message; a term keeps its hyphen."""
    return ("-" if isinstance(entry, ast.Term) else "") + entry.id.name


@lru_cache(maxsize=4)
def book(language: str) -> dict[str, ast.Message | ast.Term]:
    """Every message of a language by its key."""
    return {key_of(e): e for text in files()[language].values() for e in messages(text)}


class Uses(Visitor):
    """What a message refers to."""

    def __init__(self, entry: ast.Message | ast.Term) -> None:
        super().__init__()
        self.variables: set[str] = set()
        self.terms: set[str] = set()
        self.messages: set[str] = set()
        self.functions: set[str] = set()
        self.choices: dict[str, set[str]] = {}
        self.visit(entry)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.terms.add(f"-{node.id.name}")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.messages.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            keys = {v.key.name for v in node.variants if isinstance(v.key, ast.Identifier)}
            self.choices.setdefault(node.selector.id.name, set()).update(keys)
        self.generic_visit(node)
