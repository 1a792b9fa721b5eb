"""Passwords, logins and keys that were sent by mail."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import ahocorasick_rs

from hygiene_app.model.finding import Evidence, Where
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.passages import Passage, fold
from hygiene_app.recognition.rule_packs import RulePack
from hygiene_app.recognition.weighing import evidence

# What a key starts with stands first: where it does not occur, nothing else is looked for.
_KEYS = (
    (
        "PRIVATE KEY …",
        "PRIVATE KEY",
        re.compile(r"-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----"),
    ),
    ("AKIA…", "IA", re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b")),
    ("ghp_…", "gh", re.compile(r"\bgh[pousr]_[A-Za-z0-9]{36}")),
    ("github_pat_…", "github_pat_", re.compile(r"\bgithub_pat_[A-Za-z0-9_]{40}")),
    ("glpat-…", "glpat-", re.compile(r"\bglpat-[A-Za-z0-9_-]{20}")),
    ("sk_live_…", "k_live_", re.compile(r"\b[sr]k_live_[A-Za-z0-9]{16}")),
    ("xox…", "xox", re.compile(r"\bxox[abprs]-[A-Za-z0-9-]{20}")),
    ("AIza…", "AIza", re.compile(r"\bAIza[A-Za-z0-9_-]{35}")),
    ("SG.…", "SG.", re.compile(r"\bSG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}")),
    ("AGE-SECRET-KEY-1…", "AGE-SECRET", re.compile(r"AGE-SECRET-KEY-1[A-Z0-9]{50}")),
)  # fmt: skip
_CODE = re.compile(
    r"[(){}\[\]\\<>\"'`|]|://|^[a-z_]+[._][a-z_.]+$|^[A-Z]+_[A-Z_]+$|^\d{1,2}[./:-]\d{1,2}"
)
_MASK = "••••••"
_QUOTES = frozenset('"“”„«‘')
"""What is put in quotation marks with its label is an example, or code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretSeen:
    """A secret; `shown` is its label or the kind of key, never any of its characters."""

    rule: EvidenceRule
    shown: str
    where: Where


class SecretFinder:
    """Looks for a label such as "wachtwoord", what joins it, and a value that can be a secret."""

    def __init__(self, pack: RulePack) -> None:
        self._pack = pack
        self._password = _Labelled(pack.context.get(EvidenceRule.PASSWORD, ()))
        self._login = _Labelled(pack.context.get(EvidenceRule.LOGIN, ()))
        self._placeholders = frozenset(pack.counter)

    def find(self, passages: Sequence[Passage], named: frozenset[str]) -> tuple[SecretSeen, ...]:
        """Return what was found; `named` are the rules whose words occur at all."""
        found: list[SecretSeen] = []
        for text in passages:
            if EvidenceRule.SECRET_KEY.value in named:
                found.extend(_keys(text))
            if EvidenceRule.PASSWORD.value in named:
                found.extend(self._labelled_values(text))
        return tuple(found)

    def signs(self, found: Sequence[SecretSeen]) -> Iterator[Evidence]:
        """Yield the evidence, one a kind of secret."""
        counts = Counter(seen.rule for seen in found)
        for rule, count in counts.items():
            first = next(seen for seen in found if seen.rule is rule)
            weight = self._pack.weight(rule)
            yield evidence(rule, weight, first.where, masked=first.shown, count=count)

    def _labelled_values(self, text: Passage) -> Iterator[SecretSeen]:
        lower = text.plain.lower()
        for match in self._password.find(text.plain, lower):
            quoted = text.plain[max(0, match.start() - 1) : match.start()] in _QUOTES
            if not quoted and self._can_be_secret(match["value"], bool(match["mark"])):
                shown = f"{match['label']}: {_MASK}"
                yield SecretSeen(rule=EvidenceRule.PASSWORD, shown=shown, where=text.where)
        for match in self._login.find(text.plain, lower):
            if fold(match["value"]) not in self._placeholders:
                yield SecretSeen(rule=EvidenceRule.LOGIN, shown=match["label"], where=text.where)

    def _can_be_secret(self, value: str, marked: bool) -> bool:
        """Whether a value looks made up: long enough, letters with digits, no code, no word."""
        core = value.strip(".,;:\"'*")
        if not 4 <= len(core) <= 64 or fold(core) in self._placeholders or len(set(core)) < 3:
            return False
        if _CODE.search(core) or value[0] in "<[{(":
            return False
        digits = any(map(str.isdigit, core))
        letters = any(map(str.isalpha, core))
        marks = any(not char.isalnum() for char in core)
        mixed = core.lower() != core and core.upper() != core and core != core.capitalize()
        if digits and not letters and not marks:
            return marked and len(core) <= 12
        return letters and (digits or (marks and mixed and len(core) >= 8))


def _keys(text: Passage) -> Iterator[SecretSeen]:
    for shown, start, pattern in _KEYS:
        for _ in pattern.finditer(text.plain) if start in text.plain else ():
            yield SecretSeen(rule=EvidenceRule.SECRET_KEY, shown=shown, where=text.where)


class _Labelled:
    """A label, what joins it, and a value. Labels are found in one pass, then read on from."""

    def __init__(self, labels: Sequence[str]) -> None:
        spelled = {spelling for label in labels for spelling in (label, label.replace(" ", "-"))}
        self._labels = ahocorasick_rs.AhoCorasick(
            sorted(spelled),
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.DFA,
        )
        self._rest = _followed(labels)

    def find(self, plain: str, lower: str) -> Iterator[re.Match[str]]:
        """Yield the labels with a value, none inside another; `lower` is `plain` in lower case."""
        done = 0
        for _, start, _end in self._labels.find_matches_as_indexes(lower):
            if start >= done and (match := self._rest.match(plain, start)):
                done = match.end()
                yield match


def _followed(labels: Sequence[str]) -> re.Pattern[str]:
    spaced = (re.escape(label).replace(r"\ ", r"[ -]") for label in sorted(labels, key=len)[::-1])
    joined = "|".join(spaced)
    return re.compile(
        rf"\b(?P<label>{joined})\b"
        r"(?: ?\([^)\n]{1,30}\)"
        r"| (?:for|of|to|in|on|van|voor|op|du|de|pour|sur|fur|zu|des|der|im|vom|zum)\b"
        r"[^.:=\n]{1,40}?)?"
        r"(?:(?P<mark> ?[:=]{1,2}>?| ?->)"
        r"| (?:is|luidt|est|lautet|ist)(?: nu| now| jetzt| desormais)?(?: ?:)?)"
        r"[ \t]{0,4}\n?[ \t]{0,4}(?P<value>\S{1,80})",
        re.IGNORECASE,
    )
