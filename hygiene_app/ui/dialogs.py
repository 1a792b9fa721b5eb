"""The shape that all dialogs share: margins, a width for reading, a height that fits."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from hygiene_app.ui.theme import GAP, MARGIN, SPACE


def dialog_column(dialog: QDialog, width: int) -> QVBoxLayout:
    """Return the layout of a dialog of this width."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    column.setSpacing(GAP)
    dialog.setMinimumWidth(width)
    return column


def button_row(*buttons: QWidget, left: tuple[QWidget, ...] = ()) -> QHBoxLayout:
    """Return the buttons of a dialog: what goes on stands at the right."""
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for button in left:
        row.addWidget(button)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def fit(dialog: QDialog) -> None:
    """Give a dialog the height that its wrapped texts need at its width; call it when filled."""
    layout = dialog.layout()
    if layout is None:
        return
    # wrapped texts ask for the height of their narrowest shape, so that is not the measure here
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    layout.activate()
    width = max(dialog.minimumWidth(), layout.minimumSize().width())
    wrapped = layout.hasHeightForWidth()
    height = layout.heightForWidth(width) if wrapped else layout.minimumSize().height()
    dialog.setMinimumSize(width, height)
    dialog.resize(width, height)
