"""Which pages there are; adding one is adding a line here."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from hygiene_app.ui.activity_page import ActivityPage
from hygiene_app.ui.archive_page import ArchivePage
from hygiene_app.ui.context import PageName, UiContext
from hygiene_app.ui.first_run import FirstRun
from hygiene_app.ui.overview_page import OverviewPage
from hygiene_app.ui.people_page import PeoplePage
from hygiene_app.ui.review_page import ReviewPage
from hygiene_app.ui.settings_page import SettingsPage

PageMaker = Callable[[UiContext], QWidget]

PAGES: Final[Mapping[PageName, PageMaker]] = {
    PageName.OVERVIEW: OverviewPage,
    PageName.REVIEW: ReviewPage,
    PageName.PEOPLE: PeoplePage,
    PageName.ARCHIVE: ArchivePage,
    PageName.ACTIVITY: ActivityPage,
    PageName.SETTINGS: SettingsPage,
}

FIRST_RUN: Final[PageMaker | None] = FirstRun
"""The steps that add a mailbox; they emit `flow.first_run_ended`."""
