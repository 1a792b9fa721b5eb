"""Outline icons in the colour of the text, also after the colours of the system change."""

import weakref
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel

from hygiene_app.model.finding import Category
from hygiene_app.ui.theme import PaletteWatch, Theme
from hygiene_app.workflow.ports import Resources

LIST_SIZE: Final = 20
NAVIGATION_SIZE: Final = 24
_SCALES: Final = (1, 2, 3)

_CATEGORY: Final = {
    Category.CV: "cv",
    Category.QUOTE: "quote",
    Category.IDENTITY_DOCUMENT: "identity",
    Category.NATIONAL_NUMBER: "number",
    Category.HEALTH: "health",
    Category.PAYROLL: "payroll",
    Category.BANK_DETAILS: "bank",
    Category.CRIMINAL_RECORD: "record",
    Category.CONTRACT: "contract",
    Category.CREDENTIALS: "key",
    Category.INVOICE: "invoice",
}


class Icons(QObject):
    """Draws the SVG files of `resources/icons` with the palette's text colour.

    Icons put with `put_on` and `put_in` are drawn again when the palette changes; what is asked
    with `icon` should be asked again at every painting.
    """

    def __init__(self, resources: Resources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._theme = Theme()
        self._drawn: dict[tuple[str, int, str], QPixmap] = {}
        self._made: dict[tuple[str, QPalette.ColorRole, int], QIcon] = {}
        self._buttons: list[tuple[weakref.ref[QAbstractButton], str, QPalette.ColorRole]] = []
        self._labels: list[tuple[weakref.ref[QLabel], str, int]] = []
        self._watch = PaletteWatch()
        self._watch.changed.connect(self._draw_again)

    def icon(
        self,
        name: str,
        role: QPalette.ColorRole = QPalette.ColorRole.WindowText,
        size: int = LIST_SIZE,
    ) -> QIcon:
        """Return an icon in a colour of the palette, greyed where disabled."""
        known = self._made.get((name, role, size))
        if known is None:
            known = self._make(name, role, size)
            self._made[name, role, size] = known
        return known

    def _make(self, name: str, role: QPalette.ColorRole, size: int) -> QIcon:
        palette = QGuiApplication.palette()
        icon = QIcon()
        for group, mode in (
            (QPalette.ColorGroup.Active, QIcon.Mode.Normal),
            (QPalette.ColorGroup.Disabled, QIcon.Mode.Disabled),
        ):
            colour = palette.color(group, role)
            for scale in _SCALES:
                icon.addPixmap(self.pixmap(name, size * scale, colour), mode)
        # our lists mark rows softly, and the system's strong mark is for those who want contrast
        contrast = self._theme.wants_contrast()
        shown = QPalette.ColorRole.HighlightedText if contrast else role
        for scale in _SCALES:
            picture = self.pixmap(name, size * scale, palette.color(shown))
            icon.addPixmap(picture, QIcon.Mode.Selected)
        return icon

    def category(self, category: Category) -> QIcon:
        """Return the icon of a category."""
        return self.icon(_CATEGORY[category])

    @staticmethod
    def category_name(category: Category) -> str:
        """Return the name of the icon of a category."""
        return _CATEGORY[category]

    def pixmap(self, name: str, size: int, colour: QColor) -> QPixmap:
        """Return an icon of so many physical pixels in one colour."""
        key = (name, size, colour.name())
        if key not in self._drawn:
            svg = self._resources.text(f"icons/{name}.svg").replace("currentColor", colour.name())
            picture = QPixmap(size, size)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
            painter.end()
            self._drawn[key] = picture
        return self._drawn[key]

    def put_on(
        self,
        button: QAbstractButton,
        name: str,
        role: QPalette.ColorRole = QPalette.ColorRole.ButtonText,
    ) -> None:
        """Show an icon on a button; where it has no text the caller gives an accessible name."""
        self._buttons = [each for each in self._buttons if each[0]() is not None]
        self._buttons.append((weakref.ref(button), name, role))
        button.setIcon(self.icon(name, role))
        button.setIconSize(QSize(LIST_SIZE, LIST_SIZE))

    def put_in(self, label: QLabel, name: str, size: int = LIST_SIZE) -> None:
        """Show an icon in a label, which stands beside the words that say the same."""
        self._labels = [
            each for each in self._labels if each[0]() is not None and each[0]() is not label
        ]
        self._labels.append((weakref.ref(label), name, size))
        label.setPixmap(self._sharp(label, name, size))

    def _sharp(self, label: QLabel, name: str, size: int) -> QPixmap:
        ratio = label.devicePixelRatioF()
        colour = label.palette().color(label.foregroundRole())
        picture = QPixmap(self.pixmap(name, round(size * ratio), colour))
        picture.setDevicePixelRatio(ratio)
        return picture

    def _draw_again(self) -> None:
        self._drawn.clear()
        self._made.clear()
        for known, name, role in self._buttons:
            if (button := known()) is not None and _lives(button):
                button.setIcon(self.icon(name, role))
        for known_label, name, size in self._labels:
            if (label := known_label()) is not None and _lives(label):
                label.setPixmap(self._sharp(label, name, size))


def _lives(widget: QObject) -> bool:
    import shiboken6

    return shiboken6.isValid(widget)
