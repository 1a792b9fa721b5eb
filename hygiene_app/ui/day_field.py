"""A field for a day, written and chosen as people here write days."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import FIELD_HEIGHT
from hygiene_app.words.phrasebook import LOCALES


class DayField(QDateEdit):
    """A day, typed or picked from a calendar."""

    def __init__(
        self,
        context: UiContext,
        *,
        name: str,
        earliest: date | None = None,
        latest: date | None = None,
    ) -> None:
        """Keep the limits.

        Args:
            name: what those who listen hear.
        """
        super().__init__()
        locale = QLocale(LOCALES[context.words.language])
        self.setLocale(locale)
        shape = locale.dateFormat(QLocale.FormatType.ShortFormat)
        self.setDisplayFormat(shape if "yyyy" in shape else shape.replace("yy", "yyyy"))
        self.setCalendarPopup(True)
        self.setMinimumHeight(FIELD_HEIGHT)
        self.setAccessibleName(name)
        if earliest is not None:
            self.setMinimumDate(_of(earliest))
        if latest is not None:
            self.setMaximumDate(_of(latest))

    @property
    def day(self) -> date:
        """The day chosen."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(_of(day))


def _of(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
