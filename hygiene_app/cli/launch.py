"""What the command line gets from `__main__`: ways to build what a command needs, and no more."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.model.job import Job
from hygiene_app.model.notice import Notice, Reaction
from hygiene_app.workflow.doctor import Doctor
from hygiene_app.workflow.ports import Resources
from hygiene_app.workflow.recognise import RecogniseFiles
from hygiene_app.workflow.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """Builders, called only by the command that needs them.

    Attributes:
        services: the verbs of a profile (None: the user's own); needs keyring and store.
        demo: the sample mailbox, ready to scan.
        recognise: recognition alone; needs neither keyring nor store nor account.
        doctor: the checks of a profile; building it never fails.
        picture: writes a picture of the review page of these services.
        notify: shows a notification and waits so many seconds for a click.
        window: opens the window of a profile; returns its exit code.
    """

    services: Callable[[Path | None], Services]
    demo: Callable[[Job], Services]
    recognise: Callable[[], AbstractContextManager[RecogniseFiles]]
    doctor: Callable[[Path | None], Doctor]
    picture: Callable[[Services, Path], None]
    notify: Callable[[Notice, float], Reaction]
    window: Callable[[Path | None], int]
    resources: Resources
    version: str
