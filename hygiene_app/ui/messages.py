"""The only place that opens a message box. Boxes never block: the answer comes by a call."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from hygiene_app.words.phrasebook import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question with two answers; Enter and Escape give the safe one, `no`."""

    title: str
    text: str
    yes: str
    no: str
    detail: str = ""


class Messages(Protocol):
    """Tells and asks; tests record instead."""

    def tell(self, parent: QWidget | None, title: str, text: str, detail: str = "") -> None:
        """Tell something that happened."""
        ...

    def problem(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        detail: str = "",
        *,
        done: Callable[[], None] | None = None,
    ) -> None:
        """Tell a known problem in a sentence that says what to do; `done` once it was read."""
        ...

    def ask(
        self, parent: QWidget | None, question: Question, answered: Callable[[bool], None]
    ) -> None:
        """Ask, and call with True for `yes`."""
        ...


class MessageBoxes:
    """Real boxes, in the platform's style."""

    def __init__(self, words: Words) -> None:
        self._words = words
        # a box without a parent lives only as long as somebody here knows it
        self._open: set[QMessageBox] = set()

    def tell(self, parent: QWidget | None, title: str, text: str, detail: str = "") -> None:
        self._show(parent, QMessageBox.Icon.Information, title, text, detail)

    def problem(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        detail: str = "",
        *,
        done: Callable[[], None] | None = None,
    ) -> None:
        """Tell a known problem, and go on with `done` once the box is closed."""
        box = self._show(parent, QMessageBox.Icon.Warning, title, text, detail)
        if done is not None:
            box.finished.connect(lambda _code: done())

    def ask(
        self, parent: QWidget | None, question: Question, answered: Callable[[bool], None]
    ) -> None:
        box = _box(parent, QMessageBox.Icon.Question, question.title, question.text)
        box.setInformativeText(question.detail)
        yes = box.addButton(question.yes, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(question.no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.finished.connect(lambda _code: answered(box.clickedButton() is yes))
        self._show_box(box)

    def _show(
        self, parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str, detail: str
    ) -> QMessageBox:
        box = _box(parent, icon, title, text)
        box.setInformativeText(detail)
        box.addButton(self._words.say("ui-close"), QMessageBox.ButtonRole.AcceptRole)
        self._show_box(box)
        return box

    def _show_box(self, box: QMessageBox) -> None:
        self._open.add(box)
        box.finished.connect(lambda _code: self._open.discard(box))
        box.open()


def _box(parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    # plain text: what comes from a mail may contain what looks like markup
    box = QMessageBox(icon, title, text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
