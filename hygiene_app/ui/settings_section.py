"""What the sections of the settings are built of."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Text
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.tasks import Task
from hygiene_app.ui.theme import GAP, MARGIN, SPACE

T = TypeVar("T")

SECTION_WIDTH = 100 * SPACE


class SettingsSection(QWidget):
    """A section of the settings; it reads when it comes into view."""

    def __init__(self, context: UiContext, name: str) -> None:
        super().__init__()
        self.context = context
        self.name = name
        self.inside = QWidget()
        self.inside.setMaximumWidth(SECTION_WIDTH)
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GAP)
        lead = Text(context.theme, context.words.say(f"ui-set-{name}-text"), secondary=True)
        self.body.addWidget(wide(lead))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MARGIN, 0, GAP)
        column.addWidget(self.inside)

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.context.words.say(f"ui-set-{self.name}")

    def arrive(self) -> None:
        """Called each time the section comes into view."""


def scrolled(inside: QWidget) -> QScrollArea:
    """Return a frame in which a section scrolls where it does not fit."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def start_between_scans(context: UiContext, task: "Task[T]", *, go_on: bool = True) -> None:
    """Start a task of the WORK lane at once: a scan gives way, and goes on after it."""
    paused = context.scanning.pause()
    if paused and go_on:
        task.on_ended(context.scanning.start)
    task.start()
