"""What the user sees of a bug: a calm sentence, and a report without personal data to copy.

A traceback may carry addresses or subjects in its values and messages, so the report names only
files of ours, lines and functions. It is never sent anywhere.
"""

import logging
import platform
import sys
import traceback
from pathlib import PurePath
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

import hygiene_app
from hygiene_app.ui.dialogs import button_row, dialog_column
from hygiene_app.ui.elements import Button, Text
from hygiene_app.ui.theme import SPACE, TextSize, Theme
from hygiene_app.words.phrasebook import Words

log = logging.getLogger(__name__)

_PACKAGE: Final = "hygiene_app"


def report_of(bug: BaseException) -> str:
    """Return what developers need and nothing else: no message, no value, no path of the user."""
    lines = [
        f"hygiene-app {hygiene_app.__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        "",
    ]
    seen: set[int] = set()
    cause: BaseException | None = bug
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(type(cause).__name__)
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _place(filename: str) -> str:
    parts = PurePath(filename.replace("\\", "/")).parts
    if _PACKAGE in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index(_PACKAGE) :])
    return parts[-1] if parts else ""


class CrashDialog(QDialog):
    """Shows the report; Copy puts it on the clipboard."""

    def __init__(
        self, words: Words, theme: Theme, report: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.say("ui-crash-title"))
        self.report = report
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setAccessibleName(words.say("ui-crash-report"))
        copy = Button(words.say("ui-crash-copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        close = Button(words.say("ui-close"))
        close.clicked.connect(self.reject)
        close.setDefault(True)
        column = dialog_column(self, 70 * SPACE)
        column.addWidget(Text(theme, words.say("ui-crash-title"), TextSize.SECTION))
        column.addWidget(Text(theme, words.say("ui-crash-text")))
        column.addWidget(shown, 1)
        column.addLayout(button_row(close, left=(copy,)))
        self.resize(70 * SPACE, 50 * SPACE)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)


class CrashWatch(QObject):
    """Catches what no code expected, in slots and in tasks.

    Signals:
        crashed: the exception.
    """

    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook

    def install(self) -> None:
        """Take the place of `sys.excepthook`, through which PySide reports exceptions in slots."""
        self._before = sys.excepthook
        sys.excepthook = self._hook

    def remove(self) -> None:
        """Give the place back."""
        sys.excepthook = self._before

    def _hook(
        self, kind: type[BaseException], bug: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(1)
        log.error("unexpected: %s", kind.__name__)
        self.crashed.emit(bug)
