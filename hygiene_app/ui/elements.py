"""The few pieces that all pages are built of: text, card, primary button, link."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionFocusRect,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.ui.icons import LIST_SIZE, Icons
from hygiene_app.ui.theme import GAP, SPACE, PaletteWatch, TextSize, Theme, is_dark, mixed

_LINE = 80
"""Characters to a line of text: longer ones are hard to read."""
_ANY_WIDTH = 16_777_215
_LINK_EDGE = 2
FIELD_HEIGHT = 28
"""Of buttons and of fields beside them."""
_SOFT = 0.22
_FIELD = 0.12


class Text(QLabel):
    """Words in one of our sizes; plain text always, since a mail may contain markup."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: TextSize = TextSize.BODY,
        *,
        secondary: bool = False,
        selectable: bool = False,
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        # after the policy, which would forget that the height follows from the width
        self.setWordWrap(True)
        # one pixel for the dots of a capital Ü, which labels cut off at some sizes
        self.setContentsMargins(0, 1, 0, 0)
        self.setMaximumWidth(round(QFontMetricsF(self.font()).averageCharWidth() * _LINE))
        if secondary:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )

    def heightForWidth(self, width: int) -> int:
        """Layouts offer more than the widest line that we allow, and would give too few lines."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def spread(self) -> None:
        """Let lines be as long as there is room."""
        self.setMaximumWidth(_ANY_WIDTH)


class Card(QFrame):
    """A quiet surface that holds one thing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GAP, GAP, GAP, GAP)
        self.body.setSpacing(SPACE)
        self._colouring = False
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self._colouring:
            self._colour()

    def _colour(self) -> None:
        """Let fields be seen: in the dark some styles draw their edges in the colour of a card."""
        self._colouring = True
        system, palette = QGuiApplication.palette(), QPalette()
        if is_dark(system):
            text, base = (
                system.color(r) for r in (QPalette.ColorRole.Text, QPalette.ColorRole.Base)
            )
            palette.setColor(QPalette.ColorRole.Base, mixed(text, base, _FIELD))
        self.setPalette(palette)
        self._colouring = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = QGuiApplication.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.line(palette), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, SPACE * 0.75, SPACE * 0.75)
        painter.end()


class Line(QWidget):
    """A thin line between two parts of the window."""

    def __init__(self, theme: Theme, *, upright: bool = False) -> None:
        super().__init__()
        self._theme = theme
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.line(self.palette()))
        painter.end()


class ColumnScroll(QScrollArea):
    """Scrolls downwards only, and only where the texts, wrapped at this width, need it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def put(self, inside: QWidget) -> None:
        """Show a widget in place of the one before."""
        self.setWidget(inside)
        inside.show()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give the inside the height that it needs at this width."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is None or layout is None:
            return
        room = self.maximumViewportSize()
        width = max(room.width(), layout.minimumSize().width())
        if self._height(layout, width) > room.height():
            width -= self.verticalScrollBar().sizeHint().width()
        inside.resize(width, max(self._height(layout, width), room.height()))

    @staticmethod
    def _height(layout: QLayout, width: int) -> int:
        return layout.heightForWidth(width) if layout.hasHeightForWidth() else 0


class Button(QPushButton):
    """A button that is high enough to be hit without aiming."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + SPACE, max(hint.height(), FIELD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class PrimaryButton(Button):
    """The one button of a page that goes on, in the accent colour of the system."""

    def __init__(self, theme: Theme, text: str = "", *, danger: bool = False) -> None:
        super().__init__(text)
        self._theme = theme
        self._danger = danger
        self._emphasised = True
        self._colouring = False
        self._colour()

    def emphasise(self, *, on: bool) -> None:
        """Make it the primary button, or a plain one."""
        if on != self._emphasised:
            self._emphasised = on
            self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self._colouring:
            self._colour()

    def _colour(self) -> None:
        """Give it its colour; styles other than Fusion do this for default buttons themselves."""
        self._colouring = True
        ground, text = self._theme.accent(QWidget.palette(self), danger=self._danger)
        palette = QPalette()
        groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
        for group in groups if self._emphasised else ():
            palette.setColor(group, QPalette.ColorRole.Button, ground)
            palette.setColor(group, QPalette.ColorRole.ButtonText, text)
        self.setPalette(palette)
        self._colouring = False


class SoftSelection(QObject):
    """Lets a list mark its rows softly, so that ticks and words stay what is seen first.

    Where the user asked the system for more contrast, the system's own colours stay.
    """

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._watch = PaletteWatch()
        self._watch.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        system = QGuiApplication.palette()
        palette = QPalette()
        if not self._theme.wants_contrast():
            base = system.color(QPalette.ColorRole.Base)
            soft = mixed(system.color(QPalette.ColorRole.Accent), base, _SOFT)
            palette.setColor(QPalette.ColorRole.Highlight, soft)
            text = system.color(QPalette.ColorRole.Text)
            palette.setColor(QPalette.ColorRole.HighlightedText, text)
        self._view.setPalette(palette)


class LinkButton(QPushButton):
    """A number or word that opens what it names: a button that looks like a link."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        measure = QFontMetrics(self.font())
        icon = self.iconSize().width() + SPACE if not self.icon().isNull() else 0
        width = measure.horizontalAdvance(self.text()) + icon
        return QSize(width + 2 * _LINK_EDGE, measure.height() + 2 * _LINK_EDGE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.rect().adjusted(_LINK_EDGE, _LINK_EDGE, -_LINK_EDGE, -_LINK_EDGE)
        if not self.icon().isNull():
            size = self.iconSize()
            top = inside.center().y() - size.height() // 2 + 1
            self.icon().paint(painter, QRect(inside.left(), top, size.width(), size.height()))
            inside.setLeft(inside.left() + size.width() + SPACE)
        font = QFont(self.font())
        font.setUnderline(self.isEnabled() and (self.underMouse() or self.hasFocus()))
        painter.setFont(font)
        role = QPalette.ColorRole.Link if self.isEnabled() else QPalette.ColorRole.WindowText
        painter.setPen(self.palette().color(role))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, int(middle | Qt.TextFlag.TextHideMnemonic), self.text())
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _paint_focus(self, painter: QPainter) -> None:
        option = QStyleOptionFocusRect()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)


def beside(icons: Icons, icon: str, text: QWidget) -> QHBoxLayout:
    """Return a row of an icon and the words that say the same, their tops in line."""
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    picture = QLabel()
    icons.put_in(picture, icon)
    picture.setFixedWidth(LIST_SIZE)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return row


class IconRow(QWidget):
    """A row as `beside` makes it, hidden until it is to be seen."""

    def __init__(self, icons: Icons, icon: str, text: QWidget) -> None:
        super().__init__()
        row = beside(icons, icon, text)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.hide()
