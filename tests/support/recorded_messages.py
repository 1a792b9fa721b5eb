"""Message boxes that are written down instead of shown."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from hygiene_app.ui.messages import Question


@dataclass(slots=True)
class RecordedMessages:
    """Fits `ui.messages.Messages`.

    Attributes:
        told, problems: the texts, in order.
        asked: the questions; answered at once with `answer`.
    """

    answer: bool = False
    told: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    asked: list[Question] = field(default_factory=list)

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
        self.problems.append(text)
        if done is not None:
            done()

    def ask(
        self, parent: QWidget | None, question: Question, answered: Callable[[bool], None]
    ) -> None:
        self.asked.append(question)
        answered(self.answer)
