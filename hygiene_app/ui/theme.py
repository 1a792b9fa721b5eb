"""Distances, type sizes, and the few colours that the palette lacks. Roles, no style sheet."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

SPACE: Final = 8
"""The grid, in device-independent pixels."""
MARGIN: Final = 3 * SPACE
GAP: Final = 2 * SPACE
NAVIGATION_WIDTH: Final = 200
READABLE_TEXT: Final = 4.5
"""Contrast of small text (WCAG 2.2, 1.4.3)."""
READABLE_SHAPE: Final = 3.0
"""Contrast of what is not text (WCAG 2.2, 1.4.11)."""

_RED_ON_LIGHT: Final = "#b3261e"
_RED_ON_DARK: Final = "#f2a8a3"


class TextSize(Enum):
    """Factors of the body size."""

    TITLE = 1.6
    NUMBER = 2.2
    SECTION = 1.15
    BODY = 1.0
    SMALL = 0.9


_MIDDLE: Final = 0.36
"""Luminance above which black text reads better; a little high, since white looks calmer."""

_QUIETEST: Final = 55
"""Percent of the text's colour in quiet text, where that can be read."""
_PARTS: Final = range(100, -1, -5)
"""Percent of the accent in a link, as much as can be read."""

_SEMIBOLD: Final = (TextSize.TITLE, TextSize.NUMBER, TextSize.SECTION)


def luminance(colour: QColor) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(each) for each in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return `share` of one colour with the rest of the other."""

    def channel(first: float, second: float) -> float:
        return first * share + second * (1 - share)

    return QColor.fromRgbF(
        channel(one.redF(), other.redF()),
        channel(one.greenF(), other.greenF()),
        channel(one.blueF(), other.blueF()),
    )


def is_dark(palette: QPalette) -> bool:
    """Whether text is lighter than what lies behind it."""
    window = palette.color(QPalette.ColorRole.Window)
    return luminance(palette.color(QPalette.ColorRole.WindowText)) > luminance(window)


def _accent(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.Accent)


def _readable(palette: QPalette, colours: list[QColor]) -> QColor:
    """Return the first colour that can be read on page and card, else the text's own."""
    grounds = [palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Base)]
    for colour in colours:
        if all(contrast(colour, ground) >= READABLE_TEXT for ground in grounds):
            return colour
    return palette.color(QPalette.ColorRole.WindowText)


class PaletteWatch(QWidget):
    """Never shown; learns of another palette as widgets do.

    An event filter on the application would learn of it too, but would have Python look at every
    event of every widget.

    Signals:
        changed: the palette of the application is another one, and every widget has it.
    """

    changed = Signal()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            # afterwards: widgets are told one by one, and others may not know yet
            QTimer.singleShot(0, self, self.changed.emit)


class Theme:
    """What a page needs to look like the others, always of the palette in use."""

    def font(self, size: TextSize) -> QFont:
        """Return the application's font in one of our sizes."""
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * size.value)
        if size in _SEMIBOLD:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def secondary(self, palette: QPalette) -> QColor:
        """Return the colour of less important text, quiet but readable on page and card."""
        text = palette.color(QPalette.ColorRole.WindowText)
        window = palette.color(QPalette.ColorRole.Window)
        shares = range(_QUIETEST, 101, 3)
        return _readable(palette, [mixed(text, window, share / 100) for share in shares])

    def line(self, palette: QPalette) -> QColor:
        """Return the colour of the thin line around a card."""
        text = palette.color(QPalette.ColorRole.WindowText)
        return mixed(text, palette.color(QPalette.ColorRole.Window), 0.16)

    def danger(self, palette: QPalette) -> QColor:
        """Return the red of what cannot be undone; nothing else is red."""
        return QColor(_RED_ON_DARK if is_dark(palette) else _RED_ON_LIGHT)

    def accent(self, palette: QPalette, *, danger: bool = False) -> tuple[QColor, QColor]:
        """Return ground and text of a primary button; text is readable on it."""
        ground = self.danger(palette) if danger else QColor(_accent(palette))
        text = QColor("white") if luminance(ground) < _MIDDLE else QColor("black")
        end = QColor("black") if luminance(ground) < _MIDDLE else QColor("white")
        while contrast(ground, text) < READABLE_TEXT:
            ground = mixed(ground, end, 0.95)
        return ground, text

    def wants_contrast(self) -> bool:
        """Whether the user asked the system for more contrast (Qt 6.10 and later know)."""
        # the object in between is named: PySide lets it go with the last name for it
        style = QGuiApplication.styleHints()
        hints = style.accessibility()
        return hints.contrastPreference() is Qt.ContrastPreference.HighContrast

    def link(self, palette: QPalette) -> QColor:
        """Return the accent colour, made readable as text on page and card."""
        end = palette.color(QPalette.ColorRole.WindowText)
        return _readable(palette, [mixed(_accent(palette), end, part / 100) for part in _PARTS])

    def settle(self, app: QApplication) -> None:
        """Make quiet text and links of the whole application readable."""
        palette = app.palette()
        if self.settled(palette, palette) != palette:
            # only our roles are set, so that all others keep following the system
            app.setPalette(self.settled(palette, QPalette()))

    def settled(self, palette: QPalette, into: QPalette) -> QPalette:
        """Return `into` with the roles that we set, as they should be beside this palette."""
        result = QPalette(into)
        result.setColor(QPalette.ColorRole.PlaceholderText, self.secondary(palette))
        result.setColor(QPalette.ColorRole.Link, self.link(palette))
        return result
