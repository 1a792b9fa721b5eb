"""Where else the same thing was found."""

from dataclasses import dataclass
from datetime import datetime

from hygiene_app.model.finding import Direction, FindingState
from hygiene_app.model.message import Address, FolderRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """Another message with the same finding, open or kept: one of the places of that finding.

    Attributes:
        finding: id of the finding in that message.
        account: id of its account, which may be another one of the profile.
        folder: the name of its folder, for people.
        received: INTERNALDATE of that message.
    """

    finding: str
    account: str
    folder: str
    role: FolderRole
    received: datetime
    sender: Address
    recipients: tuple[Address, ...]
    direction: Direction
    state: FindingState
