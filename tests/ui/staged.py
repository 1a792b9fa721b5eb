"""A context for pages under test, with message boxes that are recorded instead of shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hygiene_app.ui.context import UiContext, make_context
from hygiene_app.ui.messages import Question
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.words.loading import load
from hygiene_app.workflow.services import Services


class Recorded:
    """Message boxes that answer at once."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.asked: list[Question] = []
        self.answer = False

    def tell(self, parent: QWidget | None, title: str, text: str, detail: str = "") -> None:
        self.told.append(text)

    def problem(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        detail: str = "",
        *,
        done: Callable[[], None] | None = None,
    ) -> None:
        self.told.append(text)

    def ask(
        self, parent: QWidget | None, question: Question, answered: Callable[[bool], None]
    ) -> None:
        self.asked.append(question)
        answered(self.answer)


def staged(
    services: Services, tasks: TaskRunner, language: str = "en"
) -> tuple[UiContext, Recorded]:
    """Return a context in a language, and the boxes it shows."""
    boxes = Recorded()
    words = load(language, services.resources)
    return make_context(services, words, tasks, boxes), boxes


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget for the length of the test."""
    qtbot.addWidget(widget)
    widget.resize(1000, 760)
    widget.show()
    qtbot.waitExposed(widget)


def tab_chain(start: QWidget, length: int) -> list[QWidget]:
    """Return what Tab reaches from here, in this order."""
    found: list[QWidget] = []
    each = start.nextInFocusChain()
    while each is not None and each is not start and len(found) < length:
        by_tab = each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and each.isVisible() and each.isEnabled() and each.focusProxy() is None:
            found.append(each)
        each = each.nextInFocusChain()
    return found
