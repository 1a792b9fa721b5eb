"""The keys of the review, at a glance."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, Text
from hygiene_app.ui.theme import GAP, SPACE, TextSize

_KEYS: Final = (
    ("J  K  ↓  ↑", "move"),
    ("ui-key-space", "tick"),
    ("A", "archive"),
    ("T", "trash"),
    ("B", "keep"),
    ("N", "not-this"),
    ("M", "silence"),
    ("E", "evidence"),
    ("/", "filter"),
    ("F6", "pane"),
    ("Ctrl+1 … 6", "page"),
    ("F5", "scan"),
    ("?", "help"),
)


class KeysDialog(QDialog):
    """Two columns: a key, and what it does."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-keys-title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(SPACE)
        for row, (key, does) in enumerate(_KEYS):
            shown = words.say(key) if key.startswith("ui-") else key
            grid.addWidget(Text(theme, shown, secondary=True), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(theme, words.say(f"ui-key-{does}")), row, 1)
        grid.setColumnStretch(1, 1)
        close = Button(words.say("ui-close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = dialog_column(self, 56 * SPACE)
        column.addWidget(Text(theme, words.say("ui-keys-title"), TextSize.SECTION))
        column.addLayout(grid)
        column.addLayout(button_row(close))
        fit(self)
