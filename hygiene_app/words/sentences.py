"""Sentences for values of the model: errors, reasons, evidence, categories."""

from datetime import date

from hygiene_app.model.errors import KnownError
from hygiene_app.model.finding import Category, Evidence
from hygiene_app.model.policy import Reason
from hygiene_app.words.phrasebook import Fact, Words

_UNITS = ("days", "months", "years", "calendar_years")
_DATES = ("from", "date")


def error_sentence(words: Words, error: KnownError) -> str:
    """Return what is wrong and what to do next."""
    return words.say(f"error-{error.code.value}", **error.facts)


def reason_sentence(words: Words, reason: Reason) -> str:
    """Return why a verdict came out as it did, without the source."""
    facts: dict[str, Fact] = dict(reason.facts)
    for name in _DATES:
        if name in facts:
            facts[name] = date.fromisoformat(str(facts[name]))
    if "basis" in facts:
        amounts = {unit: int(str(facts.get(unit, 0))) for unit in _UNITS}
        facts["period"] = words.period(**amounts)
        facts["basis"] = words.say(f"basis-{facts['basis']}")
        facts["since"] = words.say(f"since-{facts['trigger']}", **facts)
    return words.say(f"reason-{reason.code.value}", **facts)


def source_sentence(words: Words, reason: Reason) -> str:
    """Return where a period comes from, "" where a reason has no source.

    The sources of our own rules are translated; those that IT wrote or changed are shown as they
    are.
    """
    source = str(dict(reason.facts).get("source", ""))
    if not source:
        return ""
    key = f"source-{reason.rule.replace('.', '-')}"
    return words.say("reason-source", source=words.say_known(key, source))


def evidence_sentence(words: Words, evidence: Evidence) -> str:
    """Return what a rule of recognition saw, in words."""
    return words.say(f"evidence-{evidence.rule.replace('.', '-')}", **dict(evidence.facts))


def kind_name(words: Words, category: Category) -> str:
    """Return the name of a kind at the start of a line: "Cv's"."""
    word = category_word(words, category, 2)
    return word[:1].upper() + word[1:]


def unbroken(text: str) -> str:
    """Keep what belongs together on one line."""
    return text.replace(" ", "\u00a0")


def category_word(words: Words, category: Category | None, count: int = 1) -> str:
    """Return "cv" or "cv's", without the number itself; "message" where nothing was found."""
    if category is None:
        return words.say("case-message-word", count=count)
    return words.say(f"category-{category.value}", count=count)
