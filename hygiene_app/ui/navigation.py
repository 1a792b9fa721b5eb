"""The column on the left: the pages, and at its foot whose mailbox this is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QStyle,
    QStyleOptionFocusRect,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.account import Account
from hygiene_app.ui.context import PageName, UiContext
from hygiene_app.ui.elements import Text
from hygiene_app.ui.icons import NAVIGATION_SIZE
from hygiene_app.ui.theme import GAP, NAVIGATION_WIDTH, SPACE, TextSize, mixed

_ROW: Final = 5 * SPACE
_ROUND: Final = 6
_COMPACT: Final = _ROW + 2 * SPACE + 8


class NavigationButton(QAbstractButton):
    """An entry: icon, name, and a number where there is one to tell."""

    def __init__(self, context: UiContext, page: PageName, keys: str) -> None:
        super().__init__()
        self._context = context
        self._number = 0
        self._compact = False
        self._keys = keys
        self.setText(context.words.say(f"ui-page-{page.value}"))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.icons.put_on(self, page.value, QPalette.ColorRole.WindowText)
        self.tell(0)

    def tell(self, number: int) -> None:
        """Show a number behind the name; 0 shows none."""
        self._number = number
        words = self._context.words
        name = self.text()
        if number:
            name = words.say("ui-page-with-number", page=self.text(), count=number)
        self.setAccessibleName(name)
        self.update()

    def make_compact(self, *, on: bool) -> None:
        """Show the icon alone; the name stays as a tip and for those who listen."""
        self._compact = on
        self.setToolTip(f"{self.text()} ({self._keys})" if on else self._keys)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_ROW, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        text = palette.color(QPalette.ColorRole.WindowText)
        window = palette.color(QPalette.ColorRole.Window)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(text, window, 0.12 if self.isChecked() else 0.06))
            painter.drawRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
        if self.isChecked():
            painter.setBrush(self._context.theme.accent(palette)[0])
            painter.drawRoundedRect(QRectF(0, 10, 3, self.height() - 20), 1.5, 1.5)
        self._paint_words(painter)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            frame = QStyle.PrimitiveElement.PE_FrameFocusRect
            self.style().drawPrimitive(frame, option, painter, self)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        top = (self.height() - NAVIGATION_SIZE) // 2
        self.icon().paint(painter, QRect(SPACE + 4, top, NAVIGATION_SIZE, NAVIGATION_SIZE))
        if self._compact:
            return
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        inside = self.rect().adjusted(SPACE * 2 + 4 + NAVIGATION_SIZE, 0, -SPACE - 4, 0)
        if self._number:
            number = self._context.words.number(self._number)
            painter.drawText(inside, _flags(Qt.AlignmentFlag.AlignRight), number)
            taken = painter.fontMetrics().horizontalAdvance(number) + SPACE
            inside.setRight(inside.right() - taken)
        name = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, _flags(Qt.AlignmentFlag.AlignLeft), name)


def _flags(side: Qt.AlignmentFlag) -> int:
    return int((side | Qt.AlignmentFlag.AlignVCenter).value)


class Navigation(QWidget):
    """All entries, with Ctrl+1 to Ctrl+6.

    Signals:
        chosen: the page (`PageName`) that the user wants.
    """

    chosen = Signal(object)

    def __init__(self, context: UiContext, pages: Sequence[PageName]) -> None:
        super().__init__()
        self._context = context
        self.setFixedWidth(NAVIGATION_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, GAP, SPACE, GAP)
        column.setSpacing(4)
        self._buttons: dict[PageName, NavigationButton] = {}
        self._group = QButtonGroup(self)
        for page in pages:
            if page is PageName.SETTINGS:
                column.addStretch(1)
            self._buttons[page] = self._entry(page)
            column.addWidget(self._buttons[page])
        if PageName.SETTINGS not in pages:
            column.addStretch(1)
        self.due = 0
        self._account = Text(context.theme, size=TextSize.SMALL, secondary=True)
        self._account.setWordWrap(False)
        self._account.setContentsMargins(SPACE + 4, SPACE, 0, 0)
        column.addWidget(self._account)

    def _entry(self, page: PageName) -> NavigationButton:
        number = list(PageName).index(page) + 1
        keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
        shown = keys.key().toString(QKeySequence.SequenceFormat.NativeText)
        button = NavigationButton(self._context, page, shown)
        button.clicked.connect(lambda: self.chosen.emit(page))
        self._group.addButton(button)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(lambda: self.chosen.emit(page))
        button.make_compact(on=False)
        return button

    def make_compact(self, *, on: bool) -> None:
        """Show icons alone, in a narrow window."""
        self.setFixedWidth(_COMPACT if on else NAVIGATION_WIDTH)
        self._account.setHidden(on)
        for button in self._buttons.values():
            button.make_compact(on=on)

    def show_page(self, page: PageName) -> None:
        """Mark the page that is shown."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def tell_due(self, number: int) -> None:
        """Show how many messages wait for review."""
        self.due = number
        if PageName.REVIEW in self._buttons:
            self._buttons[PageName.REVIEW].tell(number)

    @property
    def account(self) -> str:
        """Whose mailbox is shown at the foot."""
        return self._account.text()

    def tell_accounts(self, accounts: Sequence[Account]) -> None:
        """Show whose mailbox this is."""
        words = self._context.words
        names = [account.name for account in accounts]
        if not names:
            self._account.setText("")
            self._account.setToolTip("")
            return
        text = names[0]
        if len(names) > 1:
            text = words.say("ui-account-and-more", email=names[0], count=len(names) - 1)
        room = NAVIGATION_WIDTH - 4 * SPACE
        measure = self._account.fontMetrics()
        self._account.setText(measure.elidedText(text, Qt.TextElideMode.ElideMiddle, room))
        self._account.setToolTip("\n".join(names))
        self._account.setAccessibleName(words.join(names))
