"""Icons are there, are drawn in the colour of the text, and again when it changes."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.finding import Category
from hygiene_app.ui.context import PageName
from hygiene_app.ui.icons import Icons
from hygiene_app.ui.theme import Theme

pytestmark = pytest.mark.window

NAMES = PackagedResources().names("icons")


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_can_be_drawn(name: str, qapp: QApplication) -> None:
    svg = PackagedResources().text(f"icons/{name}")
    assert QSvgRenderer(QByteArray(svg.encode())).isValid()
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own file
    assert root.get("viewBox")
    if name != "application.svg":
        assert root.get("stroke") == "currentColor"


def test_every_page_and_category_has_one(qapp: QApplication) -> None:
    wanted = {page.value for page in PageName}
    wanted |= {Icons.category_name(category) for category in Category}
    assert {f"{name}.svg" for name in wanted} <= set(NAMES)


def _inked(button: QPushButton) -> set[str]:
    image = button.icon().pixmap(20, 20).toImage()
    return {
        QColor(image.pixelColor(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    }


def test_icons_follow_the_palette(qapp: QApplication, qtbot: QtBot) -> None:
    before = QPalette(qapp.palette())
    icons = Icons(PackagedResources())
    button, label = QPushButton("x"), QLabel()
    qtbot.addWidget(button)
    qtbot.addWidget(label)
    icons.put_on(button, "trash")
    icons.put_in(label, "trash")
    first = label.pixmap().toImage()
    assert _inked(button) == {before.color(QPalette.ColorRole.ButtonText).name()}
    other = QPalette(before)
    for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        other.setColor(role, QColor("#a1b2c3"))
    qapp.setPalette(Theme().settled(other, other))
    qtbot.waitUntil(lambda: _inked(button) == {"#a1b2c3"})
    assert label.pixmap().toImage() != first
    qapp.setPalette(before)


def test_widgets_that_are_gone_do_no_harm(qapp: QApplication) -> None:
    before = QPalette(qapp.palette())
    icons = Icons(PackagedResources())
    button = QPushButton("x")
    icons.put_on(button, "trash")
    icons.put_in(gone := QLabel(), "trash")
    button.deleteLater()
    QApplication.sendPostedEvents(button, 0)
    QApplication.processEvents()
    del gone
    other = QPalette(before)
    other.setColor(QPalette.ColorRole.ButtonText, QColor("#a1b2c3"))
    qapp.setPalette(Theme().settled(other, other))
    QApplication.processEvents()
    assert not icons.icon("trash").isNull()
    qapp.setPalette(before)
