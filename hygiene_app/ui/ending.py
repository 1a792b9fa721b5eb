"""Ends the window in order when the system asks the process to go (SIGTERM, SIGINT, SIGHUP)."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

_ASKS_TO_GO = ("SIGTERM", "SIGINT", "SIGHUP")


class OrderlyEnd(QObject):
    """Turns a signal into the end of the event loop: what runs is cancelled, what is open closed.

    Python runs its handlers only between its own instructions, and Qt's loop has none: the signal
    therefore writes a byte that the loop waits for.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._reading, self._writing = socket.socketpair()
        self._writing.settimeout(0)
        signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        for name in _ASKS_TO_GO:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda _socket: self._go())

    def _go(self) -> None:
        self._reading.recv(64)
        self._app.quit()

    def release(self) -> None:
        """Give the signals back to the system."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for name in _ASKS_TO_GO:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), signal.SIG_DFL)
        self._reading.close()
        self._writing.close()
