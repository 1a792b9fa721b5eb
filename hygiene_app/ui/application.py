"""Starts Qt, builds what the window needs beside it, and ends everything in the right order."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext, make_context
from hygiene_app.ui.crash import CrashDialog, CrashWatch, report_of
from hygiene_app.ui.elements import Text
from hygiene_app.ui.ending import OrderlyEnd
from hygiene_app.ui.language import language_for
from hygiene_app.ui.main_window import MainWindow
from hygiene_app.ui.messages import MessageBoxes, Messages
from hygiene_app.ui.pages import FIRST_RUN, PAGES
from hygiene_app.ui.single_instance import SingleInstance, instance_name
from hygiene_app.ui.tasks import Lane, TaskRunner
from hygiene_app.ui.theme import MARGIN, SPACE, PaletteWatch, TextSize, Theme
from hygiene_app.words.loading import load
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.ports import Resources
from hygiene_app.workflow.services import Services

_SHOW_OPENING_AFTER: Final = 400
"""Milliseconds: what is ready sooner needs no window that says to wait."""
_TURN: Final = 0.001
"""Seconds after which Python gives another thread its turn. At the usual 5 ms a scan makes the list
stutter, since painting it asks Python some hundred times; the scan itself does not notice."""
_APPLICATION_ID: Final = "org.mailhygiene.HygieneApp"


def run(
    *,
    build: Callable[[], Services],
    build_demo: Callable[[Job], Services],
    resources: Resources,
    demo: bool = False,
    profile: Path | None = None,
) -> int:
    """Show the window until the user closes it; return the exit code.

    Args:
        build: makes the verbs of the user's profile; called beside the window, since the keyring
            may ask for a password.
        build_demo: makes those of the sample mailbox.
        demo: open the sample mailbox instead of the user's own.
        profile: the folder that `build` opens, None for the usual one: a window that is open on it
            comes to the front, and this start ends.
    """
    sys.setswitchinterval(_TURN)
    app = make_application(resources)
    only = SingleInstance(instance_name(profile), app)
    if not demo and not only.is_first():
        return 0
    words = load(language_for(), resources)
    session = Session(words, resources, build_demo=build_demo)
    only.asked.connect(session.come_forward)
    ending = OrderlyEnd(app)
    session.open(build_demo if demo else lambda _job: build())
    code = app.exec()
    only.end()
    session.end()
    ending.release()
    return session.exit_code or code


def make_application(resources: Resources) -> QApplication:
    """Return the Qt application with its name, icon and colours."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Mail Hygiene")
    app.setDesktopFileName(_APPLICATION_ID)
    app.setQuitOnLastWindowClosed(False)
    picture = QPixmap()
    if picture.loadFromData(resources.data("icons/application.svg")):
        app.setWindowIcon(QIcon(picture))
    Theme().settle(app)
    if app.findChild(_Readable) is None:
        _Readable(app)
    return app


