"""The retention rules as a table, and each of them in whole sentences."""

from collections.abc import Callable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import Qt

from hygiene_app.model.policy import Period, Reason, ReasonCode, RetentionRule
from hygiene_app.ui.row_table import Index, RowTable
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word, source_sentence


class RuleColumn(IntEnum):
    """The columns, in their order."""

    CATEGORY = 0
    KEEP_MIN = 1
    KEEP_MAX = 2
    BASIS = 3
    ACTION = 4


class RuleTable(RowTable[RetentionRule]):
    """Rules as rows."""

    columns = RuleColumn

    def title(self, column: int) -> str:
        return self._context.words.say(f"ui-rule-{self.name_of(column)}")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        rule = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _CELLS[RuleColumn(index.column())](self._context.words, rule)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == RuleColumn.CATEGORY:
            return self._context.icons.category(rule.category)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return rule_sentences(self._context.words, rule)
        return None


def _period(words: Words, period: Period | None) -> str:
    if period is None:
        return words.say("ui-rule-none")
    if period == Period():
        return words.say("ui-rule-at-once")
    return words.period(
        days=period.days,
        months=period.months,
        years=period.years,
        calendar_years=period.calendar_years,
    )


def _suggestion(words: Words, rule: RetentionRule) -> str:
    if rule.keep_max is None:
        return words.say("ui-rule-none")
    return words.say(f"action-{rule.action.value}")


_CELLS: Final[dict[RuleColumn, Callable[[Words, RetentionRule], str]]] = {
    RuleColumn.CATEGORY: lambda words, rule: category_word(words, rule.category),
    RuleColumn.KEEP_MIN: lambda words, rule: _period(words, rule.keep_min),
    RuleColumn.KEEP_MAX: lambda words, rule: _period(words, rule.keep_max),
    RuleColumn.BASIS: lambda words, rule: words.say(f"basis-{rule.basis.value}"),
    RuleColumn.ACTION: _suggestion,
}


def _consent(words: Words, most: Period, keep_max: Period | None) -> str:
    if most == keep_max:
        return words.say("ui-rule-no-consent")
    return words.say("ui-rule-with-consent", period=_period(words, most))


def rule_sentences(words: Words, rule: RetentionRule) -> str:
    """Return a rule in whole sentences, with its source."""
    said = []
    trigger = words.say(f"ui-rule-from-{rule.trigger.value}")
    if rule.keep_min is not None:
        period = _period(words, rule.keep_min)
        said.append(words.say("ui-rule-min", period=period, trigger=trigger))
    if rule.keep_max == Period():
        said.append(words.say("ui-rule-max-at-once"))
    elif rule.keep_max is not None:
        period = _period(words, rule.keep_max)
        said.append(words.say("ui-rule-max", period=period, trigger=trigger))
    if rule.not_before is not None:
        said.append(words.say("ui-rule-caution", period=_period(words, rule.not_before)))
    if rule.with_consent is not None:
        said.append(_consent(words, rule.with_consent, rule.keep_max))
    if rule.archive_for is not None:
        said.append(words.say("ui-rule-archive", period=_period(words, rule.archive_for)))
    facts = (("source", rule.source),)
    said.append(source_sentence(words, Reason(code=ReasonCode.NO_RULE, rule=rule.id, facts=facts)))
    return " ".join(said)
