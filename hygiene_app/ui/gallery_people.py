"""Pictures of the page about people."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from hygiene_app.ui.context import PageName
from hygiene_app.ui.main_window import MainWindow
from hygiene_app.ui.people_page import PeoplePage


class Studio(Protocol):
    """A window and a camera."""

    window: MainWindow

    def settle(self) -> None:
        """Wait until everything that was asked has come."""
        ...

    def save(self, widget: QWidget, name: str) -> None:
        """Take a picture."""
        ...


def shoot_people(studio: Studio) -> None:
    """Take the report as the employer would get it, and its lower half."""
    studio.window.show_page(PageName.PEOPLE, None)
    studio.settle()
    page = studio.window.pages[PageName.PEOPLE]
    if not isinstance(page, PeoplePage):
        raise TypeError("the page about people is another page")
    page.area.verticalScrollBar().setValue(page.area.verticalScrollBar().maximum())
    studio.save(studio.window, "people-below")
    page.area.verticalScrollBar().setValue(0)
    page.employer.setChecked(True)
    studio.save(studio.window, "people-employer")
    page.employer.setChecked(False)
