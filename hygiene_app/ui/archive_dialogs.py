"""Destroying what the archive should no longer hold."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Card, PrimaryButton, Text
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import category_word

_WIDTH = 68 * SPACE


class DestroyDialog(QDialog):
    """Says what is destroyed for good; the default button and Escape leave all as it is."""

    def __init__(
        self, context: UiContext, items: Sequence[ArchivedItem], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-arch-destroy-title"))
        column = dialog_column(self, _WIDTH)
        ask = words.say("ui-arch-destroy-ask", count=len(items))
        column.addWidget(Text(theme, ask, TextSize.SECTION))
        column.addWidget(_numbers(context, items))
        column.addWidget(self._consequence(context, len(items)))
        self.safe = QPushButton(words.say("ui-cancel"))
        self.safe.setDefault(True)
        self.safe.clicked.connect(self.reject)
        go = words.say("ui-arch-destroy-go", count=len(items))
        self.go = PrimaryButton(theme, go, danger=True)
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.accept)
        column.addSpacing(SPACE)
        column.addLayout(button_row(self.safe, self.go))
        fit(self)
        self.safe.setFocus()

    def _consequence(self, context: UiContext, count: int) -> Text:
        text = Text(context.theme, context.words.say("ui-arch-destroy-text", count=count))
        palette = text.palette()
        palette.setColor(QPalette.ColorRole.WindowText, context.theme.danger(self.palette()))
        text.setPalette(palette)
        return text


def _numbers(context: UiContext, items: Sequence[ArchivedItem]) -> Card:
    words, card = context.words, Card(context.theme)
    kinds = Counter(item.entry.category for item in items)
    phrases = [
        f"{words.number(count)} {category_word(words, category, count)}"
        for category, count in kinds.most_common()
    ]
    card.body.addWidget(Text(context.theme, words.join(phrases)))
    size = words.size(sum(item.size for item in items))
    card.body.addWidget(Text(context.theme, size, secondary=True))
    return card
