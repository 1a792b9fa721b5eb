"""Starts the window as the program does, and ends it when its first picture has been drawn.

`python -m tests.bench.first_paint BEGUN PROFILE` prints the seconds since BEGUN, a moment of
`time.monotonic()`, at the first picture of anything and at the first of the main window.
"""

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hygiene_app import __main__ as program
from hygiene_app.ui import application
from hygiene_app.ui.main_window import MainWindow
from hygiene_app.workflow.ports import Resources


class _FirstPaint(QObject):
    """Sees every event of the program until the main window was drawn."""

    def __init__(self, app: QApplication, begun: float) -> None:
        super().__init__(app)
        self._begun = begun
        self._seen: dict[str, float] = {}
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self._seen.setdefault("anything", time.monotonic() - self._begun)
            if isinstance(watched.window(), MainWindow) and "window" not in self._seen:
                self._seen["window"] = time.monotonic() - self._begun
                sys.stdout.write(json.dumps(self._seen) + "\n")
                sys.stdout.flush()
                QTimer.singleShot(0, watched.window().close)
        return False


def main() -> None:
    """Watch the program start."""
    begun, profile = float(sys.argv[1]), sys.argv[2]
    usual = application.make_application

    def watched(resources: Resources) -> QApplication:
        app = usual(resources)
        _FirstPaint(app, begun)
        return app

    application.make_application = watched
    sys.argv[1:] = ["--profile", profile]
    program.main()


if __name__ == "__main__":
    main()
