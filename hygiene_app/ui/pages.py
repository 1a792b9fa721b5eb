"""Which pages there are; adding one is adding a line here."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from hygiene_app.ui.context import PageName, UiContext
from hygiene_app.ui.overview_page import OverviewPage
from hygiene_app.ui.review_page import ReviewPage

PageMaker = Callable[[UiContext], QWidget]

PAGES: Final[Mapping[PageName, PageMaker]] = {
    PageName.OVERVIEW: OverviewPage,
    PageName.REVIEW: ReviewPage,
}

FIRST_RUN: Final[PageMaker | None] = None
"""The steps that add a mailbox; they emit `flow.first_run_ended`."""
