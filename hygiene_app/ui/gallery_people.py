"""Pictures of the page about people."""

from collections import Counter
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from hygiene_app.model.finding import Direction
from hygiene_app.model.listing import FindingFilter
from hygiene_app.ui.context import PageName, UiContext
from hygiene_app.ui.main_window import MainWindow
from hygiene_app.ui.people_page import PeoplePage

_NOBODY: Final = "Zyxw Vutsrq"


class Studio(Protocol):
    """A window and a camera."""

    window: MainWindow
    context: UiContext

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
    _shoot_person(studio, page)


def _shoot_person(studio: Studio, page: PeoplePage) -> None:
    """Take somebody who writes often, and somebody who is not there."""
    ids = studio.context.services.review.ids(FindingFilter())
    rows = studio.context.services.review.rows(ids)
    received = (each.finding for each in rows if each.finding.direction is Direction.RECEIVED)
    names = Counter(each.sender.name for each in received)
    often = max(names, key=lambda name: (len(name.split()) == 2, names[name]), default=_NOBODY)
    for name, asked in (("person", often or _NOBODY), ("person-nobody", _NOBODY)):
        page.search.text.setText(asked)
        page.search.go.click()
        studio.settle()
        studio.save(studio.window, name)
    page.person.back.click()
    studio.settle()
