"""What every page and dialog gets: the verbs, the words, and the way to the rest of the window.

Rules for pages:
- Read and write through `services`, on a lane of `tasks`, never on the window's thread. Only
  `services.clock`, `services.resources` and `services.is_demo` may be asked directly.
- Say everything with `words`, also dates, numbers and sizes.
- After changing something emit the matching signal of `changes`; reload on those of others.
- Ask for what lies outside the page through `flow`; the window answers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from hygiene_app.model.disposal import DisposalPlan
from hygiene_app.model.finding import Category
from hygiene_app.ui.icons import Icons
from hygiene_app.ui.messages import Messages
from hygiene_app.ui.scanning import Scanning
from hygiene_app.ui.signals import Changes, Flow
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.ui.theme import Theme
from hygiene_app.words.phrasebook import Words
from hygiene_app.workflow.services import Services


class PageName(StrEnum):
    """The entries of the navigation, in their order; also the key of their name and icon."""

    OVERVIEW = "overview"
    REVIEW = "review"
    PEOPLE = "people"
    ARCHIVE = "archive"
    ACTIVITY = "activity"
    SETTINGS = "settings"


class ReviewView(StrEnum):
    """Which findings the review shows."""

    DUE = "due"
    SOON = "soon"
    OPEN = "open"
    KEPT = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRequest:
    """What somebody wants to see in the review: every number opens what it counts.

    Attributes:
        questions: ask everything again that was put off.
    """

    view: ReviewView = ReviewView.DUE
    category: Category | None = None
    questions: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsRequest:
    """Which section of the settings somebody wants to see, from 0, or by its name."""

    section: int = 0
    name: str = ""


@runtime_checkable
class Placed(Protocol):
    """A page that can say what it shows, as a request that shows it again."""

    def place(self) -> object:
        """Return the request that `arrive` would show the same for."""
        ...


@runtime_checkable
class Page(Protocol):
    """A page is a QWidget made with the context alone, that also answers these."""

    def arrive(self, request: object) -> None:
        """Called each time the page comes into view; `request` is None without a wish."""
        ...

    def primary_focus(self) -> None:
        """Give the keyboard to where the work is."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class UiContext:
    """Handed to every page and dialog as its only argument."""

    services: Services
    words: Words
    tasks: TaskRunner
    messages: Messages
    icons: Icons
    theme: Theme
    changes: Changes
    flow: Flow
    scanning: Scanning

    def navigate(self, page: PageName, request: object = None) -> None:
        """Show another page."""
        self.flow.page_wanted.emit(page, request)

    def dispose(self, plan: DisposalPlan) -> None:
        """Have a plan confirmed, carried out and told about."""
        self.flow.disposal_wanted.emit(plan)

    def set_up_archive(self, then: Callable[[], None]) -> None:
        """Set the archive up with its recovery code, and go on with `then`."""
        self.flow.archive_wanted.emit(then)


def make_context(
    services: Services, words: Words, tasks: TaskRunner, messages: Messages
) -> UiContext:
    """Return a context with new signals, for one window."""
    changes = Changes()
    return UiContext(
        services=services,
        words=words,
        tasks=tasks,
        messages=messages,
        icons=Icons(services.resources),
        theme=Theme(),
        changes=changes,
        flow=Flow(),
        scanning=Scanning(services, tasks, changes),
    )
