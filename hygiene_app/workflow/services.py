"""All verbs in one value: what the window and the command line get from `app`."""

from collections.abc import Callable
from dataclasses import dataclass

from hygiene_app.model.job import Job
from hygiene_app.workflow.accounts import AccountBook
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.case_package import CasePackage
from hygiene_app.workflow.cases import Cases
from hygiene_app.workflow.choices import Choices
from hygiene_app.workflow.dispose import Dispose
from hygiene_app.workflow.doctor import Doctor
from hygiene_app.workflow.erasure import Erase
from hygiene_app.workflow.exposure import ExposureReport
from hygiene_app.workflow.months import Months
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.pacing import Pacing
from hygiene_app.workflow.papers import Papers
from hygiene_app.workflow.person import FindPerson
from hygiene_app.workflow.person_package import PersonPackage
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.ports import Clock, Resources
from hygiene_app.workflow.questions import Questions
from hygiene_app.workflow.recognise import RecogniseFiles
from hygiene_app.workflow.record import Record
from hygiene_app.workflow.reminder import Reminder
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.scan import Scan
from hygiene_app.workflow.simulation import Simulate
from hygiene_app.workflow.status import StatusReport
from hygiene_app.workflow.store_ports import Journal, Settings
from hygiene_app.workflow.undo import Undo
from hygiene_app.workflow.word_index import WordIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The verbs of one profile.

    Attributes:
        profile: where this profile lies, to be shown to people.
        is_demo: True for the sample mailbox.
        open_demo: starts the sample mailbox in a profile of its own; None inside the demo.
        close: ends children, servers and connections; call it once.
    """

    accounts: AccountBook
    choices: Choices
    scan: Scan
    review: Review
    months: Months
    dispose: Dispose
    archive: ArchiveAccess
    undo: Undo
    questions: Questions
    policies: Policies
    simulate: Simulate
    word_index: WordIndex
    person: FindPerson
    person_package: PersonPackage
    cases: Cases
    case_package: CasePackage
    erase: Erase
    exposure: ExposureReport
    pacing: Pacing
    organisation: Organisation
    status: StatusReport
    reminder: Reminder
    recognise: RecogniseFiles
    doctor: Doctor
    journal: Journal
    record: Record
    papers: Papers
    settings: Settings
    resources: Resources
    clock: Clock
    profile: str
    is_demo: bool
    open_demo: "Callable[[Job], Services] | None"
    close: Callable[[], None]
