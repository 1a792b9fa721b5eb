"""One window for each profile: a second start brings the first window to the front, and ends."""

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QLocalServer, QLocalSocket

_PATIENCE: Final = 1000
"""Milliseconds for each step: more, and a start seems to hang."""
_HELLO: Final = b"raise\n"
_YES: Final = b"ok\n"


def instance_name(profile: Path | None) -> str:
    """Return a name that only starts on the same profile of the same user share.

    Args:
        profile: None for the usual one.
    """
    place = f"{Path.home()}\n{profile.expanduser().absolute() if profile else ''}"
    return f"hygiene-app-{hashlib.sha256(place.encode()).hexdigest()[:20]}"


class SingleInstance(QObject):
    """Knows whether this is the first start, and listens for others.

    Signals:
        asked: somebody started the program again.
    """

    asked = Signal()

    def __init__(
        self, name: str, parent: QObject | None = None, *, patience: int = _PATIENCE
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._patience = patience
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def is_first(self) -> bool:
        """Return whether nobody else has this window; else it was asked to come to the front.

        A first one that does not answer counts as none: what is wrong with it shows when the
        profile is opened.
        """
        if self._raise_other():
            return False
        if self._server.listen(self._name):
            return True
        taken = QAbstractSocket.SocketError.AddressInUseError
        if self._server.serverError() is taken and not self._raise_other():
            # what a program that was killed left behind
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return True
        return self._server.serverError() is not taken

    def _raise_other(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(self._patience):
            return False
        socket.write(_HELLO)
        socket.waitForBytesWritten(self._patience)
        # the answer may have come while the greeting was sent
        answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(self._patience)
        socket.abort()
        return answered

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_YES)
            socket.flush()
            self.asked.emit()

    def end(self) -> None:
        """Listen no longer."""
        self._server.close()
