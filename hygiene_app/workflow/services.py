"""All verbs in one value: what the window and the command line get from `app.py`."""

from collections.abc import Callable
from dataclasses import dataclass

from hygiene_app.model.job import Job
from hygiene_app.workflow.accounts import AccountBook
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.dispose import Dispose
from hygiene_app.workflow.doctor import Doctor
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.ports import Clock, Journal, Resources, Settings
from hygiene_app.workflow.recognise import RecogniseFiles
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.scan import Scan


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
    scan: Scan
    review: Review
    dispose: Dispose
    archive: ArchiveAccess
    policies: Policies
    recognise: RecogniseFiles
    doctor: Doctor
    journal: Journal
    settings: Settings
    resources: Resources
    clock: Clock
    profile: str
    is_demo: bool
    open_demo: "Callable[[Job], Services] | None"
    close: Callable[[], None]
