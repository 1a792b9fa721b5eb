"""The rule packs that come with the program, read and checked as a whole."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hygiene_app.model.finding import Category
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.passages import fold
from hygiene_app.recognition.rule_packs import LANGUAGES, RulePack, SharedPack, Weight
from hygiene_app.recognition.toml_table import TomlTable
from hygiene_app.recognition.vocabulary import Term, TermKind

_SHARED = "shared.toml"
_LIFE = ("posts", "schools", "tongues")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Everything recognition goes by.

    Attributes:
        version: hash of the packs; what was read under another version may be read again.
    """

    version: str
    packs: Mapping[Category, RulePack]
    shared: SharedPack

    @property
    def terms(self) -> Iterator[Term]:
        """Every term of every pack."""
        for pack in self.packs.values():
            yield from pack.terms
        yield from self.shared.terms


def load(texts: Mapping[str, str]) -> Rules:
    """Read rule packs, file name → TOML text: one a category, and `shared.toml`.

    Raises `ValueError` with file and key: packs ship with the program, so a broken one is a bug.
    """
    tables = {name: TomlTable.parse(name, text) for name, text in sorted(texts.items())}
    shared = tables.pop(_SHARED, None)
    if shared is None:
        raise ValueError(f"{_SHARED}: is missing")
    packs: dict[Category, RulePack] = {}
    for table in tables.values():
        pack = _pack(table)
        if pack.category in packs:
            raise table.wrong("category", f"{pack.category} has a pack already")
        packs[pack.category] = pack
    for category in Category:
        if category not in packs:
            raise ValueError(f"{category}.toml: is missing")
    return Rules(version=_version(texts), packs=packs, shared=_shared_pack(shared))


def _version(texts: Mapping[str, str]) -> str:
    digest = hashlib.sha256()
    for name, text in sorted(texts.items()):
        digest.update(f"{name}\0{text}\0".encode())
    return digest.hexdigest()[:16]


def _pack(table: TomlTable) -> RulePack:
    category = _category(table, "category", table.text("category"))
    titles = _by_language(table.table("title"))
    context = table.table("context")
    pack = RulePack(
        category=category,
        bias=table.number("bias"),
        usual_pages=int(table.number("usual_pages")),
        weights=_weights(table.table("weights")),
        terms=tuple(_terms(table, category, titles)),
        titles=titles,
        headings={
            fold(text).replace(" ", ""): (group, text)
            for group, words in table.table("heading").tables()
            for text in _by_language(words)
        },
        context={_rule(context, key): _folded(context, key) for key in context.names},
        counter=_folded(table, "counter"),
        rivals=tuple(_category(table, "rivals", name) for name in table.texts("rivals")),
    )
    table.done()
    return pack


def _terms(table: TomlTable, category: Category, titles: tuple[str, ...]) -> Iterator[Term]:
    against = _by_language(table.table(TermKind.AGAINST.value))
    for kind, texts in ((TermKind.TITLE, titles), (TermKind.AGAINST, against)):
        for text in texts:
            yield Term(text=text, kind=kind, category=category, concept=text)
    for kind in (TermKind.STRONG, TermKind.CONCEPT, TermKind.HEADING):
        for concept, words in table.table(kind.value).tables():
            for text in _by_language(words):
                yield Term(text=text, kind=kind, category=category, concept=concept)
    context = table.table("context")
    for rule in context.names:
        for text in context.texts(rule):
            yield Term(text=text, kind=TermKind.CONTEXT, category=category, concept=rule)


def _category(table: TomlTable, key: str, name: str) -> Category:
    try:
        return Category(name)
    except ValueError as exc:
        raise table.wrong(key, f"{name} is not known") from exc


def _rule(table: TomlTable, key: str) -> EvidenceRule:
    try:
        return EvidenceRule(key)
    except ValueError as exc:
        raise table.wrong(key, "is not known") from exc


def _weights(table: TomlTable) -> dict[EvidenceRule, Weight]:
    weights = {}
    for key in table.names:
        each, most = table.pair(key)
        weights[_rule(table, key)] = Weight(each=each, most=most)
    return weights


def _by_language(table: TomlTable) -> tuple[str, ...]:
    for key in table.names:
        if key not in LANGUAGES:
            raise table.wrong(key, "is not a language")
        for text in table.texts(key):
            if len(fold(text)) < 2 or fold(text).isdigit():
                raise table.wrong(key, f"{text!r} would be found everywhere")
    return tuple(dict.fromkeys(t for language in LANGUAGES for t in table.texts(language)))


def _folded(table: TomlTable, key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(text) for text in table.texts(key)))


def _starred(table: TomlTable, key: str) -> tuple[str, ...]:
    """Return folded single words that keep the star for the first part of a compound."""
    texts = table.texts(key)
    return tuple(dict.fromkeys(f"{'*' * text.startswith('*')}{fold(text)}" for text in texts))


def _shared_pack(table: TomlTable) -> SharedPack:
    stop_words = table.table("stop_words")
    myself = table.table("myself")
    terms = [
        Term(text=text, kind=kind, concept=text)
        for kind in (TermKind.MARKETING, TermKind.ATTACHED)
        for text in table.texts(kind.value)
    ]
    signs = table.table(TermKind.SIGN.value)
    for sign in signs.names:
        terms.extend(
            Term(text=text, kind=TermKind.SIGN, concept=sign) for text in signs.texts(sign)
        )
    for concept in ("birth", *_LIFE):
        terms.extend(
            Term(text=text, kind=TermKind.SIGN, concept=concept) for text in table.texts(concept)
        )
    terms.extend(
        Term(text=text, kind=TermKind.TITLE, concept="other_titles")
        for text in table.texts("other_titles")
    )
    pack = SharedPack(
        stop_words={name: frozenset(_folded(stop_words, name)) for name in LANGUAGES},
        connectors=frozenset(_folded(table, "connectors")),
        present=_folded(table, "present"),
        months=_folded(table, "months"),
        fields=_folded(table, "fields"),
        birth=_folded(table, "birth"),
        other_titles=table.texts("other_titles"),
        posts=_starred(table, "posts"),
        schools=_starred(table, "schools"),
        narrating=_folded(table, "narrating"),
        myself={name: frozenset(_folded(myself, name)) for name in LANGUAGES},
        tongues=_starred(table, "tongues"),
        levels=_folded(table, "levels"),
        terms=tuple(terms),
    )
    table.done()
    return pack
