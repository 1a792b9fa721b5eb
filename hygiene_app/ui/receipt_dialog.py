"""The end of every disposal: only what was verified, what needs attention, how to undo."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from hygiene_app.model.disposal import DisposalPlan, Outcome, OutcomeCode, Receipt
from hygiene_app.model.policy import Action
from hygiene_app.ui.confirm_dialog import archive_keeps
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, Card, Text, beside
from hygiene_app.ui.icons import LIST_SIZE
from hygiene_app.ui.save_file import ask_and_save
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.ui.undo_dialog import UndoDialog
from hygiene_app.words.phrasebook import Words
from hygiene_app.workflow.services import Services
from hygiene_app.workflow.undo import CleanUp

_WIDTH = 72 * SPACE
_NAMED = 3
"""Subjects shown for each kind of problem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptView:
    """A receipt with what its dialog needs; `subjects` by id of a finding, for problems only.

    Attributes:
        clean_up: what can be taken back of it; None where nothing can.
    """

    plan: DisposalPlan
    receipt: Receipt
    subjects: Mapping[str, str]
    clean_up: CleanUp | None = None

    @property
    def untouched(self) -> int:
        """How many messages were not reached when the user cancelled."""
        return len(self.plan.items) - len(self.receipt.outcomes)


def read_view(services: Services, plan: DisposalPlan, receipt: Receipt) -> ReceiptView:
    """Read the subjects of what needs attention; on a lane, not on the window's thread."""
    wanted = [outcome.findings[0] for outcome in receipt.problems if outcome.findings]
    rows = services.review.rows(wanted) if wanted else ()
    subjects = {row.finding.id: row.finding.subject for row in rows}
    return ReceiptView(
        plan=plan, receipt=receipt, subjects=subjects, clean_up=_clean_up(services, receipt)
    )


def _clean_up(services: Services, receipt: Receipt) -> CleanUp | None:
    """Return what this receipt is about, as it can be taken back."""
    done = {finding for outcome in receipt.done for finding in outcome.findings}
    for clean_up in services.undo.clean_ups()[:1]:
        if any(done.intersection(each.item.findings) for each in clean_up.items):
            return clean_up
    return None


def receipt_lines(words: Words, view: ReceiptView) -> list[tuple[str, str]]:
    """Return the receipt as icon names and sentences, without any personal data."""
    receipt, lines = view.receipt, []
    if receipt.done:
        key = f"ui-receipt-{receipt.action.value}"
        lines.append(("done", words.say(key, count=len(receipt.done))))
    gone = receipt.count(OutcomeCode.ALREADY_GONE)
    if gone:
        lines.append(("info", words.say("ui-receipt-already-gone", count=gone)))
    for (code, error), count in _kinds(receipt).most_common():
        said = words.say("ui-receipt-problem", count=count, outcome=words.say(f"outcome-{code}"))
        if error:
            said = f"{said} {words.say(f'error-{error}')}"
        lines.append(("alert", said))
    if view.untouched:
        lines.append(("info", words.say("ui-receipt-untouched", count=view.untouched)))
    return lines


def undo_sentence(words: Words, view: ReceiptView) -> str:
    """Return until when what was done can be undone."""
    if not view.receipt.done or view.receipt.action is Action.DELETE:
        return ""
    if view.receipt.action is Action.TRASH:
        return words.say("ui-undo-trash", count=len(view.receipt.done))
    done = {outcome.ref for outcome in view.receipt.done}
    ends = [item.expires for item in view.plan.items if item.identity.ref in done]
    return archive_keeps(words, ends)


def _kinds(receipt: Receipt) -> Counter[tuple[str, str]]:
    return Counter(
        (outcome.code.value, outcome.error.value if outcome.error else "")
        for outcome in receipt.problems
    )


class ReceiptDialog(QDialog):
    """Shows a receipt; what was archived can be put back from here."""

    def __init__(
        self, context: UiContext, view: ReceiptView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.view = view
        words = context.words
        self.setWindowTitle(words.say("ui-receipt-title"))
        column = dialog_column(self, _WIDTH)
        column.addWidget(Text(context.theme, self._headline(), TextSize.SECTION))
        card = Card(context.theme)
        for icon, line in receipt_lines(words, view):
            card.body.addLayout(beside(context.icons, icon, Text(context.theme, line)))
        for subject in self._named():
            named = Text(context.theme, subject, secondary=True)
            named.setContentsMargins(LIST_SIZE + SPACE, 1, 0, 0)
            card.body.addWidget(named)
        column.addWidget(card)
        undo = undo_sentence(words, view)
        if undo:
            column.addWidget(Text(context.theme, undo, secondary=True))
        column.addStretch(1)
        column.addLayout(self._buttons())
        fit(self)

    def _headline(self) -> str:
        words, receipt = self._context.words, self.view.receipt
        if receipt.problems:
            return words.say("ui-receipt-attention", count=len(receipt.problems))
        if receipt.done:
            return words.say("ui-receipt-well", count=len(receipt.done))
        return words.say("ui-receipt-nothing")

    def _named(self) -> list[str]:
        words, problems = self._context.words, self.view.receipt.problems
        subjects = [self._subject(outcome) for outcome in problems]
        named = [
            words.say("ui-quoted", text=subject or words.say("ui-no-subject"))
            for subject in subjects[:_NAMED]
        ]
        if len(subjects) > _NAMED:
            named.append(words.say("ui-and-more", count=len(subjects) - _NAMED))
        return named

    def _subject(self, outcome: Outcome) -> str:
        return self.view.subjects.get(outcome.findings[0], "") if outcome.findings else ""

    def _buttons(self) -> QHBoxLayout:
        words = self._context.words
        self.undo = Button(words.say("ui-undo-open"))
        self.undo.setVisible(self.view.clean_up is not None)
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self._take_back)
        save = Button(words.say("ui-receipt-save"))
        save.setAutoDefault(False)
        save.clicked.connect(lambda: ask_and_save(self._context, self, _FILE, self.text()))
        close = Button(words.say("ui-close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        return button_row(close, left=(save, self.undo))

    def text(self) -> str:
        """Return the receipt as a text without personal data."""
        words, now = self._context.words, self._context.services.clock.now()
        lines = [words.say("ui-receipt-title"), words.date(now.astimezone().date()), ""]
        lines += [line for _icon, line in receipt_lines(words, self.view)]
        undo = undo_sentence(words, self.view)
        return "\n".join([*lines, undo] if undo else lines) + "\n"

    def _take_back(self) -> None:
        if self.view.clean_up is not None:
            self.accept()
            UndoDialog(self._context, self.view.clean_up, self.parentWidget()).open()


_FILE = "receipt.txt"
