"""Pictures of a window on a computer of which IT set a lot."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hygiene_app.model.finding import Category
from hygiene_app.model.managed import AccountPreset, Company, ManagedValue, Origin, Value
from hygiene_app.model.policy import Action, RetentionPolicy
from hygiene_app.model.status import Status
from hygiene_app.ui import gallery_scenes as scenes
from hygiene_app.ui.context import ReviewRequest, UiContext
from hygiene_app.ui.first_run import FirstRun
from hygiene_app.ui.gallery_care_shots import Studio
from hygiene_app.ui.people_dialog import PeopleDialog
from hygiene_app.ui.review_page import ReviewPage
from hygiene_app.ui.settings_page import SettingsPage
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.services import Services
from hygiene_app.workflow.status import StatusReport

_SIZE: Final = (1160, 760)
_COMPANY: Final = Company(
    actions=frozenset({Action.ARCHIVE}),
    presets=(AccountPreset(email=scenes.ADDRESS),),
    protected_people=frozenset({"@vakbond.example"}),
    support="IT, toestel 123, it@firma.example",
    support_url="https://help.firma.example/mail",
    data_protection="dpo@firma.example",
)


class _StagedOrganisation(Organisation):
    def __init__(self, company: Company) -> None:
        self.company = company

    def of(self, name: str, own: Value | None = None) -> ManagedValue:
        return ManagedValue(value=own or name, origin=Origin.MACHINE, locked=True)

    def language(self) -> str:
        return "nl"


class _StagedPolicies(Policies):
    def __init__(self, services: Services) -> None:
        self._real = services.policies

    def effective(self) -> RetentionPolicy:
        return self._real.effective()

    @property
    def country_is_set(self) -> bool:
        return True

    @property
    def jurisdiction(self) -> str:
        return "be"


class _StagedStatus(StatusReport):
    def __init__(self) -> None:
        pass

    @property
    def is_wanted(self) -> bool:
        return True

    def now(self) -> Status:
        return Status(written=date(2026, 3, 1), mailboxes=1, open=173, due={Category.CV: 137})


def _managed(context: UiContext, company: Company = _COMPANY) -> UiContext:
    services = replace(
        scenes.with_choices(context).services,
        organisation=_StagedOrganisation(company),
        policies=_StagedPolicies(context.services),
        status=_StagedStatus(),
        accounts=scenes.StagedBook(None, (scenes.MICROSOFT,), presets=company.presets),
    )
    return replace(context, services=services)


def shoot_managed(studio: Studio) -> None:
    """Take all of them."""
    context = _managed(studio.context)
    run = FirstRun(context)
    _show(run)
    studio.save(run, "managed-first-run")
    run.deleteLater()
    _settings(studio, context)
    for name, company in (
        ("archive-only", _COMPANY),
        ("report-only", Company(actions=frozenset())),
    ):
        _review(studio, name, company)


def _settings(studio: Studio, context: UiContext) -> None:
    page = SettingsPage(context)
    _show(page)
    for section in (page.policy, page.about):
        page.tabs.setCurrentIndex(page.sections.index(section))
        page.arrive(None)
        studio.save(page, f"managed-settings-{section.name}")

    def people() -> PeopleDialog:
        dialog = PeopleDialog(context, context.services.accounts.list()[0], page)
        studio.settle()
        dialog.people.setCurrentRow(0)
        return dialog

    studio.dialog("managed-people", people)
    page.deleteLater()


def _review(studio: Studio, name: str, company: Company) -> None:
    services = replace(studio.context.services, organisation=_StagedOrganisation(company))
    page = ReviewPage(replace(studio.context, services=services))
    _show(page)
    page.arrive(ReviewRequest())
    studio.settle()
    page.ticked.tick(page.table.ids[:3])
    studio.save(page, f"managed-review-{name}")
    page.deleteLater()


def _show(widget: QWidget) -> None:
    widget.resize(*_SIZE)
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
