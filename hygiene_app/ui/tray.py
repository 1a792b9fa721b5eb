"""The reminder inside the window: looks at start and now and then; nothing due means silence."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from hygiene_app.model.job import Job
from hygiene_app.ui.context import PageName, ReviewRequest, UiContext
from hygiene_app.ui.tasks import Lane
from hygiene_app.workflow.reminder import Reminding

_PAUSE: Final = 600_000
"""Milliseconds. The clock of timers stands still while a computer sleeps: after an hour it could be
late; looking is cheap."""


class Tray(QObject):
    """An icon where the desktop has a place for it, and at most one message in a while.

    It is seen only while something is to be told: nothing due means silence.
    """

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        words = context.words
        self.icon = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        self.icon.setToolTip(words.say("ui-product"))
        self._menu = QMenu(window)
        self.review = self._menu.addAction(words.say("ui-review-now"), self.open_review)
        self.later = self._menu.addAction(words.say("reminder-later"), self.put_off)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_review)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and every ten minutes from now on."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Ask whether it is time, unless the user sees it anyway; the sample reminds of nothing."""
        services = self._context.services
        seen = self._window.isActiveWindow()
        if seen or services.is_demo or not QSystemTrayIcon.isSystemTrayAvailable():
            return

        def work(_job: Job) -> Reminding:
            found = services.reminder.look()
            if found.now:
                services.reminder.reminded()
            return found

        self._context.tasks.create(Lane.LOOK, work, owner=self).on_done(self._tell).start()

    def open_review(self) -> None:
        """Bring the window forward with what is due."""
        self.icon.hide()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._context.navigate(PageName.REVIEW, ReviewRequest())

    def put_off(self) -> None:
        """Stay silent for a week."""
        self.icon.hide()
        reminder = self._context.services.reminder

        def work(_job: Job) -> None:
            reminder.put_off()

        self._context.tasks.create(Lane.LOOK, work, owner=self).start()

    def _tell(self, found: Reminding) -> None:
        if not found.due:
            self.icon.hide()
        if not found.now:
            return
        words = self._context.words
        self.icon.show()
        self.icon.showMessage(
            words.say("reminder-title"),
            words.say("reminder-text", count=found.due),
            QGuiApplication.windowIcon(),
        )

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_review()