class _Readable(QObject):
    """Keeps quiet text readable when the system goes dark or light."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._watch = PaletteWatch()
        self._watch.changed.connect(partial(Theme().settle, app))


class Session(QObject):
    """What is open: verbs, their window, and perhaps the sample mailbox on top.

    Args:
        leave: ends the event loop.
    """

    def __init__(
        self,
        words: Words,
        resources: Resources,
        *,
        build_demo: Callable[[Job], Services],
        leave: Callable[[], None] = QApplication.quit,
    ) -> None:
        super().__init__()
        self._words = words
        self._resources = resources
        self._build_demo = build_demo
        self._leave = leave
        self._opened: list[Services] = []
        self._opening = Opening(words)
        self._ended = False
        self.exit_code = 0
        self.window: MainWindow | None = None
        self.context: UiContext | None = None
        self.messages: Messages = MessageBoxes(words)
        self.tasks = TaskRunner(self)
        self.tasks.crashed.connect(self.tell_crash)
        self._watch = CrashWatch(self)
        self._watch.crashed.connect(self.tell_crash)
        self._watch.install()

    # opening --------------------------------------------------------------------------------

    def open(self, build: Callable[[Job], Services]) -> None:
        """Build the verbs beside the window, then show it."""
        QTimer.singleShot(_SHOW_OPENING_AFTER, self._opening, self._show_opening)
        task = self.tasks.create(Lane.WORK, lambda job: self._build(build, job), owner=self)
        task.on_done(self._read_language).on_failed(self._refuse).start()

    def _show_opening(self) -> None:
        if self.window is None and not self._ended:
            self._opening.show()

    def _build(self, build: Callable[[Job], Services], job: Job) -> Services:
        """Build beside the window; known at once, so that it is closed whenever the end comes."""
        services = build(job)
        self._opened.append(services)
        return services

    def _read_language(self, services: Services) -> None:
        task = self.tasks.create(
            Lane.LOOK, lambda _job: services.organisation.language(), owner=self
        )
        task.on_done(lambda chosen: self._show(services, language_for(chosen), begin=True))
        task.on_failed(self._refuse).start()

    def _refuse(self, problem: KnownError) -> None:
        """Say why nothing can be opened, and end."""
        self._opening.hide()
        self.exit_code = 1
        title = self._words.say("ui-cannot-open")
        sentence = error_sentence(self._words, problem)
        self.messages.problem(None, title, sentence, done=self._quit)

    # the window -----------------------------------------------------------------------------

    def _show(self, services: Services, language: str, *, begin: bool) -> None:
        """Show a new window; `begin` looks for what was interrupted and for what is new."""
        self._words = load(language, self._resources)
        if isinstance(self.messages, MessageBoxes):
            self.messages = MessageBoxes(self._words)
        previous = self.window
        self.context = make_context(services, self._words, self.tasks, self.messages)
        self.window = MainWindow(self.context, PAGES, FIRST_RUN)
        self.window.closed.connect(self._quit)
        flow = self.context.flow
        flow.language_wanted.connect(self._change_language)
        flow.demo_wanted.connect(self._open_demo)
        flow.demo_left.connect(self._leave_demo)
        if previous is not None:
            self.window.setGeometry(previous.geometry())
            previous.hide()
            previous.deleteLater()
        self._opening.hide()
        self.window.show()
        if begin:
            self.window.begin()
        else:
            self.window.resume()
            if previous is not None:
                self.window.show_page(*previous.place)

    def come_forward(self) -> None:
        """Bring the window to the front: the user started the program again."""
        shown = self.window
        if shown is not None:
            shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
            shown.show()
            shown.raise_()
            shown.activateWindow()

    def _change_language(self, setting: str) -> None:
        """Keep the choice and show it, unless work is under way that this window tells about."""
        services, context = self._opened[-1], self.context
        if context is None:
            return
        other_work = len(self.tasks.working) > int(context.scanning.is_running)
        scanned = not other_work and context.scanning.pause()

        def work(_job: Job) -> None:
            services.organisation.choose_language(setting)

        def show(_nothing: None) -> None:
            if other_work:
                said = self._words.say("ui-language-later")
                self.messages.tell(self.window, self._words.say("ui-product"), said)
                return
            self._show(services, language_for(setting), begin=False)
            if scanned and self.context is not None:
                self.context.scanning.start()

        self.tasks.create(Lane.LOOK, work, owner=self).on_done(show).start()

    # the sample mailbox -----------------------------------------------------------------------

    def _open_demo(self) -> None:
        """Open the sample mailbox in place of the user's own, which waits behind it."""
        if len(self._opened) > 1 or self.context is None:
            return
        self.context.scanning.pause()
        build = self._build_demo
        task = self.tasks.create(Lane.WORK, lambda job: self._build(build, job), owner=self)
        task.on_done(self._read_language).on_failed(self._tell).start()

    def _leave_demo(self) -> None:
        """Go back to the user's own mailbox, or end where there is none behind."""
        if len(self._opened) < 2:
            if self.window is not None:
                self.window.close()
            return
        demo = self._opened.pop()
        self.tasks.cancel_all()
        task = self.tasks.create(Lane.WORK, lambda _job: demo.close(), owner=self)
        task.on_ended(lambda: self._read_language(self._opened[-1])).start()

    # ending ---------------------------------------------------------------------------------

    def _tell(self, problem: KnownError) -> None:
        title = self._words.say("ui-problem-title")
        self.messages.problem(self.window, title, error_sentence(self._words, problem))

    def tell_crash(self, bug: BaseException) -> None:
        """Show what happened, without personal data."""
        CrashDialog(self._words, Theme(), report_of(bug), self.window).open()

    def _quit(self) -> None:
        self._ended = True
        self._opening.hide()
        self._leave()

    def end(self) -> None:
        """Stop all work, then close what the verbs hold."""
        self._ended = True
        self._watch.remove()
        self.tasks.shut_down()
        while self._opened:
            self._opened.pop().close()


class Opening(QWidget):
    """Says to wait, where opening takes longer than a blink."""

    def __init__(self, words: Words) -> None:
        super().__init__(None, Qt.WindowType.Dialog)
        theme = Theme()
        self.setWindowTitle(words.say("ui-product"))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(SPACE)
        bar.setAccessibleName(words.say("ui-opening"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, 2 * MARGIN)
        column.setSpacing(2 * SPACE)
        column.addWidget(Text(theme, words.say("ui-opening"), TextSize.SECTION))
        column.addWidget(bar)
        self.setMinimumWidth(50 * SPACE)
