"""What a mail server in memory holds."""

from dataclasses import dataclass, field
from datetime import datetime

from hygiene_app.model.message import Folder


@dataclass(slots=True, kw_only=True)
class FakeMessage:
    """A message on the server.

    Attributes:
        email_id: what the server knows it by; "" for a server that tells no such thing.
    """

    uid: int
    data: bytes
    flags: tuple[str, ...]
    received: datetime
    email_id: str = ""
    labels: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class FakeFolder:
    """A folder on the server; messages by UID."""

    folder: Folder
    uidvalidity: int
    uidnext: int = 1
    messages: dict[int, FakeMessage] = field(default_factory=dict)

    def put(self, data: bytes, flags: tuple[str, ...], received: datetime) -> FakeMessage:
        """Add a message at the end."""
        message = FakeMessage(uid=self.uidnext, data=data, flags=flags, received=received)
        self.messages[message.uid] = message
        self.uidnext += 1
        return message
