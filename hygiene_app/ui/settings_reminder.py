"""Settings: how often and from which hour to remind, and how it stands now."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSystemTrayIcon, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.managed import ManagedValue
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, IconRow, Text, beside
from hygiene_app.ui.look import Look
from hygiene_app.ui.origin import OriginRow
from hygiene_app.ui.run_step import field, wide
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.reminder import ReminderState

INTERVALS: Final = (7, 14, 30, 90, 0)
"""Days; 0: never."""
_HOURS: Final = range(24)


class ReminderSection(SettingsSection):
    """Two choices that apply at once, and the next day on which a reminder may come."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "reminder")
        self.interval, self.hour = QComboBox(), QComboBox()
        self.interval_origin, self.hour_origin = OriginRow(context), OriginRow(context)
        self.problem = wide(Text(context.theme))
        self._problem_row = IconRow(context.icons, "alert", self.problem)
        self.body.addWidget(self._problem_row)
        self.body.addWidget(self._choices())
        self.body.addWidget(self._standing())
        self.body.addStretch(1)
        self._look = Look(
            context.tasks, self, question=lambda: self._read, answer=self._show, failed=self._fail
        )

    # building -------------------------------------------------------------------------------

    def _choices(self) -> Card:
        words, card = self.context.words, Card(self.context.theme)
        for days in INTERVALS:
            self.interval.addItem(self._interval_words(days), days)
        for hour in _HOURS:
            self.hour.addItem(words.say("ui-remind-hour", hour=hour), hour)
        for key, box, origin in (
            ("ui-remind-interval", self.interval, self.interval_origin),
            ("ui-remind-from", self.hour, self.hour_origin),
        ):
            box.setMaximumWidth(36 * SPACE)
            card.body.addLayout(field(words.say(key), box, origin))
        self.interval.activated.connect(self._choose_interval)
        self.hour.activated.connect(self._choose_hour)
        return card

    def _standing(self) -> Card:
        words, theme, icons = self.context.words, self.context.theme, self.context.icons
        self.next = wide(Text(theme))
        self.silence = wide(Text(theme, words.say("ui-remind-silence"), secondary=True))
        self.tray = wide(Text(theme, secondary=True))
        self.later = Button(words.say("ui-remind-later"))
        self.later.clicked.connect(lambda: self._do(self.context.services.reminder.put_off))
        self.now = Button(words.say("ui-remind-take-up"))
        self.now.clicked.connect(lambda: self._do(self.context.services.reminder.take_up))
        card = Card(theme)
        card.body.addLayout(beside(icons, "clock", self.next))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.later)
        row.addWidget(self.now)
        row.addStretch(1)
        card.body.addWidget(buttons)
        card.body.addSpacing(SPACE)
        card.body.addLayout(beside(icons, "clean", self.silence))
        card.body.addLayout(beside(icons, "info", self.tray))
        return card

    def _interval_words(self, days: int) -> str:
        words = self.context.words
        return words.say("ui-remind-every", days=days) if days else words.say("ui-remind-never")

    # reading --------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Read how it stands."""
        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        key = "ui-remind-tray" if has_tray else "ui-remind-no-tray"
        self.tray.setText(self.context.words.say(key))
        self._look.ask()

    def _read(self, _job: Job) -> ReminderState:
        return self.context.services.reminder.state()

    def _fail(self, problem: KnownError) -> None:
        self.problem.setText(error_sentence(self.context.words, problem))
        self._problem_row.show()

    def _show(self, state: ReminderState) -> None:
        words, silent = self.context.words, not state.interval.value
        self._problem_row.hide()
        days = state.interval.value
        if isinstance(days, int) and self.interval.findData(days) < 0:
            self.interval.addItem(self._interval_words(days), days)
        _show_value(self.interval, self.interval_origin, state.interval)
        _show_value(self.hour, self.hour_origin, state.hour)
        self.hour.setEnabled(not silent and not state.hour.locked)
        if silent:
            self.next.setText(words.say("ui-remind-off"))
        elif state.is_put_off:
            self.next.setText(words.say("ui-remind-put-off", date=state.next_on))
        else:
            self.next.setText(words.say("ui-remind-next", date=state.next_on))
        self.later.setVisible(not silent and not state.is_put_off)
        self.now.setVisible(not silent and state.is_put_off)

    # choosing -------------------------------------------------------------------------------

    def _choose_interval(self, index: int) -> None:
        days = int(self.interval.itemData(index))
        self._do(lambda: self.context.services.reminder.choose_interval(days))

    def _choose_hour(self, index: int) -> None:
        hour = int(self.hour.itemData(index))
        self._do(lambda: self.context.services.reminder.choose_hour(hour))

    def _do(self, act: Callable[[], None]) -> None:
        task = self.context.tasks.create(Lane.LOOK, lambda _job: act(), owner=self)
        task.on_done(lambda _none: self._look.ask()).on_failed(self._fail).start()


def _show_value(box: QComboBox, origin: OriginRow, value: ManagedValue) -> None:
    box.setCurrentIndex(box.findData(value.value))
    box.setEnabled(not value.locked)
    origin.tell(value)
