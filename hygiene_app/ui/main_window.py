"""The frame: navigation, the page, the status line. It fulfils what pages wish for."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.account import Account
from hygiene_app.model.disposal import DisposalPlan
from hygiene_app.ui.context import Page, PageName, Placed, UiContext
from hygiene_app.ui.disposal import DisposalFlow
from hygiene_app.ui.elements import Button, Line, Text
from hygiene_app.ui.navigation import Navigation
from hygiene_app.ui.recovery_dialog import set_up_archive
from hygiene_app.ui.sign_in_again import ask_to_sign_in
from hygiene_app.ui.status_line import StatusLine
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import MARGIN, SPACE
from hygiene_app.ui.tray import Tray

PageMaker = Callable[[UiContext], QWidget]

_WIDTH, _HEIGHT = 1360, 840
_SMALLEST = (920, 600)
_ROOM_FOR_NAMES = 1120


class MainWindow(QMainWindow):
    """One window on one profile.

    Signals:
        closed: nothing runs any more, and the window is gone.

    Args:
        pages: how to make each page; those that are missing have no entry in the navigation.
        first_run: how to make the steps that add a mailbox; they emit `flow.first_run_ended`.
    """

    closed = Signal()

    def __init__(
        self,
        context: UiContext,
        pages: Mapping[PageName, PageMaker],
        first_run: PageMaker | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._first_run_maker = first_run
        self._first_run: QWidget | None = None
        self._closing = False
        self.setWindowTitle(context.words.say("ui-product"))
        self.setMinimumSize(*_SMALLEST)
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
        self.pages: dict[PageName, QWidget] = {
            name: pages[name](context) for name in PageName if name in pages
        }
        self.navigation = Navigation(context, tuple(self.pages))
        self.status = StatusLine(context)
        self.disposal = DisposalFlow(context, self.status, self)
        self.tray = Tray(context, self)
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._frame())
        self.setCentralWidget(self._whole)
        self._connect()
        self.show_page(next(iter(self.pages)), None)

    # building -------------------------------------------------------------------------------

    def _frame(self) -> QWidget:
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(Line(self._context.theme, upright=True))
        column = QVBoxLayout()
        column.setSpacing(0)
        if self._context.services.is_demo:
            column.addWidget(self._demo_banner())
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        row.addLayout(column, 1)
        return frame

    def _demo_banner(self) -> QWidget:
        banner = QFrame()
        banner.setObjectName("demo-banner")
        banner.setBackgroundRole(banner.palette().ColorRole.AlternateBase)
        banner.setAutoFillBackground(True)
        row = QHBoxLayout(banner)
        row.setContentsMargins(MARGIN, SPACE, MARGIN, SPACE)
        text = Text(self._context.theme, self._context.words.say("ui-demo-banner"))
        text.spread()
        row.addWidget(text, 1)
        leave = Button(self._context.words.say("ui-demo-leave"))
        leave.clicked.connect(self._context.flow.demo_left)
        row.addWidget(leave)
        return banner

    def _connect(self) -> None:
        flow, changes = self._context.flow, self._context.changes
        self.navigation.chosen.connect(lambda page: self.show_page(page, None))
        flow.page_wanted.connect(self.show_page)
        flow.disposal_wanted.connect(self._dispose)
        flow.archive_wanted.connect(self._set_up_archive)
        flow.account_wanted.connect(self.add_account)
        flow.first_run_ended.connect(self._leave_first_run)
        flow.sign_in_wanted.connect(self._ask_to_sign_in)
        flow.count_known.connect(self.navigation.tell_due)
        changes.accounts.connect(self._read_accounts)
        for keys in (QKeySequence.StandardKey.Refresh, QKeySequence("Ctrl+R")):
            QShortcut(keys, self).activated.connect(self._context.scanning.start)
        QShortcut(QKeySequence.StandardKey.Quit, self).activated.connect(self.close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names of the pages out where a narrow window needs the room."""
        super().resizeEvent(event)
        self.navigation.make_compact(on=event.size().width() < _ROOM_FOR_NAMES)

    # pages ----------------------------------------------------------------------------------

    def show_page(self, name: PageName, request: object) -> None:
        """Show a page; one that does not exist is left alone."""
        page = self.pages.get(name)
        if page is None:
            return
        self._stack.setCurrentWidget(page)
        self.navigation.show_page(name)
        if isinstance(page, Page):
            page.arrive(request)
            QTimer.singleShot(0, page, page.primary_focus)

    @property
    def place(self) -> tuple[PageName, object]:
        """Which page is shown, and what of it."""
        page: object = self._stack.currentWidget()
        name = next(name for name, each in self.pages.items() if each is page)
        return name, page.place() if isinstance(page, Placed) else None

    def begin(self) -> None:
        """Look what became of what was interrupted, then look for new messages."""
        self._read_accounts()
        self._context.scanning.settle()
        self.tray.begin()

    def resume(self) -> None:
        """Go on after the window was made again, in another language."""
        self._read_accounts()
        self.tray.begin()

    # wishes ---------------------------------------------------------------------------------

    def _read_accounts(self) -> None:
        look = self._context.tasks.create(
            Lane.LOOK, lambda _job: self._context.services.accounts.list(), owner=self
        )
        look.on_done(self._know_accounts).start()

    def _know_accounts(self, accounts: tuple[Account, ...]) -> None:
        self.navigation.tell_accounts(accounts)
        if not accounts and self._first_run is None:
            self.add_account()

    def add_account(self) -> None:
        """Show the steps that add a mailbox, in place of everything else."""
        if self._first_run_maker is None or self._first_run is not None:
            return
        self._first_run = self._first_run_maker(self._context)
        self._whole.addWidget(self._first_run)
        self._whole.setCurrentWidget(self._first_run)

    def _leave_first_run(self) -> None:
        page, self._first_run = self._first_run, None
        self._whole.setCurrentIndex(0)
        if page is not None:
            self._whole.removeWidget(page)
            page.deleteLater()
        self.show_page(next(iter(self.pages)), None)

    def _dispose(self, plan: DisposalPlan) -> None:
        self.disposal.confirm(plan)

    def _set_up_archive(self, then: Callable[[], None]) -> None:
        set_up_archive(self._context, self, then)

    def _ask_to_sign_in(self, name: str) -> None:
        ask_to_sign_in(self._context, self, name, self._context.scanning.start)

    # closing --------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs first; a second wish to close hides the window meanwhile."""
        tasks = self._context.tasks
        if self._closing or (not tasks.working and not self.status.counts_down):
            event.accept()
            self.closed.emit()
            return
        self._closing = True
        self.status.stop()
        self.status.stop()
        tasks.cancel_all()
        working = tasks.working
        for task in working:
            task.on_ended(self._close_when_idle, owner=self)
        event.setAccepted(not working)
        if not working:
            self.closed.emit()

    def _close_when_idle(self) -> None:
        if all(task.is_ended for task in self._context.tasks.working):
            self.close()
