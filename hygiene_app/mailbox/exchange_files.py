"""The folder "Files" that Exchange shows to some: copies of attachments, without headers.

Somebody may keep mail in a folder of that name, so it is looked into before it is left out.
"""

from dataclasses import replace

from hygiene_app.mailbox.folder_state import state_of
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.tokens import BrokenAnswer, fetch_items
from hygiene_app.mailbox.wire import Answer
from hygiene_app.model.errors import KnownError
from hygiene_app.model.message import Folder

_NAME = "files"
_LOOK_AT = b"FETCH 1:5 (UID ENVELOPE)"


def without_copies(
    session: Session, account: str, folders: tuple[Folder, ...], known: dict[str, bool]
) -> tuple[Folder, ...]:
    """Return the folders, "Files" as covered where nothing in it is a message.

    Args:
        known: what was found out in this session, by raw name.
    """
    for folder in folders:
        if folder.name.lower() == _NAME and folder.name not in known:
            known[folder.name] = _holds_copies_only(session, account, folder.name)
    return tuple(
        replace(one, covered=True) if known.get(one.name, False) else one for one in folders
    )


def _holds_copies_only(session: Session, account: str, name: str) -> bool:
    try:
        uidvalidity = state_of(session, name).uidvalidity
        place = Place(account=account, folder=name, uidvalidity=uidvalidity)
        envelopes = [_envelope(answer) for answer in session.ask_in(place, _LOOK_AT)]
    except KnownError:
        return False  # what goes wrong will show when it is read
    looked_at = [one for one in envelopes if one is not None]
    return bool(looked_at) and not any(date or author for date, author in looked_at)


def _envelope(answer: Answer) -> tuple[bool, bool] | None:
    """Return whether a message has a date and an author."""
    try:
        value = fetch_items(answer).get("ENVELOPE")
    except BrokenAnswer:
        return True, True
    return (bool(value[0]), bool(value[2])) if isinstance(value, list) and len(value) > 2 else None
